"""What somebody must do first: actions and moments together, each with who and by when."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.derive.due import Due
from ambitieweb.derive.ownership import OwnedAction
from ambitieweb.derive.upkeep import UpkeepMoment
from ambitieweb.link.portfolio import WebHolder
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import upper_first
from ambitieweb.pages.monitor.actions import action_link
from ambitieweb.pages.monitor.current import keeper, moment_at, passed, why
from ambitieweb.pages.writer import Writer


@dataclass(frozen=True, slots=True)
class UrgentThing:
    """An action, or a moment at which something is looked at; `who` is '' where nobody was put to it."""

    holder: WebHolder
    day: datetime.date | None
    who: str
    action: OwnedAction | None = None
    moment: UpkeepMoment | None = None
    words: str = ""

    def link(self, writer: Writer) -> Markup:
        """What there is to do, where it is written down."""
        if self.action is not None:
            return action_link(writer, self.action)
        assert self.moment is not None
        return writer.link(self.words, moment_at(self.moment, writer))


def late_things(desk: Desk) -> list[UrgentThing]:
    """What should have been done before the reference date, the oldest first."""
    return _things(desk, Due.OVERDUE, passed(desk.upkeep))


def soon_things(desk: Desk) -> list[UrgentThing]:
    """What comes before the end of the quarter, the first first."""
    return _things(desk, Due.QUARTER, desk.upkeep.coming)


def later_things(desk: Desk) -> list[UrgentThing]:
    """The actions after this quarter, the first first."""
    return _things(desk, Due.LATER, ())


def _things(desk: Desk, due: Due, moments: Iterable[UpkeepMoment]) -> list[UrgentThing]:
    found = [
        UrgentThing(action.holder, action.record.date, _owner(desk, action), action=action)
        for action in desk.ownership.actions
        if action.due is due
    ]
    found += [
        UrgentThing(moment.holder, moment.date, keeper(moment), moment=moment, words=upper_first(why(desk, moment)))
        for moment in moments
    ]
    return sorted(found, key=lambda thing: thing.day or datetime.date.max)


def _owner(desk: Desk, action: OwnedAction) -> str:
    owner = desk.ownership.owner(action.record.owner)
    return owner.name if owner else ""
