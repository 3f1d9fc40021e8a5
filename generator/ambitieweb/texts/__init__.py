"""Every word that a reader or author sees, per language; one file per language and purpose."""

from ambitieweb.texts.words import Texts, is_english_computer, is_language_chosen, language_of_help, texts

__all__ = ["Texts", "is_english_computer", "is_language_chosen", "language_of_help", "texts"]
