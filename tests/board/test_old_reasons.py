"""A reason that was read stays as it is when the level becomes another, and says so until somebody lets it stand or empties it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from board.test_browser import BOARD, start_from, taken
from board.test_session import chosen, step
from demo import CONTENT

OLD = "Deze toelichting hoort nog bij niveau 3."
REASON = "De straat was zo warm"


@pytest.fixture
def board(page: Page, demo_site: Path) -> Page:
    page.goto((demo_site / BOARD).as_uri())
    start_from(page, "Kastanjelaan opnieuw ingericht")
    return page


def test_on_the_board_it_is_told_and_can_stand(board: Page, tmp_path: Path) -> None:
    row = board.locator(".aw-board-theme[data-theme=milieu]")
    expect(row.locator(".aw-board-old")).to_be_hidden()
    board.locator("input[name=aw-board-milieu][value='1']").check(force=True)
    expect(row.locator(".aw-board-old > p")).to_have_text(OLD)
    expect(board.get_by_role("status")).to_contain_text("hoort nog bij niveau 3")
    expect(board.locator(".aw-board-points").first).to_contain_text(f"Milieu en biodiversiteit: {OLD}")
    board.get_by_role("button", name="Ongedaan maken").click()
    expect(row.locator(".aw-board-old")).to_be_hidden()
    board.get_by_role("button", name="Opnieuw", exact=True).click()
    expect(row.locator(".aw-board-old > p")).to_have_text(OLD)
    row.get_by_role("button", name="Klopt nog").click()
    expect(row.locator(".aw-board-old")).to_be_hidden()
    expect(row.locator("input:checked")).to_be_focused()
    expect(board.locator(".aw-board-points").first).not_to_contain_text(OLD)
    file = taken(board, board.get_by_role("button", name="Bestand voor de site").click, tmp_path)
    assert REASON in file.read_text("utf-8")


def test_in_the_session_it_is_told_to_the_end_and_can_be_emptied(board: Page) -> None:
    board.get_by_role("link", name="Sessie", exact=True).click()
    step(board, "milieu")
    old = board.locator(".aw-session-theme .aw-board-old")
    why = board.get_by_role("textbox", name="Waarom 1 Basis")
    expect(old).to_be_hidden()
    chosen(board, "1")
    expect(old).to_contain_text(OLD)
    expect(why).to_have_value(
        "De straat was zo warm en zo dicht dat wij hier het verschil wilden maken. Bomen, open grond en 60 mm berging."
    )
    step(board, "end")
    expect(board.locator(".aw-session-outcome > li").first).to_contain_text(OLD)
    expect(board.locator(".aw-session-report")).to_contain_text(OLD)
    step(board, "milieu")
    old.get_by_role("button", name="Maak leeg").click()
    expect(old).to_be_hidden()
    expect(why).to_have_value("")
    board.get_by_role("button", name="Ongedaan maken").click()
    expect(old).to_contain_text(OLD)
    why.fill("Nu om iets anders")
    expect(old).to_be_visible()  # why it differs is still that of level 3
    board.get_by_role("textbox", name="Waarom anders dan").fill("Zo ligt het nu")
    expect(old).to_be_hidden()


def test_of_a_file_of_ones_own_nothing_changes_but_the_level(board: Page, tmp_path: Path) -> None:
    card = CONTENT / "projecten" / "kastanjelaan-herinrichting.yml"
    board.get_by_label("Of open uw eigen bestand").set_input_files(card)
    expect(board.get_by_role("status")).to_contain_text("is open")
    board.locator("input[name=aw-board-klimaat][value='2']").check(force=True)
    expect(board.locator(".aw-board-theme[data-theme=klimaat] .aw-board-old > p")).to_have_text(OLD)
    file = taken(board, board.get_by_role("button", name="Bestand voor de site").click, tmp_path)
    *lines, _ = file.read_text("utf-8").splitlines()
    was = card.read_text("utf-8").splitlines()
    assert [line for line in was if line not in lines] == []
    assert len(lines) == len(was)
    assert sum(one != other for one, other in zip(was, lines, strict=True)) == 1
