"""What a page says to the scripts of the basket: which of its measures can be taken along, and how a link calls them."""

from __future__ import annotations

from html import escape

from markupsafe import Markup

from ambitieweb.derive.takeable import Holder, names_of, takeables
from ambitieweb.pages.writer import Writer


def to_take(holder: Holder, writer: Writer) -> Markup:
    """Attributes for the part of a page that lists the measures of a card or project: their places with their names; nothing
    where it has no texts."""
    keys = " ".join(f"{text.choice.number}:{text.name}" for text in takeables(holder) if text.choice)
    if not keys:
        return Markup()
    place = writer.anchor("measure", number="")
    return Markup(' data-aw-texts="{}" data-aw-keys="{}" data-aw-place="{}"').format(names_of(holder), keys, place)


def text_to_take(name: str) -> str:
    """An attribute for the box of one text, by its whole name; nothing where it cannot be taken along."""
    return f' data-aw-text="{escape(name)}"' if name else ""
