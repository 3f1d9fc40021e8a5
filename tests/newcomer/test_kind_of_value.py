"""A new kind of value as a newcomer adds it: one declaration, and a field that asks for it, in a copy of the program."""

from __future__ import annotations

import json
import re
from pathlib import Path

import openpyxl
import pytest

from ambitieweb.starters import new_site
from program import changed, copied, run

pytestmark = pytest.mark.slow

READER = '''
@dataclass(frozen=True, slots=True)
class Duration:
    """How long something lasts."""

    months: int


def _duration_of(value: object) -> Duration:
    number, _, unit = values.line_of(value).partition(" ")
    return Duration(int(number) * (12 if unit == "jaar" else 1))


DURATION = Kind("duration", ("Duur, zoals 2 jaar", "Duration, such as 2 years"), _duration_of, Look.COUNT, " (maanden)",
    Typed(("Hier hoort een duur, zoals 2 jaar.", "This must be a duration, such as 2 years."), "[0-9]"),
    plain=lambda duration: duration.months)
Lasting = Annotated[Duration, DURATION]
'''
FIELD = """    lasts: Lasting | None = field("looptijd", label=("Looptijd", "Lasts"), help=("Hoe lang het geldt.", "How long it holds."))
"""
GUIDE = "from ambitieweb.guide import fields_page; print(fields_page())"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = copied(tmp_path_factory.mktemp("program"))
    kinds, measure = made / "model" / "kinds.py", made / "model" / "measure.py"
    changed(kinds, "from dataclasses import replace\n", "from dataclasses import dataclass, replace\n")
    kinds.write_text(kinds.read_text("utf-8") + READER, "utf-8")
    changed(
        measure,
        "from ambitieweb.model.kinds import",
        "from ambitieweb.model.kinds import Lasting\nfrom ambitieweb.model.kinds import",
    )
    changed(
        measure,
        '    title_words = ("Maatregel", "Measure")\n',
        f'    title_words = ("Maatregel", "Measure")\n\n{FIELD}',
    )
    return made


@pytest.fixture(scope="module")
def out(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the changed program makes of a measure with the new field."""
    folder = tmp_path_factory.mktemp("site")
    new_site(folder / "proef", "Proef")
    measures = folder / "proef" / "content" / "maatregelen"
    (measures / "lampen.yml").write_text("naam: Lampen die lang meegaan\nlooptijd: 2 jaar\n", "utf-8")
    done = run(package, folder / "proef", "-m", "ambitieweb", "emit", str(folder / "out"))
    assert done.returncode == 0, done.stderr
    return folder / "out" / "docs"


def test_it_is_read_and_shown_on_the_page(out: Path) -> None:
    html = (out / "maatregelen" / "lampen" / "index.md").read_text("utf-8")
    assert re.search(r"Looptijd(<[^>]+>|\s)*24<", html)


def test_it_is_in_csv_workbook_json_and_its_schema(out: Path) -> None:
    lines = (out / "gegevens" / "maatregelen.csv").read_text("utf-8-sig").splitlines()
    place = lines[0].split(";").index("Looptijd (maanden)")
    assert next(line for line in lines if "Lampen" in line).split(";")[place] == "24"
    files = [json.loads(path.read_text("utf-8")) for path in (out / "gegevens").glob("*.json")]
    data = next(file for file in files if "tabellen" in file)
    assert next(row["looptijd"] for row in data["tabellen"]["maatregelen"] if row["id"] == "lampen") == 24
    schema = json.dumps([file for file in files if "tabellen" not in file], ensure_ascii=False)
    assert (
        '"looptijd": {"title": "Looptijd (maanden)", "description": "Hoe lang het geldt.", "type": "integer"}' in schema
    )
    book = openpyxl.load_workbook(next((out / "gegevens").glob("*.xlsx")))
    rows = list(book["Maatregelen"].values)
    column = rows[0].index("Looptijd (maanden)")
    assert next(row[column] for row in rows if "Lampen die lang meegaan" in row) == 24


def test_it_is_in_the_schema_for_editors_and_in_the_guide(package: Path, out: Path) -> None:
    schema = json.loads((out / "schemas" / "maatregel.json").read_text("utf-8"))
    assert "Hier hoort een duur, zoals 2 jaar." in json.dumps(schema, ensure_ascii=False)
    guide = run(package, out, "-c", GUIDE).stdout
    assert "- `looptijd` (Looptijd): Hoe lang het geldt. *Duur, zoals 2 jaar.* In het Engels: `lasts`." in guide
