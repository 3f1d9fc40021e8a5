"""What a card or project leaves empty comes from the library, whole: the same on its page, in search and in the tables."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from typing import Any

import pytest

from ambitieweb.link import ChosenMeasure
from ambitieweb.model.measure import MeasureContent
from ambitieweb.model.record import Record, is_filled, specs
from ambitieweb.model.values import Choice as Word
from ambitieweb.search.extract import text_blocks
from ambitieweb.site import Site, build
from ambitieweb.tables.all_tables import TABLES
from held_back.marked import COMPLETE

PAGES = {"project": "projecten/soep", "category": "categorieen/soepen"}
LED_TO = {("category", "description")}
"""What a row of a category leaves to the page of the measure that it leads to."""
CARD = "naam: Soepen\nouder: voorbeeldstad\nmaatregelen: [{maatregel: plantaardig, kaart: minimaal, eigenaar: kok}]\n"
PROJECT = "naam: Soep\ncategorie: soepen\nmaatregelen: [plantaardig]\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The complete example with a card and a project that add nothing to the measure of the library."""
    content = tmp_path_factory.mktemp("whole") / "content"
    shutil.copytree(COMPLETE, content)
    (content / "categorieen" / "soepen.yml").write_text(CARD, "utf-8")
    (content / "projecten" / "soep.yml").write_text(PROJECT, "utf-8")
    made = build(content)
    assert not made.has_errors, made.problems
    return made


def use(site: Site) -> ChosenMeasure:
    return site.portfolio.projects["soep"].choices[0]


@pytest.mark.parametrize("name", [spec.name for spec in specs(MeasureContent)])
def test_a_use_without_words_of_its_own_has_those_of_the_library(name: str, site: Site) -> None:
    library = getattr(site.portfolio.measures["plantaardig"].record, name)
    assert is_filled(library), f"give {name} an example in tests/content/complete/maatregelen/plantaardig.yml"
    assert getattr(use(site).whole, name) == library
    assert name in use(site).inherited
    assert not is_filled(getattr(use(site).record, name))


def test_theme_and_level_come_along_and_the_keeper_of_the_text_does_not(site: Site) -> None:
    whole = use(site).whole
    assert (whole.theme, str(whole.levels), whole.owner) == ("klimaat", "2/3", None)
    assert {"theme", "levels"} < use(site).inherited


def test_words_of_its_own_count(site: Site) -> None:
    own = site.portfolio.categories["soepen"].choices[0]
    assert (own.whole.owner, own.whole.card) == ("kok", own.record.card)
    assert not {"owner", "card", "measure"} & own.inherited


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", [spec.name for spec in specs(MeasureContent)])
def test_every_word_of_it_is_on_the_page(page: str, name: str, site: Site) -> None:
    """The measure page of the library, the category and the project say the same: source, criterion and indicators too."""
    if (page, name) in LED_TO:
        return
    (found,) = (made for made in site.pages if made.path == PAGES[page])
    read = " ".join(text for section in found.sections for text in text_blocks(section.html)).casefold()
    assert [word for word in words(getattr(use(site).whole, name), site) if word.casefold() not in read] == []


def test_the_tables_say_the_same(site: Site) -> None:
    tabled = {record for plan in TABLES for record in plan.records}
    (export,) = (export for export in site.beside if export.path.endswith("portfolio.json"))
    rows = json.loads(export.content)["tabellen"]["toepassingen"]
    (csv,) = (export for export in site.beside if export.path.endswith("toepassingen.csv"))
    row = next(row for row in rows if row.get("hoort_bij_naam") == "Soep")
    line = next(line for line in csv.content.decode("utf-8-sig").splitlines() if line.startswith("Soep;"))
    for spec in specs(MeasureContent):
        if spec.record is None or not spec.is_many or spec.record not in tabled:
            for word in words(getattr(use(site).whole, spec.name), site):
                assert word in json.dumps(row, ensure_ascii=False), spec.name
                assert word in line, spec.name


def words(value: Any, site: Site) -> Iterator[str]:
    """The texts of an author in a value."""
    if isinstance(value, Record):
        for spec in specs(type(value)):
            if spec.kind is None or spec.kind.name in ("text", "line"):
                yield from words(getattr(value, spec.name), site)
    elif isinstance(value, tuple):
        for item in value:
            yield from words(item, site)
    elif isinstance(value, Word):
        yield value.word(site.portfolio.language)
    elif isinstance(value, str):
        yield value
