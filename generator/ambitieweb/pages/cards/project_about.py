"""The last section of a project: whom to ask, what it is about, and closed lines with all that the page does not need at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from ambitieweb.addresses.cards import page_of, paper_of
from ambitieweb.derive.history import versions
from ambitieweb.derive.project_standing import Standing
from ambitieweb.derive.weighing import is_sign, total
from ambitieweb.link.portfolio import LinkedProject
from ambitieweb.model.parts import Action, Moment
from ambitieweb.model.project import Difference
from ambitieweb.model.session import Session
from ambitieweb.pages.bundles import bundle
from ambitieweb.pages.cards.actions import actions_table
from ambitieweb.pages.cards.distillation import distillation_section
from ambitieweb.pages.cards.evaluation import measurements_html
from ambitieweb.pages.cards.impact import impact_section
from ambitieweb.pages.cards.measure_matrix import measure_matrix
from ambitieweb.pages.cards.method_steps import steps_fold
from ambitieweb.pages.cards.nested import nested_section
from ambitieweb.pages.cards.project_finding import causes_in_finding, tells_status
from ambitieweb.pages.cards.project_goals import answered_html, has_open_goals, indicators_html
from ambitieweb.pages.cards.project_lessons import others_line
from ambitieweb.pages.cards.project_timeline import dated_moments, timeline_html
from ambitieweb.pages.cards.project_under_way import causes_in_rows
from ambitieweb.pages.cards.sessions_view import sessions_section
from ambitieweb.pages.cards.theme_words import other_levels
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import upper_first
from ambitieweb.pages.illustration import attachments_section, links_section, picture_section
from ambitieweb.pages.living_web import picture_link
from ambitieweb.pages.page import Section
from ambitieweb.pages.paper.links import has_paper
from ambitieweb.pages.take_along import take_along
from ambitieweb.pages.verdicts import status_words
from ambitieweb.pages.web_figure import web_about, web_to_draw
from ambitieweb.pages.web_rows import web_reasons
from ambitieweb.pages.writer import Writer


@dataclass(frozen=True, slots=True)
class SaidAbove:
    """What the page says above its last section, so that this leaves it out."""

    standing: Standing
    steps: Collection[Action | Moment | Session] = ()
    """What comes next."""
    differences: Collection[Difference] = ()
    has_lessons: bool = False
    has_rows: bool = False
    """True when the reasons stand beside the web."""


def about_section(desk: Desk, writer: Writer, project: LinkedProject, above: SaidAbove) -> tuple[Section, ...]:
    """The section; with what no other place of the page says in its last line."""
    lines = (
        Section(_introduction(desk, writer, project)),
        *take_along(desk, writer, page_of(project)),
        *_why(desk, writer, project, above),
        *_sessions(desk, writer, project, above),
        *_people(desk, writer, project, above),
        *_measured(desk, writer, project, above),
        *(() if above.has_lessons else others_line(desk, writer, project)),
        *_sources(desk, writer, project),
    )
    picture = picture_section(writer, project.record)
    return desk.about("about_project", writer, _sentence(desk, writer, project), lines, of=project, picture=picture)


_ASKED_FIRST = ("project_leader", "contract_manager", "buyer", "client")


def _asked(project: LinkedProject) -> str:
    """The field with the role to ask."""
    return next((name for name in _ASKED_FIRST if getattr(project.record, name)), "")


def _sentence(desk: Desk, writer: Writer, project: LinkedProject) -> Markup:
    """'Levering, openbaar, € 785.000, ICT-hardware. Vragen? Projectleider: categoriemanager ICT.'"""
    record, asked = project.record, _asked(project)
    parts: list[str] = [writer.word(record.sort), writer.word(record.procedure)]
    parts.append(writer.money(record.estimated_value) if record.estimated_value is not None else "")
    words = Markup(", ").join(Markup(escape(part)) for part in parts if part)
    said = [Markup("{}.").format(Markup(upper_first(words)))] if words else []
    if project.category:
        category = writer.to(project.category)
        said.append(Markup("{}: {}.").format(writer.label(record, "category"), category))
    if asked:
        role, label = writer.line(getattr(record, asked)), writer.label(record, asked)
        is_said = str(role).casefold().startswith(label.casefold())
        said.append(Markup(desk.texts(f"project.ask_{'named' if is_said else 'role'}", label=label, role=role)))
    return Markup(" ").join(said)


def _introduction(desk: Desk, writer: Writer, project: LinkedProject) -> str:
    record = project.record
    is_found = tells_status(project)  # by the sentence under the title
    return desk.render(
        "project/introduction.html",
        writer,
        summary=record.summary,
        description=record.description,
        status_word=status_words(record.status, desk.texts) if record.status and not is_found else "",
        status_note="" if is_found else writer.line(record.status_note),
    )


def _why(desk: Desk, writer: Writer, project: LinkedProject, above: SaidAbove) -> tuple[Section, ...]:
    """Why the bar is where it is: reasons, webs of stakeholders, impact, goals below the themes, other levels, versions."""
    t, web = desk.texts, project.web
    record = web.record if web else None
    distilled = record.distilled if record else None
    themes = t("count.themes", n=len(web.themes)) if web else ""
    hint = [themes, t("project.folds.webs", n=len(distilled.units)) if distilled else ""]
    parts = (
        Section(Markup() if above.has_rows else web_reasons(desk, writer, project)),
        Section(web_about(desk, writer, project)),
        *distillation_section(desk, writer, project, is_drawn=False),
        *impact_section(desk, writer, project),
        *nested_section(desk, writer, project),
        *_other_levels(desk, writer, project),
    )
    weighing = _weighing(desk, writer, project)
    criteria = t("project.folds.weighing", n=len(project.record.criteria)) if project.record.criteria else ""
    if above.has_rows:  # the reasons stand above, so that one line holds the rest
        tells_how = bool(weighing) or any(part.html.strip() for part in parts[2:]) or bool(web and versions(web))
        title = t("project.fold.chosen" if tells_how else "section.about_web")
        return bundle(title, desk.anchor("why"), (*weighing, *parts), [*hint[1:], criteria])
    title = t("project.why_was" if above.standing in _PAST else "project.why_is")
    found = bundle(title, desk.anchor("why"), parts, hint)
    return (*found, *bundle(t("project.fold.weighing"), desk.anchor("weighing_fold"), weighing, [criteria]))


_PAST = (Standing.JUDGED, Standing.UNMEASURED, Standing.STOPPED)


def _other_levels(desk: Desk, writer: Writer, project: LinkedProject) -> tuple[Section, ...]:
    """The levels that this web describes in its own words and did not choose."""
    web = project.web
    if web is None:
        return ()
    rows = [
        Markup("<div><dt>{}: {}</dt><dd>{}</dd></div>").format(place.theme.short, title, words)
        for place in web.themes
        for title, words in other_levels(desk, writer, place, web)
    ]
    html = Markup('<dl class="aw-facts">{}</dl>').format(Markup().join(rows))
    return (desk.section("theme_details", html),) if rows else ()


def _weighing(desk: Desk, writer: Writer, project: LinkedProject) -> tuple[Section, ...]:
    """How the measures were weighed, and which themes they serve."""
    is_weighed = project.record.criteria or any(choice.record.scores for choice in project.choices)
    table = (desk.section("weighing", _weighing_table(desk, writer, project)),) if is_weighed else ()
    return (*table, *measure_matrix(desk, writer, project))


@dataclass(frozen=True, slots=True)
class WeighingRow:
    """A measure with its score and note per criterion, in the order of the columns."""

    name: str
    href: str
    cells: list[tuple[str, str]]
    total: str


def _weighing_table(desk: Desk, writer: Writer, project: LinkedProject) -> str:
    criteria = project.record.criteria
    names = {key: criterion.name or key for key, criterion in criteria.items()}
    for choice in project.choices:
        for key in choice.record.scores:
            names.setdefault(key, key)
    rows = []
    for choice in project.choices:
        if choice.record.scores:
            scores = [choice.record.scores.get(key) for key in names]
            cells = [(s.score or "", s.explanation or "") if s else ("", "") for s in scores]
            weighed = total(criteria, choice.record.scores, desk.language)
            href = f"#{writer.anchor('measure', number=choice.number)}"
            rows.append(WeighingRow(choice.name, href, cells, "" if weighed is None else writer.number(weighed)))
    notes = [(names[key], facts) for key, criterion in criteria.items() if (facts := writer.rest(criterion, ("name",)))]
    return desk.render(
        "project/weighing.html",
        writer,
        names=list(names.values()),
        rows=rows,
        notes=notes,
        scale=project.record.score_scale,
        has_totals=any(row.total for row in rows),
        has_marks=any(is_sign(score) for row in rows for score, _ in row.cells),
    )


def _sessions(desk: Desk, writer: Writer, project: LinkedProject, above: SaidAbove) -> tuple[Section, ...]:
    """Sessions, the six steps, and the days of a project that has no timeline of its own."""
    t, record = desk.texts, project.record
    days = Markup() if above.standing in _WITH_LINE else timeline_html(desk, writer, project, above.steps)
    parts = (
        *sessions_section(desk, writer, project),
        Section(days, t("section.planning"), desk.anchor("planning")),
        Section(steps_fold(desk, writer, project)),
    )
    hint = [t("project.folds.sessions", n=len(record.sessions)) if record.sessions else ""]
    if days:
        hint.append(t("project.folds.moments", n=len(dated_moments(desk, project, above.steps))))
    title = t(
        f"project.fold.{'planning' if days and hint[0] else 'days' if days else 'sessions' if hint[0] else 'steps'}"
    )
    return bundle(title, desk.anchor("sessions_fold"), parts, hint)


_WITH_LINE = (Standing.JUDGED, Standing.UNMEASURED)


def _people(desk: Desk, writer: Writer, project: LinkedProject, above: SaidAbove) -> tuple[Section, ...]:
    t, record = desk.texts, project.record
    names = tuple(
        name
        for name in (
            *(("phase",) if project.is_stopped else ()),
            "organisation",
            "is_framework",
            "client",
            "project_leader",
            "buyer",
            "contract_manager",
        )
        if name != _asked(project)
    )
    facts = writer.facts(record, names, project.theme_set)
    actions = [action for action in record.actions if action not in above.steps]
    parts = (
        Section(desk.facts(writer, facts)),
        desk.section("people", writer.table(record.people, t("section.people"), project.theme_set)),
        desk.section("actions", actions_table(desk, writer, project, actions)),
    )
    hint = [t("project.folds.people", n=len(facts) + len(record.people)), t("project.folds.actions", n=len(actions)) if actions else ""]  # fmt: skip
    return bundle(t("project.fold.people"), desk.anchor("people_fold"), parts, hint)


def _measured(desk: Desk, writer: Writer, project: LinkedProject, above: SaidAbove) -> tuple[Section, ...]:
    """Each measurement, the differences that stand nowhere else, and the indicators."""
    t, record = desk.texts, project.record
    is_drawn = above.standing is not Standing.JUDGED
    measured = measurements_html(desk, writer, project, is_drawn=is_drawn)
    in_finding = causes_in_finding(project)
    told = (*in_finding, *(causes_in_rows(project) if above.has_rows else ()))
    left = [
        difference.model_copy(update={"cause_in_short": None})
        if difference in told and difference.cause
        else difference
        for difference in record.differences
        if difference not in above.differences
    ]
    shorts = list(_short_causes(project, above, in_finding, writer))
    indicators, count = indicators_html(desk, writer, project)
    goals = answered_html(desk, writer, project)
    parts = (
        Section(measured, t("section.measurements"), desk.anchor("measurements")),
        Section(desk.render("project/causes.html", writer, rows=shorts) if shorts else ""),
        Section(
            writer.table(left, t("section.differences"), project.theme_set, ("lesson",)),
            t("section.differences"),
            "" if above.has_lessons or above.differences else desk.anchor("differences"),
        ),
        Section(goals, t("section.goals"), "" if has_open_goals(desk, project) else desk.anchor("goals")),
        Section(indicators, t("section.indicators"), desk.anchor("progress")),
    )
    hint = [
        t("project.folds.measured", n=len(record.measurements)) if record.measurements else "",
        t("project.folds.indicators", n=count) if count else "",
    ]
    inside = [
        key
        for key, is_there in (("measured", measured or left or shorts or goals), ("indicators", indicators))
        if is_there
    ]
    title = t("project.fold.measured_all" if len(inside) > 1 else f"project.fold.{inside[0]}") if inside else ""
    return bundle(title, desk.anchor("measured_fold"), parts, hint)


def _short_causes(
    project: LinkedProject, above: SaidAbove, told: Collection[Difference], writer: Writer
) -> Iterator[tuple[int, str, Markup]]:
    """The causes in a few words of the differences above, where no sentence on the page says them."""
    for difference in above.differences:
        theme = project.theme(difference.theme)
        if difference.cause_in_short and difference.cause and theme and difference not in told:
            yield theme.hue, theme.short, writer.line(difference.cause_in_short)


def _sources(desk: Desk, writer: Writer, project: LinkedProject) -> tuple[Section, ...]:
    t, record = desk.texts, project.record
    parts = (
        *attachments_section(desk, writer, record),
        *links_section(desk, writer, record.links, record.sources),
        Section(_files(desk, writer, project), t("project.files")),
    )
    if not any(part.html.strip() for part in parts[:-1]):
        return bundle(t("project.files"), desk.anchor("sources_fold"), (Section(parts[-1].html),))
    hint = [
        t("project.folds.attachments", n=len(record.attachments)) if record.attachments else "",
        t("project.folds.sources", n=len(record.sources)) if record.sources else "",
        t("project.folds.download"),
    ]
    return bundle(t("project.fold.sources"), desk.anchor("sources_fold"), parts, hint)


def _files(desk: Desk, writer: Writer, project: LinkedProject) -> Markup:
    """The ways to take the web along."""
    if web_to_draw(project) is None:
        return Markup()
    t = desk.texts
    ways = [picture_link(desk, writer, project, t("project.files_web"))]
    if has_paper(project):
        ways.append(writer.link(t("project.files_paper"), paper_of(project)))
    return Markup("<p>{}</p>").format(Markup(" · ").join(ways))
