"""Each figure of an overview, recomputed from the sources that it links to, comes out the same."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import urlsplit

import pytest

from ambitieweb.site import Site
from demo import demo
from overviews.read_tables import Cell, pages_by_path, rows_of, sections_of, selected, target

ANSWERS = ("niveau 0", "niveau 1", "niveau 2", "niveau 3", "niet relevant", "nog te bepalen", "nog niet ingevuld")
"""The columns of the index; one that is zero for every theme is left out."""


@pytest.fixture(scope="module")
def site() -> Site:
    return demo()


def level_of(cell: Cell) -> int | None:
    """The level that a cell of the heat map counts: brackets mean that it was taken over, so it does not count."""
    found = re.match(r"(\d)", cell.words)
    return int(found[1]) if found else None


def below_paths(site: Site) -> list[str]:
    return [path for path in pages_by_path(site) if re.fullmatch(r"(organisaties|categorieen)/[^/]+/webben", path)]


def test_the_number_of_webs_per_level_is_that_of_the_webs_beside_it(site: Site) -> None:
    pages = pages_by_path(site)
    assert len(below_paths(site)) > 10
    for path in below_paths(site):
        spread = sections_of(pages[path])["verdeling"][0]
        _, webs = rows_of(pages, path, "webben")
        for number, row in enumerate(spread.rows, start=1):
            counted = Counter(level_of(web.cells[number]) for web in webs)
            shown = {cell.label.lower(): int(cell.words) for cell in row.cells[1:-1]}
            for level in range(4):
                assert shown.get(f"niveau {level}", 0) == counted[level], path
            assert shown["met een niveau"] == sum(counted[level] for level in range(4)), path
            for answer, words in (("niet relevant", "n.v.t."), ("nog te bepalen", "?"), ("kiest zelf niets", "–")):
                assert shown.get(answer, 0) == sum(web.cells[number].words == words for web in webs), path


def test_the_proposal_follows_from_the_webs_beside_it_by_the_rule_on_the_page(site: Site) -> None:
    pages = pages_by_path(site)
    seen = Counter[str]()
    for path in below_paths(site):
        rule = re.search(r"Optelregel: ([a-z ]+)", "".join(section.html for section in pages[path].sections))
        assert rule is not None
        seen[rule[1]] += 1
        if rule[1] == "gewogen naar uitgaven":
            continue  # the amounts do not stand in the table; tests/rollup works this rule out by hand
        found = sections_of(pages[path]).get("voorstel")
        if found is None:
            assert "te weinig om op te tellen" in pages[path].description
            continue
        proposals = found[0]
        _, webs = rows_of(pages, path, "webben")
        for number, row in enumerate(proposals.rows, start=1):
            levels = sorted(level for web in webs if (level := level_of(web.cells[number])) is not None)
            shown = re.match(r"(\d)", row.cells[2].words)
            assert (int(shown[1]) if shown else None) == (by_rule(rule[1], levels) if levels else None), (path, row)
    assert set(seen) == {"mediaan", "minimum", "meest gekozen", "gewogen naar uitgaven"}


def by_rule(rule: str, levels: list[int]) -> int:
    """The level that a rule gives for sorted levels."""
    if rule == "minimum":
        return levels[0]
    if rule == "meest gekozen":
        return max(range(4), key=lambda level: (levels.count(level), -level))
    return levels[(len(levels) - 1) // 2]


def test_every_cell_leads_to_a_row_that_says_the_same_level(site: Site) -> None:
    pages = pages_by_path(site)
    followed = 0
    for path in [*below_paths(site), "vergelijken/onderdelen", "vergelijken/categorieen", "vergelijken/projecten"]:
        _, webs = rows_of(pages, path, "webben")
        for web in webs:
            for cell in web.cells[1:]:
                level = re.search(r"\d", cell.words)
                if level is None or not cell.links:
                    continue
                where, anchor = target(pages[path], cell.links[0])
                if anchor == "voorstel":
                    continue
                html = "".join(section.html for section in pages[where].sections)
                row = re.search(rf'<(details|tr) [^>]*id="{anchor}".*?</\1>', html, re.DOTALL)
                assert row is not None, (path, cell)
                words = re.search(r"<b>(\d)</b>", row[0])
                assert words is not None
                assert words[1] == level[0], (path, cell)
                followed += 1
    assert followed > 300


@pytest.mark.parametrize(
    ("path", "table"), [("vergelijken/afwijkingen", "afwijkingen"), ("vergelijken/bereikt", "bereikt")]
)
def test_a_count_is_the_number_of_rows_that_its_address_selects(site: Site, path: str, table: str) -> None:
    pages = pages_by_path(site)
    live, rows = rows_of(pages, path, table)
    sections = sections_of(pages[path])
    spreads = [found for tables in sections.values() for found in tables if "aw-spread" in found.css]
    counts = [cell for found in spreads for row in found.rows for cell in row.cells[1:]]
    linked = [cell for cell in counts if cell.links]
    assert len(linked) > 8
    for cell in linked:
        parts = urlsplit(cell.links[0])
        assert parts.fragment == table
        assert int(cell.words) == len(selected(live, rows, parts.query)), cell
    assert all(cell.words == "0" for cell in counts if not cell.links)


def test_counts_on_the_index_are_those_of_the_tables_behind_them(site: Site) -> None:
    pages = pages_by_path(site)
    index = pages["vergelijken"]
    groups = [tables[0] for key, tables in sections_of(index).items() if key.startswith("groep-")]
    assert len(groups) == 3  # units, categories and projects; one project on another theme set is no count
    for group in groups:
        links = {target(index, link)[0] for row in group.rows for cell in row.cells[1:] for link in cell.links}
        assert len(links) == 1
        _, webs = rows_of(pages, links.pop(), "webben")
        for number, row in enumerate(group.rows, start=1):
            words = Counter(re.sub(r"[() ]", "", web.cells[number].words) for web in webs)
            shown = {cell.label.lower(): int(cell.words) for cell in row.cells[1:]}
            answers = dict(zip(ANSWERS, ("0", "1", "2", "3", "n.v.t.", "?", "–"), strict=True))
            assert {head: shown.get(head, 0) for head in ANSWERS} == {head: words[answers[head]] for head in ANSWERS}


def test_every_deviation_and_every_measured_ambition_is_listed_once(site: Site) -> None:
    pages = pages_by_path(site)
    holders = site.portfolio.holders
    deviating = sum(place.deviates for holder in holders for place in (holder.web.themes if holder.web else ()))
    assert len(rows_of(pages, "vergelijken/afwijkingen", "afwijkingen")[1]) == deviating
    measured = sum(
        place.rating is not None
        for project in site.portfolio.projects.values()
        if project.record.measurements and project.web
        for place in project.web.themes
    )
    assert len(rows_of(pages, "vergelijken/bereikt", "bereikt")[1]) == measured
