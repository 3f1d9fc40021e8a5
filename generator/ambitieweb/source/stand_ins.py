"""Text as the YAML reader in pure Python must get it to read what libyaml reads: `[Kan het?, ja]` is two texts.

That reader ends a text between brackets at every question mark. Each that libyaml takes for a part of a text is replaced by one
character that stands nowhere in the text, so that lines and columns stay, and put back in what was read.
"""

from __future__ import annotations

import re

_PRIVATE_USE = range(0xE000, 0xF8FF)
_OPENS = "[{,'\"]}"
"""Behind these a question mark is no part of a text; behind a colon or dash with a space neither."""
_NAME = re.compile(r"[*&][\w-]*$")
_GLUED_COLON = re.compile(r":(?=[,?\[\]{}])")


def with_stand_ins(text: str) -> tuple[str, str]:
    """The text for the reader in pure Python, and the character that stands for a question mark in it."""
    sign = next(chr(code) for code in _PRIVATE_USE if chr(code) not in text)
    characters = list(text)
    for found in re.finditer(r"\?", text):
        start = text.rfind("\n", 0, found.start()) + 1
        before = "".join(characters[start : found.start()])
        if _is_inside_text(before):
            characters[found.start()] = sign
    return "".join(characters), sign


def _is_inside_text(before: str) -> bool:
    """True when what stands before a question mark on its line has begun a text."""
    bare = before.rstrip(" \t")
    if not bare or bare[-1] in _OPENS or bare[-1] == "?" or _NAME.search(before):
        return False
    if bare[-1] in ":-":
        return bare == before and len(bare) > 1 and (bare[-1] == "-" or bare[-2].isalnum())
    return True


def glued_colon(said: str) -> int | None:
    """Where in a text between brackets a colon stands right before a bracket, comma or question mark, which libyaml refuses."""
    found = _GLUED_COLON.search(said)
    return found.start() if found else None
