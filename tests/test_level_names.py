"""A level without a name of its own stands by its number alone, and its number never stands there twice."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from ambitieweb.pages.page import page_html
from ambitieweb.site import Site, build
from problem_example import FOLDER

SET = """naam: Onze thema's
themas:
  klimaat: Klimaat
  milieu: Milieu
  welzijn: Welzijn
schaal:
  niveaus: [%s]
"""
PROJECT = """naam: Kantines
categorie: catering
web:
  themaset: onze
  themas:
    klimaat: {niveau: 0, onderbouwing: Hier niets., opgaven: [{naam: Warmte, doelen: [{naam: Koel, niveau: 0, doelstellingen: {0: Niets doen, 2: In 2030 de helft}}]}]}
    milieu: {niveau: 2, onderbouwing: Hier wel.}
    welzijn: 1
maatregelen: [{naam: Soep, thema: klimaat, niveau: 0}, {naam: Sla, thema: milieu, niveau: 2}]
sessies: [{titel: Start, datum: 2026-03-12, themas: {klimaat: {stemmen: {0: 3, 2: 1}}}}]
metingen: [{moment: gunning, datum: 2026-04-12, themas: {klimaat: 0, milieu: 0}}]
"""
NAMED = "{nummer: 1, naam: Basis}, {nummer: 2, naam: Beter}, {nummer: 3, naam: Best}"


def site(folder: Path, levels: str, language: str = "nl") -> Site:
    content = folder / "content"
    shutil.copytree(FOLDER / "basis", content)
    (content / "site.yml").write_text((content / "site.yml").read_text("utf-8") + f"taal: {language}\n", "utf-8")
    (content / "themasets/onze.yml").write_text(SET % levels, "utf-8")
    (content / "maatregelen/fruit.yml").write_text(
        "naam: Fruit\nthemaset: onze\nthemas: {klimaat: 0, milieu: 2}\n", "utf-8"
    )
    (content / "projecten/kantines.yml").write_text(PROJECT, "utf-8")
    made = build(content)
    assert not made.has_errors, made.problems
    return made


def words_of(made: Site) -> dict[str, str]:
    """What readers see on each page, in each drawing beside it and in each file to take along."""
    found = {page.path: page_html(page) for page in made.pages}
    found |= {
        file.path: file.content.decode() for page in made.pages for file in page.files if file.path.endswith(".svg")
    }
    return {path: re.sub(r"<title>[^<]*</title>|<[^>]*>", " ¦ ", html) for path, html in found.items()}


@pytest.mark.slow
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    "zero",
    [
        "",
        "{nummer: 0, naam: 0}, ",
        "{nummer: 0, naam: Niveau 0}, ",
        "{nummer: 0, naam: level 0}, ",
        "{nummer: 0, naam: Trede 0}, ",
    ],
)
def test_a_level_without_a_name_stands_there_once(tmp_path: Path, zero: str, language: str) -> None:
    words = words_of(site(tmp_path, zero + NAMED, language))
    assert any("Basis" in shown for shown in words.values())
    for path, shown in words.items():
        assert not re.search(r"\b(?<![\d.,-])0 +\(?(niveau |level |trede )?0\b(?![.,%])", shown, re.IGNORECASE), path
        assert not re.search(r"(niveau|level) (niveau|level|trede)", shown, re.IGNORECASE), path


@pytest.mark.slow
def test_no_level_of_the_scale_needs_a_name(tmp_path: Path) -> None:
    words = words_of(site(tmp_path, "{nummer: 1, naam: 1}, {nummer: 2, naam: '2'}, {nummer: 3, naam: 3}"))
    for path, shown in words.items():
        assert not re.search(r"\b([0-3]) +\(?\1\b(?![.,%])", shown), path
