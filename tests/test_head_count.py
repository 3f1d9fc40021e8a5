"""A role with a number counts as so many people, and what can mean two things is asked about."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic_core import PydanticCustomError

from ambitieweb.model.estimates import People
from ambitieweb.model.head_count import HeadCount, head_count, is_plural, without_some
from content_problems import read_content
from problem_example import FOLDER, FaultyFile, example
from rows import every

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
    "deelnemers-reeks": "3-4 inkopers | 3 à 4 inkopers | 3 of 4 inkopers | 3 tot 5 inkopers | 3 t/m 5 inkopers | 3 or 4 buyers"
    " | ca. 8-10 bewoners | tussen 8 en 10 bewoners | between 8 and 10 residents | acht tot tien bewoners | 8 to 10 residents",
    "deelnemers-grens": "10+ bewoners | minstens 10 bewoners | meer dan 20 bewoners | max. 10 bewoners | at least 10 residents | >10 bewoners",
    "deelnemers-schatting": "een tiental bewoners | een drietal inkopers | 10 (ongeveer) bewoners | een bewoner of tien | a dozen residents",
    "deelnemers-zonder-getal": "tientallen bewoners | een handvol bewoners | dozens of residents",
    "deelnemers-nummer": "Inkoper 2 | bewoner 12 | Buyer 2 | inkopers 3 | lid 1",
}


ESTIMATED = {
    (
        "bewoners",
        10,
        "ca.",
    ): "ca. 10 bewoners | ca.10 bewoners | ca. tien bewoners | bewoners (ca. 10) | bewoners: ca. 10 | bewoners, ca. 10",
    ("bewoners", 30, "ongeveer"): "ongeveer 30 bewoners | ongeveer dertig bewoners | bewoners (ongeveer 30 personen)",
    ("bewoners", 20, "ruim"): "ruim 20 bewoners | ruim twintig bewoners",
    ("bewoners", 10, "±"): "±10 bewoners | ± 10 bewoners",
    ("bewoners", 10, "+/-"): "+/- 10 bewoners | +/-10 bewoners",
    ("residents", 10, "about"): "about 10 residents | about ten residents | residents (about 10)",
    ("residents", 10, "some"): "some 10 residents",
    ("bewoners", 10, "een stuk of"): "een stuk of tien bewoners | een stuk of 10 bewoners",
}
NEAREST = {
    "8-10 bewoners": {"een": "8 bewoners", "ander": "10 bewoners", "zo": "ca. 9 bewoners"},
    "8 to 10 residents": {"een": "8 residents", "ander": "10 residents", "zo": "about 9 residents"},
    "meer dan 20 bewoners": {"bedoeld": "ruim 20 bewoners"},
    "20+": {"bedoeld": "ruim 20"},
    "at most 20 residents": {"bedoeld": "nearly 20 residents"},
    "een twintigtal bewoners": {"bedoeld": "ca. 20 bewoners"},
    "een drietal inkopers": {"bedoeld": "3 inkopers"},
    "een bewoner of tien": {"bedoeld": "ca. tien bewoner"},
    "10 (ongeveer) bewoners": {"bedoeld": "ongeveer 10 bewoners"},
    "tientallen bewoners": {"zo": "ca. 30 bewoners"},
}


def _each(text: str) -> list[str]:
    return [word.strip() for word in text.replace("\n", "|").split("|") if word.strip()]


@every(("text", "role", "count"), [(text, *said) for said, texts in COUNTED.items() for text in _each(texts)])
def test_a_number_with_a_role_is_how_many_people_there_were(text: str, role: str, count: int) -> None:
    assert head_count(text) == HeadCount(role, People(count))


@every(
    ("text", "role", "number", "about"), [(text, *said) for said, texts in ESTIMATED.items() for text in _each(texts)]
)
def test_an_estimate_is_kept_as_it_was_written(text: str, role: str, number: int, about: str) -> None:
    assert head_count(text) == HeadCount(role, People(number, about))


@every(("text", "said"), NEAREST.items())
def test_what_says_no_one_number_is_told_the_nearest_that_does(text: str, said: dict[str, str]) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        head_count(text)
    assert refused.value.context == {"waarde": text, **said}


@every("text", _each(ONE))
def test_a_number_that_belongs_to_the_role_stays_there(text: str) -> None:
    assert head_count(text) == HeadCount(text, None)


@every(("slug", "text"), [(slug, text) for slug, texts in REFUSED.items() for text in _each(texts)])
def test_what_can_be_another_number_is_refused(slug: str, text: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        head_count(text)
    assert refused.value.type == slug


@every(
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
        ("inkopers", People(3)), ("adviseurs", People(3)), ("beheerders", People(2)), ("kok", People(2)), ("gasten", People(2)),
        ("wethouder", None),
    ]  # fmt: skip
    assert (session.people, session.is_estimated) == (13, False)


def test_a_sum_with_an_estimate_in_it_is_one(tmp_path: Path) -> None:
    content = example(FOLDER / "deelnemers-tellen.txt").lay_over_base(tmp_path / "content")
    FaultyFile(
        "projecten/kantines.yml",
        "",
        "naam: Kantines\ncategorie: catering\nsessies:\n  - datum: 2026-03-12\n"
        "    deelnemers: [3 inkopers, ca. 20 bewoners, {rol: gasten, aantal: ruim 4}, {rol: ondernemers, aantal: ongeveer tien}]\n",
    ).write(content)
    portfolio, _ = read_content(content)
    (session,) = portfolio.projects["kantines"].record.sessions
    assert [str(item.count) for item in session.participants] == ["3", "ca. 20", "ruim 4", "ongeveer 10"]
    assert (session.people, session.is_estimated) == (37, True)


def test_the_example_of_a_number_has_no_word_for_a_number_left() -> None:
    assert [without_some(role) for role in ("enkele inkopers", "een paar collega's", "inkopers")] == [
        "inkopers", "collega's", "inkopers"
    ]  # fmt: skip
