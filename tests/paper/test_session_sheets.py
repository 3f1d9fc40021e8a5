"""The programme of a session with its times, and the talk beforehand: filled in where something is known (rows S1, S3, Figure 13)."""

from __future__ import annotations

from pathlib import Path

import pytest

from ambitieweb.derive.programme import minute_of_day, standard
from ambitieweb.site import Site
from method.over_base import built, html_of, words_of

SHEETS = "vellen/projecten/kantines/sessie-1"


def site_of(folder: Path, session: str, more: str = "") -> Site:
    project = (
        f"naam: Kantines\ncategorie: catering\nweb: {{themas: {{klimaat: {{niveau: 3, onderbouwing: Zo.}}}}}}\n{more}"
    )
    return built(folder, {"projecten/kantines.yml": f"{project}sessies:\n  - {{{session}}}\n"})


def sheet_of(site: Site, key: str, page: str = SHEETS) -> str:
    return words_of(html_of(site, page).partition(f'data-sheet="{key}"')[2].partition("</section>")[0])


MEASURED = "metingen: [{moment: publicatie, datum: 2026-05-01, themas: {klimaat: 2}}]\n"


def test_the_standard_programme_takes_three_hours_from_nine_to_twelve() -> None:
    slots = standard(9 * 60)
    assert [slot.start for slot in slots] == [540, 545, 555, 570, 585, 630, 675, 705, 720]
    assert sum(slot.minutes or 0 for slot in slots) == 180


@pytest.mark.parametrize(
    ("time", "minute"),
    [
        ("09.30", 570), ("9:30", 570), ("9u30", 570), ("13.05 uur", 785), ("00.00", 0), ("23.59", 1439),
        ("24.10", None), ("na de pauze", None), ("9", None), (None, None), ("rond 09.30", None), ("09.30-10.00", 570),
    ],
)  # fmt: skip
def test_a_time_is_read_only_where_nothing_else_stands(time: str | None, minute: int | None) -> None:
    assert minute_of_day(time) == minute


def test_a_session_to_come_has_the_standard_programme_from_its_start_time(tmp_path: Path) -> None:
    sheet = sheet_of(
        site_of(tmp_path, 'soort: startsessie, datum: 2026-09-01, begintijd: "13.30"', MEASURED), "programme"
    )
    assert "13.30–13.35 5 min Welkom" in sheet
    assert "14.15–15.00 45 min Impactanalyse" in sheet
    assert "16.30 Afsluiting" in sheet


def test_without_a_start_time_the_standard_programme_counts_minutes(tmp_path: Path) -> None:
    sheet = sheet_of(site_of(tmp_path, "soort: startsessie, datum: 2026-09-01", MEASURED), "programme")
    assert "0–5 min 5 min Welkom" in sheet
    assert "180 min Afsluiting" in sheet


def test_a_session_with_a_programme_of_its_own_shows_that_and_loses_no_time(tmp_path: Path) -> None:
    agenda = (
        'agenda: [{tijd: "10.00", onderdeel: Begin}, {tijd: "10.20 - 10.50", onderdeel: Stickers, stap: 2}, '
        "{tijd: na de lunch, onderdeel: Verder}, {onderdeel: Los}, {tijd: '15.00', onderdeel: Eind, toelichting: Met taart.}]"
    )
    sheet = sheet_of(site_of(tmp_path, f"datum: 2026-01-01, besluit: {{wijze: consensus}}, {agenda}"), "programme")
    assert "10.00–10.20 20 min Begin" in sheet
    assert "10.20–10.50 30 min Stickers" in sheet
    assert "na de lunch Verder" in sheet
    assert "15.00 Eind Met taart." in sheet
    assert "Welkom" not in sheet


def test_the_talk_beforehand_says_what_is_known_and_leaves_room_for_the_rest(tmp_path: Path) -> None:
    session = (
        "datum: 2026-09-01, plaats: Kantine, doel: Samen kiezen., deelnemers: [{rol: Kok, aantal: 2}, {rol: Inkoper}], "
        "stappen: 1 t/m 4, voorbereiding: [{punt: Zaal, uitkomst: Besproken, klaar: ja}, {punt: Stickers}]"
    )
    sheet = sheet_of(site_of(tmp_path, session, MEASURED), "preparation")
    for words in (
        "Samen kiezen.",
        "Klimaat: 3",
        "Kok (2) · Inkoper",
        "1 september 2026 · Kantine",
        "Stap 1, 2, 3 en 4",
    ):
        assert words in sheet
    assert "Zaal: Besproken (klaar)" in sheet
    assert sheet.rstrip().count("Stickers") == 1
    assert "Standaardprogramma" in sheet


def test_levels_that_were_chosen_in_a_session_do_not_stand_on_the_sheet_for_before_it(tmp_path: Path) -> None:
    session = "datum: 2026-01-01, besluit: {wijze: consensus}, voorbereiding: [{punt: Zaal}]"
    assert "Klimaat: 3" not in sheet_of(site_of(tmp_path, session), "preparation")


@pytest.mark.parametrize(
    ("session", "expected"),
    [
        ("datum: 2026-01-01, besluit: {wijze: consensus}", []),
        ("datum: 2026-09-01", ["programme", "preparation"]),
        ("datum: 2026-09-01, soort: evaluatie", ["preparation"]),
        ("datum: 2026-09-01, soort: omgekeerde sessie", []),
        ("datum: 2026-09-01, soort: carrousel", ["talk", "programme", "preparation"]),
    ],
)
def test_a_session_has_the_sheets_that_it_needs(tmp_path: Path, session: str, expected: list[str]) -> None:
    site = site_of(tmp_path, session, MEASURED)
    pages = [page.path for page in site.pages]
    assert (SHEETS in pages) is bool(expected)
    if expected:
        html = html_of(site, SHEETS)
        assert [key for key in ("talk", "programme", "preparation") if f'data-sheet="{key}"' in html] == expected


def test_every_theme_set_has_both_blank(tmp_path: Path) -> None:
    site = site_of(tmp_path, "datum: 2026-01-01")
    page = "vellen/themasets/basis"
    assert "0–5 min 5 min Welkom" in sheet_of(site, "programme", page)
    assert "Wat moet er na de sessie liggen?" in sheet_of(site, "preparation", page)
