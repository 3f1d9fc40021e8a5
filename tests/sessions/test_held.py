"""What the pages of a session that was held say of it: who saw it otherwise, what was discussed, the statements, and of which day the web is."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from ambitieweb.site import Settings, Site
from few_pages import page_at
from method.over_base import built, html_of

CARD = """\
naam: Kantines
categorie: catering
web:
  status: voorlopig
{day}  themas:
    klimaat: {{niveau: 2, onderbouwing: Er is stroom.}}
sessies:
  - titel: Startsessie
    datum: 2024-03-04
    themas:
      klimaat: {{stemmen: {{3: 1, 2: 4}}}}
    stellingen:
      - {{stelling: Vlees hoort erbij., eens: 2, oneens: 3}}
    besluit: {{door: Directie, afwijkend_standpunt: De kok wilde niveau 3.}}
    toelichting: De prijs van koffie kwam langs.
"""
HERE = "projecten/kantines/sessie-1"
REPORT = f"{HERE}/verslag"


def site_of(folder: Path, day: str = "") -> Site:
    return built(folder, {"projecten/kantines.yml": CARD.format(day=day)})


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return site_of(tmp_path_factory.mktemp("held"))


def test_the_page_of_the_session_has_who_saw_it_otherwise_and_first_what_was_discussed(site: Site) -> None:
    page = page_at(site, HERE)
    sections = {section.heading: section.html for section in page.sections}
    assert "De kok wilde niveau 3." in sections["Afwijkend standpunt"]
    assert page.finding == "De prijs van koffie kwam langs."
    assert html_of(site, HERE).count("De prijs van koffie kwam langs.") == 1


def test_what_was_discussed_at_length_has_a_heading_of_its_own(tmp_path: Path) -> None:
    long = "toelichting: |\n      De prijs van koffie kwam langs.\n\n      Later ook die van thee."
    card = CARD.format(day="").replace("toelichting: De prijs van koffie kwam langs.", long)
    site = built(tmp_path, {"projecten/kantines.yml": card})
    page = page_at(site, HERE)
    assert (
        "Later ook die van thee." in {section.heading: section.html for section in page.sections}["Wat er besproken is"]
    )
    assert html_of(site, HERE).count("Later ook die van thee.") == 1
    assert "koffie" not in str(page.finding)


def test_the_report_has_the_statements_with_their_answers(site: Site) -> None:
    assert "Vlees hoort erbij." in html_of(site, REPORT)
    assert "De kok wilde niveau 3." in html_of(site, REPORT)


def test_a_web_without_a_day_does_not_say_that_it_is_of_another_day(site: Site, tmp_path: Path) -> None:
    assert "Bij dit web staat niet van welke dag het is." in html_of(site, REPORT)
    dated = html_of(site_of(tmp_path, "  statusdatum: 2024-03-04\n"), REPORT)
    assert "van welke dag" not in dated
    assert "stand van nu" not in dated


def test_a_page_has_nothing_about_the_session_below_where_that_is_a_line_under_its_title(tmp_path: Path) -> None:
    bare = "naam: Kantines\ncategorie: catering\nsessies: [{datum: 2024-03-04, begeleider: intern, besluit: {door: Directie}}, {titel: Later, datum: 2024-03-05}]\n"
    programme = bare.replace("begeleider: intern", "begeleider: intern, agenda: [{tijd: '09.00', onderdeel: Begin}]")
    site, fuller = (
        built(tmp_path / "bare", {"projecten/kantines.yml": bare}),
        built(tmp_path / "fuller", {"projecten/kantines.yml": programme}),
    )
    headings = {
        here: [part.heading for part in page_at(site, here).sections] for here in (HERE, HERE.replace("1", "2"))
    }
    assert "Over deze sessie" not in {*headings[HERE], *headings[HERE.replace("1", "2")]}
    assert "begeleider intern" in html_of(site, HERE)
    about = {part.heading: part.html for part in page_at(fuller, HERE).sections}["Over deze sessie"]
    assert "intern" in about
    assert "Programma" in about
    assert page_at(site, HERE).description == "Wat er in deze sessie over Kantines is besloten."


def test_what_was_decided_stands_on_the_page_of_a_session_whose_day_has_yet_to_come(tmp_path: Path) -> None:
    """There is no report yet, where it stands after the session."""
    card = CARD.format(day="").replace("2024-03-04", "2099-03-04")
    card = (
        card.replace("door: Directie", "door: Directie, toelichting: Na lang praten")
        + "    aandachtspunten: [Let op de geur.]\n"
    )
    site = built(tmp_path, {"projecten/kantines.yml": card}, Settings(date=datetime.date(2026, 1, 1)))
    html = html_of(site, HERE)
    assert html.count("Directie") == 1
    for words in ("Na lang praten", "De kok wilde niveau 3.", "Let op de geur."):
        assert html.count(words) == 1, words


def test_what_needs_care_stands_on_the_page_of_a_session_that_is_still_to_come(tmp_path: Path) -> None:
    card = "naam: Kantines\ncategorie: catering\nsessies: [{titel: Start, datum: 2099-03-04, aandachtspunten: [Let op de geur.]}]\n"
    html = html_of(built(tmp_path, {"projecten/kantines.yml": card}, Settings(date=datetime.date(2026, 1, 1))), HERE)
    assert html.count("Let op de geur.") == 1
    assert "Besluit" not in html
