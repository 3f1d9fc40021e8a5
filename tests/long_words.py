"""Content that says everything in words of 60 to 200 letters without a space: names, roles, units, addresses, texts."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import yaml

from ambitieweb.model.files import FILE_KINDS, SITE
from ambitieweb.model.kind import Kind
from ambitieweb.model.kinds import LINE, TEXT, URL
from ambitieweb.model.record import FieldSpec, Record, specs

COMPLETE = Path(__file__).parent / "content" / "complete"
"""Uses every field of every record."""
DUTCH = "Meervoudigepersoonlijkheidsstoornissenbehandelingsovereenkomstvoorwaarden"
"""A browser that knows Dutch finds places to break it."""
CODE = "WMW" * 30
"""Here it finds none."""


def write_long_words(folder: Path) -> Path:
    """The complete content, each text of it a long word."""
    shutil.copytree(COMPLETE, folder)
    for kind in FILE_KINDS:
        for path in sorted([folder / "site.yml"] if kind is SITE else (folder / kind.folder).glob("*.yml")):
            content = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
            path.write_text(yaml.safe_dump(_record(content, kind.record), allow_unicode=True), "utf-8")
    return folder


def _record(content: Any, record: type[Record]) -> Any:
    if not isinstance(content, dict):
        return long_word(content) if isinstance(content, str) else content
    known = {key: spec for spec in specs(record) for key in (spec.alias, spec.name)}
    return {key: _value(value, known[key]) if key in known else value for key, value in content.items()}


def _value(value: Any, spec: FieldSpec) -> Any:
    if isinstance(value, list):
        return [_value(item, spec) for item in value]
    if spec.is_mapping and isinstance(value, dict):
        return {key: _one(item, spec) for key, item in value.items()}
    return _one(value, spec)


def _one(value: Any, spec: FieldSpec) -> Any:
    if isinstance(value, list):
        return [_one(item, spec) for item in value]
    if spec.record is not None:
        return _record(value, spec.record) if isinstance(value, dict) else value
    return _said(value, spec.kind) if isinstance(value, str) else value


def _said(value: str, kind: Kind | None) -> str:
    if kind == LINE:
        return long_word(value)
    if kind == TEXT:
        return f"Een gewone zin met {long_word(value)} erin, en https://voorbeeld.nl/{CODE}."
    return f"https://voorbeeld.nl/{CODE}{_letters(value)}" if kind == URL else value


def long_word(value: str) -> str:
    """The same word for the same text, so that what refers to a name still does; the name of a file stays."""
    if value.endswith(".csv"):
        return value
    letters = _letters(value)
    return (DUTCH if len(letters) % 2 else CODE) + letters[:40]


def _letters(value: str) -> str:
    return "".join(letter for letter in value if letter.isalnum())
