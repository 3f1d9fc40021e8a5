"""The end of a page: a sentence and closed lines, whose places can still be found, linked to and read."""

from __future__ import annotations

import re
from pathlib import Path

from markupsafe import Markup

from ambitieweb.emit import markdown
from ambitieweb.finding.documents import documents
from ambitieweb.pages.all_pages import desk
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.folds import lowered
from ambitieweb.pages.page import Page, Section, page_html
from ambitieweb.pages.whole import places_of, whole
from ambitieweb.site import build
from demo import complete
from site_checks import variants
from site_checks.variants import COMPLETE

HINT = "zes mensen"
PLACE = '<h3 id="rollen">Rollen &amp; taken</h3><p>Wie wat doet.</p><h4>Verder</h4>'


def means() -> Desk:
    portfolio = complete().portfolio
    return desk(portfolio, portfolio.language)


def page_with_about(means: Desk) -> Page:
    project = means.portfolio.projects["kantines"]
    people = Section(PLACE, "Mensen & rollen", "mensen", HINT)
    about = means.about("about_project", means.writer(), "Wie <vragen> heeft", [Section("<p>x</p>"), people], project)
    return means.card(project, [means.section("web", "<p>Het web van dit project.</p>"), *about])


def test_closed_line_is_a_place_of_its_page_for_links_and_both_outlets() -> None:
    page = page_with_about(means())
    assert {"mensen", "rollen", "over-dit-project"} <= places_of([page])[page.path]
    for html in (page_html(page), markdown(page)):
        assert '<details class="aw-fold aw-fold--line" id="mensen">' in html
        assert "<h3>Mensen &amp; rollen</h3>" in html
    link = str(page.sections[0].html) + '<a href="#rollen">naar</a> <a href="#weg">weg</a>'
    mended = whole([Page(page.address, "t", (Section(link), *page.sections))])
    assert mended[0].sections[0].html.endswith('<a href="#rollen">naar</a> <a>weg</a>')


def test_headings_in_a_closed_line_come_below_its_own() -> None:
    html = page_with_about(means()).sections[-1].html
    assert re.findall(r"<h(\d)", html)[:3] == ["3", "4", "5"]
    assert lowered("<h2>a</h2><h3>b</h3>") == "<h4>a</h4><h5>b</h5>"
    assert lowered("<h4>a</h4><hr><p>b</p>") == "<h4>a</h4><hr><p>b</p>"


def test_words_of_the_sentence_are_escaped_and_html_stays() -> None:
    made = means()
    assert "Wie &lt;vragen&gt; heeft" in page_with_about(made).sections[-1].html
    assert "<a>b</a>" in made.about("about_web", made.writer(), Markup("a <a>b</a>"), [])[0].html


def test_search_leads_to_the_closed_line_that_holds_the_words() -> None:
    made = means()
    found = next(iter(documents(made, [page_with_about(made)])))
    parts = {part.anchor: part for part in found.parts}
    assert parts["mensen"].heading == "Mensen & rollen"
    assert parts["mensen"].paragraphs == ("Rollen & taken", "Wie wat doet.", "Verder")
    assert "x" in parts["over-dit-project"].paragraphs
    assert HINT not in " ".join(text for part in found.parts for text in part.paragraphs)


def test_what_has_no_place_of_its_own_is_a_closed_line_and_no_section_beside_it(tmp_path: Path) -> None:
    content = dict(variants.read(COMPLETE))
    site = build(variants.write(content, tmp_path))
    made = desk(site.portfolio, site.portfolio.language)
    project = made.portfolio.projects["kantines"]
    page = made.card(project, [*made.about("about_project", made.writer(), "", [], project)])
    assert [section.heading for section in page.headings] == ["Over dit project"]


def test_finding_of_the_author_stands_under_the_title_and_goes_before_that_of_the_site() -> None:
    made = means()
    project = made.portfolio.projects["kantines"]
    page = made.card(project, [], finding="Wat de site zelf vindt.")
    assert page_html(page).count('<p class="aw-finding">Twee van de drie kantines halen de lat.</p>') == 1
    assert "Wat de site zelf" not in page_html(page)
    unit = made.portfolio.units["bedrijfsvoering"]
    assert '<p class="aw-finding">Een &lt;b&gt;</p>' in page_html(made.card(unit, [], finding="Een <b>"))
    assert "aw-finding" not in page_html(made.card(unit, []))
