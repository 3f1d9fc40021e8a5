"""What a build does grows with the content, not faster, and nothing is done twice."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest

from ambitieweb.addresses.cards import page_of
from ambitieweb.pages.live_table import row_files
from ambitieweb.pages.one_page import one_page
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


def test_page_of_a_project_asks_other_projects_for_nothing_but_their_lessons(tmp_path: Path) -> None:
    """It is the first that `serve` makes after a change, however large the site is."""
    work = []
    for projects in (8, 8, 72):  # what is kept of templates is made the first time
        draft = SiteDraft(content_of(tmp_path / str(projects), projects))
        page = page_of(next(iter(draft.portfolio.projects.values())))
        work.append(calls(partial(one_page, draft.means, page), MANY))
    assert work[2] - work[1] < 1.5 * (72 - 8)


def test_rows_of_a_long_table_stand_in_files_that_stay_small() -> None:
    rows = [f'<tr id="{number}">{"é" * 1000}</tr>' for number in range(5000)]
    files = list(row_files("lang", rows).values())
    assert len(files) > 1
    assert max(map(len, files)) < 5_000_000
    parts = [json.loads(file.decode().partition(",")[2].removesuffix(");\n")) for file in files]
    assert [row for part in parts for row in part] == rows
