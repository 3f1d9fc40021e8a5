"""Votes per level, one score from weights, and changes between versions, by hand."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from ambitieweb.derive.history import versions
from ambitieweb.derive.votes import spreads
from ambitieweb.derive.weighing import total
from ambitieweb.model.measure import Score
from ambitieweb.model.project import Criterion
from few_pages import page_at
from method.test_evaluation import project
from monitor.small_site import site


def test_votes_are_counted_per_level_and_a_vote_without_a_level_apart(tmp_path: Path) -> None:
    made = project(
        tmp_path,
        "naam: Straat\nsessies:\n  - themas:\n      milieu:\n        stemmen:\n"
        "          - {niveau: 3, aantal: 4}\n          - 3\n          - {niveau: 1, aantal: 0}\n          - nog te bepalen\n",
    )
    spread = spreads(made.record.sessions[0], made.web)[0]
    assert spread.counts == (0, 0, 0, 5)  # 4 + 1; nobody is nobody
    assert spread.other == 1
    assert spread.total == 6


@pytest.mark.parametrize(
    ("weights", "scores", "expected"),
    [
        (("2", "1"), ("4", "1"), "3.0"),  # (2*4 + 1*1) / 3
        (("1", "1"), ("++", "-"), "0.5"),  # (2 - 1) / 2
        (("1", None), ("4", "4"), None),  # the author gave no weight
        (("1", "1"), ("4", "hoog"), None),  # a word is no number
        (("1", "1"), ("4", None), None),  # not scored on all criteria
        (("0", "0"), ("4", "4"), None),  # nothing weighs anything
        (("1", "3"), ("2,5", "1"), "1.4"),  # (2.5 + 3) / 4 = 1.375
    ],
)
def test_one_score_only_where_weights_and_scores_allow_it(
    weights: tuple[str | None, ...], scores: tuple[str | None, ...], expected: str | None
) -> None:
    criteria = {str(i): Criterion.model_validate({"naam": "x", "gewicht": w}) for i, w in enumerate(weights)}
    given = {str(i): Score.model_validate({"score": s}) for i, s in enumerate(scores) if s is not None}
    assert total(criteria, given) == (None if expected is None else Decimal(expected))


WEB = "naam: Straat\nweb:\n  versie: '2'\n  geschiedenis:\n"
NOW = "  themas: {milieu: {niveau: 3, onderbouwing: Ja.}, klimaat: {niveau: 1, onderbouwing: Ja.}}\n"


def test_changes_are_marked_against_the_version_before(tmp_path: Path) -> None:
    web = project(
        tmp_path,
        WEB
        + "    - {versie: '0', datum: 2024-01-01, themas: {milieu: 1, mensen: 2}}\n"
        + "    - {versie: '1', datum: 2025-01-01, themas: {milieu: 1, klimaat: 1}}\n"
        + NOW,
    ).web
    assert web is not None
    found = versions(web)
    assert [version.record.version for version in found] == ["2", "1", "0"]
    changed = [[change.theme.id for change in version.changes or ()] for version in found]
    assert changed == [["milieu"], ["klimaat", "mensen"], []]
    assert found[-1].changes is None


def test_the_present_version_may_stand_in_the_list_too(tmp_path: Path) -> None:
    web = project(
        tmp_path, WEB + "    - {versie: '2', datum: 2026-01-01}\n    - {versie: '1', datum: 2025-01-01}\n" + NOW
    ).web
    assert web is not None
    found = versions(web)
    assert [version.is_current for version in found] == [True, False]
    assert found[0].changes is None  # the levels of version 1 are not written down


@pytest.mark.parametrize(("listed", "told"), [("'1'", "2 versies"), ("'2'", "1 versie")])
def test_the_closed_line_of_a_category_counts_the_present_version_once(tmp_path: Path, listed: str, told: str) -> None:
    files = {"categorieen/hout.yml": f"naam: Hout\nweb:\n  versie: '2'\n  geschiedenis: [{{versie: {listed}}}]\n{NOW}"}
    page = page_at(site(tmp_path, files), "categorieen/hout")
    about = page.sections[-1].html
    assert "".join(re.findall(r"\d versies?", about.split("<summary>", 1)[1].split("</summary>", 1)[0])) == told


def test_no_closed_line_without_anything_in_it(tmp_path: Path) -> None:
    """A web with levels alone has no words on how it changed."""
    files = {"organisaties/stad.yml": f"naam: Stad\nsoort: organisatie\nweb:\n{NOW}"}
    page = page_at(site(tmp_path, files), "organisaties/stad")
    assert "Hoe de lat veranderde" not in page.sections[-1].html


OLD, NEW = "1 maart 2025", "2 april 2026"


@pytest.mark.parametrize(
    ("status", "told"),
    [
        ("", f"Besloten op {OLD}."),
        ("vastgesteld", f"Vastgesteld op {OLD}."),
        ("bijgesteld", f"Bijgesteld op {NEW}."),
        ("ingetekend", f"Ingetekend op {NEW}."),
        ("voorlopig", f"Voorlopig op {NEW}."),
    ],
)
def test_pages_of_units_and_categories_name_the_same_day_for_a_status(tmp_path: Path, status: str, told: str) -> None:
    """That of the decision, but for a revised web that of the revision; the other day stands beside it."""
    days = f"{NOW}  vastgesteld_op: 2025-03-01\n  statusdatum: 2026-04-02\n" + (
        f"  status: {status}\n" if status else ""
    )
    files = {
        "organisaties/stad.yml": f"naam: Stad\nsoort: organisatie\nweb:\n{days}",
        "categorieen/hout.yml": f"naam: Hout\nweb:\n{days}",
    }
    made = site(tmp_path, files, "2026-11-10")
    for path in ("organisaties/stad", "categorieen/hout"):
        html = page_at(made, path).sections[-1].html
        assert told in html
        assert OLD in html
        assert NEW in html


@pytest.mark.parametrize("status", ["ingetekend", "voorlopig"])
def test_the_day_on_which_a_web_is_to_be_adopted_is_not_that_of_its_status(tmp_path: Path, status: str) -> None:
    web = f"web:\n{NOW}  status: {status}\n  vastgesteld_op: 2027-03-01\n"
    files = {
        "organisaties/stad.yml": f"naam: Stad\nsoort: organisatie\n{web}",
        "categorieen/hout.yml": f"naam: Hout\n{web}",
        "projecten/p.yml": f"naam: P\n{web}",
    }
    for page in site(tmp_path, files, "2026-11-10").pages:
        html = " ".join(section.html for section in page.sections)
        assert f"{status} op 1 maart 2027" not in html.casefold()
        assert f"sinds 1 maart 2027 {status}" not in html
        assert "Vastgesteld op" not in html
        if page.path in ("organisaties/stad", "categorieen/hout", "projecten/p"):
            assert "1 maart 2027" in html
            assert "Vast te stellen op" in html
