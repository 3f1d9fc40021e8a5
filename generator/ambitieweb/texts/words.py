"""Words by key. A key that does not exist is our own mistake and raises KeyError.

Dutch and English are complete. Another language takes what it lacks from one of them: Dutch, or what it names under
`language.fallback`. `missing.py` tells the administrator what that is.
"""

from __future__ import annotations

import os
import string
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from ambitieweb.languages import FIRST, LANGUAGES, plural
from ambitieweb.source.compose import texts_by_key

COMPLETE = ("nl", "en")
"""The languages in which labels and choices are declared, so that an author can type them."""
FIELDS = "fields."
"""Before the Dutch words of a label, help or choice: a language beside the complete ones says them here."""
_PLURALS = ("zero", "one", "two", "few", "many", "other")
_WHOLES = {1: ("sole", "every"), 2: ("both", "every")}
"""What a text may say where all are counted: 'de ene maatregel', 'beide maatregelen', 'alle {n} maatregelen'."""
_FORMS = (*_PLURALS, "sole", "both", "every")


@dataclass(frozen=True)
class Texts:
    """The words of one language: interface words by dotted key, problem words by slug. `base` is the complete language
    that it is or falls back on, `lacking` the keys that are said in that one."""

    language: str
    base: str
    words: Mapping[str, str]
    problems: Mapping[str, str]
    lacking: tuple[str, ...] = ()

    def __call__(self, key: str, /, **values: object) -> str:
        """The words of a key with {values} filled in. With `n` the key may have the forms `.one` and `.other`; where `n` is as many as
        `total`, also `.sole` (of one), `.both` (of two) and `.every`."""
        if not values and (said := self.words.get(key)):
            return said
        template = self._form(key, values) or self.words.get(key) or self.words.get(f"{key}.other")
        if template is None:
            raise KeyError(f"no words for {key!r} in {self.language}")
        return template.format_map(values) if values else template

    def _form(self, key: str, values: Mapping[str, object]) -> str | None:
        """The form that fits the number, if the key has it."""
        number = values.get("n")
        if not isinstance(number, int):
            return None
        wholes = _WHOLES.get(number, ("every",)) if number and number == values.get("total") else ()
        forms = (*wholes, plural(number, self.language))
        return next((said for form in forms if (said := self.words.get(f"{key}.{form}"))), None)

    def of(self, declared: tuple[str, str]) -> str:
        """A label, help or choice that is declared in Dutch and English, as a reader sees it."""
        return self.words.get(FIELDS + declared[0]) or self.typed(declared)

    def typed(self, declared: tuple[str, str]) -> str:
        """The one of two words, Dutch and English, that an author can type."""
        return declared[COMPLETE.index(self.base)]

    def message(self, slug: str, values: Mapping[str, str]) -> str:
        """What is wrong, in a sentence without a capital or full stop."""
        return self.problems[f"{slug}.message"].format_map(values)

    def hint(self, slug: str, values: Mapping[str, str]) -> str:
        """What the author can do."""
        return self.problems[f"{slug}.hint"].format_map(values)


def language_of_help() -> str:
    """The language of help and messages: that of AMBITIEWEB_TAAL, else Dutch."""
    wanted = os.environ.get("AMBITIEWEB_TAAL", "").lower()
    return next((language for language in LANGUAGES if wanted.startswith(language)), FIRST)


def is_language_chosen() -> bool:
    """True when the user of this computer says in which language help and messages are."""
    return bool(os.environ.get("AMBITIEWEB_TAAL"))


def is_english_computer() -> bool:
    """True when nobody chose a language of help and this computer speaks English. Dutch it is all the same: servers and the computers of
    many Dutch offices are in English, and the readers of a site and of the guide are not."""
    set_by_user = next(filter(None, (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return not os.environ.get("AMBITIEWEB_TAAL") and set_by_user.lower().startswith("en")


@cache
def texts(language: str) -> Texts:
    """The words of a language, with those of another where it has none, or none that can be filled in."""
    words, problems = _load(f"{language}.yml"), _load(f"problems.{language}.yml")
    if language in COMPLETE:
        return Texts(language, language, words, problems)
    named = words.get("language.fallback", FIRST)
    base = texts(named if named in COMPLETE else FIRST)
    own_words, own_problems = _usable(words, base.words), _usable(problems, base.problems)
    lacking = (*_lacking(own_words, base.words), *_lacking(own_problems, base.problems))
    return Texts(language, base.language, _filled(own_words, base.words), _filled(own_problems, base.problems), lacking)


def _usable(own: Mapping[str, str], base: Mapping[str, str]) -> dict[str, str]:
    """Without the words that ask for a value that nobody gives."""
    known: dict[str, set[str]] = {}
    for key, text in base.items():
        known.setdefault(_without_form(key), set()).update(_gaps(text))
    return {
        key: text
        for key, text in own.items()
        if key.startswith(FIELDS) or _gaps(text) <= known.get(_without_form(key), set())
    }


def _filled(own: Mapping[str, str], base: Mapping[str, str]) -> dict[str, str]:
    """Its own words before those of the other; one with a form of its own takes no other form from there."""
    known = set(map(_without_form, own))
    return {key: text for key, text in base.items() if _without_form(key) not in known} | dict(own)


def _lacking(own: Mapping[str, str], base: Mapping[str, str]) -> list[str]:
    known = set(map(_without_form, own))
    return [key for key in dict.fromkeys(map(_without_form, base)) if key not in known]


def _without_form(key: str) -> str:
    start, _, form = key.rpartition(".")
    return start if form in _FORMS else key


def _gaps(text: str) -> set[str]:
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}
    except ValueError:  # a brace that does not close asks for what nobody gives
        return {text}


def _load(name: str) -> dict[str, str]:
    file = resources.files("ambitieweb.texts").joinpath(name)
    return dict(texts_by_key(file.read_text("utf-8"))) if file.is_file() else {}
