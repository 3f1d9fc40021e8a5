"""A page per session, and a report made from the same data that can go to the client as it is (rows S1-S12, O11, E4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from markupsafe import Markup, escape

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.cards import report_of, session_of
from ambitieweb.derive.due import is_to_come
from ambitieweb.derive.history import web_of_session
from ambitieweb.derive.votes import spreads
from ambitieweb.languages import long_date
from ambitieweb.link.portfolio import LinkedProject, WebHolder
from ambitieweb.model.kinds import ThemeId
from ambitieweb.model.measure import Feasibility
from ambitieweb.model.record import Record
from ambitieweb.model.session import Session, SessionSort
from ambitieweb.pages.alone import alone
from ambitieweb.pages.bundles import bundle
from ambitieweb.pages.cards.actions import actions_table
from ambitieweb.pages.cards.evaluation import measurements_html
from ambitieweb.pages.cards.measures_view import measure_views
from ambitieweb.pages.cards.planned_session import planned_session
from ambitieweb.pages.cards.project_results import results_section
from ambitieweb.pages.cards.report_web import as_it_is_now, report_web
from ambitieweb.pages.cards.session_rows import SAID, decided_rows, ratings_of_day, said_lists, session_rows
from ambitieweb.pages.cards.session_summary import is_evaluation, outcome_of, session_summary
from ambitieweb.pages.cards.sessions_view import has_report, names_it, people_said, session_title
from ambitieweb.pages.cards.votes import answers_strip, votes_figure, votes_finding
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.first_sentence import first_sentence
from ambitieweb.pages.formats import lower_first
from ambitieweb.pages.fragments import dot, in_line
from ambitieweb.pages.page import Crumb, Page, Section
from ambitieweb.pages.paper.links import session_badge
from ambitieweb.pages.take_along import take_along
from ambitieweb.pages.writer import Writer
from ambitieweb.processes import WHOLE, Share

LONGEST_GIST = 300
"""Letters of a paragraph that can stand under a title."""
FEWEST_BESIDE = 2
"""So many kinds of what was asked have one heading."""
Facts: TypeAlias = Sequence[tuple[str, Markup]]
"""Labels with their values."""
_IN_LINE = ("date", "location", "form", "duration")


def addresses(desk: Desk) -> Iterator[Address]:
    """Where these pages stand."""
    for holder in desk.portfolio.holders:
        for number, session in enumerate(holder.record.sessions, start=1):
            yield session_of(holder, number)
            if has_report(desk, session):
                yield report_of(holder, number)


def pages(desk: Desk, share: Share = WHOLE) -> Iterator[Page]:
    """Two pages per session; one for a reverse session, which is a report itself, and for one that is still to come. Of the cards with
    sessions a share."""
    for holder in share.of(tuple(desk.portfolio.holders)):
        for number, session in enumerate(holder.record.sessions, start=1):
            yield session_page(desk, holder, session, number)
            if has_report(desk, session):
                yield report_page(desk, holder, session, number)


@alone
def session_page(desk: Desk, holder: WebHolder, session: Session, number: int) -> Page:
    """What was asked, how the group voted, what was said and who saw it otherwise. What was decided stands in its report, but for a
    reverse session, which has none; where nothing else was written down, who sat there is in sight. How it was held stands under the
    title where it would have a heading for itself below."""
    here, t = session_of(holder, number), desk.texts
    writer = desk.writer(here)
    is_reverse = session.sort is SessionSort.REVERSE
    is_ahead = is_to_come(session, desk.portfolio.reference_date)
    is_held = has_report(desk, session)
    ways = [Markup('<a href="{}">{}</a>').format(b.href, b.text) for b in session_badge(desk, writer, holder, number)]
    told = (
        *((*_shown(desk, writer, holder, session), *_decided(desk, writer, session)) if is_reverse else ()),
        *_voted_and_said(desk, writer, holder, session),
        *(() if is_reverse else _early(desk, writer, session) if is_ahead else _dissent(desk, writer, session)),
        *(_discussed(desk, writer, session) if is_held else ()),
        *_asked(desk, writer, holder, session),
    )
    there = tuple(_tables(desk, writer, holder, session, ("participants",)))
    lines = (
        *(there if told else ()),
        *_tables(desk, writer, holder, session, ("preparation",) if is_ahead else ("agenda", "preparation")),
    )
    facts, explanation = _how_held(writer, session, is_told=is_held)
    short = (
        [] if explanation or lines else [Markup("{} {}").format(lower_first(label), value) for label, value in facts]
    )
    lines = (*take_along(desk, writer, here), *lines)
    sections = [
        *_ways([*_held(desk, writer, session), *short], ways),
        *session_summary(desk, writer, holder, session, number, is_told=bool(told)),
        *(planned_session(desk, writer, holder, session, number) if is_ahead else ()),
        *told,
        *(() if told else there),
        *_about(desk, writer, () if short else facts, explanation, lines),
    ]
    key = "ahead_lead" if is_ahead else "reverse_lead" if is_reverse else "lead" if told else "decided_lead"
    lead = t(f"session.{key}", name=holder.name)
    in_short = _how_it_went(desk, writer, holder, session)
    return _page(desk, (holder, session), here, session_title(session, desk), sections, (lead, in_short))


def report_page(desk: Desk, holder: WebHolder, session: Session, number: int) -> Page:
    """For who was not there: what was decided and why, the statements with their answers, what is still to be done and by whom. How it
    went stands on the page of the session (row S7)."""
    here, t = report_of(holder, number), desk.texts
    writer = desk.writer(here)
    of_session = session_title(session, desk)
    key = "report_title" if names_it(of_session, holder.name) else "report_title_of"
    title = t(f"session.{key}", title=of_session if session.title else lower_first(of_session), name=holder.name)
    evaluated = holder if isinstance(holder, LinkedProject) and is_evaluation(holder, session) else None
    lead = t("notes.evaluation_lead" if evaluated else "session.report_lead", name=holder.name)
    held = [Markup(escape(t("session.held", date=long_date(session.date, t.language))))] if session.date else []
    to_session = writer.link(t("session.to_session"), session_of(holder, number))
    lines = (
        *take_along(desk, writer, here),
        *(_measured(desk, writer, evaluated) if evaluated else ()),
        *_measures(desk, writer, holder, session),
    )
    sections = [
        *_ways([*held, writer.to(holder)], [to_session]),
        *(
            bundle(t("session.became"), desk.anchor("outcome"), list(_evaluated(desk, writer, evaluated)))
            if evaluated
            else ()
        ),
        *(_decided(desk, writer, session) if evaluated else _chosen(desk, writer, holder, session)),
        *(() if evaluated else _statements(desk, writer, holder, session)),
        *_agreements(desk, writer, holder, session, has_concerns=evaluated is None),
        *desk.about("report_about", writer, "", lines),
    ]
    crumb = Crumb(of_session, session_of(holder, number))
    return _page(
        desk, (holder, session), here, title, sections, (lead, outcome_of(desk, writer, holder, session)), crumb
    )


def _chosen(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> tuple[Section, ...]:
    """Who decided, and the web with per theme its level and why, then who saw it otherwise."""
    then = web_of_session(holder, session)
    drawn, note = report_web(desk, writer, holder, session, then)
    rows = decided_rows(desk, writer, holder, then)
    by, rest = _decision(desk, writer, session)
    told = desk.render("session/rows.html", writer, rows=rows, place=desk.anchor("session_themes")) if rows else ""
    if told or drawn:
        rest = _beside(desk, writer, desk.anchor("web"), drawn, note, told, rest)
    else:
        rest = Markup(desk.render("parts/no-web.html", writer)) + rest
    return bundle(desk.texts("project.decided"), desk.anchor("decided"), (Section(by), Section(rest)))


def _voted_and_said(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> tuple[Section, ...]:
    """The stickers on the web beside what was said of each theme; of a reverse session only the votes."""
    web, then = holder.web, web_of_session(holder, session)
    found = spreads(session, web)
    rows = session_rows(desk, writer, holder, session, found, then)
    if session.sort is SessionSort.REVERSE:
        rows = [replace(row, lead=Markup(), rest=Markup(), lists=[]) for row in rows if row.votes]
    if not rows or web is None:
        return ()
    figure = votes_figure(desk, holder, session, found, ratings_of_day(web, then))
    place, has_voters = desk.anchor("session_themes") if found else "", any(row.voters for row in rows)
    told = desk.render("session/said.html", writer, rows=rows, place=place, has_voters=has_voters)
    without_names = writer.without_names(vote for spread in found for vote in spread.votes)
    html = _beside(desk, writer, "", figure, "", told, without_names)
    return (desk.section("session_votes" if found else "session_themes", html),)


def _beside(
    desk: Desk, writer: Writer, place: str, figure: Markup, note: Markup | str, rows: str, below: Markup | str
) -> Markup:
    """A drawing with its note, of that place, beside the rows of its themes and what stands below those."""
    return Markup(
        desk.render(
            "session/first.html", writer, place=place, figure=figure, note=note, rows=Markup(rows), below=Markup(below)
        )
    )


def _ways(told: Sequence[Markup], ways: Sequence[Markup]) -> Iterator[Section]:
    """A line under the title: when it was, where this belongs to, what can be had beside it."""
    if told or ways:
        yield Section(Markup('<p class="aw-soft aw-session-line">{}</p>').format(in_line(told, ways)))


def _held(desk: Desk, writer: Writer, session: Session) -> list[Markup]:
    """'12 september 2024 · Buurthuis De Bolster · fysiek · 3 uur · 9 mensen'."""
    held = [value for _, value in writer.facts(session, _IN_LINE)]
    if session.participants:
        held.append(Markup.escape(people_said(session, desk)))
    return held


def _page(
    desk: Desk,
    about: tuple[WebHolder, Session],
    here: Address,
    title: str,
    sections: list[Section],
    told: tuple[str, Markup | str],
    *crumbs: Crumb,
) -> Page:
    """`told` is what its description says, and the sentence under its title, where there is one."""
    (holder, session), (lead, in_short) = about, told
    return desk.card(
        holder,
        sections,
        record=session,
        above=(Crumb.to(holder), *crumbs),
        address=here,
        title=title,
        keywords=(desk.texts("kind.session"), holder.name),
        description=lead,
        finding=in_short or lead,
    )


def _how_it_went(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> Markup | str:
    """What a session says first: its author's words on the whole, else how the group voted."""
    is_reverse = session.sort is SessionSort.REVERSE
    return _gist(writer, session) or ("" if is_reverse else votes_finding(spreads(session, holder.web), desk.texts))


def _dissent(desk: Desk, writer: Writer, session: Session) -> Iterator[Section]:
    """Who saw it otherwise: beside how the group voted, as well as in the report."""
    if session.decision and session.decision.dissent:
        yield desk.section("session_dissent", writer.text(session.decision.dissent))


def _early(desk: Desk, writer: Writer, session: Session) -> tuple[Section, ...]:
    """What is written down before the session of what stands in the report after it: a decision, and what needs care."""
    return _decided(desk, writer, session) if session.decision else tuple(_concerns(desk, writer, session))


def _discussed(desk: Desk, writer: Writer, session: Session) -> Iterator[Section]:
    """What was discussed, where that is too long to stand under the title."""
    if session.explanation and not _gist(writer, session):
        yield desk.section("session_discussed", writer.text(session.explanation))


def _gist(writer: Writer, session: Session) -> Markup:
    """What the author says of the session as a whole, where that is one paragraph; it then stands under the title only."""
    words = (session.explanation or "").strip()
    if not words or "\n\n" in words or len(words) > LONGEST_GIST:
        return Markup()
    lead, _ = first_sentence(writer, words)
    return writer.line(words) if lead else Markup()


def _how_held(writer: Writer, session: Session, *, is_told: bool) -> tuple[Facts, Markup]:
    """How it was held, each with its label, and the words on it that stand nowhere else."""
    sort = ("sort",) if session.title else ()
    facts = writer.facts(session, (*sort, "start_time", "facilitator", "facilitator_role", "steps", "report_url"))
    return facts, Markup() if is_told or _gist(writer, session) else writer.text(session.explanation)


def _about(
    desk: Desk, writer: Writer, facts: Facts, explanation: Markup, lines: Iterable[Section]
) -> tuple[Section, ...]:
    """How it was held, with who sat there and the programme as closed lines."""
    html = desk.render("session/about.html", writer, facts=facts, explanation=explanation)
    return desk.about("session_about", writer, "", (Section(html), *lines))


def _decided(desk: Desk, writer: Writer, session: Session) -> tuple[Section, ...]:
    """The decision and what needs care."""
    by, rest = _decision(desk, writer, session)
    decision = (Section(by + rest),) if by or rest else ()
    parts = (*decision, *_concerns(desk, writer, session))
    return bundle(desk.texts("section.session_decision"), desk.anchor("decided"), parts)


def _asked(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> tuple[Section, ...]:
    """Statements, and beside each other questions and ideas, each with what came of them."""
    parts = (
        *_statements(desk, writer, holder, session),
        *_questions(desk, writer, holder, session),
        *_parked(desk, writer, holder, session),
    )
    if len(parts) < FEWEST_BESIDE:
        return parts
    html = desk.render("session/halves.html", writer, parts=parts)
    return (Section(html, desk.texts("session.asked"), desk.anchor("asked")),)


def _tables(
    desk: Desk, writer: Writer, holder: WebHolder, session: Session, names: tuple[str, ...]
) -> Iterator[Section]:
    for name in names:
        records = getattr(session, name)
        if records:
            key = f"session_{name}"
            hint = _hints(desk, session)[name]
            yield desk.section(key, writer.table(records, desk.texts(f"section.{key}"), holder.theme_set), hint)


def _hints(desk: Desk, session: Session) -> Mapping[str, str]:
    """What a closed line says of what is inside."""
    t, times = desk.texts, [item.time for item in session.agenda if item.time]
    return {
        "participants": people_said(session, desk),
        "agenda": " – ".join(dict.fromkeys((times[0], times[-1]))) if times else "",
        "preparation": t("session.points", n=len(session.preparation)),
    }


def _statements(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> tuple[Section, ...]:
    counted = ("agree", "disagree", "neutral")
    rows = [
        {
            "votes": answers_strip(
                desk, writer, [(lower_first(writer.label(said, name)), getattr(said, name)) for name in counted]
            ),
            "text": writer.line(said.outcome),
            **_entry(writer, holder, said, said.theme, "statement", "outcome", *counted),
        }
        for said in session.statements
    ]
    return _told(desk, writer, "session_statements", rows)


def _questions(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> tuple[Section, ...]:
    rows = [
        {"text": writer.line(asked.reaction), **_entry(writer, holder, asked, asked.theme, "question", "reaction")}
        for asked in session.questions
    ]
    return _told(desk, writer, "session_questions", rows)


def _parked(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> tuple[Section, ...]:
    rows = [_entry(writer, holder, parked, parked.theme, "idea") for parked in session.parked]
    return _told(desk, writer, "session_parked", rows)


def _entry(
    writer: Writer, holder: WebHolder, said: Record, theme: ThemeId | None, title: str, *elsewhere: str
) -> Values:
    """What was said with its theme, and what no other place of its row has."""
    themes = holder.theme_set.themes if holder.theme_set else ()
    place = next((item for item in themes if item.id == theme), None)
    return {
        "title": writer.line(getattr(said, title)),
        "theme": dot(place.hue, place.short) if place else "",
        "facts": writer.rest(said, (title, *elsewhere, *(("theme",) if place else ())), holder.theme_set),
    }


def _told(desk: Desk, writer: Writer, key: str, rows: Sequence[Values]) -> tuple[Section, ...]:
    """What was said as a list: what it is about, the answers, and what came of it."""
    told = [{"votes": "", "text": "", "theme": "", **row} for row in rows]
    return (desk.section(key, desk.render("session/told.html", writer, rows=told)),) if told else ()


def _shown(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> Iterator[Section]:
    """Be good and show it: per theme what was done and what comes soon (row E4)."""
    talks = [
        {
            "name": writer.theme_link(place.theme),
            "hue": place.theme.hue,
            "lists": said_lists(writer, said, ("done", "soon", "chances", "risks", "ideas")),
            "explanation": writer.text(said.explanation),
        }
        for place in holder.places
        if (said := session.themes.get(place.theme.id)) and writer.is_filled(said, (*SAID, "explanation"))
    ]
    done = sum(len(said.done) for said in session.themes.values())
    soon = sum(len(said.soon) for said in session.themes.values())
    if talks:
        yield desk.section("shown", desk.render("session/shown.html", writer, talks=talks, done=done, soon=soon))


def _decision(desk: Desk, writer: Writer, session: Session) -> tuple[Markup, Markup]:
    """Who decided and how, and what there is to tell of it."""
    if session.decision is None:
        return Markup(), Markup()
    by = ("by", "mode")
    who, told = writer.facts(session.decision, by), writer.rest(session.decision, by)
    return (
        Markup(desk.render("session/line-facts.html", writer, facts=who) if who else ""),
        Markup(desk.render("session/told-facts.html", writer, facts=told) if told else ""),
    )


def _concerns(desk: Desk, writer: Writer, session: Session) -> Iterator[Section]:
    if session.concerns:
        lines = [writer.line(line) for line in session.concerns]
        yield desk.section("session_concerns", desk.render("session/lines.html", writer, lines=lines))


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
    if not holder.choices:
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
    count = desk.texts("count.measures", n=len(holder.choices))
    yield desk.section("measures", as_it_is_now(desk, session) + Markup(html), count)


def _agreements(
    desk: Desk, writer: Writer, holder: WebHolder, session: Session, *, has_concerns: bool
) -> tuple[Section, ...]:
    """Who still does what, what needs care, and when the web is looked at again."""
    parts: list[Section] = []
    if holder.record.actions:
        table = actions_table(desk, writer, holder, holder.record.actions)
        parts.append(desk.section("actions", as_it_is_now(desk, session) + table))
    if has_concerns:
        parts += _concerns(desk, writer, session)
    if isinstance(holder, LinkedProject) and holder.web and holder.web.record:
        facts = writer.facts(holder.web.record, ("next_update",))
        if facts:
            parts.append(desk.section("session_next", desk.render("session/facts.html", writer, facts=facts)))
    return bundle(desk.texts("session.agreed"), desk.anchor("agreed"), parts)
