"""Small webs as tiles: a language of their own on overviews."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ambitieweb.addresses.cards import page_of
from ambitieweb.link.portfolio import LinkedCategory, LinkedProject, Unit, WebHolder
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.formats import lower_first
from ambitieweb.pages.web_figure import stamp_of, thumbnail
from ambitieweb.pages.writer import Writer


def tiles(
    desk: Desk,
    writer: Writer,
    holders: Iterable[WebHolder],
    prefix: str = "",
    follows: str = "",
    says: Mapping[str, Sequence[str]] | None = None,
    css: str = "",
) -> str:
    """A grid of tiles, or nothing when there are none. `prefix` keeps ids apart when a page has two grids, and a grid that
    `follows` a table shows only the webs whose rows a reader chose there. What a tile `says` by the id of its web stands
    where a page has better than the status of the web and the usual facts."""
    made = tuple(
        _tile(desk, writer, holder, prefix, tuple(says[holder.id]) if says else _facts(desk, writer, holder))
        for holder in holders
    )
    return desk.render("parts/tiles.html", writer, tiles=made, follows=follows, css=css) if made else ""


def row_id(holder: WebHolder) -> str:
    """What the row of a web and its tile have in common."""
    return f"{holder.kind}-{holder.id}"


def _tile(desk: Desk, writer: Writer, holder: WebHolder, prefix: str, facts: tuple[str, ...]) -> Values:
    """A small web with a title and a few facts."""
    return {
        "title": holder.name,
        "href": writer.href(page_of(holder)),
        "svg": thumbnail(holder, desk.texts, prefix),
        "facts": tuple(filter(None, facts)),
        "id": row_id(holder),
    }


def _facts(desk: Desk, writer: Writer, holder: WebHolder) -> tuple[str, ...]:
    return lower_first(stamp_of(holder.web, desk.texts)), *_counts(desk, writer, holder)


def _counts(desk: Desk, writer: Writer, holder: WebHolder) -> tuple[str, ...]:
    match holder:
        case Unit():
            return (writer.word(holder.record.sort),) if holder.record.sort else ()
        case LinkedCategory():
            projects = desk.relations.projects_of.get(holder.id, ())
            return _count(desk, "measures", len(holder.choices)), _count(desk, "projects", len(projects))
        case LinkedProject():
            kept = [choice for choice in holder.choices if choice.is_kept]
            return writer.word(holder.record.how_far), _count(desk, "measures", len(kept))


def _count(desk: Desk, key: str, n: int) -> str:
    """'3 maatregelen'; '' of nothing."""
    return desk.texts(f"count.{key}", n=n) if n else ""
