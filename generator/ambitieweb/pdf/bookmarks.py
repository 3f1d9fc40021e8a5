"""The bookmarks of a PDF say their headings as the page does: the browser leaves out the space where a heading goes on to a next line, and
says a heading twice when it begins a page of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from typing import Any

from pypdf.generic import DictionaryObject, NameObject
from pypdf.generic import TextStringObject as Text

_HEADING = re.compile(r"<h([1-6])\b[^<>]*>(.*?)</h\1>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_UNSEEN = re.compile("[\u00ad\u200b]")
"""Where a word may be broken."""
_BETWEEN = re.compile("[\\s\u00ad\u200b\u2010]+")
"""What the browser leaves out of a bookmark, or puts in it where a word is broken."""


def headings_of(html: str) -> Mapping[str, str]:
    """The headings of a page, by their letters alone."""
    words = (" ".join(_UNSEEN.sub("", unescape(_TAG.sub("", found[2]))).split()) for found in _HEADING.finditer(html))
    return {_letters(heading): heading for heading in words}


def mend_bookmarks(root: DictionaryObject, headings: Mapping[str, str]) -> None:
    """Mends a document in place; a bookmark that is no heading of the page stays as the browser said it."""
    waiting: list[Any] = [root["/Outlines"]] if "/Outlines" in root else []
    while waiting:
        item = waiting.pop().get_object()
        if "/Title" in item:
            item[NameObject("/Title")] = Text(_mended(str(item["/Title"]), headings))
        waiting += [item[key] for key in ("/First", "/Next") if key in item]


def _mended(title: str, headings: Mapping[str, str]) -> str:
    letters = _letters(title)
    half = letters[: len(letters) // 2]
    return headings.get(letters) or headings.get(half if letters == half * 2 else "") or title


def _letters(words: str) -> str:
    return _BETWEEN.sub("", words)
