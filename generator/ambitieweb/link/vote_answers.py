"""Answers that look like a level and are none, each with its own words: two levels, half a level, what Excel made of an
answer, and no opinion."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ambitieweb.late_patterns import late
from ambitieweb.link.portfolio import LinkedThemeSet
from ambitieweb.model.method import MAXIMUM_LEVEL
from ambitieweb.model.values import Rating, as_id, rating_of

NO_OPINION = frozenset(
    {
        *(
            "weet-niet",
            "weet-ik-niet",
            "weet-het-niet",
            "ik-weet-het-niet",
            "geen-mening",
            "geen-idee",
            "geen-voorkeur",
        ),
        *(
            "geen-antwoord",
            "geen-stem",
            "niet-gestemd",
            "onthouding",
            "onthoudt-zich",
            "ik-onthoud-mij",
            "blanco",
            "pas",
        ),
        *(
            "don-t-know",
            "i-don-t-know",
            "do-not-know",
            "dont-know",
            "no-opinion",
            "no-idea",
            "no-preference",
            "no-answer",
        ),
        *("abstain", "abstained", "abstention", "no-vote", "not-sure", "unsure", "blank", "skip"),
    }
)
LEVEL_WORD = r"(?:(?:ambitie)?niveau|(?:ambition )?level)"
_MONTH = (
    r"(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mrt|maart|mar(?:ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?"
    r"|aug(?:ustus|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE = late(
    rf"(?:\d{{1,2}}[-\s./]{_MONTH}(?:[-\s./]\d{{2,4}})?|{_MONTH}[-\s./]\d{{1,4}}"
    r"|\d{1,2}([-/.])\d{1,2}\1\d{2,4}|\d{4}-\d{1,2}-\d{1,2}|0\d[-/.]\d{1,2}|\d{1,2}[-/.]0\d|4\d{4})(?:[ T]\d.*)?",
    re.IGNORECASE,
)
"""What spreadsheets make of 2-3 or 1/2, down to the bare number of a day; 2,0 is a level and no date."""
_HALF = late(rf"{LEVEL_WORD}?\s*[0-9]+\s?(?:[.,]\s?\d*[1-9]\d*|½|[¼¾]|en een half|and a half)", re.IGNORECASE)
_BETWEEN_ANSWERS = late(
    r"\s*(?:[/;,()|+&:\[\]\u2013\u2014]|\s-\s|\b(?:t/m|of|en|tot|met|or|and|to|[aàá]|tussen|between|naar|liever|eerder"
    r"|misschien|eigenlijk|later|straks|maybe|rather|then|dan|daarna|maar|but)\b)\s*",
    re.IGNORECASE,
)
_OR_MORE = late(r"\s*(?:\+|t/m\b|(?:of|or|tot|to|en|and|à|á)\b)", re.IGNORECASE)
_AT_THE_END = late(r"(?<![\w.,%-])([0-3])(?!\s*%)\W*$")
_PLAIN = late(rf"{LEVEL_WORD}?\s*:?\s*([0-9]+)(?:[.,]0+)?", re.IGNORECASE)
_NUMBER_AND_NAME = late(rf"{LEVEL_WORD}?\s*([0-9])[\s.:=-]+(\S.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a word cannot be used: the slug of its problem, the nearest right word, and the values of its message."""

    slug: str
    suggestion: str | None = None
    values: dict[str, object] = field(default_factory=dict)


def not_an_answer(text: str, theme_set: LinkedThemeSet) -> Fault | None:
    """What is wrong with an answer that reads as a level at first sight; None for one that may be read."""
    if as_id(text) in NO_OPINION:
        return Fault("csv-geen-mening", None, {"waarde": text})
    if _DATE.fullmatch(text):
        return Fault("csv-datum", None, {"waarde": text})
    if _plain(text, theme_set) is not None:
        return None
    if fault := _contradiction(text, theme_set):
        return fault
    found = {answer: part for part in _BETWEEN_ANSWERS.split(text) if (answer := _plain(part, theme_set)) is not None}
    if len(found) > 1:
        first, second, *_ = found.values()
        return Fault("csv-twee-niveaus", None, {"waarde": text, "een": first, "ander": second})
    if _HALF.fullmatch(text):
        return Fault("csv-niveau-half", None, {"waarde": text})
    return _more_than_one(text)


def _contradiction(text: str, theme_set: LinkedThemeSet) -> Fault | None:
    """'1 - Ambitieus' and 'Ambitieus (1)', where Ambitieus is level 3."""
    if re.search(r"[,/;&+|]|\b(?:of|en|or|and)\b", text):
        return None
    folded = re.sub(r"(?:ambitie)?niveau-|(?:ambition-)?level-", "", as_id(text)) if text else ""
    for level in theme_set.levels:
        name = re.escape(as_id(level.name))
        if (found := re.fullmatch(rf"([0-9]+)-{name}|{name}-([0-9]+)", folded)) and level.name:
            values = {"waarde": text, "nummer": found[1] or found[2], "naam": level.name, "ander": level.number}
            return Fault("csv-niveau-tegenspraak", None, values) if values["nummer"] != str(level.number) else None
    return None


def _more_than_one(text: str) -> Fault | None:
    """'1 of hoger' and '2 tot en met 3', in which the second level is no answer by itself."""
    start = re.match(rf"{LEVEL_WORD}?\s*:?\s*([0-3])(?![\d.,%])", text, re.IGNORECASE)
    if start is None:
        return None
    rest = text[start.end() :]
    last = _AT_THE_END.search(rest)
    if last is not None and last[1] != start[1]:
        return Fault("csv-twee-niveaus", None, {"waarde": text, "een": start[1], "ander": last[1]})
    if _OR_MORE.match(rest):
        return Fault("csv-twee-niveaus", None, {"waarde": text, "een": start[1], "ander": rest.strip()})
    return None


def _plain(text: str, theme_set: LinkedThemeSet) -> Rating | None:
    """The answer when a text is no more than that: 2, niveau 2, Significant, 2 - Significant, niet relevant."""
    rating = rating_of(text)
    if rating is not None:
        return rating
    if (found := _PLAIN.fullmatch(text)) and int(found[1][:6]) <= MAXIMUM_LEVEL:
        return Rating(int(found[1]))
    folded = as_id(text) if text else ""
    for level in theme_set.levels:
        if folded == as_id(level.name):
            return Rating(level.number)
        both = _NUMBER_AND_NAME.fullmatch(text)
        if both and int(both[1]) == level.number and as_id(both[2]) == as_id(level.name):
            return Rating(level.number)
    return None
