"""Who does what, by hand: days round the reference date, roles that are the same, and what has no owner."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from ambitieweb.derive.due import Due, due
from ambitieweb.derive.ownership import Ownership, UnownedSort, ownership, role_key
from monitor.small_site import linked, web

DAY = datetime.date(2026, 11, 10)


@pytest.mark.parametrize(
    ("day", "lies"),
    [
        ("2026-11-09", Due.OVERDUE),  # the day before
        ("2026-11-10", Due.QUARTER),  # the day itself has not passed
        ("2026-12-31", Due.QUARTER),  # the last day of October-December
        ("2027-01-01", Due.LATER),
        ("2027-11-10", Due.LATER),  # the same quarter of another year is another quarter
        ("2025-12-01", Due.OVERDUE),
    ],
)
def test_a_day_is_held_against_the_reference_date(day: str, lies: Due) -> None:
    assert due(datetime.date.fromisoformat(day), DAY) is lies


def test_without_a_day_or_a_reference_date_nothing_is_overdue() -> None:
    assert due(None, DAY) is Due.UNDATED
    assert due(DAY, None) is Due.UNKNOWN


ACTIONS = """naam: Papier
ouder: stad
eigenaar: Inkoper
acties:
  - {wat: Af, eigenaar: Inkoper, datum: 2026-01-01, status: klaar}
  - {wat: Weg, eigenaar: Inkoper, datum: 2026-01-01, status: vervallen}
  - {wat: Laat, eigenaar: inkoper, datum: 2026-11-09, status: bezig}
  - {wat: Vandaag, eigenaar: "  Inkoper ", datum: 2026-11-10, status: open}
  - {wat: Straks, eigenaar: INKOPER, datum: 2027-02-01}
  - {wat: Ooit, eigenaar: Jurist}
"""


def owned(folder: Path, files: dict[str, str], date: str = "2026-11-10") -> Ownership:
    return ownership(linked(folder, files, date))


def test_actions_come_by_day_and_closed_ones_are_never_due(tmp_path: Path) -> None:
    found = owned(tmp_path, {"categorieen/papier.yml": ACTIONS})
    assert [(action.record.what, action.due) for action in found.actions] == [
        ("Laat", Due.OVERDUE),
        ("Vandaag", Due.QUARTER),
        ("Straks", Due.LATER),
        ("Ooit", Due.UNDATED),
        ("Af", Due.CLOSED),
        ("Weg", Due.CLOSED),
    ]


def test_a_role_is_the_same_whatever_its_capitals_and_spaces(tmp_path: Path) -> None:
    found = owned(tmp_path, {"categorieen/papier.yml": ACTIONS})
    # five actions and the card: 'Inkoper' 4 times, 'inkoper' and 'INKOPER' once each
    assert [(owner.name, len(owner.actions), owner.slug) for owner in found.owners] == [
        ("Inkoper", 5, "inkoper"),
        ("Jurist", 1, "jurist"),
    ]
    inkoper = found.owner(" inKoper")
    assert inkoper is not None
    assert len(inkoper.open) == 3
    assert [action.record.what for action in inkoper.overdue] == ["Laat"]
    assert [card.id for card in inkoper.keeps] == ["papier"]


def test_another_reference_date_changes_what_is_overdue(tmp_path: Path) -> None:
    files = {"categorieen/papier.yml": ACTIONS}
    late = {
        date: [a.record.what for a in owned(tmp_path, files, date).actions if a.due is Due.OVERDUE]
        for date in ("2026-11-09", "2026-11-10", "2026-11-11", "2027-02-02")
    }
    assert late == {
        "2026-11-09": [],
        "2026-11-10": ["Laat"],
        "2026-11-11": ["Laat", "Vandaag"],
        "2027-02-02": ["Laat", "Vandaag", "Straks"],
    }


def test_without_a_given_date_the_newest_recorded_one_counts(tmp_path: Path) -> None:
    session = "sessies: [{titel: Start, datum: 2026-11-11, besluit: {door: directeur}}]\n"
    made = linked(tmp_path, {"categorieen/papier.yml": ACTIONS + session})
    found = ownership(made)
    assert made.reference_date == datetime.date(2026, 11, 11)
    assert [a.record.what for a in found.actions if a.due is Due.OVERDUE] == ["Laat", "Vandaag"]


def test_roles_that_would_share_an_address_are_kept_apart(tmp_path: Path) -> None:
    actions = "acties:\n  - {wat: Een, eigenaar: Inkoper A/B}\n  - {wat: Twee, eigenaar: Inkoper A B}\n"
    found = owned(tmp_path, {"categorieen/papier.yml": f"naam: Papier\nouder: stad\n{actions}"})
    assert sorted(owner.slug for owner in found.owners) == ["inkoper-a-b", "inkoper-a-b-2"]
    assert role_key(" Hoofd \t Inkoop") == "hoofd inkoop"


MEASURES = """naam: Papier
ouder: stad
maatregelen:
  - {naam: Zonder, thema: milieu, niveau: 1}
  - {naam: Met, thema: milieu, niveau: 1, eigenaar: Inkoper}
  - {naam: Afgevallen, thema: milieu, niveau: 1, uitvoerbaarheid: niet gekozen, reden_afval: Te duur.}
  - {naam: Vervallen, thema: milieu, niveau: 1, uitvoering: vervallen}
  - {naam: Vraag, thema: milieu, niveau: 1, uitvoerbaarheid: te onderzoeken, onderzoeksvraag: Kan het?}
  - {naam: Kaartvraag, thema: milieu, niveau: 1, kaart: onderzoeken}
"""


def test_rejected_and_dropped_measures_need_no_owner_and_questions_stand_apart(tmp_path: Path) -> None:
    found = owned(tmp_path, {"categorieen/papier.yml": MEASURES})
    named = [(thing.sort, thing.choice.name if thing.choice else thing.holder.id) for thing in found.unowned]
    assert named == [
        (UnownedSort.QUESTION, "Vraag"),
        (UnownedSort.QUESTION, "Kaartvraag"),
        (UnownedSort.MEASURE, "Zonder"),
        (UnownedSort.CARD, "papier"),
    ]


def test_a_web_of_a_unit_needs_an_owner_only_when_the_unit_chose_something(tmp_path: Path) -> None:
    files = {
        "organisaties/stad.yml": f"naam: Stad\nsoort: organisatie\n{web('1')}",
        "organisaties/dienst.yml": "naam: Dienst\nouder: stad\n",  # takes all over from the city
        "organisaties/team.yml": f"naam: Team\nouder: stad\neigenaar: Hoofd\n{web('2')}",
    }
    found = owned(tmp_path, files)
    assert [(thing.sort, thing.holder.id) for thing in found.unowned] == [(UnownedSort.WEB, "stad")]


def test_an_action_without_an_owner_is_listed_unless_it_was_dropped(tmp_path: Path) -> None:
    actions = "eigenaar: Hoofd\nacties:\n  - {wat: Wie}\n  - {wat: Niemand meer, status: vervallen}\n"
    files = {"categorieen/papier.yml": f"naam: Papier\nouder: stad\n{actions}"}
    found = owned(tmp_path, files)
    assert [thing.action.record.what for thing in found.unowned if thing.action] == ["Wie"]


AMBASSADORS = {
    "organisaties/stad.yml": (
        "naam: Stad\nsoort: organisatie\neigenaar: Hoofd\nweb:\n  themas:\n"
        "    milieu: {niveau: 1, onderbouwing: Ja., ambassadeur: Ecoloog}\n"
        "    klimaat: {niveau: 2, onderbouwing: Ja.}\n"
        "    mensen: {niveau: 0, onderbouwing: Ja., ambassadeur: ecoloog}\n"
    ),
    "organisaties/dienst.yml": f"naam: Dienst\nouder: stad\neigenaar: Hoofd\n{web('2', '3', '')}",
    "categorieen/papier.yml": f"naam: Papier\nouder: dienst\neigenaar: Inkoper\n{web('niet relevant', 'nog te bepalen', '1')}",
}


def test_themes_without_an_ambassador_say_which_web_above_has_one(tmp_path: Path) -> None:
    found = owned(tmp_path, AMBASSADORS)
    assert [
        (
            thing.holder.id,
            [(place.theme.id, (above.holder.id, above.role) if above else None) for place, above in thing.themes],
        )
        for thing in found.without_ambassador
    ] == [
        ("stad", [("klimaat", None)]),  # the organisation first
        ("dienst", [("milieu", ("stad", "Ecoloog")), ("klimaat", None)]),  # 'mensen' is taken over: not its own
        ("papier", [("mensen", ("stad", "ecoloog"))]),  # neither 'not relevant' nor 'undecided' needs anybody
    ]


def test_an_ambassador_has_its_themes_per_web(tmp_path: Path) -> None:
    found = owned(tmp_path, AMBASSADORS)
    assert [(one.role, one.holder.id, [theme.id for theme in one.themes]) for one in found.ambassadors] == [
        ("Ecoloog", "stad", ["milieu", "mensen"])
    ]


def test_a_theme_that_is_not_relevant_changes_nothing(tmp_path: Path) -> None:
    def outcome(folder: Path, files: dict[str, str]) -> list[tuple[str, list[str]]]:
        found = owned(folder, files)
        return [(thing.holder.id, [place.theme.id for place, _ in thing.themes]) for thing in found.without_ambassador]

    before = outcome(tmp_path / "a", {"categorieen/papier.yml": f"naam: Papier\nouder: stad\n{web('1', '2')}"})
    with_it = f"naam: Papier\nouder: stad\n{web('1', '2', 'niet relevant')}"
    assert outcome(tmp_path / "b", {"categorieen/papier.yml": with_it}) == before == [("papier", ["milieu", "klimaat"])]


def test_the_names_of_files_do_not_matter(tmp_path: Path) -> None:
    def outcome(folder: Path, first: str, second: str) -> list[tuple[str, str, str]]:
        texts = {
            f"categorieen/{first}.yml": ACTIONS,
            f"categorieen/{second}.yml": ACTIONS.replace("Papier", "Glas").replace("Jurist", "Adviseur"),
        }
        found = owned(folder, texts)
        return [(a.record.what, a.holder.name, a.record.owner or "") for a in found.actions]

    assert outcome(tmp_path / "a", "aa", "zz") == outcome(tmp_path / "b", "zz", "aa")


def test_a_stopped_project_asks_nothing_of_anybody(tmp_path: Path) -> None:
    text = (
        "naam: Straat\norganisatie: stad\n{}acties: [{{wat: Bel, datum: 2026-01-01}}]\n"
        "maatregelen: [{{naam: Maaien, thema: milieu}}]\n" + web("1").replace("{", "{{").replace("}", "}}")
    )
    going = owned(tmp_path / "a", {"projecten/straat.yml": text.format("")})
    stopped = owned(tmp_path / "b", {"projecten/straat.yml": text.format("status: gestopt\n")})
    assert (len(going.actions), len(going.unowned), len(going.without_ambassador)) == (1, 2, 1)
    assert (stopped.actions, stopped.unowned, stopped.without_ambassador) == ((), (), ())
