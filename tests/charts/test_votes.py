"""The votes of a group on a web: a disc per level that was voted for, and the decided level with an edge."""

from __future__ import annotations

import itertools
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from math import hypot

import pytest

from ambitieweb.charts.votes import VotedTheme, VotesInput, votes_svg
from ambitieweb.charts.web_input import Size
from charts.golden import assert_drawn
from charts.webs import NAMES

SIZES: tuple[Size, ...] = ("page", "narrow")
EVERY = [(count, size) for count in (3, 6, 12, 24) for size in SIZES]


def votes(count: int) -> VotesInput:
    themes = tuple(
        VotedTheme(
            label=NAMES[number % len(NAMES)],
            short=NAMES[number % len(NAMES)].split(" (")[0],
            under="niveau 2, 8 stemmen",
            votes=(number % 2, number % 3 * 2, (number * 5) % 8, (number * 3 + 1) % 14),
            decided=None if number % 5 == 4 else (number + 2) % 4,
            hue=number % 24,
        )
        for number in range(count)
    )
    return VotesInput(f"proef-{count}", "Stemmen", "Beschrijving & meer.", themes)


@pytest.mark.golden
@pytest.mark.parametrize(("count", "size"), EVERY)
def test_votes_are_drawn_as_expected(count: int, size: Size) -> None:
    drawn = votes_svg(votes(count), size=size)
    assert_drawn(f"votes-{count}-{size}", drawn)


@pytest.mark.parametrize(("count", "size"), EVERY)
def test_every_level_with_votes_has_a_disc_and_every_decided_level_an_edge(count: int, size: Size) -> None:
    root = ET.fromstring(votes_svg(votes(count), size=size))
    classes = [element.get("class") for element in root.iter()]
    themes = votes(count).themes
    assert classes.count("aw-ring-3") == sum(n > 0 for theme in themes for n in theme.votes)
    assert classes.count("aw-decided-level aw-outline") == sum(theme.decided is not None for theme in themes)


def test_the_number_of_votes_stands_in_the_disc_and_the_largest_number_in_the_largest_disc() -> None:
    root = ET.fromstring(votes_svg(votes(6), size="page"))
    discs = [float(e.get("r") or 0) for e in root.iter() if e.get("class") == "aw-ring-3"]
    numbers = [int(e.text or 0) for e in root.iter() if e.get("class") == "aw-num"]
    assert sorted(numbers) == sorted(n for theme in votes(6).themes for n in theme.votes if n)
    by_number = sorted(zip(numbers, discs, strict=True))
    assert max(size for number, size in by_number if number == 1) < by_number[-1][1]


def test_ids_start_with_the_given_one() -> None:
    ids = re.findall(r'\sid="([^"]+)"', votes_svg(votes(12), size="page"))
    assert ids
    assert all(found.startswith("proef-12") for found in ids)


def test_votes_for_fewer_levels_are_refused() -> None:
    with pytest.raises(ValueError, match="each level 0-3"):
        VotedTheme("Klimaat", "Klimaat", "", (1, 2, 3))


def test_a_web_of_two_themes_is_refused() -> None:
    with pytest.raises(ValueError, match="3 to 24"):
        votes(2)


def thousands(count: int, *, largest: int) -> VotesInput:
    """Votes by the thousand: a different number for every level, as people read it."""
    plain = votes(count)
    themes = []
    for number, theme in enumerate(plain.themes):
        cast = tuple(largest - (number * 4 + level) * (largest // (count * 8)) for level in range(4))
        themes.append(replace(theme, votes=cast, numbers=tuple(f"{n:,}".replace(",", ".") for n in cast)))
    return replace(plain, themes=tuple(themes))


@pytest.mark.parametrize(
    ("count", "largest", "size"),
    [
        *((count, largest, size) for count, largest in ((3, 99_999), (6, 99_999), (8, 9_999)) for size in SIZES),
        (12, 9_999, "page"),  # on a phone level 0 of the first theme has no room beside the 0 of the scale
    ],
)
def test_thousands_of_votes_keep_their_number_and_cover_no_neighbour(count: int, largest: int, size: Size) -> None:
    drawn = thousands(count, largest=largest)
    root = ET.fromstring(votes_svg(drawn, size=size))
    said = [e.text for e in root.iter() if e.get("class") in ("aw-num", "aw-num-0")]
    assert sorted(said, key=str) == sorted(number for theme in drawn.themes for number in theme.numbers)
    boxes = [
        tuple(float(e.get(key) or 0) for key in ("x", "y", "width", "height"))
        for e in root.iter()
        if e.get("class") == "aw-patch" and e.tag.endswith("rect")
    ]
    for (x, y, w, h), (other_x, other_y, other_w, other_h) in itertools.combinations(boxes, 2):
        assert x + w <= other_x or other_x + other_w <= x or y + h <= other_y or other_y + other_h <= y
    discs = [
        tuple(float(e.get(key) or 0) for key in ("cx", "cy", "r")) for e in root.iter() if e.get("class") == "aw-ring-3"
    ]
    for x, y, w, h in boxes:
        covered = [
            disc
            for disc in discs
            if hypot(max(x - disc[0], disc[0] - x - w, 0), max(y - disc[1], disc[1] - y - h, 0)) < disc[2]
        ]
        assert len(covered) == 1  # its own


def test_a_number_that_fits_stands_in_its_disc() -> None:
    root = ET.fromstring(votes_svg(votes(6), size="page"))
    assert [e for e in root.iter() if e.get("class") == "aw-num-0"] == []
