"""Where measures come from: each source with the measures that name it and the day its link was last tried (row L7)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ambitieweb.derive.catalogue import Catalogue, CatalogueEntry
from ambitieweb.link.dates import months_between
from ambitieweb.link.portfolio import Portfolio
from ambitieweb.model.method import LINK_IS_OLD_AFTER_MONTHS
from ambitieweb.model.parts import Link, Source


@dataclass(frozen=True, slots=True, repr=False)
class MeasureSource:
    """A source by title and address. `months` tells how long before the reference date its link was last tried."""

    title: str
    url: str | None
    sort: str | None
    publisher: str | None
    published: datetime.date | None
    checked_on: datetime.date | None
    months: int | None
    measures: tuple[CatalogueEntry, ...]

    @property
    def is_stale(self) -> bool:
        """True when nobody tried the link for so long that the check of the content says so too."""
        return self.months is not None and self.months >= LINK_IS_OLD_AFTER_MONTHS


def sources(portfolio: Portfolio, catalogue: Catalogue) -> tuple[MeasureSource, ...]:
    """All sources of measures, by title."""
    checked = _checked(portfolio)
    found: dict[tuple[str, str], tuple[list[Source | Link], dict[str, CatalogueEntry]]] = {}
    for entry in catalogue.entries:
        for source in _of(entry):
            key = ((source.title or "").casefold(), _bare(source.url))
            of_key = found.setdefault(key, ([], {}))
            of_key[0].append(source)
            of_key[1].setdefault(entry.id, entry)
    made = (
        _source(tuple(named), tuple(entries.values()), checked, portfolio.reference_date)
        for named, entries in found.values()
    )
    return tuple(sorted(made, key=lambda source: (source.title.casefold(), source.url or "")))


def _of(entry: CatalogueEntry) -> Iterator[Source | Link]:
    for place in entry.places:
        whole = place.whole
        if whole.source:
            yield whole.source
        if whole.duty and whole.duty.source:
            yield whole.duty.source
    if entry.measure:
        yield from entry.measure.record.links


def _source(
    named: tuple[Source | Link, ...],
    measures: tuple[CatalogueEntry, ...],
    checked: dict[str, datetime.date],
    reference_date: datetime.date | None,
) -> MeasureSource:
    records = [source for source in named if isinstance(source, Source)]
    url = next((source.url for source in named if source.url), None)
    checked_on = checked.get(_bare(url)) if url else None
    return MeasureSource(
        title=next((source.title for source in named if source.title), None) or url or "",
        url=url,
        sort=_first(source.sort for source in records),
        publisher=_first(source.organisation for source in records),
        published=max((source.date for source in records if source.date), default=None),
        checked_on=checked_on,
        months=months_between(checked_on, reference_date) if checked_on and reference_date else None,
        measures=measures,
    )


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)


def _checked(portfolio: Portfolio) -> dict[str, datetime.date]:
    """Per address the newest day on which somebody tried a link to it, anywhere on the site."""
    found: dict[str, datetime.date] = {}
    for records in (portfolio.measures, portfolio.categories, portfolio.projects, portfolio.units, portfolio.practices):
        for holder in records.values():
            for link in getattr(holder.record, "links", ()):
                if link.checked_on:
                    bare = _bare(link.url)
                    found[bare] = max(link.checked_on, found.get(bare, link.checked_on))
    return found


def _bare(url: str | None) -> str:
    """An address without what makes no difference: the scheme, www and a slash at the end."""
    return (url or "").removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
