"""The living web: the drawing of a web in which each theme points to its reason, at the size that a page wants.

`living_web` draws that of a holder, `living_figure` any other (what became of a web, a web of an earlier day). The rows beside it
are made in `web_rows`. The picture and its rows may stand anywhere on the same page.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from markupsafe import Markup

from ambitieweb.addresses.cards import page_of, paper_of
from ambitieweb.addresses.files import PICTURE, web_file
from ambitieweb.charts.living import living_svg
from ambitieweb.charts.web_input import WebInput
from ambitieweb.link.portfolio import WebHolder
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.paper.links import has_paper
from ambitieweb.pages.web_figure import drawing, inherited_from, outline_name, web_input, web_to_draw
from ambitieweb.pages.writer import Writer

PictureSize = Literal["hero", "card", "pair", "small"]
"""On a wide screen at most 540, 334, 400 and 150 pixels; each takes the width that there is where that is less. A small one has no
names: what stands beside it says what it shows."""


def living_web(desk: Desk, writer: Writer, holder: WebHolder, size: PictureSize) -> Markup:
    """The figure with the web of a holder, what its lines mean, and the ways to take it along; '' where it cannot be drawn."""
    web = web_to_draw(holder)
    if web is None:
        return Markup()
    ways = [picture_link(desk, writer, holder, desk.texts("web.take_along"))]
    if has_paper(holder):
        ways.append(writer.link(desk.texts("web.on_paper"), paper_of(holder)))
    outline, taken = outline_name(web, desk.texts), inherited_from(web, desk.texts)
    keys = [Markup('<span class="aw-key-outline">{}</span>').format(outline)] if outline else []
    if taken:
        words = desk.texts("web.inherited_note", name=taken)
        keys.append(Markup('<span class="aw-key-inherited">{}</span>').format(words))
    drawn = web_input(holder, web, desk.texts, links="")
    return living_figure(drawn, size, keys=keys, ways=ways, has_rows=True)


def picture_link(desk: Desk, writer: Writer, holder: WebHolder, words: str) -> Markup:
    """The link to the drawing of a web, which `picture.js` makes a menu; it says how many kB each picture of the web has."""
    sizes = " ".join(str(round(file.size / 1000)) for file in desk.files_of(page_of(holder)) if file.kind == PICTURE)
    link = '<a href="{}" download data-aw-picture="{}">{}</a>'
    return Markup(link).format(writer.file(web_file(holder)), sizes, words)


def living_figure(
    web: WebInput, size: PictureSize, *, keys: list[Markup] | None = None, ways: list[Markup] | None = None, has_rows: bool = False
) -> Markup:  # fmt: skip
    """A drawing as a figure: `keys` (what its lines mean) and `ways` (to take it along) stand below it.
    Where rows on the same page, or a text beside a small one, say which theme has which letter, it has no list of its own."""
    below = Markup().join(keys or ())
    if ways:
        below += Markup('<span class="aw-living-ways">{}</span>').format(Markup(" · ").join(ways))
    if size == "small":  # a picture beside words: nothing in it speaks
        web = replace(web, segments=tuple(replace(segment, theme="") for segment in web.segments))
    told = Markup("<figcaption class='aw-living-key'>{}</figcaption>").format(below) if below else Markup()
    place = Markup(' id="{}"').format(web.id) if ways and has_rows else ""
    return Markup('<figure class="aw-living aw-living--{}"{} data-search-exclude>{}{}</figure>').format(
        size, place, Markup(living_svg(web)) if has_rows or size == "small" else drawing(web), told
    )
