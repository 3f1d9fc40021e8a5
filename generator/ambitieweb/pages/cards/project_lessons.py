"""What a project learned, as large lines, and the lessons of others that could help it (row P16)."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.addresses.fixed import LESSONS
from ambitieweb.link.portfolio import LinkedProject, Theme
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.first_sentence import first_sentence
from ambitieweb.pages.page import Section
from ambitieweb.pages.show.lesson_views import lesson_view
from ambitieweb.pages.writer import Writer

AT_MOST = 4
"""Of the lessons of others; the library has them all."""


@dataclass(frozen=True, slots=True)
class LessonLine:
    """A lesson: the sentence that stands large, and what comes after it."""

    theme: Theme | None
    lead: Markup
    rest: Markup


def lessons_section(desk: Desk, writer: Writer, project: LinkedProject) -> tuple[Section, ...]:
    """Its own lessons, with those of others folded below them; none without one of its own."""
    lines = []
    for difference in project.record.differences:
        if difference.lesson:
            lead, rest = first_sentence(writer, difference.lesson)
            theme = project.theme(difference.theme)
            lines.append(LessonLine(theme, lead, rest))
    if not lines:
        return ()
    html = desk.render("project/lessons.html", writer, lines=lines, others=others_line(desk, writer, project))
    return (Section(html, desk.texts("project.lessons"), desk.anchor("differences")),)


def others_line(desk: Desk, writer: Writer, project: LinkedProject) -> tuple[Section, ...]:
    """The lessons of others as a closed line; the rule that chooses them is `Lessons.for_project`."""
    found = desk.lessons.for_project(project)
    if not found:
        return ()
    views = [lesson_view(lesson, desk, writer) for lesson in found[:AT_MOST]]
    html = desk.render("project/others.html", writer, views=views, way=writer.link(desk.texts("lessons.all_of_them"), LESSONS))  # fmt: skip
    hint = desk.texts("project.folds.lessons", n=len(views))
    return (Section(html, desk.texts("project.others_lessons"), desk.anchor("lessons_others"), hint),)
