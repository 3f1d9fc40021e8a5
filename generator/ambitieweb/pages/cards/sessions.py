"""A page per session, and a report made from the same data that can go to the client as it is (rows S1-S12, O11, E4)."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.cards import page_of, report_of, session_of
from ambitieweb.link.portfolio import LinkedProject, Unit, WebHolder
from ambitieweb.model.measure import Feasibility
from ambitieweb.model.session import Session, SessionSort, SessionTheme
from ambitieweb.pages.cards.actions import actions_table
from ambitieweb.pages.cards.evaluation import measurements_html
from ambitieweb.pages.cards.impact import impact_section
from ambitieweb.pages.cards.intro import Badge, intro, web_badges
from ambitieweb.pages.cards.measures_view import measure_views
from ambitieweb.pages.cards.project_results import results_section
from ambitieweb.pages.cards.report_web import as_it_is_now, report_web
from ambitieweb.pages.cards.sessions_view import session_title
from ambitieweb.pages.cards.votes import votes_section
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.method.meanings import told_here
from ambitieweb.pages.page import Crumb, Page, Section
from ambitieweb.pages.paper.links import session_badge
from ambitieweb.pages.writer import Writer


def pages(desk: Desk) -> Iterator[Page]:
    """Two pages per session; one for a reverse session, which is a report itself."""
    for holder in desk.portfolio.holders:
        for number, session in enumerate(holder.record.sessions, start=1):
            yield session_page(desk, holder, session, number)
            if session.sort is not SessionSort.REVERSE:
                yield report_page(desk, holder, session, number)


def session_page(desk: Desk, holder: WebHolder, session: Session, number: int) -> Page:
    """All that is written down of one session."""
    here = session_of(holder, number)
    writer = desk.writer(here)
    is_reverse = session.sort is SessionSort.REVERSE
    badges = [Badge(holder.name, writer.href(page_of(holder)))]
    if not is_reverse:
        badges.append(Badge(desk.texts("session.to_report"), writer.href(report_of(holder, number))))
    badges.extend(session_badge(desk, writer, holder, number))
    lead = desk.texts("session.reverse_lead" if is_reverse else "session.lead", name=holder.name)
    sections = [intro(desk, writer, lead, badges)]
    if is_reverse:
        sections.append(desk.section("shown", _shown(desk, writer, holder, session)))
    sections.append(desk.section("session_about", _about(desk, writer, session)))
    if not is_reverse:
        sections.extend(_per_theme(desk, writer, holder, session))
    sections.extend(votes_section(desk, writer, holder, session))
    sections.extend(_tables(desk, writer, holder, session, ("statements", "questions")))
    sections.extend(_decision(desk, writer, session))
    sections.extend(_concerns(desk, writer, session))
    sections.extend(_tables(desk, writer, holder, session, ("parked", "preparation", "agenda", "participants")))
    return _page(desk, (holder, session), here, session_title(session, desk), sections, lead)


def report_page(desk: Desk, holder: WebHolder, session: Session, number: int) -> Page:
    """The report: the choices with their reasons, opportunities and risks, measures, agreements (row S7)."""
    here = report_of(holder, number)
    writer = desk.writer(here)
    title = desk.texts("session.report_title", title=session_title(session, desk), name=holder.name)
    evaluated = holder if isinstance(holder, LinkedProject) and session.sort is SessionSort.EVALUATION else None
    lead = desk.texts("notes.evaluation_lead" if evaluated else "session.report_lead", name=holder.name)
    badges = [
        Badge(holder.name, writer.href(page_of(holder))),
        Badge(desk.texts("session.to_session"), writer.href(session_of(holder, number))),
        *web_badges(desk, holder.web),
    ]
    sections = [
        intro(desk, writer, lead, badges),
        desk.section("session_about", _about(desk, writer, session)),
        *_tables(desk, writer, holder, session, ("participants",)),
        *_decision(desk, writer, session),
        *(_evaluated(desk, writer, evaluated) if evaluated else ()),
        report_web(desk, writer, holder, session),
        *impact_section(desk, writer, holder),
        *_per_theme(desk, writer, holder, session),
        *votes_section(desk, writer, holder, session),
        *_measures(desk, writer, holder, session),
        *_tables(desk, writer, holder, session, ("statements", "questions")),
        *_concerns(desk, writer, session),
        *_agreements(desk, writer, holder, session),
    ]
    crumb = Crumb(session_title(session, desk), session_of(holder, number))
    return _page(desk, (holder, session), here, title, sections, lead, crumb)


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
    return desk.card(
        holder,
        sections,
        record=session,
        above=(Crumb(holder.name, page_of(holder)), *crumbs),
        address=here,
        title=title,
        keywords=(desk.texts("kind.session"), holder.name),
        description=lead,
    )


def _about(desk: Desk, writer: Writer, session: Session) -> str:
    names = (
        "sort", "date", "start_time", "duration", "location", "form", "facilitator", "facilitator_role", "steps", "next_date",
        "report_url",
    )  # fmt: skip
    facts = writer.facts(session, names)
    if session.participants:
        facts.append((desk.texts("session.group"), Markup(desk.texts("count.people", n=session.people))))
    return desk.render(
        "session/about.html",
        writer,
        facts=facts,
        purpose=writer.text(session.purpose),
        explanation=writer.text(session.explanation),
    )


def _tables(
    desk: Desk, writer: Writer, holder: WebHolder, session: Session, names: tuple[str, ...]
) -> Iterator[Section]:
    for name in names:
        records = getattr(session, name)
        if records:
            key = f"session_{name}"
            yield desk.section(key, writer.table(records, desk.texts(f"section.{key}"), holder.theme_set))


def _talks(desk: Desk, writer: Writer, holder: WebHolder, session: Session, names: tuple[str, ...]) -> list[Values]:
    """What was said of one theme, beside its level."""
    web = holder.web
    talks: list[Values] = []
    for place in web.themes if web else ():
        said = session.themes.get(place.theme.id)
        if web is None or said is None or not writer.is_filled(said, (*names, "explanation")):
            continue
        talks.append(
            {
                "name": writer.theme_link(place.theme),
                "hue": place.theme.hue,
                "level": writer.place(place, web.theme_set),
                # What that level means here.
                "meaning": told_here(desk, writer, holder, place),
                "lists": _lists(writer, said, names),
                "explanation": writer.text(said.explanation),
            }
        )
    return talks


def _lists(writer: Writer, said: SessionTheme, names: tuple[str, ...]) -> list[tuple[str, list[Markup]]]:
    filled = ((writer.label(said, name), getattr(said, name)) for name in names)
    return [(label, [writer.line(line) for line in lines]) for label, lines in filled if lines]


def _per_theme(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> Iterator[Section]:
    talks = _talks(desk, writer, holder, session, ("chances", "risks", "ideas", "done", "soon"))
    if talks:
        yield desk.section("session_themes", desk.render("session/themes.html", writer, talks=talks))


def _shown(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> str:
    """Be good and show it: per theme what was done and what comes soon (row E4)."""
    talks = _talks(desk, writer, holder, session, ("done", "soon", "chances", "risks", "ideas"))
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


def _evaluated(desk: Desk, writer: Writer, project: LinkedProject) -> Iterator[Section]:
    """What an evaluation looked at: results beside their goals, each ambition against what was measured, the lessons."""
    yield from results_section(desk, writer, project)
    measured = measurements_html(desk, writer, project, is_drawn=True)
    if measured:
        yield desk.section("measurements", measured)
    if project.record.differences:
        table = writer.table(project.record.differences, desk.texts("section.differences"), project.theme_set)
        yield desk.section("differences", table)


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
    html = desk.render("session/measures.html", writer, groups=groups, href=writer.href(page_of(holder)))
    yield desk.section("measures", as_it_is_now(desk, session) + Markup(html))


def _agreements(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> Iterator[Section]:
    yield from _tables(desk, writer, holder, session, ("parked",))
    if holder.record.actions:
        table = actions_table(desk, writer, holder.record.actions, holder.theme_set)
        yield desk.section("actions", as_it_is_now(desk, session) + table)
    if isinstance(holder, LinkedProject) and holder.web and holder.web.record:
        facts = writer.facts(holder.web.record, ("next_update",))
        if facts:
            yield desk.section("session_next", desk.render("session/facts.html", writer, facts=facts))
