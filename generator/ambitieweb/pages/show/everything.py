"""The loose lines: all that was done and all that comes soon, in one list to search and filter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from markupsafe import Markup, escape

from ambitieweb.addresses.fixed import SHOW, SHOW_ALL
from ambitieweb.addresses.lists import NO_SLICE
from ambitieweb.derive.achievements import Achievement, AchievementKind
from ambitieweb.derive.figures import is_result
from ambitieweb.derive.verdicts import Verdict
from ambitieweb.link.portfolio import LinkedPractice
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.facets import occurring
from ambitieweb.pages.fragments import noted, said, theme_dots
from ambitieweb.pages.live_table import LiveTable, pages_with_table
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.show.deeds import Deed, amount, has_verdict
from ambitieweb.pages.show.facts import finding
from ambitieweb.pages.show.slices import Slice, category_facet, slice_facet, theme_facet, units_of
from ambitieweb.pages.verdicts import to_the_rule, verdict_in_address
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.table import Column, Facet

KINDS = {
    AchievementKind.RESULT: "resultaat",
    AchievementKind.TRACK: "meting",
    AchievementKind.TOLD: "sessie",
    AchievementKind.RULE: "vaste-regel",
    AchievementKind.MEASURE: "maatregel",
    AchievementKind.LEVEL: "ambitie",
    AchievementKind.ACTION: "actie",
    AchievementKind.MOMENT: "moment",
    AchievementKind.PRACTICE: "praktijkvoorbeeld",
}
"""The kinds as the address of a filtered table names them."""

View = Callable[[Achievement, Writer], Deed]


def everything_page(
    desk: Desk, found: Sequence[Achievement], slices: Sequence[Slice[Achievement]], view: View, notice: str
) -> Iterator[Page]:
    """The list of everything, with how it was chosen."""
    t, writer = desk.texts, desk.writer(SHOW_ALL)
    rules = desk.render("show/rules.html", writer, rule=to_the_rule(writer))
    page = desk.page(
        SHOW_ALL,
        t("show.everything"),
        (),
        above=desk.overview_crumbs(desk.crumb(SHOW)),
        keywords=(t("show.keywords"),),
        description=t("show.everything_lead", n=len(found)),
        notice=notice,
        tables=("resultaten", "metingen", "toepassingen"),
        finding=finding(found, desk),
    )
    results = sum(map(is_result, found))
    table = deeds_table(desk, sorted(found, key=lambda one: not is_result(one)), slices, view)
    if 0 < results < len(found):
        table = replace(table, counted=t("show.results_first", rows=t("filter.total", n=len(found)), n=results))
    yield from pages_with_table(desk, page, table, after=(Section(rules),))


def deeds_table(
    desk: Desk, found: Sequence[Achievement], slices: Sequence[Slice[Achievement]], view: View
) -> LiveTable[Achievement]:
    """The table of some of them, with a filter for each of the `slices`; a column in which nothing stands is left out."""
    t, writer = desk.texts, desk.writer(SHOW_ALL)
    columns: tuple[tuple[Column[Achievement], bool], ...] = (
        (
            Column(
                t("show.what"),
                lambda one, w: _told(
                    amount(one.figure, desk, w), view(one, w), says_kind=one.kind is not AchievementKind.RESULT
                ),
            ),
            True,
        ),
        (
            Column(t("show.verdict"), lambda one, w: view(one, w).verdict),
            any(view(one, writer).verdict for one in found),
        ),
        (
            Column(t("show.goal"), lambda one, w: escape(view(one, w).goal)),
            any(view(one, writer).goal for one in found),
        ),
        (Column(t("web.theme"), lambda one, w: theme_dots(one.themes)), any(one.themes for one in found)),
        (Column(t("show.from"), lambda one, w: _from(one, view(one, w))), True),
        (Column(t("show.year"), lambda one, w: Markup(one.year or ""), "number"), any(one.year for one in found)),
    )
    used = tuple(column for column, has_values in columns if has_values)
    return LiveTable("goed-bezig", t("show.table"), used, _facets(desk, found, slices), found, css="aw-deeds-table")


def _facets(
    desk: Desk, found: Sequence[Achievement], slices: Sequence[Slice[Achievement]]
) -> tuple[Facet[Achievement], ...]:
    """The ways to filter; a page of one slice keeps those of its own rows."""
    t = desk.texts
    kinds = [(KINDS[kind], t(f"show.kind.{kind.value}")) for kind in AchievementKind]
    verdicts = [(verdict_in_address(v), t(f"verdict.{v.value}" if v else "verdict.unjudged")) for v in (*Verdict, None)]
    stages = [(key, t(f"show.stage_{key}")) for key in ("gedaan", "binnenkort")]
    return (
        theme_facet(t("web.theme"), slices),
        occurring("oordeel", t("show.verdict"), found, _verdict, verdicts),
        slice_facet("jaar", t("show.year"), slices, "year", lambda one: (str(one.year or NO_SLICE),)),
        slice_facet("onderdeel", t("show.unit"), slices, "unit", lambda one: tuple(unit.id for unit in units_of(one))),
        category_facet(t("show.category"), slices),
        occurring("soort", t("show.kind_label"), found, lambda one: (KINDS[one.kind],), kinds),
        occurring("stand", t("show.stage"), found, _stage, stages),
    )


def _verdict(achievement: Achievement) -> tuple[str, ...]:
    return (verdict_in_address(achievement.verdict),) if has_verdict(achievement) or is_result(achievement) else ()


def _stage(achievement: Achievement) -> tuple[str, ...]:
    return (("binnenkort" if achievement.is_soon else "gedaan"),) if achievement.is_ours else ()


def _from(achievement: Achievement, shown: Deed) -> Markup:
    """Where it is written down, with the organisation of a practice, else the unit below it."""
    holder, unit = achievement.holder, achievement.unit
    below = Markup()
    if isinstance(holder, LinkedPractice):
        below = Markup(" ({})").format(shown.organisation)
    elif unit and unit is not holder:
        below = Markup(f'<br><span class="aw-note">{escape(unit.name)}</span>')
    return Markup(f'<a href="{escape(shown.href)}">{escape(holder.name)}</a>{below}')


def _told(figure: str, shown: Deed, *, says_kind: bool) -> Markup:
    """The figure, and in small print what it is of; without a figure what was done. Then its kind, but for a
    result, whose verdict and goal say so."""
    what = _what(shown)
    if not figure:
        return noted(what, shown.kind)
    small = [Markup(what)] if what != said(figure) else []
    if says_kind:
        small.append(Markup(shown.kind))
    return noted(said(figure), Markup(" · ").join(small)) if small else said(figure)


def _what(shown: Deed) -> Markup:
    """What was done; of an ambition which one was reached, and when."""
    if shown.level and shown.words:
        return Markup(f"{escape(shown.level)} ({shown.words})")
    return shown.words or escape(shown.figure)
