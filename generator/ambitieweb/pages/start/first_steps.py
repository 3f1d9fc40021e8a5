"""What the start page of a new site says to its author: what to do next, and where it is explained."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.addresses.cards import page_of, paper_of
from ambitieweb.addresses.files import GUIDE_TO_SESSIONS, GUIDE_TO_THEMES
from ambitieweb.addresses.fixed import KIT, PROJECTS
from ambitieweb.link.portfolio import Unit, WebHolder
from ambitieweb.model.web import WebStatus
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Section
from ambitieweb.pages.paper.links import has_paper
from ambitieweb.pages.writer import Writer

FILLED_WEBS = 3
"""A site with so many webs that have a level is no longer new."""


@dataclass(frozen=True, slots=True)
class FirstStep:
    """A thing to do, how, and the pages that go with it."""

    title: str
    how: Markup
    links: tuple[Markup, ...]
    is_done: bool


def first_steps(desk: Desk, writer: Writer) -> tuple[Section, ...]:
    """The steps, for as long as the site is new."""
    filled = list(filter(_has_level, desk.portfolio.holders))
    if len(filled) >= FILLED_WEBS or any(map(_is_agreed, filled)):
        return ()
    steps = (_organisation(desk, writer), _project(desk, writer), _session(desk, writer), _step(desk, writer, "check"))
    html = desk.render(
        "site/first-steps.html",
        writer,
        steps=steps,
        next=next(number for number, step in enumerate(steps) if not step.is_done),
        guide=writer.file(GUIDE_TO_SESSIONS) if GUIDE_TO_SESSIONS in desk.portfolio.docs.addresses else "",
    )
    return (desk.section("first_steps", html),)


def _has_level(holder: WebHolder) -> bool:
    """True when somebody chose a level in this web itself."""
    return holder.web is not None and any(p.level is not None and not p.is_inherited for p in holder.web.themes)


def _is_agreed(holder: WebHolder) -> bool:
    """True for a web that is no longer provisional: whoever came so far knows how the site is filled, however small it is."""
    status = holder.web.record.status if holder.web and holder.web.record else None
    return status is not None and status is not WebStatus.PROVISIONAL


def _any_has_level(holders: Iterable[WebHolder]) -> bool:
    return any(map(_has_level, holders))


def _step(
    desk: Desk, writer: Writer, key: str, links: tuple[Markup, ...] = (), *, is_done: bool = False, **values: str
) -> FirstStep:
    t = desk.texts
    return FirstStep(t(f"first_steps.{key}"), writer.line(t(f"first_steps.{key}_how", **values)), links, is_done)


def _organisation(desk: Desk, writer: Writer) -> FirstStep:
    """The web of the organisation, in the file that it has or in a new one."""
    unit: Unit | None = desk.portfolio.organisation
    if unit is None:
        return _step(desk, writer, "no_organisation")
    links: tuple[Markup, ...] = (writer.link(desk.texts("first_steps.to_organisation", name=unit.name), page_of(unit)),)
    if GUIDE_TO_THEMES in desk.portfolio.docs.addresses:
        words = desk.texts("first_steps.to_themes")
        links = (*links, Markup('<a href="{}">{}</a>').format(writer.file(GUIDE_TO_THEMES), words))
    return _step(desk, writer, "organisation", links, is_done=_has_level(unit), file=f"{unit.id}.yml")


def _project(desk: Desk, writer: Writer) -> FirstStep:
    link = writer.link(desk.texts("nav.projects"), PROJECTS)
    return _step(desk, writer, "project", (link,), is_done=_any_has_level(desk.portfolio.projects.values()))


def _session(desk: Desk, writer: Writer) -> FirstStep:
    theme_set = desk.portfolio.theme_set
    links: tuple[Markup, ...] = ()
    if theme_set is not None and has_paper(theme_set):
        links = (writer.link(desk.texts("first_steps.to_paper"), paper_of(theme_set)),)
    links = (*links, writer.link(desk.texts("first_steps.to_kit"), KIT))
    is_done = any(holder.record.sessions for holder in desk.portfolio.holders)
    return _step(desk, writer, "session", links, is_done=is_done)
