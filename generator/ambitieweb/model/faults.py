"""A file with faults in it: every fault as a problem, and the record of what can be used all the same.

Reading goes on with what is left, so that one run shows the references that lead nowhere as well as the dates that do
not exist, and a fault in one file is not reported again at every file that refers to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import cast

import pydantic
from pydantic_core import ErrorDetails

from ambitieweb.model import kinds
from ambitieweb.model.blocks_meant import block_meant, is_level, items_meant, scale_meant
from ambitieweb.model.choices_meant import is_word_for
from ambitieweb.model.files import FILE_KINDS, SITE, FileKind
from ambitieweb.model.locations import Location, field_at, named, record_at, written
from ambitieweb.model.misplaced import NEARBY, homes, instead, spelled
from ambitieweb.model.no_value import says_none, says_unknown
from ambitieweb.model.not_before import KEYS
from ambitieweb.model.record import FieldSpec, Record, keys, specs, specs_by_key, written_specs
from ambitieweb.model.shapes import in_braces, item_words, shape_of, shaped
from ambitieweb.model.synonyms import everyday
from ambitieweb.model.values import as_id, rating_of
from ambitieweb.problems import Place, Problem, Span, error
from ambitieweb.problems.problem import nearest
from ambitieweb.source.complaints import quoted, without_colons
from ambitieweb.source.compose import place
from ambitieweb.source.document import Document
from ambitieweb.source.nodes import Mapping, Node, Path, Scalar, plain, renamed, replaced, with_single_keys
from ambitieweb.source.outline import packed

MOST_FAULTS = 50
_ROUNDS = 8
_SURELY = 0.8
"""How much like a key an unknown one must be to go on as if it were that key."""


@dataclass(frozen=True, slots=True)
class Usable:
    """What came of a file: its record, or None when nothing is left; where in it something was left out; its faults."""

    document: Document
    record: Record | None
    mended: frozenset[Location]
    faults: tuple[Problem, ...]
    moved: frozenset[Span]
    """Keys that were read at another depth than they stand: what else was said of them has found its cause."""


def usable(document: Document, kind: FileKind, root: Mapping, language: str) -> Usable:
    """The record of a file without the parts that are wrong, and all that is wrong. What a number means depends on the
    language of the site."""
    root, slips = shaped(root, kind.record)
    document = replace(document, shaped=shape_of(kind.record), usable=root)
    faults: dict[tuple[object, ...], Problem] = {}
    for slip in slips:
        spot = place(document.path, document.lines, slip.key.span)
        values = dict(slip.values)
        meant = values.pop("bedoeld", None)
        problem = error(slip.slug, spot, meant, sleutel=slip.key.text, boven=slip.beside, **values)
        faults[_identity(problem)] = problem
    moved = frozenset(span for slip in slips for span in slip.moved)
    mended: set[Location] = set()
    for _ in range(_ROUNDS):
        try:
            record = kind.record.model_validate(plain(root), context={"language": language})
            whole = document if mended else replace(document, usable=None, outline=packed(root))
            return Usable(whole, record, frozenset(mended), tuple(faults.values()), moved)
        except pydantic.ValidationError as failure:
            if failure.error_count() > MOST_FAULTS:
                problems = [_problem(document, kind, detail) for detail in _details(failure)[:MOST_FAULTS]]
                more = error("meer-fouten", Place(document.path), aantal=failure.error_count(), getoond=MOST_FAULTS)
                faults |= {_identity(problem): problem for problem in (more, *problems)}
                break
            details = _without_misspelt(_details(failure), kind, document)
            for detail in details:
                for problem in _with_alike(document, _problem(document, kind, detail)):
                    faults.setdefault(_identity(problem), problem)
            mended |= {named(kind.record, _location(detail))[:-1] for detail in details}
            root = _mend(root, kind, document, details)
            document = replace(document, usable=root)
    return Usable(document, None, frozenset(mended), tuple(faults.values()), moved)


def _details(failure: pydantic.ValidationError) -> list[ErrorDetails]:
    return failure.errors(include_url=False, include_input=True)


def _without_misspelt(details: list[ErrorDetails], kind: FileKind, document: Document) -> list[ErrorDetails]:
    """The complaints without those that a key is missing which stands there misspelt."""
    found = [(_location(detail), detail["input"]) for detail in details if detail["type"] == "extra_forbidden"]
    meant = {(*location[:-1], _key_meant(kind, document, location, value)) for location, value in found}
    return [detail for detail in details if detail["type"] != "missing" or _location(detail) not in meant]


def _identity(problem: Problem) -> tuple[object, ...]:
    return problem.slug, problem.place, tuple(problem.values.items())


def _location(detail: ErrorDetails) -> Location:
    """Where the fault is; for a field that stands there twice, the English one."""
    location: Location = tuple(step for step in detail["loc"] if step != "[key]")
    if detail["type"] == "tweemaal-zelfde-veld":
        return (*location, detail["ctx"]["sleutel"])
    return location


def _mend(root: Mapping, kind: FileKind, document: Document, details: Iterable[ErrorDetails]) -> Mapping:
    """The keys without what is wrong. What stands under a misspelt key is read as if it were right. A text that must be there becomes an ellipsis, or the file's name for its title;
    where another value must be there, what it stands in goes."""
    removed: list[Path] = []
    node: Node = root
    for detail in details:
        location = _location(detail)
        path = written(kind.record, location)
        spec = field_at(kind.record, location)
        if detail["type"] == "tweemaal-zelfde-veld":
            removed.append((*path[:-1], (str(location[-1]),)))
        elif detail["type"] == "extra_forbidden" and (meant := _key_meant(kind, document, location, detail["input"])):
            node = renamed(node, path, meant)
        elif spec is None or not spec.is_required or location[-1] not in (spec.name, spec.alias):
            removed.append(path)
        elif spec.kind in _TEXTS:
            node = replaced(node, path, Scalar(document.id if len(path) == 1 else "…", root.span))
        else:
            removed.append(path[:-1])
    outermost = {path for path in removed if path and not any(path[:length] in removed for length in range(len(path)))}
    # the last item of a list first, so that positions stay right
    for path in sorted(outermost, key=_in_order, reverse=True):
        node = replaced(node, path, None)
    return cast(Mapping, with_single_keys(node))  # two misspelt keys may mean the same


def _key_meant(kind: FileKind, document: Document, location: Location, value: object) -> str | None:
    """The key that a misspelt one with this value must be, unless that stands there as well."""
    known = written_specs(record_at(kind.record, location[:-1]))
    word, names = str(location[-1]), [spec.alias for spec in known]
    meant = everyday(word, names) or nearest(word, names, likeness=_SURELY, is_whole=True)
    spec = next((spec for spec in known if spec.alias == meant), None)
    if spec is None:
        return _text_lacking(kind, document, location, value)
    siblings = document.keys_at(written(kind.record, location[:-1]))
    return None if {spec.name, spec.alias} & siblings else meant


def _in_order(path: Path) -> list[tuple[int, tuple[str, ...]]]:
    return [(step, ()) if isinstance(step, int) else (-1, step) for step in path]


def _with_alike(document: Document, problem: Problem) -> list[Problem]:
    """The problem, and of a tab where a colon belongs each further one: who pasted a table did so on more lines."""
    if problem.values.get("teken") != "tab":
        return [problem]
    tabs = [complaint for complaint in without_colons(document.lines) if complaint[2] == {"teken": "tab"}]
    return [problem, *(error(slug, place(document.path, document.lines, at), **values) for slug, at, values in tabs)]


_IS_BLOCK = {"dict_type", "model_type", "model_attributes_type"}


def _problem(document: Document, kind: FileKind, detail: ErrorDetails) -> Problem:
    """Pydantic's complaint as our own problem, at the word it is about."""
    location = _location(detail)
    path = written(kind.record, location)
    slug, values = detail["type"], dict(detail.get("ctx") or {})
    last = str(location[-1]) if location else ""
    if "[key]" in detail["loc"]:
        problem = _wrong_key(slug, document.place_of_key(path), values)
        return _there_already(document, path, last, problem) or problem
    if slug == "extra_forbidden":
        return _unknown_key(document, kind, detail, location)
    if slug == "missing":
        name = _as_in_file(last, record_at(kind.record, location[:-1]), kind, document)
        return error("veld-ontbreekt", document.place_of(path), veld=name)
    if slug == "tweemaal-zelfde-veld":
        return error(slug, document.place_of_key((*path[:-1], (last,))), **values)
    place = document.place_of(path)
    if slug in ("spatie-ontbreekt", "is-teken"):
        return error(slug, _behind(place, int(values["voor"])), **({"teken": "="} if slug == "is-teken" else {}))
    if slug in _IS_BLOCK:
        return _no_block(document, kind, detail, place, location)
    if slug == "geen-losse-waarde" and values["gekregen"] == "blok" and (colon := _colon_in_text(detail["input"])):
        text = f"{colon}: {detail['input'][colon]}"
        at_colon = _behind(document.place_of_key((*path, (colon,))), len(colon))
        is_plain = text in at_colon.text  # without quotation marks of its own, which are not part of what was read
        return error("dubbele-punt-in-tekst", at_colon, quoted(text) if is_plain else None)
    if slug == "geen-losse-waarde" and values["gekregen"] == "lijst" and not isinstance(location[-1], int):
        return _no_list(field_at(kind.record, location), detail["input"], place, values)
    if slug in ("datum-is-moment", "datum-is-vanaf-nu", "datum-is-herhaling"):
        return error(slug, place, **values, veld=_text_beside(record_at(kind.record, location[:-1]), kind, document))
    if slug == "getal-onduidelijk":
        return error(slug, place, **values, zo=_between_braces(values["deel"], place))
    is_choice = is_word_for(values.get("waarde", ""), values.get("bedoeld", ""))  # 'to do' is the status of an action
    if (
        slug in _HOLDS_NOTHING
        and not is_choice
        and (says_unknown(values["waarde"]) or (says_none(values["waarde"]) and slug != "geen-ja-nee"))
    ):
        is_none = slug in _NUMBERS and says_none(values["waarde"])
        return error("waarde-geen" if is_none else "waarde-onbekend", place, waarde=values["waarde"])
    meant = values.pop("bedoeld", None)
    is_number = slug in ("geen-getal", "geen-percentage", "geen-bedrag", "bedrag-drie-cijfers")
    return error(slug, place, _between_braces(meant, place) if meant and is_number else meant, **values)


_TEXTS = (kinds.LINE, kinds.TEXT)
_NUMBERS = ("geen-getal", "geen-percentage", "geen-bedrag", "geen-aantal")
_HOLDS_NOTHING = (
    *_NUMBERS,
    "geen-jaar",
    "geen-ja-nee",
    "url-fout",
    "url-is-bestand",
    "keuze-onbekend",
    "keuze-onduidelijk",
)
"""Where a word for nothing means that the key can be left empty. What says so of a date is in its own hint."""


def _between_braces(number: str, place: Place) -> str:
    """The number as it must be written there: between { and } a comma separates."""
    before = place.text[: place.span.column - 1] if place.span else ""
    is_inside = any(before.count(left) > before.count(right) for left, right in ("{}", "[]"))
    return f'"{number}"' if is_inside and "," in number and not before.endswith(('"', "'")) else number


def _wrong_key(slug: str, place: Place, values: dict[str, str]) -> Problem:
    """A free key, such as the number of a level, that cannot be one."""
    if slug == "niveau-nummer":
        return error("niveau-als-sleutel", place, values.pop("bedoeld", None), **values)
    return error(slug, place, values.pop("bedoeld", None), **values)


def _unknown_key(document: Document, kind: FileKind, detail: ErrorDetails, location: Location) -> Problem:
    """A key that its record does not have: misspelt, cut off by a comma or colon, or at the wrong place."""
    word = str(location[-1])
    bare = re.sub("['’]", "", word)
    record = record_at(kind.record, location[:-1])
    known = [_as_in_file(spec.alias, record, kind, document) for spec in specs(record)]
    place = document.place_of_key(written(kind.record, location))
    if re.fullmatch(r"[0-3]", word) and (
        levels := next((spec for spec in specs(record) if spec.is_many and spec.record and is_level(spec.record)), None)
    ):
        return error("sleutel-hoort-elders", place, sleutel=word, plaatsen=levels.alias)
    names = [name for spec in written_specs(record) for name in (spec.alias, spec.name)]
    common = everyday(bare, names)
    suggestion = common or nearest(bare, names)
    if detail["input"] is None and (problem := _cut_off(word, place, suggestion)):
        return problem
    if suggestion is None and (spec := _chosen_so(specs(record), word)):
        return error("sleutel-is-keuze", place, f"{spec.alias}: {word}", sleutel=word, veld=spec.alias)
    if suggestion is not None:
        suggestion = _as_in_file(suggestion, record, kind, document)
    if themes := _themes_of(record, detail["input"]):
        return error("sleutel-hoort-elders", place, sleutel=word, plaatsen=themes)
    if not suggestion and (text := _text_of_item(kind.record, location)):
        problem = error("onbekende-sleutel", place, text, sleutel=word, sleutels=", ".join(known))
        return _there_already(document, written(kind.record, location), word, problem) or problem
    if suggestion is None and isinstance(detail["input"], str):
        taken = document.keys_at(written(kind.record, location[:-1]))
        free = [spec for spec in specs(record) if not {spec.name, spec.alias} & taken]
        if spec := _chosen_so(free, detail["input"]):
            common = suggestion = _as_in_file(spec.alias, record, kind, document)
    if not common and not nearest(bare, [*names, KEYS[0]], likeness=_SURELY, is_whole=True):
        if lacking := _text_lacking(kind, document, location, detail["input"]):
            lacking = _as_in_file(lacking, record, kind, document)
            return error("onbekende-sleutel", place, lacking, sleutel=word, sleutels=", ".join(known))
        ways = homes(kind.record, bare)
        if () in ways:
            return error("sleutel-hoort-links", place, sleutel=word)
        others = _files_of(word, kind, document) if len(location) == 1 else ""
        if others and all(len(way) > NEARBY for way in ways):
            return error(
                "sleutel-van-ander-bestand",
                place,
                instead(_dutch(word), [spec.alias for spec in specs(record)]),
                sleutel=word,
                bestanden=others,
                sleutels=", ".join(known),
            )
        if ways:
            is_near = all(len(way) == 1 and not way[0].is_mapping for way in ways)
            slug = "sleutel-hoort-elders" if is_near else "sleutel-hoort-dieper"
            return error(slug, place, sleutel=word, plaatsen=", ".join(map(spelled, ways)))
    problem = error("onbekende-sleutel", place, suggestion, sleutel=word, sleutels=", ".join(known))
    return _there_already(document, written(kind.record, location), word, problem) or problem


def _chosen_so(fields: Iterable[FieldSpec], word: str) -> FieldSpec | None:
    """The one field of which a word is a choice: `eis` of `instrument`."""
    said = word.casefold().replace("_", " ")
    found = [spec for spec in fields if spec.kind and any(said in pair for pair in spec.kind.choices)]
    return found[0] if len(found) == 1 else None


def _as_in_file(suggestion: str, record: type[Record], kind: FileKind, document: Document) -> str:
    """The key in the language in which its file has its own keys: `indicatoren` for `indicators` beside `naam` and `tekst`."""
    spec = specs_by_key(record).get(suggestion)
    if spec is None or spec.name == spec.alias:
        return suggestion
    beside = document.keys_at(())
    every = [one for one in specs(kind.record) if one.name != one.alias]
    dutch = sum(one.alias in beside for one in every)
    english = sum(one.name in beside for one in every)
    return suggestion if dutch == english else spec.alias if dutch > english else spec.name


def _text_of_item(root: type[Record], location: Location) -> str | None:
    """The key for the text of an item, where an author wrote the name of the list: `doel` for `tekst` in `doelen`."""
    if len(location) < 3 or not isinstance(location[-2], int):
        return None
    listed, needed = (
        field_at(root, location[:-2]),
        [spec for spec in specs(record_at(root, location[:-1])) if spec.is_required],
    )
    is_name = listed is not None and nearest(
        str(location[-1]), (listed.alias, listed.name), likeness=0.75, is_whole=True
    )
    return needed[0].alias if is_name and len(needed) == 1 and needed[0].kind in _TEXTS else None


def _text_lacking(kind: FileKind, document: Document, location: Location, value: object) -> str | None:
    """The key of the one text that an item must have, where it lacks that and has a text under one key that it does not know."""
    if len(location) < 3 or not isinstance(location[-2], int) or not isinstance(value, str):
        return None
    record = record_at(kind.record, location[:-1])
    needed = [spec for spec in specs(record) if spec.is_required]
    if len(needed) != 1 or needed[0].kind not in _TEXTS:
        return None
    known = {key for spec in written_specs(record) for key in (spec.name, spec.alias)}
    taken = document.keys_at(written(kind.record, location[:-1]))
    return needed[0].alias if not {needed[0].name, needed[0].alias} & taken and len(taken - known) == 1 else None


def _there_already(document: Document, path: Path, word: str, problem: Problem) -> Problem | None:
    """The problem of a key that is meant to be one which stands beside it: with that name it would be there twice."""
    meant = problem.suggestion
    if meant is None or meant not in document.keys_at(path[:-1]):
        return None
    other = document.place_of_key((*path[:-1], (meant,))).span
    line = other.line if other else 0
    return error("sleutel-staat-er-al", problem.place, sleutel=word, ander=meant, regel=line)


def _files_of(key: str, kind: FileKind, document: Document) -> str:
    """The files at the top of which the key belongs, with the folder in the language that the author uses."""
    is_english = document.path.partition("/")[0] in {other.english_folder for other in FILE_KINDS if other.folder}
    homes_of_key = [other for other in FILE_KINDS if other is not kind and key in keys(other.record)]
    folders = [other.english_folder if is_english else other.folder for other in homes_of_key]
    return ", ".join(f"{folder}/….yml" if folder else f"{SITE.name}.yml" for folder in folders)


def _dutch(key: str) -> str:
    """The Dutch key for one at the top of a file, in either language."""
    return next(
        (spec.alias for kind in FILE_KINDS for spec in specs(kind.record) if key in (spec.name, spec.alias)), key
    )


def _themes_of(record: type[Record], value: object) -> str | None:
    """The key of the record under which a level belongs, where it stands beside that key as if it were a field."""
    for spec in specs(record):
        if not spec.is_mapping or spec.key_kind != kinds.THEME:
            continue
        kind, inner = spec.kind, spec.record
        if inner is not None:
            kind = next((field.kind for field in specs(inner) if field.name == inner.shorthand), None)
        if kind in (kinds.RATING, kinds.LEVEL_RANGE):
            is_block = isinstance(value, dict) and inner and value and set(value) <= keys(inner)
            if is_block or (isinstance(value, str) and rating_of(value.strip()) is not None):
                return spec.alias
    return None


def _cut_off(word: str, place: Place, suggestion: str | None) -> Problem | None:
    """What is no key but the rest of a text or number, behind a comma between brackets."""
    before = place.text[: place.span.column - 1] if place.span else ""
    if not before and place.span:  # at the top of a file nothing can be cut in two
        return None
    if re.fullmatch(r"[\d.]+\s*%?|[-–—=]+", word) and (number := re.search(r"[^\s:,{\[][^:,{\[]*,$", before)):
        return error("komma-in-getal", place, f'"{number[0]}{word}"')
    if " " in word.strip() or (suggestion is None and before.rstrip().endswith(",")):
        return error("komma-in-tekst", place, tekst=word)
    return None


def _no_block(document: Document, kind: FileKind, detail: ErrorDetails, spot: Place, location: Location) -> Problem:
    """A text or list where keys belong."""
    spec = field_at(kind.record, location)
    got = "lijst" if isinstance(detail["input"], list) else "tekst"
    neighbour = _plain_neighbour(kind.record, location) if got == "tekst" else None
    if got == "tekst" and (tab := _first_tab(document, spot)):
        return error("is-teken", tab, teken="tab")
    if spec is not None and spec.is_mapping and spec.key_kind == kinds.THEME and (named := _names_in(detail["input"])):
        return error("geen-blok", spot, named, gekregen=got, voorbeeld=spec.key_kind.name)
    if spec is not None and spec.is_mapping and spec.key_kind is not None:
        meant = neighbour or (_named_so(detail["input"]) if spec.key_kind == kinds.KEY else None)
        return error("geen-blok", spot, meant, gekregen=got, voorbeeld=spec.key_kind.name)
    record = record_at(kind.record, location)
    inner = [field.alias for field in specs(record)]
    scale = next((spec for spec in specs(record) if spec.is_many and spec.record and is_level(spec.record)), None)
    of_list = location[:-1] if isinstance(location[-1], int) else location
    listed = field_at(kind.record, of_list)
    if listed is not None and listed.is_many and got == "tekst":
        whole = document.place_of_key(written(kind.record, of_list))
        return error(
            "onderdelen-zonder-sleutels",
            whole,
            items_meant(record, _at(document, written(kind.record, of_list))) or block_meant(record, detail["input"]),
            lijst=listed.alias,
            **item_words(record),
        )
    meant = neighbour
    if scale is not None and (levels := scale_meant(detail["input"])):
        meant = f"{{{_as_in_file(scale.name, record, kind, document)}: {levels}}}"
    elif got == "tekst" and scale is None:
        meant = neighbour or block_meant(record, detail["input"])
    return error("geen-blok-met-sleutels", spot, meant, gekregen=got, eerste=inner[0], sleutels=", ".join(inner))


def _first_tab(document: Document, spot: Place) -> Place | None:
    """The tab between two words of a text that begins there, as in cells that were pasted."""
    span = spot.span
    rows = enumerate(document.lines[span.line - 1 :], start=span.line) if span else ()
    for number, line in rows:
        words = line.strip()
        if span and number > span.line and ":" in words:
            return None
        if "\t" in words:
            column = line.index("\t", len(line) - len(line.lstrip())) + 1
            return place(document.path, document.lines, Span(number, column, column + 1))
    return None


def _no_list(spec: FieldSpec | None, value: object, place: Place, values: dict[str, str]) -> Problem:
    """A list where one value belongs: the one in it, the texts in a row, or which of them to choose."""
    items = [item.strip() for item in value if isinstance(item, str)] if isinstance(value, list) else []
    if not items or len(items) != len(cast(list[object], value)):
        return error("geen-losse-waarde", place, **values)
    if len(items) == 1 or (spec is not None and spec.kind in _TEXTS and not all(map(str.isdecimal, items))):
        text = (" " if all(item.endswith((".", "!", "?")) for item in items) else ", ").join(items)
        is_bare = "{" not in place.text and not re.search(r": | #|^[^\w(]", text)
        is_points = spec is not None and spec.kind == kinds.TEXT and place.text.rstrip().endswith(":")
        slug = "lijst-in-tekst" if is_points else "geen-losse-waarde"
        return error(slug, place, text if is_bare else in_braces(text), **values)
    if spec is not None and spec.kind in _TEXTS:
        return error("geen-losse-waarde", place, **values)
    return error("lijst-waar-een-hoort", place, verwacht=values["verwacht"], keuzes=", ".join(items))


def _text_beside(record: type[Record], kind: FileKind, document: Document) -> str:
    """The key of a record that takes a text, in the language of the file."""
    texts = [spec for spec in specs(record) if spec.kind in _TEXTS]
    needed = [spec for spec in texts if spec.is_required or spec.name == "explanation"]
    return _as_in_file((needed or texts)[0].name, record, kind, document)


def _at(document: Document, path: Path) -> object:
    """What stands at a path; a block without a dash is the one item of its list. None where nothing does."""
    value = plain(document.root)
    for step in path:
        if isinstance(step, int):
            value = value[step] if isinstance(value, list) else value
        else:
            value = next((value[key] for key in step if key in value), None) if isinstance(value, dict) else None
    return value


def _names_in(value: object) -> str | None:
    """A list of names, or a text with commas, as a block in which each still misses its value."""
    parts = value if isinstance(value, list) else re.split(r"\s*[,;]\s*", value) if isinstance(value, str) else []
    names = [part.strip() for part in parts if isinstance(part, str) and part.strip()]
    return f"{{{', '.join(f'{name}: …' for name in names)}}}" if len(names) > 1 and len(names) == len(parts) else None


def _named_so(value: object) -> str | None:
    """A list of names as a block with an id for each: {water: Water, lucht-en-klimaat: Lucht en klimaat}."""
    if isinstance(value, str) and "," in value:
        value = re.split(r"\s*,\s*(?:en |and )?|\s+(?:en|and)\s+(?=[^,]*$)", value)
    if not isinstance(value, list):
        return None
    named: dict[str, str] = {}
    for item in value:
        said = item
        if isinstance(item, dict) and len(item) == 1:
            key, said = next(iter(item.items()))
            key = said if key in ("naam", "name") else key
        else:
            key = item
        if not isinstance(key, str) or not isinstance(said, str) or as_id(key) in named:
            return None
        named[as_id(key)] = in_braces(said)
    return f"{{{', '.join(f'{key}: {said}' for key, said in named.items())}}}" if named else None


def _plain_neighbour(root: type[Record], location: Location) -> str | None:
    """The key beside this one that looks like it and takes a plain value: `niveau` for `niveaus: 2`."""
    spec = field_at(root, location)
    if spec is None:
        return None
    beside = specs(record_at(root, location[:-1]))
    plain = [other.alias for other in beside if other.record is None and not other.is_many and not other.is_mapping]
    return nearest(spec.alias, plain, likeness=0.8, is_whole=True)


def _colon_in_text(value: object) -> str | None:
    """The words before the colon of a text that became a key with a value."""
    if isinstance(value, dict) and len(value) == 1:
        key, rest = next(iter(value.items()))
        return str(key) if isinstance(rest, str) else None
    return None


def _behind(place: Place, columns: int) -> Place:
    """The one character that stands so many columns further."""
    if place.span is None:
        return place
    column = place.span.column + columns
    return replace(place, span=Span(place.span.line, column, column + 1))
