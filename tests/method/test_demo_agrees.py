"""Rules that hold for the whole example municipality: who voted and decided, dates, versions, levels told in words, counts."""

from __future__ import annotations

import csv
import datetime
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from ambitieweb.derive.history import versions
from ambitieweb.link.portfolio import LinkedWeb, Portfolio, WebHolder
from ambitieweb.model.values import Rating
from ambitieweb.model.web import FIRM
from content_problems import read_content
from method.facts import texts_of

pytestmark = pytest.mark.slow

CONTENT = Path(__file__).parent.parent.parent / "content"
LOADER = getattr(
    yaml, "CSafeLoader", yaml.SafeLoader
)  # ten times as fast where it is there, and tests are told apart by it
FILES: dict[str, Any] = {file: yaml.load((CONTENT / file).read_text("utf-8"), LOADER) for file in texts_of(CONTENT)}
SESSIONS = [
    pytest.param(file, number, id=f"{Path(file).stem}-{number + 1}")
    for file, card in FILES.items()
    for number in range(len(card.get("sessies", ())))
]
PROJECTS = [file for file in FILES if file.startswith("projecten/")]
WEBS = [file for file, card in FILES.items() if card.get("web")]
BODIES = ("Gemeenteraad", "College", "Managementteam", "Directieteam")
BEFORE_EXECUTION = ("idee", "voorbereiding", "specificatie", "publicatie", "selectie", "gunning")
NUMBERS = {
    "geen": 0,
    "één": 1,
    "eén": 1,
    "twee": 2,
    "drie": 3,
    "vier": 4,
    "vijf": 5,
    "zes": 6,
    "acht": 8,
    "negen": 9,
    "tien": 10,
}
OWN_WORK = ("website", "eigen uitwerking")


def people(session: dict[str, Any]) -> int:
    return sum(item.get("aantal", 1) for item in session.get("deelnemers", ()))


@pytest.mark.parametrize(("file", "number"), SESSIONS)
def test_nobody_votes_who_did_not_come(file: str, number: int) -> None:
    session = FILES[file]["sessies"][number]
    present = people(session)
    for theme, said in (session.get("themas") or {}).items():
        votes = said.get("stemmen", ())
        assert sum(vote["aantal"] for vote in votes) <= present, theme
        for vote in votes:
            assert len(vote.get("initialen", "x," * vote["aantal"]).rstrip(",").split(",")) == vote["aantal"], vote
    for statement in session.get("stellingen", ()):
        assert sum(statement.get(answer, 0) for answer in ("eens", "oneens", "neutraal")) <= present, statement
    if "stemmen" in session:
        with (CONTENT / file).with_name(session["stemmen"]).open(encoding="utf-8-sig", newline="") as rows:
            assert len(list(csv.DictReader(rows, delimiter=";"))) <= present


@pytest.mark.parametrize(("file", "number"), SESSIONS)
def test_who_decides_in_a_session_is_there(file: str, number: int) -> None:
    session = FILES[file]["sessies"][number]
    by = (session.get("besluit") or {}).get("door")
    roles = [item["rol"] for item in session.get("deelnemers", ())]
    assert by is None or by in roles or by.startswith(BODIES)


def dated(node: Any) -> Iterator[tuple[str, datetime.date]]:
    """Every policy note and source with a date; what a team worked out itself has many."""
    if isinstance(node, dict):
        name, day = node.get("titel") or node.get("nota"), node.get("datum") or node.get("vastgesteld_op")
        is_source = any(key in node for key in ("nota", "organisatie", "soort")) and node.get("soort") not in OWN_WORK
        if is_source and isinstance(name, str) and isinstance(day, datetime.date):
            yield name, day
        for value in node.values():
            yield from dated(value)
    elif isinstance(node, list):
        for value in node:
            yield from dated(value)


def test_a_policy_note_has_one_date() -> None:
    days: dict[str, set[datetime.date]] = defaultdict(set)
    for card in FILES.values():
        for name, day in dated({key: value for key, value in card.items() if key != "sessies"}):
            days[name].add(day)
    assert len(days) > 20
    assert {name: found for name, found in days.items() if len(found) > 1} == {}


@pytest.mark.parametrize("file", PROJECTS)
def test_nothing_is_carried_out_before_the_contract(file: str) -> None:
    card = FILES[file]
    done = [item for item in card.get("maatregelen", ()) if item.get("uitvoering") == "uitgevoerd"]
    assert card["fase"] not in BEFORE_EXECUTION or done == []


@pytest.mark.parametrize("file", WEBS)
def test_versions_follow_each_other_and_the_newest_is_the_web(file: str) -> None:
    web = FILES[file]["web"]
    history = web.get("geschiedenis", ())
    days = [version["datum"] for version in history]
    assert days == sorted(set(days), reverse=True)
    assert [version["versie"] for version in history] == sorted((v["versie"] for v in history), reverse=True)
    if history:
        assert history[0]["versie"] == web["versie"]
        assert history[0]["datum"] == web["statusdatum"]
    if "vastgesteld_op" in web:
        assert web["vastgesteld_op"] <= web["statusdatum"]
        assert web["vastgesteld_op"] <= web.get("geldig_van", web["vastgesteld_op"])


@pytest.mark.parametrize("file", WEBS)
def test_meetings_and_decisions_are_on_working_days(file: str) -> None:
    card = FILES[file]
    web = card["web"]
    days = [session["datum"] for session in card.get("sessies", ())]
    days += [version["datum"] for version in web.get("geschiedenis", ())]
    days += [web[key] for key in ("vastgesteld_op", "statusdatum") if key in web]
    assert [day for day in days if day.weekday() > 4] == []


@pytest.fixture(scope="module")
def portfolio() -> Portfolio:
    return read_content(CONTENT)[0]


CARDS = {Path(file).stem: card for file, card in FILES.items()}


def webs(portfolio: Portfolio) -> Iterator[tuple[WebHolder, LinkedWeb, Any]]:
    """Who has a web in the example municipality, the web, and the card."""
    for holder in portfolio.holders:
        if holder.id in CARDS and holder.web is not None:
            yield holder, holder.web, CARDS[holder.id]


def levels_on(holder: WebHolder, theme: str, day: datetime.date) -> set[Rating | None]:
    """What a web could say of a theme on a day: its version of then; nothing when it did not exist yet."""
    assert holder.web is not None
    known = versions(holder.web)
    if not known:
        place, record = holder.web.of(theme), holder.web.record
        first = record and (record.decided_on or record.status_date)
        return {place.rating if place else None} if first and first <= day else set()
    then = next((version for version in known if version.record.date and version.record.date <= day), None)
    if then is None:
        return set()
    return {then.record.themes.get(theme)} if then.record.themes else set()


CHOOSES = re.compile(
    r"(?P<who>De gemeente|De categorie|De afdeling|Bedrijfsvoering|Openbare Ruimte) kiest"
    r"(?P<later> sinds [^.]*?| nu)? niveau (?P<level>\d)"
)
UNITS = {
    "De gemeente": "brinkstede",
    "Bedrijfsvoering": "bedrijfsvoering",
    "De afdeling": "openbare-ruimte",
    "Openbare Ruimte": "openbare-ruimte",
}


def test_a_reason_names_a_level_that_was_there(portfolio: Portfolio) -> None:
    count, wrong = 0, []
    for holder, web, card in webs(portfolio):
        for place in web.themes:
            said = CHOOSES.search(place.record.deviation_reason or "")
            if said is None:
                continue
            count += 1
            named = portfolio.units[UNITS[said["who"]]] if said["who"] in UNITS else place.parent
            there = named.web.of(place.theme.id) if named and named.web else None
            if named is None or there is None or there.level != int(said["level"]):
                wrong.append(f"{holder.id}, {place.theme.id}: {said[0]}, but it is {there and there.rating}")
                continue
            day = card["web"]["statusdatum"]
            if said["later"] is None and there.rating not in levels_on(named, place.theme.id, day):
                wrong.append(f"{holder.id}, {place.theme.id}: '{said[0]}' did not hold on {day}")
    assert wrong == []
    assert count > 60


NAME = r"(?P<theme>[A-Z][a-z]+(?: en [a-z]+| return)?)"
TOLD = re.compile(NAME + r" (?:ging |gaat )?(?:van niveau (?P<old>\d) )?naar niveau (?P<new>\d)")
SPOKEN = re.compile(
    r"(?:van |naar |in plaats van )(?:niveau )?[0-3] (?:naar|in plaats van) (?:niveau )?[0-3]|naar niveau [0-3]"
)


def told_in(node: Any) -> Iterator[str]:
    """Every text of a card below which a change of a web can be told: its decisions, explanations, sessions and reviews."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key not in ("maatregelen", "indicatoren", "metingen", "doelen", "acties"):
                yield from told_in(value)
    elif isinstance(node, list):
        for value in node:
            yield from told_in(value)
    elif isinstance(node, str) and SPOKEN.search(node):
        yield node


def test_a_change_told_in_words_is_in_the_data(portfolio: Portfolio) -> None:
    """Wherever a card tells it: a decision, an explanation of its web, a session, a review by the board."""
    told, wrong = 0, []
    for holder, web, card in webs(portfolio):
        changes = {
            (change.theme.id, change.old and change.old.level, change.new and change.new.level)
            for version in versions(web)
            for change in version.changes or ()
        }
        for words in told_in(card):
            found = list(TOLD.finditer(words))
            if not found:
                wrong.append(f"{holder.id}: no theme in '{words}'")
            for said in found:
                told += 1
                theme, new = said["theme"].lower().replace(" ", "-"), int(said["new"])
                olds = {old for name, old, now in changes if (name, now) == (theme, new)}
                if not olds or (said["old"] and int(said["old"]) not in olds):
                    wrong.append(f"{holder.id}: {said[0]}, but the versions say {olds or 'nothing'}")
    assert wrong == []
    assert told >= 15


def test_a_change_told_in_a_decision_came_with_that_version(portfolio: Portfolio) -> None:
    """And every level that became another is told there."""
    for holder, web, _ in webs(portfolio):
        for version in versions(web):
            told = {
                (said["theme"].lower().replace(" ", "-"), int(said["old"]), int(said["new"]))
                for said in TOLD.finditer(version.record.decision or "")
            }
            made = {
                (change.theme.id, change.old.level, change.new.level)
                for change in version.changes or ()
                if change.old and change.new and change.old.level is not None and change.new.level is not None
            }
            assert told == made, f"{holder.id} {version.record.version}: {version.record.decision}"


def test_every_version_has_the_levels_of_before(portfolio: Portfolio) -> None:
    """So that what changed is worked out, and never rests on words."""
    for holder, web, _ in webs(portfolio):
        for version, before in pairwise(versions(web)):
            assert version.changes is not None, f"{holder.id}: {before.record.version} has no levels"


def test_a_theme_that_joins_is_new_in_the_data(portfolio: Portfolio) -> None:
    joined = 0
    for holder, web, _ in webs(portfolio):
        for version in versions(web):
            if "iversiteit en inclusie komt erbij" in (version.record.decision or ""):
                joined += 1
                news = [change for change in version.changes or () if change.theme.id == "diversiteit-en-inclusie"]
                assert [(change.old, change.new is None) for change in news] == [(None, False)], holder.id
    assert joined == 2


COUNTED = re.compile(r"(\w+) van de (\w+) categorieën (?:heeft|hebben) nog geen vastgesteld web")


def test_a_review_counts_the_cards_that_there_are(portfolio: Portfolio) -> None:
    review = FILES["organisaties/brinkstede.yml"]["sturing"]["beoordelingen"][0]
    said = COUNTED.search(review["bevinding"])
    assert said is not None
    day = review["datum"]
    categories = [card for file, card in FILES.items() if file.startswith("categorieen/")]
    decided = [
        card
        for card in categories
        if any(
            version.get("datum", day) <= day and version["status"] in ("vastgesteld", "bijgesteld")
            for version in [*card["web"].get("geschiedenis", ()), {**card["web"], "datum": card["web"]["statusdatum"]}]
        )
    ]
    assert NUMBERS[said[2].lower()] == len(categories)
    assert NUMBERS[said[1].lower()] == len(categories) - len(decided)


ORPHANS = re.compile(r"[Ee]igenaar (?:kiezen|zoeken) voor de (\w+) maatregelen zonder eigenaar")


def test_an_action_counts_the_measures_without_an_owner() -> None:
    found = 0
    for file, card in FILES.items():
        for action in card.get("acties", ()):
            said = ORPHANS.search(action["wat"])
            if said is not None:
                found += 1
                nobody = [item for item in card["maatregelen"] if "eigenaar" not in item]
                assert len(nobody) == NUMBERS[said[1]], file
    assert found == 4


def test_a_difference_was_measured(portfolio: Portfolio) -> None:
    for project in portfolio.projects.values():
        if (project.record.status is not None and project.record.status.nl == "gestopt") or project.web is None:
            continue
        for difference in project.record.differences:
            wanted = project.web.of(difference.theme or "")
            measured = [
                rating
                for measurement in sorted(project.record.measurements, key=lambda item: item.date or datetime.date.max)
                if (rating := measurement.level_of(difference.theme or "")) is not None
            ]
            assert wanted is not None, project.id
            assert measured[-1:] not in ([], [wanted.rating]), (project.id, difference.theme)


def test_a_web_with_a_firm_status_says_who_decided(portfolio: Portfolio) -> None:
    for holder, web, card in webs(portfolio):
        if web.record is not None and web.record.status in FIRM:
            assert card["web"].get("besluit_door"), holder.id
