"""A fact of the example municipality is the same wherever it stands; one that changes in one place is noticed."""

from __future__ import annotations

from pathlib import Path

from method.facts import Fact, Place, another, facts, texts_of
from rows import every

CONTENT = Path(__file__).parent.parent.parent / "content"
FACTS = facts(Path(__file__).parent / "facts.yml")
TEXTS = texts_of(CONTENT)
PLACES = [(fact, place) for fact in FACTS for place in fact.places]


@every("fact", FACTS)
def test_a_fact_is_the_same_in_every_place(fact: Fact) -> None:
    assert fact.wrong(TEXTS) == []


@every(("fact", "place"), PLACES)
def test_a_change_of_one_place_is_noticed(fact: Fact, place: Place) -> None:
    text = TEXTS[place.file].casefold()
    changed = text.replace(place.words(), place.words(another(place.written)))
    assert changed != text
    assert any(place.file in wrong for wrong in fact.wrong({**TEXTS, place.file: changed}))


def test_a_new_place_with_another_number_is_noticed() -> None:
    chairs = next(fact for fact in FACTS if fact.name == "Bureaustoelen die zijn opgeknapt")
    file = "organisaties/samenleving.yml"
    assert chairs.wrong({**TEXTS, file: TEXTS[file] + " 310 bureaustoelen zijn opgeknapt."}) != []


def test_the_table_holds_each_fact_and_place_once() -> None:
    assert len({fact.name for fact in FACTS}) == len(FACTS)
    assert len({(fact.name, place) for fact, place in PLACES}) == len(PLACES)
