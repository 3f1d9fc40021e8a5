"""The monitor: what asks attention, who acts, what nobody does yet, what is out of date, and where the money is."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.pages.desk import Desk
from ambitieweb.pages.monitor.actions import pages as actions
from ambitieweb.pages.monitor.current import pages as current
from ambitieweb.pages.monitor.front import pages as front
from ambitieweb.pages.monitor.goals import pages as goals
from ambitieweb.pages.monitor.spend import pages as money
from ambitieweb.pages.monitor.unowned import pages as unowned
from ambitieweb.pages.page import Page


def pages(desk: Desk) -> Iterator[Page]:
    """The front page of the monitor and the lists behind it."""
    for part in (front, actions, unowned, current, goals, money):
        yield from part(desk)
