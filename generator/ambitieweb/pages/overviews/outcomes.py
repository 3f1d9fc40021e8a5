"""Ambition against what was reached, across projects, and at which moment ambitions were lost (rows P14-P16)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.derive.holders import root_of
from ambitieweb.derive.outcomes import Outcome, Tally, Verdict, tally
from ambitieweb.link.portfolio import Project, ThemeSet
from ambitieweb.model.project import MeasuringMoment
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.intro import intro
from ambitieweb.pages.live_table import Column, Facet, LiveTable, Row, pages_with_table
from ambitieweb.pages.overviews.comparison import category_options, root_options, theme_facet, theme_value
from ambitieweb.pages.overviews.heat import rating_line
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.paths import path_of
from ambitieweb.pages.writer import Writer

PATH = "vergelijken/bereikt"
REACHED_OR_ABOVE = "ten-minste"
"""What stands in an address for reached and above together."""


def pages(desk: Desk) -> Iterator[Page]:
    """Per theme how many projects reached their ambition, at which moment ambitions were lost, and every outcome."""
    t = desk.texts
    found = desk.outcomes
    writer = desk.writer(PATH)
    projects = {outcome.project.id for outcome in found}
    sections = [intro(desk, writer, t("outcomes.lead", n=len(projects)), ())]
    for theme_set, of_set in by_set(desk, found):
        title = (
            t("outcomes.per_theme")
            if theme_set is desk.portfolio.theme_set
            else f"{t('outcomes.per_theme')}: {theme_set.name}"
        )
        html = desk.render(
            "overviews/outcomes.html", writer, rows=theme_rows(desk, writer, theme_set, of_set), heads=_heads(desk)
        )
        sections.append(Section(html, title, desk.anchor("per_theme_of", set=theme_set.id)))
        gates = _gates(of_set)
        if gates:
            title = (
                t("outcomes.gates")
                if theme_set is desk.portfolio.theme_set
                else f"{t('outcomes.gates')}: {theme_set.name}"
            )
            html = desk.render(
                "overviews/gates.html",
                writer,
                heads=[_gate_words(desk, gate) for gate in gates],
                rows=_gate_rows(desk, writer, theme_set, of_set, gates),
            )
            sections.append(Section(html, title, desk.anchor("moments_of", set=theme_set.id)))
    if not found:
        sections.append(desk.nothing(writer, "outcomes"))
    page = Page(
        path=PATH,
        title=t("outcomes.title"),
        sections=tuple(sections),
        crumbs=(desk.crumb("home", ""), desk.crumb("comparison", "vergelijken")),
        crumbs_label=t("nav.crumbs"),
        keywords=(t("outcomes.keywords"),),
        description=t("outcomes.way"),
        layout="overview",
        notice=desk.notice,
    )
    if found:
        yield from pages_with_table(desk, page, _table(desk, found), t("outcomes.all"), desk.anchor("outcomes"))
    else:
        yield page


def by_set(desk: Desk, found: Sequence[Outcome]) -> list[tuple[ThemeSet, list[Outcome]]]:
    """Outcomes by the theme set of their project, the site's own set first."""
    own = desk.portfolio.theme_set
    sets: dict[str, list[Outcome]] = {}
    for outcome in found:
        sets.setdefault(outcome.course.place.theme.set_id, []).append(outcome)
    ordered = sorted(sets, key=lambda set_id: (own is None or set_id != own.id, set_id))
    return [(desk.portfolio.theme_sets[set_id], sets[set_id]) for set_id in ordered]


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme with the number of outcomes per verdict, each with the address that shows just those."""

    theme: Markup
    hue: int
    cells: list[tuple[str, int, str]]


VERDICTS = (Verdict.ABOVE, Verdict.REACHED, Verdict.BELOW, Verdict.UNKNOWN)


def _heads(desk: Desk) -> list[str]:
    return [desk.texts(f"outcomes.verdict.{verdict.value}") for verdict in VERDICTS]


def theme_rows(desk: Desk, writer: Writer, theme_set: ThemeSet, found: Sequence[Outcome]) -> list[ThemeRow]:
    """The verdicts per theme, each number with the address of what lies behind it."""
    rows = []
    for theme in theme_set.themes:
        counted = tally(outcome for outcome in found if outcome.course.place.theme.id == theme.id)
        cells = [
            (
                writer.texts(f"outcomes.verdict.{verdict.value}"),
                len(of_verdict(counted, verdict)),
                f"?thema={theme_value(desk, theme)}&uitkomst={verdict.value}#{desk.anchor('outcomes')}",
            )
            for verdict in VERDICTS
        ]
        rows.append(ThemeRow(writer.theme_link(theme, short=True), theme.position, cells))
    return rows


def of_verdict(counted: Tally, verdict: Verdict) -> tuple[Outcome, ...]:
    """The outcomes with a verdict."""
    return {
        Verdict.ABOVE: counted.above,
        Verdict.REACHED: counted.reached,
        Verdict.BELOW: counted.below,
        Verdict.UNKNOWN: counted.unknown,
    }[verdict]


def gate_key(moment: MeasuringMoment | None) -> str:
    """A moment as it stands in an address."""
    return moment.name.lower().replace("_", "-") if moment else "onbekend"


def _gate_words(desk: Desk, moment: MeasuringMoment | None) -> str:
    return moment.word(desk.language).capitalize() if moment else desk.texts("evaluation.measurement")


def _gates(found: Sequence[Outcome]) -> list[MeasuringMoment | None]:
    """The moments at which something was lost, in the order of a project."""
    lost = {outcome.lost_at for outcome in found if outcome.is_lost}
    return [*(moment for moment in MeasuringMoment if moment in lost), *([None] if None in lost else [])]


def _gate_rows(
    desk: Desk, writer: Writer, theme_set: ThemeSet, found: Sequence[Outcome], gates: Sequence[MeasuringMoment | None]
) -> list[ThemeRow]:
    rows = []
    for theme in theme_set.themes:
        lost = [outcome for outcome in found if outcome.is_lost and outcome.course.place.theme.id == theme.id]
        cells = [
            (
                gate.word(writer.texts.language).capitalize() if gate else writer.texts("evaluation.measurement"),
                sum(1 for outcome in lost if outcome.lost_at is gate),
                f"?thema={theme_value(desk, theme)}&moment={gate_key(gate)}#{desk.anchor('outcomes')}",
            )
            for gate in gates
        ]
        rows.append(ThemeRow(writer.theme_link(theme, short=True), theme.position, cells))
    return rows


def _table(desk: Desk, found: Sequence[Outcome]) -> LiveTable[Outcome]:
    t = desk.texts
    projects: list[Project] = [outcome.project for outcome in found]
    gates = _gates(found)
    verdicts = (
        (REACHED_OR_ABOVE, t("outcomes.reached_or_above")),
        *zip((verdict.value for verdict in VERDICTS), _heads(desk), strict=True),
    )
    facets = (
        theme_facet(desk, (outcome.course.place.theme for outcome in found)),
        Facet("uitkomst", t("outcomes.outcome"), verdicts),
        Facet("moment", t("outcomes.lost_at"), tuple((gate_key(gate), _gate_words(desk, gate)) for gate in gates)),
        Facet("categorie", t("kind.category").capitalize(), category_options(projects)),
        Facet("organisatie", t("nav.organisation"), root_options(projects)),
    )

    def row(outcome: Outcome, writer: Writer) -> Row:
        place, course = outcome.course.place, outcome.course
        project = outcome.project
        assert project.web is not None
        theme_set, hue = project.web.theme_set, place.theme.position
        reached = (
            rating_line(writer, course.last, theme_set, hue) if course.last else Markup(t("evaluation.not_measured"))
        )
        causes = [writer.line(difference.cause) for difference in course.differences if difference.cause]
        lost = _gate_words(desk, outcome.lost_at) if outcome.is_lost else ""
        cells = (
            writer.link(project.name, path_of(project), t("anchor.measurements")),
            writer.theme_link(place.theme, short=True),
            rating_line(writer, place.rating, theme_set, hue),
            reached,
            Markup(t(f"outcomes.verdict.{outcome.verdict.value}")),
            Markup.escape(lost),
            Markup("<br>").join(causes),
        )
        and_above = (REACHED_OR_ABOVE,) if outcome.verdict in (Verdict.REACHED, Verdict.ABOVE) else ()
        variant = {
            "thema": (theme_value(desk, place.theme),),
            "uitkomst": (outcome.verdict.value, *and_above),
            "moment": (gate_key(outcome.lost_at),) if outcome.is_lost else (),
            "categorie": (project.category.id,) if project.category else (),
            "organisatie": (root.id,) if (root := root_of(project)) else (),
        }
        keys = {2: str(_number(place.level)), 3: str(_number(course.last.level if course.last else None))}
        return Row(cells, (variant,), keys)

    columns = (
        Column(t("kind.project").capitalize()), Column(t("web.theme")), Column(t("evaluation.ambition"), "level"),
        Column(t("outcomes.reached"), "level"), Column(t("outcomes.outcome")), Column(t("outcomes.lost_at")),
        Column(t("outcomes.cause"), is_sortable=False),
    )  # fmt: skip
    return LiveTable("tabel-bereikt", t("outcomes.all"), columns, facets, found, row)


def _number(level: int | None) -> int:
    return -1 if level is None else level
