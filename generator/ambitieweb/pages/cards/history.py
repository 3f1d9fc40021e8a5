"""The versions of a web as a table, the newest first, with the changes marked (row F12)."""

from __future__ import annotations

from markupsafe import Markup

from ambitieweb.derive.history import Change, versions
from ambitieweb.link.portfolio import LinkedWeb
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.fragments import dot, item, items
from ambitieweb.pages.writer import Writer


def history(desk: Desk, writer: Writer, web: LinkedWeb) -> Markup:
    """The table, or nothing when no earlier version is written down."""
    rows = [
        {
            "facts": writer.facts(version.record, ("version", "date", "status", "decision", "by"), web.theme_set),
            "is_current": version.is_current,
            "changes": None
            if version.changes is None
            else [change_row(writer, web, change) for change in version.changes],
            "levels": Markup() if version.is_current else _levels(writer, web, version.record.themes),
        }
        for version in versions(web)
    ]
    return Markup(desk.render("parts/history.html", writer, rows=rows)) if rows else Markup()


def change_row(writer: Writer, web: LinkedWeb, change: Change) -> tuple[Markup, Markup, Markup]:
    """A changed theme with its old and its new level."""
    hue = change.theme.hue
    return (
        writer.theme_link(change.theme),
        writer.rating(change.old, web.theme_set, hue),
        writer.rating(change.new, web.theme_set, hue),
    )


def _levels(writer: Writer, web: LinkedWeb, themes: object) -> Markup:
    assert isinstance(themes, dict)
    lines = [
        item(Markup("{}: {}").format(dot(theme.hue, theme.short), writer.rating_words(themes[theme.id], web.theme_set)))
        for theme in web.theme_set.themes
        if theme.id in themes
    ]
    return items(lines, "") if lines else Markup()
