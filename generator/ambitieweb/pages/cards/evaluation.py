"""What became of the ambitions, measurement by measurement: the new reality over the original web, and where one was lowered
(rows P14-P16)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from markupsafe import Markup, escape

from ambitieweb.charts.web import web_svg
from ambitieweb.charts.web_input import Segment, WebInput
from ambitieweb.derive.evaluation import ThemeCourse, courses
from ambitieweb.derive.outcomes import Outcome
from ambitieweb.derive.stages import Stage, stage_of
from ambitieweb.languages import long_date
from ambitieweb.link.portfolio import LinkedProject, LinkedWeb
from ambitieweb.model.project import MeasuredTheme, Measurement
from ambitieweb.model.values import Rating
from ambitieweb.pages.cards.measuring import moment_in_sentence
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.verdicts import outcome_words, to_the_rule
from ambitieweb.pages.web_figure import (
    described,
    drawn_web,
    is_drawable,
    level_name,
    rating_phrase,
    says_number,
)
from ambitieweb.pages.writer import Writer, state_of
from ambitieweb.texts import Texts


def measurements_html(desk: Desk, writer: Writer, project: LinkedProject, *, is_drawn: bool) -> Markup:
    """Per theme what each measurement found, with the evidence; `is_drawn` for the last one over the original web. '' without
    a measurement."""
    web, measurements = project.web, project.record.measurements_by_day
    if web is None or not measurements:
        return Markup()
    found, names = courses(project), [_name(measurement, desk) for measurement in measurements]
    stages = [stage_of(measurement.moment) for measurement in measurements]
    drawn = [m for m in measurements if m.themes] if is_drawn and is_drawable(web.theme_set) else []
    evidence = [
        (name, writer.date(measurement.date), writer.text(measurement.evidence))
        for name, measurement in zip(names, measurements, strict=True)
    ]
    html = desk.render(
        "evaluation/measurements.html",
        writer,
        heads=[(name, desk.texts(f"stage.{stage.value}")) for name, stage in zip(names, stages, strict=True)],
        rows=[_course_row(project, course, measurements, web, desk, writer) for course in found],
        svg=Markup(web_svg(_measured_over(project, web, drawn[-1], desk), size="thumbnail")) if drawn else "",
        outline=desk.texts(f"evaluation.outline_{stage_of(drawn[-1].moment).value}") if drawn else "",
        lost=list(_lost(found, desk)),
        evidence=evidence,
        rule=to_the_rule(writer),
    )
    return Markup(html)


def _lost(found: Sequence[ThemeCourse], desk: Desk) -> list[str]:
    return [
        desk.texts(
            "notes.drop",
            theme=course.place.theme.short,
            moment=in_sentence(drop.at, desk),
            old=drop.old.level,
            new=drop.new.level,
        )
        for course in found
        for drop in course.drops
    ]


def _name(measurement: Measurement, desk: Desk) -> str:
    if measurement.moment:
        return measurement.moment.word(desk.language).capitalize()
    return long_date(measurement.date, desk.language) if measurement.date else desk.texts("evaluation.measurement")


def in_sentence(measurement: Measurement, desk: Desk) -> str:
    """The moment of a measurement after 'bij'."""
    return moment_in_sentence(measurement.moment, desk.texts) if measurement.moment else _name(measurement, desk)


def _course_row(
    project: LinkedProject,
    course: ThemeCourse,
    measurements: Sequence[Measurement],
    web: LinkedWeb,
    desk: Desk,
    writer: Writer,
) -> Values:
    """A theme: its ambition, what each measurement found, and what that means in words."""
    return {
        "theme": course.place.theme.short,
        "ambition": writer.rating_words(course.place.rating, web.theme_set),
        "found": [
            _found(rating, web, writer) + _said(measurement.themes.get(course.place.theme.id), writer)
            for rating, measurement in zip(course.found, measurements, strict=True)
        ],
        "words": outcome_words(Outcome(project, course, desk.portfolio), desk.texts, has_sign=False),
    }


def _found(rating: Rating | None, web: LinkedWeb, writer: Writer) -> Markup:
    words = writer.texts("evaluation.not_measured") if rating is None else writer.rating_words(rating, web.theme_set)
    return Markup(escape(words))


def _said(found: MeasuredTheme | None, writer: Writer) -> Markup:
    """What a measurement says of one theme beside its level."""
    lines = [writer.line(line) for line in (found.evidence, found.explanation) if line] if found else []
    return Markup().join(Markup('<br><span class="aw-note">{}</span>').format(line) for line in lines)


def _measured_over(project: LinkedProject, web: LinkedWeb, measurement: Measurement, desk: Desk) -> WebInput:
    levels = {theme_id: found.rating for theme_id, found in measurement.themes.items()}
    return found_over(project, web, levels, measurement, desk)


def found_over(
    project: LinkedProject, web: LinkedWeb, found: Mapping[str, Rating | None], measurement: Measurement, desk: Desk
) -> WebInput:
    """What was found per theme as filled rings: in the work with marks for what changed, before it with the ambition as a line over
    it (Figure 19). `measurement` gives the moment."""
    texts, stage = desk.texts, stage_of(measurement.moment)
    segments = tuple(
        Segment(
            label=place.theme.name,
            short=place.theme.short,
            state=state_of(rating := found.get(place.theme.id)),
            level=rating.level if rating else None,
            level_name=level_name(rating, web.theme_set, texts) if rating else texts("evaluation.not_measured"),
            says_number=says_number(rating, web.theme_set),
            outline=None if stage is Stage.WORK else place.level,
            hue=place.theme.hue,
            theme=place.theme.id,
            wanted=place.level if stage is Stage.WORK else None,
            against=texts("evaluation.against", level=place.level) if _is_other(rating, place.level) else "",
        )
        for place in web.themes
    )
    moment, words = in_sentence(measurement, desk), texts(f"stage.{stage.value}")
    differences = (
        replace(segment, level_name=_difference_words(place.level, found.get(place.theme.id), web, texts))
        for segment, place in zip(segments, web.themes, strict=True)
    )
    return drawn_web(
        f"meting-{project.id}",
        texts("evaluation.title", name=project.name, moment=moment, stage=words),
        segments,
        web.theme_set,
        texts,
        description=described(differences),
        outline=texts(f"evaluation.outline_{stage.value}"),
    )


def _difference_words(wished: int | None, rating: Rating | None, web: LinkedWeb, texts: Texts) -> str:
    """'2 van 3: 1 lager dan de ambitie'."""
    if rating is None:
        return texts("evaluation.not_measured")
    words = rating_phrase(rating, web.theme_set, texts)
    if rating.level is None or wished is None or not _is_other(rating, wished):
        return words
    key = "below" if rating.level < wished else "above"
    return f"{words}, {texts(f'evaluation.{key}', n=abs(rating.level - wished))}"


def _is_other(rating: Rating | None, wished: int | None) -> bool:
    """True for a level that is not the one that was wanted."""
    return rating is not None and None not in (rating.level, wished) and rating.level != wished
