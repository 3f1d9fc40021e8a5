"""The atlas on the start page: each category by each theme, a row as high as the money that goes through it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup, escape

from ambitieweb.addresses.anchors import theme_anchor
from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.fixed import CATEGORIES
from ambitieweb.derive.atlas import Atlas, AtlasRow, atlas
from ambitieweb.derive.money import total
from ambitieweb.link.portfolio import LinkedCategory, LinkedTheme, Unit
from ambitieweb.model.values import Rating
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import percentage, rounded_money, spelled, upper_first
from ambitieweb.pages.page import Section
from ambitieweb.pages.writer import Writer
from ambitieweb.texts import Texts

ALL_AT_MOST, LARGEST = 15, 12
"""With more categories than the first the atlas has the second, and a link to all."""
HIGHEST, LOWEST, STEP = 135, 30, 5
"""Pixels of the row with most money, of any row, and the steps between them, which are those of `home.css`."""
FEW_THEMES = 8
"""More themes than these stand upright above their columns."""


@dataclass(frozen=True, slots=True)
class AtlasLine:
    """A row as it stands there: its category with its amount, its height in steps, and a cell per theme."""

    category: Markup
    amount: str
    tall: int
    cells: tuple[Markup, ...]


def atlas_section(
    desk: Desk, writer: Writer, unit: Unit | None, categories: Sequence[LinkedCategory]
) -> Section | None:
    """The section; None where no category has a web."""
    found = atlas_of(desk, unit, categories)
    if found is None:
        return None
    html = desk.render("site/atlas.html", writer, **atlas_values(desk, writer, found))
    return Section(html, f"{desk.texts('atlas.name')}: {atlas_finding(found, desk.texts)}", desk.anchor("atlas"))


def atlas_of(desk: Desk, unit: Unit | None, categories: Sequence[LinkedCategory]) -> Atlas | None:
    """The atlas in the themes of the unit; None where no category has a web."""
    return atlas(categories, unit.web.theme_set if unit and unit.web else desk.portfolio.theme_set)


def atlas_values(desk: Desk, writer: Writer, found: Atlas) -> dict[str, object]:
    """What the template of the atlas lays out."""
    t, amounts = desk.texts, found.amounts
    rows = found.rows if len(found.rows) <= ALL_AT_MOST else found.rows[:LARGEST]
    largest = amounts[0].value if amounts else Decimal(0)
    whole = total(amounts)
    return {
        "themes": found.themes,
        "theme_links": [writer.theme_link(theme) for theme in found.themes],
        "levels": [level for level in found.theme_set.levels if level.number > 0],
        "shows_not_relevant": any(
            place and place.rating is Rating.NOT_RELEVANT for row in rows for place in row.places
        ),
        "rows": [_line(writer, found, row, largest) for row in rows],
        "shares": [percentage(found.at_the_top(n), whole, t) for n in range(len(found.themes))] if whole else [],
        "share_words": t("atlas.share", level=found.highest) if whole else "",
        "note": _note(found, rows, largest, t),
        "elsewhere": [writer.to(category) for category in found.elsewhere],
        "all": writer.link(t("atlas.all", n=len(found.rows)), CATEGORIES) if len(rows) < len(found.rows) else "",
        "is_wide": len(found.themes) > FEW_THEMES,
    }


def atlas_finding(found: Atlas, t: Texts) -> str:
    """Where the money is, else where most categories aim highest."""
    where = found.concentration
    if where is not None:
        part = t(f"atlas.part.{where.part}")
        part = t("atlas.ample", part=part) if where.is_more else part
        return t("atlas.money", n=where.count, count=spelled(where.count, t), part=part)
    most, every = found.most_ambitious(), len(found.rows)
    if most is None or every == 1:
        return t("atlas.no_finding")
    theme, count = most
    return t("atlas.ambition", n=count, total=every, count=spelled(count, t), of=spelled(every, t), theme=theme.short)


def _note(found: Atlas, rows: Sequence[AtlasRow], largest: Decimal, t: Texts) -> str:
    """What the height of a row means, and which rows are higher than their money."""
    if not found.amounts:
        return t("atlas.by_name")
    years = [str(year) for year in found.years]
    words = [t("atlas.height_one" if len(years) == 1 else "atlas.height_more", first=years[0], last=years[-1])]
    raised = sum(row.amount is not None and _pixels(row, largest) < LOWEST for row in rows)
    unknown = sum(row.amount is None for row in found.rows)
    if raised:
        words.append(t("atlas.raised", n=raised, count=spelled(raised, t)))
    if unknown:
        words.append(t("atlas.unknown", n=unknown, count=spelled(unknown, t)))
    return " ".join(map(upper_first, words))


def _pixels(row: AtlasRow, largest: Decimal) -> Decimal:
    return HIGHEST * max(row.amount.value, Decimal(0)) / largest if row.amount and largest else Decimal(0)


def _line(writer: Writer, found: Atlas, row: AtlasRow, largest: Decimal) -> AtlasLine:
    t = writer.texts
    amount = rounded_money(row.amount.value, t) if row.amount else t("atlas.no_amount") if found.amounts else ""
    return AtlasLine(
        category=writer.to(row.category, is_soft=True),
        amount=amount,
        tall=round(max(_pixels(row, largest), Decimal(LOWEST)) / STEP),
        cells=tuple(_cell(writer, found, row, place) for place in row.places),
    )


def _cell(writer: Writer, found: Atlas, row: AtlasRow, place: LinkedTheme | None) -> Markup:
    """The level of a category on a theme, which leads to the reason."""
    t = writer.texts
    rating = place.rating if place else None
    if place is None or rating is None:
        said = escape(t("level.blank"))
        return Markup('<span class="aw-atlas-cell"><span aria-hidden="true">–</span><i>{}</i></span>').format(said)
    href = escape(writer.href(page_of(row.category), theme_anchor(place, t)))
    level = rating.level
    if level is None:
        is_open = rating is Rating.UNDECIDED
        css, shown = ("tbd", "?") if is_open else ("nr", t("level.not_relevant_short"))
        words = t("level.undecided" if is_open else "level.not_relevant")
        html = '<a class="aw-atlas-cell aw-atlas-{}" href="{}"><b aria-hidden="true">{}</b><i>{}</i></a>'
        return Markup(html).format(css, href, shown, words)
    words = found.theme_set.own_level_name(level)
    html = '<a class="aw-atlas-cell aw-l{} aw-h{}" href="{}"><b>{}</b><i>{}</i></a>'
    return Markup(html).format(level, place.theme.hue, href, level, words)
