"""What was spent in a year may be written as a pair."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from content_problems import read_content
from problem_example import FOLDER, FaultyFile, example


def test_a_year_and_an_amount_are_what_was_spent(tmp_path: Path) -> None:
    content = example(FOLDER / "deelnemers-tellen.txt").lay_over_base(tmp_path / "content")
    FaultyFile(
        "categorieen/groen.yml",
        "",
        "naam: Groen\nuitgaven:\n  - 2025: 407.385\n  - {2024: 300000, toelichting: Zonder bomen}\n",
    ).write(content)
    portfolio, _ = read_content(content)
    spends = portfolio.categories["groen"].record.spends
    assert [(one.year, one.amount, one.explanation) for one in spends] == [
        (2025, Decimal(407385), None), (2024, Decimal(300000), "Zonder bomen")
    ]  # fmt: skip
