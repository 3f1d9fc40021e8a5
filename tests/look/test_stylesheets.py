"""What stylesheets ask of each other is there: a value that is asked for by name is set somewhere."""

from __future__ import annotations

import re
from pathlib import Path

PROJECT = Path(__file__).parents[2]
SHEETS = sorted((PROJECT / "theme").rglob("*.css"))
CODE = ("*.html", "*.js", "*.py")
WRITERS = [
    path
    for folder, endings in (("theme", CODE), ("generator", CODE), ("docs/handleiding", ("*.md",)))
    for ending in endings
    for path in sorted((PROJECT / folder).rglob(ending))
]


def test_every_value_that_a_style_asks_for_by_name_is_set_somewhere() -> None:
    styles = "\n".join(path.read_text("utf-8") for path in SHEETS)
    writers = "\n".join(path.read_text("utf-8") for path in WRITERS)
    asked = set(re.findall(r"var\((--aw-[\w-]+)\s*\)", styles + writers))
    in_styles = set(re.findall(r"(--aw-[\w-]+)\s*:", styles))
    in_writers = set(re.findall(r"""(--aw-[\w-]+)["'`]?\s*[:,]""", writers))
    assert len(asked) > 60
    assert sorted(asked - in_styles - in_writers) == []


def test_every_class_that_has_a_style_is_written_somewhere() -> None:
    styled = {name for path in SHEETS for name in re.findall(r"\.(aw-[\w-]+)", path.read_text("utf-8"))}
    writers = "\n".join(path.read_text("utf-8") for path in WRITERS)
    starts = set(re.findall(r"""(aw-[\w-]+)(?:\$?\{|["'] ?[+~])""", writers))
    whole = set(re.findall(r"aw-[\w-]+", writers)) | {"aw-nothing"}  # a kind of `parts/paragraph.html`
    made = {name for name in styled for start in starts if _is_made_of(name, start)}
    assert sorted(styled - whole - made) == []


def _is_made_of(name: str, start: str) -> bool:
    """True for `aw-h3` of `aw-h{hue}` and `aw-sign--behind` of `aw-sign--{verdict}`."""
    return name.startswith(start) and (start.endswith("-") or name[len(start) :].isdigit())
