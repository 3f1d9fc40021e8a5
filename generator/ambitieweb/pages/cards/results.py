"""Results as cards: what it brought, the goal beside it, the verdict, and where that shows from (row L8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.derive.results import offers_of, result_verdict, results_of
from ambitieweb.derive.verdicts import Verdict
from ambitieweb.link.portfolio import LinkedProject, LinkedThemeSet
from ambitieweb.model.result import Result
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Section
from ambitieweb.pages.verdicts import to_the_rule, verdict_mark
from ambitieweb.pages.writer import Writer


@dataclass(frozen=True, slots=True)
class ResultCard:
    """A result; `verdict` is empty where there is none; `meta` is its theme, its day and its source, as far as the author gives them."""

    value: Markup
    goal: Markup
    verdict: Markup
    description: Markup
    hue: int | None
    meta: Markup


def results_section(
    desk: Desk, writer: Writer, results: Sequence[Result], theme_set: LinkedThemeSet | None
) -> tuple[Section, ...]:
    """The section with results of others, as their source tells them; none when there are none."""
    if not results:
        return ()
    cards = [_card(desk, writer, result, theme_set) for result in results]
    html = desk.render("project/results.html", writer, results=cards, lead="", rule="")
    return (desk.section("results", html),)


def project_results_section(desk: Desk, writer: Writer, project: LinkedProject) -> tuple[Section, ...]:
    """The results of a project with their verdicts; before the work has begun what was offered, which is no result."""
    offers, results = offers_of(project), results_of(project)
    if not offers and not results:
        return ()
    is_offer = bool(offers)
    cards = [
        _card(
            desk,
            writer,
            result,
            project.theme_set,
            None if is_offer else result_verdict(result, project, desk.portfolio),
        )
        for result in offers or results
    ]
    html = desk.render(
        "project/results.html",
        writer,
        results=cards,
        lead=desk.texts("results.offered_lead") if is_offer else "",
        rule=to_the_rule(writer) if any(card.verdict for card in cards) else "",
    )
    return (desk.section("offers" if is_offer else "results", html),)


def _card(
    desk: Desk, writer: Writer, result: Result, theme_set: LinkedThemeSet | None, verdict: Verdict | None = None
) -> ResultCard:
    theme = theme_set.theme(result.theme) if theme_set and result.theme else None
    measured = Markup("{} {}").format(desk.texts("results.measured"), writer.date(result.measured_on))
    meta = (
        writer.theme_link(theme) if theme else None,
        measured if result.measured_on else None,
        writer.sentence(result.source) if result.source else None,
    )
    return ResultCard(
        value=writer.line(result.value),
        goal=writer.line(result.goal),
        verdict=verdict_mark(verdict, desk.texts) if verdict else Markup(),
        description=writer.line(result.description),
        hue=theme.position if theme else None,
        meta=Markup(" · ").join(part for part in meta if part),
    )
