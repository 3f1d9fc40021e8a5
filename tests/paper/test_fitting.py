"""What fits is chosen by rule: the largest letters first, then the longest texts give way, never more than needed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from ambitieweb.pages.markdown import parts
from ambitieweb.pages.paper.fitting import LINE, FittedRows, SheetCell, fit, hyphenated, lines_of, shortened
from ambitieweb.pages.paper.pieces import Piece, joined, said

SIZES = (4.0, 3.0, 2.5)
SENTENCE = "Dit is een zin van gemiddelde lengte over hout en steen."


def text(sentences: int) -> Piece:
    return said(" ".join([SENTENCE] * sentences))


def one(cell: SheetCell, height: float) -> FittedRows:
    return fit([[cell]], height, SIZES)


def test_the_largest_letters_in_which_all_fits_are_taken() -> None:
    cell = SheetCell(60, pieces=(text(2),))
    small = one(cell, 15)
    assert [one(cell, height).size for height in (100, 15)] == [4.0, small.size]
    assert small.size < 4.0
    assert not small.is_cut


def test_a_text_that_does_not_fit_stops_at_a_sentence() -> None:
    found = one(SheetCell(60, pieces=(text(9),)), 20)
    (shown, is_item), *rest = found.rows[0][0].shown
    assert (found.size, is_item, rest) == (2.5, False, [])
    assert str(shown).endswith(f"{SENTENCE} \u2026")
    assert 1 <= str(shown).count(SENTENCE) < 9


def test_the_highest_cell_gives_way_and_the_others_stay_whole() -> None:
    found = fit([[SheetCell(60, pieces=(text(2),))], [SheetCell(60, pieces=(text(12),))]], 40, SIZES)
    assert [row[0].is_cut for row in found.rows] == [False, True]


def test_what_stands_elsewhere_as_well_gives_way_first() -> None:
    both = [text(2)] * 3
    found = fit([[SheetCell(60, pieces=tuple(both), gives_way=1)], [SheetCell(60, pieces=tuple(both))]], 50, SIZES)
    assert [row[0].is_cut for row in found.rows] == [True, False]
    assert len(found.rows[0][0].shown) >= 1


def test_items_that_are_left_out_are_counted_and_sentences_are_not() -> None:
    items = tuple(said(f"Maatregel {number}", is_item=True) for number in range(20))
    found = one(SheetCell(60, pieces=items), 20).rows[0][0]
    assert found.more == 20 - len(found.shown) > 0
    assert one(SheetCell(60, pieces=(text(2), text(9))), 8).rows[0][0].more == 0


def test_measures_after_one_another_are_cut_between_measures() -> None:
    names = [Markup(f"Maatregel nummer {number}") for number in range(12)]
    found = one(SheetCell(60, pieces=(joined(names, Markup("<strong>Menukaart:</strong>")),)), 18).rows[0][0]
    assert str(found.shown[0][0]).startswith("Menukaart: Maatregel nummer 0 \u00b7 Maatregel nummer 1")
    assert str(found.shown[0][0]).endswith(" \u2026")


@given(
    st.lists(st.lists(st.integers(0, 12), min_size=1, max_size=3), min_size=1, max_size=6),
    st.floats(40, 200, allow_nan=False),
)
def test_a_fit_never_takes_more_than_the_height_when_heads_fit(rows: list[list[int]], height: float) -> None:
    cells = [[SheetCell(50, pieces=tuple(text(n) for _ in range(n % 4)), room=2) for n in row] for row in rows]
    found = fit(cells, height, SIZES)
    assert found.height <= height
    for row, shown in zip(cells, found.rows, strict=True):
        for cell, fitted in zip(row, shown, strict=True):
            assert fitted.is_cut or len(fitted.shown) == len(cell.pieces)


@given(st.text(min_size=1, max_size=200), st.integers(1, 3))
def test_a_shortened_text_takes_no_more_lines_than_asked(words: str, lines: int) -> None:
    assert lines_of(shortened(words, 40, 3, lines), 40, 3) <= lines


def test_a_line_is_broken_between_words_and_a_long_word_over_lines() -> None:
    assert lines_of("", 40, 3) == 0
    assert lines_of("kort", 40, 3) == 1
    assert lines_of("a" * 100, 40, 3) > 4
    assert LINE > 1


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Eén alinea.", [("Eén alinea.", False)]),
        ("Een.\n\nTwee\nregels.", [("Een.", False), ("Twee regels.", False)]),
        ("- a\n- b **vet**", [("a", True), ("b **vet**", True)]),
        ("Kop:\n\n1. een\n2. twee", [("Kop:", False), ("een", True), ("twee", True)]),
        ("| a | b |\n|---|---|\n| 1 | 2 |", [("a | b", False), ("1 | 2", False)]),
        ("", []),
    ],
)
def test_a_text_falls_apart_in_paragraphs_items_and_rows(written: str, expected: list[tuple[str, bool]]) -> None:
    assert parts(written) == expected


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ketenverantwoordelijkheid", "Ketenverant|woordelijkheid"),
        ("Milieu en biodiversiteit", "Milieu en biodiversiteit"),
        ("Beton-, staal- en asfaltketens", "Beton-, staal- en asfaltketens"),
        ("WM" * 12, "WM" * 12),
    ],
)
def test_a_word_that_must_break_does_so_between_syllables(name: str, shown: str) -> None:
    assert hyphenated(name, 33.6, 2.8, 2, "nl").replace("\N{SOFT HYPHEN}", "|") == shown


def test_a_long_word_takes_as_many_lines_as_its_letters_need() -> None:
    assert lines_of("W" * 10, 35, 10, bold=True) == 4  # three on a line, and one is left
