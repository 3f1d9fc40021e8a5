"""With a thousand projects no page grows past a megabyte, the overviews included, and every project is on a list.

One test, so that the large site is built once, whichever process runs it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from ambitieweb.pages.page import page_html
from ambitieweb.site import Site, build
from bench import portfolio

pytestmark = pytest.mark.slow

PROJECTS = 1_000
SHELL = 60_000
"""What header, menu and footer add to a page at most, in bytes."""


def test_a_thousand_projects_give_pages_under_a_megabyte_and_lists_that_lose_nothing(tmp_path: Path) -> None:
    site = many(tmp_path, PROJECTS)
    sizes = {page.path: len(page_html(page).encode()) + SHELL for page in site.pages}
    assert {path: size for path, size in sizes.items() if size > 1_000_000} == {}
    assert len([path for path in sizes if path.startswith(("goed-bezig", "leerpunten"))]) > 100
    for path in ("projecten", "vergelijken/projecten"):
        starts = (f"{path}/lijst-", f"{path}/deel-")
        parts = [page for page in site.pages if page.path == path or page.path.startswith(starts)]
        assert len(parts) == PROJECTS // 200
        html = "".join(section.html for page in parts for section in page.sections)
        for number in range(PROJECTS):
            assert html.count(f'projecten/project-{number:05}/index.html">Project {number}<') == 1, (path, number)


def many(folder: Path, projects: int) -> Site:
    """The content of the benchmark with two results, a measure in each stage and two lessons per project."""
    portfolio.write(folder, projects)
    for number, path in enumerate(sorted((folder / "projecten").iterdir())):
        one, two = (portfolio.THEMES[(number + shift) % 12] for shift in (0, 5))
        path.write_text(
            path.read_text("utf-8").replace("    uitvoerbaarheid: direct", "    uitvoering: loopt")
            + f"resultaten:\n  - {{waarde: {number} bomen, doel: {number + 1} bomen, thema: {one}, gemeten_op: 2026-01-02}}\n"
            f"  - {{waarde: {number} m2, thema: {two}, gemeten_op: 2025-01-02}}\n"
            f"verschillen:\n  - {{thema: {one}, oorzaak: '{portfolio.REASONS[0]}', leerpunt: '{portfolio.REASONS[1]}'}}\n"
            f"  - {{thema: {two}, oorzaak: '{portfolio.REASONS[2]}', leerpunt: '{portfolio.REASONS[3]}'}}\n",
            "utf-8",
        )
    site = build(folder)
    assert not site.has_errors, site.problems[:3]
    return site
