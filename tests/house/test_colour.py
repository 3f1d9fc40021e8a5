"""Colours are read in every form that token files have, and the nearest one that stands out enough keeps its hue."""

from __future__ import annotations

import math
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ambitieweb.assets import theme_folder
from ambitieweb.house.colour import Colour, colour_of, contrast, hex_colour, least, passing
from ambitieweb.house.palette import GROUNDS, PAGE
from rows import every

TOKENS = theme_folder() / "assets" / "stylesheets" / "tokens.css"
RED = "#cc0000"


@every(
    ("written", "read"),
    [
        ("#CC0000", RED),
        ("#c00", RED),
        ("#cc0000ff", RED),
        ("rgb(204, 0, 0)", RED),
        ("rgb(204 0 0 / 100%)", RED),
        ("rgba(80%, 0%, 0%, 1)", RED),
        ("hsl(0 100% 40%)", RED),
        ("hsl(0deg, 100%, 40%)", RED),
        ("hsl(211 60% 35%)", "#24578f"),
        ({"colorSpace": "srgb", "components": [0.8, 0, 0], "alpha": 1, "hex": "#000000"}, RED),
        ({"colorSpace": "srgb-linear", "components": [0.603827, 0, "none"]}, RED),
        ({"colorSpace": "hsl", "components": [0, 100, 40]}, RED),
        ({"colorSpace": "hwb", "components": [0, 0, 20]}, RED),
        ({"colorSpace": "oklch", "components": [0.53076, 0.2178, 29.2339]}, RED),
        ({"colorSpace": "lab", "components": [43, 67, 57], "hex": "#cc0000"}, RED),
        ("white", "#ffffff"),
        ("rgb(0 0 0 / 50%)", None),
        ("#cc000080", None),
        ({"colorSpace": "srgb", "components": [0, 0, 0], "alpha": 0.5}, None),
        ("oklch(0.5 0.1 1" + "0" * 400 + ")", None),
        ({"colorSpace": "oklch", "components": [0.5, 0.1, math.inf]}, None),
        ({"colorSpace": "oklch", "components": [1e300, 1e300, 0]}, None),
        ({"colorSpace": "oklab", "components": [10**400, 0, 0]}, None),
        ({"colorSpace": "hsl", "components": [math.nan, 0, 0], "hex": "#cc0000"}, RED),
        ("donkerblauw", None),
        ("linear-gradient(red, blue)", None),
        (12, None),
        (["#cc0000"], None),
    ],
)
def test_colour_is_read_as_token_files_write_it(written: object, read: str | None) -> None:
    colour = colour_of(written)
    assert (colour.hex if colour else None) == read


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(hex_colour("#ffffff"), hex_colour("#000000")) == pytest.approx(21)
    assert contrast(hex_colour("#767676"), hex_colour("#ffffff")) == pytest.approx(4.54, abs=0.01)


@given(st.integers(0, 0xFFFFFF), st.sampled_from(sorted(GROUNDS)), st.sampled_from([3.0, 4.5]))
def test_what_the_site_uses_always_passes_and_what_passes_stays(number: int, scheme: str, ratio: float) -> None:
    colour = hex_colour(f"#{number:06x}")
    grounds = [hex_colour(each) for each in GROUNDS[scheme]]
    safe = passing(colour, grounds, ratio)
    assert least(safe, grounds)[0] >= ratio
    if least(colour, grounds)[0] >= ratio:
        assert safe == colour


def test_nearest_colour_keeps_its_hue() -> None:
    safe = passing(hex_colour("#5c97d6"), [Colour(1, 1, 1)], 4.5)
    assert safe.oklch[2] == pytest.approx(hex_colour("#5c97d6").oklch[2], abs=0.03)
    assert contrast(safe, Colour(1, 1, 1)) < 4.7, "no darker than needed"


def test_grounds_are_those_of_the_stylesheet() -> None:
    light, _, dark = Path(TOKENS).read_text("utf-8").partition('[data-md-color-scheme="slate"]')
    for text, scheme in ((light, "light"), (dark, "dark")):
        values = dict(re.findall(r"--aw-(page|quiet|story|next|firm|mark): (#\w+);", text.partition("@media print")[0]))
        full = {
            name: hex_colour(value if len(value) == 7 else "#" + "".join(c * 2 for c in value[1:])).hex
            for name, value in values.items()
        }
        assert PAGE[scheme] == full["page"]
        assert set(GROUNDS[scheme]) >= {full[name] for name in ("page", "quiet", "story", "next", "firm")}
