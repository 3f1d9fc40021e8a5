"""The monitor: what asks attention, who acts, what nobody does yet, what is out of date, and where the money is."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.pages.desk import Desk
from ambitieweb.pages.overviews.monitor import actions, current, front, spend, unowned
from ambitieweb.pages.overviews.monitor.views import views
from ambitieweb.pages.page import Page


def pages(desk: Desk) -> Iterator[Page]:
    """The front page of the monitor and the lists behind it."""
    seen = views(desk.portfolio)
    yield from front.pages(desk, seen)
    yield from actions.pages(desk, seen)
    yield from unowned.pages(desk, seen)
    yield from current.pages(desk, seen)
    yield from spend.pages(desk, seen)
