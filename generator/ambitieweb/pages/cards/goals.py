"""What a goal is to reach, as a short phrase behind its text."""

from __future__ import annotations

import re

from markupsafe import Markup

from ambitieweb.model.parts import Goal
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import with_unit
from ambitieweb.pages.writer import Writer


def goal_measure(desk: Desk, writer: Writer, goal: Goal) -> Markup:
    """'35% minder in 2030': what is to be reached and when, as far as the author says it and the goal itself does not."""
    number = writer.number(goal.value) if goal.value is not None else ""
    if says(goal.text, number) and says(goal.text, str(goal.year or "")) and (goal.unit or "") in goal.text:
        return Markup()
    amount = with_unit(number, str(writer.line(goal.unit)))
    year = desk.texts("aims.in", year=goal.year) if goal.year else ""
    return Markup(" ".join(filter(None, (amount, year))))


def says(text: str, number: str) -> bool:
    """True when the number stands in the text, not as a part of another number."""
    return re.search(rf"(?<![\w.,]){re.escape(number)}(?!\w|[.,]\d)", text) is not None
