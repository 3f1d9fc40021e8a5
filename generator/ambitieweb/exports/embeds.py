"""Light pages for in a frame on another site. They are files and no pages, so that no menu, list, search or sitemap has them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from ambitieweb.addresses.files import EMBED
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.embed.frame import assets
from ambitieweb.pages.embed.overviews import overviews
from ambitieweb.pages.embed.webs import webs
from ambitieweb.pages.files_made import MadeFile


def embeds(desk: Desk) -> Iterator[MadeFile]:
    """One for each web, card and overview that can be shown, with their styles and script."""
    for file in chain(assets(desk), webs(desk), overviews(desk)):
        yield MadeFile(file.path, EMBED, file.shows, file.name, file.content, is_listed=False)
