"""Faulty content gives the report that we promise: every fault in one run, at its word, in Dutch and English."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
import yaml

from ambitieweb.problems.problem import nearest
from ambitieweb.source import compose
from ambitieweb.texts import texts
from ambitieweb.texts.report import report
from content_problems import problems_in
from problem_example import EXAMPLES, FOLDER, LANGUAGES, example


@pytest.mark.golden
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_report_is_as_promised_whatever_reads_the_yaml(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    promised = example(path)
    content = promised.lay_over_base(tmp_path / "content")
    problems = problems_in(content, promised.date)
    monkeypatch.setattr(compose, "_Loader", yaml.SafeLoader)
    assert problems_in(content, promised.date) == problems, "pure Python finds something else than libyaml"
    reports = {language: report(problems, texts(language)) + "\n" * bool(problems) for language in LANGUAGES}
    if os.environ.get("ACCEPT"):
        promised.accept(reports)
    else:
        assert reports == promised.reports


def test_there_are_at_least_sixty_examples() -> None:
    assert len(EXAMPLES) >= 60


def test_base_of_the_examples_has_no_problems() -> None:
    assert problems_in(FOLDER / "basis") == ()


def test_every_slug_has_an_example() -> None:
    known = {key.removesuffix(".message") for key in texts("nl").problems if key.endswith(".message")}
    shown = {
        slug
        for path in EXAMPLES
        for slug in re.findall(r"^(?:content|docs/).*?  ([a-z0-9-]+)", example(path).reports["nl"], re.MULTILINE)
    }
    without = {slug for slug in known - shown if not slug.startswith("mkdocs-")}  # those are in test_mkdocs_yml
    assert without == set(), "give each an example in tests/problems/"


@pytest.mark.parametrize(
    ("word", "candidates", "expected"),
    [
        ("klimaatt", ("klimaat", "keten"), "klimaat"),
        ("omgekeerd", ("startsessie", "omgekeerde sessie"), "omgekeerde sessie"),
        ("fietspad", ("fietspad-noord", "dorpsplein"), "fietspad-noord"),
        ("fietspad", ("fietspad-noord-1", "fietspad-zuid-22"), None),
        ("weg", ("wegen-en-verharding", "catering"), None),
        ("zwembad", ("wegen", "catering"), None),
    ],
)
def test_the_nearest_right_word_is_like_it_or_the_only_one_that_has_it(
    word: str, candidates: tuple[str, ...], expected: str | None
) -> None:
    assert nearest(word, candidates) == expected
