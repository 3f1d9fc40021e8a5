"""Where the money is: what each category spends beside what it aims at (rows E8, O17)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from markupsafe import Markup, escape

from ambitieweb.addresses.anchors import theme_anchor
from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.fixed import MONEY
from ambitieweb.addresses.lists import money_group
from ambitieweb.charts.letters import LETTERS
from ambitieweb.charts.spend import SpendBar, SpendInput, SpendLevel, spend_svg
from ambitieweb.derive.money import MoneyGroup, SpentAmount, ThemeMoney, newest, total, unit_amounts
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import LinkedCategory, Theme
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.facets import across_sets, monitor_facets
from ambitieweb.pages.formats import percentage
from ambitieweb.pages.fragments import both_sizes
from ambitieweb.pages.live_table import LiveTable, Variant, pages_with_table
from ambitieweb.pages.monitor.parts import Lists, named, overview, sentence, to_root
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.writer import Writer, state_of
from ambitieweb.tables.table import Column, Facet

BARS_AT_MOST = 40
CATEGORIES_ON_PAGE_AT_MOST = 120
"""With more categories than this each organisation has a page of its own."""


def pages(desk: Desk) -> Iterator[Page]:
    """The page with all categories, and a page per organisation where there are many."""
    t = desk.texts
    writer = desk.writer(MONEY)
    page = overview(desk, MONEY, "money", ("uitgaven", "webthemas"), _finding(desk, writer))
    categories = [category for group in desk.money for category in _categories(group)]
    has_pages = len(categories) > CATEGORIES_ON_PAGE_AT_MOST and len(desk.money) > 1
    sections: list[Section] = []
    groups = []
    shown = desk.money if any(group.amounts for group in desk.money) else ()  # else the first sentence says it for all
    for number, group in enumerate(shown, start=1):
        here, anchor = money_group(number), desk.anchor("group", number=number)
        title = _title(desk, desk.money, group)
        if has_pages:
            crumbs = (*page.crumbs, desk.crumb(MONEY))
            section = Section(_group(desk, desk.writer(here), group, here.id))
            groups.append(replace(page, address=here, title=title, sections=(section,), crumbs=crumbs))
            words = _summary(desk, writer, group)
            html = sentence(desk, writer, words, writer.href(here), t("monitor.money.more"))
        else:
            html = _group(desk, writer, group, here.id)
        sections.append(Section(html, title, anchor))
    lists = Lists(desk, page, *sections)
    units: tuple[Section, ...] = ()
    if amounts := unit_amounts(desk.portfolio):
        note = sentence(desk, writer, t("monitor.money.units_note"))
        found = _unit_table(desk, amounts)
        lists.add(found, t("monitor.heading.units"), desk.anchor("units"), "onderdelen", before=note)
        if categories:
            units = (lists.sections.pop(),)
    heading, anchor = t("monitor.heading.spend"), desk.anchor("all_categories")
    if not categories:
        lists.sections.append(Section(sentence(desk, writer, t("monitor.none.money")), heading, anchor))
    yield from pages_with_table(
        desk,
        lists.page,
        _table(desk, desk.money),
        heading,
        anchor,
        after=(lists.closing(),),
        among=lambda table: desk.folded(writer, (table, *units), t("compare.rest"), "all_rows"),
    )
    yield from lists.below
    yield from groups


def _finding(desk: Desk, writer: Writer) -> str:
    """'Het meeste geld gaat naar Wegen en verharding: € 5.516.900, 24% van alle uitgaven die bekend zijn. Bij Keten ligt de lat het
    laagst: 30% van het geld gaat om op niveau 0 of 1.'"""
    t = desk.texts
    if desk.money and not any(group.amounts for group in desk.money):
        return t("monitor.money.none_known")
    group = next((group for group in desk.money if len(group.amounts) > 1), None)
    if group is None:
        return t("monitor.lead.money")
    most = group.amounts[0]
    share = percentage(most.value, group.total, t)
    said = t("monitor.money.most", name=most.holder.name, sum=writer.money(most.value), share=share)
    lowest = max(group.themes, key=lambda found: total(found.low), default=None)
    if lowest is None or total(lowest.low) <= 0:
        return said
    share = percentage(total(lowest.low), group.total, t)
    return f"{said} {t('monitor.money.lowest', theme=lowest.theme.short, share=share)}"


def _categories(group: MoneyGroup) -> list[LinkedCategory]:
    return [*(amount.holder for amount in group.amounts if isinstance(amount.holder, LinkedCategory)), *group.unknown]


def _title(desk: Desk, groups: Sequence[MoneyGroup], group: MoneyGroup) -> str:
    """The organisation, and its theme set where it has categories on several."""
    name = group.root.name if group.root else desk.texts("index.other")
    is_one_of_more = sum(other.root is group.root for other in groups) > 1
    return f"{name}: {group.theme_set.name}" if is_one_of_more and group.theme_set else name


def _summary(desk: Desk, writer: Writer, group: MoneyGroup) -> str:
    """'Van 10 van de 12 categorieën is bekend wat zij uitgeven: samen € 22.634.205 (2025).'"""
    t, known = desk.texts, len(group.amounts)
    if not known:
        return t("monitor.money.none_known")
    years = joined([str(year) for year in group.years], t.language)
    key = "known" if group.unknown else "all_known"
    words = t(
        f"monitor.money.{key}", n=known + len(group.unknown), known=known, sum=writer.money(group.total), years=years
    )
    if len(group.years) > 1:
        words = f"{words} {t('monitor.money.years_differ')}"
    return f"{words} {_coverage(writer, group)}" if group.root else words


def _coverage(writer: Writer, group: MoneyGroup) -> str:
    """'Dat is 37% van wat Gemeente X in 2025 uitgaf (€ 61.830.000).', or why that cannot be said."""
    assert group.root is not None
    t, name, found = writer.texts, group.root.name, group.coverage
    if found is None:
        return t("monitor.money.whole_unknown", name=name)
    whole = {"name": name, "year": found.whole.year, "whole": writer.money(found.whole.value)}
    if found.known == 0:
        return t("monitor.money.none_that_year", **whole)
    if found.share is None:
        return t("monitor.money.more_than_whole", known=writer.money(found.known), **whole)
    share = percentage(found.known, found.whole.value, t)
    return t("monitor.money.covered", share=share, known=writer.money(found.known), **whole)


def _group(desk: Desk, writer: Writer, group: MoneyGroup, anchor: str) -> str:
    t = desk.texts
    labels = (t("monitor.money.high"), t("monitor.money.low"), t("monitor.money.without"))
    shown = group.amounts[:BARS_AT_MOST]
    has_levels = any(found.high or found.low for found in group.themes)
    chart = _chart(desk, writer, group, shown, anchor, has_levels=has_levels) if shown else None
    letters = (
        [(letter, theme.name, theme.hue) for letter, theme in zip(LETTERS, group.theme_set.themes, strict=False)]
        if group.theme_set and chart and has_levels and not chart.has_names
        else []
    )
    return desk.render(
        "monitor/money.html",
        writer,
        summary=_summary(desk, writer, group),
        svg=both_sizes(spend_svg, chart) if chart else "",
        letters=letters,
        has_levels=has_levels,
        left_out=len(group.amounts) - len(shown),
        labels=labels,
        rows=[_theme_row(writer, found, labels) for found in group.themes] if has_levels else [],
        caption=t("monitor.caption.theme_money"),
        share_of=t("monitor.money.share_of", sum=writer.money(group.total)),
        no_levels=bool(group.amounts) and not has_levels,
        unknown=[writer.to(category) for category in group.unknown],
    )


def _theme_row(writer: Writer, found: ThemeMoney, labels: tuple[str, str, str]) -> Values:
    """A theme: how much of the known spend has which level, with the share of all and the amounts behind each sum."""
    parts = (found.high, found.low, found.without)
    whole = sum((total(part) for part in parts), Decimal(0))
    return {
        "theme": writer.theme_link(found.theme),
        "hue": found.theme.hue,
        "sums": tuple(
            (
                label,
                writer.money(total(part)) if part else "–",
                percentage(total(part), whole, writer.texts),
                _addends(writer, part),
            )
            for label, part in zip(labels, parts, strict=True)
        ),
    }


def _category(category: LinkedCategory, writer: Writer) -> Markup:
    return writer.to(category, writer.anchor("spend") if category.record.spends else "")


def _addends(writer: Writer, part: Sequence[SpentAmount]) -> tuple[tuple[Markup, str], ...]:
    return tuple((writer.to(amount.holder, writer.anchor("spend")), _amount(writer, amount)) for amount in part)


def _amount(writer: Writer, amount: SpentAmount) -> str:
    return f"{writer.money(amount.value)} ({amount.year})"


def _chart(
    desk: Desk, writer: Writer, group: MoneyGroup, amounts: Sequence[SpentAmount], anchor: str, *, has_levels: bool
) -> SpendInput | None:
    themes = group.theme_set.themes if group.theme_set and has_levels else ()
    if len(themes) > len(LETTERS):
        return None
    largest = max(amounts, key=lambda amount: amount.value)
    name = group.root.name if group.root else desk.texts("index.other")
    money = writer.money(largest.value)
    return SpendInput(
        id=f"uitgaven-{anchor}",
        title=desk.texts("monitor.money.chart", name=name, largest=largest.holder.name, amount=money),
        description=_summary(desk, writer, group),
        bars=tuple(
            SpendBar(amount.holder.name, float(amount.value), writer.money(amount.value), _levels(amount, themes))
            for amount in amounts
        ),
        language=desk.language,
        themes=tuple(theme.short for theme in themes),
    )


def _levels(amount: SpentAmount, themes: Sequence[Theme]) -> tuple[SpendLevel, ...]:
    found = []
    for theme in themes:
        place = amount.holder.place(theme.id)
        rating = place.rating if place else None
        is_inherited = place is not None and place.is_inherited
        found.append(SpendLevel(state_of(rating), rating.level if rating else None, theme.hue, is_inherited))
    return tuple(found)


def _unit_table(desk: Desk, amounts: Sequence[SpentAmount]) -> LiveTable[SpentAmount]:
    t = desk.texts
    columns: tuple[Column[SpentAmount], ...] = (
        Column(t("monitor.column.who"), lambda amount, w: named(w, amount.holder, w.anchor("spend"))),
        Column(
            t("monitor.column.amount"),
            lambda amount, w: Markup(w.money(amount.value)),
            "number",
            lambda amount: amount.value,
        ),
        Column(t("monitor.column.year"), lambda amount, w: Markup(str(amount.year)), "number"),
    )
    return LiveTable("onderdelen", t("monitor.caption.units"), columns, (), amounts)


def _table(desk: Desk, groups: Sequence[MoneyGroup]) -> LiveTable[LinkedCategory]:
    """Every category with its newest amount and its levels, in the order of the groups; unknown amounts last."""
    t = desk.texts
    columns: tuple[Column[LinkedCategory], ...] = (
        Column(t("monitor.column.category"), _category),
        Column(t("monitor.column.amount"), _newest_amount, "number", _spent),
        Column(t("monitor.column.year"), _year, "number"),
        Column(t("monitor.column.levels"), _level_words, is_sortable=False),
        Column(t("monitor.column.organisation"), to_root),
    )
    categories = [category for group in groups for category in _categories(group)]
    every = [theme for group in groups for theme in (group.theme_set.themes if group.theme_set else ())]
    themes = across_sets(desk, every, lambda theme: (theme,))
    levels = tuple((str(level), str(level)) for level in range(4))
    level: Facet[LinkedCategory] = Facet("niveau", t("monitor.column.level_from"), levels, is_minimum=True)
    of_holder = monitor_facets(desk, categories, lambda category: category)

    def variants(category: LinkedCategory) -> tuple[Variant, ...]:
        """Theme and level belong together: one variant for each theme of the web."""
        own = {facet.key: facet.values(category) for facet in of_holder}
        return tuple(
            own | {"thema": themes.values(place.theme), "niveau": () if place.level is None else (str(place.level),)}
            for place in category.places
        ) or (own,)

    return LiveTable(
        "categorieen",
        t("monitor.caption.spend"),
        columns,
        (themes, level, *of_holder),
        categories,
        variants=variants,
    )


def _spent(category: LinkedCategory) -> Decimal:
    """The newest amount to sort by; an unknown one comes below all others."""
    amount = newest(category)
    return amount.value if amount else Decimal(-1)


def _newest_amount(category: LinkedCategory, writer: Writer) -> Markup:
    amount = newest(category)
    return Markup(writer.money(amount.value)) if amount else escape(writer.texts("monitor.money.unknown"))


def _year(category: LinkedCategory, writer: Writer) -> Markup:
    amount = newest(category)
    return Markup(str(amount.year)) if amount else Markup("–")


def _level_words(category: LinkedCategory, writer: Writer) -> Markup:
    """'Milieu 2, Klimaat 3': the short names with the level; what is no level in its own words."""
    places = category.places
    if not places or category.web is None or category.web.is_empty:
        return escape(writer.texts("web.none_short"))
    items = []
    for place in places:
        words = (
            str(place.level) if place.level is not None else writer.rating_words(place.rating, category.web.theme_set)
        )
        href = writer.href(page_of(category), theme_anchor(place, writer.texts))
        items.append(f'<a href="{href}">{escape(place.theme.short)}</a>\N{NO-BREAK SPACE}{escape(words)}')
    return Markup(", ".join(items))
