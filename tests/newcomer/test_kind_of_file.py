"""New kinds of file as a newcomer adds them: a record, and one declaration, in a copy of the program."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from ambitieweb.starters import new_site
from program import changed, copied, run

pytestmark = pytest.mark.slow

RECORD = '''"""A party that delivers."""

from __future__ import annotations

from typing import Annotated

from ambitieweb.model import shared
from ambitieweb.model.addressed import CardFile
from ambitieweb.model.kinds import Line, Many, MeasureId, PlannedDate, ThemeId, ThemeSetId, Url, reference
from ambitieweb.model.parts import Link
from ambitieweb.model.record import Record, field


SupplierId = Annotated[str, reference("leverancier")]


class OpenDay(Record):
    """A day on which it can be visited."""

    shorthand = "date"

    date: PlannedDate | None = field("datum", label=("Datum", "Date"), help=("De dag.", "The day."))
    place: Line | None = field("waar", label=("Waar", "Where"), help=("In welke zaal.", "In which hall."))


class Supplier(CardFile):
    """A party that delivers."""

    title_words = ("Leverancier", "Supplier")

    name: Line = field("naam", required=True, label=("Naam", "Name"), help=("Wie het is.", "Who it is."))
    city: Line | None = field("plaats", label=("Vestigingsplaats", "Place"), help=("Waar.", "Where."))
    url: Url | None = field("url", label=("Webadres", "Address"), help=("Begint met https://", "Starts with https://"))
    measures: Many[MeasureId] = field(
        "maatregelen", default=(), label=("Maatregelen", "Measures"), help=("Wat hij aanbiedt.", "What is offered.")
    )
    theme: ThemeId | None = shared.theme()
    days: Many[OpenDay] = field("open_dagen", default=(), label=("Open dagen", "Open days"), help=("Wanneer.", "When."))
    links: Many[Link] = shared.links()
    partners: Many[SupplierId] = field(
        "samen_met", default=(), label=("Samen met", "Together with"), help=("Met wie.", "With whom.")
    )


class Fair(CardFile):
    """Where parties meet, in words of its own."""

    title_words = ("Beurs", "Fair")

    name: Line = field("naam", required=True, label=("Naam", "Name"), help=("Wat het is.", "What it is."))
    theme_set: ThemeSetId | None = shared.theme_set(help=("Welke set.", "Which set."))
    theme: ThemeId | None = shared.theme()
'''
KIND = """SUPPLIER = FileKind(
    "leverancier", "supplier", "leveranciers", "suppliers", Supplier, ("Leveranciers", "Suppliers")
)
FAIR = FileKind("beurs", "fair", "beurzen", "fairs", Fair, ("Beurzen", "Fairs"))
FILE_KINDS = ("""
CARD = """naam: Hout & Zn.
plaats: Zwolle
thema: klimaat
url: https://hout.example.nl
maatregelen: [social-return-5-procent]
open_dagen: [{datum: 2031-05-06, waar: Zaal 3}]
vroeger: [timmerwerk]
links: [{titel: Onze winkel, url: https://winkel.example.nl}]
"""
FAIR = "naam: Voorjaarsbeurs\nthemaset: wijk\nthema: buurt\n"
SET = "naam: De wijk\nbasis: mvoi\nthemas: {buurt: Buurt}\n"
GUIDE = "from ambitieweb.guide import fields_page; print(fields_page())"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = copied(tmp_path_factory.mktemp("program"))
    (made / "model" / "supplier.py").write_text(RECORD, "utf-8")
    files = made / "model" / "files.py"
    changed(files, "FILE_KINDS = (", KIND)
    changed(files, "MEASURE, PRACTICE)", "MEASURE, PRACTICE, SUPPLIER, FAIR)")
    changed(files, "\n\n@dataclass", "\nfrom ambitieweb.model.supplier import Fair, Supplier\n\n\n@dataclass")
    return made


@pytest.fixture(scope="module")
def site(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a supplier, and what the changed program makes of it, in `out`."""
    folder = tmp_path_factory.mktemp("site") / "proef"
    new_site(folder, "Proef")
    cards = folder / "content" / "leveranciers"
    cards.mkdir()
    (cards / "hout.yml").write_text(CARD, "utf-8")
    (cards / "zaag.yml").write_text("naam: De Zaag\nsamen_met: [hout]\n", "utf-8")
    (folder / "content" / "beurzen").mkdir()
    (folder / "content" / "beurzen" / "voorjaar.yml").write_text(FAIR, "utf-8")
    (folder / "content" / "themasets" / "wijk.yml").write_text(SET, "utf-8")
    done = run(package, folder, "-m", "ambitieweb", "emit", "out")
    assert done.returncode == 0, done.stderr
    return folder


def test_it_has_a_list_in_the_menu_and_a_page_with_all_that_it_says(site: Path) -> None:
    assert "leveranciers/index.md" in (site / "out" / "mkdocs.yml").read_text("utf-8")
    listed = (site / "out" / "docs" / "leveranciers" / "index.md").read_text("utf-8")
    assert '<a href="../leveranciers/hout/index.html">Hout &amp; Zn.</a>' in listed
    page = (site / "out" / "docs" / "leveranciers" / "hout" / "index.md").read_text("utf-8")
    for words in (
        "Leveranciers</a>",
        "Vestigingsplaats",
        "Zwolle",
        "https://hout.example.nl",
        "maatregelen/social-return-5-procent/index.html",
        "themasets/mvoi/klimaat/index.html",
        "6 mei 2031",
        "Zaal 3",
    ):
        assert words in page


def test_a_theme_is_one_of_the_set_that_the_file_names_else_of_that_of_the_site(site: Path) -> None:
    page = (site / "out" / "docs" / "beurzen" / "voorjaar" / "index.md").read_text("utf-8")
    assert '<a href="../../themasets/wijk/buurt/index.html">Buurt</a>' in page
    listed = json.loads((site / "out" / "docs" / "schemas" / "beurs.json").read_text("utf-8"))
    assert "theme@wijk" in json.dumps(listed)


def test_another_file_can_refer_to_it(site: Path) -> None:
    page = (site / "out" / "docs" / "leveranciers" / "zaag" / "index.md").read_text("utf-8")
    assert '<a href="../../leveranciers/hout/index.html">Hout &amp; Zn.</a>' in page


def test_its_old_address_leads_to_it(site: Path) -> None:
    assert "hout/" in (site / "out" / "docs" / "leveranciers" / "timmerwerk" / "index.html").read_text("utf-8")


def test_a_list_without_a_card_is_no_page(package: Path, tmp_path: Path) -> None:
    new_site(tmp_path / "leeg", "Leeg")
    card = tmp_path / "leeg" / "content" / "categorieen" / "brood.yml"
    card.write_text("naam: Brood\nsamenvatting: Zie [wie levert](leveranciers/index.html).\n", "utf-8")
    told = run(package, tmp_path / "leeg", "-m", "ambitieweb", "check").stdout
    assert "categorieen/brood.yml:2:32  link-onbekende-pagina" in told, told


def test_it_is_found(site: Path) -> None:
    start = "".join(path.read_text("utf-8") for path in (site / "out" / "docs" / "zoekindex").rglob("*.js*"))
    assert "Leverancier" in start
    assert "leveranciers/hout/" in (site / "out" / "docs" / "a-z" / "index.md").read_text("utf-8")


def test_it_has_a_table(site: Path) -> None:
    data = site / "out" / "docs" / "gegevens"
    assert "Hout & Zn.;Zwolle;https://hout.example.nl" in (data / "leveranciers.csv").read_text("utf-8-sig")
    book = openpyxl.load_workbook(next(data.glob("*.xlsx")))
    assert [cell.value for cell in book["Leveranciers"][1]][:2] == ["Naam", "Vestigingsplaats"]
    files = [json.loads(path.read_text("utf-8")) for path in data.glob("*.json")]
    row, _ = next(file["tabellen"]["leveranciers"] for file in files if "tabellen" in file)
    assert row["maatregelen"] == ["social-return-5-procent"]


def test_editors_guide_and_the_command_know_it(package: Path, site: Path) -> None:
    assert "Vestigingsplaats" in (site / "out" / "docs" / "schemas" / "leverancier.json").read_text("utf-8")
    assert "- `plaats` (Vestigingsplaats): Waar." in run(package, site, "-c", GUIDE).stdout
    made = run(package, site, "-m", "ambitieweb", "new", "leverancier", "Steen")
    assert made.returncode == 0, made.stderr
    assert 'naam: "Steen"' in (site / "content" / "leveranciers" / "steen.yml").read_text("utf-8")


def test_mistakes_in_it_are_told(package: Path, site: Path) -> None:
    card = site / "content" / "leveranciers" / "fout.yml"
    card.write_text("naam: Fout\nmaatregelen: [bestaat-niet]\nplek: Zwolle\nsamen_met: [huot]\n", "utf-8")
    told = run(package, site, "-m", "ambitieweb", "check").stdout
    card.unlink()
    assert "leveranciers/fout.yml:2" in told
    assert "leveranciers/fout.yml:3" in told
    assert "leveranciers/fout.yml:4" in told
    assert "'hout'" in told
