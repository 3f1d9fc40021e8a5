"""What an author can refer to on this site: ids with their names, the theme sets, and which set holds for which file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ambitieweb.link.link import link
from ambitieweb.link.portfolio import LinkedCategory, LinkedThemeSet, Portfolio, Unit, WebHolder
from ambitieweb.model.files import SITE, THEME_SET
from ambitieweb.model.read import Content, read
from ambitieweb.problems import Problem


@dataclass(frozen=True, slots=True, repr=False)
class Known:
    """The names by id per kind of file, and the theme sets. Without content nothing is known, so nothing is marked."""

    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    theme_sets: tuple[LinkedThemeSet, ...] = ()
    default_set: str | None = None
    """The set of a web that names none and has no parent."""
    set_of: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """The id of the theme set by id, per kind of file that webs inherit from."""
    is_sure: bool = False
    """False when a theme set or the site file has an error: then a theme that seems unknown may well exist."""


def known_in(content: Path) -> tuple[Known, str]:
    """What is known of a folder with content, and the language of its site."""
    records = read(content)
    portfolio, unlinked = link(records)
    language = portfolio.language
    return known_of(records, portfolio, (*records.problems, *unlinked)), language


def known_of(content: Content, portfolio: Portfolio, problems: Iterable[Problem]) -> Known:
    """What the content of a site gives an author to refer to, broken files too."""
    uncertain = {THEME_SET.folder, THEME_SET.english_folder, SITE.name}
    wrong = {problem.place.path.split("/")[0].removesuffix(".yml") for problem in problems if problem.is_error}
    holders: dict[str, Mapping[str, WebHolder]] = {
        Unit.kind: portfolio.units,
        LinkedCategory.kind: portfolio.categories,
    }
    return Known(
        names={kind: _names(content, kind) for kind in content.entries},
        theme_sets=tuple(portfolio.theme_sets.values()),
        default_set=portfolio.theme_set.id if portfolio.theme_set else None,
        set_of={
            kind: {holder.id: holder.theme_set.id for holder in known.values() if holder.theme_set}
            for kind, known in holders.items()
        },
        is_sure=not uncertain & wrong,
    )


def _names(content: Content, kind: str) -> dict[str, str]:
    entries = content.of(kind)
    named = {entry_id: getattr(entry.record, "name", None) or entry_id for entry_id, entry in entries.items()}
    return {entry_id: named.get(entry_id, entry_id) for entry_id in sorted(content.ids(kind))}
