"""Each overview leads to its data, and the address of each pattern is that of a page."""

from __future__ import annotations

import re

import pytest

from ambitieweb.pages.overviews.downloads import OFFERS
from ambitieweb.site import Site
from demo import demo


@pytest.fixture(scope="module")
def site() -> Site:
    return demo()


@pytest.mark.parametrize(("pattern", "tables"), OFFERS, ids=[pattern for pattern, _ in OFFERS])
def test_overviews_lead_to_their_tables(site: Site, pattern: str, tables: tuple[str, ...]) -> None:
    files = {export.path for export in site.exports}
    found = [page for page in site.pages if re.fullmatch(pattern, page.path)]
    assert found
    for page in found:
        foot = page.sections[-1].html
        for table in tables:
            assert f"gegevens/{table}.csv" in files
            assert f'{page.root}gegevens/{table}.csv"' in foot


def test_every_overview_of_the_menu_offers_data_or_is_the_page_of_all_data(site: Site) -> None:
    overviews = next(item for item in site.nav if any(part.path == "overzichten" for part in item.items))
    paths = [item.path for item in overviews.items if item.path != "gegevens"]
    assert len(paths) == 6
    assert [p for p in paths if not any(re.fullmatch(pattern, p or "") for pattern, _ in OFFERS)] == []
