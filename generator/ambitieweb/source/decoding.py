"""Bytes of a spreadsheet or form tool to text: the encodings in which these programs save, told apart without asking."""

from __future__ import annotations

import re
from dataclasses import dataclass

_UTF16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_LETTER_IN_UTF8 = re.compile(rb"[\xc3-\xc5][\x80-\xbf]|\xe2\x80[\x90-\xbf]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")
_LINE_END = re.compile("\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Undecodable:
    """Why bytes gave no text: the slug, and the line (from 1), its text and the column where it went wrong, if known."""

    slug: str
    line: int = 0
    column: int = 0
    text: str = ""


def decoded(data: bytes) -> str | Undecodable:
    """The text in UTF-8 with or without its mark, UTF-16 with or without its mark, or Windows-1252, as Excel saves it.

    A workbook, a picture or another file without text is `Undecodable`, and so is a file in which two encodings are mixed.
    """
    if data.startswith(_WORKBOOKS):
        return Undecodable("werkmap")
    wide = _UTF16.get(data[:2]) or _without_mark(data)
    if wide is not None:
        try:
            return _checked(data.decode(wide).removeprefix("\ufeff"))
        except UnicodeDecodeError:
            return Undecodable("csv-geen-tekst")
    try:
        return _checked(data.decode("utf-8-sig"))
    except UnicodeDecodeError as failure:
        mixed = failure.start
    if _CONTROL.search(data.decode("latin-1")):
        return Undecodable("csv-geen-tekst")
    if _LETTER_IN_UTF8.search(data):
        return _at(data.decode("utf-8", "replace"), len(data[:mixed].decode("utf-8")), "csv-codering")
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as failure:
        return _at(data.decode("cp1252", "replace"), failure.start, "csv-codering")


def lines_of(text: str) -> list[str]:
    """The lines as spreadsheets count them, whatever the computer that wrote them."""
    return _LINE_END.split(text)


def _without_mark(data: bytes) -> str | None:
    """UTF-16 that says nowhere that it is: every second byte of the first words is zero."""
    head = data[: 64 - len(data) % 2] if len(data) < 64 else data[:64]
    if len(head) < 4 or len(data) % 2:
        return None
    if not any(head[::2]) and all(head[1::2]):
        return "utf-16-be"
    return "utf-16-le" if not any(head[1::2]) and all(head[::2]) else None


def _checked(text: str) -> str | Undecodable:
    """The text, unless it holds what nobody types: a file with zeros is no text, another sign is pointed at."""
    found = _CONTROL.search(text)
    if found is None:
        return text
    return Undecodable("csv-geen-tekst") if "\0" in text else _at(text, found.start(), "vreemd-teken")


def _at(text: str, position: int, slug: str) -> Undecodable:
    before = lines_of(text[:position])
    lines = lines_of(text)
    return Undecodable(slug, len(before), len(before[-1]) + 1, lines[len(before) - 1])
