"""Where indicators and goals stand, and the goals of an organisation by year, by hand."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from ambitieweb.derive.targets import State, Target, goal_lines, targets
from monitor.small_site import linked, web


def one(folder: Path, indicator: str, date: str = "2026-11-10") -> Target:
    text = (
        "naam: Papier\nouder: stad\nweb: {themas: {milieu: {niveau: 1, onderbouwing: Ja., indicatoren: ["
        f"{{naam: Vel, {indicator}}}]}}}}}}\n"
    )
    found = targets(linked(folder, {"categorieen/papier.yml": text}, date))
    assert len(found) == 1
    return found[0]


BASE = "eenheid: kg, nulmeting: 100, basisjaar: 2022, streefwaarde: 60, doeljaar: 2028"


@pytest.mark.parametrize(
    ("indicator", "state", "to_go"),
    [
        (BASE, State.NO_READINGS, None),
        ("door_leverancier_in_te_vullen: ja", State.BY_SUPPLIER, None),
        (f"{BASE}, metingen: [{{jaar: 2024, waarde: 100}}]", State.UNDERWAY, "40"),  # 100 - 60: still at the start
        (
            f"{BASE}, metingen: [{{jaar: 2024, waarde: 90}}, {{jaar: 2025, waarde: 85}}]",
            State.UNDERWAY,
            "25",
        ),  # 85 - 60
        (f"{BASE}, metingen: [{{jaar: 2024, waarde: 60}}]", State.REACHED, None),  # exactly
        (f"{BASE}, metingen: [{{jaar: 2024, waarde: 59}}]", State.REACHED, None),  # past it
        (f"{BASE}, metingen: [{{jaar: 2024, waarde: 110}}]", State.AWAY, "50"),  # 110 - 60
        ("streefwaarde: 60, metingen: [{jaar: 2024, waarde: 70}]", State.MEASURED, None),  # more or less? nobody says
        ("streefwaarde: 60, metingen: [{jaar: 2024, waarde: 60}]", State.REACHED, None),  # equal is reached either way
        ("metingen: [{jaar: 2024, waarde: 70}]", State.NO_TARGET, None),
        ("door_leverancier_in_te_vullen: ja, metingen: [{jaar: 2024, waarde: 70}]", State.NO_TARGET, None),
    ],
)
def test_where_an_indicator_stands(tmp_path: Path, indicator: str, state: State, to_go: str | None) -> None:
    found = one(tmp_path, indicator)
    assert found.state is state
    assert found.to_go == (None if to_go is None else Decimal(to_go))


@pytest.mark.parametrize(
    ("date", "is_past"),
    [("2028-12-31", False), ("2029-01-01", True)],  # the whole target year may be used
)
def test_a_target_year_is_past_in_the_next_year(tmp_path: Path, date: str, is_past: bool) -> None:
    assert one(tmp_path, BASE, date).is_past is is_past


def test_a_target_that_was_reached_is_not_past(tmp_path: Path) -> None:
    assert not one(tmp_path, f"{BASE}, metingen: [{{jaar: 2024, waarde: 50}}]", "2030-01-01").is_past


CARD = """naam: Papier
ouder: stad
doelen: [{tekst: Minder vel, waarde: 5, jaar: 2027, metingen: [{jaar: 2025, waarde: 9}]}]
doelen_organisatie: [Groene stad]
maatregelen:
  - {naam: Dun, thema: milieu, niveau: 1, eigenaar: Inkoper, indicatoren: [Gram per vel]}
"""


def test_goals_and_indicators_of_measures_count_too(tmp_path: Path) -> None:
    found = targets(linked(tmp_path, {"categorieen/papier.yml": CARD}, "2026-11-10"))
    assert [(t.track.name, t.is_goal, t.track.is_inherited, t.state) for t in found] == [
        ("Minder vel", True, False, State.MEASURED),
        ("Groene stad", True, True, State.NO_READINGS),
        ("Gram per vel", False, False, State.NO_READINGS),
    ]


LINES = {
    "organisaties/stad.yml": "naam: Stad\ndoelen: [{tekst: B, jaar: 2030}, {tekst: A, jaar: 2027}, Ooit]\n",
    "organisaties/dienst.yml": "naam: Dienst\nouder: stad\ndoelen: [{tekst: C, jaar: 2027}]\n",
    "organisaties/dorp.yml": "naam: Dorp\ndoelen: [{tekst: D, jaar: 2026}]\n",
    "organisaties/leeg.yml": "naam: Leeg\n",
    "categorieen/papier.yml": "naam: Papier\nouder: dienst\n",
    "categorieen/glas.yml": "naam: Glas\nouder: stad\ndoelen_organisatie: [Eigen]\n",
}


def test_goals_of_each_organisation_stand_by_year_and_cards_follow_those_of_the_top(tmp_path: Path) -> None:
    lines = goal_lines(linked(tmp_path, LINES, "2026-11-10"))
    assert [
        (line.root.id, [(goal.year, goal.record.text, goal.holder.id) for goal in line.goals]) for line in lines
    ] == [
        ("stad", [(2027, "A", "stad"), (2027, "C", "dienst"), (2030, "B", "stad")]),  # the site's own first
        ("dorp", [(2026, "D", "dorp")]),
    ]
    assert [goal.text for _, goal in lines[0].undated] == ["Ooit"]
    assert [card.id for card in lines[0].inherited_by] == ["papier"]  # 'Glas' names its own
    assert lines[1].inherited_by == ()


def test_a_theme_that_is_not_relevant_changes_no_target(tmp_path: Path) -> None:
    def outcome(folder: Path, levels: tuple[str, ...]) -> list[tuple[str, State]]:
        found = targets(linked(folder, {"categorieen/papier.yml": CARD + web(*levels)}, "2026-11-10"))
        return [(target.track.name, target.state) for target in found]

    assert outcome(tmp_path / "a", ("1",)) == outcome(tmp_path / "b", ("1", "niet relevant", "niet relevant"))


PROJECT = """naam: Riool
onderdeel: stad
web:
  themas:
    milieu:
      niveau: 1
      onderbouwing: Ja.
      indicatoren:
        - {naam: Hergebruik, eenheid: "%% van het gewicht", %s}
doelen: [{tekst: Driekwart hergebruikt, thema: milieu, waarde: 75, eenheid: "%% van het gewicht", jaar: 2025}]
"""


@pytest.mark.parametrize(
    ("indicator", "state", "newest", "is_past"),
    [
        ("nulmeting: 0, streefwaarde: 75, metingen: [{jaar: 2025, waarde: 81}]", State.REACHED, 81, False),  # 81 > 75
        ("nulmeting: 0, streefwaarde: 75, metingen: [{jaar: 2025, waarde: 60}]", State.UNDERWAY, 60, True),  # 60 < 75
        ("streefwaarde: 75, metingen: [{jaar: 2025, waarde: 81}]", State.MEASURED, 81, False),  # cannot be judged
        ("nulmeting: 0, streefwaarde: 80, metingen: [{jaar: 2025, waarde: 81}]", State.NO_READINGS, None, True),
        ("nulmeting: 0, streefwaarde: 75", State.NO_READINGS, None, True),  # nothing was measured there either
    ],
)
def test_a_goal_stands_where_the_indicator_with_the_same_target_stands(
    tmp_path: Path, indicator: str, state: State, newest: int | None, is_past: bool
) -> None:
    portfolio = linked(tmp_path, {"projecten/riool.yml": PROJECT % indicator}, "2026-11-10")
    goal = next(target for target in targets(portfolio) if target.is_goal)
    assert (goal.state, goal.is_past) == (state, is_past)
    assert (goal.newest.value if goal.newest else None) == newest


@pytest.mark.parametrize(
    ("result", "state"),
    [
        ("waarde: 622 ton bespaard, doel: 600 ton, thema: milieu", State.MEASURED),
        ("waarde: 622 ton bespaard, doel: ten minste 600 ton minder, thema: milieu", State.MEASURED),
        ("waarde: 622 ton bespaard, doel: 600 kg, thema: milieu", State.NO_READINGS),  # another unit
        ("waarde: 622 ton bespaard, doel: 1.600 ton, thema: milieu", State.NO_READINGS),  # another number
        ("waarde: 622 ton bespaard, doel: 600 ton, thema: klimaat", State.NO_READINGS),  # another theme
        ("waarde: 622 ton bespaard, thema: milieu", State.NO_READINGS),
    ],
)
def test_a_result_with_the_same_goal_shows_that_a_goal_was_measured(tmp_path: Path, result: str, state: State) -> None:
    text = (
        "naam: Riool\nonderdeel: stad\nresultaten: [{%s}]\n"
        "doelen: [{tekst: Beton, thema: milieu, waarde: 600, eenheid: ton beton, jaar: 2025}]\n"
    )
    (goal,) = targets(linked(tmp_path, {"projecten/riool.yml": text % result}, "2026-11-10"))
    assert goal.state is state
    assert goal.is_past is (state is State.NO_READINGS)


def test_what_cannot_be_judged_is_not_past(tmp_path: Path) -> None:
    measured = "streefwaarde: 60, doeljaar: 2024, metingen: [{jaar: 2024, waarde: %d}]"
    for name, value in (("more", 70), ("less", 50)):
        found = one(tmp_path / name, measured % value)
        assert (found.state, found.is_past) == (State.MEASURED, False)


@pytest.mark.parametrize(
    ("repeated", "holders"),
    [
        ("tekst: minder  GAS., waarde: 80, jaar: 2028", ["stad"]),
        ("tekst: Minder gas, waarde: 70, jaar: 2028", ["stad", "papier"]),  # the card asks for more: another goal
        # the card alone has the reading, so it must not get lost
        ("tekst: Minder gas, waarde: 80, jaar: 2028, metingen: [{jaar: 2025, waarde: 90}]", ["stad", "papier"]),
    ],
)
def test_a_goal_of_the_organisation_that_a_card_repeats_counts_once(
    tmp_path: Path, repeated: str, holders: list[str]
) -> None:
    files = {
        "organisaties/stad.yml": "naam: Stad\nsoort: organisatie\ndoelen: [{tekst: Minder gas, waarde: 80, jaar: 2028}]\n",
        "categorieen/papier.yml": f"naam: Papier\nouder: stad\ndoelen_organisatie: [{{{repeated}}}]\n",
    }
    assert [target.holder.id for target in targets(linked(tmp_path, files))] == holders
