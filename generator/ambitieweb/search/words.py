"""How a text falls apart into words, and the key under which all forms of a word stand.

`theme/assets/javascripts/search/words.js` does the same in the browser, with the same rules: the index hands them over.
A key has the letters a to z and digits only, so that Python and JavaScript put keys in the same order.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_KNOWN = 200_000
"""Words of which the key stays at hand, also for the next build of a program that goes on."""
LONGEST = 40
"""Letters of a word that count; what is longer is an address or a mistake."""

_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i", "ς": "σ"})  # fmt: skip
_POSSESSIVE = re.compile(r"([a-z0-9])['’](?:s|ers?)(?![a-z0-9])")
_THOUSANDS = re.compile(r"([0-9])[.,](?=[0-9]{3}(?![0-9]))")
_DECIMAL = re.compile(r"([0-9])[.,](?=[0-9])")
_PERCENT = re.compile(r"([0-9]) ?(?:%|procent(?![a-z0-9])|percent(?![a-z0-9]))")
_WORD = re.compile(r"[^\W_]+")
_OTHER = re.compile(r"[^a-z0-9]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")


def plain(text: str) -> str:
    """The text in small letters without accents: CO₂ -> co2, Reünie -> reunie."""
    if text.isascii():
        return text.lower()
    letters = unicodedata.normalize("NFKD", _INVISIBLE.sub("", text)).lower().translate(_LETTERS)
    return "".join(letter for letter in letters if not unicodedata.category(letter).startswith("M"))


def words(text: str) -> list[str]:
    """The words of a text in their order, as they are typed: 200.000 -> 200000, 5 % -> 5procent, thema's -> thema, zzp'ers -> zzp.
    A letter of another alphabet is written as its number."""
    text = _POSSESSIVE.sub(r"\1", plain(text))
    if "." in text or "," in text:
        text = _DECIMAL.sub(r"\1d", _THOUSANDS.sub(r"\1", text))
    text = _PERCENT.sub(r"\1procent", text)
    found = _WORD.findall(text)
    if not text.isascii():
        found = [_OTHER.sub(lambda letter: f"x{ord(letter[0]):x}", word) for word in found]
    return [word[:LONGEST] for word in found]


class Keys:
    """Gives each word its key by the rules of a language: pairs of a pattern and what stands in its place, in order."""

    def __init__(self, rules: Iterable[tuple[str, str]]) -> None:
        self._rules = tuple((re.compile(pattern), re.sub(r"\$(\d)", r"\\\1", to)) for pattern, to in rules)
        self._known: dict[str, str] = {}

    def __call__(self, word: str) -> str:
        known = self._known.get(word)
        if known is None:
            if len(self._known) == _KNOWN:
                self._known.clear()
            known = self._known[word] = self._made(word)
        return known

    def _made(self, word: str) -> str:
        if len(word) < 4 or not word.isalpha():
            return word
        for pattern, to in self._rules:
            word = pattern.sub(to, word)
        return word
