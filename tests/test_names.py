"""Names and initials of people: left out of everything a site publishes, unless site.yml says `namen_tonen: ja`."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from ambitieweb.emit import emit
from ambitieweb.model.read import read
from ambitieweb.model.record import Record, specs
from ambitieweb.site import Site, build

pytestmark = pytest.mark.slow

CONTENT = Path(__file__).parent.parent / "content"
NOTE = "Namen en initialen staan niet op deze site."


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo content, with a name and initials in every place that can have them, and without the switch."""
    folder = tmp_path_factory.mktemp("namen") / "content"
    shutil.copytree(CONTENT, folder)
    site = folder / "site.yml"
    assert "namen_tonen: ja\n" in site.read_text("utf-8")
    site.write_text(site.read_text("utf-8").replace("namen_tonen: ja\n", ""), "utf-8")
    (folder / "projecten" / "namen.yml").write_text(
        """
naam: Namen
categorie: catering
betrokkenen: [{rol: Inkoper, naam: Aurelia Zwartbol}]
sessies:
  - titel: Sessie met namen
    deelnemers: [{rol: Kok, naam: Balthazar Qwint}]
    themas: {klimaat: {stemmen: [{niveau: 2, rol: Kok, initialen: ZQX}, {niveau: 1, initialen: QZW}]}}
""",
        "utf-8",
    )
    (folder / "praktijkvoorbeelden" / "namen.yml").write_text(
        "naam: Namen elders\ndeelnemers: [{rol: Directeur, naam: Cornelia Xanders}]\n", "utf-8"
    )
    return folder


@pytest.fixture(scope="module")
def site(content: Path) -> Site:
    made = build(content)
    assert not made.has_errors
    return made


def internal(record: Record) -> Iterator[str]:
    """Every value of an internal field in a record and in the records inside it."""
    for spec in specs(type(record)):
        value = getattr(record, spec.name)
        items = value.values() if spec.is_mapping else value if spec.is_many else (value,)
        if spec.record is not None:
            for item in items:
                if item is not None:
                    yield from internal(item)
        elif spec.internal and value is not None:
            yield value


@pytest.fixture(scope="module")
def names(content: Path) -> set[str]:
    records = [entry.record for kind in read(content).entries.values() for entry in kind.values() if entry.record]
    found = {name for record in records for name in internal(record)}
    assert {"Aurelia Zwartbol", "Balthazar Qwint", "Cornelia Xanders", "ZQX", "QZW", "Nadia Verstappe"} <= found
    return found


def test_no_name_is_in_anything_that_the_site_publishes(site: Site, names: set[str], tmp_path: Path) -> None:
    emit(site, tmp_path / "uit", {}, [])
    files = [path for path in (tmp_path / "uit" / "docs").rglob("*") if path.is_file() and "assets" not in path.parts]
    assert any(path.suffix == ".md" for path in files)
    found = {(name, path.name) for path in files for text in texts_of(path) for name in names if name.encode() in text}
    assert found == set()


def texts_of(path: Path) -> Iterator[bytes]:
    """What a file says: of a workbook its parts, because three letters turn up by chance in what is compressed."""
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as workbook:
            yield from (workbook.read(part) for part in workbook.namelist())
    else:
        yield path.read_bytes()


def test_no_name_is_in_the_search_index_or_in_what_a_page_says_of_itself(site: Site, names: set[str]) -> None:
    said = " ".join(export.content.decode() for export in site.exports if export.path.startswith("zoekindex/"))
    said += repr([(page.title, page.description, page.notice, page.keywords) for page in site.pages])
    assert {name for name in names if name in said} == set()


@pytest.mark.parametrize(
    "path",
    [
        "projecten/namen",
        "projecten/namen/sessie-1",
        "praktijkvoorbeelden/namen",
        "organisaties/brinkstede/sessie-1",
    ],
)
def test_page_says_once_that_names_are_left_out(site: Site, path: str) -> None:
    page = next(page for page in site.pages if page.path == path)
    assert "".join(section.html for section in page.sections).count(NOTE) == 1


def test_page_without_names_says_nothing_of_them(site: Site) -> None:
    page = next(page for page in site.pages if page.path == "themasets/mvoi")
    assert NOTE not in "".join(section.html for section in page.sections)


def test_site_that_asks_for_names_shows_them_all(content: Path, names: set[str], tmp_path: Path) -> None:
    asking = shutil.copytree(content, tmp_path / "content")
    (asking / "site.yml").write_text((asking / "site.yml").read_text("utf-8") + "\nnamen_tonen: ja\n", "utf-8")
    shown = "".join(section.html for page in build(asking).pages for section in page.sections)
    assert {name for name in names if name not in shown} == set()
    assert NOTE not in shown
