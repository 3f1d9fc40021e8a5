"""Where an ambition was lowered, by hand: the figures stand in the content of each test."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ambitieweb.derive.evaluation import courses
from ambitieweb.derive.moments import MomentSort, moments
from ambitieweb.derive.outcomes import outcomes
from ambitieweb.derive.verdicts import Verdict
from ambitieweb.link.portfolio import LinkedProject
from few_pages import FewPages, page_at

SITE = {
    "site.yml": "naam: Proef\nthemaset: drie\n",
    "themasets/drie.yml": (
        "naam: Drie\nschaal: {niveaus: [{nummer: 1, naam: Basis}, {nummer: 2, naam: Plus}, {nummer: 3, naam: Max}]}\n"
        "themas: {milieu: Milieu, klimaat: Klimaat, mensen: Mensen}\n"
    ),
}


def project(tmp_path: Path, text: str) -> LinkedProject:
    for name, content in {**SITE, "projecten/straat.yml": text}.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    site = FewPages(tmp_path)
    assert not site.has_errors, site.problems
    return site.portfolio.projects["straat"]


def measured(*levels: str) -> str:
    """A project with ambition 3 on milieu, and a measurement per level, each a month later."""
    gates = ("go/no-go", "publicatie", "selectie", "gunning")
    lines = [
        f"  - {{moment: {gate}, datum: 2026-0{number + 1}-10, themas: {{milieu: {level}}}}}"
        for number, (gate, level) in enumerate(zip(gates, levels, strict=False))
    ]
    return (
        "naam: Straat\nweb: {themas: {milieu: {niveau: 3, onderbouwing: Ja.}}}\nmetingen:\n" + "\n".join(lines) + "\n"
    )


@pytest.mark.parametrize(
    ("levels", "drops"),
    [
        (("3", "2", "1"), [("publicatie", 3, 2), ("selectie", 2, 1)]),  # both steps down, not the first alone
        (("1", "1", "1"), [("go/no-go", 3, 1)]),  # one step, and then it stays there
        (("2", "1", "2", "1"), [("go/no-go", 3, 2), ("publicatie", 2, 1), ("gunning", 2, 1)]),  # up in between
        (("2", "3", "2", "2"), [("selectie", 3, 2)]),  # the first dip was repaired
        (("2", "niet relevant", "1"), [("go/no-go", 3, 2), ("selectie", 2, 1)]),
        (("3", "3"), []),
    ],
)
def test_every_step_down_after_the_ambition_was_lowered_is_named(
    tmp_path: Path, levels: tuple[str, ...], drops: list[tuple[str, int, int]]
) -> None:
    straat = project(tmp_path, measured(*levels))
    found = courses(straat)[0].drops
    assert [(d.at.moment.nl, d.old.level, d.new.level) for d in found if d.at.moment] == drops
    marked = [m.measuring.nl for m in moments(straat, None) if m.sort is MomentSort.LOST and m.measuring]
    assert marked == [moment for moment, _, _ in drops]


@pytest.mark.parametrize(
    ("levels", "lost_at", "change"),
    [
        (("3", "3", "3"), None, 0),
        (("3", "2", "2"), "publicatie", -1),  # 3 - 1 = 2 at publication, never 3 again
        (("2", "3", "3"), None, 0),  # below at first, reached later
        (("3", "2", "3", "1"), "gunning", -2),  # the dip at publication was repaired, the award was not
        (("2", "niet relevant", "2"), "go/no-go", -1),  # 'not relevant' neither loses nor repairs
        (("2", "niet relevant"), None, None),  # nobody knows any more whether it is lost
        (("2", "3", "1", "nog te bepalen"), None, None),
        (("nog te bepalen",), None, None),  # nothing to compare
    ],
)
def test_lowered_at_the_first_measurement_after_which_it_was_never_found_again(
    tmp_path: Path, levels: tuple[str, ...], lost_at: str | None, change: int | None
) -> None:
    course = courses(project(tmp_path, measured(*levels)))[0]
    assert (course.lost_at.moment.nl if course.lost_at and course.lost_at.moment else None) == lost_at
    assert course.change == change
    (outcome,) = outcomes(FewPages(tmp_path).portfolio)
    assert outcome.is_lost is (lost_at is not None)
    assert outcome.verdict is Verdict.NO_FIGURE  # none of these moments lies in the work


def test_measurements_count_by_date_whatever_their_order_in_the_file(tmp_path: Path) -> None:
    text = (
        "naam: Straat\nweb: {themas: {milieu: {niveau: 3, onderbouwing: Ja.}}}\nmetingen:\n"
        "  - {moment: gunning, datum: 2026-03-01, themas: {milieu: 3}}\n"
        "  - {moment: publicatie, datum: 2026-02-01, themas: {milieu: 1}}\n"
    )
    assert courses(project(tmp_path, text))[0].lost_at is None


def test_what_was_found_earlier_is_drawn_where_the_last_measurement_does_not_name_the_theme(tmp_path: Path) -> None:
    project(
        tmp_path,
        "naam: Straat\nfase: uitvoering\nweb: {themas: {milieu: {niveau: 2, onderbouwing: Ja.}, "
        "klimaat: {niveau: 2, onderbouwing: Ja.}, mensen: {niveau: 2, onderbouwing: Ja.}}}\nmetingen:\n"
        "  - {moment: periodiek, datum: 2026-01-10, themas: {milieu: 2, klimaat: 2}}\n"
        "  - {moment: periodiek, datum: 2026-02-10, themas: {klimaat: 1}}\n",
    )
    page = page_at(FewPages(tmp_path), "projecten/straat")
    (told,) = re.findall(r"<desc[^>]*>([^<]*)</desc>", page.sections[1].html.split("meting-straat", 1)[1])
    assert told.split(". ") == [
        "Milieu: niveau 2 van 3, plus",
        "Klimaat: niveau 1 van 3, basis, 1 onder de ambitie",
        "Mensen: niet gemeten.",
    ]
    assert "Eén thema is nu wat wij wilden." in page.sections[1].html


@pytest.mark.parametrize(("phase", "verb"), [("uitvoering", "is nu"), ("afgerond", "werd")])
def test_what_still_runs_is_now_what_was_wanted(tmp_path: Path, phase: str, verb: str) -> None:
    project(
        tmp_path,
        f"naam: Straat\nfase: {phase}\nprojectleider: Projectleider wegen\n"
        "web: {themas: {milieu: {niveau: 2, onderbouwing: Ja.}}}\n"
        "resultaten: [{waarde: -18% steen, doel: ten hoogste 10 per jaar}]\n"
        "metingen: [{moment: periodiek, datum: 2026-01-10, themas: {milieu: 2}}]\n",
    )
    page = page_at(FewPages(tmp_path), "projecten/straat")
    html = "".join(section.html for section in page.sections)
    assert f"Het thema {verb} wat wij wilden." in html
    assert "Vragen? Projectleider wegen." in html
    assert "<strong>\N{MINUS SIGN}18%</strong>" in html
    assert "Nog niet te beoordelen" in html


def test_a_revised_web_was_adopted_first(tmp_path: Path) -> None:
    text = (
        "naam: Straat\nweb: {status: bijgesteld, statusdatum: 2026-03-24, vastgesteld_op: 2024-04-23, "
        "themas: {milieu: {niveau: 3, onderbouwing: Ja.}}}\n"
    )
    found = moments(project(tmp_path, text), None)
    assert [(moment.date.year, moment.status.nl if moment.status else "") for moment in found] == [
        (2024, "vastgesteld"),
        (2026, "bijgesteld"),
    ]


def test_moments_stand_in_order_and_what_lies_ahead_is_planned(tmp_path: Path) -> None:
    text = measured("3", "2") + (
        "planning: [{moment: Oplevering, datum: 2027-05-01}, {moment: Start, datum: 2026-01-05}]\n"
        "sessies: [{soort: startsessie, datum: 2026-01-02}]\n"
    )
    made = project(tmp_path, text)
    found = moments(made, FewPages(tmp_path).reference_date)
    assert [moment.sort for moment in found] == [
        MomentSort.HELD,
        MomentSort.HELD,
        MomentSort.MEASURED,
        MomentSort.LOST,
        MomentSort.PLANNED,
    ]
    assert found[3].lost == ("Milieu",)
