"""A page per project: did it work and what do we learn, or what is decided, why, and what comes next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from ambitieweb.addresses.cards import page_of
from ambitieweb.derive.next_steps import NextStep, next_steps
from ambitieweb.derive.project_standing import Standing, project_standing
from ambitieweb.derive.stages import is_finished
from ambitieweb.link.portfolio import LinkedProject
from ambitieweb.pages.alone import alone
from ambitieweb.pages.cards.clause_texts import ClauseTexts, clause_texts, clauses_files
from ambitieweb.pages.cards.project_about import SaidAbove, about_section
from ambitieweb.pages.cards.project_asked import asked_section, texts_section
from ambitieweb.pages.cards.project_changes import (
    differences_in_outcome,
    outcome_html,
    outcome_notes,
    tells_outcome,
)
from ambitieweb.pages.cards.project_finding import finding
from ambitieweb.pages.cards.project_goals import goals_section
from ambitieweb.pages.cards.project_index import index
from ambitieweb.pages.cards.project_lessons import lessons_section
from ambitieweb.pages.cards.project_results import results_section
from ambitieweb.pages.cards.project_timeline import has_timeline, timeline_html, timeline_title
from ambitieweb.pages.cards.project_under_way import next_step_html, under_way_html
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Crumb, Page, Section
from ambitieweb.pages.writer import Writer
from ambitieweb.processes import WHOLE, Share


def pages(desk: Desk, share: Share = WHOLE) -> Iterator[Page]:
    """The index, paged when there are many projects, and a page per project; of those a share."""
    if share.is_first:
        yield from index(desk)
    for project in share.of(tuple(desk.portfolio.projects.values())):
        yield project_page(desk, project)


@alone
def project_page(desk: Desk, project: LinkedProject) -> Page:
    """The answer first, by where the project stands; then how, what was learned, and at the end all else."""
    here = page_of(project)
    writer = desk.writer(here)
    record = project.record
    texts = clause_texts(project.choices)
    stands = project_standing(project)
    sections = (_begun if stands in (Standing.JUDGED, Standing.UNMEASURED) else _ahead)(desk, writer, project, texts)
    return desk.card(
        project,
        sections,
        above=(Crumb.to(project.category),) if project.category else (),
        keywords=(*record.search_words, desk.texts("kind.project"), project.category.name if project.category else ""),
        description=writer.plain(record.summary),
        files=clauses_files(desk, here, project.name, texts),
        finding=finding(desk, writer, project),
    )


def _begun(desk: Desk, writer: Writer, project: LinkedProject, texts: ClauseTexts) -> list[Section]:
    """Did it work, and what do we learn? While it runs, what comes next stands first; while nothing became otherwise, its web once."""
    outcome = outcome_html(desk, writer, project) if tells_outcome(project) else Markup()
    steps = () if is_finished(project) else next_steps(project, desk.portfolio.reference_date)[: 1 if outcome else None]
    places = () if outcome else _actions_here(project, steps)
    step = next_step_html(desk, writer, project, steps, places, is_whole=not outcome)
    lessons = lessons_section(desk, writer, project)
    days = timeline_html(desk, writer, project)
    above = SaidAbove(
        project_standing(project),
        steps=() if outcome else tuple(step.record for step in steps),
        differences=differences_in_outcome(project) if outcome else (),
        has_lessons=bool(lessons),
        has_rows=not outcome,
    )
    return [
        Section(
            step + outcome if outcome else under_way_html(desk, writer, project, step, outcome_notes(desk, project))
        ),
        *results_section(desk, writer, project),
        *lessons,
        *asked_section(desk, writer, project, texts),
        *goals_section(desk, writer, project),
        *(
            (
                Section(
                    days,
                    timeline_title(desk, project),
                    desk.anchor("planning"),
                    in_short=desk.texts("section.planning"),
                ),
            )
            if days
            else ()
        ),
        *about_section(desk, writer, project, above),
    ]


def _ahead(desk: Desk, writer: Writer, project: LinkedProject, texts: ClauseTexts) -> list[Section]:
    """What is decided, why, and what comes next?"""
    steps = next_steps(project, desk.portfolio.reference_date)
    lessons = lessons_section(desk, writer, project)
    above = SaidAbove(
        project_standing(project),
        steps=tuple(step.record for step in steps),
        has_lessons=bool(lessons),
        has_rows=True,
    )
    # what a reader is led to, where the next steps are all that there is of it
    stands_here = [] if has_timeline(desk, project, above.steps) else ["planning"]
    stands_here += _actions_here(project, steps)
    return [
        Section(under_way_html(desk, writer, project, next_step_html(desk, writer, project, steps, stands_here))),
        *results_section(desk, writer, project),
        *lessons,
        *texts_section(desk, writer, project, texts),
        *goals_section(desk, writer, project),
        *about_section(desk, writer, project, above),
    ]


def _actions_here(project: LinkedProject, steps: Sequence[NextStep]) -> list[str]:
    """The key of the place of actions, where the next steps are all of them."""
    shown = [step.record for step in steps]
    return ["actions"] if all(action in shown for action in project.record.actions) else []
