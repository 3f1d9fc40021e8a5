"""Each rule of the roll-up on examples worked by hand; the arithmetic stands beside the numbers."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from ambitieweb.derive.catalogue import catalogue
from ambitieweb.derive.desk_study import DeskStudy, desk_study
from ambitieweb.derive.relations import relations
from ambitieweb.derive.weight import weight
from ambitieweb.link.portfolio import Portfolio
from rollup.small_portfolio import linked, project, rolled_up

CATEGORY = "naam: Wegen\nouder: stad\nuitgaven: [{{jaar: 2024, bedrag: 900}}, {{jaar: 2025, bedrag: 1000}}]\nweb:\n  optelregel: {rule}\n  themas: {{water: 2}}\n"

# five projects; per theme their levels, and what each rule makes of them
FIVE = {
    **project(1, "water: 0, bodem: 1, lucht: 3, mensen: 2", "geraamde_waarde: 100\n"),
    **project(2, "water: 1, bodem: 1, lucht: niet relevant, mensen: nog te bepalen", "geraamde_waarde: 100\n"),
    **project(3, "water: 1, bodem: 3, lucht: nog te bepalen", "geraamde_waarde: 100\n"),
    **project(4, "water: 3, bodem: 3, lucht: 1", "geraamde_waarde: 900\n"),
    **project(5, "water: 2, bodem: 2"),
}
WORKED = {
    # water: 0 1 1 2 3. minimum 0; middle of five is the third, 1; 1 is chosen twice, the others once.
    # spend: 0 has 100, 1 has 200, 3 has 900, together 1200, half is 600: 100 and 300 fall short, so 3. Project 5 has no amount.
    "water": {"minimum": 0, "mediaan": 1, "meest gekozen": 1, "gewogen naar uitgaven": 3},
    # bodem: 1 1 2 3 3. minimum 1; the third is 2; 1 and 3 are both chosen twice, the lowest counts: 1.
    # spend: 1 has 200, 3 has 1000, half of 1200 is 600: 200 falls short, so 3.
    "bodem": {"minimum": 1, "mediaan": 2, "meest gekozen": 1, "gewogen naar uitgaven": 3},
    # lucht: 1 3, and one not relevant, one to be determined, one that says nothing: three that do not count.
    # minimum 1; of two middle ones the lowest, 1; both chosen once: 1. spend: 1 has 900 of 1000, so 1.
    "lucht": {"minimum": 1, "mediaan": 1, "meest gekozen": 1, "gewogen naar uitgaven": 1},
    # mensen: 2 once.
    "mensen": {"minimum": 2, "mediaan": 2, "meest gekozen": 2, "gewogen naar uitgaven": 2},
}


@pytest.mark.parametrize("rule", ["minimum", "mediaan", "meest gekozen", "gewogen naar uitgaven"])
def test_each_rule_gives_the_level_worked_out_by_hand(tmp_path: Path, rule: str) -> None:
    portfolio = linked(tmp_path, {"categorieen/wegen.yml": CATEGORY.format(rule=rule), **FIVE})
    found = rolled_up(portfolio)["categorie", "wegen"]
    assert {theme.theme.id: theme.proposal for theme in found.themes} == {
        theme: by_rule[rule] for theme, by_rule in WORKED.items()
    }


def test_spread_count_and_what_does_not_count_are_told_apart(tmp_path: Path) -> None:
    portfolio = linked(tmp_path, {"categorieen/wegen.yml": CATEGORY.format(rule="mediaan"), **FIVE})
    air = rolled_up(portfolio)["categorie", "wegen"].of("lucht")
    assert air is not None
    assert (air.lowest, air.highest, len(air.counted)) == (1, 3, 2)
    assert air.counts == (0, 1, 0, 1)
    assert (air.not_relevant, air.undecided, air.silent) == (1, 1, 1)


def test_levels_chosen_as_often_are_named(tmp_path: Path) -> None:
    portfolio = linked(tmp_path, {"categorieen/wegen.yml": CATEGORY.format(rule="meest gekozen"), **FIVE})
    soil = rolled_up(portfolio)["categorie", "wegen"].of("bodem")
    assert soil is not None
    assert soil.tied == (1, 3)


def test_a_web_without_an_amount_is_named_and_left_out_when_spend_weighs(tmp_path: Path) -> None:
    portfolio = linked(tmp_path, {"categorieen/wegen.yml": CATEGORY.format(rule="gewogen naar uitgaven"), **FIVE})
    water = rolled_up(portfolio)["categorie", "wegen"].of("water")
    assert water is not None
    assert [source.holder.id for source in water.without_amount] == ["project-5"]


def test_the_proposal_stands_beside_the_adopted_level_and_never_replaces_it(tmp_path: Path) -> None:
    portfolio = linked(tmp_path, {"categorieen/wegen.yml": CATEGORY.format(rule="minimum"), **FIVE})
    water = rolled_up(portfolio)["categorie", "wegen"].of("water")
    assert water is not None
    assert water.adopted is not None
    assert (water.adopted.level, water.proposal, water.difference) == (2, 0, -2)
    category = portfolio.categories["wegen"]
    assert category.web is not None
    assert [place.level for place in category.web.themes if place.theme.id == "water"] == [2]


def test_an_inherited_level_is_not_counted_back_to_where_it_came_from(tmp_path: Path) -> None:
    """Project 2 says nothing of water and takes 2 over from the category; only project 1 counts."""
    files = {
        "categorieen/wegen.yml": CATEGORY.format(rule="minimum"),
        **project(1, "water: 3"),
        **project(2, "bodem: 1"),
    }
    water = rolled_up(linked(tmp_path, files))["categorie", "wegen"].of("water")
    assert water is not None
    assert (water.counts, water.proposal, water.silent) == ((0, 0, 0, 1), 3, 1)


def test_the_rule_of_the_web_goes_before_that_of_the_site(tmp_path: Path) -> None:
    site = "naam: Proef\norganisatie: stad\nthemaset: vier\noptelregel: minimum\n"
    plain = "naam: Wegen\nouder: stad\n"
    files = {"site.yml": site, **project(1, "water: 1"), **project(2, "water: 3"), **project(3, "water: 3")}
    by_site = rolled_up(linked(tmp_path / "a", {"categorieen/wegen.yml": plain, **files}))["categorie", "wegen"]
    own = CATEGORY.format(rule="mediaan")
    by_web = rolled_up(linked(tmp_path / "b", {"categorieen/wegen.yml": own, **files}))["categorie", "wegen"]
    proposals = [found.proposal for rollup in (by_site, by_web) for found in rollup.themes if found.theme.id == "water"]
    assert proposals == [1, 3]


def test_projects_propose_for_a_category_and_through_it_and_a_unit_for_the_organisation(tmp_path: Path) -> None:
    """Category wegen has no own web: its projects 1, 3 and 3 propose 3 (the middle one). That goes to the department, which
    has no own level either, with 1 from category groen: of 1 and 3 the lowest of the two middle ones, 1. That is what the
    department proposes for the city."""
    files = {
        "organisaties/buiten.yml": "naam: Buiten\nsoort: afdeling\nouder: stad\n",
        "categorieen/wegen.yml": "naam: Wegen\nouder: buiten\n",
        "categorieen/groen.yml": "naam: Groen\nouder: buiten\nweb: {themas: {water: 1}}\n",
        **project(1, "water: 1"),
        **project(2, "water: 3"),
        **project(3, "water: 3"),
    }
    found = rolled_up(linked(tmp_path, files))
    at = {key: rollup.of("water") for key, rollup in found.items()}
    assert {key: theme.proposal for key, theme in at.items() if theme} == {
        ("categorie", "wegen"): 3,
        ("organisatie", "buiten"): 1,
        ("organisatie", "stad"): 1,
    }
    department = at["organisatie", "buiten"]
    assert department is not None
    assert [(source.holder.id, source.level, source.is_proposal) for source in department.sources] == [
        ("groen", 1, False),
        ("wegen", 3, True),
    ]


def test_webs_of_stakeholders_do_not_count_for_the_organisation(tmp_path: Path) -> None:
    files = {
        "organisaties/buurt.yml": "naam: Buurt\nsoort: stakeholder\nouder: stad\nweb: {themas: {water: 3}}\n",
        "categorieen/wegen.yml": "naam: Wegen\nouder: stad\nweb: {themas: {water: 1}}\n",
    }
    water = rolled_up(linked(tmp_path, files))["organisatie", "stad"].of("water")
    assert water is not None
    assert [source.holder.id for source in water.sources] == ["wegen"]


def test_a_unit_weighs_its_own_spend_else_what_is_known_below_it(tmp_path: Path) -> None:
    """Department buiten has no spend of its own: 300 of its category counts, more than the 200 of category zorg."""
    files = {
        "organisaties/stad.yml": "naam: Stad\nweb: {optelregel: gewogen, themas: {}}\n",
        "organisaties/buiten.yml": "naam: Buiten\nouder: stad\nweb: {themas: {water: 3}}\n",
        "categorieen/wegen.yml": "naam: Wegen\nouder: buiten\nuitgaven: [{jaar: 2025, bedrag: 300}]\n",
        "categorieen/zorg.yml": "naam: Zorg\nouder: stad\nuitgaven: [{jaar: 2025, bedrag: 200}]\nweb: {themas: {water: 1}}\n",
    }
    water = rolled_up(linked(tmp_path, files))["organisatie", "stad"].of("water")
    assert water is not None
    assert [(source.holder.id, source.amount) for source in water.sources] == [("buiten", 300), ("zorg", 200)]
    assert water.proposal == 3


def test_money_of_a_stakeholder_is_no_money_of_the_unit_above_it(tmp_path: Path) -> None:
    """The city has 100 through its department; the 900 of the neighbours are their own."""
    spend = "uitgaven: [{{jaar: 2025, bedrag: {}}}]\n"
    files = {
        "organisaties/afdeling.yml": f"naam: Afdeling\nouder: stad\n{spend.format(100)}",
        "organisaties/buren.yml": f"naam: Buren\nouder: stad\nsoort: stakeholder\n{spend.format(900)}",
    }
    portfolio = linked(tmp_path, files)
    assert weight(portfolio.units["stad"], relations(portfolio)) == Decimal(100)


def test_a_stopped_project_does_not_count(tmp_path: Path) -> None:
    """Of 1 and 3 the minimum is 1; the project with 1 was stopped, so 3."""
    files = {
        "categorieen/wegen.yml": CATEGORY.format(rule="minimum"),
        **project(1, "water: 1", "status: gestopt\n"),
        **project(2, "water: 3"),
    }
    found = rolled_up(linked(tmp_path, files))["categorie", "wegen"]
    water = found.of("water")
    assert water is not None
    assert (water.counts, water.proposal, [source.id for source in found.sources]) == ((0, 0, 0, 1), 3, ["project-2"])


def test_a_project_whose_card_belongs_to_no_unit_counts_for_its_own_unit(tmp_path: Path) -> None:
    files = {
        "categorieen/wegen.yml": "naam: Wegen\nthemaset: vier\n",
        **project(1, "water: 2", "organisatie: stad\n"),
    }
    found = rolled_up(linked(tmp_path, files))
    assert {key: [source.id for source in rollup.sources] for key, rollup in found.items()} == {
        ("categorie", "wegen"): ["project-1"],
        ("organisatie", "stad"): ["project-1"],
    }


@pytest.mark.parametrize(
    ("first", "second", "are_one"),
    [
        ("naam: Doe het., thema: water", "naam: doe  HET, thema: water", True),
        ("naam: Scan, thema: water", "naam: Scan, thema: bodem", False),  # on two themes: two measures
        ("naam: 水の測定, thema: water", "naam: 土の測定, thema: water", False),  # another alphabet is a name too
        ("naam: Café, thema: water", "naam: cafe, thema: water", True),
    ],
)
def test_a_measure_is_the_same_in_the_desk_study_as_in_the_catalogue(
    tmp_path: Path, first: str, second: str, are_one: bool
) -> None:
    files = {
        "categorieen/wegen.yml": "naam: Wegen\nouder: stad\n",
        **project(1, "water: 1", f"maatregelen: [{{{first}}}]\n"),
        **project(2, "water: 1", f"maatregelen: [{{{second}}}]\n"),
    }
    portfolio = linked(tmp_path, files)
    study = desk_study_of(portfolio)
    assert len(study.shared) == (1 if are_one else 0)
    assert len(catalogue(portfolio).entries) == (1 if are_one else 2)


def test_a_stopped_project_shares_nothing_and_asks_nothing_in_the_desk_study(tmp_path: Path) -> None:
    measure = "maatregelen: [{naam: Scan, thema: water, onderzoeksvraag: Kan het?}]\n"
    files = {
        "categorieen/wegen.yml": "naam: Wegen\nouder: stad\n",
        **project(1, "water: 1", measure),
        **project(2, "water: 1", f"status: gestopt\n{measure}"),
    }
    study = desk_study_of(linked(tmp_path, files))
    assert study.shared == ()
    assert [question.project.id for question in study.questions] == ["project-1"]


def desk_study_of(portfolio: Portfolio) -> DeskStudy:
    """The desk study of the category `wegen`."""
    projects = relations(portfolio).projects_of["wegen"]
    return desk_study(rolled_up(portfolio)["categorie", "wegen"], portfolio.categories["wegen"], projects)
