"""Webs laid over each other, and versions of webs: what differs in words, and a link to send."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.overlap import overlapping

PAGE = "vergelijken/categorieen/index.html"


def tick(tab: Page, *names: str) -> None:
    for name in names:
        tab.get_by_role("checkbox", name=name).check()


def test_two_ticked_webs_lie_over_each_other_with_only_what_differs_in_words(tab: Page, demo_site: Path) -> None:
    tab.goto((demo_site / PAGE).as_uri())
    tab.locator("[data-aw-tick]").first.wait_for()
    expect(tab.locator("[data-aw-over-hint]")).to_be_visible()
    expect(tab.locator("[data-aw-over-example]")).to_be_visible()
    expect(tab.locator(".aw-overlay-shown")).to_be_hidden()
    tick(tab, "Catering", "Energie")
    shown = tab.locator(".aw-overlay-shown")
    expect(shown).to_be_visible()
    expect(tab.locator("[data-aw-over-example]")).to_be_hidden()
    cells = {
        name: tab.locator("tbody tr", has_text=name).first.locator("td .aw-cell").evaluate_all(
            "all => all.map(c => /aw-l(\\d)/.exec(c.className)?.[1] ?? '')"
        )
        for name in ("Catering", "Energie")
    }  # fmt: skip
    differing = [
        n for n, (one, other) in enumerate(zip(cells["Catering"], cells["Energie"], strict=True)) if one != other
    ]
    assert shown.get_by_role("heading").inner_text().startswith("Catering en Energie verschillen op")
    assert str(len(differing)) in shown.get_by_role("heading").inner_text()
    expect(shown.locator(".aw-laid-differences li")).to_have_count(len(differing))
    drawn = shown.locator(".aw-over-theme").evaluate_all("all => all.map(t => t.dataset.level)")
    assert drawn == cells["Catering"]


def test_a_theme_on_which_a_web_chose_nothing_yet_is_no_difference(tab: Page, demo_site: Path) -> None:
    """Groen still has to decide on diversity."""
    tab.goto((demo_site / PAGE).as_uri())
    tick(tab, "Catering", "Groen")
    shown = tab.locator(".aw-overlay-shown")
    expect(shown.locator("[data-still-open]")).to_contain_text("Inclusie")
    expect(shown.locator(".aw-laid-differences li", has_text="Inclusie")).to_have_count(0)
    heading = shown.get_by_role("heading").inner_text()
    assert "alle" not in heading
    assert f"op {shown.locator('.aw-laid-differences li').count()} van" in heading


def test_the_address_holds_the_choice_so_that_it_can_be_sent(tab: Page, demo_site: Path) -> None:
    tab.goto((demo_site / PAGE).as_uri())
    tick(tab, "Catering", "Energie", "Groen")
    there = tab.url
    tab.goto("about:blank")
    tab.goto(there)
    tab.locator(".aw-overlay-shown").wait_for()
    expect(tab.locator(".aw-overlay-shown .aw-laid-key li")).to_have_count(3)
    expect(tab.locator(".aw-over-line--2")).to_have_count(1)
    tab.get_by_role("checkbox", name="Groen").uncheck()
    expect(tab.locator(".aw-over-line--2")).to_have_count(0)


@pytest.mark.parametrize("width", [1440, 390, 320])
def test_nothing_covers_anything_and_nothing_sticks_out(tab: Page, demo_site: Path, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 900})
    for address in (f"{PAGE}?kies=categorie-catering,categorie-groen", "vergelijken/versies/index.html"):
        page, _, asked = address.partition("?")
        tab.goto((demo_site / page).as_uri() + ("?" + asked if asked else ""))
        over = overlapping(tab, ".aw-overlay, .aw-version-webs")
        for _ in range(50):  # the bar at the foot goes as soon as the browser has seen that the drawing is in sight
            if not over:
                break
            tab.wait_for_timeout(100)
            over = overlapping(tab, ".aw-overlay, .aw-version-webs")
        assert over == []
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
    tab.set_viewport_size({"width": 1440, "height": 900})


def test_a_new_version_of_a_web_says_what_changed_and_the_drawing_shows_it(tab: Page, demo_site: Path) -> None:
    tab.goto((demo_site / "vergelijken/versies/index.html").as_uri())
    assert "omhoog" in tab.locator(".aw-finding").inner_text()
    green = tab.locator(".aw-version-webs > li", has_text="Groen").first
    assert "Circulair: 3 werd 2" in green.inner_text()
    expect(green.locator(".aw-fall")).to_have_count(1)
    expect(green.locator(".aw-lost")).to_have_count(2)


FRONT = "vergelijken/index.html"


def test_the_front_shows_two_webs_over_each_other_and_the_choice_in_the_first_screen(
    tab: Page, demo_site: Path
) -> None:
    tab.goto((demo_site / FRONT).as_uri())
    assert tab.locator("h1").count() == tab.locator(".aw-finding").count() == 1
    web = tab.locator(".aw-compare-example .aw-living svg").bounding_box()
    sentence = tab.locator(".aw-compare-example .aw-laid-differences li").last.bounding_box()
    chosen = tab.locator("[data-aw-pick] button").bounding_box()
    assert web is not None
    assert sentence is not None
    assert chosen is not None
    assert web["width"] >= 320
    for box in (web, sentence, chosen):
        assert box["y"] + box["height"] <= 900
    assert tab.evaluate("document.documentElement.scrollHeight") <= 2600


def test_on_a_phone_the_front_says_its_finding_and_the_web_begins_on_the_first_screen(
    tab: Page, demo_site: Path
) -> None:
    tab.set_viewport_size({"width": 390, "height": 844})
    tab.goto((demo_site / FRONT).as_uri())
    finding, web = (
        tab.locator(".aw-finding").bounding_box(),
        tab.locator(".aw-compare-example svg.aw-web").bounding_box(),
    )
    assert finding is not None
    assert web is not None
    assert finding["y"] + finding["height"] < 844
    assert web["y"] + web["height"] / 2 < 844
    tab.set_viewport_size({"width": 1440, "height": 900})


def test_three_webs_chosen_on_the_front_lie_over_each_other_on_the_next_page(tab: Page, demo_site: Path) -> None:
    tab.goto((demo_site / FRONT).as_uri())
    first, second, third = tab.locator("[data-aw-pick] select").all()
    first.select_option(label="Catering")
    second.select_option(label="Energie")
    third.select_option(label="Groen")
    tab.get_by_role("button", name="Leg over elkaar").click()
    tab.locator(".aw-overlay-shown").wait_for()
    assert tab.locator(".aw-overlay-shown h2").inner_text().startswith("Catering, Energie en Groen verschillen op")
    expect(tab.locator(".aw-overlay-shown .aw-laid-key li")).to_have_count(3)


def test_a_web_of_another_kind_or_the_same_web_cannot_be_chosen_beside_it(tab: Page, demo_site: Path) -> None:
    tab.goto((demo_site / FRONT).as_uri())
    first, second, _ = tab.locator("[data-aw-pick] select").all()
    first.select_option(label="Bedrijfsvoering")
    assert second.evaluate("s => s.selectedOptions[0].parentElement.label") == "Afdelingen"
    assert second.input_value() != first.input_value()
    assert second.locator("optgroup[label=Projecten]").evaluate("group => group.disabled")


def test_without_scripts_ready_comparisons_say_what_differs(browser: Browser, demo_site: Path) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto((demo_site / FRONT).as_uri())
    expect(page.locator(".aw-over-choice")).to_be_hidden()
    ready = page.locator("details:has(.aw-laid)")
    assert ready.count() >= 3
    ready.first.locator("summary").click()
    expect(ready.first.locator(".aw-laid-differences li").first).to_be_visible()
    expect(ready.first.locator("svg.aw-web")).to_be_visible()
    page.close()


@pytest.mark.parametrize("path", ["categorieen/catering/webben", "organisaties/brinkstede/webben"])
def test_what_the_webs_below_propose_stands_beside_a_web_in_the_first_screen(
    tab: Page, demo_site: Path, path: str
) -> None:
    tab.goto((demo_site / path / "index.html").as_uri())
    web = tab.locator(".aw-below figure svg").bounding_box()
    last = tab.locator(".aw-below-table tbody tr").last.bounding_box()
    assert web is not None
    assert last is not None
    assert web["width"] >= 320
    assert web["x"] + web["width"] <= last["x"]
    for box in (web, last):
        assert box["y"] + box["height"] <= 900
    assert tab.evaluate("document.documentElement.scrollHeight") <= 2400


def test_on_a_phone_the_web_stands_above_the_rows_of_its_themes(tab: Page, demo_site: Path) -> None:
    tab.set_viewport_size({"width": 390, "height": 844})
    tab.goto((demo_site / "categorieen/catering/webben/index.html").as_uri())
    web, first = tab.locator(".aw-below figure svg"), tab.locator(".aw-below-table tbody tr").first
    over, under = web.bounding_box(), first.bounding_box()
    assert over is not None
    assert under is not None
    assert over["y"] + over["height"] <= under["y"]
    assert over["y"] < 844 / 2
    tab.set_viewport_size({"width": 1440, "height": 900})
