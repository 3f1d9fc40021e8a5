"""Measures in a document: the text to take over, what each is for, and in small print who does it and how far it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from ambitieweb.link.portfolio import ChosenMeasure
from ambitieweb.pages.cards.measures_view import measure_view
from ambitieweb.word.blocks import Block, Paragraph, Run, Style
from ambitieweb.word.composer import Composer
from ambitieweb.word.told import told

_IN_WORDS = ("rule", "indicators")
"""What the document says in sentences."""


def measure(composer: Composer, choice: ChosenMeasure, level: int, *, skip: Sequence[str] = ()) -> Iterator[Block]:
    """A measure under a heading; `skip` names fields that stand elsewhere in the document."""
    writer, t, whole = composer.writer, composer.texts, choice.whole
    view: Mapping[str, Any] = measure_view(choice, writer, skip=(*skip, "source", *_IN_WORDS))
    yield composer.heading(level, choice.name)
    if view["clause"] and "clause" not in skip:
        yield Paragraph((Run(t("word.clause"), is_bold=True),), Style.LEAD)
        yield from clause(composer, view["clause"])
    yield from composer.html(view["description"])
    others = [spec.name for spec in writer.fields(type(whole)) if spec.name not in _IN_WORDS]
    yield from composer.lines([*told(writer, whole, others), *view["duty"], *view["standing_rule"], *view["effects"]])
    small = [fact for fact in view["facts"] if composer.is_short(*fact)]
    yield from composer.lines([fact for fact in view["facts"] if fact not in small])
    owner = t("word.owner", owner=view["owner"]) if view["owner"] else ""
    theme = "" if "theme" in skip else view["theme"]
    yield from composer.note(
        view["instrument"], theme, view["level"], view["level_condition"], owner, *map(labelled, small)
    )
    yield from composer.note(*map(labelled, writer.facts(whole, ("source",))))


def labelled(fact: tuple[str, Markup]) -> Markup:
    """'Bron: ...', in one line."""
    label, html = fact
    is_one = html.startswith("<p>") and html.count("<p>") == 1 and html.endswith("</p>")
    return Markup("{}: {}").format(label.rstrip(":"), html[3:-4] if is_one else html)


def clause(composer: Composer, text: str) -> Iterator[Block]:
    """A text to take over: its lines, lists and tables as the author has them."""
    yield from composer.html(composer.writer.clause(text), Style.CLAUSE)
