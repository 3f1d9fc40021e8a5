"""Small pieces of HTML for cells, lists and sentences, each made in one way; what has a layout is a template."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from html import escape
from typing import Any

from markupsafe import Markup


def said(words: str) -> Markup:
    """Words as HTML; what is HTML already stays as it is."""
    return words if isinstance(words, Markup) else Markup(escape(words, quote=False))


def note(words: str) -> Markup:
    """Words in small print."""
    return Markup('<span class="aw-note">{}</span>').format(said(words))


def item(words: str, mark: str = "") -> Markup:
    """A line of a list; `mark` is an attribute of it."""
    return Markup("<li{}>{}</li>").format(Markup(mark), said(words))


def items(lines: Iterable[Markup]) -> Markup:
    """A list in a cell."""
    return Markup('<ul class="aw-cells">{}</ul>').format(Markup().join(lines))


def dot(hue: int, words: str) -> Markup:
    """A theme with its shape and colour before it."""
    return Markup('<span class="aw-theme-dot aw-h{}">{}</span>').format(hue, said(words))


def both_sizes(draw: Callable[..., str], chart: Any) -> Markup:
    """A drawing for a page: one form for a wide screen and paper, one with larger words for a phone."""
    wide, small = draw(chart, size="page"), draw(replace(chart, id=f"s-{chart.id}"), size="narrow")
    return Markup(f'<div class="aw-wide-only">{wide}</div><div class="aw-narrow-only">{small}</div>')
