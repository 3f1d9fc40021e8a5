"""The parts of an ambition card that are still empty, in one list at its end."""

from __future__ import annotations

from collections.abc import Mapping

from ambitieweb.link.portfolio import LinkedCategory
from ambitieweb.model.record import specs
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Section
from ambitieweb.pages.writer import Writer

PARTS: Mapping[str, tuple[str, ...]] = {
    "aims": ("goals", "ambition", "organisation_ambition", "organisation_goals"),
    "strategy": ("strategy",),
    "approach": ("minimum_requirements", "reward_extra", "to_explore", "safeguards"),
    "spend": ("spends",),
    "examples": ("good_examples", "promising_projects"),
    "people": ("people", "owner", "people_year"),
    "links": ("links",),
}
"""Each part by the key of its heading, with the fields that fill it; the first is named where the part is still empty."""


def missing_section(desk: Desk, writer: Writer, category: LinkedCategory) -> tuple[Section, ...]:
    """What is still empty on the card, each with the key to write it under."""
    names = {spec.name: desk.texts.typed((spec.alias, spec.name)) for spec in specs(type(category.record))}
    parts = [
        {"anchor": desk.anchor(key), "title": desk.texts(f"section.{key}"), "key": names[fields[0]]}
        for key, fields in PARTS.items()
        if _is_empty(writer, category, key)
    ]
    if not parts:
        return ()
    lead = writer.line(desk.texts("nothing.card", file=f"{category.id}.yml"))
    return (desk.section("missing", desk.render("category/missing.html", writer, lead=lead, parts=parts)),)


def _is_empty(writer: Writer, category: LinkedCategory, key: str) -> bool:
    organisation = category.parent.root.record if category.parent else None
    if key == "aims" and organisation and (organisation.ambition or organisation.goals):
        return False
    return not writer.is_filled(category.record, PARTS[key])
