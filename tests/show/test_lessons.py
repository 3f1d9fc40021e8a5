"""Which lessons go where, by hand: the nearest first, never one's own, at most six."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from ambitieweb.derive.lessons import Lesson, Lessons, lessons, strongest
from ambitieweb.derive.theme_homes import theme_homes
from ambitieweb.link.portfolio import Portfolio
from ambitieweb.model.project import MeasuringMoment
from ambitieweb.pages.folds import opened
from ambitieweb.pages.page import Page
from demo import demo
from few_pages import ByPath
from show.small import site_of


def project(name: str, category: str, web: str, *lessons_on: tuple[str, str], day: str = "2026-01-01") -> str:
    differences = ", ".join(f"{{thema: {theme}, oorzaak: x, leerpunt: {text}}}" for theme, text in lessons_on)
    return (
        f"naam: {name}\ncategorie: {category}\nweb: {{themas: {{{web}}}}}\nverschillen: [{differences}]\n"
        f"metingen: [{{moment: gunning, datum: {day}, themas: {{}}}}]\n"
    )


FILES = {
    "categorieen/wegen.yml": "naam: Wegen\nouder: stad\nweb: {themas: {milieu: 0, klimaat: 2, mensen: niet relevant}}\n",
    "projecten/own.yml": project("Own", "wegen", "milieu: 0, klimaat: 2", ("klimaat", "own")),
    "projecten/near.yml": project("Near", "wegen", "klimaat: 1", ("milieu", "near-other-theme"), ("klimaat", "near")),
    "projecten/far.yml": project("Far", "groen", "klimaat: 1", ("klimaat", "far"), ("milieu", "not-here")),
    "projecten/newer.yml": project("Newer", "groen", "klimaat: 1", ("klimaat", "newer"), day="2026-09-01"),
    "praktijkvoorbeelden/elders.yml": (
        "naam: Elders\norganisatie: Elders\nthemaset: drie\nthemas: {klimaat: {}}\ntips: [tip]\n"
    ),
    "praktijkvoorbeelden/ergens.yml": (
        "naam: Ergens\norganisatie: Ergens\nthemaset: drie\nthemas: {milieu: {}}\ntips: [tip on level 0]\n"
    ),
}


def made(portfolio: Portfolio) -> Lessons:
    return lessons(portfolio, theme_homes(portfolio))


def texts(found: tuple[Lesson, ...]) -> list[str]:
    return [lesson.text for lesson in found]


def test_a_project_gets_the_nearest_first_and_never_its_own(tmp_path: Path) -> None:
    # own web: klimaat 2, milieu 0. Same category on klimaat; same category elsewhere; other categories on klimaat, the
    # newest first; then a tip that names klimaat. On milieu (level 0) nothing from outside the category.
    portfolio = site_of(tmp_path, FILES).portfolio
    found = made(portfolio).for_project(portfolio.projects["own"])
    assert texts(found) == ["near", "near-other-theme", "newer", "far", "tip"]


def test_a_category_gets_those_of_others_and_its_own_projects_apart(tmp_path: Path) -> None:
    portfolio = site_of(tmp_path, FILES).portfolio
    found = made(portfolio)
    assert texts(found.for_category(portfolio.categories["wegen"])) == ["newer", "far", "tip"]
    assert sorted(texts(found.own["wegen"])) == ["near", "near-other-theme", "own"]


def test_a_theme_without_a_level_above_0_asks_for_nothing(tmp_path: Path) -> None:
    web = "milieu: 0, klimaat: nog te bepalen, mensen: niet relevant"
    portfolio = site_of(tmp_path, {**FILES, "projecten/own.yml": project("Own", "groen", web)}).portfolio
    # only what its own category learned
    assert sorted(texts(made(portfolio).for_project(portfolio.projects["own"]))) == ["far", "newer", "not-here"]


def test_adding_not_relevant_changes_nothing(tmp_path: Path) -> None:
    without = site_of(tmp_path / "a", FILES).portfolio
    extra = {"projecten/own.yml": FILES["projecten/own.yml"].replace("klimaat: 2", "klimaat: 2, mensen: niet relevant")}
    with_it = site_of(tmp_path / "b", {**FILES, **extra}).portfolio
    for portfolio in (without, with_it):
        assert texts(made(portfolio).for_project(portfolio.projects["own"])) == [
            "near",
            "near-other-theme",
            "newer",
            "far",
            "tip",
        ]


def test_the_strongest_lesson_is_where_the_ambition_fell_furthest_and_each_project_has_its_turn(tmp_path: Path) -> None:
    def lowered(name: str, day: str, *found: tuple[str, int, str]) -> str:
        web = ", ".join(f"{theme}: 3" for theme, _, _ in found)
        measured = ", ".join(f"{theme}: {level}" for theme, level, _ in found)
        told = ", ".join(f"{{thema: {theme}, oorzaak: x, leerpunt: {text}}}" for theme, _, text in found)
        return (
            f"naam: {name}\ncategorie: groen\nweb: {{themas: {{{web}}}}}\nverschillen: [{told}]\n"
            f"metingen: [{{moment: oplevering, datum: {day}, themas: {{{measured}}}}}]\n"
        )

    files = {
        "projecten/far.yml": lowered("Far", "2026-01-01", ("milieu", 0, "three down"), ("klimaat", 1, "two down")),
        "projecten/near.yml": lowered("Near", "2026-06-01", ("milieu", 2, "one down")),
        "praktijkvoorbeelden/elders.yml": FILES["praktijkvoorbeelden/elders.yml"],
    }
    found = made(site_of(tmp_path, files).portfolio)
    assert texts(strongest(found.all)) == ["three down", "one down", "two down", "tip"]


def test_a_page_shows_at_most_six(tmp_path: Path) -> None:
    many = {f"projecten/p{n}.yml": project(f"P{n}", "groen", "klimaat: 1", ("klimaat", f"l{n}")) for n in range(9)}
    portfolio = site_of(tmp_path, many).portfolio
    assert texts(made(portfolio).for_project(portfolio.projects["p3"])) == ["l0", "l1", "l2", "l4", "l5", "l6"]


def test_a_difference_without_a_lesson_is_in_the_library_but_helps_nobody_else(tmp_path: Path) -> None:
    silent = "naam: Stil\ncategorie: wegen\nweb: {themas: {klimaat: 1}}\nverschillen: [{thema: klimaat, oorzaak: x}]\n"
    portfolio = site_of(
        tmp_path, {"categorieen/wegen.yml": FILES["categorieen/wegen.yml"], "projecten/stil.yml": silent}
    ).portfolio
    found = made(portfolio)
    assert [lesson.holder.id for lesson in found.all] == ["stil"]
    assert (found.in_category, found.on_theme) == ({}, {})


def test_what_has_no_words_is_not_counted_as_a_lesson(tmp_path: Path) -> None:
    silent = "naam: Stil\ncategorie: wegen\nweb: {themas: {klimaat: 1}}\nverschillen: [{thema: klimaat, oorzaak: x}]\n"
    files = {"categorieen/wegen.yml": FILES["categorieen/wegen.yml"], "projecten/stil.yml": silent}

    def pages(folder: Path, more: dict[str, str]) -> dict[str, Page]:
        return ByPath(site_of(folder, {**files, **more}))

    alone = pages(tmp_path / "alone", {})
    assert alone["leerpunten"].finding == "Bij 1 verschil schreef nog niemand op wat ervan te leren is."
    assert "Leerpunten" not in [
        part.heading for section in alone["categorieen/wegen"].sections for part in opened(section)
    ]
    both = pages(tmp_path / "both", {"projecten/own.yml": FILES["projecten/own.yml"]})
    assert both["leerpunten"].finding.startswith("1 leerpunt uit 1 project. ")
    (section,) = (s for s in both["categorieen/wegen"].sections if "aw-lesson" in s.html or "Leerpunten" in s.html)
    assert re.findall("([0-9]+) leerpunt", section.html) == ["1"]


def test_a_lesson_tells_the_ambition_what_was_found_and_where_it_was_lowered(tmp_path: Path) -> None:
    text = (
        "naam: Park\nweb: {themas: {milieu: 3}}\nmetingen: [{moment: selectie, datum: 2026-01-01, themas: {milieu: 3}}, "
        "{moment: gunning, datum: 2026-02-01, themas: {milieu: 2}}, {moment: oplevering, datum: 2026-03-01, themas: {milieu: 1}}]\n"
        "verschillen: [{thema: milieu, oorzaak: x, leerpunt: y}]\n"
    )
    (lesson,) = made(site_of(tmp_path, {"projecten/park.yml": text}).portfolio).all
    assert lesson.ambition is not None
    assert lesson.found is not None
    assert lesson.lost_at is not None
    assert (lesson.ambition.level, lesson.found.level, lesson.lost_at.moment) == (3, 1, MeasuringMoment.AWARD)


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_files_never_matters(chance: object) -> None:
    def shuffled(records: dict[str, object]) -> dict[str, object]:
        items = list(records.items())
        chance.shuffle(items)  # type: ignore[attr-defined]
        return dict(items)

    kinds = ("theme_sets", "units", "categories", "projects", "practices")
    portfolio = demo().portfolio
    other = replace(portfolio, **{kind: shuffled(getattr(portfolio, kind)) for kind in kinds})
    before, after = made(portfolio), made(other)
    assert texts(before.all) == texts(after.all)
    for project_id in portfolio.projects:
        chosen = (found.for_project(portfolio.projects[project_id]) for found in (before, after))
        assert len({tuple(texts(lessons_of)) for lessons_of in chosen}) == 1
