"""The parts of the author guide that follow from the program and from content: all keys, and the themes of each set.

Plain Markdown, as readable in a text editor as on the site.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ambitieweb.finding.hand_written import heading_anchor
from ambitieweb.link.link import link
from ambitieweb.model.files import FILE_KINDS, FileKind
from ambitieweb.model.kinds import TEXT
from ambitieweb.model.not_before import KEYS
from ambitieweb.model.read import read
from ambitieweb.model.record import FieldSpec, Record, written_specs

_FIELDS_INTRO = """# Alle velden

Deze lijst volgt uit het programma zelf. Per soort bestand staat hier elke sleutel: wat hij betekent, wat u invult, en
hoe hij in het Engels heet. Een sleutel met eigen sleutels eronder is een *blok*; elk blok staat één keer in de lijst, bij
het eerste bestand dat het kent. Alleen `naam` is altijd nodig; wat u leeg laat, staat op de site als 'nog niet ingevuld'.

De ids van de thema's staan op [een eigen pagina](themas.md)."""

_THEMES_INTRO = """# De thema's per themaset

In een web noemt u een thema bij zijn *id*: het woord voor de dubbele punt. Welke themaset geldt, staat bij `themaset` in
het web, anders in het web waar het onder hangt, anders in `site.yml`. Een eigen set begint u met `ambitieweb new themaset`."""


def fields_page() -> str:
    """The page that lists every key of every kind of file, in Dutch."""
    blocks = tuple(_blocks())
    headings = _headings(blocks)
    parts = [_FIELDS_INTRO]
    for kind in FILE_KINDS:
        where = f"in de map `{kind.folder}/`" if kind.folder else "`site.yml`, bovenaan in de map met inhoud"
        parts.append(f"## {kind.record.title_words[0]}\n\nBestand {where}.\n\n{_list(kind.record, headings)}")
        parts.extend(
            f"### {headings[block.spec.record]}\n\n{block.spec.help[0]} Staat {block.where}.\n\n"
            f"{_list(block.spec.record, headings)}"
            for block in blocks
            if block.kind is kind and block.spec.record is not None
        )
    return "\n\n".join(parts) + "\n"


def themes_page(content: Path) -> str:
    """The page that lists the themes of each set in a folder with content, with the id that a web uses."""
    portfolio, _ = link(read(content))
    parts = [_THEMES_INTRO]
    for theme_set in portfolio.theme_sets.values():
        lines = "\n".join(f"- `{theme.id}`: {theme.name}" for theme in theme_set.themes)
        parts.append(f"## {theme_set.name} (`{theme_set.id}`)\n\n{lines}")
    return "\n\n".join(parts) + "\n"


@dataclass(frozen=True, slots=True)
class _Block:
    """A field with keys of its own, where it first occurs: in which kind of file, under which key if not at the top."""

    kind: FileKind
    spec: FieldSpec
    key: str

    @property
    def where(self) -> str:
        """Where an author finds it."""
        folder = f"in een bestand in `{self.kind.folder}/`" if self.kind.folder else "in `site.yml`"
        return f"onder `{self.key}`" if self.key else folder

    @property
    def under(self) -> str:
        """What it belongs to, in a word."""
        return f"onder {self.key}" if self.key else f"bij {self.kind.record.title_words[0].lower()}"


def _blocks() -> Iterator[_Block]:
    done: set[type[Record]] = set()
    for kind in FILE_KINDS:
        yield from _inner(kind, kind.record, "", done)


def _inner(kind: FileKind, record: type[Record], key: str, done: set[type[Record]]) -> Iterator[_Block]:
    for spec in _specs(record):
        if spec.record is not None and spec.record not in done:
            done.add(spec.record)
            yield _Block(kind, spec, key)
            yield from _inner(kind, spec.record, spec.alias, done)


def _headings(blocks: tuple[_Block, ...]) -> dict[type[Record] | None, str]:
    """A heading per block that no other block has: the key, its name, and where needed what it stands under."""
    plain = [f"{block.spec.alias} ({block.spec.label[0]})" for block in blocks]
    times = Counter(plain)
    return {
        block.spec.record: heading if times[heading] == 1 else f"{heading}, {block.under}"
        for block, heading in zip(blocks, plain, strict=True)
    }


def _list(record: type[Record], headings: dict[type[Record] | None, str]) -> str:
    return "\n".join(
        f"- `{spec.alias}` ({spec.label[0]}): {spec.help[0]} *{_what(spec, headings)}* In het Engels: `{spec.name}`."
        for spec in _specs(record)
    )


def _specs(record: type[Record]) -> Iterator[FieldSpec]:
    """What an author can write; until when a part waits is told once, in the text of the guide."""
    return (spec for spec in written_specs(record) if spec.alias != KEYS[0])


def _what(spec: FieldSpec, headings: dict[type[Record] | None, str]) -> str:
    if spec.record is not None:
        heading = headings[spec.record]
        words = f"blok [{heading}](#{heading_anchor(heading)})"
    elif spec.kind is None:
        words = TEXT.words[0]
    elif spec.kind.choices:
        words = _choices([nl for nl, _ in spec.kind.choices], spec.help[0])
    else:
        words = spec.kind.words[0]
    if spec.is_mapping:
        words = f"Per id: {words}"
    elif spec.is_many:
        words = f"Lijst: {words}"
    words = words[:1].upper() + words[1:]
    return f"{words}; verplicht." if spec.is_required else f"{words}."


def _choices(words: list[str], help_text: str) -> str:
    """The words to choose from, unless the help has just named them."""
    return "Een van deze woorden" if all(word in help_text for word in words) else f"Kies uit: {', '.join(words)}"
