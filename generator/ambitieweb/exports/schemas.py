"""JSON Schema per kind of file, so that an editor can help an author from the site itself."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.addresses.files import schema_file
from ambitieweb.editor.known import Known
from ambitieweb.editor.schema import schemas
from ambitieweb.exports.export import Export
from ambitieweb.output.spool import Later
from ambitieweb.texts import Texts


def schema_files(known: Known, t: Texts) -> Iterator[Export]:
    """One schema per kind of file."""
    return (Export(schema_file(name), Later(make)) for name, make in schemas(known, t))
