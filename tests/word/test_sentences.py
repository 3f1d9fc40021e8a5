"""What a Word file says of small records: sentences, and never a list of fields."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ambitieweb.model.parts import Goal, Indicator
from ambitieweb.model.rule import Rule
from ambitieweb.model.web import Impact
from ambitieweb.pages.writer import Writer
from ambitieweb.site import SiteDraft
from ambitieweb.word import sentences
from ambitieweb.word.composer import Composer

COMPLETE = Path(__file__).parent.parent / "content" / "complete"


@cache
def writer() -> Writer:
    return Composer(SiteDraft(COMPLETE).means).writer


def plain(html: str) -> str:
    return html.replace("\N{NO-BREAK SPACE}", " ")


def test_an_indicator_says_from_what_to_what_and_how_it_is_measured() -> None:
    written = {
        "naam": "Voedselresten",
        "eenheid": "gram",
        "methode": "dagelijks wegen",
        "nulmeting": "118",
        "basisjaar": "2023",
    }
    one = Indicator.model_validate({**written, "streefwaarde": "70", "doeljaar": "2026"})
    said = "Voedselresten: van 118 gram (2023) naar 70 gram (2026). Methode: dagelijks wegen."
    assert plain(sentences.indicator_words(writer(), one)) == said


def test_an_indicator_without_numbers_says_its_unit_and_who_fills_it_in() -> None:
    one = Indicator.model_validate({"naam": "Koks", "eenheid": "plekken", "door_leverancier_in_te_vullen": "ja"})
    assert plain(sentences.indicator_words(writer(), one)) == "Koks: in plekken. De leverancier vult dit in."


def test_what_was_measured_stands_behind_an_indicator() -> None:
    measured = [{"jaar": "2025", "waarde": "8"}]
    one = Indicator.model_validate({"naam": "Rest", "eenheid": "%", "streefwaarde": "5", "metingen": measured})
    assert plain(sentences.indicator_words(writer(), one)) == "Rest: streefwaarde 5%. Gemeten: 8% (2025)."


def test_a_sticker_says_its_effect_first() -> None:
    written = {"richting": "positief", "aantal": "1", "fase": "gebruik", "argument": "Gaat langer mee."}
    said = plain(sentences.impact_words(writer(), Impact.model_validate(written)))
    assert said == "Positief (1 sticker, gebruik): Gaat langer mee."


def test_a_rule_is_a_sentence_with_its_condition() -> None:
    written = {"drempel": "100.000", "percentage": "8", "grondslag": "de loonsom", "voorwaarde": "Alleen bij diensten."}
    said = plain(sentences.rule_words(writer(), Rule.model_validate(written)))
    assert said == "8% van de loonsom, vanaf € 100.000. Alleen bij diensten."
    above = Rule.model_validate({"drempel": "100.000", "grondslag": "de waarde"})
    assert plain(sentences.rule_words(writer(), above)) == "Vanaf € 100.000 (de waarde)."


def test_a_goal_says_what_it_wants_in_which_year() -> None:
    written = {"tekst": "Plantaardig", "waarde": "75", "eenheid": "% van de porties", "jaar": "2027"}
    assert plain(sentences.goal_words(writer(), Goal.model_validate(written))) == "75% van de porties in 2027"
