"""A lesson as a page shows it, and the lessons of others on the pages of projects and categories (row P16)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.cards import page_of
from ambitieweb.derive.lessons import Lesson, LessonKind
from ambitieweb.languages import long_date
from ambitieweb.link.portfolio import LinkedPractice
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.writer import Writer

ON_A_PAGE_IN_SIGHT = 8


@dataclass(frozen=True, slots=True)
class LessonView:
    """What to lay out of one lesson; what was not written down is empty."""

    text: Markup
    is_tip: bool
    cause: Markup
    action: Markup
    repairable: str
    theme: str
    hue: int | None
    levels: str
    """What was meant and what was found where: 'ambitie: 3 Ambitieus · in het contract: 2 Significant'."""
    holder: str
    href: str
    category: str
    organisation: str
    source: Markup


def lesson_view(lesson: Lesson, desk: Desk, writer: Writer) -> LessonView:
    """A lesson ready to lay out on the page of a writer."""
    difference, holder = lesson.difference, lesson.holder
    is_tip = lesson.kind is LessonKind.TIP
    theme = lesson.themes[0] if lesson.themes and not is_tip else None
    return LessonView(
        text=writer.line(lesson.text),
        is_tip=is_tip,
        cause=writer.line(difference.cause) if difference else Markup(),
        action=writer.line(difference.action) if difference else Markup(),
        repairable=writer.word(lesson.repairable),
        theme=theme.short if theme else "",
        hue=theme.hue if theme else None,
        levels=_levels(lesson, desk, writer),
        holder=holder.name,
        href=writer.href(lesson_place(lesson, desk)),
        category=lesson.category.name if lesson.category else "",
        organisation=(holder.record.organisation or holder.name) if isinstance(holder, LinkedPractice) else "",
        source=writer.sentence(holder.record.source)
        if isinstance(holder, LinkedPractice) and holder.record.source
        else Markup(),
    )


def lesson_place(lesson: Lesson, desk: Desk) -> Address:
    """Where the lesson is written down."""
    key = "anchor.practice_tips" if lesson.kind is LessonKind.TIP else "anchor.differences"
    return page_of(lesson.holder).at(desk.texts(key))


def moment_words(lesson: Lesson, desk: Desk) -> str:
    """The moment at which the ambition was lowered: 'gunning', else the day; empty when it was not."""
    lost = lesson.lost_at
    if lost is None:
        return ""
    if lost.moment:
        return lost.moment.word(desk.language)
    return long_date(lost.date, desk.language) if lost.date else desk.texts("evaluation.measurement").lower()


def _levels(lesson: Lesson, desk: Desk, writer: Writer) -> str:
    theme, ambition, found = lesson.theme, lesson.ambition, lesson.found
    if theme is None or ambition is None or found is None or lesson.stage is None:
        return ""
    theme_set = desk.portfolio.theme_sets[theme.set_id]
    return desk.texts(
        "lessons.levels",
        ambition=writer.rating_words(ambition, theme_set),
        stage=desk.texts(f"stage.{lesson.stage.value}"),
        found=writer.rating_words(found, theme_set),
    )


def lesson_list(
    desk: Desk, writer: Writer, shown: Sequence[Lesson], lead: str, rest: Markup, at_most: int = ON_A_PAGE_IN_SIGHT
) -> str:
    """Lessons as cards: the first ones in sight, the others folded."""
    views = [lesson_view(lesson, desk, writer) for lesson in shown]
    sight = at_most if len(views) > at_most + 1 else len(views)
    return desk.render(
        "lessons/list.html",
        writer,
        lead=lead,
        items=views[:sight],
        folded=views[sight:],
        folded_words=desk.texts("lessons.folded", n=len(views) - sight),
        rest=rest,
    )
