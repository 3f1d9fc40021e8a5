"""The counts of the monitor for each organisation apart, on a site with several."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from ambitieweb.derive.per_organisation import OrganisationCounts, Part
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.live_table import Column, Row
from ambitieweb.pages.overviews.monitor.parts import plain_table
from ambitieweb.pages.page import Section
from ambitieweb.pages.paths import path_of
from ambitieweb.pages.writer import Writer

COLUMNS = ("owners", "late", "unowned", "themes", "open_cards", "spend")


def organisations(desk: Desk, writer: Writer) -> Iterator[Section]:
    """A row per organisation, and one for what names none; nothing where there is only one."""
    found = desk.per_organisation
    if len(found) < 2:
        return
    t = desk.texts
    columns = (
        Column(t("monitor.column.organisation")),
        *(Column(t(f"monitor.per_organisation.{key}")) for key in COLUMNS),
    )
    caption = t("monitor.heading.per_organisation")
    rows = [_row(desk, writer, counts) for counts in found]
    html = plain_table(desk, writer, caption, columns, rows, "aw-monitor-table")
    yield Section(html, caption, desk.anchor("per_organisation"))


def _row(desk: Desk, writer: Writer, counts: OrganisationCounts) -> Row:
    root = counts.root
    name = writer.link(root.name, path_of(root)) if root else Markup(escape(desk.texts("index.other")))
    parts = (counts.late, counts.all_unowned, counts.themes, counts.open_cards, counts.spend)
    return Row((name, Markup(str(counts.owners)), *(_part(desk, part) for part in parts)), ())


def _part(desk: Desk, part: Part) -> Markup:
    """'3 van 11'; a dash where there is nothing to count."""
    return Markup(escape(desk.texts("monitor.part", n=part.count, total=part.total))) if part.total else Markup("–")
