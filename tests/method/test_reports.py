"""A session report says which day it shows; that of an evaluation holds what was measured and learnt; late actions say so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ambitieweb.addresses.files import PORTFOLIO, csv_file
from exports.small_site import export
from method.over_base import built, html_of, section_of, words_of

PROJECT = """
naam: Kantines
categorie: catering
web: {status: ingetekend, themas: {klimaat: {niveau: 3, onderbouwing: Voor later.}}}
maatregelen: [{naam: Soep van de dag, thema: klimaat, niveau: 3, uitvoerbaarheid: direct, eigenaar: kok}]
acties:
  - {wat: Proef doen, eigenaar: kok, datum: 2026-03-01}
  - {wat: Proef evalueren, eigenaar: kok, datum: 2026-03-01, status: klaar}
  - {wat: Proef herhalen, eigenaar: kok, datum: 2027-03-01}
sessies:
  - {titel: Begin, soort: startsessie, datum: 2026-01-10, begintijd: "09.30", begeleider: extern, begeleider_rol: adviseur, besluit: {wijze: stemming}}
  - {titel: Terugblik, soort: evaluatie, datum: 2026-06-01, besluit: {door: directeur}}
metingen:
  - moment: oplevering
    datum: 2026-05-20
    themas: {klimaat: {niveau: 2, bewijs: De inkoopfacturen., toelichting: Alleen de soep.}}
verschillen: [{thema: klimaat, oorzaak: Te weinig aanbod., leerpunt: Vraag eerst de markt.}]
resultaten: [{waarde: 20 gerechten, doel: 30 gerechten, gemeten_op: 2026-05-20}]
"""
SITE = {"projecten/kantines.yml": PROJECT}
NOW = "Dit is de stand van nu (peildatum 1 juni 2026), niet die van de dag van de sessie."


def test_web_measures_and_actions_in_a_report_say_that_they_are_of_now(tmp_path: Path) -> None:
    site = built(tmp_path, SITE)
    for anchor in ("ambitieweb", "maatregelen", "acties"):
        assert NOW in section_of(site, "projecten/kantines/sessie-1/verslag", anchor)
    assert NOW not in html_of(site, "projecten/kantines/sessie-2/verslag"), "held on the reference date"


SESSION = "sessies: [{titel: Begin, datum: 2026-03-10, besluit: {wijze: consensus}}]\n"
WEB = """
naam: Kantines
categorie: catering
web:
  status: vastgesteld
  vastgesteld_op: 2026-05-01
  versie: "1.0"
  geschiedenis:
    - {versie: "0.2", datum: 2026-03-%s, status: ingetekend, themas: {klimaat: %s, milieu: nog te bepalen}}
    - {versie: "0.1", datum: 2026-01-05, status: voorlopig, themas: {klimaat: 0}}
  themas: {klimaat: {niveau: 3, onderbouwing: Later.}, milieu: nog te bepalen, circulair: {niveau: 1, onderbouwing: Erbij.}}
"""
REPORT = "projecten/kantines/sessie-1/verslag"


def test_a_report_shows_the_web_of_its_day_and_says_what_changed_since(tmp_path: Path) -> None:
    site = built(tmp_path, {"projecten/kantines.yml": WEB % ("10", "2") + SESSION})
    shown = section_of(site, REPORT, "ambitieweb")
    words = words_of(shown)
    told = "Het web van 10 maart 2026 (ingetekend). Op 1 mei 2026 vastgesteld, met dit verschil: Klimaat : van 2 Actief naar 3 Ambitieus"
    assert told in words
    assert "Circulair : van nog niet ingevuld naar 1 Bewust" in words
    assert "Milieu : van" not in words
    assert "NOG NIET VASTGESTELD" not in words, "beside the day on which it was adopted"
    assert "Ambitieweb Kantines op 10 maart 2026</title>" in shown
    assert shown.count("<figure") == 1, "the present web stands on the page of the project"
    row = words_of(shown.partition('id="thema-klimaat"')[2].partition("</summary>")[0])
    assert "2 Actief nu 3 Ambitieus" in row


def test_a_web_that_nobody_adopted_since_keeps_its_stamp(tmp_path: Path) -> None:
    web = (WEB % ("10", "2")).replace("status: vastgesteld", "status: ingetekend")
    words = words_of(section_of(built(tmp_path, {"projecten/kantines.yml": web + SESSION}), REPORT, "ambitieweb"))
    assert "Het web van 10 maart 2026 (ingetekend). Het is sindsdien veranderd:" in words
    assert "NOG NIET VASTGESTELD" in words


@pytest.mark.parametrize(
    ("title", "told"),
    [("Begin", "Verslag Begin: Kantines"), ("Startsessie kantines", "Verslag Startsessie kantines")],
)
def test_title_of_a_report_has_the_name_of_the_project_once(tmp_path: Path, title: str, told: str) -> None:
    session = SESSION.replace("titel: Begin", f"titel: {title}")
    site = built(tmp_path, {"projecten/kantines.yml": WEB % ("10", "2") + session})
    assert next(page.title for page in site.pages if page.path == REPORT) == told


def test_an_estimate_of_who_was_there_stands_as_written_and_makes_the_sum_one(tmp_path: Path) -> None:
    card = SAID.replace("[{rol: Kok, aantal: 4}]", "[4 koks, ca. 20 bewoners]")
    site = built(tmp_path, {"projecten/kantines.yml": card})
    session = words_of(html_of(site, "projecten/kantines/sessie-1"))
    assert "ca. 20" in session
    assert "ongeveer 24 mensen" in session
    assert "24 mensen" not in session.replace("ongeveer 24 mensen", "")
    (row,) = json.loads(export(site, PORTFOLIO))["tabellen"]["sessies"]
    assert row["deelnemers"] == [{"rol": "koks", "aantal": 4}, {"rol": "bewoners", "aantal": "ca. 20"}]
    assert "bewoners (aantal: ca. 20)" in export(site, csv_file("sessies")).decode()


SAID = """
naam: Kantines
categorie: catering
web: {status: ingetekend, themas: {klimaat: {niveau: 3, onderbouwing: Voor later.}}}
sessies:
  - titel: Begin
    datum: 2026-03-10
    plaats: Zaal Noord
    deelnemers: [{rol: Kok, aantal: 4}]
    toelichting: De koks kozen samen.
    themas: {klimaat: {kansen: [Soep van resten], toelichting: Eerst was er twijfel., stemmen: [{niveau: 3, aantal: 4}]}}
    stellingen: [{stelling: Vlees is duur., eens: 3, oneens: 1}]
    vragen: [{vraag: Hoe vers is vers?, reactie: Van gisteren.}]
    geparkeerd: [{idee: Een moestuin}]
    aandachtspunten: [Vraag eerst de koks]
    besluit: {door: Hoofd kantines, wijze: consensus, afwijkend_standpunt: De kassa wilde niveau 2}
"""


def test_what_was_decided_stands_in_the_report_and_how_it_went_on_the_page_of_the_session(tmp_path: Path) -> None:
    site = built(tmp_path, {"projecten/kantines.yml": SAID})
    session, report = (words_of(html_of(site, path)) for path in ("projecten/kantines/sessie-1", REPORT))
    went = (
        "Zaal Noord",
        "Kok",
        "De koks kozen samen.",
        "Soep van resten",
        "Eerst was er twijfel.",
        "4 op 3",
    )
    went += ("Hoe vers is vers?", "Een moestuin")
    decided = ("Hoofd kantines", "consensus", "Vraag eerst de koks", "Voor later.")
    for words in ("De kassa wilde niveau 2", "Vlees is duur."):
        assert words in session
        assert words in report
    assert [words for words in went if words not in session or words in report] == []
    assert [words for words in decided if words not in report or words in session] == []


def test_a_session_led_to_the_first_version_from_its_day_on_and_says_what_it_changed(tmp_path: Path) -> None:
    site = built(tmp_path, {"projecten/kantines.yml": WEB % ("11", "2") + SESSION})
    words = words_of(section_of(site, REPORT, "ambitieweb"))
    assert "Het web van 11 maart 2026 (ingetekend), de eerste versie na deze sessie." in words
    assert "Dit veranderde door deze sessie: Klimaat : van 0 naar 2 Actief" in words
    assert "Klimaat : van 2 Actief naar 3 Ambitieus" in words
    marked = html_of(site, "projecten/kantines/sessie-1")
    assert "Niveau 2 op Klimaat." in words_of(marked)


def test_a_version_after_a_next_session_is_not_what_the_one_before_led_to(tmp_path: Path) -> None:
    sessions = SESSION.replace("}}]", "}}, {titel: Vervolg, datum: 2026-03-11}]")
    site = built(tmp_path, {"projecten/kantines.yml": WEB % ("11", "2") + sessions})
    assert "Klimaat : van 0 naar 3 Ambitieus" in words_of(section_of(site, REPORT, "ambitieweb"))
    later = section_of(site, "projecten/kantines/sessie-2/verslag", "ambitieweb")
    assert "Het web van 11 maart 2026 (ingetekend)." in words_of(later)


def test_a_web_that_stayed_as_it_was_stands_once_and_says_so(tmp_path: Path) -> None:
    web = (WEB % ("10", "3")).replace(", circulair: {niveau: 1, onderbouwing: Erbij.}", "")
    shown = section_of(built(tmp_path, {"projecten/kantines.yml": web + SESSION}), REPORT, "ambitieweb")
    assert "De niveaus zijn sindsdien niet veranderd." in shown
    assert "toen-" not in shown
    assert NOW.partition(" (")[0] not in shown


def test_a_day_of_which_no_web_is_known_shows_the_present_one_as_that_of_now(tmp_path: Path) -> None:
    adopted = "status: vastgesteld\n  vastgesteld_op: 2026-05-01"
    web = (WEB % ("11", "2")).replace(adopted, "status: ingetekend")
    for day in ("2026-01-05", "2026-03-11"):
        web = web.replace(f"datum: {day}, ", "")
    sessions = SESSION.replace("}}]", "}}, {titel: Vervolg, datum: 2026-06-01, besluit: {wijze: consensus}}]")
    shown = section_of(built(tmp_path, {"projecten/kantines.yml": web + sessions}), REPORT, "ambitieweb")
    assert "Dit is de stand van nu" in shown
    assert "toen-" not in shown


def test_report_of_an_evaluation_holds_results_measurements_and_lessons(tmp_path: Path) -> None:
    site = built(tmp_path, SITE)
    report = "projecten/kantines/sessie-2/verslag"
    assert "20 gerechten" in words_of(section_of(site, report, "resultaten"))
    assert "1 lager dan de ambitie" in section_of(site, report, "metingen")
    assert "Vraag eerst de markt." in section_of(site, report, "verschillen")
    assert "De gemeten ambitie is niet gehaald. Klimaat blijft achter: Te weinig aanbod." in html_of(site, report)
    assert "Vraag eerst de markt." not in html_of(site, "projecten/kantines/sessie-1/verslag")


def test_only_an_action_that_is_open_and_past_its_day_is_late(tmp_path: Path) -> None:
    site = built(tmp_path, SITE)
    for path in ("projecten/kantines", "projecten/kantines/sessie-1/verslag"):
        rows = section_of(site, path, "acties").split("<tr>")
        assert ["te laat" in row for row in rows if "Proef" in row] == [True, False, False]


def test_measurement_says_of_a_theme_what_its_level_shows_from(tmp_path: Path) -> None:
    table = words_of(section_of(built(tmp_path, SITE), "projecten/kantines", "metingen"))
    assert "De inkoopfacturen. Alleen de soep." in table


def test_session_says_when_it_began_and_who_led_it_and_its_report_how_was_decided(tmp_path: Path) -> None:
    site = built(tmp_path, SITE)
    shown = words_of(html_of(site, "projecten/kantines/sessie-1"))
    for words in ("begintijd 09.30", "begeleider extern", "rol van de begeleider adviseur"):
        assert words in shown
    assert "Hoe stemming" in words_of(html_of(site, "projecten/kantines/sessie-1/verslag"))


def test_result_without_a_source_says_the_day_it_was_measured(tmp_path: Path) -> None:
    card = section_of(built(tmp_path, SITE), "projecten/kantines", "resultaten")
    assert '<span class="aw-tile-proof">gemeten op ' in card


def test_a_level_of_its_day_never_has_the_reason_of_that_of_today(tmp_path: Path) -> None:
    site = built(tmp_path, {"projecten/kantines.yml": WEB % ("10", "2") + SESSION})
    html = html_of(site, REPORT)
    assert "Later." not in words_of(html), "the reason of 3, beside the 2 of that day"
    present = html_of(built(tmp_path / "now", {"projecten/kantines.yml": WEB % ("11", "3") + SESSION}), REPORT)
    assert "Erbij." not in words_of(present), "not filled in yet on that day"


TWO_THEMES = """
naam: Twee thema's
schaal: {niveaus: [{nummer: 1, naam: Bewust}, {nummer: 2, naam: Actief}, {nummer: 3, naam: Ambitieus}]}
themas: {klimaat: Klimaat, milieu: Milieu}
"""
UNDRAWN = """
naam: Kantines
categorie: catering
web: {themaset: twee, status: ingetekend, themas: {klimaat: {niveau: 3, onderbouwing: Voor later.}, milieu: 1}}
"""


def test_report_of_a_web_that_cannot_be_drawn_has_its_levels_and_reasons(tmp_path: Path) -> None:
    site = built(tmp_path, {"themasets/twee.yml": TWO_THEMES, "projecten/kantines.yml": UNDRAWN + SESSION})
    html = html_of(site, REPORT)
    words = words_of(html)
    assert [part for part in ("3 Ambitieus", "1 Bewust", "Voor later.") if part not in words] == []
    assert "aw-first--session" not in html, "a note is no drawing"
