"""The number of a goal stands behind its text, unless the text says just that number of that unit."""

from __future__ import annotations

from pathlib import Path

import pytest

from method.over_base import built, html_of, words_of


@pytest.mark.parametrize(
    ("text", "value", "unit", "is_told"),
    [
        ("Minder uitstoot van zestien procent", 10, "procent", False),
        ("6 gebouwen worden schoon", 6, "procent", False),
        ("Tussen 5-6 procent minder", 6, "procent", False),
        ("Zes jaar garantie", 6, "jaar", True),
        ("Garantie van 6 jaar", 6, "jaar", True),
        ("Garantie van 6 jaarlagen", 6, "jaar", False),
        ("Alles 35% zuiniger", 35, "%", True),
        ("De uitstoot is 55% lager dan in 2022", 55, "% minder CO2 dan in 2022", True),
        ("Wij helpen 120 mensen aan werk", 120, "mensen per jaar", True),
        ("Wagens van 5 jaar oud", 5, "procent per jaar", False),
    ],
)
def test_number_of_a_goal_stands_once_on_the_ambition_card(
    tmp_path: Path, text: str, value: int, unit: str, is_told: bool
) -> None:
    goals = f"doelen: [{{tekst: {text}, waarde: {value}, eenheid: '{unit}', jaar: 2030}}]"
    site = built(tmp_path, {"categorieen/catering.yml": f"naam: Catering\nouder: brinkstede\n{goals}\n"})
    words = words_of(html_of(site, "categorieen/catering/ambitiekaart")).replace("\xa0", " ")
    amount = f"{value}{unit}" if unit.startswith("%") else f"{value} {unit}"
    assert words.count(f" {text} {amount} uiterlijk in 2030") == (not is_told), words
