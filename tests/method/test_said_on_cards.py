"""What a card says beside a number or a name, so that no reader has to guess it."""

from __future__ import annotations

from pathlib import Path

import pytest

from method.over_base import built, html_of, words_of

WEB = "web: {themas: {klimaat: 1}}"


def test_index_of_categories_says_what_is_bought_in_each(tmp_path: Path) -> None:
    catering = f"naam: Catering\nouder: brinkstede\nproductgroepen: [Warme dranken, Lunches, ICT-diensten]\n{WEB}\n"
    words = words_of(html_of(built(tmp_path, {"categorieen/catering.yml": catering}), "categorieen"))
    assert "Catering Warme dranken, lunches, ICT-diensten" in words


@pytest.mark.parametrize(
    ("sorts", "title"),
    [
        (("afdeling", "afdeling"), "Zo kiezen de afdelingen"),
        (("afdeling", "cluster"), "Zo kiezen de onderliggende webben"),
        (("afdeling",), "Zo kiest de afdeling"),
        (("cluster",), "Zo kiest het onderliggende web"),
    ],
)
def test_units_below_are_called_what_they_are(tmp_path: Path, sorts: tuple[str, ...], title: str) -> None:
    files = {
        f"organisaties/deel-{n}.yml": f"naam: Deel {n}\nsoort: {sort}\nouder: brinkstede\n{WEB}\n"
        for n, sort in enumerate(sorts)
    }
    assert title in html_of(built(tmp_path, files), "organisaties/brinkstede")


@pytest.mark.parametrize(
    ("level", "told"),
    [("2/3", "niveau 2 of 3"), ("1/3", "niveau 1 tot en met 3"), ("2", "niveau 2")],
)
def test_level_of_a_demand_is_said_in_words_beside_what_was_written(tmp_path: Path, level: str, told: str) -> None:
    measure = f"maatregelen: [{{naam: Vraag soep, thema: klimaat, niveau: {level}, kaart: minimaal, eigenaar: kok}}]"
    files = {"categorieen/catering.yml": f"naam: Catering\nouder: brinkstede\n{WEB}\n{measure}\n"}
    assert told in words_of(html_of(built(tmp_path, files), "categorieen/catering"))
