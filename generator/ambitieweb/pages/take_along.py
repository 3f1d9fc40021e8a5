"""The one place on the page of a card where its files stand: each with its kind and its size."""

from __future__ import annotations

from html import escape

from markupsafe import Markup

from ambitieweb.addresses.address import Address
from ambitieweb.languages import joined
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.files_made import KeptFile
from ambitieweb.pages.formats import file_size
from ambitieweb.pages.fragments import item, items
from ambitieweb.pages.page import Section
from ambitieweb.pages.printed.marked import HINT, PLACE
from ambitieweb.pages.writer import Writer


def take_along(desk: Desk, writer: Writer, here: Address) -> tuple[Section, ...]:
    """A line for the last section of a page; nothing when the page has no files."""
    files = [file for file in desk.files_of(here) if file.is_listed]
    has_pdf = here.path in desk.with_pdf
    if not files and not has_pdf:
        return ()
    lines = [item(file_link(desk, writer, file, desk.texts(f"files.kind.{file.kind}"))) for file in files]
    types = dict.fromkeys(desk.texts(f"files.type.{file.ending}") for file in files)
    hint = joined(list(types), desk.language) if files else desk.texts("files.type.pdf")
    if has_pdf:
        lines, hint = [item(PLACE), *lines], f"{HINT}{hint}" if files else hint
    return (desk.section("take_along", items(lines, ""), hint),)


def file_link(desk: Desk, writer: Writer, file: KeptFile, words: str) -> Markup:
    """'Programma van ambities (Word, 48 kB)'."""
    told = f"{words} ({desk.texts(f'files.type.{file.ending}')}, {file_size(file.size, desk.language)})"
    return Markup(f'<a href="{escape(writer.file(file.path))}" download>{escape(told, quote=False)}</a>')
