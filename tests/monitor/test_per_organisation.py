"""Each count of a site with two organisations, by hand: what is of the one never counts for the other, and each names what it
is a part of."""

from __future__ import annotations

import re
from decimal import Decimal
from html import unescape
from pathlib import Path

import pytest

from ambitieweb.derive.ownership import UnownedSort, ownership
from ambitieweb.derive.per_organisation import OrganisationCounts, PartOf, per_organisation
from ambitieweb.derive.upkeep import upkeep
from ambitieweb.pages.formats import percentage
from ambitieweb.pages.page import Page
from ambitieweb.texts import texts
from few_pages import ByPath
from monitor.small_site import linked, site

STAD = """naam: Stad
soort: organisatie
eigenaar: Hoofd
uitgaven: [{jaar: 2025, bedrag: 1000}]
web:
  themas:
    milieu: {niveau: 1, onderbouwing: Ja., ambassadeur: Ecoloog}
    klimaat: {niveau: 2, onderbouwing: Ja.}
"""
DORP = """naam: Dorp
soort: organisatie
web: {themas: {milieu: {niveau: 3, onderbouwing: Ja.}}}
"""
BUREN = """naam: Buren
soort: stakeholder
ouder: stad
web: {themas: {milieu: {niveau: 3, onderbouwing: Ja.}, klimaat: {niveau: 3, onderbouwing: Ja.}}}
"""
PAPIER = """naam: Papier
ouder: stad
eigenaar: Inkoper
uitgaven: [{jaar: 2025, bedrag: 370}]
web: {themas: {milieu: {niveau: 3, onderbouwing: Ja., reden_afwijking: Ja.}, klimaat: nog te bepalen}}
acties:
  - {wat: Laat, eigenaar: Inkoper, datum: 2026-11-09}
  - {wat: Straks, eigenaar: Inkoper, datum: 2027-02-01}
  - {wat: Af, eigenaar: Inkoper, datum: 2026-01-01, status: klaar}
maatregelen:
  - {naam: Met, thema: milieu, niveau: 1, eigenaar: Inkoper}
  - {naam: Zonder, thema: milieu, niveau: 1}
"""
GLAS = "naam: Glas\nouder: stad\n"
HOUT = """naam: Hout
ouder: dorp
uitgaven: [{jaar: 2025, bedrag: 5000}]
acties: [{wat: Ook laat, eigenaar: Inkoper, datum: 2026-11-01}]
maatregelen: [{naam: Van niemand, thema: milieu, niveau: 1}]
"""
LOS = "naam: Los\nacties: [{wat: Bellen, eigenaar: Jurist}]\n"
FILES = {
    "organisaties/stad.yml": STAD,
    "organisaties/dorp.yml": DORP,
    "organisaties/buren.yml": BUREN,
    "categorieen/papier.yml": PAPIER,
    "categorieen/glas.yml": GLAS,
    "categorieen/hout.yml": HOUT,
    "projecten/los.yml": LOS,
}
DATE = "2026-11-10"

# Per organisation: owners, late actions of the open ones, what has no owner of what asks for one (actions, measures, cards,
# webs), themes without an ambassador of those with a level, and categories with known spend.
WORKED = {
    # Hoofd and Inkoper; 'Laat' of 'Laat' and 'Straks'; no action of three; 'Zonder' of two measures; Glas of two cards; no web
    # of one (the neighbours are a stakeholder); klimaat of Stad and milieu of Papier, of three levels; Papier of two.
    "stad": (2, PartOf(1, 2), (PartOf(0, 3), PartOf(1, 2), PartOf(1, 2), PartOf(0, 1)), PartOf(2, 3), PartOf(1, 2)),
    # Inkoper; 'Ook laat' is its one action and has an owner; the one measure, card and web have none; the one theme; the one card.
    "dorp": (1, PartOf(1, 1), (PartOf(0, 1), PartOf(1, 1), PartOf(1, 1), PartOf(1, 1)), PartOf(1, 1), PartOf(1, 1)),
    # the project that names no organisation: Jurist, whose one action has no day
    "": (1, PartOf(0, 1), (PartOf(0, 1), PartOf(0, 0), PartOf(0, 0), PartOf(0, 0)), PartOf(0, 0), PartOf(0, 0)),
}
SORTS = (UnownedSort.ACTION, UnownedSort.MEASURE, UnownedSort.CARD, UnownedSort.WEB)


def counts(folder: Path) -> dict[str, OrganisationCounts]:
    portfolio = linked(folder, FILES, DATE)
    found = per_organisation(portfolio, ownership(portfolio), upkeep(portfolio))
    return {one.root.id if one.root else "": one for one in found}


def test_each_count_holds_for_its_organisation(tmp_path: Path) -> None:
    found = counts(tmp_path)
    assert list(found) == ["stad", "dorp", ""]
    assert {
        key: (one.owners, one.late, tuple(one.unowned[sort] for sort in SORTS), one.themes, one.spend)
        for key, one in found.items()
    } == WORKED
    # Zonder and Glas, of 3 actions, 2 measures, 2 cards and 1 web; everything of Dorp but 'Ook laat'
    assert [found[key].all_unowned for key in ("stad", "dorp", "")] == [PartOf(2, 8), PartOf(3, 4), PartOf(0, 1)]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    return ByPath(site(tmp_path_factory.mktemp("two"), FILES, DATE))


def said(page: Page) -> str:
    html = " ".join(section.html for section in page.sections)
    html = re.sub(r"<svg.*?</svg>", " ", html, flags=re.DOTALL)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html))).replace("\N{NO-BREAK SPACE}", " ")


def test_the_page_of_an_organisation_tells_its_own_counts_with_their_gap(pages: dict[str, Page]) -> None:
    own, other = said(pages["overzichten"]), said(pages["overzichten/organisatie/dorp"])
    assert "1 maatregel zonder eigenaar (2 op de hele site)" in own
    assert "1 maatregel zonder eigenaar (2 op de hele site)" in other
    assert "1 actie te laat (inkoper)" in own
    assert "Hout" not in own
    assert "zonder eigenaar" in other


def test_the_monitor_names_its_organisations_and_counts_each_apart(pages: dict[str, Page]) -> None:
    words = said(pages["monitor"])
    assert "De getallen gelden voor alle organisaties op deze site: Stad en Dorp." in words
    assert "Stad 2 1 van 2 2 van 8 2 van 3" in words
    assert "Dorp 1 1 van 1 3 van 4 1 van 1" in words
    assert "acties te laat (van 4 die open staan)" in words
    assert "Stad: 2" in said(pages["monitor/acties"])  # the buyer has two open actions there
    assert "Dorp: 1" in said(pages["monitor/acties"])


def test_a_site_with_one_organisation_says_nothing_of_others(tmp_path: Path) -> None:
    made = ByPath(site(tmp_path, {"organisaties/stad.yml": STAD}, DATE))
    assert "De getallen gelden" not in said(made["monitor"])
    assert all(section.anchor != "per-organisatie" for section in made["monitor"].sections)


def test_spend_tells_which_part_of_all_it_is(pages: dict[str, Page]) -> None:
    words = said(pages["monitor/geld"])
    assert "In 2025 gaat dat over 37% van de uitgaven van Stad: € 370 van € 1.000." in words  # 370 of 1000
    assert "Welk deel dat is van alle uitgaven van Dorp, is niet te zeggen: het totaal is niet ingevuld." in words


@pytest.mark.parametrize(
    ("whole", "spend", "sentence"),
    [
        ("{jaar: 2025, bedrag: 1000}", "{jaar: 2024, bedrag: 400}", "van dat jaar is geen enkel bedrag per categorie bekend"),
        ("{jaar: 2025, bedrag: 1000}", "{jaar: 2025, bedrag: 400}, {jaar: 2026, bedrag: 900}", "over 40% van de uitgaven van Stad"),
        ("{jaar: 2025, bedrag: 1000}", "{jaar: 2025, bedrag: 1500}", "Dat is meer dan de € 1.000 die Stad zelf opgeeft"),
    ],
)  # fmt: skip
def test_a_share_is_of_the_same_year_or_is_not_told(tmp_path: Path, whole: str, spend: str, sentence: str) -> None:
    files = {
        "organisaties/stad.yml": f"naam: Stad\nuitgaven: [{whole}]\n",
        "categorieen/papier.yml": f"naam: Papier\nouder: stad\nuitgaven: [{spend}]\n",
    }
    made = ByPath(site(tmp_path, files, DATE))
    assert sentence in said(made["monitor/geld"])


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [(0, 9, "0%"), (1, 1000, "minder dan 1%"), (1, 8, "13%"), (999, 1000, "99%"), (9, 9, "100%"), (0, 0, "0%")],
)
def test_a_percentage_is_never_nothing_or_all_by_rounding(part: int, whole: int, words: str) -> None:
    assert percentage(Decimal(part), Decimal(whole), texts("nl")) == words


def test_the_start_page_shows_the_categories_of_its_organisation(pages: dict[str, Page]) -> None:
    words = said(pages[""])
    assert "Papier" in words
    assert "Glas" in words
    assert "Hout" not in words  # that is of Dorp


def test_what_was_done_counts_for_the_organisation_that_did_it(tmp_path: Path) -> None:
    """Stad did one thing itself and one through a project that names only its category; Dorp did one, the neighbours one."""
    done = "acties: [{{wat: {}, eigenaar: Iemand, datum: 2026-01-01, status: klaar}}]\n"
    files = {
        "organisaties/stad.yml": "naam: Stad\nsoort: organisatie\n" + done.format("Van de stad"),
        "organisaties/dorp.yml": "naam: Dorp\nsoort: organisatie\n" + done.format("Van het dorp"),
        "organisaties/buren.yml": "naam: Buren\nsoort: stakeholder\nouder: stad\n" + done.format("Van de buren"),
        "categorieen/papier.yml": "naam: Papier\nouder: stad\n",
        "projecten/scan.yml": "naam: Scan\ncategorie: papier\n" + done.format("Van het project"),
    }
    made = {page.path: said(page) for page in site(tmp_path, files, DATE).pages}
    works = ("Van de stad", "Van het project", "Van het dorp", "Van de buren")
    told = {
        place: [work for work in works if work in made[f"goed-bezig/onderdeel/{place}"]]
        for place in ("stad", "dorp", "buren")
    }
    assert told == {"stad": list(works[:2]), "dorp": [works[2]], "buren": [works[3]]}
    assert "De aantallen zijn van Stad en Dorp samen" in made["goed-bezig"]


def test_a_result_of_another_organisation_is_none_of_the_start_page(tmp_path: Path) -> None:
    """Its project names no organisation but a category of the other one."""
    result = (
        "fase: uitvoering\nresultaten: [{waarde: %s kg papier, omschrijving: Minder papier, gemeten_op: 2026-01-01}]\n"
    )
    files = {
        "organisaties/dorp.yml": "naam: Dorp\nsoort: organisatie\n",
        "categorieen/papier.yml": "naam: Papier\nouder: stad\n",
        "categorieen/hout.yml": "naam: Hout\nouder: dorp\n",
        "projecten/hier.yml": f"naam: Hier\ncategorie: papier\n{result % 41}",
        "projecten/daar.yml": f"naam: Daar\ncategorie: hout\n{result % 73}",
    }
    home = {page.path: said(page) for page in site(tmp_path, files, DATE).pages}[""]
    assert "41 kg papier" in home
    assert "73 kg papier" not in home
