"""Measures on the board: what the group made up itself, what it made of each, and what `check` will miss; in a new file and in one's own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from ambitieweb.model.measure import Feasibility
from board.at_home import shown_of, without_errors
from board.test_browser import BOARD, place, start_from, tab_to, taken
from board.test_session import step
from command import ambitieweb
from demo import CONTENT, demo

IDEA = "Een bank van oude klinkers: nu al"
CARD = """\
naam: Kade
categorie: wegen-en-verharding
web:
  themas:
    klimaat: {niveau: 2, onderbouwing: Er is stroom.}  # van de avond
maatregelen:
  - {maatregel: materieel-zonder-uitstoot, thema: klimaat, niveau: 2, uitvoerbaarheid: direct}  # blijft
  - naam: Alles met de hand
    thema: klimaat
    niveau: 2
    uitvoerbaarheid: niet gekozen
    reden_afval: Te zwaar.
"""


def row(page: Page, theme: str) -> Locator:
    return page.locator(f".aw-board-theme[data-theme={theme}]")


@pytest.fixture
def session(page: Page, demo_site: Path) -> Page:
    page.goto((demo_site / BOARD).as_uri() + "#sessie")
    start_from(page, "Kastanjelaan opnieuw ingericht")
    page.get_by_label("Naam", exact=True).fill("Kade")
    step(page, "measures")
    return page


def test_what_the_group_makes_up_becomes_a_measure_of_the_card(session: Page, tmp_path: Path) -> None:
    here = row(session, "circulariteit")
    here.get_by_role("searchbox").fill(IDEA)
    here.get_by_role("button", name=f"Zelf bedacht: {IDEA}").click()
    name = here.get_by_role("textbox", name="Maatregel")
    expect(name).to_have_value(IDEA)
    expect(name).to_be_focused()
    expect(session.get_by_role("status")).to_contain_text(f"{IDEA} staat erbij, op niveau 3.")
    here.get_by_label("Wat doet u ermee").select_option(label="te onderzoeken")
    expect(here.locator(".aw-board-missing")).to_have_text(
        "bij deze te onderzoeken maatregel ontbreekt: onderzoeksvraag, eigenaar"
    )
    here.get_by_role("textbox", name="Wat wilt u weten").fill("Mag het van de brandweer?")
    here.get_by_role("textbox", name="Eigenaar (rol)").fill("Ontwerper")
    expect(here.locator(".aw-board-missing")).to_be_hidden()
    step(session, "end")
    more = session.locator(".aw-board-more")
    expect(more).not_to_contain_text("onderzoeken")
    expect(more).to_contain_text("bij thema 'Milieu en biodiversiteit' staat niveau 3, maar geen maatregel")
    expect(session.locator(".aw-session-report")).to_contain_text(IDEA)
    expect(session.locator(".aw-session-report")).to_contain_text("te onderzoeken")
    file = taken(session, session.get_by_role("button", name="Bestand voor de site").click, tmp_path)
    content = place(file, "projecten", tmp_path)
    site = without_errors(content)
    assert IDEA in shown_of(site, "kade")
    (choice,) = site.portfolio.projects["kade"].record.measures
    assert (choice.name, choice.feasibility) == (IDEA, Feasibility.TO_EXPLORE)
    assert (choice.question, choice.owner) == ("Mag het van de brandweer?", "Ontwerper")
    assert choice.theme == "circulariteit"
    said = ambitieweb("check", f"projecten/{file.name}", folder=tmp_path)
    assert said.returncode == 0
    assert "onderzoek-zonder-vraag" not in said.stdout + said.stderr


def test_by_keyboard_and_back_with_undo(session: Page) -> None:
    tab_to(session, "e.type === 'search'")
    session.keyboard.type("Geheel eigen idee")
    session.keyboard.press("ArrowDown")
    expect(session.get_by_role("button", name="Zelf bedacht: Geheel eigen idee")).to_be_focused()
    session.keyboard.press("Enter")
    expect(row(session, "milieu").get_by_role("textbox", name="Maatregel")).to_be_focused()
    session.keyboard.type("!")
    session.get_by_role("button", name="Ongedaan maken").click()
    expect(row(session, "milieu").get_by_role("textbox", name="Maatregel")).to_have_value("Geheel eigen idee")
    session.get_by_role("button", name="Ongedaan maken").click()
    expect(row(session, "milieu").locator(".aw-board-items > li")).to_have_count(0)


def test_measures_of_the_card_of_the_category_come_first(session: Page) -> None:
    site = demo()
    on_card = {
        choice.measure.name
        for choice in site.portfolio.categories["wegen-en-verharding"].choices
        if choice.measure and choice.record.feasibility is not Feasibility.REJECTED
    }
    for theme in ("milieu", "circulariteit"):
        shown = row(session, theme).locator(".aw-board-choice")
        head = row(session, theme).locator(".aw-board-group").first
        expect(head).to_have_text("Op de ambitiekaart van Wegen en verharding")
        before = shown.all_inner_texts()
        assert before
        for one in before:
            assert any(one.startswith(name) for name in on_card), one
        row(session, theme).get_by_role("searchbox").focus()
        expect(shown.last).to_contain_text("Zelf een maatregel bedenken")
        of_card = [any(one.startswith(name) for name in on_card) for one in shown.all_inner_texts()]
        assert of_card == sorted(of_card, reverse=True), theme


def test_in_a_file_of_ones_own_only_those_lines_differ(page: Page, demo_site: Path, tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    card = content / "projecten" / "kade.yml"
    card.write_text(CARD, "utf-8", newline="")
    page.goto((demo_site / BOARD).as_uri())
    page.get_by_label("Of open uw eigen bestand").set_input_files(card)
    expect(page.get_by_role("status")).to_contain_text("is open")
    page.get_by_role("radio", name="Maatregelen").check(force=True)
    here = row(page, "klimaat")
    expect(here.locator(".aw-board-items > li")).to_have_count(2)
    here.get_by_label("Wat doet u ermee").first.select_option(label="te onderzoeken")
    here.get_by_role("textbox", name="Wat wilt u weten").fill("Is er genoeg stroom?")
    here.get_by_role("textbox", name="Eigenaar (rol)").fill("Inkoper werken")
    here.get_by_label("Wat doet u ermee").nth(1).select_option(label="direct")
    here.get_by_role("searchbox").fill("Met paarden")
    here.get_by_role("button", name="Zelf bedacht: Met paarden").click()
    file = taken(page, page.get_by_role("button", name="Bestand voor de site").click, tmp_path)
    *lines, _ = file.read_text("utf-8").splitlines()
    was = CARD.splitlines()
    assert [line for line in was if line not in lines] == [was[6], was[10]]
    assert [line for line in lines if line not in was] == [
        "  - {maatregel: materieel-zonder-uitstoot, thema: klimaat, niveau: 2, uitvoerbaarheid: te onderzoeken, "
        "eigenaar: Inkoper werken, onderzoeksvraag: Is er genoeg stroom?}  # blijft",
        "    uitvoerbaarheid: direct",
        "  - naam: Met paarden",
    ]
    assert lines[-3:] == ["  - naam: Met paarden", "    thema: klimaat", "    niveau: 2"]
    shutil.copy(file, card)
    assert ambitieweb("check", "projecten/kade.yml", folder=tmp_path).returncode == 0
