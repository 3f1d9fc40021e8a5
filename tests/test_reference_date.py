"""Which days move the reference date of a site: those on which something came of it (decision 0004)."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

from ambitieweb.derive.agenda import AgendaSort, agenda
from ambitieweb.derive.changes import dated_changes
from ambitieweb.derive.moments import MomentSort, moments
from ambitieweb.derive.upkeep import upkeep
from ambitieweb.link.portfolio import Portfolio
from ambitieweb.model import kinds
from ambitieweb.model.record import specs
from ambitieweb.site import build
from content_problems import read_content
from declared import all_records
from few_pages import ByPath
from problem_example import FOLDER
from rows import every

RECORDED = "sessies: [{titel: Begin, datum: 2026-03-12, besluit: {door: directeur}}]\n"
THAT_DAY, LATER = datetime.date(2026, 3, 12), datetime.date(2031, 1, 1)


@every(
    ("more", "expected"),
    [
        # a session: what only those who were there can tell
        ("sessies: [{datum: 2031-01-01}]", THAT_DAY),
        (
            "sessies: [{titel: Start, soort: startsessie, datum: 2031-01-01, begintijd: '09.30', plaats: Stadhuis, deelnemers: "
            "[{rol: inkoper, aantal: 6}], agenda: {09.30: Opening}, voorbereiding: [{punt: Zaal, uitkomst: Geregeld, klaar: ja}], "
            "stappen: [1, 2], doel: Een web., aandachtspunten: [Tijd], volgende_sessie: 2031-06-01, toelichting: Nog te plannen.}]",
            THAT_DAY,
        ),
        ("sessies: [{datum: 2031-01-01, stellingen: [Wij durven], vragen: [Klopt dit?]}]", THAT_DAY),
        ("sessies: [{datum: 2031-01-01, themas: {klimaat: {}}}]", THAT_DAY),
        ("sessies: [{datum: 2031-01-01, besluit: {door: }}]", THAT_DAY),
        ("sessies: [{datum: 2031-01-01, themas: {klimaat: {kansen: [Zon]}}}]", LATER),
        ("sessies: [{datum: 2031-01-01, themas: {klimaat: {stemmen: {3: 4}}}}]", LATER),
        ("sessies: [{datum: 2031-01-01, stellingen: [{stelling: Wij durven, eens: 0}]}]", LATER),
        ("sessies: [{datum: 2031-01-01, vragen: [{vraag: Klopt dit?, reactie: Ja.}]}]", LATER),
        ("sessies: [{datum: 2031-01-01, geparkeerd: [Zonnedak]}]", LATER),
        ("sessies: [{datum: 2031-01-01, besluit: {wijze: consensus}}]", LATER),
        ("sessies: [{datum: 2031-01-01, verslag_url: 'https://intranet.example.nl/verslag'}]", LATER),
        # a measurement: a level that was found
        ("metingen: [{moment: oplevering, datum: 2031-01-01}]", THAT_DAY),
        ("metingen: [{moment: oplevering, datum: 2031-01-01, bewijs: Het opleverdossier}]", THAT_DAY),
        ("metingen: [{moment: oplevering, datum: 2031-01-01, themas: {klimaat: nog te bepalen}}]", THAT_DAY),
        ("metingen: [{moment: oplevering, datum: 2031-01-01, themas: {klimaat: 2}}]", LATER),
        ("metingen: [{moment: oplevering, datum: 2031-01-01, themas: {klimaat: niet relevant}}]", LATER),
        # a web: the day of a decision counts once the web is no longer provisional
        ("web: {status: voorlopig, vastgesteld_op: 2031-01-01}", THAT_DAY),
        ("web: {status: ingetekend, vastgesteld_op: 2031-01-01}", THAT_DAY),
        ("web: {status: vastgesteld, vastgesteld_op: 2031-01-01}", LATER),
        ("web: {vastgesteld_op: 2031-01-01}", LATER),
        ("web: {status: voorlopig, statusdatum: 2031-01-01}", LATER),
        ("web: {statusdatum: 2031-01-01}", LATER),
        ("web: {geschiedenis: [{versie: '1.0', datum: 2031-01-01}]}", LATER),
        # results and readings hold a value, or they are not there at all
        ("resultaten: [{waarde: Minder CO2, gemeten_op: 2031-01-01}]", LATER),
        ("doelen: [{tekst: Minder, jaar: 2031, metingen: [{datum: 2031-01-01, waarde: 3}]}]", LATER),
        ("links: [{url: 'https://a.nl', gecontroleerd_op: 2031-01-01}]", LATER),
        # what is due, asked or planned
        ("acties: [{wat: Vragen, eigenaar: inkoper, datum: 2031-01-01}]", THAT_DAY),
        ("acties: [{wat: Vragen, eigenaar: inkoper, datum: 2031-01-01, status: klaar}]", THAT_DAY),
        ("planning: [{moment: publicatie, datum: 2031-01-01}]", THAT_DAY),
        ("web: {geldig_van: 2031-01-01, geldig_tot: 2032-01-01, volgende_actualisatie: 2031-01-01}", THAT_DAY),
        ("doelen: [{tekst: Minder, jaar: 2031, metingen: [{jaar: 2031, waarde: 3}]}]", THAT_DAY),
        (
            "web: {themas: {klimaat: {indicatoren: [{naam: CO2, eenheid: ton, doeljaar: 2031, basisjaar: 2031}]}}}",
            THAT_DAY,
        ),
        # the day of a document, and the first day of a rule
        ("bronnen: [{titel: Nieuwe wet, datum: 2031-01-01}]", THAT_DAY),
        ("maatregelen: [{naam: Soep, vaste_regel: {tekst: Altijd soep, sinds: 2031-01-01}}]", THAT_DAY),
    ],
)
def test_reference_date_is_the_newest_day_on_which_something_came_of_it(
    tmp_path: Path, more: str, expected: datetime.date
) -> None:
    files = {
        "categorieen/catering.yml": f"naam: Catering\n{RECORDED}",
        "projecten/kantines.yml": f"naam: Kantines\n{more}\n",
    }
    assert linked(tmp_path, files).reference_date == expected


@every(("votes", "expected"), [("", THAT_DAY), ("3;2\n", LATER)])
def test_an_empty_form_for_votes_is_no_outcome(tmp_path: Path, votes: str, expected: datetime.date) -> None:
    files = {
        "categorieen/catering.yml": f"naam: Catering\n{RECORDED}",
        "projecten/kantines.yml": "naam: Kantines\nsessies: [{datum: 2031-01-01, stemmen: kantines.csv}]\n",
        "projecten/kantines.csv": f"Klimaat;Milieu\n{votes}",
    }
    assert linked(tmp_path, files).reference_date == expected


@every(
    ("steering", "expected"),
    [
        ("beoordelingen: [{datum: 2031-01-01, met: directie}]", THAT_DAY),
        ("beoordelingen: [{datum: 2031-01-01, bevinding: Wij liggen op koers.}]", LATER),
        ("beoordelingen: [{datum: 2031-01-01, besluit: Een extra actie.}]", LATER),
        ("volgende_beoordeling: 2031-01-01", THAT_DAY),
        ("beleid: [{nota: Visie 2035, vastgesteld_op: 2031-01-01}]", THAT_DAY),
    ],
)
def test_a_review_to_come_and_a_policy_paper_do_not_move_the_reference_date(
    tmp_path: Path, steering: str, expected: datetime.date
) -> None:
    files = {"organisaties/afdeling.yml": f"naam: Afdeling\n{RECORDED}sturing:\n  {steering}\n"}
    assert linked(tmp_path, files).reference_date == expected


def test_every_kind_of_day_is_recorded_planned_or_stated_by_its_declaration() -> None:
    """Which days can move the reference date is a choice for each; a new one belongs in the tables above."""
    found = {
        f"{record.__name__}.{spec.name}"
        for record in all_records()
        for spec in specs(record)
        if spec.kind is kinds.DATE_RECORDED
    }
    assert found == {
        *("Session.date", "Measurement.date", "Review.date", "Result.measured_on", "Reading.date"),
        *("Web.status_date", "Web.decided_on", "WebVersion.date", "Link.checked_on"),
    }


def test_content_without_dates_has_no_reference_date(tmp_path: Path) -> None:
    assert linked(tmp_path, {}).reference_date is None


PLANNED = """naam: Kantines
categorie: catering
sessies:
  - {titel: Terugblik, datum: 2026-05-01, volgende_sessie: 2026-06-01}
metingen: [{moment: oplevering, datum: 2026-05-02}]
planning: [{moment: publicatie, datum: 2026-05-03}]
"""


@every(
    ("held", "sort", "is_told"),
    [
        (RECORDED, MomentSort.PLANNED, False),
        ("", MomentSort.PLANNED, False),
        (RECORDED.replace("2026-03", "2026-09"), None, True),
    ],
)
def test_what_is_still_to_come_is_planned_everywhere(
    tmp_path: Path, held: str, sort: MomentSort | None, is_told: bool
) -> None:
    made = linked(tmp_path, {"categorieen/catering.yml": f"naam: Catering\n{held}", "projecten/kantines.yml": PLANNED})
    project = made.projects["kantines"]
    shown = [moment.sort for moment in moments(project, made.reference_date)]
    assert shown == [sort] * 3 if sort else [MomentSort.HELD, MomentSort.MEASURED, MomentSort.HELD]
    told = {change.date.isoformat() for change in dated_changes(made) if change.of is project}
    assert told == ({"2026-05-01", "2026-05-02"} if is_told else set())
    due = [(found.sort, found.date.isoformat()) for found in agenda(made) if found.sort is not AgendaSort.MOMENT]
    ahead = [(AgendaSort.SESSION, "2026-05-01"), (AgendaSort.NEXT_SESSION, "2026-06-01")]
    assert due == ([] if is_told else ahead)
    coming = [found.date for found in upkeep(made).coming if found.holder is project]
    assert coming == []  # neither lies in the quarter of March, and in September both are over


def linked(folder: Path, files: dict[str, str]) -> Portfolio:
    """The portfolio of the small base site with these files over it; none of them may have an error."""
    content = folder / "content"
    shutil.copytree(FOLDER / "basis", content)
    for path, text in files.items():
        (content / path).write_text(text, "utf-8")
    portfolio, problems = read_content(content)
    assert [problem for problem in problems if problem.is_error] == []
    return portfolio


@every(
    ("day", "words"),
    [
        ("2026-03-11", "Actualisatie te laat: 11 maart 2026"),
        ("2026-03-12", "Volgende actualisatie: 12 maart 2026"),
        ("2026-03-13", "Volgende actualisatie: 13 maart 2026"),
    ],
)
def test_a_page_and_its_sheet_say_that_an_update_is_overdue(tmp_path: Path, day: str, words: str) -> None:
    content = tmp_path / "content"
    shutil.copytree(FOLDER / "basis", content)
    (content / "categorieen" / "catering.yml").write_text(
        f"naam: Catering\n{RECORDED}web:\n  themaset: basis\n  volgende_actualisatie: {day}\n  themas: {{klimaat: 2}}\n",
        "utf-8",
    )
    pages = ByPath(build(content))
    for path in ("categorieen/catering", "vellen/categorieen/catering"):
        html = "".join(section.html for section in pages[path].sections)
        assert words in html, path
