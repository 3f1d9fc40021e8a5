"""A mistake in content is a `Problem`: reading goes on, and one run shows all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

_SHORTEST_WORD = 4
_PARTS = re.compile(r"[\s_-]+")


class Severity(Enum):
    """An error stops a build; a warning stops it only with `--strict`."""

    ERROR = "error"
    WARNING = "warning"


class Span(NamedTuple):
    """A stretch of one line, counted from 1; `end_column` is the first column behind it. A tuple, for a thousand files have
    more than a million of them."""

    line: int
    column: int
    end_column: int


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where in the content: a file below the content folder and, when known, a stretch of a line with that line's text."""

    path: str
    span: Span | None = None
    text: str = ""
    is_beside: bool = False
    """True for a file outside the content folder; then its path is seen from the folder of the site."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake. `slug` finds the words in `texts/`, `values` fills them, `suggestion` is the nearest right word."""

    slug: str
    place: Place
    severity: Severity
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    suggestion: str | None = None

    @property
    def is_error(self) -> bool:
        """True when this stops a build."""
        return self.severity is Severity.ERROR

    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Files in order, then top to bottom; the same content always reports in the same order."""
        span = self.place.span
        return (
            self.place.path,
            span.line if span else 0,
            span.column if span else 0,
            self.slug,
            repr(sorted(self.values.items())),
        )


def error(slug: str, place: Place, /, suggestion: str | None = None, **values: object) -> Problem:
    """A problem that stops the build."""
    return _problem(slug, place, Severity.ERROR, suggestion, values)


def warning(slug: str, place: Place, /, suggestion: str | None = None, **values: object) -> Problem:
    """A problem that the author should look at; the build goes on."""
    return _problem(slug, place, Severity.WARNING, suggestion, values)


def nearest(word: str, candidates: Iterable[str], *, likeness: float = 0.7, is_whole: bool = False) -> str | None:
    """The candidate most like the word; else the only one that has it as one of its words ('omgekeerde' sessie), unless
    only whole words count.

    None when nothing comes near. `likeness` runs from 0 to 1.
    """
    by_folded = {candidate.casefold(): candidate for candidate in sorted(candidates, reverse=True)}
    folded = word.casefold()[:80]
    matches = get_close_matches(folded, by_folded, n=1, cutoff=likeness)
    if not matches and not is_whole and len(folded) >= _SHORTEST_WORD:
        starting = [known for known in by_folded if any(part.startswith(folded) for part in _PARTS.split(known))]
        matches = starting if len(starting) == 1 else []
    return by_folded[matches[0]] if matches else None


def _problem(
    slug: str, place: Place, severity: Severity, suggestion: str | None, values: Mapping[str, object]
) -> Problem:
    words = {name: str(value) for name, value in values.items()}
    return Problem(slug, place, severity, MappingProxyType(words), suggestion)
