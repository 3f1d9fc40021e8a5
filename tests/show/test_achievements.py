"""What counts as done and what as soon, by hand: the content of each test says it all."""

from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from ambitieweb.derive.achievements import AchievementKind, achievements, in_turn
from ambitieweb.derive.figures import figures
from ambitieweb.derive.theme_homes import theme_homes
from demo import demo
from show.small import shown, told


def project(**parts: str) -> dict[str, str]:
    """A project with its parts in YAML, named after their key. Each action gets the owner that it must have."""
    body = "".join(f"{key}: {value}\n" for key, value in parts.items()).replace("{wat: ", "{eigenaar: beheer, wat: ")
    return {"projecten/park.yml": f"naam: Park\ncategorie: groen\n{body}"}


def test_a_measure_counts_by_how_far_it_is_and_never_when_it_was_not_chosen(tmp_path: Path) -> None:
    measures = [
        ("Klaar", "uitvoering: uitgevoerd"),
        ("Loopt", "uitvoering: loopt"),
        ("Straks", "uitvoering: in voorbereiding"),
        ("Niet begonnen", "uitvoering: niet gestart"),
        ("Vervallen", "uitvoering: vervallen"),
        ("Onbekend", "kaart: minimaal"),
        ("Afgevallen", "uitvoering: uitgevoerd, uitvoerbaarheid: niet gekozen, reden_afval: te duur"),
    ]
    found = shown(
        tmp_path, project(maatregelen="[" + ", ".join(f"{{naam: {n}, thema: milieu, {x}}}" for n, x in measures) + "]")
    )
    assert told(found) == [("measure", "done", "Klaar"), ("measure", "done", "Loopt"), ("measure", "soon", "Straks")]


def test_a_card_shows_its_measures_as_a_project_does(tmp_path: Path) -> None:
    card = "naam: Groen\nouder: stad\nmaatregelen: [{naam: Maaien, thema: milieu, uitvoering: loopt}]\n"
    (found,) = shown(tmp_path, {"categorieen/groen.yml": card})
    assert (found.words, found.category.id if found.category else "", found.unit.id if found.unit else "") == (
        "Maaien",
        "groen",
        "stad",
    )


def test_actions_are_soon_until_they_are_ready_and_dropped_ones_are_neither(tmp_path: Path) -> None:
    actions = "[{wat: A, status: open}, {wat: B, status: bezig}, {wat: C}, {wat: D, status: klaar}, {wat: E, status: vervallen}]"
    found = shown(tmp_path, project(acties=actions))
    assert told(found) == [
        ("action", "done", "D"),
        ("action", "soon", "A"),
        ("action", "soon", "B"),
        ("action", "soon", "C"),
    ]


def test_a_moment_comes_soon_until_its_day_has_passed(tmp_path: Path) -> None:
    # the newest recorded day is that of the result: 2026-05-01
    found = shown(
        tmp_path,
        project(
            resultaten="[{waarde: 3 bomen, gemeten_op: 2026-05-01}]",
            planning="[{moment: Eerder, datum: 2026-04-30}, {moment: Op de dag, datum: 2026-05-01}, "
            "{moment: Later, datum: 2026-05-02}, {moment: Ooit}]",
        ),
    )
    assert told(found) == [
        ("moment", "soon", "Later"),
        ("moment", "soon", "Op de dag"),
        ("result", "done", "3 bomen"),
    ]


def test_an_open_action_is_soon_until_it_is_late(tmp_path: Path) -> None:
    # the newest recorded day is that of the result: 2026-05-01
    found = shown(
        tmp_path,
        project(
            resultaten="[{waarde: 3 bomen, gemeten_op: 2026-05-01}]",
            acties="[{wat: Te laat, datum: 2026-04-30}, {wat: Vandaag, datum: 2026-05-01}, {wat: Ooit}]",
        ),
    )
    assert told(found) == [("action", "soon", "Ooit"), ("action", "soon", "Vandaag"), ("result", "done", "3 bomen")]


def test_what_a_session_said_comes_soon_stands_behind_what_has_a_day(tmp_path: Path) -> None:
    """The day of a session says when it was told, not when it comes; what was told last stands first."""
    said = "{{datum: {}, themas: {{milieu: {{binnenkort: [{}]}}}}}}"
    found = shown(
        tmp_path,
        project(
            sessies=f"[{said.format('2026-01-01', 'Eerder gezegd')}, {said.format('2026-02-01', 'Gezegd')}]",
            acties="[{wat: Met dag, datum: 2027-02-01}, {wat: Ooit}]",
        ),
    )
    assert [a.words for a in found if a.is_soon] == ["Met dag", "Gezegd", "Eerder gezegd", "Ooit"]


def test_a_measure_in_a_tender_is_soon_until_the_work_has_begun(tmp_path: Path) -> None:
    measures = "[{naam: Klaar, thema: milieu, uitvoering: uitgevoerd}, {naam: Loopt, thema: milieu, uitvoering: loopt}]"
    kinds = {}
    for phase in ("idee", "specificatie", "gunning", "uitvoering", "afgerond"):
        found = shown(tmp_path / phase, project(fase=phase, maatregelen=measures))
        kinds[phase] = [a.is_soon for a in found]
    assert kinds == {
        "idee": [True, True],
        "specificatie": [True, True],
        "gunning": [True, True],
        "uitvoering": [False, False],
        "afgerond": [False, False],
    }
    stopped = shown(tmp_path / "stopped", project(fase="specificatie", status="gestopt", maatregelen=measures))
    assert stopped == ()


def test_a_result_or_reading_of_a_project_that_has_not_begun_is_an_offer_and_nothing_to_show(tmp_path: Path) -> None:
    results = "[{waarde: 9 bomen, omschrijving: De leverancier biedt 9 bomen., gemeten_op: 2026-05-01}]"
    goals = "[{tekst: Bomen, waarde: 9, jaar: 2028, metingen: [{jaar: 2026, waarde: 9}]}]"
    assert shown(tmp_path / "a", project(fase="gunning", resultaten=results, doelen=goals)) == ()
    found = shown(tmp_path / "b", project(fase="uitvoering", resultaten=results, doelen=goals))
    assert {a.kind for a in found} == {AchievementKind.RESULT, AchievementKind.TRACK}
    assert len(figures(found, 6)) == 2


def test_a_goal_of_the_organisation_that_a_card_repeats_is_shown_once(tmp_path: Path) -> None:
    goal = "tekst: Minder gas, waarde: 80, eenheid: m3, jaar: 2028, metingen: [{jaar: 2025, waarde: 90}]"
    files = {
        "organisaties/stad.yml": f"naam: Stad\ndoelen: [{{{goal}}}]\n",
        "categorieen/groen.yml": f"naam: Groen\nouder: stad\ndoelen_organisatie: [{{{goal}}}]\n",
    }
    (found,) = shown(tmp_path, files)
    assert found.holder.id == "stad"


def test_nothing_of_a_stopped_project_comes_soon_but_what_it_did_stays(tmp_path: Path) -> None:
    found = shown(
        tmp_path,
        project(
            status="gestopt",
            resultaten="[{waarde: 3 bomen, gemeten_op: 2026-05-01}]",
            planning="[{moment: Later, datum: 2026-05-02}]",
            acties="[{wat: Open}, {wat: Klaar, status: klaar}]",
            maatregelen="[{naam: Straks, thema: milieu, uitvoering: in voorbereiding}]",
            sessies="[{datum: 2026-01-01, themas: {milieu: {gedaan: [Wel], binnenkort: [Niet]}}}]",
        ),
    )
    assert told(found) == [("action", "done", "Klaar"), ("result", "done", "3 bomen"), ("told", "done", "Wel")]


def test_an_ambition_is_shown_when_the_last_measurement_in_the_work_reached_or_passed_it(tmp_path: Path) -> None:
    # milieu 2 -> 1, then 2: reached (2 >= 2). klimaat 2 -> 3: passed. mensen 3 -> 3, then 2: lowered at the end, not shown.
    measured = (
        "[{moment: periodiek, datum: 2026-01-01, themas: {milieu: 1, klimaat: 3, mensen: 3}}, "
        "{moment: oplevering, datum: 2026-06-01, themas: {milieu: 2, mensen: 2}}]"
    )
    found = shown(tmp_path, project(web="{themas: {milieu: 2, klimaat: 2, mensen: 3}}", metingen=measured))
    levels = {a.themes[0].id: (a.day, a.figure.rating.level) for a in found if a.figure and a.figure.rating}
    assert levels == {"milieu": (datetime.date(2026, 6, 1), 2), "klimaat": (datetime.date(2026, 1, 1), 3)}


def test_what_stands_on_paper_is_not_shown_as_reached(tmp_path: Path) -> None:
    measured = (
        "[{moment: publicatie, datum: 2026-01-01, themas: {milieu: 2, klimaat: 3, mensen: 3}}, "
        "{moment: gunning, datum: 2026-02-01, themas: {milieu: 2}}]"
    )
    assert shown(tmp_path, project(web="{themas: {milieu: 2, klimaat: 2, mensen: 3}}", metingen=measured)) == ()


def test_level_0_not_relevant_and_undecided_are_nothing_to_show(tmp_path: Path) -> None:
    measured = "[{moment: oplevering, datum: 2026-01-01, themas: {milieu: 0, klimaat: 2, mensen: niet relevant}}]"
    web = "{themas: {milieu: 0, klimaat: nog te bepalen, mensen: niet relevant}}"
    assert shown(tmp_path, project(web=web, metingen=measured)) == ()


def test_the_newest_reading_stands_with_its_target_and_where_it_began(tmp_path: Path) -> None:
    indicator = (
        "{naam: Gas, eenheid: m3, nulmeting: 100, basisjaar: 2023, streefwaarde: 80, doeljaar: 2028, "
        "metingen: [{jaar: 2025, waarde: 90}, {jaar: 2024, waarde: 95}]}"
    )
    (found,) = shown(tmp_path, project(web=f"{{themas: {{klimaat: {{niveau: 2, indicatoren: [{indicator}]}}}}}}"))
    assert found.kind is AchievementKind.TRACK
    assert found.year == 2025
    assert [amount.number if amount else None for amount in (found.figure, found.goal, found.base)] == [
        Decimal(90),
        Decimal(80),
        Decimal(100),
    ]


def test_a_goal_without_readings_is_a_wish_and_not_shown(tmp_path: Path) -> None:
    assert shown(tmp_path, project(doelen="[{tekst: Minder gas, waarde: 80, eenheid: m3, jaar: 2028}]")) == ()


def test_a_rule_of_the_library_is_told_once_however_often_it_is_used(tmp_path: Path) -> None:
    found = shown(
        tmp_path,
        {
            "maatregelen/maaien.yml": "naam: Maaien\nthemas: {milieu: 1, klimaat: 1}\nvaste_regel: {tekst: Altijd laat maaien}\n",
            "projecten/a.yml": "naam: A\ncategorie: groen\nmaatregelen: [{maatregel: maaien, thema: milieu}]\n",
            "projecten/b.yml": "naam: B\ncategorie: groen\nmaatregelen: [{maatregel: maaien, thema: milieu}]\n",
        },
    )
    assert told(found) == [("rule", "done", "Altijd laat maaien")]
    assert [theme.id for theme in found[0].themes] == ["milieu", "klimaat"]


def test_a_rule_that_a_project_made_belongs_to_that_project(tmp_path: Path) -> None:
    (found,) = shown(tmp_path, project(maatregelen="[{naam: Maaien, thema: milieu, vaste_regel: Laat maaien}]"))
    assert (found.kind, found.words, found.holder.id) == (AchievementKind.RULE, "Laat maaien", "park")


def test_what_another_organisation_did_is_kept_apart(tmp_path: Path) -> None:
    practice = (
        "naam: Straat\norganisatie: Gemeente Elders\nthemaset: drie\nresultaten: [{waarde: 9 bomen, thema: milieu}]\n"
    )
    (found,) = shown(tmp_path, {"praktijkvoorbeelden/straat.yml": practice})
    assert not found.is_ours
    assert (found.unit, found.category, figures((found,), 6)) == (None, None, ())


# --- themes of other sets


def test_a_theme_of_another_set_stands_where_it_is_the_same_or_matches_one_theme(tmp_path: Path) -> None:
    other = (
        "naam: Ander\nbasis: drie\nweglaten: [mensen]\nhernoemen: {milieu: Natuur}\nthemas:\n"
        "  lucht: {naam: Lucht, komt_overeen_met: [drie/klimaat]}\n"
        "  alles: {naam: Alles, komt_overeen_met: [drie/klimaat, drie/mensen]}\n"
        "  vrij: Vrij\n"
    )
    results = "[" + ", ".join(f"{{waarde: {t}, thema: {t}}}" for t in ("milieu", "lucht", "alles", "vrij")) + "]"
    found = shown(
        tmp_path,
        {
            "themasets/ander.yml": other,
            "projecten/p.yml": f"naam: P\nweb: {{themaset: ander, themas: {{milieu: 1}}}}\nresultaten: {results}\n",
        },
    )
    homes = {a.figure.words: (a.themes[0].set_id, a.themes[0].name) for a in found if a.figure}
    assert homes == {
        "milieu": ("drie", "Milieu"),  # the same theme under another name
        "lucht": ("drie", "Klimaat"),  # matches one
        "alles": ("ander", "Alles"),  # matches two: a group of its own, counted once
        "vrij": ("ander", "Vrij"),  # matches none: a group of its own, not lost
    }


# --- which figures stand large


def test_figures_with_a_goal_come_first_then_the_newest_and_each_project_has_its_turn(tmp_path: Path) -> None:
    files = {
        "projecten/a.yml": (
            "naam: A\nresultaten: [{waarde: a1, doel: x, gemeten_op: 2026-03-01}, "
            "{waarde: a2, doel: x, gemeten_op: 2026-02-01}, {waarde: a3, gemeten_op: 2026-12-01}]\n"
        ),
        "projecten/b.yml": "naam: B\nresultaten: [{waarde: b1, doel: x, gemeten_op: 2025-01-01}]\n",
        "projecten/c.yml": "naam: C\nresultaten: [{waarde: c1, gemeten_op: 2026-11-01}, {waarde: c2, doel: x}]\n",
    }
    # with a goal, first turn: a1 (2026), b1 (2025), c2 (no day: last); second turn: a2. Without a goal: a3, then c1.
    order = [a.figure.words for a in figures(shown(tmp_path, files), 10) if a.figure]
    assert order == ["a1", "b1", "c2", "a2", "a3", "c1"]


def test_a_goal_that_was_missed_stands_as_well_as_one_that_was_reached(tmp_path: Path) -> None:
    results = "[{waarde: 1 boom, doel: 9 bomen, gemeten_op: 2026-02-01}, {waarde: 9 struiken, doel: 1 struik, gemeten_op: 2026-01-01}]"
    order = [a.figure.words for a in figures(shown(tmp_path, project(resultaten=results)), 10) if a.figure]
    assert order == ["1 boom", "9 struiken"]


def test_a_short_list_takes_one_of_each_kind_in_turn(tmp_path: Path) -> None:
    found = shown(
        tmp_path,
        project(
            resultaten="[{waarde: r1, gemeten_op: 2026-02-01}, {waarde: r2, gemeten_op: 2026-01-01}]",
            maatregelen="[{naam: m1, thema: milieu, uitvoering: loopt}, {naam: m2, thema: milieu, uitvoering: loopt}]",
            acties="[{wat: a1, status: klaar, datum: 2026-01-01}]",
        ),
    )
    words = [a.words or (a.figure.words if a.figure else "") for a in in_turn(found, 4)]
    assert words == ["r1", "m1", "a1", "r2"]


def test_what_comes_soon_begins_with_what_comes_first(tmp_path: Path) -> None:
    actions = "[{wat: later, datum: 2027-02-01}, {wat: ooit}, {wat: eerst, datum: 2026-12-01}]"
    found = shown(tmp_path, project(acties=actions))
    assert [a.words for a in in_turn(found, 3)] == ["eerst", "later", "ooit"]


# --- whatever the order, and with 'niet relevant' added


@settings(max_examples=20, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_files_never_matters(chance: object) -> None:
    def shuffled(records: dict[str, object]) -> dict[str, object]:
        items = list(records.items())
        chance.shuffle(items)  # type: ignore[attr-defined]
        return dict(items)

    kinds = ("theme_sets", "units", "categories", "projects", "measures", "practices")
    portfolio = demo().portfolio
    other = replace(portfolio, **{kind: shuffled(getattr(portfolio, kind)) for kind in kinds})
    before = achievements(portfolio, theme_homes(portfolio))
    after = achievements(other, theme_homes(other))
    assert before == after
    assert figures(before, 60) == figures(after, 60)


def test_adding_not_relevant_changes_nothing(tmp_path: Path) -> None:
    web, measured = (
        "{{themas: {{milieu: 2{}}}}}",
        "[{{moment: oplevering, datum: 2026-01-01, themas: {{milieu: 2{}}}}}]",
    )
    without = shown(tmp_path / "a", project(web=web.format(""), metingen=measured.format("")))
    extra = ", klimaat: niet relevant"
    with_it = shown(tmp_path / "b", project(web=web.format(extra), metingen=measured.format(extra)))
    assert told(without) == told(with_it) == [("level", "done", "")]
