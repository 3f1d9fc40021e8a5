"""The board: a web drawn together on a screen, which a script makes; without one the page says what to do instead."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.addresses.fixed import BOARD, KIT, PROJECTS, SESSION_SCREEN
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Page, Section


def pages(desk: Desk) -> Iterator[Page]:
    """The page."""
    t, writer = desk.texts, desk.writer(BOARD)
    kit = writer.link(KIT.called(t), KIT)
    html = desk.render(
        "site/board.html", writer, projects=writer.href(PROJECTS), session=SESSION_SCREEN.anchor, kit=kit
    )
    yield desk.page(
        BOARD,
        t("board.title"),
        (Section(html),),
        above=(),
        description=t("board.lead"),
        finding=t("board.lead"),
        layout="board",
    )
