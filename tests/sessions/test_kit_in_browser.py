"""The kit in a browser: a link to a sheet chooses that sheet, the invitation is copied as it reads, and paper is a checklist."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from browser.careful import careful_tab

KIT = "sessie-begeleiden/index.html"


@pytest.fixture
def page(browser: Browser, demo_site: Path) -> Iterator[Page]:
    context = browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 900})
    with careful_tab(context) as tab:
        tab.goto((demo_site / KIT).as_uri())
        yield tab


@pytest.mark.parametrize(
    ("link", "sheet"), [("Gesprek vooraf, om te printen", "preparation"), ("Leeg vel voor de impact", "impact")]
)
def test_a_link_to_a_sheet_chooses_that_one(page: Page, link: str, sheet: str) -> None:
    step = page.locator(".aw-kit-fold", has=page.get_by_role("link", name=link, include_hidden=True)).first
    step.locator("summary").click()
    step.get_by_role("link", name=link).click()
    expect(page.locator(f'[data-sheet="{sheet}"]')).to_be_visible()
    expect(page.locator(".aw-paper:visible")).to_have_count(1)
    expect(page.locator(f'input[value="{sheet}"]')).to_be_checked()


@pytest.mark.parametrize(("width", "most"), [(1440, 2000), (390, 2800)])
def test_all_steps_stand_closed_in_two_screens_with_how_long_and_who(page: Page, width: int, most: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    assert page.evaluate("document.documentElement.scrollHeight") <= most
    steps = page.locator(".aw-kit-step")
    assert steps.count() == len(page.locator(".aw-kit-step summary:visible").all()) == 10
    expect(page.locator(".aw-kit-do:visible")).to_have_count(0)
    expect(steps.nth(3).locator("summary")).to_contain_text("45 minuten")


def test_a_step_leads_to_the_invitation_and_opens_it(page: Page) -> None:
    step = page.locator(".aw-kit-fold").nth(1)
    step.locator("summary").click()
    step.get_by_role("link", name="De uitnodiging").click()
    expect(page.locator(".aw-to-send").first).to_be_visible()


def test_on_paper_the_checklist_is_two_sheets_without_the_words_to_send(page: Page) -> None:
    paper = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(PdfReader(BytesIO(paper)).pages) <= 2
    page.emulate_media(media="print")
    expect(page.locator(".aw-to-send:visible")).to_have_count(0)
    expect(page.locator(".aw-kit-do").first).to_be_visible()


def test_the_invitation_is_copied_as_it_reads(page: Page) -> None:
    page.evaluate("navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }")
    page.locator("#uitnodiging > summary").click()
    box = page.locator(".aw-to-send").first
    box.get_by_role("button").click()
    expect(box.get_by_role("button")).not_to_have_text("Kopieer tekst")
    text = page.evaluate("window.copied")
    assert text.startswith("Beste collega,\n\nWij bereiden [naam van de inkoop] voor.")
    assert "\n- Wanneer: [dag], [begintijd] tot [eindtijd]\n" in text
    assert text.endswith("Met vriendelijke groet,\n[uw naam]")


def test_the_programme_is_copied_with_its_times(page: Page) -> None:
    page.evaluate("navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }")
    page.locator("#programma > summary").click()
    page.locator(".aw-to-send").nth(1).get_by_role("button").click()
    expect(page.locator(".aw-to-send").nth(1).get_by_role("button")).not_to_have_text("Kopieer tekst")
    lines = page.evaluate("window.copied").splitlines()
    assert lines[0] == "Het programma"
    assert next(line for line in lines[1:] if line).split("\t") == ["Tijd", "Duur", "Wat", "Stap"]
    assert any(line.startswith("09.45–10.30\t45 min\tImpactanalyse") for line in lines)


def test_on_paper_every_step_has_its_boxes_beside_it_and_no_buttons(page: Page) -> None:
    page.set_viewport_size({"width": 680, "height": 960})
    page.emulate_media(media="print")
    step = page.locator(".aw-kit-step").first
    what, todo = step.locator(".aw-kit-what").bounding_box(), step.locator(".aw-kit-do").bounding_box()
    assert what is not None
    assert todo is not None
    assert todo["x"] >= what["x"] + what["width"]
    assert abs(todo["y"] - what["y"]) < 2
    expect(page.locator(".aw-kit-ways")).to_be_hidden()
    expect(page.locator(".aw-button:visible")).to_have_count(0)
    box = page.locator(".aw-kit-do > li").first.evaluate("li => getComputedStyle(li, '::before').borderTopStyle")
    assert box == "solid"


def test_a_planned_session_shows_what_is_sent_side_by_side(page: Page, demo_site: Path) -> None:
    page.goto((demo_site / "projecten/inzameling-huishoudens-2028/sessie-1/index.html").as_uri())
    sent = [box.bounding_box() for box in page.locator(".aw-ready > div").all()]
    assert len(sent) == 2
    left, right = sent
    assert left is not None
    assert right is not None
    assert right["x"] >= left["x"] + left["width"]
    assert abs(right["y"] - left["y"]) < 2
    expect(page.locator(".aw-summary").first).to_contain_text("Waar het om gaat")
