"""What came of a category: its goals with their verdicts, what was spent, and its projects."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from markupsafe import Markup

from ambitieweb.charts.year_bar import year_bar_svg
from ambitieweb.derive.results import result_verdict, results_of
from ambitieweb.derive.verdicts import tally
from ambitieweb.link.portfolio import LinkedCategory, LinkedProject
from ambitieweb.model.parts import Spend
from ambitieweb.pages.cards.goal_rows import goals_section
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.formats import lower_first
from ambitieweb.pages.page import Section
from ambitieweb.pages.verdicts import counted, verdict_mark
from ambitieweb.pages.writer import Writer

YEARS = 3
"""Of spend in sight; earlier ones are folded."""
PROJECTS_IN_SIGHT = 8


def proof_section(desk: Desk, writer: Writer, category: LinkedCategory) -> tuple[Section, ...]:
    """The section; none without goals, spend and projects. Its heading is what became of the goals, and what it holds where that is
    projects alone."""
    goals = goals_section(desk, writer, category)
    spends = sorted(category.record.spends, key=lambda spend: -(spend.year or 0))
    projects = desk.relations.projects_of.get(category.id, ())
    if not goals and not spends and not projects:
        return ()
    bars = _spends(writer, spends)
    html = desk.render(
        "category/proof.html",
        writer,
        goals=Markup(goals[0].html) if goals else "",
        spends=bars[:YEARS],
        earlier=bars[YEARS:],
        spend_title=_spend_title(desk, writer, spends),
        is_more=bool(goals or spends),
        projects=[_project(desk, writer, project) for project in projects],
        in_sight=PROJECTS_IN_SIGHT,
    )
    title = goals[0].heading if goals else desk.texts("proof.title" if spends else "section.projects")
    return (Section(html, title, desk.anchor("goals")),)


def _spend_title(desk: Desk, writer: Writer, spends: Sequence[Spend]) -> str:
    """'Wij geven minder uit: € 471.325 in 2025'; without a year before it only the amount."""
    newest = next((spend for spend in spends if spend.amount is not None and spend.year), None)
    if newest is None or newest.amount is None:
        return desk.texts("section.spend")
    before = next((s for s in spends if s.amount is not None and s.year and s.year < (newest.year or 0)), None)
    amount = desk.texts("proof.amount", amount=writer.money(newest.amount), year=newest.year)
    if before is None or before.amount is None:
        return amount
    key = "same" if newest.amount == before.amount else "more" if newest.amount > before.amount else "less"
    return desk.texts(f"proof.{key}", amount=amount)


def _spends(writer: Writer, spends: Sequence[Spend]) -> list[Values]:
    most = max((spend.amount or Decimal(0) for spend in spends), default=Decimal(0))
    return [
        {
            "year": spend.year or "",
            "bar": Markup(year_bar_svg(round(float(spend.amount / most), 3)))
            if most and spend.amount is not None
            else "",
            "amount": writer.money(spend.amount) if spend.amount is not None else "",
            "facts": [html for _, html in writer.rest(spend, ("year", "amount"))],
        }
        for spend in spends
    ]


def _project(desk: Desk, writer: Writer, project: LinkedProject) -> Values:
    """A project with how far it is and what the rule says of its results."""
    found = [result_verdict(result, project, desk.portfolio) for result in results_of(project)]
    kinds = set(found)
    only = found[0] if len(kinds) == 1 else None
    return {
        "link": writer.to(project),
        "phase": lower_first(writer.word(project.record.how_far)),
        "verdict": verdict_mark(only, desk.texts)
        if only
        else counted(tally(found), desk.texts)
        if kinds - {None}
        else "",
    }
