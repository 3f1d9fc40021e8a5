"""Where in a file a key belongs that stands at the wrong place."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from ambitieweb.model.record import FieldSpec, Record, keys, specs

MOST_HOMES = 3
"""A key that many records have, such as `toelichting`, has no home of its own."""
DEEPEST = 4
NEARBY = 1
"""A key that has its place so many steps down is thought to be meant there, and not in another kind of file."""


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


_INSTEAD = {
    "productgroepen": ("categorie",),
    "cpv_codes": ("categorie",),
    "uitgaven": ("geraamde_waarde",),
    "geraamde_waarde": ("uitgaven",),
    "eigenaar": ("projectleider", "betrokkenen"),
    "inkoper": ("betrokkenen",),
    "opdrachtgever": ("betrokkenen",),
    "projectleider": ("betrokkenen", "eigenaar"),
    "contractmanager": ("betrokkenen", "eigenaar"),
    "minimumeisen": ("maatregelen",),
    "extra_belonen": ("maatregelen",),
    "nog_onderzoeken": ("maatregelen",),
    "strategie": ("omschrijving", "samenvatting"),
    "omschrijving": ("samenvatting", "toelichting"),
    "samenvatting": ("omschrijving",),
    "toelichting": ("omschrijving", "samenvatting"),
    "themas": ("web",),
    "planning": ("acties",),
    "metingen": ("resultaten",),
    "doelen_organisatie": ("doelen",),
    "ambitie_organisatie": ("ambitie",),
    "bron": ("bronnen",),
    "bronnen": ("bron", "links"),
    "deelnemers": ("sessies",),
}


def instead(key: str, known: Collection[str]) -> str | None:
    """The key of these that says here what the key says in another kind of file."""
    return next((other for other in _INSTEAD.get(key, ()) if other in known), None)
