"""The workbook: each sheet equals its table, no text is a formula or a link, and equal content gives equal bytes."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest

from ambitieweb.addresses.files import WORKBOOK
from ambitieweb.exports.workbook import LONGEST_TEXT, book, shortened
from ambitieweb.site import Site
from ambitieweb.tables.sheets import sheet_names
from ambitieweb.tables.table import Column, Form, Table, cell
from ambitieweb.texts import texts
from demo import demo
from exports.small_site import HOSTILE, desk_of, export, hostile, made, rows, table
from exports.workbooks import opened, plain, texts_of

NL = texts("nl")


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, ...]:
    return demo(), hostile(tmp_path_factory.mktemp("hostile"))


def test_every_sheet_equals_its_table(sites: tuple[Site, ...]) -> None:
    for site in sites:
        found = opened(export(site, WORKBOOK))
        tables = desk_of(site).tables
        names = sheet_names((t.title for t in tables), taken=("Inhoud",))
        assert found.sheetnames == ["Inhoud", *names]
        for made_table, name in zip(tables, names, strict=True):
            shown = [n for n, column in enumerate(made_table.columns) if not column.technical]
            sheet = found[name]
            read = [tuple(plain(value) for value in row) for row in sheet.iter_rows(values_only=True)]
            assert read[0] == tuple(made_table.columns[n].label for n in shown)
            wanted = [tuple(_wanted(cell(row[n], "ja", "nee")) for n in shown) for row in made_table.rows]
            assert read[1:] == wanted, name


def test_every_measure_is_there(sites: tuple[Site, ...]) -> None:
    found = texts_of(sites[0])
    measures = [*rows(table(sites[0], "maatregelen")), *rows(table(sites[0], "toepassingen"))]
    assert len(measures) == len(sites[0].portfolio.measures) + sum(
        len(holder.choices)
        for holder in (*sites[0].portfolio.categories.values(), *sites[0].portfolio.projects.values())
    )
    assert {row[key] for row in measures for key in ("naam", "omschrijving", "tekst") if row[key]} <= found


def test_hostile_texts_are_texts(sites: tuple[Site, ...]) -> None:
    sheet = opened(export(sites[1], WORKBOOK))["Doelen"]
    found = {c.value: c for row in sheet.iter_rows() for c in row}
    for text in HOSTILE:
        assert found[text].data_type == "s"
        assert found[text].hyperlink is None


def test_no_cell_is_a_formula_and_only_the_contents_have_links(sites: tuple[Site, ...]) -> None:
    for site in sites:
        with zipfile.ZipFile(io.BytesIO(export(site, WORKBOOK))) as files:
            for name in files.namelist():
                if name.startswith("xl/worksheets/sheet"):
                    xml = files.read(name)
                    assert b"<f>" not in xml
                    assert b"<f " not in xml
                    assert (b"<hyperlink" in xml) == name.endswith("/sheet1.xml"), name
            assert not any("externalLink" in name or "vba" in name for name in files.namelist())


def test_readers_get_a_heading_that_stays_and_filters(sites: tuple[Site, ...]) -> None:
    sheet = opened(export(sites[0], WORKBOOK))["Maatregelen"]
    assert sheet.freeze_panes == "B2"
    (filters,) = sheet.tables.values()
    assert filters.ref == sheet.dimensions
    assert filters.autoFilter.ref == filters.ref
    heads = [cell.value for cell in sheet[1]]
    assert filters.column_names == heads
    assert sheet.column_dimensions["A"].width >= 20


def test_contents_lead_to_each_sheet_and_count_its_rows(sites: tuple[Site, ...]) -> None:
    found = opened(export(sites[0], WORKBOOK))
    contents = found["Inhoud"]
    for number, made_table in enumerate(desk_of(sites[0]).tables, start=2):
        name = contents.cell(number, 1).value
        assert contents.cell(number, 3).value == len(made_table.rows) == found[str(name)].max_row - 1
        link = contents.cell(number, 1).hyperlink
        assert link is not None
        assert link.location == "'" + str(name).replace("'", "''") + "'!A1"


def test_dates_and_amounts_are_real(sites: tuple[Site, ...]) -> None:
    sheet = opened(export(sites[1], WORKBOOK))["Projecten"]
    heads = [c.value for c in sheet[1]]
    value = next(row for row in sheet.iter_rows(min_row=2) if row[heads.index("Naam")].value == "Straat")
    money = value[heads.index("Geraamde waarde (€)")]
    assert (money.value, money.number_format) == (407385, '"€" #,##0.00')
    measured = opened(export(sites[1], WORKBOOK))["Ambitie en meting"]
    day = measured.cell(2, [c.value for c in measured[1]].index("Datum") + 1)
    assert (plain(day.value), day.is_date, day.number_format) == (datetime.date(2026, 5, 1), True, "dd-mm-yyyy")


def test_equal_content_gives_equal_bytes_at_any_time(tmp_path: Path) -> None:
    first = export(made(tmp_path), WORKBOOK)
    assert export(made(tmp_path), WORKBOOK) == first
    with zipfile.ZipFile(io.BytesIO(first)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        days = re.findall(r"<dcterms:\w+[^>]*>([^<]*)<", parts.read("docProps/core.xml").decode())
    assert set(days) == {"1980-01-01T00:00:00Z"}


def test_text_that_is_too_long_is_cut_with_a_note_of_where_all_of_it_is(tmp_path: Path) -> None:
    long = "woord " * 7000
    changes = {"projecten/wijk.yml": f"naam: Wijk\nomschrijving: {long}\n"}
    site = made(tmp_path, changes)
    (shown,) = [text for text in texts_of(site) if text.startswith("woord woord")]
    assert len(shown) <= LONGEST_TEXT
    assert shown.endswith("… [afgebroken: de hele tekst staat in gegevens/projecten.csv]")
    assert long.strip() in export(site, "gegevens/projecten.csv").decode()
    assert long.strip() in export(site, "gegevens/portfolio.json").decode()


def test_cut_counts_as_excel_does_and_breaks_no_character() -> None:
    """An emoji counts for two: 20,000 of them are 40,000, so they do not fit; 16,383 and one letter are 32,767 and do."""
    assert shortened("😀" * 16383 + "x", "!") == "😀" * 16383 + "x"
    cut = shortened("😀" * 20000, "!")
    assert cut == "😀" * 16383 + "!"
    assert len(cut.encode("utf-16-le")) // 2 <= LONGEST_TEXT


def test_rows_beyond_the_last_go_on_on_another_sheet() -> None:
    """4 rows to a sheet, one of which is the heading: 7 rows need 3 sheets with 3, 3 and 1."""
    found = opened(book([_numbers(7)], NL, "Proef", most_rows=4))
    assert found.sheetnames == ["Inhoud", "Getallen", "Getallen (2)", "Getallen (3)"]
    read = [[row[0] for row in found[name].iter_rows(min_row=2, values_only=True)] for name in found.sheetnames[1:]]
    assert read == [[0, 1, 2], [3, 4, 5], [6]]


def test_number_of_more_digits_than_excel_counts_with_is_a_text() -> None:
    column: Column[Decimal] = Column("N", key="n", help="N", value=lambda number: number, form=Form.NUMBER)
    exact, long = Decimal("123456789012345"), Decimal("12345678901234567890.125")
    sheet = opened(book([Table("t", "g", "T", "", (column,), (exact, long))], NL, "Proef"))["T"]
    assert [row[0] for row in sheet.iter_rows(min_row=2, values_only=True)] == [
        123456789012345,
        "12345678901234567890.125",
    ]


def _numbers(many: int) -> Table:
    column: Column[int] = Column("N", key="n", help="N", value=lambda number: number, form=Form.INTEGER)
    return Table("getallen", "g", "Getallen", "", (column,), range(many))


def _wanted(value: object) -> object:
    if isinstance(value, Decimal):
        return float(value) if len(value.as_tuple().digits) <= 15 else f"{value:f}"
    return value
