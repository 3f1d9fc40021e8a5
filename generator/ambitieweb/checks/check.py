"""All checks of the method on all records, in one run."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Set
from functools import partial

from ambitieweb.checks.docs import docs_in_the_way, links_in_docs
from ambitieweb.checks.held_back import waits
from ambitieweb.checks.leap import leap, not_yet
from ambitieweb.checks.links import NOTHING_WAITS, Places, SitePages, Waits, links_within, site_pages
from ambitieweb.checks.lists import lists
from ambitieweb.checks.marks import commas_at_the_end, marks_in_texts
from ambitieweb.checks.names import equal_names, long_names
from ambitieweb.checks.no_words import no_words
from ambitieweb.checks.parts import parts
from ambitieweb.checks.projects import project
from ambitieweb.checks.sessions import sessions
from ambitieweb.checks.sides import sides
from ambitieweb.checks.site_file import two_addresses, word_template
from ambitieweb.checks.stickers import stickers
from ambitieweb.checks.stored import files_of_card, unused_files
from ambitieweb.checks.templates import left_from_template
from ambitieweb.checks.texts import written
from ambitieweb.checks.twice import twice
from ambitieweb.checks.webs import measures_against_web, web
from ambitieweb.link.portfolio import LinkedProject, Portfolio, Unit, WebHolder
from ambitieweb.model import kinds
from ambitieweb.model.last_time import NOT_KEPT, Steps
from ambitieweb.model.read import Content, Entry
from ambitieweb.problems import Problem
from ambitieweb.prose.links import may_hold_links


def check(
    content: Content,
    portfolio: Portfolio,
    places: Places,
    waiting: Waits = NOTHING_WAITS,
    sure: Set[str] = frozenset(),
    steps: Steps = NOT_KEPT,
) -> tuple[Problem, ...]:
    """What the method would have otherwise, for every record of the portfolio, and links that lead nowhere: `places` gives the
    places on every page that is made, `waiting` what may not be shown yet, `sure` the pages that need not be made to know
    that they are there, `steps` what the checks of last time found."""
    return tuple(_problems(content, portfolio, site_pages(content, places, waiting, sure), steps))


def _problems(content: Content, portfolio: Portfolio, pages: SitePages, steps: Steps) -> Iterator[Problem]:
    date = portfolio.reference_date
    for entries in content.entries.values():
        for entry in entries.values():
            if entry.record is not None:
                yield from _of_file(entry, date, portfolio.language)
                if _names_others(entry, steps):
                    yield from links_within(entry, pages, portfolio, content.others)
                    yield from files_of_card(entry, portfolio, content.others)
    yield from leap(content, portfolio)
    for entry in content.withdrawn.values():
        yield from waits(entry)
    yield from two_addresses(content, portfolio)
    yield from word_template(content, portfolio)
    yield from equal_names(content, portfolio)
    yield from long_names(content, portfolio)
    yield from unused_files(content, portfolio)
    yield from links_in_docs(pages, portfolio, content.others)
    yield from docs_in_the_way(pages, portfolio)
    units = steps.same("units", dict(portfolio.units))
    for holder in portfolio.holders:
        entry = content.of(holder.kind)[holder.id]
        if not entry.mended:  # what seems to be missing may be what was wrong
            name = ("holder", holder.kind, holder.id, date)
            found = partial(_of_holder, entry, holder, date, units)
            yield from steps.made(name, (entry.record, holder, units), found)


def _of_holder(
    entry: Entry, holder: WebHolder, date: datetime.date | None, units: Mapping[str, Unit]
) -> tuple[Problem, ...]:
    """What is wrong with a web, and with what stands beside it."""
    found = [*web(entry, holder, date, units), *sessions(entry, holder)]
    if not isinstance(holder, Unit):
        found += measures_against_web(entry, holder.web, holder.choices)
        found += stickers(entry, holder.web, holder.choices)
    if isinstance(holder, LinkedProject):
        found += project(entry, holder)
    return tuple(found)


def _names_others(entry: Entry, steps: Steps) -> bool:
    """True when a file names another file, or has a link in a text."""

    def names() -> bool:
        has_files = next(written(entry, kinds.FILE), None) is not None
        return has_files or may_hold_links(entry.document.text)

    return steps.made(("names", entry.kind.name, entry.id), (entry.record,), names)


def _of_file(entry: Entry, date: datetime.date | None, language: str) -> tuple[Problem, ...]:
    """What is wrong in a file whatever stands in others; remembered for as long as the file stays the same."""
    key = f"{language} {date}"
    if key not in entry.checked:
        entry.checked.clear()
        entry.checked[key] = (
            *parts(entry, date),
            *not_yet(entry, date),
            *sides(entry, language),
            *marks_in_texts(entry),
            *lists(entry),
            *twice(entry),
            *waits(entry),
            *left_from_template(entry),
            *no_words(entry),
            *commas_at_the_end(entry),
        )
    return entry.checked[key]
