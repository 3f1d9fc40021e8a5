"""The calendar file: what is due and nothing that is over, all-day, with owners by role and names that stay."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from ambitieweb.addresses.files import CALENDAR
from ambitieweb.pages.page import page_html
from ambitieweb.site import Settings, Site, build
from demo import demo
from exports.small_site import export, made

pytestmark = pytest.mark.slow

TODAY = datetime.date(2026, 5, 1)
CHANGES = {
    "projecten/straat.yml": (
        "naam: Straat\norganisatie: stad\n"
        "web: {volgende_actualisatie: 2026-02-01, geldig_tot: 2026-04-01, themas: {milieu: 1}}\n"
        "planning:\n  - {moment: publicatie, datum: 2026-04-30}\n  - {moment: gunning, datum: 2026-05-01, toelichting: Onder voorbehoud.}\n"
        "  - {moment: ooit}\n"
        "acties:\n  - {wat: 'Vraag; bel, en schrijf', eigenaar: adviseur milieu, datum: 2026-03-01}\n"
        "  - {wat: Klaar, eigenaar: inkoper, datum: 2026-06-01, status: klaar}\n  - {wat: Vervallen, datum: 2026-06-01, status: vervallen}\n"
        "  - {wat: Bezig, eigenaar: inkoper, datum: 2026-06-02, status: bezig}\n  - {wat: Zonder datum, eigenaar: inkoper}\n"
        "sessies:\n  - {titel: Eerste, datum: 2026-03-03, volgende_sessie: 2026-09-09}\n"
    ),
}


def test_what_is_due_stands_there_and_what_is_over_does_not(tmp_path: Path) -> None:
    """On 1 May 2026: publication (30 April) and the end of the web (1 April) are past; the open action of March and the
    update of February still wait; award is today."""
    assert [(e["DTSTART"].dt, str(e["SUMMARY"])) for e in _events(_site(tmp_path))] == [
        (datetime.date(2026, 2, 1), "Web bijwerken: Straat"),
        (datetime.date(2026, 3, 1), "Actie: Vraag; bel, en schrijf (eigenaar: adviseur milieu)"),
        (datetime.date(2026, 5, 1), "Gunning: Straat"),
        (datetime.date(2026, 6, 2), "Actie: Bezig (eigenaar: inkoper)"),
        (datetime.date(2026, 9, 9), "Sessie: Straat"),
    ]


def test_end_of_a_web_stands_there_until_that_day(tmp_path: Path) -> None:
    found = _events(_site(tmp_path, datetime.date(2026, 4, 1)))
    assert "Web geldig tot en met vandaag: Straat" in [str(event["SUMMARY"]) for event in found]


def test_events_take_the_whole_day_and_leave_it_free(tmp_path: Path) -> None:
    for event in _events(_site(tmp_path)):
        assert type(event["DTSTART"].dt) is datetime.date
        assert event["DTEND"].dt - event["DTSTART"].dt == datetime.timedelta(days=1)
        assert event["TRANSP"] == "TRANSPARENT"
        assert event["DTSTAMP"].dt == datetime.datetime(2026, 5, 1, tzinfo=datetime.UTC)


def test_event_says_where_it_belongs_and_on_which_page(tmp_path: Path) -> None:
    award = _events(_site(tmp_path))[2]
    assert str(award["DESCRIPTION"]).splitlines() == [
        "Onder voorbehoud.", "Hoort bij: Straat", "Op de site: projecten/straat/index.html#planning",
    ]  # fmt: skip
    assert [str(word) for word in award["CATEGORIES"].cats] == ["Planning"]


def test_name_of_an_event_stays_when_its_day_is_moved_and_others_are_added(tmp_path: Path) -> None:
    """So that a calendar moves it, and does not show it twice."""
    before = {str(event["SUMMARY"]): str(event["UID"]) for event in _events(_site(tmp_path))}
    text = CHANGES["projecten/straat.yml"].replace("2026-05-01, toel", "2026-07-01, toel")
    text = text.replace("acties:\n", "acties:\n  - {wat: Nieuw, eigenaar: inkoper, datum: 2026-05-05}\n")
    made(tmp_path, {"projecten/straat.yml": text})
    after = {str(event["SUMMARY"]): str(event["UID"]) for event in _events(build(tmp_path, Settings(date=TODAY)))}
    assert len(after) == len(before) + 1
    assert {name: after[name] for name in before} == before


def test_file_is_as_the_standard_asks() -> None:
    content = export(demo(), CALENDAR)
    calendar = Calendar.from_ical(content)
    assert (str(calendar["VERSION"]), str(calendar["METHOD"])) == ("2.0", "PUBLISH")
    assert "PRODID" in calendar
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert b"\n" not in content.replace(b"\r\n", b"")
    names = [str(event["UID"]) for event in _events(demo())]
    assert len(names) == len(set(names)) > 50
    assert not any(event.errors for event in _events(demo()))


def test_every_event_leads_to_a_page_and_anchor_that_exist() -> None:
    anchors = {page.path: set(re.findall(r' id="([^"]+)"', page_html(page))) for page in demo().pages}
    for event in _events(demo()):
        address = str(event["DESCRIPTION"]).rpartition("Op de site: ")[2]
        found = re.fullmatch(r"(.*)/index\.html(?:#(.*))?", address)
        assert found is not None, address
        assert found[1] in anchors
        assert found[2] is None or found[2] in anchors[found[1]], address


@pytest.mark.parametrize(
    ("reviews", "stands"),
    [
        ("", True),  # its day passed and nobody looked again: it still waits
        (", beoordelingen: [{datum: 2026-03-31}]", True),  # the review before it
        (", beoordelingen: [{datum: 2026-04-01}]", False),  # held on the day
    ],
)
def test_a_planned_review_stands_there_until_it_was_held(tmp_path: Path, reviews: str, stands: bool) -> None:
    made(tmp_path, {"organisaties/stad.yml": f"naam: Stad\nsturing: {{volgende_beoordeling: 2026-04-01{reviews}}}\n"})
    found = [
        (event["DTSTART"].dt, str(event["SUMMARY"]), str(event["DESCRIPTION"]).splitlines()[-1])
        for event in _events(build(tmp_path, Settings(date=TODAY)))
    ]
    review = (
        datetime.date(2026, 4, 1),
        "Ambities opnieuw bekijken: Stad",
        "Op de site: organisaties/stad/index.html#sturing",
    )
    assert (review in found) is stands


def test_nothing_is_due_of_a_project_that_was_stopped(tmp_path: Path) -> None:
    text = CHANGES["projecten/straat.yml"].replace("naam: Straat\n", "naam: Straat\nstatus: gestopt\n")
    made(tmp_path, {"projecten/straat.yml": text})
    assert _events(build(tmp_path, Settings(date=TODAY))) == []


def _site(folder: Path, today: datetime.date = TODAY) -> Site:
    made(folder, CHANGES)
    return build(folder, Settings(date=today))


def _events(site: Site) -> list[Any]:
    return list(Calendar.from_ical(export(site, CALENDAR)).walk("VEVENT"))
