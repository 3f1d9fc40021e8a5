"""A wall of results for a screen in the hall: first the honest count, then one fact a slide."""

from __future__ import annotations

from collections.abc import Sequence

from ambitieweb.addresses.fixed import SHOW, SHOW_ON_WALL
from ambitieweb.derive.achievements import Achievement
from ambitieweb.derive.figures import figures
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.show.facts import fact, finding
from ambitieweb.pages.show.paper import shortened, whole
from ambitieweb.pages.writer import Writer

SECONDS = 12
SLIDES = 12
COUNTS, WORDS, GOAL, HOLDER = 60, 130, 80, 60
"""How many letters of each part fit on a slide."""
SHORT = 5


def wall_page(desk: Desk, found: Sequence[Achievement], notice: str) -> Page:
    """One slide a screen, in large type; a button lets it move on by itself."""
    t, writer = desk.texts, desk.writer(SHOW_ON_WALL)
    shown = figures(found, SLIDES)
    bar = desk.render("show/wall-bar.html", writer, seconds=SECONDS, back=writer.href(SHOW))
    count = desk.render("show/wall-count.html", writer, finding=finding(found, desk), notice=notice)
    sections = [Section(bar), Section(count, t("show.slide_count"), desk.anchor("panel", number=0))]
    for number, achievement in enumerate(shown, start=1):
        slide = _slide(achievement, desk, writer)
        html = desk.render("show/wall-slide.html", writer, item=slide, number=number, total=len(shown), notice=notice)
        heading = t("show.slide", number=number, total=len(shown))
        sections.append(Section(html, heading, desk.anchor("panel", number=number)))
    return desk.page(
        SHOW_ON_WALL, t("show.wall_title"), sections, description=t("show.wall_lead"), notice="", layout="wall"
    )


def _slide(achievement: Achievement, desk: Desk, writer: Writer) -> Values:
    """A fact to be read from afar, cut to what fits; a figure that is all words is set smaller."""
    shown = fact(achievement, desk, writer)
    return {
        "theme": shown.theme,
        "figure": shown.figure or shortened(shown.counts, COUNTS),
        "size": _size(shown.figure),
        "counts": shortened(shown.counts, COUNTS) if shown.figure else "",
        "words": whole(writer.plain(achievement.words), WORDS),
        "verdict": shown.verdict,
        "goal": shortened(shown.goal, GOAL),
        "holder": shortened(shown.holder, HOLDER),
        "href": shown.href,
    }


def _size(figure: str) -> str:
    """'short' fills the slide, 'long' still stands on one line; 'words' is a result without a number."""
    return "words" if not figure else "short" if len(figure) <= SHORT else "long"
