"""The matrix of themes and measures of a project: what is asked for each theme, at which level (row E1)."""

from __future__ import annotations

from ambitieweb.link.portfolio import ChosenMeasure, LinkedProject, LinkedTheme
from ambitieweb.model.measure import Feasibility
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Section
from ambitieweb.pages.writer import Writer

FEWEST_MEASURES = 3


def measure_matrix(desk: Desk, writer: Writer, project: LinkedProject) -> tuple[Section, ...]:
    """The section, or none when there are too few measures for a matrix."""
    chosen = [c for c in project.choices if c.record.feasibility is not Feasibility.REJECTED and c.theme]
    if project.web is None or len(chosen) < FEWEST_MEASURES:
        return ()
    places = project.web.themes
    html = desk.render(
        "project/matrix.html",
        writer,
        heads=[place.theme.short for place in places],
        levels=[writer.rating_words(place.rating, project.web.theme_set) for place in places],
        rows=[
            {
                "name": writer.line(choice.name),
                "cells": [_cell(desk, writer, choice, place) for place in places],
            }
            for choice in chosen
        ],
    )
    return (desk.section("measure_matrix", html),)


def _cell(desk: Desk, writer: Writer, choice: ChosenMeasure, place: LinkedTheme) -> str:
    """The level at which a measure serves the theme, or how it bears on it."""
    if choice.theme and choice.theme.key == place.theme.key:
        return (str(choice.whole.levels) if choice.whole.levels else "") or desk.texts("matrix_measures.serves")
    if choice.measure and "theme" in choice.inherited:
        use = next((use for theme, use in choice.measure.themes if theme.key == place.theme.key), None)
        if use:
            return (str(use.levels) if use.levels else "") or desk.texts("matrix_measures.serves")
    words = [writer.word(r.sort) for r in choice.whole.relations if r.theme == place.theme.id]
    return ", ".join(words)
