"""That what a site shows is made up: the whole notice, and in the header one line of it."""

from __future__ import annotations

import re

from ambitieweb.texts import Texts

LONGEST = 48
"""Letters that fit in the header beside the name of the site."""
_END = re.compile(r"(?<=[.!?])\s")


def short_notice(notice: str, texts: Texts) -> str:
    """The first sentence of a notice when it fits on a line, else words of our own; '' without a notice."""
    first = _END.split(notice.strip(), maxsplit=1)[0].rstrip(".")
    return first if len(first) <= LONGEST else texts("shell.made_up")
