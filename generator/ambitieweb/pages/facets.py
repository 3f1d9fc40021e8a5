"""Filters that several tables share: on the organisation, category, kind, status, phase and theme of a thing.

Each takes the things of the table, to offer what occurs, and says what a thing has by its web (`holder`) or its themes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from ambitieweb.derive.holders import units_above
from ambitieweb.link.portfolio import LinkedCategory, LinkedProject, Theme, Unit, WebHolder
from ambitieweb.model.phase import Phase
from ambitieweb.model.values import Choice
from ambitieweb.model.web import WebStatus
from ambitieweb.pages.desk import Desk
from ambitieweb.tables.table import Facet, T

_KINDS = {"organisatie": "kind.organisation", "categorie": "kind.category", "project": "kind.project"}


def occurring(
    key: str,
    label: str,
    things: Iterable[T],
    values: Callable[[T], Sequence[str]],
    words: Iterable[tuple[str, str]],
) -> Facet[T]:
    """A filter that offers those of the values with their words, in that order, that a thing has."""
    there = {value for thing in things for value in values(thing)}
    return Facet(key, label, tuple((value, shown) for value, shown in words if value in there), values)


def if_several(facet: Facet[T]) -> Facet[T]:
    """The filter with its choices, or without where there is but one: that leaves nothing out."""
    return facet if len(facet.options) > 1 else replace(facet, options=())


# --- webs


def by_kind(desk: Desk, things: Iterable[T], holder: Callable[[T], WebHolder]) -> Facet[T]:
    """A filter on the kind of a web."""
    words = [(kind, desk.texts(f"compare.kinds.{kind}")) for kind in _KINDS]
    return occurring("soort", desk.texts("compare.kind"), things, lambda thing: (holder(thing).kind,), words)


def by_category(desk: Desk, things: Sequence[T], holder: Callable[[T], WebHolder]) -> Facet[T]:
    """A filter on the category of a web."""
    return _named("categorie", desk.texts("kind.category").capitalize(), things, lambda t: _one(holder(t).category))


def by_root(desk: Desk, things: Sequence[T], holder: Callable[[T], WebHolder]) -> Facet[T]:
    """A filter on the organisation at the top of the tree of a web."""
    return _named("organisatie", desk.texts("nav.organisation"), things, lambda thing: _one(holder(thing).root))


def web_facets(desk: Desk, holders: Sequence[WebHolder]) -> tuple[Facet[WebHolder], ...]:
    """How webs can be filtered: kind, status and phase, as far as there is something to choose."""
    t = desk.texts
    found: tuple[Facet[WebHolder], ...] = (
        by_kind(desk, holders, lambda holder: holder),
        occurring("status", t("compare.status"), holders, _status, _words(desk, WebStatus)),
        by_phase(desk, holders, lambda holder: holder),
    )
    return tuple(map(if_several, found))


def by_phase(desk: Desk, things: Iterable[T], holder: Callable[[T], WebHolder]) -> Facet[T]:
    """A filter on the phase of a project."""
    return occurring("fase", desk.texts("index.phase"), things, lambda t: _phase(holder(t)), _words(desk, Phase))


def monitor_facets(desk: Desk, things: Sequence[T], holder: Callable[[T], WebHolder]) -> tuple[Facet[T], ...]:
    """Filters on organisation with all units above, category and kind; one with a single choice is no filter."""
    t = desk.texts
    sorts = sorted((kind, t(word)) for kind, word in _KINDS.items())
    found: tuple[Facet[T], ...] = (
        _named("organisatie", t("monitor.column.organisation"), things, lambda one: units_above(holder(one).unit)),
        _named("categorie", t("monitor.column.category"), things, lambda one: _one(holder(one).category)),
        occurring("soort", t("monitor.column.kind"), things, lambda one: (holder(one).kind,), sorts),
    )
    return tuple(facet for facet in found if len(facet.options) > 1)


def _named(key: str, label: str, things: Iterable[T], of: Callable[[T], Sequence[Unit | LinkedCategory]]) -> Facet[T]:
    """A filter on things with a name, by that name."""
    names = {one.id: one.name for thing in things for one in of(thing)}
    options = sorted(names.items(), key=lambda item: (item[1].casefold(), item[0]))
    return Facet(key, label, tuple(options), lambda thing: tuple(one.id for one in of(thing)))


def _one(found: Unit | LinkedCategory | None) -> tuple[Unit | LinkedCategory, ...]:
    return (found,) if found else ()


def _words(desk: Desk, kind: type[Choice]) -> list[tuple[str, str]]:
    return [(choice.nl, choice.word(desk.language)) for choice in kind]


def _status(holder: WebHolder) -> tuple[str, ...]:
    status = holder.web.record.status if holder.web and holder.web.record else None
    return (status.nl if status else "",)


def _phase(holder: WebHolder) -> tuple[str, ...]:
    phase = holder.record.phase if isinstance(holder, LinkedProject) else None
    return (phase.nl if phase else "",)


# --- themes


def theme_value(desk: Desk, theme: Theme) -> str:
    """A theme of one set as it stands in an address: its id, for another set than the site's own with that set before it."""
    own = desk.portfolio.theme_set
    return theme.id if own is None or theme.set_id == own.id else f"{theme.set_id}--{theme.id}"


def by_theme(desk: Desk, things: Iterable[T], theme: Callable[[T], Theme]) -> Facet[T]:
    """A filter on the themes of each set apart, as the counts above a table are."""
    own = desk.portfolio.theme_set.id if desk.portfolio.theme_set else ""
    found = {(of.set_id, of.id): of for of in map(theme, things)}.values()
    ordered = sorted(found, key=desk.portfolio.theme_order)
    sets = desk.portfolio.theme_sets
    options = tuple(
        (theme_value(desk, of), of.short if of.set_id == own else f"{of.short} ({sets[of.set_id].name})")
        for of in ordered
    )
    return Facet("thema", desk.texts("web.theme"), options, lambda thing: (theme_value(desk, theme(thing)),))


def across_sets(desk: Desk, things: Iterable[T], themes: Callable[[T], Iterable[Theme]]) -> Facet[T]:
    """A filter on themes across sets: equal themes are one choice, under the name of the set at hand first."""
    by_key = {theme.key: theme for theme in reversed([theme for thing in things for theme in themes(thing)])}
    own = desk.portfolio.theme_set
    named = [(own.same(theme) if own else None) or theme for theme in by_key.values()]
    named.sort(key=desk.portfolio.theme_order)
    ids = [theme.id for theme in named]
    value = {theme.key: theme.id if ids.count(theme.id) == 1 else f"{theme.id}.{theme.origin}" for theme in named}
    short = [theme.short for theme in named]
    options = tuple((value[of.key], of.short if short.count(of.short) == 1 else of.name) for of in named)
    return Facet("thema", desk.texts("web.theme"), options, lambda one: tuple(value[of.key] for of in themes(one)))
