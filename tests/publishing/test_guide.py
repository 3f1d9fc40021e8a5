"""The guide to publishing names files, commands and addresses that there are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ambitieweb import __version__, publishing
from browser.site import PROJECT
from command import ambitieweb

FOLDER = PROJECT / "docs" / "handleiding"
PAGES = sorted(FOLDER.glob("publiceren*.md"))
INDEX = (FOLDER / "publiceren.md").read_text("utf-8")


def test_index_leads_to_every_page() -> None:
    linked = set(re.findall(r"\]\((publiceren[\w-]*\.md)\)", INDEX))
    assert linked == {page.name for page in PAGES} - {"publiceren.md"}
    assert "Waar komt uw site te staan?" in INDEX


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_page_is_short_and_its_links_and_versions_are_right(page: Path) -> None:
    text = page.read_text("utf-8")
    assert len(text.split()) < 450
    for link in re.findall(r"\]\(([\w-]+\.md)(?:#([\w-]+))?\)", text):
        target = (FOLDER / link[0]).read_text("utf-8")
        assert not link[1] or link[1] in {
            re.sub(r"\W+", "-", title.lower()).strip("-") for title in re.findall(r"^#+ (.+)$", target, re.MULTILINE)
        }
    assert set(re.findall(r"ambitieweb-([\d.]+)-py3", text)) <= {__version__}


@pytest.mark.parametrize("way", [way for ways in publishing.WAYS.values() for way in ways])
def test_page_of_a_way_names_the_files_that_its_command_writes(way: str) -> None:
    text = (FOLDER / f"publiceren-{way}.md").read_text("utf-8")
    kind = next(kind for kind, ways in publishing.WAYS.items() if way in ways)
    assert f"`ambitieweb new {kind} {way}`" in text
    for name in publishing.files_for(way):
        assert f"`{name}`" in text, name


@pytest.mark.slow
def test_every_command_of_the_guide_exists_with_its_options(tmp_path: Path) -> None:
    named = {
        command
        for page in PAGES
        for command in re.findall(
            r"ambitieweb ((?:build|check|emit|pdf|publish|new|serve)\b[^`\n]*)", page.read_text("utf-8")
        )
    }
    assert len(named) > 8
    for command in named:
        shown = ambitieweb(command.split()[0], "--help", folder=tmp_path).stdout
        assert [word for word in re.findall(r"--[a-z-]+", command) if word not in shown] == [], command
