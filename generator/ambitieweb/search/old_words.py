"""Extra words that let a reader find a page with another form of a word than the page uses.

The search in the browser looks for words that begin with what is typed, and knows no Dutch. So every entry of the
index carries words beside its text: plural and singular, verb and noun, the parts of compounds, spelling without
accents, and synonyms. A word that begins another word of the entry is left out, for it is found already.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

import snowballstemmer

from ambitieweb.search.compounds import Compounds
from ambitieweb.search.dutch import FAMILIES, STOP_WORDS, SYNONYMS
from ambitieweb.search.inflect import inflections

_WORD = re.compile(r"\d+(?:[.,]\d+)*(?:%|(?![^\W_]))|[^\W_]+(?:['’][^\W_]+)*(?:-[^\W_]+(?:['’][^\W_]+)*)*")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?!\d)")
_SPACED_PERCENT = re.compile(r"(\d) %")
_STOP_WORDS = frozenset(STOP_WORDS.split())
_SAME_BEGINNING = 4


class Lexicon:
    """What one site's words are worth in a search: made once, asked for every page."""

    def __init__(self, vocabulary: Iterable[str] = (), synonyms: Iterable[Iterable[str]] = ()) -> None:
        """`vocabulary` is any text of the site, in words or sentences; `synonyms` are groups that mean the same."""
        chunks = {chunk for text in vocabulary for chunk in text.split()}
        site = frozenset(words(" ".join(sorted(chunks)))) - _STOP_WORDS
        self._compounds = Compounds(site)
        self._families = _families(site)
        self._synonyms = _Synonyms((*SYNONYMS, *(tuple(group) for group in synonyms)))
        self._related: dict[str, frozenset[str]] = {}

    def extra_words(self, text: str, seen: set[str] | None = None) -> tuple[str, ...]:
        """Words to be found with that the text does not have, in alphabetical order.

        Words in `seen` bring nothing more, for their turn came before; it grows with the words of this text.
        """
        sequence = words(text)
        present = set(sequence)
        pieces = tuple(piece for word in sequence if "-" in word for piece in word.split("-"))
        found = self._synonyms.of(sequence + pieces).union(*map(self.related, present - seen if seen else present))
        if seen is not None:
            seen |= present
        return _not_begun(found - _STOP_WORDS, present)

    def related(self, word: str) -> frozenset[str]:
        """Every other word that should find this one, however typed; the word is in lower case."""
        known = self._related.get(word)
        if known is None:
            known = self._related[word] = self._relate(word)
        return known

    def _relate(self, word: str) -> frozenset[str]:
        if word in _STOP_WORDS:
            return frozenset()
        found = {word, *self._forms(word)}
        for piece in word.split("-") if "-" in word else ():
            found |= {word.replace("-", ""), *self.related(piece)}
        for part in self._compounds.parts(word):
            found |= {part, *self._forms(part)}
        found |= {plain(each) for each in found}
        return frozenset(found - {word})

    def _forms(self, word: str) -> frozenset[str]:
        if word[0].isdigit():
            return frozenset({word.replace(".", "")} if _THOUSANDS.match(word) else ())
        return inflections(word) | self._families.get(word, frozenset())


class _Synonyms:
    """Finds words and phrases of a group in a text, and gives the words of the rest of that group."""

    def __init__(self, groups: Iterable[tuple[str, ...]]) -> None:
        self._phrases: dict[str, list[tuple[tuple[str, ...], frozenset[str]]]] = defaultdict(list)
        for group in groups:
            phrases = [words(phrase) for phrase in group]
            everything = frozenset(word for phrase in phrases for word in phrase if len(word) > 2 or len(phrase) == 1)
            for phrase in filter(None, phrases):
                self._phrases[phrase[0]].append((phrase, everything))

    def of(self, sequence: tuple[str, ...]) -> set[str]:
        found = set[str]()
        spaced = ""
        for first in self._phrases.keys() & set(sequence):
            for phrase, everything in self._phrases[first]:
                spaced = spaced or f" {' '.join(sequence)} "
                if f" {' '.join(phrase)} " in spaced:
                    found |= everything
        return found


def words(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, in their order, hyphenated words whole."""
    return tuple(_WORD.findall(_SPACED_PERCENT.sub(r"\1%", text.replace("\xad", "")).lower()))


def plain(word: str) -> str:
    """The word as it is typed on a keyboard without accents: reünie -> reunie, m² -> m2, thema’s -> thema's."""
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFKD", word.replace("’", "'"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _families(vocabulary: frozenset[str]) -> dict[str, frozenset[str]]:
    """Words that belong together: the lines of our own list, and words of the site that share a stem."""
    stem = snowballstemmer.stemmer("dutch").stemWord
    by_stem = defaultdict[tuple[str, str], set[str]](set)
    for word in vocabulary:
        if len(word) >= _SAME_BEGINNING and word.isalpha():
            by_stem[plain(word[:_SAME_BEGINNING]), stem(word)].add(word)
    family = defaultdict[str, set[str]](set)
    for group in (*by_stem.values(), *(line.split() for line in FAMILIES.strip().splitlines())):
        if len(group) > 1:
            for word in group:
                family[word].update(group)
    return {word: frozenset(group) for word, group in family.items()}


def _not_begun(found: set[str], present: set[str]) -> tuple[str, ...]:
    """The found words of which no other word, of the text or found, is a continuation."""
    pieces = {piece for word in present if "-" in word for piece in word.split("-")}
    here = present | pieces
    ordered = (*sorted(found | here), "")
    return tuple(word for word, after in pairwise(ordered) if word not in here and not after.startswith(word))
