"""The drawings of blank sheets, and names along the circle: of each theme one, none upside down, in its own arc."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from ambitieweb.charts.along import along_circle
from ambitieweb.charts.blank import BlankInput, Use, blank_svg
from charts.golden import assert_drawn
from charts.webs import NAMES

USES: tuple[Use, ...] = ("levels", "impact")
EVERY = [(count, use) for count in (3, 6, 12, 24) for use in USES]
SVG = "{http://www.w3.org/2000/svg}"


def blank(count: int, use: Use) -> BlankInput:
    names = tuple((NAMES[n % len(NAMES)], NAMES[n % len(NAMES)].split()[0]) for n in range(count))
    return BlankInput(f"proef-{count}", "Leeg web", "Beschrijving & meer.", names, tuple(range(count)), use)


@pytest.mark.golden
@pytest.mark.parametrize(("count", "use"), EVERY)
def test_blank_web_is_drawn_as_expected(count: int, use: Use) -> None:
    drawn = blank_svg(blank(count, use))
    assert_drawn(f"blank-{count}-{use}", drawn)


@pytest.mark.parametrize(("count", "use"), EVERY)
def test_each_theme_has_its_letter_and_the_use_its_signs(count: int, use: Use) -> None:
    root = ET.fromstring(blank_svg(blank(count, use)))
    texts = ["".join(text.itertext()) for text in root.iter(f"{SVG}text")]
    letters = [text for text in texts if re.match(r"[A-X]( |$)", text)]
    assert len({text[0] for text in letters}) == count
    assert [text for text in texts if text in "0123"] == (["0", "1", "2", "3"] if use == "levels" else [])
    assert texts.count("+") == texts.count("\N{MINUS SIGN}") == (count if use == "impact" else 0)


def test_names_lie_along_the_circle_only_when_all_short_names_fit() -> None:
    few, _ = along_circle((("Klimaat", "Klimaat"),) * 6, 200, "a")
    assert few.count("<textPath") == 6
    long, _ = along_circle((("Klimaat", "Klimaat"),) * 5 + (("Lang" * 30, "Lang" * 30),), 200, "a")
    assert "<textPath" not in long
    assert re.findall(r">([A-F])</text>", long) == list("ABCDEF")


def test_no_name_below_the_middle_hangs_upside_down() -> None:
    drawn, _ = along_circle((("Klimaat", "Klimaat"),) * 8, 200, "a")
    ways = re.findall(r'd="M(-?[\d.]+)[ -][^a]*a[\d.]+ [\d.]+ 0 0 ([01])', drawn)
    assert len(ways) == 8
    assert [clockwise for _, clockwise in ways] == ["1", "1", "1", "0", "0", "0", "1", "1"]


def test_what_cannot_be_drawn_is_refused() -> None:
    with pytest.raises(ValueError, match="3 to 24 themes"):
        BlankInput("a", "Te klein", "", (("A", "A"),) * 2, (0, 1), "levels")
