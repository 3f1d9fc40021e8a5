"""JSON: valid against its own schema, every authored value is in it, and numbers keep all their digits."""

from __future__ import annotations

import datetime
import json
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from ambitieweb.addresses.files import PORTFOLIO, SCHEMA
from ambitieweb.exports.portfolio_schema import schema
from ambitieweb.link.held_back import released
from ambitieweb.model.estimates import People
from ambitieweb.model.read import read
from ambitieweb.model.record import Record, specs
from ambitieweb.model.values import Choice, LevelRange, Rating
from ambitieweb.pages.all_pages import desk
from ambitieweb.site import Site
from ambitieweb.texts import texts
from demo import demo
from exports.small_site import DEMO, export, hostile, made


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, ...]:
    return demo(), hostile(tmp_path_factory.mktemp("hostile"))


def test_file_is_valid_against_the_schema_that_it_names(sites: tuple[Site, ...]) -> None:
    for site in sites:
        made_schema = json.loads(export(site, SCHEMA))
        checker = jsonschema.Draft202012Validator
        checker.check_schema(made_schema)
        data = json.loads(export(site, PORTFOLIO))
        assert data["$schema"] == SCHEMA.rpartition("/")[2]
        validator = checker(made_schema, format_checker=checker.FORMAT_CHECKER)
        assert [f"{list(error.absolute_path)}: {error.message}" for error in validator.iter_errors(data)][:5] == []


def test_schema_refuses_what_does_not_belong(sites: tuple[Site, ...]) -> None:
    made_schema = json.loads(export(sites[1], SCHEMA))
    validator = jsonschema.Draft202012Validator(made_schema)
    for key, value in (("niveau", "niet relevant"), ("niveau_status", "2"), ("onbekend", 1), ("zelf_gekozen", "ja")):
        data = json.loads(export(sites[1], PORTFOLIO))
        data["tabellen"]["webthemas"][0][key] = value
        assert not validator.is_valid(data), key


def test_every_field_is_explained_in_both_languages() -> None:
    for language in ("nl", "en"):
        made_schema = schema(desk(demo().portfolio, language).tables, texts(language))
        for key, table in made_schema["properties"]["tabellen"]["properties"].items():
            assert table["title"]
            assert table["description"]
            for name, field in table["items"]["properties"].items():
                assert field["title"], (key, name)
                assert field["description"], (key, name)


def test_every_authored_value_is_in_the_file_with_its_own_record() -> None:
    values = _values_by_file(json.loads(export(demo(), PORTFOLIO), parse_float=Decimal))
    missing = [
        f"{entry.document.path}: {where}: {value!r}"
        for entries in released(read(DEMO), None).content.entries.values()
        for entry in entries.values()
        if entry.record is not None
        for where, value in _authored(entry.record, entry.kind.name)
        if value not in values[entry.kind.name, entry.id]
    ]
    assert missing == []


def test_numbers_keep_all_their_digits(tmp_path: Path) -> None:
    text = export(made(tmp_path), PORTFOLIO).decode()
    assert '"waarde":0.50,' in text
    assert '"waarde":12345678901234567890.125,' in text
    assert '"waarde":-5,' in text
    assert '"geraamde_waarde":407385,' in text


def test_what_is_not_filled_in_is_not_there(tmp_path: Path) -> None:
    data = json.loads(export(made(tmp_path), PORTFOLIO))
    straat = next(row for row in data["tabellen"]["projecten"] if row["id"] == "straat")
    assert "fase" not in straat
    assert "null" not in export(made(tmp_path), PORTFOLIO).decode()


def test_each_row_has_a_line_of_its_own(tmp_path: Path) -> None:
    lines = export(made(tmp_path), PORTFOLIO).decode().splitlines()
    row = next(line for line in lines if line.startswith('{"hoort_bij_naam":"Straat"'))
    assert json.loads(row.rstrip(","))["hoort_bij"] == "straat"


def _values_by_file(data: dict[str, Any]) -> dict[tuple[str, str], set[Any]]:
    """All values and keys in the rows of a file, by kind and id of the file."""
    own = {
        "organisaties": "organisatie", "categorieen": "categorie", "projecten": "project", "maatregelen": "maatregel",
        "praktijkvoorbeelden": "praktijkvoorbeeld", "themasets": "themaset", "site": "site",
    }  # fmt: skip
    found: dict[tuple[str, str], set[Any]] = defaultdict(set)
    for key, rows in data["tabellen"].items():
        for row in rows:
            kind = own.get(key) or row["rij"].partition("/")[0]
            found[kind, row.get("id") or row["hoort_bij"]] |= set(_scalars(row))
    return found


def _scalars(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from _scalars(item)
    elif isinstance(value, list):
        for item in value:
            yield from _scalars(item)
    else:
        yield value


def _authored(record: Record, where: str) -> Iterator[tuple[str, Any]]:
    for spec in specs(type(record)):
        value = getattr(record, spec.name)
        if spec.internal or value is None or value in ((), {}):
            continue
        here = f"{where}.{spec.alias}"
        if spec.is_mapping:
            for key, item in value.items():
                yield here, key if spec.record and isinstance(key, int) else str(key)
                yield from _one(item, f"{here}.{key}")
        else:
            for item in value if spec.is_many else (value,):
                yield from _one(item, here)


def _one(value: Any, where: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, Record):
        yield from _authored(value, where)
    elif isinstance(value, Choice):
        yield where, value.nl
    elif isinstance(value, Rating):
        yield where, value.value
    elif isinstance(value, LevelRange):
        yield where, value.low
        yield where, value.high
    elif isinstance(value, People):
        yield where, str(value) if value.about else value.number
    elif isinstance(value, datetime.date):
        yield where, value.isoformat()
    else:
        yield where, value
