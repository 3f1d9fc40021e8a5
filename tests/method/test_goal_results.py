"""A goal that nobody measured for the whole category tells what its projects measured of it; its verdict stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from few_pages import page_at
from method.over_base import built, section_of, words_of

CATEGORY = """
naam: Catering
web: {status: ingetekend, themas: {klimaat: {niveau: 2, onderbouwing: Omdat.}}}
doelen:
  - {tekst: De helft van de inkoop is biologisch, thema: milieu, waarde: 50, eenheid: "% van de inkoopwaarde", jaar: 2027}
  - {tekst: Ten hoogste 70 gram weg, thema: klimaat, waarde: 70, eenheid: gram per gast, jaar: 2026}
"""
PROJECT = """
naam: Kantines
categorie: catering
fase: uitvoering
web: {status: ingetekend, themas: {klimaat: {niveau: 2, onderbouwing: Omdat.}}}
resultaten: [%s]
"""


@pytest.mark.parametrize(
    ("result", "told"),
    [
        ("{waarde: 37% biologisch, thema: milieu, gemeten_op: 2026-05-20}", "in een project: 37% biologisch"),
        ("{waarde: 37% biologische inkoop, thema: milieu}", "in een project: 37% biologische inkoop"),
        ("{waarde: 64 gram per gast, thema: klimaat}", "in een project: 64 gram per gast"),
        ("{waarde: 37% biologisch, thema: klimaat}", ""),
        ("{waarde: 37% vegetarisch, thema: milieu}", ""),
        ("{waarde: 2 keer, thema: milieu}", ""),
    ],
)
def test_result_of_a_project_stands_at_the_goal_it_tells_of(tmp_path: Path, result: str, told: str) -> None:
    site = built(tmp_path, {"categorieen/catering.yml": CATEGORY, "projecten/kantines.yml": PROJECT % result})
    goals = words_of(section_of(site, "categorieen/catering", "doelen"))
    assert ("in een project:" in goals) == bool(told)
    assert told in goals
    assert goals.count("Nog geen cijfer") == 2, "a project is not the whole category"
    sections = page_at(site, "categorieen/catering").sections
    heading = next(section.heading for section in sections if section.anchor == "doelen")
    one = "Eén doel is alleen in een project gemeten en één is nog niet gemeten"
    assert heading == (one if told else "Twee doelen zijn nog niet gemeten")


FINISHED = """
naam: Kantines
categorie: catering
fase: afgerond
web: {status: ingetekend, themas: {klimaat: {niveau: 2, onderbouwing: Omdat.}}}
metingen: [{moment: oplevering, datum: 2026-05-20, themas: {klimaat: %s}}]
resultaten: [{waarde: 20 gram, doel: ten hoogste 30 gram}, {waarde: 9 mensen, doel: ten minste 8 mensen}]
"""


@pytest.mark.parametrize(
    ("level", "told"),
    [("2", "Beide doelen gehaald."), ("1", "Beide doelen gehaald, maar Klimaat bleef achter.")],
)
def test_all_goals_reached_and_a_level_that_fell_short_are_one_sentence(tmp_path: Path, level: str, told: str) -> None:
    site = built(tmp_path, {"projecten/kantines.yml": FINISHED % level})
    assert told in words_of("".join(s.html for s in page_at(site, "projecten/kantines").sections))


WARNED = """
naam: Kantines
categorie: catering
fase: uitvoering
status: let op
statustoelichting: De levertijd loopt op.
planning: [{moment: Laatste keuken open, datum: 2027-06-01}]
web: {status: ingetekend, themas: {klimaat: {niveau: 2, onderbouwing: Omdat.}}}
metingen: [{moment: periodiek, datum: 2026-05-20, themas: {klimaat: %s}}]
"""


@pytest.mark.parametrize("level", ["1", "2"])
def test_a_measured_project_that_runs_says_what_needs_care_and_what_comes_next(tmp_path: Path, level: str) -> None:
    site = built(tmp_path, {"projecten/kantines.yml": WARNED % level})
    html = "".join(s.html for s in page_at(site, "projecten/kantines").sections)
    words = words_of(html)
    assert "Let op: De levertijd loopt op." in words
    assert words.count("De levertijd loopt op.") == 1
    assert "Volgende stap: 1 juni 2027 Laatste keuken open" in words
    assert ("aw-duo" in html) == (level == "1"), "one web where nothing became otherwise"


def test_what_was_measured_before_the_work_began_is_not_said_to_be_unmeasured(tmp_path: Path) -> None:
    goals = "doelen: [{tekst: Minder weg, waarde: 70, jaar: 2027, metingen: {2025: 116}}, {tekst: Meer thuis, waarde: 5, jaar: 2027}]\n"
    project = f"naam: Kantines\ncategorie: catering\nfase: voorbereiding\n{goals}"
    site = built(tmp_path, {"projecten/kantines.yml": project})
    section = next(one for one in page_at(site, "projecten/kantines").sections if one.anchor == "doelen")
    assert section.heading == "Eén doel is nog niet gemeten en één is nog niet te beoordelen"
    words = words_of(section.html)
    assert words.count("Nog geen cijfer") == 1
    assert words.count("Nog niet te beoordelen") == 1
