"""Where we stand, on one page: where an organisation is ambitious, where it falls behind, and who must act."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.derive.holders import root_of
from ambitieweb.derive.outcomes import Outcome, Verdict
from ambitieweb.derive.rollup import Rollup, ThemeRollup
from ambitieweb.link.portfolio import Category, Theme, Unit, Web, WebTheme
from ambitieweb.model.values import MAXIMUM_LEVEL
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import joined, long_date
from ambitieweb.pages.intro import intro
from ambitieweb.pages.overviews.monitor.current import passed as passed_moments
from ambitieweb.pages.overviews.monitor.parts import ACTIONS, CURRENT, UNOWNED
from ambitieweb.pages.overviews.monitor.parts import ROOT as MONITOR
from ambitieweb.pages.overviews.monitor.unowned import ANCHORS
from ambitieweb.pages.overviews.outcomes import PATH as OUTCOMES
from ambitieweb.pages.overviews.outcomes import REACHED_OR_ABOVE
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.paths import path_of, webs_below_path
from ambitieweb.pages.web_figure import drawing, is_drawable, sentence, web_input
from ambitieweb.pages.writer import Writer

PATH = "overzichten"


def pages(desk: Desk) -> Iterator[Page]:
    """A page for the site's own organisation, and one for every other organisation at the top of a tree."""
    main = desk.portfolio.organisation
    root = main.root if main else None
    roots = sorted(desk.relations.parts_of(None), key=lambda unit: (unit is not root, unit.name.casefold()))
    if not roots:
        yield Page(
            PATH,
            desk.texts("state.title"),
            (Section(desk.render("parts/none.html", desk.writer(PATH))),),
            layout="overview",
        )
    for number, unit in enumerate(roots):
        yield state(desk, unit, PATH if number == 0 else state_path(unit), roots)


def state_path(unit: Unit) -> str:
    """The path of the page of an organisation that is not the site's own."""
    return f"{PATH}/{unit.id}"


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: a number or level, what it is about, and where it comes from."""

    figure: Markup
    words: Markup


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question of a director."""

    question: str
    facts: list[Fact]
    none: str
    more: Markup


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme: our level, what the webs below propose, how far the categories are, and what became of ambitions."""

    theme: Markup
    level: Markup
    proposal: Markup
    high: Markup
    reached: Markup
    below: Markup


def state(desk: Desk, unit: Unit, path: str, roots: Sequence[Unit]) -> Page:
    """The page of one organisation."""
    writer = desk.writer(path)
    t = desk.texts
    outcomes = [outcome for outcome in desk.outcomes if root_of(outcome.project) is unit]
    rollup = desk.rollups.get((unit.kind, unit.id))
    web = unit.web if unit.web is not None and not unit.web.is_empty else None
    answers = [
        _ambitious(desk, writer, unit, web),
        _behind(desk, writer, rollup, outcomes),
        _acting(desk, writer, unit),
    ]
    lead = _lead(desk, web, outcomes)
    sections = [
        intro(desk, writer, lead, ()),
        Section(desk.render("overviews/state.html", writer, answers=answers)),
    ]
    if web is not None:
        html = desk.render(
            "overviews/state-web.html",
            writer,
            svg=Markup(drawing(web_input(unit, web, t, links=writer.href(path_of(unit)))))
            if is_drawable(web.theme_set)
            else "",
            sentence=sentence(web, t),
            rows=[_row(desk, writer, unit, place, rollup, outcomes) for place in web.themes],
        )
        sections.append(Section(html, t("state.per_theme"), "per-thema"))
    others = [other for other in roots if other is not unit]
    if others:
        links = [writer.link(other.name, PATH if other is roots[0] else state_path(other)) for other in others]
        sections.append(Section(desk.render("overviews/links.html", writer, links=links), t("state.others"), "andere"))
    is_own = path == PATH
    return Page(
        path=path,
        title=t("state.title") if is_own and not others else t("state.title_of", name=unit.name),
        sections=tuple(sections),
        crumbs=() if is_own else (desk.crumb("home", ""), desk.crumb("state", PATH)),
        crumbs_label=t("nav.crumbs"),
        keywords=(t("state.keywords"),),
        description=lead,
        notice=writer.plain(unit.notice),
        layout="overview",
    )


def _lead(desk: Desk, web: Web | None, outcomes: Sequence[Outcome]) -> str:
    t = desk.texts
    parts = []
    highest = _highest(web) if web else []
    if highest:
        names = joined([place.theme.short for place in highest], t("and"))
        parts.append(t("state.lead_high", themes=names, level=highest[0].level))
    below = [outcome for outcome in outcomes if outcome.verdict is Verdict.BELOW]
    if outcomes:
        parts.append(t("state.lead_below", n=len(below), total=len(outcomes)))
    if desk.portfolio.reference_date:
        parts.append(t("state.lead_date", date=long_date(desk.portfolio.reference_date, desk.language)))
    return " ".join(parts)


def _highest(web: Web) -> list[WebTheme]:
    levels = [place.level for place in web.themes if place.level is not None]
    return [place for place in web.themes if place.level is not None and place.level == max(levels, default=0) > 0]


def _ambitious(desk: Desk, writer: Writer, unit: Unit, web: Web | None) -> Answer:
    """The themes with the highest level, and those on which most of the categories go to the top of the scale."""
    t = desk.texts
    facts: list[Fact] = []
    if web is not None:
        facts.extend(
            Fact(writer.rating(p.rating, web.theme_set, p.theme.position), writer.theme_link(p.theme, short=True))
            for p in _highest(web)
        )
        for place in web.themes:
            found = high(desk, unit, place.theme)
            if found and place not in _highest(web):
                words = t("state.categories_high", n=len(found), theme=place.theme.short)
                facts.append(Fact(Markup(str(len(found))), _to_theme(writer, place.theme, words)))
    more = writer.link(t("state.more_webs"), "vergelijken")
    return Answer(t("state.ambitious"), facts, t("state.no_web"), more)


def high(desk: Desk, unit: Unit, theme: Theme) -> tuple[tuple[Category, WebTheme], ...]:
    """The categories below an organisation that choose the highest level on a theme themselves."""
    return tuple(
        (category, place)
        for category in desk.relations.categories_below(unit)
        for place in (category.web.themes if category.web else ())
        if place.theme.key == theme.key and place.level == MAXIMUM_LEVEL and not place.is_inherited
    )


def _to_theme(writer: Writer, theme: Theme, words: str) -> Markup:
    """To the list of all webs on the page of a theme."""
    return writer.link(words, path_of(theme), writer.texts("anchor.webs"))


def _behind(desk: Desk, writer: Writer, rollup: Rollup | None, outcomes: Sequence[Outcome]) -> Answer:
    """Themes on which the last measurement stays below the ambition, and on which the webs below propose less."""
    t = desk.texts
    facts: list[Fact] = []
    by_theme: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        if outcome.verdict is Verdict.BELOW:
            by_theme.setdefault(outcome.course.place.theme.id, []).append(outcome)
    for theme_id, of_theme in by_theme.items():
        words = t("state.below", n=len(of_theme), theme=of_theme[0].course.place.theme.short)
        facts.append(Fact(Markup(str(len(of_theme))), _to_outcomes(writer, theme_id, Verdict.BELOW.value, words)))
    for found in rollup.themes if rollup else ():
        if found.difference is not None and found.difference < 0 and rollup is not None:
            words = t("state.proposal_lower", theme=found.theme.short, level=found.proposal)
            facts.append(
                Fact(Markup(str(found.proposal)), writer.link(words, webs_below_path(rollup.holder), "voorstel"))
            )
    more = writer.link(t("state.more_outcomes"), OUTCOMES)
    return Answer(t("state.behind"), facts, t("state.nothing_behind"), more)


def _to_outcomes(writer: Writer, theme_id: str, verdict: str, words: str) -> Markup:
    href = f"{writer.href(OUTCOMES)}?thema={theme_id}&amp;uitkomst={verdict}#bereikt"
    return Markup(f'<a href="{href}">{Markup.escape(words)}</a>')


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
    facts: list[Fact] = []
    late = [(owner, sum(1 for action in owner.overdue if root_of(action.holder) is unit)) for owner in owned.owners]
    for owner, count in late:
        if count:
            words = t("state.late", n=count, owner=owner.name)
            facts.append(Fact(Markup(str(count)), writer.link(words, ACTIONS, owner.anchor)))
    for sort, anchor in ANCHORS.items():
        count = sum(1 for thing in owned.unowned if thing.sort is sort and root_of(thing.holder) is unit)
        if count:
            words = t(f"monitor.fact.unowned_{sort.value}", n=count)
            facts.append(Fact(Markup(str(count)), writer.link(words, UNOWNED, anchor)))
    passed = [moment for moment in passed_moments(desk.upkeep) if root_of(moment.holder) is unit]
    if passed:
        words = t("monitor.fact.passed", n=len(passed))
        facts.append(Fact(Markup(str(len(passed))), writer.link(words, CURRENT, "over-tijd")))
    return Answer(t("state.act"), facts, t("state.nobody"), writer.link(t("state.more_monitor"), MONITOR))


def _row(
    desk: Desk, writer: Writer, unit: Unit, place: WebTheme, rollup: Rollup | None, outcomes: Sequence[Outcome]
) -> ThemeRow:
    assert unit.web is not None
    theme_set, theme = unit.web.theme_set, place.theme
    found = rollup.of(theme.id) if rollup else None
    proposal = Markup("–")
    if rollup is not None and found is not None and found.proposal is not None:
        proposal = writer.link(str(found.proposal), webs_below_path(rollup.holder), "voorstel") + sign(writer, found)
    of_theme = [outcome for outcome in outcomes if outcome.course.place.theme.key == theme.key]
    reached = sum(1 for outcome in of_theme if outcome.verdict in (Verdict.REACHED, Verdict.ABOVE))
    below = sum(1 for outcome in of_theme if outcome.verdict is Verdict.BELOW)
    theme_id = of_theme[0].course.place.theme.id if of_theme else ""
    categories = high(desk, unit, theme)
    return ThemeRow(
        theme=writer.theme_link(theme, short=True),
        level=writer.place(place, theme_set),
        proposal=proposal,
        high=_to_theme(writer, theme, str(len(categories))) if categories else Markup("0"),
        reached=_to_outcomes(writer, theme_id, REACHED_OR_ABOVE, str(reached)) if reached else Markup("0"),
        below=_to_outcomes(writer, theme_id, Verdict.BELOW.value, str(below)) if below else Markup("0"),
    )
