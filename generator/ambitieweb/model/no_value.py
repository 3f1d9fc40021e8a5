"""What people write where they have no value yet, or where there is none: n.n.b., volgt, nvt, geen. For messages only."""

from __future__ import annotations

import re
from enum import Enum, auto


class NoValue(Enum):
    """Why there is no value."""

    NOT_YET = auto()
    """Nobody knows it, or it is still to come."""
    NOT_APPLICABLE = auto()
    """There can be none here."""
    BLANK = auto()
    """A dash or a word for an empty cell: one of the two above."""
    NONE = auto()
    """There is nothing: of a number that may be 0."""


_SAID = {
    NoValue.NOT_YET: """
        ? | ?? | ??? | … | ... | xx | xxx | nnb | n n b | ntb | n t b | pm | p m | tbd | tbc | unknown | onbekend | volgt | later | invullen
        nog niet bekend | niet bekend | nog onbekend | not yet known | not known | niet gemeten | nog niet gemeten | not measured
        not measured yet | weet niet | weet ik niet | weten we niet | weten we nog niet | geen idee | no idea | don't know | do not know
        we don't know | nog te bepalen | nader te bepalen | nog bepalen | nog te meten | to be determined | to be decided | to be confirmed
        nog invullen | nog in te vullen | in te vullen | to do | todo | pro memorie | nog doen | komt nog | volgt nog | to follow | follows
        nog geen | nog niet | not yet
    """,
    NoValue.NOT_APPLICABLE: """
        nvt | n v t | na | n a | niet van toepassing | niet van toep | not applicable | niet relevant | not relevant
    """,
    NoValue.BLANK: "- | -- | – | — | / | leeg | empty | blank | blanco",
    NoValue.NONE: """
        geen | niets | none | nothing | nihil | niemand | nobody | no one | nergens | gratis | free | geen kosten | no costs
        kostenneutraal | budgetneutraal | cost neutral
    """,
}
_BY_WORD = {
    word.strip(): why for why, lines in _SAID.items() for line in lines.strip().splitlines() for word in line.split("|")
}
LONGEST = 2 * max(map(len, _BY_WORD))
"""Letters of such words at most, with signs between them."""


def no_value(word: str) -> NoValue | None:
    """Why a word is no value; None for one that may be a value."""
    said = " ".join(word.casefold().replace("’", "'").split())
    return _BY_WORD.get(said) or _BY_WORD.get(re.sub(r"[./!]", "", said))


def says_unknown(word: str) -> bool:
    """True for a word that says that nobody knows the value, or that there can be none."""
    return no_value(word) not in (None, NoValue.NONE)


def says_none(word: str) -> bool:
    """True for a word that says that there is nothing."""
    return no_value(word) is NoValue.NONE
