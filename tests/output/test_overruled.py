"""What `mkdocs.yml` or another plugin asks and does not get, or takes from the site, is said."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from output.trees import small_project

pytestmark = pytest.mark.slow

QUIET = "site_name: Ambitieweb\ntheme: {name: material}\nplugins: [ambitieweb]\n"


def told(folder: Path, settings: str, caplog: pytest.LogCaptureFixture) -> list[str]:
    """What a build says of settings and other plugins."""
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "docs" / "contact.md").write_text("# Contact\n", "utf-8")
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    with caplog.at_level(logging.INFO, "mkdocs.plugins.ambitieweb"):
        config = load_config(str(folder / "mkdocs.yml"))
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    words = ("telt niet", "Een andere plugin")
    return [record.getMessage() for record in caplog.records if any(word in record.getMessage() for word in words)]


def test_every_setting_that_does_not_count_is_named(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    folder = small_project(tmp_path)
    (folder / "ouder.yml").write_text("use_directory_urls: true\n", "utf-8")
    settings = (
        "INHERIT: ouder.yml\nsite_name: Ambitieweb\nplugins: [search, ambitieweb]\n"
        "theme: {name: material, language: en, font: {text: Roboto}}\n"
    )
    found = told(folder, settings, caplog)
    for setting in ("`use_directory_urls: true`", "`language`", "`font`", "`search`"):
        assert [line for line in found if line.startswith(setting)], setting
    assert len(found) == 4


def test_settings_that_count_or_say_nothing_are_not_named(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    settings = QUIET.replace("material}", "material, font: false}") + "use_directory_urls: false\n"
    assert told(small_project(tmp_path), settings, caplog) == []


HOOK = """
from mkdocs.structure.files import File

def on_files(files, config):
    page = next(file for file in files if file.src_uri.startswith("projecten/"))
    files.remove(page)
    again = next(file for file in files if file.src_uri == "overzicht.svg" or file.src_uri.endswith(".csv"))
    files.remove(again)
    files.append(File.generated(config, again.src_uri, content="anders"))
    return files
"""


def test_what_another_plugin_took_or_replaced_is_named(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    folder = small_project(tmp_path)
    (folder / "haak.py").write_text(HOOK, "utf-8")
    (line,) = told(folder, QUIET + "hooks: [haak.py]\n", caplog)
    assert line.startswith(
        "Een andere plugin in mkdocs.yml haalde 2 delen van de site weg of verving ze, zoals: projecten/"
    )
    assert ".csv" in line
