"""The rule of verdicts, worked by hand: each row of the table names the sum that decides it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from ambitieweb.derive.outcomes import outcomes
from ambitieweb.derive.results import result_verdict
from ambitieweb.derive.stages import Stage
from ambitieweb.derive.verdicts import (
    Aim,
    Course,
    Measured,
    Verdict,
    moment,
    newest,
    planned_value,
    tally,
    verdict,
)
from ambitieweb.model.better import Better
from few_pages import FewPages
from rows import every

TODAY = datetime.date(2026, 11, 20)


@dataclass(frozen=True)
class Case:
    """A goal and a reading, with the word that the rule must give."""

    why: str
    goal: str | None
    year: int | None
    start: str | None
    start_year: int | None
    value: str | None
    when: int | str | None
    word: Verdict | None
    better: Better | None = None
    course: Course = Course.RUNNING
    today: datetime.date | None = TODAY

    def judged(self) -> Verdict | None:
        """What the rule says."""
        aim = Aim(_number(self.goal), self.year, _number(self.start), self.start_year, self.better)
        reading = None if self.value is None else Measured(Decimal(self.value), _moment(self.when))
        return verdict(aim, reading, self.today, self.course)


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _moment(when: int | str | None) -> object:
    return moment(day=datetime.date.fromisoformat(when)) if isinstance(when, str) else moment(year=when)


R, C, B, M, N, S = (
    Verdict.REACHED,
    Verdict.ON_COURSE,
    Verdict.BEHIND,
    Verdict.MISSED,
    Verdict.NO_FIGURE,
    Verdict.STOPPED,
)
MORE, LESS = Better.MORE, Better.LESS
CASES = (
    # a step of 100 in four years, from the end of 2024 to the end of 2028; at the end of 2026 half of it: 50
    Case("90% of 50 is 45", "100", 2028, "0", 2024, "45", 2026, C),
    Case("44.99 is less than 45", "100", 2028, "0", 2024, "44.99", 2026, B),
    Case("50 is all of the plan", "100", 2028, "0", 2024, "50", 2026, C),
    Case("away from the goal", "100", 2028, "0", 2024, "-5", 2026, B),
    Case("at the goal, early", "100", 2028, "0", 2024, "100", 2026, R),
    Case("past the goal", "100", 2028, "0", 2024, "120", 2026, R),
    # a day: 1 July 2026 is day 182 of 365, so 1 + 182/365 = 1.4986 of 4 years, 37.466 planned, 90% is 33.719
    Case("33.72 on 1 July is more than 33.719", "100", 2028, "0", 2024, "33.72", "2026-07-01", C),
    Case("33.71 on 1 July is less", "100", 2028, "0", 2024, "33.71", "2026-07-01", B),
    Case("31 December is the end of the year", "100", 2028, "0", 2024, "45", "2026-12-31", C),
    # less is better: from 80 down to 40; at the end of 2026 20 of the 40: 60 is planned, 90% is a step of 18, so 62
    Case("down 18 of 20 is 90%", "40", 2028, "80", 2024, "62", 2026, C),
    Case("down 17.9 of 20", "40", 2028, "80", 2024, "62.1", 2026, B),
    Case("at the lower goal", "40", 2028, "80", 2024, "40", 2026, R),
    Case("below the lower goal", "40", 2028, "80", 2024, "39", 2026, R),
    Case("up instead of down", "40", 2028, "80", 2024, "81", 2026, B),
    # the year is over: 2025 lies before 2026
    Case("the year is over, short", "100", 2025, "0", 2021, "99", 2025, M),
    Case("the year is over, reached", "100", 2025, "0", 2021, "100", 2025, R),
    Case("the year is over, less is better, short", "40", 2025, "80", 2021, "41", 2025, M),
    Case("this year may still be used: 90 of 100 planned by its end", "100", 2026, "0", 2022, "90", 2026, C),
    Case("this year, 89 of 100", "100", 2026, "0", 2022, "89", 2026, B),
    Case("without a reference date nothing is over", "100", 2025, "0", 2021, "99", 2025, C, today=None),
    Case("measured after the goal year: it is over", "100", 2025, "0", 2021, "99", 2026, M, today=None),
    Case("reached after the goal year", "100", 2025, "0", 2021, "100", 2026, R),
    # nothing measured, or only the start
    Case("no reading", "100", 2028, "0", 2024, None, None, N),
    Case("no reading and the year is over", "100", 2025, "0", 2021, None, None, N),
    Case("the start value in the start year", "100", 2028, "0", 2024, "0", 2024, N),
    Case("before the start year", "100", 2028, "0", 2024, "-3", 2023, N),
    Case("on a day in the start year", "100", 2028, "0", 2024, "4", "2024-06-01", N),
    Case("still at the start a year later: 0 of 25", "100", 2028, "0", 2024, "0", 2025, B),
    Case("start year and goal year the same, reached", "100", 2026, "0", 2026, "100", "2026-06-01", R),
    Case("start year and goal year the same, short: no line", "100", 2026, "0", 2026, "60", "2026-06-01", None),
    # start equals goal: keep it
    Case("start equals goal, kept", "8", 2028, "8", 2024, "8", 2026, R),
    Case("start equals goal, nobody says what is better", "8", 2028, "8", 2024, "7", 2026, None),
    Case("start equals goal, more is better, lower now", "8", 2028, "8", 2024, "7", 2026, B, MORE),
    Case("start equals goal, more is better, higher now", "8", 2028, "8", 2024, "9", 2026, R, MORE),
    # the start was good enough already: there is no step, only a bound to keep
    Case("at most 70, from 60: kept", "70", 2028, "60", 2024, "69", 2026, R, LESS),
    Case("at most 70, from 60: passed", "70", 2028, "60", 2024, "75", 2026, B, LESS),
    Case("at least 40, from 80: kept", "40", 2028, "80", 2024, "60", 2026, R, MORE),
    Case("at least 40, from 80: below", "40", 2028, "80", 2024, "30", 2026, B, MORE),
    # something is missing
    Case("no goal", None, None, "0", 2024, "45", 2026, None),
    Case("no year: no line", "100", None, "0", 2024, "45", 2026, None),
    Case("no year, reached", "100", None, "0", 2024, "100", 2026, R),
    Case("no start year: no line", "100", 2028, "0", None, "45", 2026, None),
    Case("no start: no side, no line", "100", 2028, None, None, "45", 2026, None),
    Case("no start, equal is reached either way", "100", 2028, None, None, "100", 2026, R),
    Case("no start, past, nobody says what is better", "70", 2025, None, None, "64", 2025, None),
    Case("no start, past, less is better, below", "70", 2025, None, None, "64", 2025, R, LESS),
    Case("no start, past, less is better, above", "70", 2025, None, None, "71", 2025, M, LESS),
    Case("no start, later year, more is better: number and goal", "30", 2027, None, None, "27", 2026, None, MORE),
    Case("no moment of the reading: no line", "100", 2028, "0", 2024, "45", None, None),
    Case("no moment of the reading, reached", "100", 2028, "0", 2024, "100", None, R),
    # the project
    Case("finished and short, whatever the year", "100", 2028, "0", 2024, "99", 2026, M, course=Course.FINISHED),
    Case("finished and reached", "100", 2028, "0", 2024, "100", 2026, R, course=Course.FINISHED),
    Case("finished, nothing measured", "100", 2028, "0", 2024, None, None, N, course=Course.FINISHED),
    Case("finished, nobody says what is better", "100", None, None, None, "99", 2026, None, course=Course.FINISHED),
    Case("stopped, whatever was measured", "100", 2028, "0", 2024, "100", 2026, S, course=Course.STOPPED),
    Case("stopped, nothing measured", "100", 2028, "0", 2024, None, None, S, course=Course.STOPPED),
    Case(
        "the work has not begun: an offer is no figure", "100", 2028, "0", 2024, "100", 2026, N, course=Course.NOT_BEGUN
    ),
)


@every("case", CASES)
def test_each_goal_gets_the_word_of_the_rule(case: Case) -> None:
    assert case.judged() is case.word


def test_of_several_readings_the_newest_counts_and_of_one_year_the_last_written() -> None:
    def of(*pairs: tuple[int, int | str | None]) -> int:
        found = newest(Measured(Decimal(value), _moment(when)) for value, when in pairs)  # type: ignore[arg-type]
        assert found is not None
        return int(found.value)

    assert of((1, 2025), (2, 2026), (3, 2024)) == 2
    assert of((1, 2026), (2, 2026)) == 2  # both the end of 2026
    assert of((1, 2026), (2, "2026-06-01")) == 1  # a year is its end
    assert of((1, 2024), (2, None)) == 1  # what has no moment comes first
    assert newest(()) is None


def test_the_line_is_straight() -> None:
    # from 20 to 60 in four years; after two years 40, after the goal year no more than the goal
    aim = Aim(Decimal(60), 2028, Decimal(20), 2024)
    assert planned_value(aim, moment(year=2026)) == 40
    assert planned_value(aim, moment(year=2029)) == 60


def test_a_tally_names_its_misses_and_what_was_not_measured() -> None:
    found = tally((R, None, B, R, N))
    assert (found.of, found.unjudged) == ({R: 2, B: 1, N: 1}, 1)


# --- levels of themes, by the stage in which they were measured


SITE = {
    "site.yml": "naam: Proef\norganisatie: stad\nthemaset: een\n",
    "organisaties/stad.yml": "naam: Stad\n",
    "themasets/een.yml": (
        "naam: Een\nschaal: {niveaus: [{nummer: 1, naam: Basis}, {nummer: 2, naam: Plus}, {nummer: 3, naam: Max}]}\n"
        "themas: {milieu: Milieu}\n"
    ),
}


def site_of(folder: Path, project: str) -> FewPages:
    for name, content in {**SITE, "projecten/straat.yml": project}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    return FewPages(folder)


LEVELS = (
    # phase, ambition, measurements in order, word and stage
    ("uitvoering", 2, (("periodiek", 2),), R, Stage.WORK),
    ("uitvoering", 2, (("periodiek", 3),), R, Stage.WORK),
    ("uitvoering", 2, (("periodiek", 1),), B, Stage.WORK),
    ("afgerond", 2, (("oplevering", 1),), M, Stage.WORK),
    ("afgerond", 2, (("oplevering", 2),), R, Stage.WORK),
    ("uitvoering", 2, (("gunning", 2),), N, Stage.CONTRACT),
    ("afgerond", 2, (("gunning", 3),), N, Stage.CONTRACT),
    ("publicatie", 2, (("go/no-go", 2),), N, Stage.TENDER),
    ("publicatie", 2, (("publicatie", 3),), N, Stage.TENDER),
    ("selectie", 2, (("selectie", 1),), N, Stage.TENDER),
    ("uitvoering", 2, ((None, 2),), N, Stage.UNKNOWN),  # `check` refuses it; `serve` shows it
    ("uitvoering", 2, (("gunning", 1), ("periodiek", 2)), R, Stage.WORK),
    ("uitvoering", 2, (("periodiek", 2), (None, 2)), N, Stage.UNKNOWN),
    ("uitvoering", 2, (("periodiek", "niet relevant"),), N, Stage.WORK),
    ("uitvoering", "niet relevant", (("periodiek", 2),), None, Stage.WORK),
    ("gestopt", 2, (("periodiek", 2),), S, Stage.WORK),
)


@every(("phase", "ambition", "measured", "word", "stage"), LEVELS)
def test_a_level_counts_only_when_it_was_measured_in_the_work(
    tmp_path: Path,
    phase: str,
    ambition: object,
    measured: tuple[tuple[str | None, object], ...],
    word: Verdict | None,
    stage: Stage,
) -> None:
    lines = "".join(
        f"  - {{{f'moment: {moment}, ' if moment else ''}datum: 2026-0{month}-10, themas: {{milieu: {level}}}}}\n"
        for month, (moment, level) in enumerate(measured, start=1)
    )
    state = "status: gestopt\n" if phase == "gestopt" else f"fase: {phase}\n"
    project = f"naam: Straat\norganisatie: stad\n{state}web: {{themas: {{milieu: {{niveau: {ambition}, onderbouwing: Ja.}}}}}}\n"
    (outcome,) = outcomes(site_of(tmp_path, f"{project}metingen:\n{lines}").portfolio)
    assert (outcome.verdict, outcome.course.stage) == (word, stage)


@every(
    ("told", "word"),
    [
        ("resultaten: [{waarde: 37%, doel: ten minste 40%, doeljaar: 2025, thema: milieu, gemeten_op: 2026-03-10}]", M),
        ("resultaten: [{waarde: 37%, doel: ten minste 40%, doeljaar: 2028, thema: milieu, gemeten_op: 2026-03-10}]", B),
        ("resultaten: [{waarde: 37%, doel: ten minste 40%, doeljaar: 2025, gemeten_op: 2026-03-10}]", B),
        ("resultaten: [{waarde: 41%, doel: ten minste 40%, doeljaar: 2025, thema: milieu, gemeten_op: 2026-03-10}]", B),
        ("doelen: [{tekst: Ten minste 40%, waarde: 40, eenheid: '%', jaar: 2025, thema: milieu, metingen: [{jaar: 2025, waarde: 37}]}]", M),
    ],
)  # fmt: skip
def test_a_level_is_missed_where_a_goal_on_its_theme_was_missed_in_its_year(
    tmp_path: Path, told: str, word: Verdict
) -> None:
    """Else a project that runs says 'not reached' beside the goal and 'behind' beside the theme."""
    text = (
        "naam: Straat\norganisatie: stad\nfase: uitvoering\nweb: {themas: {milieu: {niveau: 2, onderbouwing: Ja.}}}\n"
        f"metingen: [{{moment: periodiek, datum: 2026-01-10, themas: {{milieu: 1}}}}]\n{told}\n"
    )
    site = site_of(tmp_path, text)
    (outcome,) = outcomes(site.portfolio)
    assert outcome.verdict is word
    html = next(str(page.finding) for page in site.pages if page.path == "projecten/straat")
    assert ("Milieu bleef achter" in html, "Milieu blijft achter" in html) == (word is M, word is B)


# --- results in words


RESULTS = (
    # waarde, doel, more fields, word; the project runs and the reference date is 2026-11-20
    ("63% plantaardig", "ten minste 60% plantaardig", "", R),
    ("37% biologisch", "minimaal 40% biologisch", "doeljaar: 2025", M),
    ("64 gram per gast", "ten hoogste 70 gram per gast", "", R),
    ("71 gram per gast", "hooguit 70 gram per gast", "doeljaar: 2025", M),
    ("5 plekken", "5 plekken", "", R),
    ("6 plekken", "5 plekken", "", None),  # nobody says that more is better
    ("6 plekken", "5 plekken", "beter: meer", R),
    ("6 plekken", "5 plekken", "beter: minder, doeljaar: 2025", M),
    ("-48% CO2", "40% minder CO2", "", R),
    ("\N{MINUS SIGN}46% brandstof", "80% minder in 2025", "", M),
    ("48% minder CO2", "-50%", "doeljaar: 2025", M),
    ("10 ton minder CO2", "9 ton minder CO2", "", R),
    ("+12% soorten", "10% meer soorten", "", R),
    ("0,13 kWh per m3", "ten hoogste 0,14 kWh per m3", "", R),
    ("684.000 euro", "ten hoogste 790.000 euro", "", R),
    ("€ 684.000", "maximaal 790.000 euro", "", R),
    ("15 soorten", "ten minste 17 soorten in 2028", "nulmeting: 11, basisjaar: 2023, gemeten_op: 2026-06-19", C),
    # 11 to 17 in five years; 19 June 2026 is day 170 of 365: 2.4658 of 5 years, 2.959 planned, 90% is 2.663: 13.67
    ("13,6 soorten", "ten minste 17 soorten in 2028", "nulmeting: 11, basisjaar: 2023, gemeten_op: 2026-06-19", B),
    ("27 mensen", "ten minste 30 mensen in 2027", "", None),  # a later year and no start
    ("30 mensen", "ten minste 30 mensen in 2027", "", R),
    # what cannot be read in one way gets no word
    ("63%", "ten minste 60 plekken", "beter: meer", None),
    ("3 storingen", "ten hoogste 10 per jaar", "", None),
    ("61.100 euro goedkoper", "geen meerkosten", "beter: meer", None),
    ("1.250 uur", "ten minste 1.200 uur", "", None),  # 1250 or 1.25
    ("1250 uur", "ten minste 1200 uur", "", R),
    ("van 12 naar 15 soorten", "ten minste 14 soorten", "", None),
    ("bijna 80%", "ten minste 80%", "", None),
    ("48% CO2", "40% minder CO2", "", None),
    ("3 storingen", "ten hoogste 10 per jaar", "getal: 3, doelgetal: 10", R),
    ("alles", "de helft", "getal: 100, doelgetal: 50, beter: meer", R),
    ("63% plantaardig", None, "", None),
    ("64 gram", "ten hoogste 70 gram", "beter: meer", None),  # the words say less, the field more
    ("48% minder CO2", "60% minder CO2", "beter: minder", None),  # of what is less, more is better
    ("64 gram", "ten hoogste 70 gram in 2025", "doeljaar: 2027", None),  # two years
    # a second number: a range, an old value, another scale
    ("3-4 bomen", "ten minste 3-4 bomen", "", None),
    ("50%-60%", "ten minste 55%", "", None),
    ("50 tot 60%", "ten minste 50 tot 55%", "", None),
    ("3/4", "ten minste 3/4", "", None),
    ("60% (was 40%)", "ten minste 50%", "", None),
    ("55%", "ten minste 50% in 2024, 60% in 2028", "", None),
    ("4 van 4 wijken", "ten minste 3 van 4 wijken", "", R),  # of the same whole
    ("4 van 5 wijken", "ten minste 3 van 4 wijken", "", None),
    ("1 000 bomen", "ten minste 900 bomen", "", R),
    ("10 000", "ten hoogste 9 000 000", "", R),
    ("€ 2 mln", "ten hoogste € 500.000", "", None),
    ("400 bomen", "ten minste 2 duizend bomen", "", None),
    ("3 storingen", "ten hoogste 10 storingen per jaar", "", None),
    ("45% verwacht", "ten minste 40%", "", None),
    ("63% niet plantaardig", "ten minste 60%", "", None),
    # the year to which a change is compared is not the year of the goal
    ("-48% CO2", "50% minder CO2 dan in 2020", "", None),
    ("-52% CO2", "50% minder CO2 dan in 2020", "", R),
    ("48% minder dan in 2020", "50% minder dan in 1990", "", None),
    ("-48% CO2", "50% minder CO2 dan in 2020 in 2025", "", M),
    # 'of minder' is a bound, not a change
    ("45%", "40% of meer", "", R),
    ("5 klachten", "3 klachten of minder", "doeljaar: 2025", M),
    ("-48%", "40% of minder", "", None),
    (
        "48% minder",
        "ten minste 50% minder",
        "nulmeting: 100, basisjaar: 2024, doeljaar: 2028, gemeten_op: 2026-06-01",
        None,
    ),
)


@pytest.mark.slow
@pytest.mark.parametrize(("value", "goal", "more", "word"), RESULTS)
def test_a_result_in_words_gets_a_word_only_when_it_can_be_read_in_one_way(
    tmp_path: Path, value: str, goal: str | None, more: str, word: Verdict | None
) -> None:
    said = f'waarde: "{value}"' + (f', doel: "{goal}"' if goal else "") + (f", {more}" if more else "")
    later = "metingen: [{moment: gunning, datum: 2026-11-20, themas: {milieu: 1}}]\nweb: {themas: {milieu: {niveau: 1, onderbouwing: Ja.}}}\n"
    site = site_of(tmp_path, f"naam: Straat\nfase: uitvoering\n{later}resultaten: [{{{said}}}]\n")
    project = site.portfolio.projects["straat"]
    assert result_verdict(project.record.results[0], project, site.portfolio) is word


@every(
    ("state", "word"),
    [
        ("fase: uitvoering", None),
        ("fase: afgerond", M),
        ("status: afgerond", M),
        ("status: gestopt", S),
        ("fase: gunning", N),
        ("fase: idee", N),
    ],
)
def test_a_result_counts_by_the_state_of_its_project(tmp_path: Path, state: str, word: Verdict | None) -> None:
    result = "resultaten: [{waarde: 3 bomen, doel: ten minste 4 bomen, gemeten_op: 2026-05-01}]\n"
    site = site_of(tmp_path, f"naam: Straat\n{state}\n{result}")
    project = site.portfolio.projects["straat"]
    assert result_verdict(project.record.results[0], project, site.portfolio) is word


BIDS = """naam: Straat
organisatie: stad
fase: %s
web: {themas: {milieu: {niveau: 2, onderbouwing: Ja.}}}
doelen: [{tekst: Bomen, thema: milieu, waarde: 9, jaar: 2028, metingen: [{jaar: 2026, waarde: 7531}]}]
metingen: [{moment: gunning, datum: 2026-02-01, themas: {milieu: 2}}]
resultaten: [{waarde: 7531 bomen, doel: ten minste 9 bomen, omschrijving: Zeepaardbod, thema: milieu, gemeten_op: 2026-02-02}]
"""


def test_a_bid_and_what_stands_on_paper_are_results_nowhere(tmp_path: Path) -> None:
    """Only the page of the project, its own table and the whole of the data tell what was offered."""
    site = site_of(tmp_path, BIDS % "gunning")
    elsewhere = {page.path: "".join(s.html for s in page.sections) for page in site.pages if "straat" not in page.path}
    assert [path for path, html in elsewhere.items() if "Zeepaardbod" in html or "7531" in html] == ["monitor/doelen"]
    assert "het werk is nog niet begonnen" in elsewhere["monitor/doelen"]
    assert "aw-verdict--reached" not in "".join(html for path, html in elsewhere.items() if path != "over")
    own = next("".join(s.html for s in page.sections) for page in site.pages if page.path == "projecten/straat")
    assert "Wat is aangeboden" in next(str(page.sections) for page in site.pages if page.path == "projecten/straat")
    assert "Zeepaardbod" in own
    assert "staat zo in het contract" in own
    assert "aw-verdict--reached" not in own
    told = {export.path for export in site.exports if b"Zeepaardbod" in export.content}
    assert {path for path in told if path.endswith((".csv", ".xml", ".ics"))} == {"gegevens/aanbiedingen.csv"}


def test_the_same_project_has_results_once_the_work_has_begun(tmp_path: Path) -> None:
    site = site_of(tmp_path, BIDS % "uitvoering")
    html = {page.path: "".join(s.html for s in page.sections) for page in site.pages}
    for path in ("", "goed-bezig/alles", "projecten/straat"):
        assert "Zeepaardbod" in html[path], path
        assert "aw-verdict--reached" in html[path], path
    assert "staat zo in het contract" in html["projecten/straat"]  # the level was still measured at the award alone
