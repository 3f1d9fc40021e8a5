"""Files that follow from the declarations: `python -m ambitieweb.generated` writes them, `--check` says which are old.

They are kept in the repository, so that a reader of the guide needs no Python.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from ambitieweb.assets import starter_folder
from ambitieweb.charts.stylesheet import css
from ambitieweb.guide import fields_page, themes_page
from ambitieweb.model import kinds
from ambitieweb.model.files import KIND_BY_NAME
from ambitieweb.model.locations import inside
from ambitieweb.model.record import Record, specs
from ambitieweb.source.compose import compose
from ambitieweb.source.nodes import Node, plain

ROOT = Path(__file__).parent.parent.parent


def generated() -> Iterator[tuple[str, str]]:
    """Path and text of every generated file."""
    yield "theme/assets/stylesheets/charts.css", css()
    yield "docs/handleiding/velden.md", fields_page()
    yield "docs/handleiding/themas.md", themes_page(ROOT / "content")
    yield "generator/ambitieweb/checks/template_sentences.py", template_sentences()


def template_sentences() -> str:
    """The module with the sentences that the templates of `ambitieweb new` suggest; words of one or two may well be right."""
    found: set[str] = set()
    for path in sorted((starter_folder() / "new").glob("*.yml")):
        record = KIND_BY_NAME[path.stem].record.model_validate(plain(suggested(path.read_text("utf-8"))))
        for part in (record, *(inner for _, inner in inside(record, ()))):
            found.update(text for text in texts_of(part) if len(text.split()) >= _SENTENCE)
    lines = "".join(f"        {json.dumps(text, ensure_ascii=False)},\n" for text in sorted(found))
    return f'''"""Generated from the templates in `starter/new/` by `python -m ambitieweb.generated`; do not edit."""

SENTENCES = frozenset(
    {{
{lines}    }}
)
'''


def texts_of(record: Record) -> Iterator[str]:
    """The texts in a record itself, not those in the records inside it."""
    for spec in specs(type(record)):
        if spec.kind in (kinds.TEXT, kinds.LINE):
            value = getattr(record, spec.name)
            if spec.is_mapping:
                yield from value.values()
            elif spec.is_many:
                yield from value
            elif value is not None:
                yield value


def suggested(template: str) -> Node:
    """A template with every suggestion in place: without the # before it."""
    root, _ = compose(re.sub(r"(?m)^( +)# ", r"\1", template), "")
    assert root is not None
    return root


_SENTENCE = 3
"""From this many words on, a value of a template is a sentence that an author should write."""


def main(arguments: list[str]) -> int:
    """Writes the files, or with `--check` names those that are old; returns how many are."""
    old = [(ROOT / path, text) for path, text in generated() if not _is(ROOT / path, text)]
    if "--check" in arguments:
        for path, _ in old:
            print(f"old: {path.relative_to(ROOT)} (run `make accept`)")
        return len(old)
    for path, text in old:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        print(f"written: {path.relative_to(ROOT)}")
    return 0


def _is(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text("utf-8") == text


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
