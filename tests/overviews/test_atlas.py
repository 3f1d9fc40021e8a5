"""The atlas on the start page: its heading, the height of its rows, its cells and what it leaves out."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from ambitieweb.pages.page import Page
from ambitieweb.site import Site
from demo import demo
from monitor.small_site import LEVELS, site, web
from overviews.read_tables import pages_by_path

TOWN = {"organisaties/stad.yml": "naam: Stad\nsoort: organisatie\n" + web("2", "3", "1")}


def home(made: Site) -> Page:
    return pages_by_path(made)[""]


def atlas(page: Page) -> str:
    return next(section.html for section in page.sections if section.anchor == "atlas")


def heading(page: Page) -> str:
    return next(section.heading for section in page.sections if section.anchor == "atlas")


def words(html: str) -> str:
    plain = re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))
    return plain.replace("\N{NO-BREAK SPACE}", " ").replace("\N{SOFT HYPHEN}", "")


def rows(html: str) -> list[tuple[int, str]]:
    """Of each row its height in pixels and its words."""
    found = re.findall(r'<tr class="aw-tall-(\d+)">(.*?)</tr>', html, re.DOTALL)
    return [(int(tall) * 5, words(row).strip()) for tall, row in found]


def category(name: str, amount: int | None, *levels: str, year: int = 2025) -> str:
    spent = f"uitgaven: [{{jaar: {year}, bedrag: {amount}}}]\n" if amount is not None else ""
    return f"naam: {name}\nouder: stad\n{spent}{web(*(levels or ('1', '2', '3')))}"


def made(folder: Path, *cards: str) -> Page:
    return home(site(folder, TOWN | {f"categorieen/c{n:03}.yml": text for n, text in enumerate(cards)}, "2026-11-10"))


def test_the_example_says_where_its_money_is() -> None:
    page = home(demo())
    assert heading(page) == "De atlas: drie kwart van het geld zit in vier categorieën"
    html = atlas(page)
    assert "Hoe hoger de rij, hoe meer wij in 2025 uitgaven. De onderste vier zijn groter dan op schaal." in words(html)
    assert rows(html)[0] == (
        135,
        "Wegen en verharding € 5,5 mln 2 Significant 3 Ambitieus 3 Ambitieus 2 Significant 2 Significant 2 Significant",
    )
    assert [tall for tall, _ in rows(html)][-4:] == [30, 30, 30, 30]
    assert re.findall(r"<td>(\d+%)</td>", html) == ["31%", "58%", "56%", "9%", "22%", "53%"]


def test_each_cell_leads_to_its_theme_on_the_page_of_the_category() -> None:
    cells = re.findall(
        r'<a class="aw-atlas-cell[^"]*" href="categorieen/([^/]+)/index.html#([^"]+)"', atlas(home(demo()))
    )
    assert len(cells) == 60
    assert ("catering", "thema-milieu") in cells or ("catering", "milieu") in cells


@pytest.mark.parametrize(
    ("amounts", "finding"),
    [
        ((50, 40, 10, 5, 5, 5, 5), "drie kwart van het geld zit in twee categorieën"),
        ((900, 40, 10, 5, 5, 5, 5), "ruim drie kwart van het geld zit in één categorie"),
        ((30, 26, 20, 14, 10), "ruim de helft van het geld zit in twee categorieën"),
        ((10, 10, 10), "alle drie categorieën kiezen het hoogste niveau bij Mensen"),
        ((10, 10, 10, 10), "de helft van het geld zit in twee categorieën"),
    ],
)
def test_heading_names_the_largest_part_in_at_most_half_of_the_categories(
    tmp_path: Path, amounts: tuple[int, ...], finding: str
) -> None:
    assert (
        heading(made(tmp_path, *(category(f"C{n}", amount * 1000) for n, amount in enumerate(amounts))))
        == f"De atlas: {finding}"
    )


def test_without_euros_rows_are_equal_and_stand_by_name(tmp_path: Path) -> None:
    page = made(tmp_path, category("Zand", None, "1", "1", "1"), category("asfalt", None, "3", "1", "1"))
    assert heading(page) == "De atlas: één van de twee categorieën kiest het hoogste niveau bij Milieu"
    html = atlas(page)
    assert [row[1].split()[0] for row in rows(html)] == ["asfalt", "Zand"]
    assert {tall for tall, _ in rows(html)} == {30}
    assert "<tfoot" not in html


def test_an_amount_that_is_not_known_is_said_and_comes_last(tmp_path: Path) -> None:
    html = atlas(made(tmp_path, category("A", None), category("B", 2_000), category("C", 4_000, year=2023)))
    assert [row[1].split()[0] for row in rows(html)] == ["C", "B", "A"]
    assert "A bedrag niet bekend" in rows(html)[-1][1]
    assert "(het nieuwste jaar, 2023 tot en met 2025)" in words(html)
    assert "Van één categorie is het bedrag niet bekend." in words(html)


def test_the_organisation_names_its_categories_in_the_same_order(tmp_path: Path) -> None:
    cards = [category("Alfa", None), category("Bloem", 10), category("Catering", 900)]
    files = (
        TOWN
        | {f"categorieen/c{n}.yml": text for n, text in enumerate(cards)}
        | {"categorieen/c3.yml": category("Druk", 5)}
    )
    pages = pages_by_path(site(tmp_path, files, "2026-11-10"))
    html = "".join(section.html for section in pages["organisaties/stad"].sections)
    places = [html.index(f">{name}<") for name in ("Catering", "Bloem", "Druk", "Alfa")]
    assert places == sorted(places)


def test_more_than_fifteen_are_the_largest_twelve_and_a_link_to_all(tmp_path: Path) -> None:
    html = atlas(made(tmp_path, *(category(f"C{n}", 1000 + n) for n in range(16))))
    assert len(rows(html)) == 12
    assert '<a href="categorieen/index.html">Alle 16 categorieën</a>' in html


def test_what_is_no_level_differs_in_words_and_look(tmp_path: Path) -> None:
    html = atlas(made(tmp_path, category("A", 10, "niet relevant", "nog te bepalen", "0")))
    assert 'aw-atlas-nr" href' in html
    assert 'aw-atlas-tbd" href' in html
    assert "n.v.t. niet relevant ? nog te bepalen 0" in words(html)


def test_the_legend_explains_not_relevant_where_a_cell_shows_it(tmp_path: Path) -> None:
    nowhere, somewhere = (
        re.findall(r'aw-atlas-key".*?</ul>', atlas(made(tmp_path / name, category("Groen", 10, "1", last, "3"))))
        for name, last in (("nowhere", "2"), ("somewhere", "niet relevant"))
    )
    assert "n.v.t." not in words(nowhere[0])
    assert "n.v.t. niet relevant" in words(somewhere[0])


def test_categories_on_another_set_are_named_below(tmp_path: Path) -> None:
    other = f"naam: Twee\n{LEVELS}themas: {{a: Aap, b: Noot, c: Mies}}\n"
    odd = "naam: Anders\nouder: stad\nweb: {themaset: twee, themas: {a: 1, b: 2, c: 3}}\n"
    files = TOWN | {"themasets/twee.yml": other, "categorieen/a.yml": category("A", 10), "categorieen/b.yml": odd}
    html = atlas(home(site(tmp_path, files)))
    assert len(rows(html)) == 1
    assert '<a href="categorieen/b/index.html">Anders</a>' in html


def test_a_site_without_categories_or_levels_has_no_atlas(tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    for files in ({}, {"categorieen/a.yml": "naam: A\nouder: stad\n", "organisaties/stad.yml": "naam: Stad\n"}):
        page = home(site(tmp_path / "leeg", files))
        assert not any(section.anchor == "atlas" for section in page.sections)
