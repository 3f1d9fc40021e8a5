"""What a level means: a web's own words, else those above, else those of the set; and whose words they are, on each page.

Examples per product group are never what a level means, and say of which group they are.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from ambitieweb.site import Site
from few_pages import page_at
from method.over_base import built, section_of, words_of

pytestmark = pytest.mark.slow

FILES = {
    "themasets/basis.yml": """
naam: Basis
schaal: {niveaus: {1: Bewust, 2: Actief, 3: Ambitieus}}
themas:
  milieu:
    naam: Milieu
    aspecten: [Bodem]
    indicatoren: [{naam: Fijnstof, eenheid: gram, toelichting: Per kilometer.}]
    niveaus: {1: De set over een., 2: De set over twee., 3: {omschrijving: De set over drie., maatregelen: [Meten], drempelwaarden: [{indicator: Winst, teken: '>', waarde: 10, eenheid: '%'}]}}
    voorbeelden:
      - {niveau: 1, productgroepen: [Papier], tekst: Papier met een keurmerk.}
      - {niveau: 1, productgroepen: [ICT], tekst: Zuinige schermen.}
      - {niveau: 2-3, productgroepen: [ICT], tekst: Oude schermen., voorwaarde: de markt}
  klimaat: {naam: Klimaat, voorbeelden: [{niveau: 1, tekst: Voor alles.}]}
  circulair: Circulair
""",
    "organisaties/brinkstede.yml": """
naam: Gemeente Brinkstede
web: {themas: {milieu: {niveau: 2, onderbouwing: Voor de natuur., niveaus: {2: De gemeente over twee.}}}}
""",
    "organisaties/afdeling.yml": "naam: Afdeling Groen\nouder: brinkstede\n",
    "organisaties/bewoners.yml": """
naam: Bewoners
soort: stakeholder
ouder: brinkstede
web: {themas: {milieu: {niveau: 2, onderbouwing: Voor ons.}}}
""",
    "categorieen/catering.yml": """
naam: Catering
ouder: brinkstede
web: {themas: {milieu: {niveau: 3, onderbouwing: Voor de bodem., reden_afwijking: Eten telt., niveaus: {3: De keuken over drie.}}}}
sessies:
  - {soort: startsessie, datum: 2026-02-01, themas: {milieu: {kansen: [Veel]}}}
""",
}


def _said(site: Site, path: str, anchor: str) -> str:
    return words_of(section_of(site, path, anchor))


def test_each_level_comes_from_the_nearest_web_that_describes_it(tmp_path: Path) -> None:
    portfolio = built(tmp_path, FILES).portfolio
    place = portfolio.categories["catering"].web.of("milieu")  # type: ignore[union-attr]
    said = {level: (m.record.description, m.owner.name if m.owner else None) for level, m in place.meanings.items()}  # type: ignore[union-attr]
    assert said == {
        1: ("De set over een.", "Basis"),
        2: ("De gemeente over twee.", "Gemeente Brinkstede"),
        3: ("De keuken over drie.", None),
    }


def test_a_web_without_words_of_its_own_takes_those_above_and_a_stakeholder_those_of_the_set(tmp_path: Path) -> None:
    portfolio = built(tmp_path, FILES).portfolio
    for unit, owner in (("afdeling", "Gemeente Brinkstede"), ("bewoners", "Basis")):
        meaning = portfolio.units[unit].web.of("milieu").meaning  # type: ignore[union-attr]
        assert meaning is not None
        assert meaning.owner is not None
        assert meaning.owner.name == owner


def test_the_web_page_tells_at_the_reason_what_the_level_means_and_whose_words_these_are(tmp_path: Path) -> None:
    site = built(tmp_path, FILES)
    own = _said(site, "categorieen/catering", "waarom")
    assert "Niveau 3 Ambitieus betekent hier: De keuken over drie. Omschrijving van Catering" in own
    above = _said(site, "organisaties/afdeling", "ambitieweb")
    assert "Niveau 2 Actief betekent hier: De gemeente over twee. Omschrijving van Gemeente Brinkstede" in above
    of_set = _said(site, "organisaties/bewoners", "ambitieweb")
    assert "De set over twee. Omschrijving uit de themaset Basis" in of_set


def test_the_report_of_a_session_tells_what_the_level_means(tmp_path: Path) -> None:
    told = _said(built(tmp_path, FILES), "categorieen/catering/sessie-1/verslag", "besproken")
    assert "De keuken over drie. Omschrijving van Catering" in told


def test_words_for_levels_that_were_not_chosen_stand_on_the_page_too(tmp_path: Path) -> None:
    words = "{niveau: 3, onderbouwing: Voor de bodem., reden_afwijking: Eten telt., niveaus: {1: Bijna niets.}}"
    catering = f"naam: Catering\nouder: brinkstede\nweb: {{themas: {{milieu: {words}}}}}\n"
    site = built(tmp_path, FILES | {"categorieen/catering.yml": catering})
    assert "Niveau 1 Bewust betekent hier: Bijna niets." in _said(site, "categorieen/catering", "weging")


def test_the_theme_sheet_is_one_table_with_five_columns(tmp_path: Path) -> None:
    sheet = section_of(built(tmp_path, FILES), "themasets/basis/milieu", "per-niveau")
    assert sheet.count("<table") == 1
    assert words_of(sheet.partition("<thead>")[2].partition("</thead>")[0]) == (
        "Aspecten 1 Bewust 2 Actief gekozen door Gemeente Brinkstede 3 Ambitieus Indicatoren"
    )
    told = words_of(sheet)
    assert "Omschrijving uit de themaset Basis" in told
    assert told.count("Omschrijving van Gemeente Brinkstede") == 1
    assert "De set over twee." in told.partition("Omschrijving van Gemeente Brinkstede")[0]
    assert "De gemeente over twee." in told.partition("Omschrijving van Gemeente Brinkstede")[2]
    for words in ("Bodem", "Fijnstof (gram) Per kilometer.", "De set over drie. Meten Drempelwaarden Winst: > 10 %"):
        assert words in told


def test_words_of_a_category_stand_apart_from_the_sheet(tmp_path: Path) -> None:
    site = built(tmp_path, FILES)
    assert "De keuken over drie." not in _said(site, "themasets/basis/milieu", "per-niveau")
    assert "Catering 3 Ambitieus De keuken over drie." in _said(site, "themasets/basis/milieu", "eigen-woorden")


def test_where_the_set_says_nothing_the_general_words_of_the_scale_say_that_they_are_general(tmp_path: Path) -> None:
    scale = "{nummer: 1, naam: Bewust, definitie: Wij letten op.}, {nummer: 2, naam: Actief}, {nummer: 3, naam: Top}"
    basis = (
        f"naam: Basis\nschaal: {{niveaus: [{scale}]}}\nthemas: {{milieu: Milieu, klimaat: Klimaat, circulair: Rond}}\n"
    )
    site = built(tmp_path, FILES | {"themasets/basis.yml": basis})
    sheet = _said(site, "themasets/basis/klimaat", "per-niveau")
    assert "Algemene omschrijving van de schaal, voor elk thema Wij letten op." in sheet


def test_examples_of_two_product_groups_stand_side_by_side_and_are_named_as_examples(tmp_path: Path) -> None:
    site = built(tmp_path, FILES)
    page = page_at(site, "themasets/basis/milieu")
    section = next(s for s in page.sections if s.anchor == "voorbeelden-per-productgroep")
    assert section.heading == "Voorbeelden van maatregelen voor de productgroepen Papier en ICT"
    told = words_of(section.html)
    assert "Dit zijn voorbeelden voor de productgroepen Papier en ICT" in told
    assert "Niveau Productgroep Papier Productgroep ICT" in told
    assert "Niveau 1 Bewust Papier met een keurmerk. Zuinige schermen." in told
    assert "Niveau 2/3 – Oude schermen. hangt af van: de markt" in told


def test_examples_for_any_product_group_say_so(tmp_path: Path) -> None:
    page = page_at(built(tmp_path, FILES), "themasets/basis/klimaat")
    section = next(s for s in page.sections if s.anchor == "voorbeelden-per-productgroep")
    assert section.heading == "Voorbeelden van maatregelen voor elke productgroep"
    assert "Algemeen: elke productgroep" in words_of(section.html)


def test_the_matrix_names_the_product_group_of_each_measure(tmp_path: Path) -> None:
    measure = "naam: Kies gerecycled papier\nthemas: {milieu: 1}\nproductgroepen: [Papier]\n"
    matrix = _said(built(tmp_path, FILES | {"maatregelen/papier.yml": measure}), "themasets/basis/milieu", "matrix")
    assert "Elke maatregel is een voorbeeld voor de productgroep die erbij staat." in matrix
    assert "Productgroep Papier" in matrix


def test_a_set_that_takes_over_a_theme_names_the_set_that_describes_it(tmp_path: Path) -> None:
    own = "naam: Onze set\nbasis: basis\nhernoemen: {milieu: Natuur}\n"
    sheet = _said(built(tmp_path, FILES | {"themasets/onze.yml": own}), "themasets/onze/milieu", "per-niveau")
    assert "Omschrijving uit de themaset Basis De set over een." in sheet
