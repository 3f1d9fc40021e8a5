"""Every word that a reader or author sees, per language; one file per language and purpose."""

from ambitieweb.texts.words import Texts, language_of_help, texts

__all__ = ["Texts", "language_of_help", "texts"]
