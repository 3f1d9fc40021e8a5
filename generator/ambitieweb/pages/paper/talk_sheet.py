"""The sheet to talk about in a session: the web, the measures, and each question with room to answer (row O11)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.charts.letters import LETTERS
from ambitieweb.charts.web import web_svg
from ambitieweb.gathered import gathered
from ambitieweb.languages import long_date
from ambitieweb.link.portfolio import ChosenMeasure, LinkedCategory, LinkedWeb, WebHolder
from ambitieweb.model.session import Question, Session
from ambitieweb.pages.cards.sessions_view import session_title
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.paper.fitting import LINE, Fitted, SheetCell, fit, lines_of, shortened
from ambitieweb.pages.paper.frame import (
    FIELDS,
    GAP,
    HEIGHT,
    LETTER,
    WIDTH,
    PaperSheet,
    foot_height,
    foot_of,
    head_of,
    key_height,
)
from ambitieweb.pages.paper.pieces import said
from ambitieweb.pages.paper.subject import of_holder
from ambitieweb.pages.paper.web_sheets import key_of
from ambitieweb.pages.writer import Writer

WEB = 116.0
BESIDE = 7.0
RIGHT = WIDTH - WEB - BESIDE
QUESTION_SIZES = (4.2, 3.7, 3.2, 2.8)
MEASURE_SIZES = (3.2, 2.9, 2.6)
MEASURES = 0.4
"""At most this part of the height beside the web is for the measures."""
BLOCK = 9.0
"""Room that a block of measures takes beside its words."""
BETWEEN = 4.0
LINE_TO_WRITE = 7.5
QUESTION = 9.5
"""Room that a question takes beside its words and lines: its theme, its edge and what parts it from the next."""
AGREED = 10.0
"""Height of the lines at the foot on which the group says whether it agrees."""
MOST_LINES = 6
FREE_QUESTIONS = 4
"""How many questions are left open to write when nobody prepared one."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question on the sheet: its theme by letter and name, and how many lines there are to write on."""

    letter: str
    hue: int | None
    theme: str
    text: str
    lines: int


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the menu card, or of the measures of a project."""

    heading: str
    texts: Fitted


def talk(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> PaperSheet:
    """The sheet of one session."""
    t, web = desk.texts, holder.web
    assert web is not None
    subject = of_holder(desk, writer, holder, web)
    assert subject.drawn is not None
    title = session_title(session, desk)
    when = (long_date(session.date, desk.language) if session.date and session.title else "", session.location or "")
    head = head_of((t("paper.kind.gesprek"), title, *when), holder.name)
    foot = foot_of(desk, (*subject.crumbs, title), subject.notice)
    key = key_of(desk, subject, subject.drawn)
    taken = max(head.height, FIELDS) + foot_height(foot, desk) + key_height(key) + 4 * GAP
    body = HEIGHT - taken - AGREED
    blocks, size, used = _blocks(desk, writer, holder, body * MEASURES)
    asked, question_size = _asked(web, writer, session.questions, body - used)
    left = len(session.questions) - len(asked)
    html = desk.render(
        "paper/talk.html",
        writer,
        head=head,
        foot=foot,
        key=key,
        web=Markup(web_svg(subject.drawn, size="sheet")),
        asked=asked
        or [Asked("", None, "", "", max(1, int(body / FREE_QUESTIONS / LINE_TO_WRITE) - 1))] * FREE_QUESTIONS,
        question_size=question_size,
        left=left,
        blocks=blocks,
        size=size,
        is_cut=head.is_cut or left > 0 or any(block.texts.is_cut for block in blocks),
    )
    return PaperSheet("talk", html)


def _blocks(desk: Desk, writer: Writer, holder: WebHolder, height: float) -> tuple[list[Block], int, float]:
    """The measures by where they stand, the number of their size, and the height that they take."""
    groups = list(_groups(desk, holder))
    if not groups:
        return [], 0, 0.0
    width = (RIGHT - BETWEEN * (len(groups) - 1)) / len(groups) - 5
    cells = [
        SheetCell(width, pieces=tuple(said(writer.line(c.name), is_item=True) for c in c), room=BLOCK)
        for _, c in groups
    ]
    found = fit([cells], height, MEASURE_SIZES)
    blocks = [Block(heading, texts) for (heading, _), texts in zip(groups, found.rows[0], strict=True)]
    return blocks, MEASURE_SIZES.index(found.size), found.height + 3


def _groups(desk: Desk, holder: WebHolder) -> Iterator[tuple[str, Sequence[ChosenMeasure]]]:
    """The parts of the menu card of a category; of a project its measures by what was decided. Nothing of a unit."""
    by_place = isinstance(holder, LinkedCategory)
    groups = gathered((_group(choice, by_place=by_place), choice) for choice in holder.choices)
    for key in _ORDER:
        if key in groups:
            yield desk.texts(key), groups[key]


_ORDER = (
    "menu.minimal", "menu.extra", "menu.explore",
    "measures.direct", "measures.unsorted", "measures.to_explore", "measures.rejected",
)  # fmt: skip


def _group(choice: ChosenMeasure, *, by_place: bool) -> str:
    """The key of the heading under which a measure stands."""
    if by_place:
        place = choice.record.card
        return f"menu.{place.name.lower()}" if place else "measures.unsorted"
    feasibility = choice.record.feasibility
    return f"measures.{feasibility.name.lower()}" if feasibility else "measures.unsorted"


def _asked(web: LinkedWeb, writer: Writer, questions: Sequence[Question], height: float) -> tuple[list[Asked], int]:
    """The questions that fit, each with as many lines as there is room for. Those that do not fit are counted."""
    places = {place.theme.id: (LETTERS[i], place.theme) for i, place in enumerate(web.themes)}
    width = RIGHT - LETTER
    texts = [writer.plain(question.question) for question in questions]
    size = next((size for size in QUESTION_SIZES if sum(_needed(texts, size)) <= height), QUESTION_SIZES[-1])
    needed = _needed(texts, size)
    while needed and sum(needed) > height:
        needed.pop()
    extra = int((height - sum(needed)) / LINE_TO_WRITE / len(needed)) if needed else 0
    asked = []
    for question, text in zip(questions[: len(needed)], texts, strict=False):
        letter, theme = places.get(question.theme or "", ("", None))
        name = shortened(theme.name, width, 3.2, 1) if theme else ""
        asked.append(Asked(letter, theme.hue if theme else None, name, text, min(1 + extra, MOST_LINES)))
    return asked, QUESTION_SIZES.index(size)


def _needed(questions: Sequence[str], size: float) -> list[float]:
    """The height of each question with its theme above it and one line to write on."""
    return [
        lines_of(text, RIGHT - LETTER, size, bold=True) * size * LINE + LINE_TO_WRITE + QUESTION for text in questions
    ]
