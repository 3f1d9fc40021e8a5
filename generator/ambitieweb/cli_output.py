"""What the command line prints, wherever it goes: a screen, a file or another program, in whatever encoding that has."""

from __future__ import annotations

import codecs
import io
import os
import sys
import unicodedata
from typing import NoReturn, TextIO

_HANDLER = "ambitieweb.nearest"
_NEAREST = str.maketrans({
    "\N{RIGHTWARDS ARROW}": ">", "\N{EURO SIGN}": "EUR", "\N{HORIZONTAL ELLIPSIS}": "...",
    "\N{EN DASH}": "-", "\N{EM DASH}": "-", "\N{NON-BREAKING HYPHEN}": "-", "\N{MINUS SIGN}": "-",
    "\N{LEFT SINGLE QUOTATION MARK}": "'", "\N{RIGHT SINGLE QUOTATION MARK}": "'", "\N{SINGLE LOW-9 QUOTATION MARK}": "'",
    "\N{LEFT DOUBLE QUOTATION MARK}": '"', "\N{RIGHT DOUBLE QUOTATION MARK}": '"', "\N{DOUBLE LOW-9 QUOTATION MARK}": '"',
    "\N{BULLET}": "*", "\N{MIDDLE DOT}": ".", "\N{MULTIPLICATION SIGN}": "x",
    "\N{LESS-THAN OR EQUAL TO}": "<=", "\N{GREATER-THAN OR EQUAL TO}": ">=",
})  # fmt: skip


def say(words: str) -> None:
    """Prints what was asked for."""
    _print(words, sys.stdout)


def tell(words: str) -> None:
    """Prints what the program does and what is wrong, beside what was asked for."""
    _print(words, sys.stderr)


def stop(words: str) -> NoReturn:
    """Tells what is wrong and ends the command."""
    tell(words)
    raise SystemExit(1)


def fit_to_encoding() -> None:
    """From here on a sign that the screen or file cannot hold is written as the nearest that it can, else as `?`."""
    codecs.register_error(_HANDLER, _nearest)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_HANDLER)


def hush(stream: TextIO) -> None:
    """From here on nothing is printed: what is still waiting goes nowhere, without complaint."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _print(words: str, stream: TextIO) -> None:
    try:
        print(words, file=stream, flush=True)
    except BrokenPipeError:
        hush(stream)  # the reader has gone, as `head` does
        raise SystemExit(1) from None


def _nearest(failure: UnicodeError) -> tuple[str, int]:
    if not isinstance(failure, UnicodeEncodeError):
        raise failure
    signs = failure.object[failure.start : failure.end]
    return "".join(_shown(sign, failure.encoding) for sign in signs), failure.end


def _shown(sign: str, encoding: str) -> str:
    """`₂` is `2` and `ł` is `?`: the plain sign within it when there is one."""
    plain = unicodedata.normalize("NFKD", sign.translate(_NEAREST))
    bare = "".join(part for part in plain if not unicodedata.combining(part))
    shown = bare.encode(encoding, "replace").decode(encoding)
    return "" if unicodedata.combining(sign) else shown or "?"
