"""`ambitieweb new` with names as people type them: the whole name in the card, a file name that every computer takes."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from ambitieweb import starters
from ambitieweb.naming import LONGEST, file_id, folder_for_site, readable, says_something
from ambitieweb.source.compose import compose
from ambitieweb.source.nodes import Mapping, Scalar
from command import ambitieweb
from content_problems import problems_in

pytestmark = pytest.mark.slow

CARDS = ("organisatie", "categorie", "project", "maatregel", "praktijkvoorbeeld", "themaset")
SENTENCE = "Het plaatsen van zonnepanelen en laadpalen bij " + "gemeentelijke gebouwen en scholen " * 7
ODD = (
    "C#: ja", "C++", 'Zeg "nee"', "R:\\nota", "'s-Hertogenbosch", "- streepje", "# hekje", "@home", "*ster*", "&naam", "!let op",
    "% korting", "[haakje", "{accolade}", "a: b: c", "nee", "010", "12:30", "1,5 km", "> pijl", "| streep", "`code`", "? vraag",
    "x" * 300, "水 en 🚲 2", "e\u0301e\u0301n", "a\nb\tc", "\u202egespiegeld", "Ruim\u00a0baan", "<b>vet</b>", "a\u2028b", "NAAM",
)  # fmt: skip


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "proef"
    starters.new_site(folder, "Proef")
    return folder


def name_in(path: Path) -> str:
    """The name that a card says."""
    root, _ = compose(path.read_text("utf-8"), path.name)
    assert isinstance(root, Mapping)
    name = root.get("naam")
    assert isinstance(name, Scalar)
    return name.text


@pytest.mark.parametrize("kind", CARDS)
def test_every_odd_name_stands_whole_in_a_card_without_errors(site: Path, kind: str) -> None:
    content = site / "content"
    for number, name in enumerate(ODD):
        identifier = file_id(f"{name} {number}", kind)
        assert identifier is not None
        path = starters.path_of(kind, identifier, content)
        starters.new_file(kind, readable(name), path)
        assert name_in(path) == " ".join(name.split())
    assert [problem for problem in problems_in(content) if problem.is_error] == []


def test_long_name_is_shortened_at_a_word_in_the_file_name_only(site: Path) -> None:
    made = ambitieweb("new", "maatregel", SENTENCE, folder=site)
    assert made.returncode == 0, made.stderr
    (path,) = (path for path in (site / "content" / "maatregelen").iterdir() if path.stem.startswith("het-plaatsen"))
    assert path.stem == "het-plaatsen-van-zonnepanelen-en-laadpalen-bij-gemeentelijke"
    assert name_in(path) == SENTENCE.strip()


def test_site_with_a_long_name_gets_a_folder_with_fewer_words_and_the_whole_title(tmp_path: Path) -> None:
    made = ambitieweb("new", "site", SENTENCE, folder=tmp_path)
    assert made.returncode == 0, made.stderr
    (folder,) = tmp_path.iterdir()
    assert folder.name == "Het plaatsen van zonnepanelen en laadpalen bij gemeentelijke"
    assert name_in(folder / "content" / "site.yml") == SENTENCE.strip()


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("Nieuw meubilair", "nieuw-meubilair"),
        ("x" * 260, "x" * LONGEST),
        ("CON", "con-project"),
        ("nul", "nul-project"),
        ("Aux.", "aux-project"),
        ("com1", "com1-project"),
        ("LPT9", "lpt9-project"),
        ("Con air", "con-air"),
        ("id", "id"),
        ("ID!", "id"),
        ("🚲🚲", None),
        ("...", None),
        ("水", None),
    ],
)
def test_file_name_is_one_that_every_computer_takes(name: str, identifier: str | None) -> None:
    assert file_id(name, "project") == identifier


def test_folder_of_a_site_is_one_that_every_computer_takes() -> None:
    assert folder_for_site(Path("a/con")) == Path("a/con-site")
    assert len(os.fsencode(folder_for_site(Path("水" * 100)))) < 255
    assert folder_for_site(Path("../onze-site")) == Path("../onze-site")


@pytest.mark.parametrize(("kind", "name"), [("project", ""), ("site", " "), ("stemmen", ""), ("themaset", "null")])
def test_name_that_says_nothing_is_refused(site: Path, kind: str, name: str) -> None:
    before = sorted(site.rglob("*"))
    ran = ambitieweb("new", kind, name, folder=site)
    assert ran.returncode == 2
    assert f"Geef een naam, bijvoorbeeld: ambitieweb new {kind}" in ran.stderr
    assert sorted(site.rglob("*")) == before


@pytest.mark.parametrize("name", ["", " ", "\u00a0", "---", "—", "~", "null", "NULL", "\x07", "\ufeff", "\n"])
def test_what_a_card_would_read_as_not_filled_in_says_nothing(name: str) -> None:
    assert not says_something(readable(name))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("../x",), "'../x' is een pad"),
        (("content/projecten/x.yml",), "is een pad"),
        (("/etc/passwd",), "is een pad"),
        (("C:\\x",), "is een pad"),
        (("..",), "geen letter van a tot z"),
        (("🚲",), 'ambitieweb new project "🚲" --file project'),
        (
            ("Fiets", "--file", "Een Fiets"),
            "Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld: --file een-fiets",
        ),
        (("Fiets", "--file", "../fiets"), "bijvoorbeeld: --file fiets"),
        (("Fiets", "--file", "con"), "bijvoorbeeld: --file con-project"),
    ],
)
def test_name_of_which_no_file_can_be_made_is_refused_with_the_way_out(
    site: Path, words: tuple[str, ...], told: str
) -> None:
    before = sorted(site.parent.rglob("*"))
    ran = ambitieweb("new", "project", *words, folder=site)
    assert ran.returncode == 1
    assert told in ran.stderr
    assert sorted(site.parent.rglob("*")) == before


def test_second_card_of_a_file_name_is_told_of_the_first_and_of_the_way_out(site: Path) -> None:
    projects = site / "content" / "projecten"
    assert ambitieweb("new", "project", "C++", folder=site).returncode == 0
    ran = ambitieweb("new", "project", "C#", folder=site)
    assert ran.returncode == 1
    assert "c.yml is 'C++'. Er is niets veranderd." in ran.stderr
    way_out = re.search(r'ambitieweb new project "C#" (--file) (\S+)', ran.stderr)
    assert way_out is not None
    assert ambitieweb("new", "project", "C#", *way_out.groups(), folder=site).returncode == 0
    assert (name_in(projects / "c.yml"), name_in(projects / "c-2.yml")) == ("C++", "C#")
    assert "c.yml bestaat al" in ambitieweb("new", "project", "c++", folder=site).stderr


@pytest.mark.parametrize("path", ["projecten/c.yaml", "projecten/C.yml", "projects/c.yml"])
def test_file_name_is_taken_in_every_spelling(site: Path, path: str) -> None:
    (site / "content" / path).parent.mkdir(exist_ok=True)
    (site / "content" / path).write_text("naam: Iets\n", "utf-8")
    ran = ambitieweb("new", "project", "C", folder=site)
    assert ran.returncode == 1
    assert f"{Path('content') / path} is 'Iets'" in ran.stderr


def test_new_card_stands_in_the_english_folder_of_a_site_that_has_only_that(site: Path) -> None:
    (site / "content" / "projecten").rename(site / "content" / "projects")
    assert ambitieweb("new", "project", "Fiets", folder=site).returncode == 0
    assert (site / "content" / "projects" / "fiets.yml").is_file()


def test_name_in_letters_that_the_computer_cannot_read_still_makes_a_card(site: Path) -> None:
    made = ambitieweb("new", "project", b"Fiets \xff", folder=site)
    assert made.returncode == 0, made.stderr
    assert name_in(site / "content" / "projecten" / "fiets.yml") == "Fiets \ufffd"


def test_voting_form_is_for_the_project_of_exactly_that_name(site: Path) -> None:
    for name, file in (("C++", "c"), ("C#", "c-2")):
        assert ambitieweb("new", "project", name, "--file", file, folder=site).returncode == 0
    assert ambitieweb("new", "stemmen", "C#", folder=site).returncode == 0
    assert (site / "content" / "projecten" / "c-2-stemmen-sessie-1.csv").is_file()
    ran = ambitieweb("new", "stemmen", "C!", folder=site)
    assert ran.returncode == 1
    assert "projecten/c-2.yml, projecten/c.yml" in ran.stderr
    assert ambitieweb("new", "stemmen", "projecten/c.yml", folder=site).returncode == 0
    assert (site / "content" / "projecten" / "c-stemmen-sessie-1.csv").is_file()
