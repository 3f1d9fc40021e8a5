"""A template of an organisation without what its makers wrote for themselves: what shapes a page stays, all else goes. Part of the
door to python-docx and lxml."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.oxml.ns import nsmap, qn

SHAPES = ("styles", "numbering", "settings", "fontTable", "theme")
"""Parts of a document that stay."""
AROUND = ("header", "footer", "image")
"""Parts of it that stay where the text without its words still asks for them."""
MEDIA = ("image", "font")
"""What those parts may need in their turn, beside links."""
ADDRESSES = ("http://", "https://", "mailto:", "tel:")
_SETTINGS = tuple(
    qn(f"w:{name}")
    for name in (
        *("mailMerge", "docVars", "rsids", "footnotePr", "endnotePr", "writeProtection", "documentProtection"),
        *("attachedSchema", "saveThroughXslt"),
    )
)
"""Settings that say who worked on a template and with what, or speak of a part that goes."""
_GONE = tuple(
    qn(f"w:{name}") for name in ("del", "moveFrom", "commentRangeStart", "commentRangeEnd", "commentReference")
)
_STAYED = tuple(qn(f"w:{name}") for name in ("ins", "moveTo"))
_ASKS = re.compile(r'\s*(DOCVARIABLE|DOCPROPERTY(?!\s+"?(Title|Subject|Author)\b))', re.IGNORECASE)
_APP = b"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Ambitieweb</Application></Properties>"""


def clean(file: Any) -> None:
    """Takes all away but what shapes a page; the text must be gone already. Its parts get the names that Word gives them."""
    main, package = file.part, file.part.package
    for part in (main, *(rel.target_part for rel in main.rels.values() if not rel.is_external)):
        if isinstance(part, XmlPart):
            _accept_changes(part.element)
    asked = {value for element in main.element.iter() for _, value in _references(element)}
    _keep(package, lambda key, kind, external: kind == "officeDocument")
    _keep(main, lambda key, kind, external: not external and (kind in SHAPES or (kind in AROUND and key in asked)))
    for relation in main.rels.values():
        part, kind = relation.target_part, _kind(relation)
        _keep(part, lambda key, kind, external: (kind in MEDIA and not external) or kind == "hyperlink")
        if kind == "settings":
            for element in part.element.findall("*"):
                if element.tag in _SETTINGS:
                    part.element.remove(element)
        if kind in AROUND and isinstance(part, XmlPart):
            _settle(part.element)
        if kind == "numbering":
            _rename(package, part, "/word/numbering.xml")
    _rename(package, main, "/word/document.xml")
    app = Part(PackURI("/docProps/app.xml"), CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, _APP, package)
    package.relate_to(app, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)


def _kind(relation: Any) -> str:
    return str(relation.reltype.rpartition("/")[2])


def _keep(part: Any, may_stay: Callable[[str, str, bool], bool]) -> None:
    """Takes away the other relations, and in the part itself what speaks of them. A link leads to an address of the web."""
    for key, found in list(part.rels.items()):
        is_link = _kind(found) == "hyperlink"
        leads = not is_link or str(found.target_ref if found.is_external else "").lower().startswith(ADDRESSES)
        if may_stay(key, _kind(found), found.is_external) and leads:
            continue
        del part.rels[key]
        for element in list(part.element.iter()) if isinstance(part, XmlPart) else ():
            for name, value in _references(element):
                if value == key:
                    _forget(element, name)


def _references(element: Any) -> list[tuple[str, str]]:
    """The relations that an element speaks of."""
    return [(name, value) for name, value in element.attrib.items() if name.startswith(f"{{{nsmap['r']}}}")]


def _forget(element: Any, name: str) -> None:
    """Takes away what speaks of a part that is gone; the words of a link stay."""
    del element.attrib[name]
    if _references(element):
        return
    if element.tag == qn("w:hyperlink"):
        _unwrap(element)
        return
    gone = next(element.iterancestors(qn("w:drawing"), qn("w:pict")), element)
    if gone.getparent() is not None:
        gone.getparent().remove(gone)


def _accept_changes(root: Any) -> None:
    """Changes that were followed count as accepted: nobody's name and no words that were taken away stay."""
    for element in [found for found in root.iter() if isinstance(found.tag, str)]:
        parent = element.getparent()
        if parent is None:
            continue
        if element.tag in _STAYED:
            _unwrap(element)
        elif element.tag in _GONE and parent.tag == qn("w:trPr"):  # a row that was taken away
            row = parent.getparent()
            row.getparent().remove(row)
        elif element.tag in _GONE or (element.tag.startswith(f"{{{nsmap['w']}}}") and element.tag.endswith("Change")):
            parent.remove(element)


def _settle(root: Any) -> None:
    """Words that came from a property that is gone stay as they are; looked up again, they would become an error."""
    for simple in list(root.iter(qn("w:fldSimple"))):
        if _ASKS.match(simple.get(qn("w:instr")) or ""):
            _unwrap(simple)
    codes: list[Any] = []
    for element in list(root.iter(qn("w:fldChar"), qn("w:instrText"))):
        place = element.get(qn("w:fldCharType"))
        codes = [element] if place == "begin" else [*codes, element]
        if place == "end":
            if _ASKS.match("".join(code.text or "" for code in codes)):
                for code in codes:
                    code.getparent().remove(code)
            codes = []


def _unwrap(element: Any) -> None:
    for child in list(element):
        element.addprevious(child)
    element.getparent().remove(element)


def _rename(package: Any, part: Any, name: str) -> None:
    """Gives a part its usual name; one that has it takes the other's."""
    for other in package.iter_parts():
        if other is not part and other.partname == name:
            other.partname = part.partname
    part.partname = PackURI(name)
