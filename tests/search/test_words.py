"""Words and keys: the same in Python and in the browser, and one key for all forms of a word."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from ambitieweb.search import dutch, english
from ambitieweb.search.language import language
from ambitieweb.search.words import words
from search.searching import ask_each, demo_with_docs, keys_in_browser
from search.small import document, index

FAMILIES = yaml.safe_load(Path(__file__).with_name("families.yml").read_text("utf-8"))
NASTY = [
    "‘Niet-openbaar’ (5%), € 407.385,- of 1,5 m; CO₂-uitstoot op 12-3-2026", "thema's foto’s baby's 's avonds Brinkstede's",
    "5 % 5% 5 procent vijf percent 12,5% 1.234.567,89 0,125 3.2.1", "İstanbul ΣΑΣ ς straße Œuvre Æsir Łódź Þór ĳsland Ĳ",
    "Ελλάδα Москва 東京 عربى हिन्दी 한국어 ٣٤٥ Ⅷ ½ ㎡ ℃ ™ ﬁets", "👩‍🚀 🇳🇱 é é a\u0300 \u200bnul\u00adbreed\ufeff", "", "   ", "'\"\\<script>", "__proto__",
    "constructor toString", "a_b-c/d.e@f.nl https://www.x.nl/een?twee=3", "x" * 500, "DE ZEE", "Ǆ ŉ ẞ", "1d5 1,5 x3b5",
]  # fmt: skip


@pytest.mark.slow
def test_browser_makes_the_same_words_and_keys() -> None:
    """Of every text of the example site, and of what is nasty."""
    texts = {re.sub(r"<[^>]+>", " ", section.html) for page in demo_with_docs().pages for section in page.sections}
    asked = [*NASTY, *sorted(texts)]
    for module, name in ((dutch, "nl"), (english, "en")):
        key = language(name).key
        expected = [[(word, key(word)) for word in words(text)] for text in asked]
        assert keys_in_browser(module.KEY_RULES, asked) == expected


def test_keys_are_in_the_same_order_in_python_and_javascript() -> None:
    key = language("nl").key
    made = {key(word) for text in NASTY for word in words(text)}
    assert all(re.fullmatch(r"[a-z0-9]+", one) for one in made)


def test_key_of_the_spelling_in_the_index_is_the_key(demo_index: Path) -> None:
    """The list of words holds spellings; the browser makes their keys again and finds them by halving, so in order."""
    key = language("nl").key
    (file,) = demo_index.glob("zoekindex/*/words.js")
    spelled, before = [], ""
    for coded in re.findall(r"[A-Z][a-z0-9]*", file.read_text("utf-8").partition("[")[2]):
        before = before[: ord(coded[0]) - 65] + coded[1:]
        spelled.append(before)
    keys = [key(word) for word in spelled]
    assert keys == sorted(set(keys))
    assert len(keys) > 3000


def pairs(which: str) -> list[tuple[str, str]]:
    return [(str(typed), text) for typed, texts in FAMILIES[which].items() for text in texts]


def found(tmp_path: Path, which: str, spoken: str) -> list[bool]:
    """For each pair whether what is typed finds the page, among others on which it is not."""
    sites = []
    for place, (typed, text) in enumerate(pairs(which)):
        documents = [
            document("Doel", text, "letten, kansen en fietsen van een gemeente"),
            document("Ander", "Iets heel anders"),
        ]
        folder = index(tmp_path / str(place), documents, spoken, [("groenbeheer", "plantsoenen")])
        sites.append((folder, [typed + " "]))
    return ["doel/index.html" in one.pages for one in ask_each(sites)]


@pytest.mark.parametrize(("which", "spoken"), [("found", "nl"), ("english", "en")])
def test_typed_word_finds_text(tmp_path: Path, which: str, spoken: str) -> None:
    missed = [pair for pair, is_found in zip(pairs(which), found(tmp_path, which, spoken), strict=True) if not is_found]
    assert missed == []


def test_typed_word_does_not_find_text(tmp_path: Path) -> None:
    wrong = [
        pair for pair, is_found in zip(pairs("not_found"), found(tmp_path, "not_found", "nl"), strict=True) if is_found
    ]
    assert wrong == []
