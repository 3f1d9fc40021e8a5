"""The tables hold what authors wrote, with every row on its page and nothing that is internal."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from ambitieweb.derive.deviations import deviations
from ambitieweb.model.record import Record, specs
from ambitieweb.pages.all_pages import TABLES as OVERVIEW_TABLES
from ambitieweb.pages.all_pages import desk
from ambitieweb.pages.page import Page
from ambitieweb.site import Site, build
from ambitieweb.tables.all_tables import GROUPS, TABLES
from ambitieweb.tables.found import source_files
from ambitieweb.tables.sheets import LONGEST, sheet_names
from declared import all_records
from demo import demo
from exports.small_site import DEMO, desk_of, made, rows, table
from exports.workbooks import texts_of


@pytest.mark.parametrize("language", ["nl", "en"])
def test_keys_labels_and_titles_are_there_once(language: str) -> None:
    tables = desk(demo().portfolio, language).tables
    assert len({table.key for table in tables}) == len({table.title for table in tables}) == len(tables)
    for made_table in tables:
        for names in (
            [column.key for column in made_table.columns],
            [column.label.casefold() for column in made_table.columns],
        ):
            assert sorted(names) == sorted(set(names)), made_table.key
        assert made_table.group in GROUPS
        assert all(column.label and column.help for column in made_table.columns)


def test_every_declared_field_that_is_not_internal_has_a_place() -> None:
    """A new field follows by itself: as a column, as part of a column, or as rows of another table."""
    tables = desk_of(demo()).tables
    keys = {column.key for made_table in tables for column in made_table.columns}
    nested = {key for made_table in tables for column in made_table.columns for key in _properties(column.schema or {})}
    parts = keys | nested | {part for key in keys for part in _tails(key)}
    tabled = {record for plan in TABLES for record in plan.records}
    missing = [
        f"{record.__name__}.{spec.name}"
        for record in all_records()
        for spec in specs(record)
        if not spec.internal and not _has_place(spec.record, spec.alias, parts, tabled)
    ]
    assert missing == []


def test_internal_fields_are_in_no_column() -> None:
    internal = {(record, spec.alias) for record in all_records() for spec in specs(record) if spec.internal}
    assert {alias for _, alias in internal} == {"naam", "initialen"}
    people = {column.key for column in table(demo(), "betrokkenen").columns}
    assert not people & {"naam", "initialen"}
    assert "initialen" not in {column.key for column in table(demo(), "stemmen").columns}


def test_names_and_initials_are_in_no_file(tmp_path: Path) -> None:
    site = made(tmp_path)
    assert site.portfolio.projects["straat"].record.sessions[0].participants[0].name == "Geheime Naam"
    for export in site.exports:
        if export.path.startswith("gegevens/") and not export.path.endswith(".xlsx"):
            assert b"Geheime Naam" not in export.content, export.path
            assert b"GNX" not in export.content, export.path
    assert not {"Geheime Naam", "GNX"} & texts_of(site)


def test_zero_not_relevant_undecided_and_blank_stay_four_things(tmp_path: Path) -> None:
    """Straat says 0 on milieu, not relevant on klimaat, undecided on mensen; takes 1 on water from Stad; nobody says lucht."""
    found = {row["thema"]: row for row in rows(table(made(tmp_path), "webthemas")) if row["hoort_bij"] == "straat"}
    said = {theme: (row["niveau"], row["niveau_status"]) for theme, row in found.items()}
    assert said == {
        "milieu": (0, "niveau"),
        "klimaat": (None, "niet relevant"),
        "mensen": (None, "nog te bepalen"),
        "water": (1, "niveau"),
        "lucht": (None, "nog niet ingevuld"),
    }
    assert {theme: row["zelf_gekozen"] for theme, row in found.items()} == {
        "milieu": True, "klimaat": True, "mensen": True, "water": False, "lucht": False,
    }  # fmt: skip
    assert found["water"]["overgenomen_van"] == "Stad"
    assert (found["milieu"]["niveau_daarboven"], found["milieu"]["wijkt_af"]) == (2, True)
    assert found["klimaat"]["onderbouwing"] == "Er is geen uitstoot."


def test_measurement_stands_beside_the_ambition(tmp_path: Path) -> None:
    """Wished 0 and found 1 on milieu; not relevant is neither wished nor found as a number."""
    found = {row["thema"]: row for row in rows(table(made(tmp_path), "gemeten"))}
    assert (found["milieu"]["niveau_ambitie"], found["milieu"]["niveau_gemeten"]) == (0, 1)
    klimaat = found["klimaat"]
    assert (klimaat["niveau_ambitie"], klimaat["niveau_gemeten"]) == (None, None)
    assert klimaat["niveau_gemeten_status"] == "niet relevant"


def test_measure_in_use_takes_what_it_leaves_open_from_the_library(tmp_path: Path) -> None:
    library = (
        "naam: Groen dak\ntekst: Het dak is groen.\ninstrument: eis\nthemas: {milieu: 2-3}\n"
        "bron: {titel: Handboek, url: 'https://handboek.example/'}\n"
    )
    use = "naam: Plein\norganisatie: stad\nmaatregelen:\n  - {maatregel: groen-dak, instrument: gunningscriterium}\n"
    site = made(tmp_path, {"maatregelen/groen-dak.yml": library, "projecten/plein.yml": use})
    (row,) = rows(table(site, "toepassingen"))
    assert row["naam"] == row["maatregel_naam"] == "Groen dak"
    assert row["tekst"] == "Het dak is groen."
    assert row["instrument"] == "gunningscriterium"
    assert (row["niveau_van"], row["niveau_tot"], row["thema"]) == (2, 3, "milieu")
    assert row["bron_url"] == "https://handboek.example/"
    assert row["pagina"] == "projecten/plein/index.html#maatregel-1"


def test_inherited_themes_and_levels_stand_with_every_set_that_has_them(tmp_path: Path) -> None:
    derived = "naam: Eigen\nbasis: drie\nweglaten: [lucht]\nhernoemen: {water: Water en riool}\n"
    site = made(tmp_path, {"themasets/eigen.yml": derived})
    own = [row for row in rows(table(site, "themas")) if row["set"] == "eigen"]
    assert [row["thema_overal"] for row in own] == ["drie/milieu", "drie/klimaat", "drie/mensen", "drie/water"]
    assert (own[3]["thema_naam"], own[3]["eerste_naam"]) == ("Water en riool", "Water")
    levels = [row["naam"] for row in rows(table(site, "schaalniveaus")) if row["set"] == "eigen"]
    assert levels == ["Basis", "Plus", "Max"]


def test_sites_of_several_organisations_say_whose_each_row_is(tmp_path: Path) -> None:
    site = made(
        tmp_path, {"organisaties/dorp.yml": "naam: Dorp\n", "projecten/brug.yml": "naam: Brug\norganisatie: dorp\n"}
    )
    whose = {row["id"]: row["hoofdorganisatie"] for row in rows(table(site, "projecten"))}
    assert whose == {"straat": "Stad", "brug": "Dorp"}


def test_people_see_the_organisation_only_where_there_are_several(tmp_path: Path) -> None:
    """With one it would be the same word in every row; programs always get it."""

    def is_technical(site: Site) -> bool:
        return next(c.technical for c in table(site, "projecten").columns if c.key == "hoofdorganisatie")

    assert is_technical(made(tmp_path / "een"))
    assert not is_technical(made(tmp_path / "twee", {"organisaties/dorp.yml": "naam: Dorp\n"}))


@pytest.mark.slow
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_row_leads_to_a_page_and_anchor_that_exist(language: str, tmp_path: Path) -> None:
    site = demo() if language == "nl" else _english(tmp_path)
    anchors = {page.path: _anchors(page) for page in site.pages}
    wrong = set()
    for made_table in desk_of(site).tables:
        number = next(n for n, column in enumerate(made_table.columns) if column.key == "pagina")
        for row in made_table.rows:
            path, _, anchor = str(row[number]).partition("#")
            page = path.removesuffix("index.html").rstrip("/")
            if page not in anchors or (anchor and anchor not in anchors[page]):
                wrong.add((made_table.key, row[number]))
    assert wrong == set()


def test_rows_have_a_name_of_their_own_and_lie_in_rows_that_exist() -> None:
    tables = desk_of(demo()).tables
    names = [row["rij"] for made_table in tables for row in rows(made_table) if "rij" in row]
    assert len(names) == len(set(names))
    files = {f"{file.kind}/{file.id}" for file in source_files(desk_of(demo()).portfolio)}
    above = {row["rij_boven"] for made_table in tables for row in rows(made_table) if "rij_boven" in row}
    assert above - set(names) - files == set()


def test_order_of_files_makes_no_difference(tmp_path: Path) -> None:
    one, other = tmp_path / "een", tmp_path / "ander"
    files = {f"projecten/p{n}.yml": f"naam: Project {n}\n" for n in range(4)}
    first, second = made(one, files), made(other, dict(reversed(files.items())))
    assert [t.rows for t in desk_of(first).tables] == [t.rows for t in desk_of(second).tables]


def test_sheet_names_are_short_allowed_and_different() -> None:
    names = sheet_names(
        ["Thema's", "thema's", "a/b:c*d?e[f]", "'", "x" * 40, "x" * 41, "History", "Inhoud", "'aan het eind'"],
        taken=("Inhoud",),
    )
    assert len({name.casefold() for name in names}) == len(names)
    for name in names:
        assert 0 < len(name) <= LONGEST
        assert not re.search(r"[\[\]:*?/\\]", name)
        assert name.strip("'") == name
        assert name.casefold() not in ("history", "inhoud")


def test_every_plan_gives_its_table() -> None:
    """First those of what authors wrote, then those of overviews. Their keys are names of files, so they stay."""
    keys = [made_table.key for made_table in desk_of(demo()).tables]
    assert keys[: len(TABLES)] == [plan.key for plan in TABLES]
    of_overviews = keys[len(TABLES) :]
    assert len(of_overviews) == len(OVERVIEW_TABLES)
    assert {"voorstellen", "afwijkingen", "uitkomsten", "oordelen", "leerpunten"} <= set(of_overviews)


def test_each_line_of_an_overview_is_a_row() -> None:
    means = desk_of(demo())
    count = {made_table.key: len(made_table.rows) for made_table in means.tables}
    assert count["voorstellen"] == sum(len(rollup.themes) for rollup in means.rollups.values()) > 50
    assert count["afwijkingen"] == len(deviations(means.portfolio)) > 50
    assert count["uitkomsten"] == len(means.outcomes) > 50


def _english(folder: Path) -> Site:
    shutil.copytree(DEMO, folder / "content")
    site = folder / "content" / "site.yml"
    site.write_text(site.read_text("utf-8").replace("taal: nl", "taal: en"), "utf-8")
    built = build(folder / "content")
    assert built.language == "en"
    return built


def _anchors(page: Page) -> set[str]:
    return {section.anchor for section in page.sections} | {
        name for section in page.sections for name in re.findall(r'\bid="([^"]+)"', section.html)
    }


def _tails(key: str) -> list[str]:
    """The ends of a key: `bron_titel` holds the field `titel`."""
    parts = key.split("_")
    return ["_".join(parts[n:]) for n in range(1, len(parts))] + ["_".join(parts[:-1])]


def _properties(schema: Mapping[str, Any]) -> set[str]:
    found = set(schema.get("properties", ()))
    inner = [*schema.get("properties", {}).values(), schema.get("items"), schema.get("additionalProperties")]
    for part in inner:
        if isinstance(part, dict):
            found |= _properties(part)
    return found


def _has_place(record: type[Record] | None, alias: str, parts: set[str], tabled: set[type[Record]]) -> bool:
    if record in tabled:
        return True
    if record is not None:
        return any(part == alias or part.startswith(f"{alias}_") for part in parts)
    return alias in parts
