"""A document as the bytes of a Word file. With `file_base.py` and `file_cleaned.py` the only door to python-docx and lxml.

The same document gives the same bytes: the file carries no clock.
"""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from typing import Any

import docx
from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from ambitieweb.word.blocks import ListOf, Style, WordDocument
from ambitieweb.word.file_base import DEEPEST, Base
from ambitieweb.word.markup import NAMESPACES, markup

FIXED = (1980, 1, 1, 0, 0, 0)
_UNKNOWN_PICTURE = (UnrecognizedImageError, InvalidImageStreamError, UnexpectedEndOfFileError, KeyError)
LONGEST_PROPERTY = 255
"""Letters of a title or author that a computer reads; the document itself has the whole name."""
_PAGE = re.compile(r"\bPAGE\b")
_FIELD = re.compile(r"\{(page|pages)\}")


def word_file(document: WordDocument, base: Base, day: datetime.date | None) -> bytes:
    """The bytes of the file; `day` is the one that the content is of."""
    file = _WordFile(base)
    made = parse_xml(f"<w:body {NAMESPACES}>{markup(document.blocks, file)}</w:body>")
    end = file.docx.element.body.sectPr
    for element in list(made):
        end.addprevious(element)
    _number_pages(file.docx, document.foot, base.styles[Style.BODY])
    _say_what_it_is(file.docx.core_properties, document, day)
    out = io.BytesIO()
    file.docx.save(out)
    return _without_clock(out.getvalue())


class _WordFile:
    """The file while it is being filled: the `Sheet` of its markup."""

    def __init__(self, base: Base) -> None:
        self.docx: Any = docx.Document(io.BytesIO(base.content))
        self.base, self.text_width = base, base.text_width
        self.numbering = self.docx.part.numbering_part.element
        self.links: dict[str, str] = {}
        self.numbers: dict[ListOf, int] = {}
        self.pictures: dict[bytes, tuple[str, int, int]] = {}
        self.drawings = 0

    def style(self, style: Style) -> str:
        return self.base.styles[style]

    def table_style(self) -> str:
        return self.base.table_style

    def link(self, address: str) -> str:
        if address not in self.links:
            self.links[address] = self.docx.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return self.links[address]

    def number(self, of: ListOf) -> int:
        if of not in self.numbers:
            self.numbers[of] = self._new_list(of)
        return self.numbers[of]

    def picture(self, content: bytes) -> tuple[str, int, int, int] | None:
        if content not in self.pictures:
            try:
                found, image = self.docx.part.get_or_add_image(io.BytesIO(content))
            except _UNKNOWN_PICTURE:
                return None
            self.pictures[content] = found, image.px_width, image.px_height
        self.drawings += 1
        found, width, height = self.pictures[content]
        return found, self.drawings, width, height

    def _new_list(self, of: ListOf) -> int:
        """A list that starts anew, at its own number."""
        taken = [int(element.get(qn("w:numId"))) for element in self.numbering.findall(qn("w:num"))]
        number, is_numbered = max(taken, default=0) + 1, of.start is not None
        start = f'<w:startOverride w:val="{of.start}"/>'
        starts = [f'<w:lvlOverride w:ilvl="{level}">{start}</w:lvlOverride>' for level in range(DEEPEST)]
        pattern = f'<w:abstractNumId w:val="{self.base.pattern + is_numbered}"/>'
        made = f'<w:num {NAMESPACES} w:numId="{number}">{pattern}{"".join(starts) if is_numbered else ""}</w:num>'
        self.numbering.append(parse_xml(made))
        return number


def _number_pages(file: Any, words: str, style: str) -> None:
    """The number of the page at the foot, unless the template has one there or at the top."""
    section = file.sections[-1]
    tops = (section.header, section.first_page_header, section.even_page_header)
    feet = (section.footer, section.first_page_footer, section.even_page_footer)
    around = [part for part in (*tops, *feet) if not part.is_linked_to_previous]
    if any(_PAGE.search(" ".join(_instructions(part._element))) for part in around):
        return
    parts = [part for part in feet if not part.is_linked_to_previous]
    if not parts:
        section.footer.is_linked_to_previous = False
        parts = [section.footer]
        for element in list(section.footer._element):
            section.footer._element.remove(element)
    for foot in parts:
        foot._element.append(parse_xml(_foot(words, style)))


def _say_what_it_is(core: Any, document: WordDocument, day: datetime.date | None) -> None:
    """Title, author and language; of a template nothing of that stays."""
    title, subject, author = (text[:LONGEST_PROPERTY] for text in (document.title, document.subject, document.author))
    core.title, core.subject, core.author = title, subject, author
    core.last_modified_by, core.language, core.revision = author, document.language, 1
    core.comments = core.keywords = core.category = core.content_status = core.identifier = core.version = ""
    for element in list(core._element):
        if element.tag.endswith(("}created", "}modified", "}lastPrinted")):
            core._element.remove(element)
    if day is not None:
        core.created = core.modified = datetime.datetime(day.year, day.month, day.day)


def _instructions(root: Any) -> list[str]:
    """The fields in a part of a file, as they are written there."""
    simple = [element.get(qn("w:instr")) or "" for element in root.iter(qn("w:fldSimple"))]
    return simple + [element.text or "" for element in root.iter(qn("w:instrText"))]


def _foot(words: str, style: str) -> str:
    """The line at the foot of a page with its number."""
    look = '<w:rPr><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr>'
    parts = []
    for number, part in enumerate(_FIELD.split(words)):
        if number % 2:
            field = "PAGE" if part == "page" else "NUMPAGES"
            parts.append(f'<w:fldSimple w:instr=" {field} "><w:r>{look}<w:t>1</w:t></w:r></w:fldSimple>')
        elif part:
            safe = part.replace("&", "&amp;").replace("<", "&lt;")
            parts.append(f'<w:r>{look}<w:t xml:space="preserve">{safe}</w:t></w:r>')
    return f'<w:p {NAMESPACES}><w:pPr><w:pStyle w:val="{style}"/><w:spacing w:after="0"/></w:pPr>{"".join(parts)}</w:p>'


def _without_clock(content: bytes) -> bytes:
    """The same file with fixed dates within."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as made, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as kept:
        for item in made.infolist():
            kept.writestr(zipfile.ZipInfo(item.filename, FIXED), made.read(item), zipfile.ZIP_DEFLATED)
    return out.getvalue()
