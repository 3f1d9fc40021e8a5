"""Progress on a page: per indicator with readings a small chart, a sentence and the same values as a table."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from markupsafe import Markup, escape

from ambitieweb.charts.progress import Point, PointKind, ProgressInput, progress_svg
from ambitieweb.derive.progress import Track, moment_of, tracks
from ambitieweb.derive.verdicts import Verdict
from ambitieweb.link.portfolio import WebHolder
from ambitieweb.model.parts import Indicator
from ambitieweb.model.reading import Reading
from ambitieweb.pages import formats
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.fragments import both_sizes
from ambitieweb.pages.page import Section
from ambitieweb.pages.verdicts import to_the_rule, verdict_mark
from ambitieweb.pages.writer import Writer


def progress_section(
    desk: Desk, writer: Writer, holder: WebHolder, shown: Collection[object] = ()
) -> tuple[Section, ...]:
    """The section, or none when nothing was measured. `shown` are the goals and indicators that stand elsewhere on the page, with
    the numbers before these."""
    views = [
        track_view(desk, writer, holder, track, number)
        for number, track in enumerate(tracks(holder, desk.portfolio.language), start=len(shown) + 1)
        if not any(track.record is other for other in shown)
    ]
    if not views:
        return ()
    return (
        desk.section("progress", desk.render("parts/progress.html", writer, views=views, rule=to_the_rule(writer))),
    )


def track_view(
    desk: Desk, writer: Writer, holder: WebHolder, track: Track, number: int | str, *, is_small: bool = False
) -> Values:
    """One indicator with readings; `number` keeps ids on a page apart. A small chart has one form for every screen."""
    points = _points(writer, track)
    judged = track.verdict(holder, desk.portfolio.reference_date)
    sentence = _sentence(desk, writer, track, judged)
    verdict = desk.texts(f"verdict.{judged.value}") if judged else ""
    name = writer.plain(track.name)
    svg = Markup()
    if points:
        chart = ProgressInput(
            id=f"voortgang-{number}-{holder.id}",
            title=f"{name}: {verdict}" if verdict else name,
            description=sentence,
            points=points,
            hue=track.theme.hue if track.theme else 0,
        )
        svg = Markup(progress_svg(chart, size="narrow")) if is_small else both_sizes(progress_svg, chart)
    return {
        "name": name,
        # The name; that of an indicator leads to all places that use it.
        "title": track_title(writer, track),
        "theme": writer.theme_link(track.theme),
        "verdict": verdict_mark(judged, desk.texts),
        "sentence": sentence,
        "svg": svg,
        "rows": _rows(desk, writer, track),
    }


def track_title(writer: Writer, track: Track) -> Markup:
    """The name of a goal, or of an indicator as a link to its page."""
    if isinstance(track.record, Indicator):
        return writer.indicator_link(track.record)
    return Markup(escape(writer.plain(track.name)))


def _points(writer: Writer, track: Track) -> tuple[Point, ...]:
    found = []
    if track.baseline is not None and track.base_year is not None:
        found.append(_point(writer, track.baseline, track.base_year + 1, str(track.base_year), PointKind.BASELINE))
    for reading in track.readings:
        at = moment_of(reading)
        if at is not None:
            year = str(reading.in_year)
            found.append(_point(writer, reading.value, float(at), year, PointKind.READING))
    if track.target is not None and track.target_year is not None:
        found.append(_point(writer, track.target, track.target_year + 1, str(track.target_year), PointKind.TARGET))
    return tuple(found) if any(point.kind is PointKind.READING for point in found) else ()


def _point(writer: Writer, value: Decimal, at: float, when: str, kind: PointKind) -> Point:
    return Point(at, float(value), writer.number(value), when, kind)


def _sentence(desk: Desk, writer: Writer, track: Track, judged: Verdict | None) -> str:
    """'Laatst gemeten: 18.900 m2. Doel: 17.200 m2 in 2028. Volgens plan was dat 18.300 m2.'; the plan where it decides."""
    t = desk.texts
    newest = track.newest
    parts = [t("progress.newest", value=with_unit(writer, newest.value, track.unit))]
    if track.target is not None:
        key = "progress.target" if track.target_year else "progress.target_open"
        goal = with_unit(writer, track.target, track.unit)
        parts.append(t(key, value=goal, year=track.target_year or ""))
    if track.planned is not None and judged in (Verdict.ON_COURSE, Verdict.BEHIND):
        parts.append(t("progress.planned", value=with_unit(writer, shown_plan(track, track.planned), track.unit)))
    return " ".join(parts)


def shown_plan(track: Track, planned: Decimal) -> Decimal:
    """A point on the line in as many decimals as the numbers beside it, and one more."""
    beside = [track.baseline, track.target, *(reading.value for reading in track.readings)]
    places = max(-int(value.as_tuple().exponent) for value in beside if value is not None)
    rounded = planned.quantize(Decimal(1).scaleb(-max(places, 0) - 1)).normalize()
    return rounded.quantize(Decimal(1)) if rounded == rounded.to_integral_value() else rounded


def with_unit(writer: Writer, value: Decimal, unit: str) -> str:
    """'18.900 m2', '60%'."""
    return formats.with_unit(writer.number(value), writer.plain(unit))


def _rows(desk: Desk, writer: Writer, track: Track) -> list[tuple[str, Markup, str, Markup]]:
    t = desk.texts
    rows = [_reading_row(desk, writer, reading, track.unit) for reading in track.readings]
    if track.baseline is not None:
        base = Markup(track.base_year or "")
        rows.insert(0, (t("progress.row.baseline"), base, with_unit(writer, track.baseline, track.unit), Markup()))
    if track.target is not None:
        year = Markup(track.target_year or "")
        rows.append((t("progress.row.target"), year, with_unit(writer, track.target, track.unit), Markup()))
    return rows


def _reading_row(desk: Desk, writer: Writer, reading: Reading, unit: str) -> tuple[str, Markup, str, Markup]:
    when = writer.date(reading.date) if reading.date else Markup(reading.year or "")
    value = with_unit(writer, reading.value, unit)
    return desk.texts("progress.row.reading"), when, value, writer.line(reading.explanation)
