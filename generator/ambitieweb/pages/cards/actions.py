"""Actions as a table, with a mark at those that are late on the reference date."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from ambitieweb.link.portfolio import WebHolder, is_stopped
from ambitieweb.model.parts import Action
from ambitieweb.model.record import Record
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.writer import Writer


def actions_table(desk: Desk, writer: Writer, holder: WebHolder, actions: Sequence[Action]) -> Markup:
    """Who does what and when. What is late is a fact with its date, not an alarm; of what was stopped nothing is late."""
    date = None if is_stopped(holder) else desk.portfolio.reference_date

    def late(record: Record, name: str) -> Markup:
        if name != "date" or not isinstance(record, Action) or not record.is_late(date):
            return Markup()
        return Markup(' <span class="aw-chip">{}</span>').format(desk.texts("notes.late"))

    return writer.table(actions, desk.texts("section.actions"), holder.theme_set, after=late)
