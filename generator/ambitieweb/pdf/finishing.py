"""A PDF as the browser printed it, set right: who made it, its title and language, and the same bytes for the same page."""

from __future__ import annotations

import datetime
import hashlib
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError as Unreadable
from pypdf.generic import ArrayObject, BooleanObject, ByteStringObject, DictionaryObject, NameObject, StreamObject
from pypdf.generic import TextStringObject as Text

from ambitieweb.output.kept_pdfs import MARK_KEY, NAME_KEY, PAGE_KEY
from ambitieweb.pdf.accessible import make_accessible
from ambitieweb.pdf.bookmarks import mend_bookmarks

__all__ = ["About", "Unreadable", "finished"]

_NODE = re.compile(rb"node\d{8}")
CREATOR = "Ambitieweb"
XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{producer}</pdf:Producer><xmp:CreatorTool>{creator}</xmp:CreatorTool>{dates}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True, slots=True)
class About:
    """What a PDF says of itself: title, language, the day for which it holds, the page and mark that it was made from, and the name of the file."""

    title: str
    language: str
    day: datetime.date | None
    page: str
    mark: str
    name: str


def finished(printed: bytes, about: About, headings: Mapping[str, str]) -> bytes:
    """The file with what it says of itself, and bookmarks that say the headings of its page."""
    reader = PdfReader(io.BytesIO(_with_steady_names(printed)))
    producer = reader.metadata.producer if reader.metadata else None
    producer = producer or "Chromium"
    writer = PdfWriter(clone_from=reader)
    root = writer.root_object
    mend_bookmarks(root, headings)
    make_accessible(writer)
    root[NameObject("/Lang")] = Text(about.language)
    root[NameObject("/ViewerPreferences")] = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
    root[NameObject("/Metadata")] = writer._add_object(_xmp(about, producer))
    writer.metadata = _information(about, producer)
    writer._ID = _identity(about)
    writer.pdf_header = "%PDF-1.7"
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _with_steady_names(printed: bytes) -> bytes:
    """The browser counts the parts of a page on and on; here they count from 1 in the same order, as wide as they were."""
    names = sorted(set(_NODE.findall(printed)))
    steady = {name: b"node%08d" % number for number, name in enumerate(names, start=1)}
    return _NODE.sub(lambda found: steady[found[0]], printed)


def _information(about: About, producer: str) -> dict[str, str]:
    dates = dict.fromkeys(("/CreationDate", "/ModDate"), f"D:{about.day:%Y%m%d}000000Z") if about.day else {}
    return {
        "/Title": about.title,
        "/Creator": CREATOR,
        "/Producer": producer,
        **dates,
        PAGE_KEY: about.page,
        MARK_KEY: about.mark,
        NAME_KEY: about.name,
    }


def _xmp(about: About, producer: str) -> StreamObject:
    day = f"{about.day.isoformat()}T00:00:00Z" if about.day else ""
    dates = f"<xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate>" if day else ""
    words = {key: escape(words) for key, words in {"title": about.title, "producer": producer}.items()}
    stream = StreamObject()
    stream.set_data(XMP.format(language=about.language, creator=CREATOR, dates=dates, **words).encode())
    stream[NameObject("/Type")] = NameObject("/Metadata")
    stream[NameObject("/Subtype")] = NameObject("/XML")
    return stream


def _identity(about: About) -> ArrayObject:
    """The two numbers by which programs know a file; random ones would differ each time."""
    number = ByteStringObject(hashlib.sha256(f"{about.page} {about.mark}".encode()).digest()[:16])
    return ArrayObject((number, number))
