"""Sections of pages lie on disk until somebody reads them, and are then what they were."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from ambitieweb.addresses.address import Address
from ambitieweb.output.spool import Spool
from ambitieweb.pages.kept_sections import KeptSections, SectionStore
from ambitieweb.pages.page import Page, Section, page_html
from demo import demo

ONE = Page(
    Address("een"), "Een", (Section("<p>\u2013</p>"), Section(Markup("<p>b</p>"), "B", "b", "hint", "kort", True))
)
TWO = replace(ONE, sections=(Section("<p>c</p>", "C", "c"),))


def test_sections_are_what_they_were_in_any_order() -> None:
    store = SectionStore(Spool())
    one, two = store.kept(ONE), store.kept(TWO)
    for kept, given in ((two, TWO), (one, ONE), (two, TWO)):
        assert tuple(kept.sections) == given.sections
        assert [type(section.html) for section in kept.sections] == [type(section.html) for section in given.sections]
        assert (len(kept.sections), kept.sections[-1], kept.sections[:1]) == (
            len(given.sections),
            given.sections[-1],
            given.sections[:1],
        )
        assert (kept, hash(kept.sections), page_html(kept)) == (given, hash(given.sections), page_html(given))
    assert store.kept(one) is one
    assert replace(one, title="Twee").sections is one.sections


def test_pages_of_a_site_hold_no_html() -> None:
    held = [page.path for page in demo().pages if not isinstance(page.sections, KeptSections)]
    assert len(held) < len(demo().pages) / 10
