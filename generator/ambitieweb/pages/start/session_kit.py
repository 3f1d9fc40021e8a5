"""Leading a session, in one place: per route the steps with what to do, how long, who and what to take along, then the invitation, the
programme and what to get ready. Printed it is a checklist (rows S1 to S8, O1 to O13)."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from markupsafe import Markup

from ambitieweb.addresses.cards import paper_of, session_of
from ambitieweb.addresses.files import voting_form_file
from ambitieweb.addresses.fixed import KIT, KITS
from ambitieweb.derive.due import is_to_come
from ambitieweb.link.portfolio import LinkedThemeSet, WebHolder
from ambitieweb.model.session import Session
from ambitieweb.pages.cards.sessions_view import session_title
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.invitation import blank_invitation_to
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.paper.links import has_paper
from ambitieweb.pages.programme_words import example, programme_rows
from ambitieweb.pages.start.kit_links import KitLinks, is_about, printable_set
from ambitieweb.pages.start.kit_steps import ROUTES
from ambitieweb.pages.writer import Writer

NINE = 9 * 60
"""When the example of a programme starts, as in Figure 13."""
MOST_PLANNED = 5


def pages(desk: Desk) -> Iterator[Page]:
    """A page for each thing that a session can be about; the first is that of a purchase."""
    for route in ROUTES:
        yield kit(desk, route)


def kit(desk: Desk, route: str) -> Page:
    """The page of a route."""
    here, t = KITS[route], desk.texts
    writer = desk.writer(here)
    links = KitLinks(desk, writer, route)
    title = t("kit.title") if here == KIT else f"{t('kit.title')}: {t(f'kit.route.{route}').lower()}"
    return desk.page(
        here,
        title,
        (
            Section(_ways(desk, writer, route)),
            *_steps(desk, writer, links, route),
            _ready(desk, writer, links, route),
        ),
        above=() if here == KIT else (desk.crumb(KIT),),
        keywords=(t("kit.search"), t(f"kit.route.{route}")),
        description=t(f"kit.finding.{route}"),
        finding=t(f"kit.finding.{route}"),
    )


def _ways(desk: Desk, writer: Writer, route: str) -> str:
    t = desk.texts
    routes = [(t(f"kit.route.{key}"), writer.href(page), key == route) for key, page in KITS.items()]
    found = list(_planned(desk, route))
    shown = [writer.link(f"{session_title(session, desk)}, {holder.name}", session_of(holder, number)) for holder, number, session in found[:MOST_PLANNED]]  # fmt: skip
    return desk.render("site/kit-ways.html", writer, routes=routes, planned=shown, more=len(found) - len(shown))


def _planned(desk: Desk, route: str) -> list[tuple[WebHolder, int, Session]]:
    """The sessions of a route that are still to come, by day; those without a day come last."""
    found = [
        (holder, number, session)
        for holder in desk.portfolio.holders
        if is_about(holder, route)
        for number, session in enumerate(holder.record.sessions, start=1)
        if is_to_come(session, desk.portfolio.reference_date)
    ]
    return sorted(found, key=lambda one: (one[2].date is None, str(one[2].date), one[0].id, one[1]))


def _steps(desk: Desk, writer: Writer, links: KitLinks, route: str) -> Iterator[Section]:
    """The steps, in the three parts of the work."""
    t = desk.texts
    for phase, steps in ROUTES[route].items():
        shown: list[Values] = []
        for step in steps:
            key = f"kit.{route}.{step.key}"
            found = (links.link(taken) for taken in step.take)
            shown.append(
                {
                    "number": t("kit.step", n=step.number) if step.number else "",
                    "name": t(step.name) if step.name else t(f"{key}.title"),
                    "long": t(f"{key}.long"),
                    "who": t(f"{key}.who"),
                    "todo": [writer.line(line) for line in t(f"{key}.do").splitlines()],
                    "take": [link for link in dict.fromkeys(found) if link],
                }
            )
        html = desk.render("site/kit-steps.html", writer, steps=shown)
        yield Section(html, t(f"kit.phase.{phase}"), desk.anchor(f"kit_{phase}"))


def _ready(desk: Desk, writer: Writer, links: KitLinks, route: str) -> Section:
    """What lies ready and what is sent, each a closed line below the steps."""
    lines = (
        _material(desk, writer, route),
        _invitation(desk, writer, links, route),
        _programme(desk, writer, route),
        _source(desk, writer, route),
    )
    return desk.folded(writer, lines, desk.texts("kit.words.ready"), "kit_ready")


def _invitation(desk: Desk, writer: Writer, links: KitLinks, route: str) -> Section:
    invitation = blank_invitation_to(desk, writer, route, printable_set(desk))
    lead = desk.texts("kit.invitation_lead")
    html = desk.render("session/to-send.html", writer, lead=lead, invitation=invitation, word=links.word())
    return Section(
        html, desk.texts("kit.words.invitation"), desk.anchor("kit_invitation"), desk.texts("kit.hint.invitation")
    )


def _programme(desk: Desk, writer: Writer, route: str) -> Section:
    t = desk.texts
    html = desk.render(
        "session/programme.html",
        writer,
        lead=t(f"kit.programme_lead.{route}"),
        rows=programme_rows(example(route, NINE), writer),
        ways=(),
    )
    return Section(html, t("kit.words.programme"), desk.anchor("kit_programme"), desk.texts("kit.hint.programme"))


def _material(desk: Desk, writer: Writer, route: str) -> Section:
    """What lies ready, and the sheets of each theme set."""
    t = desk.texts
    sets = [
        (
            writer.link(t("kit.sheets_of", name=one.name), paper_of(one)),
            Markup(f'<a href="{escape(writer.file(voting_form_file(one)))}" download>{escape(t("kit.voting_of"))}</a>'),
        )
        for one in _sets(desk)
    ]
    html = desk.render("site/kit-material.html", writer, todo=t(f"kit.material.{route}").splitlines(), sets=sets)
    return Section(html, t("kit.words.material"), desk.anchor("kit_material"), desk.texts("kit.hint.material"))


def _source(desk: Desk, writer: Writer, route: str) -> Section:
    """What is of the method and what is ours."""
    link = Markup(desk.render("site/source-link.html", writer))
    words = Markup(desk.texts(f"kit.sources.{route}", source="{}")).format(link)
    return Section(
        desk.paragraph("note", words),
        desk.texts("kit.words.sources"),
        desk.anchor("kit_sources"),
        desk.texts("kit.hint.sources"),
    )


def _sets(desk: Desk) -> list[LinkedThemeSet]:
    return [one for one in desk.portfolio.theme_sets.values() if has_paper(one)]
