"""Files for the web server in `webserver/`, which every build and emit takes along."""

from __future__ import annotations

from pathlib import Path

import pytest

from output.test_published import CONFIGURATION, ambitieweb
from output.trees import small_project, tree

pytestmark = pytest.mark.slow

FILES = {
    "web.config": "<configuration/>",
    "robots.txt": "User-agent: *\n",
    ".htaccess": "Options -Indexes\n",
    "favicon.ico": "x",
    ".well-known/security.txt": "Contact: mailto:x@voorbeeld.nl\n",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    project = small_project(tmp_path)
    put(project, FILES)
    return project


def put(project: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = project / "webserver" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def stand_in(site: Path) -> dict[str, str]:
    return {name: (site / name).read_text("utf-8") for name in FILES if (site / name).is_file()}


def test_every_build_takes_them_along(project: Path) -> None:
    put(project, {"Thumbs.db": "x", ".DS_Store": "x", "web.config.bak": "x"})
    for _ in range(2):
        assert ambitieweb("build", folder=project)[0] == 0
        assert stand_in(project / "site") == FILES
    assert not {"Thumbs.db", ".DS_Store", "web.config.bak"} & set(tree(project / "site"))
    (project / "webserver" / "robots.txt").unlink()
    assert ambitieweb("build", folder=project)[0] == 0
    assert not (project / "site" / "robots.txt").exists()


def test_plain_mkdocs_takes_them_along(project: Path) -> None:
    (project / "docs").mkdir()
    (project / "mkdocs.yml").write_text(CONFIGURATION, "utf-8")
    assert ambitieweb("build", "-q", folder=project, program="mkdocs")[0] == 0
    assert stand_in(project / "site") == FILES


def test_emit_takes_them_along_and_mkdocs_publishes_them(project: Path) -> None:
    assert ambitieweb("emit", "uit", folder=project)[0] == 0
    assert ambitieweb("build", "-q", folder=project / "uit", program="mkdocs")[0] == 0
    assert stand_in(project / "uit" / "site") == FILES


@pytest.mark.parametrize("command", [("build",), ("emit", "uit")])
@pytest.mark.parametrize(
    "name",
    ["index.html", "404.html", "sitemap.xml", "projecten/index.html", "zoekindex/manifest.js", "index.html/x"],
)
def test_file_that_the_site_makes_itself_is_refused(project: Path, command: tuple[str, ...], name: str) -> None:
    put(project, {name: "van mij"})
    code, told = ambitieweb(*command, folder=project)
    assert code == 1
    assert f"een bestand dat de site zelf ook heeft: {name}" in told
    assert sorted(path.name for path in project.iterdir()) == ["content", "webserver"]


@pytest.mark.parametrize("command", [("build",), ("emit", "uit")])
def test_link_and_page_are_refused(project: Path, command: tuple[str, ...]) -> None:
    (project / "geheim").write_text("wachtwoord", "utf-8")
    (project / "webserver" / "geheim.txt").symlink_to(project / "geheim")
    code, told = ambitieweb(*command, folder=project)
    assert (code, "geheim.txt" in told, "wachtwoord" in told) == (1, True, False)
    (project / "webserver" / "geheim.txt").unlink()
    put(project, {"LEESMIJ.md": "# Uitleg"})
    code, told = ambitieweb(*command, folder=project, language="nl")
    assert (code, "LEESMIJ.md" in told) == (1, True)
