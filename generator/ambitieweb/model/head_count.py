"""How many people a role with a number stands for: 3 inkopers, drie inkopers, inkopers (3), 2x inkoper, ca. 10
bewoners."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ambitieweb.late_patterns import late
from ambitieweb.model.estimates import ABOUT, NUMBER, People, estimate, number_said, refuse_no_number, with_digits
from ambitieweb.model.refusal import refuse

_TIMES = r"(?:x|×|\*|keer|maal|times)"
_NUMBER = rf"(?:{ABOUT}\s*)?{NUMBER}"
_PEOPLE = r"(?:personen|persoon|mensen|deelnemers?|man|pers\.?|p\.?|people|persons?|participants?|st\.?|stuks)"
_LETTER = r"(?=[^\W\d_])"
_FIRST = late(rf"({_NUMBER})(?:\s?{_TIMES})?\s+(?:{_PEOPLE}\s*[:,-]\s*)?({_LETTER}.+)", re.IGNORECASE)
_GLUED = late(rf"(\d{{1,4}}){_TIMES}\s?({_LETTER}.+)", re.IGNORECASE)
_BEHIND = late(
    rf"(.*?[^\W\d_].*?)\s*(?:[(\[]\s*(?:{_TIMES}\s?)?({_NUMBER})\s?{_TIMES}?\s*{_PEOPLE}?\s*[)\]]"
    rf"|[:,;-]?\s+({_NUMBER})\s?{_TIMES}|[:,;-]?\s+{_TIMES}\s?({_NUMBER})|[:=,;-]\s*({_NUMBER})(?:\s{_PEOPLE})?)",
    re.IGNORECASE,
)
_LOOSE = late(r"(.*[^\W\d_])\s+(\d{1,3})", re.IGNORECASE)
_SEVERAL = late(rf"\s*[,;+&/]\s*(?={_NUMBER}{_TIMES}?\s)|\s+(?:en|and|plus)\s+(?={_NUMBER}{_TIMES}?\s)", re.IGNORECASE)
_LESS_THAN_NONE = late(r"[-−–]\d")
_ONLY = late(_NUMBER, re.IGNORECASE)
_SOME = late(
    r"(?:enkele|enige|een paar|paar|meerdere|diverse|verschillende|wat|alle|veel|several|some|a few|various|many|all)\s",
    re.IGNORECASE,
)
_PLURAL = late(
    r"(?:\w+(?:e|air|ende)\s+)?[\w-]*(?:[aeiou]\w*ers|eurs|euren|oren|isten|aren|leden|mensen|enten|anten|ecten|ogen|"
    r"collega's|experts|personen|medewerksters|juristen|ors|ants|ists|experts|members|residents|people|colleagues)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class HeadCount:
    """A role, and how many people have it; None when the words say no number."""

    role: str
    count: People | None


def head_count(text: str, number: str | None = None) -> HeadCount:
    """The role in a text with how many there were; what can mean something else is refused. `number` is what another key says."""
    said = with_digits(" ".join(text.split()))
    found = _counted(said)
    if number is not None:
        if found is not None and number.strip() != str(found.count):
            refuse("deelnemers-twee-aantallen", waarde=said, een=found.count, ander=number, bedoeld=found.role)
        return found or HeadCount(text, None)
    if _ONLY.fullmatch(said):
        refuse("deelnemers-zonder-rol", waarde=said, bedoeld=f"{_people(said)} deelnemers")
    if _LESS_THAN_NONE.match(said):
        refuse("geen-aantal", waarde=said)
    parts = _SEVERAL.split(said)
    if len(parts) > 1 and all(_counted(part) is not None for part in parts):
        refuse("deelnemers-samen", waarde=said, bedoeld=f"[{', '.join(parts)}]")
    refuse_no_number(said)
    if found is None and (loose := _LOOSE.fullmatch(said)):
        refuse("deelnemers-nummer", waarde=said, een=f"{{rol: {said}, aantal: 1}}", ander=f"{loose[2]} {loose[1]}")
    return found or HeadCount(text, None)


def _counted(said: str) -> HeadCount | None:
    if found := _FIRST.fullmatch(said) or _GLUED.fullmatch(said):
        return HeadCount(found[2], _people(found[1]))
    if found := _BEHIND.fullmatch(said):
        return HeadCount(found[1], _people(next(filter(None, found.groups()[1:]))))
    return None


def without_some(role: str) -> str:
    """The role in `een paar inkopers`: inkopers."""
    said = " ".join(role.split())
    return _SOME.sub("", said, count=1) if _SOME.match(said) else said


def is_plural(role: str) -> bool:
    """True for a role that is said of more people than one, as far as its words show."""
    said = " ".join(role.split())
    return _SOME.match(said) is not None or _PLURAL.match(said) is not None


def _people(said: str) -> People:
    return estimate(said) or People(number_said(said))
