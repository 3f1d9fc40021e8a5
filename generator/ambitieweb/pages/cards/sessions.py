"""A page per session, and a report made from the same data that can go to the client as it is (rows S1-S12, O11, E4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from markupsafe import Markup, escape

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.cards import page_of, report_of, session_of
from ambitieweb.link.portfolio import LinkedProject, Unit, WebHolder
from ambitieweb.model.measure import Feasibility
from ambitieweb.model.session import Session, SessionSort, SessionTheme
from ambitieweb.pages.bundles import bundle
from ambitieweb.pages.cards.actions import actions_table
from ambitieweb.pages.cards.evaluation import measurements_html
from ambitieweb.pages.cards.impact import impact_section
from ambitieweb.pages.cards.intro import web_badges
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
    sections = [
        _ways(ways),
        *((shown,) if shown else ()),
        *_decided(desk, writer, holder, session),
        *votes_section(desk, writer, holder, session),
        *(() if is_reverse else _per_theme(desk, writer, holder, session)),
        *_asked(desk, writer, holder, session),
        _about(
            desk, writer, session, _tables(desk, writer, holder, session, ("participants", "agenda", "preparation"))
        ),
    ]
    return _page(desk, (holder, session), here, session_title(session, desk), sections, lead)


def report_page(desk: Desk, holder: WebHolder, session: Session, number: int) -> Page:
    """The report: what was decided and why, opportunities and risks, measures, agreements (row S7)."""
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
    decided = (*_decision(desk, writer, session), report_web(desk, writer, holder, session))
    said = (*_per_theme(desk, writer, holder, session), *votes_section(desk, writer, holder, session))
    lines = (
        *_tables(desk, writer, holder, session, ("participants",)),
        *impact_section(desk, writer, holder),
        *_tables(desk, writer, holder, session, ("statements", "questions")),
    )
    sections = [
        _ways(ways),
        *(
            bundle(t("session.became"), desk.anchor("outcome"), list(_evaluated(desk, writer, evaluated)))
            if evaluated
            else ()
        ),
        *bundle(t("project.decided"), desk.anchor("decided"), decided),
        *bundle(t("section.session_themes"), desk.anchor("said"), said),
        *_measures(desk, writer, holder, session),
        *_agreements(desk, writer, holder, session),
        _about(desk, writer, session, lines),
    ]
    crumb = Crumb(session_title(session, desk), session_of(holder, number))
    return _page(desk, (holder, session), here, title, sections, lead, crumb)


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
    return desk.card(
        holder,
        sections,
        record=session,
        above=(Crumb(holder.name, page_of(holder)), *crumbs),
        address=here,
        title=title,
        keywords=(desk.texts("kind.session"), holder.name),
        description=lead,
        finding=lead,
    )


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
        explanation=writer.text(session.explanation),
    )
    return desk.about("session_about", writer, "", (Section(html), *lines))


def _decided(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> tuple[Section, ...]:
    """The decision, what needs care and what was parked."""
    decision = tuple(replace(section, heading="") for section in _decision(desk, writer, session))
    parts = (*decision, *_concerns(desk, writer, session), *_tables(desk, writer, holder, session, ("parked",)))
    return bundle(desk.texts("section.session_decision"), desk.anchor("decided"), parts)


def _asked(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> tuple[Section, ...]:
    """Statements and questions with what came of them."""
    parts = tuple(_tables(desk, writer, holder, session, ("statements", "questions")))
    return bundle(desk.texts("session.asked"), desk.anchor("asked"), parts)


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
    html = desk.render("session/measures.html", writer, groups=groups)
    yield desk.section("measures", as_it_is_now(desk, session) + Markup(html))


def _agreements(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> tuple[Section, ...]:
    """What needs care, what was parked, who does what, and when the web is looked at again."""
    parts = [*_concerns(desk, writer, session), *_tables(desk, writer, holder, session, ("parked",))]
    if holder.record.actions:
        table = actions_table(desk, writer, holder.record.actions, holder.theme_set)
        parts.append(desk.section("actions", as_it_is_now(desk, session) + table))
    if isinstance(holder, LinkedProject) and holder.web and holder.web.record:
        facts = writer.facts(holder.web.record, ("next_update",))
        if facts:
            parts.append(desk.section("session_next", desk.render("session/facts.html", writer, facts=facts)))
    return bundle(desk.texts("session.agreed"), desk.anchor("agreed"), parts)
