"""One word for one thing: what the site, the guides and the examples say is held against `docs/woordenlijst.md`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from ambitieweb.model.record import specs
from declared import all_records

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator" / "ambitieweb"
LIST = ROOT / "docs" / "woordenlijst.md"

FROM_A_SOURCE = ("praktijkvoorbeelden/", "organisaties/gemeente-xx.yml", "categorieen/figuur-21", "themasets/")
"""Content that gives the words of someone else."""

_OTHER_WORDS = re.compile(r"(?:synoniemen|zoekwoorden|woorden): \[[^\]]*\]")
"""What a reader may type instead: other words by their nature."""
_ADDRESSES = re.compile(r"^anchor:\n(?: .*\n)+", re.MULTILINE)
NOT_IN_CONTENT = "*in voorbeelden*"
_CODE_SPAN = re.compile(r"`[^`\n]*`")
_CODE = re.compile(r"```.*?```|`[^`\n]*`|(?m:^(?: {4,}|\t)\S.*$)", re.DOTALL)
_KEY = re.compile(r"[\w-]+:(?=[\s{\[|>]|$)")
_FILLED_IN = re.compile(r"(?<!\{)\{\w+\}(?!\})")
_NOT_WORDS = re.compile(r"https?://\S+|\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|<[^>]*>", re.DOTALL)


@dataclass(frozen=True)
class Rule:
    """A row of the list: what is written, what is not, and where that word means something else."""

    written: str
    refused: tuple[str, ...]
    allowed: tuple[str, ...]
    holds_for_content: bool

    def broken(self, text: str) -> Iterator[tuple[int, str]]:
        """Where a text says what is not written, and what."""
        for phrase in self.allowed:
            text = _pattern(phrase).sub(lambda found: " " * len(found[0]), text)
        for word in self.refused:
            for found in _pattern(word).finditer(text):
                yield found.start(), found[0]


def _pattern(phrase: str) -> re.Pattern[str]:
    """The phrase as whole words, over the end of a line too; {} stands for what is filled in."""
    words = r"\s+".join(re.escape(word) for word in phrase.split())
    before, after = r"(?<![\w-])" if phrase[0].isalnum() else "", r"(?![\w-])" if phrase[-1].isalnum() else ""
    return re.compile(before + words + after, re.IGNORECASE)


def rules() -> tuple[Rule, ...]:
    """All rows of all tables of the list."""
    rows = [
        [cell.strip() for cell in line.strip().strip("|").split("|")]
        for line in LIST.read_text("utf-8").splitlines()
        if line.startswith("| ") and not line.startswith("| Wij schrijven")
    ]
    return tuple(_rule(*row) for row in rows)


def _rule(written: str, _: str, refused: str, allowed: str) -> Rule:
    exceptions = _parts(allowed)
    phrases = tuple(phrase for phrase in exceptions if phrase != NOT_IN_CONTENT)
    return Rule(written, _parts(refused), phrases, NOT_IN_CONTENT not in exceptions)


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def blanked(text: str, *patterns: re.Pattern[str]) -> str:
    """The text without what no reader reads as a sentence; each line stays where it is."""
    text = _FILLED_IN.sub("{}", text)
    for pattern in patterns:
        text = pattern.sub(lambda found: re.sub(r"\S", " ", found[0]), text)
    return text


def texts() -> Iterator[tuple[str, str]]:
    """Where a text stands, and the text."""
    yaml = (_ADDRESSES, _CODE_SPAN, _OTHER_WORDS, _KEY, _NOT_WORDS)
    for path in [*(PACKAGE / "texts").glob("*nl.yml"), *(PACKAGE / "starter").rglob("*.yml")]:
        yield _name(path), blanked(path.read_text("utf-8"), *yaml)
    for path in (ROOT / "content").rglob("*.yml"):
        if not path.relative_to(ROOT / "content").as_posix().startswith(FROM_A_SOURCE):
            yield _name(path), blanked(path.read_text("utf-8"), *yaml)
    for path in [*(ROOT / "docs" / "handleiding").glob("*.md"), *(PACKAGE / "starter").rglob("*.md")]:
        yield _name(path), blanked(path.read_text("utf-8"), _CODE, _NOT_WORDS)
    for path in [*(PACKAGE / "templates").rglob("*.html"), *(ROOT / "theme").rglob("*.html")]:
        yield _name(path), blanked(path.read_text("utf-8"), _NOT_WORDS)
    for record in all_records():
        yield f"{record.__name__}", record.title_words[0]
        for spec in specs(record):
            words = [spec.label[0], spec.help[0], *(nl for nl, _ in (spec.kind.choices if spec.kind else ()))]
            yield f"{record.__name__}.{spec.name}", blanked("\n".join(words), _CODE_SPAN)


RULES = rules()


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_the_texts_say_one_word_for_one_thing() -> None:
    found = [
        f"{where}:{text.count(chr(10), 0, start) + 1}: '{word}': {rule.written}"
        for where, text in texts()
        for rule in RULES
        if rule.holds_for_content or not where.startswith("content/")
        for start, word in rule.broken(text)
    ]
    assert not found, "\n" + "\n".join(sorted(found))


def test_each_exception_is_about_a_word_that_its_row_refuses() -> None:
    idle = [
        (rule.written, phrase)
        for rule in RULES
        for phrase in rule.allowed
        if not any(_pattern(word).search(phrase) for word in rule.refused)
    ]
    assert not idle


def test_no_word_is_refused_in_one_row_and_written_in_another() -> None:
    refused = {word.casefold() for rule in RULES for word in rule.refused}
    written = {word.strip().casefold() for rule in RULES for word in rule.written.split(",")}
    assert refused.isdisjoint(written)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Acties over tijd", ["over tijd"]),
        ("Het gaat over\n  tijd", ["over\n  tijd"]),
        ("Overtijdig", []),
        ("`over tijd`", []),
        ("Zie de tabel hierboven. Het web hierboven telt.", ["hierboven"]),
        ("80 m2 en 80 m²", ["m2"]),
        ("U hebt dit, en dit hebt u ook.", ["U hebt", "hebt u"]),
    ],
)
def test_whole_words_count_and_code_and_exceptions_do_not(text: str, words: list[str]) -> None:
    seen = blanked(text, _CODE_SPAN)
    assert [word for rule in RULES for _, word in rule.broken(seen)] == words
