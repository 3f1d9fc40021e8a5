"""What the board keeps: nothing is lost and nothing comes back when a browser is ended at any moment, in two windows, on a slow disk, on a
full one, and where a browser keeps nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, expect

from board.kept import KEEPING, KEPT, kept, kept_of_the_board, until_kept
from board.test_browser import BOARD
from board.test_session import step
from browser.launch import crash, laptop

WAYS = ("folder", "server")
NAME, LEVEL = ".aw-board-setup input[type=text]", "input[name=aw-board-klimaat]"
STORED = ".aw-board-stored"
HOLD = """() => new Promise(held => {
  const opening = indexedDB.open("aw-board", 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore("kept")
  opening.onsuccess = () => {
    const store = opening.result.transaction("kept", "readwrite").objectStore("kept")
    const again = () => {
      if (!window.isLetGo) store.get("").onsuccess = again
      held()
    }
    again()
  }
})"""
"""The database is busy, as on a very slow disk, until this page lets go."""


@pytest.fixture(params=WAYS)
def home(request: pytest.FixtureRequest) -> str:
    """Where the site starts: in a folder, or on a server with the strict policy."""
    if request.param == "server":
        return str(request.getfixturevalue("strict_site"))
    return Path(request.getfixturevalue("demo_site")).as_uri() + "/"


def opened(context: BrowserContext, address: str) -> Page:
    page = context.pages[0]
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(address)
    expect(page.locator(".aw-board-theme")).not_to_have_count(0)
    return page


def fold_out(page: Page) -> None:
    page.locator(".aw-board-setup").evaluate("e => e.open = true")


def wipe(page: Page) -> None:
    page.get_by_role("button", name="Wis van deze laptop").click()
    expect(page.get_by_role("status")).to_contain_text("Gewist van deze laptop")


@pytest.mark.slow
def test_a_board_survives_a_killed_browser_and_wiped_stays_gone(
    browser: Browser, chromium: Path, home: str, tmp_path: Path
) -> None:
    with laptop(browser, chromium, tmp_path) as context:
        page = opened(context, home + BOARD)
        page.locator(NAME).fill("Straat")
        page.locator(f"{LEVEL}[value='0']").check(force=True)
        until_kept(page)
        crash(context)
    with laptop(browser, chromium, tmp_path) as context:
        page = opened(context, home + BOARD)
        expect(page.locator(STORED)).to_have_text(KEPT)
        expect(page.locator(f"{LEVEL}:checked")).to_have_value("0")
        fold_out(page)
        expect(page.locator(NAME)).to_have_value("Straat")
        page.locator(NAME).press("End")
        page.locator(NAME).press_sequentially(" met bomen")
        crash(context)
    with laptop(browser, chromium, tmp_path) as context:
        page = opened(context, home + BOARD)
        name = page.locator(NAME).input_value()
        assert "Straat met bomen".startswith(name)
        assert name.startswith("Straat")
        expect(page.locator(f"{LEVEL}:checked")).to_have_value("0")
        wipe(page)
        crash(context)
    with laptop(browser, chromium, tmp_path) as context:
        page = opened(context, home + BOARD)
        assert kept_of_the_board(page) == []
        expect(page.locator(NAME)).to_have_value("")
        expect(page.locator(f"{LEVEL}:checked")).to_have_value("")
        assert "Straat" not in kept(page)


@pytest.mark.slow
def test_a_session_survives_a_killed_browser_and_wiped_stays_gone(
    browser: Browser, chromium: Path, home: str, tmp_path: Path
) -> None:
    with laptop(browser, chromium, tmp_path) as context:
        page = opened(context, f"{home}{BOARD}#sessie")
        page.get_by_label("Titel van de sessie").fill("Startsessie")
        page.get_by_role("button", name="Neem het standaardprogramma").click()
        page.get_by_role("button", name="Start de klok").click()
        step(page, "milieu")
        page.get_by_label("Stemmen typen").press_sequentially("3321")
        page.get_by_label("Parkeer een idee").fill("Een markt")
        page.get_by_label("Parkeer een idee").press("Enter")
        until_kept(page)
        crash(context)
    with laptop(browser, chromium, tmp_path) as context:
        page = opened(context, f"{home}{BOARD}#sessie")
        expect(page.get_by_role("heading", name="Milieu en biodiversiteit")).to_be_visible()
        expect(page.locator(".aw-session-in")).to_have_text("4 binnen")
        expect(page.locator(".aw-session-parked")).to_have_text("Een markt")
        expect(page.locator(".aw-session-current")).to_contain_text("Welkom: nog")
        step(page, "end")
        wipe(page)
        crash(context)
    with laptop(browser, chromium, tmp_path) as context:
        page = opened(context, f"{home}{BOARD}#sessie")
        assert kept_of_the_board(page) == []
        expect(page.get_by_role("heading", name="Programma")).to_be_visible()
        expect(page.get_by_label("Titel van de sessie")).to_have_value("")
        expect(page.locator(".aw-session-row")).to_have_count(0)


def test_what_is_drawn_in_the_same_moment_as_the_page_goes_is_kept(page: Page, home: str) -> None:
    page.goto(home + BOARD)
    page.locator(NAME).wait_for()
    for number in range(5):
        with page.expect_navigation():
            page.evaluate(
                """async ([at, number]) => {
                  const name = document.querySelector(at)
                  for (let letter = 0; letter < 9; letter++) {
                    name.value = `Laan ${number}.${letter}`
                    name.dispatchEvent(new Event("input", { bubbles: true }))
                    for (let turn = 0; turn < 9; turn++) await null // the first is under way when the others come
                  }
                  location.reload()
                }""",
                [NAME, number],
            )
        expect(page.locator(".aw-board-name")).to_have_text(f"Ambitieweb Laan {number}.8")


def test_two_windows_show_the_same_and_wiped_is_wiped_in_both(page: Page, home: str) -> None:
    page.goto(home + BOARD)
    other = page.context.new_page()
    other.goto(home + BOARD)
    page.locator(NAME).fill("Straat")
    expect(other.locator(".aw-board-name")).to_have_text("Ambitieweb Straat")
    expect(other.locator(STORED)).to_have_text("Bijgewerkt vanuit een ander venster")
    other.locator(f"{LEVEL}[value='2']").check(force=True)
    expect(page.locator(f"{LEVEL}:checked")).to_have_value("2")
    page.on("dialog", lambda dialog: dialog.accept())
    wipe(page)
    expect(other.locator(".aw-board-name")).to_have_text("Ambitieweb nieuw web")
    expect(other.locator(f"{LEVEL}:checked")).to_have_value("")
    assert kept_of_the_board(page) == []


def test_sites_in_other_folders_have_their_own_draft(page: Page, http_site: str) -> None:
    """All files of a computer share one place to keep things, as do all folders of a server."""

    def elsewhere(route: Any) -> None:
        route.fulfill(response=route.fetch(url=route.request.url.replace("/elders/", "/")))

    page.route("**/elders/**", elsewhere)
    page.goto(http_site + BOARD)
    page.locator(NAME).fill("Straat")
    until_kept(page)
    page.goto(f"{http_site}elders/{BOARD}")
    expect(page.locator(NAME)).to_have_value("")
    page.locator(NAME).fill("Laan")
    until_kept(page)
    page.on("dialog", lambda dialog: dialog.accept())
    wipe(page)
    assert "Laan" not in kept(page)
    page.goto(http_site + BOARD)
    expect(page.locator(".aw-board-name")).to_have_text("Ambitieweb Straat")


def test_it_says_kept_and_wiped_only_when_the_disk_has_it(page: Page, home: str) -> None:
    page.goto(home + BOARD)
    page.on("dialog", lambda dialog: dialog.accept())
    other = page.context.new_page()
    other.goto(home)
    other.evaluate(HOLD)
    page.locator(NAME).fill("Straat")
    page.locator(NAME).fill("Straat met bomen")
    expect(page.locator(STORED)).to_have_text(KEEPING)
    page.get_by_role("button", name="Wis van deze laptop").click()
    expect(page.locator(".aw-board-name")).to_have_text("Ambitieweb nieuw web")
    expect(page.locator(STORED)).to_have_text("")
    expect(page.get_by_role("status")).not_to_contain_text("Gewist")
    other.evaluate("() => void (window.isLetGo = true)")
    expect(page.get_by_role("status")).to_contain_text("Gewist van deze laptop")
    assert kept_of_the_board(page) == []
    page.locator(NAME).fill("Laan")
    until_kept(page)
    assert "Straat" not in kept(page)
    assert "Laan" in kept(page)


def test_nothing_can_be_typed_before_what_was_kept_is_there(page: Page, home: str) -> None:
    page.goto(home + BOARD)
    page.locator(NAME).fill("Straat")
    until_kept(page)
    other = page.context.new_page()
    other.goto(home)
    other.evaluate(HOLD)
    page.reload()
    expect(page.locator(NAME)).to_have_count(0)
    other.evaluate("() => void (window.isLetGo = true)")
    expect(page.locator(".aw-board-name")).to_have_text("Ambitieweb Straat")


def test_a_browser_that_does_not_answer_gets_a_board_that_keeps_nothing_and_overwrites_nothing(
    page: Page, demo_site: Path
) -> None:
    address = (demo_site / BOARD).as_uri()
    page.goto(address)
    page.locator(NAME).fill("Straat")
    until_kept(page)
    other = page.context.new_page()
    other.goto(demo_site.as_uri() + "/index.html")
    other.evaluate(HOLD)
    page.reload()
    expect(page.locator(STORED)).to_contain_text("Deze browser bewaart dit niet")
    page.locator(NAME).fill("Laan")
    expect(page.get_by_role("status")).to_contain_text("Deze browser bewaart dit niet. Neem het bestand mee")
    other.evaluate("() => void (window.isLetGo = true)")
    assert "Straat" in kept(page)
    assert "Laan" not in kept(page)


@pytest.mark.parametrize(
    "lacking",
    [
        "Object.defineProperty(window, 'indexedDB', { value: undefined })",
        "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') } })",
    ],
    ids=["missing", "refused"],
)
def test_where_nothing_can_be_kept_the_page_says_so_and_asks_before_it_closes(
    page: Page, demo_site: Path, tmp_path: Path, lacking: str
) -> None:
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    page.add_init_script(lacking)
    page.goto((demo_site / BOARD).as_uri())
    expect(page.locator(STORED)).to_contain_text("Deze browser bewaart dit niet")
    page.reload()
    assert asked == [], "nothing was drawn yet"
    page.locator(NAME).fill("Straat")
    expect(page.get_by_role("status")).to_contain_text("Neem het bestand mee voordat u de pagina sluit")
    page.reload()
    assert asked == ["beforeunload"]
    page.locator(NAME).fill("Laan")
    with page.expect_download():
        page.get_by_role("button", name="Bestand voor de site").click()
    page.reload()
    assert asked == ["beforeunload"], "it was taken along"


def test_a_full_disk_is_told_and_what_is_kept_stays(page: Page, strict_site: str) -> None:
    disk, site = page.context.new_cdp_session(page), strict_site.rstrip("/")
    disk.send("Storage.overrideQuotaForOrigin", {"origin": site, "quotaSize": 100_000})
    page.goto(strict_site + BOARD)
    page.locator(NAME).fill("Straat")
    until_kept(page)
    page.locator(NAME).fill("Laan" * 50_000)
    expect(page.locator(STORED)).to_contain_text("Deze browser bewaart dit niet")
    expect(page.get_by_role("status")).to_contain_text("Deze browser bewaart dit niet")
    assert "Laan" not in kept(page)
    assert "Straat" in kept(page)
    disk.send("Storage.overrideQuotaForOrigin", {"origin": site})
    page.locator(NAME).fill("Kade")
    until_kept(page)
    assert "Kade" in kept(page)


def test_what_an_earlier_version_kept_is_taken_over_once(page: Page, demo_site: Path) -> None:
    home, key = demo_site.as_uri() + "/", f"aw-board:{demo_site.as_posix()}/"
    clock = key.replace("aw-board", "aw-board-session")
    empty = {"v": 1, "kind": 0, "set": "", "parent": "", "themes": {}, "measures": [], "file": None}

    def before(name: str) -> None:
        """What a browser has that was used with the earlier version, or that stopped before it took it away."""
        page.goto(home + "index.html")
        values = {key: json.dumps({**empty, "name": name}), clock: json.dumps({"step": "end", "part": 0, "spent": {}})}
        page.evaluate("values => Object.assign(localStorage, values)", values)

    before("Straat")
    page.goto(f"{home}{BOARD}#sessie")
    expect(page.locator(".aw-board-name")).to_have_text("Ambitieweb Straat")
    expect(page.locator(".aw-session-step[aria-current=step]")).to_have_text("Afronden")
    expect(page.locator(STORED)).to_have_text(KEPT)
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('aw-board'))") == []
    page.reload()
    expect(page.locator(".aw-board-name")).to_have_text("Ambitieweb Straat")
    page.on("dialog", lambda dialog: dialog.accept())
    wipe(page)
    before("Straat")
    page.goto(home + BOARD)
    expect(page.locator(".aw-board-name")).to_have_text("Ambitieweb nieuw web")
    assert "Straat" not in kept(page)
    before("Laan")
    page.goto(home + BOARD)
    expect(page.locator(".aw-board-name")).to_have_text("Ambitieweb Laan")
