"""The goals below the themes of a web: two rings and a tree that folds open (rows F7, E6)."""

from __future__ import annotations

from markupsafe import Markup

from ambitieweb.charts.nested import NestedGoal, NestedInput, NestedTheme, nested_svg
from ambitieweb.link.portfolio import LinkedTheme, LinkedWeb, WebHolder
from ambitieweb.model.nested import Objective, SubGoal
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.fragments import both_sizes
from ambitieweb.pages.page import Section
from ambitieweb.pages.web_figure import is_drawable
from ambitieweb.pages.writer import Writer, state_of


def nested_section(desk: Desk, writer: Writer, holder: WebHolder) -> tuple[Section, ...]:
    """The section, or none when no theme has goals below it."""
    web = holder.web
    if web is None or not any(place.record.challenges for place in web.themes):
        return ()
    views = [_theme(writer, web, place) for place in web.themes if place.record.challenges]
    svg = _drawing(desk, writer, holder, web) if is_drawable(web.theme_set) else Markup()
    return (desk.section("nested", desk.render("parts/nested.html", writer, svg=svg, views=views)),)


def _goals(place: LinkedTheme) -> list[SubGoal]:
    return [goal for challenge in place.record.challenges for goal in challenge.goals]


def _theme(writer: Writer, web: LinkedWeb, place: LinkedTheme) -> Values:
    """A theme of the tree with its challenges; each is a name, an explanation and goals."""
    letters = iter("abcdefghijklmnopqrstuvwxyz" * (len(_goals(place)) // 26 + 1))
    is_alone = len(_goals(place)) == 1
    challenges = [
        (
            writer.line(challenge.name),
            writer.text(challenge.explanation),
            [_goal(writer, web, place, goal, "" if is_alone else next(letters)) for goal in challenge.goals],
        )
        for challenge in place.record.challenges
    ]
    return {
        "name": place.theme.short,
        "hue": place.theme.hue,
        "level": writer.place(place, web.theme_set),
        "challenges": challenges,
    }


def _goal(writer: Writer, web: LinkedWeb, place: LinkedTheme, goal: SubGoal, letter: str) -> Values:
    """A goal of the tree: its letter in the drawing, its level, and per level the objective; True for the chosen."""
    chosen = goal.rating.level if goal.rating else None
    objectives = [
        (
            web.theme_set.level_label(number),
            _objective(writer, objective),
            number == chosen,
        )
        for number, objective in sorted(goal.objectives.items())
    ]
    return {
        "letter": letter,
        "name": writer.line(goal.name),
        "level": writer.rating(goal.rating, web.theme_set, place.theme.hue),
        "rationale": writer.text(goal.rationale),
        "objectives": objectives,
        "source": writer.sentence(goal.source) if goal.source else Markup(),
    }


def _objective(writer: Writer, objective: Objective) -> Markup:
    """The sentence, and behind it the number and the year where they stand apart: 'Minder warmte: 20% in 2030'."""
    number = writer.number(objective.value) if objective.value is not None else ""
    unit = objective.unit or ""
    amount = f"{number}{unit}" if unit.startswith("%") else f"{number} {unit}".strip()
    year = writer.texts("aims.in", year=objective.year) if objective.year else ""
    apart = " ".join(filter(None, (amount, year)))
    sentence = writer.line(objective.text)
    return Markup("{}: {}").format(sentence, apart) if apart else sentence


def _drawing(desk: Desk, writer: Writer, holder: WebHolder, web: LinkedWeb) -> Markup:
    themes = tuple(
        NestedTheme(
            label=place.theme.name,
            short=place.theme.short,
            under=writer.rating_words(place.rating, web.theme_set),
            state=state_of(place.rating),
            level=place.level,
            goals=tuple(NestedGoal(state_of(g.rating), g.rating.level if g.rating else None) for g in _goals(place)),
            hue=place.theme.hue,
        )
        for place in web.themes
    )
    said = [
        f"{place.theme.name}, {goal.name}: {writer.rating_words(goal.rating, web.theme_set)}."
        for place in web.themes
        for goal in _goals(place)
    ]
    nested = NestedInput(
        id=f"opgaven-{holder.kind}-{holder.id}",
        title=desk.texts("nested.title", name=holder.name),
        description=writer.plain(" ".join(said)),
        themes=themes,
        language=desk.language,
    )
    return both_sizes(nested_svg, nested)
