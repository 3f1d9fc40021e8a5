"""What `serve` shows while an author works: above a card what is wrong in its file, on the start page which files those are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from ambitieweb.addresses.cards import card_page
from ambitieweb.addresses.fixed import HOME, LISTS
from ambitieweb.link.votes import files_named
from ambitieweb.model.read import Content
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import upper_first
from ambitieweb.pages.page import Page, Section
from ambitieweb.problems import Problem
from ambitieweb.texts.report import advice, excerpt, found, message

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
    excerpt: str
    advice: str


def with_problems(desk: Desk, pages: Iterable[Page], content: Content, problems: Sequence[Problem]) -> tuple[Page, ...]:
    """The pages with what is wrong above what could be read of a file, missing ones added, and the start page listing all files
    with a problem."""
    told = problems_by_record(content, problems)
    broken = _broken(told)
    made: list[Page] = []
    seen: set[Card] = set()
    for page in pages:
        key = page.address.shows
        seen.add(key)
        if page.address == HOME and problems:
            made.append(replace(page, sections=(_list(desk, told, problems), *page.sections)))
        elif key in broken:
            made.append(replace(page, sections=(_excerpts(desk, told[key], "problems.partly"), *page.sections)))
        elif key in told and key[0] in LISTS and page.address == card_page(*key):
            made.append(replace(page, sections=(_warnings(desk, told[key]), *page.sections)))
        else:
            made.append(page)
    for kind, record_id in sorted(broken - seen):
        if kind in LISTS:
            made.append(_missing_page(desk, kind, record_id, told[kind, record_id]))
    return tuple(made)


def broken_cards(content: Content, problems: Iterable[Problem]) -> frozenset[Card]:
    """The files with an error in them."""
    return _broken(problems_by_record(content, problems))


def problems_by_record(content: Content, problems: Iterable[Problem]) -> Mapping[Card, list[Problem]]:
    """What is wrong in each file, by its kind and id; in that of votes for one as well."""
    by_path = {
        entry.document.path: (kind, entry.id) for kind, entries in content.entries.items() for entry in entries.values()
    }
    for kind, entries in content.entries.items():
        by_path |= {path: (kind, entry.id) for entry in entries.values() for _, path in files_named(entry)}
    by_path |= {broken.path: (broken.kind.name, broken.id) for broken in content.unreadable}
    found: dict[Card, list[Problem]] = {}
    for problem in problems:
        if key := by_path.get(problem.place.path):
            found.setdefault(key, []).append(problem)
    return found


def _broken(told: Mapping[Card, list[Problem]]) -> frozenset[Card]:
    return frozenset(key for key, problems in told.items() if any(problem.is_error for problem in problems))


def _missing_page(desk: Desk, kind: str, record_id: str, problems: list[Problem]) -> Page:
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
    html = desk.render(
        "site/warnings.html", desk.writer(), blocks=_blocks(desk, problems)[:MOST], count=count, more=more
    )
    return Section(html)


def _blocks(desk: Desk, problems: Iterable[Problem]) -> list[ToldProblem]:
    t = desk.texts
    return [
        ToldProblem(upper_first(message(problem, t)), excerpt(problem, t), advice(problem, t))
        for problem in sorted(problems, key=Problem.sort_key)
    ]


def _list(desk: Desk, told: Mapping[Card, list[Problem]], problems: Sequence[Problem]) -> Section:
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
