"""The words inside a Dutch compound: kaart in ambitiekaart, water and afvoer in hemelwaterafvoer."""

from collections.abc import Collection

from ambitieweb.search.dutch import FAMILIES, FRONTS, HEADS, NO_COMPOUNDS, NO_PARTS, PARTS, PREFIXES, STOP_WORDS
from ambitieweb.search.inflect import inflections
from ambitieweb.search.words import plain

_SHIPPED = frozenset(plain(PARTS).split())
_NEVER = frozenset(plain(NO_PARTS + PREFIXES + STOP_WORDS).split())
_HEADS = frozenset(HEADS.split())
_WHOLE = frozenset(plain(FAMILIES + NO_COMPOUNDS).split())
_LINKS = ("", "s", "en", "n", "e")
_SHORTEST_FRONT = 4
_SHORTEST_BACK = 5


class Compounds:
    """Splits words into words it knows: those of the site, and the list that comes with this package.

    Every letter must belong to a known word or a linking sound, so `art` is never found in `kaart`. A word of four
    letters or fewer counts as a part only when it is on the list: short words occur inside others by chance. Only a
    few common heads need no known front: Lierbeekplan is a plan, whatever a Lierbeek is.
    """

    def __init__(self, vocabulary: Collection[str]) -> None:
        words = {word for word in vocabulary if word.isalpha()} - _NEVER
        self._fronts = _SHIPPED | frozenset(FRONTS.split()) | {word for word in words if len(word) >= _SHORTEST_FRONT}
        self._backs = _SHIPPED | {word for word in words if len(word) >= _SHORTEST_BACK}
        self._found: dict[str, tuple[str, ...]] = {}

    def parts(self, word: str) -> tuple[str, ...]:
        """The words a compound is made of, first to last; nothing for a word that is not a compound."""
        if word not in self._found:
            self._found[word] = self._split(word)
        return self._found[word]

    def _split(self, word: str) -> tuple[str, ...]:
        if word in _WHOLE:
            return ()
        for start in range(3, len(word) - 2):
            back = word[start:]
            if self._is_back(back) and (front := self._front(word[:start])):
                return (*(self.parts(front) or (front,)), *(self.parts(back) or (back,)))
        return next(((word[i:],) for i in range(4, len(word) - 3) if word[i:] in _HEADS and word[:i] not in _NEVER), ())

    def _is_back(self, word: str) -> bool:
        if word in _NEVER:
            return False
        return word in self._backs or (
            len(word) > _SHORTEST_BACK and not self._backs.isdisjoint(inflections(word) | _cut(word))
        )

    def _front(self, word: str) -> str | None:
        for link in _LINKS:
            front = word.removesuffix(link)
            if (len(front) < len(word) or not link) and (
                front in self._fronts or (len(front) > 6 and self.parts(front))
            ):
                return front
        return None


def _cut(word: str) -> set[str]:
    """The word without the ending of a plural or an adjective, where nothing else changes."""
    return {word.removesuffix(ending) for ending in ("en", "s", "e", "n") if word.endswith(ending)}
