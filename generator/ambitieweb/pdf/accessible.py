"""What the browser leaves undone in a tagged PDF: what is only decoration is marked as such, links say where they lead, and the lines of
a list have the parts that the standard asks for. What remains is listed in the guide."""

from __future__ import annotations

import re
from typing import Any

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, StreamObject
from pypdf.generic import TextStringObject as Text

_MARKED = re.compile(rb"(?:BDC|BMC)\s*$")
_STARTS = re.compile(rb"(?:^|\s)(m|re|Do|sh|BT)\s*$")
_PAINTED = re.compile(rb"(?:^|\s)(?:S|s|f|F|f\*|B|B\*|b|b\*|n)\s*$")
_HEADING = re.compile(r"/H[1-6]")
_NEWER = ("/Strong", "/Em")
"""Parts that only a later version of PDF knows: bold and slanted words."""
_ENDS = {
    b"m": _PAINTED,
    b"re": _PAINTED,
    b"Do": re.compile(rb"Do\s*$"),
    b"sh": re.compile(rb"sh\s*$"),
    b"BT": re.compile(rb"(?:^|\s)ET\s*$"),
}
"""What ends what begins to be drawn outside every tag."""


def make_accessible(writer: PdfWriter) -> None:
    """Mends a document in place."""
    for page in writer.pages:
        stream = page.get("/Contents")
        if isinstance(contents := stream.get_object() if stream else None, StreamObject):
            contents.set_data(with_artifacts(contents.get_data()))
        for annotation in page.get("/Annots", ()):
            _say_where(annotation.get_object())
    root = writer.root_object
    if "/StructTreeRoot" in root:
        tree: Any = root["/StructTreeRoot"]
        tree[NameObject("/RoleMap")] = DictionaryObject({NameObject(one): NameObject("/Span") for one in _NEWER})
        _mend_lists(writer, tree)
        _mend_headings(tree)


def with_artifacts(content: bytes) -> bytes:
    """A page whose lines, planes and page number outside every tag are marked as decoration. The browser writes one step a line."""
    found: list[bytes] = []
    depth, ends = 0, None
    for line in content.split(b"\n"):
        if depth == 0 and ends is None and (start := _STARTS.search(line)):
            found.append(b"/Artifact BMC")
            ends = _ENDS[start[1]]
        if _MARKED.search(line):
            depth += 1
        elif line.strip() == b"EMC":
            depth -= 1
        found.append(line)
        if ends is not None and ends.search(line):
            found.append(b"EMC")
            ends = None
    return b"\n".join(found)


def _say_where(annotation: Any) -> None:
    """A link says its address, or the name of the place in the file."""
    if annotation.get("/Subtype") != "/Link" or "/Contents" in annotation:
        return
    action = annotation.get("/A", DictionaryObject()).get_object()
    where = action.get("/URI") or annotation.get("/Dest") or ""
    annotation[NameObject("/Contents")] = Text(str(where).lstrip("/"))


def _mend_lists(writer: PdfWriter, tree: Any) -> None:
    """What stands in a line of a list, and is no label or body, goes into a body."""
    waiting = [tree]
    while waiting:
        element = waiting.pop().get_object()
        kids = element.get("/K")
        children = list(kids) if isinstance(kids, ArrayObject) else [] if kids is None else [kids]
        below = [child for child in children if isinstance(child.get_object(), DictionaryObject)]
        if element.get("/S") == "/LI" and any(_kind(child) not in ("/Lbl", "/LBody") for child in children):
            _put_in_body(writer, element, children)
        waiting += [child for child in below if "/K" in child.get_object()]


def _mend_headings(tree: Any) -> None:
    """A sheet has no heading of the first order on it; in a file of its own the highest there is becomes that."""
    headings = []
    waiting = [tree]
    while waiting:
        element = waiting.pop().get_object()
        if not isinstance(element, DictionaryObject):
            continue
        if _HEADING.fullmatch(str(element.get("/S", ""))):
            headings.append(element)
        kids = element.get("/K")
        waiting += list(kids) if isinstance(kids, ArrayObject) else [] if kids is None else [kids]
    step = min((int(str(heading["/S"])[2]) for heading in headings), default=1) - 1
    for heading in headings if step else ():
        heading[NameObject("/S")] = NameObject(f"/H{int(str(heading['/S'])[2]) - step}")


def _kind(child: Any) -> str:
    found = child.get_object()
    return str(found.get("/S", "")) if isinstance(found, DictionaryObject) else ""


def _put_in_body(writer: PdfWriter, item: Any, children: list[Any]) -> None:
    labels = [child for child in children if _kind(child) == "/Lbl"]
    rest = [child for child in children if child not in labels]
    body = DictionaryObject({NameObject("/Type"): NameObject("/StructElem"), NameObject("/S"): NameObject("/LBody")})
    reference = writer._add_object(body)
    body[NameObject("/P")] = item.indirect_reference
    if "/Pg" in item:
        body[NameObject("/Pg")] = item.raw_get("/Pg")
    body[NameObject("/K")] = ArrayObject(rest)
    for child in rest:
        element = child.get_object()
        if isinstance(element, DictionaryObject) and "/P" in element:
            element[NameObject("/P")] = reference
    item[NameObject("/K")] = ArrayObject([*labels, reference])
