"""The sheet is exactly one page of A4 whatever the content, and the wall works by hand as well as by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from command import ambitieweb
from show.small import write

HALL = {"width": 1920, "height": 1080}
LONG = (
    "Een zin die veel langer is dan iemand ooit op een vel papier wil lezen, met bijzinnen, getallen en nog een bijzin."
)


@pytest.fixture(scope="session")
def site_with_7_themes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("seven"), 7)


@pytest.fixture(scope="session")
def site_with_24_themes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("many"), 24)


def built(folder: Path, number_of_themes: int) -> Path:
    """A built site with long names and long texts everywhere, and more figures than fit."""
    themes = [f"thema-{number}" for number in range(number_of_themes)]
    names = "".join(f"  {theme}: {{naam: Verantwoordelijkheid voor {theme} in de hele keten}}\n" for theme in themes)
    values = (
        "9.999.999 euro",
        "kilogram restafval per jr.",
        "NN00.000 kilogram gerecycled beton bespaard in plaats van nieuw",
    )
    results = "".join(
        f"  - {{waarde: '{values[number % 3]}', doel: '{LONG}', omschrijving: '{LONG}', thema: {theme}, "
        "gemeten_op: 2026-01-01}\n"
        for number, theme in enumerate([*themes, *themes])
    )
    said = "".join(f"      {theme}: {{gedaan: ['{LONG}'], binnenkort: ['{LONG}']}}\n" for theme in themes)
    write(
        folder / "content",
        {
            "site.yml": f"naam: '{LONG}'\norganisatie: stad\nthemaset: veel\n",
            "organisaties/stad.yml": f"naam: Stad\nfictief: '{LONG}'\n",
            "themasets/veel.yml": f"naam: Veel\nschaal: {{niveaus: [{{nummer: 1, naam: Basis}}]}}\nthemas:\n{names}",
            "projecten/straat.yml": (
                f"naam: '{LONG}'\ncategorie: groen\nresultaten:\n{results}sessies:\n"
                f"  - datum: 2026-01-01\n    themas:\n{said}"
            ),
        },
    )
    done = ambitieweb("build", "--site-dir", str(folder / "site"), folder=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


@pytest.fixture
def site(request: pytest.FixtureRequest) -> Path:
    return Path(request.getfixturevalue(request.param))


every_site = pytest.mark.parametrize("site", ["demo_site", "site_with_7_themes", "site_with_24_themes"], indirect=True)


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=HALL)
    yield context.new_page()
    context.close()


def sheets(tab: Page, site: Path, page: str) -> int:
    """How many pages of paper a page takes."""
    tab.goto(f"{site.as_uri()}/{page}/index.html")
    pdf = tab.pdf(prefer_css_page_size=True)
    assert re.search(rb"/MediaBox\s*\[0 0 59[45]\.?\d* 84[12]", pdf), "not A4 upright"
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


@every_site
def test_the_sheet_prints_on_one_page(site: Path, tab: Page) -> None:
    assert sheets(tab, site, "goed-bezig/afdruk") == 1


def test_the_list_of_everything_needs_more_paper(demo_site: Path, tab: Page) -> None:
    """So that the count above can be trusted."""
    assert sheets(tab, demo_site, "goed-bezig/alles") > 3


def test_the_sheet_has_figures_themes_where_to_read_more_and_says_it_is_fictional(demo_site: Path, tab: Page) -> None:
    tab.goto(f"{demo_site.as_uri()}/goed-bezig/afdruk/index.html")
    tab.emulate_media(media="print")
    expect(tab.locator(".aw-sheet-figure")).to_have_count(6)
    expect(tab.locator(".aw-sheet-table tbody tr")).to_have_count(6)
    expect(tab.get_by_text("Meer lezen?")).to_be_visible()
    expect(tab.locator(".aw-notice")).to_be_visible()
    expect(tab.locator(".md-header")).to_be_hidden()


# --- the wall


def wall(tab: Page, site: Path) -> None:
    tab.goto(f"{site.as_uri()}/goed-bezig/scherm/index.html")


def shown(tab: Page) -> int:
    """The number of the panel on the screen."""
    return int(
        tab.evaluate(
            "Array.from(document.querySelectorAll('.aw-wall-panel'))"
            ".findIndex(panel => Math.abs(panel.getBoundingClientRect().top) < 5)"
        )
    )


def wait_for(tab: Page, number: int) -> None:
    """Until the panel stands still on the screen."""
    tab.wait_for_function(
        "number => Math.abs(document.querySelectorAll('.aw-wall-panel')[number].getBoundingClientRect().top) < 5",
        arg=number,
    )


@every_site
def test_each_panel_fills_a_hall_screen_and_nothing_is_cut_off(site: Path, tab: Page) -> None:
    wall(tab, site)
    heights = tab.evaluate("Array.from(document.querySelectorAll('.aw-wall-panel'), p => p.offsetHeight)")
    assert len(heights) > 1
    assert set(heights) == {HALL["height"]}
    cut = tab.evaluate(
        "Array.from(document.querySelectorAll('.aw-wall-figure, .aw-wall-told, .aw-wall-panel'))"
        ".filter(box => box.scrollWidth > box.clientWidth + 1 || box.getBoundingClientRect().height > 0.85 * innerHeight"
        " && !box.matches('.aw-wall-panel') || box.matches('.aw-wall-panel') && box.scrollHeight > box.clientHeight + 1)"
        ".map(box => box.innerText)"
    )
    assert cut == []
    assert tab.evaluate("document.documentElement.scrollWidth") <= HALL["width"]


def test_the_wall_holds_one_fact_a_slide_after_the_honest_count_and_has_a_way_back(demo_site: Path, tab: Page) -> None:
    wall(tab, demo_site)
    panels = tab.locator(".aw-wall-panel")
    assert "zijn niet gehaald" in panels.first.inner_text()
    facts = [panels.nth(number).locator(".aw-wall-value").count() for number in range(panels.count())]
    assert facts == [0, *[1] * 12]
    expect(tab.locator(".md-header")).to_be_hidden()
    tab.get_by_role("link", name="Terug naar het overzicht").click()
    expect(tab).to_have_url(re.compile(r"goed-bezig/index\.html$"))


def test_without_scripts_the_wall_is_whole_and_has_no_dead_button(browser: Browser, demo_site: Path) -> None:
    context = browser.new_context(viewport=HALL, java_script_enabled=False)
    tab = context.new_page()
    wall(tab, demo_site)
    expect(tab.locator(".aw-wall-button")).to_have_count(1)
    expect(tab.locator(".aw-wall-button")).to_be_hidden()
    expect(tab.locator(".aw-wall-value").last).to_be_visible()
    tab.keyboard.press("PageDown")
    context.close()


def test_the_wall_stands_still_until_somebody_starts_it_and_stops_again(demo_site: Path, tab: Page) -> None:
    tab.clock.install()
    wall(tab, demo_site)
    button = tab.locator(".aw-wall-button")
    tab.clock.fast_forward(60_000)
    assert (shown(tab), button.inner_text()) == (0, "Laat lopen")
    button.focus()
    tab.keyboard.press("Enter")
    assert button.inner_text() == "Pauze"
    tab.clock.fast_forward(11_000)
    assert shown(tab) == 0
    tab.clock.run_for(1_100)
    wait_for(tab, 1)
    tab.keyboard.press("Enter")
    assert button.inner_text() == "Laat lopen"
    tab.clock.fast_forward(60_000)
    assert shown(tab) == 1


def test_an_address_with_loop_starts_by_itself_but_not_for_who_wants_no_motion(
    browser: Browser, demo_site: Path
) -> None:
    for motion, words in (("no-preference", "Pauze"), ("reduce", "Laat lopen")):
        context = browser.new_context(viewport=HALL, reduced_motion=motion)  # type: ignore[arg-type]
        tab = context.new_page()
        tab.goto(f"{demo_site.as_uri()}/goed-bezig/scherm/index.html?loop")
        assert tab.locator(".aw-wall-button").inner_text() == words
        context.close()


def test_the_figure_of_a_slide_can_be_read_from_afar(demo_site: Path, tab: Page) -> None:
    wall(tab, demo_site)
    sizes = tab.evaluate(
        "Array.from(document.querySelectorAll('.aw-wall-value strong'), value => parseFloat(getComputedStyle(value).fontSize))"
    )
    assert min(sizes) >= 75


def test_the_sheet_has_a_button_to_print_that_is_not_on_paper(demo_site: Path, tab: Page) -> None:
    tab.goto(f"{demo_site.as_uri()}/goed-bezig/afdruk/index.html")
    tab.evaluate("() => { window.print = () => { window.printed = true } }")
    tab.get_by_role("button", name="Druk af").click()
    assert tab.evaluate("window.printed")
    tab.emulate_media(media="print")
    expect(tab.locator("[data-aw-print]")).to_be_hidden()


def test_escape_stops_the_wall_and_the_last_panel_leads_to_the_first(demo_site: Path, tab: Page) -> None:
    tab.emulate_media(reduced_motion="reduce")
    tab.clock.install()
    wall(tab, demo_site)
    panels = tab.locator(".aw-wall-panel").count()
    tab.locator(".aw-wall-button").click()
    for number in range(1, panels + 1):
        tab.clock.run_for(12_000)
        wait_for(tab, number % panels)
    tab.keyboard.press("Escape")
    assert tab.locator(".aw-wall-button").inner_text() == "Laat lopen"
    tab.clock.run_for(24_000)
    assert shown(tab) == 0


def test_reduced_motion_jumps_instead_of_gliding(browser: Browser, demo_site: Path) -> None:
    context = browser.new_context(viewport=HALL, reduced_motion="reduce")
    tab = context.new_page()
    tab.clock.install()
    wall(tab, demo_site)
    tab.evaluate("() => { Element.prototype.scrollIntoView = function (how) { window.how = how.behavior } }")
    tab.locator(".aw-wall-button").click()
    tab.clock.run_for(12_000)
    assert tab.evaluate("window.how") == "auto"
    context.close()
