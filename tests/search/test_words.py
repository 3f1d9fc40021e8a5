"""Which words find which, in `families.yml`."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from ambitieweb.search.words import Lexicon, plain, words

FAMILIES = yaml.safe_load(Path(__file__).with_name("families.yml").read_text(encoding="utf-8"))
LEXICON = Lexicon(("De aanbestedingen van Brinkstede", "letten, kansen en fietsen"), [("groenbeheer", "plantsoenen")])


def _pairs(which: str) -> list[tuple[str, str]]:
    return [(typed, text) for typed, texts in FAMILIES[which].items() for text in texts]


def finds(typed: str, text: str, lexicon: Lexicon = LEXICON) -> bool:
    """What the browser does: every word typed begins some word of the text or some extra word."""
    pieces = (piece for word in words(text) for piece in word.split("-"))
    there = (*pieces, *lexicon.extra_words(text))
    return all(any(word.startswith(begin) for word in there) for begin in words(typed))


@pytest.mark.parametrize(("typed", "text"), _pairs("found"))
def test_typed_word_finds_text(typed: str, text: str) -> None:
    assert finds(typed, text), LEXICON.extra_words(text)


@pytest.mark.parametrize(("typed", "text"), _pairs("not_found"))
def test_typed_word_does_not_find_text(typed: str, text: str) -> None:
    assert not finds(typed, text), LEXICON.extra_words(text)


def test_extra_words_are_sorted_and_differ_from_the_text() -> None:
    extra = LEXICON.extra_words("De ambitiekaart van Rioleringen en water; kaarten en thema’s")
    assert list(extra) == sorted(set(extra))
    assert not set(extra) & {"de", "van", "en", "water", "kaarten", "ambitiekaart"}


def test_extra_words_leave_out_what_begins_another_word() -> None:
    assert "kaart" not in LEXICON.extra_words("menukaart kaarten")


def test_order_of_vocabulary_does_not_matter() -> None:
    text = "Aanbestedingen voor rioolbuizen en groenbeheer"
    site = ["rioolbuizen rioleringen", "buizen", "aanbesteder"]
    assert Lexicon(site).extra_words(text) == Lexicon(reversed(site)).extra_words(text)


def test_word_of_the_site_is_a_part_of_its_compounds() -> None:
    assert not finds("schoeisel", "werkschoeisel", Lexicon())
    assert finds("schoeisel", "werkschoeisel", Lexicon(["Schoeisel met een keurmerk."]))


def test_synonyms_of_the_site_find_each_other() -> None:
    assert finds("plantsoenen", "Onderhoud en groenbeheer")
    assert not finds("plantsoenen", "Onderhoud en groenbeheer", Lexicon())


def test_phrase_counts_only_when_its_words_stand_together() -> None:
    assert not finds("SROI", "return of social")


def test_words_keeps_numbers_and_hyphenated_words_whole() -> None:
    assert words("Niet-openbaar: 407.385 euro, 1,5 of 5 % CO2-uitstoot op 12-3-2026, 2e thema’s.") == (
        "niet-openbaar", "407.385", "euro", "1,5", "of", "5%", "co2-uitstoot", "op", "12", "3", "2026", "2e", "thema’s",
    )  # fmt: skip


def test_plain_takes_accents_away() -> None:
    assert [plain(word) for word in ("reünie", "categorieën", "co₂", "thema’s")] == [
        "reunie",
        "categorieen",
        "co2",
        "thema's",
    ]
