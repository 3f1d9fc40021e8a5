"""Overviews of sites with 3, 17 and 24 themes, with two organisations that use different sets, and with next to nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from ambitieweb.site import Site, build
from browser.site import build_from
from overviews.read_tables import pages_by_path, rows_of, sections_of

SCALE = "schaal: {niveaus: [{nummer: 1, naam: Een}, {nummer: 2, naam: Twee}, {nummer: 3, naam: Drie}]}\n"


def theme_set(name: str, count: int) -> str:
    themes = "".join(
        f"  thema-{n}: {{naam: Thema nummer {n} met een lange naam, kort: T{n}}}\n" for n in range(1, count + 1)
    )
    return f"naam: {name}\n{SCALE}themas:\n{themes}"


def web(count: int, level: int) -> str:
    themes = ", ".join(
        f"thema-{n}: {{niveau: {(n + level) % 4}, onderbouwing: Omdat het kan.}}" for n in range(1, count + 1)
    )
    return f"web: {{themas: {{{themes}}}}}\n"


def written(folder: Path, counts: tuple[int, ...]) -> Path:
    """An organisation per set, each with a department, two categories and three projects per category."""
    files = {"site.yml": "naam: Proef\norganisatie: org-0\nthemaset: set-0\n"}
    for number, count in enumerate(counts):
        files[f"themasets/set-{number}.yml"] = theme_set(f"Set {number}", count)
        own = web(count, 1).replace("web: {", f"web: {{themaset: set-{number}, ")
        files[f"organisaties/org-{number}.yml"] = f"naam: Organisatie {number}\nsoort: organisatie\n{own}"
        files[f"organisaties/dep-{number}.yml"] = f"naam: Afdeling {number}\nsoort: afdeling\nouder: org-{number}\n"
        for category in range(2):
            key = f"cat-{number}-{category}"
            files[f"categorieen/{key}.yml"] = (
                f"naam: Categorie {number}.{category}\nouder: dep-{number}\n{web(count, category)}"
            )
            for project in range(3):
                name = f"projecten/p-{number}-{category}-{project}.yml"
                files[name] = f"naam: Project {number}.{category}.{project}\ncategorie: {key}\n{web(count, project)}"
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


def built(folder: Path, counts: tuple[int, ...]) -> Site:
    site = build(written(folder, counts))
    assert [problem.slug for problem in site.problems if problem.is_error] == []
    return site


@pytest.mark.slow
@pytest.mark.parametrize("count", [3, 17, 24])
def test_a_column_per_theme_whatever_their_number(tmp_path: Path, count: int) -> None:
    pages = pages_by_path(built(tmp_path, (count,)))
    for path in ("vergelijken/projecten", "categorieen/cat-0-0/webben", "organisaties/org-0/webben"):
        _, rows = rows_of(pages, path, "webben")
        assert rows
        assert all(len(row.cells) == count + 1 for row in rows), path


def test_webs_on_different_sets_never_share_a_table(tmp_path: Path) -> None:
    pages = pages_by_path(built(tmp_path, (6, 17)))
    own, other = (
        rows_of(pages, "vergelijken/projecten", "webben"),
        rows_of(pages, "vergelijken/projecten/set-1", "webben"),
    )
    assert {len(row.cells) for row in own[1]} == {7}
    assert {len(row.cells) for row in other[1]} == {18}
    assert len(own[1]) == len(other[1]) == 6


def test_each_organisation_has_a_tree_of_its_own(tmp_path: Path) -> None:
    tree = pages_by_path(built(tmp_path, (6, 17)))["overzichten/boom"]
    assert [section.heading for section in tree.headings[:2]] == ["Organisatie 0", "Organisatie 1"]
    assert "Project 1.0.0" not in tree.headings[0].html
    assert "Project 1.0.0" in tree.headings[1].html


def test_a_site_with_next_to_nothing_has_its_overviews(tmp_path: Path) -> None:
    (tmp_path / "site.yml").write_text("naam: Leeg\n", "utf-8")
    site = build(tmp_path)
    assert [problem.slug for problem in site.problems if problem.is_error] == []
    pages = pages_by_path(site)
    assert {"vergelijken", "vergelijken/afwijkingen", "vergelijken/bereikt", "overzichten/boom", "overzichten"} <= set(
        pages
    )
    assert sections_of(pages["vergelijken"]) == {}


def test_overviews_with_24_themes_fit_a_phone(tmp_path: Path, browser: Browser) -> None:
    content = written(tmp_path / "content", (24, 17))
    site = tmp_path / "site"
    build_from(content, site)
    page = browser.new_page(viewport={"width": 320, "height": 640})
    for path in (
        "vergelijken/projecten",
        "organisaties/org-0/webben",
        "overzichten",
        "overzichten/boom",
        "vergelijken",
    ):
        page.goto((site / path / "index.html").as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
    page.close()
