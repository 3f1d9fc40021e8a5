"""Small pieces of HTML for cells, lists and sentences, each made in one way; what has a layout is a template."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from html import escape
from typing import Any

from markupsafe import Markup
from markupsafe import escape as safe

from ambitieweb.charts.course_mark import Course, course_mark_svg
from ambitieweb.link.portfolio import Theme


def said(words: str) -> Markup:
    """Words as HTML; what is HTML already stays as it is."""
    return words if isinstance(words, Markup) else Markup(escape(words, quote=False))


def note(words: str) -> Markup:
    """Words in small print, if there are any."""
    return Markup(f'<span class="aw-note">{said(words)}</span>') if words else Markup()


def noted(words: str, said: str | int | None) -> Markup:
    """Words with small print after them, if there is any."""
    small = f' <span class="aw-note">{safe(said)}</span>' if said else ""
    return Markup(f"{safe(words)}{small}")


def for_screen(words: str) -> Markup:
    """A way to another page or file that no word of a sentence carries: on paper it leads nowhere, so it is not printed."""
    return Markup('<span class="aw-for-screen">{}</span>').format(said(words)) if words else Markup()


def in_line(parts: Iterable[str], ways: Iterable[str] = ()) -> Markup:
    """Parts in one line with dots between them; those that are ways come last, and are not printed."""
    told = Markup(" · ").join(map(said, parts))
    dot = Markup(" · ")
    led = dot.join(map(said, ways))
    return told + for_screen(dot + led if told else led) if led else told


def item(words: str, mark: str = "") -> Markup:
    """A line of a list; `mark` is an attribute of it."""
    return Markup(f"<li{mark}>{said(words)}</li>")


def items(lines: Iterable[Markup], css: str = "aw-cells") -> Markup:
    """A list; that of a cell unless it has another look, or '' for none."""
    look = f' class="{escape(css)}"' if css else ""
    return Markup(f"<ul{look}>{Markup().join(lines)}</ul>")


def signed(sign: str, words: str) -> Markup:
    """A sign with its words for who cannot see it."""
    return Markup(f'<span aria-hidden="true">{drawn(sign)}</span>{heard(words)}')


_DRAWN: Mapping[str, Course] = {"▲": "higher", "▼": "lower", "≠": "other"}
"""Signs that the typeface of the site does not have, as texts and code write them."""


def drawn(words: str) -> Markup:
    """Words with their signs as drawings, which are alike on every computer."""
    html = said(words)
    for sign, course in _DRAWN.items():
        if sign in html:
            html = html.replace(sign, Markup(course_mark_svg(course)))
    return html


def heard(words: str) -> Markup:
    """Words for who cannot see what stands beside them."""
    return Markup(f'<span class="aw-sr"> {said(words)}</span>')


def dot(hue: int, words: str) -> Markup:
    """A theme with its shape and colour before it."""
    return Markup(f'<span class="aw-theme-dot aw-h{hue}">{said(words)}</span>')


def theme_dots(themes: Iterable[Theme]) -> Markup:
    """Themes by their short names, each with its shape and colour."""
    return Markup(", ").join(dot(theme.hue, theme.short) for theme in themes)


def both_sizes(draw: Callable[..., str], chart: Any) -> Markup:
    """A drawing for a page: one form for a wide screen and paper, one with larger words for a phone."""
    wide, small = draw(chart, size="page"), draw(replace(chart, id=f"s-{chart.id}"), size="narrow")
    return Markup(f'<div class="aw-wide-only">{wide}</div><div class="aw-narrow-only">{small}</div>')
