"""Marks in texts that do not do on a page what their author means: headings, HTML, and a comma with nothing behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ambitieweb.checks.texts import Written, place_of, written
from ambitieweb.model import kinds
from ambitieweb.model.read import Entry
from ambitieweb.problems import Problem, warning

_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(\S.*)$", re.MULTILINE)
_UNDERLINED = re.compile(r"^(?=.*[^\W\d_])([^\s|>*+#-].*)\n {0,3}(={2,}|-{3,})[ \t]*$", re.MULTILINE)
_TAG = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|center|code|del|details|div|em|figure|font|form|h[1-6]|hr|i|iframe|img|input|ins|li"
    r"|link|mark|meta|ol|p|pre|q|s|script|small|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|th|thead|tr"
    r"|u|ul|video)(?:\s[^<>]*)?/?>|<!--",
    re.IGNORECASE,
)
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)|^```.*?^```", re.MULTILINE | re.DOTALL)
_SIGNS = ("#", "<", "==", "---")
_MAY_HOLD_ONE = re.compile(r"#[ \t]|^[ \t]*(?:={2,}|-{3,})[ \t]*$|<[a-z!/]", re.MULTILINE | re.IGNORECASE)


def marks_in_texts(entry: Entry) -> Iterator[Problem]:
    """A warning for each heading in a text, and for the first HTML of each text."""
    text = entry.document.text
    if not any(sign in text for sign in _SIGNS) or _MAY_HOLD_ONE.search(text) is None:
        return
    for item in written(entry, kinds.TEXT, kinds.LINE):
        if _MAY_HOLD_ONE.search(item.value):
            yield from _problems(entry, item, _CODE.sub("", item.value))


def commas_at_the_end(entry: Entry) -> Iterator[Problem]:
    """A warning for each line of text that ends in a comma, as `wat: Bestek,` does when it was between { and } before: it would stand on
    the page."""
    if "," not in entry.document.text:
        return
    for item in written(entry, kinds.LINE):
        if item.value.rstrip().endswith(","):
            yield warning("komma-aan-het-eind", entry.place(item.location), zonder=item.value.rstrip(" ,"))


def _problems(entry: Entry, item: Written, text: str) -> Iterator[Problem]:
    if not item.is_line:
        for match in _HEADING.finditer(text):
            words = match[0].strip()
            yield warning("kop-in-tekst", place_of(entry, item, words), f"**{match[1].rstrip('# ')}**")
        for match in _UNDERLINED.finditer(text):
            yield warning("kop-in-tekst", place_of(entry, item, match[1].strip()), f"**{match[1].strip()}**")
    if tag := _TAG.search(text):
        yield warning("html-in-tekst", place_of(entry, item, tag[0]), teken=tag[0])
