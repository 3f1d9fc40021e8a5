"""A session in a file of one's own: only lines come in, what others wrote stays, and taken along twice it stands there once."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Any

import pytest

from ambitieweb.model.session import Session
from ambitieweb.model.values import Rating
from board.asking import ask
from board.test_own_file import COMPLETE, CONTENT, KINDS, cards, complete, part_of, read, start_of
from demo import demo

PARTS = (
    *("../../libraries/yaml/yaml.js", "geometry.js", "drawing.js", "model.js", "written.js", "source.js", "splice.js"),
    *("session-model.js", "session-planned.js", "session-statements.js", "session-file.js"),
)
ODD = "Let op: dit telt # echt\n\n- \"zo\" {en} 'anders'"
SESSION: dict[str, Any] = {
    "title": "Proef: de sessie", "sort": "startsessie", "date": "2031-03-04", "start": "09:00", "people": "9",
    "programme": [{"part": "Welkom", "minutes": "15", "step": ""}, {"part": "Het web: invullen", "minutes": "45", "step": "4"}],
    "themes": {}, "statements": [{"statement": "Een boom telt.", "theme": "", "agree": "6", "disagree": "0", "neutral": "", "outcome": "Ja, mits"}],
    "parked": [{"idea": "Later # misschien", "theme": "", "later": "2032"}],
    "by": "Projectleider", "mode": "consensus", "dissent": ODD, "next": "2031-05-06", "said": ODD, "made": [],
}  # fmt: skip


def talk(**more: object) -> dict[str, object]:
    return {"votes": "", "isShown": True, "first": "", "other": "", "said": ""} | more


def draft_of(kind: int, theme_set: str, themes: tuple[str, ...], **more: object) -> dict[str, Any]:
    talks = {themes[0]: talk(votes="333?n", first="3221", other="De winkelier: liever 1", said=ODD)}
    file = {"name": "proef.yml", "path": "x", "mark": "x"}
    return {"kind": kind, "set": theme_set, "file": file, "session": {**SESSION, "themes": talks, **more}}


def put(site: Any, files: list[dict[str, Any]]) -> list[dict[str, Any]]:
    session = part_of(site, "session", "bord/sessie.js")
    found: list[dict[str, Any]] = ask(PARTS, "sessions", start=start_of(site), session=session, files=files, draft={})
    return found


def assert_said(session: Session, theme: str) -> None:
    assert (session.title, session.date.isoformat() if session.date else "") == ("Proef: de sessie", "2031-03-04")
    votes = [(vote.rating, vote.count) for vote in session.themes[theme].votes]
    assert votes == [(Rating.THREE, 3), (Rating.NOT_RELEVANT, 1), (Rating.UNDECIDED, 1)]
    said = session.themes[theme].explanation or ""
    assert said.strip().startswith(ODD)
    assert "Eerste ronde: 1 keer 3, 2 keer 2, 1 keer 1." in said
    assert [(item.time, item.part) for item in session.agenda] == [("09.00", "Welkom"), ("09.15", "Het web: invullen")]
    assert session.decision is not None
    assert session.decision.dissent is not None
    assert session.decision.dissent.strip().endswith(ODD)
    assert "De winkelier: liever 1\n\n" in session.decision.dissent, "each theme is a paragraph on the page"
    assert (session.statements[0].agree, session.statements[0].disagree, session.statements[0].neutral) == (6, 0, None)
    assert session.parked[0].idea == "Later # misschien"
    assert session.people == 9


@pytest.mark.slow
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(("content", "site"), [(CONTENT, demo), (COMPLETE, complete)], ids=["demo", "complete"])
def test_only_lines_come_in(content: Path, site: Any, newline: str) -> None:
    portfolio = site().portfolio
    here = cards(content, portfolio)
    sets = {f"{holder.kind}/{holder.id}": holder.web.theme_set.id for holder in portfolio.holders if holder.web}
    kinds = {"projecten": 0, "categorieen": 1, "organisaties": 2}
    names = {kind.folder: kind.name for kind in KINDS}
    files = []
    for card in here:
        folder, _, name = card.path.partition("/")
        theme_set = sets[f"{names[folder]}/{name.removesuffix('.yml')}"]
        text = card.text.replace("\n", newline)
        files.append({"text": text, "own": draft_of(kinds[folder], theme_set, card.themes)})
    answered = put(site(), files)
    for card, answer in zip(here, answered, strict=True):
        assert "text" in answer, (card.path, answer)
    before = read({card.path: card.text for card in here})
    after = read({card.path: answer["text"] for card, answer in zip(here, answered, strict=True)})
    for card, file, answer in zip(here, files, answered, strict=True):
        old, new = before[card.path], after[card.path]
        assert new.model_copy(update={"sessions": ()}) == old.model_copy(update={"sessions": ()}), card.path
        assert new.sessions[:-1] == old.sessions, card.path
        assert_said(new.sessions[-1], card.themes[0])
        gone = [
            line[2:]
            for line in difflib.ndiff(*(text.splitlines() for text in (file["text"], answer["text"])))
            if line.startswith("- ")
        ]
        is_on_a_line = bool(gone) and gone[0].startswith("sessies: [")
        assert gone[is_on_a_line:] == [], card.path
        assert not is_on_a_line or gone[0].removesuffix("]") + ", {" in answer["text"]
        assert answer["text"].count("\n") == answer["text"].count(newline)
    again = put(
        site(), [{"text": answer["text"], "own": file["own"]} for answer, file in zip(answered, files, strict=True)]
    )
    assert [one["text"] for one in again] == [one["text"] for one in answered]


CARD = "naam: A\nweb:\n  themas:\n    klimaat: 2\n"


def one(text: str, **more: object) -> dict[str, Any]:
    return put(complete(), [{"text": CARD + text, "own": draft_of(0, "stad", ("klimaat",), **more)}])[0]


@pytest.mark.parametrize(
    "text",
    [
        "sessies: []\n", "sessies:\n", "sessies:\n- titel: Oud\n  datum: 2020-01-01\n# slot\n", "sessies: [{titel: Oud, datum: 2020-01-01}]\n",
        "sessies:\n  - {titel: Oud, datum: 2020-01-01}  # toen\n", "sessies:\n  - datum: 2020-01-01\n    toelichting: |\n      Een\n\n      Twee\ndoelen: []\n",
    ],
)  # fmt: skip
def test_in_every_form_of_list(text: str) -> None:
    made = one(text)
    assert "text" in made, made
    record = read({"projecten/a.yml": made["text"]})["projecten/a.yml"]
    assert_said(record.sessions[-1], "klimaat")
    assert made["text"].count("#") == text.count("#") + made["text"].count("# echt") + made["text"].count("# misschien")


@pytest.mark.parametrize(
    "text", ["sessies: &x [{titel: Oud}]\nafspraken: *x\n", "sessies: tekst\n", "sessies: !!seq []\n"]
)
def test_what_is_not_safe_is_refused_and_told(text: str) -> None:
    assert "proef.yml" in one(text).get("problem", "") or read({"projecten/a.yml": one(text)["text"]})


def test_the_plan_of_the_day_stays_and_gets_what_was_said() -> None:
    plan = (
        "sessies:\n  - titel: Startsessie in het buurthuis  # de grote zaal\n    datum: 2031-03-04\n    agenda:\n      - 09.30: Opening\n"
        "    deelnemers:\n      - Bewoners\ndoelen: []\n"
    )
    made = one(plan, title="")
    assert "text" in made, made
    assert made["text"].startswith(CARD + plan.split("doelen")[0].rstrip("\n"))
    (session,) = read({"projecten/a.yml": made["text"]})["projecten/a.yml"].sessions
    assert session.title == "Startsessie in het buurthuis"
    assert [item.part for item in session.agenda] == ["Opening"]
    assert session.decision is not None


def test_what_the_board_wrote_before_it_changes_and_what_somebody_else_wrote_it_does_not() -> None:
    first = one("")
    later = put(
        complete(),
        [{"text": first["text"], "own": draft_of(0, "stad", ("klimaat",), by="Directeur", made=first["made"])}],
    )[0]
    (session,) = read({"projecten/a.yml": later["text"]})["projecten/a.yml"].sessions
    assert session.decision.by == "Directeur"
    other = first["text"].replace("door: Projectleider", "door: Burgemeester")
    refused = put(complete(), [{"text": other, "own": draft_of(0, "stad", ("klimaat",), made=first["made"])}])[0]
    assert "besluit" in refused["problem"]


def test_how_long_it_lasts_is_said_in_hours() -> None:
    for minutes, words in (
        ("45", "45 minuten"),
        ("60", "1 uur"),
        ("90", "1 uur 30 minuten"),
        ("180", "3 uur"),
        ("61", "1 uur 1 minuut"),
    ):
        made = one("", programme=[{"part": "Alles", "minutes": minutes, "step": ""}])
        (session,) = read({"projecten/a.yml": made["text"]})["projecten/a.yml"].sessions
        assert session.duration == words
