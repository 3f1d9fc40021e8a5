"""The webs as PNG: for a slide, for a post, and small. Only the slide for a project, and none where there are very many."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.files import PICTURE, web_picture
from ambitieweb.charts.in_house import in_house
from ambitieweb.charts.poster import WIDTHS, poster_svg
from ambitieweb.link.portfolio import LinkedProject
from ambitieweb.pages.cards.web_poster import web_poster
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.files_made import MadeFile
from ambitieweb.pictures.png import png
from ambitieweb.processes import WHOLE, Share

OF_PROJECTS = 200
"""With more projects than these, they have no pictures: each takes a fifth of a second and 200 kB."""


def web_pictures(desk: Desk, share: Share = WHOLE) -> Iterator[MadeFile]:
    """The pictures of each web, or of a share of them, the same bytes every time."""
    colours = desk.portfolio.house.light if desk.portfolio.house else {}
    has_many = len(desk.portfolio.projects) > OF_PROJECTS
    for holder in share.of(desk.portfolio.holders):
        is_project = isinstance(holder, LinkedProject)
        poster = None if is_project and has_many else web_poster(desk, holder)
        if poster is None:
            continue
        for form in WIDTHS:
            if form == "slide" or not is_project:
                picture = png(in_house(poster_svg(poster, form), colours), WIDTHS[form])
                yield MadeFile(
                    web_picture(holder, form), PICTURE, page_of(holder), holder.name, picture, is_listed=False
                )
