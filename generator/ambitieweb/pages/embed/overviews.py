"""Overviews that fit in a frame: where we stand, three results, and the categories by theme."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.addresses.files import EMBEDDED_OVERVIEWS
from ambitieweb.addresses.fixed import HOME, SHOW, STATE
from ambitieweb.languages import long_date
from ambitieweb.link.portfolio import Unit
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.embed.frame import Around, EmbedFile, embedded, writer_of
from ambitieweb.pages.formats import upper_first
from ambitieweb.pages.notice import short_notice
from ambitieweb.pages.start.atlas import atlas_finding, atlas_of, atlas_values
from ambitieweb.pages.start.proof import proven
from ambitieweb.pages.start.state import finding_of, standings, state_rows
from ambitieweb.pages.start.state_facts import facts


def overviews(desk: Desk) -> Iterator[EmbedFile]:
    """Those that have something to show."""
    unit, writer = desk.portfolio.organisation, writer_of(desk)
    if unit is None:
        return
    t = desk.texts
    found = standings(desk, unit.root)
    if found:
        html = desk.render(
            "embed/state.html",
            writer,
            rows=state_rows(desk, writer, unit.root, found),
            facts=facts(desk, writer, unit.root),
        )
        around = _around(desk, unit, t("state.title"), finding_of(found, t))
        yield embedded(desk, EMBEDDED_OVERVIEWS["state"], STATE, around, html)
    results = proven(desk, writer, unit)
    if results:
        html = desk.render("embed/show.html", writer, results=results)
        yield embedded(desk, EMBEDDED_OVERVIEWS["show"], SHOW, _around(desk, unit, SHOW.called(t), ""), html)
    atlas = atlas_of(desk, unit, desk.relations.categories_below(unit))
    if atlas:
        html = desk.render("embed/atlas.html", writer, **atlas_values(desk, writer, atlas))
        around = _around(desk, unit, t("atlas.name"), f"{upper_first(atlas_finding(atlas, t))}.")
        yield embedded(desk, EMBEDDED_OVERVIEWS["atlas"], HOME.at(desk.anchor("atlas")), around, html)


def _around(desk: Desk, unit: Unit, title: str, finding: str) -> Around:
    t, day = desk.texts, desk.portfolio.reference_date
    told = (t("picture.as_of", date=long_date(day, desk.language)),) if day else ()
    notice = short_notice(desk.writer().plain(unit.notice), t) if unit.notice else ""
    return Around(title, unit.root.name, "", finding, told, notice)
