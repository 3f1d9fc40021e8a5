"""The ambition card on one sheet, in the arrangement of Figure 21: ambitions, goals, strategy, buying, examples (row O14)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from ambitieweb.charts.letters import LETTERS
from ambitieweb.charts.text import text_width
from ambitieweb.charts.web import web_svg
from ambitieweb.derive.card_lists import CardList, card_lists
from ambitieweb.link.portfolio import LinkedCategory
from ambitieweb.model.parts import Example, Goal, Link, Person, Spend
from ambitieweb.model.reads import kept
from ambitieweb.pages.cards.goals import goal_measure
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.paper.fitting import (
    INDENT,
    LINE,
    Fitted,
    FittedRows,
    SheetCell,
    fit,
    hyphenated,
    lines_of,
    shortened,
)
from ambitieweb.pages.paper.frame import GAP, HEIGHT, WIDTH, PaperSheet, foot_height, foot_of, head_of
from ambitieweb.pages.paper.pieces import Piece, joined, pieces, said
from ambitieweb.pages.paper.subject import Subject, ThemeText, of_holder
from ambitieweb.pages.web_figure import is_drawable
from ambitieweb.pages.writer import Writer

SIZES = (4.0, 3.6, 3.3, 3.05, 2.85)
"""Of the letters in the cells. The smallest is 8 points: what does not fit in that takes a second sheet."""
SIDE = 69.6
"""Width of the column with the web."""
SIDE_WEB = {1: 69.6, 2: 60.0}
"""Height of the web, by the number of columns of the list under it."""
BESIDE = 6.0
BETWEEN = 4.0
"""Between two cells of a row."""
COLUMNS = 24
LEAST = {1: 24, 2: 7, 3: 6, 4: 5}
"""How many of the columns a cell has at least, by the number of cells in its row."""
HEADING_LETTERS = 60
"""What a heading and edges count for when the columns are divided."""
CELL = 8.0
"""Room that a cell takes beside its words: its heading, its edges and what parts it from the next row."""
LEAD = 3.4
HEADING = 2.9
LISTED = 2.85
"""Size of the letters in the list of themes under the web."""
LISTED_ROW = 4.4
MOST_LISTED = 52.0
"""A higher list under the web has its names on one line each."""
LISTED_LEVEL = {1: 24.0, 2: 6.0}
"""Width of the level in the list, by the number of its columns."""
ONE_COLUMN = 12
MINOR = {"ambition": 1, "goals": 2}
"""What the organisation wants stands on the card of every category: it gives way first, down to so many pieces."""
AMOUNT = 7.0
"""Size of the newest spend."""


@dataclass(frozen=True, slots=True)
class CardPart:
    """A cell of the card before it is fitted: the key of its heading and what stands below it."""

    key: str
    heading: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class PrintedCell:
    """A cell of the card as it is printed."""

    key: str
    heading: str
    texts: Fitted
    span: int = 0


@dataclass(frozen=True, slots=True)
class Listed:
    """A theme under the small web."""

    letter: str
    hue: int
    name: str
    level: str


def card(desk: Desk, writer: Writer, category: LinkedCategory) -> PaperSheet:
    """All that the card of a category says, on one page; where that is too much on two, and where the minimum alone is more
    than fits beside the other lists on as many as it needs. A minimum demand is never left out; what else does not fit is,
    cell by cell, and that is said."""
    sheet = _Sheets(desk, writer, category)
    rows, facts = list(_rows(desk, writer, category, is_dense=False)), list(_facts(desk, writer, category))
    whole = sheet.made(rows, facts)
    if whole.is_cut:
        whole = sheet.made(list(_rows(desk, writer, category, is_dense=True)), facts)
    if not whole.is_cut:
        return PaperSheet("card", whole.html)
    aims, lists = rows[:3], rows[3:]
    parts = [sheet.made(aims, (), part=1)]
    second = sheet.made(lists, facts, part=2)
    if second.cuts_minimum:
        minimum, *others = lists[0]
        parts.extend(_of_minimum(sheet, minimum))
        parts.append(sheet.made([others, *lists[1:]], facts, part=len(parts) + 1))
    else:
        parts.append(second)
    return PaperSheet("card", "\n".join(part.html for part in parts))


@dataclass(frozen=True, slots=True)
class _Made:
    """A sheet, and whether something stands on the site only."""

    html: str
    is_cut: bool
    cuts_minimum: bool


def _of_minimum(sheet: _Sheets, minimum: CardPart) -> Iterator[_Made]:
    """The minimum in columns of its own: as many sheets as it needs."""
    left, part = list(minimum.pieces), 2
    while left:
        kept, made = len(left), sheet.made([_in_columns(minimum, left)], (), part=part)
        while made.cuts_minimum and kept > 1:
            kept = max(1, kept * 4 // 5)
            made = sheet.made([_in_columns(minimum, left[:kept])], (), part=part)
        yield made
        left, part = left[kept:], part + 1


def _in_columns(minimum: CardPart, found: Sequence[Piece]) -> list[CardPart]:
    first, second = _halves(found)
    columns = [replace(minimum, pieces=tuple(first))]
    return [*columns, CardPart(f"{minimum.key}_on", "", tuple(second))] if second else columns


@dataclass(frozen=True)
class _Sheets:
    """What makes sheets for one category."""

    desk: Desk
    writer: Writer
    category: LinkedCategory

    @kept
    def subject(self) -> Subject | None:
        """The web that stands on the first sheet."""
        web = self.category.web
        return of_holder(self.desk, self.writer, self.category, web) if web and is_drawable(web.theme_set) else None

    @kept
    def drawing(self) -> Markup:
        """The same as a picture."""
        drawn = self.subject.drawn if self.subject else None
        if drawn is None:
            return Markup()
        return Markup(web_svg(replace(drawn, id=f"k-{drawn.id}"), size="sheet", has_stamp_beside=True))

    def made(self, rows: Sequence[Sequence[CardPart]], facts: Sequence[CardPart], *, part: int = 0) -> _Made:
        """A sheet with these rows. The web stands on the first; `part` is its number where there are several."""
        desk, writer, category = self.desk, self.writer, self.category
        t, record, unit = desk.texts, category.record, category.parent
        is_first = part < 2
        subject = self.subject if is_first else None
        drawn = subject.drawn if subject else None
        owner = subject.owner if subject else unit.name if unit else ""
        kicker = (t("paper.kind.kaart"), owner, t("paper.card.part", n=part) if part else "")
        head = head_of(kicker, category.name, subject.status if subject else ())
        foot = foot_of(desk, (t("nav.categories"), category.name), writer.plain(category.notice))
        lead = writer.plain(record.summary) if is_first else ""
        lead_height = lines_of(lead, WIDTH, LEAD) * LEAD * LINE + 1 if lead else 0
        body = HEIGHT - head.height - lead_height - foot_height(foot, desk) - 2 * GAP
        themes = subject.themes if subject and drawn else ()
        columns = 1 if len(themes) <= ONE_COLUMN else 2
        listed = _listed(themes, t.language, lines=2)
        if _list_height(listed, columns) > MOST_LISTED:
            listed = _listed(themes, t.language, lines=1)
        side = SIDE if drawn else 0.0
        used = SIDE_WEB[columns] + 4 + _list_height(listed, columns) if drawn else 0
        used += LISTED_ROW + 4 if drawn and drawn.stamp else 0
        beside, shown, fitted = _arranged(rows, facts, side, used, body)
        short = [*(theme.name for theme in listed), *(cell.heading for row in shown for cell in row)]
        html = desk.render(
            "paper/card.html",
            writer,
            head=head,
            foot=foot,
            lead=lead,
            web=self.drawing if drawn else "",
            stamp=drawn.stamp if drawn else "",
            themes=listed,
            columns=columns,
            list_rows=-(-len(listed) // columns),
            facts=beside,
            rows=shown,
            size=SIZES.index(fitted.size),
            part=part,
            is_cut=fitted.is_cut or head.is_cut or any(words.endswith("…") for words in short),
        )
        minimum = [cell for row in shown for cell in row if cell.key.startswith("minimal")]
        return _Made(html, fitted.is_cut, any(cell.texts.is_cut for cell in minimum))


def _arranged(
    rows: Sequence[Sequence[CardPart]], facts: Sequence[CardPart], side: float, used: float, body: float
) -> tuple[list[PrintedCell], list[list[PrintedCell]], FittedRows]:
    """The cells under the web, the rows of the card, and the size of its letters. Without a web all stands in rows."""
    placed = [*rows, *([] if side or not facts else [facts])]
    width = WIDTH - (side + BESIDE if side else 0)
    spans = [_spans(row) for row in placed]
    cells = [
        [_cell(part, (width + BETWEEN) * span / COLUMNS - BETWEEN) for part, span in zip(row, widths, strict=True)]
        for row, widths in zip(placed, spans, strict=True)
    ]
    fitted = fit(cells, body, SIZES)
    shown = [
        [
            PrintedCell(part.key, _heading(part, (width + BETWEEN) * span / COLUMNS - BETWEEN), texts, span)
            for part, texts, span in zip(row, found, widths, strict=True)
        ]
        for row, found, widths in zip(placed, fitted.rows, spans, strict=True)
    ]
    if not side:
        return [], shown, fitted
    sizes = [size for size in SIZES if size <= fitted.size]
    below = fit([[_cell(part, SIDE)] for part in facts], body - used, sizes)
    small = [PrintedCell(part.key, part.heading, row[0]) for part, row in zip(facts, below.rows, strict=True)]
    return small, shown, FittedRows(fitted.size, (*fitted.rows, *below.rows), fitted.height)


def _heading(part: CardPart, width: float) -> str:
    """The heading of a cell on one line."""
    return shortened(part.heading, width - INDENT, HEADING, 1, bold=True)


def _spans(row: Sequence[CardPart]) -> list[int]:
    """How many of the columns each cell of a row gets: by the length of its words, so that all are about as high."""
    lengths = [HEADING_LETTERS + sum(len(piece.plain) + 12 for piece in part.pieces) for part in row]
    if row[0].key in MINOR:
        lengths[0] = min(lengths[0], round(1.2 * lengths[1]))
    least = LEAST[len(row)]
    free = COLUMNS - least * len(row)
    exact = [free * length / sum(lengths) for length in lengths]
    spans = [least + int(part) for part in exact]
    order = sorted(range(len(row)), key=lambda i: (int(exact[i]) - exact[i], i))
    for i in order[: COLUMNS - sum(spans)]:
        spans[i] += 1
    return spans


def _cell(part: CardPart, width: float) -> SheetCell:
    return SheetCell(width - INDENT, pieces=part.pieces, room=CELL, gives_way=MINOR.get(part.key, 0))


def _facts(desk: Desk, writer: Writer, category: LinkedCategory) -> Iterator[CardPart]:
    """What was spent, and who is involved: beside the words of the card."""
    t, record = desk.texts, category.record
    year = f" ({record.people_year})" if record.people_year else ""
    owner = f"{writer.label(record, 'owner')}: {record.owner}" if record.owner else ""
    found = (
        ("spend", t("section.spend"), tuple(_spends(writer, record.spends))),
        ("people", t("paper.card.people") + year, tuple(_people(writer, record.people, owner))),
    )
    for key, heading, texts in found:
        yield CardPart(key, heading, texts or (said(t("empty")),))


def _rows(desk: Desk, writer: Writer, category: LinkedCategory, *, is_dense: bool) -> Iterator[list[CardPart]]:
    """The arrangement of Figure 21, row by row."""
    t, record = desk.texts, category.record
    organisation = category.root
    above = record.organisation_ambition or (organisation.record.ambition if organisation else None)
    goals = record.organisation_goals or (organisation.record.goals if organisation else ())
    name = organisation.name if organisation else t("paper.card.organisation")

    def part(key: str, found: Iterable[Piece], heading: str = "") -> CardPart:
        return CardPart(key, heading or t(f"paper.card.{key}"), tuple(found) or (said(t("empty")),))

    yield [
        part("ambition", pieces(writer, above), t("paper.card.ambition_of", name=name)),
        part("category_ambition", pieces(writer, record.ambition)),
    ]
    yield [
        part("goals", _goals(desk, writer, goals), t("paper.card.goals_of", name=name)),
        part("category_goals", _goals(desk, writer, record.goals)),
    ]
    first, second = _halves([p for s in record.strategy for p in pieces(writer, s.text, _theme(category, s.theme))])
    yield [part("strategy", first), CardPart("strategy_on", "", tuple(second))] if second else [part("strategy", first)]
    yield [
        *(part(found.place.name.lower(), _menu(writer, found, is_dense)) for found in card_lists(category)),
        part("safeguards", pieces(writer, record.safeguards)),
    ]
    yield [
        part("examples", _examples(writer, record.good_examples)),
        part("promising", _examples(writer, record.promising_projects)),
        part("links", _links(writer, record.links)),
    ]


def _theme(category: LinkedCategory, theme_id: str) -> str:
    found = category.card_theme_set.theme(theme_id) if category.card_theme_set else None
    return found.name if found else theme_id


def _halves(found: Sequence[Piece]) -> tuple[list[Piece], list[Piece]]:
    """The pieces in two columns of about the same length, in their order."""
    total, so_far = sum(len(piece.plain) for piece in found), 0
    for number, piece in enumerate(found):
        if so_far >= total / 2:
            return list(found[:number]), list(found[number:])
        so_far += len(piece.plain)
    return list(found), []


def _goals(desk: Desk, writer: Writer, goals: Iterable[Goal]) -> Iterator[Piece]:
    for goal in goals:
        amount = goal_measure(desk, writer, goal)
        text = writer.line(goal.text)
        yield said(Markup("{} ({})").format(text, amount) if amount else text, is_item=True)


def _menu(writer: Writer, found: CardList, is_dense: bool) -> Iterator[Piece]:
    """The measures of a list, and after them what the card says in words of its own."""
    names = [writer.line(choice.name) for choice in found.choices]
    if is_dense and names:
        yield joined(names, Markup())
    else:
        for name in names:
            yield said(name, is_item=True)
    yield from pieces(writer, found.words)


def _spends(writer: Writer, spends: Iterable[Spend]) -> Iterator[Piece]:
    """The newest amount large, when it fits on a line, then its explanation and the years before."""
    for number, spend in enumerate(sorted(spends, key=lambda spend: -(spend.year or 0))):
        amount = writer.money(spend.amount) if spend.amount is not None else ""
        is_large = number == 0 and bool(amount) and text_width(amount, AMOUNT, bold=True) <= SIDE - INDENT
        mark = Markup('<strong class="aw-card-amount">{}</strong>' if is_large else "<strong>{}</strong>")
        year = f" ({spend.year})" if spend.year and amount else str(spend.year or "")
        yield replace(said(mark.format(amount) + year if amount else year), room=AMOUNT * 1.2 if is_large else 0)
        if spend.explanation:
            yield said(writer.line(spend.explanation))


def _examples(writer: Writer, examples: Iterable[Example]) -> Iterator[Piece]:
    for example in examples:
        more = f": {writer.plain(example.description)}" if example.description else ""
        yield said(writer.line(example.title) + escape(more), is_item=True)


def _links(writer: Writer, links: Iterable[Link]) -> Iterator[Piece]:
    for link in links:
        shown = link.url.removeprefix("mailto:").removeprefix("https://").rstrip("/")
        address = Markup('<span class="aw-paper-url">{}</span>').format(shown)
        yield said(writer.line(link.title) + " " + address if link.title else address, is_item=True)


def _people(writer: Writer, people: Iterable[Person], owner: str) -> Iterator[Piece]:
    if owner:
        yield said(owner, is_item=True)
    for person in people:
        name = person.name if writer.shows_names else None
        part = None if (person.organisation or "") in (person.function or "") else person.organisation
        more = ", ".join(filter(None, (person.function, part, name)))
        yield said(f"{person.role}: {more}" if more else person.role, is_item=True)


def _listed(themes: Sequence[ThemeText], language: str, *, lines: int) -> tuple[Listed, ...]:
    """The themes under the web by letter, with their short names and levels; the numbers alone when there are many."""
    columns = 1 if len(themes) <= ONE_COLUMN else 2
    level = LISTED_LEVEL[columns]
    return tuple(
        Listed(
            LETTERS[number],
            text.theme.hue,
            hyphenated(
                shortened(text.theme.short, _name_width(columns), LISTED, lines, bold=True),
                _name_width(columns),
                LISTED,
                lines,
                language,
            ),
            shortened(text.level, level, LISTED, lines) if columns == 1 else _sign(text),
        )
        for number, text in enumerate(themes)
    )


def _name_width(columns: int) -> float:
    return (SIDE - 3 * (columns - 1)) / columns - 5.0 - LISTED_LEVEL[columns]


def _list_height(listed: Sequence[Listed], columns: int) -> float:
    """The height of the list under the web: of its highest column."""
    width, level = _name_width(columns), LISTED_LEVEL[columns]
    lines = [max(lines_of(t.name, width, LISTED, bold=True), lines_of(t.level, level, LISTED)) for t in listed]
    heights = [max(LISTED_ROW, count * LISTED * 1.2) for count in lines]
    rows = -(-len(heights) // columns)
    return sum(max(heights[row::rows]) for row in range(rows))


def _sign(text: ThemeText) -> str:
    """The number of a level alone; a question mark or dash where there is none."""
    first = text.level.split(" ")[0]
    return first if first.isdigit() else "?" if text.is_open else "–"
