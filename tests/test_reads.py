"""Which texts something was made of."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import Any

import pytest

from ambitieweb.model.measure import MeasureChoice
from ambitieweb.model.parts import Goal, Source
from ambitieweb.model.project import Difference, Project
from ambitieweb.model.reads import Grown, Readers, aside, kept, kept_in, reading, step_by_step, takes_from
from ambitieweb.model.watched import watch

watch()
GOAL = Goal(tekst="Minder afval", eenheid="kg", bron=Source(titel="Nota"))
CALLED = Grown()


def has(texts: frozenset[int], do: Callable[[], Any]) -> bool:
    """True when one of these texts is asked for by what is done."""
    with reading() as found:
        do()
    return found[0].has_any(texts, {})


def text(record: Any, name: str) -> frozenset[int]:
    return frozenset([CALLED.text(record, name)])


def test_who_asks_for_a_text_reads_that_one_and_no_other() -> None:
    assert has(text(GOAL, "text"), lambda: GOAL.text)
    assert not has(text(GOAL, "unit"), lambda: GOAL.text)
    assert has(text(GOAL.source, "title"), lambda: GOAL.source and GOAL.source.title)
    assert GOAL.text == "Minder afval"


def test_one_that_is_read_inside_is_not_read_outside() -> None:
    with reading() as outer, reading() as inner:
        assert GOAL.text
    assert inner[0].has_any(text(GOAL, "text"), {})
    assert not outer[0].has_any(text(GOAL, "text"), {})


def test_who_asks_only_whether_there_is_a_text_reads_nothing() -> None:
    difference = Difference(thema="energie", oorzaak="Duur", leerpunt="Vraag het eerder")

    def whether() -> None:
        with aside():
            assert difference.lesson

    assert not has(text(difference, "lesson"), whether)
    assert not has(text(difference, "lesson"), lambda: difference.has_outcome)


class Shelf:
    """Something that is worked out once."""

    def __init__(self) -> None:
        self.times = 0

    @kept
    def upper(self) -> str:
        """The goal in capitals."""
        self.times += 1
        return GOAL.text.upper()

    @kept
    def twice(self) -> str:
        """The same twice."""
        return self.upper * 2


def test_who_asks_for_what_was_worked_out_before_reads_its_texts_as_well() -> None:
    shelf, store = Shelf(), dict[str, Any]()
    for _ in range(2):
        assert has(text(GOAL, "text"), lambda: shelf.twice)
        assert has(text(GOAL, "unit"), lambda: kept_in(store, "unit", lambda: GOAL.unit))
        assert not has(text(GOAL, "unit"), lambda: shelf.twice)
    assert shelf.times == 1
    assert shelf.twice == "MINDER AFVALMINDER AFVAL"


def test_a_copy_has_the_texts_of_what_it_was_made_of() -> None:
    copy = GOAL.model_copy(update={"unit": "ton"})
    again = copy.model_copy(update={"unit": "Mt"})
    assert has(text(GOAL, "text"), lambda: again.text)
    chosen, library = MeasureChoice(naam="Reparatie"), MeasureChoice(naam="Repareren", tekst="U repareert.")
    whole = chosen.model_copy(update={"clause": library.clause})
    takes_from(whole, chosen, library)
    assert has(text(library, "clause"), lambda: whole.clause)
    assert has(text(chosen, "name"), lambda: whole.name)


def test_who_compares_two_records_reads_all_their_texts() -> None:
    other = Goal(tekst="Minder afval", eenheid="kg", bron=Source(titel="Nota"))
    for do in (lambda: other == GOAL, lambda: {GOAL: 1}, lambda: GOAL in [other]):
        assert has(text(GOAL, "unit"), do)
        assert has(text(GOAL.source, "title"), do)
    assert not has(text(GOAL, "unit"), lambda: GOAL in (None, ()))
    assert other == GOAL
    assert hash(GOAL) == hash(other)


def test_a_record_that_took_the_place_of_another_has_its_texts() -> None:
    one, two, three = (Goal(tekst=words) for words in ("een", "twee", "drie"))
    grown = Grown().with_changes([(two, one)]).with_changes([(three, two)])
    readers = Readers(grown)
    readers.begin()
    try:
        with reading() as found:
            assert three.text
        readers.add("page", found[0])
        assert readers.of(text(one, "text")) == {"page"}
        assert grown.text(three, "text") == CALLED.text(one, "text")
    finally:
        Readers().begin()


def test_a_record_that_is_gone_is_no_longer_known_to_have_taken_the_place_of_another() -> None:
    one, two = Goal(tekst="een"), Goal(tekst="twee")
    grown = Grown().with_changes([(two, one)])
    assert grown.has_moved
    gone = weakref.ref(two)
    del two
    assert gone() is None
    assert not grown.with_changes([]).has_moved


def test_what_was_read_of_a_copy_that_is_gone_was_read_of_what_it_was_copied_from() -> None:
    def do() -> None:
        assert GOAL.model_copy(update={"unit": "kg"}).text

    assert has(text(GOAL, "text"), do)


def test_each_step_is_told_what_it_was_made_of() -> None:
    goals = [Goal(tekst=f"doel {number}") for number in range(3)]
    told: list[Any] = []
    made = list(step_by_step((goal.text for goal in goals), told.append))
    assert made == ["doel 0", "doel 1", "doel 2"]
    read = [[reads.has_any(text(goal, "text"), {}) for goal in goals] for reads in told[:3]]
    assert read == [[True, False, False], [False, True, False], [False, False, True]]


def test_readers_that_were_made_again_read_what_they_read_now() -> None:
    other = Goal(tekst="Meer groen")
    first, now = Readers(), Readers()
    for readers, reader, goal in ((first, "a", GOAL), (first, "b", GOAL), (now, "a", other)):
        with reading() as found:
            assert goal.text
        readers.add(reader, found[0])
    again = first.again(now, ["a"])
    assert again.of(text(GOAL, "text")) == {"b"}
    assert again.of(text(other, "text")) == {"a"}
    assert "b" in again


@pytest.mark.parametrize("deep", [False, True])
def test_a_record_that_is_watched_works_as_before(deep: bool) -> None:
    project = Project(naam="Kantine", zoekwoorden=["eten", "drinken"])
    assert project.model_copy(deep=deep) == project
    assert project.search_words == ("eten", "drinken")
    assert project.summary is None
