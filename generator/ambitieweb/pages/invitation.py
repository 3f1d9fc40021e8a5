"""The invitation to a session: what it is about, when and where, what is asked beforehand. A session that is planned fills in what the
site knows of it; what nobody knows yet stands between brackets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.addresses.cards import page_of
from ambitieweb.derive.programme import minute_of_day, route_of
from ambitieweb.languages import joined, long_date
from ambitieweb.link.portfolio import LinkedThemeSet, WebHolder
from ambitieweb.model.session import Session, SessionSort
from ambitieweb.model.values import Rating
from ambitieweb.pages.cards.sessions_view import names_it
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.programme_words import Programme, clock, part, programme_for
from ambitieweb.pages.writer import Writer
from ambitieweb.texts import Texts

_LOOKING_BACK = {
    SessionSort.EVALUATION: "evaluation",
    SessionSort.UPDATE: "update",
    SessionSort.REVERSE: "reverse",
}
_WITHOUT_PROGRAMME = (SessionSort.EVALUATION, SessionSort.REVERSE)
"""For these there is no standard programme, so only one of the author stands in it."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """The line above a mail, its words, and whether the sender still has something of the session itself to fill in."""

    subject: str
    html: Markup
    has_gaps: bool


def invitation_to(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> Invitation:
    """That of a session that is planned."""
    route = route_of(holder, session)
    key = _LOOKING_BACK.get(session.sort, route) if session.sort else route
    shown = shown_programme(holder, session)
    themes = (
        [place.theme.name for place in holder.web.themes if place.rating is not Rating.NOT_RELEVANT]
        if holder.web
        else []
    )
    return _made(desk, writer, _Known(key, route, holder.name, themes, shown, holder, session))


def shown_programme(holder: WebHolder, session: Session) -> Programme | None:
    """The programme that goes with it."""
    programme = programme_for(holder, session)
    return None if programme.route and session.sort in _WITHOUT_PROGRAMME else programme


def blank_invitation_to(desk: Desk, writer: Writer, route: str, theme_set: LinkedThemeSet | None) -> Invitation:
    """That of any session of a route."""
    unit = desk.portfolio.organisation
    name = unit.name if unit and route == "organisation" else ""
    themes = [theme.name for theme in theme_set.themes] if theme_set else []
    return _made(desk, writer, _Known(route, route, name, themes, None, None, None))


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of a session; `key` is that of its words, `route` that of what it is about."""

    key: str
    route: str
    name: str
    themes: list[str]
    programme: Programme | None
    holder: WebHolder | None
    session: Session | None


def _made(desk: Desk, writer: Writer, known: _Known) -> Invitation:
    t, session = desk.texts, known.session
    name = Markup.escape(known.name) if known.name else _gap(t, known.route)
    facts = tuple(_facts(desk, writer, known))
    name_or_gap = known.name or t(f"invitation.gap.{known.route}")
    own = session.title if session else None
    title = (
        own
        if own and names_it(own, name_or_gap)
        else t("invitation.about", what=own or t(f"invitation.of.{known.key}"), name=name_or_gap)
    )
    html = desk.render(
        "session/invitation.html",
        writer,
        intro=Markup(Markup.escape(t(f"invitation.intro.{known.key}", name="\0")).replace("\0", name)),
        you=t(f"invitation.you.{known.key}"),
        facts=facts,
        outcome=_outcome(writer, known, t),
        slots=[(known.programme.time(slot, t), part(slot, t)) for slot in known.programme.slots]
        if known.programme
        else [],
        asked=t(f"invitation.ask.{known.key}").splitlines(),
        more=_more(desk, writer, known),
        answer=Markup(Markup.escape(t("invitation.answer", day="\0")).replace("\0", _gap(t, "answer"))),
        sender=_gap(t, "sender"),
    )
    return Invitation(
        t("invitation.title", title=title), Markup(html), has_gaps=any("<strong>[" in value for _, value in facts)
    )


def _gap(t: Texts, key: str) -> Markup:
    """What the sender fills in."""
    return Markup("<strong>{}</strong>").format(t(f"invitation.gap.{key}"))


def _facts(desk: Desk, writer: Writer, known: _Known) -> Iterator[tuple[str, Markup]]:
    t, session = desk.texts, known.session
    yield t("invitation.when"), _when(desk, known)
    place = session.location if session else None
    yield t("invitation.where"), writer.line(place) if place else _gap(t, "place")
    if session and session.form:
        yield t("invitation.form"), Markup.escape(writer.word(session.form))
    if session and session.participants:
        yield t("invitation.who"), Markup.escape(joined(list(_people(session)), t.language))
    led = session.facilitator_role if session else None
    yield t("invitation.led"), writer.line(led) if led else _gap(t, "facilitator")
    if known.themes:
        yield t("invitation.themes"), Markup.escape("; ".join(known.themes))


def _when(desk: Desk, known: _Known) -> Markup:
    """'17 februari 2027, 13.30–16.30', with a gap for what is not known."""
    t, session = desk.texts, known.session
    day = Markup.escape(long_date(session.date, desk.language)) if session and session.date else _gap(t, "day")
    time = Markup.escape(_time(known, session, t) if session else "") or _gap(t, "time")
    if session and session.duration:
        time = Markup(t("invitation.lasts", time="{}", duration="{}")).format(time, session.duration)
    return Markup(t("invitation.from_to", day="{}", time="{}")).format(day, time)


def _time(known: _Known, session: Session, t: Texts) -> str:
    """'09.00–12.00', else 'vanaf 09.00'; '' where no time is known. Where its author says how long it takes, the end follows."""
    programme = known.programme
    slots = [s for s in programme.slots if s.start is not None] if programme and programme.is_clock else []
    start = session.start_time or (clock(slots[0].start or 0, t) if slots else "")
    if not start or minute_of_day(start) is None:
        return start
    end = slots[-1].end if slots and not session.duration else None
    return t("invitation.from", time=start) if end is None else f"{start}–{clock(end, t)}"


def _people(session: Session) -> Iterator[str]:
    """'Beladers (Openbare Ruimte, 2)': roles, never names."""
    for person in session.participants:
        more = ", ".join(filter(None, (person.organisation, person.several)))
        yield f"{person.role} ({more})" if more else person.role


def _outcome(writer: Writer, known: _Known, t: Texts) -> Markup:
    """What is there afterwards: in the words of the author, else of the method."""
    purpose = known.session.purpose if known.session else None
    if not purpose:
        return Markup("<p>{} {}</p>").format(t("invitation.after"), t(f"invitation.outcome.{known.key}"))
    label = t("invitation.purpose")
    if "\n\n" in purpose.strip():
        return Markup("<p>{}:</p>{}").format(label, writer.text(purpose))
    return Markup("<p>{}: {}</p>").format(label, writer.line(purpose))


def _more(desk: Desk, writer: Writer, known: _Known) -> Markup:
    """Where to read on: the address, where the site says on which it stands."""
    t, site = desk.texts, desk.portfolio.web_address
    if known.holder is None:
        return Markup()
    if site:
        link = writer.outside(page_of(known.holder).on(site))
        return Markup(t("invitation.more", link="{}")).format(link)
    return Markup.escape(t("invitation.more_here", name=known.name, site=desk.portfolio.site.name))
