"""Why the bar lies where it lies, and how that is bought: per theme its reason with the strategy beside it (rows P9, O15)."""

from __future__ import annotations

from markupsafe import Markup

from ambitieweb.derive.deviations import LevelCourse, course_of
from ambitieweb.link.portfolio import LinkedCategory, LinkedTheme, Theme
from ambitieweb.model.category import Strategy
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.page import Section
from ambitieweb.pages.web_rows import ThemeRow, taken_from, theme_rows
from ambitieweb.pages.writer import Writer


def why_section(desk: Desk, writer: Writer, category: LinkedCategory) -> tuple[Section, ...]:
    """The section; none for a category without levels and without a strategy."""
    beside, apart = strategies(desk, writer, category)
    rows = [
        {
            "row": row,
            "strategy": beside.get(row.place.theme.id, Markup()),
            "reasons": _reasons(writer, row),
            **_difference(desk, row.place),
            "reason": writer.text(row.place.record.deviation_reason),
            "meaning": row.meaning if row.place.level in row.place.record.levels else None,
        }
        for row in theme_rows(desk, writer, category)
    ]
    if not rows and not apart:
        return ()
    heading = "strategy" if not rows else "why" if beside or apart else "why_only"
    differs = category.card_theme_set is not category.theme_set
    html = desk.render(
        "category/why.html",
        writer,
        rows=rows,
        has_strategy=any(row["strategy"] for row in rows),
        apart=apart,
        card_set=category.card_theme_set if differs and apart else None,
    )
    return (Section(html, desk.texts(f"section.{heading}"), desk.anchor("why")),)


def _reasons(writer: Writer, row: ThemeRow) -> Markup:
    """What the author says of a level; of one that was taken over, from whom."""
    record = row.place.record
    own = writer.text(record.rationale) + writer.text(record.explanation)
    lead = taken_from(writer, row.place) or row.lead
    return own or (Markup("<p>{}</p>").format(lead) if lead else Markup())


def _difference(desk: Desk, place: LinkedTheme) -> dict[str, str]:
    """'Waarom hoger dan Bedrijfsvoering' where there is a reason to open; a line that says all where there is none; both '' where the
    level does not differ."""
    has_reason = bool(place.record.deviation_reason)
    if not place.deviates and not has_reason:
        return {"differs": "", "unexplained": ""}
    course = course_of(place)
    key = course.value if course and course is not LevelCourse.EQUAL else "other"
    if not has_reason:
        said = desk.texts(f"why.unexplained.{key}", name=place.parent.name if place.parent else "")
        return {"differs": "", "unexplained": said}
    words = desk.texts(f"why.{key}", name=place.parent.name) if place.parent else desk.texts("why.apart")
    return {"differs": words, "unexplained": ""}


def strategies(desk: Desk, writer: Writer, category: LinkedCategory) -> tuple[dict[str, Markup], list[Values]]:
    """The strategies by theme of the web, and those on other themes, with the themes of the web that these belong to."""
    card_set, web = category.card_theme_set, category.web
    own = (
        {place.theme.id for place in web.themes}
        if web and not web.is_empty and card_set is category.theme_set
        else set()
    )
    beside: dict[str, Markup] = {}
    apart: list[Values] = []
    for strategy in category.record.strategy:
        if strategy.theme in own and strategy.theme not in beside:
            beside[strategy.theme] = writer.text(strategy.text)
        else:
            apart.append(_apart(desk, writer, category, strategy))
    return beside, apart


def _apart(desk: Desk, writer: Writer, category: LinkedCategory, strategy: Strategy) -> Values:
    theme = strategy_theme(category, strategy)
    own = category.theme_set
    matches = [
        desk.theme_by_path[path] for path in (theme.record.matches if theme else ()) if path in desk.theme_by_path
    ]
    here = [match for match in matches if own and match.set_id == own.id] or matches
    return {
        "theme": writer.theme_link(theme) if theme else strategy.theme,
        "text": writer.text(strategy.text),
        "matches": tuple(map(writer.theme_link, here)) if category.card_theme_set is not own else (),
    }


def strategy_theme(category: LinkedCategory, strategy: Strategy) -> Theme | None:
    """The theme of a strategy, in the set of the card."""
    return category.card_theme_set.theme(strategy.theme) if category.card_theme_set else None
