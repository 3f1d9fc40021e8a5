"""A collection of things seen per theme and per category, each with a page of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from ambitieweb.addresses.address import Address, FixedPage
from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.lists import NO_SLICE, SLICES, slice_of, theme_slug
from ambitieweb.derive.achievements import Achievement
from ambitieweb.derive.holders import units_above
from ambitieweb.gathered import gathered
from ambitieweb.link.portfolio import LinkedCategory, Theme, Unit, by_name
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.table import Facet


class Placed(Protocol):
    """What can stand under themes and under a category."""

    @property
    def themes(self) -> Sequence[Theme]: ...

    @property
    def category(self) -> LinkedCategory | None: ...


Thing = TypeVar("Thing", bound=Placed)


@dataclass(frozen=True, slots=True)
class Slice(Generic[Thing]):
    """What there is of one theme, unit, category or year."""

    base: FixedPage
    """The overview that it is a part of."""
    sort: str
    """A key of `SLICES`."""
    slug: str
    title: str
    items: tuple[Thing, ...]
    hue: int | None = None
    short: str = ""
    """The name for a narrow column."""
    about: Address | None = None
    """The page of the theme, unit or category itself."""

    @property
    def address(self) -> Address:
        """Its page."""
        return slice_of(self.base, self.sort, self.slug)


def by_theme(desk: Desk, base: FixedPage, found: Iterable[Thing]) -> list[Slice[Thing]]:
    """The themes of the site's set in its order, then those of other sets, then what has no theme."""
    things = tuple(found)
    themes = {theme.key: theme for thing in things for theme in thing.themes}
    items = gathered((theme.key, thing) for thing in things for theme in thing.themes)
    rest = tuple(thing for thing in things if not thing.themes)
    ordered = sorted(themes.values(), key=desk.portfolio.theme_order)
    slices = [Slice(base, "theme", theme_slug(t), t.name, items[t.key], t.hue, t.short, page_of(t)) for t in ordered]
    if rest:
        slices.append(Slice(base, "theme", NO_SLICE, desk.texts("show.no_theme"), rest))
    return slices


def by_category(base: FixedPage, found: Iterable[Thing]) -> list[Slice[Thing]]:
    """The categories that have something, by name; what has no category stands in none of them."""
    items = gathered((thing.category, thing) for thing in found if thing.category)
    return [Slice(base, "category", c.id, c.name, items[c], about=page_of(c)) for c in by_name(items)]


def by_unit(desk: Desk, base: FixedPage, found: Iterable[Achievement]) -> list[Slice[Achievement]]:
    """Each unit with what it and the units below it did, an organisation before its parts."""
    items = gathered((unit, achievement) for achievement in found for unit in units_of(achievement))
    ordered = [unit for root in desk.relations.units_of.get("", ()) for unit in _tree(desk, root) if unit in items]
    return [Slice(base, "unit", u.id, u.name, items[u], about=page_of(u)) for u in ordered]


def units_of(achievement: Achievement) -> tuple[Unit, ...]:
    """The units that it is a part of. A stakeholder is no part of the unit above it: what it did stands with itself alone."""
    own = achievement.unit
    return (own,) if own and own.is_stakeholder else tuple(units_above(own))


def _tree(desk: Desk, unit: Unit) -> list[Unit]:
    return [unit, *(below for child in desk.relations.units_of.get(unit.id, ()) for below in _tree(desk, child))]


def by_year(desk: Desk, base: FixedPage, found: Iterable[Achievement]) -> list[Slice[Achievement]]:
    """Each year, the newest first, then what has none."""
    items = gathered((achievement.year, achievement) for achievement in found)
    years = sorted((year for year in items if year is not None), reverse=True)
    slices = [Slice(base, "year", str(year), str(year), items[year]) for year in years]
    if None in items:
        slices.append(Slice(base, "year", NO_SLICE, desk.texts("show.no_year"), items[None]))
    return slices


def ways_in(
    desk: Desk, writer: Writer, slices: Sequence[Slice[Thing]], base: FixedPage, here: Slice[Thing] | None = None
) -> str:
    """The filter that needs no script: per theme, unit, category and year the pages of each, with the number of things there.
    `here` is the one on the page."""
    ways = []
    for sort in SLICES:
        items = [
            (s.short or s.title, writer.href(s.address), len(s.items), s.hue, here is s)
            for s in slices
            if s.sort == sort
        ]
        if items:
            is_here = here is not None and here.sort == sort
            chosen = (here.short or here.title) if here and is_here else ""
            ways.append((desk.texts(f"show.by_{sort}"), chosen, items))
    return desk.render("show/ways.html", writer, ways=ways, all=writer.href(base) if here else "")


def theme_facet(label: str, slices: Iterable[Slice[Thing]]) -> Facet[Thing]:
    """A filter on theme; what has none can be asked for too."""
    return slice_facet(
        "thema", label, slices, "theme", lambda thing: tuple(map(theme_slug, thing.themes)) or (NO_SLICE,)
    )


def category_facet(label: str, slices: Iterable[Slice[Thing]]) -> Facet[Thing]:
    """A filter on category."""
    return slice_facet(
        "categorie", label, slices, "category", lambda thing: (thing.category.id,) if thing.category else ()
    )


def slice_facet(
    key: str, label: str, slices: Iterable[Slice[Thing]], sort: str, values: Callable[[Thing], Sequence[str]]
) -> Facet[Thing]:
    """A filter whose choices are the slices of a sort."""
    return Facet(key, label, tuple((one.slug, one.title) for one in slices if one.sort == sort), values)
