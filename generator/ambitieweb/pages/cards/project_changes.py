"""What a project wanted beside what it became: two webs, and each change with its cause and who mends it (rows P14-P16)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from markupsafe import Markup

from ambitieweb.charts.course_mark import course_mark_svg
from ambitieweb.derive.evaluation import ThemeCourse, courses
from ambitieweb.derive.project_standing import WebChanges, last_in_work, web_changes
from ambitieweb.derive.stages import Stage, is_finished
from ambitieweb.link.portfolio import LinkedProject, LinkedWeb
from ambitieweb.model.project import Difference, Measurement
from ambitieweb.model.values import Rating
from ambitieweb.pages.cards.evaluation import found_over
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import spelled, upper_first
from ambitieweb.pages.web_figure import drawing, is_drawable, web_input
from ambitieweb.pages.writer import Writer
from ambitieweb.texts import Texts

IN_SIGHT = 3
"""So many changes stand beside the webs; the others are folded."""


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """What an author wrote of a difference, without its theme and lesson."""

    cause: Markup
    action: Markup
    mend: str
    """Whether it can be mended, who does it and by when."""


@dataclass(frozen=True, slots=True)
class OutcomeChange:
    """A theme that came out otherwise than it was wanted."""

    mark: Markup
    title: str
    hue: int
    differences: tuple[DifferenceView, ...]


def tells_outcome(project: LinkedProject) -> bool:
    """True where two webs tell more than one: it is finished, or a theme became otherwise than it was wanted."""
    return is_finished(project) or bool(web_changes(project).changed)


def outcome_notes(desk: Desk, project: LinkedProject) -> list[str]:
    """What the measurement in the work found, where that stands beside the web as it was wanted."""
    return _notes(project, web_changes(project), desk.texts) if last_in_work(project) else []


def outcome_html(desk: Desk, writer: Writer, project: LinkedProject) -> Markup:
    """Both webs and the changes; '' where no web can be drawn or nothing was measured in the work."""
    web, measurement = project.web, last_in_work(project)
    if web is None or measurement is None:
        return Markup()
    changes = web_changes(project)
    shown = [_change(desk, writer, project, course) for course in changes.changed]
    figures = _figures(desk, writer, project, web, measurement) if is_drawable(web.theme_set) else ()
    return Markup(
        desk.render(
            "project/outcome.html",
            writer,
            figures=figures,
            changes=shown[:IN_SIGHT],
            more=shown[IN_SIGHT:],
            notes=_notes(project, changes, desk.texts),
            anchor=desk.anchor("web"),
        )
    )


def _difference_view(desk: Desk, writer: Writer, difference: Difference, *, is_gain: bool) -> DifferenceView:
    """A difference in words; at a gain there is nothing to mend."""
    t = desk.texts
    mend = t(f"project.mend.{difference.repairable.en}") if difference.repairable and not is_gain else ""
    day = writer.plain(str(writer.date(difference.date).striptags())) if difference.date else ""
    parts = (mend, writer.plain(difference.owner), t("project.before", date=day) if day else "")
    return DifferenceView(
        cause=writer.line(difference.cause or difference.cause_in_short),
        action=writer.line(difference.action),
        mend=" · ".join(part for part in parts if part),
    )


def differences_in_outcome(project: LinkedProject) -> tuple[Difference, ...]:
    """The differences that `outcome_html` tells."""
    if last_in_work(project) is None:
        return ()
    return tuple(difference for course in web_changes(project).changed for difference in course.differences)


def _change(desk: Desk, writer: Writer, project: LinkedProject, course: ThemeCourse) -> OutcomeChange:
    t, place = desk.texts, course.place
    key = "became_level" if is_finished(project) else "becomes_level"
    is_gain = (course.change or 0) > 0
    title = t(f"project.{key}", theme=place.theme.short, old=place.level, new=course.last.level if course.last else "")
    return OutcomeChange(
        mark=Markup(course_mark_svg("lower" if (course.change or 0) < 0 else "higher")),
        title=title,
        hue=place.theme.hue,
        differences=tuple(_difference_view(desk, writer, one, is_gain=is_gain) for one in course.differences),
    )


def _notes(project: LinkedProject, changes: WebChanges, t: Texts) -> list[str]:
    """'Vier thema's werden wat wij wilden. Eén thema is nog niet gemeten.'; 'zijn nu' as long as the project runs."""
    said = []
    if changes.same:
        key = "as_wanted" if changes.changed or changes.open else "all_as_wanted"
        key += "" if is_finished(project) else "_now"
        said.append(upper_first(t(f"project.{key}", n=changes.same, count=spelled(changes.same, t))))
    if changes.open:
        said.append(upper_first(t("project.open", n=changes.open, count=spelled(changes.open, t))))
    return said


@dataclass(frozen=True, slots=True)
class OutcomeFigure:
    """A web of the pair: what it is, of which day, and the drawing."""

    title: str
    date: Markup
    svg: Markup


def _figures(
    desk: Desk, writer: Writer, project: LinkedProject, web: LinkedWeb, measurement: Measurement
) -> tuple[OutcomeFigure, ...]:
    t, record = desk.texts, web.record
    wanted = web_input(project, web, t)
    wanted = replace(wanted, segments=tuple(replace(segment, outline=None) for segment in wanted.segments))
    became = found_over(project, web, _last_found(project), measurement, desk)
    day = record.status_day if record else None
    title = t("project.became" if is_finished(project) else "project.becomes")
    return (
        OutcomeFigure(t("project.wanted"), writer.date(day), drawing(wanted)),
        OutcomeFigure(title, writer.date(measurement.date), drawing(became)),
    )


def _last_found(project: LinkedProject) -> dict[str, Rating | None]:
    """Per theme what was last measured in the work, by whichever measurement named it last."""
    return {course.place.theme.id: course.last for course in courses(project) if course.stage is Stage.WORK}
