"""A page per session, and a report made from the same data that can go to the client as it is (rows S1-S12, O11, E4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from markupsafe import Markup, escape

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.cards import page_of, report_of, session_of
from ambitieweb.derive.history import web_of_day
from ambitieweb.derive.votes import Spread, spreads
from ambitieweb.link.portfolio import LinkedProject, Unit, WebHolder
from ambitieweb.model.measure import Feasibility
from ambitieweb.model.session import Session, SessionSort
from ambitieweb.pages.bundles import bundle
from ambitieweb.pages.cards.actions import actions_table
from ambitieweb.pages.cards.evaluation import measurements_html
from ambitieweb.pages.cards.impact import impact_section
from ambitieweb.pages.cards.intro import web_badges
from ambitieweb.pages.cards.measures_view import measure_views
from ambitieweb.pages.cards.project_results import results_section
from ambitieweb.pages.cards.report_web import as_it_is_now, report_web
from ambitieweb.pages.cards.session_rows import SAID, SessionRow, ratings_of_day, said_lists, session_rows
from ambitieweb.pages.cards.sessions_view import session_title
from ambitieweb.pages.cards.votes import answers_strip, votes_figure
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.first_sentence import first_sentence
from ambitieweb.pages.formats import lower_first
from ambitieweb.pages.page import Crumb, Page, Section
from ambitieweb.pages.paper.links import session_badge
from ambitieweb.pages.take_along import take_along
from ambitieweb.pages.writer import Writer

LONGEST_GIST = 300
"""Letters of a paragraph that can stand under a title."""


def pages(desk: Desk) -> Iterator[Page]:
    """Two pages per session; one for a reverse session, which is a report itself."""
    for holder in desk.portfolio.holders:
        for number, session in enumerate(holder.record.sessions, start=1):
            yield session_page(desk, holder, session, number)
            if session.sort is not SessionSort.REVERSE:
                yield report_page(desk, holder, session, number)


def session_page(desk: Desk, holder: WebHolder, session: Session, number: int) -> Page:
    """What was decided, how the group voted and what was said; at the end how it was held."""
    here, t = session_of(holder, number), desk.texts
    writer = desk.writer(here)
    is_reverse = session.sort is SessionSort.REVERSE
    ways = [writer.link(holder.name, page_of(holder))]
    if not is_reverse:
        ways.append(writer.link(t("session.to_report"), report_of(holder, number)))
    ways += [Markup('<a href="{}">{}</a>').format(b.href, b.text) for b in session_badge(desk, writer, holder, number)]
    lead = t("session.reverse_lead" if is_reverse else "session.lead", name=holder.name)
    shown = desk.section("shown", _shown(desk, writer, holder, session)) if is_reverse else None
    lines = (
        *take_along(desk, writer, here),
        *_tables(desk, writer, holder, session, ("participants", "agenda", "preparation")),
    )
    sections = [
        _ways(ways),
        *((shown,) if shown else ()),
        *_decided(desk, writer, holder, session),
        *_voted_and_said(desk, writer, holder, session),
        *_asked(desk, writer, holder, session),
        _about(desk, writer, session, lines),
    ]
    return _page(desk, (holder, session), here, session_title(session, desk), sections, lead)


def report_page(desk: Desk, holder: WebHolder, session: Session, number: int) -> Page:
    """For who was not there: what was decided and why, what is still to be done and by whom; measures, statements and who sat there
    are closed lines at its end (row S7)."""
    here, t = report_of(holder, number), desk.texts
    writer = desk.writer(here)
    title = t("session.report_title", title=session_title(session, desk), name=holder.name)
    evaluated = holder if isinstance(holder, LinkedProject) and session.sort is SessionSort.EVALUATION else None
    lead = t("notes.evaluation_lead" if evaluated else "session.report_lead", name=holder.name)
    ways = [
        writer.link(holder.name, page_of(holder)),
        writer.link(t("session.to_session"), session_of(holder, number)),
        *(Markup(escape(badge.text)) for badge in web_badges(desk, holder.web)),
    ]
    lines = (
        *take_along(desk, writer, here),
        *(_measured(desk, writer, evaluated) if evaluated else ()),
        *_measures(desk, writer, holder, session),
        *_statements(desk, writer, holder, session),
        *_questions(desk, writer, holder, session),
        *impact_section(desk, writer, holder),
        *_tables(desk, writer, holder, session, ("participants",)),
    )
    sections = [
        _ways(ways),
        *(
            bundle(t("session.became"), desk.anchor("outcome"), list(_evaluated(desk, writer, evaluated)))
            if evaluated
            else ()
        ),
        *_chosen(desk, writer, holder, session),
        *_agreements(desk, writer, holder, session),
        _about(desk, writer, session, lines),
    ]
    crumb = Crumb(session_title(session, desk), session_of(holder, number))
    return _page(desk, (holder, session), here, title, sections, lead, crumb)


def _chosen(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> tuple[Section, ...]:
    """The decision, and the web with per theme its level, the votes and why."""
    web = holder.web
    then = web_of_day(web, session.date) if web else None
    found = spreads(session, web)
    drawn, note = report_web(desk, writer, holder, session, then)
    rows = session_rows(desk, writer, holder, session, found, then, has_all=web is not None and web.is_there)
    beside = _beside(desk, writer, found, rows, drawn, (desk.anchor("web"), desk.anchor("session_themes")), note)
    if not beside:
        beside = desk.render("parts/no-web.html", writer)
    decision = tuple(replace(section, heading="") for section in _decision(desk, writer, session))
    return bundle(desk.texts("project.decided"), desk.anchor("decided"), (*decision, Section(beside)))


def _voted_and_said(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> tuple[Section, ...]:
    """The stickers on the web beside what was said of each theme; of a reverse session only the votes."""
    web = holder.web
    then = web_of_day(web, session.date) if web else None
    found = spreads(session, web)
    rows = session_rows(desk, writer, holder, session, found, then, has_all=False)
    if session.sort is SessionSort.REVERSE:
        rows = [replace(row, lead=Markup(), rest=Markup(), meaning=None, lists=[]) for row in rows if row.votes]
    if not rows or web is None:
        return ()
    figure = votes_figure(desk, holder, session, found, ratings_of_day(web, then))
    key = "session_votes" if found else "session_themes"
    places = ("", desk.anchor("session_themes") if found else "")
    return (desk.section(key, _beside(desk, writer, found, rows, figure, places)),)


def _beside(
    desk: Desk,
    writer: Writer,
    found: Sequence[Spread],
    rows: Sequence[SessionRow],
    figure: Markup,
    places: tuple[str, str],
    note: Markup | str = "",
) -> str:
    """A drawing with its note and the rows of its themes, each with the name of its place; '' without both."""
    if not figure and not rows:
        return ""
    place, rows_place = places
    told = desk.render("session/rows.html", writer, rows=rows, rows_place=rows_place) if rows else ""
    without_names = writer.without_names(vote for spread in found for vote in spread.votes)
    return desk.render(
        "session/first.html",
        writer,
        figure=figure,
        note=note,
        place=place,
        rows=Markup(told),
        without_names=without_names,
    )


def _ways(ways: Iterable[Markup]) -> Section:
    """Where this belongs to, and what can be had beside it."""
    return Section(Markup('<p class="aw-soft">{}</p>').format(Markup(" · ").join(ways)))


def _page(
    desk: Desk,
    about: tuple[WebHolder, Session],
    here: Address,
    title: str,
    sections: list[Section],
    lead: str,
    *crumbs: Crumb,
) -> Page:
    holder, session = about
    gist = _gist(desk.writer(here), session)
    return desk.card(
        holder,
        sections,
        record=session,
        above=(Crumb(holder.name, page_of(holder)), *crumbs),
        address=here,
        title=title,
        keywords=(desk.texts("kind.session"), holder.name),
        description=lead,
        finding=gist or lead,
    )


def _gist(writer: Writer, session: Session) -> Markup:
    """What the author says of the session as a whole, where that is one paragraph; it then stands under the title only."""
    words = (session.explanation or "").strip()
    if not words or "\n\n" in words or len(words) > LONGEST_GIST:
        return Markup()
    lead, _ = first_sentence(writer, words)
    return writer.line(words) if lead else Markup()


def _about(desk: Desk, writer: Writer, session: Session, lines: Iterable[Section]) -> Section:
    """How it was held, with who sat there and the programme as closed lines."""
    names = (
        "sort", "date", "start_time", "duration", "location", "form", "facilitator", "facilitator_role", "steps", "next_date",
        "report_url",
    )  # fmt: skip
    facts = writer.facts(session, names)
    if session.participants:
        facts.append((desk.texts("session.group"), Markup(desk.texts("count.people", n=session.people))))
    html = desk.render(
        "session/about.html",
        writer,
        facts=facts,
        purpose=writer.text(session.purpose),
        explanation="" if _gist(writer, session) else writer.text(session.explanation),
    )
    return desk.about("session_about", writer, "", (Section(html), *lines))


def _decided(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> tuple[Section, ...]:
    """The decision, what needs care and what was parked."""
    decision = tuple(replace(section, heading="") for section in _decision(desk, writer, session))
    parts = (*decision, *_kept(desk, writer, holder, session))
    return bundle(desk.texts("section.session_decision"), desk.anchor("decided"), parts)


def _asked(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> tuple[Section, ...]:
    """Statements and questions with what came of them."""
    parts = (*_statements(desk, writer, holder, session), *_questions(desk, writer, holder, session))
    return bundle(desk.texts("session.asked"), desk.anchor("asked"), parts)


def _tables(
    desk: Desk, writer: Writer, holder: WebHolder, session: Session, names: tuple[str, ...]
) -> Iterator[Section]:
    for name in names:
        records = getattr(session, name)
        if records:
            key = f"session_{name}"
            yield desk.section(key, writer.table(records, desk.texts(f"section.{key}"), holder.theme_set))


def _statements(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> tuple[Section, ...]:
    counted = ("agree", "disagree", "neutral")
    rows = [
        {
            "title": writer.line(said.statement),
            "votes": answers_strip(
                desk, writer, [(lower_first(writer.label(said, name)), getattr(said, name)) for name in counted]
            ),
            "text": writer.line(said.outcome),
            "facts": writer.rest(said, ("statement", "outcome", *counted), holder.theme_set),
        }
        for said in session.statements
    ]
    return _told(desk, writer, "session_statements", rows)


def _questions(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> tuple[Section, ...]:
    rows = [
        {
            "title": writer.line(asked.question),
            "text": writer.line(asked.reaction),
            "facts": writer.rest(asked, ("question", "reaction"), holder.theme_set),
        }
        for asked in session.questions
    ]
    return _told(desk, writer, "session_questions", rows)


def _parked(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> tuple[Section, ...]:
    rows = [
        {"title": writer.line(parked.idea), "facts": writer.rest(parked, ("idea",), holder.theme_set)}
        for parked in session.parked
    ]
    return _told(desk, writer, "session_parked", rows)


def _told(desk: Desk, writer: Writer, key: str, rows: Sequence[Values]) -> tuple[Section, ...]:
    """What was said as a list: what it is about, the answers, and what came of it."""
    told = [{"votes": "", "text": "", **row} for row in rows]
    return (desk.section(key, desk.render("session/told.html", writer, rows=told)),) if told else ()


def _shown(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> str:
    """Be good and show it: per theme what was done and what comes soon (row E4)."""
    talks = [
        {
            "name": writer.theme_link(place.theme),
            "hue": place.theme.hue,
            "lists": said_lists(writer, said, ("done", "soon", "chances", "risks", "ideas")),
            "explanation": writer.text(said.explanation),
        }
        for place in (holder.web.themes if holder.web else ())
        if (said := session.themes.get(place.theme.id)) and writer.is_filled(said, (*SAID, "explanation"))
    ]
    done = sum(len(said.done) for said in session.themes.values())
    soon = sum(len(said.soon) for said in session.themes.values())
    return desk.render("session/shown.html", writer, talks=talks, done=done, soon=soon)


def _decision(desk: Desk, writer: Writer, session: Session) -> Iterator[Section]:
    if session.decision:
        facts = writer.rest(session.decision)
        yield desk.section("session_decision", desk.render("session/facts.html", writer, facts=facts))


def _concerns(desk: Desk, writer: Writer, session: Session) -> Iterator[Section]:
    if session.concerns:
        lines = [writer.line(line) for line in session.concerns]
        yield desk.section("session_concerns", desk.render("session/lines.html", writer, lines=lines))


def _kept(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> tuple[Section, ...]:
    """What needs care and what was parked, beside each other."""
    parts = (*_concerns(desk, writer, session), *_parked(desk, writer, holder, session))
    return (Section(desk.render("session/halves.html", writer, parts=parts)),) if parts else ()


def _evaluated(desk: Desk, writer: Writer, project: LinkedProject) -> Iterator[Section]:
    """What an evaluation looked at: results beside their goals, and what was learnt where it became otherwise."""
    yield from results_section(desk, writer, project)
    rows = [
        {
            "title": writer.line(difference.cause_in_short),
            "text": writer.text(difference.cause),
            "facts": writer.rest(difference, ("cause_in_short", "cause"), project.theme_set),
        }
        for difference in project.record.differences
    ]
    yield from _told(desk, writer, "differences", rows)


def _measured(desk: Desk, writer: Writer, project: LinkedProject) -> Iterator[Section]:
    """Each ambition against what was measured."""
    measured = measurements_html(desk, writer, project, is_drawn=True)
    if measured:
        yield desk.section("measurements", measured)


def _measures(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> Iterator[Section]:
    """The measures in short, by what was decided: the full text stands on the page of the project or card."""
    if isinstance(holder, Unit) or not holder.choices:
        return
    groups = []
    for feasibility in (Feasibility.DIRECT, None, Feasibility.TO_EXPLORE, Feasibility.REJECTED):
        chosen = [choice for choice in holder.choices if choice.record.feasibility is feasibility]
        if chosen:
            key = feasibility.name.lower() if feasibility else "unsorted"
            views = measure_views(chosen, writer)
            notes = [writer.line(c.record.question or c.record.rejection_reason) for c in chosen]
            groups.append((desk.texts(f"measures.{key}"), list(zip(views, notes, strict=True))))
    html = desk.render("session/measures.html", writer, groups=groups)
    yield desk.section("measures", as_it_is_now(desk, session) + Markup(html))


def _agreements(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> tuple[Section, ...]:
    """Who still does what, what needs care, what was parked, and when the web is looked at again."""
    parts: list[Section] = []
    if holder.record.actions:
        table = actions_table(desk, writer, holder.record.actions, holder.theme_set)
        parts.append(desk.section("actions", as_it_is_now(desk, session) + table))
    parts += _kept(desk, writer, holder, session)
    if isinstance(holder, LinkedProject) and holder.web and holder.web.record:
        facts = writer.facts(holder.web.record, ("next_update",))
        if facts:
            parts.append(desk.section("session_next", desk.render("session/facts.html", writer, facts=facts)))
    return bundle(desk.texts("session.agreed"), desk.anchor("agreed"), parts)
