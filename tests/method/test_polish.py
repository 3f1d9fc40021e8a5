"""Small words on pages read as a person would write them, and nothing on a page is an empty box."""

from __future__ import annotations

from pathlib import Path

import pytest

from method.over_base import built, html_of, section_of, words_of

SITE = {
    "maatregelen/stil-asfalt.yml": """
naam: Stil asfalt
themas: {klimaat: 2}
kosteneffect: {richting: hoger, bedrag: 40, per: hectare, percentage: "5,5", toelichting: over tien jaar}
samenhang:
  - {soort: botst met, maatregel: plantaardig, toelichting: minder handwerk}
  - {soort: versterkt, thema: milieu}
bron: https://www.voorbeeld.nl/stil
""",
    "categorieen/catering.yml": """
naam: Catering
ouder: brinkstede
doelen:
  - {tekst: In 2030 is 55% plantaardig, waarde: 55, eenheid: "%", jaar: 2030}
  - {tekst: Meer plantaardig, waarde: 55, eenheid: "%", jaar: 2030}
  - {tekst: Minder ritten, waarde: 1200, eenheid: ritten, jaar: 2028}
  - {tekst: Servies gaat zes jaar mee, waarde: 6, eenheid: jaar, jaar: 2028}
  - {tekst: Minder dan zes soorten glas, waarde: 6, eenheid: soorten, jaar: 2028}
  - {tekst: Servies gaat vele jaar mee, waarde: 30, eenheid: jaar, jaar: 2028}
  - {tekst: Minder zes, waarde: 6, eenheid: soorten, jaar: 2028}
""",
    "projecten/kantines.yml": """
naam: Kantines
categorie: catering
web:
  themas:
    milieu: niet relevant
    klimaat: {niveau: 2, onderbouwing: Voor later.}
    circulair: 1
afweegcriteria:
  kosten: Kosten
  effect: {naam: Effect, toelichting: Op het thema.}
maatregelen: [{maatregel: stil-asfalt, uitvoerbaarheid: direct, eigenaar: kok, afweging: {kosten: 2, effect: 3}}]
sessies:
  - titel: Begin
    datum: 2026-01-10
    themas: {klimaat: {stemmen: [{niveau: 2, aantal: 4, rol: Koks}, {niveau: 1, rol: Gast}]}}
""",
}


def test_cost_and_relations_of_a_measure_read_as_dutch(tmp_path: Path) -> None:
    site = built(tmp_path, SITE)
    for path in ("maatregelen/stil-asfalt", "projecten/kantines"):
        shown = words_of(html_of(site, path)).replace("\N{NO-BREAK SPACE}", " ")
        assert "hoger, € 40 per hectare, 5,5% van het budget: over tien jaar" in shown
        assert "botst met Het aanbod is plantaardig, tenzij : minder handwerk" in shown
        assert "versterkt Milieu" in shown


def test_address_alone_as_a_source_is_a_link(tmp_path: Path) -> None:
    shown = section_of(built(tmp_path, SITE), "maatregelen/stil-asfalt", "links")
    assert '<a href="https://www.voorbeeld.nl/stil">' in shown


@pytest.mark.parametrize(
    ("goal", "amount"),
    [
        ("In 2030 is 55% plantaardig", ""),  # the sentence says it already
        ("Meer plantaardig", "55% uiterlijk in 2030"),
        ("Minder ritten", "1.200 ritten uiterlijk in 2028"),
        ("Servies gaat zes jaar mee", "uiterlijk in 2028"),
        ("Minder dan zes soorten glas", "uiterlijk in 2028"),
        ("Servies gaat vele jaar mee", "30 jaar uiterlijk in 2028"),
        ("Minder zes", "6 soorten uiterlijk in 2028"),  # 'zes' alone may be another six
    ],
)
def test_amount_of_a_goal_stands_beside_it_once(tmp_path: Path, goal: str, amount: str) -> None:
    items = section_of(built(tmp_path, SITE), "categorieen/catering/ambitiekaart", "doelen-en-ambitie").split("<li>")
    assert [words_of(item.partition("</li>")[0]) for item in items if goal in item] == [f"{goal} {amount}".strip()]


def test_criterion_without_explanation_or_weight_has_no_empty_box(tmp_path: Path) -> None:
    shown = section_of(built(tmp_path, SITE), "projecten/kantines", "afweging")
    assert "<dt>Effect</dt>" in shown
    assert "<dt>Kosten</dt>" not in shown


def test_only_a_level_misses_its_reason(tmp_path: Path) -> None:
    rows = html_of(built(tmp_path, SITE), "projecten/kantines").split('<details class="aw-lights aw-reason ')
    reason = {row.partition('id="')[2].partition('"')[0]: words_of(row.partition("</summary>")[0]) for row in rows[1:]}
    opened = {row.partition('id="')[2].partition('"')[0]: words_of(row.partition("</summary>")[2]) for row in rows[1:]}
    missing = "Waarom dit niveau is gekozen, staat er nog niet bij."
    assert missing not in opened["thema-milieu"]
    assert reason["thema-klimaat"].endswith("Voor later.")
    assert opened["thema-circulair"].startswith(missing)
    assert "Bij 1 van de 2 gekozen niveaus staat nog niet waarom." in words_of(rows[-1])


def test_those_who_told_their_vote_are_counted(tmp_path: Path) -> None:
    shown = words_of(section_of(built(tmp_path, SITE), "projecten/kantines/sessie-1", "stemmen"))
    assert "2 Actief : Koks, 4 stemmen" in shown
    assert "1 Bewust : Gast" in shown
