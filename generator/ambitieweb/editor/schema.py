"""JSON Schema (2020-12) of each kind of file: what stands in it and, once the content is known, what it can refer to."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from ambitieweb.editor.blocks import Blocks
from ambitieweb.editor.known import Known
from ambitieweb.editor.themes import themes_of
from ambitieweb.model.files import FILE_KINDS, FileKind
from ambitieweb.texts import Texts

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas(known: Known, t: Texts) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """The name of the schema of each kind of file, and what makes its bytes in the language of the site."""
    return ((f"{kind.name}.json", partial(_bytes, kind, known, t)) for kind in FILE_KINDS)


def _bytes(kind: FileKind, known: Known, t: Texts) -> bytes:
    return (json.dumps(schema(kind, known, t), ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def schema(kind: FileKind, known: Known, t: Texts) -> dict[str, Any]:
    """The schema of one kind of file."""
    blocks = Blocks(known, t)
    made = blocks.file(kind.record)
    rules, layers = themes_of(kind, blocks)
    definitions = {**blocks.definitions(kind.record), **layers}
    return {
        "$schema": DIALECT,
        "title": t.of(kind.record.title_words),
        "type": "object",
        **made,
        "allOf": [*made.get("allOf", ()), *rules.get("allOf", ())],
        **({"$defs": definitions} if definitions else {}),
    }
