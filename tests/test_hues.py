"""A theme has one colour in every set; themes that the site's own set has not get quiet ones."""

from __future__ import annotations

import pytest

from ambitieweb.link.hues import HUES, next_hue
from demo import demo


def hues(set_id: str) -> dict[str, int]:
    return {theme.id: theme.hue for theme in demo().portfolio.theme_sets[set_id].themes}


def test_the_own_set_has_the_first_colours_in_its_order() -> None:
    assert list(hues("mvoi").values()) == list(range(6))


def test_a_theme_keeps_its_colour_in_the_set_that_another_builds_on() -> None:
    basis, own = hues("basis-ambitieweb"), hues("mvoi")
    shared = basis.keys() & own.keys()
    assert len(shared) >= 4
    assert {theme: basis[theme] for theme in shared} == {theme: own[theme] for theme in shared}


def test_a_theme_that_is_the_same_by_the_words_of_its_author_has_the_same_colour() -> None:
    gww = hues("duurzaam-gww")
    assert gww["energie"] == hues("mvoi")["klimaat"]
    assert gww["materialen"] == hues("mvoi")["circulariteit"]
    # four themes are the same as 'milieu'; one of them can have its colour
    assert sum(gww[theme] == hues("mvoi")["milieu"] for theme in ("bodem", "water", "ecologie", "ruimtegebruik")) == 1


def test_no_two_themes_of_a_set_share_a_colour() -> None:
    for theme_set in demo().portfolio.theme_sets.values():
        found = [theme.hue for theme in theme_set.themes]
        assert len(set(found)) == len(found), theme_set.id
        assert set(found) <= set(range(HUES))


def test_other_themes_do_not_take_the_colours_of_the_own_set() -> None:
    own = set(hues("mvoi").values())
    theirs = [
        theme.hue for theme in demo().portfolio.theme_sets["rijksvastgoedbedrijf"].themes if not theme.record.matches
    ]
    assert theirs
    assert not own & set(theirs)


@pytest.mark.parametrize("is_own", [True, False])
def test_twenty_four_themes_have_twenty_four_colours(is_own: bool) -> None:
    taken: list[int] = []
    for _ in range(HUES):
        taken.append(next_hue(taken, is_own=is_own))
    assert sorted(taken) == list(range(HUES))
    assert next_hue(taken, is_own=is_own) in range(HUES)
