"""Which two webs of a group lie furthest apart, which are most alike, and on which theme they are least of one mind."""

from __future__ import annotations

from pathlib import Path

from ambitieweb.derive.contrast import PAIRED_AT_MOST, contrasts, minds, pair
from rollup.small_portfolio import linked, project

WEBS = (
    "water: 3, bodem: 3, lucht: 1, mensen: 2",
    "water: 1, bodem: 3, lucht: 3, mensen: 2",
    "water: 1, bodem: 3, lucht: 2, mensen: niet relevant",
)


def test_the_pairs_and_the_themes_are_worked_out_by_hand(tmp_path: Path) -> None:
    """1 and 2 lie 2 + 2 levels apart on two themes, 1 and 3 lie 2 + 1 on three, 2 and 3 one level on two."""
    content = {"categorieen/wegen.yml": "naam: Wegen\nouder: stad\n"}
    for number, web in enumerate(WEBS, start=1):
        content |= project(number, web)
    portfolio = linked(tmp_path, content)
    webs = tuple(sorted(portfolio.projects.values(), key=lambda found: found.id))
    theme_set = portfolio.theme_sets["vier"]
    furthest, nearest = contrasts(webs, theme_set)
    assert (furthest.one, furthest.other, furthest.steps) == (webs[0], webs[1], 4)
    assert [theme.id for theme in furthest.differing] == ["water", "lucht"]
    assert [theme.id for theme in furthest.same] == ["bodem", "mensen"]
    assert (nearest.one, nearest.other) == (webs[1], webs[2])
    assert [theme.id for theme in nearest.differing] == ["lucht", "mensen"]
    said = [(one.theme.id, one.level, one.most, one.total) for one in minds(webs, theme_set)]
    assert said == [("lucht", 1, 1, 3), ("water", 1, 2, 3), ("bodem", 3, 3, 3), ("mensen", 2, 2, 2)]


def test_a_theme_on_which_one_of_them_chose_nothing_yet_is_no_difference(tmp_path: Path) -> None:
    """As with deviations: 'niet relevant' is a choice, 'nog te bepalen' and what is not filled in are none."""
    content = {"categorieen/wegen.yml": "naam: Wegen\nouder: stad\n"}
    for number, web in enumerate(
        ("water: 3, bodem: nog te bepalen, lucht: 1", "water: 1, bodem: 3, mensen: 2"), start=1
    ):
        content |= project(number, web)
    portfolio = linked(tmp_path, content)
    one, other = sorted(portfolio.projects.values(), key=lambda found: found.id)
    found = pair(one, other, portfolio.theme_sets["vier"])
    assert [[theme.id for theme in themes] for themes in (found.differing, found.open, found.same)] == [
        ["water"],
        ["bodem", "lucht", "mensen"],
        [],
    ]


def test_webs_that_say_the_same_and_too_many_webs_are_not_paired(tmp_path: Path) -> None:
    content = {"categorieen/wegen.yml": "naam: Wegen\nouder: stad\n", **project(1, WEBS[0]), **project(2, WEBS[0])}
    portfolio = linked(tmp_path, content)
    webs, theme_set = tuple(portfolio.projects.values()), portfolio.theme_sets["vier"]
    assert contrasts(webs, theme_set) == ()
    assert contrasts(webs * PAIRED_AT_MOST, theme_set) == ()
