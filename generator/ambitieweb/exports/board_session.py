"""What the session screen of the board loads: its words and the fields that it writes, and when somebody drops a file with votes, the
words by which columns, rows and answers of such a file are known. The lists are those of the generator itself."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from ambitieweb.derive.due import is_to_come
from ambitieweb.derive.programme import STANDARD
from ambitieweb.link import vote_answers, vote_headings, vote_rows
from ambitieweb.link.portfolio import LinkedThemeSet
from ambitieweb.link.vote_words import ThemeNames
from ambitieweb.model.estimates import ABOUT_WORDS, NUMBER_WORDS, number_said
from ambitieweb.model.parts import Participants
from ambitieweb.model.project import Project
from ambitieweb.model.record import Record, specs
from ambitieweb.model.session import (
    AgendaItem,
    Decision,
    DecisionMode,
    ParkedIdea,
    Session,
    SessionSort,
    SessionTheme,
    Statement,
    Vote,
)
from ambitieweb.texts import Texts

SAID = "board.session."
"""Where the texts have what the session screen says."""
_FIELDS: tuple[tuple[type[Record], tuple[str, ...]], ...] = (
    (Project, ("sessions",)),
    (
        Session,
        (
            *("title", "sort", "date", "start_time", "duration", "participants", "agenda", "themes"),
            *("statements", "decision", "parked", "next_date", "report_url", "explanation"),
        ),
    ),
    (Participants, ("role", "count")),
    (AgendaItem, ("time", "part", "step")),
    (SessionTheme, ("votes",)),
    (Vote, ("rating", "role", "initials")),
    (Statement, ("statement", "theme", "agree", "disagree", "neutral", "outcome")),
    (Decision, ("by", "mode", "dissent")),
    (ParkedIdea, ("idea", "later")),
)
"""The fields of a session that the screen writes; what two records call the same has one name."""
_SLUGS = (
    *("csv-niveau-onbekend", "csv-niveau-te-hoog", "csv-niveau-tegenspraak", "csv-niveau-half", "csv-datum"),
    *("csv-geen-mening", "csv-twee-niveaus", "niveau-is-reeks", "niveau-niet-in-schaal", "csv-thema-dubbel"),
    *("csv-kop-past-twee-keer", "csv-kolom-twee-themas", "csv-kolom-onbekend", "csv-kolom-niet-gelezen"),
    *("csv-kolom-zonder-niveau", "csv-kolom-dubbel", "csv-kolom-niveau-ontbreekt", "csv-niveau-en-themas"),
    *("csv-geen-thema", "csv-te-veel-cellen", "csv-niveau-leeg", "csv-thema-leeg", "csv-rij-dubbel"),
    *("csv-totaal-anders", "csv-uitkomst", "csv-misschien-uitkomst", "csv-zonder-stemmen", "csv-leeg"),
    *("csv-geen-tekst", "csv-codering", "csv-te-groot", "csv-aanhaling-open", "thema-niet-in-set", "geen-aantal"),
)
"""What may be wrong with a file with votes, in the words of `check`."""


def session_words(t: Texts, sets: Iterable[LinkedThemeSet]) -> dict[str, Any]:
    """The words of the screen, the names of the fields, the standard programme, and what the levels of each scale mean."""
    return {
        "say": {key.removeprefix(SAID): t(key) for key in t.words if key.startswith(SAID)},
        "keys": {name: [spec.alias, spec.name] for name, spec in _keys()},
        "sorts": [[*one.value, t.of(one.value)] for one in SessionSort],
        "people": {"about": ABOUT_WORDS, "numbers": {word: number_said(word) for word in NUMBER_WORDS}},
        "modes": [[*one.value, t.of(one.value)] for one in DecisionMode],
        "standard": [
            [t(f"paper.programme.{key}"), minutes, step.value[0] if step else ""] for key, minutes, step in STANDARD
        ],
        "levels": {
            one.id: {
                str(level.number): level.definition or level.verb
                for level in one.levels
                if level.definition or level.verb
            }
            for one in sets
        },
    }


def planned_of(sessions: Iterable[Session], reference: datetime.date | None) -> list[list[Any]]:
    """Of each session that is still to come its title, sort, day, time, duration and number of people, its programme, and the statements
    that were prepared."""
    return [
        [
            one.title or "",
            one.sort.nl if one.sort else "",
            one.date.isoformat() if one.date else "",
            one.start_time or "",
            one.duration or "",
            one.people_said if one.is_estimated else one.people,
            [
                [item.time or "", item.part, item.step.nl if item.step else "", item.explanation or ""]
                for item in one.agenda
            ],
            *([[[said.statement, said.theme or ""] for said in one.statements]] if one.statements else []),
        ]
        for one in sessions
        if is_to_come(one, reference)
    ]


def vote_words(t: Texts, sets: Iterable[LinkedThemeSet]) -> dict[str, Any]:
    """The words of files with votes, and of each theme set all names of its themes, one of them for each id."""
    return {
        "headings": {
            "theme": sorted(vote_headings.THEME_WORDS),
            "level": sorted(vote_headings.LEVEL_WORDS),
            "pivot": sorted(vote_headings.PIVOT_WORDS),
            "people": sorted(vote_headings.PEOPLE_WORDS),
            "count": sorted(vote_headings.COUNT_WORDS),
            "total": sorted(vote_headings.TOTAL_WORDS),
            "role": sorted(vote_headings.ROLE_WORDS),
            "initials": sorted(vote_headings.INITIALS_WORDS),
            "tool": sorted(vote_headings.OF_THE_TOOL),
            "remark": sorted(vote_headings.REMARK),
            "remark_alone": sorted(vote_headings.REMARK_ALONE),
        },
        "rows": {
            "certain": sorted(vote_rows.CERTAIN),
            "perhaps": sorted(vote_rows.PERHAPS),
            "beside": sorted(vote_rows.BESIDE),
            "signs": "".join(sorted(vote_rows.SIGNS)),
        },
        "no_opinion": sorted(vote_answers.NO_OPINION),
        "names": {one.id: dict(_names(one)) for one in sets},
        "problems": {slug: [t.problems[f"{slug}.{part}"] for part in ("message", "hint")] for slug in _SLUGS},
    }


def _names(one: LinkedThemeSet) -> list[tuple[str, list[str]]]:
    names = ThemeNames(one)
    return [(name, [theme.id for theme in themes]) for name, themes in sorted(names.by_name.items())]


def _keys() -> list[tuple[str, Any]]:
    found = []
    for record, names in _FIELDS:
        by_name = {spec.name: spec for spec in specs(record)}
        found += [(name, by_name[name]) for name in names]
    return found
