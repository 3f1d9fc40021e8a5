"""The page of a category as a buyer meets it: what must always stands in sight, a text is copied in three clicks, and nothing
needs a script but the buttons to copy; beside it the ambition card and its sheets."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.resized import resized
from look.measures import WIDTHS
from look.screens import PHONE, SMALL, WIDE, box, height, shown
from look.steps import follow

ICT = "categorieen/ict-hardware"
POINTS = 8.0
"""The smallest letters on the sheet of a card."""


@pytest.fixture(scope="module")
def categories(demo_site: Path) -> list[str]:
    pages = sorted(demo_site.glob("categorieen/*/index.html"))
    assert len(pages) > 5
    return [page.parent.relative_to(demo_site).as_posix() for page in pages]


def in_sight(tab: Page, selector: str, bottom: float) -> int:
    return int(
        tab.evaluate(
            "([s, most]) => [...document.querySelectorAll(s)].filter(e => { const b = e.getBoundingClientRect();"
            " return b.height && b.top >= 0 && b.bottom <= most }).length",
            [selector, bottom],
        )
    )


# --- the first screen


def test_wide_screen_has_finding_web_and_four_demands(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, ICT)
    assert box(tab, ".aw-living svg")["width"] >= 320
    assert box(tab, ".aw-living svg")["bottom"] <= 900
    assert box(tab, ".aw-finding")["bottom"] <= 900
    expect(tab.locator(".aw-buy-list--minimal h2")).to_contain_text("Dit moet altijd")
    assert in_sight(tab, ".aw-buy-list--minimal .aw-demand", 900) >= 4


def test_phone_has_finding_web_and_first_demand_above_the_dock(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, ICT, PHONE)
    assert box(tab, ".aw-finding")["bottom"] <= 844
    assert box(tab, ".aw-buy-small svg")["bottom"] <= 844
    dock = tab.locator(".aw-buy-bar").bounding_box()
    assert dock
    assert dock["y"] + dock["height"] <= 844 + 1
    assert in_sight(tab, ".aw-buy-list--minimal .aw-demand", dock["y"]) >= 1


def test_pages_are_short_and_light(tab: Page, demo_site: Path, categories: list[str]) -> None:
    wrong = []
    for path in categories:
        for below in ("", "/ambitiekaart"):
            most = 4_000
            shown(tab, demo_site, path + below)
            for size, factor in ((WIDE, 1.0), (SMALL, 2.2)):
                found = height(resized(tab, size))
                wrong += [(path + below, size["width"], found)] if found > most * factor else []
            heads = tab.locator(".md-content h2").count()
            wrong += [(path + below, "h2", heads)] if heads > 6 else []
            weight = (demo_site / (path + below) / "index.html").stat().st_size
            wrong += [(path + below, "bytes", weight)] if weight > 120 * 1024 else []
    assert wrong == []


def test_nothing_scrolls_sideways(tab: Page, demo_site: Path) -> None:
    for path in (ICT, f"{ICT}/ambitiekaart", "categorieen/figuur-21-rioleringen-en-water"):
        shown(tab, demo_site, path)
        for width in WIDTHS:
            resized(tab, {"width": width, "height": 900})
            assert tab.evaluate("document.documentElement.scrollWidth") <= width, (path, width)


# --- what a buyer does


def copied(tab: Page) -> None:
    """Keeps what a button copies, as text and as HTML."""
    tab.add_init_script(
        "window.taken = {}; document.addEventListener('copy', e => setTimeout(() => 0), true);"
        "const set = DataTransfer.prototype.setData;"
        "DataTransfer.prototype.setData = function (kind, text) { window.taken[kind] = text; return set.call(this, kind, text) };"
    )


def test_award_criteria_for_circular_ict_at_level_two_are_copied_in_three_clicks(
    browser: Browser, demo_site: Path
) -> None:
    tab = browser.new_page(viewport=WIDE)  # type: ignore[arg-type]
    copied(tab)
    shown(tab, demo_site, "")
    follow(tab.locator(".md-tabs a", has_text="Categorie"))
    follow(tab.locator(".md-content a", has_text="ICT-hardware").first)
    row = (
        tab.locator(".aw-buy-list--extra .aw-demand.aw-l2.aw-i4")
        .filter(has_text="Circulair")
        .filter(has_not_text="2/3")
        .first
    )
    assert "hulpdesk" in row.inner_text()
    place = row.bounding_box()
    assert place
    assert place["y"] + place["height"] <= 900, "the target is in sight on arrival"
    row.locator(".aw-copy-one").click()
    expect(row.locator(".aw-copy-done")).to_have_count(1)
    taken = tab.wait_for_function("window.taken").json_value()
    assert taken["text/plain"].strip()
    assert taken["text/html"].startswith("<p>")
    assert "class=" not in taken["text/html"]
    tab.close()


def test_minimum_for_catering_on_a_phone_is_three_taps_away(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, "", PHONE)
    tab.locator("[data-aw-toggle=drawer]").click()
    follow(tab.locator(".md-sidebar--primary a >> visible=true").filter(has_text="Categorie").first)
    follow(tab.locator(".md-content a", has_text="Catering").first)
    assert in_sight(tab, ".aw-buy-list--minimal .aw-demand", 780) >= 1


def test_filters_leave_what_is_asked_and_count_it(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, ICT)
    before = tab.locator(".aw-demand >> visible=true").count()
    assert tab.locator(".aw-buy-count").inner_text() == f"{before} maatregelen"
    tab.locator(".aw-pick summary", has_text="Niveau").click()
    tab.locator(".aw-pick label", has_text="2 Significant").click()
    left = tab.locator(".aw-demand >> visible=true")
    assert 0 < left.count() < before
    assert all("aw-l2" in (row.get_attribute("class") or "") for row in left.all())
    assert tab.locator(".aw-buy-count").inner_text().startswith(f"{left.count()} maatregel")
    expect(tab.locator(".aw-pick[open]")).to_have_count(0)
    expect(tab.locator(".aw-pick summary").first).to_contain_text("2 Significant")


def test_a_selection_is_taken_along_with_its_names(browser: Browser, demo_site: Path) -> None:
    tab = browser.new_page(viewport=WIDE)  # type: ignore[arg-type]
    copied(tab)
    shown(tab, demo_site, ICT)
    main = tab.locator(".aw-buy-copy")
    expect(main).to_be_disabled()
    tab.locator(".aw-buy-list--minimal .aw-pick-all").click()
    count = tab.locator(".aw-buy-list--minimal .aw-demand").count()
    expect(tab.locator(".aw-buy-n.aw-button--main")).to_have_text(f"Neem mee ({count})")
    order = tab.locator(".aw-buy-take > .aw-button").evaluate_all("all => all.map(e => e.textContent.split(' ')[0])")
    assert order == ["Neem", "Word", "Kopieer"]
    with tab.expect_download() as file:
        tab.locator(".aw-buy-word").click()
    assert file.value.suggested_filename.endswith(".docx")
    main.click()
    taken = tab.wait_for_function("window.taken").json_value()
    names = tab.locator(".aw-buy-list--minimal .aw-demand-name").all_inner_texts()
    assert re.findall(r"<h3>(.*?)</h3>", taken["text/html"]) == names
    assert "<ol>" in taken["text/html"], "a text processor keeps the lists"
    assert all(name in taken["text/plain"] for name in names)
    assert "Voorbeeldtekst" not in taken["text/plain"]
    tab.close()


def test_on_a_phone_one_list_at_a_time(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, ICT, PHONE)
    expect(tab.locator(".aw-buy-list >> visible=true")).to_have_count(1)
    tab.locator(".aw-tabs label", has_text="Extra").click()
    expect(tab.locator(".aw-buy-list--extra")).to_be_visible()
    expect(tab.locator(".aw-buy-list--minimal")).to_be_hidden()


def test_a_link_to_a_measure_opens_it_and_its_list(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, ICT, PHONE)
    id = tab.locator(".aw-buy-list--extra .aw-demand").first.get_attribute("id")
    tab.goto((demo_site / ICT / "index.html").as_uri() + f"#{id}")
    tab.reload()
    expect(tab.locator(f"#{id} .aw-copy-text")).to_be_visible()


@pytest.mark.parametrize("place", ["100%", "%FF", "minimum"])
def test_an_address_that_leads_nowhere_leaves_the_buttons_alive(browser: Browser, demo_site: Path, place: str) -> None:
    tab = browser.new_page(viewport=WIDE)  # type: ignore[arg-type]
    faults = list[str]()
    tab.on("pageerror", lambda error: faults.append(str(error)))
    tab.goto((demo_site / ICT / "index.html").as_uri() + f"#{place}")
    expect(tab.locator(".aw-buy-n")).to_have_text("Neem mee (0)")
    assert faults == []
    tab.close()


def test_without_a_script_filters_tabs_and_texts_work_and_no_button_is_dead(bare: Page, demo_site: Path) -> None:
    shown(bare, demo_site, ICT)
    expect(bare.locator(".aw-buy button")).to_have_count(0)
    before = bare.locator(".aw-demand >> visible=true").count()
    bare.locator(".aw-pick summary", has_text="Instrument").click()
    bare.locator(".aw-pick label", has_text="Gunningscriterium").click()
    assert 0 < bare.locator(".aw-demand >> visible=true").count() < before
    bare.locator(".aw-demand.aw-i4 summary").first.click()
    expect(bare.locator(".aw-demand.aw-i4 .aw-copy-text").first).to_be_visible()


def test_the_old_address_of_the_menu_card_leads_on_and_is_listed_nowhere(tab: Page, demo_site: Path) -> None:
    tab.goto((demo_site / ICT / "menukaart/index.html").as_uri())
    tab.wait_for_url("**/ict-hardware/index.html")
    for path in ("sitemap.xml", "a-z/i/index.html"):
        file = demo_site / path
        assert not file.exists() or "menukaart/" not in file.read_text("utf-8")


def test_a_card_without_levels_says_how_to_choose_them(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, "categorieen/figuur-21-rioleringen-en-water")
    expect(tab.locator(".aw-living svg >> visible=true")).to_have_count(1)
    expect(tab.locator(".aw-no-levels-title")).to_have_text("De lat kiezen?")
    assert in_sight(tab, ".aw-buy-list--minimal .aw-demand", 900) == 4
    assert "nog geen tekst" in tab.locator(".aw-buy-list--minimal .aw-demand").first.inner_text()


# --- the ambition card


def test_the_first_screen_of_a_card_has_the_finding_and_the_web_with_its_levels(
    tab: Page, demo_site: Path, categories: list[str]
) -> None:
    for path in categories:
        shown(tab, demo_site, f"{path}/ambitiekaart")
        for size in (WIDE, PHONE):
            resized(tab, size)
            finding, web = box(tab, ".aw-finding"), box(tab, ".aw-living svg")
            assert finding["bottom"] <= web["top"], path
            assert web["width"] >= 320, path
            assert web["bottom"] <= size["height"], (path, size)
    shown(tab, demo_site, f"{ICT}/ambitiekaart")
    assert in_sight(tab, ".aw-strategy > li:has(.aw-level):has(.aw-strategy-text)", 900) == 6


def test_a_theme_of_a_card_stands_once_with_its_level_and_strategy(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, f"{ICT}/ambitiekaart")
    words = tab.locator(".md-content").inner_text()
    assert words.count("Leg het schoonmaken en klaarmaken van apparaten bij het werkbedrijf.") == 1
    tab.locator(".aw-living a[href='#thema-circulariteit']").click()
    expect(tab.locator(".aw-strategy > li:target")).to_contain_text("Circulair")
    expect(tab.locator(".aw-strategy > li")).to_have_count(6)


# --- one truth about the minimum, on the page, the card and the sheet


def test_page_card_and_sheet_agree_on_the_minimum(tab: Page, demo_site: Path, categories: list[str]) -> None:
    for path in categories:
        shown(tab, demo_site, path)
        names = tab.locator(".aw-buy-list--minimal .aw-demand-name").all_inner_texts()
        assert names, path
        shown(tab, demo_site, f"{path}/ambitiekaart")
        card = tab.locator(".aw-card-lists > div", has=tab.locator("h3", has_text="Minimumeisen"))
        assert card.locator("li a").all_inner_texts() == names
        shown(tab, demo_site, f"vellen/{path}")
        sheet = " ".join(" ".join(tab.locator("[data-sheet=card]").all_text_contents()).split())
        assert [name for name in names if name not in sheet] == [], path


def test_the_sheet_of_a_card_never_sets_below_eight_points(tab: Page, demo_site: Path, categories: list[str]) -> None:
    for path in categories:
        shown(tab, demo_site, f"vellen/{path}")
        small = tab.evaluate(
            """() => {
              const probe = document.createElement("div"); probe.style.width = "100mm"; document.body.append(probe);
              const mm = probe.getBoundingClientRect().width / 100; probe.remove();
              const sizes = [];
              for (const sheet of document.querySelectorAll("[data-sheet=card]")) {
                const walk = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
                while (walk.nextNode()) {
                  const part = walk.currentNode.parentElement, svg = part.closest("svg");
                  if (!walk.currentNode.data.trim() || part.matches("title, desc, style")) continue;
                  let size = parseFloat(getComputedStyle(part).fontSize);
                  if (svg) size *= svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
                  sizes.push([size / mm / 0.35278, walk.currentNode.data.trim()]);
                }
              }
              return sizes;
            }"""
        )
        assert small
        assert [(round(size, 2), words) for size, words in small if size < POINTS] == [], path


# --- on paper


def test_the_page_is_printed_on_at_most_four_sheets_with_what_was_opened(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, ICT)
    sheets = len(re.findall(rb"/Type\s*/Page\b", tab.pdf(format="A4", prefer_css_page_size=True)))
    assert 2 <= sheets <= 4
    tab.emulate_media(media="print")
    actions = tab.locator(".aw-folds > details#acties .aw-fold-in")
    expect(actions).to_be_hidden()
    tab.emulate_media(media="screen")
    tab.locator("#acties > summary").click()
    tab.emulate_media(media="print")
    expect(actions).to_be_visible()
    tab.emulate_media(media="screen")


def test_a_line_that_the_browser_opened_is_printed_open_and_one_that_print_opened_is_not(
    tab: Page, demo_site: Path
) -> None:
    """An address and a word that is looked for open a line without a click; mkdocs-material opens every line, but only to print."""
    shown(tab, demo_site, ICT)
    inside = {key: tab.locator(f".aw-folds > details#{key} .aw-fold-in") for key in ("acties", "leerpunten")}
    for _ in range(2):
        tab.evaluate("dispatchEvent(new Event('beforeprint'))")
        tab.emulate_media(media="print")
        tab.locator(".aw-folds > details#acties[open]").wait_for(state="attached")
        assert [key for key, part in inside.items() if part.is_visible()] == []
        tab.emulate_media(media="screen")
        tab.evaluate("dispatchEvent(new Event('afterprint'))")
        tab.locator(".aw-folds > details#acties:not([open])").wait_for(state="attached")
    tab.evaluate("document.getElementById('acties').open = true")  # as the browser does for a word that is looked for
    tab.locator("#acties[data-opened]").wait_for(state="attached")
    tab.emulate_media(media="print")
    assert [key for key, part in inside.items() if part.is_visible()] == ["acties"]
    tab.emulate_media(media="screen")
    tab.evaluate("document.getElementById('acties').open = false")
    tab.locator("#acties:not([data-opened])").wait_for(state="attached")
