"""A session that was planned is on the screen with its programme; saving changes nothing of it that nobody changed."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from ambitieweb.site import Site, build
from ambitieweb.site_draft import SiteDraft
from board.asking import ask
from board.kept import kept
from board.test_browser import BOARD, start_from, taken
from board.test_own_file import part_of, start_of
from board.test_session import step
from board.test_session_file import PARTS, SESSION, talk
from browser.site import build_from
from method.over_base import BASE

CARD = """\
naam: Kantines
categorie: catering
web:
  themas:
    klimaat: 2 # van de directie
sessies:
  - titel: Startsessie
    soort: startsessie
    datum: 2031-03-04
    begintijd: "13.30 uur"
    deelnemers: [{rol: Kok, aantal: 2}, {rol: Inkoper}]
    agenda:
      - {tijd: 13.30, onderdeel: Opening}
      - {tijd: "13.45-14.15", onderdeel: Stickers, stap: 2, toelichting: Met pen.}
      - {tijd: "14.30", onderdeel: Afsluiting}
    doel: Samen kiezen.
  - titel: Gesprek van toen
    datum: 2024-03-04
    besluit: {door: Directie}
"""
TIMES = ["13.30", "13.45", "14.30"]
OWN = {"kind": 0, "set": "basis", "file": {"name": "kantines.yml", "path": "projecten/kantines.yml", "mark": "x"}}


def content(folder: Path, card: str = CARD) -> Path:
    """A small site of which one project has a session to come."""
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    (folder / "projecten").mkdir(exist_ok=True)
    (folder / "projecten" / "kantines.yml").write_text(card, "utf-8")
    return folder


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return build(content(tmp_path_factory.mktemp("planned")))


def saved(site: Site, change: dict[str, Any], card: str = CARD) -> dict[str, Any]:
    session = part_of(site, "session", "bord/sessie.js")
    files = [{"text": card, "change": change, "own": OWN}]
    (found,) = ask(PARTS, "planned", start=start_of(site), session=session, files=files)
    answer: dict[str, Any] = found
    return answer


def differing(before: str, after: str) -> list[tuple[str, str]]:
    pairs = zip(before.splitlines(), after.splitlines(), strict=True)
    return [(one, other) for one, other in pairs if one != other]


def test_what_was_planned_is_read_as_it_was_written_and_stays_so(site: Site) -> None:
    answer = saved(site, {})
    assert [one["title"] for one in answer["found"]] == ["Startsessie"], "one that was held is no plan"
    assert answer["times"] == TIMES
    assert answer["minutes"] == ["15", "45", ""]
    assert answer["text"] == CARD


def test_votes_come_in_beside_the_plan_and_only_they(site: Site) -> None:
    answer = saved(site, {"themes": {"klimaat": talk(votes="332")}})
    added = [line for line in answer["text"].splitlines() if line not in CARD.splitlines()]
    assert added == [
        "    themas:",
        "      klimaat:",
        "        stemmen: [{niveau: 3, aantal: 2}, {niveau: 2, aantal: 1}]",
    ]
    assert [line for line in CARD.splitlines() if line not in answer["text"].splitlines()] == []


def test_a_changed_part_changes_its_line_and_the_times_behind_it_and_keeps_what_else_it_says(site: Site) -> None:
    answer = saved(site, {"rows": {0: {"minutes": "30"}, 1: {"part": "Stickers plakken"}}})
    assert differing(CARD, answer["text"]) == [
        ("      - {tijd: 13.30, onderdeel: Opening}", '      - {tijd: "13.30", onderdeel: Opening}'),
        (
            '      - {tijd: "13.45-14.15", onderdeel: Stickers, stap: 2, toelichting: Met pen.}',
            '      - {tijd: "14.00-14.45", onderdeel: Stickers plakken, stap: 2, toelichting: Met pen.}',
        ),
        ('      - {tijd: "14.30", onderdeel: Afsluiting}', '      - {tijd: "14.45", onderdeel: Afsluiting}'),
    ]


def test_another_day_or_name_is_that_of_the_same_session(site: Site) -> None:
    answer = saved(site, {"title": "Startsessie kantines", "date": "2031-03-05"})
    assert differing(CARD, answer["text"]) == [
        ("  - titel: Startsessie", "  - titel: Startsessie kantines"),
        ("    datum: 2031-03-04", "    datum: 2031-03-05"),
    ]


PREPARED = CARD.replace(
    "    doel: Samen kiezen.\n",
    "    doel: Samen kiezen.\n    stellingen:\n      - Vlees hoort erbij.  # van de kok\n"
    "      - {stelling: Plastic kan weg., thema: klimaat}\n",
)
EAT = {"statement": "Vlees hoort erbij.", "theme": "", "agree": "", "disagree": "", "neutral": "", "outcome": ""}
WASTE = {**EAT, "statement": "Plastic kan weg.", "theme": "klimaat"}
NEW = {**EAT, "statement": "Wij koken zelf.", "agree": "2"}


def test_statements_that_were_prepared_are_there_get_their_answers_and_combine_with_new_ones(site: Site) -> None:
    untouched = saved(site, {}, PREPARED)
    assert untouched["found"][0]["statements"] == [EAT, WASTE]
    assert untouched["text"] == PREPARED
    answer = saved(site, {"statements": [{**EAT, "agree": "1", "disagree": "2"}, WASTE, NEW]}, PREPARED)
    added = [line for line in answer["text"].splitlines() if line not in PREPARED.splitlines()]
    assert added == [
        "      - {stelling: Vlees hoort erbij., eens: 1, oneens: 2}  # van de kok",
        "      - {stelling: Wij koken zelf., eens: 2}",
    ]
    gone = [line for line in PREPARED.splitlines() if line not in answer["text"].splitlines()]
    assert gone == ["      - Vlees hoort erbij.  # van de kok"]


def test_statements_that_somebody_else_prepared_since_stay_and_new_ones_come_behind(site: Site) -> None:
    session = part_of(site, "session", "bord/sessie.js")
    held = {"title": "Startsessie", "date": "2031-03-04", "statements": [NEW, {**EAT, "agree": "3"}]}
    draft = {
        **OWN,
        "session": {
            **SESSION,
            **held,
            "programme": [],
            "people": "",
            "parked": [],
            "by": "",
            "mode": "",
            "dissent": "",
            "next": "",
            "said": "",
            "sort": "",
            "start": "",
        },
    }
    (answer,) = ask(
        PARTS, "sessions", start=start_of(site), session=session, files=[{"text": PREPARED, "own": draft}], draft={}
    )
    assert "text" in answer, answer
    added = [line for line in answer["text"].splitlines() if line not in PREPARED.splitlines()]
    assert added == [
        "      - {stelling: Vlees hoort erbij., eens: 3}  # van de kok",
        "      - {stelling: Wij koken zelf., eens: 2}",
    ]
    assert "      - {stelling: Plastic kan weg., thema: klimaat}" in answer["text"]
    answered = PREPARED.replace("- Vlees hoort erbij.  ", "- {stelling: Vlees hoort erbij., eens: 1}  ")
    (refused,) = ask(
        PARTS, "sessions", start=start_of(site), session=session, files=[{"text": answered, "own": draft}], draft={}
    )
    assert "stellingen" in refused["problem"]


def parts(page: Page) -> list[str]:
    found: list[str] = page.evaluate(
        "[...document.querySelectorAll('.aw-session-row > input[type=text]')].map(e => e.value)"
    )
    return found


def test_the_plan_is_on_the_screen_from_the_site_and_from_the_card(page: Page, tmp_path: Path) -> None:
    given = content(tmp_path / "content", PREPARED)
    address = (build_from(given, tmp_path / "site") / BOARD).as_uri() + "#sessie"
    page.goto(address)
    start_from(page, "Kantines")
    expect(page.get_by_role("status")).to_contain_text("Het programma van Startsessie, 2031-03-04 staat klaar")
    expect(page.locator(".aw-session-time")).to_have_text(TIMES)
    assert parts(page) == ["Opening", "Stickers", "Afsluiting"]
    expect(page.get_by_label("Aantal mensen")).to_have_value("3")
    assert "Opening" in kept(page)
    assert "Kok" not in kept(page)
    step(page, "more")
    statements = page.get_by_role("textbox", name="Stelling", exact=True)
    expect(statements.first).to_have_value("Vlees hoort erbij.")
    expect(page.get_by_role("combobox", name="Thema", exact=True).nth(1)).to_have_value("klimaat")
    step(page, "start")
    start_from(page, "Catering")
    expect(page.locator(".aw-session-start .aw-session-row")).to_have_count(0)
    card = given / "projecten" / "kantines.yml"
    page.get_by_label("Of open uw eigen bestand").set_input_files(card)
    expect(page.locator(".aw-session-time")).to_have_text(TIMES)
    step(page, "end")
    file = taken(page, page.get_by_role("button", name="Bestand voor de site").click, tmp_path)
    assert file.read_text("utf-8").startswith(PREPARED + "# ambitieweb-bord: ")


def test_an_estimate_stands_beside_the_number_comes_along_and_goes_when_somebody_counts(
    page: Page, site: Site, tmp_path: Path
) -> None:
    card = CARD.replace("[{rol: Kok, aantal: 2}, {rol: Inkoper}]", "ruim 20 gasten")
    planned = saved(site, {}, card)["found"][0]
    assert planned["people"] == "ruim 20"
    page.goto((build_from(content(tmp_path / "content", card), tmp_path / "site") / BOARD).as_uri() + "#sessie")
    start_from(page, "Kantines")
    people = page.get_by_label("Aantal mensen")
    expect(people).to_have_value("20")
    expect(page.get_by_text("Aantal mensen ruim", exact=True)).to_be_visible()
    step(page, "end")
    file = taken(page, page.get_by_role("button", name="Bestand voor de site").click, tmp_path)
    assert "aantal: ruim 20" in file.read_text("utf-8")
    step(page, "start")
    people.fill("23")
    expect(page.get_by_text("Aantal mensen", exact=True)).to_be_visible()
    step(page, "end")
    file = taken(page, page.get_by_role("button", name="Bestand voor de site").click, tmp_path)
    assert "aantal: 23" in file.read_text("utf-8")


def test_two_plans_are_asked_about(page: Page, tmp_path: Path) -> None:
    two = CARD.replace("    besluit: {door: Directie}\n", "").replace("2024-03-04", "2031-09-04")
    page.goto((build_from(content(tmp_path / "content", two), tmp_path / "site") / BOARD).as_uri() + "#sessie")
    start_from(page, "Kantines")
    expect(page.locator(".aw-session-row")).to_have_count(0)
    page.get_by_role("button", name="Startsessie, 2031-03-04").click()
    expect(page.locator(".aw-session-time")).to_have_text(TIMES)
    expect(page.get_by_label("Titel van de sessie")).to_have_value("Startsessie")


@pytest.mark.parametrize(
    ("participants", "people"),
    [
        ("[3 inkopers, 2 adviseurs, wethouder]", "6"),
        ("[ca. 8 bewoners, ruim 4 gasten]", "ca. 12"),
        ("[drie inkopers, adviseurs (2), ca. 10 bewoners, 'beheerders: 4', 2x kok]", "ca. 21"),
        ("[{rol: bewoners, aantal: ruim 20}, {rol: 3 gasten}, Adviseur ISO 9001 gebouwen, een inkoper]", "ruim 25"),
        ("ongeveer tien bewoners", "ongeveer 10"),
    ],
)
def test_participants_of_a_file_count_as_the_site_counts_them(
    site: Site, tmp_path: Path, participants: str, people: str
) -> None:
    card = CARD.replace("[{rol: Kok, aantal: 2}, {rol: Inkoper}]", participants)
    (found, *_) = saved(site, {}, card)["found"]
    assert found["people"] == people
    (of_site, *_) = SiteDraft(content(tmp_path, card)).portfolio.projects["kantines"].record.sessions
    assert of_site.people_said == people
