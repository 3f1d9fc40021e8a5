"""Blocks as the markup of a text processor. What needs the file itself, such as a link, is asked of the `Sheet`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol
from xml.sax.saxutils import escape, quoteattr

from ambitieweb.word.blocks import Block, ListOf, Paragraph, Run, Style, WordPicture, WordTable

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_UNKNOWN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_EMU = 360_000
"""The unit of a picture, in a centimetre."""
_TWIPS = 567
LONGEST_WORD, LEAST_LETTERS, MOST_LETTERS = 24, 5, 70
LETTER, MARGIN = 0.19, 0.4
"""How wide a letter in a table is, and the room beside the words of a cell, in centimetres."""
INDENT = 360
TOGETHER = 14
"""So many rows stay on one page."""
_STYLED = re.compile(r"<w:pStyle [^>]*/>")


class Sheet(Protocol):
    """The file that the markup goes into."""

    text_width: float
    """In centimetres."""

    def style(self, style: Style) -> str:
        """The id of a style."""

    def table_style(self) -> str:
        """The id of the style of tables."""

    def link(self, address: str) -> str:
        """The id of a link to an address."""

    def number(self, of: ListOf) -> int:
        """The number of a list."""

    def picture(self, content: bytes) -> tuple[str, int, int, int] | None:
        """The id of a picture, its number, and its width and height in pixels; None for one that no text processor knows."""


def markup(blocks: Sequence[Block], sheet: Sheet) -> str:
    """The blocks one after the other."""
    return "".join(_block(block, sheet, sheet.text_width) for block in blocks)


def _block(block: Block, sheet: Sheet, width: float) -> str:
    match block:
        case Paragraph():
            return _paragraph(block, sheet)
        case WordPicture():
            return _picture(block, sheet, width)
        case WordTable():
            return _table(block, sheet, width)


def _paragraph(block: Paragraph, sheet: Sheet) -> str:
    numbered = ""
    if block.item_of is not None:
        place = f'<w:ilvl w:val="{min(block.depth, 9) - 1}"/><w:numId w:val="{sheet.number(block.item_of)}"/>'
        numbered = f"<w:numPr>{place}</w:numPr>"
    elif block.depth:
        numbered = f'<w:ind w:left="{block.depth * INDENT}"/>'
    properties = f'<w:pPr><w:pStyle w:val="{sheet.style(block.style)}"/>{numbered}</w:pPr>'
    return f"<w:p>{properties}{''.join(_run(run, sheet) for run in block.runs)}</w:p>"


def _run(run: Run, sheet: Sheet) -> str:
    if run.text == "\n":
        return "<w:r><w:br/></w:r>"
    look = "<w:b/>" if run.is_bold else ""
    look += "<w:i/>" if run.is_italic else ""
    look += "<w:strike/>" if run.is_struck else ""
    look += '<w:color w:val="0B5A8A"/><w:u w:val="single"/>' if run.link else ""
    if run.is_code:
        look = f'<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>{look}'
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    made = f'<w:r>{properties}<w:t xml:space="preserve">{_text(run.text)}</w:t></w:r>'
    return f'<w:hyperlink r:id="{sheet.link(run.link)}" w:history="1">{made}</w:hyperlink>' if run.link else made


def _text(words: str) -> str:
    return escape(_UNKNOWN.sub("", words))


def _picture(block: WordPicture, sheet: Sheet, width: float) -> str:
    placed = sheet.picture(block.content)
    if placed is None:
        return _paragraph(Paragraph((Run(block.alt, is_italic=True),)), sheet) if block.alt else ""
    found, number, across, down = placed
    wide = min(block.width, width)
    cx, cy = round(wide * _EMU), round(wide * _EMU * down / across)
    alt = quoteattr(_UNKNOWN.sub("", block.alt))
    return (
        f'<w:p><w:pPr><w:keepNext/><w:spacing w:before="120" w:after="60" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:drawing>'
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{cx}" cy="{cy}"/>'
        f'<wp:docPr id="{number}" name="Picture {number}" descr={alt}/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}" descr={alt}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{found}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing></w:r></w:p>"
    )


def _table(block: WordTable, sheet: Sheet, width: float) -> str:
    widths = _widths(block, width)
    heads = tuple((Paragraph((Run(head, is_bold=True),), Style.CELL),) for head in block.heads)
    rows = [_row(heads, widths, sheet, is_head=True)] if block.heads else []
    rows += [_row(row, widths, sheet) for row in block.rows]
    if len(rows) <= TOGETHER:
        rows = [*(_STYLED.sub(r"\g<0><w:keepNext/>", row) for row in rows[:-1]), rows[-1]]
    grid = "".join(f'<w:gridCol w:w="{round(wide * _TWIPS)}"/>' for wide in widths)
    bits, first_row = ("04A0", "1") if block.heads else ("0480", "0")
    look = f'<w:tblLook w:val="{bits}" w:firstRow="{first_row}" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
    title = f"<w:tblCaption w:val={quoteattr(_UNKNOWN.sub('', block.title))}/>" if block.title else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{sheet.table_style()}"/><w:tblW w:w="{round(width * _TWIPS)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{look}{title}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
        '<w:p><w:pPr><w:spacing w:before="0" w:after="60" w:line="120" w:lineRule="exact"/></w:pPr></w:p>'
    )


def _row(cells: Sequence[Sequence[Block]], widths: Sequence[float], sheet: Sheet, *, is_head: bool = False) -> str:
    kept = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if is_head else "<w:trPr><w:cantSplit/></w:trPr>"
    made = "".join(_cell(cell, wide, sheet) for cell, wide in zip(cells, widths, strict=True))
    return f"<w:tr>{kept}{made}</w:tr>"


def _cell(blocks: Sequence[Block], width: float, sheet: Sheet) -> str:
    inside = [replace(b, style=Style.CELL) if isinstance(b, Paragraph) and b.item_of is None else b for b in blocks]
    made = "".join(_block(block, sheet, width - 0.4) for block in inside)
    if not made.endswith("</w:p>"):  # a cell ends in a paragraph
        made += _paragraph(Paragraph((), Style.CELL), sheet)
    return f'<w:tc><w:tcPr><w:tcW w:w="{round(width * _TWIPS)}" w:type="dxa"/></w:tcPr>{made}</w:tc>'


def _widths(block: WordTable, width: float) -> list[float]:
    """The columns by how much stands in them; each takes its longest word."""
    columns = len(block.heads) or len(block.rows[0])
    least, wished = [], []
    for number in range(columns):
        texts = [_plain(row[number]) for row in block.rows] + ([block.heads[number]] if block.heads else [])
        word = min(max((len(part) for text in texts for part in text.split()), default=0), LONGEST_WORD)
        least.append(max(word, LEAST_LETTERS) * LETTER + MARGIN)
        wished.append(min(max(map(len, texts)), MOST_LETTERS) * LETTER)
    left = width - sum(least)
    if left <= 0:
        return [width * part / sum(least) for part in least]
    return [part + left * wish / (sum(wished) or 1) for part, wish in zip(least, wished, strict=True)]


def _plain(blocks: Sequence[Block]) -> str:
    return "".join(run.text for block in blocks if isinstance(block, Paragraph) for run in block.runs)
