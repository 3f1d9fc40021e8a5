"""The index: a few small files that are read first, and many of which the words typed ask for one or two.

Every file is a script that hands its content to `awSearch.put`, so that it is read from a folder (`file://`) too. They stand in
a folder that is named after their content; only the manifest, which names that folder, has a fixed name. See decision 0009.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from typing import Any

from ambitieweb.search.document import SearchDocument
from ambitieweb.search.language import Language
from ambitieweb.search.packing import DIGITS, cut, front_coded, number, postings
from ambitieweb.search.passages import passages
from ambitieweb.search.weights import Posting, Weigher

MANIFEST = "manifest.js"
POSTINGS_SIZE = 10_000
"""Letters of a file with postings."""
TITLES = 16
"""Pages of which a file has the titles."""
TEXTS = 2
"""Pages of which a file has the text."""
PER_FOLDER = 1000
"""Files of a kind in one folder; those after them stand in folders of as many below it."""
BEST = 2000
"""Pages of a word that are read first; the others only when the words together find too little."""
BLOCK = 32
"""Words of a block in the list of words: the script makes keys of a block only when it must."""


@dataclass(frozen=True, slots=True)
class Words:
    """What the index needs besides documents: the names of kinds and theme sets, what the site takes for the same, and answers."""

    kinds: Mapping[str, str]
    sets: Mapping[str, Sequence[str]]
    categories: Mapping[str, str]
    themes: Mapping[str, str]
    synonyms: Sequence[Sequence[str]]
    answers: Sequence[Mapping[str, Any]]
    shown: Mapping[str, str]
    """What dialog and page say, by key."""


def index_files(documents: Iterable[SearchDocument], language: Language, given: Words) -> dict[str, bytes]:
    """Every file of the index by its path in the folder of the index. The same documents, in whatever order, give the same bytes."""
    ordered = sorted(documents, key=lambda document: (-document.weight, document.address))
    files = dict(_files(ordered, language, given))
    folder = sha256(b"\0".join(name.encode() + b"\0" + files[name] for name in sorted(files))).hexdigest()[:12]
    made = {f"{folder}/{name}.js": content for name, content in files.items()}
    return {MANIFEST: script("manifest", 0, {"folder": folder, "words": dict(given.shown)}), **made}


def script(kind: str, place: int, content: Any) -> bytes:
    """A file that hands something to the search when a browser loads it. Line separators of JavaScript are escaped."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f'awSearch.put("{kind}",{place},{text});\n'.encode()


def _file(kind: str, place: int) -> str:
    """The name of a file of which there may be many, with its folder below that of the index."""
    return f"{place // PER_FOLDER}/{kind}{place}" if place >= PER_FOLDER else f"{kind}{place}"


def _files(documents: Sequence[SearchDocument], language: Language, given: Words) -> Iterator[tuple[str, bytes]]:
    weigher = Weigher(documents, language)
    found = weigher.postings(documents)
    keys = sorted(found)
    packed = [_packed(found[key], documents) for key in keys]
    starts = cut([len(first) + 1 for first, _ in packed], POSTINGS_SIZE)
    yield "words", script("words", 0, [*_blocks(keys, weigher)])
    yield "start", script("start", 0, _start(documents, weigher, language, given, starts))
    yield "answers", script("answers", 0, list(given.answers))
    yield "facets", script("facets", 0, _facets(documents, given))
    for place, (start, end) in enumerate(pairwise((*starts, len(keys)))):
        yield _file("w", place), script("postings", place, " ".join(first for first, _ in packed[start:end]))
    for place, (_, rest) in enumerate(packed):
        if rest:
            yield _file("r", place), script("rest", place, rest)
    shown = passages(documents)
    for place, start in enumerate(range(0, len(documents), TITLES)):
        yield _file("t", place), script("titles", place, [_title(each) for each in documents[start : start + TITLES]])
    for place, start in enumerate(range(0, len(documents), TEXTS)):
        yield _file("p", place), script("texts", place, shown[start : start + TEXTS])


def _packed(found: Sequence[Posting], documents: Sequence[SearchDocument]) -> tuple[str, str]:
    """The postings of a word; of a word that very many pages have, the best of them and the rest."""
    if len(found) <= BEST:
        return postings(found), ""
    best = sorted(found, key=lambda posting: (-posting.weight * documents[posting.page].weight, posting.page))
    first = sorted(best[:BEST], key=lambda posting: posting.page)
    rest = sorted(best[BEST:], key=lambda posting: posting.page)
    return f"{len(found)}.{postings(first)}", postings(rest)


def _blocks(keys: Sequence[str], weigher: Weigher) -> Iterator[str]:
    """Each key as its commonest spelling: the script makes the key of it again."""
    spelled = [min(weigher.spellings[key].items(), key=lambda item: (-item[1], item[0]))[0] for key in keys]
    for start in range(0, len(spelled), BLOCK):
        yield front_coded(spelled[start : start + BLOCK])


def _start(
    documents: Sequence[SearchDocument], weigher: Weigher, language: Language, given: Words, starts: Sequence[int]
) -> dict[str, Any]:
    kinds = list(given.kinds)
    return {
        "language": language.name,
        "kinds": [[kind, given.kinds[kind]] for kind in kinds],
        "kindOf": _runs(DIGITS[kinds.index(document.kind)] for document in documents),
        "weightOf": _runs(DIGITS[min(63, round(40 * document.weight))] for document in documents),
        "titleLength": "".join(DIGITS[min(63, weigher.title_length(document))] for document in documents),
        "starts": starts,
        "sets": {name: list(themes) for name, themes in sorted(given.sets.items())},
        **language.for_browser(given.synonyms),
    }


def _runs(signs: Iterable[str]) -> list[str | int]:
    """Signs in runs: 'A', 12, 'B', 3. Pages stand in order of weight, so there are few."""
    found: list[str | int] = []
    for sign in signs:
        if found and found[-2] == sign:
            found[-1] = int(found[-1]) + 1
        else:
            found += [sign, 1]
    return found


def _title(document: SearchDocument) -> list[Any]:
    """What a result shows: address, title, description, unit, status, web."""
    shown = [document.address, document.title, document.description, document.unit, document.status, document.levels]
    while not shown[-1] and len(shown) > 2:
        shown.pop()
    return shown


def _facets(documents: Sequence[SearchDocument], given: Words) -> dict[str, Any]:
    """What a reader can choose from; per page its category, from 1, and which of the lists of themes it has."""
    categories = {name: place for place, name in enumerate(given.categories, start=1)}
    themes = {name: place for place, name in enumerate(given.themes)}
    of_page = ["".join(number(themes[name]) for name in document.themes if name in themes) for document in documents]
    lists = {signs: place for place, (signs, _) in enumerate(sorted(Counter(of_page).items(), key=_commonest))}
    return {
        "categories": list(given.categories.items()),
        "themes": list(given.themes.items()),
        "lists": list(lists),
        "of": "".join(
            number(categories.get(document.category, 0)) + number(lists[signs])
            for document, signs in zip(documents, of_page, strict=True)
        ),
    }


def _commonest(counted: tuple[str, int]) -> tuple[int, str]:
    return -counted[1], counted[0]
