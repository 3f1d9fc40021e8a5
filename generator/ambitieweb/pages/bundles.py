"""Several sections under one heading or in one closed line, each under a smaller heading that keeps its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from ambitieweb.pages.desk import Desk
from ambitieweb.pages.folds import lowered
from ambitieweb.pages.page import Section


def bundle(title: str, anchor: str, parts: Iterable[Section], hint: Sequence[str] = ()) -> tuple[Section, ...]:
    """The sections as one; nothing when all of them are empty. What has no heading stands there as it is."""
    shown = [part for part in parts if part.html.strip()]
    if not shown:
        return ()
    html = Markup().join(_titled(part, anchor) for part in shown)
    return (Section(html, title, anchor, " · ".join(part for part in hint if part)),)


def fold(desk: Desk, key: str, parts: Iterable[Section], hint: str = "") -> tuple[Section, ...]:
    """The sections as the closed line that the texts call by this key."""
    return bundle(desk.texts(f"section.{key}"), desk.anchor(key), parts, (hint,))


def _titled(part: Section, anchor: str) -> Markup:
    if part.anchor and part.anchor == anchor:  # the line is named after it
        return Markup(part.html)
    place = Markup(' id="{}"').format(part.anchor) if part.anchor else ""
    if not part.heading:
        return Markup("<div{}>{}</div>").format(place, Markup(part.html)) if place else Markup(part.html)
    return Markup("<h3{}>{}</h3>\n{}").format(place, part.heading, Markup(lowered(part.html)))
