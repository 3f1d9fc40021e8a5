"""JSON Schema per kind of file, so that an editor can help an author from the site itself."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ambitieweb.exports.export import Export
from ambitieweb.model.files import FILE_KINDS
from ambitieweb.model.schema import schema
from ambitieweb.pages.desk import Desk


def schemas(desk: Desk) -> Iterator[Export]:
    """One schema per kind of file."""
    for kind in FILE_KINDS:
        text = json.dumps(schema(kind, desk.language), ensure_ascii=False, indent=1, sort_keys=True)
        yield Export(f"schemas/{kind.name}.json", (text + "\n").encode())
