"""What `serve` shows while an author works: the excerpt on a broken card's page, all problems on the start page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ambitieweb.addresses.cards import card_page
from ambitieweb.addresses.fixed import HOME, LISTS
from ambitieweb.link.votes import files_named
from ambitieweb.model.read import Content
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Page, Section
from ambitieweb.problems import Problem
from ambitieweb.texts.report import as_text, summary


def with_problems(desk: Desk, pages: Iterable[Page], content: Content, problems: Sequence[Problem]) -> tuple[Page, ...]:
    """The pages with the excerpts above what could be read of broken files, missing ones added, and the start page listing all
    problems."""
    broken = errors_by_record(content, problems)
    made: list[Page] = []
    seen: set[tuple[str, str]] = set()
    for page in pages:
        key = page.address.shows
        seen.add(key)
        if page.address == HOME and problems:
            made.append(replace(page, sections=(_list(desk, problems), *page.sections)))
        elif key in broken:
            made.append(replace(page, sections=(_excerpts(desk, broken[key]), *page.sections)))
        else:
            made.append(page)
    for kind, record_id in sorted(set(broken) - seen):
        if kind in LISTS:
            made.append(_missing_page(desk, kind, record_id, broken[kind, record_id]))
    return tuple(made)


def errors_by_record(content: Content, problems: Iterable[Problem]) -> Mapping[tuple[str, str], list[Problem]]:
    """What is wrong in each file, by its kind and id."""
    by_path = {
        entry.document.path: (kind, entry.id) for kind, entries in content.entries.items() for entry in entries.values()
    }
    for kind, entries in content.entries.items():
        by_path |= {path: (kind, entry.id) for entry in entries.values() for _, path in files_named(entry)}
    by_path |= {broken.path: (broken.kind.name, broken.id) for broken in content.unreadable}
    found: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        key = by_path.get(problem.place.path)
        if key and problem.is_error:
            found.setdefault(key, []).append(problem)
    return found


def _missing_page(desk: Desk, kind: str, record_id: str, problems: list[Problem]) -> Page:
    return Page(
        address=card_page(kind, record_id),
        title=record_id,
        sections=(_excerpts(desk, problems),),
        crumbs=(desk.crumb(HOME),),
        crumbs_label=desk.texts("nav.crumbs"),
    )


def _excerpts(desk: Desk, problems: list[Problem]) -> Section:
    writer = desk.writer()
    blocks = [as_text(problem, desk.texts) for problem in sorted(problems, key=Problem.sort_key)]
    return Section(desk.render("site/broken.html", writer, blocks=blocks))


def _list(desk: Desk, problems: Sequence[Problem]) -> Section:
    writer = desk.writer()
    blocks = [
        as_text(problem, desk.texts) for problem in sorted(problems, key=lambda p: (not p.is_error, p.sort_key()))
    ]
    html = desk.render("site/problems.html", writer, blocks=blocks, summary=summary(problems, desk.texts))
    return desk.section("problems", html)
