"""What all sheets have: a title that fits, a line that says where more stands, and the page with the choice of paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.fixed import BOARD, KIT
from ambitieweb.charts.text import text_width
from ambitieweb.languages import long_date
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Crumb, Page, Section
from ambitieweb.pages.paper.fitting import LINE, lines_of, shortened

WIDTH, HEIGHT = 279.0, 191.0
"""What lies within the margins of an A4 on its side, in millimetres; the stylesheet `paper.css` has the same."""
GAP = 3.5
"""Between head, body, key and foot."""
TITLE_SIZES = (9.0, 7.5, 6.2)
TITLE_WIDTH = 172.0
ASIDE_WIDTH = 98.0
SMALL = 2.85
"""Size of the letters of the foot and the key."""
ASIDE = 3.2
"""Size of the letters beside the title."""
FIELDS = 17.5
"""Height of the lines to write on beside the title."""
LETTER = 7.5
"""Width of the letter before a theme or a question."""
KICKER = 5.0
"""Height of the line above the title."""
TO_WRITE = "blank"
"""The key of the sheet on which a group draws a web; a screen can take its place."""

OF_SESSION = (TO_WRITE, "programme", "preparation", "talk")
"""The keys of the sheets that a session needs."""


@dataclass(frozen=True, slots=True)
class Title:
    """The title of a sheet in at most two lines, the number of its size, and its height."""

    text: str
    size: int
    height: float
    is_cut: bool


def title_of(text: str) -> Title:
    """The largest size in which a title takes at most two lines; a longer one ends in dots."""
    for number, size in enumerate(TITLE_SIZES):
        lines = lines_of(text, TITLE_WIDTH, size, bold=True)
        if lines <= 2:
            return Title(text, number, lines * size * 1.12, is_cut=False)
    words = shortened(text, TITLE_WIDTH, TITLE_SIZES[-1], 2, bold=True)
    return Title(words, len(TITLE_SIZES) - 1, 2 * TITLE_SIZES[-1] * 1.12, is_cut=True)


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a sheet: what kind it is, its title, and lines beside it."""

    kicker: str
    title: Title
    lines: tuple[str, ...]
    is_cut: bool

    @property
    def height(self) -> float:
        """How much of the sheet it takes."""
        aside = sum(lines_of(line, ASIDE_WIDTH, ASIDE) for line in self.lines) * ASIDE * LINE
        return max(KICKER + self.title.height, aside)


def head_of(kicker: Iterable[str], title: str, lines: Iterable[str] = ()) -> Head:
    """The head of a sheet. What is too long for its line ends in dots."""
    words, found = " · ".join(filter(None, kicker)), title_of(title)
    line = shortened(words, TITLE_WIDTH, ASIDE, 1, bold=True)
    beside = tuple(filter(None, lines))
    fitting = tuple(shortened(text, ASIDE_WIDTH, ASIDE, 2) for text in beside)
    return Head(line, found, fitting, found.is_cut or line != words or fitting != beside)


def foot_of(desk: Desk, crumbs: Sequence[str], notice: str) -> tuple[str, ...]:
    """Where the sheet comes from: the page of the site, the day, and whether it is fictional."""
    t, day = desk.texts, desk.portfolio.reference_date
    here = " › ".join((desk.portfolio.site.name, *crumbs))
    parts = (
        t("paper.where", path=shortened(here, WIDTH, SMALL, 2)),
        t("show.print_day", day=long_date(day, desk.language)) if day else "",
        shortened(notice, WIDTH, SMALL, 2),
    )
    return tuple(filter(None, parts))


def foot_height(foot: Sequence[str], desk: Desk) -> float:
    """How much of the sheet the foot takes, with the sentence that says that something is left out."""
    words = " · ".join((desk.texts("paper.cut"), *foot))
    return lines_of(words, WIDTH, SMALL) * SMALL * LINE + 1.5


@dataclass(frozen=True, slots=True)
class Key:
    """An entry of the key: a small drawing and what it means."""

    swatch: Markup
    words: str


def key_height(entries: Sequence[Key]) -> float:
    """How much of the sheet the key takes: its entries stand after one another on lines."""
    lines, x = 1, 0.0
    for entry in entries:
        width = 16.0 + text_width(entry.words, SMALL)
        if x and x + width > WIDTH:
            lines, x = lines + 1, 0.0
        lines += int(width // WIDTH)
        x += width % WIDTH
    return lines * SMALL * 1.6 if entries else 0


@dataclass(frozen=True, slots=True)
class PaperSheet:
    """A sheet on its page: the key of its name in the texts, and its HTML."""

    key: str
    html: str


def sheet_page(
    desk: Desk,
    here: Address,
    name: str,
    sheets: Sequence[PaperSheet],
    *,
    above: tuple[Crumb, ...],
    notice: str = "",
    is_large: bool = False,
) -> Page:
    """A page with one or more sheets, of which the reader chooses one, and the size of paper."""
    t = desk.texts
    writer = desk.writer(here)
    is_to_write = any(sheet.key == TO_WRITE for sheet in sheets)
    is_of_session = any(sheet.key in OF_SESSION for sheet in sheets)
    html = desk.render(
        "paper/page.html",
        writer,
        sheets=sheets,
        is_large=is_large,
        board=writer.href(BOARD) if is_to_write else "",
        kit=writer.href(KIT) if is_of_session else "",
    )
    return desk.page(
        here,
        t("paper.title", name=name),
        (Section(html),),
        above=above,
        description=t("paper.description", name=name),
        notice=notice,
        is_findable=False,
        layout="paper",
    )
