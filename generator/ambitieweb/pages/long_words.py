"""Words that are wider than a place on a small screen: where a browser may break them."""

from __future__ import annotations

import re

LONGEST = 30
"""Letters of a word that the layout has room for or that the browser hyphenates; ordinary Dutch stays below it."""
PIECE = 10
_WORD = re.compile(rf"<(script|style|svg|option|textarea)\b.*?</\1>|<[^<>]*>|(?<!\w)\w{{{LONGEST + 1},}}", re.DOTALL)
_OF_WORDS = bytes(sign > 0x7F or chr(sign).isalnum() or sign == ord("_") for sign in range(256))
"""1 for each byte that can be of a word, 0 for one that ends it."""
_MAY_BE_LONG = bytes([1]) * (LONGEST + 1)
_PIECES = re.compile(rf"\w{{{PIECE}}}(?=\w)")


def breakable(html: str) -> str:
    """The same words; those that are too long may break between pieces. What is copied or searched has no mark of it. Nearly every
    page has none of them, and its bytes say so quickest."""
    return _WORD.sub(_broken, html) if _MAY_BE_LONG in html.encode(errors="replace").translate(_OF_WORDS) else html


def _broken(found: re.Match[str]) -> str:
    text = found[0]
    return text if text.startswith("<") else _PIECES.sub(r"\g<0><wbr>", text)
