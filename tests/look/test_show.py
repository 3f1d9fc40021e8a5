"""What goes well, lessons, measures, examples, terms and how to read a web: each answers on its first screen, and stays short."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from look.screens import PHONE, SMALL, WIDE, box, height, shown
from look.steps import follow

# --- Be good and show it


def test_the_first_screen_has_the_count_the_whole_story_and_a_row_of_results_with_verdicts(
    tab: Page, demo_site: Path
) -> None:
    shown(tab, demo_site, "goed-bezig")
    assert box(tab, ".aw-finding")["bottom"] <= 900
    assert box(tab, ".aw-story")["bottom"] <= 640
    assert box(tab, ".aw-storybar")["width"] >= 320
    for number in range(4):
        assert box(tab, ".aw-deedtile .aw-verdict", number)["bottom"] <= 900


def test_on_a_phone_the_count_and_the_story_open_the_page(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, "goed-bezig", PHONE)
    assert box(tab, ".aw-finding")["bottom"] <= 844
    assert box(tab, ".aw-story h2")["bottom"] <= 844
    assert box(tab, ".aw-story-points")["top"] <= 844


def test_tiles_of_a_row_are_of_one_size_and_none_is_half_empty(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, "goed-bezig")
    tab.evaluate("document.querySelectorAll('.aw-fold--rest').forEach(fold => fold.open = true)")
    tiles = tab.locator(".aw-deedtile").evaluate_all(
        """tiles => tiles.map(tile => {
          const box = tile.getBoundingClientRect();
          const lines = [...tile.children].filter(part => part.textContent.trim()).map(part => {
            const range = document.createRange(); range.selectNodeContents(part); return range.getBoundingClientRect();
          });
          const edges = [box.top, ...lines.flatMap(line => [line.top, line.bottom]), box.bottom];
          const gaps = edges.slice(1).map((edge, at) => at % 2 ? 0 : edge - edges[at]);
          return {top: Math.round(box.top), height: Math.round(box.height), gap: Math.max(...gaps) / box.height};
        })"""
    )
    assert len(tiles) > 30
    heights: dict[int, set[int]] = {}
    for tile in tiles:
        heights.setdefault(tile["top"], set()).add(tile["height"])
    assert {len(found) for found in heights.values()} == {1}
    assert [tile for tile in tiles if tile["gap"] >= 0.5] == []


def test_a_theme_is_one_choice_away_without_scripts(bare: Page, demo_site: Path) -> None:
    shown(bare, demo_site, "goed-bezig")
    bare.locator(".aw-wayin summary").first.click()
    follow(bare.locator(".aw-wayin[open] a").filter(has_text="Klimaat"))
    assert bare.locator("h1").inner_text() == "Goed bezig: Klimaat"
    assert bare.locator(".aw-wayin[data-chosen] summary").inner_text() == "Per thema: Klimaat"
    assert bare.locator(".aw-finding").inner_text().startswith("Wij maten 10 resultaten: 6 zijn gehaald")
    follow(bare.get_by_role("link", name="Alles", exact=True))
    assert bare.locator("h1").inner_text() == "Goed bezig"


def test_the_choices_of_a_filter_stand_over_the_page_and_within_it(tab: Page, demo_site: Path) -> None:
    for size in (WIDE, PHONE, {"width": 320, "height": 600}):
        shown(tab, demo_site, "goed-bezig", size)
        for number in range(tab.locator(".aw-wayin summary").count()):
            tab.locator(".aw-wayin summary").nth(number).click()
            found = tab.locator(".aw-wayin[open] > ul").evaluate_all(
                "lists => lists.map(list => { const b = list.getBoundingClientRect(); return [b.left, b.right] })"
            )
            assert len(found) == 1
            assert found[0][0] >= 0
            assert found[0][1] <= size["width"]


# --- heights


@pytest.mark.parametrize(
    ("page", "at_most"),
    [
        ("goed-bezig", 5000),
        ("leerpunten", 3000),
        ("begrippen", 4500),
        ("over", 3500),
        ("praktijkvoorbeelden", 1500),
        ("praktijkvoorbeelden/nijmegen-malderburchtstraat", 3500),
        ("maatregelen/ict-terugname-en-tweede-leven", 2500),
        ("a-z", 2500),
        ("gegevens", 3000),
        ("toegankelijkheid", 1800),
    ],
)
def test_a_page_is_short_and_on_a_phone_at_most_two_and_a_fifth_times_as_long(
    tab: Page, demo_site: Path, page: str, at_most: int
) -> None:
    shown(tab, demo_site, page)
    wide = height(tab)
    assert wide <= at_most
    shown(tab, demo_site, page, SMALL)
    assert height(tab) <= 2.2 * wide


# --- the other pages


def test_the_strongest_lesson_is_on_the_first_screen(tab: Page, demo_site: Path) -> None:
    for size in (WIDE, PHONE):
        shown(tab, demo_site, "leerpunten", size)
        assert box(tab, ".aw-lesson-text")["bottom"] <= size["height"]


def test_a_measure_has_its_text_to_copy_and_when_to_ask_it_on_the_first_screen(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, "maatregelen/ict-terugname-en-tweede-leven")
    assert box(tab, ".aw-copy")["bottom"] <= 900
    assert box(tab, ".aw-copy button")["bottom"] <= 900
    assert box(tab, ".aw-measure-side .aw-theme-list")["bottom"] <= 900
    shown(tab, demo_site, "maatregelen/ict-terugname-en-tweede-leven", PHONE)
    assert box(tab, ".aw-copy")["top"] <= 844


def test_an_example_tells_its_story_before_what_is_known_of_it(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, "praktijkvoorbeelden/nijmegen-malderburchtstraat")
    assert box(tab, ".aw-finding")["bottom"] <= 900
    assert box(tab, ".aw-results")["bottom"] <= 900
    assert box(tab, ".aw-callout")["top"] > box(tab, ".aw-tips")["bottom"]
    assert tab.locator(".md-content h2").count() <= 6


def test_the_story_of_an_example_fills_two_columns(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, "praktijkvoorbeelden/nijmegen-malderburchtstraat")
    lefts = tab.locator(".aw-told h3").evaluate_all("all => all.map(e => Math.round(e.getBoundingClientRect().left))")
    assert len(set(lefts)) == 2
    shown(tab, demo_site, "praktijkvoorbeelden/nijmegen-malderburchtstraat", PHONE)
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_files_of_a_table_have_the_same_line_between_them(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, "gegevens")
    for table in tab.locator(".aw-files").all():
        lines = table.locator("tbody tr").evaluate_all(
            "rows => rows.map(r => { const s = getComputedStyle(r.cells[0]); return `${s.borderTopWidth} ${s.borderTopColor}` })"
        )
        assert len(set(lines[1:])) <= 1
        assert not any(line.startswith("0px") for line in lines)


def test_the_web_that_explains_itself_stands_on_the_first_screen_with_a_line_for_each_theme(
    tab: Page, demo_site: Path
) -> None:
    shown(tab, demo_site, "over")
    web = box(tab, ".aw-living svg")
    assert web["width"] >= 320
    assert web["bottom"] <= 900
    assert box(tab, ".aw-read")["bottom"] <= 900
    names = tab.locator(".aw-read dt").all_inner_texts()
    assert len(names) == 6
    drawn = " ".join(tab.locator(".aw-living svg >> visible=true").first.text_content().split())  # type: ignore[union-attr]
    assert [name for name in names if name.split()[-1] not in drawn] == []


def test_a_term_is_one_letter_away_and_the_line_of_letters_stays(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, "begrippen")
    tab.locator(".aw-letters a").filter(has_text="S").click()
    tab.wait_for_function("scrollY > 0")
    heading = tab.locator(".aw-terms h2", has_text="S").last.bounding_box()
    line = tab.locator(".aw-letters").bounding_box()
    assert heading is not None
    assert line is not None
    assert 0 <= line["y"] < 200
    assert line["y"] < heading["y"] < 900


def test_a_letter_opens_its_pages(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, "a-z")
    expect(tab.locator(".aw-all a >> visible=true")).to_have_count(0)
    tab.locator(".aw-letters a").filter(has_text="K").click()
    tab.locator(".aw-all a >> visible=true").first.wait_for()
    assert tab.locator(".aw-all a >> visible=true").first.inner_text().startswith("K")
