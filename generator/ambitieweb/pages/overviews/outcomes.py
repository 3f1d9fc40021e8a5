"""Ambition against what was measured, across projects, and at which moment ambitions were lowered (rows P14-P16)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.derive.holders import root_of
from ambitieweb.derive.outcomes import Outcome
from ambitieweb.derive.stages import Stage
from ambitieweb.derive.verdicts import Verdict, tally
from ambitieweb.link.portfolio import Project, ThemeSet
from ambitieweb.model.project import MeasuringMoment
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import upper_first
from ambitieweb.pages.intro import intro
from ambitieweb.pages.live_table import Column, Facet, LiveTable, Row, pages_with_table
from ambitieweb.pages.overviews.comparison import category_options, root_options, theme_facet, theme_value
from ambitieweb.pages.overviews.heat import rating_line
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.paths import path_of
from ambitieweb.pages.verdicts import counted, outcome_words, to_the_rule, verdict_in_address
from ambitieweb.pages.writer import Writer

PATH = "vergelijken/bereikt"
STAGE_IN_ADDRESS = {
    Stage.TENDER: "aanbesteding",
    Stage.CONTRACT: "contract",
    Stage.WORK: "uitvoering",
    Stage.UNKNOWN: "niet-ingevuld",
}


def pages(desk: Desk) -> Iterator[Page]:
    """Per theme the verdicts of the ambitions of projects, at which moment ambitions were lowered, and every outcome."""
    t = desk.texts
    found = desk.outcomes
    writer = desk.writer(PATH)
    projects = {outcome.project.id for outcome in found}
    lead = [t("outcomes.lead", n=len(projects))]
    if found:
        lead.append(t("outcomes.finding", counts=upper_first(counted(tally(o.verdict for o in found if o.verdict), t))))
    sections = [intro(desk, writer, " ".join(lead), ())]
    if found:
        words = Markup("{} {}").format(t("outcomes.stages"), to_the_rule(writer))
        sections.append(Section(desk.render("overviews/note.html", writer, words=words)))
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
    page = desk.page(
        PATH,
        t("outcomes.title"),
        sections,
        above=(desk.crumb("comparison", "vergelijken"),),
        keywords=(t("outcomes.keywords"),),
        description=t("outcomes.way"),
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


VERDICTS: tuple[Verdict | None, ...] = (
    Verdict.REACHED,
    Verdict.BEHIND,
    Verdict.MISSED,
    Verdict.NO_FIGURE,
    Verdict.STOPPED,
    None,
)
"""What can become of an ambition; None where the ambition is no level."""


def _heads(desk: Desk) -> list[str]:
    return [verdict_word(verdict, desk) for verdict in VERDICTS]


def verdict_word(verdict: Verdict | None, desk: Desk) -> str:
    """The word of a verdict, or that there is nothing to compare."""
    return desk.texts(f"verdict.{verdict.value}" if verdict else "evaluation.unknown")


def theme_rows(desk: Desk, writer: Writer, theme_set: ThemeSet, found: Sequence[Outcome]) -> list[ThemeRow]:
    """The verdicts per theme, each number with the address of what lies behind it."""
    rows = []
    for theme in theme_set.themes:
        of_theme = [outcome.verdict for outcome in found if outcome.course.place.theme.id == theme.id]
        cells = [
            (
                verdict_word(verdict, desk),
                of_theme.count(verdict),
                f"?thema={theme_value(desk, theme)}&uitkomst={verdict_in_address(verdict)}#{desk.anchor('outcomes')}",
            )
            for verdict in VERDICTS
        ]
        rows.append(ThemeRow(writer.theme_link(theme, short=True), theme.position, cells))
    return rows


def gate_key(moment: MeasuringMoment | None) -> str:
    """A moment as it stands in an address."""
    return moment.name.lower().replace("_", "-") if moment else "onbekend"


def _gate_words(desk: Desk, moment: MeasuringMoment | None) -> str:
    return moment.word(desk.language).capitalize() if moment else desk.texts("evaluation.measurement")


def _gates(found: Sequence[Outcome]) -> list[MeasuringMoment | None]:
    """The moments at which something was lowered, in the order of a project."""
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
    verdicts = tuple(
        (verdict_in_address(verdict), verdict_word(verdict, desk))
        for verdict in VERDICTS
        if any(outcome.verdict is verdict for outcome in found)
    )
    stages = tuple(
        (STAGE_IN_ADDRESS[stage], t(f"stage.{stage.value}"))
        for stage in Stage
        if any(outcome.course.stage is stage for outcome in found)
    )
    facets = (
        theme_facet(desk, (outcome.course.place.theme for outcome in found)),
        Facet("uitkomst", t("outcomes.outcome"), verdicts),
        Facet("gemeten", t("outcomes.stage"), stages),
        Facet("moment", t("outcomes.lost_at"), tuple((gate_key(gate), _gate_words(desk, gate)) for gate in gates)),
        Facet("categorie", t("kind.category").capitalize(), category_options(projects)),
        Facet("organisatie", t("nav.organisation"), root_options(projects)),
    )

    def row(outcome: Outcome, writer: Writer) -> Row:
        place, course = outcome.course.place, outcome.course
        project = outcome.project
        assert project.web is not None
        theme_set, hue = project.web.theme_set, place.theme.position
        measured = (
            rating_line(writer, course.last, theme_set, hue) if course.last else Markup(t("evaluation.not_measured"))
        )
        if course.stage:
            measured += Markup('<br><span class="aw-note">{}</span>').format(t(f"stage.{course.stage.value}"))
        causes = [writer.line(difference.cause) for difference in course.differences if difference.cause]
        lost = _gate_words(desk, outcome.lost_at) if outcome.is_lost else ""
        cells = (
            writer.link(project.name, path_of(project), t("anchor.measurements")),
            writer.theme_link(place.theme, short=True),
            rating_line(writer, place.rating, theme_set, hue),
            measured,
            outcome_words(outcome, t),
            Markup.escape(lost),
            Markup("<br>").join(causes),
        )
        variant = {
            "thema": (theme_value(desk, place.theme),),
            "uitkomst": (verdict_in_address(outcome.verdict),),
            "gemeten": (STAGE_IN_ADDRESS[course.stage],) if course.stage else (),
            "moment": (gate_key(outcome.lost_at),) if outcome.is_lost else (),
            "categorie": (project.category.id,) if project.category else (),
            "organisatie": (root.id,) if (root := root_of(project)) else (),
        }
        keys = {2: str(_number(place.level)), 3: str(_number(course.last.level if course.last else None))}
        return Row(cells, (variant,), keys)

    columns = (
        Column(t("kind.project").capitalize()), Column(t("web.theme")), Column(t("evaluation.ambition"), "level"),
        Column(t("outcomes.measured"), "level"), Column(t("outcomes.outcome")), Column(t("outcomes.lost_at")),
        Column(t("outcomes.cause"), is_sortable=False),
    )  # fmt: skip
    return LiveTable("tabel-bereikt", t("outcomes.all"), columns, facets, found, row)


def _number(level: int | None) -> int:
    return -1 if level is None else level
