"""What a goal is to reach, as a short phrase behind its text."""

from __future__ import annotations

import re
from decimal import Decimal

from markupsafe import Markup

from ambitieweb.model.parts import Goal
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import spelled, with_unit
from ambitieweb.pages.writer import Writer
from ambitieweb.texts import Texts


def goal_measure(desk: Desk, writer: Writer, goal: Goal) -> Markup:
    """'35% minder in 2030': what is to be reached and when, as far as the author says it and the goal itself does not."""
    number = writer.number(goal.value) if goal.value is not None else ""
    if says(goal.text, number) and says(goal.text, str(goal.year or "")) and (goal.unit or "") in goal.text:
        return Markup()
    amount = with_unit(number, str(writer.line(goal.unit)))
    year = desk.texts("aims.in", year=goal.year) if goal.year else ""
    return Markup(" ".join(filter(None, (amount, year))))


def goal_rest(desk: Desk, writer: Writer, goal: Goal) -> Markup:
    """What stands behind the text of a goal: only the year where the text tells the number already."""
    if not tells_number(writer, goal):
        return goal_measure(desk, writer, goal)
    is_said = goal.year is None or says(goal.text, str(goal.year))
    return Markup() if is_said else Markup(desk.texts("aims.in", year=goal.year))


def tells_number(writer: Writer, goal: Goal) -> bool:
    """True when the number stands in the text of the goal, as '6' or as 'zes jaar'."""
    if goal.value is None:
        return False
    if says(goal.text, writer.number(goal.value)):
        return True
    word = _spelled(goal.value, writer.texts)
    return bool(word and goal.unit) and f"{word} {goal.unit}" in goal.text


def _spelled(value: Decimal, texts: Texts) -> str:
    """'zes', for a whole number from two on: 'een' is also an article."""
    return spelled(int(value), texts) if value >= _LEAST_IN_WORDS and value == int(value) else ""


_LEAST_IN_WORDS = 2


def says(text: str, number: str) -> bool:
    """True when the number stands in the text, not as a part of another number."""
    return re.search(rf"(?<![\w.,]){re.escape(number)}(?!\w|[.,]\d)", text) is not None
