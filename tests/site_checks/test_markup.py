"""Pages and stand-alone drawings are valid to the W3C's own checker."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from site_checks.nu import complaints

SHOWN = 40


def test_pages_and_drawings_are_valid(demo_site: Path) -> None:
    found = complaints(demo_site)
    by_message = Counter(complaint.message for complaint in found)
    summary = [f"{count} x {message}" for message, count in by_message.most_common()]
    assert not found, "\n".join([*summary, "", *map(str, found[:SHOWN])])


def test_checker_sees_a_fault(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(
        "<!doctype html><html lang=nl><title>x</title><p id=a><p id=a>", encoding="utf-8"
    )
    (tmp_path / "drawing.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><cirkel/></svg>', encoding="utf-8")
    assert {complaint.file for complaint in complaints(tmp_path)} == {"page.html", "drawing.svg"}
