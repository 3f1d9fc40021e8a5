"""The director's page: what lags by name, who acts and by when; each number is the number of things behind its link."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from ambitieweb.charts.squares import SQUARES_AT_MOST
from ambitieweb.pages.page import Page
from ambitieweb.site import Site
from demo import demo
from monitor.small_site import LEVELS, site, web
from overviews.read_tables import Row, pages_by_path, sections_of, target

FACT = re.compile(r'<li><strong>(\d+)</strong> <span><a href="([^"]*)">([^<]*)</a>')
HOME = "organisaties/stad.yml"
TOWN = "naam: Stad\nsoort: organisatie\n" + web("2", "3", "1")


@pytest.fixture(scope="module")
def example() -> Site:
    return demo()


def html_of(page: Page) -> str:
    return "".join(section.html for section in page.sections)


def said(page: Page) -> str:
    html = re.sub(r"<svg.*?</svg>", " ", html_of(page), flags=re.DOTALL)
    words = re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))
    return words.replace("\N{NO-BREAK SPACE}", " ").replace("\N{SOFT HYPHEN}", "").replace(" :", ":")


def rows_below(page: Page, anchor: str) -> list[Row]:
    """The rows of a section, also those that are folded; in the list of actions those that are late."""
    sections = sections_of(page)
    if anchor in sections:
        return [row for table in sections[anchor] for row in table.rows]
    assert anchor == "alle-acties"
    rows = [row for tables in sections.values() for table in tables for row in table.rows]
    return [row for row in rows if any("aw-verdict--behind" in cell.classes for cell in row.cells)]


def project(
    name: str, levels: tuple[str, ...], found: tuple[str, ...], more: str = "", moment: str = "periodiek"
) -> str:
    measured = ", ".join(f"{theme}: {n}" for theme, n in zip(("milieu", "klimaat", "mensen"), found, strict=False) if n)
    return (
        f"naam: {name}\norganisatie: stad\nfase: uitvoering\n{web(*levels)}"
        f"metingen: [{{moment: {moment}, datum: 2026-01-01, themas: {{{measured}}}}}]\n{more}"
    )


def stated(folder: Path, *projects: str, date: str | None = "2026-11-10") -> Page:
    files = {HOME: TOWN} | {f"projecten/p{n:04}.yml": text for n, text in enumerate(projects)}
    return pages_by_path(site(folder, files, date))["overzichten"]


# --- the finding


def test_finding_of_the_example_counts_what_was_measured_in_the_work(example: Site) -> None:
    page = pages_by_path(example)["overzichten"]
    assert (
        '<p class="aw-finding">43 van de 51 gemeten ambities zijn gehaald. Vier van de acht die achterblijven'
        in html_of(page)
    )
    squares = sum(svg.count("<rect") for svg in re.findall(r"<svg[^>]*aw-squares.*?</svg>", html_of(page), re.DOTALL))
    assert squares == 51 + 1  # one was lowered in the tender


@pytest.mark.parametrize(
    ("projects", "finding"),
    [
        ((), "In de uitvoering is nog niets gemeten."),
        ((("2",), ("2",)), "De ene gemeten ambitie is gehaald."),
        ((("2", "1"), ("2", "2")), "Alle 2 gemeten ambities zijn gehaald."),
        (
            (("2",), ("1",)),
            "De ene gemeten ambitie is niet gehaald. De ambitie die achterblijft, is nog te herstellen.",
        ),
        (
            (("2", "1"), ("1", "1")),
            "1 van de 2 gemeten ambities is gehaald. De ambitie die achterblijft, is nog te herstellen.",
        ),
    ],
)
def test_finding_says_what_there_is(tmp_path: Path, projects: tuple[tuple[str, ...], ...], finding: str) -> None:
    page = stated(tmp_path, *([project("P", *projects)] if projects else []))
    assert said(page).strip().startswith(finding)


def test_a_level_that_is_lower_in_the_tender_is_told_apart(tmp_path: Path) -> None:
    words = said(stated(tmp_path, project("P", ("2", "3"), ("1", "3"), moment="gunning")))
    assert "In de uitvoering is nog niets gemeten." in words
    assert "P: staat 1 lager in het contract" in words
    assert "1 lager op papier" in words


# --- who acts


def lines(words: str) -> str:
    return words.partition("Voor ")[2]


def test_who_acts_and_when_come_from_the_difference(tmp_path: Path) -> None:
    more = "verschillen: [{thema: milieu, oorzaak: Te duur. Echt., eigenaar: Inkoper, datum: 2026-12-01}]\n"
    assert "P: Te duur Inkoper 1 dec 2026" in said(stated(tmp_path, project("P", ("2",), ("1",), more)))


def test_else_from_the_open_action_on_the_theme(tmp_path: Path) -> None:
    more = (
        "acties:\n  - {wat: Klaar, thema: milieu, eigenaar: Ander, datum: 2026-11-12, status: klaar}\n"
        "  - {wat: Bellen, thema: milieu, eigenaar: Beheerder, datum: 2027-01-22}\n"
    )
    words = said(stated(tmp_path, project("P", ("2",), ("1",), more)))
    assert "P: oorzaak niet opgeschreven Beheerder 22 jan 2027" in words


def test_else_the_contract_manager_without_a_day(tmp_path: Path) -> None:
    words = said(stated(tmp_path, project("P", ("2",), ("1",), "contractmanager: Toezichthouder\n")))
    assert "P: oorzaak niet opgeschreven Toezichthouder geen datum" in words


def test_closed_cases_say_so_and_come_last(tmp_path: Path) -> None:
    closed = project("A", ("2",), ("1",), "status: afgerond\n")
    lost = project("B", ("2",), ("1",), "verschillen: [{thema: milieu, oorzaak: Weg, herstelbaar: nee}]\n")
    late = project(
        "C", ("2",), ("1",), "verschillen: [{thema: milieu, oorzaak: Traag, datum: 2027-05-01, eigenaar: X}]\n"
    )
    soon = project(
        "D", ("2",), ("1",), "verschillen: [{thema: milieu, oorzaak: Snel, datum: 2027-04-01, eigenaar: X}]\n"
    )
    page = stated(tmp_path, closed, lost, late, soon)
    words = said(page)
    places = [words.index(f"{name}: ") for name in ("D", "C", "A", "B")]
    assert places == sorted(places)
    assert "A: oorzaak niet opgeschreven afgerond, niet te herstellen" in words
    assert "B: Weg niet te herstellen" in words
    assert "Twee van de vier die achterblijven, zijn nog te herstellen." in words


# --- many of everything


def test_most_behind_comes_first_and_themes_without_measurements_stay(tmp_path: Path) -> None:
    page = stated(tmp_path, project("P", ("2", "3"), ("2", "1")))
    themes = re.findall(r'<th scope="row" rowspan="\d+"><strong><a[^>]*>([^<]+)<', html_of(page))
    assert themes == ["Klimaat", "Milieu", "Mensen"]
    assert "Nog niets gemeten" in said(page)


@pytest.mark.slow
def test_a_thousand_projects_are_limited_and_the_others_are_a_link(tmp_path: Path) -> None:
    page = stated(tmp_path, *(project(f"P{n}", ("2",), (str(n % 2 + 1),)) for n in range(200)))
    html = html_of(page)
    assert html.count('class="aw-state-lag"') == 5
    assert "organisatie=stad" in html
    assert "en 96 andere" in said(page)
    assert all(svg.count("<rect") <= SQUARES_AT_MOST for svg in re.findall(r"<svg.*?</svg>", html, re.DOTALL))
    assert "100 gehaald" in said(page)


def test_with_many_themes_those_without_a_lag_share_a_row(tmp_path: Path) -> None:
    named = ", ".join(f"t{n:02}: {{naam: Thema {n}, kort: T{n}}}" for n in range(17))
    levels = "\n".join(f"    t{n:02}: 2" for n in range(17))
    measured = ", ".join(f"t{n:02}: {1 if n == 4 else 2}" for n in range(10))
    files = {
        "themasets/veel.yml": f"naam: Veel\n{LEVELS}themas: {{{named}}}\n",
        HOME: f"naam: Stad\nweb:\n  themaset: veel\n  themas:\n{levels}\n",
        "projecten/p.yml": f"naam: P\norganisatie: stad\nfase: uitvoering\nweb:\n  themaset: veel\n  themas:\n{levels}\n"
        f"metingen: [{{moment: oplevering, datum: 2026-01-01, themas: {{{measured}}}}}]\n",
    }
    page = pages_by_path(site(tmp_path, files))["overzichten"]
    assert html_of(page).count("<tbody") == 2
    words = said(page)
    assert "Alles gehaald wat gemeten is T0 1, T1 1" in words
    assert "Nog niets gemeten T10, T11" in words.replace(" ,", ",")


# --- the facts


def test_each_number_is_the_number_of_things_behind_its_link(example: Site) -> None:
    pages = pages_by_path(example)
    found = FACT.findall(html_of(pages["overzichten"]))
    assert len(found) == 4
    for figure, href, words in found:
        path, anchor = target(pages["overzichten"], href)
        rows = [row for row in rows_below(pages[path], anchor) if not any("Gemeente XX" in c.words for c in row.cells)]
        assert int(figure) == len(rows), words


def test_another_organisation_has_a_page_of_its_own(example: Site) -> None:
    page = pages_by_path(example)["overzichten/organisatie/gemeente-xx"]
    assert page.title == "Stand van zaken: Gemeente XX"
    assert "Kastanjelaan" not in html_of(page)
