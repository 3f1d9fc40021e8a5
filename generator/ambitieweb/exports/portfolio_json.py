"""The whole portfolio as JSON: a list of rows for each table, a line for each row, numbers exactly as written. On a large site the tables
that one file cannot hold stand in files of their own, which that file names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from ambitieweb.addresses.files import PORTFOLIO, SCHEMA, json_part
from ambitieweb.exports.export import Export
from ambitieweb.output.spool import Spooled
from ambitieweb.pages.desk import Desk
from ambitieweb.tables.files import TablePart
from ambitieweb.tables.json_text import encode


def portfolio_json(desk: Desk) -> Iterator[Export]:
    """The file, which names its schema that lies beside it, and those that it names."""
    portfolio, files = desk.portfolio, desk.table_files
    head = {"$schema": SCHEMA.rpartition("/")[2], "site": portfolio.site.name, "taal": desk.language}
    if portfolio.reference_date:
        head["peildatum"] = portfolio.reference_date.isoformat()
    inline = files.inline(desk.tables)
    apart = {table.key: files.json(table) for table in desk.tables if table.key not in inline}
    named = {key: [json_part(key, number) for number in range(1, len(parts) + 1)] for key, parts in apart.items()}
    yield Export(PORTFOLIO, desk.spool.joined(_file(head, _listed(named), inline)))
    for key, parts in apart.items():
        for number, part in enumerate(parts, start=1):
            here = f'"deel": {number},\n"van": {len(parts)},\n'
            yield Export(json_part(key, number), desk.spool.joined(_file(head, here, {key: part})))


def _file(head: Mapping[str, str], more: str, tables: Mapping[str, TablePart]) -> Iterator[bytes | Spooled]:
    lines = "".join(f"{encode(key)}: {encode(value)},\n" for key, value in head.items())
    yield f'{{\n{lines}{more}"tabellen": {{\n'.encode()
    yield from chain.from_iterable(_table(number, key, part) for number, (key, part) in enumerate(tables.items()))
    yield b"\n}\n}\n"


def _table(number: int, key: str, part: TablePart) -> Iterator[bytes | Spooled]:
    start = f"{encode(key)}: [".encode()
    yield b",\n" + start if number else start
    if part.rows:
        yield from (b"\n", part.text, b"\n")
    yield b"]"


def _listed(named: Mapping[str, list[str]]) -> str:
    """The files of each table that stands apart, by their names beside this one."""
    lines = (f"{encode(key)}: {encode([path.rpartition('/')[2] for path in paths])}" for key, paths in named.items())
    return '"delen": {\n' + ",\n".join(lines) + "\n},\n" if named else ""
