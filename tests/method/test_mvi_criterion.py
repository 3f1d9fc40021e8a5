"""A measure names the number, version and date of the official criterion that it follows, on its page and in the data (row L1)."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from ambitieweb.pages.page import page_html
from ambitieweb.site import Site, build
from few_pages import page_at

FILES = {
    "site.yml": "naam: Proef\n",
    "maatregelen/bord.yml": (
        "naam: Neem niet te veel\n"
        "mvi_criterium: {nummer: voorbeeld 7, versie: tweede, datum: 2025-06-01, url: https://voorbeeld.nl/criteria/7}\n"
    ),
    "categorieen/catering.yml": "naam: Catering\nmaatregelen: [{naam: Bord leeg, mvi_criterium: voorbeeld 8}]\n",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder: Path = tmp_path_factory.mktemp("criterion")
    for name, text in FILES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    made = build(folder)
    assert not made.has_errors
    return made


def html_of(site: Site, path: str) -> str:
    return page_html(page_at(site, path))


def test_its_page_says_number_version_and_date_and_leads_to_the_criterion(site: Site) -> None:
    html = html_of(site, "maatregelen/bord")
    fact = html.partition("<dt>MVI-criterium</dt>")[2].partition("</dd>")[0]
    for words in ("voorbeeld 7", "tweede", "1 juni 2025", 'href="https://voorbeeld.nl/criteria/7"'):
        assert words in fact, words


def test_a_measure_of_a_card_says_it_too_and_a_number_alone_is_enough(site: Site) -> None:
    fact = html_of(site, "categorieen/catering").partition("<dt>MVI-criterium</dt>")[2].partition("</dd>")[0]
    assert "voorbeeld 8" in fact


def test_the_data_have_each_part_in_a_column_of_its_own(site: Site) -> None:
    file = next(export for export in site.beside if export.path.endswith("/maatregelen.csv"))
    (row,) = csv.DictReader(io.StringIO(file.content.decode("utf-8-sig")), delimiter=";")
    assert {"voorbeeld 7", "tweede", "2025-06-01", "https://voorbeeld.nl/criteria/7"} <= set(row.values())
