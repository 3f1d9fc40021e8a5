"""Lessons across projects (row P16): what was learned, on which theme and category, and whom it could help."""

from __future__ import annotations

import datetime
import heapq
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import islice
from typing import Any

from ambitieweb.derive.evaluation import ThemeCourse, courses
from ambitieweb.derive.stages import Stage
from ambitieweb.derive.theme_homes import ThemeHomes
from ambitieweb.gathered import gathered
from ambitieweb.link.portfolio import LinkedCategory, LinkedPractice, LinkedProject, Portfolio, Theme
from ambitieweb.model.project import Difference, Measurement, Repairable
from ambitieweb.model.values import Rating

SHOWN_AT_MOST = 6
Key = tuple[str, str]


class LessonKind(Enum):
    """Where it comes from: a difference in a project of this site, or the tip of another organisation."""

    DIFFERENCE = "difference"
    TIP = "tip"


@dataclass(frozen=True, slots=True, repr=False)
class Lesson:
    """What others can learn, with how it came about. `text` is empty when the author wrote no lesson (yet).

    `themes` are those of the overview: one of a difference, all that the practice example names of a tip. `theme` and the
    ratings are of the project's own set; `lost_at` is the measurement where the ambition was lowered, `stage`
    where `found` was measured.
    """

    kind: LessonKind
    text: str
    themes: tuple[Theme, ...]
    holder: LinkedProject | LinkedPractice
    category: LinkedCategory | None
    number: int
    day: datetime.date | None = None
    theme: Theme | None = None
    difference: Difference | None = None
    ambition: Rating | None = None
    found: Rating | None = None
    stage: Stage | None = None
    lost_at: Measurement | None = None

    @property
    def repairable(self) -> Repairable | None:
        """What the author says of mending; None at a gain, where there is nothing to mend."""
        found, wished = self.found.level if self.found else None, self.ambition.level if self.ambition else None
        is_gain = found is not None and wished is not None and found > wished
        return self.difference.repairable if self.difference and not is_gain else None


@dataclass(frozen=True, slots=True, repr=False)
class Lessons:
    """All lessons of a site, and the ways to find those that could help; made once per site."""

    all: tuple[Lesson, ...]
    homes: ThemeHomes
    own: Mapping[str, tuple[Lesson, ...]]
    """By category the lessons of its own projects."""
    by_theme_in: Mapping[tuple[str, Key], tuple[Lesson, ...]]
    """By category and theme those with a text to learn from."""
    in_category: Mapping[str, tuple[Lesson, ...]]
    on_theme: Mapping[Key, tuple[Lesson, ...]]
    tips_on: Mapping[Key, tuple[Lesson, ...]]

    def for_project(self, project: LinkedProject) -> tuple[Lesson, ...]:
        """Lessons of others that could help a project, the nearest first and at most six.

        First those of the same category, on themes where its own web has a level above 0 before other themes. Then those
        on such a theme from elsewhere on the site. Then tips of practice examples that name such a theme. Within each the
        newest first. Never its own, and only differences with a lesson written down.
        """
        keys = self._keys(project)
        category = project.category.id if project.category else None
        near: list[Iterable[Lesson]] = []
        if category is not None:
            near.append(_merged([self.by_theme_in.get((category, key), ()) for key in keys]))
            near.append(self.in_category.get(category, ()))
        near.append(_merged([self.on_theme.get(key, ()) for key in keys]))
        near.append(_merged([self.tips_on.get(key, ()) for key in keys]))
        return _first(near, lambda lesson: lesson.holder is not project)

    def for_category(self, category: LinkedCategory) -> tuple[Lesson, ...]:
        """Lessons from outside a category that could help it, by the same rule; those of its own projects are `own`."""
        keys = self._keys(category)
        near = [_merged([index.get(key, ()) for key in keys]) for index in (self.on_theme, self.tips_on)]
        return _first(near, lambda lesson: lesson.category is not category)

    def _keys(self, holder: LinkedProject | LinkedCategory) -> tuple[Key, ...]:
        """The themes on which the web of the page itself has a level above 0."""
        places = holder.places
        homes = (self.homes[place.theme.set_id, place.theme.id].key for place in places if place.level)
        return tuple(dict.fromkeys(homes))


def lessons(portfolio: Portfolio, homes: ThemeHomes) -> Lessons:
    """Every difference of every project and every tip of every practice example, the newest first."""
    found = [lesson for project in portfolio.projects.values() for lesson in _of_project(project, homes)]
    found.extend(lesson for practice in portfolio.practices.values() for lesson in _of_practice(practice, homes))
    found.sort(key=_newest_first)
    told = [lesson for lesson in found if lesson.text]
    here = [(lesson.category.id, lesson) for lesson in told if lesson.category]
    on_theme = [(theme.key, lesson) for lesson in told for theme in lesson.themes]
    return Lessons(
        all=tuple(found),
        homes=homes,
        own=gathered((lesson.category.id, lesson) for lesson in found if lesson.category),
        by_theme_in=gathered(((category, theme.key), lesson) for category, lesson in here for theme in lesson.themes),
        in_category=gathered(here),
        on_theme=gathered(pair for pair in on_theme if pair[1].kind is not LessonKind.TIP),
        tips_on=gathered(pair for pair in on_theme if pair[1].kind is LessonKind.TIP),
    )


def strongest(found: Iterable[Lesson]) -> tuple[Lesson, ...]:
    """The lessons in the order in which to read them: first what projects learned where the ambition fell furthest, the newest
    first, and each project has its turn before any has a second. Then the tips of others, then what has no words yet."""
    turns: dict[str, int] = {}
    ordered = []
    for place, lesson in enumerate(sorted(found, key=lambda one: (-_fall(one), _newest_first(one)))):
        kind = 2 if not lesson.text else 1 if lesson.kind is LessonKind.TIP else 0
        turns[lesson.holder.id] = turns.get(lesson.holder.id, 0) + 1
        ordered.append((kind, turns[lesson.holder.id], place, lesson))
    return tuple(lesson for *_, lesson in sorted(ordered, key=lambda one: one[:3]))


def _fall(lesson: Lesson) -> int:
    """How many levels lie between the ambition and what was found."""
    wished, found = (rating.level if rating else None for rating in (lesson.ambition, lesson.found))
    return 0 if wished is None or found is None else wished - found


def _of_project(project: LinkedProject, homes: ThemeHomes) -> Iterator[Lesson]:
    if not project.record.differences:
        return
    by_theme = {course.place.theme.id: course for course in courses(project)}
    measured = project.record.measurements_by_day
    for number, difference in enumerate(project.record.differences, start=1):
        theme = project.theme(difference.theme)
        course = by_theme.get(difference.theme)
        yield Lesson(
            kind=LessonKind.DIFFERENCE,
            text=difference.lesson or "",
            themes=(homes[theme.set_id, theme.id],) if theme else (),
            holder=project,
            category=project.category,
            number=number,
            day=_day(course, measured),
            theme=theme,
            difference=difference,
            ambition=course.place.rating if course else None,
            found=course.last if course else None,
            stage=course.stage if course else None,
            lost_at=course.lost_at if course else None,
        )


def _day(course: ThemeCourse | None, measured: Sequence[Measurement]) -> datetime.date | None:
    """The day on which the ambition was lowered, else that of the last measurement."""
    if course and course.lost_at and course.lost_at.date:
        return course.lost_at.date
    return next((m.date for m in reversed(measured) if m.date), None)


def _of_practice(practice: LinkedPractice, homes: ThemeHomes) -> Iterator[Lesson]:
    own = practice.theme_set.themes if practice.theme_set else ()
    named = [homes[theme.set_id, theme.id] for theme in own if theme.id in practice.record.themes]
    themes = tuple({theme.key: theme for theme in named}.values())
    for number, tip in enumerate(practice.record.tips, start=1):
        yield Lesson(LessonKind.TIP, tip, themes, practice, None, number)


def _newest_first(lesson: Lesson) -> tuple[Any, ...]:
    day = lesson.day
    return (
        lesson.kind is LessonKind.TIP,
        day is None,
        -day.toordinal() if day else 0,
        lesson.holder.name.casefold(),
        lesson.holder.id,
        lesson.number,
    )


def _merged(lists: Sequence[Sequence[Lesson]]) -> Iterable[Lesson]:
    """Sorted lists as one, read no further than needed; what stands in several of them comes once each time."""
    return heapq.merge(*lists, key=_newest_first)


def _first(near: Iterable[Iterable[Lesson]], fits: Callable[[Lesson], bool]) -> tuple[Lesson, ...]:
    seen: set[int] = set()

    def once() -> Iterator[Lesson]:
        for lessons_at in near:
            for lesson in lessons_at:
                if fits(lesson) and id(lesson) not in seen:
                    seen.add(id(lesson))
                    yield lesson

    return tuple(islice(once(), SHOWN_AT_MOST))
