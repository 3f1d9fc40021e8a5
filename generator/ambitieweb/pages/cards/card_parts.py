"""The parts of an ambition card that are still empty, in one line at its end, which holds the places of those parts."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from ambitieweb.derive.card_lists import card_lists
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import LinkedCategory
from ambitieweb.model.measure import CardPlace
from ambitieweb.model.record import specs
from ambitieweb.pages.desk import Desk
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
_LISTS = {
    "minimum_requirements": CardPlace.MINIMAL,
    "reward_extra": CardPlace.EXTRA,
    "to_explore": CardPlace.EXPLORE,
}


def missing_section(
    desk: Desk, writer: Writer, category: LinkedCategory, stands: frozenset[str]
) -> tuple[Section, ...]:
    """What is still empty, each by the key to write it under. `stands` are the headings that the page has; the place of another one
    is in this line, so that a link to it ends here."""
    names = {spec.name: desk.texts.typed((spec.alias, spec.name)) for spec in specs(type(category.record))}
    keys: list[Markup] = []
    for heading, fields in SECTIONS.items():
        empty = [names[name] for name in fields if not _is_filled(writer, category, name)]
        if not empty:
            continue
        place = Markup() if heading in stands else Markup(' id="{}"').format(desk.anchor(heading))
        first, *others = empty
        keys.append(Markup("<code{}>{}</code>").format(place, first))
        keys.extend(Markup("<code>{}</code>").format(name) for name in others)
    if not keys:
        return ()
    lead = writer.line(desk.texts("nothing.card", file=f"{category.id}.yml"))
    words = Markup(joined([str(key) for key in keys], desk.language))
    line = Markup('<p class="aw-note" id="{}">{} {}.</p>').format(desk.anchor("missing"), lead, words)
    return (Section(line),)


def _is_filled(writer: Writer, category: LinkedCategory, name: str) -> bool:
    if name in _LISTS:
        return any(not found.is_empty for found in card_lists(category) if found.place is _LISTS[name])
    return writer.is_filled(category.record, (name,))
