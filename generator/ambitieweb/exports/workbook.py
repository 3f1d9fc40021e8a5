"""One workbook with a sheet for each table, and a first sheet that says what there is. The only door to XlsxWriter.

A text is written as a text, whatever it starts with: never as a formula or a link; only the column with the page of a row is a
link, where the site says at which address it stands. Each sheet is an Excel table with filters. Columns with ids are left to CSV and JSON. What
Excel cannot hold is not lost silently: a text that is too long ends in a note that says where all of it is, and rows beyond the
last go on on another sheet. Fixed dates, so that equal content gives equal bytes.
"""

from __future__ import annotations

import datetime
import io
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from typing import Any

import xlsxwriter

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.files import csv_file, workbook_file
from ambitieweb.addresses.fixed import HOME
from ambitieweb.collector import collect_now
from ambitieweb.exports.export import Export
from ambitieweb.languages import long_date
from ambitieweb.output.spool import Later
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import upper_first
from ambitieweb.tables.sheets import sheet_names
from ambitieweb.tables.table import Cell, Column, Form, Table, Value, cell
from ambitieweb.tables.volumes import MOST_ROWS, SheetRows, volumes
from ambitieweb.texts import Texts

LONGEST_TEXT = 32_767
SHORT_TEXT = LONGEST_TEXT // 2
"""Fits, whatever characters there are in it."""
MOST_LINKS = 65_530
"""On a sheet; the addresses beyond the last are texts."""
MOST_DIGITS = 15
"""A spreadsheet counts with this many digits; a longer number is written as a text."""
OLDEST_DATE = datetime.date(1900, 3, 1)
"""Earlier days are wrong in Excel, which takes 1900 for a leap year; they are written as a text."""
MADE = datetime.datetime(1980, 1, 1)
FRAME = "#163a36"
A4 = 9
_FORMATS = {
    Form.DATE: "dd-mm-yyyy",
    Form.MONEY: '"€" #,##0.00',
    Form.INTEGER: "0",
}
_WIDTHS = {Form.DATE: 12, Form.MONEY: 14, Form.NUMBER: 12, Form.PERCENTAGE: 12, Form.INTEGER: 10, Form.YES_NO: 10}
NARROWEST, WIDEST, ROWS_LOOKED_AT = 10, 60, 200


def workbook(desk: Desk) -> Iterator[Export]:
    """The workbook with all tables, in several volumes where they are many."""
    name, all_volumes = desk.portfolio.site.name, desk.volumes
    about = about_book(desk, name, HOME)
    names = _names([sheet for volume in all_volumes for sheet in volume], desk.texts)
    for number, volume in enumerate(all_volumes, start=1):
        own = about if len(all_volumes) == 1 else replace(about, lines=(*about.lines, *_others(desk, number)))
        make = partial(_book, volume, names, desk.texts, name, own)
        yield Export(workbook_file(number), Later(partial(_alone, make) if len(all_volumes) > 1 else make))


def _alone(make: Callable[[], bytes]) -> bytes:
    """One volume, after which its memory is given back before the next."""
    made = make()
    collect_now()
    return made


def _others(desk: Desk, own: int) -> Iterator[str]:
    """Which volume this is, and which tables stand in the others."""
    t, every = desk.texts, desk.volumes
    yield t("data.volume", number=own, total=len(every))
    for number, volume in enumerate(every, start=1):
        if number != own:
            file = workbook_file(number).rpartition("/")[2]
            yield t("data.volume_holds", file=file, tables=", ".join(sheet.table.title for sheet in volume))


@dataclass(frozen=True, slots=True)
class AboutBook:
    """What the first sheet says below its list, and whether pages have complete addresses."""

    lines: tuple[str, ...] = ()
    address: str = ""

    @property
    def is_linked(self) -> bool:
        """True when the site says at which address it stands."""
        return bool(self.address)


def about_book(desk: Desk, name: str, page: Address) -> AboutBook:
    """What a workbook is about, as of which day, that it is made up where it is, and its page on the site."""
    t, portfolio = desk.texts, desk.portfolio
    day = portfolio.reference_date
    as_of = upper_first(t("word.day", date=long_date(day, t.language))) if day else ""
    lines = tuple(filter(None, (name, as_of, desk.notice)))
    return AboutBook(lines, page.on(portfolio.web_address) if portfolio.web_address else "")


@dataclass(frozen=True, slots=True)
class WorkbookSheet:
    """A sheet: its name and the rows of the table that stand on it."""

    name: str
    table: Table
    columns: tuple[tuple[int, Column[Any]], ...]
    rows: Sequence[tuple[Value, ...]]


def book(
    tables: Sequence[Table], t: Texts, title: str, about: AboutBook = AboutBook(), *, most_rows: int = MOST_ROWS
) -> bytes:
    """The bytes of a workbook with these tables. `most_rows` says how many rows a sheet holds, with the heading."""
    (volume,) = volumes(tables, most_cells=sys.maxsize, most_rows=most_rows)
    return _book(volume, _names(volume, t), t, title, about)


def _names(sheets: Sequence[SheetRows], t: Texts) -> Mapping[tuple[str, str, int], str]:
    """The name of each sheet, by key and title of its table and its number."""
    titles = [
        sheet.table.title if sheet.number == 1 else t("data.more_rows", title=sheet.table.title, number=sheet.number)
        for sheet in sheets
    ]
    return dict(zip(map(_key, sheets), sheet_names(titles, taken=(t("data.contents"),)), strict=True))


def _key(sheet: SheetRows) -> tuple[str, str, int]:
    return sheet.table.key, sheet.table.title, sheet.number


def _book(
    volume: Sequence[SheetRows], names: Mapping[tuple[str, str, int], str], t: Texts, title: str, about: AboutBook
) -> bytes:
    out = io.BytesIO()
    made = xlsxwriter.Workbook(out, {"in_memory": True})
    made.set_properties({"title": title, "created": MADE})
    made.set_size(2400, 1400)
    styles = _Styles(made)
    sheets = [
        WorkbookSheet(
            names[_key(sheet)],
            sheet.table,
            tuple((n, c) for n, c in enumerate(sheet.table.columns) if not c.technical),
            sheet.rows,
        )
        for sheet in volume
    ]
    _contents(made, styles, sheets, t, about)
    for number, sheet in enumerate(sheets, start=1):
        _write(made, styles, sheet, t, number, is_linked=about.is_linked)
    made.close()
    return out.getvalue()


class _Forgetful(dict[Any, Any]):
    """Where XlsxWriter remembers each cell of a table, to see whether another one lies over it. A sheet of ours has one, and as many
    cells would take more memory than what is in them."""

    def __setitem__(self, key: Any, value: Any) -> None:
        pass


class _Styles:
    """The formats of one workbook."""

    def __init__(self, made: Any) -> None:
        self.heading = made.add_format(
            {"bold": True, "font_color": "#ffffff", "bg_color": FRAME, "valign": "top", "text_wrap": True}
        )
        self.plain = made.add_format()
        """XlsxWriter takes a text between `<r>` and `</r>` for XML of its own; in two parts it is a text again."""
        self.link = made.add_format({"font_color": FRAME, "underline": 1})
        self.of_form = {form: made.add_format({"num_format": code}) for form, code in _FORMATS.items()}


def _contents(made: Any, styles: _Styles, sheets: Sequence[WorkbookSheet], t: Texts, about: AboutBook) -> None:
    """The first sheet: each sheet by name with a link, what it holds and how many rows it has."""
    page = made.add_worksheet(t("data.contents"))
    for number, key in enumerate(("table_name", "table_holds", "table_rows")):
        page.write_string(0, number, t(f"data.{key}"), styles.heading)
    for row, sheet in enumerate(sheets, start=1):
        name = sheet.name.replace("'", "''")
        page.write_url(row, 0, f"internal:'{name}'!A1", styles.link, sheet.name)
        page.write_string(row, 1, sheet.table.holds)
        page.write_number(row, 2, len(sheet.rows))
    below = len(sheets) + 2
    for row, line in enumerate(about.lines, start=below):
        page.write_string(row, 0, line)
    if about.address:
        page.write_url(below + len(about.lines), 0, about.address, styles.link, about.address)
    page.set_column(0, 0, 32)
    page.set_column(1, 1, 90)
    page.set_column(2, 2, 10)
    page.freeze_panes(1, 0)
    page.set_landscape()
    page.set_paper(A4)
    page.fit_to_pages(1, 0)


def _write(
    made: Any, styles: _Styles, sheet: WorkbookSheet, t: Texts, number_of_sheet: int, *, is_linked: bool
) -> None:
    page = made.add_worksheet(sheet.name)
    yes, no = t("yes"), t("no")
    note = t("data.cut", file=csv_file(sheet.table.key))
    first, empty = sheet.rows[:ROWS_LOOKED_AT], _empty(sheet)
    for place, (number, column) in enumerate(sheet.columns):
        page.set_column(place, place, _width(first, number, column), None, {"hidden": number in empty})
    page.freeze_panes(1, 1)
    page.set_landscape()
    page.set_paper(A4)
    page.repeat_rows(0)
    page.fit_to_pages(1, 0)
    heads = [{"header": label, "header_format": styles.heading} for label in _apart(c.label for _, c in sheet.columns)]
    look = {"name": f"Tabel_{number_of_sheet}", "style": "Table Style Light 1", "columns": heads}
    page.table_cells = _Forgetful()
    page.add_table(0, 0, max(len(sheet.rows), 1), len(heads) - 1, look)
    linked = {place for place, (_, column) in enumerate(sheet.columns) if is_linked and column.form is Form.PAGE}
    formats = [styles.of_form.get(column.form) for _, column in sheet.columns]
    places = [(place, number) for place, (number, _) in enumerate(sheet.columns)]
    for row, values in enumerate(sheet.rows, start=1):
        for place, number in places:
            value = values[number]
            if value is None:
                continue
            shown = in_cell(cell(value, yes, no), note)
            if isinstance(shown, str):
                if place in linked and row <= MOST_LINKS:
                    page.write_url(row, place, shown, styles.link, shown)
                elif shown.startswith("<r>"):
                    page.write_rich_string(row, place, shown[:1], styles.plain, shown[1:])
                else:
                    page.write_string(row, place, shown)
            elif isinstance(shown, datetime.date):
                page.write_datetime(row, place, shown, formats[place])
            else:
                page.write_number(row, place, shown, formats[place])


def _apart(labels: Iterable[str]) -> Iterator[str]:
    """Headings of a table, in which Excel wants no two the same."""
    seen: dict[str, int] = {}
    for label in labels:
        key = label.casefold()
        seen[key] = seen.get(key, 0) + 1
        yield label if seen[key] == 1 else f"{label} ({seen[key]})"


def in_cell(value: Cell, note: str) -> str | int | float | datetime.date:
    """What Excel can hold: a long text is cut with a note, a number of many digits and an old day are texts."""
    if isinstance(value, str):
        return value if len(value) <= SHORT_TEXT else shortened(value, note)
    if isinstance(value, Decimal):
        return float(value) if len(value.as_tuple().digits) <= MOST_DIGITS else f"{value:f}"
    if isinstance(value, datetime.date):
        return value if value >= OLDEST_DATE else value.isoformat()
    return 0 if value is None else value


def shortened(text: str, note: str) -> str:
    """A text of at most 32,767 characters as Excel counts them, where an emoji counts for two."""
    if _length(text) <= LONGEST_TEXT:
        return text
    room = LONGEST_TEXT - _length(note)
    return text.encode("utf-16-le")[: 2 * room].decode("utf-16-le", "ignore") + note


def _length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _width(rows: Sequence[tuple[Value, ...]], number: int, column: Column[Any]) -> int:
    """Wide enough for most of what stands there; long texts run on behind the next cell."""
    least = min(max(len(column.label) * 3 // 4, NARROWEST), WIDEST // 2)
    if column.form in _WIDTHS:
        return max(_WIDTHS[column.form], least)
    lengths = sorted(len(str(value)) for row in rows if (value := row[number]) is not None)
    common = lengths[len(lengths) * 4 // 5] if lengths else 0
    return max(min(common + 2, WIDEST), least)


def _empty(sheet: WorkbookSheet) -> Set[int]:
    """The columns in which nothing stands. They are hidden; who wants one can show it again."""
    empty = {number for number, _ in sheet.columns} if sheet.rows else set()
    for row in sheet.rows:
        if not empty:
            break
        empty -= {number for number in empty if row[number] is not None}
    return empty
