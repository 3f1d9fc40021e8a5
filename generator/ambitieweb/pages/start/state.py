"""Stand van zaken: what was reached, what lags by name, who acts and by when, on one screen and one sheet of paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.fixed import OUTCOMES, OVERVIEWS, STATE
from ambitieweb.addresses.lists import state_of_unit
from ambitieweb.charts.squares import SquaresInput, squares_svg
from ambitieweb.derive.holders import organisations
from ambitieweb.derive.stages import is_finished
from ambitieweb.derive.standing import Lag, ThemeStanding, standing
from ambitieweb.languages import long_date
from ambitieweb.link.portfolio import Theme, Unit
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.facets import theme_value
from ambitieweb.pages.formats import spelled, upper_first
from ambitieweb.pages.fragments import in_line
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.start.state_facts import facts
from ambitieweb.pages.verdicts import on_paper, to_the_rule
from ambitieweb.pages.web_rows import level_words
from ambitieweb.pages.writer import Writer
from ambitieweb.texts import Texts

FEW = 8
"""With more themes than these, those on which nothing lags share a row."""
LAGS_AT_MOST = {True: 5, False: 3}
"""How many projects a theme names, with few themes and with many; a link leads to the others."""


def pages(desk: Desk) -> Iterator[Page]:
    """A page for the site's own organisation, and one for every other organisation at the top of a tree."""
    roots = organisations(desk.portfolio)
    if not roots:
        yield desk.page(STATE, desk.texts("state.title"), (desk.nothing(desk.writer(STATE), "organisations"),))
    for number, unit in enumerate(roots):
        yield state(desk, unit, STATE if number == 0 else state_of_unit(unit), roots)


@dataclass(frozen=True, slots=True)
class LagLine:
    """A project that lags: why, who acts and by when. A closed case has words instead of who and when."""

    project: Markup
    cause: Markup
    who: str
    when: Markup
    closed: str


@dataclass(frozen=True, slots=True)
class StandingRow:
    """A theme with our level, its squares with their numbers in words, and the projects that lag."""

    theme: Markup
    level: Markup
    squares: Markup
    counts: Markup
    lags: tuple[LagLine, ...]
    more: Markup
    none: str

    @property
    def lines(self) -> int:
        """How many lines the row has beside its theme."""
        return max(len(self.lags) + bool(self.more), 1)


def state(desk: Desk, unit: Unit, here: Address, roots: Sequence[Unit]) -> Page:
    """The page of one organisation."""
    writer, t = desk.writer(here), desk.texts
    found = standings(desk, unit)
    is_few = len(found) <= FEW
    apart = [one for one in found if is_few or one.lags]
    together = [one for one in found if one not in apart]
    others = [other for other in roots if other is not unit]
    finding = finding_of(found, t)
    html = desk.render(
        "overviews/state.html",
        writer,
        rows=[_row(desk, writer, unit, one, at_most=LAGS_AT_MOST[is_few]) for one in apart],
        together=[
            (escape(t(f"state.together_{key}")), Markup(", ").join(_counted_link(writer, one) for one in some))
            for key, some in (
                ("reached", [one for one in together if one.measured]),
                ("unmeasured", [one for one in together if not one.measured]),
            )
            if some
        ],
        facts=facts(desk, writer, unit),
        foot=_foot(desk, writer, unit, sum(one.measured for one in found)),
        others=[writer.link(other.name, STATE if other is roots[0] else state_of_unit(other)) for other in others],
        ways=[writer.link(way.called(t), way) for way in OVERVIEWS if way != STATE],
    )
    is_own = here == STATE
    return desk.page(
        here,
        t("state.title") if is_own else t("state.title_of", name=unit.name),
        (Section(html),),
        above=None if is_own else (desk.crumb(STATE),),
        keywords=(t("state.keywords"),),
        description=finding,
        finding=finding,
        notice=writer.plain(unit.notice),
        tables=("uitkomsten",),
        names_its_group=True,
    )


def standings(desk: Desk, unit: Unit) -> tuple[ThemeStanding, ...]:
    """Where an organisation stands on each theme."""
    web = unit.web if unit.web is not None and not unit.web.is_empty else None
    outcomes = [outcome for outcome in desk.outcomes if outcome.project.root is unit]
    return tuple(standing(web, outcomes, desk.theme_homes))


def state_rows(desk: Desk, writer: Writer, unit: Unit, found: Sequence[ThemeStanding]) -> list[StandingRow]:
    """A row for each theme, with the projects that lag."""
    return [_row(desk, writer, unit, one, at_most=LAGS_AT_MOST[len(found) <= FEW]) for one in found]


def finding_of(found: Sequence[ThemeStanding], t: Texts) -> str:
    """'43 van de 51 gemeten ambities zijn gehaald. Vier van de acht die achterblijven zijn nog te herstellen.'"""
    measured, reached = sum(one.measured for one in found), sum(one.reached for one in found)
    behind = [lag for one in found for lag in one.behind]
    said = []
    if not measured:
        said.append(t("state.nothing_measured"))
    elif not behind:
        said.append(t("state.all_reached", n=measured))
    else:
        said.append(t("state.reached", n=reached, total=measured) if reached else t("state.none_reached", n=measured))
        mendable = sum(lag.can_be_mended for lag in behind)
        key = "all" if mendable == len(behind) else "some" if mendable else "none"
        count = mendable if key == "some" else len(behind)
        said.append(upper_first(t(f"state.mend_{key}", n=count, count=spelled(count, t), of=spelled(len(behind), t))))
    return " ".join(said)


def _row(desk: Desk, writer: Writer, unit: Unit, one: ThemeStanding, *, at_most: int) -> StandingRow:
    t = desk.texts
    lags = one.lags if len(one.lags) <= at_most else one.lags[: at_most - 1]
    rest = len(one.lags) - len(lags)
    squares = SquaresInput(one.reached, len(one.behind), one.lowered, one.theme.hue)
    level = (
        level_words(one.place.rating, unit.web.theme_set, writer, one.theme.hue) if one.place and unit.web else Markup()
    )
    words = t("state.more_lags", n=rest)
    return StandingRow(
        theme=writer.theme_link(one.theme),
        level=level,
        squares=Markup(squares_svg(squares)),
        counts=_counts(one, t),
        lags=tuple(_line(writer, lag) for lag in lags),
        more=_to_outcomes(desk, writer, unit, one, words) if rest else Markup(),
        none="" if one.lags else t("state.reached_all_measured" if one.measured else "state.not_measured"),
    )


def _counts(one: ThemeStanding, t: Texts) -> Markup:
    """'5 gehaald · 4 achter'."""
    parts = [
        Markup('<span class="aw-state-{}"><b>{}</b> {}</span>').format(key, n, t(f"state.count.{key}", n=n))
        for key, n in (("reached", one.reached), ("behind", len(one.behind)), ("lowered", one.lowered))
        if n
    ]
    return Markup(" · ").join(parts)


def _line(writer: Writer, lag: Lag) -> LagLine:
    t, project = writer.texts, lag.outcome.project
    cause = writer.line(lag.cause) if lag.cause else escape(on_paper(lag.outcome.course, t) or t("state.no_cause"))
    closed = "" if lag.can_be_mended else t("state.closed" if is_finished(project) else "state.not_mendable")
    return LagLine(
        project=writer.to(project, writer.anchor("measurements")),
        cause=cause,
        who=lag.who or t("measure.no_owner"),
        when=writer.short_date(lag.when) if lag.when else escape(t("state.no_date")),
        closed=closed,
    )


def _to_outcomes(desk: Desk, writer: Writer, unit: Unit, one: ThemeStanding, words: str) -> Markup:
    theme: Theme = one.lags[0].outcome.course.place.theme
    return writer.link(words, OUTCOMES, desk.anchor("outcomes"), thema=theme_value(desk, theme), organisatie=unit.id)


def _counted_link(writer: Writer, one: ThemeStanding) -> Markup:
    link = writer.theme_link(one.theme)
    return Markup("{} {}").format(link, one.reached) if one.measured else link


def _foot(desk: Desk, writer: Writer, unit: Unit, measured: int) -> Markup:
    """The day of the figures, the next review, and the way to all of them."""
    t, day, steering = desk.texts, desk.portfolio.reference_date, unit.record.steering
    foot: list[Markup] = []
    ways = [to_the_rule(writer)]
    if day:
        foot.append(escape(t("state.date", date=long_date(day, desk.language))))
    if steering and steering.next_review:
        foot.append(escape(t("state.next_review", date=long_date(steering.next_review, desk.language))))
    if measured:
        ways.insert(0, writer.link(t("state.all_measured", n=measured), OUTCOMES, desk.anchor("outcomes")))
    return in_line(foot, ways)
