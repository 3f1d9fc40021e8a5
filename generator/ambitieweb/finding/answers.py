"""Questions that the content answers itself: who carries a theme, what a category asks at least, what a level or a word means.

An answer is shown only when every word typed is one of its subject or asks for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ambitieweb.addresses.anchors import letter_anchor, theme_anchor
from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.fixed import GLOSSARY
from ambitieweb.derive.card_lists import card_lists
from ambitieweb.derive.ownership import Ambassador
from ambitieweb.finding.surroundings import theme_value
from ambitieweb.gathered import gathered
from ambitieweb.link.portfolio import LinkedCategory, Theme, Unit
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.method.theme_sheet import general_words
from ambitieweb.search.language import Language

Answer = Mapping[str, Any]
_LINES = 8
"""Lines of one answer; what is more stands on the page that it leads to."""


def answers(desk: Desk, language: Language) -> list[Answer]:
    """Every answer, in a fixed order: roles of themes, least per category, levels, terms."""
    found = (*_ambassadors(desk, language), *_least(desk, language), *_levels(desk, language), *_terms(desk, language))
    return [answer for answer in found if answer["about"]]


def _made(
    ask: str, about: Iterable[str], title: str, lines: Iterable[tuple[str, str]], href: str, language: Language
) -> Answer:
    phrases = sorted({" ".join(language.telling(phrase)) for phrase in about} - {""})
    return {
        "ask": ask,
        "about": phrases,
        "title": title,
        "lines": [list(line) for line in lines][:_LINES],
        "href": href,
    }


def _own_ambassadors(desk: Desk) -> list[Ambassador]:
    """Those of units, the site's own organisation first; a category or project says it on its own page."""
    own = desk.portfolio.organisation
    found = [(one, one.holder) for one in desk.ownership.ambassadors if isinstance(one.holder, Unit)]
    found.sort(key=lambda pair: (pair[1] is not own, pair[1].root is not own, pair[1].name, pair[0].key))
    return [one for one, _ in found]


def _ambassadors(desk: Desk, language: Language) -> Iterator[Answer]:
    t = desk.texts
    found = _own_ambassadors(desk)
    of_theme = gathered((theme_value(theme, desk), (one, theme)) for one in found for theme in one.themes)
    for _, carried in sorted(of_theme.items()):
        names = {name for _, theme in carried for name in (theme.name, theme.short, theme.original_name)}
        names |= {word for _, theme in carried for word in theme.record.search_words}
        theme = carried[0][1]
        lines = [(f"{one.role} ({one.holder.name})", _place(one, of, desk)) for one, of in carried]
        title = t("search.ambassador", theme=theme.name)
        yield _made("who", names, title, dict.fromkeys(lines), lines[0][1], language)
    for role, ones in sorted(gathered((one.role, one) for one in found).items()):
        lines = [
            (t("search.carries", theme=theme.name, name=one.holder.name), _place(one, theme, desk))
            for one in ones
            for theme in one.themes
        ]
        yield _made("role", [role], role, dict.fromkeys(lines), lines[0][1], language)


def _place(one: Ambassador, theme: Theme, desk: Desk) -> str:
    web = one.holder.web
    place = web.of(theme.id) if web else None
    return page_of(one.holder).at(theme_anchor(place, desk.texts) if place else "").from_top


def _least(desk: Desk, language: Language) -> Iterator[Answer]:
    for category in desk.portfolio.categories.values():
        chosen = card_lists(category)[0].choices
        if not chosen:
            continue
        here = page_of(category).at(desk.anchor("menu_minimal")).from_top
        lines = [(choice.name, page_of(choice.measure).html if choice.measure else here) for choice in chosen]
        title = desk.texts("search.least", name=category.name)
        yield _made("least", _names(category), title, lines, here, language)


def _names(category: LinkedCategory) -> tuple[str, ...]:
    return (category.name, *category.record.search_words, *category.record.product_groups)


def _levels(desk: Desk, language: Language) -> Iterator[Answer]:
    own = desk.portfolio.theme_set
    for theme in own.themes if own else ():
        told = [(level, theme.record.levels.get(level.number)) for level in own.levels] if own else []
        words = [(level.label, (of.description if of else None) or general_words(level)) for level, of in told]
        lines = [(f"{label}: {desk.writer().plain(text)}", "") for label, text in words if text]
        if lines:
            here = page_of(theme).at(desk.anchor("levels")).from_top
            about = (theme.name, theme.short, theme.original_name)
            yield _made("level", about, desk.texts("search.levels", theme=theme.name), lines, here, language)


def _terms(desk: Desk, language: Language) -> Iterator[Answer]:
    writer = desk.writer()
    for term in sorted(desk.portfolio.site.terms, key=lambda term: term.term.casefold()):
        if term.explanation:
            here = GLOSSARY.at(letter_anchor(term.term[:1].upper(), desk.texts)).from_top
            lines = [(writer.plain(term.explanation), "")]
            yield _made("what", (term.term, *term.synonyms), term.term, lines, here, language)
