"""The start page as a reader meets it: the web and the finding in sight, a search before it, and each reader's page in a click."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.site import build_from
from look.measures import WIDTHS
from look.screens import PHONE, WIDE, box, shown
from look.steps import follow
from monitor.small_site import LEVELS, written


def test_wide_screen_has_the_finding_the_ways_and_a_large_web(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, "", WIDE)
    web = box(tab, ".aw-living svg")
    assert web["width"] >= 480
    for selector in (".aw-finding", ".aw-home-search", ".aw-ways-in", ".aw-living"):
        assert box(tab, selector)["bottom"] <= 900, selector
    assert box(tab, "h2")["top"] <= 900
    expect(tab.locator(".md-content h1")).to_have_count(1)
    assert tab.locator(".md-content h2").count() <= 4
    assert tab.evaluate("document.documentElement.scrollHeight") <= 2500


def test_phone_has_the_search_before_the_web_and_rows_of_cells_under_a_header_that_stays(
    tab: Page, demo_site: Path
) -> None:
    shown(tab, demo_site, "", PHONE)
    assert box(tab, ".aw-finding")["bottom"] <= 844
    assert box(tab, ".aw-home-search")["bottom"] < box(tab, ".aw-living")["top"] < 844
    cells = tab.locator(".aw-atlas tbody tr").first.locator("td")
    tops = {round(cell.bounding_box()["y"]) for cell in cells.all()}  # type: ignore[index]
    assert len(tops) == 1
    tab.locator(".aw-atlas tbody tr").nth(6).scroll_into_view_if_needed()
    tab.evaluate("scrollBy(0, 300)")
    head = tab.locator(".aw-atlas thead").bounding_box()
    assert head is not None
    assert 0 < head["y"] < 120


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_scrolls_sideways(tab: Page, demo_site: Path, width: int) -> None:
    shown(tab, demo_site, "", {"width": width, "height": 800})
    assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_search_leads_to_the_page_with_results_from_a_folder_too(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, "", WIDE)
    tab.get_by_role("searchbox").fill("kastanjelaan")
    tab.get_by_role("searchbox").press("Enter")
    tab.wait_for_url("**/zoeken/index.html?q=kastanjelaan")
    expect(tab.locator(".aw-found-list a").first).to_contain_text("Kastanjelaan")


def test_each_example_finds_something(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, "", WIDE)
    examples = [link.inner_text() for link in tab.locator(".aw-home-search p a").all()]
    assert len(examples) == 3
    for words in examples:
        shown(tab, demo_site, "", WIDE)
        follow(tab.locator(".aw-home-search p a", has_text=words))
        expect(tab.locator(".aw-found-list a").first).to_be_visible()


def test_a_theme_is_shown_alone_with_the_names_of_its_levels(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, "", WIDE)
    tab.locator(".aw-atlas-pick").get_by_text("Klimaat").click()
    row = tab.locator(".aw-atlas tbody tr").first
    assert [cell.is_visible() for cell in row.locator("td").all()] == [False, True, False, False, False, False]
    assert row.locator("td >> visible=true").inner_text().split() == ["3", "Ambitieus"]
    tab.locator(".aw-atlas-pick input").nth(1).focus()
    tab.keyboard.press("ArrowLeft")
    assert all(cell.is_visible() for cell in row.locator("td").all())


def test_without_a_script_there_is_the_list_from_a_to_z_and_the_filter_works(bare: Page, demo_site: Path) -> None:
    bare.goto((demo_site / "index.html").as_uri())
    expect(bare.locator(".aw-home-search")).to_be_hidden()
    expect(bare.locator(".aw-home-az a")).to_be_visible()
    bare.locator(".aw-atlas-pick").get_by_text("Milieu").click()
    expect(bare.locator(".aw-atlas tbody tr").first.locator("td >> visible=true")).to_have_count(1)


@pytest.mark.slow
def test_twenty_four_themes_scroll_in_their_own_place_on_a_phone(tab: Page, tmp_path: Path) -> None:
    named = ", ".join(f"t{n:02}: {{naam: Thema nummer {n}, kort: Nummer {n}}}" for n in range(24))
    levels = "\n".join(f"    t{n:02}: {n % 4}" for n in range(24))
    web = f"web:\n  themaset: veel\n  themas:\n{levels}\n"
    files = {
        "themasets/veel.yml": f"naam: Veel\n{LEVELS}themas: {{{named}}}\n",
        "organisaties/stad.yml": f"naam: Stad\n{web}",
        "categorieen/a.yml": f"naam: Verantwoordelijkheidsonderzoeken\nouder: stad\nuitgaven: [{{jaar: 2025, bedrag: 5000}}]\n{web}",
    }
    site = build_from(written(tmp_path / "content", files), tmp_path / "site")
    for width in (1440, 390, 320):
        shown(tab, site, "", {"width": width, "height": 800})
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert tab.locator(".aw-atlas .aw-scroll").evaluate("e => e.scrollWidth > e.clientWidth")


def test_an_amount_is_written_alike_on_the_start_page_and_in_the_index(tab: Page, demo_site: Path) -> None:
    amount = re.compile(r"€\s?[\d.,]+(?:\smln)?")
    shown(tab, demo_site, "", WIDE)
    atlas = set(amount.findall(tab.locator(".aw-atlas").inner_text()))
    shown(tab, demo_site, "categorieen", WIDE)
    assert len(atlas) > 5
    assert atlas - set(amount.findall(tab.locator(".md-content").inner_text())) == set()
