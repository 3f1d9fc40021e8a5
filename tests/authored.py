"""Every value in a file of content, with the words in which a reader meets it."""

from __future__ import annotations

import datetime
import html
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from ambitieweb import languages
from ambitieweb.link.portfolio import Portfolio
from ambitieweb.model import kinds
from ambitieweb.model.kind import Kind
from ambitieweb.model.measure import CardPlace, Feasibility
from ambitieweb.model.read import Entry
from ambitieweb.model.record import FieldSpec, Record, specs
from ambitieweb.model.result import Result
from ambitieweb.model.session import Session
from ambitieweb.model.values import Choice, LevelRange, Rating
from ambitieweb.pages import markdown
from ambitieweb.pages.writer import Writer
from ambitieweb.texts import texts

NEVER_SHOWN = {
    ("site", "language"): "sets the language of the whole site",
    ("site", "show_names"): "lets names and initials be shown, or leaves them out",
    ("site", "organisation"): "chooses which organisation the start page shows",
    ("site", "theme_set"): "chooses the theme set of webs that name none",
    ("site", "template"): "gives the files for Word their look; it stands on no page",
    ("site", "word_groups"): "words that search takes for the same; they work in the search index, not on a page",
}
NEVER_SHOWN_WITHIN = {
    (Session, "votes_file"): "names a file; the votes in it are shown",
    (
        Result,
        "number",
    ): "the number behind words that are shown; the verdict follows from it, and it stands in the data",
    (
        Result,
        "goal_number",
    ): "the number behind words that are shown; the verdict follows from it, and it stands in the data",
}
HEADINGS: dict[Choice, str] = {
    feasibility: texts("nl")(f"measures.{feasibility.name.lower()}") for feasibility in Feasibility
}
HEADINGS |= {place: texts("nl")(f"menu.{place.name.lower()}") for place in CardPlace}
"""Measures of a project stand under a heading that says what the group decided, those of a category under that of their list."""


def flat(html_text: str) -> str:
    """The text of HTML with its addresses kept, white space folded, without the places where a long word may break."""
    html_text = html_text.replace("&shy;", "").replace("\N{SOFT HYPHEN}", "")
    with_addresses = re.sub(r'<a href="([^"]*)"[^>]*>', r" \1 ", html_text)
    with_addresses = re.sub(r'<img [^>]*src="([^"]*)" alt="([^"]*)"[^>]*>', r" \1 \2 ", with_addresses)
    blocks = re.sub(r"</?(p|li|ul|ol|td|th|tr|h\d|dd|dt|div|br|pre|blockquote)\b[^>]*>", " ", with_addresses)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", blocks)).replace("\N{NO-BREAK SPACE}", " ").split())


def values(entry: Entry, portfolio: Portfolio) -> Iterator[tuple[tuple[str | int, ...], str | tuple[str, ...]]]:
    assert entry.record is not None, entry.document.path
    for spec in specs(type(entry.record)):
        if (entry.kind.name, spec.name) not in NEVER_SHOWN:
            yield from _of_field(spec, getattr(entry.record, spec.name), (spec.name,), portfolio, entry.record)


def _of_field(
    spec: FieldSpec, value: Any, where: tuple[str | int, ...], portfolio: Portfolio, root: Record
) -> Iterator[Any]:
    if value is None or value == () or value == {}:
        return
    if spec.is_mapping:
        for key, item in value.items():
            if isinstance(item, Record):
                yield from _of_record(item, (*where, str(key)), portfolio, root)
            else:
                yield from _shown(spec.kind or kinds.LINE, item, (*where, str(key)), portfolio)
        return
    for number, item in enumerate(value if spec.is_many else (value,)):
        here = (*where, number) if spec.is_many else where
        if isinstance(item, Record):
            yield from _of_record(item, here, portfolio, root)
        else:
            yield from _shown(spec.kind or kinds.LINE, item, here, portfolio)


def _of_record(record: Record, where: tuple[str | int, ...], portfolio: Portfolio, root: Record) -> Iterator[Any]:
    for spec in specs(type(record)):
        if (type(record), spec.name) not in NEVER_SHOWN_WITHIN:
            yield from _of_field(spec, getattr(record, spec.name), (*where, spec.name), portfolio, root)


def _shown(kind: Kind, value: Any, where: tuple[str | int, ...], portfolio: Portfolio) -> Iterator[Any]:
    """The words in which a reader meets a value: one text, or several of which one must be there."""
    if isinstance(value, bool):
        yield where, "ja" if value else "nee"
    elif isinstance(value, Choice):
        yield where, (value.nl, value.nl.capitalize(), HEADINGS.get(value, value.nl))
    elif isinstance(value, Rating):
        yield where, str(value.value)
    elif isinstance(value, LevelRange):
        between = "of" if value.high - value.low == 1 else "tot en met"
        yield where, (str(value), f"niveau {value.low} {between} {value.high}")
    elif isinstance(value, datetime.date):
        yield where, languages.long_date(value, "nl")
    elif kind == kinds.MONEY:
        yield where, languages.money(value, "nl").replace("\N{NO-BREAK SPACE}", " ")
    elif isinstance(value, Decimal):
        yield where, languages.grouped(value, "nl")
    elif kind.name == "reference":
        yield where, _name_of(kind.target, value, portfolio)
    elif kind == kinds.THEME or kind == kinds.KEY:
        themes = [
            theme for theme_set in portfolio.theme_sets.values() for theme in theme_set.themes if theme.id == value
        ]
        names = {name for theme in themes for name in (theme.name, theme.short)}
        yield where, tuple(sorted(names)) or ("an unknown theme",)
    elif kind == kinds.THEME_PATH:
        set_id, theme_id = value.split("/")
        theme = portfolio.theme_sets[set_id].theme(theme_id)
        assert theme is not None, value
        yield where, (theme.name, theme.short)
    elif kind in (kinds.TEXT, kinds.LINE):
        rendered = (
            markdown.block(value, Writer(portfolio, texts("nl"), ""))
            if kind == kinds.TEXT
            else markdown.inline(value, Writer(portfolio, texts("nl"), ""))
        )
        for paragraph in re.split(r"</(?:p|li|td|th|pre)>", rendered):
            words = flat(re.sub(r'<a href="[^"]*"[^>]*>', "", paragraph))
            if words and "<a " not in paragraph:
                yield where, (words, re.sub(r"^-(?=\d)", "\N{MINUS SIGN}", words))
    else:
        yield where, str(value)


def _name_of(kind: str, record_id: str, portfolio: Portfolio) -> str:
    records: Any = {
        "organisatie": portfolio.units,
        "themaset": portfolio.theme_sets,
        "categorie": portfolio.categories,
        "project": portfolio.projects,
        "maatregel": portfolio.measures,
    }[kind]
    return str(records[record_id].name)
