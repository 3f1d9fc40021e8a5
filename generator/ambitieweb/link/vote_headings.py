"""Words above the columns of a file with votes: what a column is for, and which columns form tools add themselves.

A new word is a line here; a real export of the tool that uses it goes into `tests/votes/`.
"""

from __future__ import annotations

import re

from ambitieweb.model.values import as_id

THEME_WORDS = frozenset({"thema", "themas", "theme", "themes", "onderwerp", "naam-van-het-thema", "themanaam"})
LEVEL_WORDS = frozenset(
    {"niveau", "ambitieniveau", "level", "ambition-level", "stem", "vote", "rating", "welk-niveau", "keuze", "choice"}
)
PIVOT_WORDS = LEVEL_WORDS | {
    "niveaus",
    "levels",
    "rijlabels",
    "row-labels",
    "antwoord",
    "antwoorden",
    "answer",
    "answers",
}
"""Above the column with the levels when each level has a row."""
PEOPLE_WORDS = frozenset(
    {
        *("aantal", "aantal-stemmen", "aantal-stickers", "aantal-personen", "aantal-mensen", "aantal-deelnemers"),
        *(
            "aantal-respondenten",
            "aantal-antwoorden",
            "aantal-keer",
            "stemmen",
            "stickers",
            "personen",
            "count",
            "votes",
        ),
        *(
            "number-of-votes",
            "number-of-stickers",
            "number-of-people",
            "number-of-participants",
            "number-of-respondents",
        ),
        *("people", "frequentie", "frequency"),
    }
)
"""Above a column that says how many people a row stands for."""
COUNT_WORDS = PEOPLE_WORDS | {"number"}
"""The same where nobody numbers the rows: each vote has one."""
TOTAL_WORDS = frozenset({"totaal", "total", "totaal-aantal", "eindtotaal", "grand-total", "som", "sum"})
ROLE_WORDS = frozenset({"rol", "role", "functie", "function", "jobrole"})
INITIALS_WORDS = frozenset({"initialen", "initials"})
OF_THE_TOOL = frozenset(
    {
        *("nr", "nummer", "no", "number", "volgnummer", "rij", "row", "respondent", "respondent-id", "response-id"),
        *("responseid", "antwoord-id", "reactie-id", "collector-id", "network-id", "submission-id", "user-id", "seed"),
        *("voter", "voter-id", "deelnemer", "deelnemersnummer", "participant", "participant-id", "session", "sessie"),
        *(
            "totaal-aantal-punten",
            "total-points",
            "score",
            "totaalscore",
            "total-score",
            "quizfeedback",
            "quiz-feedback",
        ),
        *("laatste-pagina", "last-page", "lastpage", "pagina", "page", "starttaal", "start-language", "startlanguage"),
        *("totale-tijd", "total-time", "interviewtime", "interview-time", "duur", "duration", "duration-in-seconds"),
        *(
            "tijd",
            "time",
            "seconden",
            "seconds",
            "progress",
            "voortgang",
            "finished",
            "voltooid",
            "complete",
            "completed",
        ),
        *("status", "state", "channel", "distributionchannel", "versie", "version", "groep", "group", "groepsnummer"),
        *TOTAL_WORDS,
        *("gemiddelde", "average", "mean", "mediaan", "median", "modus", "minimum", "maximum"),
    }
)
"""Headings that tools and spreadsheets add themselves and below which a small number may stand that is no level."""
_ABOUT_A_COLUMN = re.compile(
    r"(?:points?|punten|feedback|score)\s*[-\u2013:]"
    r"|(?:question|group|vraag|groeps?)[- ]?(?:time|tijd)\b"
    r"|.*\[(?:score|points?|punten|feedback|time|tijd)\]$",
    re.IGNORECASE,
)
REMARK_ALONE = frozenset(
    {
        *(
            "opmerking",
            "opmerkingen",
            "toelichting",
            "toelichtingen",
            "aanvulling",
            "aanvullingen",
            "notitie",
            "notities",
        ),
        *("remark", "remarks", "comment", "comments", "note", "notes"),
    }
)
REMARK = REMARK_ALONE | {
    *("uitleg", "motivatie", "motivering", "reden", "onderbouwing", "waarom", "reactie", "reacties"),
    *("explanation", "reason", "why", "motivation"),
}


def is_of_the_tool(heading: str) -> bool:
    """True for a column that a form tool adds: a number, a time, the points of a quiz, a total."""
    if not heading:
        return False
    return _ABOUT_A_COLUMN.match(heading) is not None or as_id(heading) in OF_THE_TOOL or heading.casefold() == "id"


def is_remark(heading: str, *, alone: bool = False) -> bool:
    """True for a column in which people say why, whatever it names besides. `alone` leaves out the words that stand in a
    question for a level as well."""
    return bool(heading) and bool((REMARK_ALONE if alone else REMARK) & set(as_id(heading).split("-")))
