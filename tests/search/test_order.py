"""The right page comes first: questions of readers, and pages asked for by their title. Bars, not single results: each line
that misses is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from search.searching import Found, ask, demo_with_docs, questions
from search.titles import asked_by_title


def misses(asked: list[str], right: list[list[str]], found: list[Found], most: int) -> list[str]:
    """The questions whose right page is not among the first `most`, with what came first."""
    return [
        f"{typed!r}: {one.pages[:3]}"
        for typed, wanted, one in zip(asked, right, found, strict=True)
        if not 0 < one.rank(wanted) <= most
    ]


@pytest.mark.parametrize(
    ("file", "count", "not_first", "not_soon"),
    [("queries.yml", None, 1, 0), ("readers.yml", 64, 6, 1), ("buyers.yml", 40, 1, 0)],
)
def test_questions_of_readers(file: str, count: int | None, not_first: int, not_soon: int, demo_index: Path) -> None:
    given = questions(file)
    typed, right = [one["q"] for one in given], [one["first"] for one in given]
    found = ask(demo_index, typed)
    assert count in (None, len(given))
    assert len(misses(typed, right, found, 1)) <= not_first, misses(typed, right, found, 1)
    assert len(misses(typed, right, found, 3)) <= not_soon, misses(typed, right, found, 3)


def test_pages_by_the_rarest_words_of_their_title(demo_index: Path) -> None:
    asked = asked_by_title(demo_with_docs())
    typed, right = [one[0] for one in asked], [list(one[2]) for one in asked]
    found = ask(demo_index, typed)
    assert len(misses(typed, right, found, 1)) <= 6, misses(typed, right, found, 1)


def test_pages_by_their_title_with_one_typing_error(demo_index: Path) -> None:
    asked = asked_by_title(demo_with_docs())
    typed, right = [one[1] for one in asked], [list(one[2]) for one in asked]
    found = ask(demo_index, typed)
    assert len(misses(typed, right, found, 1)) <= 7, misses(typed, right, found, 1)
