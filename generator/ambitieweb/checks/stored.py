"""Pictures and documents: what a card names must be there and be what it should be, and what is there must be named."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.checks.links import missing_file
from ambitieweb.checks.texts import written
from ambitieweb.link.goals import OwnFile, goal_of
from ambitieweb.link.portfolio import Portfolio
from ambitieweb.model import kinds
from ambitieweb.model.parts import Picture
from ambitieweb.model.read import Content, Entry
from ambitieweb.model.site import SiteFile
from ambitieweb.problems import Place, Problem, error, warning
from ambitieweb.prose.links import links, may_hold_links
from ambitieweb.source.stored import FOLDERS, SHOWN_AS_PICTURE


def files_in_use(content: Content, portfolio: Portfolio) -> tuple[str, ...]:
    """The files that a card or a hand-written page names, by path and in order; only these stand on the site. The template for
    Word files is in use as well, but does not."""
    if not portfolio.stored:
        return ()
    found = {name for entry in _entries(content) for name in _named(entry, portfolio)}
    found.update(
        goal.file.path
        for text in portfolio.docs.texts.values()
        for link in links(text)
        if isinstance(goal := goal_of(link.target, portfolio), OwnFile) and goal.file is not None
    )
    return tuple(sorted(found))


def files_of_card(entry: Entry, portfolio: Portfolio, others: frozenset[str]) -> Iterator[Problem]:
    """What is wrong with the picture and the attachments of a card."""
    for item in written(entry, kinds.FILE):
        place = entry.place(item.location)
        is_picture = item.record is Picture
        if item.value not in portfolio.stored:
            if not any(f"{folder}/{item.value}" in others for folder in FOLDERS):
                yield missing_file(item.value, place, portfolio)
        elif is_picture and not item.value.lower().endswith(SHOWN_AS_PICTURE):
            yield error("plaatje-soort", place, naam=item.value)


def unused_files(content: Content, portfolio: Portfolio) -> Iterator[Problem]:
    """A warning for each file that nobody names, nor a card that was taken away."""
    gone = (name for entry in content.withdrawn.values() for name in _named(entry, portfolio))
    used = {*files_in_use(content, portfolio), *gone, portfolio.site.template}
    if portfolio.house:
        used.update(file.path for file in portfolio.house.stored.values())
    for path in sorted(set(portfolio.stored) - used):
        yield warning("bestand-ongebruikt", Place(portfolio.stored[path].place), naam=path)


def _entries(content: Content) -> Iterator[Entry]:
    return (entry for kind in content.entries.values() for entry in kind.values() if entry.record is not None)


def _named(entry: Entry, portfolio: Portfolio) -> Iterator[str]:
    for item in written(entry, kinds.FILE, kinds.TEXT, kinds.LINE):
        if item.record is SiteFile and item.kind == kinds.FILE:
            continue
        if item.kind == kinds.FILE:
            if item.value in portfolio.stored:
                yield item.value
        elif may_hold_links(item.value):
            for link in links(item.value, is_line=item.is_line):
                goal = goal_of(link.target, portfolio)
                if isinstance(goal, OwnFile) and goal.file is not None:
                    yield goal.file.path
