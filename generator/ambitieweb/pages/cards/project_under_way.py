"""The first screen of a project that is on its way: its phase, its web with a reason per theme, and the next step."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.charts.course_mark import course_mark_svg
from ambitieweb.derive.evaluation import ThemeCourse
from ambitieweb.derive.next_steps import NextStep
from ambitieweb.derive.project_standing import Standing, on_paper_lower, project_standing
from ambitieweb.link.portfolio import LinkedProject
from ambitieweb.model.parts import Action, Moment
from ambitieweb.model.phase import Phase
from ambitieweb.model.project import Difference
from ambitieweb.pages.cards.project_finding import causes_in_finding
from ambitieweb.pages.cards.sessions_view import step_title
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import upper_first
from ambitieweb.pages.living_web import living_web
from ambitieweb.pages.web_rows import web_reasons
from ambitieweb.pages.writer import Writer


@dataclass(frozen=True, slots=True)
class NextStepView:
    """The next step in words."""

    title: Markup
    words: Markup
    more: Markup
    """The role, and what else is known of an action."""


def under_way_html(
    desk: Desk, writer: Writer, project: LinkedProject, next_step: Markup, notes: Sequence[str] = ()
) -> Markup:
    """The phases, the next step, the web and its reasons. `notes` say what was measured of them."""
    stands = project_standing(project)
    told = causes_in_finding(project)
    html = desk.render(
        "project/under-way.html",
        writer,
        phases=_phases(writer, project),
        next=next_step,
        notes=notes,
        web=living_web(desk, writer, project, "hero"),
        rows=web_reasons(
            desk,
            writer,
            project,
            {course.place.theme.id: _note(desk, writer, course, told) for course in on_paper_lower(project)},
        ),
        title=desk.texts("project.to_decide" if stands is Standing.EARLY else "project.decided"),
        anchor=desk.anchor("web"),
    )
    return Markup(html)


def next_step_html(
    desk: Desk,
    writer: Writer,
    project: LinkedProject,
    steps: Sequence[NextStep],
    places: Sequence[str] = (),
    *,
    is_whole: bool = True,
) -> Markup:
    """What must happen next, when and by whom; '' without a step. `places` are the keys of the anchors that lead here. One that is not
    whole leaves what else is known of an action to the end of the page."""
    if not steps:
        return Markup()
    told = [_step(desk, writer, project, step, number, is_whole=is_whole) for number, step in enumerate(steps)]
    anchors = [desk.anchor(place) for place in places]
    return Markup(desk.render("project/next-step.html", writer, steps=told, places=anchors))


def _phases(writer: Writer, project: LinkedProject) -> list[tuple[str, str]]:
    """Each phase with its word and whether it is done, now or next; none without a phase, or for what is over."""
    record = project.record
    if record.phase is None or record.phase is Phase.CLOSED or project.is_stopped:
        return []
    now = list(Phase).index(record.phase)
    return [
        (upper_first(writer.word(phase)), "done" if number < now else "now" if number == now else "next")
        for number, phase in enumerate(Phase)
    ]


def _step(
    desk: Desk, writer: Writer, project: LinkedProject, step: NextStep, number: int, *, is_whole: bool
) -> NextStepView:
    t, record = desk.texts, step.record
    key = "project.then" if number else "project.next"
    title = t(key, date=writer.date(step.date)) if step.date else t(f"{key}_undated")
    more: list[Markup] = []
    if step.is_late:
        more.append(Markup("<strong>{}</strong>").format(t("project.late")))
    match record:
        case Action():
            words = writer.line(record.what)
            facts = writer.rest(record, ("what", "owner", "date"), project.theme_set)
            more += [writer.line(record.owner)] if record.owner else []
            more += [html for _, html in facts] if is_whole else []
        case Moment():
            words = writer.line(record.moment)
            more += [writer.line(record.explanation)] if record.explanation else []
        case _:
            words = step_title(step, record, desk)
    return NextStepView(Markup(title), words, Markup(" · ").join(more))


def causes_in_rows(project: LinkedProject) -> tuple[Difference, ...]:
    """The differences of which the row of a theme says the cause in a few words."""
    told = causes_in_finding(project)
    found = (_cause(course, told) for course in on_paper_lower(project))
    return tuple(difference for difference in found if difference)


def _cause(course: ThemeCourse, told: Collection[Difference]) -> Difference | None:
    return next((one for one in course.differences if one.short_cause and one not in told), None)


def _note(desk: Desk, writer: Writer, course: ThemeCourse, told: Collection[Difference]) -> Markup:
    """'In het contract niveau 1: plan voor kobalt was zwak'; the cause where the sentence under the title has it not."""
    where = upper_first(desk.texts(f"stage.{course.stage.value}")) if course.stage else ""
    words = desk.texts("project.on_paper", where=where, level=course.last.level if course.last else "")
    cause = _cause(course, told)
    said = f"{words}: {cause.short_cause}" if cause else words
    return Markup('<span class="aw-behind">{} {}</span>').format(Markup(course_mark_svg("lower")), writer.line(said))
