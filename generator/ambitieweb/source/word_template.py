"""Whether a file can be the template of Word files, and which styles it has. Only its own words about itself are read."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from xml.etree import ElementTree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_MAIN, _TEMPLATE, _MACROS = f"{_WORD}document.main+xml", f"{_WORD}template.main+xml", "macroEnabled"
_LIST = "[Content_Types].xml"
_DOCUMENT = "officeDocument"
_ONCE = ("styles", "numbering", "settings")
_OF_WORD = (*_ONCE, "header", "footer")
"""Parts of a document that are read or written here, so of the kind that their relation says."""
_KEY = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_NUMBERS = (("abstractNum", "abstractNumId"), ("num", "numId"))
_SIZES = (("pgSz", "w"), ("pgMar", "left"), ("pgMar", "right"))
_NUMBER, _SIZE = re.compile(r"-?\d+"), re.compile(r"-?\d+|-?\d+(\.\d+)?(mm|cm|in|pt|pc|pi)")
MOST_BYTES = 30_000_000
"""Of all parts within; a file that unpacks to more is none that a person made for this."""
MOST_PARTS = 2_000
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    ElementTree.ParseError,
    *(KeyError, ValueError, RuntimeError, NotImplementedError, EOFError, OSError),
)


class TemplateFault(Enum):
    """Why a file cannot be a template."""

    TEMPLATE = "sjabloon-dotx"
    MACROS = "sjabloon-macro"
    OTHER_KIND = "sjabloon-geen-word"
    BROKEN = "sjabloon-stuk"


@dataclass(frozen=True, slots=True)
class TemplateRead:
    """What was found: a fault, or the names of the styles for paragraphs in lower case."""

    fault: TemplateFault | None = None
    styles: frozenset[str] = frozenset()


@lru_cache(maxsize=2)
def template_read(content: bytes) -> TemplateRead:
    """The judgement over a file by its bytes, whatever its name says. While an author writes, the file is mostly the same each time."""
    if not content.startswith(b"PK"):
        return TemplateRead(TemplateFault.OTHER_KIND)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            items = parts.infolist()
            if len(items) > MOST_PARTS or sum(item.file_size for item in items) > MOST_BYTES:
                return TemplateRead(TemplateFault.BROKEN)
            if _LIST not in parts.namelist():
                return TemplateRead(TemplateFault.OTHER_KIND)
            return _read(_Package({item.filename: parts.read(item) for item in items}))
    except _BROKEN:
        return TemplateRead(TemplateFault.BROKEN)


class _Package:
    """The parts of a file, what kind each is, and what each speaks of."""

    def __init__(self, parts: dict[str, bytes]) -> None:
        self.parts = parts
        listed = self.xml(_LIST, f"{_TYPES}Types")
        self.kinds = {
            _given(part, "PartName").lstrip("/").lower(): _given(part, "ContentType")
            for part in listed.iter(f"{_TYPES}Override")
        }
        self.endings = {
            _given(part, "Extension").lower(): _given(part, "ContentType") for part in listed.iter(f"{_TYPES}Default")
        }

    def kind(self, path: str) -> str:
        """Of a part; a KeyError when the file does not say."""
        found = self.kinds.get(path.lower())
        return found or self.endings[posixpath.splitext(path)[1][1:].lower()]

    def xml(self, path: str, tag: str) -> ElementTree.Element:
        """A part as XML with this root; one that says what its own signs mean is none of Word."""
        root = ElementTree.fromstring(self.parts[path])
        if b"<!DOCTYPE" in self.parts[path] or (tag and root.tag != tag):
            raise ValueError(path)
        return root

    def relations(self, path: str) -> Iterator[tuple[str, str, str]]:
        """The kind and place of each part that this one speaks of, and by which key."""
        folder, name = posixpath.split(path)
        listed = posixpath.join(folder, "_rels", f"{name}.rels")
        if listed not in self.parts:
            return
        for relation in self.xml(listed, f"{_RELATIONS}Relationships").iter(f"{_RELATIONS}Relationship"):
            key = _given(relation, "Id")
            kind, target = _given(relation, "Type").rpartition("/")[2], _given(relation, "Target")
            if relation.get("TargetMode") != "External":
                yield kind, posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/"), key


def _given(element: ElementTree.Element, name: str) -> str:
    found = element.get(name)
    if not found:
        raise ValueError(name)
    return found


def _read(package: _Package) -> TemplateRead:
    kinds = package.kinds.values()
    if any(name.lower().endswith("vbaproject.bin") for name in package.parts) or any(_MACROS in kind for kind in kinds):
        return TemplateRead(TemplateFault.MACROS)
    if _TEMPLATE in kinds:
        return TemplateRead(TemplateFault.TEMPLATE)
    main = [path for kind, path, _ in package.relations("") if kind == _DOCUMENT]
    if len(main) != 1:
        return TemplateRead(TemplateFault.BROKEN)
    if package.kind(main[0]) != _MAIN:
        return TemplateRead(TemplateFault.OTHER_KIND)
    if package.xml(main[0], f"{_W}document").find(f"{_W}body") is None or not (
        _is_whole(package, main[0]) and _is_understood(package, main[0])
    ):
        return TemplateRead(TemplateFault.BROKEN)
    return TemplateRead(styles=_styles(package, main[0]))


def _is_whole(package: _Package, main: str) -> bool:
    """False when the file speaks of a part that is not in it or of two where one can be; bad XML is an error."""
    for name in package.parts:
        if name.endswith((".xml", ".rels")):
            package.xml(name, "")
    own = list(package.relations(main))
    times = Counter(kind for kind, _, _ in own)
    if any(times[kind] > 1 for kind in _ONCE):
        return False
    if any(kind in _OF_WORD and package.kind(path) != f"{_WORD}{kind}+xml" for kind, path, _ in own):
        return False
    seen, ahead = {""}, [""]
    while ahead:
        for _, path, _ in package.relations(ahead.pop()):
            if path not in package.parts or not package.kind(path):
                return False
            if path not in seen:
                seen.add(path)
                ahead.append(path)
    return True


def _is_understood(package: _Package, main: str) -> bool:
    """False when a page asks for a header or footer that is none, or what must be a number is not."""
    own, body = list(package.relations(main)), package.xml(main, f"{_W}document")
    for wanted in ("header", "footer"):
        keys = {key for kind, _, key in own if kind == wanted}
        if any(element.get(_KEY) not in keys for element in body.iter(f"{_W}{wanted}Reference")):
            return False
    lists = [package.xml(path, f"{_W}numbering") for kind, path, _ in own if kind == "numbering"]
    numbers = [
        element.get(f"{_W}{name}", "")
        for root in lists
        for tag, name in _NUMBERS
        for element in root.findall(f"{_W}{tag}")
    ]
    sizes = [element.get(f"{_W}{name}", "0") for tag, name in _SIZES for element in body.iter(f"{_W}{tag}")]
    return all(map(_NUMBER.fullmatch, numbers)) and all(map(_SIZE.fullmatch, sizes))


def _styles(package: _Package, main: str) -> frozenset[str]:
    paths = [path for kind, path, _ in package.relations(main) if kind == "styles"]
    found = [style for path in paths for style in package.xml(path, f"{_W}styles").iter(f"{_W}style")]
    named = (style.find(f"{_W}name") for style in found if style.get(f"{_W}type") == "paragraph")
    return frozenset(str(name.get(f"{_W}val")).lower() for name in named if name is not None)
