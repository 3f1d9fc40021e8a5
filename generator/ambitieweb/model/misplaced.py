"""Where in a file a key belongs that stands at the wrong place."""

from __future__ import annotations

from functools import cache

from ambitieweb.model.record import FieldSpec, Record, keys, specs

MOST_HOMES = 3
"""A key that many records have, such as `toelichting`, has no home of its own."""
DEEPEST = 4


@cache
def homes(root: type[Record], key: str) -> tuple[tuple[FieldSpec, ...], ...]:
    """The ways to the records nearest to the top of the file that have the key; none when it is nowhere or in many."""
    level: list[tuple[tuple[FieldSpec, ...], type[Record]]] = [((), root)]
    for _ in range(DEEPEST):
        found = tuple(way for way, record in level if key in keys(record))
        if found:
            return found if len(found) <= MOST_HOMES else ()
        level = [((*way, spec), spec.record) for way, record in level for spec in specs(record) if spec.record]
    return ()


def spelled(way: tuple[FieldSpec, ...]) -> str:
    """The way as an author follows it: the keys from the left, with a gap for a key that is free."""
    return " > ".join(step for spec in way for step in ((spec.alias, "…") if spec.is_mapping else (spec.alias,)))
