"""A role with a number counts as so many people, and what can mean two things is asked about."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic_core import PydanticCustomError

from ambitieweb.model.head_count import HeadCount, head_count, is_plural
from content_problems import read_content
from problem_example import FOLDER, FaultyFile, example

COUNTED = {
    ("inkopers", 3): """
        3 inkopers | drie inkopers | Drie inkopers | inkopers (3) | inkopers: 3 | inkopers 3x | inkopers x3 | inkopers x 3
        3x inkopers | 3 x inkopers | 3× inkopers | 3 keer inkopers | inkopers (drie) | inkopers (3 personen) | inkopers, 3
        3 personen: inkopers | inkopers - 3 | inkopers [3] | inkopers (3x) | three inkopers | inkopers = 3
    """,
    (
        "buyers",
        12,
    ): "12 buyers | twelve buyers | buyers (12) | 12x buyers | buyers: 12 | buyers (12 people) | 12 times buyers",
    ("inkoper", 2): "2x inkoper | 2 x inkoper | inkoper (2x) | inkoper 2x | twee inkoper",
    ("personen", 8): "8 personen | acht personen | personen: 8 | 8x personen | eight personen",
    ("adviseur", 1): "1 adviseur | één adviseur | adviseur (1) | 1x adviseur | one adviseur",
    ("gebruikers uit drie gebouwen", 3): "3 gebruikers uit drie gebouwen | gebruikers uit drie gebouwen (3)",
}
ONE = (
    "Inkoper facilitair | een inkoper | Gebruikers uit drie gebouwen | 112-coördinator | 2e adviseur | 3D-tekenaar"
    " | Adviseur ISO 9001 gebouwen | P&O | Team 4x4-beheer | 12:30 | inkoper (gebouw Noord) | Eenhoorn"
)
REFUSED = {
    "deelnemers-zonder-rol": "8 | acht | 12 | twaalf | eight",
    "deelnemers-samen": (
        "3 inkopers, 2 adviseurs | 3 inkopers en 2 adviseurs | drie inkopers en twee adviseurs | 3 inkopers; 2 adviseurs"
        " | 3 inkopers + 2 adviseurs | 3 buyers and 2 advisers | 3 inkopers & 2 adviseurs | 3x inkoper, 2x adviseur"
    ),
    "deelnemers-reeks": "3-4 inkopers | 3 à 4 inkopers | 3 of 4 inkopers | 3 tot 5 inkopers | 3 t/m 5 inkopers | 3 or 4 buyers",
    "deelnemers-ongeveer": "ca. 10 bewoners | circa 10 bewoners | ±10 bewoners | ongeveer 10 bewoners | 10+ bewoners | about 10 residents",
    "deelnemers-nummer": "Inkoper 2 | bewoner 12 | Buyer 2 | inkopers 3 | lid 1",
}


def _each(text: str) -> list[str]:
    return [word.strip() for word in text.replace("\n", "|").split("|") if word.strip()]


@pytest.mark.parametrize(
    ("text", "role", "count"), [(text, *said) for said, texts in COUNTED.items() for text in _each(texts)]
)
def test_a_number_with_a_role_is_how_many_people_there_were(text: str, role: str, count: int) -> None:
    assert head_count(text) == HeadCount(role, count)


@pytest.mark.parametrize("text", _each(ONE))
def test_a_number_that_belongs_to_the_role_stays_there(text: str) -> None:
    assert head_count(text) == HeadCount(text, None)


@pytest.mark.parametrize(("slug", "text"), [(slug, text) for slug, texts in REFUSED.items() for text in _each(texts)])
def test_what_can_be_another_number_is_refused(slug: str, text: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        head_count(text)
    assert refused.value.type == slug


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        *(
            (role, True)
            for role in ("inkopers", "Facilitair beheerders", "adviseurs", "bewoners uit de wijk", "juristen")
        ),
        *(
            (role, True)
            for role in ("enkele inkopers", "een paar collega's", "buyers", "some residents", "wijkbewoners")
        ),
        *((role, True) for role in ("raadsleden", "externe adviseurs", "experts", "specialisten", "directeuren")),
        *((role, False) for role in ("inkoper", "Inkoper diensten", "Directie", "Bode", "buyer", "Adviseur bewoners")),
        *((role, False) for role in ("Wethouder", "Projectleider", "Bestuurslid", "Hoofd beheer", "MT")),
    ],
)
def test_a_role_of_more_people_is_known_by_its_plural(role: str, expected: bool) -> None:
    assert is_plural(role) is expected


def test_a_session_counts_every_way_to_write_its_participants(tmp_path: Path) -> None:
    content = example(FOLDER / "deelnemers-tellen.txt").lay_over_base(tmp_path / "content")
    FaultyFile(
        "projecten/kantines.yml",
        "",
        "naam: Kantines\ncategorie: catering\nsessies:\n"
        "  - datum: 2026-03-12\n    deelnemers: [3 inkopers, drie adviseurs, beheerders (2), 2x kok, {rol: 2 gasten}, wethouder]\n",
    ).write(content)
    portfolio, _ = read_content(content)
    (session,) = portfolio.projects["kantines"].record.sessions
    assert [(item.role, item.count) for item in session.participants] == [
        ("inkopers", 3), ("adviseurs", 3), ("beheerders", 2), ("kok", 2), ("gasten", 2), ("wethouder", None)
    ]  # fmt: skip
    assert session.people == 13
