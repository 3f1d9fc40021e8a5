"""Each overview leads to its data: a page names the tables whose rows it shows, and its foot has a link to the file of each."""

from __future__ import annotations

import pytest

from ambitieweb.addresses.fixed import DOWNLOADS, STATE
from ambitieweb.site import Site
from demo import demo

OFFERED = {
    "overzichten": ("uitkomsten",),
    "overzichten/boom": ("voorstellen", "uitkomsten"),
    "vergelijken": ("webthemas",),
    "vergelijken/projecten": ("webthemas",),
    "vergelijken/afwijkingen": ("afwijkingen",),
    "vergelijken/bereikt": ("uitkomsten", "gemeten"),
    "vergelijken/versies": ("webversies",),
    "categorieen/catering/webben": ("voorstellen", "webthemas"),
    "maatregelen": ("maatregelen", "toepassingen"),
    "maatregelen/deel-2": ("maatregelen", "toepassingen"),
    "catalogus/categorie/catering": ("maatregelen", "toepassingen"),
    "catalogus/bronnen": ("bronnen", "links"),
    "goed-bezig": ("resultaten", "metingen", "toepassingen"),
    "leerpunten": ("leerpunten", "verschillen"),
    "monitor": ("acties", "beoordelingen"),
    "monitor/doelen": ("oordelen", "doelen", "indicatoren", "metingen"),
    "monitor/acties": ("acties",),
    "monitor/niet-belegd": ("acties", "toepassingen", "webthemas"),
    "monitor/actueel": ("webben", "beoordelingen", "categorieen"),
    "monitor/geld": ("uitgaven", "webthemas"),
}


@pytest.fixture(scope="module")
def site() -> Site:
    return demo()


def test_overviews_name_their_tables(site: Site) -> None:
    named = {page.path: page.tables for page in site.pages}
    assert {path: named[path] for path in OFFERED} == OFFERED


def test_every_page_leads_to_the_files_of_its_tables(site: Site) -> None:
    files = {export.path for export in site.beside}
    found = [page for page in site.pages if page.tables]
    assert len(found) > 50
    for page in found:
        foot = page.sections[-1].html
        for table in page.tables:
            assert f"gegevens/{table}.csv" in files
            assert f'{page.address.root}gegevens/{table}.csv"' in foot, page.path


def test_every_overview_of_the_menu_offers_data_or_is_the_page_of_all_data(site: Site) -> None:
    overviews = next(item for item in site.nav if any(part.page == STATE for part in item.items))
    paths = [item.page.path for item in overviews.items if item.page and item.page != DOWNLOADS]
    assert len(paths) > 5
    named = {page.path: page.tables for page in site.pages}
    assert [path for path in paths if not named[path]] == []
