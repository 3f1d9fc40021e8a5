"""The six steps of the method beside the phases of a tender: their state on its page, and those of all running tenders together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.addresses.fixed import ABOUT
from ambitieweb.derive.steps import StepFact, StepState, StepView, is_running, steps_of
from ambitieweb.languages import long_date
from ambitieweb.link.portfolio import LinkedProject
from ambitieweb.pages.cards.measuring import moment_in_sentence
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.writer import Writer


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step in words: its name, how far it is, and what that follows from."""

    number: str
    name: str
    state: str
    word: str
    facts: tuple[str, ...]


def steps_fold(desk: Desk, writer: Writer, project: LinkedProject) -> Markup:
    """The six steps of a project: marks in one line, and folded below it what each follows from. Nothing while nothing of them
    is written down."""
    rows = _rows(desk, project)
    if all(row.state == StepState.NOTHING.value for row in rows):
        return Markup()
    marks = _marks(desk, writer, rows)
    return Markup(desk.render("project/steps.html", writer, rows=rows, marks=marks, href=_about(desk, writer)))


def marks_of(desk: Desk, writer: Writer, project: LinkedProject) -> Markup:
    """The marks of the six steps of a project."""
    return _marks(desk, writer, _rows(desk, project))


def running_steps(desk: Desk, writer: Writer, projects: Iterable[LinkedProject]) -> Markup:
    """A folded table with the steps of every running tender; nothing when none is running."""
    rows = [
        {
            "name": writer.to(project),
            "phase": writer.word(project.record.phase),
            "marks": marks_of(desk, writer, project),
        }
        for project in projects
        if is_running(project)
    ]
    if not rows:
        return Markup()
    return Markup(
        desk.render("project/running.html", writer, rows=rows, key=key_of(desk, writer), href=_about(desk, writer))
    )


def key_of(desk: Desk, writer: Writer) -> Markup:
    """What the marks mean, and the names of the steps."""
    states = [(state.value, desk.texts(f"method_steps.state.{state.value}")) for state in StepState]
    names = [(number, desk.texts(f"steps.s{number}")) for number in "123456"]
    return Markup(desk.render("project/steps-key.html", writer, states=states, names=names))


def _about(desk: Desk, writer: Writer) -> str:
    return writer.href(ABOUT, desk.anchor("steps"))


def _rows(desk: Desk, project: LinkedProject) -> list[StepRow]:
    return [_row(desk, view) for view in steps_of(project, desk.portfolio.reference_date)]


def _row(desk: Desk, view: StepView) -> StepRow:
    t, state = desk.texts, view.state.value
    return StepRow(
        number=view.step.nl,
        name=t(f"steps.s{view.step.nl}"),
        state=state,
        word=t(f"method_steps.state.{state}"),
        facts=tuple(_said(desk, fact) for fact in view.facts) or (t("method_steps.unsaid"),),
    )


def _said(desk: Desk, fact: StepFact) -> str:
    t, language = desk.texts, desk.language
    key = f"method_steps.fact.{fact.key}{'' if fact.date else '_undated' if fact.key in _DATED else ''}"
    return t(
        key,
        n=fact.count,
        total=fact.total,
        themes=t("count.themes", n=fact.total),
        name=fact.name,
        date=long_date(fact.date, language) if fact.date else "",
        status=fact.status.word(language) if fact.status else "",
        moment=moment_in_sentence(fact.moment, t) if fact.moment else t("evaluation.measurement").lower(),
    )


_DATED = ("held", "planned", "status", "measured")


def _marks(desk: Desk, writer: Writer, rows: Iterable[StepRow]) -> Markup:
    return Markup(desk.render("project/marks.html", writer, rows=rows))
