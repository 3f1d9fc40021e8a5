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
    if _says_amount(goal, number) and says(goal.text, str(goal.year or "")):
        return Markup()
    amount = with_unit(number, str(writer.line(goal.unit)))
    year = desk.texts("aims.in", year=goal.year) if goal.year else ""
    return Markup(" ".join(filter(None, (amount, year))))


def goal_rest(desk: Desk, writer: Writer, goal: Goal) -> Markup:
    """What stands below the text of a goal: only the year where the text tells the number already."""
    return goal_year(desk, goal) if tells_number(writer, goal) else goal_measure(desk, writer, goal)


def goal_year(desk: Desk, goal: Goal) -> Markup:
    """'uiterlijk in 2030', where the text does not say so."""
    is_said = goal.year is None or says(goal.text, str(goal.year))
    return Markup() if is_said else Markup(desk.texts("aims.in", year=goal.year))


def has_number(writer: Writer, goal: Goal) -> bool:
    """True when the number stands in the text of the goal, whatever it counts there."""
    return goal.value is None or says(goal.text, writer.number(goal.value))


def tells_number(writer: Writer, goal: Goal) -> bool:
    """True when the number stands in the text of the goal, as '6' or as 'zes jaar'; of its unit the first word is enough, as in
    '55% lager' for '55% minder CO2'."""
    if goal.value is None:
        return False
    number, word = writer.number(goal.value), _spelled(goal.value, writer.texts)
    if not goal.unit:
        return says(goal.text, number)
    unit = "%" if goal.unit.startswith("%") else goal.unit.split()[0]
    return _says(goal, number, unit) or (bool(word) and _says(goal, word, unit))


def _says_amount(goal: Goal, number: str) -> bool:
    """True when the number stands in the text with its unit behind it; any '6' may count something else."""
    return says(goal.text, number) if not goal.unit else _says(goal, number, goal.unit)


def _says(goal: Goal, number: str, unit: str) -> bool:
    amount = rf"(?<![\w.,-]){re.escape(number)}\s*{re.escape(unit)}(?!\w)"
    return re.search(amount, goal.text, re.IGNORECASE) is not None


def _spelled(value: Decimal, texts: Texts) -> str:
    """'zes', for a whole number from two on: 'een' is also an article."""
    return spelled(int(value), texts) if value >= _LEAST_IN_WORDS and value == int(value) else ""


_LEAST_IN_WORDS = 2


def says(text: str, number: str) -> bool:
    """True when the number stands in the text, not as a part of another number."""
    return re.search(rf"(?<![\w.,]){re.escape(number)}(?!\w|[.,]\d)", text) is not None
