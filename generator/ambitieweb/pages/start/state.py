"""Where we stand, on one page: where an organisation is ambitious, where it falls behind, and who must act."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.cards import page_of, webs_below
from ambitieweb.addresses.fixed import (
    ACTIONS,
    COMPARISON,
    CURRENT,
    DOWNLOADS,
    LESSONS,
    MONITOR,
    OUTCOMES,
    SHOW,
    STATE,
    TREE,
    UNOWNED,
)
from ambitieweb.addresses.lists import comparison_of, state_of_unit
from ambitieweb.derive.holders import root_of
from ambitieweb.derive.outcomes import Outcome
from ambitieweb.derive.ownership import UnownedSort
from ambitieweb.derive.per_organisation import counts_of
from ambitieweb.derive.rollup import Rollup, ThemeRollup
from ambitieweb.derive.verdicts import Verdict, tally
from ambitieweb.languages import joined, long_date
from ambitieweb.link.portfolio import LinkedCategory, LinkedTheme, LinkedThemeSet, LinkedWeb, Theme, Unit
from ambitieweb.model.method import MAXIMUM_LEVEL
from ambitieweb.model.values import Rating, as_id
from ambitieweb.pages.cards.intro import intro
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.facets import theme_value
from ambitieweb.pages.formats import lower_first, upper_first
from ambitieweb.pages.monitor.current import passed as passed_moments
from ambitieweb.pages.monitor.parts import owner_anchor
from ambitieweb.pages.monitor.unowned import unowned_anchor
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.verdicts import counted, to_the_rule, verdict_in_address
from ambitieweb.pages.web_figure import drawing, is_drawable, sentence, web_input
from ambitieweb.pages.writer import Writer
from ambitieweb.texts import Texts

WAYS = {
    "comparison": COMPARISON,
    "tree": TREE,
    "show": SHOW,
    "monitor": MONITOR,
    "lessons": LESSONS,
    "downloads": DOWNLOADS,
}
"""The other overviews, each with the key of what there is to see."""


def pages(desk: Desk) -> Iterator[Page]:
    """A page for the site's own organisation, and one for every other organisation at the top of a tree."""
    main = desk.portfolio.organisation
    root = main.root if main else None
    roots = sorted(desk.relations.parts_of(None), key=lambda unit: (unit is not root, unit.name.casefold()))
    if not roots:
        yield desk.page(STATE, desk.texts("state.title"), (desk.nothing(desk.writer(STATE), "organisations"),))
    for number, unit in enumerate(roots):
        yield state(desk, unit, STATE if number == 0 else state_of_unit(unit), roots)


SHORT = (Verdict.BEHIND, Verdict.MISSED)
"""The verdicts of what was measured in the work and is not there."""
COUNTED = (Verdict.REACHED, *SHORT, Verdict.NO_FIGURE)
"""The verdicts that have a column: none of them stands without the others."""


@dataclass(frozen=True, slots=True)
class StateFact:
    """One fact: a number or level, what it is about, and where it comes from."""

    figure: Markup
    words: Markup


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question of a director."""

    question: str
    facts: list[StateFact]
    none: str
    more: Markup


def state(desk: Desk, unit: Unit, here: Address, roots: Sequence[Unit]) -> Page:
    """The page of one organisation."""
    writer = desk.writer(here)
    t = desk.texts
    outcomes = [outcome for outcome in desk.outcomes if root_of(outcome.project) is unit]
    rollup = desk.rollups.get((unit.kind, unit.id))
    web = unit.web if unit.web is not None and not unit.web.is_empty else None
    answers = [
        _ambitious(desk, writer, unit, web),
        _behind(desk, writer, unit, outcomes),
        _acting(desk, writer, unit),
    ]
    lead = _lead(desk, web, outcomes)
    sections = [
        intro(desk, writer, lead, ()),
        Section(desk.render("overviews/state.html", writer, answers=answers)),
    ]
    ways = [(writer.link(way.called(t), way), t(f"state.way.{key}")) for key, way in WAYS.items()]
    also = Section(desk.render("overviews/ways.html", writer, ways=ways), t("state.ways"), desk.anchor("all_overviews"))
    if web is not None:
        html = desk.render(
            "overviews/state-web.html",
            writer,
            svg=drawing(web_input(unit, web, t, links=writer.href(page_of(unit))))
            if is_drawable(web.theme_set)
            else "",
            sentence=sentence(web, t),
            heads=[upper_first(t(f"verdict.{verdict.value}")) for verdict in COUNTED],
            rule=to_the_rule(writer),
            rows=[_row(desk, writer, unit, place, rollup, outcomes) for place in web.themes],
        )
        sections.append(Section(html, t("state.per_theme"), desk.anchor("per_theme")))
    sections.append(also)
    others = [other for other in roots if other is not unit]
    if others:
        links = [writer.link(other.name, STATE if other is roots[0] else state_of_unit(other)) for other in others]
        sections.append(
            Section(
                desk.render("overviews/links.html", writer, links=links),
                t("state.others"),
                desk.anchor("others_at_top"),
            )
        )
    is_own = here == STATE
    return desk.page(
        here,
        t("state.title") if is_own and not others else t("state.title_of", name=unit.name),
        sections,
        above=None if is_own else (desk.crumb(STATE),),
        keywords=(t("state.keywords"),),
        description=lead,
        notice=writer.plain(unit.notice),
        tables=("voorstellen", "uitkomsten"),
    )


def _lead(desk: Desk, web: LinkedWeb | None, outcomes: Sequence[Outcome]) -> str:
    t = desk.texts
    parts = []
    highest = _highest(web) if web else []
    if highest:
        names = joined([place.theme.short for place in highest], t.language)
        parts.append(t("state.lead_high", themes=names, level=highest[0].level))
    judged = [outcome.verdict for outcome in outcomes if outcome.verdict is not None]
    if judged:
        parts.append(t("state.lead_outcomes", counts=counted(tally(judged), t)))
    if desk.portfolio.reference_date:
        parts.append(t("state.lead_date", date=long_date(desk.portfolio.reference_date, desk.language)))
    return " ".join(parts)


def _highest(web: LinkedWeb) -> list[LinkedTheme]:
    levels = [place.level for place in web.themes if place.level is not None]
    return [place for place in web.themes if place.level is not None and place.level == max(levels, default=0) > 0]


def _ambitious(desk: Desk, writer: Writer, unit: Unit, web: LinkedWeb | None) -> Answer:
    """The themes with the highest level, then per theme the categories that choose the top of the scale, most first."""
    t = desk.texts
    facts: list[StateFact] = []
    if web is not None:
        facts.extend(
            StateFact(writer.rating(p.rating, web.theme_set, p.theme.position), writer.theme_link(p.theme, short=True))
            for p in _highest(web)
        )
        counts = [(high(desk, unit, place.theme), place.theme) for place in web.themes]
        for found, theme in sorted(counts, key=lambda item: -len(item[0])):
            if found:
                words = t("state.categories_high", n=len(found), theme=theme.short, level=top(web.theme_set))
                words = f"{words} {_of_categories(desk, unit, theme)}"
                facts.append(StateFact(Markup(str(len(found))), _to_categories(desk, writer, found, words)))
    more = writer.link(t("state.more_webs"), COMPARISON)
    return Answer(t("state.ambitious"), facts, t("state.no_web" if web is None else "state.no_level"), more)


def top(theme_set: LinkedThemeSet) -> int:
    """The highest level of the scale of a set."""
    return max((level.number for level in theme_set.levels), default=MAXIMUM_LEVEL)


def high(desk: Desk, unit: Unit, theme: Theme) -> tuple[tuple[LinkedCategory, LinkedTheme], ...]:
    """The categories below an organisation that choose the highest level on a theme themselves."""
    return tuple(
        (category, place)
        for category in desk.relations.categories_below(unit)
        if category.web
        for place in category.web.themes
        if place.theme.key == theme.key and place.level == top(category.web.theme_set) and not place.is_inherited
    )


def _of_categories(desk: Desk, unit: Unit, theme: Theme) -> str:
    """Of how many categories, and of how many no level is known on the theme: '(van 11; van 2 is geen niveau ingevuld)'."""
    below = desk.relations.categories_below(unit)
    places = [
        place
        for c in below
        if c.web
        for place in c.web.themes
        if place.theme.key == theme.key and place.rating is not None
    ]
    blank = len(below) - len([place for place in places if place.rating is not Rating.UNDECIDED])
    t = desk.texts
    return t("state.of_categories_blank" if blank else "state.of_categories", n=blank, total=len(below))


def _to_categories(
    desk: Desk, writer: Writer, found: Sequence[tuple[LinkedCategory, LinkedTheme]], words: str
) -> Markup:
    """To the categories side by side, those with the highest level on the theme first. Of categories on several theme sets,
    which do not stand in one table, to those on the site's own set."""
    sets = [(category.web.theme_set, place.theme) for category, place in found if category.web]
    theme_set, theme = min(sets, key=lambda item: item[0] is not desk.portfolio.theme_set)
    page = comparison_of("categorie", theme_set, desk.portfolio.theme_set)
    return writer.link(words, page, desk.anchor("webs"), sorteer=f"-{as_id(theme.short)}")


def _behind(desk: Desk, writer: Writer, unit: Unit, outcomes: Sequence[Outcome]) -> Answer:
    """Themes on which projects are behind, or missed their ambition in the work: most projects first."""
    t = desk.texts
    by_theme: dict[tuple[Verdict, str, str], list[Outcome]] = {}
    for outcome in outcomes:
        if outcome.verdict in SHORT:
            theme = outcome.course.place.theme
            by_theme.setdefault((outcome.verdict, theme.set_id, theme.id), []).append(outcome)
    facts = []
    for (verdict, _, _), of_theme in sorted(by_theme.items(), key=lambda item: -len(item[1])):
        theme = of_theme[0].course.place.theme
        words = t(f"state.is_{verdict.value}", n=len(of_theme), theme=theme.short)
        link = _to_outcomes(desk, writer, unit, theme, verdict, words)
        facts.append(StateFact(Markup(str(len(of_theme))), link))
    more = writer.link(t("state.more_outcomes"), OUTCOMES)
    is_measured = any(outcome.verdict is Verdict.REACHED for outcome in outcomes)
    none = t("state.nothing_behind" if is_measured else "state.nothing_measured")
    return Answer(t("state.behind"), facts, none, more)


def _to_outcomes(desk: Desk, writer: Writer, unit: Unit, theme: Theme, verdict: Verdict, words: str) -> Markup:
    return writer.link(
        words,
        OUTCOMES,
        desk.anchor("outcomes"),
        thema=theme_value(desk, theme),
        uitkomst=verdict_in_address(verdict),
        organisatie=unit.id,
    )


def sign(writer: Writer, found: ThemeRollup) -> Markup:
    """An arrow up or down where the proposal is another level than now, with its words for who cannot see it."""
    if not found.difference:
        return Markup()
    words = writer.texts("rollup.above" if found.difference > 0 else "rollup.below", n=abs(found.difference))
    arrow = "▲" if found.difference > 0 else "▼"
    return Markup(f' <span aria-hidden="true">{arrow}</span><span class="aw-sr">{Markup.escape(words)}</span>')


def _acting(desk: Desk, writer: Writer, unit: Unit) -> Answer:
    """The roles with actions over time, what has no owner, and webs whose day of a new look has passed."""
    t = desk.texts
    owned = desk.ownership
    facts: list[StateFact] = []
    counts = counts_of(desk.per_organisation, unit)
    late = [(owner, sum(1 for action in owner.overdue if root_of(action.holder) is unit)) for owner in owned.owners]
    for owner, count in late:
        if count:
            words = t("state.late", n=count, owner=lower_first(owner.name))
            facts.append(StateFact(Markup(str(count)), writer.link(words, ACTIONS, owner_anchor(writer, owner))))
    for sort in UnownedSort:
        total = sum(1 for thing in owned.unowned if thing.sort is sort)
        count = sum(1 for thing in owned.unowned if thing.sort is sort and root_of(thing.holder) is unit)
        if count:
            asked = counts.unowned[sort].total
            of = t("monitor.of" if count == total else "state.of_and_all", total=asked, everywhere=total)
            words = f"{t(f'monitor.fact.unowned_{sort.value}', n=count)} {of}"
            facts.append(StateFact(Markup(str(count)), writer.link(words, UNOWNED, unowned_anchor(desk, sort))))
    everywhere = passed_moments(desk.upkeep)
    passed = [moment for moment in everywhere if root_of(moment.holder) is unit]
    if passed:
        words = t("monitor.fact.passed", n=len(passed)) + _of_all(t, len(passed), len(everywhere))
        facts.append(StateFact(Markup(str(len(passed))), writer.link(words, CURRENT, desk.anchor("overdue"))))
    return Answer(t("state.act"), facts, t("state.nobody"), writer.link(t("state.more_monitor"), MONITOR))


def _of_all(t: Texts, count: int, total: int) -> str:
    """How many the list behind a number has, where other organisations stand on it too."""
    return "" if count == total else f" {t('state.of_all', total=total)}"


def _row(
    desk: Desk, writer: Writer, unit: Unit, place: LinkedTheme, rollup: Rollup | None, outcomes: Sequence[Outcome]
) -> Values:
    """A theme: our level, what the webs below propose, how far the categories are, and what became of ambitions."""
    assert unit.web is not None
    theme_set, theme = unit.web.theme_set, place.theme
    found = rollup.of(theme.id) if rollup else None
    proposal = Markup("–")
    if rollup is not None and found is not None and found.proposal is not None:
        words = desk.texts("rollup.thin_short", n=len(found.weighing)) if found.is_thin else str(found.proposal)
        proposal = writer.link(words, webs_below(rollup.holder), desk.anchor("proposal")) + sign(writer, found)
    of_theme = [outcome for outcome in outcomes if outcome.course.place.theme.key == theme.key]
    measured = of_theme[0].course.place.theme if of_theme else theme

    def number(verdict: Verdict) -> Markup:
        n = sum(outcome.verdict is verdict for outcome in of_theme)
        return _to_outcomes(desk, writer, unit, measured, verdict, str(n)) if n else Markup("0")

    categories = high(desk, unit, theme)
    return {
        "theme": writer.theme_link(theme, short=True),
        "level": writer.place(place, theme_set),
        "proposal": proposal,
        "high": _to_categories(desk, writer, categories, str(len(categories))) if categories else Markup("0"),
        "verdicts": [number(verdict) for verdict in COUNTED],
    }
