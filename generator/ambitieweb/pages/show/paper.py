"""Be good and show it on one sheet of paper: the honest count, figures with their goals, and per theme what was done and comes soon."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.addresses.fixed import SHOW, SHOW_ON_PAPER
from ambitieweb.derive.achievements import Achievement, in_turn
from ambitieweb.derive.figures import honest, measured, stories
from ambitieweb.languages import long_date
from ambitieweb.link.portfolio import Theme
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.formats import upper_first
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.show.deeds import amount, figure_words, goal_words, is_ambition, words_of
from ambitieweb.pages.show.facts import coming, finding
from ambitieweb.pages.show.story import story
from ambitieweb.pages.verdicts import verdict_mark
from ambitieweb.pages.writer import Writer

FIGURES_ON_PAPER = 6
THEMES_ON_PAPER = 12
THEMES_AT_EASE = 7
"""With more themes than this the sheet is set smaller, and figures stand without a further word."""
TITLE_LETTERS, STORY_LETTERS = 90, 200
LETTERS_ON_PAPER, LETTERS_BELOW_A_STORY = 620, 500
"""How many letters a column of the sheet holds, all themes together; each theme has its equal part."""


def print_page(desk: Desk, found: Sequence[Achievement], notice: str) -> Page:
    """One sheet of A4: the figures with their goals, and per theme a line done and a line soon."""
    t, here = desk.texts, SHOW_ON_PAPER
    writer = desk.writer(here)
    themes = _themes(desk, found)
    shown = themes[:THEMES_ON_PAPER]
    best = honest(_fitting(measured(found), desk, writer), FIGURES_ON_PAPER)
    told = {id(achievement) for achievement in best}
    is_full = len(shown) > THEMES_AT_EASE
    told_first = None if is_full else _story(desk, found, writer)
    room = LETTERS_BELOW_A_STORY if told_first else LETTERS_ON_PAPER
    letters = max(45, room // max(len(shown), THEMES_AT_EASE))
    day = desk.portfolio.reference_date
    html = desk.render(
        "show/print.html",
        writer,
        lead=finding(found, desk),
        best=[_poster(achievement, ON_FULL_PAPER if is_full else ON_PAPER, desk, writer) for achievement in best],
        themes=[_line(theme, items, told, letters, desk, writer) for theme, items in shown],
        soon=[] if shown or told_first else coming(found, desk, writer, FIGURES_ON_PAPER),
        is_full=is_full,
        story=told_first,
        more=len(themes) - len(shown),
        where=t(
            "show.print_where",
            name=shortened(desk.portfolio.site.name, 60),
            group=t("nav.overviews_group"),
            page=t("nav.show"),
        ),
        day=t("show.print_day", day=long_date(day, desk.language)) if day else "",
    )
    return desk.page(
        here,
        t("show.print_title"),
        (Section(html),),
        above=desk.overview_crumbs(desk.crumb(SHOW)),
        description=t("show.print_lead"),
        notice=notice,
        layout="sheet",
    )


def _story(desk: Desk, found: Sequence[Achievement], writer: Writer) -> Values | None:
    """The story that leads, when it fits whole: its headline, its words, and how its goals stand."""
    for project in stories(desk.portfolio)[:1]:
        told = story(project, found, desk, writer)
        text = " ".join(told.text.striptags().split())
        if len(told.title) <= TITLE_LETTERS:
            words = whole(text, STORY_LETTERS)
            return {"title": told.title, "text": words, "verdict": told.verdict, "lower": told.lower}
    return None


@dataclass(frozen=True, slots=True)
class Poster:
    """A figure on paper, cut to what fits; `size` is 's', 'm' or 'l' by the length of the value."""

    value: str
    goal: str
    verdict: Markup
    words: str
    holder: str
    hue: int | None
    size: str


@dataclass(frozen=True, slots=True)
class LetterRoom:
    """How many letters of each part fit, by the size of the value."""

    goal: int
    words: int
    holder: int


ON_PAPER = {"s": LetterRoom(48, 60, 60), "m": LetterRoom(48, 60, 60), "l": LetterRoom(48, 0, 60)}
ON_FULL_PAPER = {"s": LetterRoom(48, 0, 44), "m": LetterRoom(48, 0, 44), "l": LetterRoom(48, 0, 44)}
"""A long value says enough by itself: it leaves no room for more words."""


VALUE_LETTERS, GOAL_LETTERS = 44, 48


def _fitting(found: Sequence[Achievement], desk: Desk, writer: Writer) -> list[Achievement]:
    """Those that can stand whole on paper first, in the same order."""

    def is_cut(achievement: Achievement) -> bool:
        value, goal = amount(achievement.figure, desk, writer), goal_words(achievement, desk, writer)
        return len(value) > VALUE_LETTERS or len(goal) > GOAL_LETTERS

    return sorted(found, key=is_cut)


def _poster(achievement: Achievement, room: Mapping[str, LetterRoom], desk: Desk, writer: Writer) -> Poster:
    value = shortened(amount(achievement.figure, desk, writer), VALUE_LETTERS)
    size = "s" if len(value) <= 14 else "m" if len(value) <= 26 else "l"
    fits = room[size]
    theme = achievement.themes[0] if achievement.themes else None
    return Poster(
        value=value,
        goal=shortened(goal_words(achievement, desk, writer), fits.goal),
        verdict=verdict_mark(achievement.verdict, desk.texts),
        words=whole(writer.plain(achievement.words), fits.words),
        holder=shortened(achievement.holder.name, fits.holder),
        hue=theme.hue if theme else None,
        size=size,
    )


def _themes(desk: Desk, found: Iterable[Achievement]) -> list[tuple[Theme, list[Achievement]]]:
    """Our own by theme: those of the site's set in its order first, of other sets those with more than one line."""
    themes: dict[tuple[str, str], tuple[Theme, list[Achievement]]] = {}
    for achievement in found:
        for theme in achievement.themes if achievement.is_ours else ():
            themes.setdefault(theme.key, (theme, []))[1].append(achievement)
    main = desk.portfolio.theme_set.id if desk.portfolio.theme_set else ""
    shown = [(theme, items) for theme, items in themes.values() if theme.set_id == main or len(items) > 1]
    return sorted(shown, key=lambda item: desk.portfolio.theme_order(item[0]))


def _line(
    theme: Theme, items: Sequence[Achievement], told: set[int], letters: int, desk: Desk, writer: Writer
) -> Values:
    """One thing done and one that comes soon; what stands among the figures already only when there is nothing else."""
    done = [a for a in items if not a.is_soon]
    done = [a for a in done if id(a) not in told] or done
    return {
        "name": shortened(theme.short, 24),
        "hue": theme.hue,
        "done": _first_that_fits(done, letters, desk, writer),
        "soon": _first_that_fits([a for a in items if a.is_soon], letters, desk, writer),
    }


def _first_that_fits(found: Sequence[Achievement], letters: int, desk: Desk, writer: Writer) -> str:
    """Of each kind in turn the first whose words fit whole, with where it was when that fits too. Nothing is cut: when
    nothing fits, the site has it."""
    said = [(_said(a, desk, writer), f" ({a.holder.name})") for a in in_turn(found, len(found))]
    for words, holder in said:
        if len(words) + len(holder) <= letters:
            return words + holder
    whole = (words for words, _ in said if len(words) <= letters)
    return next(whole, desk.texts("show.on_site") if said else "")


def _said(achievement: Achievement, desk: Desk, writer: Writer) -> str:
    """'-74% CO2 (doel: 60% minder): 49 ton in plaats van 188 ton'."""
    figure = figure_words(achievement, desk, writer)
    goal = "" if is_ambition(achievement) else goal_words(achievement, desk, writer)
    verdict = f", {desk.texts(f'verdict.{achievement.verdict.value}')}" if achievement.verdict else ""
    aim = f"{figure} ({desk.texts('results.goal')} {goal}{verdict})" if goal else figure
    words = str(words_of(achievement, desk, writer).striptags())
    said = ": ".join(part.rstrip(".") for part in (aim, words) if part)
    return upper_first(said)


def whole(text: str, letters: int) -> str:
    """The text when it fits, else its first sentence when that fits, else nothing."""
    if len(text) <= letters:
        return text
    first = text.partition(". ")[0] + "."
    return first if len(first) <= letters else ""


def shortened(text: str, letters: int) -> str:
    """The text, or as many whole words of it as fit, with dots."""
    if len(text) <= letters:
        return text
    cut = text[: letters - 1].rsplit(" ", 1)[0]
    return f"{cut.rstrip(' ,;:.-(')} …"
