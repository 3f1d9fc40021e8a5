"""When a proposal shows a direction, how the rule decides a tie, and why it can differ from most webs. Each case by hand."""

from __future__ import annotations

import csv
import io
import re
from html import unescape
from pathlib import Path

import pytest

from ambitieweb.pages.folds import opened
from ambitieweb.site import Site
from few_pages import FewPages, page_at
from rollup.small_portfolio import linked, project, rolled_up, written

CARD = "naam: Wegen\nouder: stad\nweb:\n  optelregel: {rule}\n  themas: {{water: 2}}\n"

# The levels of the webs on one theme (with the money of each where that weighs) -> the level proposed, on how many webs it
# rests, whether it shows a direction, the difference with the level 2 of now, and what the page says of it.
CASES: tuple[tuple[str, list[str], int | None, int, bool, int | None, str], ...] = (
    # one web: no direction, whatever it says
    ("mediaan", ["3"], 3, 1, False, None, "steunt op 1 web: te weinig om een richting te zien"),
    # two webs: the two middle ones are 1 and 3, the lowest counts
    ("mediaan", ["1", "3"], 1, 2, False, None, "1 keer niveau 1 en 1 keer niveau 3. In het midden liggen niveau 1 en niveau 3: bij gelijke stand telt het laagste."),
    # three webs, and three that have no level: rests on the three
    ("mediaan", ["1", "3", "3", "niet relevant", "nog te bepalen", ""], 3, 3, True, 1, "1 keer niveau 1 en 2 keer niveau 3: niveau 3 ligt in het midden."),
    # two webs and three without a level are still two webs
    ("mediaan", ["3", "3", "niet relevant", "nog te bepalen", ""], 3, 2, False, None, "steunt op 2 webben: te weinig om een richting te zien"),
    # 0 1 | 2 3: the middle lies between 1 and 2
    ("mediaan", ["0", "1", "2", "3"], 1, 4, True, -1, "In het midden liggen niveau 1 en niveau 2: bij gelijke stand telt het laagste."),
    # 0 0 1 3 3: 1 lies in the middle and four of five chose otherwise, two on each side
    ("mediaan", ["0", "0", "1", "3", "3"], 1, 5, True, -1, "De meeste webben (4 van de 5) kiezen een ander niveau: 2 lager en 2 hoger, en niveau 1 ligt daar tussenin."),
    # 1 1 | 2 2: half chose 1, so not most chose otherwise
    ("mediaan", ["1", "1", "2", "2"], 1, 4, True, -1, "2 keer niveau 1 en 2 keer niveau 2."),
    # the lowest of 1 3 3
    ("minimum", ["1", "3", "3"], 1, 3, True, -1, "De meeste webben (2 van de 3) kiezen hoger, maar deze regel neemt het laagste niveau."),
    ("minimum", ["1", "3"], 1, 2, False, None, "1 keer niveau 1 en 1 keer niveau 3: het laagste telt."),
    # 1 and 3 twice each: the lowest of the two
    ("meest gekozen", ["1", "1", "3", "3", "2"], 1, 5, True, -1, "Even vaak gekozen zijn niveau 1 en niveau 3: bij gelijke stand telt het laagste."),
    ("meest gekozen", ["1", "1", "3", "3", "2"], 1, 5, True, -1, "De meeste webben (3 van de 5) kiezen een ander niveau, maar geen ander niveau is vaker gekozen dan niveau 1."),
    ("meest gekozen", ["2", "2", "3"], 2, 3, True, 0, "2 keer niveau 2 en 1 keer niveau 3: niveau 2 is het vaakst gekozen."),
    # 100 and 100 at 1 against 700 at 3: half of 900 is 450, so 3, and two of three webs chose less
    ("gewogen", ["1:100", "1:100", "3:700"], 3, 3, True, 1, "De meeste webben (2 van de 3) kiezen een ander niveau, 2 lager en 0 hoger, maar hier telt het geld: € 700 van de € 900 zit op niveau 3."),
    ("gewogen", ["1:100", "1:100", "3:700"], 3, 3, True, 1, "€ 200 zit lager dan niveau 3 en € 700 zit op niveau 3."),
    # 300 at 1, 100 and 200 at 2 and 3: exactly half of 600 lies at 1
    ("gewogen", ["1:300", "2:100", "3:200"], 1, 3, True, -1, "Precies de helft (€ 300) zit op niveau 1 of lager en de helft op niveau 2 of hoger: bij gelijke stand telt het laagste."),
    # a web without money does not weigh, so two are left
    ("gewogen", ["1:100", "3:200", "3"], 3, 2, False, None, "1 web zonder bedrag telt niet mee."),
    ("gewogen", ["1:100", "3:200", "3:0"], 3, 2, False, None, "steunt op 2 webben: te weinig om een richting te zien"),
    # nothing to count
    ("mediaan", ["niet relevant", "nog te bepalen", ""], None, 0, False, None, "geen voorstel"),
)  # fmt: skip


def files(rule: str, levels: list[str]) -> dict[str, str]:
    made = {"categorieen/wegen.yml": CARD.format(rule=rule)}
    for number, word in enumerate(levels, start=1):
        level, _, amount = word.partition(":")
        money = f"geraamde_waarde: {amount}\n" if amount else ""
        made |= project(number, f"water: {level}" if level else "bodem: 1", money)
    return made


def site(folder: Path, content: dict[str, str]) -> FewPages:
    made = FewPages(written(folder, content))
    assert not made.has_errors, made.problems
    return made


def words(html: str) -> str:
    """A page as one line of words."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


def text_of(made: FewPages, path: str) -> str:
    page = page_at(made, path)
    return words(" ".join(section.html for section in page.sections))


@pytest.mark.slow
@pytest.mark.parametrize(("rule", "levels", "proposal", "webs", "is_direction", "difference", "said"), CASES)
def test_what_a_proposal_says_is_worked_out_by_hand(
    tmp_path: Path,
    rule: str,
    levels: list[str],
    proposal: int | None,
    webs: int,
    is_direction: bool,
    difference: int | None,
    said: str,
) -> None:
    content = files(rule, levels)
    rollup = rolled_up(linked(tmp_path, content))["categorie", "wegen"]
    water = rollup.of("water")
    assert water is not None
    assert (water.proposal, len(water.weighing), water.is_direction, water.difference) == (
        proposal, webs, is_direction, difference,
    )  # fmt: skip
    assert (water in rollup.differing) == bool(difference)
    assert said.casefold() in text_of(site(tmp_path, content), "categorieen/wegen/webben").casefold()


def test_too_few_webs_are_drawn_compared_and_marked_nowhere(tmp_path: Path) -> None:
    """Two webs with 3 against 2 now: no drawing, no arrow, no 'higher', in no list of differences, and the number is told."""
    made = site(tmp_path, files("mediaan", ["3", "3"]))
    page = page_at(made, "categorieen/wegen/webben")
    proposal = next(section.html for section in page.sections if section.anchor == "webben")
    assert "Voorstel van onderop voor" not in proposal  # drawn is the web of now
    assert "Het web van nu" in proposal
    lines = [line for section in page.sections for line in opened(section)]
    spread = next(line.html for line in lines if line.anchor == "verdeling")
    assert "aw-proposal-sign" not in spread
    assert (
        "Minstens een van de onderliggende webben kiest anders dan nu bij Water. Er staan 2 webben onder, te weinig om op te tellen."
        in page.description
    )
    assert "voorstel van onderop" not in text_of(made, "overzichten/boom")  # nothing to see, so nothing is said of it
    assert "steunt op 2 webben" in text_of(made, "categorieen/wegen/bureaustudie")
    row = next(row for row in rows_of(made, "gegevens/voorstellen.csv") if row["Thema"] == "Water")
    assert (row["Voorstel"], row["Voorstel (soort)"], row["Steunt op"]) == ("3", "te weinig webben", "2")


def rows_of(made: Site, path: str) -> list[dict[str, str]]:
    text = next(export.content for export in made.beside if export.path == path).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def test_a_unit_below_which_nothing_is_bought_does_not_weigh_and_is_named(tmp_path: Path) -> None:
    """The city has four parts: a department with a card, one with a stopped project only, a cluster with a project in a part
    below it, and a programme with nothing. Two weigh."""
    web = "web: {themas: {water: 3}}\n"
    content = {
        "organisaties/buiten.yml": f"naam: Buiten\nouder: stad\n{web}",
        "categorieen/wegen.yml": "naam: Wegen\nouder: buiten\n",
        "organisaties/gestopt.yml": f"naam: Gestopt\nouder: stad\n{web}",
        "projecten/weg.yml": "naam: Weg\norganisatie: gestopt\nstatus: gestopt\n",
        "organisaties/cluster.yml": f"naam: Cluster\nsoort: cluster\nouder: stad\n{web}",
        "organisaties/team.yml": "naam: Team\nouder: cluster\n",
        "projecten/brug.yml": "naam: Brug\norganisatie: team\n",
        "organisaties/programma.yml": f"naam: Programma\nsoort: programma\nouder: stad\n{web}",
        "organisaties/buren.yml": f"naam: Buren\nsoort: stakeholder\nouder: stad\n{web}",
    }
    rollup = rolled_up(linked(tmp_path, content))["organisatie", "stad"]
    assert [source.id for source in rollup.sources] == ["buiten", "cluster"]
    assert [unit.id for unit in rollup.left_out] == ["gestopt", "programma"]
    made = site(tmp_path, content)
    said = text_of(made, "organisaties/stad/webben")
    assert "Van de 4 onderliggende webben tellen er 2 mee, te weinig om op te tellen." in said
    assert "Er hangt geen categorie of project onder, dus deze 2 tellen niet mee: Gestopt , Programma" in said
    assert text_of(made, "overzichten/boom").count("er hangt geen categorie of project onder") == 2


def test_a_proposal_of_few_webs_has_no_arrow_where_it_is_a_source_itself(tmp_path: Path) -> None:
    """The card has no level of its own; its one project says 3 where the city has 1. It counts, and has no arrow."""
    content = {
        "organisaties/stad.yml": "naam: Stad\nsoort: organisatie\nweb: {themas: {water: 1}}\n",
        "categorieen/wegen.yml": "naam: Wegen\nouder: stad\n",
        **project(1, "water: 3"),
    }
    water = rolled_up(linked(tmp_path, content))["organisatie", "stad"].of("water")
    assert water is not None
    assert [(source.level, source.webs, source.is_direction) for source in water.sources] == [(3, 1, False)]
    table = page_at(site(tmp_path, content), "organisaties/stad/webben")
    html = " ".join(section.html for section in table.sections if section.anchor == "webben")
    assert "voorstel van 1 onderliggend web" in html
    assert not re.search(r"<td[^>]*>.*?aw-course--higher.*?</td>", html)


def test_a_proposal_is_not_told_as_the_choice_of_the_web_above_it(tmp_path: Path) -> None:
    """The department chooses 3 for water itself; for soil it has nothing, and its three projects say 3."""
    content = {
        "organisaties/stad.yml": "naam: Stad\nsoort: organisatie\nweb: {themas: {water: 1, bodem: 1}}\n",
        "categorieen/wegen.yml": "naam: Wegen\nouder: stad\nweb: {themas: {water: 3}}\n",
        "categorieen/groen.yml": "naam: Groen\nouder: stad\n",
        **{path: text for number in (1, 2, 3) for path, text in project(number, "bodem: 3").items()},
    }
    said = text_of(site(tmp_path, content), "organisaties/stad/webben")
    assert "Wegen kiest hoger dan nu bij Water." in said
    assert "Groen kiest" not in said
    assert "of met een * wat de onderliggende webben voorstellen." in said


def test_a_version_shows_what_it_takes_over_and_what_is_undecided_there(tmp_path: Path) -> None:
    """The web of now takes over water and soil. An earlier one may not have had that level; what is undecided now was so then."""
    history = "[{datum: 2025-03-01, themas: {lucht: 2}}, {datum: 2024-03-01, themas: {lucht: 1}}]"
    content = {
        "organisaties/stad.yml": "naam: Stad\nsoort: organisatie\nweb: {themas: {water: 2, bodem: nog te bepalen}}\n",
        "categorieen/wegen.yml": f"naam: Wegen\nouder: stad\nweb:\n  statusdatum: 2026-03-01\n  themas: {{lucht: 3}}\n  geschiedenis: {history}\n",
    }
    page = page_at(site(tmp_path, content), "vergelijken/versies")
    html = "".join(section.html for section in page.sections)
    now, earlier = re.findall(r"<desc[^>]*>(.*?)</desc>", html, re.S)[:2]
    assert now.startswith("Water: significant. Bodem: nog te bepalen. Lucht: ambitieus.")
    assert earlier.startswith("Water: nog niet ingevuld. Bodem: nog te bepalen. Lucht: significant.")
