"""What people write where they have no value yet, or where there is none: n.n.b., volgt, nvt, geen. For messages only."""

from __future__ import annotations

import re

_UNKNOWN = frozenset(
    ["?", "??", "???", "…", "...", "-", "--", "–", "—", "/", "xx", "xxx", "nvt", "na", "nnb", "ntb", "pm", "tbd", "tbc", "unknown", "onbekend", "volgt", "later", "leeg", "empty", "blank", "blanco", "invullen"]
) | {
    "niet van toepassing", "not applicable", "nog niet bekend", "niet bekend", "nog onbekend", "niet gemeten", "nog niet gemeten",
    "not measured", "not measured yet", "not yet known", "not known", "weet niet", "weet ik niet", "weten we niet", "geen idee", "no idea",
    "don't know", "do not know", "nog te bepalen", "nader te bepalen", "nog te meten", "to be determined", "to be decided", "to be confirmed",
    "nog invullen", "nog in te vullen", "in te vullen", "to do", "todo", "pro memorie", "nog doen", "komt nog", "volgt nog", "to follow",
    "nog geen", "not yet",
}  # fmt: skip
_NONE = frozenset(
    (
        "geen kosten",
        "no costs",
        "kostenneutraal",
        "budgetneutraal",
        "cost neutral",
        "geen",
        "niets",
        "none",
        "nothing",
        "nihil",
        "niemand",
        "nobody",
        "no one",
        "nergens",
        "gratis",
        "free",
    )
)


def says_unknown(word: str) -> bool:
    """True for a word that says that nobody knows the value, or that there can be none."""
    said = " ".join(word.casefold().split())
    return said in _UNKNOWN or re.sub(r"[./]", "", said) in _UNKNOWN


def says_none(word: str) -> bool:
    """True for a word that says that there is nothing: of a number that may be 0."""
    return " ".join(word.casefold().split()).rstrip(".!") in _NONE
