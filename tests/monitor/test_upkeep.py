"""What is due for a look, by hand: each kind on the days round its limit."""

from __future__ import annotations

from pathlib import Path

import pytest

from ambitieweb.derive.upkeep import Upkeep, completeness, upkeep
from ambitieweb.model.method import LINK_IS_OLD_AFTER_MONTHS, PROVISIONAL_IS_OLD_AFTER_MONTHS, WEB_IS_STALE_AFTER_MONTHS
from monitor.small_site import linked, web

DATE = "2026-11-10"


def found(folder: Path, card: str, date: str | None = DATE, **files: str) -> Upkeep:
    return upkeep(linked(folder, {"categorieen/papier.yml": f"naam: Papier\nouder: stad\n{card}"} | files, date))


def sorts(seen: Upkeep) -> tuple[list[str], list[str]]:
    return [moment.sort.value for moment in seen.passed], [moment.sort.value for moment in seen.coming]


@pytest.mark.parametrize("key", ["volgende_actualisatie", "geldig_tot"])
@pytest.mark.parametrize(
    ("day", "passed", "coming"),
    [("2026-11-09", 1, 0), ("2026-11-10", 0, 1), ("2026-12-31", 0, 1), ("2027-01-01", 0, 0)],
)
def test_a_planned_day_of_a_web_passes_the_day_after(
    tmp_path: Path, key: str, day: str, passed: int, coming: int
) -> None:
    seen = found(tmp_path, web("1", more=f"  statusdatum: 2026-05-01\n  {key}: {day}\n"))
    assert (len(seen.passed), len(seen.coming)) == (passed, coming)


@pytest.mark.parametrize(
    ("steering", "passed"),
    [
        ("volgende_beoordeling: 2026-11-09", ["review"]),
        ("volgende_beoordeling: 2026-11-10", []),
        # the review took place: on the planned day, or later
        ("{volgende_beoordeling: 2026-10-01, beoordelingen: [{datum: 2026-10-01}]}", []),
        # the last review was the one before
        ("{volgende_beoordeling: 2026-10-01, beoordelingen: [{datum: 2026-09-30}]}", ["review"]),
        ("pdca: plan", []),
    ],
)
def test_a_review_is_due_when_its_day_passed_without_one(tmp_path: Path, steering: str, passed: list[str]) -> None:
    text = steering if steering.startswith("{") else f"{{{steering}}}"
    assert sorts(found(tmp_path, f"sturing: {text}\n"))[0] == passed


@pytest.mark.parametrize(
    ("sessions", "passed"),
    [
        ("{datum: 2026-02-01, volgende_sessie: 2026-11-09}", ["session"]),
        ("{datum: 2026-02-01, volgende_sessie: 2026-11-10}", []),
        # held a week early: the later session is the one that was planned
        ("{datum: 2026-02-01, volgende_sessie: 2026-06-10}, {datum: 2026-06-03}", []),
        ("{datum: 2026-02-01, volgende_sessie: 2026-06-10}, {datum: 2026-01-03}", ["session"]),
    ],
)
def test_a_session_is_due_when_its_day_passed_and_none_followed(
    tmp_path: Path, sessions: str, passed: list[str]
) -> None:
    assert sorts(found(tmp_path, f"sessies: [{sessions}]\n"))[0] == passed


@pytest.mark.parametrize(
    ("since", "months"),
    [
        ("2025-11-10", 12),  # a year to the day
        ("2025-11-11", None),  # a day less than twelve months
        ("2025-05-01", 18),
    ],
)
def test_a_web_may_be_provisional_as_long_as_the_checks_allow(tmp_path: Path, since: str, months: int | None) -> None:
    assert PROVISIONAL_IS_OLD_AFTER_MONTHS == 12
    seen = found(tmp_path, web("1", more=f"  status: voorlopig\n  statusdatum: {since}\n"))
    assert [moment.months for moment in seen.passed] == ([] if months is None else [months])


@pytest.mark.parametrize(
    ("news", "passed"),
    [
        ("", ["undated"]),  # no day anywhere
        ("sessies: [{datum: 2024-11-10}]\n", ["stale"]),  # 24 months to the day
        ("sessies: [{datum: 2024-11-11}]\n", []),
        # the source and the link are new, the web is not
        ("sessies: [{datum: 2024-01-01}]\nbronnen: [{titel: Nota, datum: 2026-10-01}]\n", ["stale"]),
        ("sessies: [{datum: 2024-01-01}]\nlinks: [{url: 'https://a.nl', gecontroleerd_op: 2026-10-01}]\n", ["stale"]),
        # a reading with a year alone counts as its end: 31 December 2024 is 22 months ago
        ("sessies: [{datum: 2024-01-01}]\ndoelen: [{tekst: Minder, metingen: [{jaar: 2024, waarde: 3}]}]\n", []),
    ],
)
def test_a_web_is_stale_when_nothing_was_recorded_for_two_years(tmp_path: Path, news: str, passed: list[str]) -> None:
    assert WEB_IS_STALE_AFTER_MONTHS == 24
    assert sorts(found(tmp_path, web("1") + news))[0] == passed


def test_the_web_of_a_finished_project_may_rest(tmp_path: Path) -> None:
    old = "naam: Straat\nsessies: [{datum: 2020-01-01}]\n" + web("1")
    files = {
        "projecten/open.yml": old,
        "projecten/klaar.yml": old + "fase: afgerond\n",
        "projecten/gestopt.yml": old + "status: gestopt\n",
    }
    seen = upkeep(linked(tmp_path, files, DATE))
    assert [(moment.sort.value, moment.holder.id) for moment in seen.passed] == [("stale", "open")]


def test_a_web_that_takes_all_over_is_not_stale(tmp_path: Path) -> None:
    assert sorts(found(tmp_path, "")) == ([], [])


def test_links_are_old_after_the_months_of_the_check(tmp_path: Path) -> None:
    assert LINK_IS_OLD_AFTER_MONTHS == 24
    links = (
        "links:\n  - {url: 'https://oud.nl', gecontroleerd_op: 2024-11-10}\n"
        "  - {url: 'https://net-niet.nl', gecontroleerd_op: 2024-11-11}\n  - https://nooit.nl\n"
    )
    measure = {"maatregelen/hout.yml": "naam: Hout\nlinks: [{url: 'https://ouder.nl', gecontroleerd_op: 2023-01-10}]\n"}
    seen = found(tmp_path, links, **measure)
    assert [(old.record.url, old.months) for old in seen.links] == [("https://ouder.nl", 46), ("https://oud.nl", 24)]


def test_without_any_date_nothing_is_due(tmp_path: Path) -> None:
    seen = found(tmp_path, web("1", more="  volgende_actualisatie: 2020-01-01\n"), date=None)
    assert (seen.passed, seen.coming, seen.links) == ((), (), ())


def test_completeness_names_the_parts_of_the_ambition_card(tmp_path: Path) -> None:
    made = linked(
        tmp_path, {"categorieen/papier.yml": f"naam: Papier\nouder: stad\nambitie: Minder.\n{web('1')}"}, DATE
    )
    card = completeness(made.categories["papier"])
    # Figure 21 beside title, category and organisation: 2 ambitions, 2 lists of goals, web, strategy, measures, minimum
    # requirements, reward extra, to explore, safeguards, spend, examples, promising projects, links, people, their year
    assert len(card.filled) + len(card.missing) == 17
    assert [spec.alias for spec in card.filled] == ["ambitie", "web"]


def test_what_the_organisation_says_fills_a_place_that_the_card_leaves_to_it(tmp_path: Path) -> None:
    files = {
        "organisaties/stad.yml": "naam: Stad\nambitie: Groen.\ndoelen: [Minder]\n" + web("1"),
        "categorieen/papier.yml": "naam: Papier\nouder: stad\n",
    }
    card = completeness(linked(tmp_path, files, DATE).categories["papier"])
    assert [spec.alias for spec in card.filled] == ["ambitie_organisatie", "doelen_organisatie"]  # not its web


def test_a_stopped_project_has_nothing_to_look_at_again(tmp_path: Path) -> None:
    text = "naam: Straat\norganisatie: stad\n{}sessies: [{{datum: 2026-02-01, volgende_sessie: 2026-11-09}}]\n" + web(
        "1", more="  volgende_actualisatie: 2026-11-09\n"
    ).replace("{", "{{").replace("}", "}}")
    for status, sorts_due in (("", ["session", "update"]), ("status: gestopt\n", [])):
        portfolio = linked(
            tmp_path / status.strip().replace(": ", "-"), {"projecten/straat.yml": text.format(status)}, DATE
        )
        assert sorted(moment.sort.value for moment in upkeep(portfolio).passed) == sorts_due
