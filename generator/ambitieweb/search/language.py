"""What the search knows of a language: keys, stop words, words that mean the same, compounds."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import Any

from ambitieweb.search import any_language, dutch, english
from ambitieweb.search.compounds import Compounds
from ambitieweb.search.words import Keys, plain, words

_BY_NAME: Mapping[str, ModuleType] = {"nl": dutch, "en": english}


@dataclass(frozen=True)
class Language:
    """The words of one language, ready to be asked."""

    name: str
    key: Keys
    rules: tuple[tuple[str, str], ...]
    stop_words: frozenset[str]
    kin: tuple[tuple[str, str], ...]
    spellings: tuple[tuple[str, str], ...]
    for_unknown: tuple[tuple[str, str], ...]
    families: tuple[tuple[str, ...], ...]
    synonyms: tuple[tuple[str, ...], ...]
    kind_names: Mapping[str, str]
    kind_hints: Mapping[str, str]
    asks: Mapping[str, str]

    def keys_of(self, text: str) -> list[str]:
        """The keys of a text in its order, stop words too."""
        return [self.key(word) for word in words(text)]

    def telling(self, text: str) -> list[str]:
        """The same without stop words; all of them when there is nothing else."""
        found = words(text)
        return [self.key(word) for word in found if word not in self.stop_words] or [self.key(word) for word in found]

    def compounds(self, vocabulary: Collection[str]) -> Compounds | None:
        """What splits compounds; English has none that are written as one word."""
        return Compounds(vocabulary) if self.name == "nl" else None

    def for_browser(self, more_synonyms: Iterable[Iterable[str]]) -> dict[str, Any]:
        """The same for the script: everything as keys, except stop words, which are held against what is typed."""
        groups = {
            tuple(dict.fromkeys(phrase for each in group if (phrase := " ".join(self.keys_of(each)))))
            for group in (*self.synonyms, *more_synonyms)
        }
        return {
            "rules": self.rules,
            "stop": " ".join(sorted(self.stop_words)),
            "kin": self.kin,
            "spellings": self.spellings,
            "forUnknown": self.for_unknown,
            "families": sorted({" ".join(dict.fromkeys(map(self.key, family))) for family in self.families}),
            "synonyms": sorted([*group] for group in groups if len(group) > 1),
            "kindNames": self._by_key(self.kind_names),
            "kindHints": self._by_key(self.kind_hints),
            "asks": self._by_key(self.asks),
        }

    def _by_key(self, given: Mapping[str, str]) -> dict[str, list[str]]:
        return {name: self.keys_of(named) for name, named in sorted(given.items())}


@cache
def language(name: str) -> Language:
    """The language of a site; one without words of its own here is searched letter by letter."""
    known = _BY_NAME.get(name, any_language)
    families = (tuple(map(plain, line.split())) for line in known.FAMILIES.strip().splitlines())
    return Language(
        name=name,
        key=Keys(known.KEY_RULES),
        rules=known.KEY_RULES,
        stop_words=frozenset(map(plain, known.STOP_WORDS.split())),
        kin=known.KIN_RULES,
        spellings=known.OTHER_SPELLINGS,
        for_unknown=known.FOR_UNKNOWN,
        families=tuple(families),
        synonyms=known.SYNONYMS,
        kind_names=known.KIND_NAMES,
        kind_hints=known.KIND_HINTS,
        asks=known.ASKS,
    )
