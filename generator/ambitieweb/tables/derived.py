"""What follows from the content as tables: proposals from below, deviations, outcomes. A row per line of their overviews."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from ambitieweb.derive.deviations import Deviation
from ambitieweb.derive.outcomes import Outcome
from ambitieweb.derive.rollup import Rollup, ThemeRollup
from ambitieweb.derive.stages import Stage
from ambitieweb.derive.targets import targets
from ambitieweb.derive.verdicts import Verdict
from ambitieweb.link.portfolio import Theme, Unit, WebHolder, WebTheme
from ambitieweb.model.method import MAXIMUM_LEVEL
from ambitieweb.model.organisation import UnitSort
from ambitieweb.model.record import Record
from ambitieweb.model.values import Rating
from ambitieweb.tables.declared import Plan
from ambitieweb.tables.material import Material
from ambitieweb.tables.table import Column, Form, Table, Value

Read = Callable[[Any], Value]


def proposals(plan: Plan, material: Material, tabled: Collection[type[Record]]) -> Table:
    """The proposal of the webs below each unit and category, per theme (row O13)."""
    columns = (
        *_web(material, lambda item: item[0].holder),
        _column(material, "thema_naam", lambda item: item[1].theme.name),
        _column(material, "optelregel", lambda item: _word(material, item[0].rule)),
        *_rating(material, "niveau_nu", lambda item: item[1].adopted.rating if item[1].adopted else None),
        _column(material, "niveau_voorstel", lambda item: item[1].proposal, Form.INTEGER),
        _column(
            material,
            "voorstel_status",
            lambda item: material.texts(f"rollup.standing.{_standing(item[1])}"),
            choices=tuple(material.texts(f"rollup.standing.{key}") for key in ("direction", "thin", "none")),
        ),
        _column(material, "steunt_op", lambda item: len(item[1].weighing), Form.INTEGER),
        _column(material, "gelijke_stand", lambda item: tuple(map(str, item[1].tied)) or None, Form.LIST),
        _column(material, "laagste", lambda item: item[1].lowest, Form.INTEGER),
        _column(material, "hoogste", lambda item: item[1].highest, Form.INTEGER),
        _column(material, "geteld", lambda item: len(item[1].counted), Form.INTEGER),
        *(_column(material, f"aantal_{level}", _count(level), Form.INTEGER) for level in range(MAXIMUM_LEVEL + 1)),
        _column(material, "aantal_niet_relevant", lambda item: item[1].not_relevant, Form.INTEGER),
        _column(material, "aantal_nog_te_bepalen", lambda item: item[1].undecided, Form.INTEGER),
        _column(material, "aantal_zonder_keuze", lambda item: item[1].silent, Form.INTEGER),
        _column(material, "bronwebben", lambda item: tuple(s.holder.name for s in item[1].counted) or None, Form.LIST),
        _column(material, "pagina", lambda item: _below(material, item[0].holder)),
        *_keys(material, plan, lambda item: (item[0].holder, item[1].theme)),
    )
    rows: list[tuple[Rollup, ThemeRollup]] = [(r, found) for r in material.rollups.values() for found in r.themes]
    return _table(plan, material, columns, rows)


def deviations(plan: Plan, material: Material, tabled: Collection[type[Record]]) -> Table:
    """Each theme that a web chooses otherwise than the web above it (row P10)."""
    courses = {key: material.texts(f"deviations.course.{key}") for key in ("higher", "lower", "other")}
    columns = (
        *_web(material, lambda item: item.holder),
        _column(material, "thema_naam", lambda item: item.place.theme.name),
        *_rating(material, "niveau_eigen", lambda item: item.place.rating),
        *_rating(material, "niveau_daarboven", lambda item: item.place.parent_rating),
        _column(material, "daarboven", lambda item: item.place.parent.name if item.place.parent else None),
        _column(material, "richting", lambda item: courses[item.course.value], choices=tuple(courses.values())),
        _column(material, "reden", lambda item: item.reason),
        _column(material, "onderbouwing_niveau", lambda item: item.rationale),
        _column(material, "pagina", lambda item: _theme_row(material, item.holder, item.place)),
        *_keys(material, plan, lambda item: (item.holder, item.place.theme)),
    )
    found: tuple[Deviation, ...] = material.deviations
    return _table(plan, material, columns, found)


def outcomes(plan: Plan, material: Material, tabled: Collection[type[Record]]) -> Table:
    """Each ambition of a measured project with what became of it (rows P14-P16)."""
    t = material.texts
    verdicts = {verdict: t(f"verdict.{verdict.value}") for verdict in Verdict}
    stages = {stage: t(f"stage.{stage.value}") for stage in Stage}
    columns = (
        *_web(material, lambda item: item.project),
        _column(material, "thema_naam", lambda item: item.course.place.theme.name),
        *_rating(material, "niveau_ambitie", lambda item: item.course.place.rating),
        *_rating(material, "niveau_gemeten", lambda item: item.course.last),
        _column(material, "gemeten_in", lambda item: stages.get(item.course.stage), choices=tuple(stages.values())),
        _column(material, "uitkomst", lambda item: verdicts.get(item.verdict), choices=tuple(verdicts.values())),
        _column(material, "verlaagd_bij", lambda item: _word(material, item.lost_at) if item.lost_at else None),
        _column(
            material,
            "oorzaken",
            lambda item: tuple(d.cause for d in item.course.differences if d.cause) or None,
            Form.LIST,
        ),
        _column(material, "pagina", lambda item: f"{material.page(item.project)}#{t('anchor.measurements')}"),
        *_keys(material, plan, lambda item: (item.project, item.course.place.theme)),
    )
    found: tuple[Outcome, ...] = material.outcomes
    return _table(plan, material, columns, found)


def judged(plan: Plan, material: Material, tabled: Collection[type[Record]]) -> Table:
    """Each goal and indicator with its newest figure and its verdict (rows O5, P12)."""
    t = material.texts
    words = {verdict: t(f"verdict.{verdict.value}") for verdict in Verdict}
    sorts = t("monitor.goal"), t("monitor.indicator")
    columns = (
        *_web(material, lambda item: item[1].holder),
        _column(material, "wat", lambda item: item[1].track.name),
        _column(material, "soort_doel", lambda item: sorts[0 if item[1].is_goal else 1], choices=sorts),
        _column(material, "thema_naam", lambda item: item[1].track.theme.name if item[1].track.theme else None),
        _column(material, "eenheid", lambda item: item[1].track.unit or None),
        _column(material, "begin", lambda item: item[1].measured.baseline, Form.NUMBER),
        _column(material, "cijfer", lambda item: item[1].newest.value if item[1].newest else None, Form.NUMBER),
        _column(material, "volgens_plan", lambda item: _rounded(item[1].planned), Form.NUMBER),
        _column(material, "doel", lambda item: item[1].track.target, Form.NUMBER),
        _column(material, "doeljaar", lambda item: item[1].track.target_year, Form.INTEGER),
        _column(material, "oordeel", lambda item: words.get(item[1].verdict), choices=tuple(words.values())),
        _column(material, "pagina", lambda item: material.page(item[1].holder)),
        *(
            (replace(column, technical=True), read)
            for column, read in (
                _column(material, "hoort_bij", lambda item: item[1].holder.id),
                _column(
                    material, "rij", lambda item: f"{item[1].holder.kind}/{item[1].holder.id}/{plan.key}/{item[0]}"
                ),
            )
        ),
    )
    numbers: dict[tuple[str, str], int] = {}
    rows = []
    for target in targets(material.portfolio):
        key = target.holder.kind, target.holder.id
        numbers[key] = numbers.get(key, 0) + 1
        rows.append((numbers[key], target))
    return _table(plan, material, columns, rows)


def _rounded(value: Decimal | None) -> Decimal | None:
    return None if value is None else round(value, 2)


def _table(plan: Plan, material: Material, columns: Iterable[tuple[Column, Read]], found: Iterable[Any]) -> Table:
    made = tuple(columns)
    return Table(
        key=plan.key,
        group=plan.group,
        title=material.texts(f"data.table.{plan.key}.title"),
        holds=material.texts(f"data.table.{plan.key}.holds"),
        columns=tuple(column for column, _ in made),
        rows=tuple(tuple(read(item) for _, read in made) for item in found),
    )


def _column(
    material: Material, key: str, read: Read, form: Form = Form.TEXT, choices: tuple[str, ...] = ()
) -> tuple[Column, Read]:
    t = material.texts
    return Column(key, t(f"data.column.{key}.label"), t(f"data.column.{key}.help"), form, choices), read


def _web(material: Material, holder: Callable[[Any], WebHolder]) -> tuple[tuple[Column, Read], ...]:
    """The name and the kind of the web that a row is about."""
    kinds = {kind: material.texts(f"compare.kinds.{kind}") for kind in ("organisatie", "categorie", "project")}
    top = material.texts("kind.organisation")
    sorts = tuple(_word(material, sort) for sort in UnitSort)

    def sort_of(found: WebHolder) -> str:
        if not isinstance(found, Unit):
            return kinds[found.kind]
        if found.record.sort is not None:
            return _word(material, found.record.sort)
        return kinds[found.kind] if found.parent else top

    return (
        _column(material, "hoort_bij_naam", lambda item: holder(item).name),
        _column(
            material,
            "hoort_bij_soort",
            lambda item: sort_of(holder(item)),
            choices=tuple(dict.fromkeys((top, *kinds.values(), *sorts))),
        ),
    )


def _keys(
    material: Material, plan: Plan, parts: Callable[[Any], tuple[WebHolder, Theme]]
) -> tuple[tuple[Column, Read], ...]:
    """What joins a row to other tables: the ids of its web and theme, and a name of its own."""

    def row_name(item: Any) -> Value:
        holder, theme = parts(item)
        return f"{holder.kind}/{holder.id}/{plan.key}/{theme.id}"

    found = (
        _column(material, "hoort_bij", lambda item: parts(item)[0].id),
        _column(material, "thema", lambda item: parts(item)[1].id),
        _column(material, "rij", row_name),
    )
    return tuple((replace(column, technical=True), read) for column, read in found)


def _rating(material: Material, key: str, read: Callable[[Any], Rating | None]) -> tuple[tuple[Column, Read], ...]:
    """A level as a number, and a word that says whether it is one."""

    def level(item: Any) -> Value:
        rating = read(item)
        return rating.level if rating is not None else None

    t = material.texts
    label = t(f"data.column.{key}.label")
    status = Column(
        f"{key}_status", t("data.status_of", label=label), t("data.status_help"), choices=material.statuses()
    )
    return _column(material, key, level, Form.INTEGER), (status, lambda item: material.status(read(item)))


def _standing(found: ThemeRollup) -> str:
    """Whether a proposal shows a direction: the key of its word."""
    return "direction" if found.is_direction else "thin" if found.is_thin else "none"


def _count(level: int) -> Read:
    """How many of the webs stand at a level."""
    return lambda item: item[1].counts[level]


def _word(material: Material, choice: Any) -> str:
    return str(choice.word(material.texts.language))


def _theme_row(material: Material, holder: WebHolder, place: WebTheme) -> str:
    """The row of a theme on the page of its web."""
    return f"{material.page(holder)}#{material.texts('anchor.theme', theme=place.theme.id)}"


def _below(material: Material, holder: WebHolder) -> str:
    return material.page(holder).replace("index.html", "webben/index.html") + f"#{material.texts('anchor.proposal')}"
