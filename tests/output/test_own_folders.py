"""A folder with somebody's own work is never emptied or changed: a table of folders, by every command that fills one."""

from __future__ import annotations

import os
import shutil
import socket
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import pytest
from mkdocs.__main__ import cli as mkdocs

from ambitieweb.cli import main
from output.trees import small_project, times, tree

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Project:
    """A site with everything that an author may have of their own."""

    folder: Path

    @property
    def all_of_it(self) -> tuple[object, object]:
        return tree(self.folder.parent), times(self.folder.parent)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    home = tmp_path / "home"
    folder = small_project(home / "werk" / "site-van-ons")
    for name in ("docs", "eigen-thema", "webserver", "van-mij", "verborgen", "oude-site/assets/stylesheets", "leeg"):
        (folder / name).mkdir(parents=True)
    (folder / "docs" / "contact.md").write_text("# Contact\n", "utf-8")
    (folder / "eigen-thema" / "extra.html").write_text("x", "utf-8")
    (folder / "webserver" / "robots.txt").write_text("User-agent: *\n", "utf-8")
    (folder / "van-mij" / "brief.txt").write_text("bewaren", "utf-8")
    (folder / "verborgen" / ".env").write_text("bewaren", "utf-8")
    (folder / "oude-site" / "index.html").write_text("oud", "utf-8")
    (folder / "oude-site" / "assets" / "stylesheets" / "ambitieweb.css").write_text("", "utf-8")
    (folder / "bestand").write_text("bewaren", "utf-8")
    (folder / "koppeling").symlink_to("content")
    (folder / "koppeling-naar-brief").symlink_to("van-mij")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.setenv("AMBITIEWEB_TAAL", "nl")
    for name in ("AMBITIEWEB_CONTENT", "AMBITIEWEB_DATE"):
        monkeypatch.setenv(name, "")  # the command sets them; afterwards they are as they were
        monkeypatch.delenv(name)
    return Project(folder)


FOLDERS = {
    "content": "de map met inhoud",
    "content/": "de map met inhoud",
    "./content/../content": "de map met inhoud",
    "Content": "de map met inhoud",
    "koppeling": "de map met inhoud",
    "koppeling/projecten": "ligt in de map met inhoud",
    "content/projecten": "ligt in de map met inhoud",
    "content/nieuw/site": "ligt in de map met inhoud",
    "docs": "de map met eigen pagina's",
    "docs/uit": "ligt in de map met eigen pagina's",
    "eigen-thema": "de map van het thema",
    "eigen-thema/uit": "ligt in de map van het thema",
    "webserver": "de map met bestanden voor de webserver",
    ".": "de map van uw project",
    "..": "ligt de map",
    "~": "uw eigen hoofdmap",
    "/": "een hele schijf",
    "van-mij": "niet leeg en niet door dit programma gemaakt",
    "koppeling-naar-brief": "niet leeg en niet door dit programma gemaakt",
    "verborgen": "niet leeg en niet door dit programma gemaakt",
    "oude-site": "een eerdere versie",
    "bestand": "map",
}
each_folder = pytest.mark.parametrize(("folder", "told"), FOLDERS.items(), ids=list(FOLDERS))


def configuration(project: Project, site_dir: str | None) -> None:
    lines = [
        "site_name: Ambitieweb",
        "theme: {name: material, custom_dir: eigen-thema}",
        "plugins: [search, ambitieweb]",
    ]
    if site_dir is not None:
        lines.append(f"site_dir: '{site_dir}'")
    (project.folder / "mkdocs.yml").write_text("\n".join(lines), "utf-8")


def ran(program: Callable[[], object], *words: str) -> object:
    """The code that a program ends with."""
    with patch.object(sys, "argv", list(words)), patch.dict(os.environ):
        try:
            program()
        except SystemExit as end:
            return end.code
    return 0


@pytest.fixture
def port() -> Iterator[str]:
    """The address of a port that is taken, so that `serve` ends when nothing else stops it."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        yield f"127.0.0.1:{taken.getsockname()[1]}"


@each_folder
def test_build_refuses(project: Project, folder: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    configuration(project, None)
    before = project.all_of_it
    assert ran(main, "ambitieweb", "build", "--site-dir", named(folder)) in (1, 2)
    assert told in capsys.readouterr().err
    assert project.all_of_it == before


@each_folder
def test_emit_refuses(project: Project, folder: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    configuration(project, None)
    before = project.all_of_it
    assert ran(main, "ambitieweb", "emit", named(folder)) in (1, 2)
    assert told in capsys.readouterr().err
    assert project.all_of_it == before


@each_folder
def test_serve_refuses(project: Project, folder: str, told: str, port: str, capsys: pytest.CaptureFixture[str]) -> None:
    configuration(project, named(folder))
    before = project.all_of_it
    assert ran(main, "ambitieweb", "serve", "-a", port) == 1
    assert told in capsys.readouterr().err
    assert project.all_of_it == before


@each_folder
def test_mkdocs_build_refuses(project: Project, folder: str, told: str, capfd: pytest.CaptureFixture[str]) -> None:
    """MkDocs itself refuses a folder that holds `docs/` or stands in it, before our plugin is asked."""
    configuration(project, named(folder))
    before = project.all_of_it
    assert ran(mkdocs, "mkdocs", "build", "-q") == 1
    said = "".join(capfd.readouterr())
    assert told in said or "The 'docs_dir' should not be" in said or "The 'site_dir' should not be" in said
    assert project.all_of_it == before


@pytest.mark.parametrize("folder", ["site", "leeg", "content-2", "~/uit", "../uit", "diep/er/in"])
def test_an_empty_or_new_folder_is_filled(project: Project, folder: str) -> None:
    configuration(project, None)
    out = Path(named(folder))
    assert ran(main, "ambitieweb", "build", "--site-dir", named(folder)) == 0
    assert (out / "index.html").is_file()
    shutil.rmtree(out)


def test_folders_outside_the_project_are_guarded_too(project: Project, tmp_path: Path) -> None:
    """Content may lie elsewhere, as on a shared disk."""
    elsewhere = small_project(tmp_path / "schijf" / "gedeeld")
    before = tree(tmp_path)
    for folder in (elsewhere, elsewhere / "content", elsewhere / "content" / "uit", elsewhere.parent):
        for command in (("emit", str(folder)), ("build", "--site-dir", str(folder))):
            assert ran(main, "ambitieweb", *command, "--content", str(elsewhere / "content")) == 1
    assert tree(tmp_path) == before


def test_a_site_is_not_replaced_by_an_emitted_folder_nor_the_other_way(project: Project) -> None:
    assert ran(main, "ambitieweb", "build", "--site-dir", "site") == 0
    assert ran(main, "ambitieweb", "emit", "uit") == 0
    before = project.all_of_it
    assert ran(main, "ambitieweb", "emit", "site") == 1
    assert ran(main, "ambitieweb", "build", "--site-dir", "uit") == 1
    assert project.all_of_it == before


def named(folder: str) -> str:
    return folder.replace("~", str(Path.home()))
