"""What asks attention in an organisation, in a few numbers: what is late and what nobody owns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.addresses.fixed import CURRENT, UNOWNED
from ambitieweb.derive.due import Due
from ambitieweb.derive.ownership import OwnedAction, UnownedSort
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import Unit
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import lower_first
from ambitieweb.pages.monitor.actions import to_actions
from ambitieweb.pages.monitor.current import passed as passed_moments
from ambitieweb.pages.monitor.unowned import unowned_anchor
from ambitieweb.pages.writer import Writer

NAMES_AT_MOST = 2


@dataclass(frozen=True, slots=True)
class StateFact:
    """A number, what it counts with a link to that, and a note."""

    number: int
    words: Markup
    note: str = ""


def facts(desk: Desk, writer: Writer, unit: Unit) -> list[StateFact]:
    """What is not nothing: late actions with their owners, late reviews, and what has no owner."""
    return [fact for fact in _all(desk, writer, unit) if fact.number]


def _all(desk: Desk, writer: Writer, unit: Unit) -> Iterator[StateFact]:
    t, owned = desk.texts, desk.ownership
    everywhere = [action for action in owned.actions if action.due is Due.OVERDUE]
    late = [action for action in everywhere if action.holder.root is unit]
    way = to_actions(desk, writer, Due.OVERDUE, unit.id if len(late) < len(everywhere) else "")
    link = Markup('<a href="{}">{}</a>').format(way, t("monitor.fact.overdue", n=len(late)))
    yield StateFact(len(late), link, _owners(late, desk) or _of_all(desk, len(late), len(everywhere)))
    all_passed = passed_moments(desk.upkeep)
    passed = [moment for moment in all_passed if moment.holder.root is unit]
    link = writer.link(t("monitor.fact.passed", n=len(passed)), CURRENT, desk.anchor("overdue"))
    yield StateFact(len(passed), link, _of_all(desk, len(passed), len(all_passed)))
    for sort in UnownedSort:
        total = sum(thing.sort is sort for thing in owned.unowned)
        count = sum(thing.sort is sort and thing.holder.root is unit for thing in owned.unowned)
        link = writer.link(t(f"state.unowned.{sort.value}", n=count), UNOWNED, unowned_anchor(desk, sort))
        yield StateFact(count, link, _of_all(desk, count, total))


def _owners(late: list[OwnedAction], desk: Desk) -> str:
    """The roles with an action that is late, when they are few."""
    names = list(dict.fromkeys(o.name for a in late if (o := desk.ownership.owner(a.record.owner))))
    few = names and len(names) <= NAMES_AT_MOST
    return f"({joined([lower_first(name) for name in names], desk.language)})" if few else ""


def _of_all(desk: Desk, count: int, total: int) -> str:
    """How many the list behind a number has, where other organisations stand on it too."""
    return "" if count == total else desk.texts("state.of_all", total=total)
