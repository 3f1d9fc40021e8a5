"""Words for a value that nobody knows, or that there is not, are told apart from a value that is written wrong."""

from __future__ import annotations

import pytest

from ambitieweb.checks.no_words import COUNTED
from ambitieweb.model.files import FILE_KINDS
from ambitieweb.model.kinds import LINE, TEXT
from ambitieweb.model.no_value import says_none, says_unknown
from ambitieweb.model.record import specs_inside


@pytest.mark.parametrize(
    "word",
    [
        "n.v.t.",
        "NVT",
        "n/a",
        "?",
        "-",
        "n.n.b.",
        "volgt",
        "nog niet bekend",
        "weten we nog niet",
        "don’t know",
        "volgt!",
        "P.M.",
        "To be determined",
    ],
)
def test_a_word_for_not_known_is_one(word: str) -> None:
    assert says_unknown(word)
    assert not says_none(word)


@pytest.mark.parametrize("word", ["geen", "Niets", "nihil", "gratis", "kostenneutraal"])
def test_a_word_for_nothing_is_one(word: str) -> None:
    assert says_none(word)
    assert not says_unknown(word)


@pytest.mark.parametrize("word", ["x", "12", "geen idee wat dit kost", "ja", "nee", "vntb"])
def test_another_word_is_neither(word: str) -> None:
    assert not says_none(word)
    assert not says_unknown(word)


def test_each_field_that_counts_is_a_text_of_some_record() -> None:
    texts = {spec.name for kind in FILE_KINDS for spec in specs_inside(kind.record) if spec.kind in (TEXT, LINE)}
    assert texts >= COUNTED
