"""What the search knows of a language of which it has no words: a word is itself, and nothing is left out.

The words of the administrator in `site.yml` (`zoekwoorden`, `begrippen`) count as in every language.
"""

from __future__ import annotations

from collections.abc import Mapping

KEY_RULES: tuple[tuple[str, str], ...] = ()
KIN_RULES: tuple[tuple[str, str], ...] = ()
OTHER_SPELLINGS: tuple[tuple[str, str], ...] = ()
FOR_UNKNOWN: tuple[tuple[str, str], ...] = ()
FAMILIES = ""
STOP_WORDS = ""
SYNONYMS: tuple[tuple[str, ...], ...] = ()
KIND_NAMES: Mapping[str, str] = {}
KIND_HINTS: Mapping[str, str] = {}
ASKS: Mapping[str, str] = {}
