"""What became of ambitions by name: what lags with its cause and who acts, and every project with its themes side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup, escape

from ambitieweb.addresses.cards import page_of
from ambitieweb.derive.outcomes import Outcome
from ambitieweb.derive.stages import is_finished
from ambitieweb.derive.standing import Lag, by_urgency, lag_of
from ambitieweb.derive.verdicts import Verdict
from ambitieweb.gathered import gathered
from ambitieweb.link.portfolio import LinkedProject, LinkedThemeSet
from ambitieweb.model.values import Rating
from ambitieweb.pages.compare.heat import heat_css, rating_cell
from ambitieweb.pages.compare.theme_counts import by_set
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.formats import upper_first
from ambitieweb.pages.fragments import dot, drawn, signed
from ambitieweb.pages.page import Section
from ambitieweb.pages.verdicts import on_paper, to_the_rule, verdict_mark
from ambitieweb.pages.writer import Writer

LAGS_IN_SIGHT, PROJECTS_IN_SIGHT = 10, 30
"""So many stand on the page; the table below has all."""


def lagging(desk: Desk, writer: Writer, found: Sequence[Outcome]) -> Iterator[Section]:
    """Each ambition that was not found back: what can still be mended first."""
    lags = sorted((lag for outcome in found if (lag := lag_of(outcome))), key=by_urgency)
    if not lags:
        return
    rows = [_lag(desk, writer, lag) for lag in lags[:LAGS_IN_SIGHT]]
    more = len(lags) - len(rows)
    words = desk.texts("outcomes.more_lags", n=more) if more else ""
    html = desk.render("overviews/lag-rows.html", writer, rows=rows, more=words, all=f"#{desk.anchor('outcomes')}")
    yield Section(html, desk.texts("outcomes.lagging"), desk.anchor("lagging"))


def _lag(desk: Desk, writer: Writer, lag: Lag) -> Values:
    t, outcome = desk.texts, lag.outcome
    course, project = outcome.course, outcome.project
    theme = course.place.theme
    levels = t("outcomes.levels", wanted=course.place.level, found=course.last.level if course.last else "?")
    if lag.can_be_mended:
        when = writer.short_date(lag.when) if lag.when else escape(t("state.no_date"))
        act = Markup("{}, {}").format(lag.who or t("measure.no_owner"), when)
    else:
        act = escape(t("state.closed" if is_finished(project) else "state.not_mendable"))
    paper = on_paper(course, t) if lag.is_on_paper or not outcome.verdict else ""
    cause = writer.line(lag.cause) if lag.cause else "" if paper else escape(t("state.no_cause"))
    return {
        "verdict": verdict_mark(outcome.verdict, t) if outcome.verdict else escape(upper_first(t("verdict.unjudged"))),
        "project": writer.to(project, writer.anchor("measurements")),
        "theme": dot(theme.hue, theme.short),
        "levels": levels,
        "cause": Markup(": ").join(filter(None, (paper and escape(paper), cause))),
        "act": act,
        "is_closed": not lag.can_be_mended,
    }


def matrices(desk: Desk, writer: Writer, found: Sequence[Outcome]) -> Iterator[Section]:
    """For each theme set the projects as rows and the themes as columns."""
    for theme_set, of_set in by_set(desk, found, lambda outcome: outcome.course.place.theme):
        title = desk.texts("outcomes.per_project")
        if theme_set is not desk.portfolio.theme_set:
            title = f"{title}: {theme_set.name}"
        yield Section(
            _matrix(desk, writer, theme_set, of_set, title), title, desk.anchor("per_project_of", set=theme_set.id)
        )


def _matrix(desk: Desk, writer: Writer, theme_set: LinkedThemeSet, found: Sequence[Outcome], title: str) -> str:
    """The projects with most that lags first, then by name."""
    of_project = gathered((outcome.project.id, outcome) for outcome in found)
    ordered = sorted(of_project.values(), key=lambda some: -sum(lag_of(outcome) is not None for outcome in some))
    rows = [_project(writer, some[0].project, some, theme_set) for some in ordered[:PROJECTS_IN_SIGHT]]
    more = len(ordered) - len(rows)
    return desk.render(
        "overviews/outcome-matrix.html",
        writer,
        title=title,
        css=heat_css(theme_set.themes),
        themes=theme_set.themes,
        rows=rows,
        more=desk.texts("outcomes.more_projects", n=more) if more else "",
        all=f"#{desk.anchor('outcomes')}",
        key=drawn(desk.texts("outcomes.key")),
        rule=to_the_rule(writer),
    )


def _project(
    writer: Writer, project: LinkedProject, outcomes: Sequence[Outcome], theme_set: LinkedThemeSet
) -> tuple[Markup, list[Markup]]:
    by_theme = {outcome.course.place.theme.id: outcome for outcome in outcomes}
    href = writer.href(page_of(project), writer.anchor("measurements"))
    cells = [_cell(writer, by_theme.get(theme.id), theme.hue, href) for theme in theme_set.themes]
    return writer.to(project, writer.anchor("measurements")), cells


def _cell(writer: Writer, outcome: Outcome | None, hue: int, href: str) -> Markup:
    """The level that was found, with a sign where that is another than the ambition; in brackets the ambition without a figure."""
    if outcome is None:
        return rating_cell(writer, None, "", hue)
    course, t = outcome.course, writer.texts
    wanted = course.place.rating
    if outcome.verdict in (None, Verdict.NO_FIGURE, Verdict.STOPPED):
        return rating_cell(writer, wanted, href, hue, is_inherited=True)
    after = Markup()
    if course.change and isinstance(wanted, Rating):
        key, sign = ("evaluation.lower", "▼") if course.change < 0 else ("evaluation.higher", "▲")
        after = signed(sign, t(key, n=abs(course.change)))
    return rating_cell(writer, course.last, href, hue, after=after)
