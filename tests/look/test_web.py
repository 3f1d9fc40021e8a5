"""The living web in a browser: with the mouse, the keyboard and the address, with and without scripts, at every width."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from ambitieweb.addresses.cards import page_of
from ambitieweb.charts.living import living_svg
from ambitieweb.pages.living_web import living_web
from ambitieweb.pages.web_rows import web_levels, web_reasons
from browser.overlap import overlapping
from charts.test_living import STATES
from charts.webs import web
from demo import demo
from exports.small_site import desk_of
from look.measures import WIDTHS
from look.steps import follow
from site_checks.axe import faults

THEME = Path(__file__).parents[2] / "theme"
PAGE = """<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Web</title><style>a {{ color: inherit }} body {{ background: var(--aw-page) }}</style><link rel="stylesheet" href="{theme}/assets/stylesheets/ambitieweb.css">
<script src="{theme}/assets/javascripts/copy.js" defer></script><script src="{theme}/assets/javascripts/ambitieweb.js" defer></script>
<body data-md-color-scheme="{scheme}"><article class="md-typeset">{html}</article></body></html>"""
KLIMAAT = "a.aw-wedge[data-theme=klimaat]"


def written(folder: Path, html: str, scheme: str = "default") -> str:
    path = folder / f"{scheme}.html"
    path.write_text(PAGE.format(theme=THEME.as_uri(), html=html, scheme=scheme), "utf-8")
    return path.as_uri()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A page with the web of the example organisation, its levels and its reasons."""
    desk = desk_of(demo())
    unit = desk.portfolio.organisation
    assert unit
    writer = desk.writer(page_of(unit))
    html = living_web(desk, writer, unit, "hero") + web_levels(desk, writer, unit) + web_reasons(desk, writer, unit)
    return written(tmp_path_factory.mktemp("web"), html)


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def tab(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=request.param, viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


@pytest.fixture
def scripted(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto(address)
    page.wait_for_function("document.querySelector('script[src$=\"web.js\"]')")
    yield page
    context.close()


def style(page: Page, selector: str, name: str) -> str:
    return str(page.locator(selector).first.evaluate("(e, name) => getComputedStyle(e)[name]", name))


def lit(page: Page) -> list[str]:
    """The themes whose words stand in the middle."""
    return [
        str(tell.text_content())
        for tell in page.locator(".aw-tell").all()
        if tell.evaluate("e => getComputedStyle(e).visibility") == "visible"
    ]


@pytest.mark.parametrize("way", ["hover", "focus", "row", "line"])
def test_what_is_pointed_at_says_its_level_and_the_others_go_pale(tab: Page, way: str) -> None:
    assert lit(tab) == []
    if way == "focus":
        tab.keyboard.press("Tab")
        tab.locator(KLIMAAT).focus()
    else:
        part = {
            "hover": KLIMAAT,
            "row": ".aw-reason[data-theme=klimaat] summary",
            "line": ".aw-levels [data-theme=klimaat]",
        }
        tab.locator(part[way]).hover()
    assert lit(tab) == ["3Ambitieus"]
    tab.wait_for_timeout(200)
    assert style(tab, f"{KLIMAAT} .aw-ring-3", "fillOpacity") == "1"
    assert float(style(tab, "a.aw-wedge[data-theme=milieu] .aw-ring-1", "fillOpacity")) < 0.3
    assert style(tab, ".aw-reason[data-theme=klimaat]", "backgroundColor") != style(
        tab, ".aw-reason[data-theme=milieu]", "backgroundColor"
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_reason_lights_up_on_the_site_as_well(browser: Browser, demo_site: Path, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto((demo_site / "organisaties/brinkstede/index.html").as_uri())
    page.locator(KLIMAAT).hover()
    assert lit(page) == ["3Ambitieus"]
    row, other = (f".aw-reason[data-theme={theme}]" for theme in ("klimaat", "milieu"))
    assert style(page, row, "backgroundColor") != style(page, other, "backgroundColor")
    page.locator(f"{row} summary").click()
    assert style(page, row, "backgroundColor") != style(page, other, "backgroundColor")
    context.close()


def test_an_address_with_a_theme_lights_it_and_a_pointer_goes_before_it(tab: Page, address: str) -> None:
    tab.goto(f"{address}#thema-klimaat")
    assert lit(tab) == ["3Ambitieus"]
    tab.locator("a.aw-wedge[data-theme=milieu]").hover()
    assert lit(tab) == ["2Significant"]


def test_every_reason_is_there_without_a_script(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    expect(page.locator(".aw-reason-line").first).to_be_visible()
    follow(page.locator(KLIMAAT))
    assert page.url.endswith("#thema-klimaat")
    page.locator(".aw-reason[data-theme=klimaat] summary").click()
    expect(page.locator(".aw-reason[data-theme=klimaat] .aw-reason-more")).to_be_visible()
    context.close()


def test_a_theme_opens_its_reason_in_place_and_the_address_says_so(scripted: Page) -> None:
    scripted.locator(KLIMAAT).click()
    assert scripted.url.endswith("#thema-klimaat")
    assert scripted.locator(".aw-reason[open]").evaluate_all("rows => rows.map(r => r.dataset.theme)") == ["klimaat"]
    row = scripted.locator(".aw-reason[open]").bounding_box()
    assert row
    assert row["y"] < 900
    scripted.locator(".aw-reason[data-theme=milieu] summary").click()
    expect(scripted).to_have_url(re.compile("#thema-milieu$"))
    scripted.locator(".aw-reason[data-theme=milieu] summary").click()
    scripted.mouse.move(5, 5)
    assert lit(scripted) == []


def test_an_address_that_cannot_be_read_leaves_the_web_alive(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    faults = list[str]()
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{address}#100%")
    page.wait_for_function("document.querySelector('script[src$=\"web.js\"]')")
    page.locator(KLIMAAT).click()
    expect(page).to_have_url(re.compile("#thema-klimaat$"))
    assert page.locator(".aw-reason[data-theme=klimaat]").get_attribute("open") is not None
    page.evaluate("location.hash = '#50%'")
    page.locator("a.aw-wedge[data-theme=milieu]").click()
    expect(page).to_have_url(re.compile("#thema-milieu$"))
    assert faults == []
    page.close()


def test_arrow_keys_turn_the_web_and_enter_opens_the_reason(scripted: Page) -> None:
    themes = scripted.locator("a.aw-wedge").evaluate_all("all => all.map(a => a.dataset.theme)")
    scripted.locator("a.aw-wedge").first.focus()
    for key, expected in (("ArrowRight", 1), ("ArrowDown", 2), ("ArrowLeft", 1), ("Home", 0), ("ArrowUp", -1), ("End", -1), ("ArrowRight", 0)):  # fmt: skip
        scripted.keyboard.press(key)
        assert scripted.evaluate("document.activeElement.dataset.theme") == themes[expected], key
    scripted.keyboard.press("Enter")
    assert scripted.locator(f".aw-reason[data-theme={themes[0]}]").get_attribute("open") is not None
    assert len(lit(scripted)) == 1


def test_without_motion_nothing_fades(browser: Browser, address: str) -> None:
    for motion, seconds in (("reduce", "0s"), ("no-preference", "0.12s")):
        context = browser.new_context(reduced_motion=motion)  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(address)
        assert style(page, f"{KLIMAAT} .aw-ring-3", "transitionDuration") == seconds
        context.close()


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize("width", WIDTHS)
def test_no_words_of_a_web_cover_each_other_at_any_width(
    browser: Browser, tmp_path: Path, width: int, scheme: str
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    drawn = [living_svg(replace(state, id=f"w{n}")) for n, state in enumerate(STATES.values())]
    drawn += [living_svg(replace(web(count), id=f"n{count}")) for count in (3, 4, 8, 9, 17, 24)]
    figures = "".join(
        f'<figure class="aw-living aw-living--{size}">{svg}</figure>'
        for size in ("hero", "card")
        for svg in (drawn if size == "hero" else [s.replace('id="', 'id="c').replace('href="#w', 'href="#cw').replace('href="#n', 'href="#cn') for s in drawn])
    )  # fmt: skip
    page.goto(written(tmp_path, figures, scheme))
    assert overlapping(page, ".aw-living") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for box in page.locator(".aw-living svg").evaluate_all(
        "all => all.map(s => { const b = s.getBoundingClientRect(); return [b.width, b.height] })"
    ):
        assert box[0] == pytest.approx(box[1], abs=1)
        assert box[0] >= min(width - 60, 300)
    page.close()


def test_the_words_in_the_middle_stay_inside_the_circle(scripted: Page) -> None:
    for theme in scripted.locator("a.aw-wedge").all():
        theme.hover()
        fits = scripted.evaluate(
            """() => {
              const tell = [...document.querySelectorAll(".aw-tell")].find(e => getComputedStyle(e).visibility === "visible");
              const hub = tell.querySelector("circle").getBoundingClientRect();
              return [...tell.querySelectorAll("text")].every(t => {
                const b = t.getBoundingClientRect();
                return b.left > hub.left && b.right < hub.right && b.top > hub.top && b.bottom < hub.bottom;
              });
            }"""
        )
        assert fits


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_a_web_with_its_rows_has_no_fault_that_axe_finds(browser: Browser, address: str, scheme: str) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(f"{address}#thema-klimaat")
    page.evaluate("scheme => document.body.dataset.mdColorScheme = scheme", scheme)
    found = [fault for fault in faults(page) if "aw-" in fault]
    assert found == []
    page.close()


def test_on_paper_every_reason_is_whole(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    page.emulate_media(media="print")
    for more in page.locator(".aw-reason-more").all():
        assert more.bounding_box()["height"] > 20  # type: ignore[index]
    page.close()
