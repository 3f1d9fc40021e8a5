"""The parts of an ambition card that are still empty, in one line at its end, which holds the places of those parts."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from ambitieweb.derive.card_lists import WORDS_OF, is_on_card
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import LinkedCategory
from ambitieweb.model.record import specs
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import lower_first
from ambitieweb.pages.page import Section
from ambitieweb.pages.writer import Writer

SECTIONS: Mapping[str, tuple[str, ...]] = {
    "strategy": ("strategy",),
    "aims": ("ambition", "goals"),
    "approach": ("minimum_requirements", "reward_extra", "to_explore", "safeguards"),
    "spend": ("spends",),
    "examples": ("good_examples", "promising_projects"),
    "people": ("people",),
    "links": ("links",),
}
"""The fields of a card by the key of their heading, in the order of the page."""


def missing_section(
    desk: Desk, writer: Writer, category: LinkedCategory, stands: frozenset[str]
) -> tuple[Section, ...]:
    """What is still empty: a reader meets its name, its author in a preview the key to write it under. `stands` are the headings that the
    page has; the place of another one is in this line, so that a link to it ends here."""
    record = category.record
    keys = {spec.name: desk.texts.typed((spec.alias, spec.name)) for spec in specs(type(record))}
    names: list[Markup] = []
    for heading, fields in SECTIONS.items():
        empty = [name for name in fields if not _is_filled(writer, category, name)]
        for name in empty:
            place = Markup() if heading in stands or name != empty[0] else _place(desk, heading)
            if desk.is_preview:
                names.append(Markup("<code{}>{}</code>").format(place, keys[name]))
            else:
                names.append(Markup("<span{}>{}</span>").format(place, lower_first(writer.label(record, name))))
    if not names:
        return ()
    words = Markup(joined([str(name) for name in names], desk.language))
    lead = desk.texts("nothing.card_of_author", file=f"{category.id}.yml") if desk.is_preview else ""
    line = Markup('<p class="aw-note" id="{}">{} {}.</p>').format(
        desk.anchor("missing"), writer.line(lead or desk.texts("nothing.card")), words
    )
    return (Section(line),)


def _place(desk: Desk, heading: str) -> Markup:
    return Markup(' id="{}"').format(desk.anchor(heading))


def _is_filled(writer: Writer, category: LinkedCategory, name: str) -> bool:
    return is_on_card(category, name) if name in WORDS_OF.values() else writer.is_filled(category.record, (name,))
