"""The hand-written pages: their links must lead somewhere, and they may not stand where a page of the site stands."""

from __future__ import annotations

from collections.abc import Iterator, Set

from ambitieweb.addresses.address import INDEX, path_of_html
from ambitieweb.addresses.earlier import earlier_addresses, pages_of_withdrawn, path_now
from ambitieweb.addresses.files import FOLDERS as OUR_FOLDERS
from ambitieweb.addresses.sure import ROOTS
from ambitieweb.checks.links import SitePages, missing_file, page_problems
from ambitieweb.link.docs_links import lead_of, links_of
from ambitieweb.link.portfolio import Portfolio
from ambitieweb.model.address import Sort, behind_path, sort_of
from ambitieweb.problems import Place, Problem, Span, error, warning
from ambitieweb.source.stored import FOLDERS


def links_in_docs(pages: SitePages, portfolio: Portfolio, others: Set[str]) -> Iterator[Problem]:
    """A problem for each link of a hand-written page that leads nowhere."""
    docs = portfolio.docs
    for page, text in docs.texts.items():
        for link in links_of(text):
            place = _place(f"{docs.folder}/{page}", text, link.start, link.target)
            if sort_of(link.target) is Sort.NETWORK:
                yield warning("netwerkschijf", place, waarde=link.target)
            lead = lead_of(link.target, page, docs, pages.has, portfolio.stored.__contains__)
            if lead.page is not None and pages.waits(lead.page):
                yield warning("link-naar-wachtend", place, doel=link.target)
            elif lead.missing_page or lead.page is not None:
                path = lead.missing_page if lead.page is None else lead.page
                yield from page_problems(link.target, path, behind_path(link.target), place, pages, portfolio)
            elif lead.missing_file and not any(f"{folder}/{lead.missing_file}" in others for folder in FOLDERS):
                yield missing_file(lead.missing_file, place, portfolio)


def docs_in_the_way(pages: SitePages, portfolio: Portfolio) -> Iterator[Problem]:
    """A problem for each hand-written page or file that has the address of one of ours: only one of the two can be there.
    The address of an earlier id leads on, and that of a card that was taken away says so: these are ours too."""
    docs = portfolio.docs
    earlier = earlier_addresses(portfolio)
    gone = {page.path for card in portfolio.withdrawn for page in pages_of_withdrawn(card)}
    for source in (*sorted(docs.texts), *sorted(docs.others)):
        address = docs.file_by_path[docs.page_path(source)] if source in docs.texts else source
        first, _, rest = address.partition("/")
        path = path_of_html(address) if address.endswith(f"{INDEX}.html") else None
        is_page = False
        if path is not None and path.partition("/")[0] in ROOTS:
            now = path_now(path, earlier)
            is_page = path in gone or path in pages.places() or (now is not None and now in pages.places())
        if is_page or first in OUR_FOLDERS or (first in FOLDERS and rest in portfolio.stored):
            place = Place(f"{docs.folder}/{source}", is_beside=True)
            yield error("eigen-pagina-in-de-weg", place, adres=address, map=docs.folder)


def _place(path: str, text: str, start: int, target: str) -> Place:
    line = text.count("\n", 0, start) + 1
    first = text.rfind("\n", 0, start) + 1
    end = text.find("\n", start)
    column = start - first + 1
    whole = text[first : end if end >= 0 else len(text)]
    return Place(path, Span(line, column, column + len(target)), whole, is_beside=True)
