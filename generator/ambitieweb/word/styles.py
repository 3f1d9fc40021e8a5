"""The look of each style that a document uses: all of them in a file of our own, and in the template of an organisation those
that it lacks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ambitieweb.word.blocks import Style

_GREYS = {"163A36": "595959", "B9C6C3": "BFBFBF", "EEF4F2": "F2F2F2", "B45309": "595959", "FEF3E2": "F2F2F2"}
_COLOUR = re.compile(r'<w:color w:val="\w+"/>')
INK, SOFT, RULE, PALE = "163A36", "4A5A58", "B9C6C3", "EEF4F2"


@dataclass(frozen=True, slots=True)
class StyleLook:
    """A style in the markup of a text processor: what it is based on, its paragraphs and its letters."""

    paragraphs: str = ""
    letters: str = ""
    based_on: Style | None = Style.BODY
    next: Style | None = Style.BODY
    level: int | None = None
    """Its place among headings, from 0."""


def _heading(level: int, size: int, before: int, after: int) -> StyleLook:
    space = (
        f'<w:keepNext/><w:keepLines/><w:spacing w:before="{before}" w:after="{after}" w:line="240" w:lineRule="auto"/>'
    )
    return StyleLook(
        space, f'<w:b/><w:color w:val="{INK}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>', level=level
    )


def _bar(side: str, colour: str, size: int) -> str:
    return f'<w:pBdr><w:{side} w:val="single" w:sz="{size}" w:space="8" w:color="{colour}"/></w:pBdr>'


LOOKS: Mapping[Style, StyleLook] = {
    Style.BODY: StyleLook(
        '<w:spacing w:before="0" w:after="120" w:line="276" w:lineRule="auto"/>',
        '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/><w:sz w:val="21"/><w:szCs w:val="21"/>',
        based_on=None,
        next=None,
    ),
    Style.TITLE: StyleLook(
        '<w:keepNext/><w:spacing w:before="0" w:after="60" w:line="240" w:lineRule="auto"/>',
        f'<w:b/><w:color w:val="{INK}"/><w:sz w:val="48"/><w:szCs w:val="48"/>',
    ),
    Style.SUBTITLE: StyleLook(
        '<w:keepNext/><w:spacing w:before="0" w:after="40"/>',
        f'<w:color w:val="{SOFT}"/><w:sz w:val="26"/><w:szCs w:val="26"/>',
    ),
    Style.HEADING_1: _heading(0, 32, 400, 120),
    Style.HEADING_2: _heading(1, 26, 300, 80),
    Style.HEADING_3: _heading(2, 22, 220, 60),
    Style.BULLET: StyleLook('<w:spacing w:after="60"/><w:contextualSpacing/>', next=None),
    Style.NUMBER: StyleLook('<w:spacing w:after="60"/><w:contextualSpacing/>', next=None),
    Style.QUOTE: StyleLook('<w:ind w:left="340" w:right="340"/>', "<w:i/>"),
    Style.LEAD: StyleLook('<w:keepNext/><w:spacing w:before="160" w:after="40"/>', "<w:b/>"),
    Style.NOTE: StyleLook(
        '<w:spacing w:before="80" w:after="80" w:line="252" w:lineRule="auto"/>',
        f'<w:color w:val="{SOFT}"/><w:sz w:val="19"/><w:szCs w:val="19"/>',
    ),
    Style.CALLOUT: StyleLook(
        f'{_bar("left", "B45309", 24)}<w:shd w:val="clear" w:color="auto" w:fill="FEF3E2"/>'
        '<w:spacing w:before="180" w:after="200"/><w:ind w:left="200"/>'
    ),
    Style.CLAUSE: StyleLook(
        f'{_bar("left", INK, 12)}<w:shd w:val="clear" w:color="auto" w:fill="{PALE}"/>'
        '<w:spacing w:before="40" w:after="120"/><w:ind w:left="200"/>',
        next=None,
    ),
    Style.CELL: StyleLook(
        '<w:spacing w:before="30" w:after="30" w:line="252" w:lineRule="auto"/>',
        '<w:sz w:val="19"/><w:szCs w:val="19"/>',
        next=None,
    ),
}
CUSTOM = (Style.LEAD, Style.NOTE, Style.CALLOUT, Style.CLAUSE, Style.CELL)
"""Styles that text processors do not know by name."""
TABLE = "Ambitieweb Table"
TABLE_LOOK = (
    '<w:pPr><w:spacing w:after="0"/></w:pPr>'
    f'<w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="{INK}"/>'
    f'<w:bottom w:val="single" w:sz="4" w:space="0" w:color="{RULE}"/>'
    f'<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{RULE}"/></w:tblBorders>'
    '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/>'
    '<w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="{INK}"/></w:rPr>'
    f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{PALE}"/></w:tcPr></w:tblStylePr>'
)


def style_xml(style: Style, own_id: str, ids: Mapping[Style, str], *, is_own: bool) -> str:
    """A style as markup, under an id of its own; `ids` are those of the styles that it names. In a template its letters have no colour
    of ours."""
    look = LOOKS[style]
    based = f'<w:basedOn w:val="{ids[look.based_on]}"/>' if look.based_on else ""
    follows = f'<w:next w:val="{ids[look.next]}"/>' if look.next else ""
    level = f'<w:outlineLvl w:val="{look.level}"/>' if look.level is not None else ""
    letters = look.letters if is_own else _COLOUR.sub("", look.letters)
    paragraphs = look.paragraphs if is_own else _grey(look.paragraphs)
    custom = ' w:customStyle="1"' if style in CUSTOM else ""
    default = ' w:default="1"' if style is Style.BODY else ""
    return (
        f'<w:style w:type="paragraph"{default}{custom} w:styleId="{own_id}"><w:name w:val="{style.value}"/>{based}{follows}<w:qFormat/>'
        f"<w:pPr>{paragraphs}{level}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )


def table_style_xml(own_id: str, *, is_own: bool) -> str:
    """The style of tables as markup."""
    look = TABLE_LOOK if is_own else _COLOUR.sub("", _grey(TABLE_LOOK))
    return f'<w:style w:type="table" w:customStyle="1" w:styleId="{own_id}"><w:name w:val="{TABLE}"/>{look}</w:style>'


def _grey(xml: str) -> str:
    """The same without colours of ours, for in the house style of somebody else."""
    for colour, grey in _GREYS.items():
        xml = xml.replace(colour, grey)
    return xml
