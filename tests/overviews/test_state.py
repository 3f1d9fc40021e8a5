"""The director's page: each number on it is the number of things behind its link."""

from __future__ import annotations

import re

import pytest

from ambitieweb.model.values import as_id
from ambitieweb.pages.page import Page
from ambitieweb.site import Site
from demo import demo
from overviews.read_tables import Row, pages_by_path, rows_of, sections_of, selected, target

FACT = re.compile(r'aw-answer-figure">(.*?)</span> <span><a href="([^"]*)">(.*?)</a>', re.DOTALL)


@pytest.fixture(scope="module")
def site() -> Site:
    return demo()


def facts(page: Page) -> list[tuple[int, str, str, str]]:
    """Each number with the page, the rest of the address and the words of its link."""
    html = "".join(section.html for section in page.sections)
    found = []
    for figure, href, words in FACT.findall(html):
        if not figure.isdigit():
            continue
        path, _ = target(page, href.replace("&amp;", "&").partition("?")[0].partition("#")[0])
        found.append((int(figure), path, href.replace("&amp;", "&"), words))
    return found


def rows_below(page: Page, anchor: str) -> list[Row]:
    """The rows of a section, also those that are folded."""
    return [row for table in sections_of(page)[anchor] for row in table.rows]


def test_all_three_questions_have_an_answer(site: Site) -> None:
    page = pages_by_path(site)["overzichten"]
    questions = re.findall(r"<h2>(.*?)</h2>", "".join(section.html for section in page.sections))
    assert questions == ["Waar zijn we ambitieus?", "Waar blijven we achter?", "Wie is aan zet?"]


def test_each_number_is_the_number_of_things_behind_its_link(site: Site) -> None:
    pages = pages_by_path(site)
    seen = set()
    for count, path, href, words in facts(pages["overzichten"]):
        query = href.partition("?")[2].partition("#")[0]
        anchor = href.partition("#")[2]
        if path == "vergelijken/bereikt":
            live, rows = rows_of(pages, path, "bereikt")
            assert count == len(selected(live, rows, query)), words
        elif path == "monitor/acties":
            rows = rows_below(pages[path], "over-tijd")
            assert count == sum(any(link.endswith(f"#{anchor}") for c in row.cells for link in c.links) for row in rows)
        elif path in ("monitor/niet-belegd", "monitor/actueel"):
            own = [
                row for row in rows_below(pages[path], anchor) if not any("Gemeente XX" in c.words for c in row.cells)
            ]
            assert count == len(own), words
        else:
            assert path == "vergelijken/categorieen"
            _, webs = rows_of(pages, path, "webben")
            key = re.sub(r".*sorteer=-([^#]*)#.*", r"\1", href)
            column = next(n for n, cell in enumerate(webs[0].cells) if as_id(cell.label) == key)
            assert count == sum(re.match(r"3", web.cells[column].words) is not None for web in webs), words
        seen.add(path)
    assert len(seen) == 5


def test_another_organisation_has_a_page_of_its_own(site: Site) -> None:
    page = pages_by_path(site)["overzichten/organisatie/gemeente-xx"]
    assert "Gemeente XX" in page.title
    assert "Kastanjelaan" not in "".join(section.html for section in page.sections)
