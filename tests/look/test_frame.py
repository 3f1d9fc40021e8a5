"""What holds on every kind of page: words stay whole, nothing lies outside its box, the header fits, cards are short and light."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.overlap import overlapping
from look.measures import BROKEN_WORDS, HEADER_OVERLAP, OUTSIDE, WIDTHS
from look.screens import PHONE
from site_checks.page_types import ALL_TYPES, pages_of_type, richest_page

KINDS = tuple(kind for kind in ALL_TYPES if kind != "not found")
CARDS = ("organisation", "category card", "project")
MOST_HEADINGS, MOST_BYTES = 6, 120_000

LOADS = 5
"""A computer that is busy may draw the first lines before their letters are there; what moves by itself moves at every load."""

DRAWN = {
    "board": ("bord/index.html", ".aw-board-main"),
    "session screen": ("bord/index.html#sessie", ".aw-session-start"),
}
"""What a script draws after the page was loaded: the page, and what stands there then."""

SHIFTS = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value; })
    .observe({ type: "layout-shift", buffered: true });
  document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(sum))));
})"""


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="nl-NL")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_words_stay_whole_and_lie_in_their_box_and_over_no_others(kind: str, tab: Page, demo_site: Path) -> None:
    path = richest_page(demo_site, kind)
    tab.goto((demo_site / path).as_uri())
    faults = []
    for width in WIDTHS:
        tab.set_viewport_size({"width": width, "height": 900})
        for measure in (BROKEN_WORDS, OUTSIDE, HEADER_OVERLAP):
            faults += [f"{path} at {width}: {fault}" for fault in tab.evaluate(measure)]
        faults += [f"{path} at {width}: {words} over each other" for words in overlapping(tab, ".md-content")]
    assert faults == [], "\n".join(faults)


@pytest.mark.parametrize("kind", CARDS)
def test_card_has_at_most_six_headings_and_is_light(kind: str, demo_site: Path) -> None:
    heavy = {}
    for page in pages_of_type(demo_site, kind):
        html = page.read_text()
        content = html[html.index("<article") : html.index("</article>")]
        if content.count("<h2") > MOST_HEADINGS or len(html.encode()) > MOST_BYTES:
            heavy[page.relative_to(demo_site).as_posix()] = (content.count("<h2"), len(html.encode()))
    assert heavy == {}


@pytest.mark.parametrize(
    ("kind", "width"),
    [
        *((kind, width) for kind in ("home", *CARDS, "monitor", "glossary", "handbook") for width in (1440, 390)),
        ("category card", 768),  # its bar has two lines there, and the script fills them
        *(("search", width) for width in (1440, 390)),  # its status and filters come with the script
        ("measure index", 390),  # as do the buttons of a text,
        ("sheets of a web", 1440),  # and the one that prints
        *((kind, width) for kind in DRAWN for width in (1440, 390)),
    ],
)
def test_nothing_moves_while_a_page_loads(
    kind: str, width: int, browser: Browser, http_site: str, demo_site: Path
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    address, drawn = DRAWN.get(kind) or (richest_page(demo_site, kind), "body")
    page.goto(http_site + address, wait_until="load")
    page.locator(drawn).wait_for()
    moved = [page.evaluate(SHIFTS)]
    while moved[-1] and len(moved) < LOADS:
        page.reload(wait_until="load")
        page.locator(drawn).wait_for()
        moved.append(page.evaluate(SHIFTS))
    assert moved[-1] == 0, moved
    context.close()


def test_site_brings_its_own_letters(tab: Page, demo_site: Path) -> None:
    tab.goto((demo_site / "index.html").as_uri())
    assert tab.evaluate("document.fonts.ready.then(() => document.fonts.check('700 18px \"Source Sans 3\"'))")
    (licence,) = (demo_site / "assets").glob("aw.*/fonts/*.txt")
    assert "SIL Open Font License" in licence.read_text()


@pytest.mark.parametrize("width", [1440, 1024, 320])
def test_header_is_two_lines_with_the_name_the_notice_and_the_search(width: int, tab: Page, demo_site: Path) -> None:
    tab.set_viewport_size({"width": width, "height": 740})
    tab.goto((demo_site / "categorieen" / "ict-hardware" / "index.html").as_uri())
    header = tab.locator(".md-header").bounding_box()
    assert header is not None
    assert header["height"] <= (50 if width > 960 else 76)
    notice = tab.locator(".aw-made-up")
    assert notice.locator("summary").inner_text() == "Voorbeeld: een verzonnen gemeente"
    notice.locator("summary").click()
    assert "Alle bedragen" in notice.locator("p").inner_text()
    shown = notice.locator("p").bounding_box()
    assert shown is not None
    assert shown["x"] >= 0
    assert shown["x"] + shown["width"] <= width
    expect(tab.locator(".aw-search-button")).to_be_visible()
    if width > 960:
        tabs = tab.locator(".md-tabs").bounding_box()
        assert tabs is not None
        assert tabs["height"] <= 41


def test_way_along_a_page_stays_in_sight_and_leads_to_each_part_without_scripts(bare: Page, demo_site: Path) -> None:
    bare.set_viewport_size(PHONE)
    long = next(page for kind in ALL_TYPES for page in pages_of_type(demo_site, kind) if "aw-along" in page.read_text())
    bare.goto(long.as_uri())
    along = bare.locator(".aw-along")
    links = along.locator("a")
    assert links.count() > 3
    links.last.click()
    place = bare.locator(links.last.get_attribute("href") or "").bounding_box()
    bar, header = along.bounding_box(), bare.locator(".md-header").bounding_box()
    assert place is not None
    assert bar is not None
    assert header is not None
    assert header["y"] + header["height"] <= bar["y"] + 1
    assert bar["y"] + bar["height"] <= place["y"] + 1 < 844


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_focus_is_a_line_of_three_pixels_with_a_gap_in_the_colour_of_the_ink(
    scheme: str, browser: Browser, demo_site: Path
) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto((demo_site / "over" / "index.html").as_uri())
    page.locator("article a").first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    look = page.evaluate(
        "(({outlineWidth, outlineOffset, outlineColor}) => [outlineWidth, outlineOffset, outlineColor])(getComputedStyle(document.activeElement))"
    )
    assert look == ["3px", "2px", "rgb(20, 38, 43)" if scheme == "light" else "rgb(234, 240, 241)"]
    context.close()


def test_who_asks_for_more_contrast_gets_it(browser: Browser, demo_site: Path) -> None:
    context = browser.new_context(contrast="more")
    page = context.new_page()
    page.goto((demo_site / "over" / "index.html").as_uri())
    soft, ink = page.evaluate(
        "['--aw-text-soft', '--aw-text-ink'].map(name => getComputedStyle(document.body).getPropertyValue(name).trim())"
    )
    assert soft == ink
    context.close()


def test_closed_line_opens_for_a_link_into_it_and_on_paper(browser: Browser, demo_site: Path) -> None:
    page = browser.new_page()
    path = next(
        page for page in pages_of_type(demo_site, "organisation") if 'class="aw-fold aw-fold--line"' in page.read_text()
    )
    page.goto(path.as_uri())
    fold = page.locator("details.aw-fold--line").first
    assert fold.get_attribute("open") is None
    page.goto(f"{path.as_uri()}#{fold.get_attribute('id')}")
    page.wait_for_function("document.querySelector('details.aw-fold--line').open")
    page.goto(path.as_uri())
    page.emulate_media(media="print")
    assert (page.locator(".aw-fold-in").first.bounding_box() or {"height": 0})["height"] > 10
    page.close()


def test_page_follows_the_device_until_a_reader_chooses(browser: Browser, http_site: str) -> None:
    context = browser.new_context(color_scheme="dark", viewport={"width": 1440, "height": 900})
    page = context.new_page()

    def scheme() -> str | None:
        page.goto(f"{http_site}/index.html")
        return page.locator("body").get_attribute("data-md-color-scheme")

    assert scheme() == "slate"
    page.emulate_media(color_scheme="light")
    assert scheme() == "default"
    page.locator(".aw-palette-button:visible").click()
    page.locator("body[data-md-color-scheme=slate]").wait_for(state="attached")
    assert scheme() == "slate"
    context.close()
