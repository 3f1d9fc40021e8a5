"""The pages of a category: what a buyer asks and takes along, and below it the ambition card of Figure 21."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ambitieweb.addresses.cards import old_menu_card_of, page_of
from ambitieweb.addresses.fixed import MEASURES
from ambitieweb.derive.card_lists import card_lists
from ambitieweb.link.portfolio import LinkedCategory
from ambitieweb.pages.alone import alone
from ambitieweb.pages.cards.ambition_card import ambition_card
from ambitieweb.pages.cards.category_about import about_section
from ambitieweb.pages.cards.category_finding import category_finding
from ambitieweb.pages.cards.category_index import index
from ambitieweb.pages.cards.category_lists import Asks
from ambitieweb.pages.cards.category_proof import proof_section
from ambitieweb.pages.cards.category_web import category_web, no_levels
from ambitieweb.pages.cards.category_why import why_section
from ambitieweb.pages.cards.clause_texts import FILE, clause_texts, clauses_files
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.moved import moved
from ambitieweb.pages.page import Page, PageFile, Section
from ambitieweb.pages.takeable import to_take
from ambitieweb.pages.web_figure import thumbnail
from ambitieweb.pages.web_rows import web_levels
from ambitieweb.pages.writer import Writer


def pages(desk: Desk) -> Iterator[Page]:
    """The index, and two pages per category."""
    yield index(desk)
    for category in desk.portfolio.categories.values():
        yield category_page(desk, category)
        yield ambition_card(desk, category)


@alone
def category_page(desk: Desk, category: LinkedCategory) -> Page:
    """The menu card: what must always, what earns extra and what is to be found out, with the texts to copy; then why, what
    came of it, and all the rest in closed lines."""
    here = page_of(category)
    writer = desk.writer(here)
    record, t = category.record, desk.texts
    texts = clause_texts(category.choices)
    sections = [
        Section(_first(desk, writer, category, writer.file(here.file(FILE)) if texts.by_instrument else "")),
        *why_section(desk, writer, category),
        *proof_section(desk, writer, category),
        *about_section(desk, writer, category),
    ]
    return desk.card(
        category,
        sections,
        keywords=(*record.search_words, *record.product_groups, t("kind.category"), t("kind.menu")),
        description=writer.plain(record.summary),
        files=(*clauses_files(desk, here, category.name, texts), _way_on(desk, category)),
        finding=category_finding(desk, writer, category),
    )


def _first(desk: Desk, writer: Writer, category: LinkedCategory, file: str) -> str:
    lists, t = card_lists(category), desk.texts
    asks = Asks(desk, writer, category, lists)
    return desk.render(
        "category/first.html",
        writer,
        web=_web(desk, writer, category),
        lists=asks.views(),
        has_any=any(not found.is_empty for found in lists),
        elsewhere=writer.link(t("menu.none_link"), MEASURES) if desk.catalogue.entries else Markup(),
        filters=asks.filters(),
        file=file,
        to_take=to_take(category, writer),
    )


def _web(desk: Desk, writer: Writer, category: LinkedCategory) -> Markup:
    """The living web with its levels beside it; where no level was chosen, how to come to one. On a phone a small web."""
    drawn, web = category_web(desk, writer, category, "card"), category.web
    if web and any(place.level is not None for place in web.themes):
        small = Markup('<div class="aw-buy-small" data-search-exclude>{}</div>').format(
            Markup(thumbnail(category, desk.texts, "klein-"))
        )
        return drawn + small + web_levels(desk, writer, category)
    return drawn + no_levels(desk, writer, category)


def _way_on(desk: Desk, category: LinkedCategory) -> PageFile:
    """What stands at the address that the menu card used to have."""
    old = old_menu_card_of(category)
    return PageFile(old.html, moved(desk, old, page_of(category), category.name, desk.texts("menu.moved")))
