"""The pieces that documents share: heads, facts, records and webs, written with the same words as the pages."""

from __future__ import annotations

import struct
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property, lru_cache

from markupsafe import Markup

from ambitieweb.addresses.address import Address
from ambitieweb.charts.in_house import in_house
from ambitieweb.charts.web import web_svg
from ambitieweb.charts.web_input import WebInput
from ambitieweb.languages import long_date
from ambitieweb.link.goals import site_path
from ambitieweb.link.portfolio import LinkedThemeSet, WebHolder
from ambitieweb.model.record import Record
from ambitieweb.pages.cards.intro import decided, web_badges
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import upper_first
from ambitieweb.pages.writer import Writer
from ambitieweb.pictures.png import png
from ambitieweb.source.stored import StoredFile
from ambitieweb.word.blocks import Block, Paragraph, Run, Style, WordDocument, WordPicture, WordTable, words
from ambitieweb.word.from_html import blocks_of, runs_of
from ambitieweb.word.told import told

WIDE = 11.5
"""Of a web, in centimetres."""
PIXELS = 984
"""Of the same: twice what a screen shows."""
AUTHORS_WIDE = 12.0
SHORT = 48
"""Letters of a fact that stands beside another."""
SHOWN = (".png", ".jpg", ".jpeg", ".gif")
"""What a text processor shows of an author."""
Facts = Iterable[tuple[str, Markup]]


class Composer:
    """Makes blocks; one for all documents of a build."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.texts = desk.texts
        self.writer = Writer(desk.portfolio, desk.texts, desk.portfolio.web_address, lambda: desk.indicators)

    # --- the document

    def document(self, name: str, kind: str, holder: WebHolder, blocks: Iterable[Block]) -> WordDocument:
        """A document about a holder; `kind` is the key of what it is."""
        what = self.texts(f"word.kind.{kind}")
        foot = self.texts("word.foot", title=f"{what} {name}", page="{page}", pages="{pages}")
        author = self._organisation(holder)
        return WordDocument(f"{what} {name}", what, author, self.texts("word.language"), foot, tuple(blocks))

    def head(
        self, name: str, kind: str, holder: WebHolder, told: Iterable[Block] = (), of: str = ""
    ) -> Iterator[Block]:
        """Title, what it is, whose and of which day, and that it is made up; then what is `told` first."""
        t, day = self.texts, self.desk.portfolio.reference_date
        yield words(name, Style.TITLE)
        yield words(": ".join(filter(None, (t(f"word.kind.{kind}"), of))), Style.SUBTITLE)
        as_of = t("word.day", date=long_date(day, t.language)) if day else ""
        yield words(" \u00b7 ".join(filter(None, (self._organisation(holder), as_of))), Style.NOTE)
        if holder.notice:
            yield from self.html(self.writer.text(holder.notice), Style.CALLOUT)
        yield from told

    def about(self, title: str, holder: WebHolder, page: Address, facts: Facts = ()) -> Iterator[Block]:
        """A table of what it is about: facts, how firm the web is, and where it stands on the site; nothing without any."""
        t, address = self.texts, self.desk.portfolio.web_address
        web = holder.web.record if holder.web else None
        badges = web_badges(self.desk, holder)
        status = decided(self.desk, web) if web else Markup()
        rows = list(facts)
        if status or badges:
            rows.append((t("word.status"), status or Markup.escape(badges[0].text)))
        if web and web.next_update and badges:
            rows.append((t("word.next"), Markup.escape(badges[-1].text)))
        if address:
            rows.append((t("word.address"), self.writer.outside(page.on(address))))
        yield from self.section(1, title, self.facts(rows, title))

    def _organisation(self, holder: WebHolder) -> str:
        unit = holder.root or self.desk.portfolio.organisation
        return unit.root.name if unit else self.desk.portfolio.site.name

    # --- pieces

    def heading(self, level: int, text: str) -> Paragraph:
        """A heading of the document."""
        return words(text, (Style.HEADING_1, Style.HEADING_2, Style.HEADING_3)[level - 1])

    def section(self, level: int, text: str, blocks: Iterable[Block]) -> Iterator[Block]:
        """Blocks under a heading; nothing without blocks."""
        made = tuple(blocks)
        if made:
            yield self.heading(level, text)
            yield from made

    def html(self, html: str, style: Style = Style.BODY) -> tuple[Block, ...]:
        """What the writer of pages wrote."""
        return blocks_of(html, self._picture, style)

    def facts(self, facts: Facts, title: str = "") -> Iterator[Block]:
        """Labels and values side by side."""
        rows = [(label, self.html(html, Style.CELL)) for label, html in facts if html]
        if rows:
            made = tuple(((Paragraph((Run(label, is_bold=True),), Style.CELL),), value) for label, value in rows)
            yield WordTable(title, (), made)

    def lines(self, facts: Facts) -> Iterator[Block]:
        """'Bron: ...', the short ones beside each other, and of several paragraphs its label above them."""
        beside: list[Run] = []
        for label, html in facts:
            label, value = label.rstrip(":"), self.html(html)
            first = value[0] if len(value) == 1 else None
            is_line = isinstance(first, Paragraph) and first.item_of is None
            runs = (Run(f"{label}: ", is_bold=True), *first.runs) if isinstance(first, Paragraph) and is_line else ()
            if runs and _letters(runs) <= SHORT:
                beside += [*([Run(" \u00b7 ")] if beside else []), *runs]
                continue
            if beside:
                yield Paragraph(tuple(beside))
                beside = []
            if runs:
                yield Paragraph(runs)
            elif value:
                yield Paragraph((Run(label, is_bold=True),), Style.LEAD)
                yield from value
        if beside:
            yield Paragraph(tuple(beside))

    def is_short(self, label: str, html: Markup) -> bool:
        """True for a fact that can stand beside others."""
        value = self.html(html)
        return len(value) == 1 and isinstance(value[0], Paragraph) and len(label) + _letters(value[0].runs) <= SHORT

    def note(self, *parts: str) -> Iterator[Block]:
        """What something is, in small print: 'Eis \u00b7 Energie \u00b7 niveau 2'."""
        shown = [Markup.escape(part) for part in parts if part]
        if shown:
            shown[0] = shown[0] if shown[0].startswith("<") else Markup(upper_first(shown[0]))
            yield from self.html(Markup("<p>{}</p>").format(Markup(" \u00b7 ").join(shown)), Style.NOTE)

    def runs(self, html: str) -> tuple[Run, ...]:
        """Words of one paragraph."""
        return runs_of(html, self._picture)

    def rest(self, record: Record, shown: Collection[str], theme_set: LinkedThemeSet | None) -> Iterator[Block]:
        """What a record says and the document has no place of its own for."""
        yield from self.lines(told(self.writer, record, shown, theme_set))

    def web(self, drawn: WebInput) -> Iterator[Block]:
        """A web as a picture; its words stand for it."""
        house = self.desk.portfolio.house
        picture = _drawn(in_house(web_svg(drawn, size="file"), house.light if house else {}))
        width, height = struct.unpack(">II", picture[16:24])
        wide = min(WIDE, WIDE * width / height) if height else WIDE
        yield WordPicture(picture, f"{drawn.title}. {drawn.description}", wide)

    def _picture(self, address: str, alt: str) -> WordPicture | None:
        """A picture of an author, where a text processor shows it."""
        found = self._stored.get(address.removeprefix(self.writer.root))
        if found is None or not address.lower().endswith(SHOWN):
            return None
        return WordPicture(found.content(), alt, AUTHORS_WIDE)

    @cached_property
    def _stored(self) -> dict[str, StoredFile]:
        return {site_path(file): file for file in self.desk.portfolio.stored.values() if file.width}


def _letters(runs: Iterable[Run]) -> int:
    return sum(len(run.text) for run in runs)


@lru_cache(maxsize=2)
def _drawn(svg: str) -> bytes:
    """The picture of a web; a report often shows that of the document before it."""
    return png(svg, PIXELS)
