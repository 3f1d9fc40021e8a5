"""What stands around the content of each page: the notice in the header, the way along a long page, the foot."""

from __future__ import annotations

import pytest

from ambitieweb import look
from ambitieweb.addresses.address import Address
from ambitieweb.emit import markdown
from ambitieweb.pages.meta import meta
from ambitieweb.pages.notice import LONGEST, short_notice
from ambitieweb.pages.page import Crumb, Page, Section, along_html, crumbs_html, page_html
from ambitieweb.texts import texts
from demo import complete

NL = texts("nl")


@pytest.mark.parametrize(
    ("notice", "short"),
    [
        ("", ""),
        ("Voorbeeld: een verzonnen gemeente. Alles is bedacht.", "Voorbeeld: een verzonnen gemeente"),
        ("Deze gemeente bestaat niet.", "Deze gemeente bestaat niet"),
        ("Bestaat niet! Echt niet.", "Bestaat niet!"),
        ("X" * (LONGEST + 1), NL("shell.made_up")),
    ],
)
def test_header_has_the_first_sentence_of_the_notice_when_it_fits(notice: str, short: str) -> None:
    assert short_notice(notice, NL) == short


def test_every_page_of_a_made_up_organisation_says_so_in_its_header() -> None:
    site = complete()
    short = {page.path: meta(page).get("short_notice") for page in site.pages if page.notice}
    assert set(short.values()) == {"Deze gemeente bestaat niet"}
    assert {"", "zoeken", "a-z", "themasets/stad", "maatregelen/plantaardig", "categorieen/catering"} <= set(short)
    shell = look.shell(NL, site.portfolio)
    assert shell["site_short_notice"] == "Deze gemeente bestaat niet"
    assert shell["report_to"] == "mailto:inkoop@voorbeeld.nl"
    assert shell["as_of"].startswith("Stand van ")


def test_foot_leads_to_the_sheet_of_the_page_where_there_is_one() -> None:
    pages = {page.path: page for page in complete().pages}
    assert meta(pages["categorieen/catering"])["sheet"] == "../../vellen/categorieen/catering/index.html"
    assert "sheet" not in meta(pages["begrippen"])


def page_of(*sections: Section, layout: str = "card") -> Page:
    return Page(Address("a/b"), "Titel & meer", sections, along_label="Langs", layout=layout)


def headed(number: int) -> Section:
    return Section("<p>x</p>", f"Kop {number}", f"kop-{number}")


def test_way_along_a_long_page_stands_after_the_first_screen_in_both_outlets() -> None:
    first = Section('<div class="aw-first"><h2>Web</h2></div>')
    with_first, without = page_of(first, *map(headed, range(5))), page_of(*map(headed, range(6)))
    for write in (page_html, markdown):
        assert write(with_first).index("aw-along") < write(with_first).index("Kop 0", write(with_first).index("</nav>"))
        assert write(without).index("Kop 0") < write(without).index("aw-along")
        assert write(without).count("aw-along") == 1
    assert '<a href="#titel">Titel &amp; meer</a>' in along_html(without)
    assert along_html(without).count("<li>") == 7


def test_short_page_and_list_of_many_parts_have_no_way_along_them() -> None:
    assert along_html(page_of(*map(headed, range(4)))) == ""
    assert along_html(page_of(*map(headed, range(30)), layout="overview")) == ""
    assert along_html(page_of(*map(headed, range(5)), layout="wall")) == ""
    assert page_html(page_of(Section("<p>x</p>"))).count("aw-along") == 0


def test_breadcrumb_of_two_steps_is_marked_as_said_by_the_menu() -> None:
    steps = [Crumb("Start", Address("")), Crumb("Lijst", Address("lijst")), Crumb("Boven", Address("lijst/boven"))]
    short = Page(Address("lijst/x"), "X", (), crumbs=tuple(steps[:2]))
    assert "aw-crumbs--short" in crumbs_html(short)
    assert "aw-crumbs--short" not in crumbs_html(Page(Address("lijst/boven/x"), "X", (), crumbs=tuple(steps)))
