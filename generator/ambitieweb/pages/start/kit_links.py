"""What a facilitator takes along in a step, each as a link to the thing itself; nothing for what the site does not have."""

from __future__ import annotations

from html import escape

from markupsafe import Markup

from ambitieweb.addresses.address import FixedPage
from ambitieweb.addresses.cards import page_of, paper_of, report_of, session_paper_of
from ambitieweb.addresses.files import GUIDE_TO_BOARD, GUIDE_TO_SESSIONS, blank_invitation, voting_form_file
from ambitieweb.addresses.fixed import INDICATORS, ORGANISATION, SESSION_SCREEN
from ambitieweb.derive.due import is_past
from ambitieweb.link.portfolio import LinkedCategory, LinkedThemeSet, Unit, WebHolder
from ambitieweb.model.session import SessionSort
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.paper.links import has_paper, session_sheets
from ambitieweb.pages.writer import Writer

_SHEETS = {
    "preparation": "preparation",
    "programme_sheet": "programme",
    "blank": "blank",
    "impact": "impact",
}
"""Sheets of paper of the theme set of the site."""
_GUIDES = {
    "guide_session": (GUIDE_TO_SESSIONS, "1-de-sessie"),
    "guide_votes": (GUIDE_TO_SESSIONS, "stemmen-uit-een-formulier-of-rekenblad"),
    "guide_board": (GUIDE_TO_BOARD, ""),
    "guide_receive": (GUIDE_TO_BOARD, "op-de-site-zetten"),
}
"""Where the author guide tells more, on a site that has it."""
_PLACES = ("invitation", "programme", "material")
"""Further down on the page itself."""


class KitLinks:
    """Makes the links on the page of a route."""

    def __init__(self, desk: Desk, writer: Writer, route: str) -> None:
        self._desk, self._writer, self._route = desk, writer, route
        self._theme_set = printable_set(desk)

    def link(self, taken: FixedPage | str) -> Markup:
        """The link; '' where there is nothing to lead to."""
        if taken == INDICATORS and not self._desk.indicators.entries:
            return Markup()
        if isinstance(taken, FixedPage):
            return self._writer.link(taken.called(self._desk.texts), taken)
        if taken in _PLACES:
            return Markup('<a href="#{}">{}</a>').format(self._desk.anchor(f"kit_{taken}"), self._words(taken))
        if taken in _SHEETS:
            return self._sheet(_SHEETS[taken])
        if taken in _GUIDES:
            return self._guide(taken)
        match taken:
            case "own_web":
                return self._own_web()
            case "board":
                return self._writer.link(self._words("board"), SESSION_SCREEN)
            case "voting" if self._theme_set:
                return self._file(voting_form_file(self._theme_set), "voting")
            case "meanings" if self._theme_set:
                return self._writer.link(self._words("meanings"), page_of(self._theme_set))
            case "report":
                return self._report()
            case "talk":
                return self._talk()
        return Markup()

    def _own_web(self) -> Markup:
        """The web that a purchase is held against; without an organisation the list of them, which says how to make one."""
        unit, t = self._desk.portfolio.organisation, self._desk.texts
        if unit is None:
            return self.link(ORGANISATION)
        return self._writer.link(t("first_steps.to_organisation", name=unit.name), page_of(unit))

    def word(self) -> Markup:
        """The invitation of the route as a file for Word."""
        return self._file(blank_invitation(self._route), "")

    def _words(self, key: str) -> str:
        return self._desk.texts(f"kit.link.{key}" if key else "kit.word")

    def _file(self, path: str, key: str) -> Markup:
        return Markup(
            f'<a href="{escape(self._writer.file(path))}" download>{escape(self._words(key), quote=False)}</a>'
        )

    def _sheet(self, key: str) -> Markup:
        if self._theme_set is None:
            return Markup()
        return self._writer.link(
            self._words(f"sheet_{key}"), paper_of(self._theme_set), self._desk.anchor(f"sheet.{key}")
        )

    def _guide(self, key: str) -> Markup:
        path, place = _GUIDES[key]
        if path not in self._desk.portfolio.docs.addresses:
            return Markup()
        address = self._writer.file(f"{path}#{place}" if place else path)
        return Markup('<a href="{}">{}</a>').format(address, self._words(key))

    def _report(self) -> Markup:
        """A report of a session about what the route is about: the newest that was held."""
        day = self._desk.portfolio.reference_date
        held = [
            (session.date, holder, number)
            for holder in self._desk.portfolio.holders
            if is_about(holder, self._route)
            for number, session in enumerate(holder.record.sessions, start=1)
            if session.date and session.has_outcome and session.sort is not SessionSort.REVERSE
            if is_past(session.date, day, has_outcome=True)
        ]
        if not held:
            return Markup()
        _, holder, number = max(held, key=lambda found: (found[0], found[1].id))
        return self._writer.link(self._words("report"), report_of(holder, number))

    def _talk(self) -> Markup:
        """The discussion sheet of a session, where there is one to look at; else how to make it."""
        day = self._desk.portfolio.reference_date
        for holder in self._desk.portfolio.categories.values():
            for number, session in enumerate(holder.record.sessions, start=1):
                if "talk" in session_sheets(holder, session, day):
                    return self._writer.link(
                        self._words("sheet_talk"), session_paper_of(holder, number), self._desk.anchor("sheet.talk")
                    )
        return self._guide("guide_session")


def is_about(holder: WebHolder, route: str) -> bool:
    """True for what a session of the route is about."""
    if isinstance(holder, Unit):
        return route == "organisation"
    return route == ("category" if isinstance(holder, LinkedCategory) else "project")


def printable_set(desk: Desk) -> LinkedThemeSet | None:
    """The theme set of the site, where it has sheets to print; else the first that has."""
    sets = [desk.portfolio.theme_set, *desk.portfolio.theme_sets.values()]
    return next((one for one in sets if one is not None and has_paper(one)), None)
