"""What a number means in a Dutch and in an English site, in every field that takes one: a value, or a refusal with what
can be meant. The table is the rule; the author guide tells it in words."""

from __future__ import annotations

import itertools
import shutil
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from ambitieweb.languages import LANGUAGES, grouped
from ambitieweb.model import kinds
from ambitieweb.model.number_values import year_of
from ambitieweb.model.number_words import number_meant, range_meant
from ambitieweb.model.numbers import counts, readings, written
from ambitieweb.model.read import read
from ambitieweb.model.values import yes_no_of
from content_problems import read_content, slugs_in
from problem_example import FOLDER
from rows import every

CLEAR = [
    *[
        ("5", "5"),
        ("407385", "407385"),
        ("0", "0"),
        ("007", "7"),
        ("-5", "-5"),
        ("+5", "5"),
        ("−3", "-3"),
        ("–3", "-3"),
    ],
    *[("- 5", "-5"), ("\N{FULLWIDTH DIGIT ONE}\N{FULLWIDTH DIGIT TWO}", "12"), ("1.000.000", "1000000")],
    *[("1,000,000", "1000000"), ("1 250 000", "1250000"), ("1 234", "1234"), ("1\N{NO-BREAK SPACE}234", "1234")],
    *[("1\N{THIN SPACE}234", "1234"), ("1\N{NARROW NO-BREAK SPACE}234", "1234"), ("1'234", "1234"), ("1’234", "1234")],
    *[("1.250,50", "1250.50"), ("1,250.50", "1250.50"), ("1.234,5", "1234.5"), ("1,234.5", "1234.5")],
    *[("1 234,5", "1234.5"), ("1 234.5", "1234.5"), ("1.234,567", "1234.567"), ("1,234.567", "1234.567")],
    *[("0,5", "0.5"), ("0.5", "0.5"), (".5", "0.5"), (",5", "0.5"), ("12,50", "12.50"), ("12.50", "12.50")],
    *[("0.556", "0.556"), ("0,556", "0.556"), ("-0.556", "-0.556"), ("00.556", "0.556"), (".556", "0.556")],
    *[("1234.567", "1234.567"), ("1234,567", "1234.567"), ("1.2345", "1.2345"), ("1,2345", "1.2345")],
]
"""What means the same in both languages."""

PER_LANGUAGE = [
    ("1.234", ("1234", "1.234"), ("1.234",)),
    ("1,234", ("1.234",), ("1234", "1.234")),
    ("12.500", ("12500", "12.500"), ("12.500",)),
    ("12,500", ("12.500",), ("12500", "12.500")),
    ("-1.234", ("-1234", "-1.234"), ("-1.234",)),
]

NO_NUMBER = [
    *["", "veel", "1.2.3", "1,2,3", "1.23.456", "1,23,456", "0.556.000", "1.234.56", "12 34", "1  234", "12%", "50 %"],
    *["1e3", "1e9", "0x1f", "0o7", "1_000", "1:30", "nan", "inf", "½", "10²", "1/2", "(5)", "5-", "5,", "5.", "--5"],
    *["€ 5", "1,2 mln", "3 ton", "1.234.567.8", "1.234,5,6", "9" * 31, "1 234.567 890", "١٢٫٥"],
]


@every("language", LANGUAGES)
@every(("word", "number"), CLEAR)
def test_most_ways_to_write_a_number_mean_one_thing(word: str, number: str, language: str) -> None:
    assert readings(word, language) == (Decimal(number),)


@every(("word", "dutch", "english"), PER_LANGUAGE)
def test_three_digits_behind_the_other_sign_can_be_thousands(
    word: str, dutch: tuple[str, ...], english: tuple[str, ...]
) -> None:
    assert readings(word, "nl") == tuple(map(Decimal, dutch))
    assert readings(word, "en") == tuple(map(Decimal, english))


@every("language", LANGUAGES)
@every("word", NO_NUMBER)
def test_other_words_are_no_number(word: str, language: str) -> None:
    assert readings(word, language) == ()


@every("language", LANGUAGES)
def test_whatever_is_proposed_is_read_as_just_that(language: str) -> None:
    """All numbers of up to seven signs with a point or comma somewhere: a proposal that is refused again helps nobody."""
    unclear = 0
    for whole, sign, behind in itertools.product(
        ("0", "1", "12", "123", "1234", "01"), ".,", ("0", "00", "000", "5", "250")
    ):
        found = readings(f"{whole}{sign}{behind}", language)
        assert found
        unclear += len(found) > 1
        for value in found:
            assert readings(written(value, language), language) == (value,)
    assert unclear == 6


@every("language", LANGUAGES)
@every("value", ["0", "5", "1200000", "1234", "12.50", "1234567.25"])
def test_an_amount_as_the_site_writes_it_is_read_as_that_amount(value: str, language: str) -> None:
    assert value_of(kinds.Money, grouped(Decimal(value), language), language) == Decimal(value)


def value_of(kind: Any, word: object, language: str) -> Any:
    """The value of a field, or the slug of its refusal with what it proposes."""
    try:
        return TypeAdapter(kind).validate_python(word, context={"language": language})
    except ValidationError as failure:
        fault = failure.errors()[0]
        said = fault["ctx"]
        proposed = [said[key] for key in ("heel", "deel", "centen", "duizenden", "bedoeld") if key in said]
        return (fault["type"], *proposed)


AMOUNTS: list[tuple[str, Any, Any]] = [
    ("€ 1.200,-", 1200, 1200),
    ("€ 1.200", 1200, 1200),
    ("€1.200,50", Decimal("1200.50"), Decimal("1200.50")),
    ("€ 1,200.50", Decimal("1200.50"), Decimal("1200.50")),
    ("EUR 5", 5, 5),
    ("5 euro", 5, 5),
    ("407.385", 407385, 407385),
    ("1.234", 1234, 1234),
    ("1,234", ("bedrag-drie-cijfers", "1.234"), 1234),
    ("10.000.000", 10_000_000, 10_000_000),
    ("12,50", Decimal("12.50"), Decimal("12.50")),
    ("12.50", Decimal("12.50"), Decimal("12.50")),
    ("12,5", ("bedrag-onduidelijk", "12,50", "12.500"), ("bedrag-onduidelijk", "12.50", "12,500")),
    ("12.5", ("bedrag-onduidelijk", "12,50", "12.500"), ("bedrag-onduidelijk", "12.50", "12,500")),
    ("0,5", Decimal("0.5"), Decimal("0.5")),
    ("0.556", ("bedrag-drie-cijfers",), ("bedrag-drie-cijfers",)),
    ("0,556", ("bedrag-drie-cijfers",), ("bedrag-drie-cijfers",)),
    ("1234,567", ("bedrag-drie-cijfers",), ("bedrag-drie-cijfers",)),
    ("1.234,567", ("bedrag-drie-cijfers", "1.234.567"), ("bedrag-drie-cijfers", "1,234,567")),
    ("-5", ("bedrag-negatief",), ("bedrag-negatief",)),
    ("€ −5", ("bedrag-negatief",), ("bedrag-negatief",)),
    ("1.23.456", ("geen-bedrag",), ("geen-bedrag",)),
    ("€ 1,2 mln", ("geen-bedrag", "1.200.000"), ("geen-bedrag", "1,200,000")),
    ("1.2 miljoen euro", ("geen-bedrag", "1.200.000"), ("geen-bedrag", "1,200,000")),
    ("1,2 mln.", ("geen-bedrag", "1.200.000"), ("geen-bedrag", "1,200,000")),
    ("€ 3 mio", ("geen-bedrag", "3.000.000"), ("geen-bedrag", "3,000,000")),
    ("2 million", ("geen-bedrag", "2.000.000"), ("geen-bedrag", "2,000,000")),
    ("€1,5M", ("geen-bedrag", "1.500.000"), ("geen-bedrag", "1,500,000")),
    ("k€ 5", ("geen-bedrag", "5.000"), ("geen-bedrag", "5,000")),
    ("€ 50k", ("geen-bedrag", "50.000"), ("geen-bedrag", "50,000")),
    ("3 ton", ("geen-bedrag", "300.000"), ("geen-bedrag", "300,000")),
    ("ongeveer 4 ton", ("geen-bedrag", "400.000"), ("geen-bedrag", "400,000")),
    ("2 mld", ("geen-bedrag", "2.000.000.000"), ("geen-bedrag", "2,000,000,000")),
    ("750 duizend", ("geen-bedrag", "750.000"), ("geen-bedrag", "750,000")),
    ("anderhalf miljoen", ("geen-bedrag", "1.500.000"), ("geen-bedrag", "1,500,000")),
    ("1.234 mln", ("geen-bedrag",), ("geen-bedrag", "1,234,000")),
    ("$ 5", ("geen-bedrag",), ("geen-bedrag",)),
    ("p.m.", ("geen-bedrag",), ("geen-bedrag",)),
    ("9" * 30, ("geen-bedrag",), ("geen-bedrag",)),
]


@every(("word", "dutch", "english"), AMOUNTS)
def test_an_amount_has_cents_in_two_digits_and_else_thousands(word: str, dutch: Any, english: Any) -> None:
    assert (value_of(kinds.Money, word, "nl"), value_of(kinds.Money, word, "en")) == (dutch, english)


OTHERS: list[tuple[Any, str, Any, Any]] = [
    (kinds.Number, "0.556", Decimal("0.556"), Decimal("0.556")),
    (kinds.Number, "1.234", ("getal-onduidelijk", "1234", "1,234"), Decimal("1.234")),
    (kinds.Number, "1,234", Decimal("1.234"), ("getal-onduidelijk", "1234", "1.234")),
    (kinds.Number, "½", ("geen-getal", "0,5"), ("geen-getal", "0.5")),
    (kinds.Number, "1e3", ("geen-getal", "1000"), ("geen-getal", "1000")),
    (kinds.Number, "1_000", ("geen-getal", "1000"), ("geen-getal", "1000")),
    (kinds.Number, "50%", ("geen-getal", "50"), ("geen-getal", "50")),
    (kinds.Number, "12,5 kWh", ("geen-getal", "12,5"), ("geen-getal", "12.5")),
    (kinds.Number, "1,2 mln", ("geen-getal", "1200000"), ("geen-getal", "1200000")),
    (kinds.Number, "1:30", ("geen-getal",), ("geen-getal",)),
    (kinds.Percentage, "0.556", Decimal("0.556"), Decimal("0.556")),
    (kinds.Percentage, "1.234%", ("getal-onduidelijk", "1234", "1,234"), Decimal("1.234")),
    (kinds.Percentage, "50%", 50, 50),
    (kinds.Percentage, "50 %", 50, 50),
    (kinds.Percentage, "5,5 procent", Decimal("5.5"), Decimal("5.5")),
    (kinds.Percentage, "vijf", ("geen-percentage", "5"), ("geen-percentage", "5")),
    (kinds.ScoreText, "0.556", "0.556", "0.556"),
    (kinds.ScoreText, "1.234", ("getal-onduidelijk", "1234", "1,234"), "1.234"),
    (kinds.ScoreText, "++", "++", "++"),
    (kinds.Count, "7", 7, 7),
    (kinds.Count, "1.200", 1200, 1200),
    (kinds.Count, "1,200", 1200, 1200),
    (kinds.Count, "1 200", 1200, 1200),
    (kinds.Count, "12,0", 12, 12),
    (kinds.Count, "2.000", 2000, ("getal-onduidelijk", "2000", "2")),
    (kinds.Count, "2,000", ("getal-onduidelijk", "2000", "2"), 2000),
    (kinds.Count, "0.556", ("geen-aantal",), ("geen-aantal",)),
    (kinds.Count, "12,5", ("geen-aantal",), ("geen-aantal",)),
    (kinds.Count, "-1", ("geen-aantal",), ("geen-aantal",)),
    (kinds.Count, "zes", ("geen-aantal", "6"), ("geen-aantal", "6")),
    (kinds.Count, "ca. 12", ("geen-aantal", "12"), ("geen-aantal", "12")),
    (kinds.Count, "1e3", ("geen-aantal", "1000"), ("geen-aantal", "1000")),
    (kinds.Year, "2026", 2026, 2026),
    (kinds.Year, "2.026", ("geen-jaar", "2026"), ("geen-jaar", "2026")),
    (kinds.Year, "2 026", ("geen-jaar", "2026"), ("geen-jaar", "2026")),
    (kinds.Year, "2026.0", ("geen-jaar", "2026"), ("geen-jaar", "2026")),
    (kinds.Year, "0x7ea", ("geen-jaar",), ("geen-jaar",)),
]


@every(("kind", "word", "dutch", "english"), OTHERS)
def test_each_kind_of_number_has_its_own_readings(kind: Any, word: str, dutch: Any, english: Any) -> None:
    assert (value_of(kind, word, "nl"), value_of(kind, word, "en")) == (dutch, english)


def test_no_group_that_starts_with_zero_is_a_thousand() -> None:
    for language in LANGUAGES:
        for zeros in ("0", "00", "000"):
            for sign in ".,":
                word = f"{zeros}{sign}556"
                assert readings(word, language) == (Decimal("0.556"),)
                assert counts(word, language) == ()


def test_words_without_a_clear_number_propose_nothing() -> None:
    for word in ("veel", "1.2.3", "12 tot 15", "2 à 3", "10²", "12 2m", "1.234 mln", "9e99", "", "mln", "1 mln 2"):
        assert number_meant(word, "nl") is None, word


def over_base(folder: Path, files: dict[str, str]) -> Path:
    """The small site of the examples with these files over it."""
    content = folder / "content"
    shutil.copytree(FOLDER / "basis", content)
    for path, text in files.items():
        (content / path).parent.mkdir(exist_ok=True)
        (content / path).write_text(text, "utf-8")
    return content


PROJECT = """naam: Kantines
categorie: catering
geraamde_waarde: "{number}"
afweegcriteria:
  prijs: {{naam: Prijs, gewicht: "{number}"}}
web:
  themas:
    klimaat:
      niveau: 2
      onderbouwing: Minder vlees.
      indicatoren:
        - {{naam: Vlees, eenheid: kg, nulmeting: "{number}", streefwaarde: "{number}", metingen: [{{jaar: 2025, waarde: "{number}"}}]}}
maatregelen:
  - {{maatregel: plantaardig, regel: {{drempel: "{number}", percentage: "{number}"}}, afweging: {{prijs: "{number}"}}}}
sessies:
  - {{datum: 2026-01-01, deelnemers: [{{rol: Kok, aantal: "{number}"}}]}}
"""


@every(
    ("language", "number", "expected"),
    [
        ("nl", "1.234", {"getal-onduidelijk": 6}),
        ("en", "1,234", {"getal-onduidelijk": 6}),
        ("nl", "0.556", {"bedrag-drie-cijfers": 2, "geen-aantal": 1}),
        ("en", "0.556", {"bedrag-drie-cijfers": 2, "geen-aantal": 1}),
    ],
)
def test_every_field_follows_the_language_of_the_site(
    language: str, number: str, expected: dict[str, int], tmp_path: Path
) -> None:
    content = over_base(tmp_path, {"projecten/kantines.yml": PROJECT.format(number=number)})
    site = content / "site.yml"
    site.write_text(f"{site.read_text('utf-8')}taal: {language}\n", "utf-8")
    told = [slug for slug in slugs_in(content) if slug in (*expected, "geen-getal", "geen-percentage", "geen-bedrag")]
    assert {slug: told.count(slug) for slug in told} == expected


@every(
    "site",
    ["{naam: Proef, taal: en}", "naam: Proef\ntaal: 'en'\n", "naam: [\ntaal: en\n", "naam: Proef\nlanguage: EN\n"],
)
def test_the_language_counts_however_site_yml_is_written(site: str, tmp_path: Path) -> None:
    project = "naam: Kantines\ngeraamde_waarde: 1,234\n"
    content = over_base(tmp_path, {"projecten/kantines.yml": project, "site.yml": site})
    portfolio, _ = read_content(content)
    assert portfolio.projects["kantines"].record.estimated_value == 1234


def test_the_demo_means_the_same_in_english(tmp_path: Path) -> None:
    """Amounts in it are written in Dutch: a site that turns to English must not change one of them."""
    demo = Path(__file__).parent.parent / "content"
    english = tmp_path / "content"
    shutil.copytree(demo, english)
    site = english / "site.yml"
    site.write_text(site.read_text("utf-8").replace("taal: nl", "taal: en"), "utf-8")
    dutch, told = read(demo), read(english)
    assert told.language == "en"
    assert told.problems == dutch.problems == ()
    for kind in ("organisatie", "categorie", "project", "maatregel", "themaset", "praktijkvoorbeeld"):
        assert {key: entry.record for key, entry in told.of(kind).items()} == {
            key: entry.record for key, entry in dutch.of(kind).items()
        }


@every(
    ("word", "number"),
    [
        *(
            (word, 25)
            for word in ("vijfentwintig", "vijf en twintig", "twenty-five", "minstens 25", ">25", "25 procent")
        ),
        *(
            (word, 50)
            for word in ("vijftig procent", "50%", "50kg", "50 kg CO2", "ten hoogste 50", "max. 50", "≥ 50", "fifty")
        ),
        *((word, 100) for word in ("honderd", "a hundred", "hundred", "100 m2", "tot 100", "ca. 100")),
        *((word, 250) for word in ("tweehonderdvijftig", "two hundred and fifty", "tweehonderd vijftig", "250 stuks")),
        *((word, 2.5) for word in ("2 1/2", "2½", "2,5 kg")),
    ],
)
def test_what_clearly_stands_for_a_number_is_proposed(word: str, number: float) -> None:
    meant = number_meant(word, "nl")
    assert meant is not None
    assert float(meant) == number


@every(
    ("word", "both", "is_money"),
    [
        *(
            (word, (40, 50), False)
            for word in ("40-50", "40 - 50", "40 tot 50", "40 à 50", "tussen 40 en 50", "40–50%")
        ),
        *(
            (word, (40, 50), False)
            for word in ("40 to 50", "between 40 and 50", "veertig tot vijftig", "40 of 50", "40 t/m 50 kg")
        ),
        *(
            (word, (200_000, 300_000), True)
            for word in ("2-3 ton", "2 à 3 ton", "tussen 2 en 3 ton", "€ 200.000 - € 300.000")
        ),
        *((word, (1_200_000, 1_500_000), True) for word in ("1,2-1,5 mln", "1,2 tot 1,5 miljoen", "1,2 mln - 1,5 mln")),
    ],
)
def test_a_range_stands_for_two_numbers(word: str, both: tuple[int, int], is_money: bool) -> None:
    meant = range_meant(word, "nl", is_money=is_money)
    assert meant is not None
    assert tuple(map(int, meant)) == both


@every("word", ["2026-03-12", "06-12345678", "a-b", "50-40", "vier en half", "een of ander", "1-2-3-4"])
def test_what_is_no_range_gives_none(word: str) -> None:
    assert range_meant(word, "nl") is None


@every(
    ("word", "slug", "values"),
    [
        *(
            (word, "geen-jaar", {"bedoeld": "2026"})
            for word in ("'26", "26", "eind 2026", "jaar 2026", "2026 (raming)", "2.026", "FY26")
        ),
        *(
            (word, "jaar-is-reeks", {"een": "2026", "ander": "2027"})
            for word in ("2026/2027", "2026-27", "2026 en 2027", "2026/27")
        ),
        *((word, "geen-jaar", {}) for word in ("volgend jaar", "onbekend", "126", "2026, 2027 en 2028", "20266")),
    ],
)
def test_what_is_no_year_is_told_with_the_year_in_it(word: str, slug: str, values: dict[str, str]) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        year_of(word)
    assert (refused.value.type, refused.value.context) == (slug, {"waarde": word, **values})


@every(
    ("kind", "word", "told"),
    [
        (kinds.Number, "100.000 kWh", ("getal-onduidelijk", "100,000")),
        *((kinds.Number, word, ("geen-getal", "12")) for word in ("12+", "12 (2025)", "12 in 2025", "een dozijn")),
        (kinds.Number, "driekwart", ("geen-getal", "0,75")),
        *((kinds.Money, word, ("geen-bedrag", "12.000")) for word in (
            "12.000 ex btw", "€ 12.000 per jaar", "ca. 12.000", "max 12.000", "twaalfduizend", "12.000 (raming)", "raming 12.000",
            "12.000 excl. btw", "12.000 p/j")),
        *((kinds.Percentage, word, ("geen-percentage", "50")) for word in ("de helft", "half", "1 op 2", "2/4", "2 van de 4")),
        *((kinds.Percentage, word, ("geen-percentage", "33,3")) for word in ("1 op 3", "een derde", "1/3")),
        (kinds.Percentage, "alles", ("geen-percentage", "100")),
        *((kinds.Count, word, ("geen-aantal", "12")) for word in ("12 van de 15", "12/15", "12 (van 15)")),
        (kinds.Count, "80%", ("aantal-is-deel", None)),
        *((kinds.Year, word, ("geen-jaar", "2026")) for word in ("tweeduizend zesentwintig", "2O26")),
    ],
)  # fmt: skip
def test_a_number_as_people_say_it_is_told_with_the_one_that_belongs_there(
    kind: Any, word: str, told: tuple[str, str | None]
) -> None:
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(kind).validate_python(word, context={"language": "nl"})
    (detail,) = refused.value.errors()
    values = detail.get("ctx") or {}
    assert (detail["type"], values.get("bedoeld", values.get("deel"))) == told


@every(
    ("word", "meant"),
    [
        *(
            (word, "ja")
            for word in ("J", "y", "wel", "jazeker", "ja, voor 4 jaar", "✓", "1", "aan", "klopt", "yes!", "zeker weten")
        ),
        *(
            (word, "nee")
            for word in ("N", "neen", "niet", "nee, nog niet", "0", "uit", "geen", "nope", "no (yet)", "nog niet")
        ),
        *(
            (word, None)
            for word in ("n.v.t.", "onbekend", "misschien", "deels", "?", "2", "ja/nee", "ja of nee", "yes/no")
        ),
    ],
)
def test_what_is_almost_yes_or_no_is_told_with_the_right_word(word: str, meant: str | None) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        yes_no_of(word)
    assert (refused.value.context or {}).get("bedoeld") == meant


@every(("word", "meant"), [("300k", "300000"), ("1,5k", "1500"), ("12 k", "12000"), ("3 km", "3"), ("5 kWh", "5")])
def test_a_thousand_in_short_is_a_thousand_of_any_number(word: str, meant: str) -> None:
    assert value_of(kinds.Number, word, "nl") == ("geen-getal", meant)
