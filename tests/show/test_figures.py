"""Which figures stand large and which project tells its story: an editor's choice, in turn, and never success alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ambitieweb.derive.figures import figures, measured, stories
from few_pages import page_at
from show.small import shown, site_of


def project(name: str, results: str, more: str = "fase: afgerond\n") -> dict[str, str]:
    return {f"projecten/{name}.yml": f"naam: {name}\ncategorie: groen\n{more}resultaten: [{results}]\n"}


def values(folder: Path, files: dict[str, str], at_most: int = 99) -> list[str]:
    return [a.figure.words if a.figure else "" for a in figures(shown(folder, files), at_most)]


def test_what_an_editor_chose_opens_the_turn_of_its_project_and_no_project_fills_the_page(tmp_path: Path) -> None:
    files = {
        **project(
            "a",
            "{waarde: 1 a, doel: 1 a, uitgelicht: ja}, {waarde: 2 a, doel: 1 a}, {waarde: 3 a, doel: 1 a, uitgelicht: ja}",
        ),
        **project("b", "{waarde: 1 b, doel: 1 b, gemeten_op: 2026-05-01}"),
    }
    assert values(tmp_path, files) == ["1 a", "1 b", "3 a", "2 a"]


def test_a_choice_never_shows_success_alone_when_there_is_a_miss(tmp_path: Path) -> None:
    files = project("a", "{waarde: 3 a, doel: 1 a}, {waarde: 2 a, doel: 1 a}, {waarde: 1 a, doel: ten minste 9 a}")
    assert values(tmp_path / "two", files, 2) == ["3 a", "1 a"]
    assert values(tmp_path / "three", files, 3) == ["3 a", "2 a", "1 a"]


def test_a_reading_that_says_a_result_again_counts_once_and_another_figure_of_the_same_thing_stays(
    tmp_path: Path,
) -> None:
    web = (
        "fase: afgerond\nweb: {themas: {milieu: {niveau: 1, onderbouwing: Ja., indicatoren: ["
        "{naam: Beton, eenheid: ton, streefwaarde: 5, metingen: [{jaar: 2026, waarde: 6}]}, "
        "{naam: Hout, eenheid: kg, streefwaarde: 5, metingen: [{jaar: 2026, waarde: 6}]}]}}}\n"
    )
    found = shown(tmp_path, project("a", "{waarde: 6 ton beton bespaard, doel: 5 ton, thema: milieu}", web))
    assert len([a for a in found if a.figure and not a.moment]) == 2
    assert sorted(a.words for a in measured(found)) == ["", "Hout"]


@pytest.mark.parametrize(("value", "shown_as"), [("-18% verharding", [""]), ("-19% verharding", ["", "Steen"])])
def test_a_reading_whose_change_is_the_result_counts_once(tmp_path: Path, value: str, shown_as: list[str]) -> None:
    web = (
        "fase: afgerond\nweb: {themas: {milieu: {niveau: 1, onderbouwing: Ja., indicatoren: ["
        "{naam: Steen, eenheid: m2, nulmeting: 9500, basisjaar: 2024, streefwaarde: 8075, doeljaar: 2026, "
        "metingen: [{jaar: 2026, waarde: 7800}]}]}}}\n"
    )
    found = shown(tmp_path, project("a", f"{{waarde: {value}, doel: 15% minder, thema: milieu}}", web))
    assert sorted(a.words for a in found if a.figure and not a.moment) == shown_as


def test_where_only_the_start_was_measured_there_is_no_result(tmp_path: Path) -> None:
    goal = "{tekst: Gas, waarde: 80, eenheid: m3, jaar: 2028, nulmeting: 100, basisjaar: 2025, metingen: [{jaar: 2025, waarde: 100}]}"
    found = shown(tmp_path, {"organisaties/stad.yml": f"naam: Stad\ndoelen: [{goal}]\n"})
    assert measured(found) == ()


# --- the story that leads


def told(folder: Path, files: dict[str, str]) -> list[str]:
    return [project.id for project in stories(site_of(folder, files).portfolio)]


MET = "{waarde: 3 a, doel: ten minste 1 a, gemeten_op: 2026-01-01}"
LATER = "{waarde: 3 a, doel: ten minste 1 a, gemeten_op: 2026-06-01}"
MISSED = "{waarde: 1 a, doel: ten minste 9 a, gemeten_op: 2026-07-01}"


def test_without_a_choice_the_newest_project_that_met_all_its_goals_tells_its_story(tmp_path: Path) -> None:
    assert told(tmp_path / "all", {**project("a", MET), **project("b", LATER), **project("c", MISSED)}) == ["b"]
    assert told(tmp_path / "none", project("c", f"{MET}, {MISSED}")) == []


def test_an_editor_chooses_and_of_several_the_newest_leads(tmp_path: Path) -> None:
    chosen = "fase: afgerond\nuitgelicht: ja\n"
    files = {**project("a", MET, chosen), **project("b", LATER), **project("c", MISSED, chosen)}
    assert told(tmp_path, files) == ["c", "a"]


def test_an_offer_or_a_plan_tells_no_story_whatever_an_editor_chose(tmp_path: Path) -> None:
    assert told(tmp_path / "offer", project("a", MET, "fase: gunning\nuitgelicht: ja\n")) == []
    assert (
        told(tmp_path / "empty", {"projecten/a.yml": "naam: A\ncategorie: groen\nfase: uitvoering\nuitgelicht: ja\n"})
        == []
    )


def pages(folder: Path, files: dict[str, str]) -> dict[str, str]:
    return {page.path: " ".join(s.html for s in page.sections) for page in site_of(folder, files).pages}


def test_a_story_says_which_ambition_was_not_reached_and_how_many_goals_were(tmp_path: Path) -> None:
    more = (
        "fase: afgerond\nuitgelicht: ja\nweb: {themas: {milieu: 3}}\n"
        "metingen: [{moment: oplevering, datum: 2026-01-01, themas: {milieu: 1}}]\n"
        "verschillen: [{thema: milieu, oorzaak: x, leerpunt: y}]\n"
    )
    html = pages(tmp_path, project("a", f"{MET}, {MISSED}", more))["goed-bezig"]
    assert "Milieu bleef 2 niveaus lager dan gewild" in html
    assert "1 van de 2 doelen gehaald" in html
    assert "Alle" not in html.partition("aw-story-foot")[2].partition("</article>")[0]


def test_bars_of_a_story_are_as_long_as_their_numbers_and_not_drawn_when_one_has_none(tmp_path: Path) -> None:
    def drawn(folder: str, bars: str) -> list[str]:
        more = f"fase: afgerond\nuitgelicht: ja\nverhaal: {{titel: Kop, staven: [{bars}]}}\n"
        html = pages(tmp_path / folder, project("a", MET, more))["goed-bezig"]
        assert html.count("<dt>") == 2
        return re.findall(r'<rect [^>]*\bwidth="([\d.]+)"', html)

    assert drawn("a", "{naam: Nieuw, waarde: € 114.000}, {naam: Oud, waarde: 57.000 euro}") == ["100", "50"]
    assert drawn("b", "{naam: Nieuw, waarde: veel, getal: 4}, {naam: Oud, waarde: weinig, getal: 1}") == ["100", "25"]
    assert drawn("c", "{naam: Nieuw, waarde: veel}, {naam: Oud, waarde: 1 ton}") == []


@pytest.mark.slow
def test_a_thousand_results_stay_a_page_that_leads_to_the_list(tmp_path: Path) -> None:
    files: dict[str, str] = {}
    for number in range(50):
        results = ", ".join(f"{{waarde: {n + 1} bomen, doel: 5 bomen}}" for n in range(20))
        files |= project(f"p{number}", results)
    html = pages(tmp_path, files)["goed-bezig"]
    assert html.count('<li class="aw-deedtile') == 60
    assert "Nog 940 resultaten staan in de lijst" in html
    assert len(html) < 60_000


def test_goal_that_cannot_be_judged_is_not_passed_over_under_the_title(tmp_path: Path) -> None:
    project = (
        "naam: Gemalen\ncategorie: groen\nfase: afgerond\nresultaten:\n"
        "  - {waarde: 12 bomen, doel: ten minste 10 bomen}\n"
        "  - {waarde: 3 storingen, doel: ten hoogste 10 per jaar}\n"
    )
    site = site_of(tmp_path, {"projecten/gemalen.yml": project})
    page = page_at(site, "projecten/gemalen")
    assert "Eén van de twee doelen gehaald. Eén is nog niet te beoordelen." in page.finding
