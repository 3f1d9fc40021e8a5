"""What is said beside the pages: typing errors, what is missing, phrases, kinds, answers, and what is not found at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from search.searching import Found, ask, demo_with_docs
from search.small import document, index


def one(folder: Path, typed: str) -> Found:
    return ask(folder, [typed])[0]


def test_typing_error_is_read_otherwise_and_said(demo_index: Path) -> None:
    found = one(demo_index, "circulariteid")
    assert found.meant == "circulariteit"
    assert found.pages[0] == "themasets/mvoi/circulariteit/index.html"


def test_word_spelled_most_like_a_typing_error_is_meant(tmp_path: Path) -> None:
    """The keys of all these are one letter away, as is that of a word that two words make."""
    pages = [
        *(
            document(word, f"iets over {word}")
            for word in ("Steeds", "Stegen", "Stellen", "Stemmen", "Sterren", "Stenen")
        ),
        document("Stenen kwart", "haal stenen weg, laat een kwart staan"),
        document("Dorp", "de haalkaart"),
    ]
    folder = index(tmp_path, pages)
    assert one(folder, "stexen ").meant == "stenen"
    assert one(folder, "haal kwrt ").pages[0] == "stenen-kwart/index.html"


def test_word_that_is_spelled_quite_otherwise_is_not_meant(demo_index: Path) -> None:
    # their keys are one or two letters away (kap and kan, verspil and versi), the words themselves are others
    for typed, other in (("kappen", "kan"), ("verspillen", "versie")):
        (found,) = ask(demo_index, [typed])
        assert found.meant != other, typed


REAL = "verzekeringen liften verzekering lift kermis gordijnen notaris accountant ziekenhuis buffel uitrekking afpeiling opsnoepen relaxatie verslaving"


def test_word_that_no_page_has_is_read_as_no_other_word(demo_index: Path) -> None:
    """Words that are right, of which no page of the example site has one; a word that is near by its key alone is not offered."""
    read = {
        word: (one.meant, one.instead) for word, one in zip(REAL.split(), ask(demo_index, REAL.split()), strict=True)
    }
    assert {word: said for word, said in read.items() if any(said)} == {}
    assert all(one.missing == (word,) for word, one in zip(REAL.split(), ask(demo_index, REAL.split()), strict=True))


def test_typing_errors_of_every_sort_are_read_as_what_is_meant(demo_index: Path) -> None:
    wrong = {
        "klmaat": "klimaat", "welizjn": "welzijn", "klimaaat": "klimaat", "kilmaat": "klimaat", "klinaat": "klimaat", "klimaad": "klimaat",
        "cateirng": "catering", "afal": "afval", "circulariteid": "circulariteit", "aanbestedign": "aanbesteding",
    }  # fmt: skip
    assert {typed: one.meant for typed, one in zip(wrong, ask(demo_index, list(wrong)), strict=True)} == wrong


def test_known_word_is_never_read_otherwise(demo_index: Path) -> None:
    assert one(demo_index, "papier ").meant == ""


def test_wrong_word_does_not_empty_the_list_and_is_said(demo_index: Path) -> None:
    found = one(demo_index, "papier xqzzvw")
    assert found.missing == ("xqzzvw",)
    assert found.total > 5


def test_nothing_is_missing_when_all_is_found(demo_index: Path) -> None:
    assert one(demo_index, "papier gerecycled").missing == ()


def test_far_typing_error_is_asked_about(demo_index: Path) -> None:
    found = one(demo_index, "kotfie")
    assert found.pages or found.instead


def test_words_between_quotes_stand_together(tmp_path: Path) -> None:
    pages = [document("Een", "de oude beuk staat er nog"), document("Twee", "de beuk is oude grond")]
    folder = index(tmp_path, pages)
    assert set(one(folder, "oude beuk").pages) == {"een/index.html", "twee/index.html"}
    assert one(folder, '"oude beuk"').pages == ("een/index.html",)


def test_page_with_all_words_stands_above_a_page_with_some(tmp_path: Path) -> None:
    pages = [
        document("Een", "beuken en sparren"),
        document("Twee", "beuken beuken beuken"),
        document("Drie", "sparren"),
    ]
    found = one(index(tmp_path, pages), "beuken sparren")
    assert found.pages[0] == "een/index.html"
    assert found.whole == (True, False, False)


def test_kind_decides_between_equal_pages(tmp_path: Path) -> None:
    pages = [
        document("A eik", "eiken", kind="report", weight=0.4),
        document("B eik", "eiken", kind="category", weight=1.35),
    ]
    assert one(index(tmp_path, pages), "eik").kinds == ("category", "report")


def test_short_word_finds_no_longer_words(tmp_path: Path) -> None:
    assert one(index(tmp_path, [document("Is", "Isolatie van daken")]), "is").pages == ("is/index.html",)
    assert one(index(tmp_path / "b", [document("Dak", "Isolatie van daken")]), "is").pages == ()


@pytest.mark.parametrize(
    ("typed", "title", "says"),
    [
        ("wie is ambassadeur klimaat", "Ambassadeur Klimaat", "Beleidsadviseur energie (Gemeente Brinkstede)"),
        ("stadsecoloog", "Stadsecoloog", "Ambassadeur Milieu en biodiversiteit (Gemeente Brinkstede)"),
        ("niveaus klimaat", "De niveaus van Klimaat", "3 Ambitieus"),
        ("niveau klimaat catering", "Klimaat bij Catering", ""),
    ],
)
def test_data_answers_itself(demo_index: Path, typed: str, title: str, says: str) -> None:
    answers = one(demo_index, typed).answers
    assert [answer["title"] for answer in answers][:1] == [title]
    assert says in " ".join(line for line, _ in answers[0]["lines"])


def test_least_of_a_category_are_its_measures_on_the_menu_card(demo_index: Path) -> None:
    (answer,) = one(demo_index, "wat moet ik minimaal catering").answers
    assert answer["title"] == "Minimaal bij Catering"
    assert answer["href"] == "categorieen/catering/index.html#minimaal"
    assert all(href.startswith("maatregelen/") or "#minimaal" in href for _, href in answer["lines"])


def test_word_that_no_answer_explains_gives_none(demo_index: Path) -> None:
    assert one(demo_index, "wie is ambassadeur klimaat papier").answers == ()
    assert one(demo_index, "papier").answers == ()


def test_owner_of_an_action_is_said(demo_index: Path) -> None:
    site = demo_with_docs()
    project, action = next(
        (project, action)
        for project in site.portfolio.projects.values()
        for action in project.record.actions
        if action.owner and not project.is_stopped
    )
    answers = one(demo_index, f"wie {project.name} {action.what} ").answers
    assert any(action.owner in line for answer in answers for line, _ in answer["lines"]), answers


def test_part_of_a_compound_is_offered_where_no_page_has_the_whole(demo_index: Path) -> None:
    typed = ["ledverlichting", "rioolreiniging", "taxivervoer", "werkkleding", "xyzverlichting"]
    assert [one.instead for one in ask(demo_index, typed)] == ["verlichting", "riool", "vervoer", "", "verlichting"]
