"""Columns of a table of what follows from the content: the web and the theme of a row, its levels and its keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic

from ambitieweb.addresses.address import Address
from ambitieweb.link.portfolio import Linked, Theme, Unit, WebHolder
from ambitieweb.model.organisation import UnitSort
from ambitieweb.model.values import Choice, Rating
from ambitieweb.tables.declared import named_table
from ambitieweb.tables.fields import rating_fields
from ambitieweb.tables.material import Material
from ambitieweb.tables.surroundings import field
from ambitieweb.tables.table import Column, Form, T, Table, Value


@dataclass(frozen=True)
class Columns(Generic[T]):
    """Makes the columns of one table. `shown` says how a page shows what a file has: its cell, its heading, how it sorts."""

    material: Material
    table: str
    """The key of the table."""

    def field(self, key: str, value: Callable[[T], Value], form: Form = Form.TEXT, **shown: Any) -> Column[T]:
        """A column whose label and help stand in the texts under `data.column.<key>`."""
        return field(self.material, key, value, form, **shown)

    def web(self, holder: Callable[[T], WebHolder], **shown: Any) -> Iterator[Column[T]]:
        """The name and the kind of the web that a row is about; a page shows the name."""
        kinds = {kind: self.material.texts(f"compare.kinds.{kind}") for kind in ("organisatie", "categorie", "project")}
        top = self.material.texts("kind.organisation")
        sorts = tuple(map(self.word, UnitSort))

        def sort_of(found: WebHolder) -> str:
            if not isinstance(found, Unit):
                return kinds[found.kind]
            if found.record.sort is not None:
                return self.word(found.record.sort)
            return kinds[found.kind] if found.parent else top

        every = tuple(dict.fromkeys((top, *kinds.values(), *sorts)))
        yield self.field("hoort_bij_naam", lambda thing: holder(thing).name, **shown)
        yield self.field("hoort_bij_soort", lambda thing: sort_of(holder(thing)), choices=every)

    def theme(self, theme: Callable[[T], Theme]) -> Column[T]:
        """The theme that a row is about; a page shows its short name."""
        return self.field(
            "thema_naam",
            lambda thing: theme(thing).name,
            heading=self.material.texts("web.theme"),
            cell=lambda thing, writer: writer.theme_link(theme(thing)),
        )

    def rating(self, key: str, get: Callable[[T], Rating | None], **shown: Any) -> Iterator[Column[T]]:
        """A level as a number, and a word that says whether it is one."""
        label, help = self.material.texts(f"data.column.{key}.label"), self.material.texts(f"data.column.{key}.help")
        return rating_fields(self.material, key, label, help, get, **shown)

    def keys(self, holder: Callable[[T], WebHolder], theme: Callable[[T], Theme]) -> Iterator[Column[T]]:
        """What joins a row to other tables: the ids of its web and theme, and a name of its own."""
        yield self.field("hoort_bij", lambda thing: holder(thing).id, technical=True)
        yield self.field("thema", lambda thing: theme(thing).id, technical=True)
        yield self._name(holder, lambda thing: theme(thing).id)

    def numbered(self, holder: Callable[[T], Linked], things: Iterable[T]) -> Column[T]:
        """The name of a row by its number among the things of the same holder, from 1."""
        of_holder: dict[tuple[str, str], int] = {}
        number = {}
        for thing in things:
            key = holder(thing).kind, holder(thing).id
            number[id(thing)] = of_holder[key] = of_holder.get(key, 0) + 1
        return self._name(holder, lambda thing: number[id(thing)])

    def _name(self, holder: Callable[[T], Linked], part: Callable[[T], object]) -> Column[T]:
        """The name of a row: what holds it, the table, and what tells it from the other rows there."""

        def row_name(thing: T) -> str:
            return f"{holder(thing).kind}/{holder(thing).id}/{self.table}/{part(thing)}"

        return self.field("rij", row_name, technical=True)

    def word(self, choice: Choice) -> str:
        """The word of a choice in the language of the site."""
        return choice.word(self.material.texts.language)

    def of(self, columns: Iterable[Column[T]], things: Iterable[T], place: Callable[[T], Address]) -> Table:
        """The table, with the place on the site where a reader finds what a row says."""
        page = self.field("pagina", lambda thing: place(thing).on(self.material.portfolio.web_address), Form.PAGE)
        return named_table(self.material, self.table, "together", (*columns, page), things)
