"""What became of the ambitions: the new reality over the original web, where one was lowered, and the days (rows P14-P16)."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.charts.timeline import Mark, MomentKind, Tick, TimelineInput, timeline_svg
from ambitieweb.charts.web_input import Segment, WebInput
from ambitieweb.derive.evaluation import ThemeCourse, courses, measurements_in_order
from ambitieweb.derive.moments import DatedMoment, MomentSort, moments
from ambitieweb.derive.outcomes import Outcome
from ambitieweb.derive.stages import stage_of
from ambitieweb.languages import joined, long_date
from ambitieweb.link.portfolio import LinkedProject, LinkedWeb
from ambitieweb.model.project import MeasuredTheme, Measurement
from ambitieweb.model.values import Rating
from ambitieweb.pages.cards.measuring import moment_in_sentence
from ambitieweb.pages.cards.sessions_view import session_title
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.fragments import both_sizes
from ambitieweb.pages.page import Section
from ambitieweb.pages.verdicts import outcome_words, to_the_rule
from ambitieweb.pages.web_figure import drawing, is_drawable, legend, rating_phrase
from ambitieweb.pages.writer import Writer, state_of
from ambitieweb.texts import Texts


def evaluation_sections(desk: Desk, writer: Writer, project: LinkedProject) -> tuple[Section, ...]:
    """The timeline, the measurements against the web and the lessons; none of them when nothing is written down."""
    return (*_timeline(desk, writer, project), *measured_sections(desk, writer, project))


def measured_sections(desk: Desk, writer: Writer, project: LinkedProject) -> tuple[Section, ...]:
    """The measurements against the web, and the differences with their lessons."""
    found = []
    if project.record.measurements and project.web:
        found.append(desk.section("measurements", _measurements(desk, writer, project, project.web)))
    if project.record.differences:
        table = writer.table(project.record.differences, desk.texts("section.differences"), project.theme_set)
        found.append(desk.section("differences", table))
    return tuple(found)


def _measurements(desk: Desk, writer: Writer, project: LinkedProject, web: LinkedWeb) -> str:
    measurements = measurements_in_order(project)
    found = courses(project)
    names = [_name(measurement, desk) for measurement in measurements]
    rows = [_course_row(project, course, measurements, web, desk, writer) for course in found]
    last = len(measurements) - 1
    stages = [stage_of(measurement.moment) for measurement in measurements]
    figures = [
        (
            name,
            desk.texts("evaluation.show", moment=_in_sentence(measurement, desk)),
            drawing(_overlay(project, web, measurement, number, _in_sentence(measurement, desk), desk.texts)),
            number == last,
            desk.texts(f"evaluation.outline_{stages[number].value}"),
        )
        for number, (measurement, name) in enumerate(zip(measurements, names, strict=True))
        if is_drawable(web.theme_set) and measurement.themes
    ]
    lost = [
        desk.texts(
            "notes.drop",
            theme=course.place.theme.name,
            moment=_in_sentence(drop.at, desk),
            old=drop.old.level,
            new=drop.new.level,
        )
        for course in found
        for drop in course.drops
    ]
    evidence = [
        (name, writer.date(measurement.date), writer.text(measurement.evidence))
        for name, measurement in zip(names, measurements, strict=True)
    ]
    return desk.render(
        "evaluation/measurements.html",
        writer,
        heads=[(name, desk.texts(f"stage.{stage.value}")) for name, stage in zip(names, stages, strict=True)],
        rows=rows,
        figures=figures,
        lost=lost,
        evidence=evidence,
        rule=to_the_rule(writer),
    )


def _name(measurement: Measurement | None, desk: Desk) -> str:
    if measurement is None:
        return ""
    if measurement.moment:
        return measurement.moment.word(desk.language).capitalize()
    return long_date(measurement.date, desk.language) if measurement.date else desk.texts("evaluation.measurement")


def _in_sentence(measurement: Measurement | None, desk: Desk) -> str:
    """The same moment after 'bij'."""
    if measurement and measurement.moment:
        return moment_in_sentence(measurement.moment, desk.texts)
    return _name(measurement, desk)


def _course_row(
    project: LinkedProject,
    course: ThemeCourse,
    measurements: Sequence[Measurement],
    web: LinkedWeb,
    desk: Desk,
    writer: Writer,
) -> Values:
    """A theme: its ambition, what each measurement found, and what that means in words."""
    hue = course.place.theme.position
    return {
        "theme": writer.theme_link(course.place.theme),
        "ambition": writer.place(course.place, web.theme_set),
        "found": [
            _found(rating, web, hue, writer) + _said(measurement.themes.get(course.place.theme.id), writer)
            for rating, measurement in zip(course.found, measurements, strict=True)
        ],
        "words": outcome_words(Outcome(project, course), desk.texts),
    }


def _found(rating: Rating | None, web: LinkedWeb, hue: int, writer: Writer) -> Markup:
    return (
        Markup(writer.texts("evaluation.not_measured")) if rating is None else writer.rating(rating, web.theme_set, hue)
    )


def _said(found: MeasuredTheme | None, writer: Writer) -> Markup:
    """What a measurement says of one theme beside its level."""
    lines = [writer.line(line) for line in (found.evidence, found.explanation) if line] if found else []
    return Markup().join(Markup('<br><span class="aw-note">{}</span>').format(line) for line in lines)


def _overlay(
    project: LinkedProject, web: LinkedWeb, measurement: Measurement, number: int, name: str, texts: Texts
) -> WebInput:
    """What was found as filled rings, the ambition as an outline over it (Figure 19)."""
    segments = []
    for place in web.themes:
        rating = measurement.level_of(place.theme.id)
        segments.append(
            Segment(
                label=place.theme.name,
                short=place.theme.short,
                state=state_of(rating),
                level=rating.level if rating else None,
                level_name=_difference_words(place.level, rating, web, texts),
                says_number=True,
                outline=place.level,
                hue=place.theme.position,
                theme=place.theme.id,
            )
        )
    stage = stage_of(measurement.moment)
    title = texts("evaluation.title", name=project.name, moment=name, stage=texts(f"stage.{stage.value}"))
    said = [f"{segment.label}: {segment.level_name}" for segment in segments]
    return WebInput(
        id=f"meting-{number + 1}-{project.id}",
        title=title,
        description=". ".join(said) + ".",
        segments=tuple(segments),
        legend=legend(texts, web.theme_set, texts(f"evaluation.outline_{stage.value}")),
        language=texts.language,
    )


def _difference_words(wished: int | None, rating: Rating | None, web: LinkedWeb, texts: Texts) -> str:
    """'2 van 3: 1 lager dan de ambitie'."""
    if rating is None:
        return texts("evaluation.not_measured")
    words = rating_phrase(rating, web.theme_set, texts)
    if rating.level is None or wished is None or rating.level == wished:
        return words
    key = "below" if rating.level < wished else "above"
    return f"{words}, {texts(f'evaluation.{key}', n=abs(rating.level - wished))}"


@dataclass(frozen=True, slots=True)
class MomentRow:
    """A day on the timeline."""

    date: Markup
    title: str
    note: Markup
    kind: str
    word: str


def _timeline(desk: Desk, writer: Writer, project: LinkedProject) -> list[Section]:
    found = moments(project, desk.portfolio.reference_date)
    undated = [moment for moment in project.record.planning if moment.date is None]
    if not found and not undated:
        return []
    rows = [_moment_row(moment, desk, writer) for moment in found]
    svg = _line(project, found, rows, desk) if found else ""
    table = writer.table(undated, desk.texts("section.planning"), project.theme_set)
    return [
        desk.section("planning", desk.render("evaluation/timeline.html", writer, rows=rows, svg=svg, undated=table))
    ]


def _line(project: LinkedProject, found: Sequence[DatedMoment], rows: Sequence[MomentRow], desk: Desk) -> Markup:
    """The moments in proportion to time, with a name for the start of each year and for the reference date."""
    t, today = desk.texts, desk.portfolio.reference_date
    first, last = found[0].date, found[-1].date
    years = range(first.year, last.year + 2)
    has_planned = any(moment.sort is MomentSort.PLANNED for moment in found)
    timeline = TimelineInput(
        id=f"tijdlijn-{project.id}",
        title=t("moment.title", name=project.name),
        description=". ".join(
            f"{number}: {long_date(moment.date, desk.language)}, {row.title}, {row.word}"
            for number, (moment, row) in enumerate(zip(found, rows, strict=True), start=1)
        ),
        marks=tuple(Mark(moment.date.toordinal(), MomentKind(moment.sort.value)) for moment in found),
        ticks=tuple(
            Tick(datetime.date(year, 1, 1).toordinal(), str(year)) for year in years if year <= datetime.MAXYEAR
        ),
        now=Tick(today.toordinal(), t("moment.now")) if today and has_planned else None,
    )
    return both_sizes(timeline_svg, timeline)


def _moment_row(moment: DatedMoment, desk: Desk, writer: Writer) -> MomentRow:
    t = desk.texts
    title, note = moment.name, moment.note
    if moment.session is not None:
        title = session_title(moment.session, desk)
    elif moment.measuring is not None:
        title = t("evaluation.measured_at", moment=moment_in_sentence(moment.measuring, t))
    elif moment.status is not None:
        title = t("evaluation.decided", status=moment.status.word(desk.language))
    if moment.lost:
        note = t("evaluation.lost_here", themes=joined(list(moment.lost), t.language))
    kind = moment.sort.value
    return MomentRow(
        writer.date(moment.date), title or t("evaluation.measurement"), writer.line(note), kind, t(f"moment.{kind}")
    )
