"""What stylesheets ask of each other is there: a value that is asked for by name is set somewhere."""

from __future__ import annotations

import re
from pathlib import Path

PROJECT = Path(__file__).parents[2]
SHEETS = sorted((PROJECT / "theme").rglob("*.css"))
WRITERS = [
    path
    for folder in ("theme", "generator")
    for ending in ("*.html", "*.js", "*.py")
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
