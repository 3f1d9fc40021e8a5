"""A page per indicator with all places that use it, and the list of all; a site without indicators has neither (row L6)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from markupsafe import Markup

from ambitieweb.addresses.anchors import measure_at
from ambitieweb.addresses.fixed import INDICATORS, MONITOR
from ambitieweb.addresses.lists import indicator_page
from ambitieweb.derive.indicators import IndicatorEntry, IndicatorUse
from ambitieweb.derive.progress import Track, track_of_indicator
from ambitieweb.derive.targets import Target, target_of
from ambitieweb.link.portfolio import LinkedCategory, LinkedMeasure, LinkedProject, Theme, Unit
from ambitieweb.model.parts import Indicator
from ambitieweb.model.reading import Reading
from ambitieweb.pages.cards.intro import intro
from ambitieweb.pages.cards.progress import with_unit
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.fragments import noted
from ambitieweb.pages.live_table import LiveTable, pages_with_table
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.verdicts import verdict_of
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.table import Column


def pages(desk: Desk) -> Iterator[Page]:
    """The list, and a page per indicator."""
    entries = desk.indicators.entries
    if not entries:
        return
    yield from _list(desk, entries)
    for entry in entries:
        yield from _page(desk, entry)


def _list(desk: Desk, entries: tuple[IndicatorEntry, ...]) -> Iterator[Page]:
    t = desk.texts
    words = t("indicators.lead", n=len(entries))
    page = desk.page(
        INDICATORS,
        t("nav.indicators"),
        (),
        above=(desk.crumb(MONITOR),),
        description=words,
        finding=words,
    )

    label = desk.writer(INDICATORS).label
    columns: tuple[Column[IndicatorEntry], ...] = (
        Column(label(Indicator, "name"), lambda entry, w: w.link(w.plain(entry.record.name), indicator_page(entry.id))),
        Column(label(Indicator, "unit"), lambda entry, w: w.line(entry.record.unit)),
        Column(label(Indicator, "method"), lambda entry, w: w.line(entry.record.method)),
        Column(t("indicators.places"), lambda entry, w: Markup(len(entry.uses)), "number"),
    )
    yield from pages_with_table(desk, page, LiveTable("lijst", t("nav.indicators"), columns, (), entries))


def _page(desk: Desk, entry: IndicatorEntry) -> Iterator[Page]:
    t, record, path = desk.texts, entry.record, indicator_page(entry.id)
    writer = desk.writer(path)
    name = writer.plain(record.name)
    words = t("indicators.page_lead", n=len(entry.uses))
    facts = writer.facts(record, ("unit", "method"))
    known = [Section(desk.facts(writer, facts))] if facts else []
    page = desk.page(
        path,
        name,
        (intro(desk, writer, words, ()), *known),
        above=(
            desk.crumb(MONITOR),
            desk.crumb(INDICATORS),
        ),
        keywords=(t("kind.indicator"), record.unit or "", record.method or ""),
        description=words,
    )
    columns: tuple[Column[IndicatorUse], ...] = (
        Column(t("indicators.where"), lambda use, w: _where(desk, use, w)),
        Column(t("web.theme"), lambda use, w: w.theme_link(use.theme) if use.theme else _nothing()),
        Column(
            t("monitor.column.baseline"),
            lambda use, w: _value(w, use.record.baseline, use.record.unit, use.record.base_year),
            "number",
            lambda use: use.record.baseline,
        ),
        Column(
            t("monitor.column.newest"),
            lambda use, w: _latest(desk, use, w),
            "number",
            lambda use: newest.value if (newest := _newest(use)) else None,
        ),
        Column(
            t("monitor.column.target"),
            lambda use, w: _value(w, use.record.target, use.record.unit, use.record.target_year),
            "number",
            lambda use: use.record.target,
        ),
        Column(t("monitor.column.state"), lambda use, w: _state(desk, use)),
    )
    table = LiveTable("gebruikt", t("indicators.used", name=name), columns, (), entry.uses)
    yield from pages_with_table(desk, page, table, t("indicators.used_heading"), desk.anchor("used_in"))


def _newest(use: IndicatorUse) -> Reading | None:
    track = _track(use)
    return track.newest if track.readings else None


def _track(use: IndicatorUse) -> Track:
    return track_of_indicator(use.record, use.theme, use.choice)


def _target(desk: Desk, use: IndicatorUse) -> Target | None:
    """Where it stands, at the places where something is measured."""
    return (
        target_of(use.at, _track(use), (), desk.portfolio)
        if isinstance(use.at, (Unit, LinkedCategory, LinkedProject))
        else None
    )


def _latest(desk: Desk, use: IndicatorUse, writer: Writer) -> Markup:
    """The newest figure; of what is measured by a result the words of that."""
    newest, target = _newest(use), _target(desk, use)
    if target and target.result:
        day = target.result.measured_on
        return noted(writer.plain(target.result.value), day.year if day else None)
    return _value(writer, newest.value if newest else None, use.record.unit, newest.in_year if newest else None)


def _state(desk: Desk, use: IndicatorUse) -> Markup:
    target = _target(desk, use)
    return verdict_of(target, desk.texts) if target and target.verdict else _nothing()


def _where(desk: Desk, use: IndicatorUse, writer: Writer) -> Markup:
    at, t = use.at, desk.texts
    if isinstance(at, Theme):
        theme_set = desk.portfolio.theme_sets[at.set_id]
        link = writer.to(at, desk.anchor("indicators"))
        return noted(link, f"{t('kind.theme_set')} {theme_set.name}")
    if isinstance(at, LinkedMeasure):
        return noted(writer.to(at, desk.anchor("indicators")), t("kind.measure"))
    kind = t(
        "kind.organisation"
        if isinstance(at, Unit)
        else f"kind.{'category' if isinstance(at, LinkedCategory) else 'project'}"
    )
    if use.choice is None:
        is_in_progress = use.record.readings or isinstance(at, LinkedProject)
        anchor = desk.anchor("progress" if is_in_progress else "theme_details")
        return noted(writer.to(at, anchor), kind)
    link = writer.link(at.name, measure_at(at, use.choice.number, t))
    return noted(link, f"{kind} · {t('monitor.of_measure', name=writer.plain(use.choice.name))}")


def _value(writer: Writer, value: Decimal | None, unit: str | None, year: int | None) -> Markup:
    return _nothing() if value is None else noted(with_unit(writer, value, unit or ""), year)


def _nothing() -> Markup:
    return Markup("–")
