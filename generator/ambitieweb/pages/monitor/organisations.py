"""The counts of the monitor for each organisation apart, on a site with several."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from markupsafe import Markup, escape

from ambitieweb.derive.per_organisation import OrganisationCounts, PartOf
from ambitieweb.link.portfolio import Unit
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.monitor.parts import plain_table
from ambitieweb.pages.page import Section
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.table import Column


def organisations(desk: Desk, writer: Writer) -> Iterator[Section]:
    """A row per organisation, and one for what names none; nothing where there is only one."""
    found = desk.per_organisation
    if len(found) < 2:
        return
    t = desk.texts
    columns: tuple[Column[OrganisationCounts], ...] = (
        Column(t("monitor.column.organisation"), lambda counts, w: _name(counts.root, w)),
        _column(desk, "owners", lambda counts: Markup(str(counts.owners))),
        _column(desk, "late", lambda counts: _part(desk, counts.late)),
        _column(desk, "unowned", lambda counts: _part(desk, counts.all_unowned)),
        _column(desk, "themes", lambda counts: _part(desk, counts.themes)),
        _column(desk, "open_cards", lambda counts: _part(desk, counts.open_cards)),
        _column(desk, "spend", lambda counts: _part(desk, counts.spend)),
    )
    caption = t("monitor.heading.per_organisation")
    html = plain_table(desk, writer, caption, columns, found, "aw-monitor-table")
    yield Section(html, caption, desk.anchor("per_organisation"))


def _column(desk: Desk, key: str, cell: Callable[[OrganisationCounts], Markup]) -> Column[OrganisationCounts]:
    return Column(desk.texts(f"monitor.per_organisation.{key}"), lambda counts, w: cell(counts))


def _name(root: Unit | None, writer: Writer) -> Markup:
    return writer.to(root) if root else escape(writer.texts("index.other"))


def _part(desk: Desk, part: PartOf) -> Markup:
    """'3 van 11'; a dash where there is nothing to count."""
    return Markup(escape(desk.texts("monitor.part", n=part.count, total=part.total))) if part.total else Markup("–")
