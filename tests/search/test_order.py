"""The right page comes first: questions of readers, and pages asked for by their title. Bars, not single results: each line
that misses is shown."""

from __future__ import annotations

from pathlib import Path

from search.searching import Found, ask, demo_with_docs, questions
from search.titles import asked_by_title


def misses(asked: list[str], right: list[list[str]], found: list[Found], most: int) -> list[str]:
    """The questions whose right page is not among the first `most`, with what came first."""
    return [
        f"{typed!r}: {one.pages[:3]}"
        for typed, wanted, one in zip(asked, right, found, strict=True)
        if not 0 < one.rank(wanted) <= most
    ]


def test_questions_of_the_issue(demo_index: Path) -> None:
    given = questions("queries.yml")
    typed, right = [one["q"] for one in given], [one["first"] for one in given]
    found = ask(demo_index, typed)
    assert len(misses(typed, right, found, 1)) <= 1, misses(typed, right, found, 1)
    assert misses(typed, right, found, 3) == []


def test_questions_of_readers(demo_index: Path) -> None:
    given = questions("readers.yml")
    typed, right = [one["q"] for one in given], [one["first"] for one in given]
    found = ask(demo_index, typed)
    assert len(given) == 64
    assert len(misses(typed, right, found, 1)) <= 6, misses(typed, right, found, 1)
    assert len(misses(typed, right, found, 3)) <= 1, misses(typed, right, found, 3)


def test_questions_of_buyers(demo_index: Path) -> None:
    given = questions("buyers.yml")
    typed, right = [one["q"] for one in given], [one["first"] for one in given]
    found = ask(demo_index, typed)
    assert len(given) == 40
    assert len(misses(typed, right, found, 1)) <= 1, misses(typed, right, found, 1)
    assert misses(typed, right, found, 3) == []


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
