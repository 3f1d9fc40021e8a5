"""What a build does grows with the content, not faster, and nothing is done twice."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest

from ambitieweb.pages.live_table import row_files
from ambitieweb.site_draft import SiteDraft
from ambitieweb.source.compose import compose
from bench import portfolio
from work import calls, times

MANY = 100_000_000


def content_of(folder: Path, projects: int) -> Path:
    """Content in which each project has something to warn about."""
    portfolio.write(folder, projects, categories=2)
    return folder


def test_each_file_is_read_once_however_many_problems_it_has(tmp_path: Path) -> None:
    content = content_of(tmp_path, 8)
    files = sum(1 for _ in content.rglob("*.yml"))
    assert len(SiteDraft(content).problems) > files / 2
    assert times(lambda: SiteDraft(content), compose) == files


@pytest.mark.slow
def test_checks_grow_with_the_number_of_files(tmp_path: Path) -> None:
    drafts = [partial(SiteDraft, content_of(tmp_path / str(n), n)) for n in (8, 16, 32)]
    drafts[0]()  # what is kept of declarations is made the first time
    few, more, most = (calls(draft, MANY) for draft in drafts)
    assert most - more <= 2.05 * (more - few)


def test_rows_of_a_long_table_stand_in_files_that_stay_small() -> None:
    rows = [f'<tr id="{number}">{"é" * 1000}</tr>' for number in range(5000)]
    files = list(row_files("lang", rows).values())
    assert len(files) > 1
    assert max(map(len, files)) < 5_000_000
    parts = [json.loads(file.decode().partition(",")[2].removesuffix(");\n")) for file in files]
    assert [row for part in parts for row in part] == rows
