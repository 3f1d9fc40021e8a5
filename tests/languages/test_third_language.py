"""A third language as a newcomer adds it: two files with some of the words and one line, in a copy of the program."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from ambitieweb.starters import new_site
from program import changed, copied, run

pytestmark = pytest.mark.slow

WORDS = """
nav: {home: Thús, projects: Projekten}
count:
  measures: {one: ien maatregel, other: "{n} maatregels"}
  projects: {one: "{aantal} projekt", other: "{n} projekten"}   # nobody gives `aantal`
level: {of: "nivo {level} fan {maximum"}   # does not close
shell: {skip: Nei de ynhâld, nav: Ynhâld fan de side, toc: Op dizze side}
pdf: {asked: {menu: menukaarten spiiskaart}}
fields:
  Eigenaar: Eigner
  uitvoering: útfiering
"""
PROBLEMS = """
onbekende-sleutel: {message: "'{sleutel}' is gjin kaai"}
"""


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program that speaks Frisian as far as somebody has come."""
    package = copied(tmp_path_factory.mktemp("program"))
    changed(package / "languages.py", 'LANGUAGES = ("nl", "en")', 'LANGUAGES = ("nl", "en", "fy")')
    (package / "texts" / "fy.yml").write_text(WORDS, "utf-8")
    (package / "texts" / "problems.fy.yml").write_text(PROBLEMS, "utf-8")
    return package


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new site in Frisian, with a date and an amount on the page of its project."""
    folder = tmp_path_factory.mktemp("site") / "proef"
    new_site(folder, "Proef")
    settings = folder / "content" / "site.yml"
    settings.write_text(settings.read_text("utf-8").replace("taal: nl", "taal: fy"), "utf-8")
    (project,) = (folder / "content" / "projecten").iterdir()
    project.write_text(
        "naam: Reade brêge\nfase: uitvoering\ngeraamde_waarde: 1.250.000\nsessies: [{datum: 2026-03-12}]\n", "utf-8"
    )
    return folder


@pytest.fixture(scope="module")
def built(program: Path, site: Path) -> subprocess.CompletedProcess[str]:
    return run(program, site, "-m", "ambitieweb", "build", language="fy")


def page(site: Path, path: str) -> str:
    return (site / "site" / path / "index.html").read_text("utf-8")


def test_its_site_is_built_with_its_own_words_and_dutch_for_the_rest(
    built: subprocess.CompletedProcess[str], site: Path
) -> None:
    assert built.returncode == 0, built.stderr
    start = page(site, "")
    assert '<html lang="fy"' in start
    assert "Thús" in start
    assert "Categorieën" in start


def test_what_the_theme_says_that_does_not_know_it_is_in_it_too(
    built: subprocess.CompletedProcess[str], site: Path
) -> None:
    start = page(site, "")
    for own, of_the_theme in (
        ("Nei de ynhâld", "Ga naar inhoud"),
        ("Ynhâld fan de side", "Navigatie"),
        ("Op dizze side", "Inhoudsopgave"),
    ):
        assert own in start
        assert of_the_theme not in start


ASKED = """
from pathlib import Path
from ambitieweb.pages.printed.documents import documents
from ambitieweb.pdf.asked import asked
from ambitieweb.site import build
from ambitieweb.texts import texts
site = build(Path("content"))
print([one.kind for one in asked("spiiskaart", tuple(documents(site.pages, texts("fy"))), site.portfolio)])
"""


def test_a_word_of_the_command_line_is_known_in_it(program: Path, site: Path) -> None:
    done = run(program, site, "-c", ASKED)
    assert done.stdout == "['menu']\n", done.stderr


def test_one_note_tells_what_it_lacks(built: subprocess.CompletedProcess[str]) -> None:
    told = built.stdout + built.stderr
    (note,) = re.findall(r"De taal fy mist (\d+) van (\d+) woorden", told)
    assert 2000 < int(note[0]) < int(note[1])
    assert "texts/fy.yml" in told


def test_words_that_cannot_be_filled_in_are_dutch(built: subprocess.CompletedProcess[str], site: Path) -> None:
    start = page(site, "")
    assert "niveau" in start
    assert "nivo" not in start
    assert "{aantal}" not in start


def test_dates_and_amounts_are_written_as_in_the_language(built: subprocess.CompletedProcess[str], site: Path) -> None:
    (project,) = (site / "site" / "projecten").glob("*/index.html")
    html = project.read_text("utf-8")
    assert "12 Maart 2026" in html
    assert "€\N{NO-BREAK SPACE}1.250.000" in html
    assert "útfiering" in html.lower()


def test_search_knows_no_dutch_words(built: subprocess.CompletedProcess[str], site: Path) -> None:
    start = next((site / "site").rglob("zoek*/start*.js*"), None) or next((site / "site").rglob("*start*.js*"))
    assert '"stop":""' in start.read_text("utf-8").replace(" ", "")


def test_messages_are_in_it_too(program: Path, tmp_path: Path) -> None:
    new_site(tmp_path / "proef", "Proef")
    settings = tmp_path / "proef" / "content" / "site.yml"
    settings.write_text(settings.read_text("utf-8").replace("taal: nl", "taal: fy\nkleur: read"), "utf-8")
    told = run(program, tmp_path / "proef", "-m", "ambitieweb", "check", "--lang", "fy").stdout
    assert "'kleur' is gjin kaai" in told
    assert "hulp:" in told
