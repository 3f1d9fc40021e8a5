"""Lists to choose from: search box, three filters, the number found and the first results stand in the first screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

CATALOGUE, DEEDS = "maatregelen/index.html", "goed-bezig/alles/index.html"
GUIDE, STATE, ACTIONS = "handleiding/index.html", "overzichten/index.html", "monitor/acties/index.html"


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    yield page
    page.close()


def show(tab: Page, site: Path, path: str, width: int = 1440, height: int = 900) -> None:
    """A page on a screen of this size, once the script of its filter is there."""
    tab.set_viewport_size({"width": width, "height": height})
    tab.goto((site / path.split("?")[0]).as_uri() + ("?" + path.split("?")[1] if "?" in path else ""))


def bottom(part: Locator) -> float:
    box = part.bounding_box()
    assert box is not None
    return box["y"] + box["height"]


# --- the catalogue


def test_buyer_sees_three_filters_and_texts_to_copy_without_scrolling(tab: Page, demo_site: Path) -> None:
    show(tab, demo_site, CATALOGUE)
    expect(tab.locator("form.aw-filter")).to_be_visible()
    names = tab.eval_on_selector_all(
        ".aw-filter select", "all => all.filter(one => one.checkVisibility()).map(one => one.name)"
    )
    assert names == ["thema", "niveau", "instrument"]
    assert bottom(tab.locator(".aw-filter-count")) < 420
    texts = tab.locator("#maatregelen .aw-copy")
    for number in range(3):
        assert bottom(texts.nth(number)) <= 900
        expect(texts.nth(number).locator(".aw-copy-text")).to_be_visible()
        expect(texts.nth(number).get_by_role("button", name="Kopieer tekst")).to_be_visible()


def test_other_choices_are_folded_and_open_when_the_address_sets_one(tab: Page, demo_site: Path) -> None:
    show(tab, demo_site, CATALOGUE)
    group = tab.locator('select[name="productgroep"]')
    expect(tab.locator("form.aw-filter")).to_be_visible()
    expect(group).to_be_hidden()
    show(tab, demo_site, CATALOGUE + "?productgroep=ict")
    expect(group).to_be_visible()
    expect(group).to_have_value("ict")


def test_on_a_phone_the_filters_are_one_button_that_counts_them(tab: Page, demo_site: Path) -> None:
    show(tab, demo_site, CATALOGUE + "?thema=klimaat&niveau=2", 390, 844)
    button = tab.get_by_role("button", name="Filters en volgorde (2)")
    expect(button).to_have_attribute("aria-expanded", "false")
    theme = tab.locator('select[name="thema"]')
    expect(theme).to_be_hidden()
    assert bottom(tab.locator("#maatregelen .aw-copy").first) <= 844
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    theme.select_option("")
    expect(tab.get_by_role("button", name="Filters en volgorde (1)")).to_be_visible()


def test_without_a_script_the_plain_lists_are_one_step_away(browser: Browser, demo_site: Path) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto((demo_site / CATALOGUE).as_uri())
    way = page.locator("noscript a").first
    assert bottom(way) <= 900
    target = page.locator(way.get_attribute("href") or "")
    way.click()
    expect(target).to_be_in_viewport()
    assert page.locator(".aw-catalogue-plain a").count() > 10
    context.close()


# --- other lists


def test_results_with_a_goal_come_first_and_the_verdict_stands_beside_the_figure(tab: Page, demo_site: Path) -> None:
    show(tab, demo_site, DEEDS)
    heads = [" ".join(head.split()) for head in tab.locator("#goed-bezig thead th").all_inner_texts()]
    assert heads[:4] == ["Wat", "Oordeel", "Doel", "Thema"]
    rows = tab.locator("#goed-bezig tbody tr")
    for number in range(4):
        assert bottom(rows.nth(number)) <= 900
        assert rows.nth(number).locator("td").nth(1).inner_text().strip()
    assert "Gehaald" in rows.first.locator("td").nth(0).inner_text()


def test_what_is_late_is_the_first_line_of_all_actions(tab: Page, demo_site: Path) -> None:
    for width, height in ((1440, 900), (390, 844)):
        show(tab, demo_site, ACTIONS, width, height)
        expect(tab.locator("form.aw-filter")).to_be_visible()
        first = tab.locator("#acties tbody tr").first
        expect(first).to_contain_text("te laat")
        assert bottom(first) <= height
    expect(tab.locator("table")).to_have_count(2)


def test_a_page_that_names_its_group_has_one_row_of_tabs(tab: Page, demo_site: Path) -> None:
    for path, names in (
        (STATE, ("Monitor", "Goed bezig", "Leerpunten")),
        (GUIDE, ("Alle velden", "Installeer", "begrippen")),
    ):
        show(tab, demo_site, path)
        expect(tab.locator(".aw-subtabs")).to_have_count(0)
        for name in names:
            expect(tab.locator("article a", has_text=name).first).to_be_visible()
    show(tab, demo_site, ACTIONS)
    expect(tab.locator(".aw-subtabs")).to_have_count(1)


def test_the_pages_of_the_catalogue_stand_under_the_measures_in_the_menu(demo_site: Path) -> None:
    html = (demo_site / "catalogus/bronnen/index.html").read_text("utf-8")
    (active,) = html.split("md-tabs__item--active")[1:]
    assert "Maatregelen" in active.split("</a>")[0]


def test_guide_opens_with_three_ways_in_on_one_screen(tab: Page, demo_site: Path) -> None:
    show(tab, demo_site, GUIDE)
    expect(tab.locator("article h2")).to_have_count(3)
    assert bottom(tab.locator("article li").last) <= 900
    for link in tab.locator("article a[href*='#']").all():
        page, anchor = (link.get_attribute("href") or "").split("#")
        if page:
            assert f'id="{anchor}"' in (demo_site / "handleiding" / page).read_text("utf-8"), (page, anchor)


def test_a_search_without_result_says_so_and_leads_on(tab: Page, demo_site: Path) -> None:
    show(tab, demo_site, "zoeken/index.html?q=xyzzyq")
    expect(tab.get_by_role("status").filter(has_text="Niets gevonden voor “xyzzyq”")).to_be_visible()
    ways = tab.locator(".aw-search-az")
    assert bottom(ways) <= 900
    assert [way.inner_text() for way in ways.locator("a").all()] == [
        "Categorieën",
        "Maatregelen",
        "Projecten",
        "Thema's",
        "Begrippen",
        "Alles van A tot Z",
    ]
    expect(tab.get_by_role("link", name="Alles van A tot Z")).to_have_count(1)


# --- on narrow screens no label lies over another

OVER_EACH_OTHER = """
([one, other]) => [...document.querySelectorAll(one)].flatMap(a => [...document.querySelectorAll(other)].filter(b => {
  const [p, q] = [a, b].map(part => { const range = document.createRange(); range.selectNodeContents(part); return range.getBoundingClientRect(); });
  return p.width && q.width && Math.min(p.right, q.right) - Math.max(p.left, q.left) > 2
    && Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > 4;
}).map(b => a.textContent + " | " + b.textContent))
"""


@pytest.mark.parametrize("width", [320, 768, 1024])
@pytest.mark.parametrize(
    ("path", "one", "other"),
    [
        ("catalogus/categorie/catering/index.html", ".aw-cell-word", ".aw-copy-title .aw-button"),
        ("categorieen/energie/bureaustudie/index.html", ".aw-study .aw-level-words", ".aw-study a"),
        ("goed-bezig/categorie/kantoorartikelen/index.html", "h1", ".aw-show-links a"),
    ],
)
def test_no_label_lies_over_another(tab: Page, demo_site: Path, path: str, one: str, other: str, width: int) -> None:
    show(tab, demo_site, path, width)
    expect(tab.locator(other).first).to_be_attached()
    assert tab.evaluate(OVER_EACH_OTHER, [one, other]) == []


def test_the_bar_of_a_category_fits_the_narrowest_phone(tab: Page, demo_site: Path) -> None:
    show(tab, demo_site, "categorieen/afvalinzameling/index.html", 320, 700)
    expect(tab.locator(".aw-buy-take .aw-button").first).to_be_visible()
    ends = "[...document.querySelectorAll('.aw-buy-bar .aw-button')].map(one => one.getBoundingClientRect().right)"
    assert max(tab.evaluate(ends)) <= 320
