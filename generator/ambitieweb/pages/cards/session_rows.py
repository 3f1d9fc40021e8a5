"""What a session brought per theme, as rows beside a drawing. On the page of the session: how the group voted, and what was said; in its
report: the level and why (rows S7, O3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.derive.history import SessionWeb
from ambitieweb.derive.votes import Spread
from ambitieweb.link.portfolio import LinkedTheme, LinkedWeb, WebHolder
from ambitieweb.model.session import Session, SessionTheme
from ambitieweb.model.values import Rating
from ambitieweb.pages.cards.votes import levels_shown, vote_strip, voters
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.first_sentence import first_sentence
from ambitieweb.pages.method.meanings import Told, told_here
from ambitieweb.pages.web_rows import level_words
from ambitieweb.pages.writer import Writer

SAID = ("chances", "risks", "ideas", "done", "soon")


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A theme ready to lay out; what it opens to is empty for a theme that nobody spoke about."""

    place: LinkedTheme
    level: Markup
    now: str
    """The level that counts now, where that became another; '' elsewhere."""
    votes: Markup
    lead: Markup
    rest: Markup
    meaning: Told | None = None
    lists: Sequence[tuple[str, list[Markup]]] = ()
    voters: Sequence[tuple[Markup, str, str]] = ()


def ratings_of_day(web: LinkedWeb, then: SessionWeb | None) -> Mapping[str, Rating | None]:
    """What each theme was on the day of the session; what it is now where that day is not known, or it was taken over."""
    levels = then.record.themes if then else {}
    return {
        place.theme.id: place.rating if then is None or place.is_inherited else levels.get(place.theme.id)
        for place in web.themes
    }


def session_rows(
    desk: Desk, writer: Writer, holder: WebHolder, session: Session, found: Sequence[Spread], then: SessionWeb | None
) -> list[SessionRow]:
    """The themes that were voted on or spoken about: how the group voted, and what was said."""
    web = holder.web
    if web is None:
        return []
    spreads = {spread.place.theme.id: spread for spread in found}
    changed, ratings = _changed(then), ratings_of_day(web, then)
    shown = levels_shown(found, ratings)
    rows = []
    for place in web.themes:
        theme = place.theme
        said, spread = session.themes.get(theme.id), spreads.get(theme.id)
        is_told = said is not None and writer.is_filled(said, (*SAID, "explanation"))
        if not is_told and spread is None:
            continue
        lead, rest = first_sentence(writer, said.explanation if said else None)
        rows.append(
            SessionRow(
                place=place,
                level=level_words(ratings[theme.id], web.theme_set, writer, theme.hue),
                now=writer.rating_words(place.rating, web.theme_set) if theme.id in changed else "",
                votes=vote_strip(desk, writer, spread, ratings[theme.id], shown),
                lead=lead,
                rest=rest,
                lists=said_lists(writer, said, SAID) if said else [],
                voters=voters(desk, writer, spread, web.theme_set),
            )
        )
    return rows


def decided_rows(desk: Desk, writer: Writer, holder: WebHolder, then: SessionWeb | None) -> list[SessionRow]:
    """Every theme of the web with the level of that day; with the reason and the meaning of a level that still holds."""
    web = holder.web
    if web is None or not web.is_there:
        return []
    changed, ratings = _changed(then), ratings_of_day(web, then)
    rows = []
    for place in web.themes:
        theme, is_changed = place.theme, place.theme.id in changed
        lead, rest = (Markup(), Markup()) if is_changed else first_sentence(writer, place.record.rationale)
        rows.append(
            SessionRow(
                place=place,
                level=level_words(ratings[theme.id], web.theme_set, writer, theme.hue),
                now=writer.rating_words(place.rating, web.theme_set) if is_changed else "",
                votes=Markup(),
                lead=lead,
                rest=rest,
                meaning=None if is_changed else told_here(desk, writer, holder, place),
            )
        )
    return rows


def _changed(then: SessionWeb | None) -> set[str]:
    return {change.theme.id for change in then.changes} if then else set()


def said_lists(writer: Writer, said: SessionTheme, names: Sequence[str]) -> list[tuple[str, list[Markup]]]:
    """What was said of a theme, each kind under its label."""
    filled = ((writer.label(said, name), getattr(said, name)) for name in names)
    return [(label, [writer.line(line) for line in lines]) for label, lines in filled if lines]
