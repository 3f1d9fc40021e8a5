"""Ambition against what was measured, across projects, and at which moment ambitions were lowered (rows P14-P16)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.fixed import COMPARISON, OUTCOMES
from ambitieweb.derive.outcomes import Outcome
from ambitieweb.derive.stages import Stage
from ambitieweb.derive.standing import lag_of
from ambitieweb.derive.verdicts import Verdict, tally
from ambitieweb.link.portfolio import Theme
from ambitieweb.model.project import MeasuringMoment
from ambitieweb.model.values import Rating
from ambitieweb.pages.compare.heat import rating_line
from ambitieweb.pages.compare.outcome_rows import lagging, matrices
from ambitieweb.pages.compare.theme_counts import by_set, theme_counts
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.facets import by_category, by_root, by_theme, occurring
from ambitieweb.pages.live_table import LiveTable, pages_with_table
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.verdicts import counted, outcome_words, verdict_in_address
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.table import Facet, Form, Table
from ambitieweb.tables.web_columns import Columns

STAGE_IN_ADDRESS = {
    Stage.TENDER: "aanbesteding",
    Stage.CONTRACT: "contract",
    Stage.WORK: "uitvoering",
    Stage.UNKNOWN: "niet-ingevuld",
}


def pages(desk: Desk) -> Iterator[Page]:
    """What lags by name, each project with its themes, and as closed lines the counts per theme and every outcome."""
    t = desk.texts
    found = desk.outcomes
    writer = desk.writer(OUTCOMES)
    sections = [*lagging(desk, writer, found), *matrices(desk, writer, found)]
    if not found:
        sections.append(desk.nothing(writer, "outcomes"))
    page = desk.page(
        OUTCOMES,
        t("outcomes.title"),
        sections,
        above=(desk.crumb(COMPARISON),),
        keywords=(t("outcomes.keywords"),),
        description=t("outcomes.way"),
        finding=_finding(desk, found),
        tables=("uitkomsten", "gemeten"),
    )
    counts = tuple(_counts(desk, writer, found))
    yield from pages_with_table(
        desk,
        page,
        _live_table(desk),
        t("outcomes.all"),
        desk.anchor("outcomes"),
        among=lambda table: desk.folded(writer, (*counts, table), t("outcomes.rest"), "all_rows"),
    )


def _finding(desk: Desk, found: Sequence[Outcome]) -> str:
    t = desk.texts
    if not found:
        return t("outcomes.none")
    measured = {outcome.project.id for outcome in found}
    in_work = {outcome.project.id for outcome in found if outcome.course.stage in (Stage.WORK, Stage.UNKNOWN)}
    key = "lead" if in_work == measured else "lead_in_work"
    lead = t(f"outcomes.{key}", n=len(measured), work=len(in_work))
    counts = counted(tally(o.verdict for o in found if o.verdict), t)
    return f"{lead} {t('outcomes.finding', counts=counts)}" if counts else lead


def _counts(desk: Desk, writer: Writer, found: Sequence[Outcome]) -> Iterator[Section]:
    """Per theme set the verdicts, and the moments at which something was lowered."""
    t = desk.texts
    for theme_set, of_set in by_set(desk, found, _theme):
        for facet, key, anchor, lead in (
            (_verdicts(desk), "per_theme", "per_theme_of", ""),
            (_moments(desk, of_set), "gates", "moments_of", t("outcomes.gates_lead")),
        ):
            if facet.options:
                title, place = t(f"outcomes.{key}"), desk.anchor(anchor, set=theme_set.id)
                rows = desk.anchor("outcomes")
                yield theme_counts(
                    desk, writer, theme_set, of_set, _theme, facet, title=title, anchor=place, rows=rows, lead=lead
                )


VERDICTS: tuple[Verdict | None, ...] = (
    Verdict.REACHED,
    Verdict.BEHIND,
    Verdict.MISSED,
    Verdict.NO_FIGURE,
    Verdict.STOPPED,
    None,
)
"""What can become of an ambition; None where the ambition is no level."""


def verdict_word(verdict: Verdict | None, desk: Desk) -> str:
    """The word of a verdict, or that there is nothing to compare."""
    return desk.texts(f"verdict.{verdict.value}" if verdict else "evaluation.unknown")


def gate_key(moment: MeasuringMoment | None) -> str:
    """A moment as it stands in an address."""
    return moment.name.lower().replace("_", "-") if moment else "onbekend"


def _gate_words(desk: Desk, moment: MeasuringMoment | None) -> str:
    return moment.word(desk.language).capitalize() if moment else desk.texts("evaluation.measurement")


def _theme(outcome: Outcome) -> Theme:
    return outcome.course.place.theme


def _verdicts(desk: Desk) -> Facet[Outcome]:
    words = tuple((verdict_in_address(verdict), verdict_word(verdict, desk)) for verdict in VERDICTS)
    return Facet("uitkomst", desk.texts("outcomes.outcome"), words, lambda one: (verdict_in_address(one.verdict),))


def _moments(desk: Desk, found: Sequence[Outcome]) -> Facet[Outcome]:
    """The moments at which something was lowered, in the order of a project."""
    gates = [(gate_key(gate), _gate_words(desk, gate)) for gate in (*MeasuringMoment, None)]
    return occurring("moment", desk.texts("outcomes.lost_at"), found, _lost_at, gates)


def table(desk: Desk) -> Table:
    """Each ambition of a measured project with what became of it."""
    t, of = desk.texts, Columns[Outcome](desk.material, "uitkomsten")
    verdicts = {verdict: t(f"verdict.{verdict.value}") for verdict in Verdict}
    stages = {stage: t(f"stage.{stage.value}") for stage in Stage}
    columns = (
        *of.web(
            lambda found: found.project,
            heading=t("kind.project").capitalize(),
            cell=lambda found, w: w.to(found.project, t("anchor.measurements")),
        ),
        of.theme(_theme),
        *of.rating(
            "niveau_ambitie",
            lambda found: found.course.place.rating,
            heading=t("evaluation.ambition"),
            kind="level",
            sort=lambda found: _number(found.course.place.rating),
            cell=lambda found, w: rating_line(w, _theme(found), found.course.place.rating),
        ),
        *of.rating(
            "niveau_gemeten",
            lambda found: found.course.last,
            heading=t("outcomes.measured"),
            kind="level",
            sort=lambda found: _number(found.course.last),
            cell=_measured,
        ),
        of.field(
            "gemeten_in",
            lambda found: stages[found.course.stage] if found.course.stage else None,
            choices=tuple(stages.values()),
        ),
        of.field(
            "uitkomst",
            lambda found: verdicts[found.verdict] if found.verdict else None,
            choices=tuple(verdicts.values()),
            heading=t("outcomes.outcome"),
            cell=lambda found, w: outcome_words(found, t),
        ),
        of.field(
            "verlaagd_bij",
            lambda found: _gate_words(desk, found.lost_at).lower() if found.is_lost else None,
            heading=t("outcomes.lost_at"),
            cell=lambda found, w: Markup.escape(_gate_words(desk, found.lost_at) if found.is_lost else ""),
        ),
        of.field(
            "oorzaken",
            lambda found: _causes(found) or None,
            Form.LIST,
            heading=t("outcomes.cause"),
            is_sortable=False,
            cell=lambda found, w: Markup("<br>").join(w.line(cause) for cause in _causes(found)),
        ),
        of.field("oorzaak_kort", lambda found: lag.cause or None if (lag := lag_of(found)) else None),
        of.field("aan_zet", lambda found: lag.who or None if (lag := lag_of(found)) and lag.can_be_mended else None),
        of.field("voor", lambda found: lag.when if (lag := lag_of(found)) and lag.can_be_mended else None, Form.DATE),
        *of.keys(lambda found: found.project, _theme),
    )
    return of.of(columns, desk.outcomes, lambda found: page_of(found.project).at(t("anchor.measurements")))


def _live_table(desk: Desk) -> LiveTable[Outcome]:
    t, made = desk.texts, desk.table("uitkomsten")
    found: Sequence[Outcome] = made.things
    verdicts = _verdicts(desk)
    stages = [(STAGE_IN_ADDRESS[stage], t(f"stage.{stage.value}")) for stage in Stage]
    facets: tuple[Facet[Outcome], ...] = (
        by_theme(desk, found, _theme),
        occurring(verdicts.key, verdicts.label, found, verdicts.values, verdicts.options),
        occurring("gemeten", t("outcomes.stage"), found, _stage, stages),
        _moments(desk, found),
        by_category(desk, found, lambda one: one.project),
        by_root(desk, found, lambda one: one.project),
    )
    columns = made.shown(
        "hoort_bij_naam", "thema_naam", "niveau_ambitie", "niveau_gemeten", "uitkomst", "verlaagd_bij", "oorzaken"
    )
    return LiveTable("tabel-bereikt", t("outcomes.all"), columns, facets, found)


def _stage(outcome: Outcome) -> tuple[str, ...]:
    return (STAGE_IN_ADDRESS[outcome.course.stage],) if outcome.course.stage else ()


def _lost_at(outcome: Outcome) -> tuple[str, ...]:
    return (gate_key(outcome.lost_at),) if outcome.is_lost else ()


def _causes(outcome: Outcome) -> tuple[str, ...]:
    return tuple(difference.cause for difference in outcome.course.differences if difference.cause)


def _number(rating: Rating | None) -> int:
    return -1 if rating is None or rating.level is None else rating.level


def _measured(found: Outcome, writer: Writer) -> Markup:
    """The level found, and in which stage."""
    t, course = writer.texts, found.course
    words = rating_line(writer, _theme(found), course.last) if course.last else Markup(t("evaluation.not_measured"))
    if course.stage:
        words += Markup('<br><span class="aw-note">{}</span>').format(t(f"stage.{course.stage.value}"))
    return words
