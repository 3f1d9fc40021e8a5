"""Words and postings as short strings, which `index.js` reads back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ambitieweb.search.weights import LAST_PLACE, Posting

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
IN_TITLE = 32


def number(value: int) -> str:
    """A whole number in as few signs as it needs, five bits a sign, the lowest first."""
    signs = ""
    while value > 31:
        signs += DIGITS[value & 31 | 32]
        value >>= 5
    return signs + DIGITS[value]


def postings(found: Iterable[Posting]) -> str:
    """Pages in their order: the step from the page before, the weight, and for a word of the title its place there."""
    signs, before = [], -1
    for posting in found:
        signs.append(number(posting.page - before - 1))
        if posting.place < 0:
            signs.append(DIGITS[posting.weight])
        else:
            signs.append(DIGITS[posting.weight | IN_TITLE] + DIGITS[min(posting.place, LAST_PLACE)])
        before = posting.page
    return "".join(signs)


def front_coded(spellings: Sequence[str]) -> str:
    """Words one after another, each without what it shares with the word before: a capital says how many letters (A is 0)."""
    signs, before = [], ""
    for word in spellings:
        shared = 0
        while shared < min(len(word), len(before), 25) and word[shared] == before[shared]:
            shared += 1
        signs.append(chr(ord("A") + shared) + word[shared:])
        before = word
    return "".join(signs)


def cut(sizes: Sequence[int], most: int) -> list[int]:
    """Where to begin a new file, so that none is larger than `most` unless one thing alone is."""
    starts, filled = [0] if sizes else [], 0
    for place, size in enumerate(sizes):
        if filled and filled + size > most:
            starts.append(place)
            filled = 0
        filled += size
    return starts
