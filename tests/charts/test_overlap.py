"""No words of a drawing lie over other words of it, whatever the number of themes and the length of their names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from ambitieweb.charts.blank import BlankInput, blank_svg
from ambitieweb.charts.living import living_svg
from ambitieweb.charts.nested import NestedGoal, NestedInput, NestedTheme, nested_svg
from ambitieweb.charts.web import WebSize, web_svg
from ambitieweb.charts.web_input import State, WebInput
from browser.overlap import overlapping
from charts.webs import NAMES, web

GOLDEN = Path(__file__).parent.parent / "golden" / "charts"
COUNTS = range(3, 25)
SIZES: tuple[WebSize | Literal["living"], ...] = ("living", "thumbnail", "file", "sheet")
LONG = {
    "usual": lambda number: NAMES[number % len(NAMES)],
    "short": lambda number: f"Klimaat{number}",
    "long": lambda number: f"Verantwoordelijkheid voor arbeidsomstandigheden en grondstoffen in de hele keten {number}",
    "one word": lambda number: f"Ketenverantwoordelijkheidsvoorwaardenovereenkomst{number}",
    "no place to break": lambda number: f"{'WM' * 40}{number}",
}


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 1000})
    yield context.new_page()
    context.close()


def faults(tab: Page, drawings: dict[str, str]) -> list[str]:
    """The words that cover each other, drawing by drawing."""
    tab.set_content("".join(f"<div id=d{n}>{drawing}</div>" for n, drawing in enumerate(drawings.values())))
    return [f"{name}: {pair}" for n, name in enumerate(drawings) for pair in overlapping(tab, f"#d{n}")]


def inline(drawing: str) -> str:
    """A drawing that is a file, without the line that says so."""
    return drawing.rpartition("?>\n")[2]


def draw(web: WebInput, size: WebSize | Literal["living"]) -> str:
    return living_svg(web) if size == "living" else inline(web_svg(web, size=size))


def named(count: int, names: str) -> WebInput:
    drawn = web(count, linked=False)
    segments = (replace(s, label=LONG[names](n), short=LONG[names](n)) for n, s in enumerate(drawn.segments))
    return replace(drawn, segments=tuple(segments))


def test_the_measurement_sees_words_over_words(tab: Page) -> None:
    two = "<svg width=200 height=60><text x=10 y=30>een woord</text><text x=20 y=34>nog een</text></svg>"
    assert faults(tab, {"two": two}) == ["two: een woord / nog een"]


@pytest.mark.parametrize(("size", "names"), [(size, names) for size in SIZES for names in LONG if size != "thumbnail"])
def test_no_words_of_a_web_cover_each_other(tab: Page, size: WebSize | Literal["living"], names: str) -> None:
    drawings = {str(count): draw(named(count, names), size) for count in COUNTS}
    assert faults(tab, drawings) == []


@pytest.mark.parametrize("size", [size for size in SIZES if size != "thumbnail"])
@pytest.mark.parametrize("stamp", ["Voorlopig", "Nog niet vastgesteld", "Provisional", "Not adopted yet"])
def test_the_word_of_a_web_that_is_not_firm_yet_covers_no_name(
    tab: Page, size: WebSize | Literal["living"], stamp: str
) -> None:
    drawings = {
        f"{count} {names}": draw(replace(named(count, names), stamp=stamp), size)
        for count in (3, 4, 6, 8, 12, 17, 24)
        for names in ("usual", "long")
    }
    assert faults(tab, drawings) == []


@pytest.mark.parametrize("level", [0, 1])
def test_numerals_of_neighbours_in_the_innermost_ring_do_not_touch(tab: Page, level: int) -> None:
    drawings = {}
    for count in COUNTS:
        drawn = web(count, linked=False)
        same = tuple(
            replace(s, state=State.LEVEL, level=level, inherited=n % 2 == 1) for n, s in enumerate(drawn.segments)
        )
        drawings |= {f"{count} {size}": draw(replace(drawn, segments=same), size) for size in SIZES[:2]}
    assert faults(tab, drawings) == []


@pytest.mark.parametrize("names", LONG)
def test_no_words_of_a_web_to_write_on_or_with_goals_cover_each_other(tab: Page, names: str) -> None:
    drawings = {}
    for count in (3, 7, 8, 11, 12, 13, 14, 19, 24):
        labels = tuple((LONG[names](n), LONG[names](n)) for n in range(count))
        for use in ("levels", "impact"):
            blank = BlankInput(f"b{count}{use}", "Leeg", "", labels, tuple(range(count)), use)  # type: ignore[arg-type]
            drawings[f"{count} {use}"] = inline(blank_svg(blank))
        goals = tuple(NestedGoal(State.LEVEL, n % 4) for n in range(4))
        themes = tuple(
            NestedTheme(label, label, "2 basis", State.LEVEL, 2, goals, n) for n, (label, _) in enumerate(labels)
        )
        for size in ("page", "narrow"):
            nested = NestedInput(f"n{count}{size}", "Opgaven", "", themes)
            drawings[f"{count} goals {size}"] = nested_svg(nested, size=size)  # type: ignore[arg-type]
    assert faults(tab, drawings) == []


def test_no_words_of_any_expected_drawing_cover_each_other(tab: Page) -> None:
    drawings = {path.name: inline(path.read_text("utf-8")) for path in sorted(GOLDEN.glob("*.svg"))}
    assert faults(tab, drawings) == []
