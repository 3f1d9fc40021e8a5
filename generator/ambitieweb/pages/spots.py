"""Where on the site a record stands: its page, and as near as that page has an anchor."""

from __future__ import annotations

from collections.abc import Mapping

from ambitieweb.derive.stages import has_begun
from ambitieweb.link.portfolio import Category, Project
from ambitieweb.model import web as web_model
from ambitieweb.model.session import Session
from ambitieweb.pages.page import address
from ambitieweb.pages.paths import menu_card_path, path_of, session_path
from ambitieweb.tables.found import Found
from ambitieweb.texts import Texts

_SECTIONS: Mapping[str, Mapping[str, str]] = {
    "organisatie": {
        "web": "web", "goals": "goals", "steering": "steering", "actions": "actions", "spends": "spend",
        "people": "people", "attachments": "attachments", "links": "links", "sources": "links",
    },
    "categorie": {
        "web": "web", "goals": "aims", "organisation_goals": "aims", "strategy": "strategy", "spends": "spend",
        "good_examples": "examples", "promising_projects": "examples", "steering": "steering", "actions": "actions",
        "people": "people", "attachments": "attachments", "links": "links", "sources": "links",
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
"""Per kind of file: the section of its page on which a field stands."""

_OF_SESSION = {"statements": "session_statements", "questions": "session_questions"}
_OF_THEME = {"indicators": "indicators", "levels": "levels", "examples": "theme_examples"}


def spot(found: Found, texts: Texts) -> str:
    """The address from the top of the site, with an anchor where the page has one: `projecten/x/index.html#maatregel-3`."""
    path, anchor = _spot(found, texts)
    return address("", path, anchor)


def _spot(found: Found, texts: Texts) -> tuple[str, str]:
    file, way = found.file, _way(found)
    if file.linked is None:
        return ("begrippen" if way and _name(way[0]) == "terms" else ""), ""
    path = path_of(file.linked)
    if not way:
        return path, ""
    first = _name(way[0])
    if file.kind == "themaset" and first == "themes":
        return _theme_spot(found, path, way, texts)
    if first == "sessions" and file.holder:
        number = next(step.key for step in way if isinstance(step.record, Session))
        section = _OF_SESSION.get(_name(way[1])) if len(way) > 1 else None
        if len(way) > 2 and _name(way[2]) == "votes" and file.holder.web:
            section = "session_votes"
        return session_path(file.holder, int(number)), texts(f"anchor.{section}") if section else ""
    if first == "measures" and file.holder:
        page = menu_card_path(file.linked) if isinstance(file.linked, Category) else path
        return page, texts("anchor.measure", number=way[0].key)
    if first == "web" and file.holder:
        return path, _web_anchor(found, way, texts)
    section = _SECTIONS[file.kind].get(first)
    if first == "results" and isinstance(file.linked, Project) and not has_begun(file.linked):
        section = "offers"
    if first == "measurements" and file.holder and file.holder.web:
        section = "measurements"
    return path, texts(f"anchor.{section}") if section else ""


def _web_anchor(found: Found, way: list[Found], texts: Texts) -> str:
    """The row of the theme, else the section of the web."""
    web = found.file.holder.web if found.file.holder else None
    if (
        len(way) > 1
        and isinstance(way[1].record, web_model.WebTheme)
        and web
        and not web.is_empty
        and web.of(way[1].key)
    ):
        return texts("anchor.theme", theme=way[1].key)
    return texts("anchor.web")


def _theme_spot(found: Found, path: str, way: list[Found], texts: Texts) -> tuple[str, str]:
    """The page of the theme in this set, and its section."""
    theme = found.file.theme(way[0].key)
    if theme is None:
        return path, ""
    section = _OF_THEME.get(_name(way[1])) if len(way) > 1 else None
    return path_of(theme), texts(f"anchor.{section}") if section else ""


def _way(found: Found) -> list[Found]:
    """The steps from the file to the record, without the file."""
    return [step for step in (*reversed(list(found.above)), found) if step.spec is not None]


def _name(step: Found) -> str:
    return step.spec.name if step.spec else ""
