"""A new overview with a table that filters, and a new export, as a newcomer adds them, in a copy of the program."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ambitieweb.pages.all_pages import desk
from demo import demo
from held_back.marked import COMPLETE
from program import changed, copied, run

OVERVIEW = '''"""Every session of every web."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.cards import session_of
from ambitieweb.addresses.fixed import MEETINGS
from ambitieweb.link.portfolio import WebHolder
from ambitieweb.model.session import Session
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.facets import by_kind
from ambitieweb.pages.live_table import LiveTable, pages_with_table
from ambitieweb.pages.page import Page
from ambitieweb.tables.table import Form, Table
from ambitieweb.tables.web_columns import Columns


@dataclass(frozen=True)
class Meeting:
    """A session of a web."""

    holder: WebHolder
    session: Session
    address: Address


def pages(desk: Desk) -> Iterator[Page]:
    """The table of all sessions."""
    t, made = desk.texts, desk.table("bijeenkomsten")
    none = () if made.things else (desk.nothing(desk.writer(MEETINGS), "meetings"),)
    page = desk.page(MEETINGS, MEETINGS.called(t), none, tables=("bijeenkomsten",))
    columns = made.shown("hoort_bij_naam", "soort_sessie", "sessiedatum")
    facets = (by_kind(desk, made.things, lambda one: one.holder),)
    table = LiveTable("tabel", page.title, columns, facets, made.things, filtered_from=0)
    yield from pages_with_table(desk, page, table, page.title, desk.anchor("meetings"))


def table(desk: Desk) -> Table:
    """Each session."""
    of = Columns[Meeting](desk.material, "bijeenkomsten")
    found = tuple(
        Meeting(holder, session, session_of(holder, number))
        for holder in desk.portfolio.holders
        for number, session in enumerate(holder.record.sessions, start=1)
    )
    columns = (
        *of.web(lambda one: one.holder, cell=lambda one, w: w.link(one.holder.name, one.address)),
        of.field("soort_sessie", _sort(of), cell=lambda one, w: escape(_sort(of)(one) or "")),
        of.field("sessiedatum", lambda one: one.session.date, Form.DATE, cell=lambda one, w: w.date(one.session.date)),
        of.numbered(lambda one: one.holder, found),
    )
    return of.of(columns, found, lambda one: one.address)


def _sort(of):
    return lambda one: of.word(one.session.sort) if one.session.sort else None
'''
EXPORT = '''"""The names of all measures, one a line."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.exports.export import Export
from ambitieweb.pages.desk import Desk


def names(desk: Desk) -> Iterator[Export]:
    """The list."""
    yield Export("gegevens/namen.txt", "\\n".join(one.name for one in desk.portfolio.measures.values()).encode())
'''


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the changed program makes of the complete example."""
    made, folder = copied(tmp_path_factory.mktemp("program")), tmp_path_factory.mktemp("site")
    (made / "pages" / "compare" / "meetings.py").write_text(OVERVIEW, "utf-8")
    fixed, pages = made / "addresses" / "fixed.py", made / "pages" / "all_pages.py"
    changed(fixed, "VERSIONS = ", 'MEETINGS = _page("vergelijken/bijeenkomsten", "meetings")\nVERSIONS = ')
    changed(fixed, "OVERVIEWS = (STATE, ", "OVERVIEWS = (STATE, MEETINGS, ")
    changed(pages, "deviations, outcomes, tree", "deviations, meetings, outcomes, tree")
    changed(pages, "    monitor.pages: ", "    meetings.pages: _in(fixed.MEETINGS),\n    monitor.pages: ")
    changed(pages, "TABLES = (", "TABLES = (meetings.table, ")
    for language in ("nl", "en"):
        words = made / "texts" / f"{language}.yml"
        changed(words, "\nnothing:\n", "\nmeetings: Bijeenkomsten\nnothing:\n  meetings: Hier komt elke sessie.\n")
        changed(words, "\nanchor:\n", "\nanchor:\n  meetings: bijeenkomsten\n")
        changed(words, "\n    sessiedatum: ", "\n    soort_sessie: {label: Soort, help: Soort.}\n    sessiedatum: ")
        changed(words, "\n    afwijkingen: ", "\n    bijeenkomsten: {title: Alle, holds: Elke.}\n    afwijkingen: ")
    (made / "exports" / "names.py").write_text(EXPORT, "utf-8")
    exports = made / "exports" / "__init__.py"
    changed(
        exports,
        "from ambitieweb.exports.csv_files",
        "from ambitieweb.exports.names import names\nfrom ambitieweb.exports.csv_files",
    )
    changed(exports, "EXPORTS = (\n", "EXPORTS = (\n    names,\n")
    done = run(made, folder, "-m", "ambitieweb", "emit", str(folder / "out"), "--content", str(COMPLETE))
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "out"


@pytest.mark.slow
def test_it_is_a_page_in_the_menu_with_a_table_that_filters(out: Path) -> None:
    assert '"Bijeenkomsten": "vergelijken/bijeenkomsten/index.md"' in (out / "mkdocs.yml").read_text("utf-8")
    page = (out / "docs" / "vergelijken" / "bijeenkomsten" / "index.md").read_text("utf-8")
    assert '<a href="../../projecten/kantines/sessie-1/index.html">Kantines 2026</a>' in page
    assert 'data-aw-facets="soort"' in page
    assert 'href="../../gegevens/bijeenkomsten.csv"' in page


@pytest.mark.slow
def test_its_rows_are_in_csv_and_json(out: Path) -> None:
    data = out / "docs" / "gegevens"
    heads, *rows = (data / "bijeenkomsten.csv").read_text("utf-8-sig").splitlines()
    assert heads.startswith("Hoort bij;Hoort bij (soort);Soort;Datum van de sessie;Pagina")
    assert "Kantines 2026;project;startsessie;2026-01-10" in "\n".join(rows)
    tables = json.loads((data / "portfolio.json").read_text("utf-8"))["tabellen"]
    assert len(tables["bijeenkomsten"]) == len(rows)


@pytest.mark.slow
def test_a_new_export_stands_beside_the_pages(out: Path) -> None:
    assert "Het aanbod is plantaardig" in (out / "docs" / "gegevens" / "namen.txt").read_text("utf-8")


def test_a_column_that_a_page_cannot_show_is_named() -> None:
    made = desk(demo().portfolio, "nl").table("afwijkingen")
    assert [column.key for column in made.shown("reden", "thema_naam")] == ["reden", "thema_naam"]
    with pytest.raises(AssertionError, match="no column without a cell: daarboven, hoort_bij"):
        made.shown("reden", "daarboven", "hoort_bij")


def test_a_table_that_nothing_makes_is_named() -> None:
    with pytest.raises(KeyError, match=r"no table 'bijeenkomsten'.*TABLES"):
        desk(demo().portfolio, "nl").table("bijeenkomsten")
