"""The board in a real browser, from a folder and from a server with the strict policy: from an empty web to a page of the site."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from ambitieweb.model.values import Rating
from board.at_home import shown_of, without_errors
from board.kept import kept, kept_of_the_board
from demo import CONTENT, demo
from site_checks.axe import faults_in_both
from site_checks.views import LIGHT_VIEWS, View, new_context, show

BOARD = "bord/index.html"
LEVELS = ("0", "1", "2", "3", "?", "n", "3", "2", "1", "0", "2", "3")


@pytest.fixture
def board(page: Page, demo_site: Path) -> Page:
    """The board, opened from a folder."""
    page.goto((demo_site / BOARD).as_uri())
    expect(page.locator(".aw-board-theme")).to_have_count(6)
    return page


def tab_to(page: Page, is_there: str, key: str = "Tab") -> None:
    """Goes on with the keyboard until the focus is where this is true of the element."""
    for _ in range(80):
        page.keyboard.press(key)
        if page.evaluate(f"(() => {{ const e = document.activeElement; return {is_there} }})()"):
            return
    raise AssertionError(f"the keyboard does not come there: {is_there}")


def typed(page: Page, words: str, signs: str) -> None:
    """Text in a field: words at once, and key by key those signs that do something elsewhere on the board."""
    page.keyboard.insert_text(words)
    page.keyboard.type(signs)


def draw_twelve_themes(page: Page) -> None:
    """A new web with a name, a set of twelve themes, and each theme with a level and a reason, by keyboard alone."""
    keys = page.keyboard
    tab_to(page, "e.matches('.aw-board-field input[type=text]')")
    keys.type("Nieuwe brug: fase 2")
    tab_to(page, 'e.labels?.[0]?.textContent.startsWith("Thema\'s")')
    keys.type("Duurzaam")
    expect(page.locator(".aw-board-theme")).to_have_count(12)
    for number, level in enumerate(LEVELS):
        tab_to(page, f"e.name === document.querySelectorAll('.aw-board-theme')[{number}].querySelector('input').name")
        keys.press(level)
        tab_to(page, "e.matches('summary')")
        keys.press("Enter")
        keys.press("Tab")
        typed(page, f"Reden {number}: want ", f"#{level}")


def taken(page: Page, act: Callable[[], None], folder: Path) -> Path:
    """The file that comes down."""
    with page.expect_download() as coming:
        act()
    path = folder / coming.value.suggested_filename
    coming.value.save_as(path)
    return path


def place(file: Path, folder: str, tmp_path: Path) -> Path:
    """A copy of the example content with the file in it."""
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    shutil.copy(file, content / folder / file.name)
    return content


def test_twelve_themes_by_keyboard_alone_become_a_page_of_the_site(board: Page, tmp_path: Path) -> None:
    keys = board.keyboard
    draw_twelve_themes(board)
    expect(board.locator(".aw-board-count")).to_have_text("Nog 1 thema te bepalen.")
    tab_to(board, "e.textContent === 'Bestand voor de site'")
    file = taken(board, lambda: keys.press("Enter"), tmp_path)
    assert file.name == "nieuwe-brug-fase-2.yml"
    site = without_errors(place(file, "projecten", tmp_path))
    web = site.portfolio.projects["nieuwe-brug-fase-2"].web
    assert web is not None
    wanted = {"?": Rating.UNDECIDED, "n": Rating.NOT_RELEVANT}
    assert [theme.rating for theme in web.themes] == [wanted.get(one) or Rating(int(one)) for one in LEVELS]
    assert [theme.record.rationale for theme in web.themes] == [
        f"Reden {n}: want #{one}" for n, one in enumerate(LEVELS)
    ]
    assert "Reden 11: want #3" in shown_of(site, "nieuwe-brug-fase-2")


def start_from(page: Page, name: str) -> None:
    page.get_by_label("Begin met").select_option(label=name)
    expect(page.get_by_role("status")).to_contain_text(name)


def test_by_mouse_the_drawing_sets_the_same_radio_buttons(board: Page) -> None:
    start_from(board, "Kastanjelaan opnieuw ingericht")
    chosen = board.locator("input[name=aw-board-milieu]:checked")
    expect(chosen).to_have_value("3")
    board.locator(".aw-board-drawing").scroll_into_view_if_needed()
    box = board.locator(".aw-board-drawing").bounding_box()
    assert box
    x, unit = box["x"] + box["width"] / 2, box["height"] / 380
    middle = box["y"] + box["height"] / 2
    board.mouse.click(x, middle - 60 * unit)
    expect(chosen).to_have_value("1")
    expect(board.get_by_role("status")).to_contain_text("1 lager dan Wegen en verharding")
    board.mouse.move(x, middle - 60 * unit)
    board.mouse.down()
    for at in (90, 110, 150):
        board.mouse.move(x, middle - at * unit)
    board.mouse.up()
    expect(chosen).to_have_value("3")
    board.get_by_role("button", name="Ongedaan maken").click()
    expect(chosen).to_have_value("1")
    board.get_by_role("button", name="Ongedaan maken").click()
    expect(chosen).to_have_value("3")
    board.get_by_role("button", name="Opnieuw", exact=True).click()
    expect(chosen).to_have_value("1")


def test_what_follows_what_is_zero_undecided_and_not_relevant_stay_four_things(board: Page, tmp_path: Path) -> None:
    start_from(board, "Kastanjelaan opnieuw ingericht")
    board.get_by_label("Naam").fill("Kastanjelaan deel 2")
    answers = {"milieu": "", "klimaat": "?", "circulariteit": "n", "ketenverantwoordelijkheid": "0"}
    for theme, level in answers.items():
        board.locator(f"input[name=aw-board-{theme}][value='{level}']").check(force=True)
    drawn = board.locator(".aw-board-drawing")
    expect(drawn.locator("[data-theme=milieu] .aw-inherited .aw-ring-2")).to_have_count(1)
    expect(drawn.locator("[data-theme=klimaat] .aw-tbd")).to_have_count(1)
    expect(drawn.locator("[data-theme=circulariteit] .aw-nr")).to_have_count(1)
    expect(drawn.locator("[data-theme=ketenverantwoordelijkheid] .aw-num-0")).to_have_count(1)
    file = taken(board, lambda: board.get_by_role("button", name="Bestand voor de site").click(), tmp_path)
    site = without_errors(place(file, "projecten", tmp_path))
    assert "Kastanjelaan deel 2" in shown_of(site, "kastanjelaan-deel-2")
    web = site.portfolio.projects["kastanjelaan-deel-2"].web
    assert web is not None
    found = {theme.theme.id: theme.record.rating for theme in web.themes}
    assert [found[theme] for theme in answers] == [None, Rating.UNDECIDED, Rating.NOT_RELEVANT, Rating.ZERO]
    assert web.of("milieu").is_inherited  # type: ignore[union-attr]


def test_the_pictures_that_come_along_are_whole(board: Page, tmp_path: Path) -> None:
    start_from(board, "Kastanjelaan opnieuw ingericht")
    svg = taken(board, lambda: board.get_by_role("button", name="Web als SVG").click(), tmp_path)
    assert "Milieu en biodiversiteit: 3" in svg.read_text("utf-8")
    png = taken(board, lambda: board.get_by_role("button", name="Web als PNG").click(), tmp_path)
    assert png.read_bytes()[:4] == b"\x89PNG"
    assert png.stat().st_size > 20_000


def test_a_reload_loses_nothing_and_wiped_is_gone(board: Page) -> None:
    start_from(board, "Kastanjelaan opnieuw ingericht")
    board.get_by_label("Naam").fill("Proef")
    board.locator("input[name=aw-board-klimaat][value='0']").check(force=True)
    board.reload()
    expect(board.locator(".aw-board-name")).to_have_text("Ambitieweb Proef")
    expect(board.locator("input[name=aw-board-klimaat]:checked")).to_have_value("0")
    board.on("dialog", lambda dialog: dialog.accept())
    board.get_by_role("button", name="Wis van deze laptop").click()
    expect(board.get_by_role("status")).to_contain_text("Gewist")
    assert kept_of_the_board(board) == []
    board.reload()
    expect(board.locator(".aw-board-name")).to_have_text("Ambitieweb nieuw web")


def test_under_the_strict_policy_nothing_is_refused_or_asked_elsewhere(page: Page, strict_site: str) -> None:
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: asked.append(request.url))
    page.goto(strict_site + BOARD)
    start_from(page, "Kastanjelaan opnieuw ingericht")
    with page.expect_download():
        page.get_by_role("button", name="Web als PNG").click()
    assert [url for url in asked if url.endswith(("maatregelen.js", "soorten.js", "yaml.js"))] == []
    page.get_by_role("radio", name="Maatregelen", exact=True).check(force=True)
    expect(page.get_by_label("Zoek een maatregel").first).to_be_enabled()
    assert said == []
    assert [url for url in asked if not url.startswith((strict_site, "data:", "blob:"))] == []


@pytest.mark.parametrize("view", LIGHT_VIEWS, ids=str)
def test_nothing_stands_in_the_way(browser: Browser, demo_site: Path, view: View) -> None:
    context = new_context(browser, view)
    page = context.new_page()
    show(page, (demo_site / BOARD).as_uri(), view)
    start_from(page, "Kastanjelaan opnieuw ingericht")
    page.locator(".aw-board-why > summary").first.click()
    for shown in ("Niveaus", "Impact", "Maatregelen"):
        page.get_by_role("radio", name=shown, exact=True).check(force=True)
        if shown == "Impact":
            page.get_by_role("button", name="+ Goed").first.click()
        if shown == "Maatregelen":
            page.get_by_label("Zoek een maatregel").first.click()
            page.locator(".aw-board-choice").first.click()
        assert faults_in_both(page, is_still=False) == ()
        small = page.evaluate(
            "least => [...document.querySelectorAll('.aw-board :is(button, select, input, summary)')].filter(e => e.checkVisibility())"
            ".map(e => [e.textContent || e.name, e.getBoundingClientRect()])"
            ".filter(([_, box]) => box.height < least || box.width < least).map(([name]) => name)",
            44 if view.is_phone else 24,
        )
        assert small == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()


def test_no_other_page_loads_anything_of_the_board(page: Page, demo_site: Path) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((demo_site / "projecten/kastanjelaan-herinrichting/index.html").as_uri(), wait_until="load")
    inside = [url.removeprefix(demo_site.as_uri()) for url in asked]
    assert [path for path in inside if "/board" in path or "/bord/" in path or "redenen" in path] == []


def test_a_thousand_projects_start_with_200_kb_at_most() -> None:
    script = next(export.content for export in demo().beside if export.path == "bord/begin.js").decode()
    said = json.loads(script[len('awBoardPart("start",') : -3])
    projects = [web for web in said["webs"] if web[0] == 0]
    one = sum(len(json.dumps(web, ensure_ascii=False, separators=(",", ":")).encode()) + 1 for web in projects)
    assert len(script.encode()) + one * (1000 - len(projects)) / len(projects) < 200_000


def test_a_file_of_ones_own_is_saved_with_only_the_changed_line_different(board: Page, tmp_path: Path) -> None:
    card = CONTENT / "projecten" / "kastanjelaan-herinrichting.yml"
    opening = board.get_by_label("Of open uw eigen bestand")
    opening.set_input_files(card)
    expect(board.get_by_role("status")).to_contain_text("is open")
    expect(board.get_by_label("Naam")).to_be_disabled()
    board.locator("input[name=aw-board-klimaat][value='2']").check(force=True)
    assert "kastanjelaan-herinrichting" in kept(board)
    assert "Toezichthouder" not in kept(board)
    board.reload()
    expect(board.locator(".aw-board-again")).to_contain_text("kastanjelaan-herinrichting.yml")
    board.locator(".aw-board-setup > summary").click()
    opening.set_input_files(card)
    expect(board.locator(".aw-board-again")).to_be_hidden()
    file = taken(board, lambda: board.get_by_role("button", name="Bestand voor de site").click(), tmp_path)
    *lines, last = file.read_text("utf-8").splitlines()
    was = card.read_text("utf-8").splitlines()
    assert [(a, b) for a, b in zip(was, lines, strict=True) if a != b] == [("      niveau: 3", "      niveau: 2")]
    assert last.startswith("# ambitieweb-bord: projecten/kastanjelaan-herinrichting.yml ")


DISK = """(names) => {
  const held = Object.fromEntries(names.map(name => [name, new TextEncoder().encode("")]))
  window.disk = { held, chosen: names[0], refuses: false, gaveUp: false }
  window.showSaveFilePicker = async ({ suggestedName }) => {
    if (window.disk.gaveUp) throw new DOMException("no", "AbortError")
    if (window.disk.refuses) throw new DOMException("no", "SecurityError")
    const name = window.disk.chosen || suggestedName
    held[name] ??= new Uint8Array()
    let written = ""
    return {
      name,
      getFile: async () => new File([held[name]], name),
      createWritable: async () => ({
        write: async text => void (written += text),
        close: async () => void (held[name] = new TextEncoder().encode(written)),
      }),
    }
  }
}"""
"""A browser that may write in a folder: headless Chromium has no window to choose a place in."""


def test_a_browser_that_can_saves_in_place_and_never_over_what_the_board_does_not_know(
    page: Page, demo_site: Path, tmp_path: Path
) -> None:
    page.add_init_script(f"({DISK})([''])")
    page.goto((demo_site / BOARD).as_uri())
    text = (CONTENT / "projecten" / "kastanjelaan-herinrichting.yml").read_bytes()
    page.get_by_label("Of open uw eigen bestand").set_input_files(
        {"name": "kastanjelaan-herinrichting.yml", "mimeType": "text/yaml", "buffer": text}
    )
    told = page.get_by_role("status")
    expect(told).to_contain_text("kastanjelaan-herinrichting.yml is open")
    keep = page.get_by_role("button", name="Bewaar op zijn plek")
    read = "name => new TextDecoder('utf-8', { ignoreBOM: true }).decode(window.disk.held[name])"
    fill = "([name, text]) => void (window.disk.held[name] = new TextEncoder().encode(text))"
    page.evaluate(fill, ["kastanjelaan-herinrichting.yml", text.decode("utf-8")])
    page.locator("input[name=aw-board-milieu][value='2']").check(force=True)
    keep.click()
    expect(told).to_contain_text("kastanjelaan-herinrichting.yml is bewaard")
    kept = page.evaluate(read, "kastanjelaan-herinrichting.yml")
    assert kept != text.decode("utf-8")
    assert "# ambitieweb-bord:" in kept
    page.locator("input[name=aw-board-milieu][value='1']").check(force=True)
    keep.click()
    page.wait_for_function(f"kept => ({read})('kastanjelaan-herinrichting.yml') !== kept", arg=kept)

    page.evaluate(fill, ["ander.yml", "naam: Van een ander\n"])
    page.evaluate("() => void (window.disk.chosen = 'ander.yml')")
    keep.click()
    expect(told).to_contain_text("In ander.yml staat iets wat het bord niet opende of bewaarde")
    assert page.evaluate(read, "ander.yml") == "naam: Van een ander\n"

    said = told.inner_text()
    page.evaluate("() => void (window.disk.gaveUp = true)")
    keep.click()
    assert page.evaluate("() => Object.keys(window.disk.held)") == ["", "kastanjelaan-herinrichting.yml", "ander.yml"]
    assert told.inner_text() == said

    page.evaluate("() => void Object.assign(window.disk, { gaveUp: false, refuses: true })")
    down = taken(page, keep.click, tmp_path)
    expect(told).to_contain_text("kastanjelaan-herinrichting.yml staat nu bij uw downloads")
    assert "# ambitieweb-bord:" in down.read_text("utf-8")
