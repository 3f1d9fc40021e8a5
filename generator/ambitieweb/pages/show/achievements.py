"""Be good and show it (row E4): figures with their goals, what was done and what comes soon, from every side.

Pages of its own per theme, unit, category and year where there is something to show; `shown_elsewhere.py` makes the one-page
print and the wall of results.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from markupsafe import Markup, escape

from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.fixed import SHOW, SHOW_ON_PAPER, SHOW_ON_WALL
from ambitieweb.addresses.lists import NO_SLICE
from ambitieweb.derive.achievements import Achievement, AchievementKind, achievements, figures, in_turn
from ambitieweb.derive.holders import organisations, units_above
from ambitieweb.derive.verdicts import Verdict, tally
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import LinkedPractice, Unit
from ambitieweb.pages.cards.intro import Badge, intro
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.facets import occurring
from ambitieweb.pages.fragments import theme_dots
from ambitieweb.pages.live_table import LiveTable, pages_with_table, shared
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.show.deeds import Deed, amount, deed, goal_words, has_verdict
from ambitieweb.pages.show.shown_elsewhere import print_page, wall_page
from ambitieweb.pages.show.slices import Slice, by_category, by_theme, category_facet, slice_facet, theme_facet, ways_in
from ambitieweb.pages.verdicts import counted, to_the_rule, verdict_in_address
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.table import Column, Facet

FIGURES_AT_MOST = 6
PER_THEME = 3
ON_ONE_THEME = 12
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


Part = Slice[Achievement]
"""What there is to show of one theme, unit, category or year, on a page of its own."""
View = Callable[[Achievement, Writer], Deed]


def pages(desk: Desk) -> Iterator[Page]:
    """The overview with its pages per theme, unit, category and year, the print and the wall; without content the
    overview says what will stand there."""
    found = achievements(desk.portfolio, desk.theme_homes)
    if not found:
        yield _nothing(desk)
        return
    slices = _slices(desk, found)
    view: View = shared(lambda one, writer: deed(one, desk, writer))
    yield from _overview(desk, found, slices, view)
    for slice_ in slices:
        yield from _slice_pages(desk, slice_, view)
    if any(achievement.is_ours for achievement in found):
        yield print_page(desk, found, notice_of(desk, found))
    if any(achievement.figure for achievement in figures(found, 1)):
        yield wall_page(desk, found, notice_of(desk, found))


# --- pages


def _nothing(desk: Desk) -> Page:
    writer = desk.writer(SHOW)
    return desk.page(
        SHOW,
        desk.texts("nav.show"),
        (desk.nothing(writer, "show"),),
        above=desk.overview_crumbs(),
        description=desk.texts("show.lead"),
    )


def _overview(desk: Desk, found: tuple[Achievement, ...], slices: Sequence[Part], view: View) -> Iterator[Page]:
    t, writer = desk.texts, desk.writer(SHOW)
    has_figures = bool(figures(found, 1))
    badges = [Badge(t("show.to_print"), writer.href(SHOW_ON_PAPER))] if any(a.is_ours for a in found) else []
    if has_figures:
        badges.append(Badge(t("show.to_wall"), writer.href(SHOW_ON_WALL)))
    themes = [slice_ for slice_ in slices if slice_.sort == "theme"]
    sections = [
        intro(desk, writer, f"{t('show.lead')} {_whose(desk, found)}".strip(), badges),
        *_figures_section(desk, writer, found),
        Section(ways_in(desk, writer, slices), t("show.ways"), desk.anchor("ways")),
        Section(_groups(desk, writer, themes, PER_THEME), t("show.per_theme"), desk.anchor("per_theme")),
        *_others_section(desk, writer, found),
        Section(desk.render("show/rules.html", writer), t("show.rules"), desk.anchor("how_chosen")),
    ]
    page = desk.page(
        SHOW,
        t("nav.show"),
        sections,
        above=desk.overview_crumbs(),
        keywords=(t("show.keywords"),),
        description=t("show.lead"),
        notice=notice_of(desk, found),
        tables=("resultaten", "metingen", "toepassingen"),
    )
    yield from pages_with_table(
        desk, page, _table(desk, found, slices, view), t("show.everything"), desk.anchor("everything")
    )


def _whose(desk: Desk, found: Iterable[Achievement]) -> str:
    """Whose things the counts are, where several organisations did something; else nothing."""
    ids = {achievement.unit.root.id for achievement in found if achievement.is_ours and achievement.unit}
    names = [root.name for root in organisations(desk.portfolio) if root.id in ids]
    return desk.texts("show.whose", names=joined(names, desk.texts.language)) if len(names) > 1 else ""


def _slice_pages(desk: Desk, slice_: Part, view: View) -> Iterator[Page]:
    t, writer = desk.texts, desk.writer(slice_.address)
    title = t("show.title", name=slice_.title)
    badges = [Badge(t("show.to_all"), writer.href(SHOW))]
    if slice_.about:
        badges.append(Badge(t("show.about", name=slice_.title), writer.href(slice_.about)))
    if slice_.sort == "theme":
        groups, at_most = [slice_], ON_ONE_THEME
    else:
        groups, at_most = by_theme(desk, SHOW, slice_.items), PER_THEME
    lead = t(f"show.{slice_.sort}_lead", name=slice_.title)
    sections = [
        intro(desk, writer, lead, badges),
        *_figures_section(desk, writer, slice_.items),
        *_groups_section(desk, writer, groups, at_most, here=slice_),
        *_others_section(desk, writer, slice_.items),
    ]
    page = desk.page(
        slice_.address,
        title,
        sections,
        above=desk.overview_crumbs(desk.crumb(SHOW)),
        keywords=(t("show.keywords"), slice_.title),
        description=lead,
        notice=notice_of(desk, slice_.items),
    )
    yield from pages_with_table(
        desk, page, _table(desk, slice_.items, (), view), t("show.everything"), desk.anchor("everything")
    )


def notice_of(desk: Desk, found: Iterable[Achievement]) -> str:
    """The notices that organisations on the page are fictional, each once."""
    units = {achievement.unit.id: achievement.unit for achievement in found if achievement.unit}
    roots = (unit.notice for _, unit in sorted(units.items()))
    main = desk.portfolio.organisation
    first = (main.notice,) if main and units else ()
    writer = desk.writer()
    return " ".join(dict.fromkeys(writer.plain(notice) for notice in (*first, *roots) if notice))


# --- sections


def _figures_section(desk: Desk, writer: Writer, found: Iterable[Achievement]) -> Iterator[Section]:
    found = tuple(found)
    best = [deed(achievement, desk, writer) for achievement in figures(found, FIGURES_AT_MOST)]
    judged = [achievement for achievement in found if has_verdict(achievement)]
    finding = desk.texts("show.finding", counts=counted(tally(a.verdict for a in judged), desk.texts)) if judged else ""
    if best or finding:
        html = desk.render("show/figures.html", writer, best=best, finding=finding, rule=to_the_rule(writer))
        yield Section(html, desk.texts("show.figures"), desk.anchor("figures")) if best else Section(html)


def _others_section(desk: Desk, writer: Writer, found: Iterable[Achievement]) -> Iterator[Section]:
    others = [deed(achievement, desk, writer) for achievement in found if not achievement.is_ours]
    if others:
        html = desk.render("show/others.html", writer, others=others[:ON_ONE_THEME])
        yield Section(html, desk.texts("show.others"), desk.anchor("of_others"))


def _groups_section(desk: Desk, writer: Writer, groups: Sequence[Part], at_most: int, here: Part) -> Iterator[Section]:
    html = _groups(desk, writer, groups, at_most, here)
    if html:
        yield Section(html, desk.texts("show.done_and_soon"), desk.anchor("done_and_soon"))


def _groups(desk: Desk, writer: Writer, slices: Sequence[Part], at_most: int, here: Part | None = None) -> str:
    shown = []
    for slice_ in slices:
        ours = [achievement for achievement in slice_.items if achievement.is_ours]
        if not ours:
            continue
        done = in_turn((a for a in ours if not a.is_soon), at_most)
        soon = in_turn((a for a in ours if a.is_soon), at_most)
        is_whole = len(done) + len(soon) == len(slice_.items)
        rest = Markup()
        if not is_whole:
            words = desk.texts("show.all_of", name=slice_.title, n=len(slice_.items))
            rest = writer.link(words, here.address.at(desk.anchor("everything")) if here else slice_.address)
        shown.append(
            {
                "name": slice_.title,
                "anchor": desk.anchor("theme", theme=slice_.slug),
                "hue": slice_.hue,
                "done": [deed(achievement, desk, writer) for achievement in done],
                "soon": [deed(achievement, desk, writer) for achievement in soon],
                "rest": rest,
            }
        )
    return desk.render("show/groups.html", writer, groups=shown) if shown else ""


# --- from every side


def _slices(desk: Desk, found: Sequence[Achievement]) -> list[Part]:
    return [
        *by_theme(desk, SHOW, found),
        *_by_unit(desk, found),
        *by_category(SHOW, found),
        *_by_year(desk, found),
    ]


def _by_unit(desk: Desk, found: Iterable[Achievement]) -> list[Part]:
    """Each unit with what it and the units below it did, an organisation before its parts."""
    items: dict[str, list[Achievement]] = {}
    for achievement in found:
        for unit in _units(achievement):
            items.setdefault(unit.id, []).append(achievement)
    ordered = [unit for root in desk.relations.units_of.get("", ()) for unit in _tree(desk, root) if unit.id in items]
    return [Slice(SHOW, "unit", u.id, u.name, tuple(items[u.id]), about=page_of(u)) for u in ordered]


def _units(achievement: Achievement) -> tuple[Unit, ...]:
    """The units that it is a part of. A stakeholder is no part of the unit above it: what it did stands with itself alone."""
    own = achievement.unit
    return (own,) if own and own.is_stakeholder else tuple(units_above(own))


def _tree(desk: Desk, unit: Unit) -> list[Unit]:
    return [unit, *(below for child in desk.relations.units_of.get(unit.id, ()) for below in _tree(desk, child))]


def _by_year(desk: Desk, found: Iterable[Achievement]) -> list[Part]:
    items: dict[int | None, list[Achievement]] = {}
    for achievement in found:
        items.setdefault(achievement.year, []).append(achievement)
    years = sorted((year for year in items if year is not None), reverse=True)
    slices = [Slice(SHOW, "year", str(year), str(year), tuple(items[year])) for year in years]
    if None in items:
        slices.append(Slice(SHOW, "year", NO_SLICE, desk.texts("show.no_year"), tuple(items[None])))
    return slices


# --- the table of everything


def _table(desk: Desk, found: Sequence[Achievement], slices: Sequence[Part], view: View) -> LiveTable[Achievement]:
    t = desk.texts
    columns: tuple[Column[Achievement], ...] = (
        Column(t("show.what"), lambda one, w: _what(view(one, w))),
        Column(t("show.figure"), lambda one, w: escape(amount(one.figure, desk, w))),
        Column(t("show.goal"), lambda one, w: escape(goal_words(one, desk, w))),
        Column(t("show.verdict"), lambda one, w: view(one, w).verdict),
        Column(t("web.theme"), lambda one, w: theme_dots(one.themes)),
        Column(t("show.kind_label"), lambda one, w: escape(view(one, w).kind)),
        Column(t("show.from"), lambda one, w: _from(one, view(one, w))),
        Column(t("show.year"), lambda one, w: Markup(one.year or ""), "number"),
    )
    return LiveTable("goed-bezig", t("show.table"), columns, _facets(desk, found, slices), found, css="aw-deeds-table")


def _facets(desk: Desk, found: Sequence[Achievement], slices: Sequence[Part]) -> tuple[Facet[Achievement], ...]:
    """The ways to filter; a page of one slice keeps those of its own rows."""
    t, here = desk.texts, slices or _slices(desk, found)
    kinds = [(KINDS[kind], t(f"show.kind.{kind.value}")) for kind in AchievementKind]
    verdicts = [(verdict_in_address(v), t(f"verdict.{v.value}" if v else "verdict.unjudged")) for v in (*Verdict, None)]
    stages = [(key, t(f"show.stage_{key}")) for key in ("gedaan", "binnenkort")]
    return (
        theme_facet(t("web.theme"), here),
        slice_facet("onderdeel", t("show.unit"), here, "unit", lambda one: tuple(unit.id for unit in _units(one))),
        category_facet(t("show.category"), here),
        slice_facet("jaar", t("show.year"), here, "year", lambda one: (str(one.year or NO_SLICE),)),
        occurring("soort", t("show.kind_label"), found, lambda one: (KINDS[one.kind],), kinds),
        occurring("oordeel", t("show.verdict"), found, _verdict, verdicts),
        occurring("stand", t("show.stage"), found, _stage, stages),
    )


def _verdict(achievement: Achievement) -> tuple[str, ...]:
    return (verdict_in_address(achievement.verdict),) if has_verdict(achievement) else ()


def _stage(achievement: Achievement) -> tuple[str, ...]:
    return (("binnenkort" if achievement.is_soon else "gedaan"),) if achievement.is_ours else ()


def _from(achievement: Achievement, shown: Deed) -> Markup:
    """Where it is written down, with the organisation of a practice, else the unit below it."""
    holder, unit = achievement.holder, achievement.unit
    below = Markup()
    if isinstance(holder, LinkedPractice):
        below = Markup(" ({})").format(shown.organisation)
    elif unit and unit is not holder:
        below = Markup('<br><span class="aw-note">{}</span>').format(unit.name)
    return Markup('<a href="{}">{}</a>').format(shown.href, holder.name) + below


def _what(shown: Deed) -> Markup:
    """What was done; of an ambition which one was reached, and when."""
    if shown.level and shown.words:
        return Markup(f"{escape(shown.level)} ({shown.words})")
    return shown.words or escape(shown.figure)
