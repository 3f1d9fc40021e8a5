"""What belongs to a card beside its text: the picture at the top of its page, its documents, links and sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from markupsafe import Markup

from ambitieweb.link.goals import file_of
from ambitieweb.model.parts import Attachment, Link, Picture, Source
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


def links_html(desk: Desk, writer: Writer, links: Iterable[Link], sources: Iterable[Source | None] = ()) -> str:
    """Links and sources as two lists."""
    return desk.render(
        "parts/links.html",
        writer,
        links=[writer.sentence(link) for link in links],
        sources=[writer.sentence(source) for source in sources if source],
    )


def links_section(
    desk: Desk, writer: Writer, links: Iterable[Link], sources: Iterable[Source | None]
) -> tuple[Section, ...]:
    """The section with both; none where there are neither."""
    html = links_html(desk, writer, links, sources)
    return (desk.section("links", html),) if any((*links, *sources)) else ()
