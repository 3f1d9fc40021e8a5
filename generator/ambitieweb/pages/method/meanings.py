"""What a level means for a theme, with whose words these are: an organisation's, a category's or the theme set's."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.link.portfolio import LinkedTheme, LinkedThemeSet, Meaning, WebHolder
from ambitieweb.model.theme_set import Limit
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import upper_first
from ambitieweb.pages.writer import Writer


@dataclass(frozen=True, slots=True)
class Told:
    """What a level means in somebody's words."""

    html: Markup
    whose: Markup
    title: str = ""


def told(desk: Desk, writer: Writer, meaning: Meaning, holder: WebHolder | None = None) -> Told:
    """The words of a level; `holder` is whose they are when the web itself says them."""
    html = Markup(desk.render("parts/level-words.html", writer, own=meaning.record, limit_words=limit_words))
    owner = meaning.owner or holder
    return Told(html, Markup("{} {}").format(whose(desk, owner), writer.to(owner)) if owner else Markup())


def told_here(desk: Desk, writer: Writer, holder: WebHolder, place: LinkedTheme) -> Told | None:
    """What the level that counts means on the web of a holder."""
    if place.meaning is None or place.level is None or holder.web is None:
        return None
    found = told(desk, writer, place.meaning, holder)
    level = writer.level_title(place.level, holder.web.theme_set)
    return Told(found.html, found.whose, desk.texts("meaning.here", level=upper_first(level)))


def whose(desk: Desk, owner: WebHolder | LinkedThemeSet | None) -> str:
    """The words before the name of who wrote the definition."""
    return desk.texts("meaning.of_set" if isinstance(owner, LinkedThemeSet) else "meaning.of")


def limit_words(writer: Writer, limit: Limit) -> Markup:
    """'CO2-reductie: meer dan 10 %'."""
    value = writer.number(limit.value) if limit.value is not None else ""
    parts = " ".join(filter(None, (writer.word(limit.sign), value, limit.unit)))
    return Markup("{}: {}").format(writer.line(limit.indicator), parts) if parts else writer.line(limit.indicator)
