"""The living web: its states, its names and its words in the middle."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from ambitieweb.charts.living import living_svg
from ambitieweb.charts.rim import has_letters
from ambitieweb.charts.web_input import Segment, State, WebInput
from charts.golden import assert_drawn
from charts.webs import WORDS

NAMES = ("Milieu", "Klimaat", "Circulair", "Keten", "Inclusie", "Social return")
LEVELS = ("geen", "basis", "significant", "ambitieus")


def web(*levels: int | State, **said: tuple[int | bool | None, ...]) -> WebInput:
    segments = []
    for number, level in enumerate(levels):
        segment = Segment(
            NAMES[number],
            NAMES[number],
            level if isinstance(level, State) else State.LEVEL,
            level if isinstance(level, int) else None,
            LEVELS[level] if isinstance(level, int) else "nog te bepalen",
            href=f"#thema-{number}",
            hue=number,
            theme=f"thema-{number}",
            note=NAMES[number],
        )
        segments.append(replace(segment, **{key: values[number] for key, values in said.items()}))  # type: ignore[arg-type]
    return WebInput("levend", "Web", "Beschrijving.", tuple(segments), WORDS)


N = None
STATES = {
    "rest": web(2, 3, 2, 1, 1, 2),
    "differs": web(1, 2, 3, 3, 2, 1, outline=(2, 2, 3, 2, 1, 2)),
    "open": web(3, 3, 3, State.NOT_RELEVANT, State.UNDECIDED, State.BLANK),
    "nothing": web(2, 1, 0, 1, 0, 2),
    "less": web(3, 2, 3, 2, 1, 2, wanted=(3, 3, N, 2, 1, 2)),
    "less-by-three": web(3, 0, 3, 2, 1, 2, wanted=(3, 3, N, 2, 1, 2)),
    "more": web(3, 3, 3, 2, 1, 3, wanted=(3, 3, 3, 2, 1, 2)),
    "behind": web(1, 3, 3, 2, 2, 1, is_behind=(False, False, False, True, False, False)),
}


@pytest.mark.golden
@pytest.mark.parametrize("state", STATES)
def test_every_state_is_drawn_as_expected(state: str) -> None:
    assert_drawn(f"living-{state}", living_svg(STATES[state]))


@pytest.mark.parametrize(
    ("state", "falls", "rises"), [("rest", 0, 0), ("less", 1, 0), ("less-by-three", 1, 0), ("more", 0, 1), ("behind", 1, 0)]
)  # fmt: skip
def test_a_triangle_says_less_or_more_without_colour(state: str, falls: int, rises: int) -> None:
    drawn = living_svg(STATES[state])
    assert (drawn.count("aw-fall"), drawn.count("aw-rise")) == (falls, rises)


def test_each_theme_is_a_link_with_a_name_of_its_own_and_says_its_level_in_the_middle() -> None:
    drawn = living_svg(STATES["rest"])
    links = re.findall(
        r'<a aria-label="([^"]+)" class="aw-lights aw-wedge aw-h(\d)" data-theme="([^"]+)" href="#([^"]+)"', drawn
    )
    assert [link[0] for link in links] == list(NAMES)
    assert [link[2] for link in links] == [link[3] for link in links]
    told = re.findall(r'class="aw-tell aw-h(\d)" visibility="hidden">.*?</g>', drawn)
    assert told == [link[1] for link in links]
    assert drawn.count(">Ambitieus</text>") == 1


def test_names_stand_along_the_rim_up_to_eight_themes_and_letters_beyond() -> None:
    assert not has_letters(NAMES)
    assert not has_letters((*NAMES, "Energie", "Bereikbaarheid"))
    assert has_letters(("Kort",) * 9)
    assert has_letters(("Een veel te lange naam om ergens langs de rand te zetten",) * 6)


def test_a_web_that_says_nothing_of_its_themes_has_no_words_for_the_middle() -> None:
    plain = replace(STATES["rest"], segments=tuple(replace(s, theme="", href=None) for s in STATES["rest"].segments))
    drawn = living_svg(plain)
    assert "aw-tell" not in drawn
    assert "aw-lights" not in drawn
