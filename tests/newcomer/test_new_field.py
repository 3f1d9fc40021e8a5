"""A field that is declared in one file is on its page, menu card, in search, CSV and JSON, whatever the record."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from ambitieweb.model.measure import MeasureContent
from declared import all_records
from newcomer.change import Content, changed_code, declaring, emitted
from search.searching import ask

pytestmark = pytest.mark.slow

ABOUT_THE_SITE = ("over/", "begrippen/", "toegankelijkheid/")


@dataclass(frozen=True)
class Made:
    """What the changed code makes: its files, the folder that they stand in, and the words that were put in the content."""

    files: dict[str, str]
    folder: Path
    words: dict[tuple[str, str], list[str]]

    def words_of(self, record: str) -> list[str]:
        """The words in all records of a kind."""
        return [word for (name, _), words in self.words.items() if name == record for word in words]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("newcomer")
    content = Content()
    content.write(folder / "content")
    silent = folder / "content" / "projecten" / "soep.yml"
    silent.write_text("naam: Soep\ncategorie: catering\nmaatregelen: [plantaardig]\n", "utf-8")
    files = emitted(changed_code(folder / "code"), folder / "content", folder / "out")
    return Made(files, folder / "out" / "docs", content.words)


@pytest.mark.parametrize("record", [record.__name__ for record in all_records()])
def test_it_is_on_the_page_of_its_own_record(record: str, made: Made) -> None:
    assert made.words_of(record)
    for (name, file), words in made.words.items():
        own = (f"{file.removesuffix('.yml')}/",) if "/" in file else ABOUT_THE_SITE
        pages = [text for path, text in made.files.items() if path.endswith(".md") and path.startswith(own)]
        assert name != record or [word for word in words if not any(word in page for page in pages)] == []


@pytest.mark.parametrize("record", [record.__name__ for record in all_records()])
def test_it_is_in_the_tables(record: str, made: Made) -> None:
    tables = [text for path, text in made.files.items() if path.endswith(".csv")]
    for word in made.words_of(record):
        assert any(word in table for table in tables)
        assert word in made.files["gegevens/portfolio.json"]


def test_a_measure_has_it_wherever_it_stands(made: Made) -> None:
    """Declared on what both kinds of measure share; what a use leaves empty comes from the library."""
    assert {declaring(record) for record in all_records() if issubclass(record, MeasureContent)} == {MeasureContent}
    (library,) = made.words["Measure", "maatregelen/plantaardig.yml"]
    (project,) = made.words["MeasureChoice", "projecten/kantines.yml"]
    on_card = made.words["MeasureChoice", "categorieen/catering.yml"]
    assert library in made.files["maatregelen/plantaardig/index.md"]
    assert project in made.files["projecten/kantines/index.md"]
    assert [word for word in on_card if word not in made.files["categorieen/catering/index.md"]] == []
    assert library in made.files["gegevens/maatregelen.csv"]
    assert project in made.files["gegevens/toepassingen.csv"]
    assert library in made.files["projecten/soep/index.md"]
    assert library in made.files["gegevens/toepassingen.csv"]
    found = ask(made.folder, [library, project, *on_card])
    assert {"maatregelen/plantaardig/index.html", "projecten/soep/index.html"} <= set(found[0].pages)
    assert "projecten/kantines/index.html" in found[1].pages
    assert all("categorieen/catering/index.html" in one.pages for one in found[2:])
