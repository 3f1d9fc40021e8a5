"""What `serve` shows while an author works: above a card what is wrong in its file, on the start page which files those are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from ambitieweb.addresses.cards import card_page
from ambitieweb.addresses.fixed import HOME, LISTS
from ambitieweb.gathered import gathered
from ambitieweb.link.votes import files_named
from ambitieweb.model.read import Content
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import upper_first
from ambitieweb.pages.page import Page, Section
from ambitieweb.problems import Problem
from ambitieweb.texts.report import Marked, advice, found, marked, message, where

Card = tuple[str, str]
"""A file of content by its kind and id."""
MOST = 100
"""So many files with warnings stand on the start page, and so many messages above a card; `check` tells all."""


@dataclass(frozen=True, slots=True)
class ToldFile:
    """A file of which something is told on its own page."""

    link: Markup
    summary: str


@dataclass(frozen=True, slots=True)
class ToldProblem:
    """What is wrong, where, and what to do about it."""

    message: str
    where: str
    number: int | None
    line: Marked | None
    slug: str
    advice: str


class ToldPages:
    """What an author is told on pages while he works, for one reading of the content."""

    def __init__(self, desk: Desk, content: Content, problems: Sequence[Problem]) -> None:
        self._desk = desk
        self._problems = problems
        self._told = problems_by_record(content, problems)
        self.broken = _broken(self._told)
        """The files with an error in them."""

    def page(self, page: Page) -> Page:
        """A page with what is wrong in its file above what could be read of it; the start page lists all files with a problem."""
        desk, told, key = self._desk, self._told, page.address.shows
        if page.address == HOME and self._problems:
            parts = list(page.sections)
            opening = next((at for at, part in enumerate(parts) if part.heading), len(parts))
            return replace(page, sections=(*parts[:opening], _list(desk, told, self._problems), *parts[opening:]))
        if key in self.broken:
            return replace(page, sections=(_excerpts(desk, told[key], "problems.partly"), *page.sections))
        if key in told and key[0] in LISTS and page.address == card_page(*key):
            return replace(page, sections=(_warnings(desk, told[key]), *page.sections))
        return page

    def missing(self, path: str) -> Page | None:
        """The page of a card of which nothing could be read; None where the card is well, or not there."""
        key = next((key for key in self.broken if key[0] in LISTS and card_page(*key).path == path), None)
        return _missing_page(self._desk, *key, self._told[key]) if key else None

    def all(self, pages: Iterable[Page]) -> tuple[Page, ...]:
        """All pages with what is wrong, and those that are missing."""
        made = tuple(map(self.page, pages))
        lacking = sorted(self.broken - {page.address.shows for page in made})
        return (*made, *(_missing_page(self._desk, *key, self._told[key]) for key in lacking if key[0] in LISTS))


def problems_by_record(content: Content, problems: Iterable[Problem]) -> Mapping[Card, Sequence[Problem]]:
    """What is wrong in each file, by its kind and id; in that of votes for one as well."""
    by_path = {
        entry.document.path: (kind, entry.id) for kind, entries in content.entries.items() for entry in entries.values()
    }
    for kind, entries in content.entries.items():
        by_path |= {path: (kind, entry.id) for entry in entries.values() for _, path in files_named(entry)}
    by_path |= {broken.path: (broken.kind.name, broken.id) for broken in content.unreadable}
    return gathered((key, problem) for problem in problems if (key := by_path.get(problem.place.path)))


def _broken(told: Mapping[Card, Sequence[Problem]]) -> frozenset[Card]:
    return frozenset(key for key, problems in told.items() if any(problem.is_error for problem in problems))


def _missing_page(desk: Desk, kind: str, record_id: str, problems: Sequence[Problem]) -> Page:
    return Page(
        address=card_page(kind, record_id),
        title=record_id,
        sections=(_excerpts(desk, problems, "problems.broken"),),
        crumbs=(desk.crumb(HOME),),
        crumbs_label=desk.texts("nav.crumbs"),
    )


def _excerpts(desk: Desk, problems: Sequence[Problem], lead: str) -> Section:
    """The errors in a file, and below them its warnings; the text `lead` says what that means for its page."""
    errors = _blocks(desk, (problem for problem in problems if problem.is_error))
    warnings = [problem for problem in problems if not problem.is_error]
    html = desk.render("site/broken.html", desk.writer(), lead=desk.texts(lead), blocks=errors)
    return Section(html + _warnings(desk, warnings).html if warnings else html)


def _warnings(desk: Desk, problems: Sequence[Problem]) -> Section:
    count = desk.texts("report.warnings", n=len(problems))
    more = len(problems) - MOST
    shown = sorted(problems, key=Problem.sort_key)[:MOST]
    html = desk.render("site/warnings.html", desk.writer(), blocks=_blocks(desk, shown), count=count, more=more)
    return Section(html)


def _blocks(desk: Desk, problems: Iterable[Problem]) -> list[ToldProblem]:
    t = desk.texts
    return [
        ToldProblem(
            message=upper_first(message(problem, t)),
            where=where(problem),
            number=problem.place.span.line if problem.place.span else None,
            line=marked(problem),
            slug=problem.slug,
            advice=advice(problem, t),
        )
        for problem in sorted(problems, key=Problem.sort_key)
    ]


def _list(desk: Desk, told: Mapping[Card, Sequence[Problem]], problems: Sequence[Problem]) -> Section:
    """What has a page of its own is told there; what has none is told here."""
    writer = desk.writer()
    on_pages = {key: found for key, found in told.items() if key[0] in LISTS}
    elsewhere = {id(problem) for found in on_pages.values() for problem in found}
    here = [problem for problem in problems if id(problem) not in elsewhere]
    broken = _broken(on_pages)

    def files(keys: Iterable[Card]) -> list[ToldFile]:
        return [
            ToldFile(writer.link(f"{LISTS[key[0]].path}/{key[1]}", card_page(*key)), found(on_pages[key], desk.texts))
            for key in sorted(keys)
        ]

    html = desk.render(
        "site/problems.html",
        writer,
        summary=found(problems, desk.texts),
        blocks=_blocks(desk, here),
        broken=files(broken),
        warned=files(sorted(on_pages.keys() - broken)[:MOST]),
        more=len(on_pages) - len(broken) - MOST,
        count=len(on_pages) - len(broken),
    )
    return desk.section("problems", html)
