"""Backslashes between double quotes, where YAML reads codes: paths of Windows and codes of JSON, read as they are meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

_CODE = re.compile(
    r"\\(?:x[0-9A-Fa-f]{2}|u(?![dD][89A-Fa-f])[0-9A-Fa-f]{4}|U(?:000[0-9A-Fa-f]|0010)[0-9A-Fa-f]{4}"
    r"|[0abt\tnvfre \"/\\N_LP\n\r\x85\u2028\u2029])"
)
"""What YAML knows behind a backslash."""
_ANY = re.compile(r"\\(?:u[0-9A-Fa-f]{4}(?:\\u[0-9A-Fa-f]{4})*|.|$)", re.DOTALL)
_CLOSING = re.compile(r'"(?=[ \t]*(?:$|[\n\r,}\]]|:\s|[ \t]#))')
_SURROGATES = re.compile(r"(?:\\u[dD][89A-Fa-f][0-9A-Fa-f]{2})+")
_PATH = re.compile(r"(?:(?<![A-Za-z])[A-Za-z]:|\\\\[\w.$-]+)(?=\\(?!\\))")
_LETTER_CODE = re.compile(r"\\([0abtnvfreNLP_])")
_ENDS_IN_PATH = re.compile(r"(?:(?<![A-Za-z])[A-Za-z]:|\"\\\\)[^\"]*(\\)\"\s*(?:[,}\]].*|#.*)?$")
LONGEST_SHOWN = 60
_BEYOND = re.compile(r"\\U(?!000|0010)[0-9A-Fa-f]{8}")


@dataclass(frozen=True, slots=True)
class BackslashSlip:
    """A backslash that is no code: where it stands, what is written there, what must be meant, and the text of the file
    with single quotes around that value, as long as it was."""

    at: int
    written: str
    meant: str | None
    text: str

    @property
    def is_emoji(self) -> bool:
        """True for a character in the codes of JSON."""
        return _SURROGATES.match(self.written) is not None


def slip_at(failure: Any, text: str, starts: Sequence[int]) -> BackslashSlip | None:
    """The backslash at which a parser got stuck, when it is one: `failure` is its complaint. `starts` says where each line
    starts."""
    if isinstance(failure, ValueError):  # pure Python has no words for a code beyond the last character
        beyond = _BEYOND.search(text)
        return _slip_in(text, text.rfind('"', 0, beyond.start())) if beyond else None
    start = failure.context_mark
    if start is None or "scalar" not in (failure.context or ""):
        return None
    return _slip_in(text, starts[start.line] + start.column)


def _slip_in(text: str, start: int) -> BackslashSlip | None:
    """The first backslash that YAML does not know in the value that opens with a double quote here."""
    if text[start : start + 1] != '"':
        return None
    at = start + 1
    while at < len(text) and text[at] != '"':
        if text[at] != "\\":
            at += 1
        elif code := _CODE.match(text, at):
            at = code.end()
        else:
            return _slip(text, start, at)
    return None


def _slip(text: str, start: int, at: int) -> BackslashSlip | None:
    closing = _CLOSING.search(text, at)
    found = _SURROGATES.match(text, at) or _ANY.match(text, at)
    if closing is None or found is None:
        return None
    inner = text[start + 1 : closing.start()]
    whole = f"{text[:start]}'{inner.replace(chr(39), chr(0x2019))}'{text[closing.end() :]}"
    meant = _emoji(found[0]) if _SURROGATES.match(found[0]) else in_single_quotes(inner)
    return BackslashSlip(at, found[0], meant, whole)


def _emoji(written: str) -> str | None:
    """The character that a pair of codes of JSON stands for."""
    if not _SURROGATES.fullmatch(written):
        return None
    codes = [int(code, 16) for code in re.findall(r"\\u([0-9A-Fa-f]{4})", written)]
    made = b"".join(code.to_bytes(2, "big") for code in codes).decode("utf-16-be", "replace")
    return None if "\N{REPLACEMENT CHARACTER}" in made else made


def in_single_quotes(inner: str) -> str:
    """The text as it can be written with single quotes; dots stand for a long one, or one over several lines."""
    if "\n" in inner or len(inner) > LONGEST_SHOWN:
        return "'…'"
    doubled = inner.replace("'", "''")
    return f"'{doubled}'"


def path_code(inner: str) -> tuple[int, str] | None:
    """The first code within a path, as in `R:\\nota`: its place and the code; None when the path means what it says."""
    path = _PATH.search(inner)
    if path is None:
        return None
    code = _LETTER_CODE.search(inner, path.start() + 2)
    return (code.start(), code[0]) if code else None


def ends_in_backslash(line: str) -> int | None:
    """The column of the backslash that keeps the quote behind a path from closing: `"I:\\Inkoop\\"`."""
    match = _ENDS_IN_PATH.search(line)
    return match.start(1) if match else None
