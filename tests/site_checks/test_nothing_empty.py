"""No element without anything in it: it draws nothing, and takes room in a grid or a stop of a screen reader."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from ambitieweb.site import build
from site_checks.variants import COMPLETE, english, read, write

EMPTY = re.compile(
    r"<(div|p|ul|ol|dl|section|figure|figcaption|table|tbody|details|h[1-6]|li|dd|span|strong)\b([^>]*)>\s*</\1>"
)
A_PLACE = re.compile(r"\b(?:id|data-[\w-]+|aria-hidden|hidden)\b")
"""Where links lead to, what a script fills, and what is drawn by its style."""
FILLED = ('class="aw-copy-title"', 'class="aw-laid-differences"')
"""A script puts a button or lines in these."""


def empty(html: str) -> list[str]:
    return [
        found[0] for found in EMPTY.finditer(html) if not A_PLACE.search(found[2]) and found[2].strip() not in FILLED
    ]


def content(path: Path) -> str:
    return path.read_text("utf-8").partition("<article")[2].rpartition("</article>")[0]


def is_paper(path: str) -> bool:
    """Sheets have boxes and lines to write on."""
    return path.startswith("vellen/")


def faults(pages: Iterable[tuple[str, str]]) -> list[str]:
    return [f"{path}: {part}" for path, html in pages if not is_paper(path) for part in empty(html)]


def test_pages_of_the_example_have_no_empty_elements(demo_site: Path) -> None:
    pages = [(path.relative_to(demo_site).as_posix(), content(path)) for path in sorted(demo_site.rglob("*.html"))]
    assert len(pages) > 300
    assert faults(pages) == []


@pytest.mark.slow
def test_pages_of_the_complete_content_have_none_in_both_languages(tmp_path: Path) -> None:
    complete = read(COMPLETE)
    for name, files in (("nl", complete), ("en", english(complete))):
        made = build(write(files, tmp_path / name))
        found = [(page.path, "".join(section.html for section in page.sections)) for page in made.pages]
        assert faults(found) == [], name


SET = b"naam: Kaal\nschaal: {niveaus: [{nummer: 1, naam: Laag}, {nummer: 2, naam: Hoog}]}\nthemas: {lucht: Lucht, water: Water, bodem: Bodem}\n"


@pytest.mark.parametrize("bare", [{}, {"themasets/kaal.yml": SET}])
def test_pages_of_a_site_with_hardly_anything_have_none(tmp_path: Path, bare: dict[str, bytes]) -> None:
    for path, text in {"site.yml": b"naam: Kaal\n", **bare}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(text)
    made = build(tmp_path)
    sections = [(page.path, section) for page in made.pages for section in page.sections]
    assert len(sections) > 30
    assert faults((path, section.html) for path, section in sections) == []
    assert [path for path, section in sections if section.heading and not hollow(section.html)] == []


def hollow(html: str) -> str:
    """What there is to read below a heading; '' for nothing."""
    return re.sub(r"<template>.*?</template>|<[^>]+>", "", html, flags=re.DOTALL).strip()
