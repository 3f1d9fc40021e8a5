"""What a result says beside its title: to what it belongs, how firm it is, its web; and whether it is the site's own."""

from __future__ import annotations

from dataclasses import dataclass, field

from ambitieweb.addresses.anchors import theme_anchor
from ambitieweb.addresses.cards import THEME
from ambitieweb.link.portfolio import (
    Linked,
    LinkedCategory,
    LinkedMeasure,
    LinkedPractice,
    LinkedProject,
    LinkedThemeSet,
    Portfolio,
    Theme,
    Unit,
    WebHolder,
)
from ambitieweb.model.files import KIND_BY_NAME, SITE
from ambitieweb.model.values import Rating
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import upper_first
from ambitieweb.pages.page import Page
from ambitieweb.pages.verdicts import status_words

Shown = Linked | Theme | None
_EXAMPLE = 0.5
_BASIS = 0.53
_STOPPED = 0.7


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Facts about the record that a page shows. `share` is what is left of the weight of its kind."""

    unit: str = ""
    status: str = ""
    levels: str = ""
    category: str = ""
    themes: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    facts: tuple[tuple[str, str, str, str], ...] = field(default=())
    share: float = 1.0


def record_of(page: Page, portfolio: Portfolio) -> Shown:
    """The record that a page shows, or that its sessions and sheets belong to."""
    kind, record_id = page.address.shows
    theme_set = portfolio.theme_sets.get(record_id) if kind == "themaset" else None
    if theme_set and page.address.kind == THEME:
        return theme_set.theme(page.address.id)
    return portfolio.of(kind).get(record_id) if kind in KIND_BY_NAME and kind != SITE.name else None


def surroundings(record: Shown, desk: Desk) -> Surroundings:
    """What to say of a record."""
    match record:
        case Unit() | LinkedCategory() | LinkedProject():
            return _holder(record, desk)
        case LinkedMeasure():
            return _measure(record, desk)
        case Theme():
            return _theme(record, desk)
        case LinkedThemeSet():
            return Surroundings(share=_set_share(record.id, desk.portfolio))
        case LinkedPractice():
            return Surroundings(unit=record.record.organisation or "")
        case _:
            return Surroundings()


def theme_value(theme: Theme, desk: Desk) -> str:
    """A theme as the filter knows it: the same theme in two sets is one."""
    home = desk.theme_homes[theme.set_id, theme.id]
    return f"{home.set_id}/{home.id}"


def _holder(holder: WebHolder, desk: Desk) -> Surroundings:
    above = holder.unit if isinstance(holder, LinkedProject) else holder.parent
    category = holder if isinstance(holder, LinkedCategory) else getattr(holder, "category", None)
    places = holder.places
    stops = isinstance(holder, LinkedProject) and holder.is_stopped
    share = 1.0 if _is_own(holder, desk.portfolio) else _EXAMPLE
    return Surroundings(
        unit=above.name if above else "",
        status=_status(holder, desk),
        levels=f"{holder.web.theme_set.id} {''.join(map(_sign, (p.rating for p in places)))}" if holder.web else "",
        category=category.id if category else "",
        themes=tuple(dict.fromkeys(theme_value(place.theme, desk) for place in places if place.level)),
        facts=(*_ambassadors(holder, desk), *_owners(holder, desk)),
        share=share * (_STOPPED if stops else 1.0),
    )


def _sign(rating: Rating | None) -> str:
    """The level of a theme in one sign: a digit, x for not relevant, ? for undecided, - for not filled in."""
    if rating is None:
        return "-"
    if rating.level is None:
        return "x" if rating is Rating.NOT_RELEVANT else "?"
    return str(rating.level)


def _status(holder: WebHolder, desk: Desk) -> str:
    status = holder.record.status if isinstance(holder, LinkedProject) else None
    if status is not None:
        return status_words(status, desk.texts)
    record = holder.web.record if holder.web else None
    return upper_first(record.status.word(desk.language)) if record and record.status else ""


def _is_own(holder: WebHolder, portfolio: Portfolio) -> bool:
    unit = holder.unit
    own = portfolio.organisation
    if own is None:
        return True
    return unit is not None and unit.root is own and not unit.is_stakeholder


def _ambassadors(holder: WebHolder, desk: Desk) -> tuple[tuple[str, str, str, str], ...]:
    return tuple(
        ("who", place.theme.name, f"{place.theme.name}: {place.record.ambassador}", theme_anchor(place, desk.texts))
        for place in holder.places
        if place.record.ambassador
    )


def _owners(holder: WebHolder, desk: Desk) -> tuple[tuple[str, str, str, str], ...]:
    return tuple(
        ("who", action.what, f"{action.what}: {action.owner}", desk.anchor("actions"))
        for action in holder.record.actions
        if action.owner
    )


def _measure(measure: LinkedMeasure, desk: Desk) -> Surroundings:
    record = measure.record
    instrument = record.instrument.word(desk.language) if record.instrument else ""
    return Surroundings(
        unit=", ".join(theme.short for theme, _ in measure.themes),
        status=upper_first(instrument),
        themes=tuple(dict.fromkeys(theme_value(theme, desk) for theme, _ in measure.themes)),
        keywords=(instrument,) if instrument else (),
        share=1.0,
    )


def _theme(theme: Theme, desk: Desk) -> Surroundings:
    own = desk.portfolio.theme_set
    return Surroundings(
        unit=desk.portfolio.theme_sets[theme.set_id].name,
        themes=(theme_value(theme, desk),),
        keywords=tuple({theme.id.replace("-", " "): 0, theme.original_name: 0, theme.short: 0}),
        share=_set_share(theme.set_id, desk.portfolio) if own is None or own.id != theme.set_id else 1.0,
    )


def _set_share(set_id: str, portfolio: Portfolio) -> float:
    """The site's own set counts whole, the set that it is based on less, sets of others least."""
    own = portfolio.theme_set
    if own is None or own.id == set_id:
        return 1.0
    return _BASIS if own.basis and own.basis.id == set_id else _EXAMPLE
