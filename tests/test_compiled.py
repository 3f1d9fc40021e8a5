"""Templates are compiled once on a computer; what was kept of that never changes a page or stands in the way."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from importlib.util import cache_from_source
from pathlib import Path

import jinja2
import pytest
from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config

from ambitieweb.output import beside_modules as module
from ambitieweb.pages.environment import compiled_once
from problem_example import FOLDER

WORDS = "Dag {{ name }}"


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of what Python keeps of this package."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    return Path(cache_from_source(module.__file__)).parent


def said(words: str = WORDS) -> tuple[str, int]:
    """What a template says in a program that has just started, and how often something was compiled for it."""
    environment = compiled_once(jinja2.Environment(loader=jinja2.DictLoader({"a": words}), autoescape=True), "test")
    compiled: list[str] = []
    compile_it: Callable[..., object] = environment.compile
    environment.compile = lambda *given: (compiled.append("a"), compile_it(*given))[1]  # type: ignore
    return environment.get_template("a").render(name="Els"), len(compiled)


def test_a_template_is_compiled_once_and_again_when_it_changed(kept: Path) -> None:
    assert said() == ("Dag Els", 1)
    assert said() == ("Dag Els", 0)
    assert said("Hallo {{ name }}") == ("Hallo Els", 1)
    assert len([file for folder in kept.iterdir() for file in folder.iterdir()]) == 1


@pytest.mark.parametrize("size", [0, 10, 40, 200])
def test_half_a_file_is_no_file(kept: Path, size: int) -> None:
    said()
    (file,) = (file for folder in kept.iterdir() for file in folder.iterdir())
    file.write_bytes(file.read_bytes()[:size])
    assert said() == ("Dag Els", 1)
    assert said() == ("Dag Els", 0)


def test_where_nothing_can_be_written_it_is_compiled_each_time(kept: Path) -> None:
    kept.parent.mkdir(parents=True)
    kept.write_text("een bestand in de weg", "utf-8")
    assert said() == ("Dag Els", 1)
    assert said() == ("Dag Els", 1)


def test_a_full_disk_is_no_fault(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("jinja2.bccache.tempfile.NamedTemporaryFile", full)
    assert said() == ("Dag Els", 1)


def test_who_wants_python_to_write_nothing_gets_that(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert said() == ("Dag Els", 1)
    assert not kept.exists()


@pytest.mark.slow
@pytest.mark.parametrize("hook", ["", "def on_env(env, config, files):\n    env.trim_blocks = True\n    return env\n"])
def test_templates_of_mkdocs_are_kept_for_other_sites_unless_a_hook_here_sets_them_otherwise(
    hook: str, kept: Path, tmp_path: Path
) -> None:
    here = tmp_path / "here"
    shutil.copytree(FOLDER / "basis", here / "content")
    (here / "docs").mkdir()
    (here / "hooks.py").write_text(hook, "utf-8")
    settings = "site_name: Proef\nplugins: [ambitieweb]\ntheme: {name: material}\n"
    (here / "mkdocs.yml").write_text(settings + ("hooks: [hooks.py]\n" if hook else ""), "utf-8")
    mkdocs_build.build(load_config(str(here / "mkdocs.yml"), plugins=["ambitieweb"]))
    assert bool(list(kept.glob("jinja-*-mkdocs-*/*"))) is not bool(hook)
