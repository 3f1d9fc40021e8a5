"""Be good and show it (row E4): the honest count, one story, the results with their goals, and what comes soon.

A page of its own per theme, unit, category and year is the filter that works without scripts. `everything.py` makes the list of
all lines, `paper.py` the one-page print and `wall.py` the screen in the hall.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.fixed import SHOW, SHOW_ALL, SHOW_ON_PAPER, SHOW_ON_WALL
from ambitieweb.derive.achievements import Achievement, achievements
from ambitieweb.derive.figures import figures, measured, stories
from ambitieweb.derive.holders import organisations
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import LinkedProject
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.live_table import pages_with_table, shared
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.show.deeds import deed
from ambitieweb.pages.show.everything import View, deeds_table, everything_page
from ambitieweb.pages.show.facts import coming, fact, finding
from ambitieweb.pages.show.paper import print_page
from ambitieweb.pages.show.slices import Slice, by_category, by_theme, by_unit, by_year, ways_in
from ambitieweb.pages.show.story import story, story_title, told_in_story
from ambitieweb.pages.show.wall import wall_page
from ambitieweb.pages.verdicts import to_the_rule
from ambitieweb.pages.writer import Writer

IN_SIGHT = 8
AT_MOST = 60
"""Of more results than this the rest stands in the list of everything."""
SOON = 6

Part = Slice[Achievement]
"""What there is to show of one theme, unit, category or year, on a page of its own."""


def pages(desk: Desk) -> Iterator[Page]:
    """The overview with its pages per theme, unit, category and year, the list, the print and the wall; without content the
    overview says what will stand there."""
    found = achievements(desk.portfolio, desk.theme_homes)
    if not found:
        yield _nothing(desk)
        return
    slices, notice = _slices(desk, found), notice_of(desk, found)
    view: View = shared(lambda one, writer: deed(one, desk, writer))
    yield _overview(desk, found, slices, notice)
    yield from everything_page(desk, found, slices, view, notice)
    for slice_ in slices:
        yield from _slice_pages(desk, slice_, slices, view)
    if any(achievement.is_ours for achievement in found):
        yield print_page(desk, found, notice)
    if measured(found):
        yield wall_page(desk, found, notice)


def _nothing(desk: Desk) -> Page:
    writer = desk.writer(SHOW)
    return desk.page(
        SHOW,
        desk.texts("nav.show"),
        (desk.nothing(writer, "show"),),
        above=desk.overview_crumbs(),
        description=desk.texts("show.lead"),
    )


def _overview(desk: Desk, found: tuple[Achievement, ...], slices: Sequence[Part], notice: str) -> Page:
    t, writer = desk.texts, desk.writer(SHOW)
    results = measured(found)
    told = [(t("show.to_wall"), writer.href(SHOW_ON_WALL))] if results else []
    if any(achievement.is_ours for achievement in found):
        told.append((t("show.to_print"), writer.href(SHOW_ON_PAPER)))
    chosen = stories(desk.portfolio)
    in_story = told_in_story(chosen[0], found) if chosen else ()
    sections = [
        *_links_section(desk, writer, told, _whose(desk, found)),
        *_story_section(desk, writer, chosen, found),
        *_results_section(desk, writer, results, in_story, slices, None),
        *_soon_section(desk, writer, found),
        Section(_foot(desk, writer, found)),
    ]
    return desk.page(
        SHOW,
        t("nav.show"),
        sections,
        above=desk.overview_crumbs(),
        keywords=(t("show.keywords"),),
        description=t("show.lead"),
        notice=notice,
        tables=("resultaten", "metingen", "toepassingen"),
        finding=finding(found, desk),
    )


def _slice_pages(desk: Desk, slice_: Part, slices: Sequence[Part], view: View) -> Iterator[Page]:
    t, writer = desk.texts, desk.writer(slice_.address)
    results = measured(slice_.items)
    about = [(t("show.about", name=slice_.title), writer.href(slice_.about))] if slice_.about else []
    page = desk.page(
        slice_.address,
        t("show.title", name=slice_.title),
        (
            *_links_section(desk, writer, about, ""),
            *_results_section(desk, writer, results, (), slices, slice_),
            *_soon_section(desk, writer, slice_.items),
        ),
        above=desk.overview_crumbs(desk.crumb(SHOW)),
        keywords=(t("show.keywords"), slice_.title),
        description=t(f"show.{slice_.sort}_lead", name=slice_.title),
        notice=notice_of(desk, slice_.items),
        finding=finding(slice_.items, desk),
    )
    table = deeds_table(desk, slice_.items, _slices(desk, slice_.items), view)
    yield from pages_with_table(desk, page, table, t("show.everything"), desk.anchor("everything"))


def notice_of(desk: Desk, found: Iterable[Achievement]) -> str:
    """The notices that organisations on the page are fictional, each once."""
    units = {achievement.unit.id: achievement.unit for achievement in found if achievement.unit}
    roots = (unit.notice for _, unit in sorted(units.items()))
    main = desk.portfolio.organisation
    first = (main.notice,) if main and units else ()
    writer = desk.writer()
    return " ".join(dict.fromkeys(writer.plain(notice) for notice in (*first, *roots) if notice))


# --- sections


def _links_section(desk: Desk, writer: Writer, links: Sequence[tuple[str, str]], whose: str) -> Iterator[Section]:
    if links or whose:
        yield Section(desk.render("show/links.html", writer, links=links, whose=whose))


def _whose(desk: Desk, found: Iterable[Achievement]) -> str:
    """Whose things the counts are, where several organisations did something; else nothing."""
    ids = {achievement.unit.root.id for achievement in found if achievement.is_ours and achievement.unit}
    names = [root.name for root in organisations(desk.portfolio) if root.id in ids]
    return desk.texts("show.whose", names=joined(names, desk.texts.language)) if len(names) > 1 else ""


def _story_section(
    desk: Desk, writer: Writer, chosen: Sequence[LinkedProject], found: Sequence[Achievement]
) -> Iterator[Section]:
    if chosen:
        lead = story(chosen[0], found, desk, writer)
        more = [(story_title(project, writer), writer.href(page_of(project))) for project in chosen[1:]]
        yield Section(desk.render("show/story.html", writer, story=lead, more=more, anchor=desk.anchor("story")))


def _results_section(
    desk: Desk,
    writer: Writer,
    results: Sequence[Achievement],
    told: Sequence[Achievement],
    slices: Sequence[Part],
    here: Part | None,
) -> Iterator[Section]:
    """The results as tiles, but for those that the story has `told`; some in sight, the rest folded."""
    others = [achievement for achievement in results if achievement not in told]
    first = figures(others, IN_SIGHT)
    rest = [achievement for achievement in others if achievement not in first][: AT_MOST - IN_SIGHT]
    left = len(others) - len(first) - len(rest)
    t = desk.texts
    heading = t("show.other_results" if told else "show.results", n=len(others))
    everything = (here.address.at(desk.anchor("everything"))) if here else SHOW_ALL
    html = desk.render(
        "show/results.html",
        writer,
        first=[fact(achievement, desk, writer) for achievement in first],
        rest=[fact(achievement, desk, writer) for achievement in rest],
        left=writer.link(t("show.left", n=left), everything) if left else "",
        ways=Markup(ways_in(desk, writer, slices, SHOW, here)),
    )
    yield Section(html, heading if others else "", desk.anchor("figures"))


def _soon_section(desk: Desk, writer: Writer, found: Iterable[Achievement]) -> Iterator[Section]:
    if soon := coming(found, desk, writer, SOON):
        html = desk.render("show/soon.html", writer, soon=soon)
        yield Section(html, desk.texts("show.soon"), desk.anchor("soon"))


def _foot(desk: Desk, writer: Writer, found: Sequence[Achievement]) -> str:
    return desk.render(
        "show/foot.html",
        writer,
        everything=writer.link(desk.texts("show.to_everything", n=len(found)), SHOW_ALL),
        rule=to_the_rule(writer) if measured(found) else "",
    )


def _slices(desk: Desk, found: Sequence[Achievement]) -> list[Part]:
    return [
        *by_theme(desk, SHOW, found),
        *by_unit(desk, SHOW, found),
        *by_category(SHOW, found),
        *by_year(desk, SHOW, found),
    ]
