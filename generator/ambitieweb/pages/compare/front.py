"""The front of the comparisons: two webs over each other, the choice of others, and the ways to every comparison."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from ambitieweb.addresses.cards import webs_below
from ambitieweb.addresses.fixed import COMPARISON, DEVIATIONS, OUTCOMES, VERSIONS
from ambitieweb.derive.contrast import PAIRED_AT_MOST, WebPair
from ambitieweb.derive.deviations import deviations
from ambitieweb.derive.history import rating_changes
from ambitieweb.model.method import MAXIMUM_LEVEL
from ambitieweb.model.values import Rating
from ambitieweb.pages.compare.groups import WebGroup, across_kinds, group_finding, group_pairs, group_title
from ambitieweb.pages.compare.pair import pair_finding, pair_html
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.tiles import row_id
from ambitieweb.pages.web_figure import is_drawable
from ambitieweb.pages.writer import Writer

TABLES = ("webthemas",)
_FIRST = ("categorie", "organisatie", "project")
"""Of these kinds the first with two webs that differ has the example in sight."""


def front(desk: Desk, found: Sequence[WebGroup]) -> Page:
    """The page."""
    writer, t = desk.writer(COMPARISON), desk.texts
    ordered = sorted(found, key=lambda group: _FIRST.index(group.kind))
    lead = t("compare.lead" if any(map(_can_choose, found)) or not found else "compare.lead_lists")
    pairs = [
        (group, two, key)
        for group in ordered
        for two, key in zip(group_pairs(group), ("furthest", "nearest"), strict=False)
    ]
    finding = next(filter(None, (group_finding(desk, group) for group in ordered)), "") if pairs else ""
    if not pairs:  # a young site has one web of each kind: those lie over each other
        pairs = [(group, two, "furthest") for group in across_kinds(desk, ordered) for two in group_pairs(group)[:1]]
    sections = [] if found else [desk.nothing(writer, "compare")]
    if pairs:
        sections.append(_first_screen(desk, writer, ordered, pairs[0][1]))
    ways = desk.render("overviews/comparison.html", writer, ways=list(_ways(desk, writer, found)))
    sections.append(Section(ways, t("compare.ways"), desk.anchor("compare_ways")))
    if pairs[1:]:
        lines = [_ready(desk, writer, group, two, key) for group, two, key in pairs[1:]]
        sections.append(desk.folded(writer, lines, t("compare.ready"), "compare_ready"))
    more = [*_counts(desk, writer, found), *_below(desk, writer)]
    if more:
        sections.append(desk.folded(writer, more, t("compare.more"), "compare_more"))
    return desk.page(
        COMPARISON,
        t("compare.title"),
        sections,
        description=lead,
        finding=finding or lead,
        tables=TABLES,
    )


def _can_choose(group: WebGroup) -> bool:
    """True when a reader can lay two webs of the group over each other from here."""
    return 1 < len(group.holders) <= PAIRED_AT_MOST and is_drawable(group.theme_set)


def _first_screen(desk: Desk, writer: Writer, found: Sequence[WebGroup], two: WebPair) -> Section:
    """The choice of webs, and the two that lie furthest apart as an example."""
    html = desk.render(
        "overviews/compare-first.html",
        writer,
        groups=[
            {
                "title": group_title(desk, group),
                "href": writer.href(group.address),
                "webs": [(row_id(holder), holder.name) for holder in group.holders],
            }
            for group in found
            if _can_choose(group)
        ],
        chosen=[row_id(holder) for holder in (two.one, two.other)],
        title=pair_finding(two, desk),
        pair=pair_html(desk, writer, two, "pair"),
    )
    return Section(html)


def _ready(desk: Desk, writer: Writer, group: WebGroup, two: WebPair, key: str) -> Section:
    """A comparison as a closed line; `key` says why it stands there."""
    hint = desk.texts(f"compare.{key}", what=group_title(desk, group))
    anchor = desk.anchor("compare_pair", webs=f"{row_id(two.one)}-{row_id(two.other)}")
    return Section(pair_html(desk, writer, two, "small"), pair_finding(two, desk), anchor, hint)


def _ways(desk: Desk, writer: Writer, found: Sequence[WebGroup]) -> Iterator[tuple[Markup, str]]:
    """The table of each group, then the questions that have a page of their own."""
    t = desk.texts
    for group in found:
        title = t("compare.group_title", what=group_title(desk, group))
        yield writer.link(title, group.address), t(f"compare.all.{group.kind}", n=len(group.holders))
    there = {
        "deviations": deviations(desk.portfolio),
        "outcomes": desk.outcomes,
        "versions": rating_changes(desk.portfolio),
    }
    for page, key in ((DEVIATIONS, "deviations"), (OUTCOMES, "outcomes"), (VERSIONS, "versions")):
        yield writer.link(page.called(t), page), t(f"{key}.way" if there[key] else f"compare.no_{key}")


def _below(desk: Desk, writer: Writer) -> Iterator[Section]:
    """The pages that say what webs propose to the web above them."""
    rollups = sorted(desk.rollups.values(), key=lambda r: (r.holder.kind != "organisatie", r.holder.name.casefold()))
    if rollups:
        links = [writer.link(rollup.holder.name, webs_below(rollup.holder)) for rollup in rollups]
        html = desk.render("overviews/below-list.html", writer, links=links)
        yield Section(html, desk.texts("compare.below"), desk.anchor("per_unit"))


# --- how many webs chose what


def _counts(desk: Desk, writer: Writer, found: Sequence[WebGroup]) -> Iterator[Section]:
    for number, group in enumerate((group for group in found if len(group.holders) > 1), start=1):
        title = desk.texts("compare.counts", what=group_title(desk, group))
        html = desk.render("overviews/counts.html", writer, title=title, **_counted(desk, writer, group))
        yield Section(html, title, desk.anchor("group", number=number))


def _counted(desk: Desk, writer: Writer, group: WebGroup) -> Values:
    """Per theme how many webs gave each answer; answers that nobody gave are left out."""
    t = desk.texts
    answers: tuple[tuple[Rating | None, str], ...] = (
        *((Rating(level), t("level.number", level=level)) for level in range(MAXIMUM_LEVEL + 1)),
        (Rating.NOT_RELEVANT, t("level.not_relevant")),
        (Rating.UNDECIDED, t("level.undecided")),
        (None, t("level.blank")),
    )
    counted = []
    for theme in group.theme_set.themes:
        ratings = [place.rating for holder in group.holders if holder.web and (place := holder.web.of(theme.id))]
        counted.append((theme, [(head, ratings.count(answer)) for answer, head in answers]))
    heads = [head for at, (_, head) in enumerate(answers) if any(counts[at][1] for _, counts in counted)]
    return {
        "heads": heads,
        "rows": [
            (writer.theme_link(theme), [(head, count) for head, count in counts if head in heads])
            for theme, counts in counted
        ],
        "set_name": writer.to(group.theme_set),
        "href": writer.href(group.address, desk.anchor("webs")),
    }
