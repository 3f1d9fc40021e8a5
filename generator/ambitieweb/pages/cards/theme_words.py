"""What an author wrote of the themes of a web that stands neither beside the web nor at its goals: the levels that were not chosen
in its own words, and the indicators that measure no goal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.link.portfolio import LinkedTheme, LinkedWeb, WebHolder
from ambitieweb.model.web import WebTheme
from ambitieweb.pages.cards.goal_rows import shown_at_goals, without_step
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import upper_first
from ambitieweb.pages.method.meanings import told
from ambitieweb.pages.page import Section
from ambitieweb.pages.writer import Writer


@dataclass(frozen=True, slots=True)
class Extra:
    """What an author wrote of a theme beside its level and reason."""

    theme: str
    hue: int
    facts: list[tuple[str, Markup]]


def theme_words_section(desk: Desk, writer: Writer, holder: WebHolder) -> tuple[Section, ...]:
    """The section; none when there is nothing of that kind."""
    web = holder.web
    if web is None:
        return ()
    shown = shown_at_goals(desk, holder)
    extras = [
        Extra(place.theme.name, place.theme.hue, facts)
        for place in web.themes
        if (facts := [*_indicators(writer, place, web, shown), *other_levels(desk, writer, place, web)])
    ]
    if not extras:
        return ()
    return (desk.section("theme_details", desk.render("parts/theme-details.html", writer, extras=extras)),)


def _indicators(
    writer: Writer, place: LinkedTheme, web: LinkedWeb, shown: tuple[object, ...]
) -> list[tuple[str, Markup]]:
    left = tuple(
        without_step(indicator)
        for indicator in place.record.indicators
        if not any(indicator is other for other in shown)
    )
    return writer.facts(WebTheme(indicators=left), ("indicators",), web.theme_set) if left else []


def other_levels(desk: Desk, writer: Writer, place: LinkedTheme, web: LinkedWeb) -> Iterator[tuple[str, Markup]]:
    """The levels that were not chosen; what the chosen one means stands at its reason."""
    for level in sorted(place.record.levels):
        if level != place.level:
            title = upper_first(writer.level_title(level, web.theme_set))
            yield desk.texts("meaning.here", level=title), told(desk, writer, place.meanings[level]).html
