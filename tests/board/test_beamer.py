"""The session screen before a group: what must be in sight is in sight, a message is readable and true, the programme leads to where its
parts are done, and many themes stay two rows of steps."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from board.test_browser import BOARD, start_from, tab_to
from board.test_planned import content
from board.test_session import chosen, step
from browser.site import build_from
from site_checks.axe import faults

ROWS = "[...new Set([...document.querySelectorAll('.aw-session-step')].map(e => Math.round(e.getBoundingClientRect().top)))].length"
MANY = 24


@pytest.fixture
def session(page: Page, demo_site: Path) -> Page:
    page.goto((demo_site / BOARD).as_uri() + "#sessie")
    start_from(page, "Kastanjelaan opnieuw ingericht")
    return page


def test_the_programme_leads_to_stickers_and_measures_and_the_way_on_leads_back(session: Page) -> None:
    session.get_by_role("button", name="Neem het standaardprogramma").click()
    row = session.locator(".aw-session-row", has=session.get_by_role("button", name="Deel 5 is nu"))
    row.get_by_role("button", name="Naar Impact").click()
    expect(session.get_by_role("heading", name="Impact", exact=True)).to_be_focused()
    session.get_by_role("button", name="Slecht effect bij Klimaat").click()
    expect(session.get_by_role("status")).to_contain_text("Klimaat: 1 slecht")
    klimaat = session.locator(".aw-board-theme[data-theme=klimaat]")
    klimaat.locator(".aw-board-item-argument input").fill("Graven kost diesel.")
    session.get_by_label("Parkeer een idee").fill("Deelfietsen")
    session.get_by_label("Parkeer een idee").press("Enter")
    session.get_by_role("button", name="Naar Maatregelen").click()
    expect(session.get_by_role("heading", name="Maatregelen", exact=True)).to_be_focused()
    expect(
        session.locator(".aw-board-theme[data-theme=klimaat]").get_by_role("searchbox", name="Zoek een maatregel")
    ).to_be_visible()
    session.get_by_role("button", name="Terug", exact=True).click()
    expect(session.get_by_role("heading", name="Impact", exact=True)).to_be_focused()
    session.reload()
    expect(session.get_by_role("heading", name="Impact", exact=True)).to_be_visible()
    expect(session.locator(".aw-board-theme[data-theme=klimaat] .aw-sticker")).to_be_visible()
    step(session, "end")
    expect(session.locator(".aw-session-report")).to_contain_text("Graven kost diesel.")


def test_the_running_part_has_a_way_to_its_step(session: Page) -> None:
    session.get_by_role("button", name="Neem het standaardprogramma").click()
    session.get_by_role("button", name="Deel 6 is nu").click()
    there = session.locator(".aw-session-head").get_by_role("button", name="Naar Maatregelen")
    there.click()
    expect(session.get_by_role("heading", name="Maatregelen", exact=True)).to_be_focused()
    expect(there).to_be_hidden()


def test_an_organisation_has_no_measures_and_stickers_only_where_they_are_planned(session: Page) -> None:
    session.get_by_label("Het web is van een").select_option("2")
    expect(session.locator("[data-step=impact], [data-step=measures]")).to_have_count(0)
    session.get_by_role("button", name="Neem het standaardprogramma").click()
    expect(session.locator("[data-step=impact]")).to_have_count(1)
    expect(session.locator("[data-step=measures]")).to_have_count(0)


def test_a_message_can_be_read_from_afar_and_goes_when_it_is_no_longer_true(session: Page) -> None:
    told = session.get_by_role("status")
    expect(told).to_contain_text("U begint met het web van Kastanjelaan")
    step(session, "milieu")
    chosen(session, "1")
    expect(told).to_contain_text("1 lager dan Wegen en verharding")
    box, size = told.bounding_box(), told.evaluate("e => parseFloat(getComputedStyle(e).fontSize)")
    assert box is not None
    assert 0 <= box["y"] < box["y"] + box["height"] <= 720, "in sight without a scroll"
    assert size >= 18
    assert faults(session) == ()
    chosen(session, "2")
    expect(told).not_to_contain_text("lager")
    step(session, "klimaat")
    expect(told).to_have_text("")
    session.get_by_label("Parkeer een idee").fill("Deelfietsen")
    session.get_by_label("Parkeer een idee").press("Enter")
    expect(told).to_have_text("Geparkeerd.")
    session.get_by_label("Wat is er besproken").fill("Van alles")
    expect(told).to_have_text("")


@pytest.mark.parametrize("size", [0, 1, 2], ids=["usual", "large", "largest"])
def test_the_four_levels_are_in_sight_before_and_after_the_vote(session: Page, size: int) -> None:
    for _ in range(size):
        session.get_by_role("button", name="Grotere letters").click()
    step(session, "milieu")
    for state, votes in (("hidden", ""), ("shown", "332110"), ("again", "333333332")):
        if state == "again":
            session.get_by_role("button", name="Tweede ronde").click()
        if votes:
            session.get_by_label("Stemmen typen").press_sequentially(votes)
            session.get_by_role("button", name="Toon de stemmen").click()
            session.evaluate("scrollTo(0, 0)")
        foot = session.locator(".aw-session-foot").bounding_box()
        assert foot is not None
        for level in "3210":
            box = session.locator(".aw-session-answer", has=session.locator(f"input[value='{level}']")).bounding_box()
            assert box is not None
            assert box["y"] >= 0, (state, level)
            assert box["y"] + box["height"] <= foot["y"] + 1, (state, level)


def test_twenty_four_themes_are_two_rows_of_steps_with_their_names_spoken(page: Page, tmp_path: Path) -> None:
    given = content(tmp_path / "content")
    themes = "".join(
        f"  thema-{n}: {{naam: Een thema met een naam {n}, kort: Thema {n}}}\n" for n in range(1, MANY + 1)
    )
    (given / "themasets" / "groot.yml").write_text(
        f"naam: Een grote set\nschaal:\n  niveaus: [{{nummer: 1, naam: Bewust}}, {{nummer: 2, naam: Actief}}]\nthemas:\n{themes}",
        "utf-8",
    )
    page.goto((build_from(given, tmp_path / "site") / BOARD).as_uri() + "#sessie")
    page.locator(".aw-board-setup select").nth(3).select_option(label="Een grote set")
    expect(page.locator(".aw-session-step")).to_have_count(MANY + 5)
    assert page.evaluate(ROWS) <= 2
    step(page, "thema-13")
    assert page.evaluate(ROWS) <= 2
    expect(page.get_by_role("button", name="M Thema 13")).to_have_attribute("aria-current", "step")
    expect(page.get_by_role("button", name="X Thema 24")).to_be_visible()
    assert faults(page) == ()
    tab_to(page, "e.dataset.step === 'thema-14'", "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Een thema met een naam 14")).to_be_focused()
