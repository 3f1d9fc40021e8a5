"""Which levels an author may mean by what is no level: niveau twee, hoog, 1 op 3, de helft, weten we niet. For messages only."""

from __future__ import annotations

import re
from decimal import Decimal

from ambitieweb.languages import FIRST
from ambitieweb.late_patterns import late
from ambitieweb.model.method import MAXIMUM_LEVEL
from ambitieweb.model.no_value import NoValue, no_value
from ambitieweb.model.number_words import number_meant
from ambitieweb.problems.problem import nearest

_NOT_RELEVANT, _UNDECIDED = "niet relevant", "nog te bepalen"
_SAYS_LEVEL = late(r"^(?:ambitie)?(?:niveau|level|niv\.?|lvl\.?|ambitie|ambition)s?\b[ :=]*|[ ]+(?:niveau|level)$")
_WHOLE = late(r"0*([0-3])(?:[.,]0+)?")
_LEVEL = late(r"(?<![\d.,-])[0-3](?!\d|[.,]\d)")
_OTHER_NUMBER = late(r"(?<![\d.,])(?:[4-9]|\d{2,})(?![\d.,])")
_HOW_MANY = late(r"\b(?:stickers?|stem(?:men)?|votes?|punt(?:en)?|points?|mensen|people|keer|x)\b")
_OUT_OF = late(r"([0-3])\s*(?:op|van|van de|uit|out of|in|of the)\s*(?:de )?3")
_PART = late(r"(\d{1,3}(?:[.,]\d+)?)\s*(?:%|procent|percent|pct)")
_STARS = late(r"[*★☆⭐]{1,3}")
_ROMAN = {"i": "1", "ii": "2", "iii": "3"}
_ORDINALS = {
    **dict.fromkeys(("eerste", "first"), "1"),
    **dict.fromkeys(("tweede", "second"), "2"),
    **dict.fromkeys(("derde", "third"), "3"),
}
_HOW = late(
    r"^(?:(?:heel|zeer|erg|vrij|redelijk|tamelijk|best|behoorlijk|very|quite|rather|fairly|pretty)\s+)+|\s+(?:ambitie|ambition)$"
)
_HALF = frozenset(("half", "halve", "de helft", "helft", "een half", "a half", "half of it", "halfway", "halverwege"))


def _each(words: str, *meant: str) -> dict[str, tuple[str, ...]]:
    return dict.fromkeys((word.strip() for word in words.split(",")), meant)


_SAID: dict[str, tuple[str, ...]] = {
    **_each("hoog, high, veel, a lot, much, groot, sterk, strong, goed, good", "2", "3"),
    **_each(
        "gemiddeld, gemiddelde, middel, middelmatig, midden, medium, average, middle, moderate, matig, redelijk",
        "1",
        "2",
    ),
    **_each("laag, low, weinig, little, klein, beperkt, small, limited, beetje, een beetje", "0", "1"),
    **_each(
        "maximaal, maximum, max, max., hoogste, het hoogste, highest, top, alles, volledig, full, maximal",
        str(MAXIMUM_LEVEL),
    ),
    **_each(
        "minimaal, minimum, min, min., laagste, het laagste, lowest, wettelijk minimum, wettelijk, legal minimum",
        "0",
        "1",
    ),
    **_each("nee, niet, no, geen ambitie, no ambition, zero ambition", "0", _NOT_RELEVANT),
    **_each(
        "nog niet besproken, niet besproken, not discussed, not discussed yet, not yet discussed, overgeslagen, skipped, skip,"
        " nog te bespreken, nog bespreken, nader te bespreken, nog niet gekozen, niet gekozen, geen besluit, no decision, open,"
        " nog open, in overleg, wachten",
        _UNDECIDED,
    ),
    **_each("niet aan de orde, speelt niet, not relevant here, not applicable here", _NOT_RELEVANT),
}
"""What a word says of how high an ambition is, or that there is none: one answer, or the two that it can be."""
_WITHOUT_VALUE = {
    NoValue.NOT_YET: (_UNDECIDED,),
    NoValue.NOT_APPLICABLE: (_NOT_RELEVANT,),
    NoValue.BLANK: (_NOT_RELEVANT, _UNDECIDED),
    NoValue.NONE: ("0", _NOT_RELEVANT),
}
_AS_ABOVE = late(
    r"(?:(?:het)?zelfde|idem|dito|ditto|same|zie (?:boven|hierboven|organisatie|categorie)|see above|gelijk|overnemen|overgenomen|erft|geërfd"
    r"|inherit(?:ed)?|standaard|default)(?:\s.*)?|(?:zo)?als (?:de |in |bij )?.+|(?:gelijk|same|equal|as) (?:aan|als|as|to|in) .+"
)


def ratings_meant(word: str) -> tuple[str, ...]:
    """The levels, or words for none, that a word may stand for: at most two, and nothing where that is not clear."""
    said = " ".join(word.casefold().split()).rstrip("!")
    bare = _SAYS_LEVEL.sub("", said).strip()
    for form in dict.fromkeys((said, bare, _HOW.sub("", bare))):
        if answer := _SAID.get(form) or _without_value(form) or _exactly(form):
            return answer
    if found := _OUT_OF.fullmatch(bare):
        return tuple(dict.fromkeys((found[1], "3")))
    if found := _PART.fullmatch(bare):
        return _between(Decimal(found[1].replace(",", ".")) * MAXIMUM_LEVEL / 100)
    if bare in _HALF:
        return _between(Decimal(MAXIMUM_LEVEL) / 2)
    levels = tuple(dict.fromkeys(_LEVEL.findall(word)))
    if levels and (len(levels) > 2 or _OTHER_NUMBER.search(word) or _HOW_MANY.search(said)):
        return ()
    if len(levels) == 1 and said.endswith("?"):
        return levels[0], _UNDECIDED
    if levels:
        return levels
    if first := re.match(r"[^(,;]+(?=\s*[(,;])", said):
        answer = _SAID.get(first[0].strip()) or _without_value(first[0])
        if answer:
            return answer
    meant = nearest(word, (_NOT_RELEVANT, _UNDECIDED)) if said != "relevant" else None
    return (meant,) if meant else ()


def says_as_above(word: str) -> bool:
    """True for a word that takes over the level of the web above."""
    return _AS_ABOVE.fullmatch(" ".join(word.casefold().split())) is not None


def _exactly(said: str) -> tuple[str, ...]:
    """The level that 02, 2.0, II, twee, tweede or ** is."""
    if whole := _WHOLE.fullmatch(said):
        return (whole[1],)
    if level := _ROMAN.get(said) or _ORDINALS.get(said):
        return (level,)
    if _STARS.fullmatch(said):
        return (str(len(said)),)
    number = number_meant(said, FIRST) if said.isalpha() else None
    return (str(int(number)),) if number is not None and number in range(MAXIMUM_LEVEL + 1) else ()


def _without_value(words: str) -> tuple[str, ...]:
    """The answers without a level: nvt, volgt, geen."""
    why = no_value(words)
    return _WITHOUT_VALUE[why] if why else ()


def _between(share: Decimal) -> tuple[str, ...]:
    """The levels on both sides of a part of the highest one; the nearest where it is near enough."""
    if not 0 <= share <= MAXIMUM_LEVEL:
        return ()
    near = round(share)
    if abs(share - near) <= Decimal("0.05"):
        return (str(near),)
    return str(int(share)), str(int(share) + 1)
