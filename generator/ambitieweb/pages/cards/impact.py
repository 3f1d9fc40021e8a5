"""The impact analysis on a page: a web of plus and minus stickers and a table with every argument (rows P3-P5)."""

from __future__ import annotations

from markupsafe import Markup

from ambitieweb.charts.impact import ImpactInput, ImpactTheme, impact_svg
from ambitieweb.link.portfolio import LinkedTheme, LinkedWeb, WebHolder
from ambitieweb.model.web import Direction, Impact
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.fragments import dot
from ambitieweb.pages.page import Section
from ambitieweb.pages.web_figure import is_drawable
from ambitieweb.pages.writer import Writer
from ambitieweb.texts import Texts


def impact_section(desk: Desk, writer: Writer, holder: WebHolder) -> tuple[Section, ...]:
    """The section, or none when the web has no stickers and no grey situation."""
    web = holder.web
    if web is None:
        return ()
    rows = [
        _row(place, desk.texts, writer) for place in web.themes if place.record.impact or place.record.grey_situation
    ]
    if not rows:
        return ()
    has_stickers = any(place.record.impact for place in web.themes)
    svg = _drawing(holder, web, desk.texts) if has_stickers and is_drawable(web.theme_set) else ""
    return (desk.section("impact", desk.render("parts/impact.html", writer, svg=svg, rows=rows)),)


def stickers(place: LinkedTheme, direction: Direction) -> int:
    """How many stickers of one kind a theme has; an entry without a number is one sticker."""
    return sum(_count(impact) for impact in place.record.impact if impact.direction is direction)


def _count(impact: Impact) -> int:
    return 1 if impact.count is None else impact.count


def _words(place: LinkedTheme, texts: Texts) -> str:
    return texts("impact.words", plus=stickers(place, Direction.POSITIVE), minus=stickers(place, Direction.NEGATIVE))


def _row(place: LinkedTheme, texts: Texts, writer: Writer) -> Values:
    """A theme with its grey situation and its stickers."""
    return {
        "theme": dot(place.theme.hue, place.theme.short),
        "words": _words(place, texts) if place.record.impact else "",
        "grey": writer.text(place.record.grey_situation),
        "stickers": [
            (
                "plus" if impact.direction is Direction.POSITIVE else "minus",
                f"{'+' if impact.direction is Direction.POSITIVE else chr(0x2212)}{_count(impact)}",
                writer.word(impact.direction),
                impact.phase or "",
                writer.line(impact.argument),
            )
            for impact in place.record.impact
        ],
    }


def _drawing(holder: WebHolder, web: LinkedWeb, texts: Texts) -> Markup:
    themes = tuple(
        ImpactTheme(
            label=place.theme.name,
            short=place.theme.short,
            under=_words(place, texts) if place.record.impact else texts("impact.none"),
            plus=stickers(place, Direction.POSITIVE),
            minus=stickers(place, Direction.NEGATIVE),
            hue=place.theme.hue,
        )
        for place in web.themes
    )
    said = [f"{theme.label}: {theme.under}" for theme in themes]
    impact = ImpactInput(
        id=f"impact-{holder.kind}-{holder.id}",
        title=texts("impact.title", name=holder.name),
        description=". ".join(said) + ".",
        themes=themes,
        language=texts.language,
        stamp=texts("impact.grey"),
    )
    return Markup(impact_svg(impact, size="narrow"))
