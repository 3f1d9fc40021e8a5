"""The sheets with which a session is prepared: its programme with times, and the points of the talk beforehand (rows S1, S3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ambitieweb.derive.due import is_to_come
from ambitieweb.derive.programme import Slot
from ambitieweb.languages import joined, long_date
from ambitieweb.link.portfolio import LinkedThemeSet, WebHolder
from ambitieweb.model.session import Session
from ambitieweb.pages.cards.sessions_view import session_title
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.paper.fitting import LINE, Fitted, FittedRows, SheetCell, fit, lines_of
from ambitieweb.pages.paper.frame import (
    ASIDE,
    FIELDS,
    GAP,
    HEIGHT,
    WIDTH,
    Head,
    PaperSheet,
    foot_height,
    foot_of,
    head_of,
)
from ambitieweb.pages.paper.pieces import Piece, pieces, said
from ambitieweb.pages.programme_words import Programme, how, length, part, programme_for
from ambitieweb.pages.writer import Writer

SIZES = (4.2, 3.8, 3.4, 3.1, 2.8, 2.5)
TIME, LENGTH, PART = 36.0, 20.0, 125.0
"""Widths of the columns of the programme; the rest is for the step and for notes."""
POINT, BLOCK = 84.0, 74.0
"""Widths of the points to talk about, and of the block with what was agreed."""
TICK = 8.0
BETWEEN = 5.0
ROW = 2.6
"""Room that a row takes beside its words."""
LINE_TO_WRITE = 6.5
HEADINGS = 6.0
"""Height of the line with the names of the columns."""
POINTS = ("purpose", "ambitions", "people", "time", "course", "outcome", "report")
"""What the talk beforehand is about, in the order of the method."""


@dataclass(frozen=True, slots=True)
class Planned:
    """What a sheet is about: a session, or nothing yet."""

    name: str
    kind: str
    lines: tuple[str, ...]
    crumbs: tuple[str, ...]
    notice: str
    holder: WebHolder | None = None
    session: Session | None = None
    is_ahead: bool = False
    """True for a session that is still to come: what was chosen in it is not known beforehand."""


def of_session(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> Planned:
    """A session that was written down."""
    title = session_title(session, desk)
    day = long_date(session.date, desk.language) if session.date else ""
    time = " · ".join(filter(None, (day, session.start_time or "", session.duration or "")))
    crumbs = (*(crumb.title for crumb in desk.crumbs_to(holder)), title)
    lines = tuple(filter(None, (time, session.location or "")))
    is_ahead = is_to_come(session, desk.portfolio.reference_date)
    return Planned(holder.name, title, lines, crumbs, writer.plain(holder.notice), holder, session, is_ahead)


def of_nothing(desk: Desk, theme_set: LinkedThemeSet) -> Planned:
    """A sheet to fill in for any session, beside the blank webs of a theme set."""
    return Planned("", "", (), (desk.texts("nav.themes"), theme_set.name), "")


def programme(desk: Desk, writer: Writer, planned: Planned) -> PaperSheet:
    """The programme of a session, else the standard one: from its start time, or in minutes."""
    t, session = desk.texts, planned.session
    found_for = programme_for(planned.holder, session)
    slots = found_for.slots
    head, foot = _head(desk, planned, "programme"), foot_of(desk, planned.crumbs, planned.notice)
    help_line = t(f"paper.programme_help.{found_for.route}") if found_for.route else ""
    body = _body(desk, head, foot, [help_line], planned) - HEADINGS
    found, left = _fit([_slot_cells(desk, writer, found_for, slot) for slot in slots], body)
    rows = [
        {
            "time": found_for.time(slot, t),
            "length": length(slot, t),
            "part": part(slot, t),
            "texts": cells[1],
            "step": slot.step.nl if slot.step else "",
        }
        for slot, cells in zip(slots, found.rows, strict=False)
    ]
    html = desk.render(
        "paper/programme.html",
        writer,
        head=head,
        foot=foot,
        rows=rows,
        size=SIZES.index(found.size),
        left=left,
        help_lines=[help_line] if help_line else [],
        is_blank=session is None,
        is_cut=found.is_cut or head.is_cut or left > 0,
    )
    return PaperSheet("programme", html)


def _slot_cells(desk: Desk, writer: Writer, found_for: Programme, slot: Slot) -> list[SheetCell]:
    t = desk.texts
    return [
        SheetCell(TIME, found_for.time(slot, t), room=ROW),
        SheetCell(PART, part(slot, t), pieces(writer, how(slot, t)), ROW),
    ]


def _head(desk: Desk, planned: Planned, key: str) -> Head:
    t = desk.texts
    if planned.session is None:
        return head_of((t("paper.standard"),), t(f"paper.{key}_title"))
    return head_of((t(f"paper.{key}_title"), planned.kind), planned.name, planned.lines)


def _body(desk: Desk, head: Head, foot: Sequence[str], help_lines: Sequence[str], planned: Planned) -> float:
    told = sum(lines_of(line, WIDTH, ASIDE) for line in help_lines) * ASIDE * LINE
    top = max(head.height, FIELDS) if planned.session is None else head.height
    return HEIGHT - top - told - foot_height(foot, desk) - 3 * GAP - 1


def _fit(rows: Sequence[Sequence[SheetCell]], height: float) -> tuple[FittedRows, int]:
    """What fits, and how many rows at the end are left out."""
    kept = list(rows)
    found = fit(kept, height, SIZES)
    while len(kept) > 1 and found.height > height:
        kept.pop()
        found = fit(kept, height - LINE_TO_WRITE, SIZES)
    return found, len(rows) - len(kept)


@dataclass(frozen=True, slots=True)
class PointRow:
    """A point of the talk beforehand: what to ask, what is known, and lines to write on."""

    name: str
    hint: Fitted
    known: Fitted
    lines: int


def preparation(desk: Desk, writer: Writer, planned: Planned) -> PaperSheet:
    """The points to talk about before a session, with what is known of each."""
    t, session = desk.texts, planned.session
    head, foot = _head(desk, planned, "preparation"), foot_of(desk, planned.crumbs, planned.notice)
    help_line = t("paper.preparation_help")
    body = _body(desk, head, foot, [help_line], planned)
    agreed = _agreed(desk, writer, session) if session else ()
    width = WIDTH - TICK - POINT - BETWEEN - (BLOCK + BETWEEN if agreed else 0)
    cells = [
        [
            SheetCell(POINT, t(f"paper.preparation.{key}"), (said(t(f"paper.preparation.{key}_ask")),), ROW),
            SheetCell(width, pieces=_known(desk, writer, planned, key), room=ROW + LINE_TO_WRITE),
        ]
        for key in POINTS
    ]
    found = fit(cells, body, SIZES)
    block = fit([[SheetCell(BLOCK - 4, t("paper.agreed_before"), agreed, 6)]], body, SIZES[SIZES.index(found.size) :])
    more = max(0, int((body - found.height) / LINE_TO_WRITE / len(POINTS)))
    empty = int((body / len(POINTS) - ROW) / LINE_TO_WRITE)
    rows = [
        PointRow(t(f"paper.preparation.{key}"), hint, known, 1 + more if known.shown else max(1, empty))
        for key, (hint, known) in zip(POINTS, found.rows, strict=True)
    ]
    html = desk.render(
        "paper/preparation.html",
        writer,
        head=head,
        foot=foot,
        rows=rows,
        size=SIZES.index(found.size),
        agreed=block.rows[0][0] if agreed else None,
        agreed_size=SIZES.index(block.size),
        help_lines=[help_line],
        is_blank=session is None,
        is_cut=found.is_cut or block.is_cut or head.is_cut,
    )
    return PaperSheet("preparation", html)


def _agreed(desk: Desk, writer: Writer, session: Session) -> tuple[Piece, ...]:
    """The points of the author with what was agreed; those that are done say so."""
    return tuple(
        said(
            writer.line(
                desk.texts(
                    "paper.agreed_point",
                    point=item.point,
                    outcome=f": {item.outcome}" if item.outcome else "",
                    done=f" ({desk.texts('paper.is_done')})" if item.is_done else "",
                )
            ),
            is_item=True,
        )
        for item in session.preparation
    )


def _known(desk: Desk, writer: Writer, planned: Planned, key: str) -> tuple[Piece, ...]:
    session, holder = planned.session, planned.holder
    if session is None or holder is None:
        return ()
    if key == "purpose":
        return pieces(writer, session.purpose)
    if key == "ambitions" and not planned.is_ahead:
        return ()
    lines = " · ".join(_facts(desk, writer, holder, session, key))
    return (said(lines),) if lines else ()


def _facts(desk: Desk, writer: Writer, holder: WebHolder, session: Session, key: str) -> Iterator[str]:
    """What the session and its web say about a point, in a few words each."""
    t = desk.texts
    match key:
        case "ambitions" if holder.web is not None:
            for place in holder.web.themes:
                if place.level:
                    yield f"{place.theme.short}: {holder.web.theme_set.level_label(place.level)}"
        case "people":
            for person in session.participants:
                name = ", ".join(filter(None, (person.role, person.organisation)))
                yield f"{name} ({person.several})" if person.several else name
        case "time":
            yield from filter(
                None, (long_date(session.date, desk.language) if session.date else "", session.start_time)
            )
            yield from filter(None, (session.duration, session.location, writer.word(session.form)))
        case "course":
            yield t("paper.own_programme", n=len(session.agenda)) if session.agenda else t("paper.standard_programme")
        case "outcome":
            if session.steps:
                yield t("paper.steps", steps=joined([step.nl for step in session.steps], t.language))
            if session.next_date:
                yield t("paper.next_session", date=long_date(session.next_date, desk.language))
        case "report":
            yield from filter(None, (session.facilitator_role,))
