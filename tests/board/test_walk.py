"""The board as a facilitator uses it, from a folder and from a server with the strict policy: levels, reasons, stickers and measures by keyboard
alone, by mouse and by touch, each of them from both; then `ambitieweb ontvang`, `check`, and the page that shows the same figures."""

from __future__ import annotations

import math
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from ambitieweb.model.project import Project
from ambitieweb.model.values import Rating
from ambitieweb.model.web import Direction
from ambitieweb.site_draft import SiteDraft
from board.at_home import shown_of, without_errors
from board.test_browser import BOARD, LEVELS, draw_twelve_themes, place, start_from, tab_to, taken, typed
from board.test_own_file import read
from command import ambitieweb
from content_problems import problems_in
from demo import CONTENT

SIGNS = {"?": Rating.UNDECIDED, "n": Rating.NOT_RELEVANT}


def opened(browser: Browser, way: str, request: pytest.FixtureRequest, **context: Any) -> Page:
    """The board, where the browser refuses what a strict policy refuses."""
    page = browser.new_context(locale="nl-NL", accept_downloads=True, **context).new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.said = said  # type: ignore[attr-defined]
    if way == "folder":
        page.goto((request.getfixturevalue("demo_site") / BOARD).as_uri())
    else:
        page.goto(request.getfixturevalue("strict_site") + BOARD)
    expect(page.locator(".aw-board-theme")).to_have_count(6)
    return page


@pytest.fixture
def closing(browser: Browser) -> Iterator[None]:
    yield
    for context in browser.contexts:
        context.close()


def brought_home(page: Page, file: Path, tmp_path: Path) -> SiteDraft:
    """The content with the file in it, placed by `ontvang`, with nothing against it."""
    assert page.said == []  # type: ignore[attr-defined]
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    done = ambitieweb("ontvang", str(file), folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert ambitieweb("check", f"projecten/{file.name}", folder=tmp_path).returncode == 0
    return without_errors(content)


def votes_of(project: Project) -> list[dict[Rating, int]]:
    """How many voted for what, per theme of the only session."""
    (session,) = project.sessions
    return [{vote.rating: vote.count or 1 for vote in theme.votes} for theme in session.themes.values()]


def look_by_keyboard(page: Page, view: str, key: str = "Shift+Tab") -> None:
    """Back to the choice between levels, impact and measures, or on to it, and to one of them."""
    tab_to(page, "e.name === 'aw-board-view'", key)
    for _ in range(3):
        if page.evaluate("document.activeElement.value") == view:
            return
        page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.value") == view


def test_twelve_themes_with_reasons_stickers_and_votes_by_keyboard_alone(
    browser: Browser, request: pytest.FixtureRequest, tmp_path: Path, closing: None
) -> None:
    page = opened(browser, "server", request, viewport={"width": 1280, "height": 720})
    keys = page.keyboard
    draw_twelve_themes(page)
    steps = page.locator(".aw-board-theme").evaluate_all("rows => rows.map(row => row.dataset.theme)")
    tab_to(page, "e.hash === '#sessie'", "Shift+Tab")
    keys.press("Enter")
    tab_to(page, "e.labels?.[0]?.textContent === 'Titel van de sessie'")
    keys.type("Startsessie")
    page.get_by_label("Datum").fill("2026-10-09")
    for number, step in enumerate(steps):
        tab_to(page, f"e.dataset.step === '{step}'", "Shift+Tab")
        keys.press("Enter")
        tab_to(page, "e.labels?.[0]?.textContent.startsWith('Stemmen typen')")
        keys.type("3" * (number % 3 + 1) + "1")
    tab_to(page, "e.textContent === 'Web tekenen'", "Shift+Tab")
    keys.press("Enter")
    look_by_keyboard(page, "impact", "Tab")
    for number in range(12):
        tab_to(page, f"e.closest('.aw-board-theme') === document.querySelectorAll('.aw-board-theme')[{number}]")
        for _ in range(number + 1):
            keys.press("+")
        keys.press("-")
        tab_to(page, "e.matches('.aw-board-item-argument input')")
        typed(page, "Goed, want: ", f"{number} - {number + 1} + ")
        keys.insert_text("meer")
        keys.press("Tab")
        keys.type("ge")
        keys.insert_text("bruik")
        expect(page.locator(".aw-board-theme").nth(number).locator(".aw-board-impact li")).to_have_count(2)
    expect(page.locator(".aw-board-drawing .aw-plus")).to_have_count(12)
    tab_to(page, "e.textContent === 'Bestand voor de site'")
    file = taken(page, lambda: keys.press("Enter"), tmp_path)
    site = brought_home(page, file, tmp_path)
    project = site.portfolio.projects["nieuwe-brug-fase-2"]
    web = project.web
    assert web is not None
    assert votes_of(project.record) == [{Rating.THREE: number % 3 + 1, Rating.ONE: 1} for number in range(12)]
    assert [theme.rating for theme in web.themes] == [SIGNS.get(one) or Rating(int(one)) for one in LEVELS]
    shown = shown_of(site, "nieuwe-brug-fase-2")
    for number, theme in enumerate(web.themes):
        plus, minus = theme.record.impact
        assert (plus.count, plus.phase, minus.count) == (number + 1, "gebruik", 1)
        assert plus.argument == f"Goed, want: {number} - {number + 1} + meer"
        assert plus.argument in shown
    assert shown.count("Reden 11: want #3")


def test_measures_by_keyboard_alone(
    browser: Browser, request: pytest.FixtureRequest, tmp_path: Path, closing: None
) -> None:
    page = opened(browser, "folder", request, viewport={"width": 1280, "height": 720})
    keys = page.keyboard
    tab_to(page, "e.matches('.aw-board-field input[type=text]')")
    keys.type("Straat met maatregelen")
    tab_to(page, "e.name === 'aw-board-milieu'")
    keys.press("3")
    look_by_keyboard(page, "measures")
    expect(page.locator(".aw-board-search input").first).to_be_enabled()
    tab_to(page, "e.type === 'search' && e.closest('.aw-board-theme')")
    keys.type("boom")
    keys.press("ArrowDown")
    first = page.evaluate("document.activeElement.firstChild.textContent")
    keys.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("staat erbij, op niveau")
    keys.press("ArrowDown")
    second = page.evaluate("document.activeElement.firstChild.textContent")
    keys.press("Enter")
    chosen = page.locator("[data-theme=milieu] .aw-board-item-name")
    expect(chosen).to_have_text([first, second])
    tab_to(page, "e.matches('.aw-board-item-level select')", "Shift+Tab")
    keys.press("ArrowUp")
    tab_to(page, "e.textContent === 'Bestand voor de site'")
    file = taken(page, lambda: keys.press("Enter"), tmp_path)
    site = brought_home(page, file, tmp_path)
    measures = site.portfolio.projects["straat-met-maatregelen"].choices
    assert [one.whole.name for one in measures] == [first, second]
    assert {one.whole.theme for one in measures} == {"milieu"}
    shown = shown_of(site, "straat-met-maatregelen")
    assert first in shown
    assert second in shown


def test_by_mouse_and_undo(browser: Browser, request: pytest.FixtureRequest, tmp_path: Path, closing: None) -> None:
    page = opened(browser, "server", request, viewport={"width": 1280, "height": 720})
    start_from(page, "Kastanjelaan opnieuw ingericht")
    page.get_by_label("Naam").fill("Laan met de muis")
    page.get_by_role("radio", name="Impact", exact=True).click()
    row = page.locator(".aw-board-theme[data-theme=klimaat]")
    wedge = page.locator(".aw-board-drawing [data-theme=klimaat] .aw-catch")
    wedge.click()
    expect(row.get_by_role("button", name="+ Goed")).to_be_focused()
    for _ in range(3):
        row.get_by_role("button", name="+ Goed").click()
    row.get_by_role("button", name="− Slecht").click()
    row.locator(".aw-board-item-argument input").nth(1).fill("Dieselgraafmachines")
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(row.locator(".aw-board-item-argument input").nth(1)).to_have_value("")
    page.get_by_role("button", name="Opnieuw", exact=True).click()
    expect(row.locator(".aw-board-item-argument input").nth(1)).to_have_value("Dieselgraafmachines")
    expect(page.locator(".aw-board-drawing [data-theme=klimaat]")).to_contain_text("+3")
    page.get_by_role("radio", name="Maatregelen", exact=True).click()
    row.get_by_label("Zoek een maatregel").click()
    choice = row.locator(".aw-board-choice").first
    name = choice.evaluate("e => e.firstChild.textContent")
    choice.click()
    expect(row.locator(".aw-board-item-name")).to_have_text([name])
    row.get_by_role("button", name="Haal weg").click()
    expect(row.locator(".aw-board-item-name")).to_have_count(0)
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(row.locator(".aw-board-item-name")).to_have_text([name])
    file = taken(page, lambda: page.get_by_role("button", name="Bestand voor de site").click(), tmp_path)
    site = brought_home(page, file, tmp_path)
    project = site.portfolio.projects["laan-met-de-muis"]
    assert [one.whole.name for one in project.choices] == [name]
    assert project.web is not None
    stickers = next(theme.record.impact for theme in project.web.themes if theme.theme.id == "klimaat")
    assert [(one.count, one.argument) for one in stickers] == [(3, None), (1, "Dieselgraafmachines")]


def test_by_touch(browser: Browser, request: pytest.FixtureRequest, tmp_path: Path, closing: None) -> None:
    page = opened(browser, "folder", request, viewport={"width": 820, "height": 1180}, has_touch=True, is_mobile=True)
    page.get_by_label("Naam").fill("Laan met de vinger")
    for number in range(6):
        page.locator(".aw-board-theme").nth(number).locator("input[value='2']").tap(force=True)
    page.get_by_role("radio", name="Impact", exact=True).tap()
    row = page.locator(".aw-board-theme[data-theme=social-return]")
    for _ in range(2):
        row.get_by_role("button", name="− Slecht").tap()
    page.get_by_role("radio", name="Maatregelen", exact=True).tap()
    row.get_by_label("Zoek een maatregel").tap()
    row.locator(".aw-board-choice").first.tap()
    small = page.evaluate(
        "() => [...document.querySelectorAll('.aw-board :is(button, select, input, summary)')].filter(e => e.checkVisibility())"
        ".map(e => [e.textContent || e.name, e.getBoundingClientRect()])"
        ".filter(([_, box]) => box.height < 43.9 || box.width < 43.9).map(([name]) => name)"
    )
    assert small == []
    file = taken(page, lambda: page.get_by_role("button", name="Bestand voor de site").tap(), tmp_path)
    site = brought_home(page, file, tmp_path)
    project = site.portfolio.projects["laan-met-de-vinger"]
    assert project.web is not None
    assert [theme.rating for theme in project.web.themes] == [Rating.TWO] * 6
    assert [one.count for theme in project.web.themes for one in theme.record.impact] == [2]
    assert len(project.choices) == 1


FAR = {"1": 60, "2": 105, "3": 150}
"""From the middle of the drawing to a level, where it is 380 high."""


@pytest.mark.parametrize(("pointer", "way"), [("mouse", "folder"), ("touch", "server")])
def test_twelve_themes_with_reasons_stickers_and_votes_by_mouse_and_by_touch(
    browser: Browser, pointer: str, way: str, request: pytest.FixtureRequest, tmp_path: Path, closing: None
) -> None:
    is_touch = pointer == "touch"
    size = {"width": 820, "height": 1180} if is_touch else {"width": 1280, "height": 720}
    page = opened(browser, way, request, viewport=size, has_touch=is_touch, is_mobile=is_touch)

    def press(place: Locator) -> None:
        (place.tap if is_touch else place.click)(force=True)

    page.get_by_label("Naam").fill("Nieuwe brug: fase 2")
    page.get_by_label("Thema's").select_option(label="Duurzaam GWW")
    rows = page.locator(".aw-board-theme")
    expect(rows).to_have_count(12)
    drawing = page.locator(".aw-board-drawing")
    for number, level in enumerate(LEVELS):
        if level in FAR:
            drawing.scroll_into_view_if_needed()
            box = drawing.bounding_box()
            assert box
            far, angle = FAR[level] * box["height"] / 380, math.tau * number / 12
            x = box["x"] + box["width"] / 2 + far * math.sin(angle)
            y = box["y"] + box["height"] / 2 - far * math.cos(angle)
            (page.touchscreen.tap if is_touch else page.mouse.click)(x, y)
        else:
            press(rows.nth(number).locator(f"input[value='{level}']"))
        expect(rows.nth(number).locator("input[type=radio]:checked")).to_have_value(level)
    for number in range(12):
        press(rows.nth(number).locator(".aw-board-why > summary"))
        rows.nth(number).locator("textarea:visible").first.fill(f"Reden {number}: want # dit")
    press(page.get_by_role("radio", name="Impact", exact=True))
    for number in range(12):
        for name in ("+ Goed",) * (number % 3 + 1) + ("− Slecht",):
            press(rows.nth(number).get_by_role("button", name=name))
    steps = rows.evaluate_all("rows => rows.map(row => row.dataset.theme)")
    press(page.get_by_role("link", name="Sessie", exact=True))
    page.get_by_label("Datum").fill("2026-10-09")
    for number, step in enumerate(steps):
        press(page.locator(f".aw-session-steps [data-step='{step}']"))
        for level in ("3",) * (number % 3 + 1) + ("1",):
            press(page.get_by_role("button", name=f"Stem erbij voor {level}", exact=True))
    press(page.locator(".aw-session-steps [data-step='end']"))
    button = page.get_by_role("button", name="Bestand voor de site")
    file = taken(page, lambda: press(button), tmp_path)
    assert page.said == []  # type: ignore[attr-defined]
    content = place(file, "projecten", tmp_path)
    assert [problem for problem in problems_in(content) if problem.is_error] == []
    (record,) = read({f"projecten/{file.name}": file.read_text("utf-8")}).values()
    themes = list(record.web.themes.values())
    assert [theme.rating for theme in themes] == [SIGNS.get(one) or Rating(int(one)) for one in LEVELS]
    assert [theme.rationale for theme in themes] == [f"Reden {number}: want # dit" for number in range(12)]
    assert votes_of(record) == [{Rating.THREE: number % 3 + 1, Rating.ONE: 1} for number in range(12)]
    stickers = [[(one.direction, one.count) for one in theme.impact] for theme in themes]
    assert stickers == [[(Direction.POSITIVE, number % 3 + 1), (Direction.NEGATIVE, 1)] for number in range(12)]


def test_an_own_file_gets_stickers_and_measures_with_only_those_lines_different(
    browser: Browser, request: pytest.FixtureRequest, tmp_path: Path, closing: None
) -> None:
    page = opened(browser, "folder", request, viewport={"width": 1280, "height": 720})
    card = CONTENT / "projecten" / "kastanjelaan-herinrichting.yml"
    opening = page.get_by_label("Of open uw eigen bestand")
    opening.set_input_files(card)
    expect(page.get_by_role("status")).to_contain_text("is open")
    page.get_by_role("radio", name="Impact", exact=True).click()
    milieu = page.locator(".aw-board-theme[data-theme=milieu]")
    expect(milieu.locator(".aw-board-impact li")).to_have_count(2)
    milieu.locator(".aw-board-item-count input").first.fill("7")
    page.locator(".aw-board-theme[data-theme=social-return]").get_by_role("button", name="+ Goed").click()
    page.get_by_role("radio", name="Maatregelen", exact=True).click()
    klimaat = page.locator(".aw-board-theme[data-theme=klimaat]")
    expect(klimaat.locator(".aw-board-item-name")).to_have_count(1)
    klimaat.get_by_label("Zoek een maatregel").click()
    klimaat.locator(".aw-board-choice").first.click()
    milieu.locator("li", has_text="De hele straat autovrij maken").get_by_role("button").click()
    (tmp_path / "1").mkdir()
    first = taken(page, lambda: page.get_by_role("button", name="Bestand voor de site").click(), tmp_path / "1")
    page.reload()
    page.locator(".aw-board-setup > summary").click()
    opening.set_input_files(first)
    expect(page.get_by_role("status")).to_contain_text("is open")
    page.get_by_role("radio", name="Impact", exact=True).click()
    page.locator(".aw-board-theme[data-theme=social-return]").get_by_role("button", name="+ Goed").click()
    (tmp_path / "2").mkdir()
    second = taken(page, lambda: page.get_by_role("button", name="Bestand voor de site").click(), tmp_path / "2")
    was, now = card.read_text("utf-8").splitlines(), second.read_text("utf-8").splitlines()
    gone = [line.strip() for line in was if line not in now]
    come = [line.strip() for line in now if line not in was]
    assert gone == [
        "- {richting: negatief, aantal: 2, fase: aanleg, argument: Graven bij de wortels maakt de zieke bomen nog zwakker.}",
        "- naam: De hele straat autovrij maken",
        "uitvoerbaarheid: niet gekozen",
        "reden_afval: De winkels wilden het niet en de bus moet erdoor. De rijbaan werd wel 1,20 meter smaller.",
        "afweging: {haalbaarheid: 1, kosten: 4, effect: 5, draagvlak: 1}",
    ]
    assert come[0] == gone[0].replace("aantal: 2", "aantal: 7")
    assert come[1] == "- {richting: positief, aantal: 2}"
    assert come[2].startswith("- {maatregel: ")
    assert come[2].endswith(", thema: klimaat, niveau: 2}"), "on the card of the category first"
    assert come[3].startswith("# ambitieweb-bord: projecten/kastanjelaan-herinrichting.yml ")
    assert len(come) == 4
