"""How each kind of value is read from the text that the author wrote; every refusal carries a slug and its values."""

# ruff: noqa: RET503 - `_refuse` never returns, which ruff does not see in another file

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from typing import Any, NoReturn

from pydantic_core import core_schema

from ambitieweb.languages import LANGUAGES
from ambitieweb.late_patterns import late
from ambitieweb.model.address import (
    Sort,
    addresses_in,
    file_within,
    is_file,
    scheme_of,
    site_at,
    sort_of,
    without_spaces,
)
from ambitieweb.model.choices_meant import choices_meant
from ambitieweb.model.days_meant import Lack, days_meant, last_existing
from ambitieweb.model.method import MAXIMUM_LEVEL
from ambitieweb.model.no_day import no_day
from ambitieweb.model.numbers import plain_digits
from ambitieweb.model.ratings_meant import ratings_meant, says_as_above
from ambitieweb.model.refusal import refuse as _refuse
from ambitieweb.model.refusal import word_of as _word
from ambitieweb.source.stored import FOLDERS
from ambitieweb.texts import texts

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
YES = ("ja", "yes", "true", "waar")
NO = ("nee", "no", "false", "onwaar")
"""The words for yes and no: first the Dutch one, then the English one."""
_MONTHS_NL = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
_MONTHS_EN = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_MONTHS = {name: number for names in (_MONTHS_NL, _MONTHS_EN) for number, name in enumerate(names, start=1)}
_WEEKDAYS = (
    *("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    *("ma", "di", "wo", "do", "vr", "za", "zo", "mon", "tue", "wed", "thu", "fri", "sat", "sun"),
)
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()} | {"mrt": 3, "sept": 9}


# --- texts -----------------------------------------------------------------------------------------------------------


def text_of(value: object) -> str:
    """A text of several lines, as it stands."""
    return _word(value, "tekst")


def line_of(value: object) -> str:
    """A text on one line."""
    return " ".join(_word(value, "tekst").split())


def url_of(value: object) -> str:
    """An address on the web or of a mailbox."""
    address = _word(value, "url")
    sort = sort_of(address)
    if sort in (Sort.WEB, Sort.MAIL):
        return address
    if sort in (Sort.WITHOUT_HTTPS, Sort.WITHOUT_MAILTO):
        slug, ready = (
            ("url-zonder-https", "https://") if sort is Sort.WITHOUT_HTTPS else ("url-zonder-mailto", "mailto:")
        )
        _refuse(slug, waarde=address, bedoeld=f"{ready}{address}")
    found = addresses_in(address) if sort is not Sort.NETWORK else ()
    if len(found) > 1:
        _refuse("url-meer-dan-een", waarde=address, een=found[0], ander=found[1])
    if found and (sort is not Sort.WEB_WITH_SPACE or re.search(r"\s[(\[<][^/.]*$", address)):
        slug = "url-met-tekst" if re.search(r"[\s<>()\[\]\"'`]|^[^/]*:(?!/*[^/]*$).*:", address) else "url-fout"
        _refuse(slug, waarde=address, bedoeld=found[0])
    if sort is Sort.WEB_WITH_SPACE:
        _refuse("url-spatie", waarde=address, bedoeld=without_spaces(address))
    if sort is Sort.NETWORK:
        _refuse("netwerkschijf", waarde=address)
    if sort is Sort.OTHER_SCHEME:
        _refuse("url-soort", waarde=address, begin=scheme_of(address))
    if sort is Sort.WITHIN and is_file(address):
        _refuse("url-is-bestand", waarde=address)
    _refuse("url-fout", waarde=address)


def site_address_of(value: object) -> str:
    """Where a site stands on the web: the address of its folder, with a slash at the end."""
    address = url_of(value)
    if sort_of(address) is not Sort.WEB:
        _refuse("url-fout", waarde=address)
    site, is_exact = site_at(address)
    if not is_exact:
        _refuse("webadres-geen-map", waarde=address, bedoeld=site)
    return site


def file_name_of(value: object) -> str:
    """The path of a file below the folder with files, whichever way the author wrote it."""
    name = _word(value, "bestand")
    sort = sort_of(name)
    if sort is Sort.NETWORK:
        _refuse("netwerkschijf", waarde=name)
    if sort in (Sort.WEB, Sort.WEB_WITH_SPACE, Sort.NO_WEB, Sort.MAIL, Sort.OTHER_SCHEME):
        _refuse("bestand-is-adres", waarde=name)
    return file_within(name, FOLDERS)


def tokens_name_of(value: object) -> str:
    """The name of a file with design tokens, which stands beside `site.yml`."""
    name = _word(value, "bestand").removeprefix("./").removeprefix("content/")
    if sort_of(name) in (Sort.WEB, Sort.WEB_WITH_SPACE, Sort.NO_WEB):
        _refuse("huisstijl-adres", waarde=name)
    return name


def id_of(value: object) -> str:
    """A word that can be the name of a file or key."""
    word = _word(value, "id")
    if not ID.fullmatch(word):
        _refuse("id-fout", waarde=word, bedoeld=as_id(word), zo=as_id(word))
    return word


def old_id_of(value: object) -> str:
    """The name that a file or key had before."""
    word = _word(value, "id")
    if not ID.fullmatch(word):
        bare = re.sub(r"\.ya?ml$", "", word.rpartition("/")[2], flags=re.IGNORECASE)
        _refuse("vroeger-geen-id", waarde=word, bedoeld=as_id(bare))
    return word


def reference_of(value: object) -> str:
    """What should be the id of a file; whether there is such a file shows when all files have been read."""
    return " ".join(_word(value, "id").split())


def theme_path_of(value: object) -> str:
    """A theme of another set, as set/theme."""
    word = _word(value, "id")
    if not re.fullmatch(rf"{ID.pattern}/{ID.pattern}", word):
        _refuse("themapad-fout", waarde=word)
    return word


@lru_cache(maxsize=4096)
def as_id(word: str) -> str:
    """The nearest text that can be an id: lower case, no accents, hyphens for the rest."""
    plain = unicodedata.normalize("NFKD", word.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "id"


# --- dates ---------------------------------------------------------------------------------------------------------


def date_of(word: str) -> datetime.date | None:
    """The day that a word names, as an author may write it; None when it names none."""
    parts = _date_parts(word.strip())
    try:
        return datetime.date(*parts) if parts else None
    except ValueError:
        return None


def day_of(value: object) -> datetime.date:
    """The day that a value names; what names none is refused."""
    word = _word(value, "datum")
    date = date_of(word)
    if date is not None:
        return date
    if parts := _date_parts(word):
        there = last_existing(*parts)
        _refuse("datum-bestaat-niet", waarde=word, **({"bedoeld": there} if there else {}))
    meant = days_meant(word)
    if meant is None:
        _refuse(no_day(word) or "geen-datum", waarde=word)
    if len(meant.days) == 2:
        slug = "datum-is-reeks" if meant.lack is Lack.RANGE else "datum-onduidelijk"
        _refuse(slug, waarde=word, een=meant.days[0], ander=meant.days[1])
    if meant.lack is Lack.YEAR:
        _refuse("datum-zonder-jaar", waarde=word, dag=meant.days[0])
    _refuse("datum-zonder-dag" if meant.lack is Lack.DAY else "geen-datum", waarde=word, bedoeld=meant.days[0])


def _date_parts(word: str) -> tuple[int, int, int] | None:
    """Year, month and day, in Dutch order or year first, with a weekday in front or not; the day need not exist."""
    word = re.sub(rf"^({'|'.join(_WEEKDAYS)})[.,]?\s+", "", word, flags=re.IGNORECASE)
    if match := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", word):
        return int(match[1]), int(match[2]), int(match[3])
    if match := re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", word):
        return int(match[3]), int(match[2]), int(match[1])
    match = re.fullmatch(r"(\d{1,2})(?: |-)([^\W\d]+)\.?(?: |-)(\d{4})", word)
    if match and (month := _MONTHS.get(match[2].lower())):
        return int(match[3]), month, int(match[1])
    return None


def yes_no_of(value: object) -> bool:
    """Yes or no, in Dutch or English."""
    word = _word(value, "ja-nee")
    said = word.casefold()
    if said in YES:
        return True
    if said in NO:
        return False
    if {"ja", "nee"} <= set(re.findall(r"\w+", said)) or {"yes", "no"} <= set(re.findall(r"\w+", said)):
        _refuse("geen-ja-nee", waarde=word)
    first = re.match(r"[^\W\d_]+", said)
    for meant, words in (("ja", _ALMOST_YES), ("nee", _ALMOST_NO)):
        if said in words or (first and len(first[0]) > 1 and first[0] in words):
            _refuse("geen-ja-nee", waarde=word, bedoeld=meant)
    _refuse("geen-ja-nee", waarde=word)


_ALMOST_YES = (*YES, "gedaan", "klaar", "afgerond", "gereed", "geregeld", "done", "ready", "finished", "completed", "arranged", "x", "v", "✓", "✔", "☑", "ok", "oké", "okay", "j", "y", "1", "aan", "on", "wel", "jazeker", "zeker", "klopt", "inderdaad",
    "akkoord", "jep", "yep", "sure", "correct", "positief")  # fmt: skip
_ALMOST_NO = (
    *NO,
    "bezig",
    "loopt",
    "busy",
    "ongoing",
    "open",
    "todo",
    "n",
    "0",
    "uit",
    "off",
    "niet",
    "neen",
    "nog",
    "geen",
    "nope",
    "none",
    "not",
    "never",
    "nooit",
    "✗",
    "✘",
    "☐",
)


# --- levels ----------------------------------------------------------------------------------------------------------


class Rating(Enum):
    """What a web says of one theme: a level, or in words that there is none. 'Not filled in' is None, never a Rating."""

    ZERO = 0
    ONE = 1
    TWO = 2
    THREE = 3
    NOT_RELEVANT = "niet relevant"
    UNDECIDED = "nog te bepalen"

    level: int | None
    """The number of the level; None for 'not relevant' and 'undecided', so that these can never be counted."""

    def __init__(self, said: int | str) -> None:
        self.level = said if isinstance(said, int) else None


RATING_WORDS = {
    **dict.fromkeys(
        (
            *("niet relevant", "niet-relevant", "nvt", "nvt.", "n.v.t.", "n.v.t", "niet van toepassing"),
            *("not relevant", "not-relevant", "irrelevant", "n/a", "n.a.", "not applicable"),
        ),
        Rating.NOT_RELEVANT,
    ),
    **dict.fromkeys(
        ("nog te bepalen", "ntb", "n.t.b.", "?", "to be determined", "tbd", "t.b.d.", "undecided"), Rating.UNDECIDED
    ),
}
"""Every word that says of a theme that it has no level."""
USUAL_WORDS = (("niet relevant", "not relevant"), ("nog te bepalen", "to be determined"))
"""Those of them that the guide uses, in Dutch and in English."""


_LEVELS = tuple(str(number) for number in range(MAXIMUM_LEVEL + 1))
_RANGE = late(r"([0-3])\s*(?:-|/|–|t/m|tot|of|à|a)\s*([0-3])")


def rating_of(word: str) -> Rating | None:
    """The level that a word is, or the answer that there is none; None when it is neither."""
    if word in _LEVELS:
        return Rating(int(word))
    return RATING_WORDS.get(" ".join(word.casefold().split()))


def is_range_of_levels(word: str) -> bool:
    """True for two levels with a sign between them, such as 2-3."""
    return _RANGE.fullmatch(word) is not None


def rating_value_of(value: object) -> Rating:
    """A level, or in words that there is none."""
    word = plain_digits(_word(value, "niveau"))
    found = rating_of(word)
    if found is not None:
        return found
    if re.fullmatch(r"\d+", word) and int(word) > MAXIMUM_LEVEL:
        _refuse("niveau-buiten-schaal", waarde=word)
    if is_range_of_levels(re.sub(r"^(?:niveaus?|levels?) ", "", word.casefold())):
        _refuse("niveau-is-reeks", waarde=word)
    if half := _HALF.fullmatch(word.casefold()):
        low = int(half[1] or half[2] or 1)
        _refuse("niveau-is-half", waarde=word, een=low, ander=low + 1)
    if word.casefold().endswith((".csv", ".tsv", ".xlsx")):
        _refuse("stemmen-bij-thema", waarde=word)
    if says_as_above(word):
        _refuse("niveau-van-boven", waarde=word)
    meant = ratings_meant(word)
    if len(meant) == 2:
        _refuse("niveau-twee-lezingen", waarde=word, een=meant[0], ander=meant[1])
    _refuse("niveau-onbekend", waarde=word, **({"bedoeld": meant[0]} if meant else {}))


_HALF = late(
    r"(?:niveau |level )?(?:([0-2])(?:[.,](?!0+$)[0-9]+| ?½| 1/2| en een half| and a half)|(?:tussen|between) ([0-2]) (?:en|and) [1-3]|anderhalf)"
)
_TIMES = late(
    r"(niveau |level )?([0-9]+) ?(?:x|×|\*|keer|maal|times) ?(?:op )?(niveau |level )?([0-9]+)", re.IGNORECASE
)
_SEVERAL = late(r"[0-3](?:(?:[,;/] ?| | en | and )[0-3])+")
_IN_A_ROW = late(r"[0-3]{3,}")
"""Votes typed one after another, as on the board."""


def vote_of(value: object) -> Rating:
    """A level; what people write for several votes at once is refused with the way in which they are read."""
    word = " ".join(plain_digits(_word(value, "niveau")).split())
    several = [_TIMES.fullmatch(part) for part in re.split(r"\s*[,;+]\s*|\s+(?:en|and)\s+", word)]
    if len(several) > 1 and all(several):
        pairs = [(int(one[2]), int(one[4])) for one in several if one]
        ways = [
            f"{{{', '.join(f'{level}: {times}' for level, times in pairs)}}}"
            for pairs in (pairs, [(second, first) for first, second in pairs])
            if all(level <= MAXIMUM_LEVEL for level, _ in pairs) and len({level for level, _ in pairs}) == len(pairs)
        ]
        _refuse_votes(word, ways)
    if found := _TIMES.fullmatch(word):
        first, second = int(found[2]), int(found[4])
        ways = [
            f"{{{level}: {times}}}" for level, times in ((first, second), (second, first)) if level <= MAXIMUM_LEVEL
        ]
        if found[1] or found[3] or first == second:
            ways = [f"{{{first}: {second}}}" if found[1] or not found[3] else f"{{{second}: {first}}}"]
        _refuse_votes(word, ways)
    if _IN_A_ROW.fullmatch(word) or (_SEVERAL.fullmatch(word) and not is_range_of_levels(word)):
        _refuse("stemmen-kort", waarde=word, bedoeld=f"[{', '.join(re.findall('[0-3]', word))}]")
    return rating_value_of(word)


def _refuse_votes(word: str, ways: Sequence[str]) -> NoReturn:
    """Refuses several votes in one word, with the one or two ways in which they are written."""
    if len(ways) == 2:
        _refuse("stemmen-keer", waarde=word, een=ways[0], ander=ways[1])
    _refuse("stemmen-kort", waarde=word, **({"bedoeld": ways[0]} if ways else {}))


def level_number_of(value: object) -> int:
    """The number of a level."""
    word = plain_digits(_word(value, "niveau"))
    if word not in _LEVELS:
        meant = ratings_meant(word)
        is_number = len(meant) == 1 and meant[0] in _LEVELS
        _refuse("niveau-nummer", waarde=word, **({"bedoeld": meant[0]} if is_number else {}))
    return int(word)


@dataclass(frozen=True, slots=True, order=True)
class LevelRange:
    """The levels at which a measure fits, both included; row L3: 'niveau 2/3, afhankelijk van de sector'."""

    low: int
    high: int

    def holds(self, level: int) -> bool:
        """True when the level lies in the range."""
        return self.low <= level <= self.high

    def __str__(self) -> str:
        return str(self.low) if self.low == self.high else f"{self.low}/{self.high}"


def level_range_of(value: object) -> LevelRange:
    """One level, or the lowest and the highest."""
    word = _word(value, "niveau")
    match = _RANGE.fullmatch(word) or re.fullmatch(r"([0-3])()", word)
    if match is None:
        meant = _range_meant(word.casefold())
        _refuse("niveau-bereik", waarde=word, **({"bedoeld": meant} if meant else {}))
    low, high = int(match[1]), int(match[2] or match[1])
    if low > high:
        _refuse("niveau-bereik-omgekeerd", waarde=word, bedoeld=f"{high}-{low}")
    return LevelRange(low, high)


_SEPARATED = late(r"(?:niveaus? |levels? )?([0-3])(?:(?:\s*[,;/&+-]\s*| en | and | of | or )([0-3]))+")
_UP_TO = late(
    r"(?:max(?:imaal|\.)?|hoogstens|tot en met|t/m|tot|up to|at most|until)\s*(?:niveau |level )?([1-3])|(?:niveau |level )?([1-3]) (?:en|of) lager"
)
_BETWEEN_ENDS = late(r"\s+(?:tot en met|tot|t/m|to|of|or|à|-)\s+")
_AND_UP = late(r"(?:vanaf |from |minimaal |at least )?(?:niveau |level )?([0-3])(?: ?\+| en hoger| and up| or higher)?")


def _range_meant(word: str) -> str | None:
    """The range that a list of levels, `2+` or `vanaf 2` stands for; None when levels are left out of it."""
    if _SEPARATED.fullmatch(word):
        levels = [int(level) for level in re.findall("[0-3]", word)]
        is_whole = levels == list(range(levels[0], levels[-1] + 1))
        return f"{levels[0]}-{levels[-1]}" if is_whole else None
    if (up := _AND_UP.fullmatch(word)) and int(up[1]) < MAXIMUM_LEVEL and word != up[1]:
        return f"{up[1]}-{MAXIMUM_LEVEL}" if not word.startswith(("niveau", "level")) or "+" in word else up[1]
    if found := _UP_TO.fullmatch(word):
        return f"1-{found[1]}" if found[1] != "1" else "1"
    if word.removeprefix("niveaus ").removeprefix("niveau ") == f"{MAXIMUM_LEVEL} of hoger":
        return str(MAXIMUM_LEVEL)
    ends = [ratings_meant(part) for part in _BETWEEN_ENDS.split(word)]
    if len(ends) == 2 and all(len(end) == 1 and end[0] in _LEVELS for end in ends) and ends[0] < ends[1]:
        return f"{ends[0][0]}-{ends[1][0]}"
    meant = [end for end in ratings_meant(word) if end != "0"]
    if meant and all(end in _LEVELS for end in meant):
        return "-".join(meant)
    return (
        f"1-{MAXIMUM_LEVEL}" if word in ("alle", "alles", "all", "elk", "every", "alle niveaus", "all levels") else None
    )


# --- choices ---------------------------------------------------------------------------------------------------------


class Choice(Enum):
    """One of a fixed list of words; a member is the Dutch word, the English word, and others that are understood."""

    @property
    def nl(self) -> str:
        """The word in Dutch, as an author writes it."""
        return str(self.value[0])

    @property
    def en(self) -> str:
        """The word in English."""
        return str(self.value[1])

    def pair(self) -> tuple[str, str]:
        """The word in Dutch and in English."""
        return self.nl, self.en

    def word(self, language: str) -> str:
        """The word in a language, as a reader sees it."""
        return texts(language).of(self.pair())

    @classmethod
    def parse(cls, value: object) -> Any:
        """The member for one of its words, whatever the capitals or hyphens."""
        word = _word(value, "keuze")
        member = _members(cls).get(folded(word))
        if member is not None:
            return member
        every = {"keuzes": ", ".join(member.nl for member in cls), "choices": ", ".join(member.en for member in cls)}
        meant = choices_meant(word, [member.value for member in cls])
        if len(meant) == 2:
            _refuse("keuze-onduidelijk", waarde=word, een=meant[0], ander=meant[1], **every)
        _refuse("keuze-onbekend", waarde=word, **every, **({"bedoeld": meant[0]} if meant else {}))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.parse)


@cache
def _members(choices: type[Choice]) -> dict[str, Choice]:
    """The members by each of their words; of two with the same word the first."""
    return {folded(word): member for member in reversed(choices) for word in member.value}


def folded(word: str) -> str:
    """A word of a choice without what makes no difference: capitals, hyphens and underscores."""
    return re.sub(r"[\s_-]+", " ", word).strip().casefold() or word


_NAMES_OF_LANGUAGES = {"nl": r"ne(d|ther)|nl|dutch|hollands|vlaams", "en": r"en|brit|uk|us"}


def language_of(value: object) -> str:
    """A language that the site speaks."""
    word = _word(value, "keuze")
    if word.casefold() not in LANGUAGES:
        every = ", ".join(LANGUAGES)
        meant = next((code for code, names in _NAMES_OF_LANGUAGES.items() if re.match(names, word.casefold())), None)
        _refuse("keuze-onbekend", waarde=word, keuzes=every, choices=every, **({"bedoeld": meant} if meant else {}))
    return word.casefold()
