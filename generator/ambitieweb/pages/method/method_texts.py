"""The steps of the method in our own words, each with the pages of the site that belong to it (rows S6, O1 to O13)."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from ambitieweb.addresses.address import FixedPage
from ambitieweb.addresses.cards import paper_of
from ambitieweb.addresses.fixed import (
    ACTIONS,
    CATEGORIES,
    COMPARISON,
    CURRENT,
    LESSONS,
    MEASURES,
    MONITOR,
    ORGANISATION,
    OUTCOMES,
    STATE,
    THEME_SETS,
    TREE,
    UNOWNED,
)
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.paper.links import has_paper
from ambitieweb.pages.writer import Writer

PAPER = "paper"
"""In a step: the sheets of paper of the site's own set, where there are any."""
Steps = tuple[tuple[FixedPage | str, ...], ...]
"""Per step the pages that belong to it."""

TENDER: Steps = (
    (ORGANISATION, CATEGORIES),
    (PAPER,),
    (MEASURES,),
    (PAPER, THEME_SETS),
    (ACTIONS, UNOWNED),
    (OUTCOMES, LESSONS),
)
TOP_DOWN: Steps = (
    (ORGANISATION, THEME_SETS),
    (PAPER, ORGANISATION),
    (MEASURES, CATEGORIES, MONITOR),
    (ACTIONS, UNOWNED),
    (MONITOR, CURRENT, STATE),
)
BOTTOM_UP: Steps = (
    (CATEGORIES, COMPARISON),
    (PAPER, CATEGORIES),
    (ACTIONS, UNOWNED),
    (MONITOR, CURRENT),
)


def tender_steps(desk: Desk, writer: Writer) -> str:
    """The six steps of a tender."""
    return _steps(desk, writer, "steps.s", TENDER)


def organisation_steps(desk: Desk, writer: Writer) -> str:
    """The two ways to a web of an organisation: from policy down, and from projects up."""
    t = desk.texts
    ways = [
        (t(f"organisation_steps.{key}"), t(f"organisation_steps.{key}_lead"), Markup(html))
        for key, html in (
            ("down", _steps(desk, writer, "organisation_steps.d", TOP_DOWN)),
            ("up", _steps(desk, writer, "organisation_steps.u", BOTTOM_UP)),
        )
    ]
    return desk.render("site/organisation-steps.html", writer, ways=ways, tree=_link(desk, writer, TREE))


def _steps(desk: Desk, writer: Writer, key: str, steps: Steps) -> str:
    t = desk.texts
    found: Sequence[Values] = [
        {
            "name": t(f"{key}{number}"),
            "text": t(f"{key}{number}_text"),
            "links": tuple(link for page in pages if (link := _link(desk, writer, page))),
        }
        for number, pages in enumerate(steps, start=1)
    ]
    return desk.render("site/steps.html", writer, steps=found)


def _link(desk: Desk, writer: Writer, page: FixedPage | str) -> Markup:
    """The link to a page; to the sheets of paper only where there are any."""
    if isinstance(page, FixedPage):
        return writer.link(page.called(desk.texts), page)
    theme_set = desk.portfolio.theme_set
    has_sheets = theme_set is not None and has_paper(theme_set)
    return writer.link(desk.texts("steps.paper"), paper_of(theme_set)) if has_sheets and theme_set else Markup()
