"""The pages with sheets of paper: one per web, theme set, theme, and per session (rows F13, O11, O14, S1, S3)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.cards import paper_of, session_of, session_paper_of
from ambitieweb.link.portfolio import LinkedCategory, LinkedPractice, LinkedThemeSet, Theme, WebHolder
from ambitieweb.pages.alone import alone
from ambitieweb.pages.cards.sessions_view import session_title
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Crumb, Page
from ambitieweb.pages.paper.card_sheet import card
from ambitieweb.pages.paper.frame import PaperSheet, sheet_page
from ambitieweb.pages.paper.links import has_paper, session_sheets
from ambitieweb.pages.paper.session_sheets import of_nothing, of_session, preparation, programme
from ambitieweb.pages.paper.subject import Subject, of_holder, of_practice, of_set
from ambitieweb.pages.paper.talk_sheet import talk
from ambitieweb.pages.paper.theme_sheets import examples_sheet, levels_sheet, theme_sheet
from ambitieweb.pages.paper.web_sheets import blank, filled, impact
from ambitieweb.pages.web_figure import is_drawable
from ambitieweb.pages.writer import Writer
from ambitieweb.processes import WHOLE, Share


def pages(desk: Desk, share: Share = WHOLE) -> Iterator[Page]:
    """A page per web, card, theme set and session that has something to print; of the cards with their sessions a share."""
    return (make() for _, make in _makers(desk, share))


def addresses(desk: Desk) -> Iterator[Address]:
    """Where these pages stand."""
    return (address for address, _ in _makers(desk, WHOLE))


def addresses_of(desk: Desk, holder: WebHolder) -> Iterator[Address]:
    """Where those of one organisation, category or project stand."""
    return (address for address, _ in _makers_of(desk, holder))


def _makers(desk: Desk, share: Share) -> Iterator[tuple[Address, Callable[[], Page]]]:
    """The address of each page with what makes it."""
    portfolio = desk.portfolio
    for holder in share.of(tuple(portfolio.holders)):
        yield from _makers_of(desk, holder)
    if not share.is_last:
        return
    for practice in portfolio.practices.values():
        if has_paper(practice):
            yield paper_of(practice), partial(_practice_page, desk, practice)
    for theme_set in filter(has_paper, portfolio.theme_sets.values()):
        yield paper_of(theme_set), partial(_set_page, desk, theme_set)
    for theme_set in portfolio.theme_sets.values():
        for theme in filter(has_paper, theme_set.themes):
            yield paper_of(theme), partial(_theme_page, desk, theme_set, theme)


def _makers_of(desk: Desk, holder: WebHolder) -> Iterator[tuple[Address, Callable[[], Page]]]:
    """The same of one organisation, category or project."""
    if has_paper(holder):
        yield paper_of(holder), partial(holder_page, desk, holder)
    for number, session in enumerate(holder.record.sessions, start=1):
        if keys := session_sheets(holder, session, desk.portfolio.reference_date):
            yield session_paper_of(holder, number), partial(_session_page, desk, holder, number, keys)


@alone
def holder_page(desk: Desk, holder: WebHolder) -> Page:
    """The sheets of an organisation, category or project."""
    here = paper_of(holder)
    writer = desk.writer(here)
    sheets = [card(desk, writer, holder)] if isinstance(holder, LinkedCategory) else []
    if holder.web is not None and is_drawable(holder.web.theme_set):
        sheets += _sheets(desk, writer, of_holder(desk, writer, holder, holder.web))
    if holder.web is not None and any(place.record.levels for place in holder.web.themes):
        sheets += _levels(desk, writer, holder)
    return sheet_page(desk, here, holder.name, sheets, above=desk.crumbs_to(holder), notice=writer.plain(holder.notice))


def _sheets(desk: Desk, writer: Writer, subject: Subject) -> list[PaperSheet]:
    """The filled sheet where there is something to show, and the two to write on."""
    found = [filled(desk, writer, subject, subject.drawn)] if subject.drawn else []
    return [*found, blank(desk, writer, subject), impact(desk, writer, subject)]


def _levels(desk: Desk, writer: Writer, holder: WebHolder) -> list[PaperSheet]:
    found = levels_sheet(desk, writer, holder, holder.web) if holder.web else None
    return [found] if found else []


@alone
def _session_page(desk: Desk, holder: WebHolder, number: int, keys: Sequence[str]) -> Page:
    session = holder.record.sessions[number - 1]
    here = session_paper_of(holder, number)
    writer = desk.writer(here)
    title = session_title(session, desk)
    above = (*desk.crumbs_to(holder), Crumb(title, session_of(holder, number)))
    planned = of_session(desk, writer, holder, session)
    makers = {
        "talk": lambda: talk(desk, writer, holder, session),
        "programme": lambda: programme(desk, writer, planned),
        "preparation": lambda: preparation(desk, writer, planned),
    }
    sheets = [*(makers[key]() for key in keys), *_levels(desk, writer, holder)]
    name, notice = f"{title}, {holder.name}", writer.plain(holder.notice)
    return sheet_page(desk, here, name, sheets, above=above, notice=notice, is_large="talk" in keys)


@alone
def _practice_page(desk: Desk, practice: LinkedPractice) -> Page:
    here = paper_of(practice)
    writer = desk.writer(here)
    assert practice.theme_set is not None
    sheets = _sheets(desk, writer, of_practice(desk, writer, practice, practice.theme_set))
    return sheet_page(desk, here, practice.name, sheets, above=desk.crumbs_to(practice))


@alone
def _set_page(desk: Desk, theme_set: LinkedThemeSet) -> Page:
    here = paper_of(theme_set)
    writer, nothing = desk.writer(here), of_nothing(desk, theme_set)
    sheets = _sheets(desk, writer, of_set(desk, theme_set))
    sheets += [programme(desk, writer, nothing), preparation(desk, writer, nothing)]
    return sheet_page(desk, here, theme_set.name, sheets, above=desk.crumbs_to(theme_set))


@alone
def _theme_page(desk: Desk, theme_set: LinkedThemeSet, theme: Theme) -> Page:
    here = paper_of(theme)
    writer = desk.writer(here)
    above = (*desk.crumbs_to(theme_set), Crumb.to(theme))
    whole = theme_sheet(desk, writer, theme_set, theme)
    sheets = [whole] if whole else []
    if theme.record.examples:
        sheets.append(examples_sheet(desk, writer, theme_set, theme))
    return sheet_page(desk, here, theme.name, sheets, above=above)
