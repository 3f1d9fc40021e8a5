"""Word files as a reader has them: their words, headings and tables, by python-docx."""

from __future__ import annotations

import io
from typing import Any

import docx
from docx.oxml.ns import qn


def opened(content: bytes) -> Any:
    return docx.Document(io.BytesIO(content))


def words_of(content: bytes) -> str:
    """All words of the text and the addresses of its links, white space folded; what is bold, a link or in a table reads on."""
    file = opened(content)
    body = file.element.body
    links = [rel.target_ref for rel in file.part.rels.values() if rel.is_external]
    found = []
    for paragraph in body.iter(qn("w:p")):
        parts = [part.text or "" if part.tag == qn("w:t") else " " for part in paragraph.iter(qn("w:t"), qn("w:br"))]
        found.append("".join(parts))
    alts = [part.get("descr") for part in body.iter(qn("wp:docPr"))]
    return " ".join(" ".join([*found, *alts, *links]).replace("\N{NO-BREAK SPACE}", " ").split())


def headings(content: bytes) -> list[tuple[int, str]]:
    """Level and words of each heading."""
    return [
        (int(paragraph.style.name[-1]), paragraph.text)
        for paragraph in opened(content).paragraphs
        if paragraph.style.name.startswith("Heading ")
    ]
