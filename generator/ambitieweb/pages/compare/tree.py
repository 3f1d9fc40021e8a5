"""From project to category to organisation: the tree of webs of the guide's Figure 22, with small webs (row O13)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from ambitieweb.addresses.cards import webs_below
from ambitieweb.addresses.fixed import TREE
from ambitieweb.derive.holders import organisations
from ambitieweb.derive.rollup import Rollup, below, weighs
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import LinkedCategory, LinkedProject, Unit, WebHolder
from ambitieweb.model.organisation import UnitSort
from ambitieweb.pages.cards.intro import intro
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.web_figure import thumbnail
from ambitieweb.pages.writer import Writer

DRAWN_AT_MOST = 160
"""Small webs on the page; where a site has more, projects are named and counted, and drawn with their category."""


@dataclass(frozen=True, slots=True)
class Node:
    """A web in the tree: its small drawing, what the webs below it say, and those webs."""

    name: Markup
    sort: str
    svg: Markup
    proposal: Markup
    children: list[Node]
    leaves: list[Values]
    more: Markup


def pages(desk: Desk) -> Iterator[Page]:
    """The tree of each organisation."""
    t = desk.texts
    writer = desk.writer(TREE)
    roots = organisations(desk.portfolio)
    draws_projects = len(desk.portfolio.holders) <= DRAWN_AT_MOST
    sections = [intro(desk, writer, t("tree.lead"), ())]
    for root in roots:
        node = _unit(desk, writer, root, draws_projects)
        names = joined([theme.short for theme in root.theme_set.themes], t.language) if root.theme_set else ""
        key = t("tree.key", themes=names) if names and root.web and not root.web.is_empty else ""
        html = desk.render("overviews/tree.html", writer, root=node, key=key)
        sections.append(Section(html, root.name, desk.anchor("tree", id=root.id)))
    if not roots:
        sections.append(desk.nothing(writer, "tree"))
    yield desk.page(
        TREE,
        t("tree.title"),
        sections,
        keywords=(t("rollup.keywords"),),
        description=t("tree.lead"),
        tables=("voorstellen", "uitkomsten"),
    )


def _unit(desk: Desk, writer: Writer, unit: Unit, draws_projects: bool) -> Node:
    t = desk.texts
    children = []
    projects: list[LinkedProject] = []
    for holder in below(unit, desk.relations):
        match holder:
            case Unit():
                children.append(_unit(desk, writer, holder, draws_projects))
            case LinkedCategory():
                children.append(_category(desk, writer, holder, draws_projects))
            case LinkedProject():
                projects.append(holder)
    stakeholders = [
        _stakeholder(desk, writer, child)
        for child in desk.relations.units_of.get(unit.id, ())
        if child.record.sort is UnitSort.STAKEHOLDER
    ]
    leaves = [_leaf(desk, writer, project) for project in projects] if draws_projects else []
    more = Markup() if draws_projects or not projects else _more(writer, unit, len(projects))
    node = _node(desk, writer, unit, [*children, *stakeholders], leaves, more)
    if unit.parent and unit.web and unit.web.is_own and not weighs(unit, desk.relations):
        return replace(node, proposal=Markup(t("tree.nothing_bought")))
    return node


def _category(desk: Desk, writer: Writer, category: LinkedCategory, draws_projects: bool) -> Node:
    projects = desk.relations.projects_of.get(category.id, ())
    leaves = [_leaf(desk, writer, project) for project in projects] if draws_projects else []
    more = Markup() if draws_projects or not projects else _more(writer, category, len(projects))
    return _node(desk, writer, category, [], leaves, more)


def _stakeholder(desk: Desk, writer: Writer, unit: Unit) -> Node:
    """A web that one project web was made of: shown, and not counted."""
    return _node(desk, writer, unit, [], [], Markup(desk.texts("tree.not_counted")))


def _more(writer: Writer, holder: Unit | LinkedCategory, count: int) -> Markup:
    return writer.link(writer.texts("count.projects", n=count), webs_below(holder))


def _leaf(desk: Desk, writer: Writer, project: LinkedProject) -> Values:
    """A project in the tree."""
    return {
        "name": writer.to(project, is_soft=True),
        "svg": Markup(thumbnail(project, desk.texts, "b-")),
    }


def _node(
    desk: Desk, writer: Writer, holder: Unit | LinkedCategory, children: list[Node], leaves: list[Values], more: Markup
) -> Node:
    rollup = desk.rollups.get((holder.kind, holder.id))
    return Node(
        name=writer.to(holder, is_soft=True),
        sort=_sort(desk, writer, holder),
        svg=Markup(thumbnail(holder, desk.texts, "b-")),
        proposal=_proposal(desk, writer, rollup) if rollup else Markup(),
        children=children,
        leaves=leaves,
        more=more,
    )


def _sort(desk: Desk, writer: Writer, holder: WebHolder) -> str:
    if isinstance(holder, Unit):
        return writer.word(holder.record.sort)
    return desk.texts(f"compare.kinds.{holder.kind}")


def _proposal(desk: Desk, writer: Writer, rollup: Rollup) -> Markup:
    """In a few words how the proposal from below stands to the web of now, as a link to the page that shows it."""
    t = desk.texts
    higher = sum(1 for found in rollup.differing if (found.difference or 0) > 0)
    lower = len(rollup.differing) - higher
    if not rollup.directions:  # too few webs for a proposal; the page of this web says so
        return Markup()
    if higher or lower:
        counts = [t(f"tree.{key}", n=n) for key, n in (("up", higher), ("down", lower)) if n]
        words = t("tree.differs", counts=", ".join(counts))
    elif all(found.difference is None for found in rollup.directions):
        words = t("tree.nothing_to_compare")
    else:
        words = t("tree.same")
    if rollup.directions and rollup.thin:
        words = f"{words} {t('tree.some_thin', n=len(rollup.thin))}"
    return writer.link(words, webs_below(rollup.holder), writer.anchor("proposal"))
