"""Measures in a document: what each is, who does it, and the text to take over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from ambitieweb.link.portfolio import ChosenMeasure
from ambitieweb.pages.cards.measures_view import measure_view
from ambitieweb.pages.formats import upper_first
from ambitieweb.word.blocks import Block, Paragraph, Run, Style
from ambitieweb.word.composer import Composer


def measure(composer: Composer, choice: ChosenMeasure, level: int, *, skip: Sequence[str] = ()) -> Iterator[Block]:
    """A measure under a heading; `skip` names fields that stand elsewhere in the document."""
    view: Mapping[str, Any] = measure_view(choice, composer.writer, skip=skip)
    t = composer.texts
    yield composer.heading(level, choice.name)
    owner = t("word.owner", owner=view["owner"]) if view["owner"] else ""
    yield from note(composer, view["theme"], view["level"], view["level_condition"], view["instrument"], owner)
    yield from composer.html(view["description"])
    for key in ("duty", "rule", "standing_rule"):
        yield from composer.section_line(composer.writer.label(choice.whole, key), view[key])
    yield from composer.lines(view["effects"])
    yield from composer.lines(view["facts"])
    if view["clause"] and "clause" not in skip:
        yield from clause(composer, view["clause"])


def clause(composer: Composer, text: str) -> Iterator[Block]:
    """A text to take over: its lines, lists and tables as the author has them."""
    yield Paragraph((Run(composer.texts("word.clause"), is_bold=True),), Style.NOTE)
    yield from composer.html(composer.writer.clause(text), Style.CLAUSE)


def note(composer: Composer, *parts: str) -> Iterator[Block]:
    """What something is, in small print: 'Energie · niveau 2 · eis'."""
    shown = [part if isinstance(part, Markup) else Markup.escape(part) for part in parts if part]
    if shown:
        shown[0] = shown[0] if shown[0].startswith("<") else Markup(upper_first(shown[0]))
        yield from composer.html(Markup("<p>{}</p>").format(Markup(" · ").join(shown)), Style.NOTE)
