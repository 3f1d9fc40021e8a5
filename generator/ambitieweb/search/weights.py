"""How much each word says of each page: its title most, then keywords, how it begins, headings, and the rest of its text."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log2, sqrt
from typing import NamedTuple, overload

from ambitieweb.search.compounds import Compounds
from ambitieweb.search.document import SearchDocument
from ambitieweb.search.language import Language
from ambitieweb.search.words import plain, words

PART = 0.55
"""What a part of a compound counts for, next to the whole word."""
HIGHEST = 2.0
STEPS = 31
LAST_PLACE = 63
_WEIGHT, _PLACE = STEPS.bit_length(), (LAST_PLACE + 1).bit_length()


class Posting(NamedTuple):
    """A word on a page: the page by its number, the weight in steps, and the place in the title or -1."""

    page: int
    weight: int
    place: int


class Postings(Sequence[Posting]):
    """The pages that have a word, each as one number: there are millions on a large site."""

    __slots__ = ("_packed",)

    def __init__(self) -> None:
        self._packed = array("Q")

    def add(self, page: int, weight: int, place: int) -> None:
        """Adds a page; a place far on in a title counts as the last that the index can tell."""
        self._packed.append((page << _WEIGHT | weight) << _PLACE | min(place, LAST_PLACE) + 1)

    @overload
    def __getitem__(self, index: int) -> Posting: ...

    @overload
    def __getitem__(self, index: slice) -> list[Posting]: ...

    def __getitem__(self, index: int | slice) -> Posting | list[Posting]:
        if isinstance(index, slice):
            return list(map(_unpacked, self._packed[index]))
        return _unpacked(self._packed[index])

    def __iter__(self) -> Iterator[Posting]:
        return map(_unpacked, self._packed)

    def __len__(self) -> int:
        return len(self._packed)


def _unpacked(number: int) -> Posting:
    return Posting(number >> _WEIGHT + _PLACE, number >> _PLACE & STEPS, (number & (1 << _PLACE) - 1) - 1)


class Weigher:
    """Weighs the words of a site page by page. A paragraph that stands on several pages counts less on each."""

    def __init__(self, documents: Sequence[SearchDocument], language: Language) -> None:
        self._language = language
        self._words: dict[str, list[str]] = {}
        self._times = Counter(p for document in documents for p in _paragraphs(document))
        self.spellings: dict[str, Counter[str]] = defaultdict(Counter)
        """Per key its spellings, with the number of paragraphs that have them."""
        self._parts: dict[str, tuple[str, ...]] = {}
        self._compounds = self._read(documents)
        self._pieces: dict[str, dict[str, float]] = {}
        lengths = [sum(len(self._words[text]) for text in _paragraphs(document)) for document in documents]
        self._mean = max(1.0, sum(lengths) / max(1, len(lengths)))

    def postings(self, documents: Iterable[SearchDocument]) -> dict[str, Postings]:
        """Per key the pages that have it, in their order."""
        found: dict[str, Postings] = defaultdict(Postings)
        for number, document in enumerate(documents):
            title = self._title(document)
            for key, weight in self._weights(document).items():
                step = max(1, round(STEPS * sqrt(min(weight, HIGHEST) / HIGHEST)))
                found[key].add(number, step, title.get(key, -1))
        return found

    def title_length(self, document: SearchDocument) -> int:
        """The number of different telling words in a title; the year of a project is none."""
        keys = set(self._language.telling(document.title))
        return len({key for key in keys if not key.isdigit()} or keys)

    def _title(self, document: SearchDocument) -> dict[str, int]:
        keys = dict.fromkeys(self._language.telling(document.title))
        return {key: place for place, key in enumerate(keys)}

    def _weights(self, document: SearchDocument) -> dict[str, float]:
        weights: dict[str, float] = defaultdict(float)
        title = self._words[document.title]
        self._raise(weights, self._split(title), 1 / (0.7 + 0.1 * len(title)))
        keywords = self._split([word for each in document.keywords for word in self._words[each]])
        for key, part in keywords.items():
            weights[key] = max(weights[key], 0.7 * min(1.0, part))
        for key, part in self._split(self._words[document.name]).items():
            weights[key] = max(weights[key], 0.35 * min(1.0, part))
        body = self._sum(p for part in document.parts for p in part.paragraphs)
        lead = self._sum([document.description, *[p for part in document.parts[:1] for p in part.paragraphs][:2]])
        headings = self._sum(part.heading for part in document.parts)
        room = 1.5 * (0.4 + 0.6 * sum(body.values()) / self._mean)
        for key, times in body.items():
            weights[key] += 0.3 * times / (times + room)
        for key, times in lead.items():
            weights[key] += 0.3 * times / (times + 1)
        for key, times in headings.items():
            weights[key] += 0.25 * times / (times + 1)
        return weights

    def _raise(self, weights: dict[str, float], found: Mapping[str, float], weight: float) -> None:
        for key, part in found.items():
            weights[key] += weight * min(1.0, part)

    def _sum(self, texts: Iterable[str]) -> dict[str, float]:
        found: dict[str, float] = defaultdict(float)
        for text in texts:
            times = 1 / (1 + log2(max(1, self._times[text])))
            for key, part in self._piece(text).items():
                found[key] += part * times
        return found

    def _piece(self, text: str) -> Mapping[str, float]:
        known = self._pieces.get(text)
        if known is None:
            known = self._split(self._words[text])
            if self._times[text] > 1:
                self._pieces[text] = known
        return known

    def _split(self, found: Iterable[str]) -> dict[str, float]:
        """The keys of words and of the parts of their compounds, with what they count for."""
        total: dict[str, float] = defaultdict(float)
        for word in found:
            total[self._language.key(word)] += 1
            for key in self._parts_of(word):
                total[key] += PART
        return total

    def _parts_of(self, word: str) -> tuple[str, ...]:
        known = self._parts.get(word)
        if known is None:
            parts = self._compounds.parts(word) if self._compounds and len(word) > 6 else ()
            known = self._parts[word] = tuple(map(self._spelled, map(plain, parts)))
        return known

    def _spelled(self, part: str) -> str:
        """The key of a part of a compound; it may stand nowhere as a word, and has a spelling nonetheless."""
        key = self._language.key(part)
        self.spellings[key][part] += 0
        return key

    def _read(self, documents: Sequence[SearchDocument]) -> Compounds | None:
        """Reads every different text once: its words, and how each key is spelled."""
        texts = dict.fromkeys(
            text
            for document in documents
            for text in (
                document.title,
                document.description,
                document.name,
                *document.keywords,
                *_headings(document),
                *_paragraphs(document),
            )
        )
        once: dict[str, str] = {}
        for text in texts:
            found = self._words[text] = [once.setdefault(word, word) for word in words(text)]
            for word in found:
                self.spellings[self._language.key(word)][word] += 1
        vocabulary = {word for spelled in self.spellings.values() for word in spelled}
        return self._language.compounds(vocabulary - self._language.stop_words)


def _paragraphs(document: SearchDocument) -> Iterable[str]:
    return (paragraph for part in document.parts for paragraph in part.paragraphs)


def _headings(document: SearchDocument) -> Iterable[str]:
    return (part.heading for part in document.parts)
