"""The page with all data counts what is there, and other pages can link to the rows that they show."""

from __future__ import annotations

import re
from functools import cache

from icalendar import Calendar

from ambitieweb.addresses.files import CALENDAR, FEED, PORTFOLIO, SCHEMA, WORKBOOK, csv_file
from ambitieweb.addresses.fixed import MONITOR
from ambitieweb.pages.start.downloads import table_links
from demo import demo
from exports.small_site import desk_of, export
from exports.workbooks import opened


@cache
def html() -> str:
    """The page with all data of the example site."""
    page = next(page for page in demo().pages if page.path == "gegevens")
    return "".join(section.html for section in page.sections)


def test_every_table_stands_there_with_its_rows_and_its_file() -> None:
    rows = re.findall(
        r'<tr><th scope="row"[^>]*>(.*?)</th>.*?<td class="aw-number"[^>]*>(.*?)</td>.*?href="\.\./(.*?)"',
        html(),
        re.DOTALL,
    )
    assert rows == [
        (table.title.replace("'", "&#39;"), f"{len(table.rows):,}".replace(",", "."), csv_file(table.key))
        for table in desk_of(demo()).tables
    ]


def test_every_file_is_linked() -> None:
    made = {export.path for export in demo().beside if export.path.startswith("gegevens/")}
    assert {path.removeprefix("../") for path in re.findall(r'href="(\.\./gegevens/[^"]+)"', html())} == made
    assert {WORKBOOK, PORTFOLIO, SCHEMA, FEED, CALENDAR} <= made


def test_counts_are_those_of_the_files() -> None:
    events = len(Calendar.from_ical(export(demo(), CALENDAR)).walk("VEVENT"))
    assert f" {events} afspraken.</p>" in html()
    assert f" {export(demo(), FEED).count(b'<entry>')} berichten.</p>" in html()
    tables = desk_of(demo()).tables
    rows = f"{sum(len(table.rows) for table in tables):,}".replace(",", ".")
    assert f">{len(tables)} tabellen met {rows} rijen: " in html()


def test_other_pages_offer_their_rows() -> None:
    means = desk_of(demo())
    html = table_links(means, means.writer(MONITOR), ["webthemas"])
    assert 'href="../gegevens/webthemas.csv"' in html
    assert 'href="../gegevens/index.html"' in html
    (sheet,) = re.findall(r">([^<]*) \(CSV\)</a>", html)
    assert sheet in opened(export(demo(), WORKBOOK)).sheetnames
