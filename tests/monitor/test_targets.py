"""Where indicators and goals stand, and the goals of an organisation by year, by hand."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from ambitieweb.derive.targets import NoVerdict, Target, goal_lines, targets
from ambitieweb.derive.verdicts import Verdict
from monitor.small_site import linked, web
from rows import every


def one(folder: Path, indicator: str, date: str = "2026-11-10") -> Target:
    text = (
        "naam: Papier\nouder: stad\nweb: {themas: {milieu: {niveau: 1, onderbouwing: Ja., indicatoren: ["
        f"{{naam: Vel, {indicator}}}]}}}}}}\n"
    )
    found = targets(linked(folder, {"categorieen/papier.yml": text}, date))
    assert len(found) == 1
    return found[0]


BASE = "eenheid: kg, nulmeting: 100, basisjaar: 2022, streefwaarde: 60, doeljaar: 2028"


@every(
    ("indicator", "word", "planned"),
    [
        (BASE, Verdict.NO_FIGURE, None),
        ("door_leverancier_in_te_vullen: ja", Verdict.NO_FIGURE, None),
        # 100 to 60 in six years: two years on a third of 40 is planned, three years on half of it
        (f"{BASE}, metingen: [{{jaar: 2025, waarde: 100}}]", Verdict.BEHIND, "80"),
        (
            f"{BASE}, metingen: [{{jaar: 2024, waarde: 95}}, {{jaar: 2025, waarde: 82}}]",
            Verdict.ON_COURSE,
            "80",
        ),  # 18 of 20
        (f"{BASE}, metingen: [{{jaar: 2025, waarde: 110}}]", Verdict.BEHIND, "80"),
        (f"{BASE}, metingen: [{{jaar: 2024, waarde: 60}}]", Verdict.REACHED, None),  # exactly
        (f"{BASE}, metingen: [{{jaar: 2024, waarde: 59}}]", Verdict.REACHED, None),  # past it
        (f"{BASE}, metingen: [{{jaar: 2022, waarde: 100}}]", Verdict.NO_FIGURE, None),  # only the start
        ("streefwaarde: 60, metingen: [{jaar: 2024, waarde: 70}]", NoVerdict.NO_SIDE, None),
        ("streefwaarde: 60, beter: minder, metingen: [{jaar: 2024, waarde: 70}]", NoVerdict.NO_LINE, None),
        (
            "streefwaarde: 60, metingen: [{jaar: 2024, waarde: 60}]",
            Verdict.REACHED,
            None,
        ),  # equal is reached either way
        ("metingen: [{jaar: 2024, waarde: 70}]", NoVerdict.NO_TARGET, None),
        ("door_leverancier_in_te_vullen: ja, metingen: [{jaar: 2024, waarde: 70}]", NoVerdict.NO_TARGET, None),
    ],
)
def test_where_an_indicator_stands(
    tmp_path: Path, indicator: str, word: Verdict | NoVerdict, planned: str | None
) -> None:
    found = one(tmp_path, indicator)
    assert (found.verdict or found.reason) is word
    assert found.planned == (None if planned is None else Decimal(planned))


@every(
    ("goal", "word"),
    [
        ("tekst: Ten hoogste 70 gram, waarde: 70, jaar: 2025, metingen: [{jaar: 2025, waarde: 64}]", Verdict.REACHED),
        ("tekst: Hooguit vier leveringen, waarde: 4, jaar: 2025, metingen: [{jaar: 2025, waarde: 5}]", Verdict.MISSED),
        ("tekst: Ten minste een 7, waarde: 7, jaar: 2025, metingen: [{jaar: 2025, waarde: 8}]", Verdict.REACHED),
        (
            "tekst: Minder vel, waarde: 60, eenheid: '% minder vellen', jaar: 2025, metingen: [{jaar: 2025, waarde: 62}]",
            Verdict.REACHED,
        ),
        # the 5 is no part of the goal, so nobody says which side is better
        ("tekst: Wagens van ten hoogste 5 jaar, waarde: 80, jaar: 2025, metingen: [{jaar: 2025, waarde: 90}]", None),
        ("tekst: Groen, waarde: 80, beter: meer, jaar: 2025, metingen: [{jaar: 2025, waarde: 90}]", Verdict.REACHED),
        (
            "tekst: Groen, waarde: 80, nulmeting: 40, basisjaar: 2024, jaar: 2028, metingen: [{jaar: 2025, waarde: 49}]",
            Verdict.ON_COURSE,
        ),
    ],
)
def test_a_goal_says_which_side_is_better_in_its_words_or_fields(
    tmp_path: Path, goal: str, word: Verdict | None
) -> None:
    text = f"naam: Papier\nouder: stad\ndoelen: [{{{goal}}}]\n"
    (found,) = targets(linked(tmp_path, {"categorieen/papier.yml": text}, "2026-11-10"))
    assert found.verdict is word


@every(
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
    assert [(t.track.name, t.is_goal, t.track.is_inherited, t.verdict) for t in found] == [
        ("Minder vel", True, False, None),
        ("Groene stad", True, True, Verdict.NO_FIGURE),
        ("Gram per vel", False, False, Verdict.NO_FIGURE),
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
    def outcome(folder: Path, levels: tuple[str, ...]) -> list[tuple[str, Verdict | None]]:
        found = targets(linked(folder, {"categorieen/papier.yml": CARD + web(*levels)}, "2026-11-10"))
        return [(target.track.name, target.verdict) for target in found]

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


@every(
    ("indicator", "word", "newest", "is_past"),
    [
        ("nulmeting: 0, streefwaarde: 75, metingen: [{jaar: 2025, waarde: 81}]", Verdict.REACHED, 81, False),  # 81 > 75
        ("nulmeting: 0, streefwaarde: 75, metingen: [{jaar: 2025, waarde: 60}]", Verdict.MISSED, 60, True),  # 60 < 75
        ("streefwaarde: 75, metingen: [{jaar: 2025, waarde: 81}]", None, 81, False),  # cannot be judged
        ("nulmeting: 0, streefwaarde: 80, metingen: [{jaar: 2025, waarde: 81}]", Verdict.NO_FIGURE, None, True),
        ("nulmeting: 0, streefwaarde: 75", Verdict.NO_FIGURE, None, True),  # nothing was measured there either
    ],
)
def test_a_goal_stands_where_the_indicator_with_the_same_target_stands(
    tmp_path: Path, indicator: str, word: Verdict | None, newest: int | None, is_past: bool
) -> None:
    portfolio = linked(tmp_path, {"projecten/riool.yml": PROJECT % indicator}, "2026-11-10")
    goal = next(target for target in targets(portfolio) if target.is_goal)
    assert (goal.verdict, goal.is_past) == (word, is_past)
    assert (goal.newest.value if goal.newest else None) == newest


@every(
    ("result", "word"),
    [
        ("waarde: 622 ton bespaard, doel: 600 ton, thema: milieu", None),
        ("waarde: 622 ton bespaard, doel: ten minste 600 ton, thema: milieu", Verdict.REACHED),
        ("waarde: 598 ton bespaard, doel: ten minste 600 ton, thema: milieu, doeljaar: 2025", Verdict.MISSED),
        ("waarde: 622 ton bespaard, doel: 600 kg, thema: milieu", Verdict.NO_FIGURE),  # another unit
        ("waarde: 622 ton bespaard, doel: 1.600 ton, thema: milieu", Verdict.NO_FIGURE),  # another number
        ("waarde: 622 ton bespaard, doel: 600 ton, thema: klimaat", Verdict.NO_FIGURE),  # another theme
        ("waarde: 622 ton bespaard, thema: milieu", Verdict.NO_FIGURE),
    ],
)
def test_a_result_with_the_same_goal_measures_a_goal(tmp_path: Path, result: str, word: Verdict | None) -> None:
    text = (
        "naam: Riool\nonderdeel: stad\nresultaten: [{%s}]\n"
        "doelen: [{tekst: Beton, thema: milieu, waarde: 600, eenheid: ton beton, jaar: 2025}]\n"
    )
    (goal,) = targets(linked(tmp_path, {"projecten/riool.yml": text % result}, "2026-11-10"))
    assert goal.verdict is word
    assert goal.is_past is (word in (Verdict.NO_FIGURE, Verdict.MISSED))


@every(
    ("result", "found"),
    [
        ("waarde: 3 storingen, doel: ten hoogste 10 per jaar", NoVerdict.NOT_YET),  # of half a year
        ("waarde: 3 storingen per jaar, doel: ten hoogste 10 per jaar", NoVerdict.NOT_YET),
        ("waarde: 3 storingen per jaar, doel: ten hoogste 10 storingen per jaar", Verdict.REACHED),
        ("waarde: 3 klachten, doel: ten hoogste 10 per jaar", Verdict.NO_FIGURE),  # counts something else
        ("waarde: 3 storingen, doel: ten hoogste 10 klachten", Verdict.NO_FIGURE),
    ],
)
def test_a_result_whose_goal_only_says_how_often_tells_of_the_goal_too(
    tmp_path: Path, result: str, found: Verdict | NoVerdict
) -> None:
    text = (
        "naam: Riool\nonderdeel: stad\nfase: uitvoering\nresultaten: [{%s}]\n"
        "doelen: [{tekst: Ten hoogste tien storingen, waarde: 10, eenheid: storingen per jaar, jaar: 2027}]\n"
    )
    (goal,) = targets(linked(tmp_path, {"projecten/riool.yml": text % result}, "2026-11-10"))
    assert (goal.verdict or goal.reason) is found
    assert (goal.told_by is None) is (found is Verdict.NO_FIGURE)


def test_a_result_with_the_same_goal_measures_an_indicator_without_readings(tmp_path: Path) -> None:
    text = (
        PROJECT % "streefwaarde: 75" + "resultaten: [{waarde: 81% hergebruikt, doel: ten minste 75%, thema: milieu}]\n"
    )
    found = targets(linked(tmp_path, {"projecten/riool.yml": text}, "2026-11-10"))
    assert [(target.is_goal, target.verdict) for target in found] == [(False, Verdict.REACHED), (True, Verdict.REACHED)]


@every(("value", "is_told"), [("18", True), ("12", False)])
def test_a_result_tells_of_a_goal_that_readings_measure_when_their_verdicts_agree(
    tmp_path: Path, value: str, is_told: bool
) -> None:
    text = (
        f"naam: Straat\nonderdeel: stad\nfase: afgerond\nresultaten: [{{waarde: -{value}% verharding, doel: 15% minder, thema: milieu}}]\n"
        "doelen: [{tekst: Minder steen, thema: milieu, waarde: 15, eenheid: '% minder m²', jaar: 2026, metingen: [{jaar: 2026, waarde: 18}]}]\n"
    )
    (goal,) = (t for t in targets(linked(tmp_path, {"projecten/straat.yml": text}, "2026-11-10")) if t.is_goal)
    assert goal.verdict is Verdict.REACHED
    assert goal.result is None
    assert (goal.told_by is not None) is is_told


def test_what_cannot_be_judged_is_not_past(tmp_path: Path) -> None:
    measured = "streefwaarde: 60, doeljaar: 2024, metingen: [{jaar: 2024, waarde: %d}]"
    for name, value in (("more", 70), ("less", 50)):
        found = one(tmp_path / name, measured % value)
        assert (found.verdict, found.is_past) == (None, False)


@every(
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


TONNES = "eenheid: ton CO2 per jaar, nulmeting: 13900, basisjaar: 2022, streefwaarde: 6255, doeljaar: 2030"  # 55% less


@every(
    ("indicator", "goal", "newest"),
    [
        (f"{TONNES}, metingen: [{{jaar: 2025, waarde: 11200}}]", "waarde: 55, eenheid: '% minder CO2'", "19.4"),
        (f"{TONNES}, metingen: [{{jaar: 2025, waarde: 13900}}]", "waarde: 55, eenheid: '% minder CO2'", "0"),
        (f"{TONNES}, metingen: [{{jaar: 2025, waarde: 15290}}]", "waarde: 55, eenheid: '% minder CO2'", "-10"),
        (f"{TONNES}, metingen: [{{jaar: 2025, waarde: 11200}}]", "waarde: 54, eenheid: '% minder CO2'", None),
        (f"{TONNES}, metingen: [{{jaar: 2025, waarde: 11200}}]", "waarde: 55, eenheid: '% meer CO2'", None),
        (f"{TONNES}, metingen: [{{jaar: 2025, waarde: 11200}}]", "waarde: 55, eenheid: '%'", None),
        ("nulmeting: 40, streefwaarde: 60, doeljaar: 2030, metingen: [{jaar: 2025, waarde: 50}]",
         "waarde: 50, eenheid: '% meer bomen'", "25"),
    ],
)  # fmt: skip
def test_a_goal_in_percents_is_measured_by_the_indicator_that_makes_just_that_step(
    tmp_path: Path, indicator: str, goal: str, newest: str | None
) -> None:
    text = (
        "naam: Papier\nouder: stad\nweb: {themas: {milieu: {niveau: 1, onderbouwing: Ja., indicatoren: ["
        f"{{naam: Stof, {indicator}}}]}}}}}}\ndoelen: [{{tekst: Anders, thema: milieu, jaar: 2030, {goal}}}]\n"
    )
    found = targets(linked(tmp_path, {"categorieen/papier.yml": text}, "2026-11-10"))
    (of_indicator,), (of_goal,) = ([t for t in found if t.is_goal is is_goal] for is_goal in (False, True))
    assert (of_goal.newest.value if of_goal.newest else None) == (None if newest is None else Decimal(newest))
    if newest is not None:
        assert of_goal.verdict is of_indicator.verdict


@every(("times", "start"), [(1, Decimal(0)), (2, None)])
def test_a_goal_whose_indicator_has_only_a_start_says_the_start(
    tmp_path: Path, times: int, start: Decimal | None
) -> None:
    indicators = ", ".join(f"{{naam: Stof {n}, {TONNES}}}" for n in range(times))
    text = (
        f"naam: Papier\nouder: stad\nweb: {{themas: {{milieu: {{niveau: 1, onderbouwing: Ja., indicatoren: [{indicators}]}}}}}}\n"
        "doelen: [{tekst: Minder, thema: milieu, waarde: 55, eenheid: '% minder', jaar: 2030}]\n"
    )
    found = targets(linked(tmp_path, {"categorieen/papier.yml": text}, "2026-11-10"))
    goal = next(target for target in found if target.is_goal)
    assert (goal.measured.baseline, goal.verdict) == (start, Verdict.NO_FIGURE)
