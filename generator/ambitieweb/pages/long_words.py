"""Words that are wider than a place on a small screen: where a browser may break them."""

from __future__ import annotations

import re

LONGEST = 30
"""Letters of a word that the layout has room for or that the browser hyphenates; ordinary Dutch stays below it."""
PIECE = 10
_WORD = re.compile(rf"<(script|style|svg|option|textarea)\b.*?</\1>|<[^<>]*>|(?<!\w)\w{{{LONGEST + 1},}}", re.DOTALL)
_MAY_BE_LONG = re.compile(rf"[^\x00-/:-@\[-^`{{-\x7f]{{{LONGEST + 1}}}")
"""So many signs in a row of which none ends a word in ASCII. Nearly every page has none, and this finds that quickest."""
_PIECES = re.compile(rf"\w{{{PIECE}}}(?=\w)")


def breakable(html: str) -> str:
    """The same words; those that are too long may break between pieces. What is copied or searched has no mark of it."""
    return _WORD.sub(_broken, html) if _MAY_BE_LONG.search(html) else html


def _broken(found: re.Match[str]) -> str:
    text = found[0]
    return text if text.startswith("<") else _PIECES.sub(r"\g<0><wbr>", text)
