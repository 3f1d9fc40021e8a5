"""What every file for Word starts from, made once: the template of the organisation without its text, else a file of our own, with
the styles and lists that documents need. With `file.py` and `file_cleaned.py` the only door to python-docx and lxml."""

from __future__ import annotations

import io
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm

from ambitieweb.word.blocks import Style
from ambitieweb.word.file_cleaned import clean
from ambitieweb.word.markup import INDENT, NAMESPACES
from ambitieweb.word.styles import LOOKS, TABLE, style_xml, table_style_xml

DEEPEST = 9
"""Lists within each other, as many as a text processor knows."""
PAPER, MARGIN = Cm(21), Cm(2.4)
"""How wide a page is, and the space beside its text, of our own file and where a template does not say."""


@dataclass(frozen=True, slots=True)
class Base:
    """A file without text: its bytes, the id of each style, the pattern of its lists, and how wide its text is in centimetres."""

    content: bytes
    styles: Mapping[Style, str]
    table_style: str
    pattern: int
    """The number of the pattern of bullets; that of numbers is one more."""
    text_width: float


@lru_cache(maxsize=4)
def base_of(template: bytes | None, language: str) -> Base:
    """The base made of a template, or of nothing."""
    file: Any = docx.Document(io.BytesIO(template) if template is not None else None)
    is_own = template is None
    _clear(file.element.body)
    if is_own:
        _lay_out(file)
    else:
        clean(file)
    styles = file.styles.element
    ids = _with_styles(styles, is_own=is_own)
    _set_language(styles, language)
    table = _with_table_style(styles, is_own=is_own)
    pattern = _with_lists(file.part, is_own=is_own)
    section = file.sections[-1]
    margins = sum(MARGIN if margin is None else margin for margin in (section.left_margin, section.right_margin))
    width = ((section.page_width or PAPER) - margins) / Cm(1)
    if is_own:
        _drop(file.part.package.rels, "thumbnail")
        _drop(file.part.rels, "stylesWithEffects", "customXml")
    out = io.BytesIO()
    file.save(out)
    return Base(out.getvalue(), ids, table, pattern, width)


def _drop(relations: Any, *kinds: str) -> None:
    """Parts that say nothing of the file that is made."""
    for key in [key for key, found in relations.items() if found.reltype.rpartition("/")[2] in kinds]:
        del relations[key]


def _clear(body: Any) -> None:
    """Takes the text away. What stands around an earlier part counts for all, where the last part says nothing of its own."""
    end = body.sectPr if body.sectPr is not None else body._add_sectPr()
    for earlier in reversed(list(body.iter(qn("w:sectPr")))):
        for reference in earlier if earlier is not end else ():
            own = {(part.tag, part.get(qn("w:type"))) for part in end}
            is_around = reference.tag in (qn("w:headerReference"), qn("w:footerReference"))
            if is_around and (reference.tag, reference.get(qn("w:type"))) not in own:
                end.insert(0, deepcopy(reference))
    for element in list(body):
        if element is not end:
            body.remove(element)


def _lay_out(file: Any) -> None:
    """Paper A4, and the newest form of file, so that a text processor speaks of no older one."""
    section, settings = file.sections[-1], file.settings.element
    section.page_width, section.page_height = PAPER, Cm(29.7)
    section.left_margin = section.right_margin = MARGIN
    section.top_margin = section.bottom_margin = Cm(2.2)
    for element in settings.findall(qn("w:compat")):
        settings.remove(element)
    uri = "http://schemas.microsoft.com/office/word"
    setting = f'<w:compatSetting w:name="compatibilityMode" w:uri="{uri}" w:val="15"/>'
    made = parse_xml(f"<w:compat {NAMESPACES}>{setting}</w:compat>")
    behind = settings.find(qn("w:rsids"))
    (settings.append if behind is None else behind.addprevious)(made)


def _with_styles(root: Any, *, is_own: bool) -> dict[Style, str]:
    """The id of each style, after those that are missing were added; of our own file all are ours."""
    paragraphs = [style for style in root.findall(qn("w:style")) if style.get(qn("w:type")) == "paragraph"]
    found = {_name(element): element for element in paragraphs}
    ids = {
        style: found[style.value.lower()].get(qn("w:styleId"))
        if style.value.lower() in found
        else f"AW{style.name.title().replace('_', '')}"
        for style in Style
    }
    for style in LOOKS:
        element = found.get(style.value.lower())
        if element is not None and not is_own:
            continue
        made = parse_xml(
            style_xml(style, ids[style], ids, is_own=is_own).replace("<w:style ", f"<w:style {NAMESPACES} ", 1)
        )
        if element is None:
            root.append(made)
        else:
            root.replace(element, made)
    if is_own:
        _drop_unused(root, set(ids.values()))
    return ids


def _drop_unused(root: Any, used: set[str]) -> None:
    for element in root.findall(qn("w:style")):
        is_base = element.get(qn("w:default")) == "1" or _name(element) in ("header", "footer")
        if not is_base and element.get(qn("w:styleId")) not in used:
            root.remove(element)
    for element in root.findall(f"{qn('w:style')}/{qn('w:link')}"):
        element.getparent().remove(element)


def _with_table_style(root: Any, *, is_own: bool) -> str:
    for element in root.findall(qn("w:style")):
        if _name(element) == TABLE.lower():
            return str(element.get(qn("w:styleId")))
    root.append(parse_xml(table_style_xml("AWTable", is_own=is_own).replace("<w:style ", f"<w:style {NAMESPACES} ", 1)))
    return "AWTable"


def _name(style: Any) -> str:
    name = style.find(qn("w:name"))
    return str(name.get(qn("w:val"))).lower() if name is not None else ""


def _set_language(root: Any, language: str) -> None:
    """The language of every word that no style says another of."""
    defaults = root.find(qn("w:docDefaults"))
    if defaults is None:
        defaults = parse_xml(f"<w:docDefaults {NAMESPACES}/>")
        root.insert(0, defaults)
    letters = defaults.find(f"{qn('w:rPrDefault')}/{qn('w:rPr')}")
    if letters is None:
        around = parse_xml(f"<w:rPrDefault {NAMESPACES}><w:rPr/></w:rPrDefault>")
        for old in defaults.findall(qn("w:rPrDefault")):
            defaults.remove(old)
        defaults.insert(0, around)
        letters = around[0]
    for old in letters.findall(qn("w:lang")):
        letters.remove(old)
    letters.append(parse_xml(f'<w:lang {NAMESPACES} w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/>'))


def _with_lists(part: Any, *, is_own: bool) -> int:
    """A pattern for bullets and one for numbers beside those that are there; the number of the first."""
    try:
        root = part.numbering_part.element
    except NotImplementedError:  # the template has no lists
        root = parse_xml(f"<w:numbering {NAMESPACES}/>")
        made = XmlPart(PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, root, part.package)
        part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
    for element in list(root) if is_own else ():
        root.remove(element)
    taken = [int(element.get(qn("w:abstractNumId"))) for element in root.findall(qn("w:abstractNum"))]
    number, first = max(taken, default=0) + 1, root.find(qn("w:num"))
    for more, is_numbered in enumerate((False, True)):
        pattern = parse_xml(_pattern(number + more, is_numbered=is_numbered))
        (root.append if first is None else first.addprevious)(pattern)
    return number


def _pattern(number: int, *, is_numbered: bool) -> str:
    levels = []
    for level in range(DEEPEST):
        look = f'<w:numFmt w:val="decimal"/><w:lvlText w:val="%{level + 1}."/>' if is_numbered else (
            f'<w:numFmt w:val="bullet"/><w:lvlText w:val="{chr(0x2022) if level % 2 == 0 else chr(0x2013)}"/>'
        )  # fmt: skip
        indent = f'<w:pPr><w:ind w:left="{(level + 1) * INDENT}" w:hanging="{INDENT}"/></w:pPr>'
        levels.append(f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/>{look}<w:lvlJc w:val="left"/>{indent}</w:lvl>')
    return (
        f'<w:abstractNum {NAMESPACES} w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
        f"{''.join(levels)}</w:abstractNum>"
    )
