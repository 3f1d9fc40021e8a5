"""Whether a file can be the template of Word files, and which styles it has. Only its own words about itself are read."""

from __future__ import annotations

import io
import posixpath
import zipfile
from dataclasses import dataclass
from enum import Enum
from xml.etree import ElementTree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_DOCUMENT, _STYLES, _RELATIONS = "word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels"
MOST_BYTES = 30_000_000
"""Of one part within; a file that unpacks to more is none that a person made."""


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


def template_read(content: bytes) -> TemplateRead:
    """The judgement over a file by its bytes, whatever its name says."""
    if not content.startswith(b"PK"):
        return TemplateRead(TemplateFault.OTHER_KIND)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            return _read(parts)
    except (zipfile.BadZipFile, ElementTree.ParseError, KeyError, RuntimeError, NotImplementedError, EOFError, OSError):
        return TemplateRead(TemplateFault.BROKEN)


def _read(parts: zipfile.ZipFile) -> TemplateRead:
    names = set(parts.namelist())
    if any(item.file_size > MOST_BYTES for item in parts.infolist()) or parts.testzip() is not None:
        return TemplateRead(TemplateFault.BROKEN)
    if "[Content_Types].xml" not in names:
        return TemplateRead(TemplateFault.OTHER_KIND)
    kinds = {
        str(part.get("PartName")).lstrip("/"): str(part.get("ContentType"))
        for part in ElementTree.fromstring(parts.read("[Content_Types].xml")).iter(f"{_TYPES}Override")
    }
    kind = kinds.get(_DOCUMENT, "")
    if any(name.lower().endswith("vbaproject.bin") for name in names) or "macroEnabled" in kind:
        return TemplateRead(TemplateFault.MACROS)
    if "template" in kind:
        return TemplateRead(TemplateFault.TEMPLATE)
    if kind != _MAIN:
        return TemplateRead(TemplateFault.OTHER_KIND)
    body = ElementTree.fromstring(parts.read(_DOCUMENT))
    if body.tag != f"{_W}document" or not _all_there(parts, names):
        return TemplateRead(TemplateFault.BROKEN)
    return TemplateRead(styles=_styles(parts, names))


def _all_there(parts: zipfile.ZipFile, names: set[str]) -> bool:
    """False when the file speaks of a part that is not in it."""
    if _RELATIONS not in names:
        return True
    for relation in ElementTree.fromstring(parts.read(_RELATIONS)):
        target = str(relation.get("Target"))
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"word/{target}")
        if relation.get("TargetMode") != "External" and path not in names:
            return False
    return True


def _styles(parts: zipfile.ZipFile, names: set[str]) -> frozenset[str]:
    if _STYLES not in names:
        return frozenset()
    found = ElementTree.fromstring(parts.read(_STYLES)).iter(f"{_W}style")
    named = (style.find(f"{_W}name") for style in found if style.get(f"{_W}type") == "paragraph")
    return frozenset(str(name.get(f"{_W}val")).lower() for name in named if name is not None)
