"""The Word file that the basket fills in a reader's browser: the base that every file for Word starts from, without words in it, as a
script that loads from a folder too."""

from __future__ import annotations

import base64
import io
import json
import zipfile
from collections.abc import Iterator

from ambitieweb.addresses.files import BASKET_WORD
from ambitieweb.exports.export import Export
from ambitieweb.output.spool import Later
from ambitieweb.pages.desk import Desk
from ambitieweb.word.blocks import WordDocument
from ambitieweb.word.file import word_file
from ambitieweb.word.file_base import base_of
from ambitieweb.word.template import template_of

TEXTS = (".xml", ".rels")
"""Parts that the script reads; the others are bytes."""
_END = "<w:sectPr"
"""How the body of a file without words goes on."""


def basket_word(desk: Desk) -> Iterator[Export]:
    """The script; one for the whole site."""
    yield Export(BASKET_WORD, Later(lambda: _script(desk)))


def _script(desk: Desk) -> bytes:
    t, portfolio = desk.texts, desk.portfolio
    base = base_of(template_of(portfolio), t("word.language"))
    title = t("basket.say.heading")
    document = WordDocument(title, portfolio.site.name, portfolio.site.name, t("word.language"), t("word.foot", title=title, page="{page}", pages="{pages}"))  # fmt: skip
    texts, others = parts_of(word_file(document, base, portfolio.reference_date))
    said = {
        "texts": texts,
        "bytes": others,
        "styles": {style.value: style_id for style, style_id in base.styles.items()},
        "table": base.table_style,
        "bullets": base.pattern,
        "numbers": base.pattern + 1,
    }
    parts = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return f"awWordParts({parts});\n".encode()


def parts_of(content: bytes) -> tuple[dict[str, str], dict[str, str]]:
    """What is in a Word file by its path: what is text, with a mark where the words go, and the rest in base64."""
    texts, others = {}, {}
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        for name in sorted(file.namelist()):
            part = file.read(name)
            try:
                texts[name] = part.decode("utf-8") if name.endswith(TEXTS) else ""
            except UnicodeDecodeError:  # a part of a template that stays as it is
                texts[name] = ""
            if not texts[name]:
                del texts[name]
                others[name] = base64.b64encode(part).decode("ascii")
    start, found, end = texts["word/document.xml"].partition(_END)
    texts["word/document.xml"] = f"{start}<!--content-->{found}{end}"
    return texts, others
