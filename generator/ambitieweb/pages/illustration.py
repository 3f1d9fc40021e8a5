"""The picture at the top of a card's page, and the documents that belong to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from markupsafe import Markup

from ambitieweb.link.goals import file_of
from ambitieweb.model.parts import Attachment, Picture
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Section
from ambitieweb.pages.writer import Writer


class Illustrated(Protocol):
    """A card that may have a picture and attachments."""

    @property
    def picture(self) -> Picture | None: ...

    @property
    def attachments(self) -> Sequence[Attachment]: ...


def picture_section(writer: Writer, card: Illustrated) -> Iterator[Section]:
    """The picture with its caption; nothing for a card without one."""
    picture = card.picture
    if picture is None:
        return
    image = writer.image(file_of(picture.file, writer.portfolio), writer.plain(picture.alt))
    if image is None:
        return
    caption = Markup("<figcaption>{}</figcaption>").format(writer.line(picture.caption)) if picture.caption else ""
    yield Section(Markup('<figure class="aw-illustration">{}{}</figure>').format(image, caption))


def attachments_section(desk: Desk, writer: Writer, card: Illustrated) -> Iterator[Section]:
    """The attachments as a list of links; nothing for a card without them."""
    if not card.attachments:
        return
    items = [writer.file_link(attachment.file, attachment.title) for attachment in card.attachments]
    yield desk.section("attachments", desk.render("parts/links.html", writer, links=items, sources=[]))
