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
from exports.small_site import ADDRESS, export, made, stand_at

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
        assert event["DTSTAMP"].dt.date() == datetime.date(2026, 5, 1)


def test_event_says_where_it_belongs_and_on_which_page(tmp_path: Path) -> None:
    award = _events(_site(tmp_path, web_address="https://intranet.voorbeeld.nl/inkoop"))[2]
    page = "https://intranet.voorbeeld.nl/inkoop/projecten/straat/index.html#planning"
    assert str(award["DESCRIPTION"]).splitlines() == ["Onder voorbehoud.", "Hoort bij: Straat", f"Op de site: {page}"]
    assert str(award["URL"]) == page
    assert [str(word) for word in award["CATEGORIES"].cats] == ["Planning"]


def test_event_of_a_site_without_an_address_has_no_half_one(tmp_path: Path) -> None:
    award = _events(_site(tmp_path))[2]
    assert str(award["DESCRIPTION"]).splitlines() == ["Onder voorbehoud.", "Hoort bij: Straat"]
    assert "URL" not in award


def test_an_event_that_changed_has_another_stamp_and_one_that_did_not_has_the_same(tmp_path: Path) -> None:
    before = {str(event["UID"]): event for event in _events(_site(tmp_path))}
    text = CHANGES["projecten/straat.yml"].replace("2026-05-01, toel", "2026-07-01, toel")
    made(tmp_path, {"projecten/straat.yml": text})
    after = {str(event["UID"]): event for event in _events(build(tmp_path, Settings(date=TODAY)))}
    moved = [name for name in after if after[name]["DTSTAMP"].dt != before[name]["DTSTAMP"].dt]
    assert [str(after[name]["SUMMARY"]) for name in moved] == ["Gunning: Straat"]


def test_what_is_written_down_later_raises_the_sequence_of_its_card_only(tmp_path: Path) -> None:
    other = {
        "projecten/plein.yml": "naam: Plein\norganisatie: stad\nweb: {status: voorlopig, statusdatum: 2026-01-05, volgende_actualisatie: 2026-12-01}\n"
    }
    made(tmp_path, CHANGES | other)
    before = {str(event["UID"]): event["SEQUENCE"] for event in _events(build(tmp_path, Settings(date=TODAY)))}
    text = CHANGES["projecten/straat.yml"] + "resultaten: [{waarde: 3 bomen, gemeten_op: 2026-04-20}]\n"
    made(tmp_path, {"projecten/straat.yml": text})
    risen = {
        str(event["DESCRIPTION"]).splitlines()[-1]
        for event in _events(build(tmp_path, Settings(date=TODAY)))
        if event["SEQUENCE"] > before.get(str(event["UID"]), event["SEQUENCE"])
    }
    assert risen == {"Hoort bij: Straat"}


def test_a_category_and_a_role_have_calendars_of_their_own_with_the_same_events(tmp_path: Path) -> None:
    files = {
        "categorieen/wegen.yml": "naam: Wegen\nouder: stad\neigenaar: Team Wegen\nweb: {volgende_actualisatie: 2026-08-01}\n",
        "projecten/straat.yml": CHANGES["projecten/straat.yml"].replace(
            "organisatie: stad", "organisatie: stad\ncategorie: wegen"
        ),
        "projecten/los.yml": "naam: Los\norganisatie: stad\nacties: [{wat: Elders, eigenaar: Inkoper, datum: 2026-06-03}]\n",
    }
    made(tmp_path, files)
    site = build(tmp_path, Settings(date=TODAY))
    everything = {str(event["UID"]): str(event["SUMMARY"]) for event in _events(site)}

    def of(name: str) -> list[str]:
        found = _events(site, f"gegevens/agenda-{name}.ics")
        assert all(everything[str(event["UID"])] == str(event["SUMMARY"]) for event in found)
        return [str(event["SUMMARY"]) for event in found]

    assert len(of("categorie-wegen")) == len(everything) - 1
    assert of("rol-inkoper") == ["Actie: Bezig (eigenaar: inkoper)", "Actie: Elders (eigenaar: Inkoper)"]
    assert of("rol-team-wegen") == ["Web bijwerken: Wegen"]
    assert not any("verantwoordelijke" in export.path for export in site.beside)


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


def test_every_event_leads_to_a_page_and_anchor_that_exist(demo_on_the_web: Site) -> None:
    anchors = {page.path: set(re.findall(r' id="([^"]+)"', page_html(page))) for page in demo_on_the_web.pages}
    for event in _events(demo_on_the_web):
        found = re.fullmatch(re.escape(ADDRESS) + r"(.*)/index\.html(?:#(.*))?", address := str(event["URL"]))
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
    stand_at(tmp_path, ADDRESS)
    found = [
        (event["DTSTART"].dt, str(event["SUMMARY"]), str(event["URL"]))
        for event in _events(build(tmp_path, Settings(date=TODAY)))
    ]
    review = (
        datetime.date(2026, 4, 1),
        "Ambities opnieuw bekijken: Stad",
        f"{ADDRESS}organisaties/stad/index.html#sturing",
    )
    assert (review in found) is stands


def test_nothing_is_due_of_a_project_that_was_stopped(tmp_path: Path) -> None:
    text = CHANGES["projecten/straat.yml"].replace("naam: Straat\n", "naam: Straat\nstatus: gestopt\n")
    made(tmp_path, {"projecten/straat.yml": text})
    assert _events(build(tmp_path, Settings(date=TODAY))) == []


def _site(folder: Path, today: datetime.date = TODAY, web_address: str = "") -> Site:
    made(folder, CHANGES)
    if web_address:
        stand_at(folder, web_address)
    return build(folder, Settings(date=today))


def _events(site: Site, path: str = CALENDAR) -> list[Any]:
    return list(Calendar.from_ical(export(site, path)).walk("VEVENT"))
