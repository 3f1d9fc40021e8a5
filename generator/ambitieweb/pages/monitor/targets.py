"""Goals and indicators with their newest figure and their verdict: a table for the front page of the monitor and for files."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from markupsafe import Markup, escape

from ambitieweb.addresses.cards import page_of
from ambitieweb.derive.stages import has_begun
from ambitieweb.derive.targets import Target
from ambitieweb.derive.verdicts import Verdict
from ambitieweb.link.portfolio import LinkedProject, Theme
from ambitieweb.model.parts import Indicator
from ambitieweb.pages.bars import road_drawing
from ambitieweb.pages.cards.progress import shown_plan
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.facets import across_sets, monitor_facets
from ambitieweb.pages.fragments import noted
from ambitieweb.pages.live_table import LiveTable
from ambitieweb.pages.monitor.parts import named
from ambitieweb.pages.verdicts import verdict_in_address, verdict_of
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.table import Facet, Form, Table
from ambitieweb.tables.web_columns import Columns

PAST = "doeljaar-voorbij"


def table(desk: Desk) -> Table:
    """Each goal and indicator with its newest figure and its verdict (rows O5, P12)."""
    t, of = desk.texts, Columns[Target](desk.material, "oordelen")
    words = {verdict: t(f"verdict.{verdict.value}") for verdict in Verdict}
    sorts = t("monitor.goal"), t("monitor.indicator")
    columns = (
        *of.web(
            lambda target: target.holder,
            heading=t("monitor.column.of"),
            cell=lambda target, w: named(w, target.holder),
        ),
        of.field("wat", lambda target: target.track.name, heading=t("monitor.column.indicator"), cell=_name),
        of.field("soort_doel", lambda target: sorts[0 if target.is_goal else 1], choices=sorts),
        of.field("thema_naam", lambda target: target.track.theme.name if target.track.theme else None),
        of.field("eenheid", lambda target: target.track.unit or None),
        of.field(
            "begin",
            lambda target: target.measured.baseline,
            Form.NUMBER,
            heading=t("monitor.column.baseline"),
            kind="number",
            sort=lambda target: target.measured.baseline,
            cell=lambda target, w: _value(w, target.measured.baseline, target.track.unit, target.measured.base_year),
        ),
        of.field(
            "cijfer",
            _newest,
            Form.NUMBER,
            heading=t("monitor.column.newest"),
            kind="number",
            sort=_newest,
            cell=_latest,
        ),
        of.field("cijfer_woorden", lambda target: target.result.value if target.result else None),
        of.field("volgens_plan", _planned, Form.NUMBER),
        of.field(
            "doel",
            lambda target: target.track.target,
            Form.NUMBER,
            heading=t("monitor.column.target"),
            kind="number",
            sort=lambda target: target.track.target_year,
            cell=lambda target, w: _value(w, target.track.target, target.track.unit, target.track.target_year),
        ),
        of.field("doeljaar", lambda target: target.track.target_year, Form.INTEGER),
        of.field(
            "oordeel",
            lambda target: words[target.verdict] if target.verdict else None,
            choices=tuple(words.values()),
            heading=t("monitor.column.state"),
            sort=_rank,
            cell=lambda target, w: _state(desk, w, target),
        ),
        of.field("hoort_bij", lambda target: target.holder.id, technical=True),
        of.numbered(lambda target: target.holder, desk.targets),
    )
    return of.of(columns, desk.targets, lambda target: page_of(target.holder))


def live_table(desk: Desk, found: Sequence[Target], name: str) -> LiveTable[Target]:
    """Some of these on a page."""
    t = desk.texts
    verdicts = [verdict for verdict in (*Verdict, None) if any(target.verdict is verdict for target in found)]
    options = [(verdict_in_address(v), t(f"verdict.{v.value}" if v else "verdict.unjudged")) for v in verdicts]
    if any(target.is_past for target in found):
        options.append((PAST, t("monitor.state.past")))
    sorts = (("indicator", t("monitor.indicator")), ("doel", t("monitor.goal")))
    themes = across_sets(desk, found, _themes)
    facets: tuple[Facet[Target], ...] = (
        Facet("stand", t("monitor.column.state"), tuple(options), _stands),
        Facet("wat", t("monitor.column.what"), sorts, lambda target: ("doel" if target.is_goal else "indicator",)),
        *((themes,) if len(themes.options) > 1 else ()),
        *monitor_facets(desk, found, lambda target: target.holder),
    )
    columns = desk.table("oordelen").shown("wat", "hoort_bij_naam", "begin", "cijfer", "doel", "oordeel")
    caption = t(f"monitor.caption.{name.replace('-', '_')}")
    return LiveTable(name, caption, columns, facets, found, css="aw-targets")


def _themes(target: Target) -> tuple[Theme, ...]:
    return (target.track.theme,) if target.track.theme else ()


def _stands(target: Target) -> tuple[str, ...]:
    return (verdict_in_address(target.verdict), *((PAST,) if target.is_past else ()))


def _rank(target: Target) -> int:
    return (list(Verdict).index(target.verdict) if target.verdict else len(Verdict)) + (10 if target.is_past else 0)


def _newest(target: Target) -> Decimal | None:
    return target.newest.value if target.newest else None


def _planned(target: Target) -> Decimal | None:
    return None if target.planned is None else round(target.planned, 2)


def _name(target: Target, writer: Writer) -> Markup:
    """The name with what it is, about which theme and measure, and in which unit."""
    track, t = target.track, writer.texts
    notes = [t("monitor.goal" if target.is_goal else "monitor.indicator")]
    if track.theme:
        notes.append(track.theme.short)
    if track.choice:
        notes.append(t("monitor.of_measure", name=writer.plain(track.choice.name)))
    if track.unit:
        notes.append(t("monitor.in_unit", unit=writer.plain(track.unit)))
    if track.is_inherited:
        notes.append(t("monitor.of_organisation"))
    if target.paired:
        notes.append(t("monitor.measured_at", name=writer.plain(target.paired.name)))
    return noted(_source(writer, target), " · ".join(notes))


def _latest(target: Target, writer: Writer) -> Markup:
    """The newest figure; of what is measured by a result the words of that."""
    if target.result:
        day = target.result.measured_on
        return noted(writer.plain(target.result.value) or "–", day.year if day else None)
    newest = target.newest
    return _value(writer, _newest(target), target.track.unit, newest.in_year if newest else None)


def _value(writer: Writer, value: Decimal | None, unit: str, year: int | None) -> Markup:
    return noted("–" if value is None else _number(writer, value, unit), year)


def _number(writer: Writer, value: Decimal, unit: str) -> str:
    """The number alone, with its percent sign: the unit stands below the name."""
    return f"{writer.number(value)}%" if unit.startswith("%") else writer.number(value)


def _source(writer: Writer, target: Target) -> Markup:
    """A link to the page of an indicator; to where a goal stands: the chart when it was measured, else its place on the card."""
    holder, track = target.holder, target.track
    if isinstance(track.record, Indicator):
        return writer.indicator_link(track.record)
    path, anchor = page_of(holder), writer.anchor("progress")
    if not track.readings:
        anchor = writer.anchor("goals")
    return writer.link(writer.plain(track.name), path, anchor)


def _state(desk: Desk, writer: Writer, target: Target) -> Markup:
    """The verdict, with what the plan was or why there is no word, with a small bar before it."""
    t = desk.texts
    word = f'<span class="aw-state">{verdict_of(target, t)}</span>' if target.verdict else ""
    said = _why(desk, writer, target)
    note = f' <span class="aw-note">{escape(said)}</span>' if said else ""
    late = f' <span class="aw-chip aw-due--late">{escape(t("monitor.state.past"))}</span>' if target.is_past else ""
    return Markup(f"{road_drawing(target)}{word}{note}{late}")


def _why(desk: Desk, writer: Writer, target: Target) -> str:
    """What stands behind the verdict: the plan, or why there is no figure or no word."""
    t, track = desk.texts, target.track
    if target.reason is not None:
        return t(f"monitor.state.{target.reason.value}")
    if target.planned is not None:
        return t("monitor.planned", value=_number(writer, shown_plan(target.measured, target.planned), track.unit))
    if target.verdict is not Verdict.NO_FIGURE:
        return ""
    if isinstance(target.holder, LinkedProject) and not has_begun(target.holder):
        return t("monitor.state.not_begun")
    return t("monitor.state.by_supplier") if isinstance(track.record, Indicator) and track.record.by_supplier else ""
