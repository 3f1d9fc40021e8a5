"""The steps of the method in our own words, each with the pages of the site that belong to it (rows S6, O1 to O13)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.pages.desk import Desk
from ambitieweb.pages.paper.links import has_paper
from ambitieweb.pages.paths import FOLDERS, paper_path
from ambitieweb.pages.writer import Writer

Steps = tuple[tuple[str, ...], ...]
"""Per step the keys of the pages that belong to it."""

TENDER: Steps = (
    ("organisation", "categories"),
    ("paper",),
    ("measures",),
    ("paper", "themes"),
    ("actions", "unowned"),
    ("outcomes", "lessons"),
)
TOP_DOWN: Steps = (
    ("organisation", "themes"),
    ("paper", "organisation"),
    ("measures", "categories", "monitor"),
    ("actions", "unowned"),
    ("monitor", "current", "state"),
)
BOTTOM_UP: Steps = (
    ("categories", "comparison"),
    ("paper", "categories"),
    ("actions", "unowned"),
    ("monitor", "current"),
)
_PAGES = {
    "organisation": ("nav.organisation", FOLDERS["organisatie"]),
    "categories": ("nav.categories", FOLDERS["categorie"]),
    "measures": ("nav.measures", FOLDERS["maatregel"]),
    "themes": ("nav.themes", FOLDERS["themaset"]),
    "comparison": ("nav.comparison", "vergelijken"),
    "outcomes": ("outcomes.title", "vergelijken/bereikt"),
    "lessons": ("nav.lessons", "leerpunten"),
    "monitor": ("nav.monitor", "monitor"),
    "actions": ("monitor.title.actions", "monitor/acties"),
    "unowned": ("monitor.title.unowned", "monitor/niet-belegd"),
    "current": ("monitor.title.current", "monitor/actueel"),
    "state": ("nav.state", "overzichten"),
    "tree": ("nav.tree", "overzichten/boom"),
}


@dataclass(frozen=True, slots=True)
class StepText:
    """A step: its name, what you do, and where on the site."""

    name: str
    text: str
    links: tuple[Markup, ...]


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
    return desk.render("site/organisation-steps.html", writer, ways=ways, tree=_link(desk, writer, "tree"))


def _steps(desk: Desk, writer: Writer, key: str, steps: Steps) -> str:
    t = desk.texts
    found: Sequence[StepText] = [
        StepText(
            t(f"{key}{number}"),
            t(f"{key}{number}_text"),
            tuple(link for page in pages if (link := _link(desk, writer, page))),
        )
        for number, pages in enumerate(steps, start=1)
    ]
    return desk.render("site/steps.html", writer, steps=found)


def _link(desk: Desk, writer: Writer, page: str) -> Markup:
    """The link to a page; to the sheets of paper only where there are any."""
    if page == "paper":
        theme_set = desk.portfolio.theme_set
        has_sheets = theme_set is not None and has_paper(theme_set)
        return writer.link(desk.texts("steps.paper"), paper_path(theme_set)) if has_sheets and theme_set else Markup()
    key, path = _PAGES[page]
    return writer.link(desk.texts(key), path)
