"""A site of which half is not filled in: no page promises what is not there, and no two pages say something else of one thing."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from html import unescape
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from pypdf import PdfReader

from command import ambitieweb
from few_pages import FewPages, page_at

pytestmark = pytest.mark.slow

SET = """
naam: Waterthema's
schaal:
  niveaus:
    - {nummer: 0, naam: Geen ambitie}
    - {nummer: 1, naam: Basis}
    - {nummer: 2, naam: Beter}
    - {nummer: 3, naam: Best}
themas: {water: {naam: Water}, energie: {naam: Energie}, lucht: {naam: Lucht}}
"""
WATER_AUTHORITY = {
    "site.yml": "naam: Inkopen\norganisatie: waterschap\nthemaset: set\ntaal: nl\n",
    "themasets/set.yml": SET,
    "organisaties/waterschap.yml": """
naam: Waterschap
soort: organisatie
web:
  status: vastgesteld
  vastgesteld_op: 2026-04-16
  themas: {water: {niveau: 3, onderbouwing: Ons vak.}, energie: {niveau: 2, onderbouwing: Gemalen.}, lucht: {niveau: 1, onderbouwing: Begin.}}
""",
    "categorieen/baggeren.yml": """
naam: Baggeren
ouder: waterschap
eigenaar: Categoriemanager
web: {themas: {lucht: {niveau: 2, onderbouwing: Het kan.}}}
maatregelen:
  - {naam: Bagger hergebruiken, thema: water, niveau: 3, kaart: minimaal, instrument: eis, eigenaar: Inkoper, tekst: Hergebruik.}
  - {naam: Elektrische kraan, thema: lucht, niveau: 2, kaart: extra}
  - {naam: Waterstof, thema: lucht, kaart: onderzoeken, onderzoeksvraag: Kan het, eigenaar: Inkoper}
""",
    "categorieen/gemalen.yml": "naam: Gemalen\nouder: waterschap\n",
    "projecten/vaart.yml": """
naam: Vaart
categorie: baggeren
fase: publicatie
sessies:
  - {titel: Start, datum: 2026-09-17, besluit: {door: Projectleider}}
web: {status: ingetekend, statusdatum: 2026-09-17, themas: {lucht: 2, energie: {niveau: 1, onderbouwing: Klein., reden_afwijking: Klein.}}}
maatregelen:
  - {naam: Kraan op stroom, thema: lucht, niveau: 2, uitvoerbaarheid: direct, instrument: eis, eigenaar: Inkoper}
acties: [{wat: Laadpunt aanvragen, eigenaar: Projectleider, datum: 2026-10-01}]
""",
    "projecten/plas.yml": """
naam: Plas
categorie: baggeren
fase: afgerond
planning: [{moment: Oplevering, datum: 2026-06-30}]
web: {status: ingetekend, themas: {lucht: 2}}
metingen: [{moment: oplevering, datum: 2026-06-30, themas: {lucht: 1}}]
""",
}
TENDER = {
    "site.yml": "naam: Aanbesteding\nthemaset: set\ntaal: nl\n",
    "themasets/set.yml": SET,
    "projecten/schoonmaak.yml": """
naam: Schoonmaak
fase: specificatie
web: {status: ingetekend, statusdatum: 2026-10-29, themas: {water: 2, energie: 0, lucht: 3}}
maatregelen: [{naam: Overdag, thema: lucht, niveau: 3, instrument: eis, tekst: Overdag.}]
planning: [{moment: Publicatie, datum: 2027-01-18}]
""",
}

Read = Callable[[str], str]


def made(folder: Path, files: Mapping[str, str]) -> FewPages:
    write(folder, files)
    return FewPages(folder)


def write(folder: Path, files: Mapping[str, str]) -> None:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text.lstrip("\n"), "utf-8")


def reader(site: FewPages) -> Read:
    """The words of a page, of which the sentence under its title comes first."""

    @cache
    def words(path: str) -> str:
        page = page_at(site, path)
        html = " ".join(f"<h2>{section.heading}</h2>{section.html}" for section in page.sections)
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())

    return words


@pytest.fixture(scope="module")
def water(tmp_path_factory: pytest.TempPathFactory) -> FewPages:
    return made(tmp_path_factory.mktemp("water"), WATER_AUTHORITY)


@pytest.fixture(scope="module")
def tender(tmp_path_factory: pytest.TempPathFactory) -> FewPages:
    return made(tmp_path_factory.mktemp("tender"), TENDER)


@pytest.fixture
def page(water: FewPages) -> Read:
    return reader(water)


def lines(site: FewPages, path: str) -> list[str]:
    """The names of the closed lines of a page."""
    html = "".join(section.html for section in page_at(site, path).sections)
    found = re.findall(r'<details class="aw-fold aw-fold--line"[^>]*>\s*<summary><h3>(.*?)</h3>', html)
    return [unescape(name) for name in found]


# --- two pages say the same


def test_a_session_decided_what_its_web_chose_and_not_what_that_took_over(page: Read) -> None:
    for path in ("projecten/vaart/sessie-1", "projecten/vaart/sessie-1/verslag"):
        assert "Niveau 2 op Lucht." in page(path)
        assert "Niveau 3 op Water" not in page(path)


def test_a_list_of_a_card_with_measures_on_it_is_filled_in_for_the_monitor_as_well(page: Read) -> None:
    row = page("monitor/actueel").partition("Baggeren")[2].partition("Gemalen")[0]
    for name in ("Minimumeisen", "Extra belonen op", "Nog onderzoeken"):
        assert name not in row
        assert name in page("monitor/actueel")  # of the other card it is empty


def test_a_finished_project_says_in_the_list_what_its_own_page_says(page: Read) -> None:
    assert page("projecten/plas").startswith("De gemeten ambitie is niet gehaald.")
    assert "De gemeten ambitie is niet gehaald" in page("projecten")
    assert "0 maatregelen" not in page("projecten") + page("categorieen/baggeren/webben")


# --- nothing is promised that is not there


def test_be_good_says_what_there_is_to_show(page: Read) -> None:
    assert page("goed-bezig").startswith("Er is nog geen resultaat gemeten. Dit komt eraan.")
    paper = page("goed-bezig/afdruk")
    assert "Dit komt eraan." in paper
    assert "1 oktober 2026 Laadpunt aanvragen Vaart" in paper


def test_closed_lines_are_called_after_what_they_hold(water: FewPages) -> None:
    assert lines(water, "categorieen/gemalen") == ["Wat betekenen de niveaus?", "Bladen en lijsten"]
    assert lines(water, "projecten/plas")[1:] == ["De zes stappen", "Metingen", "Om mee te nemen"]
    assert lines(water, "organisaties/waterschap") == []


def test_a_category_with_no_way_to_buy_does_not_announce_one(water: FewPages) -> None:
    headings = [section.heading for section in page_at(water, "categorieen/baggeren").sections]
    assert "Waarom de lat zo ligt" in headings


def test_a_difference_without_a_reason_is_a_line_and_nothing_to_open(water: FewPages) -> None:
    html = "".join(section.html for section in page_at(water, "categorieen/baggeren").sections)
    assert '<p class="aw-note">Hoger dan Waterschap: geen reden ingevuld</p>' in html
    assert "aw-why-other" not in html


def test_the_monitor_has_no_list_without_a_line(water: FewPages, page: Read) -> None:
    headings = [section.heading for section in page_at(water, "monitor").sections if section.heading]
    assert headings[0] == "Deze acties komen het eerst"
    assert page("monitor").count("Niets is te laat") == 1
    assert "Nog niemand" not in page("monitor")


def test_money_that_nobody_knows_is_told_once(page: Read) -> None:
    assert page("monitor/geld").startswith("Van geen enkele categorie is bekend wat zij uitgeeft.")
    assert page("monitor/geld").count("bekend wat zij uitgeeft") == 1


def test_a_comparison_says_when_there_is_nothing_to_compare(page: Read) -> None:
    assert "Geen niveau veranderde met een nieuwe versie." in page("vergelijken")
    assert "1 web: er is nog niets om naast elkaar te zetten." in page("vergelijken")


def test_a_timeline_of_one_day_has_no_from_and_until(water: FewPages) -> None:
    assert "Tijdlijn" in [section.heading for section in page_at(water, "projecten/plas").sections]


# --- all of them, both of them, the only one


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("", "De atlas: beide categorieën kiezen het hoogste niveau bij Water"),
        ("organisaties/waterschap", "Beide categorieën kiezen ook niveau 3."),
        ("projecten/vaart", "De ene maatregel heeft een eigenaar."),
        ("projecten/vaart", "Alle 3 thema's hebben een niveau."),
        ("themasets/set/water", "Alle 5 webben kiezen dat."),
    ],
)
def test_all_are_not_counted_as_so_many_of_so_many(page: Read, path: str, words: str) -> None:
    assert words in page(path)


def test_no_page_says_a_number_of_the_same_number(water: FewPages) -> None:
    every = {one.path: reader(water)(one.path) for one in water.pages}
    said = {path: re.findall(r"\b(\d+) van de \1\b", words) for path, words in every.items()}
    assert {path: found for path, found in said.items() if found} == {}


# --- a site of one tender


def test_the_start_page_shows_the_only_web_and_leads_each_reader_to_a_page_with_something_on_it(
    tender: FewPages,
) -> None:
    html = "".join(section.html for section in page_at(tender, "").sections)
    said = reader(tender)("")
    assert said.startswith("Het hoogst ligt de lat bij lucht. Bij energie vragen wij niets extra's.")
    assert "Er is nog geen ambitieweb" not in said
    assert 'href="projecten/schoonmaak/index.html#thema-lucht"' in html
    assert '<a href="maatregelen/index.html">Ik ga inkopen</a>' in html
    assert '<a href="projecten/index.html">Ik wil weten hoe het gaat</a>' in html
    assert "Zo vult u deze site" not in said


def test_webs_below_no_organisation_can_be_compared_from_the_start_page(tmp_path: Path) -> None:
    second = TENDER["projecten/schoonmaak.yml"].replace("Schoonmaak", "Catering")
    site = made(tmp_path, {**TENDER, "projecten/catering.yml": second})
    assert "Bekijk de 2 webben" in reader(site)("")


def test_reasons_that_are_missing_are_counted_once(tender: FewPages) -> None:
    said = reader(tender)("projecten/schoonmaak")
    assert "Waarom deze niveaus zijn gekozen, staat er nog niet bij." in said
    assert "nog niet ingevuld" not in said


def test_a_theme_that_nobody_described_has_no_table_of_dashes(tender: FewPages) -> None:
    said = reader(tender)("themasets/set/water")
    assert "Wat elk niveau bij dit thema betekent, is nog niet beschreven." in said
    assert "–" not in said


# --- in a browser


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the water authority."""
    made_in = tmp_path_factory.mktemp("built")
    write(made_in / "content", WATER_AUTHORITY)
    (made_in / "docs").mkdir()
    (made_in / "mkdocs.yml").write_text("site_name: Proef\ntheme: {name: material}\nplugins: [ambitieweb]\n", "utf-8")
    assert ambitieweb("build", folder=made_in).returncode == 0
    return made_in / "site"


def test_no_page_of_little_prints_an_empty_sheet(browser: Browser, folder: Path) -> None:
    tab, empty = browser.new_page(), {}
    for path in ("projecten/vaart/sessie-1", "projecten/vaart", "categorieen/gemalen", "monitor/geld"):
        tab.goto((folder / path / "index.html").as_uri())
        sheets = PdfReader(BytesIO(tab.pdf(format="A4", prefer_css_page_size=True))).pages
        empty[path] = [number for number, sheet in enumerate(sheets, start=1) if not sheet.extract_text().strip()]
    tab.close()
    assert {path: found for path, found in empty.items() if found} == {}


@pytest.mark.parametrize("width", [1440, 390])
def test_a_category_without_measures_says_so_on_each_screen(browser: Browser, folder: Path, width: int) -> None:
    tab = browser.new_page(viewport={"width": width, "height": 844})
    tab.goto((folder / "categorieen/gemalen/index.html").as_uri())
    expect(tab.get_by_text("Hier komt wat deze categorie altijd vraagt")).to_be_visible()
    tab.close()
