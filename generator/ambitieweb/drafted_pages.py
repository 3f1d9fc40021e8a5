"""The pages of content that was read: made when somebody asks for them, one or all."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import replace
from functools import cached_property

from ambitieweb.addresses.address import Address
from ambitieweb.exports.category_workbooks import category_workbooks
from ambitieweb.exports.embeds import embeds
from ambitieweb.exports.web_pictures import web_pictures
from ambitieweb.finding.a_to_z import a_to_z
from ambitieweb.finding.search_page import search_page
from ambitieweb.link.portfolio import Portfolio
from ambitieweb.pages.all_pages import FileMakers, PagesOfSite, all_pages, desk
from ambitieweb.pages.notice import short_notice
from ambitieweb.pages.one_page import one_page
from ambitieweb.pages.page import Page
from ambitieweb.pages.whole import Places, places_of
from ambitieweb.word.files import word_files

FILES: FileMakers = (word_files, category_workbooks, web_pictures, embeds)
"""What makes the files that cards offer to take along, in the order in which a card names them."""


class DraftedPages:
    """The pages of a portfolio; `with_files` makes the files to take along as well, `with_pdf` are the pages that have a PDF, a preview
    says what its author can still write."""

    def __init__(
        self, portfolio: Portfolio, *, with_files: bool, with_pdf: frozenset[str], is_preview: bool = False
    ) -> None:
        files = FILES if with_files else ()
        self.means = desk(portfolio, portfolio.language, files, with_pdf, is_preview=is_preview)
        self._made = PagesOfSite(self.means)
        self.places = Places(self._made.at, lambda: self.all)
        """The places that links can lead to, with as few pages made as can be."""

    def at(self, address: Address) -> Page | None:
        """One page, with as few others made as can be; None when the content gives no such page."""
        return one_page(self.means, address) or self._made.at(address.path)

    @cached_property
    def all(self) -> tuple[Page, ...]:
        """Every page, as far as its content can be used."""
        made = tuple(self._made.all())
        everything = (*made, search_page(self.means), *a_to_z(self.means, made))
        words = self.means.texts
        return tuple(replace(page, short_notice=short_notice(page.notice, words)) for page in everything)


def places_in(portfolio: Portfolio) -> Mapping[str, Set[str]]:
    """The places on all pages of a portfolio."""
    return places_of(tuple(all_pages(desk(portfolio, portfolio.language))))
