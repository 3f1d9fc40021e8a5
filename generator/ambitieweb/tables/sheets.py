"""Names of sheets in a workbook: at most 31 characters, without the characters that Excel forbids, each once."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

LONGEST = 31


def sheet_names(titles: Iterable[str], taken: Collection[str] = ()) -> tuple[str, ...]:
    """A name for each title, in order; capitals make no difference to Excel."""
    used = {name.casefold() for name in taken} | {"history"}
    names = []
    for title in titles:
        plain = " ".join(re.sub(r"[\[\]:*?/\\]", " ", title).split()).strip("'") or "-"
        name, number = plain[:LONGEST].strip(), 1
        while name.casefold() in used:
            number += 1
            tail = f" ({number})"
            name = plain[: LONGEST - len(tail)].strip() + tail
        used.add(name.casefold())
        names.append(name)
    return tuple(names)
