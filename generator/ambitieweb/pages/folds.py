"""The end of a page: one section with a sentence, and under it closed lines that each say what is inside."""

from __future__ import annotations

import re
from html import unescape

from ambitieweb.pages.page import Section

_HEADING = re.compile(r"(</?h)([1-6])(?=[\s>])")
_FOLD = re.compile(r'<details class="aw-fold aw-fold--line" id="([^"]*)">\s*<summary><h3>(.*?)</h3>')
DEEPEST, UNDER_A_LINE = 6, 4
"""Levels of headings: the title of a line is an h3."""


def lowered(html: str) -> str:
    """The content of a line, with its highest heading just below that of the line."""
    found = [int(heading[2]) for heading in _HEADING.finditer(html)]
    down = UNDER_A_LINE - min(found, default=UNDER_A_LINE)
    if down <= 0:
        return html
    return _HEADING.sub(lambda heading: f"{heading[1]}{min(int(heading[2]) + down, DEEPEST)}", html)


def opened(section: Section) -> tuple[Section, ...]:
    """A section and each line that is folded in it, for what wants to know each place of a page by itself."""
    starts = list(_FOLD.finditer(section.html))
    if not starts:
        return (section,)
    first = Section(section.html[: starts[0].start()], section.heading, section.anchor)
    ends = [*(start.start() for start in starts[1:]), len(section.html)]
    lines = (
        Section(section.html[start.end() : end], unescape(start[2]), start[1])
        for start, end in zip(starts, ends, strict=True)
    )
    return (first, *lines)
