"""The sentence under the title of a category whose author wrote none: what it is for, and where the bar lies highest."""

from __future__ import annotations

from markupsafe import Markup

from ambitieweb.derive.card_lists import card_lists
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import LinkedCategory
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import lower_first
from ambitieweb.pages.writer import Writer

NAMED_AT_MOST = 3
"""Of the themes with the highest level; of more only the number is told."""


def category_finding(desk: Desk, writer: Writer, category: LinkedCategory) -> Markup:
    """The summary with a sentence on the levels; that sentence alone when no level was chosen."""
    summary, rule = writer.line(category.record.summary), Markup.escape(_levels(desk, category))
    if not summary or not _has_levels(category):
        return rule
    return Markup("{}{} {}").format(summary, "" if summary.endswith((".", "!", "?")) else ".", rule)


def tells_summary(category: LinkedCategory) -> bool:
    """True when the sentence under the title holds the summary, so that it needs no other place."""
    return category.record.finding is None and _has_levels(category)


def _has_levels(category: LinkedCategory) -> bool:
    return category.web is not None and any(place.level is not None for place in category.web.themes)


def _levels(desk: Desk, category: LinkedCategory) -> str:
    t, web = desk.texts, category.web
    chosen = [place for place in web.themes if place.level is not None] if web else []
    if not chosen:
        is_listed = any(not found.is_empty for found in card_lists(category))
        return " ".join((t("highest.none"), *([t("highest.lists")] if is_listed else ())))
    top = max(place.level or 0 for place in chosen)
    highest = [place for place in chosen if place.level == top]
    if len(highest) == len(chosen) and len(chosen) > 1:
        return t("highest.level", level=top)
    if len(highest) > NAMED_AT_MOST:
        return t("highest.many", n=len(highest), total=len(web.themes) if web else 0, level=top)
    return t("highest.one_of", themes=joined([lower_first(place.theme.short) for place in highest], t.language))
