"""Files that follow from the declarations: `python -m ambitieweb.generated` writes them, `--check` says which are old.

They are kept in the repository, so that a reader of the guide or an editor needs no Python.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from ambitieweb.assets import starter_folder
from ambitieweb.charts.stylesheet import css
from ambitieweb.checks.parts import inside
from ambitieweb.model import kinds
from ambitieweb.model.files import FILE_KINDS, KIND_BY_NAME, FileKind
from ambitieweb.model.record import FieldSpec, Record, specs
from ambitieweb.model.schema import schema
from ambitieweb.source.compose import compose
from ambitieweb.source.nodes import Node, plain

ROOT = Path(__file__).parent.parent.parent


def generated() -> Iterator[tuple[str, str]]:
    """Path and text of every generated file."""
    yield "theme/assets/stylesheets/charts.css", css()
    yield "docs/handleiding/velden.md", fields_page()
    yield "generator/ambitieweb/checks/template_sentences.py", template_sentences()
    for kind in FILE_KINDS:
        yield (
            f".schemas/{kind.name}.json",
            json.dumps(schema(kind), ensure_ascii=False, indent=1, sort_keys=True) + "\n",
        )


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


def fields_page() -> str:
    """The page of the author guide that lists every key of every kind of file, in Dutch."""
    parts = [_INTRO]
    done: set[type[Record]] = set()
    for kind in FILE_KINDS:
        parts.append(_kind(kind))
        parts.extend(_inner(kind.record, done))
    return "\n\n".join(parts) + "\n"


_INTRO = """---
title: Alle velden
---

# Alle velden

Deze lijst volgt uit het programma zelf. Per soort bestand staat hier elke sleutel, wat u invult en hoe de sleutel in
het Engels heet. Alleen `naam` is altijd nodig; wat u leeg laat, staat op de site als 'nog niet ingevuld'."""


def _kind(kind: FileKind) -> str:
    folder = f"in de map `{kind.folder}/`" if kind.folder else "`site.yml`, bovenaan in de map met inhoud"
    return f"## {kind.record.title_words[0]} {{#{kind.name}}}\n\nBestand {folder}.\n\n{_table(kind.record)}"


def _inner(record: type[Record], done: set[type[Record]]) -> Iterator[str]:
    """The blocks inside a kind of file, each shown once, where it first occurs."""
    for spec in specs(record):
        if spec.record is not None and spec.record not in done:
            done.add(spec.record)
            yield f"### Blok: {spec.label[0].lower()} {{#blok-{spec.record.__name__.lower()}}}\n\n{_table(spec.record)}"
            yield from _inner(spec.record, done)


def _table(record: type[Record]) -> str:
    rows = "\n".join(
        f'<tr><th scope="row"><code>{spec.alias}</code></th><td>{_cell(spec.label[0])}</td><td>{_cell(spec.help[0])}</td>'
        f"<td>{_what(spec)}</td><td><code>{spec.name}</code></td></tr>"
        for spec in specs(record)
    )
    head = "".join(f'<th scope="col">{word}</th>' for word in ("Sleutel", "Naam", "Uitleg", "Wat u invult", "Engels"))
    return f'<div class="aw-scroll" tabindex="0" role="region" aria-label="{record.__name__}"><table class="aw-table">\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody></table></div>'


def _cell(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


_KINDS = {
    "text": "tekst",
    "line": "een regel tekst",
    "rating": "0-3, niet relevant of nog te bepalen",
    "level-range": "1, 2, 3 of een reeks zoals 2-3",
    "level-number": "0, 1, 2 of 3",
    "date-recorded": "datum (2026-03-12)",
    "date-planned": "datum (2026-03-12)",
    "year": "jaar",
    "money": "bedrag in euro",
    "number": "getal",
    "percentage": "percentage",
    "count": "aantal",
    "yes-no": "ja of nee",
    "url": "webadres",
    "key": "id",
    "theme": "id van een thema",
    "theme-path": "themaset/thema",
    "criterion": "id van een criterium",
}


def _what(spec: FieldSpec) -> str:
    if spec.record is not None:
        words = f'<a href="#blok-{spec.record.__name__.lower()}">blok</a>'
    elif spec.kind is None:
        words = "tekst"
    elif spec.kind.choices:
        words = " · ".join(_cell(nl) for nl, _ in spec.kind.choices)
    elif spec.kind.target:
        words = f"id van een {spec.kind.target}"
    else:
        words = _KINDS[spec.kind.name]
    if spec.is_mapping:
        return f"per id: {words}"
    words = f"lijst van: {words}" if spec.is_many else words
    return f"{words} (verplicht)" if spec.is_required else words


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
