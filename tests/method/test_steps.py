"""The six steps of a tender stand beside its phases, each with what it follows from (row S6, Figure 14)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ambitieweb.derive.steps import is_running, steps_of
from ambitieweb.site import Site
from method.over_base import built, html_of, words_of

START = "naam: Kantines\ncategorie: catering\nfase: voorbereiding\n"
WEB = "web: {status: ingetekend, statusdatum: 2026-03-01, themas: {klimaat: {niveau: 2, onderbouwing: Het kan.%s}, milieu: niet relevant, circulair: niet relevant}}\n"


def site_of(folder: Path, *parts: str) -> Site:
    return built(folder, {"projecten/kantines.yml": START + "".join(parts)})


def states(site: Site) -> str:
    """The first letter of the state of each step: done, partly, planned (`l`), nothing."""
    found = steps_of(site.portfolio.projects["kantines"], site.portfolio.reference_date)
    return "".join({"done": "d", "partly": "p", "planned": "l", "nothing": "n"}[view.state.value] for view in found)


def told(site: Site, number: int) -> str:
    """What the page says of a step."""
    rows = html_of(site, "projecten/kantines").partition("aw-six")[2].partition("</table>")[0].split("<tr>")
    return next(words for row in rows if (words := words_of(row)).startswith(f"{number}. "))


SESSION = "sessies: [{soort: startsessie, datum: %s, stappen: 1 t/m 4%s}]\n"
HELD = ", besluit: {wijze: consensus}"
STICKER = ", impact: [{richting: negatief, aantal: 2, argument: Ritten.}]"
MEASURE = "{naam: Soep, thema: klimaat, niveau: 2%s}"
DIRECT = ", uitvoerbaarheid: direct"
ALL = f"{DIRECT}, eigenaar: kok, instrument: eis"
GOAL = "doelen: [{tekst: Minder vlees, waarde: 5, eenheid: kg, jaar: 2027}]\n"
MEASURED = "metingen: [{moment: %s, datum: 2026-05-01, themas: {klimaat: 2}}]\n"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ((), "nnnnnn"),
        (("web: {status: voorlopig, themas: {klimaat: nog te bepalen}}\n",), "dnnpnn"),
        ((WEB % "",), "dnndnn"),
        ((WEB % ", grijze_situatie: Alles met de auto.",), "dpndnn"),
        ((WEB % STICKER,), "ddndnn"),
        ((SESSION % ("2026-02-01", HELD),), "ppppnn"),
        ((f"maatregelen: [{MEASURE % ''}]\n",), "nnpnnn"),
        ((f"maatregelen: [{MEASURE % DIRECT}, {MEASURE % ''}]\n",), "nnpnnn"),
        ((f"maatregelen: [{MEASURE % DIRECT}]\n",), "nndnnn"),
        ((f"maatregelen: [{MEASURE % ', uitvoerbaarheid: niet gekozen, reden_afval: Te duur.'}]\n",), "nnnnnn"),
        ((f"maatregelen: [{MEASURE % ALL}]\n",), "nndnpn"),
        ((f"maatregelen: [{MEASURE % ALL}]\n", GOAL), "nndndn"),
        ((f"maatregelen: [{MEASURE % ALL}, {MEASURE % DIRECT}]\n", GOAL), "nndnpn"),
        ((WEB % "", MEASURED % "publicatie"), "dnndnp"),
        ((WEB % "", MEASURED % "oplevering"), "dnndnp"),
    ],
)
def test_each_step_follows_from_what_is_written_down(tmp_path: Path, parts: tuple[str, ...], expected: str) -> None:
    assert states(site_of(tmp_path, *parts)) == expected


@pytest.mark.parametrize(
    ("moment", "expected"), [("publicatie", "p"), ("gunning", "p"), ("oplevering", "d"), ("periodiek", "d")]
)
def test_step_six_is_done_only_when_a_closed_project_was_measured_in_performance(
    tmp_path: Path, moment: str, expected: str
) -> None:
    site = built(
        tmp_path,
        {"projecten/kantines.yml": START.replace("voorbereiding", "afgerond") + WEB % "" + MEASURED % moment},
    )
    assert states(site)[5] == expected


def test_a_session_that_is_still_to_come_is_planned_and_no_step_begins_with_it(tmp_path: Path) -> None:
    site = site_of(tmp_path, SESSION % ("2027-02-01", ""), MEASURED % "publicatie")
    assert states(site) == "llllnp"
    assert told(site, 2).endswith("gepland Een sessie hierover is gepland op 1 februari 2027.")


def test_a_web_that_only_follows_the_one_above_is_no_step(tmp_path: Path) -> None:
    files = {
        "categorieen/catering.yml": "naam: Catering\nouder: brinkstede\nweb: {themas: {klimaat: {niveau: 2, onderbouwing: Zo.}}}\n",
        "projecten/kantines.yml": START,
    }
    site = built(tmp_path, files)
    assert states(site) == "nnnnnn"


def test_the_page_says_what_a_step_follows_from_and_what_it_lacks(tmp_path: Path) -> None:
    site = site_of(tmp_path, WEB % STICKER, f"maatregelen: [{MEASURE % ALL}]\n", SESSION % ("2026-02-01", HELD))
    assert "gedaan Er zijn 2 stickers geplakt, bij 1 thema." in told(site, 2)
    assert "De sessie van 1 februari 2026 ging hierover." in told(site, 2)
    assert "Het web is sinds 1 maart 2026 ingetekend." in told(site, 4)
    assert told(site, 5).endswith("Er is nog geen doel of indicator.")
    assert told(site, 6).endswith("niets vastgelegd Er staat op deze site niets over.")
    marks = re.search(r'<span class="aw-marks">(.*?)</summary>', html_of(site, "projecten/kantines"), re.S)
    assert marks
    assert words_of(marks[1]).startswith("Stap 1 gedaan, Stap 2 gedaan, ")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("fase: idee\n", True),
        ("fase: uitvoering\n", True),
        ("fase: afgerond\n", False),
        ("fase: gunning\nstatus: gestopt\n", False),
        ("", False),
    ],
)
def test_the_list_of_projects_has_the_steps_of_every_running_tender(tmp_path: Path, line: str, expected: bool) -> None:
    site = built(tmp_path, {"projecten/kantines.yml": f"naam: Kantines\ncategorie: catering\n{line}"})
    assert is_running(site.portfolio.projects["kantines"]) is expected
    table = html_of(site, "projecten").partition("aw-six")[2].partition("</table>")[0]
    assert ("Kantines" in table) is expected
