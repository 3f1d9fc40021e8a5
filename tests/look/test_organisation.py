"""The page of an organisation or unit as a reader meets it: the web with the finding in sight, goals as sentences with a verdict, the
rest in closed lines; and a picture of the web in two clicks."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.site import build_from
from few_pages import page_at
from look.measures import WIDTHS
from look.screens import PHONE, WIDE, height, shown
from look.steps import follow
from monitor.small_site import LEVELS, site, written

CITY = "organisaties/brinkstede"
UNITS = (CITY, "organisaties/openbare-ruimte", "organisaties/cluster-facilitair", "organisaties/vastgoed")
MOST_BYTES = 120 * 1024


@pytest.mark.parametrize("path", UNITS)
def test_the_first_screen_has_the_finding_and_the_web(tab: Page, demo_site: Path, path: str) -> None:
    for size in (WIDE, PHONE):
        shown(tab, demo_site, path, size)
        finding = tab.locator(".aw-finding").bounding_box()
        web = tab.locator(".aw-living svg >> visible=true").first.bounding_box()
        assert finding is not None
        assert web is not None
        assert finding["y"] + finding["height"] <= web["y"]
        assert web["width"] >= 320
        assert web["y"] + 320 <= size["height"]


@pytest.mark.parametrize("path", UNITS)
def test_a_page_is_short_and_light(tab: Page, demo_site: Path, path: str) -> None:
    shown(tab, demo_site, path, WIDE)
    wide = height(tab)
    assert wide <= 3500
    assert tab.locator(".md-content h2").count() <= 6
    shown(tab, demo_site, path, {"width": 360, "height": 740})
    assert height(tab) <= 2.2 * wide
    assert (demo_site / path / "index.html").stat().st_size <= MOST_BYTES


def test_a_picture_of_the_web_stands_in_a_menu_below_it(tab: Page, http_site: str) -> None:
    tab.set_viewport_size(WIDE)  # type: ignore[arg-type]
    tab.goto(f"{http_site}index.html")
    tab.get_by_role("button", name="Neem mee als beeld").first.click()
    with tab.expect_download() as download:
        tab.locator(".aw-picture-menu a[href$='.svg']").first.click()
    assert download.value.suggested_filename.endswith(".svg"), "two clicks from the home page"
    follow(tab.locator(f'.md-content a[href^="{CITY}/index.html"] >> visible=true').first)
    expect(tab.get_by_role("button", name="Neem mee als beeld").first).to_be_visible()


def test_a_goal_is_a_sentence_with_a_bar_and_a_verdict_that_opens_to_the_rest(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, CITY, WIDE)
    expect(tab.locator("h2#doelen")).to_have_text("Drie doelen liggen op koers en vier zijn nog niet gemeten")
    goal = tab.locator(".aw-goal").first
    assert goal.locator(".aw-verdict").inner_text().strip() == "Op koers"
    expect(goal.locator("svg.aw-slim--road")).to_have_count(1)
    assert "19,4% minder CO2" in goal.locator(".aw-goal-bar").inner_text()
    expect(goal.locator("table")).to_be_hidden()
    goal.locator("summary").first.focus()
    tab.keyboard.press("Enter")
    expect(goal.get_by_text("alle inkoopcategorieën")).to_be_visible()
    expect(goal.locator("figure svg.aw-progress")).to_be_visible()


def test_a_goal_without_a_figure_has_a_dotted_track(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, CITY, WIDE)
    last = tab.locator(".aw-goal").last
    expect(last.locator(".aw-dotted")).to_have_count(1)
    assert last.locator(".aw-verdict").inner_text().strip() == "Nog geen cijfer"


def test_the_webs_below_say_what_is_spent_and_what_differs(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, CITY, WIDE)
    roads = tab.locator(".aw-webs li", has_text="Openbare Ruimte").inner_text()
    assert "€\N{NO-BREAK SPACE}16,2\N{NO-BREAK SPACE}mln" in roads
    assert "Hoger bij milieu en circulair. Over inclusie is nog niet besloten." in roads


def test_without_a_script_the_closed_lines_and_goals_open(bare: Page, demo_site: Path) -> None:
    bare.goto((demo_site / CITY / "index.html").as_uri())
    bare.locator("#sturing > summary").click()
    expect(bare.get_by_text("elk jaar in april, bij de jaarrekening")).to_be_visible()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", [*UNITS, "organisaties"])
def test_nothing_scrolls_sideways(tab: Page, demo_site: Path, path: str, width: int) -> None:
    shown(tab, demo_site, path, {"width": width, "height": 800})
    assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_an_organisation_without_a_web_shows_what_to_do_first(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, "organisaties/gemeente-xx", WIDE)
    assert tab.locator(".aw-finding").inner_text() == "Hier is nog niet gekozen hoe hoog de lat ligt."
    expect(tab.locator(".aw-to-do a")).to_have_count(3)
    assert tab.locator(".aw-living .aw-tbd").count() >= 6


@pytest.mark.parametrize(
    ("web", "finding"),
    [
        ("", "Hier is nog niet gekozen hoe hoog de lat ligt."),
        ("web: {themas: {milieu: 2, klimaat: 3, mensen: 1}}", "Het hoogst ligt de lat bij klimaat. Het laagst bij mensen."),
        ("web: {themas: {milieu: 2, klimaat: 2}}", "De lat ligt bij elk gekozen thema op niveau 2 Plus."),
        ("web: {themas: {milieu: 2, klimaat: 1, mensen: nog te bepalen}}",
         "Het hoogst ligt de lat bij milieu. Het laagst bij klimaat. Over mensen is nog niet besloten."),
        ("web: {themas: {milieu: nog te bepalen}}", "Over milieu is nog niet besloten."),
        ("web: {themas: {milieu: nog te bepalen, klimaat: nog te bepalen, mensen: nog te bepalen}}",
         "Over elk thema is nog niet besloten."),
        ("bevinding: Wij kiezen voor mensen.\nweb: {themas: {milieu: 2}}", "Wij kiezen voor mensen."),
    ],
)  # fmt: skip
def test_the_finding_follows_from_the_levels_unless_the_author_says_it(tmp_path: Path, web: str, finding: str) -> None:
    made = site(tmp_path, {"organisaties/stad.yml": f"naam: Stad\nsoort: organisatie\n{web}\n"})
    page = page_at(made, "organisaties/stad")
    assert page.sections[0].html == f'<p class="aw-finding">{finding}</p>'


@pytest.mark.parametrize(
    ("web", "finding"),
    [
        ("", "De lat ligt overal zoals bij Stad."),
        ("web: {themas: {milieu: {niveau: 3, reden_afwijking: Kan.}}}", "Hoger dan Stad bij milieu."),
        ("web: {themas: {milieu: {niveau: 3, reden_afwijking: Kan.}, klimaat: {niveau: 1, reden_afwijking: Duur.}}}",
         "Hoger dan Stad bij milieu, lager bij klimaat."),
        ("web: {themas: {milieu: {niveau: 2}}}", "Het hoogst ligt de lat bij klimaat. Het laagst bij mensen."),
    ],
)  # fmt: skip
def test_the_finding_of_a_unit_is_where_it_differs(tmp_path: Path, web: str, finding: str) -> None:
    files = {
        "organisaties/stad.yml": "naam: Stad\nsoort: organisatie\nweb: {themas: {milieu: 2, klimaat: 3, mensen: 1}}\n",
        "organisaties/wijk.yml": f"naam: Wijk\nouder: stad\n{web}\n",
    }
    page = page_at(site(tmp_path, files), "organisaties/wijk")
    assert page.sections[0].html == f'<p class="aw-finding">{finding}</p>'


@pytest.mark.slow
def test_twenty_four_themes_and_no_goals_fit(tab: Page, tmp_path: Path) -> None:
    named = ", ".join(f"t{n:02}: {{naam: Thema nummer {n}, kort: Nummer {n}}}" for n in range(24))
    levels = "\n".join(f"    t{n:02}: {n % 4}" for n in range(24))
    files = {
        "themasets/veel.yml": f"naam: Veel\n{LEVELS}themas: {{{named}}}\n",
        "organisaties/stad.yml": f"naam: Stad\nweb:\n  themaset: veel\n  themas:\n{levels}\n",
    }
    made = build_from(written(tmp_path / "content", files), tmp_path / "site")
    for width in (1440, 390, 320):
        for path in ("organisaties/stad", "themasets/veel", "themasets/veel/t03"):
            shown(tab, made, path, {"width": width, "height": 800})
            assert tab.evaluate("document.documentElement.scrollWidth") <= width
    shown(tab, made, "organisaties/stad", WIDE)
    expect(tab.locator(".aw-reason")).to_have_count(24)
    expect(tab.locator(".aw-goal")).to_have_count(0)


@pytest.mark.parametrize("path", UNITS)
def test_what_opens_has_no_link_in_it(tab: Page, demo_site: Path, path: str) -> None:
    shown(tab, demo_site, path, WIDE)
    expect(tab.locator(".md-content summary a")).to_have_count(0)
