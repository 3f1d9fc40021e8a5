"""The sentence under the title of a project whose author wrote none: what came of it, with the miss in it, or where the bar is."""

from __future__ import annotations

from markupsafe import Markup, escape

from ambitieweb.charts.verdict_mark import verdict_svg
from ambitieweb.derive.deviations import LevelCourse, course_of
from ambitieweb.derive.evaluation import ThemeCourse
from ambitieweb.derive.outcomes import level_verdict
from ambitieweb.derive.project_standing import (
    ResultScore,
    Standing,
    judged_results,
    on_paper_lower,
    project_standing,
    score,
    web_changes,
)
from ambitieweb.derive.stages import Stage, is_finished
from ambitieweb.derive.verdicts import Verdict
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import LinkedProject, LinkedTheme
from ambitieweb.model.project import Difference, ProjectStatus
from ambitieweb.pages.cards.web_finding import difference
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import lower_first, spelled, upper_first
from ambitieweb.pages.verdicts import verdict_mark
from ambitieweb.pages.writer import Writer
from ambitieweb.texts import Texts

ON_PAPER = (Stage.TENDER, Stage.CONTRACT)
BOTH = 2
TOLD = 2
"""So many themes that fell short have their cause in the sentence."""


def finding(desk: Desk, writer: Writer, project: LinkedProject) -> Markup:
    """The sentence for where the project stands."""
    warning = Markup(" {}").format(_warning(desk, writer, project)) if tells_status(project) else ""
    return _in_short(desk, writer, project) + warning


def tells_status(project: LinkedProject) -> bool:
    """True when the sentence under the title says what its author wrote of how it goes: why it stopped, or what needs care where no cause
    says that."""
    record = project.record
    needs_care = record.status is ProjectStatus.ATTENTION and bool(record.status_note)
    return record.finding is None and (project.is_stopped or (needs_care and not causes_in_finding(project)))


def _warning(desk: Desk, writer: Writer, project: LinkedProject) -> Markup:
    """'Let op: de levertijd is opgelopen.'; '' for what stopped, which says it itself."""
    if project.is_stopped:
        return Markup()
    word = upper_first(ProjectStatus.ATTENTION.word(desk.language))
    return Markup('<strong class="aw-attention">{} {}:</strong> {}').format(
        Markup(verdict_svg(Verdict.BEHIND.value)), word, writer.line(project.record.status_note)
    )


def _in_short(desk: Desk, writer: Writer, project: LinkedProject) -> Markup:
    """What came of it, or where the bar is."""
    match project_standing(project):
        case Standing.STOPPED:
            return _stopped(desk, writer, project)
        case Standing.JUDGED:
            return _said(writer, _judged(desk, project))
        case Standing.UNMEASURED:
            return _said(writer, [desk.texts("project.finding.unmeasured")])
        case Standing.EARLY:
            return _said(writer, [desk.texts("project.finding.early")])
        case Standing.UNDER_WAY:
            return _said(writer, _under_way(desk, project))


def says_score(desk: Desk, project: LinkedProject) -> bool:
    """True when the sentence under the title counts the goals, so that their heading need not."""
    found = score(judged_results(project, desk.portfolio))
    return project.record.finding is None and bool(found.judged)


def score_words(found: ResultScore, t: Texts) -> str:
    """'Drie van de vier doelen gehaald'; '' where no goal has a figure. What has none yet is said by `_open`."""
    if not found.judged:
        return ""
    total = found.judged + found.open
    good = found.reached + found.on_course
    if good == total:
        course = "_on_course" if found.on_course else ""
        if total == BOTH:
            return t(f"project.finding.reached_both{course}")
        if total > BOTH or not course:
            return t(f"project.finding.reached_all{course}", n=total, count=spelled(total, t))
    key = "reached_on_course" if found.on_course else "reached"
    words = t(f"project.finding.{key}", n=total, reached=_count(good, t), total=spelled(total, t))
    return upper_first(words)


def lag_words(desk: Desk, project: LinkedProject, course: ThemeCourse) -> str:
    """'Klimaat bleef achter: de bouwstroom kwam te laat.'; without a cause where it stands lower, as long as it is on paper."""
    found = _with_cause(course)
    cause = found.short_cause if found else ""
    is_past = is_finished(project) or level_verdict(project, course, desk.portfolio) is Verdict.MISSED
    key = f"project.finding.{'lagged' if is_past else 'lags'}"
    name = course.place.theme.short
    if cause:
        return desk.texts(key, theme=name, cause=cause)
    if course.stage in ON_PAPER and course.change:
        less = abs(course.change)
        key = f"project.finding.less_in_{course.stage.value}"
        return desk.texts(key, theme=name, n=less, count=spelled(less, desk.texts))
    return desk.texts(f"{key}_alone", theme=name)


def causes_in_finding(project: LinkedProject) -> tuple[Difference, ...]:
    """The differences of which that sentence says the cause in a few words."""
    record = project.record
    if record.finding is not None:
        return ()
    match project_standing(project):
        case Standing.STOPPED:
            with_cause = [difference for difference in record.differences if difference.short_cause]
            return () if record.status_note else tuple(with_cause[:1])
        case Standing.JUDGED:
            lowered = web_changes(project).lower
        case Standing.UNDER_WAY:
            lowered = on_paper_lower(project)
        case _:
            lowered = ()
    return tuple(found for course in lowered[:TOLD] if (found := _with_cause(course)))


def _with_cause(course: ThemeCourse) -> Difference | None:
    return next((difference for difference in course.differences if difference.short_cause), None)


def _judged(desk: Desk, project: LinkedProject) -> list[str]:
    t, changes = desk.texts, web_changes(project)
    found = score(judged_results(project, desk.portfolio))
    said = [score_words(found, t)]
    if not found.judged:
        said = [level_score_words(project, t)]
    if found.no_figure:
        words = spelled(found.no_figure, t)
        said.append(upper_first(t("project.finding.not_measured", n=found.no_figure, count=words)))
    if found.open and found.judged:
        said.append(upper_first(t("project.finding.open", n=found.open, count=spelled(found.open, t))))
    lags = [lag_words(desk, project, course) for course in changes.lower[:TOLD]]
    if lags and len(said) == 1 and said[0] and _is_all_reached(found):  # else a reader takes the two for one
        said = [t("project.finding.but", score=said[0].removesuffix("."), lag=lags.pop(0))]
    said += lags
    return [words for words in said if words] or [t("project.finding.no_verdict")]


def level_score_words(project: LinkedProject, t: Texts) -> str:
    """'Twee van de drie gemeten ambities gehaald.'; '' where no level was measured."""
    changes = web_changes(project)
    total = len(changes.changed) + changes.same
    reached = total - len(changes.lower)
    if not total:
        return ""
    if reached == total:
        return t("project.finding.levels_all", n=total)
    return upper_first(t("project.finding.levels", n=total, reached=_count(reached, t), total=spelled(total, t)))


def _is_all_reached(found: ResultScore) -> bool:
    return bool(found.judged) and not found.lagging and not found.open and not found.no_figure


def _under_way(desk: Desk, project: LinkedProject) -> list[str]:
    t, web = desk.texts, project.web
    lowered = on_paper_lower(project)
    if lowered:
        return [lag_words(desk, project, course) for course in lowered[:TOLD]]
    places = web.themes if web else ()
    top = max((place.level for place in places if place.level is not None), default=None)
    said = []
    if top and web:
        label = web.theme_set.level_label(top)
        number = label if not label.startswith(str(top)) else t("level.number", level=top)
        themes = _names([place for place in places if place.level == top], t)
        said.append(t("project.finding.highest", level=lower_first(number), themes=themes))
        above = sorted({place.parent.name for place in places if place.parent})
        differs = difference(web, t, than=joined(above, t.language))
        if differs:
            return [*said, differs]
    own = [place for place in places if course_of(place) is LevelCourse.EQUAL]
    if own and own[0].parent and all(course_of(place) is LevelCourse.EQUAL for place in places):
        said.append(t("project.finding.equal", name=own[0].parent.name))
    return said


def _stopped(desk: Desk, writer: Writer, project: LinkedProject) -> Markup:
    """The verdict, and why: the words beside the status, else the first cause."""
    cause = next((found.short_cause for found in causes_in_finding(project)), "")
    why, word = project.record.status_note or upper_first(cause), desk.texts(f"verdict.{Verdict.STOPPED.value}")
    if why.lower().startswith(word.lower()):  # 'Gestopt in december': the sign needs no word of its own
        return Markup("{} {}").format(Markup(verdict_svg(Verdict.STOPPED.value)), writer.line(why))
    mark = verdict_mark(Verdict.STOPPED, desk.texts)
    return Markup("{}: {}").format(mark, writer.line(why)) if why else mark


def _count(number: int, t: Texts) -> str:
    return spelled(number, t) if number else t("project.finding.none")


def _said(writer: Writer, sentences: list[str]) -> Markup:
    return Markup(" ").join(Markup(escape(writer.plain(sentence))) for sentence in sentences if sentence)


def _names(places: list[LinkedTheme], t: Texts) -> str:
    return joined([lower_first(place.theme.short) for place in places], t.language)
