"""Pages and stand-alone drawings are valid to the W3C's own checker."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from site_checks.nu import complaints
from site_checks.page_types import html_files

SHOWN = 40
START = re.compile(r"<html\b[^>]*>")


def test_pages_and_drawings_are_valid(demo_site: Path) -> None:
    found = complaints(demo_site)
    by_message = Counter(complaint.message for complaint in found)
    summary = [f"{count} x {message}" for message, count in by_message.most_common()]
    assert not found, "\n".join([*summary, "", *map(str, found[:SHOWN])])


def test_every_page_names_the_language_of_the_site(demo_site: Path) -> None:
    starts = {path: START.search(path.read_text(encoding="utf-8")) for path in html_files(demo_site)}
    wrong = [path for path, start in starts.items() if start is None or ' lang="nl"' not in start[0]]
    assert starts
    assert wrong == []


@pytest.mark.slow
def test_checker_sees_a_fault(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(
        "<!doctype html><html lang=nl><title>x</title><p id=a><p id=a>", encoding="utf-8"
    )
    (tmp_path / "drawing.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><cirkel/></svg>', encoding="utf-8")
    assert {complaint.file for complaint in complaints(tmp_path)} == {"page.html", "drawing.svg"}
