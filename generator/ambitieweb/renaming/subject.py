"""What somebody means by an id: a file of a kind, a theme of the set that first defined it, or a criterion of a project."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from ambitieweb.link.portfolio import Portfolio
from ambitieweb.model import kinds
from ambitieweb.model.addressed import Addressed
from ambitieweb.model.files import CARDS, PROJECT, THEME_SET, FileKind
from ambitieweb.model.project import Project
from ambitieweb.model.read import Content

CRITERION = kinds.CRITERION.name
THEME = kinds.THEME.name


@dataclass(frozen=True, slots=True)
class IdOwner:
    """What is renamed: its sort (a kind of file, `theme` or `criterion`), its id, and the file that it stands in for the last two.
    `was` is the earlier id by which it was asked, where it has its new one already."""

    sort: str
    id: str
    within: str = ""
    was: str = ""

    @property
    def path(self) -> str:
        """How it is asked without doubt."""
        if self.sort == THEME:
            return f"{THEME_SET.folder}/{self.within}/{self.id}"
        if self.sort == CRITERION:
            return f"{PROJECT.folder}/{self.within}/{self.id}"
        return f"{kind_of(self.sort).folder}/{self.id}"

    @property
    def named(self) -> str:
        """The id that others may still use for it."""
        return self.was or self.id


def kind_of(sort: str) -> FileKind:
    """The kind of file of this name."""
    return next(kind for kind in CARDS if kind.name == sort)


def subjects(words: str, content: Content, portfolio: Portfolio) -> tuple[IdOwner, ...]:
    """All that the words can mean: an id, or the way to it such as `projecten/straat` or `themasets/mvoi/klimaat`. What has an id
    today goes before what had it once."""
    path = re.sub(r"^(?:\./)?content/|\.ya?ml$", "", words.strip().replace("\\", "/"), flags=re.IGNORECASE)
    *above, own = path.strip("/").split("/")
    everything = tuple(_all(content, portfolio))
    now = tuple(subject for subject in everything if subject.id == own and _stands_in(subject, above))
    once = (
        IdOwner(subject.sort, subject.id, subject.within, own)
        for subject in everything
        if own in _formerly(subject, content, portfolio) and _stands_in(subject, above)
    )
    return now or tuple(once)


def known_ids(content: Content, portfolio: Portfolio) -> frozenset[str]:
    """Every id that can be renamed."""
    return frozenset(subject.id for subject in _all(content, portfolio))


def _all(content: Content, portfolio: Portfolio) -> Iterator[IdOwner]:
    for kind in CARDS:
        yield from (IdOwner(kind.name, card_id) for card_id in sorted(content.ids(kind.name)))
    for theme_set in portfolio.theme_sets.values():
        yield from (
            IdOwner(THEME, theme.id, theme_set.id) for theme in theme_set.themes if theme.origin == theme_set.id
        )
    for project in portfolio.projects.values():
        yield from (IdOwner(CRITERION, criterion, project.id) for criterion in project.record.criteria)


def _formerly(subject: IdOwner, content: Content, portfolio: Portfolio) -> tuple[str, ...]:
    if subject.sort == THEME:
        theme = portfolio.theme_sets[subject.within].theme(subject.id)
        return theme.formerly if theme else ()
    entry = content.of(subject.sort).get(subject.id) if subject.sort != CRITERION else None
    return entry.record.formerly if entry and isinstance(entry.record, Addressed) else ()


def _stands_in(subject: IdOwner, above: list[str]) -> bool:
    """True when the way before the id is that of the subject, as far as it goes."""
    kind = kind_of({THEME: THEME_SET.name, CRITERION: PROJECT.name}.get(subject.sort, subject.sort))
    folders = {kind.folder, kind.english_folder, kind.name, kind.english, kind.english.replace("_", "-")}
    match above:
        case []:
            return True
        case [folder] if not subject.within:
            return folder in folders
        case [within]:
            return within in (subject.within, subject.sort)
        case [folder, within]:
            return folder in folders and within == subject.within
    return False


def taken_as(subject: IdOwner, new: str, content: Content, portfolio: Portfolio) -> str:
    """Where a new id stands already, or stood once; '' when it is free. An id that the subject itself had once is."""
    if subject.sort == CRITERION:
        entry = content.of(PROJECT.name)[subject.within]
        is_taken = new in cast(Project, entry.record).criteria
        return entry.document.path if is_taken else ""
    if subject.sort == THEME:
        key = (subject.within, subject.id)
        for theme_set in portfolio.theme_sets.values():
            if any(theme.key == key for theme in (*theme_set.themes, *theme_set.omitted)):
                for theme in theme_set.themes:
                    if theme.key != key and new in (theme.id, *theme.formerly):
                        return f"{THEME_SET.folder}/{theme_set.id}/{theme.id}"
        return ""
    for entry in (*content.of(subject.sort).values(), *content.withdrawn.values()):
        if (
            entry.kind.name == subject.sort
            and entry.id != subject.id
            and isinstance(entry.record, Addressed)
            and new in entry.record.formerly
        ):
            return entry.document.path
    return ""
