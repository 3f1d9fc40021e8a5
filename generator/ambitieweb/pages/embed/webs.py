"""A web alone, and a card: the web with what it says and the level of each theme in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.files import embed_of
from ambitieweb.charts.living import living_svg
from ambitieweb.charts.poster_input import PosterInput
from ambitieweb.charts.rim import has_letters
from ambitieweb.link.portfolio import LinkedWeb, WebHolder
from ambitieweb.pages.cards.web_poster import web_poster
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.embed.frame import Around, EmbedFile, embedded, writer_of
from ambitieweb.pages.web_figure import inherited_from, letter_disc, letter_key
from ambitieweb.pages.web_rows import level_words


def webs(desk: Desk) -> Iterator[EmbedFile]:
    """Two for each web that can be drawn."""
    for holder in desk.portfolio.holders:
        poster = web_poster(desk, holder)
        if poster is None or holder.web is None:
            continue
        around = Around(poster.title, poster.above, poster.web.stamp, poster.finding, poster.facts, poster.notice)
        web = _drawn(desk, holder.web, poster)
        shows, writer = page_of(holder), writer_of(desk)
        alone = replace(around, finding="", facts=around.facts[:1])
        yield embedded(desk, embed_of(holder, "web"), shows, alone, desk.render("embed/web.html", writer, **web))
        card = desk.render("embed/card.html", writer, **web | {"letters": "", "rows": _rows(desk, holder, poster)})
        yield embedded(desk, embed_of(holder), shows, around, card)


def _drawn(desk: Desk, web: LinkedWeb, poster: PosterInput) -> dict[str, object]:
    """The drawing, of which nothing moves, and what its lines mean."""
    still = replace(poster.web, stamp="", segments=tuple(replace(one, theme="") for one in poster.web.segments))
    taken, t = inherited_from(web, desk.texts), desk.texts
    keys = [still.legend.outline, t("web.inherited_note", name=taken) if taken else ""]
    names = tuple((one.short, one.hue) for one in still.segments)
    return {"svg": Markup(living_svg(still)), "letters": letter_key(names), "keys": [key for key in keys if key]}


def _rows(desk: Desk, holder: WebHolder, poster: PosterInput) -> list[tuple[Markup, Markup]]:
    web, writer = holder.web, writer_of(desk)
    if web is None:
        return []
    is_lettered = has_letters(tuple(segment.short for segment in poster.web.segments))
    return [
        (
            (letter_disc(number, place.theme.hue) if is_lettered else Markup()) + place.theme.short,
            level_words(place.rating, web.theme_set, writer, place.theme.hue),
        )
        for number, place in enumerate(web.themes)
    ]
