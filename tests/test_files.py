"""What may stand in a folder with content beside cards: it is read, told of, or left by a program; nothing hangs or crashes."""

from __future__ import annotations

import os
import shutil
import socket
from pathlib import Path

import pytest

from ambitieweb.source.passed_over import is_trace, original_of
from ambitieweb.texts import texts
from ambitieweb.texts.report import FORMATS, report
from content_problems import problems_in
from problem_example import FOLDER


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER / "basis", tmp_path / "content"))


def told(content: Path) -> list[tuple[str, str]]:
    """The file and slug of each problem, after wording them in every form."""
    problems = problems_in(content)
    for form in FORMATS:
        report(problems, texts("nl"), form=form)
    return [(problem.place.path, problem.slug) for problem in problems]


@pytest.mark.parametrize("name", ["sleutels.yml", "sleutels.csv", "sleutels.txt", "categorieen/sleutels.yml"])
def test_what_a_link_out_of_the_content_points_at_is_never_shown(content: Path, name: str) -> None:
    secret = content.parent / "sleutels"
    secret.write_text("Klimaat;Milieu\ngeheim: [\n", "utf-8")
    (content / name).symlink_to(secret)
    assert told(content) == [(name, "koppeling")]
    for form in FORMATS:
        assert "geheim" not in report(problems_in(content), texts("nl"), form=form)


def test_folder_with_content_may_be_a_link_itself(content: Path) -> None:
    link = content.parent / "inhoud"
    link.symlink_to(content)
    assert told(link) == []


def test_folders_that_link_to_each_other_are_told_once_each(content: Path) -> None:
    (content / "projecten" / "heen").symlink_to(content / "categorieen")
    (content / "categorieen" / "terug").symlink_to(content / "projecten")
    assert told(content) == [("categorieen/terug", "koppeling"), ("projecten/heen", "koppeling")]


def test_socket_is_told_and_not_opened(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(content / "categorieen")  # the address of a socket must be short
    with socket.socket(socket.AF_UNIX) as made:
        made.bind("soep.yml")
        assert told(content) == [("categorieen/soep.yml", "niet-te-lezen")]


def test_folders_deeper_than_the_computer_can_name_are_told(content: Path) -> None:
    folder = os.open(content / "projecten", os.O_RDONLY)
    name = "a" * 250
    for _ in range(20):
        os.mkdir(name, dir_fd=folder)
        inner = os.open(name, os.O_RDONLY, dir_fd=folder)
        os.close(folder)
        folder = inner
    os.close(folder)
    ((path, slug),) = told(content)
    assert (path[:12], slug) == ("projecten/aa", "niet-te-lezen")


@pytest.mark.parametrize("name", [b"\xff.yml", b"a\nb.yml", b"\x1b[2J.yml", b".yml", b" .yml", "é.yml".encode()])
def test_name_that_is_no_address_is_told_and_can_be_printed(content: Path, name: bytes) -> None:
    Path(os.fsdecode(bytes(content / "categorieen") + b"/" + name)).write_text("naam: x\n", "utf-8")
    ((_, slug),) = told(content)
    assert slug == "bestandsnaam"
    shown = report(problems_in(content), texts("nl"))
    assert shown.isprintable() or shown.replace("\n", "").isprintable()
    assert len(shown.splitlines()) == 3


@pytest.mark.parametrize(
    "name", ["koffie.yml", "koffie.txt", "brief.docx", "stemmen.xlsx", "notitie", "tmp.yml", "bak.yml", ".yml", ".csv"]
)
def test_what_an_author_made_is_no_trace_of_a_program(name: str) -> None:
    assert not is_trace(name)


@pytest.mark.parametrize(
    ("stem", "original"),
    [
        ("koffie (2)", "koffie"),
        ("koffie - kopie", "koffie"),
        ("koffie - Kopie (3)", "koffie"),
        ("Kopie van koffie", "koffie"),
        ("Copy of koffie", "koffie"),
        ("koffie copy", "koffie"),
        ("koffie (Jans conflicted copy 2026-03-12)", "koffie"),
        ("koffie-en-thee (1)", "koffie-en-thee"),
        ("koffie (nieuw)", None),
        ("soep (2)", None),
    ],
)
def test_copy_is_known_by_the_name_that_a_file_manager_gave_it(stem: str, original: str | None) -> None:
    assert original_of(stem, ("koffie", "koffie-en-thee", stem)) == original
