"""Every kind of value that a field can hold, each in one declaration, and the type with which a record asks for it.

A new kind: its object and its type here, its reader where readers of its sort stand (`values.py`, `number_values.py`).
"""

from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator, PlainValidator

from ambitieweb.languages import LANGUAGES
from ambitieweb.model import estimates, values
from ambitieweb.model import number_values as numbers
from ambitieweb.model.kind import Kind, Look, Typed, Words
from ambitieweb.model.method import MAXIMUM_LEVEL

T = TypeVar("T")


# --- texts -----------------------------------------------------------------------------------------------------------

TEXT = Kind("text", ("Tekst", "Text"), values.text_of, Look.TEXT)
LINE = Kind("line", ("Een regel tekst", "One line of text"), values.line_of)
KEY = Kind(
    "key",
    ("Id", "Id"),
    values.id_of,
    typed=Typed(
        (
            "Alleen kleine letters, cijfers en streepjes, bijvoorbeeld sociale-impact.",
            "Only small letters, digits and hyphens, such as social-impact.",
        ),
        rf"^\s*{values.ID.pattern}\s*$",
    ),
)
OLD_KEY = replace(KEY, name="old-key", read=values.old_id_of)
CRITERION = Kind(
    "criterion",
    ("Id van een criterium", "Id of a criterion"),
    values.id_of,
    typed=Typed(
        (
            "Alleen kleine letters, cijfers en streepjes, bijvoorbeeld haalbaarheid.",
            "Only small letters, digits and hyphens, such as feasibility.",
        ),
        rf"^\s*{values.ID.pattern}\s*$",
    ),
)
URL = Kind(
    "url",
    ("Webadres", "Web address"),
    values.url_of,
    Look.LINK,
    typed=Typed(("Een webadres begint met https://.", "An address starts with https://."), r"^\s*(https?://|mailto:)"),
)
SITE_ADDRESS = Kind(
    "site-address",
    ("Webadres van de site", "Web address of the site"),
    values.site_address_of,
    Look.LINK,
    typed=Typed(("Een webadres begint met https://.", "An address starts with https://."), r"^\s*https?://"),
)
FILE = Kind("file", ("Naam van een bestand in `content/bestanden/`", "Name of a file in `content/files/`"),
            values.file_name_of, Look.FILE)  # fmt: skip
TOKENS = Kind("tokens", ("Naam van een JSON-bestand in `content/`", "Name of a JSON file in `content/`"),
              values.tokens_name_of, Look.LINE)  # fmt: skip

Text = Annotated[str, TEXT]
Line = Annotated[str, LINE]
Key = Annotated[str, KEY]
OldKey = Annotated[str, OLD_KEY]
CriterionId = Annotated[str, CRITERION]
Url = Annotated[str, URL]
SiteAddress = Annotated[str, SITE_ADDRESS]
TokensName = Annotated[str, TOKENS]
FileName = Annotated[str, FILE]
"""A picture or document; whether it is there shows when the folder with files has been read."""
ScoreText = Annotated[str, LINE, PlainValidator(numbers.score_of)]


# --- numbers ---------------------------------------------------------------------------------------------------------

_NUMBER = (("type", "number"),)
NUMBER = Kind(
    "number",
    ("Getal", "Number"),
    numbers.number_of,
    Look.NUMBER,
    typed=Typed(("Hier hoort een getal.", "This must be a number."), "[0-9]", json=_NUMBER),
)
MONEY = Kind(
    "money",
    ("Bedrag in euro", "Amount in euros"),
    numbers.money_of,
    Look.MONEY,
    " (€)",
    Typed(
        ("Hier hoort een bedrag, bijvoorbeeld 250.000.", "This must be an amount, such as 250,000."),
        "[0-9]",
        json=_NUMBER,
    ),
)
PERCENTAGE = Kind(
    "percentage",
    ("Percentage", "Percentage"),
    numbers.percentage_of,
    Look.PERCENTAGE,
    " (%)",
    Typed(
        ("Hier hoort een percentage, bijvoorbeeld 5%.", "This must be a percentage, such as 5%."), "[0-9]", json=_NUMBER
    ),
)
COUNT = Kind(
    "count",
    ("Aantal", "Number of things"),
    numbers.count_of,
    Look.COUNT,
    typed=Typed(
        ("Hier hoort een heel getal.", "This must be a whole number."), "[0-9]", json=(*_NUMBER, ("minimum", 0))
    ),
)  # 1.200 is a number to YAML, and 1200 to us
PEOPLE = Kind(
    "people",
    ("Aantal mensen, zoals 12 of ca. 10", "Number of people, such as 12 or about 10"),
    estimates.people_of,
    Look.PEOPLE,
    typed=Typed(
        (
            "Hier hoort een aantal, of een schatting zoals ca. 10.",
            "This must be a number, or an estimate such as about 10.",
        ),
        r"[0-9]|\S\s+\S",
        json=(*_NUMBER, ("minimum", 0)),
    ),
)
YEAR = Kind("year", ("Jaar", "Year"), numbers.year_of, Look.INTEGER, typed=Typed(
    ("Hier hoort een jaar, bijvoorbeeld 2028.", "This must be a year, such as 2028."), r"^\s*(19|20|21)[0-9]{2}\s*$",
    json=(("type", "integer"), ("minimum", 1900), ("maximum", 2199))))  # fmt: skip

Number = Annotated[Decimal, NUMBER]
Money = Annotated[Decimal, MONEY]
Percentage = Annotated[Decimal, PERCENTAGE]
Count = Annotated[int, COUNT]
PeopleCount = Annotated[estimates.People, PEOPLE]
Year = Annotated[int, YEAR]


# --- days, yes and no, words to choose from --------------------------------------------------------------------------

DATE_RECORDED = Kind(
    "date-recorded",
    ("Datum, zoals 2026-03-12", "Date, such as 2026-03-12"),
    values.day_of,
    Look.DATE,
    typed=Typed(
        ("Hier hoort een datum, bijvoorbeeld 2026-03-31.", "This must be a date, such as 2026-03-31."), "[0-9]{4}"
    ),
)
"""The day on which something was decided, discussed or measured. Its record says what came of it, and then it counts for the
reference date of the site (decision 0004)."""
DATE_PLANNED = replace(DATE_RECORDED, name="date-planned")
"""A day on which something is due; it never counts for the reference date."""
DATE_STATED = replace(DATE_RECORDED, name="date-stated")
"""The day of a document or the first day of a rule. It says nothing of what was done here and may lie ahead, so it never
counts for the reference date."""
YES_NO = Kind(
    "yes-no",
    ("ja of nee", "yes or no"),
    values.yes_no_of,
    Look.YES_NO,
    typed=Typed(("Kies ja of nee.", "Choose yes or no.")),
)
LANGUAGE = Kind("choice", read=values.language_of, look=Look.CHOICE, plain=lambda word: (word, word),
                choices=tuple((word, word) for word in LANGUAGES))  # fmt: skip

RecordedDate = Annotated[datetime.date, DATE_RECORDED]
PlannedDate = Annotated[datetime.date, DATE_PLANNED]
StatedDate = Annotated[datetime.date, DATE_STATED]
YesNo = Annotated[bool, YES_NO]
LanguageCode = Annotated[str, LANGUAGE]


def choice_kind(choice: type[values.Choice]) -> Kind:
    """The kind of value of a choice, with its words."""
    return Kind(
        "choice",
        look=Look.CHOICE,
        plain=values.Choice.pair,
        choices=tuple(member.pair() for member in choice),
        others=tuple(word for member in choice for word in member.value[2:]),
    )


# --- levels ----------------------------------------------------------------------------------------------------------

_LEVELS = tuple(range(MAXIMUM_LEVEL + 1))
RATING = Kind(
    "rating",
    ("0-3, niet relevant of nog te bepalen", "0-3, not relevant or to be determined"),
    values.rating_value_of,
    Look.RATING,
    typed=Typed(
        (
            "Een niveau is 0, 1, 2 of 3, of 'niet relevant', of 'nog te bepalen'.",
            "A level is 0, 1, 2 or 3, or 'not relevant', or 'to be determined'.",
        ),
        offers=_LEVELS,
    ),
)
LEVEL_NUMBER = Kind(
    "level-number",
    ("0, 1, 2 of 3", "0, 1, 2 or 3"),
    values.level_number_of,
    Look.INTEGER,
    typed=Typed(("Een niveau is 0, 1, 2 of 3.", "A level is 0, 1, 2 or 3."), r"^\s*[0-3]\s*$", _LEVELS),
)
LEVEL_RANGE = Kind("level-range", ("1, 2, 3 of een reeks zoals 2-3", "1, 2, 3 or a range such as 2-3"),
    values.level_range_of, Look.LEVELS, typed=Typed(
    ("Een niveau is 0, 1, 2 of 3, of een reeks zoals 2-3.", "A level is 0, 1, 2 or 3, or a range such as 2-3."),
    r"^\s*[0-3](\s*(-|/|–|t/m|tot|of)\s*[0-3])?\s*$", _LEVELS))  # fmt: skip

RatingValue = Annotated[values.Rating, RATING]
VoteValue = Annotated[values.Rating, RATING, PlainValidator(values.vote_of)]
LevelNumber = Annotated[int, LEVEL_NUMBER]
LevelRangeValue = Annotated[values.LevelRange, LEVEL_RANGE]


# --- what stands in another file -------------------------------------------------------------------------------------

THEME = Kind("theme", ("Id van een thema", "Id of a theme"), values.reference_of, Look.THEME)
THEME_PATH = Kind("theme-path", ("themaset/thema", "theme set/theme"), values.theme_path_of)


def reference(target: str) -> Kind:
    """A reference to a file of another kind by its id."""
    words: Words = (f"Id van een {target}", f"Id of a {target}")
    return Kind("reference", words, values.reference_of, Look.REFERENCE, target=target)


SAME_KIND = Kind(
    "same-kind", ("Id van een bestand van dezelfde soort", "Id of a card of the same kind"), values.reference_of
)
SameKindId = Annotated[str, SAME_KIND]
"""Another file of the kind in which it stands."""
ThemeId = Annotated[str, THEME]
"""A theme of the set at hand; which words are themes shows when all files have been read."""
ThemePath = Annotated[str, THEME_PATH]
OrganisationId = Annotated[str, reference("organisatie")]
CategoryId = Annotated[str, reference("categorie")]
ProjectId = Annotated[str, reference("project")]
MeasureId = Annotated[str, reference("maatregel")]
ThemeSetId = Annotated[str, reference("themaset")]


def _as_list(value: Any) -> Any:
    """One value may stand for a list of one; empty items are left out."""
    if value is None:
        return ()
    if isinstance(value, (str, dict)):
        return (value,)
    if isinstance(value, list):
        return tuple(item for item in value if item is not None)
    return value


Many = Annotated[tuple[T, ...], BeforeValidator(_as_list)]
