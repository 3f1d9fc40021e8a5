"""Themes and theme sets as a reader meets them: what is chosen most, every web's level as a picture, a wheel in the colours."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from look.measures import WIDTHS
from look.screens import PHONE, WIDE, shown
from look.steps import follow

THEME, SET = "themasets/mvoi/klimaat", "themasets/mvoi"


def test_a_theme_starts_with_what_our_organisation_chose_and_what_each_level_means(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, "themasets/mvoi/circulariteit")
    assert tab.locator(".aw-finding").inner_text() == (
        "Gemeente Brinkstede kiest 2 Significant. Het vaakst gekozen is 3 Ambitieus: in 20 van de 36 webben."
    )
    assert tab.locator("thead .aw-chosen").inner_text().strip().split("\n") == [
        "2 Significant",
        "gekozen door Gemeente Brinkstede",
    ]
    sheet = tab.locator(".aw-theme-sheet").bounding_box()
    assert sheet is not None
    assert sheet["y"] < 760
    picture = tab.locator(".aw-first--theme svg.aw-web").bounding_box()
    assert picture is not None
    assert picture["y"] + picture["height"] < sheet["y"]
    assert tab.locator(".aw-first--theme svg.aw-web .aw-seg:not(.aw-inherited) .aw-num").text_content() == "2"
    shown(tab, demo_site, THEME)
    assert "Dat is ook het vaakst gekozen" in tab.locator(".aw-finding").inner_text()


def test_a_theme_shows_the_webs_at_each_level_after_what_the_levels_mean(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, "themasets/mvoi/circulariteit")
    assert tab.locator(".md-content h2").all_inner_texts()[:2] == [
        "Themablad: wat elk niveau betekent",
        "Waar staan we op dit thema?",
    ]
    webs = tab.locator(".aw-level-webs")
    rows = webs.locator("tbody th").all_inner_texts()
    assert [row.strip() for row in rows] == [
        "3 Ambitieus",
        "2 Significant",
        "1 Basis",
        "Nog te bepalen",
        "Niet relevant",
    ]
    assert webs.locator("tbody tr").first.locator("td b").all_inner_texts() == ["4", "5", "11"]
    expect(webs.locator("tbody tr").first.locator("td").nth(2).locator("li")).to_have_count(11)
    assert "Proef dagschoonmaak in twee sporthallen overgenomen" in " ".join(
        (webs.text_content() or "").split()
    ).replace("\N{SOFT HYPHEN}", "")


def test_the_themes_start_with_the_wheel_and_what_our_webs_choose(tab: Page, demo_site: Path) -> None:
    for size, least in ((WIDE, 6), (PHONE, 0)):
        shown(tab, demo_site, "themasets", size)
        wheel = tab.locator(".aw-wheel svg >> visible=true").first.bounding_box()
        assert wheel is not None
        assert wheel["width"] >= 320
        assert wheel["y"] + wheel["height"] <= size["height"]
        rows = [row.bounding_box() for row in tab.locator(".aw-theme-rows > li:has(.aw-strip)").all()]
        assert len(rows) == 6
        assert sum(1 for row in rows if row and row["y"] + row["height"] <= size["height"]) >= least
    assert tab.locator(".aw-finding").inner_text().startswith("Het vaakst op 3 Ambitieus staat klimaat")
    expect(tab.locator(".md-content h2")).to_have_count(2)


def test_a_theme_says_in_one_table_what_each_level_means(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, THEME)
    expect(tab.locator("table.aw-theme-sheet")).to_have_count(1)
    assert tab.locator(".md-content h2").count() <= 6


def test_a_set_is_a_wheel_in_its_colours_that_leads_to_its_themes(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, SET)
    wheel = tab.locator(".aw-wheel svg >> visible=true").first
    expect(wheel.locator(".aw-ring-3")).to_have_count(6)
    assert [n.is_visible() for n in wheel.locator(".aw-num").all()] == [False] * wheel.locator(".aw-num").count()
    follow(wheel.locator("a").nth(1))
    assert tab.url.endswith(f"{THEME}/index.html")


def test_letters_at_the_rim_of_a_wheel_are_those_of_the_list_beside_it(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, "themasets/duurzaam-gww")
    letters = tab.locator(".aw-wheel .aw-letter .aw-num >> visible=true").all_text_contents()
    assert letters == list("ABCDEFGHIJKL")
    expect(tab.locator(".aw-wheel .aw-seg .aw-num >> visible=true")).to_have_count(0)


def test_a_set_starts_with_its_whole_wheel_and_says_last_what_is_not_from_its_source(
    tab: Page, demo_site: Path
) -> None:
    shown(tab, demo_site, "themasets/basis-ambitieweb")
    box = tab.locator(".aw-wheel svg >> visible=true").first.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 900
    ours = tab.locator("details#van-ons")
    assert ours.locator("summary").inner_text().startswith("Van ons, niet uit de bron")
    assert "De korte namen" in (ours.text_content() or "")


def test_each_other_set_is_a_line_with_its_wheel_on_the_index(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, "themasets")
    sets = list(demo_site.glob("themasets/*/index.html"))
    assert tab.locator(".aw-sets > li").count() == len(sets) - 1 >= 5
    assert tab.locator(".aw-sets .aw-wheel svg").count() >= 4


def test_the_index_of_projects_says_what_comes_next_and_what_came_of_the_goals(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, "projecten")
    tile = tab.locator(".aw-tile", has_text="Kastanjelaan opnieuw ingericht")
    assert "Drie van de vier doelen gehaald" in tile.inner_text()
    asked = tab.locator(".aw-tile", has_text="Koffieautomaten en koffie 2027").inner_text()
    assert "Specificatie" in asked
    assert "4 december 2026: Verslag van de marktconsultatie maken" in " ".join(asked.split())
    assert tab.locator(".md-content h2").all_inner_texts()[:2] == [
        "Loopt nu: de eerste stap is op 9 november 2026",
        "Klaar of gestopt: vier haalden alle doelen, één haalde niet alles en twee zijn gestopt",
    ]


def test_the_index_of_categories_has_webs_that_can_be_read(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, "categorieen")
    one = tab.locator(".aw-webs > li", has_text="Inhuur van personeel")
    box = one.locator("svg").first.bounding_box()
    assert box is not None
    assert box["width"] >= 150
    assert "€ 4,9 mln · nog niet vastgesteld" in " ".join(one.inner_text().split())
    assert "Hoger dan Bedrijfsvoering" in " ".join(one.inner_text().split())


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", ["themasets", SET, THEME])
def test_nothing_scrolls_sideways(tab: Page, demo_site: Path, path: str, width: int) -> None:
    shown(tab, demo_site, path, {"width": width, "height": 900})
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
