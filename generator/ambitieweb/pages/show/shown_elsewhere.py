"""The same achievements away from the desk: one sheet of paper, and a wall of results for a screen in the hall."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from ambitieweb.addresses.fixed import SHOW, SHOW_ON_PAPER, SHOW_ON_WALL
from ambitieweb.derive.achievements import Achievement, figures, in_turn
from ambitieweb.languages import long_date
from ambitieweb.link.portfolio import Theme
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.formats import upper_first
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.show.deeds import amount, figure_words, goal_words, is_ambition, place_of, words_of
from ambitieweb.pages.verdicts import verdict_mark
from ambitieweb.pages.writer import Writer

SECONDS = 12
PER_PANEL = 6
PANELS_AT_MOST = 10
FIGURES_ON_PAPER = 6
THEMES_ON_PAPER = 12
THEMES_AT_EASE = 7
"""With more themes than this the sheet is set smaller, and figures stand without a further word."""
LETTERS_ON_PAPER = 620
"""How many letters a column of the sheet holds, all themes together; each theme has its equal part."""


def print_page(desk: Desk, found: Sequence[Achievement], notice: str) -> Page:
    """One sheet of A4: the figures with their goals, and per theme a line done and a line soon."""
    t, here = desk.texts, SHOW_ON_PAPER
    writer = desk.writer(here)
    themes = _themes(desk, found)
    shown = themes[:THEMES_ON_PAPER]
    best = _fitting(figures(found, len(found)), desk, writer)[:FIGURES_ON_PAPER]
    told = {id(achievement) for achievement in best}
    is_full = len(shown) > THEMES_AT_EASE
    letters = max(45, LETTERS_ON_PAPER // max(len(shown), THEMES_AT_EASE))
    day = desk.portfolio.reference_date
    html = desk.render(
        "show/print.html",
        writer,
        lead=t("show.print_lead"),
        best=[_poster(achievement, ON_FULL_PAPER if is_full else ON_PAPER, desk, writer) for achievement in best],
        themes=[_line(theme, items, told, letters, desk, writer) for theme, items in shown],
        is_full=is_full,
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


@dataclass(frozen=True, slots=True)
class Poster:
    """A figure to be read from afar or on paper, cut to what fits; `size` is 's', 'm' or 'l' by the length of the value."""

    value: str
    goal: str
    verdict: Markup
    words: str
    holder: str
    href: str
    theme: str
    hue: int | None
    size: str


@dataclass(frozen=True, slots=True)
class LetterRoom:
    """How many letters of each part fit, by the size of the value: on paper, or in a card of the wall."""

    goal: int
    words: int
    holder: int


ON_PAPER = {"s": LetterRoom(48, 60, 44), "m": LetterRoom(48, 60, 44), "l": LetterRoom(48, 0, 44)}
ON_FULL_PAPER = {"s": LetterRoom(48, 0, 44), "m": LetterRoom(48, 0, 44), "l": LetterRoom(48, 0, 44)}
ON_WALL = {"s": LetterRoom(44, 76, 40), "m": LetterRoom(44, 76, 40), "l": LetterRoom(44, 0, 40)}
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
        verdict=verdict_mark(achievement.verdict, desk.texts) if achievement.verdict else Markup(),
        words=_whole(writer.plain(achievement.words), fits.words),
        holder=shortened(achievement.holder.name, fits.holder),
        href=writer.href(place_of(achievement, desk)),
        theme=shortened(theme.short, 30) if theme else "",
        hue=theme.position if theme else None,
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
    return sorted(shown, key=lambda item: (item[0].set_id != main, item[0].set_id, item[0].position))


def _line(
    theme: Theme, items: Sequence[Achievement], told: set[int], letters: int, desk: Desk, writer: Writer
) -> Values:
    """One thing done and one that comes soon; what stands among the figures already only when there is nothing else."""
    done = [a for a in items if not a.is_soon]
    done = [a for a in done if id(a) not in told] or done
    return {
        "name": shortened(theme.short, 24),
        "hue": theme.position,
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


def _whole(text: str, letters: int) -> str:
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


def wall_page(desk: Desk, found: Sequence[Achievement], notice: str) -> Page:
    """Six results a panel in large type, one panel a screen; a button lets it move on by itself."""
    t, here = desk.texts, SHOW_ON_WALL
    writer = desk.writer(here)
    shown = [_poster(a, ON_WALL, desk, writer) for a in figures(found, PER_PANEL * PANELS_AT_MOST)]
    panels = [_one_size(shown[at : at + PER_PANEL]) for at in range(0, len(shown), PER_PANEL)]
    bar = desk.render(
        "show/wall-bar.html", writer, seconds=SECONDS, back=writer.href(SHOW), name=desk.portfolio.site.name
    )
    sections = [Section(bar)]
    for number, panel in enumerate(panels, start=1):
        first = (number - 1) * PER_PANEL + 1
        heading = t("show.panel", first=first, last=first + len(panel) - 1, total=len(shown))
        html = desk.render("show/wall-panel.html", writer, panel=panel, number=number, total=len(panels), notice=notice)
        sections.append(Section(html, heading, desk.anchor("panel", number=number)))
    return desk.page(here, t("show.wall_title"), sections, description=t("show.wall_lead"), layout="wall")


def _one_size(panel: Sequence[Poster]) -> list[Poster]:
    """The figures of a panel in one size: that of the longest."""
    size = max((item.size for item in panel), key="sml".index)
    return [replace(item, size=size) for item in panel]
