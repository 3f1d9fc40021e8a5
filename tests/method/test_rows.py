"""Every row and figure of the method is in the demo content and on a page; what is left has its reason in the docs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from site_checks.articles import article

ROOT = Path(__file__).parent.parent.parent
TABLE: Any = yaml.safe_load((Path(__file__).parent / "rows.yml").read_text("utf-8"))
COUNTS = {"F": 13, "L": 8, "S": 12, "P": 16, "O": 18, "E": 10}
ALL_ROWS = [f"{letter}{number}" for letter, count in COUNTS.items() for number in range(1, count + 1)]
PHOTOGRAPHS = {1, 12, 16}
LEFT = re.search(
    r"## What is left of the method\n(.*?)(\n## |\Z)", (ROOT / "docs/ontwikkeling/index.md").read_text("utf-8"), re.S
)


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def opened(tab: Page, site: Path, page: str) -> Page:
    """The page in the tab, from its folder; not loaded again when it is there already."""
    file = site / page / "index.html"
    assert file.is_file(), f"the demo site has no page {page}"
    if tab.url != file.as_uri():
        tab.goto(file.as_uri(), wait_until="domcontentloaded")
    return tab


@cache
def text_of(site: Path, page: str) -> str:
    """What a page says, in its file, so without scripts too."""
    file = site / page / "index.html"
    assert file.is_file(), f"the demo site has no page {page}"
    return article(file.read_text("utf-8")).text


def words(text: str) -> str:
    return " ".join(text.replace("\u2019", "'").replace("\u00ad", "").split())


@pytest.mark.parametrize("row", TABLE["rows"])
def test_what_an_author_wrote_for_a_row_stands_on_its_page(demo_site: Path, row: str) -> None:
    entry = TABLE["rows"][row]
    written = (ROOT / "content" / entry["file"]).read_text("utf-8")
    assert words(entry["wrote"]) in words(written)
    shown = text_of(demo_site, entry["page"])
    assert words(entry.get("reads", entry["wrote"])).lower() in words(shown).lower()


@pytest.mark.parametrize("row", TABLE["overviews"])
def test_what_many_authors_wrote_for_a_row_stands_on_its_overview(demo_site: Path, row: str) -> None:
    entry = TABLE["overviews"][row]
    shown = text_of(demo_site, entry["page"])
    assert words(entry["reads"]).lower() in words(shown).lower()


@pytest.mark.parametrize("figure", TABLE["figures"])
def test_each_figure_of_the_guide_has_a_page_of_its_kind(tab: Page, demo_site: Path, figure: int) -> None:
    entry = TABLE["figures"][figure]
    found = opened(tab, demo_site, entry["page"]).locator(f"article {entry['has']}")
    assert found.count(), f"figure {figure} is not on {entry['page']}"


def test_a_rejected_measure_asks_for_no_owner(tab: Page, demo_site: Path) -> None:
    page = opened(tab, demo_site, "projecten/kastanjelaan-herinrichting")
    rejected = page.locator("li, article").filter(has_text="De hele straat autovrij maken").last
    expect(rejected).to_have_count(1)
    expect(rejected.locator(".aw-owner--none")).to_have_count(0)


def test_no_row_or_figure_is_missing_without_a_reason() -> None:
    assert LEFT is not None, "the architecture page has no list of what is left"
    for row in ALL_ROWS:
        assert row in TABLE["rows"] or re.search(rf"\b{row}\b", LEFT[1]), f"row {row} has no page and no reason"
    for figure in range(1, 30):
        known = figure in TABLE["figures"] or figure in PHOTOGRAPHS or f"Figure {figure}" in LEFT[1]
        assert known, f"figure {figure} has no page and no reason"


def test_the_table_names_no_row_that_does_not_exist() -> None:
    assert set(TABLE["rows"]) | set(TABLE["overviews"]) <= set(ALL_ROWS)


@pytest.mark.parametrize(
    "project", ["kastanjelaan-herinrichting", "riool-relinen-oosterlo", "bureaustoelen-stadhuis-opknappen"]
)
def test_three_projects_go_from_first_session_to_final_evaluation(tab: Page, demo_site: Path, project: str) -> None:
    page = opened(tab, demo_site, f"projecten/{project}")
    anchors = ("ambitieweb", "impact", "maatregelen", "voortgang", "planning", "metingen", "verschillen", "sessies")
    assert [anchor for anchor in anchors if not page.locator(f"#{anchor}").count()] == []
    assert page.locator(".aw-moment--held").count() >= 2
    assert "Startsessie" in (
        opened(tab, demo_site, f"projecten/{project}/sessie-1/verslag").locator("h1").text_content() or ""
    )


def test_a_code_in_a_docstring_is_a_row_with_a_sentence() -> None:
    """A newcomer who meets '(row T11)' finds in `rows.yml` what it asks."""
    assert set(ALL_ROWS) <= TABLE["says"].keys()
    unknown = []
    for file in (ROOT / "generator").rglob("*.py"):
        for codes in re.findall(r"\(rows? ([^)]*)\)", file.read_text("utf-8")):
            unknown += [
                f"{file.name}: {code}" for code in re.findall(r"\b[A-Z]\d+\b", codes) if code not in TABLE["says"]
            ]
    assert unknown == []
