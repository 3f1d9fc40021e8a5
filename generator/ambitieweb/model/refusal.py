"""A value that cannot be read: its slug with its values, which `faults` turns into a problem at the place of the word."""

from __future__ import annotations

import re
from typing import NoReturn

from pydantic_core import PydanticCustomError

from ambitieweb.source.traces import without_width

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML lets nobody type but does let them write as `\\x07` between quotes; no picture, feed or workbook can hold it."""


def refuse(slug: str, **values: object) -> NoReturn:
    """Stops the reading of a value."""
    raise PydanticCustomError(slug, "refused", {name: str(value) for name, value in values.items()})


def word_of(value: object, expected: str) -> str:
    """The text of a scalar; a list or mapping where one word belongs is refused."""
    if not isinstance(value, str):
        refuse("geen-losse-waarde", verwacht=expected, gekregen="lijst" if isinstance(value, list) else "blok")
    if value.isascii() and value.isprintable():  # as most are
        return value.strip()
    if found := _UNPRINTABLE.search(value):
        refuse("stuurteken", teken=f"U+{ord(found[0]):04X}")
    return without_width(value).strip()
