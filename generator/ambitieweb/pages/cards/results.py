"""Results as cards: what it brought, the goal beside it, and where that shows from (row L8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.link.portfolio import LinkedThemeSet
from ambitieweb.model.result import Result
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import with_minus
from ambitieweb.pages.page import Section
from ambitieweb.pages.writer import Writer


@dataclass(frozen=True, slots=True)
class ResultCard:
    """A result; `meta` is its theme, its day and its source, as far as the author gives them."""

    value: Markup
    goal: Markup
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
    html = desk.render("project/results.html", writer, results=cards)
    return (desk.section("results", html),)


def _card(desk: Desk, writer: Writer, result: Result, theme_set: LinkedThemeSet | None) -> ResultCard:
    theme = theme_set.theme(result.theme) if theme_set and result.theme else None
    measured = Markup("{} {}").format(desk.texts("results.measured"), writer.date(result.measured_on))
    meta = (
        writer.theme_link(theme),
        measured if result.measured_on else None,
        writer.sentence(result.source) if result.source else None,
    )
    return ResultCard(
        value=Markup(with_minus(writer.line(result.value))),
        goal=Markup(with_minus(writer.line(result.goal))),
        description=writer.line(result.description),
        hue=theme.hue if theme else None,
        meta=Markup(" · ").join(part for part in meta if part),
    )
