"""The index of projects where there are more than fit beside each other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ambitieweb.pages.page import page_html
from monitor.small_site import site
from overviews.read_tables import pages_by_path

PHASES = ("voorbereiding", "uitvoering", "afgerond")


@pytest.mark.slow
def test_many_projects_are_a_table_with_filters_that_begins_with_what_is_next(tmp_path: Path) -> None:
    day = "acties: [{wat: Bellen, eigenaar: Inkoper, datum: 2026-11-12}]\n"
    files = {
        f"projecten/p{n:03}.yml": f"naam: Project {n:03}\norganisatie: stad\nfase: {PHASES[n % 3]}\n{day if n == 205 else ''}"
        for n in range(210)
    }
    made = pages_by_path(site(tmp_path, files, "2026-11-10"))
    first = page_html(made["projecten"])
    names = re.findall(r'<th scope="row"[^>]*><a[^>]*>([^<]+)</a>', first)
    assert len(names) == 200
    assert "140 projecten lopen. 70 zijn klaar of gestopt." in first
    assert names[:2] == ["Project 205", "Project 000"]
    assert {"loopt", "fase"} <= set(re.findall(r'<select name="([^"]+)"', first))
    assert "210 projecten" in first
    assert "Project" in page_html(made["projecten/deel-2"])
    old = {file.path: file.content.decode() for file in made["projecten"].files}
    assert "url=../../projecten/deel-2/index.html" in old["projecten/lijst-2/index.html"]
