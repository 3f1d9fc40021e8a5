"""What the board says and does where something is not there, and that a way on remains."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from ambitieweb.commands.receive import received, version_of
from board.test_browser import BOARD, start_from, taken
from command import ambitieweb
from demo import CONTENT


@pytest.fixture
def board(page: Page, demo_site: Path) -> Page:
    page.goto((demo_site / BOARD).as_uri())
    expect(page.locator(".aw-board-theme")).to_have_count(6)
    return page


def refuse(route: Route) -> None:
    route.abort()


def test_reasons_that_do_not_come_are_told_and_can_be_asked_for_again(page: Page, http_site: str) -> None:
    page.route("**/redenen.js", refuse)
    page.goto(http_site + BOARD)
    expect(page.locator(".aw-board-theme")).to_have_count(6)
    page.get_by_label("Naam").fill("Straat")
    page.get_by_label("Begin met").select_option(label="Kastanjelaan opnieuw ingericht")
    asks = page.locator(".aw-board-asks:visible")
    expect(asks).to_contain_text("De redenen van Kastanjelaan opnieuw ingericht kunnen nu niet worden geladen")
    expect(page.get_by_label("Naam")).to_have_value("Straat")
    asks.get_by_role("button", name="Probeer opnieuw").click()
    expect(asks).to_contain_text("kunnen nu niet worden geladen")
    page.unroute("**/redenen.js")
    asks.get_by_role("button", name="Probeer opnieuw").click()
    expect(page.locator("[data-theme=milieu] .aw-board-why > summary")).to_contain_text("De categorie kiest niveau 2")
    expect(page.locator(".aw-board-asks:visible")).to_have_count(0)


def test_who_does_not_wait_for_the_reasons_starts_without(page: Page, http_site: str) -> None:
    page.route("**/redenen.js", refuse)
    page.goto(http_site + BOARD)
    page.get_by_label("Begin met").select_option(label="Kastanjelaan opnieuw ingericht")
    page.get_by_role("button", name="Begin zonder redenen").click()
    expect(page.locator("input[name=aw-board-milieu]:checked")).to_have_value("3")
    asks = page.locator(".aw-board-asks:visible")
    expect(asks).to_contain_text("Wat de niveaus betekenen, kan nu niet worden geladen")
    page.unroute("**/redenen.js")
    asks.get_by_role("button", name="Probeer opnieuw").click()
    expect(page.locator(".aw-board-asks:visible")).to_have_count(0)


def test_a_file_opens_once_what_it_needs_comes(page: Page, http_site: str) -> None:
    page.route("**/own-file*.js", refuse)
    page.goto(http_site + BOARD)
    page.get_by_label("Of open uw eigen bestand").set_input_files(CONTENT / "projecten/kastanjelaan-herinrichting.yml")
    asks = page.locator(".aw-board-asks:visible")
    expect(asks).to_contain_text("kastanjelaan-herinrichting.yml kan nu niet open")
    page.unroute("**/own-file*.js")
    asks.get_by_role("button", name="Probeer opnieuw").click()
    expect(page.get_by_role("status")).to_contain_text("is open")


def test_what_is_no_card_is_refused_and_the_board_stays(board: Page) -> None:
    start_from(board, "Kastanjelaan opnieuw ingericht")
    opening = board.get_by_label("Of open uw eigen bestand")
    opening.set_input_files(CONTENT / "maatregelen/bomen-beschermen.yml")
    expect(board.get_by_role("status")).to_contain_text("een ander soort bestand: Maatregel")
    expect(board.locator(".aw-board-asks:visible")).to_contain_text("een ander soort bestand: Maatregel")
    expect(board.locator("input[name=aw-board-milieu]:checked")).to_have_value("3")


def test_a_second_file_from_the_same_board_is_placed_after_the_first(board: Page, tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    card = content / "projecten/kastanjelaan-herinrichting.yml"
    board.get_by_label("Of open uw eigen bestand").set_input_files(card)
    expect(board.get_by_role("status")).to_contain_text("is open")
    for number, level in enumerate(("2", "1")):
        board.locator(f"input[name=aw-board-klimaat][value='{level}']").check(force=True)
        (tmp_path / str(number)).mkdir()
        file = taken(
            board, lambda: board.get_by_role("button", name="Bestand voor de site").click(), tmp_path / str(number)
        )
        sent = received(file.read_text("utf-8"))
        assert sent is not None
        assert version_of(card.read_text("utf-8")) in (sent.made_of, *sent.passed)
        done = ambitieweb("ontvang", str(file), folder=tmp_path)
        assert done.returncode == 0, done.stderr
    assert "      niveau: 1\n      niveau_van: {van: projectteam-kastanjelaan" in card.read_text("utf-8")
