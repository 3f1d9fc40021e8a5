"""What is wrong with mkdocs.yml is told as what is wrong with a card: in the language of the site, at its line, and once."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from ambitieweb.texts import texts
from command import Ended, ambitieweb, serving
from patience import comes
from problem_example import FOLDER

GOOD = "site_name: Proef\ndocs_dir: docs\ntheme:\n  name: material\nplugins:\n  - ambitieweb:\n      content: content\n"
WRONG = {
    "haakje-open": (("theme:", "theme: ["), "3:8", "dit haakje gaat niet dicht"),
    "tab-teken": (("  name:", "\tname:"), "4:1", "hier staat een tab"),
    "mkdocs-sleutel": (("docs_dir", "docs_dri"), "2:1", "Bedoelde u 'docs_dir'?"),
    "mkdocs-ontbreekt": (("site_name: Proef\n", ""), "", "'site_name' ontbreekt"),
    "mkdocs-thema": (("material", "materiaal"), "4:9", "Bedoelde u 'material'?"),
    "mkdocs-plugin": (("ambitieweb", "ambitiweb"), "6:5", "Bedoelde u 'ambitieweb'?"),
    "mkdocs-map": (("docs_dir: docs", "docs_dir: doc"), "2:1", "de map 'doc' bij 'docs_dir' bestaat niet"),
    "mkdocs-soort": (
        ("content: content", "content: [content]"),
        "7:7",
        "bij 'content' hoort iets anders: een woord of zin",
    ),
    "mkdocs-nav": (("site_name", "nav: [contct.md]\nsite_name"), "1:7", "Bedoelde u 'contact.md'?"),
    "mkdocs-geen-sleutels": ((GOOD, "- site_name: Proef\n"), "", "dit bestand begint niet met een sleutel"),
    "mkdocs-anders": (("site_name", "nav: pagina\nsite_name"), "1:1", 'MkDocs zegt: "Expected nav to be a list'),
    "mkdocs-stopt": (("site_name", "INHERIT: weg.yml\nsite_name"), "", "weg.yml"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    here = tmp_path / "site"
    shutil.copytree(FOLDER / "basis", here / "content")
    (here / "docs").mkdir()
    (here / "docs" / "contact.md").write_text("# Hoi\n", "utf-8")
    return here


def built(folder: Path, change: tuple[str, str]) -> Ended:
    (folder / "mkdocs.yml").write_text(GOOD.replace(*change, 1), "utf-8")
    return ambitieweb("build", folder=folder)


@pytest.mark.slow
@pytest.mark.parametrize("slug", WRONG)
def test_what_is_wrong_is_told_in_words_at_its_line_and_once(folder: Path, slug: str) -> None:
    change, where, says = WRONG[slug]
    told = built(folder, change).stderr
    line = f"mkdocs.yml:{where}  {slug}" if where else f"mkdocs.yml  {slug}"
    assert told.count(line) == 1, told
    assert says in told
    for english in ("Config value", "Aborted", "encountered", "Traceback"):
        assert english not in told.replace("MkDocs zegt:", "")


def test_every_slug_is_here() -> None:
    known = {
        key.removesuffix(".message") for key in texts("nl").problems if key.startswith("mkdocs-") and "message" in key
    }
    assert known <= set(WRONG)


@pytest.mark.slow
def test_an_english_site_is_told_in_english(folder: Path) -> None:
    site = folder / "content" / "site.yml"
    site.write_text(f"{site.read_text('utf-8')}taal: en\n", "utf-8")
    assert "Did you mean 'docs_dir'?" in built(folder, ("docs_dir", "docs_dri")).stderr


@pytest.mark.slow
def test_serve_tells_once_what_is_odd_and_in_words_what_breaks_meanwhile(folder: Path) -> None:
    file = folder / "mkdocs.yml"
    file.write_text(f"{GOOD}vreemd: ja\n", "utf-8")
    said = folder.parent / "told.txt"
    with serving(folder):
        assert comes(lambda: said.read_text("utf-8").count("bestanden gemaakt") == 1)
        site = folder / "content" / "site.yml"
        site.write_text(site.read_text("utf-8").replace("naam: ", "naam: Nieuw ", 1), "utf-8")  # stands everywhere
        assert "Nieuw" in site.read_text("utf-8")
        assert comes(lambda: said.read_text("utf-8").count("bestanden gemaakt") == 2)
        file.write_text(GOOD.replace("theme:", "theme: ["), "utf-8")
        assert comes(lambda: "haakje-open" in said.read_text("utf-8"))
    told = said.read_text("utf-8")
    assert len(re.findall("mkdocs-sleutel", told)) == 1, told
    assert "encountered" not in told
