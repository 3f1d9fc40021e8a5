"""The web of a stakeholder stands alone: it inherits nothing, is no part of the organisation, and is found where it was used."""

from __future__ import annotations

from pathlib import Path

from few_pages import page_at
from method.over_base import built, html_of, section_of

FILES = {
    "organisaties/brinkstede.yml": """
naam: Gemeente Brinkstede
web: {themas: {milieu: {niveau: 3, onderbouwing: Voor de natuur.}, klimaat: {niveau: 3, onderbouwing: Voor later.}}}
""",
    "organisaties/afdeling.yml": "naam: Afdeling Wegen\nsoort: afdeling\nouder: brinkstede\n",
    "organisaties/bewoners.yml": """
naam: Bewoners van de straat
soort: stakeholder
ouder: brinkstede
web: {themas: {klimaat: {niveau: 1, onderbouwing: Eerst de straat.}}}
""",
    "projecten/straat.yml": """
naam: De straat
categorie: catering
web:
  samengesteld: {webben_van: [bewoners]}
  themas: {klimaat: {niveau: 1, niveau_van: bewoners, onderbouwing: Samen gekozen.}}
maatregelen: [{naam: Stil asfalt, thema: klimaat, niveau: 1}]
""",
}


def test_stakeholder_inherits_nothing_from_the_unit_above_it(tmp_path: Path) -> None:
    site = built(tmp_path, FILES)
    web = site.portfolio.units["bewoners"].web
    assert web is not None
    said = {place.theme.id: (place.level, place.is_inherited, place.deviates) for place in web.themes}
    assert said == {"milieu": (None, False, False), "klimaat": (1, False, False), "circulair": (None, False, False)}
    department = site.portfolio.units["afdeling"].web
    assert department is not None
    assert department.of("milieu").is_inherited  # type: ignore[union-attr]


def test_lower_level_of_a_stakeholder_asks_for_no_reason(tmp_path: Path) -> None:
    site = built(tmp_path, FILES)
    ours = [problem.slug for problem in site.problems if problem.place.path.endswith("bewoners.yml")]
    assert ours == []


def test_table_of_the_web_made_of_others_shows_their_own_answers_only(tmp_path: Path) -> None:
    table = section_of(built(tmp_path, FILES), "projecten/straat", "webben-van-anderen").partition("<tbody>")[2]
    nature = next(row for row in table.split("<tr>") if "Milieu" in row)
    own_answer = nature.partition('data-label="Bewoners van de straat"')[2].partition("</td>")[0]
    assert "nog niet ingevuld" in own_answer


def test_stakeholder_is_no_part_of_the_organisation(tmp_path: Path) -> None:
    site = built(tmp_path, FILES)
    assert "Afdeling Wegen" in section_of(site, "organisaties/brinkstede", "onderdelen")
    assert "Bewoners" not in section_of(site, "organisaties/brinkstede", "onderdelen")
    assert "Bewoners" not in html_of(site, "")
    assert "Bewoners" not in html_of(site, "organisaties")


def test_stakeholder_leads_to_the_web_that_was_made_of_its_own_and_back(tmp_path: Path) -> None:
    site = built(tmp_path, FILES)
    assert "De straat" in section_of(site, "organisaties/bewoners", "gebruikt-in")
    assert "organisaties/bewoners/index.html" in section_of(site, "projecten/straat", "webben-van-anderen")
    assert [crumb.title for crumb in page_at(site, "organisaties/bewoners").crumbs][-1] == "Gemeente Brinkstede"


def test_stakeholder_whose_web_nobody_used_can_still_be_found(tmp_path: Path) -> None:
    files = {path: text for path, text in FILES.items() if path != "projecten/straat.yml"}
    assert "Bewoners" in section_of(built(tmp_path, files), "organisaties", "stakeholders")
