"""Where on the site a record stands: its page, and as near as that page has an anchor."""

from __future__ import annotations

from collections.abc import Mapping

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.anchors import measure_at, theme_anchor
from ambitieweb.addresses.cards import ambition_card_of, page_of, session_of
from ambitieweb.addresses.fixed import GLOSSARY, HOME
from ambitieweb.derive.stages import has_begun
from ambitieweb.link.portfolio import LinkedCategory, LinkedProject
from ambitieweb.model import web as web_model
from ambitieweb.model.session import Session
from ambitieweb.tables.found import FoundRecord
from ambitieweb.texts import Texts

_SECTIONS: Mapping[str, Mapping[str, str]] = {
    "organisatie": {
        "web": "web", "goals": "goals", "steering": "steering", "actions": "actions", "spends": "spend",
        "people": "people", "attachments": "attachments", "links": "links", "sources": "links",
    },
    "categorie": {
        "web": "web", "goals": "goals", "strategy": "why", "spends": "spend", "steering": "steering", "actions": "actions",
        "attachments": "attachments", "sources": "card_sources",
    },
    "project": {
        "web": "web", "goals": "goals", "actions": "actions", "planning": "planning", "differences": "differences",
        "results": "results", "people": "people", "attachments": "attachments", "links": "links", "sources": "links",
    },
    "maatregel": {"indicators": "indicators", "attachments": "attachments", "links": "links", "source": "links"},
    "praktijkvoorbeeld": {
        "participants": "session_participants", "measures": "measures", "results": "results",
        "standing_rule": "standing_rule", "attachments": "attachments", "links": "links", "source": "links",
    },
    "themaset": {"scale": "scale", "attachments": "attachments", "links": "links", "source": "links"},
}  # fmt: skip
"""Per kind of file: the section of its page on which a field stands. The page of a plain card has no sections."""

_ON_CARD = {
    "organisation_goals": "aims", "good_examples": "examples", "promising_projects": "examples", "people": "people",
    "links": "links",
}  # fmt: skip
"""The fields of a category that stand on its ambition card."""
_OF_SESSION = {"statements": "session_statements", "questions": "session_questions"}
_OF_THEME = {"indicators": "indicators", "levels": "levels", "examples": "theme_examples"}


def spot(found: FoundRecord, texts: Texts) -> Address:
    """The page of a record, with a place where the page has one: `projecten/x/index.html#maatregel-3`."""
    file, way = found.file, _way(found)
    if file.linked is None:
        return GLOSSARY if way and _name(way[0]) == "terms" else HOME
    page = page_of(file.linked)
    if not way:
        return page
    first = _name(way[0])
    if file.kind == "themaset" and first == "themes":
        return _theme_spot(found, page, way, texts)
    if first == "sessions" and file.holder:
        number = next(step.key for step in way if isinstance(step.record, Session))
        section = _OF_SESSION.get(_name(way[1])) if len(way) > 1 else None
        if len(way) > 2 and _name(way[2]) == "votes" and file.holder.web:
            section = "session_votes"
        return _at(session_of(file.holder, int(number)), section, texts)
    if first == "measures" and isinstance(file.linked, LinkedCategory | LinkedProject):
        return measure_at(file.linked, int(way[0].key), texts)
    if first == "web" and file.holder:
        return page.at(_web_anchor(found, way, texts))
    if first in _ON_CARD and isinstance(file.linked, LinkedCategory):
        return _at(ambition_card_of(file.linked), _ON_CARD[first], texts)
    section = _SECTIONS.get(file.kind, {}).get(first)
    if first == "results" and isinstance(file.linked, LinkedProject) and not has_begun(file.linked):
        section = "offers"
    if first == "measurements" and file.holder and file.holder.web:
        section = "measurements"
    return _at(page, section, texts)


def _at(page: Address, section: str | None, texts: Texts) -> Address:
    return page.at(texts(f"anchor.{section}")) if section else page


def _web_anchor(found: FoundRecord, way: list[FoundRecord], texts: Texts) -> str:
    """The row of the theme, else the section of the web."""
    web = found.file.holder.web if found.file.holder else None
    if len(way) > 1 and isinstance(way[1].record, web_model.WebTheme) and web and not web.is_empty:
        place = web.of(way[1].key)
        if place:
            return theme_anchor(place, texts)
    return texts("anchor.web")


def _theme_spot(found: FoundRecord, page: Address, way: list[FoundRecord], texts: Texts) -> Address:
    """The page of the theme in this set, and its section."""
    theme = found.file.theme(way[0].key)
    if theme is None:
        return page
    return _at(page_of(theme), _OF_THEME.get(_name(way[1])) if len(way) > 1 else None, texts)


def _way(found: FoundRecord) -> list[FoundRecord]:
    """The steps from the file to the record, without the file."""
    return [step for step in (*reversed(list(found.above)), found) if step.spec is not None]


def _name(step: FoundRecord) -> str:
    return step.spec.name if step.spec else ""
