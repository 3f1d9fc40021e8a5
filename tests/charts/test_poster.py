"""Pictures of a web for elsewhere: drawn as expected, and whatever the names, no words over words or beyond the edge."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

import pytest
from playwright.sync_api import Browser, Page

from ambitieweb.charts.poster import poster_svg
from ambitieweb.charts.poster_input import PosterForm, PosterInput
from ambitieweb.pictures.png import FONT
from browser.overlap import overlapping
from charts.golden import assert_drawn
from charts.test_overlap import inline, named

FORMS: tuple[PosterForm, ...] = get_args(PosterForm)
LONG = "Verantwoordelijkheid voor arbeidsomstandigheden en grondstoffen in de hele keten van het onderhoud van wegen"
SAID = "De lat ligt het hoogst bij klimaat, circulair en social return. Over diversiteit is nog niet besloten. " * 3
BEYOND = """root => [...document.querySelectorAll(root + " text")].filter(text => {
  const [box, edge] = [text.getBoundingClientRect(), text.ownerSVGElement.getBoundingClientRect()];
  return box.left < edge.left || box.right > edge.right || box.top < edge.top || box.bottom > edge.bottom + 1;
}).map(text => text.textContent)"""


def poster(count: int, *, names: str = "usual", stamp: str = "", title: str = "Catering", finding: str = SAID[:48]) -> PosterInput:  # fmt: skip
    drawn = replace(named(count, names), stamp=stamp)
    facts = ("Vastgesteld op 12 februari 2026 door gemeenteraad van Brinkstede", "Eigenaar: Concerninkoper")
    return PosterInput(drawn, "Ambitieweb van een categorie · Gemeente Brinkstede", title, finding, facts, "Dit is verzonnen", "Inkopen")  # fmt: skip


@pytest.mark.golden
@pytest.mark.parametrize(("count", "form"), [(3, "slide"), (6, "slide"), (6, "post"), (12, "post"), (24, "small")])
def test_picture_is_drawn_as_expected(count: int, form: PosterForm) -> None:
    assert_drawn(f"poster-{count}-{form}", poster_svg(poster(count, stamp="Voorlopig" if count == 12 else ""), form))


def test_picture_says_whose_it_is_and_how_firm() -> None:
    for form in FORMS:
        drawn = poster_svg(poster(6, stamp="Voorlopig"), form)
        words = " ".join(drawn.replace("</text>", " ").split(">"))
        for said in ("Gemeente Brinkstede", "Catering", "VOORLOPIG", "Eigenaar", "12 februari 2026", "verzonnen"):
            assert said in words, (form, said)


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1920, "height": 1080})
    page = context.new_page()
    font = base64.b64encode(FONT.read_bytes()).decode()
    page.set_content(
        f'<style>@font-face {{ font-family: "Source Sans 3"; src: url(data:font/ttf;base64,{font}); font-weight: 200 900 }}</style>'
        "<main>x</main>"
    )
    page.evaluate("document.fonts.load('700 20px \"Source Sans 3\"')")
    page.evaluate("document.fonts.load('400 20px \"Source Sans 3\"')")
    yield page
    context.close()


@pytest.mark.parametrize("form", FORMS)
def test_no_words_cover_each_other_or_the_edge(tab: Page, form: PosterForm) -> None:
    found = []
    for count in (3, 4, 6, 8, 9, 12, 14, 15, 24):
        for case in (
            poster(count),
            poster(count, title=LONG, finding=SAID, stamp="Nog niet vastgesteld"),
            poster(count, names="long", finding=SAID),
        ):
            tab.evaluate("svg => { document.querySelector('main').innerHTML = svg }", inline(poster_svg(case, form)))
            found += [f"{count} {pair}" for pair in (*overlapping(tab, "main"), *tab.evaluate(BEYOND, "main"))]
    assert found == []
