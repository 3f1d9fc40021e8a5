"""With a web address every link in every file to take along is complete and leads to a page and a place that are there."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest
from openpyxl import load_workbook

from ambitieweb.addresses.files import FEED, PORTFOLIO, WORKBOOK
from ambitieweb.pages.page import page_html
from ambitieweb.site import Site
from exports.small_site import ADDRESS, export

pytestmark = pytest.mark.slow


def places(site: Site) -> set[str]:
    """Every page, every place on a page and every file of the site, by its full address."""
    found = {ADDRESS + made.path for made in site.exports}
    for page in site.pages:
        address = ADDRESS + page.address.html
        found.add(address)
        found |= {f"{address}#{anchor}" for anchor in re.findall(r' id="([^"]+)"', page_html(page))}
    return found


def of_feed(site: Site) -> Iterator[str]:
    for link in ET.fromstring(export(site, FEED)).iter("{http://www.w3.org/2005/Atom}link"):
        yield link.attrib["href"]


def of_csv(site: Site) -> Iterator[str]:
    for file in site.exports:
        if file.path.startswith("gegevens/") and file.path.endswith(".csv"):
            for row in csv.DictReader(io.StringIO(file.content.decode("utf-8-sig")), delimiter=";"):
                yield from filter(None, [row.get("Pagina")])


def of_json(site: Site) -> Iterator[str]:
    for rows in json.loads(export(site, PORTFOLIO))["tabellen"].values():
        yield from (row["pagina"] for row in rows if "pagina" in row)


def of_workbook(site: Site) -> Iterator[str]:
    book = load_workbook(io.BytesIO(export(site, WORKBOOK)))
    for sheet in book.worksheets[1:]:
        heads = [cell.value for cell in sheet[1]]
        if "Pagina" in heads:
            for (cell,) in sheet.iter_rows(
                min_row=2, min_col=heads.index("Pagina") + 1, max_col=heads.index("Pagina") + 1
            ):
                assert cell.hyperlink is not None
                yield cell.hyperlink.target + (f"#{cell.hyperlink.location}" if cell.hyperlink.location else "")


@pytest.mark.parametrize("read", [of_feed, of_csv, of_json, of_workbook])
def test_every_link_opens(demo_on_the_web: Site, read: object) -> None:
    found = set(read(demo_on_the_web))  # type: ignore[operator]
    assert len(found) > 50
    assert found - places(demo_on_the_web) == set()
