"""Every command prints wherever it is asked to: in the encoding of an old screen, and to a program that stops listening."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest

from command import ambitieweb
from problem_example import FOLDER

pytestmark = pytest.mark.slow

ENCODINGS = ("ascii", "cp1252", "latin-1", "cp850", "utf-8", "utf-16")
NAME = "CO₂ → 5 km²: ‘één’ – €·🚲 水 ł"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with a tab, signs of every kind, and an unknown key beside them."""
    shutil.copytree(FOLDER / "basis", tmp_path / "content")
    (tmp_path / "content" / "projecten" / "nieuw.yml").write_text(
        f'naam: "{NAME}"\n"oudr {NAME}": "\t{NAME}"\ncategorie: "{NAME}"\n', "utf-8"
    )
    return tmp_path


@pytest.mark.parametrize(
    ("encoding", "form"),
    [*((encoding, "text") for encoding in ENCODINGS), *product(("ascii", "cp1252"), ("json", "github"))],
)
def test_check_prints_in_every_encoding(site: Path, encoding: str, form: str) -> None:
    ran = ambitieweb("check", "--format", form, folder=site, encoding=encoding)
    assert ran.returncode == 1
    assert "Traceback" not in ran.stderr
    assert ran.stdout.count("onbekende-sleutel") == 1
    if form == "json":
        assert ran.stdout.isascii()
        assert any(NAME in str(problem["excerpt"]) for problem in json.loads(ran.stdout))


def test_sign_that_the_screen_lacks_is_the_nearest_that_it_has(site: Path) -> None:
    shown = ambitieweb("check", folder=site, encoding="ascii").stdout
    assert "CO2 > 5 km2: 'een' - EUR.? ? ?" in shown
    shown = ambitieweb("check", folder=site, encoding="cp1252").stdout
    assert "CO2 > 5 km²: ‘één’ – €·? ? ?" in shown


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--help",),
        ("--version",),
        ("check", "--help"),
        ("new", "--help"),
        ("new", "kaart", NAME),
        ("new", "project", NAME),
        ("new", "stemmen", NAME),
        ("new", "site", f"site {NAME}"),
        (NAME,),
        ("check", NAME),
        ("check", f"--{NAME}"),
        ("check", "--date", NAME),
        ("check", "--content", NAME),
        ("emit", f"uit {NAME}"),
        ("build",),
        ("schema", f"schema {NAME}"),
    ],
)
def test_every_command_prints_to_a_screen_that_knows_ascii_only(site: Path, words: tuple[str, ...]) -> None:
    ran = ambitieweb(*words, folder=site, encoding="ascii")
    assert "Traceback" not in ran.stderr
    assert ran.stdout or ran.stderr


@pytest.mark.parametrize("words", [("check",), ("check", "--format", "json"), ("--help",), ("check", "--help")])
def test_reader_that_stops_listening_gives_no_complaint(site: Path, words: tuple[str, ...]) -> None:
    for number in range(200):
        (site / "content" / "projecten" / f"p{number}.yml").write_text("naam: x\nonzin: x\n", "utf-8")
    environment = {**os.environ, "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "ambitieweb", *words]
    with subprocess.Popen(
        command, cwd=site, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert b"Error" not in running.stderr.read()
