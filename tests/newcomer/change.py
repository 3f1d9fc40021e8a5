"""A newcomer's change: one more declaration in every record, in a copy of the code, and a word under it in every block.

Nothing else is touched. Where these words come out is where a new field comes out.
"""

from __future__ import annotations

import ast
import inspect
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

import ambitieweb
from ambitieweb.model.files import FILE_KINDS, KIND_BY_FOLDER
from ambitieweb.model.record import Record, specs
from declared import all_records
from held_back.marked import COMPLETE, as_block
from program import copied, run

KEY = "nieuw_veld"
IMPORTS = "from ambitieweb.model.record import field as new_field\nfrom ambitieweb.model.kinds import Line as NewLine\n"
FIELD = f'    added: NewLine | None = new_field("{KEY}", label=("Nieuw veld", "New field"), help=("Nieuw.", "New."))\n'


def declaring(record: type[Record]) -> type[Record]:
    """The class that declares what a record says: the record itself, or the part that it shares with others."""
    return record.__mro__[record.__mro__.index(Record) - 1]


def changed_code(folder: Path) -> Path:
    """A copy of the package with one more field in every record; its folder."""
    source, package = Path(ambitieweb.__file__).parent, copied(folder)
    by_file: dict[Path, set[str]] = {}
    for record in map(declaring, all_records()):
        by_file.setdefault(Path(inspect.getfile(record)).relative_to(source), set()).add(record.__name__)
    for name, classes in by_file.items():
        _declare(package / name, classes)
    return package


def _declare(path: Path, classes: Iterable[str]) -> None:
    lines = path.read_text("utf-8").splitlines(keepends=True)
    tree = ast.parse("".join(lines))
    ends = [
        max(part.end_lineno or 0 for part in node.body if isinstance(part, ast.AnnAssign))
        for node in tree.body
        if isinstance(node, ast.ClassDef) and node.name in classes
    ]
    assert len(ends) == len(set(classes)), (path, classes)
    future = next(node.lineno for node in tree.body if isinstance(node, ast.ImportFrom) and node.module == "__future__")
    for end in sorted(ends, reverse=True):
        lines.insert(end, FIELD)
    lines.insert(future, IMPORTS)
    path.write_text("".join(lines), "utf-8")


@dataclass
class Content:
    """The complete example with a word of its own under the new key of every block; the words by record and file."""

    words: dict[tuple[str, str], list[str]] = field(default_factory=dict)

    def write(self, content: Path) -> Path:
        """The files."""
        shutil.copytree(COMPLETE, content)
        for path in sorted(content.rglob("*.yml")):
            name = path.relative_to(content).as_posix()
            kind = KIND_BY_FOLDER.get(name.partition("/")[0], FILE_KINDS[0])
            values = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
            made = self._with_word(name, kind.record, values)
            path.write_text(yaml.safe_dump(made, allow_unicode=True, sort_keys=False), "utf-8")
        return content

    def _with_word(self, file: str, record: type[Record], value: Any) -> dict[str, Any]:
        by_key = {key: spec for spec in specs(record) for key in (spec.alias, spec.name)}
        made: dict[str, Any] = {}
        for key, inner in as_block(record, value).items():
            spec = by_key.get(key)
            if spec is None or spec.record is None:
                made[key] = inner
            elif spec.is_mapping:
                made[key] = {name: self._with_word(file, spec.record, item) for name, item in inner.items()}
            elif spec.is_many:
                items = inner if isinstance(inner, list) else [inner]
                made[key] = [self._with_word(file, spec.record, item) for item in items]
            else:
                made[key] = self._with_word(file, spec.record, inner)
        word = f"nieuw{sum(map(len, self.words.values())):04d}x"
        self.words.setdefault((record.__name__, file), []).append(word)
        return {**made, KEY: word}


def emitted(package: Path, content: Path, out: Path) -> dict[str, str]:
    """Every file that the changed code makes of the content, by its path."""
    done = run(package, content.parent, "-m", "ambitieweb", "emit", str(out), "--content", str(content))
    assert done.returncode == 0, done.stdout + done.stderr
    files = (path for path in (out / "docs").rglob("*") if path.suffix in (".md", ".csv", ".json", ".js"))
    return {path.relative_to(out / "docs").as_posix(): path.read_text("utf-8") for path in files}
