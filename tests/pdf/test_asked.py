"""What a word on the command line means, and what the files are called."""

from __future__ import annotations

import pytest

from ambitieweb.pages.printed.documents import documents
from ambitieweb.pdf.asked import NotFound, asked
from ambitieweb.pdf.browser import browsers
from ambitieweb.texts import texts
from demo import demo


def names(what: str) -> set[str]:
    found = asked(what, tuple(documents(demo().pages, texts("nl"))), demo().portfolio)
    assert not isinstance(found, NotFound), found
    return {one.name for one in found}


@pytest.mark.parametrize(
    ("what", "some", "none"),
    [
        ("", {"menukaart-catering", "vel-project-kastanjelaan-herinrichting", "organisatie-brinkstede"}, set()),
        ("menukaarten", {"menukaart-catering"}, {"ambitiekaart-catering", "vel-categorie-catering"}),
        ("vellen", {"vel-categorie-catering", "vel-thema-mvoi_klimaat"}, {"menukaart-catering"}),
        ("categorie ict", {"menukaart-ict-hardware", "vel-categorie-ict-hardware"}, {"menukaart-catering"}),
        ("categorie ICT-hardware", {"menukaart-ict-hardware"}, {"menukaart-catering"}),
        ("menukaart ict", {"menukaart-ict-hardware"}, {"vel-categorie-ict-hardware"}),
        ("menukaart-ict-hardware", {"menukaart-ict-hardware"}, {"vel-categorie-ict-hardware"}),
        ("kastanjelaan", {"project-kastanjelaan-herinrichting"}, {"organisatie-bewoners-kastanjelaan"}),
        ("Gemeente Brinkstede", {"organisatie-brinkstede"}, {"organisatie-vastgoed"}),
        ("content/categorieen/catering.yml", {"menukaart-catering", "ambitiekaart-catering"}, {"menukaart-groen"}),
        ("content\\categorieen\\catering.yml", {"menukaart-catering"}, set()),
        ("sheets", {"vel-categorie-catering"}, {"menukaart-catering"}),
    ],
)
def test_a_word_means_a_kind_a_card_or_a_file(what: str, some: set[str], none: set[str]) -> None:
    found = names(what)
    assert some <= found
    assert found.isdisjoint(none)


@pytest.mark.parametrize(
    ("what", "meant"),
    [
        ("kasterin", "catering"),
        ("menukarten", "menukaarten"),
        ("content/projecten/zzp-poel-onderzoek.yml", "zzp-pool-onderzoek"),
    ],
)
def test_a_wrong_word_gets_the_nearest_right_one(what: str, meant: str) -> None:
    found = asked(what, tuple(documents(demo().pages, texts("nl"))), demo().portfolio)
    assert isinstance(found, NotFound)
    assert found.meant == (meant,)


def test_what_can_mean_two_cards_is_refused_with_both() -> None:
    found = asked("riool", tuple(documents(demo().pages, texts("nl"))), demo().portfolio)
    assert isinstance(found, NotFound)
    assert found.is_many
    assert "project riool-relinen-oosterlo" in found.meant


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_two_files_have_one_name(language: str) -> None:
    found = [one.name for one in documents(demo().pages, texts(language))]
    assert len(found) == len(set(found))
    assert ("menu-card-catering" in found) == (language == "en")


def test_every_card_and_sheet_has_one() -> None:
    printed = {one.page.path for one in documents(demo().pages, texts("nl"))}
    cards = {
        page.path
        for page in demo().pages
        if page.layout == "paper" or (page.layout == "card" and page.address.shows[0])
    }
    assert cards <= printed
    assert len(cards) > 100


def test_a_browser_that_is_not_there_is_not_found() -> None:
    assert list(browsers("no-such-browser")) == []
