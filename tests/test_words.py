"""Every word exists in Dutch and in English, with the same gaps to fill in."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator, Mapping
from pathlib import Path

import ambitieweb
from ambitieweb.model import kinds
from ambitieweb.model.record import FieldSpec, specs
from ambitieweb.source.compose import compose, texts_by_key
from ambitieweb.source.nodes import Mapping as MappingNode
from ambitieweb.source.nodes import Scalar
from ambitieweb.texts import texts
from declared import all_records

PACKAGE = Path(ambitieweb.__file__).parent
DUTCH, ENGLISH = texts("nl"), texts("en")


def test_files_with_words_have_no_fault_that_their_quick_reader_does_not_see() -> None:
    files = sorted((PACKAGE / "texts").glob("*.yml"))
    for file in files:
        text = file.read_text("utf-8")
        root, problems = compose(text, file.name)
        assert not problems, problems
        assert isinstance(root, MappingNode)
        assert list(texts_by_key(text)) == list(_flat(root, ""))
    assert len(files) >= 4


def _flat(node: MappingNode, above: str) -> Iterator[tuple[str, str]]:
    for key, value in node.entries:
        if isinstance(value, MappingNode):
            yield from _flat(value, f"{above}{key.text}.")
        else:
            assert isinstance(value, Scalar)
            yield above + key.text, value.text


def test_problems_have_the_same_slugs_and_gaps_in_both_languages() -> None:
    assert gaps(DUTCH.problems) == gaps(ENGLISH.problems)


def test_interface_has_the_same_words_and_gaps_in_both_languages() -> None:
    assert gaps(DUTCH.words) == gaps(ENGLISH.words)


def test_every_slug_in_the_texts_is_used_in_the_code() -> None:
    code = "\n".join(path.read_text("utf-8") for path in PACKAGE.rglob("*.py"))
    slugs = {key.partition(".")[0] for key in DUTCH.problems} - {"in-te-vullen"}
    assert {slug for slug in slugs if f'"{slug}"' not in code} == set()


def test_every_slug_in_the_code_has_words() -> None:
    found = {slug for path in PACKAGE.rglob("*.py") for slug in _slugs(ast.parse(path.read_text("utf-8")))}
    without = {slug for slug in found if f"{slug}.message" not in DUTCH.problems}
    assert without == set(), "give each a message and a hint in texts/problems.nl.yml and problems.en.yml"


def _slugs(tree: ast.AST) -> Iterator[str]:
    """What `error` and `warning` are called with."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("error", "warning"):
            slug = node.args[0]
            parts = (slug.body, slug.orelse) if isinstance(slug, ast.IfExp) else (slug,)
            yield from (str(part.value) for part in parts if isinstance(part, ast.Constant))


def test_messages_are_sentences_without_capital_and_hints_with() -> None:
    for words in (DUTCH.problems, ENGLISH.problems):
        for key, text in words.items():
            if key.endswith(".message"):
                assert not text.endswith("."), key
            if key.endswith(".hint"):
                assert text[0].isupper() or text[0] in "`'3", key
                assert text.endswith((".", "?", '".', ".)")), key


def test_every_field_has_label_and_help_in_both_languages() -> None:
    for spec in all_specs():
        assert all(spec.label), spec.name
        assert all(spec.help), spec.name


def test_every_kind_of_file_has_its_word_in_messages() -> None:
    for language in (DUTCH, ENGLISH):
        targets = {spec.kind.target for spec in all_specs() if spec.kind and spec.kind.target}
        words = {f"in-te-vullen.{way}.{target}" for way in ("soort", "is_een") for target in targets}
        assert words - language.problems.keys() == set(), "write each in texts/problems.nl.yml and problems.en.yml"


def test_equal_keys_hold_equal_kinds_of_value_within_a_kind_of_file() -> None:
    """An author who learns what `datum` or `thema` means at one place knows it at all places."""
    for key in ("datum", "thema", "jaar", "eigenaar", "bron", "links", "url"):
        found = {_family(spec) for spec in all_specs() if spec.alias == key}
        assert len(found) == 1, (key, found)


def gaps(words: Mapping[str, str]) -> dict[str, set[str]]:
    """For every key the names of what is filled in."""
    return {key: {name for _, name, _, _ in string.Formatter().parse(text) if name} for key, text in words.items()}


def all_specs() -> Iterator[FieldSpec]:
    """Every field of every record."""
    for record in all_records():
        yield from specs(record)


def _family(spec: FieldSpec) -> object:
    dates = (kinds.DATE_RECORDED, kinds.DATE_PLANNED, kinds.DATE_STATED)
    return "date" if spec.kind in dates else spec.kind or spec.record
