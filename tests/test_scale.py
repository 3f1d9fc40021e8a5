"""With a thousand projects no page grows past a megabyte, the overviews included, and every project is on a list.

One test, so that the large site is built once, whichever process runs it.
"""

from __future__ import annotations

from pathlib import Path

from ambitieweb.pages.page import page_html
from ambitieweb.site import build
from bench import portfolio

PROJECTS = 1_000
SHELL = 60_000
"""What header, menu and footer add to a page at most, in bytes."""


def test_a_thousand_projects_give_pages_under_a_megabyte_and_lists_that_lose_nothing(tmp_path: Path) -> None:
    portfolio.write(tmp_path, PROJECTS)
    site = build(tmp_path)
    sizes = {page.path: len(page_html(page).encode()) + SHELL for page in site.pages}
    assert {path: size for path, size in sizes.items() if size > 1_000_000} == {}
    for path in ("projecten", "vergelijken/projecten"):
        starts = (f"{path}/lijst-", f"{path}/deel-")
        parts = [page for page in site.pages if page.path == path or page.path.startswith(starts)]
        assert len(parts) == PROJECTS // 200
        html = "".join(section.html for page in parts for section in page.sections)
        for number in range(PROJECTS):
            assert html.count(f'projecten/project-{number:05}/index.html">Project {number}<') == 1, (path, number)
