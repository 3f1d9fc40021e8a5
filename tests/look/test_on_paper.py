"""A page that is printed as it stands: nothing to press, and no words whose only use is to lead to another page."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from look.screens import shown

CONTROLS = "button, input, select, textarea"
PAGES = (
    "",
    "categorieen/catering",
    "categorieen/catering/ambitiekaart",
    "projecten/kastanjelaan-herinrichting",
    "projecten/kastanjelaan-herinrichting/sessie-1",
    "projecten/kastanjelaan-herinrichting/sessie-1/verslag",
    "organisaties/brinkstede",
    "maatregelen",
    "overzichten",
    "goed-bezig",
)
WAYS = (
    "Verslag: de keuzes en waarom",
    "Print de bladen voor deze sessie",
    "Wie erbij was, hoe de groep stemde en wat er is gezegd",
    "Wanneer iets gehaald heet",
    "Alle teksten als tekstbestand",
    "Teksten om over te nemen en cijfers",
    "Wat de onderliggende webben zeggen",
    "Lees het project",
    "Alles bij elkaar, met ambitie, doelen en mensen:",
)


@pytest.mark.parametrize("path", PAGES)
def test_paper_has_nothing_to_press_and_no_way_to_another_page(tab: Page, demo_site: Path, path: str) -> None:
    shown(tab, demo_site, path)
    tab.emulate_media(media="print")
    pressed = tab.evaluate(
        "s => [...document.querySelectorAll(s)].filter(e => { const b = e.getBoundingClientRect();"
        " return b.width > 2 && b.height > 2 && e.checkVisibility({ visibilityProperty: true }) })"
        ".map(e => e.outerHTML.slice(0, 90))",
        CONTROLS,
    )
    said = tab.locator("main").inner_text()
    assert (pressed, [words for words in WAYS if words in said]) == ([], [])
    tab.emulate_media(media="screen")


def test_those_ways_are_on_the_screen(tab: Page, demo_site: Path) -> None:
    said = ""
    for path in PAGES:
        shown(tab, demo_site, path)
        said += tab.locator("main").text_content() or ""
    assert [words for words in WAYS if words not in said] == []


def test_the_notice_stands_apart_from_its_sentence(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, "categorieen/catering")
    tab.emulate_media(media="print")
    gap, size = tab.locator(".aw-notice > strong").evaluate(
        "e => [getComputedStyle(e).marginRight, getComputedStyle(e).fontSize].map(parseFloat)"
    )
    assert gap >= 0.3 * size
    tab.emulate_media(media="screen")


def test_a_closed_line_of_a_category_is_not_printed_as_a_title_alone(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, "categorieen/catering")
    tab.emulate_media(media="print")
    assert "Versies en besluiten" not in tab.locator("main").inner_text()
    tab.emulate_media(media="screen")
