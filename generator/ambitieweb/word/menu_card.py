"""The menu card of a category: its web; what it always asks, what earns extra and what is to be found out, each with its text
first; then why, its goals and all else that the card says."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ambitieweb.addresses.cards import page_of
from ambitieweb.derive.card_lists import card_lists, on_no_list
from ambitieweb.link.portfolio import LinkedCategory
from ambitieweb.word.blocks import Block, WordDocument
from ambitieweb.word.composer import Composer
from ambitieweb.word.measures import measure
from ambitieweb.word.records import records
from ambitieweb.word.web_part import reasons, web_part

KIND = "menu_card"
_PLACED = (
    "name", "parent", "summary", "finding", "picture", "web", "measures", "minimum_requirements", "reward_extra", "to_explore",
    "ambition", "organisation_ambition", "goals", "organisation_goals", "strategy", "sessions", "steering", "card_theme_set",
    "search_words", "owner", "product_groups", "cpv_codes", "actions", "people", "spends",
)  # fmt: skip
"""What has its own place; sessions have their own report, and steering stands on the site."""


def menu_card(composer: Composer, category: LinkedCategory) -> WordDocument:
    """The document."""
    return composer.document(category.name, KIND, category, _blocks(composer, category))


def _blocks(composer: Composer, category: LinkedCategory) -> Iterator[Block]:
    writer, t, record = composer.writer, composer.texts, category.record
    facts = writer.facts(record, ("parent", "owner", "product_groups", "cpv_codes"), category.theme_set)
    told = [block for text in (record.finding, record.summary) for block in composer.html(writer.text(text))]
    yield from composer.head(category.name, KIND, category, told)
    yield from web_part(composer, category)
    for found in card_lists(category):
        made: list[Block] = list(composer.html(writer.text(found.words)))
        for choice in found.choices:
            made += measure(composer, choice, 2, skip=("card",))
        yield from composer.section(1, t(f"menu.{found.place.name.lower()}"), made)
    others = [block for choice in on_no_list(category) for block in measure(composer, choice, 2, skip=("card",))]
    yield from composer.section(1, t("section.menu_rest"), others)
    yield from reasons(composer, category)
    yield from composer.section(1, t("word.aims"), _aims(composer, category))
    for key, kept in (("spend", record.spends), ("actions", record.actions), ("people", record.people)):
        title = t(f"section.{key}")
        yield from composer.section(1, title, records(composer, kept, title, category.theme_set))
    yield from composer.section(1, t("word.rest"), composer.rest(record, _PLACED, category.theme_set))
    yield from composer.about(t("word.about_category"), category, page_of(category), facts)


def _aims(composer: Composer, category: LinkedCategory) -> Iterator[Block]:
    """What the organisation and the category want, and how."""
    writer, record = composer.writer, category.record
    yield from composer.lines(writer.facts(record, ("organisation_ambition", "ambition")))
    sets = [found for found in (category.theme_set, category.card_theme_set) if found]
    for name in ("organisation_goals", "goals"):
        title = writer.label(record, name)
        yield from composer.section(2, title, records(composer, getattr(record, name), title, category.theme_set))
    strategies: list[Block] = []
    for strategy in record.strategy:
        theme = next((theme for found in sets if (theme := found.theme(strategy.theme))), None)
        label = theme.name if theme else strategy.theme
        strategies += composer.lines(((label, writer.text(strategy.text) or Markup()),))
    yield from composer.section(2, writer.label(record, "strategy"), strategies)
