"""Values to HTML for one page: texts, dates, amounts, levels, links, and any record as a table or a list."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cache
from html import escape
from typing import Any

from markupsafe import Markup

from ambitieweb import languages
from ambitieweb.addresses.address import Address
from ambitieweb.addresses.cards import card_page, page_of
from ambitieweb.addresses.lists import indicator_page
from ambitieweb.charts.level_bar import level_bar_svg
from ambitieweb.charts.text import softened
from ambitieweb.charts.web_input import State
from ambitieweb.derive.indicators import Indicators
from ambitieweb.link.goals import CardPage, Outside, OwnFile, file_of, goal_of
from ambitieweb.link.portfolio import Linked, LinkedTheme, LinkedThemeSet, Portfolio, Theme
from ambitieweb.model import kinds
from ambitieweb.model.kind import AMOUNTS, Kind, Look
from ambitieweb.model.measure import CardPlace, Feasibility
from ambitieweb.model.parts import Indicator
from ambitieweb.model.record import FieldSpec, Record, is_filled, specs, specs_by_key
from ambitieweb.model.values import Choice, LevelRange, Rating
from ambitieweb.model.web import Web
from ambitieweb.pages import formats, markdown
from ambitieweb.pages.fragments import item, items, said
from ambitieweb.prose.parse import encoded
from ambitieweb.source.stored import SHOWN_AS_PICTURE
from ambitieweb.texts import Texts

PICTURE_WIDTH, PICTURE_HEIGHT = 1000, 520
"""The most pixels that a picture of an author takes on a page; on a narrow screen it shrinks with the text."""


_TOLD: Mapping[Choice, str] = {
    CardPlace.MINIMAL: "minimal",
    CardPlace.EXTRA: "extra",
    Feasibility.DIRECT: "direct",
}


@cache
def _nameless(record: type[Record]) -> tuple[FieldSpec, ...]:
    return tuple(spec for spec in specs(record) if not spec.internal)


class Writer:
    """Writes values for one page; `root` is the way from that page to the top of the site."""

    def __init__(
        self, portfolio: Portfolio, texts: Texts, root: str, indicators: Callable[[], Indicators] | None = None
    ) -> None:
        self.portfolio = portfolio
        self.texts = texts
        self.root = root
        self.indicators = indicators
        self._has_told_of_names = False

    # --- texts and numbers

    def text(self, value: str | None) -> Markup:
        """A text of several paragraphs."""
        return Markup(markdown.block(value, self)) if value else Markup()

    def clause(self, value: str | None) -> Markup:
        """A text to copy, line by line as the author wrote it."""
        return Markup(markdown.clause(value, self)) if value else Markup()

    def line(self, value: str | None) -> Markup:
        """A text of one line."""
        return Markup(markdown.inline(value, self)) if value else Markup()

    def plain(self, value: str | None) -> str:
        """A text without marks, for attributes."""
        return markdown.plain_text(value)

    def date(self, value: datetime.date | None) -> Markup:
        """A date, readable for people and machines."""
        if value is None:
            return Markup()
        words = languages.long_date(value, self.texts.language)
        return Markup(f'<time datetime="{value.isoformat()}">{words}</time>')

    def short_date(self, value: datetime.date) -> Markup:
        """A date with its month in short, for a narrow column."""
        words = languages.short_date(value, self.texts.language).replace(" ", "\N{NO-BREAK SPACE}")
        return Markup(f'<time datetime="{value.isoformat()}">{words}</time>')

    def money(self, value: Decimal) -> str:
        """An amount in euro."""
        return languages.money(value, self.texts.language)

    def number(self, value: Decimal) -> str:
        """A number as people write it."""
        return languages.grouped(value, self.texts.language)

    def word(self, choice: Choice | None) -> str:
        """The word of a choice in the language of the site; for a reader in full what an author writes in short: 'levert punten
        op' for 'extra'. Files to take along keep the word of the author."""
        if choice is None:
            return ""
        key = _TOLD.get(choice)
        return self.texts(f"told.{key}") if key else choice.word(self.texts.language)

    def label(self, record: Record | type[Record], name: str) -> str:
        """The label that a field's declaration gives it."""
        cls = record if isinstance(record, type) else type(record)
        return self.texts.of(specs_by_key(cls)[name].label)

    def soft(self, words: str) -> Markup:
        """Words for a narrow place: a long one breaks at a syllable only."""
        return Markup(escape(softened(words, self.texts.language), quote=False))

    # --- links

    def anchor(self, key: str, **values: object) -> str:
        """The name of a place on a page in the language of the site."""
        return self.texts(f"anchor.{key}", **values)

    def href(self, to: Address, anchor: str = "", **chosen: str) -> str:
        """The way to a page or a place on it from this page, with choices for a list that stands there."""
        return to.seen_from(self.root, anchor, **chosen)

    def link(self, title: str, to: Address, anchor: str = "", **chosen: str) -> Markup:
        """A link to a page."""
        return Markup(f'<a href="{escape(self.href(to, anchor, **chosen))}">{said(title)}</a>')

    def to(self, record: Linked | Theme, anchor: str = "", *, is_soft: bool = False) -> Markup:
        """The name of a record as a link to its page, or to a place there; a soft one breaks in a narrow place."""
        return self.link(self.soft(record.name) if is_soft else record.name, page_of(record), anchor)

    def file(self, path: str) -> str:
        """The address of a file of the site, from its top."""
        return f"{self.root}{path}"

    def outside(self, url: str, title: str | None = None) -> Markup:
        """A link to a website or mailbox."""
        shown = title or url.removeprefix("mailto:").removeprefix("https://").rstrip("/")
        return Markup(f'<a href="{escape(url)}">{escape(shown, quote=False)}</a>')

    def record_link(self, kind: str, record_id: str) -> Markup:
        """A link to the page of a record by its kind and id."""
        record = self.portfolio.of(kind).get(record_id)
        return self.link(record.name if record else record_id, card_page(kind, record_id))

    def indicator_link(self, record: Indicator) -> Markup:
        """The name of an indicator as a link to the page with all places that use it."""
        if self.indicators is None:
            return self.line(record.name)
        return self.link(self.plain(record.name), indicator_page(self.indicators().of(record).id))

    def theme_link(self, theme: Theme | None, *, short: bool = True) -> Markup:
        """A link to the page of a theme under its short name; its full name is the title of the link. Nothing without a theme."""
        if theme is None:
            return Markup()
        if not short or theme.short == theme.name:
            return self.to(theme, is_soft=True)
        title, words = escape(theme.name), escape(theme.short, quote=False)
        return Markup(f'<a href="{escape(self.href(page_of(theme)))}" title="{title}">{words}</a>')

    def address(self, target: str) -> str | None:
        """The address of a link in a text, from this page; None when it leads nowhere."""
        match goal_of(target, self.portfolio):
            case Outside(address=address):
                return encoded(address) if address is not None else None
            case OwnFile(address=address):
                return f"{self.root}{address}" if address is not None else None
            case CardPage(path=path, behind=behind):
                return self.href(Address(path)) + behind

    def picture(self, target: str, words: str, caption: str) -> Markup | None:
        """A picture of the site, which never jumps when it appears; None when it is no picture of this site."""
        found = goal_of(target, self.portfolio)
        if not isinstance(found, OwnFile) or found.address is None:
            return None
        return self.image(found, words, caption)

    def image(self, found: OwnFile, words: str, caption: str = "") -> Markup | None:
        """A file as a picture with the words that stand for it, and its caption; None when browsers show no such file."""
        file = found.file
        if found.address is None or not found.name.lower().endswith(SHOWN_AS_PICTURE):
            return None
        size = ""
        if file is not None and file.width:
            width, height = formats.fitting(file.width, file.height, PICTURE_WIDTH, PICTURE_HEIGHT)
            size = f' width="{width}" height="{height}"'
        image = f'<img class="aw-picture" src="{escape(self.root + found.address)}" alt="{escape(words)}"{size} loading="lazy">'
        return Markup(image + (f'<span class="aw-caption">{escape(caption, quote=False)}</span>' if caption else ""))

    def file_link(self, name: str, title: str | None = None) -> Markup:
        """A link to a document, with its kind and size so that a reader knows what will open; a name that is not there is
        just a name."""
        found = file_of(name, self.portfolio)
        shown = escape(title or name.rpartition("/")[2], quote=False)
        if found.file is None:
            return Markup(shown)
        kind = name.rpartition(".")[2].upper()
        size = formats.file_size(found.file.size, self.texts.language)
        return Markup(
            f'<a href="{escape(self.root)}{escape(found.address or "")}">{shown}</a> ({escape(kind)}, {size})'
        )

    # --- levels

    def rating(self, rating: Rating | None, theme_set: LinkedThemeSet, hue: int, *, inherited: bool = False) -> Markup:
        """A level as bar, number and word; the four cases without a level each in their own words."""
        bar = level_bar_svg(state_of(rating), rating.level if rating else None, hue)
        words = self.rating_words(rating, theme_set)
        note = f' <span class="aw-inherited">{escape(self.texts("level.inherited"))}</span>' if inherited else ""
        return Markup(
            f'<span class="aw-level">{bar} <span class="aw-level-words">{escape(words, quote=False)}</span>{note}</span>'
        )

    def place(self, place: LinkedTheme, theme_set: LinkedThemeSet) -> Markup:
        """The level of one theme of a web."""
        return self.rating(place.rating, theme_set, place.theme.hue, inherited=place.is_inherited)

    def rating_words(self, rating: Rating | None, theme_set: LinkedThemeSet) -> str:
        """'3 ambitieus', 'niet relevant', 'nog te bepalen' or 'nog niet ingevuld'."""
        if rating is None:
            return self.texts("level.blank")
        if rating is Rating.NOT_RELEVANT:
            return self.texts("level.not_relevant")
        if rating is Rating.UNDECIDED:
            return self.texts("level.undecided")
        return theme_set.level_label(rating.level or 0)

    def level_range(self, levels: LevelRange | None, theme_set: LinkedThemeSet | None) -> str:
        """'2 Significant', or '2/3' for a range (row L3)."""
        if levels is None:
            return ""
        if levels.low != levels.high or theme_set is None:
            return self.texts("level.number", level=levels)
        return self.level_title(levels.low, theme_set)

    def level_title(self, level: int, theme_set: LinkedThemeSet | None) -> str:
        """'niveau 2 Significant', or 'niveau 0' where the scale has no name for it."""
        label = theme_set.level_label(level) if theme_set else str(level)
        is_name_alone = label != str(level) and not label.startswith(f"{level} ")
        return label if is_name_alone else self.texts("level.number", level=label)

    # --- any record

    @property
    def shows_names(self) -> bool:
        """True when site.yml asks for names and initials of people; a site leaves them out by default (row T11)."""
        return self.portfolio.site.show_names is True

    def fields(self, record: type[Record]) -> tuple[FieldSpec, ...]:
        """The fields of a record that this site shows: every one, or all but the names of people."""
        return specs(record) if self.shows_names else _nameless(record)

    def without_names(self, records: Iterable[Record]) -> Markup:
        """One line that says so when names in these records are left out; once per page, else nothing."""
        if self.shows_names or self._has_told_of_names or not any(map(_has_names, records)):
            return Markup()
        self._has_told_of_names = True
        return Markup('<p class="aw-note">{}</p>').format(self.texts("notes.no_names"))

    def is_filled(self, record: Record, names: Iterable[str]) -> bool:
        """True when at least one of the fields has a value."""
        return any(is_filled(getattr(record, name)) for name in names)

    def facts(
        self, record: Record, names: Sequence[str], theme_set: LinkedThemeSet | None = None
    ) -> list[tuple[str, Markup]]:
        """Label and value of each field that is filled in, in the order given."""
        by_name = {spec.name: spec for spec in self.fields(type(record))}
        found = ((by_name[name], getattr(record, name)) for name in names if name in by_name)
        return [
            (self._label_of(record, spec), self.value(spec, value, theme_set))
            for spec, value in found
            if is_filled(value)
        ]

    def _label_of(self, record: Record, spec: FieldSpec) -> str:
        """The label of a field; the day on which a web is still to be adopted is not called the day on which it was."""
        if isinstance(record, Web) and spec.name == "decided_on" and not record.is_past(spec.name):
            return self.texts("web.to_be_adopted")
        return self.texts.of(spec.label)

    def rest(
        self, record: Record | None, shown: Collection[str] = (), theme_set: LinkedThemeSet | None = None
    ) -> list[tuple[str, Markup]]:
        """The facts that a page has no place of its own for, in the order of declaration: `shown` names the fields that it
        has. So a field that is declared tomorrow is on its page. Nothing without a record."""
        names = [spec.name for spec in self.fields(type(record)) if spec.name not in shown] if record else ()
        return self.facts(record, names, theme_set) if record else []

    def table(
        self,
        records: Sequence[Record],
        caption: str,
        theme_set: LinkedThemeSet | None = None,
        skip: Sequence[str] = (),
        after: Callable[[Record, str], Markup] | None = None,
    ) -> Markup:
        """A table of records of one kind with a column for each field that at least one of them has. `after` gives what
        stands behind the value of a field."""
        if not records:
            return Markup()
        columns = [
            spec
            for spec in self.fields(type(records[0]))
            if spec.name not in skip and any(is_filled(getattr(record, spec.name)) for record in records)
        ]
        heads = "".join(
            f'<th scope="col"{_number_class(spec)}>{escape(self.texts.of(spec.label))}</th>' for spec in columns
        )
        rows = "".join(f"<tr>{self._cells(record, columns, theme_set, after)}</tr>" for record in records)
        return Markup(
            f'<div class="aw-scroll" tabindex="0" role="region" aria-label="{escape(caption)}">'
            f'<table class="aw-table"><caption class="aw-sr">{escape(caption)}</caption>'
            f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>{self.without_names(records)}"
        )

    def value(self, spec: FieldSpec, value: Any, theme_set: LinkedThemeSet | None = None) -> Markup:
        """A value of a field as HTML, whatever its kind."""
        if value is None or value == () or value == {}:
            return Markup()
        if spec.is_mapping:
            return self._mapping(spec, value, theme_set)
        if spec.record is not None:
            return self._records_inline(value if spec.is_many else (value,), theme_set)
        if spec.is_many:
            return self._list(spec, value, theme_set)
        return self._scalar(spec.kind or kinds.LINE, value, theme_set)

    def _cells(
        self,
        record: Record,
        columns: Sequence[FieldSpec],
        theme_set: LinkedThemeSet | None,
        after: Callable[[Record, str], Markup] | None,
    ) -> str:
        cells = []
        for number, spec in enumerate(columns):
            html = self._field(record, spec, theme_set)
            if after is not None:
                html += after(record, spec.name)
            css = _number_class(spec)
            if number == 0:
                cells.append(f'<th scope="row"{css}>{html}</th>')
            else:
                cells.append(f'<td{css} data-label="{escape(self.texts.of(spec.label))}">{html}</td>')
        return "".join(cells)

    def _field(self, record: Record, spec: FieldSpec, theme_set: LinkedThemeSet | None) -> Markup:
        if isinstance(record, Indicator) and spec.name == "name":
            return self.indicator_link(record)
        return self.value(spec, getattr(record, spec.name), theme_set)

    def _records_inline(self, records: Sequence[Record], theme_set: LinkedThemeSet | None) -> Markup:
        lines = [self.sentence(record, theme_set) for record in records]
        return lines[0] if len(lines) == 1 else items(map(item, lines), "")

    def sentence(self, record: Record, theme_set: LinkedThemeSet | None = None) -> Markup:
        """A small record in one line: a link where it has an address, and its other values with their labels."""
        filled = [spec for spec in self.fields(type(record)) if is_filled(getattr(record, spec.name))]
        names = {spec.name for spec in filled}
        parts: list[str] = []
        if {"url", "title"} <= names:
            parts.append(self.outside(getattr(record, "url"), getattr(record, "title")))  # noqa: B009
            filled = [spec for spec in filled if spec.name not in ("url", "title")]
        for spec in filled:
            html = self._field(record, spec, theme_set)
            bare = not parts or (
                spec.kind in (kinds.LINE, kinds.TEXT, kinds.DATE_RECORDED, kinds.DATE_STATED)
                and spec.record is None
                and not spec.is_many
            )
            parts.append(html if bare else f"{escape(self.texts.of(spec.label).lower(), quote=False)}: {html}")
        return Markup(", ".join(parts))

    def _mapping(self, spec: FieldSpec, value: dict[Any, Any], theme_set: LinkedThemeSet | None) -> Markup:
        rows = []
        for key, inner in value.items():
            theme = theme_set.theme(str(key)) if theme_set and spec.key_kind == kinds.THEME else None
            name = self.theme_link(theme) if theme else escape(str(key))
            if isinstance(inner, Record):
                html = self.sentence(inner, theme_set)
            else:
                html = self._scalar(spec.kind or kinds.LINE, inner, theme_set, theme)
            rows.append(item(Markup(f"{name}: {html}")))
        return items(rows, "")

    def _list(self, spec: FieldSpec, values: Sequence[Any], theme_set: LinkedThemeSet | None) -> Markup:
        lines = [self._scalar(spec.kind or kinds.LINE, value, theme_set) for value in values]
        is_short = all(len(line) < 40 for line in lines)
        return Markup(", ").join(lines) if is_short else items(map(item, lines), "")

    def _scalar(self, kind: Kind, value: Any, theme_set: LinkedThemeSet | None, theme: Theme | None = None) -> Markup:
        """A value by its look."""
        plain, language = kind.plain(value), self.texts.language
        match kind.look:
            case Look.TEXT:
                return self.text(plain)
            case Look.LINK:
                return self.outside(plain)
            case Look.FILE:
                return self.file_link(plain)
            case Look.NUMBER:
                return Markup(self.number(plain))
            case Look.MONEY:
                return Markup(self.money(plain))
            case Look.PERCENTAGE:
                return Markup(languages.percent(self.number(plain), language))
            case Look.DATE:
                return self.date(plain)
            case Look.YES_NO:
                return Markup(self.texts("yes" if plain else "no"))
            case Look.CHOICE:
                return Markup(escape(self.texts.of(plain), quote=False))
            case Look.RATING if theme_set is not None:
                return self.rating(plain, theme_set, theme.hue if theme else 0)
            case Look.RATING:
                return Markup(escape(str(plain.value)))
            case Look.REFERENCE:
                return self.record_link(kind.target, plain)
            case Look.THEME if theme_set is not None:
                found = theme_set.theme(plain)
                return self.theme_link(found) if found else Markup(escape(plain))
            case _:
                return self.line(str(plain))


def state_of(rating: Rating | None) -> State:
    """How a chart draws a rating; not filled in is a state of its own."""
    if rating is None:
        return State.BLANK
    if rating is Rating.NOT_RELEVANT:
        return State.NOT_RELEVANT
    return State.UNDECIDED if rating is Rating.UNDECIDED else State.LEVEL


def _has_names(record: Record) -> bool:
    return any(spec.internal and getattr(record, spec.name) is not None for spec in specs(type(record)))


def _number_class(spec: FieldSpec) -> str:
    """Numbers stand to the right, below and in their heading."""
    is_number = spec.kind is not None and spec.kind.look in AMOUNTS and not spec.is_many
    return ' class="aw-number"' if is_number else ""
