"""The days of a project in one line: sessions, decisions, planning and measurements (rows P14-P16)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from ambitieweb.derive.moments import DatedMoment, MomentSort, moments
from ambitieweb.languages import joined, long_date
from ambitieweb.link.portfolio import LinkedProject
from ambitieweb.model.parts import Moment
from ambitieweb.pages.cards.measuring import moment_in_sentence
from ambitieweb.pages.cards.sessions_view import session_title
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.writer import Writer


@dataclass(frozen=True, slots=True)
class MomentRow:
    """A day on the line, with what happened on it."""

    date: Markup
    kind: str
    """What tells most of that day."""
    word: str
    happened: tuple[tuple[str, Markup], ...]
    """Title and note of each."""


def timeline_html(desk: Desk, writer: Writer, project: LinkedProject, shown: Collection[object] = ()) -> Markup:
    """The line, and what was planned without a day; without what is `shown` elsewhere on the page. '' without a moment."""
    if not has_timeline(desk, project, shown):
        return Markup()
    found = dated_moments(desk, project, shown)
    days = groupby(found, key=lambda moment: (moment.date, moment.sort is MomentSort.PLANNED))
    rows = [_day(tuple(found), desk, writer) for _, found in days]
    table = writer.table(_undated(project), desk.texts("section.planning"), project.theme_set)
    return Markup(desk.render("project/timeline.html", writer, rows=rows, undated=table))


def has_timeline(desk: Desk, project: LinkedProject, shown: Collection[object] = ()) -> bool:
    """True when there is a moment for that line."""
    return bool(dated_moments(desk, project, shown) or _undated(project))


def timeline_title(desk: Desk, project: LinkedProject) -> str:
    """'Van 30 mei 2024 tot 31 augustus 2027'; one day alone has the plain title."""
    found = dated_moments(desk, project)
    first, last = (long_date(moment.date, desk.language) for moment in (found[0], found[-1])) if found else ("", "")
    if first == last:
        return desk.texts("section.planning")
    return desk.texts("project.timeline", first=first, last=last)


def _undated(project: LinkedProject) -> list[Moment]:
    return [moment for moment in project.record.planning if moment.date is None]


def dated_moments(desk: Desk, project: LinkedProject, shown: Collection[object] = ()) -> list[DatedMoment]:
    """The days on the line, without those of what is `shown` elsewhere."""
    skipped = {(moment.date, moment.moment) for moment in shown if isinstance(moment, Moment)}
    found = moments(project, desk.portfolio.reference_date)
    return [moment for moment in found if (moment.date, moment.name) not in skipped]


def _day(found: Sequence[DatedMoment], desk: Desk, writer: Writer) -> MomentRow:
    kind = max((moment.sort for moment in found), key=list(MomentSort).index)
    happened = tuple(_told(moment, desk, writer) for moment in found)
    return MomentRow(writer.date(found[0].date), kind.value, desk.texts(f"moment.{kind.value}"), happened)


def _told(moment: DatedMoment, desk: Desk, writer: Writer) -> tuple[str, Markup]:
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
    return title or t("evaluation.measurement"), writer.line(note)
