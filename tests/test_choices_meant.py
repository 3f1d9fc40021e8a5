"""A word that is no choice is told with the choice that it stands for, or with both when it can be two."""

from __future__ import annotations

import importlib
import pkgutil

import ambitieweb.model
from ambitieweb.model import choices_meant as table
from ambitieweb.model.choices_meant import choices_meant
from ambitieweb.model.measure import Instrument
from ambitieweb.model.parts import ActionStatus
from ambitieweb.model.phase import Phase
from ambitieweb.model.project import ContractSort, Procedure, ProjectStatus, Repairable
from ambitieweb.model.session import SessionForm
from ambitieweb.model.values import Choice
from ambitieweb.model.web import WebStatus
from rows import every

for _module in pkgutil.iter_modules(ambitieweb.model.__path__):
    importlib.import_module(f"ambitieweb.model.{_module.name}")
CHOICES = tuple(Choice.__subclasses__())

MEANT: dict[type[Choice], dict[str, str]] = {
    Phase: {
        "gunning": "Gegund | gegund. | Voorlopig gegund | gunnen | in de gunningsfase | gunningfase | fase gunning | gegund (maart) | guning",
        "award": "Awarded | awarding | award phase | provisionally awarded | signed",
        "uitvoering": "in uitvoering | Loopt | uitvoeringsfase | contractbeheer | wordt uitgevoerd | uitvoeren",
        "performance": "running | in progress | ongoing | execution | contract management",
        "publicatie": "gepubliceerd | TenderNed | gepubliceerd op TenderNed | publicatiefase | publiceren",
        "afgerond": "klaar | Gereed | opgeleverd | voltooid | afgesloten",
        "closed": "finished | completed | done | ended | close",
        "voorbereiding": "in voorbereiding | voorbereidingsfase | voorbereiden | vooronderzoek | voorbereding",
        "preparation": "preparing | in preparation | preparation phase | prepration | planning",
        "specificatie": "bestek | PvE | programma van eisen | gespecificeerd | specificeren",
        "idee": "nieuw | initiatief | verkenning | ideefase | start",
    },
    ProjectStatus: {
        "op koers": "groen | op schema | volgens planning | loopt goed | goed",
        "let op": "oranje | vertraagd | risico | achter op schema | vertraging",
        "gestopt": "geannuleerd | stopgezet | gestaakt | gaat niet door | ingetrokken",
        "afgerond": "klaar | gereed | voltooid | opgeleverd | afgeronde",
    },
    Repairable: {"ja": "j | x | ✓ | ok | 1 | wel", "nee": "n | 0 | niet", "deels": "gedeeltelijk | misschien"},
    ActionStatus: {
        "klaar": "afgerond | gedaan | voltooid | uitgevoerd | ja",
        "done": "finished | completed | closed | yes",
        "bezig": "loopt | in uitvoering | mee bezig | gestart | lopend",
        "vervallen": "geschrapt | gaat niet door | niet meer nodig | geannuleerd | gestopt",
        "open": "te doen | todo | gepland | to do | planned",
    },
    WebStatus: {
        "vastgesteld": "definitief | goedgekeurd | akkoord | besloten | vastgesteld (college)",
        "voorlopig": "concept | ontwerp | werkversie | conceptversie | nog niet vastgesteld",
    },
    ContractSort: {
        "levering": "product | goederen | leveringen | aanschaf | koop",
        "dienst": "diensten | dienstverlening | inhuur | onderhoud",
        "work": "works | construction | building work",
    },
    SessionForm: {
        "digitaal": "online | via Teams | Zoom | webinar | op afstand",
        "gemengd": "hybride | beide | deels online | half om half",
        "physical": "in person | face to face | on site",
    },
    Instrument: {"gunningscriterium": "EMVI | wens | gunning | BPKV | gunningscriteria"},
}
BOTH: dict[type[Choice], dict[tuple[str, str], str]] = {
    Phase: {
        ("publicatie", "selectie"): "aanbesteding | in aanbesteding | aanbesteden",
        ("selectie", "gunning"): "beoordeling | beoordelen",
        ("publication", "selection"): "tender | tendering",
        ("gunning", "uitvoering"): "gunning/uitvoering | gunning en uitvoering | gegund, in uitvoering",
    },
    Repairable: {("ja", "nee"): "ja/nee | ja of nee", ("ja", "deels"): "ja, deels"},
    ProjectStatus: {("let op", "gestopt"): "rood"},
    Procedure: {
        ("meervoudig onderhands", "enkelvoudig onderhands"): "onderhands",
        ("openbaar", "niet-openbaar"): "europees",
    },
    ContractSort: {("levering", "dienst"): "levering en dienst | dienst/levering"},
    Instrument: {
        ("selectiecriterium", "gunningscriterium"): "criterium",
        ("eis", "gunningscriterium"): "eis of wens | eis/gunningscriterium",
    },
}


def _each(text: str) -> list[str]:
    return [word.strip() for word in text.split("|")]


def _meant(word: str, choice: type[Choice]) -> tuple[str, ...]:
    return choices_meant(word, [member.value for member in choice])


@every(
    ("choice", "word", "meant"),
    [(choice, word, meant) for choice, found in MEANT.items() for meant, text in found.items() for word in _each(text)],
)
def test_an_everyday_word_is_told_with_the_choice_that_it_stands_for(
    choice: type[Choice], word: str, meant: str
) -> None:
    assert _meant(word, choice) == (meant,)


@every(
    ("choice", "word", "meant"),
    [(choice, word, meant) for choice, found in BOTH.items() for meant, text in found.items() for word in _each(text)],
)
def test_a_word_for_two_choices_is_told_with_both(choice: type[Choice], word: str, meant: tuple[str, str]) -> None:
    assert _meant(word, choice) == meant


@every("word", ["ja hoor", "??", "x", "blauw", "zie bijlage"])
def test_a_word_for_nothing_gets_no_suggestion(word: str) -> None:
    assert _meant(word, Phase) == ()


def test_every_everyday_word_belongs_to_a_choice_and_leads_to_one_that_can_be_read() -> None:
    known = {member.nl for choice in CHOICES for member in choice}
    assert set(table._SAID) <= known
    for choice in CHOICES:
        for member in choice:
            for words in table._everyday(member.nl):
                for word in words:
                    found = _meant(word, choice)
                    assert 1 <= len(found) <= 2, (choice.__name__, word)
                    assert all(isinstance(choice.parse(name), choice) for name in found)
