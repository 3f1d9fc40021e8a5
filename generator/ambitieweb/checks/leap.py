"""A date that moves the reference date of the whole site far ahead, which is seldom meant."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.link.dates import months_between, recorded_dates
from ambitieweb.link.portfolio import Portfolio
from ambitieweb.model import kinds
from ambitieweb.model.locations import inside
from ambitieweb.model.method import LEAP_AFTER_MONTHS
from ambitieweb.model.read import Content
from ambitieweb.model.record import specs
from ambitieweb.problems import Problem, warning


def leap(content: Content, portfolio: Portfolio) -> Iterator[Problem]:
    """A warning at each place with the newest recorded date, when that lies far after all others: a year that was mistyped makes
    everything on the site late."""
    newest, before = portfolio.reference_date, portfolio.day_before
    if newest is None or before is None or months_between(before, newest) < LEAP_AFTER_MONTHS:
        return
    values = {"peildatum": newest.isoformat(), "vorige": before.isoformat()}
    for entries in content.entries.values():
        for entry in entries.values():
            if entry.record is None or newest not in recorded_dates(entry.record):
                continue
            for location, record in (((), entry.record), *inside(entry.record, ())):
                for spec in specs(type(record)):
                    if spec.kind is kinds.DATE_RECORDED and getattr(record, spec.name) == newest:
                        yield warning("peildatum-springt", entry.place((*location, spec.name)), **values)
