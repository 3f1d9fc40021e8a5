"""Which themes belong in a file: those of the set that its web uses, found as linking does, or else of all sets.

A file's schema says nothing of themes by itself. For each set there is a layer of definitions that names its themes
wherever a theme may stand, and a row of conditions lays the right one over the file.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ambitieweb.editor.blocks import Blocks, many, names_of, reachable, to
from ambitieweb.editor.values import LEVELS, NOTHING, Schema
from ambitieweb.gathered import gathered
from ambitieweb.link.portfolio import Level, Theme
from ambitieweb.model import kinds
from ambitieweb.model.files import CATEGORY, ORGANISATION, PROJECT, THEME_SET, FileKind
from ambitieweb.model.record import FieldSpec, Record, specs, specs_by_key

EVERY_SET = "*"
WEB, REST = ".web", ".rest"
"""The parts of a card that has a theme set of its own."""
_Way = tuple[tuple[str, ...], ...]
"""A path of keys, each in both spellings."""


@dataclass(frozen=True, slots=True)
class _Layer:
    """The themes of one set, or of all of them together."""

    name: str
    themes: Mapping[str, Theme]
    levels: tuple[Level, ...]
    is_closed: bool
    """Whether a theme that is not there is marked."""
    message: str


def themes_of(kind: FileKind, blocks: Blocks) -> tuple[Schema, Schema]:
    """What to add to the schema of a kind of file, and the definitions that it uses."""
    layers = {layer.name: layer for layer in _layers(blocks)}
    bearing = _bearing(kind.record)
    if kind.record not in bearing or not layers:
        return {}, {}
    made: Schema = {}
    for layer in layers.values():
        made[f"theme@{layer.name}"] = _one_theme(layer)
        for record in bearing:
            made[_name(record, layer)] = _narrowed(record, layer, bearing)
            made |= _by_theme(record, layer, bearing, blocks)
    parts = _parts(kind.record)
    for part in filter(None, parts):
        for layer in layers.values():
            made[_name(kind.record, layer) + part] = _narrowed(kind.record, layer, bearing, part)
    rules = [_choose(kind, part, layers, blocks) for part in parts]
    return {"allOf": rules}, made


def _layers(blocks: Blocks) -> Iterator[_Layer]:
    known, t = blocks.known, blocks.t
    for theme_set in known.theme_sets:
        themes = {theme.id: theme for theme in theme_set.themes}
        message = t("editor.theme_of", set=theme_set.id, themes=", ".join(themes))
        yield _Layer(theme_set.id, themes, theme_set.levels, known.is_sure, message)
    if known.theme_sets:
        every = {theme.id: theme for theme_set in reversed(known.theme_sets) for theme in theme_set.themes}
        yield _Layer(EVERY_SET, dict(sorted(every.items())), (), known.is_sure, t("editor.theme"))


def _bearing(record: type[Record]) -> tuple[type[Record], ...]:
    """The records that name a theme, in a field of their own or in a record inside them."""
    return tuple(
        inner
        for inner in reachable(record)
        if any(kinds.THEME in (spec.kind, spec.key_kind) for part in reachable(inner) for spec in specs(part))
    )


def _name(record: type[Record], layer: _Layer) -> str:
    return f"{record.__name__}@{layer.name}"


def _narrowed(record: type[Record], layer: _Layer, bearing: tuple[type[Record], ...], part: str = "") -> Schema:
    """What a set adds to a record; with `part` only to the web, or only to the rest."""
    properties: Schema = {}
    for spec in specs(record):
        if part and (spec.name == "web") is not (part == WEB):
            continue
        made = _field(record, spec, layer, bearing)
        if made is not None:
            properties |= {name: {"doNotSuggest": True, "allOf": [made]} for name in names_of(spec)}
    return {"properties": properties}


def _field(record: type[Record], spec: FieldSpec, layer: _Layer, bearing: tuple[type[Record], ...]) -> Schema | None:
    if spec.is_mapping and spec.key_kind == kinds.THEME:
        return to(f"{_name(record, layer)}.{spec.name}")
    if spec.kind == kinds.THEME:
        return many(to(f"theme@{layer.name}")) if spec.is_many else to(f"theme@{layer.name}")
    if spec.record is None or spec.record not in bearing:
        return None
    inner = to(_name(spec.record, layer))
    if spec.is_mapping:
        return {"additionalProperties": inner}
    return many(inner) if spec.is_many else inner


def _one_theme(layer: _Layer) -> Schema:
    names = [theme.name for theme in layer.themes.values()]
    offered = {"enum": list(layer.themes), "enumDescriptions": names, "errorMessage": layer.message}
    return {"anyOf": [offered, NOTHING if layer.is_closed else {}]}


def _by_theme(record: type[Record], layer: _Layer, bearing: tuple[type[Record], ...], blocks: Blocks) -> Schema:
    """Blocks with a key per theme, which says on hover what the theme is about."""
    made: Schema = {}
    for spec in specs(record):
        if not spec.is_mapping or spec.key_kind != kinds.THEME:
            continue
        value = blocks.one(spec)
        extra = [to(_name(spec.record, layer))] if spec.record in bearing and spec.record is not None else []
        extra += [absent] if (absent := _absent_levels(spec, layer, blocks)) else []
        if extra:
            made[f"{_name(record, layer)}.{spec.name}.value"] = {"allOf": [value, *extra]}
            value = to(f"{_name(record, layer)}.{spec.name}.value")
        properties = {
            theme.id: {
                "title": theme.name,
                "description": theme.record.description or theme.name,
                "allOf": [{"title": theme.name}],  # a hover takes its title from the first part
                "anyOf": [value],
            }
            for theme in layer.themes.values()
        }
        is_closed = layer.is_closed and spec.name != "rename"
        rest = {"additionalProperties": False, "errorMessage": layer.message}
        made[f"{_name(record, layer)}.{spec.name}"] = {
            "properties": {theme_id: theme for theme_id, theme in properties.items() if not theme_id.isdecimal()},
            # a language server reads such a key as a number, which is none of the `properties`
            "patternProperties": {
                f"^{theme_id}$": theme for theme_id, theme in properties.items() if theme_id.isdecimal()
            },
            **(rest if is_closed else {"additionalProperties": value}),
        }
    return made


def _absent_levels(spec: FieldSpec, layer: _Layer, blocks: Blocks) -> Schema | None:
    """Marks levels of 1 to 3 that the scale of the set does not have."""
    numbers = [level.number for level in layer.levels]
    absent = [level for level in LEVELS if level and level not in numbers]
    if not numbers or not absent:
        return None
    message = blocks.t("editor.level_of", set=layer.name, levels=", ".join(map(str, numbers)))
    rule: Schema = {"if": {"enum": absent}, "then": {"enum": numbers, "errorMessage": message}}
    rated = [inner for inner in specs(spec.record) if inner.kind == kinds.RATING] if spec.record else []
    return {**rule, "properties": {name: rule for inner in rated for name in names_of(inner)}}


def _parts(record: type[Record]) -> tuple[str, ...]:
    """A card may have a theme set of its own: then only its web follows the set of the web."""
    return (WEB, REST) if any(spec.name == "card_theme_set" for spec in specs(record)) else ("",)


def _choose(kind: FileKind, part: str, layers: Mapping[str, _Layer], blocks: Blocks) -> Schema:
    """The layer of the set that the file names, else of its parent's, else of the site's; of all sets when unsure."""
    record = kind.record

    def layer(name: str | None) -> Schema:
        return to(_name(record, layers.get(name or "", layers[EVERY_SET])) + part)

    rows: list[tuple[Schema, Schema]] = []
    if part == REST:
        rows.append((_has((_keys(record, "card_theme_set"),), _IS_GIVEN), layer(EVERY_SET)))
    own = _own_set(record)
    if own:
        rows.extend((_has(own, {"type": "string", "const": name}), layer(name)) for name in layers if name != EVERY_SET)
        rows.append((_has(own, _IS_GIVEN), layer(EVERY_SET)))
    for name, target in _PARENTS.get(kind.name, ()):
        way = (_keys(record, name),)
        by_set = gathered((set_id, holder) for holder, set_id in blocks.known.set_of.get(target, {}).items())
        rows.extend((_has(way, {"type": "string", "enum": [*ids]}), layer(set_id)) for set_id, ids in by_set.items())
        rows.append((_has(way, _IS_GIVEN), layer(EVERY_SET)))
    rest = {} if kind.name == THEME_SET.name else layer(blocks.known.default_set)
    for condition, then in reversed(rows):
        rest = {"if": condition, "then": then, "else": rest}
    return rest


_IS_GIVEN: Schema = {"type": ["string", "number", "boolean"]}
_PARENTS = {
    PROJECT.name: (("category", CATEGORY.name), ("organisation", ORGANISATION.name)),
    CATEGORY.name: (("parent", ORGANISATION.name),),
    ORGANISATION.name: (("parent", ORGANISATION.name),),
}
"""Where a web of a kind of file looks for its theme set when it names none: field and kind of file, first the nearest."""


def _own_set(record: type[Record]) -> _Way:
    """Where a file names its theme set; empty when it has no such field and follows the site."""
    by_name = {spec.name: spec for spec in specs(record)}
    if "web" in by_name:
        web = by_name["web"].record
        assert web is not None, "a web is a record"
        return _keys(record, "web"), _keys(web, "theme_set")
    name = "basis" if "basis" in by_name else "theme_set"
    return (_keys(record, name),) if name in by_name else ()


def _keys(record: type[Record], name: str) -> tuple[str, ...]:
    return tuple(names_of(specs_by_key(record)[name]))


def _has(way: _Way, test: Schema) -> Schema:
    """True of a file that has a value at this path that passes the test."""
    ways = []
    for words in itertools.product(*way):
        made = test
        for word in reversed(words):
            made = {"required": [word], "properties": {word: made}}
        ways.append(made)
    return {"anyOf": ways} if len(ways) > 1 else ways[0]
