"""Leading a session in one place: every step with its links, the invitation, the programme, and one click from the start (rows S1, S3)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ambitieweb.addresses.fixed import KITS, SESSION_SCREEN
from ambitieweb.derive.programme import PROGRAMMES, standard
from ambitieweb.site import Settings, Site, build
from ambitieweb.starters import new_site
from ambitieweb.texts import texts
from demo import demo
from few_pages import page_at
from method.over_base import built, html_of, words_of
from word.reading import words_of as words_of_word

ROUTES = list(KITS)
STEPS = {
    "project": ["Stap 1", "", "", "Stap 2", "Stap 3", "Stap 4", "", "", "Stap 5", "Stap 6"],
    "organisation": ["Stap 1", "", "Stap 2", "", "Stap 3", "Stap 4", "Stap 5"],
    "category": ["Stap 1", "", "Stap 2", "", "Stap 3", "Stap 4"],
}
STEP = re.compile(r'<li class="aw-kit-step">(.*?)</li>\n(?=<li class="aw-kit-step">|</ol>)', re.S)


def steps_of(html: str) -> list[str]:
    return [part.partition("</ol>")[0] for part in html.split('<li class="aw-kit-step">')[1:]]


@pytest.mark.parametrize("route", ROUTES)
def test_the_steps_of_the_method_stand_in_their_order_with_what_comes_between(route: str) -> None:
    steps = steps_of(html_of(demo(), KITS[route].path))
    numbers = [(re.findall(r'class="aw-kit-number">([^<]+)<', step) or [""])[0] for step in steps]
    assert numbers == STEPS[route]


@pytest.mark.parametrize("route", ROUTES)
def test_every_step_says_how_long_who_what_to_do_and_what_to_take(route: str) -> None:
    for step in steps_of(html_of(demo(), KITS[route].path)):
        words = words_of(step)
        assert "Hoe lang" in words
        assert "Wie" in words
        assert step.count("<li>") >= 4, words
        assert "<a href=" in step, words


def test_a_facilitator_is_one_click_away_from_the_start_and_from_the_sheets() -> None:
    ways = re.findall(r'<li><a href="([^"]+)">([^<]+)</a><span>', html_of(demo(), ""))
    assert len(ways) == 4
    assert ("sessie-begeleiden/index.html", "Ik begeleid een sessie") in ways
    for page in ("vellen/themasets/mvoi", "over", "projecten/inzameling-huishoudens-2028/sessie-1"):
        assert "sessie-begeleiden/index.html" in html_of(demo(), page), page


def test_the_kit_and_a_planned_session_open_the_session_screen_which_leads_back(tmp_path: Path) -> None:
    site = planned(tmp_path)
    for page in (*(kit.path for kit in KITS.values()), "projecten/kantines/sessie-1"):
        assert f"bord/index.html#{SESSION_SCREEN.anchor}" in html_of(site, page), page
    board = html_of(site, "bord")
    assert f'id="{SESSION_SCREEN.anchor}"' in board
    assert 'href="../sessie-begeleiden/index.html"' in board


def test_the_guide_leads_to_it() -> None:
    guide = Path(__file__).parents[2] / "docs/handleiding/index.md"
    begin = guide.read_text("utf-8").partition("## Ik begeleid een sessie")[2].partition("\n## ")[0]
    assert begin.strip().splitlines()[0].count("(../sessie-begeleiden/index.md)") == 1


def test_links_to_a_sheet_name_that_sheet() -> None:
    html = html_of(demo(), "sessie-begeleiden")
    sheets = html_of(demo(), "vellen/themasets/mvoi")
    named = re.findall(r'href="\.\./vellen/themasets/mvoi/index\.html#([^"]+)"', html)
    assert set(named) == {"blad-leeg", "blad-impact", "blad-programma", "blad-voorbereiding"}
    for name in named:
        assert f'id="{name}" data-sheet=' in sheets


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_site_without_anything_has_all_three_pages_without_a_dead_link(tmp_path: Path, language: str) -> None:
    (tmp_path / "site.yml").write_text(f"naam: Leeg\ntaal: {language}\n", "utf-8")
    site = build(tmp_path)
    pages, files = {page.address.html for page in site.pages}, {export.path for export in site.exports}
    t = texts(language)
    for route, address in KITS.items():
        html = html_of(site, address.path)
        assert t("invitation.dear") in html
        assert t(f"invitation.intro.{route}").partition("{name}")[0] in html.replace("&#39;", "'")
        for link in re.findall(r'<a href="([^"#]+\.(?:html|docx|csv))', html):
            assert link.removeprefix(address.root) in pages | files, link


def test_a_new_site_leads_there_from_its_first_steps(tmp_path: Path) -> None:
    new_site(tmp_path / "proef", "Proef")
    start = html_of(build(tmp_path / "proef" / "content"), "")
    assert start.count('href="sessie-begeleiden/index.html"') == 2


@pytest.mark.parametrize("route", ROUTES)
def test_the_invitation_for_word_says_what_the_page_says(route: str) -> None:
    site = demo()
    file = next(export for export in site.beside if export.path == KITS[route].file("uitnodiging.docx"))
    html = html_of(site, KITS[route].path)
    shown = words_of(html.partition('<div class="aw-copy-text">')[2].partition("</div>")[0])
    assert shown.replace(" ,", ",") in words_of_word(file.content)
    for gap in ("[dag]", "[begintijd] tot [eindtijd]", "[plaats, of de link voor online]", "[uw naam]"):
        assert gap in shown


def test_the_programme_of_each_route_fills_its_time() -> None:
    lengths = {route: sum(minutes for _, minutes, _ in parts) for route, parts in PROGRAMMES.items()}
    assert lengths == {"project": 180, "organisation": 120, "category": 120}
    assert [slot.start for slot in standard(540, "category")][-1] == 660


PLANNED = (
    'titel: Startsessie, datum: 2026-09-01, begintijd: "13.30", plaats: Zaal Eik, begeleider_rol: Adviseur, vorm: fysiek, '
    "deelnemers: [{rol: Kok, aantal: 2}, {rol: Inkoper, organisatie: Bedrijf}], doel: Samen kiezen."
)
HELD = "metingen: [{moment: publicatie, datum: 2026-05-01, themas: {klimaat: 2}}]\n"


def planned(folder: Path, session: str = PLANNED, *, site: str = "", web: str = "klimaat: 2") -> Site:
    card = f"naam: Kantines\ncategorie: catering\nweb: {{themas: {{{web}}}}}\n{HELD}sessies: [{{{session}}}]\n"
    files = {"projecten/kantines.yml": card}
    if site:
        files["site.yml"] = site
    return built(folder, files)


def invitation_of(site: Site, page: str = "projecten/kantines/sessie-1") -> str:
    return words_of(html_of(site, page).partition('<div class="aw-copy-text">')[2].partition("</div>")[0])


def test_a_planned_session_fills_in_its_own_invitation(tmp_path: Path) -> None:
    words = invitation_of(planned(tmp_path))
    for known in (
        "Wij bereiden Kantines voor.",
        "Wanneer: 1 september 2026, 13.30–16.30",
        "Waar: Zaal Eik",
        "Met wie: Kok (2) en Inkoper (Bedrijf)",
        "Begeleiding: Adviseur",
        "Doel: Samen kiezen.",
        "14.15–15.00: Impactanalyse",
        "Klimaat",
    ):
        assert known in words
    assert words.count("[") == 2, "only until when to answer, and who sends it"


def test_what_a_planned_session_does_not_say_stands_between_brackets(tmp_path: Path) -> None:
    words = invitation_of(planned(tmp_path, "datum: 2026-09-01, duur: 2 uur"))
    assert "Wanneer: 1 september 2026, [begintijd] tot [eindtijd] (2 uur)" in words
    assert "Waar: [plaats, of de link voor online]" in words
    assert "Na afloop ligt er een ingevuld web" in words


def test_a_programme_of_its_own_is_the_one_in_the_invitation(tmp_path: Path) -> None:
    agenda = (
        'agenda: [{tijd: "10.00", onderdeel: Begin}, {tijd: "10.20-10.50", onderdeel: Stickers, toelichting: Met pen.}]'
    )
    site = planned(tmp_path, f"datum: 2026-09-01, {agenda}")
    words = invitation_of(site)
    assert "1 september 2026, 10.00–10.50" in words
    assert "10.00–10.20: Begin 10.20–10.50: Stickers" in words
    assert "Welkom" not in words
    page = words_of(html_of(site, "projecten/kantines/sessie-1"))
    assert "10.20–10.50 30 min Stickers Met pen." in page
    assert "standaardprogramma" not in page


def test_a_theme_that_does_not_count_is_not_invited_about(tmp_path: Path) -> None:
    words = invitation_of(planned(tmp_path, web="klimaat: niet relevant"))
    assert "Klimaat" not in words.partition("Thema's:")[2].partition("Wilt u")[0]


@pytest.mark.parametrize(
    ("sort", "words"),
    [
        ("evaluatie", "Nu kijken wij wat ervan kwam"),
        ("actualisatie", "nog kloppen"),
        ("omgekeerde sessie", "al doet om duurzaam"),
        ("carrousel", "Voor Kantines is er een concept"),
    ],
)
def test_each_sort_of_session_invites_in_its_own_words(tmp_path: Path, sort: str, words: str) -> None:
    site = planned(tmp_path, f"datum: 2026-09-01, soort: {sort}")
    assert words in invitation_of(site)


def test_a_session_that_was_held_invites_nobody_and_one_to_come_has_no_report(tmp_path: Path) -> None:
    held = planned(tmp_path / "held", "datum: 2026-01-01, besluit: {wijze: consensus}")
    assert "aw-to-send" not in html_of(held, "projecten/kantines/sessie-1")
    assert page_at(held, "projecten/kantines/sessie-1/verslag")
    ahead = planned(tmp_path / "ahead")
    assert "projecten/kantines/sessie-1/verslag" not in {page.path for page in ahead.pages}
    words = words_of(html_of(ahead, "projecten/kantines/sessie-1"))
    assert "Wat besloten is" not in words
    assert "komt nog" in words


def test_no_name_of_a_person_is_in_an_invitation(tmp_path: Path) -> None:
    session = "datum: 2026-09-01, deelnemers: [{rol: Kok, naam: Anna Jansen}]"
    site = planned(tmp_path, session)
    assert "Jansen" not in invitation_of(site)


def test_the_kit_names_the_sessions_that_are_planned(tmp_path: Path) -> None:
    html = html_of(planned(tmp_path), "sessie-begeleiden")
    assert '<a href="../projecten/kantines/sessie-1/index.html">Startsessie, Kantines</a>' in html
    assert "aw-kit-planned" not in html_of(planned(tmp_path / "other"), "sessie-begeleiden/categorie")


def test_a_planned_session_has_its_invitation_for_word_where_files_are_made(tmp_path: Path) -> None:
    content = tmp_path / "content"
    planned(tmp_path)
    site = build(content, Settings(with_files=True))
    html = html_of(site, "projecten/kantines/sessie-1")
    assert 'href="../../../projecten/kantines/sessie-1/uitnodiging-kantines-sessie-1.docx"' in html
