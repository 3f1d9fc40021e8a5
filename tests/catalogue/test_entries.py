"""The catalogue by hand: which measures are one, where they stand, and that none is lost.

The portfolio of `content.py` has 2 measures in the library and 6 choices: 2 on the card ICT, 3 in Laptops, 1 in Provinciehuis.

    entry                           places                                                        theme
    terugname (library)             library, ICT number 1, Laptops number 1                       circulair (and klimaat)
    ongebruikt (library)            library                                                       klimaat
    Koop tweedehands                ICT number 2, Laptops number 2 ("koop  TWEEDEHANDS.")         circulair
    Koop tweedehands                Laptops number 3                                              klimaat of 'eigen'
    Koop tweedehands                Provinciehuis number 1                                        klimaat of 'andere'

So 5 entries with 3 + 1 + 2 + 1 + 1 = 8 places = 2 measures + 6 choices.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest

from ambitieweb.derive.catalogue import Catalogue, CatalogueEntry, catalogue, with_instrument
from ambitieweb.derive.sources import sources
from ambitieweb.link.portfolio import Portfolio
from ambitieweb.model.measure import Execution, Instrument
from ambitieweb.site import Settings, build
from catalogue.content import write
from demo import demo

T = TypeVar("T")
DEMO = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def portfolio(tmp_path_factory: pytest.TempPathFactory) -> Portfolio:
    site = build(write(tmp_path_factory.mktemp("hand")), Settings(date=date(2026, 11, 1)))
    assert not site.has_errors, [problem.slug for problem in site.problems if problem.is_error]
    return site.portfolio


@pytest.fixture(scope="module")
def made(portfolio: Portfolio) -> Catalogue:
    return catalogue(portfolio)


def places(entry: CatalogueEntry) -> list[str]:
    return [
        f"{place.holder.name} {place.choice.number}" if place.choice else f"library {place.holder.id}"
        for place in entry.places
    ]


def entry(made: Catalogue, entry_id: str) -> CatalogueEntry:
    return next(entry for entry in made.entries if entry.id == entry_id)


def test_same_name_on_the_same_theme_is_one_measure(made: Catalogue) -> None:
    found = {entry.id: places(entry) for entry in made.entries}
    own = {key: value for key, value in found.items() if key not in ("terugname", "ongebruikt")}
    assert found["terugname"] == ["library terugname", "ICT 1", "Laptops 1"]
    assert found["ongebruikt"] == ["library ongebruikt"]
    assert sorted(own.values()) == [["ICT 2", "Laptops 2"], ["Laptops 3"], ["Provinciehuis 1"]]
    assert sum(map(len, found.values())) == 8


def test_themes_of_two_sets_with_the_same_id_are_two(made: Catalogue) -> None:
    """Klimaat of 'eigen': terugname, ongebruikt, Laptops number 3. Klimaat of 'andere': Provinciehuis number 1."""
    assert {key: len(entries) for key, entries in made.by_theme.items()} == {
        ("eigen", "circulair"): 2,
        ("eigen", "klimaat"): 3,
        ("andere", "klimaat"): 1,
    }


def test_own_words_of_a_choice_count_before_those_of_the_library(made: Catalogue) -> None:
    library, card, project = entry(made, "terugname").places
    assert [place.whole.instrument for place in (library, card, project)] == [
        Instrument.CONTRACT_CLAUSE,
        Instrument.CONTRACT_CLAUSE,
        Instrument.AWARD_CRITERION,
    ]
    assert card.whole.clause == library.whole.clause != project.whole.clause
    assert [place.execution for place in (library, card, project)] == [None, Execution.RUNNING, Execution.DONE]
    assert [place.whole.owner for place in (library, card, project)] == [
        "Beheerder teksten",
        "Inkoper",
        "Contractmanager",
    ]
    assert len(entry(made, "terugname").clauses) == 2


def test_levels_are_those_of_every_place(made: Catalogue) -> None:
    """Terugname fits 2 to 3 on circulair and 1 on klimaat; its choices take circulair with 2 to 3 from the library."""
    found = {theme.id: [str(levels) for levels in of_theme] for theme, of_theme in entry(made, "terugname").themes}
    assert found == {"circulair": ["2/3"], "klimaat": ["1"]}
    assert (entry(made, "terugname").lowest_level, entry(made, "terugname").highest_level) == (1, 3)


def test_part_of_a_theme_has_only_the_places_on_that_theme(made: Catalogue) -> None:
    of_climate = {entry.id: places(entry) for entry in made.by_theme["eigen", "klimaat"]}
    assert of_climate["terugname"] == ["library terugname"]


def test_part_of_a_category_has_its_card_and_its_projects(made: Catalogue) -> None:
    assert sorted(sorted(places(entry)) for entry in made.by_category["ict"]) == [
        ["ICT 1", "Laptops 1"],
        ["ICT 2", "Laptops 2"],
        ["Laptops 3"],
    ]


def test_part_of_an_instrument_has_only_places_that_use_it(made: Catalogue) -> None:
    assert places(with_instrument(entry(made, "terugname"), Instrument.AWARD_CRITERION)) == ["Laptops 1"]


def test_a_rejected_measure_needs_no_owner(made: Catalogue) -> None:
    both = next(entry for entry in made.entries if places(entry) == ["ICT 2", "Laptops 2"])
    assert [place.needs_owner for place in both.places] == [True, False]


def test_a_dropped_measure_needs_no_owner(tmp_path: Path) -> None:
    write(tmp_path)
    measures = "{naam: Weg, thema: klimaat, uitvoering: vervallen}, {naam: Blijft, thema: klimaat}"
    path = tmp_path / "projecten/provinciehuis.yml"
    path.write_text(f"naam: Provinciehuis\norganisatie: provincie\nmaatregelen: [{measures}]\n", "utf-8")
    needs = {one.name: one.places[0].needs_owner for one in catalogue(build(tmp_path).portfolio).entries}
    assert (needs["Weg"], needs["Blijft"]) == (False, True)


def test_sources_are_joined_by_title_and_address(portfolio: Portfolio, made: Catalogue) -> None:
    """Both measures name the handreiking, once with www and a slash. 1 Sept to 1 Nov 2026 is 2 months, and 15 Jan 2023
    to 1 Nov 2026 is 3 x 12 + 10 - 1 = 45 months, because the fifteenth had not come."""
    found = {source.title: source for source in sources(portfolio, made)}
    assert {title: [entry.id for entry in source.measures] for title, source in found.items()} == {
        "Handreiking terugname": ["terugname", "ongebruikt"],
        "Oude pagina": ["ongebruikt"],
    }
    assert (found["Handreiking terugname"].months, found["Handreiking terugname"].is_stale) == (2, False)
    assert (found["Oude pagina"].months, found["Oude pagina"].is_stale) == (45, True)


def test_order_of_files_does_not_matter(portfolio: Portfolio, made: Catalogue) -> None:
    lots = random.Random(4)

    def shuffled(records: Mapping[str, T]) -> dict[str, T]:
        keys = list(records)
        lots.shuffle(keys)
        return {key: records[key] for key in keys}

    for _ in range(5):
        mixed = replace(
            portfolio,
            measures=shuffled(portfolio.measures),
            categories=shuffled(portfolio.categories),
            projects=shuffled(portfolio.projects),
        )
        again = catalogue(mixed)
        assert [(entry.id, places(entry)) for entry in again.entries] == [
            (entry.id, places(entry)) for entry in made.entries
        ]


def test_each_measure_and_choice_of_the_demo_stands_in_exactly_one_entry() -> None:
    portfolio = demo().portfolio
    holders = [*portfolio.categories.values(), *portfolio.projects.values()]
    written = Counter(
        [("maatregel", measure_id, 0) for measure_id in portfolio.measures]
        + [(holder.kind, holder.id, choice.number) for holder in holders for choice in holder.choices]
    )
    found = Counter(
        (place.holder.kind, place.holder.id, place.choice.number if place.choice else 0)
        for entry in catalogue(portfolio).entries
        for place in entry.places
    )
    assert found == written
    assert set(found.values()) == {1}
