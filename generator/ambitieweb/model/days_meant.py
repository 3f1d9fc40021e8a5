"""Which days an author may mean by what is no date: 12-03-26, 20260312, 1e kwartaal 2026, maart '26. For messages only.

A period gives its last day, for a plan that names a quarter means that it is ready by then. What can be two days gives both.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache

from ambitieweb.late_patterns import late
from ambitieweb.model.days_in_words import in_digits
from ambitieweb.problems.problem import nearest

_NO_YEAR = "…"
"""What stands where the year belongs of a day without one."""
_CENTURY = 2000
_ANY_YEAR = 2025
_FIRST_YEAR, _LAST_YEAR = 1900, 2199
_AROUND = late(
    r"^(?:(?:uiterlijk|voor|vóór|vanaf|per|op|tot en met|tot|t/m|sinds|rond|omstreeks|met|ca\.?|circa|ongeveer|deadline|datum"
    r"|by|before|from|on|until|till|since|around|about|as of|due|no later than|ultimately)[: ]\s*|[~±≈]\s*)+"
)
_TIME = late(
    r"(?:,?\s+(?:om|at|van|from|vanaf|rond)?\s*|t)\d{1,2}(?:[:.]\d{2}){0,2}\s*(?:uur|u|h|am|pm|z|o'clock)?"
    r"(?:\s*(?:-|–|tot|to)\s*\d{1,2}(?:[:.]\d{2})?\s*(?:uur|u|h|am|pm)?)?$"
)
_WEEKDAY = late(
    r"^(?:op |on )?(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day|ma|di|wo|do|vr|za|zo"
    r"|mon|tue|wed|thu|fri|sat|sun)[.,]? "
)
_BEHIND = late(
    r"(?:\s*\([^()]*\)|\s*\?+|[, ]+(?:o\.?v\.?b\.?|onder voorbehoud|voorlopig|provisional(?:ly)?|tbc|to be confirmed|uiterlijk|vooralsnog))+$"
)
"""What says that a day is not sure, or which day of the week it is."""
_FILLERS = late(
    r"\b(?:van|of|in|het|the|de|jaar|year|kalenderjaar|loop|gedurende|during|course|ergens|somewhere|somewhen)\b"
)
_YEAR = r"(?P<year>(?:19|20|21)\d\d|'?\d\d)"
_ORDER = r"(?:ste|de|e|st|nd|rd|th)?"
_DAY_FIRST = late(rf"(?P<day>\d{{1,2}}){_ORDER}[ -]*(?:of )?(?P<name>[^\W\d]+)[.,]?[ -]*{_YEAR}")
_MONTH_FIRST = late(rf"(?P<name>[^\W\d]+)[. ] *(?P<day>\d{{1,2}}){_ORDER}(?:, *| +){_YEAR}")
_YEAR_FIRST = late(r"(?P<year>(?:19|20|21)\d\d) ?(?P<sign>[-/. ]) ?(?P<month>\d{1,2}) ?(?P=sign) ?(?P<day>\d{1,2})")
_YEAR_LAST = late(r"(?P<day>\d{1,2}) ?(?P<sign>[-/. ]) ?(?P<month>\d{1,2}) ?(?P=sign) ?(?P<year>(?:19|20|21)\d\d)")
_SHORT_YEAR = late(r"(\d{1,2}) ?([-/. ]) ?(\d{1,2}) ?\2 ?('?)(\d\d)")
_DAY_AND_MONTH = late(rf"(?P<day>\d{{1,2}}){_ORDER}[ -]*(?:of )?(?P<name>[^\W\d]+)\.?")
_MONTH_AND_DAY = late(rf"(?P<name>[^\W\d]+)[. ] *(?P<day>\d{{1,2}}){_ORDER}")
_BETWEEN = late(r"\s*(?:, |t/m|tot en met|tot|to|until|till|through|–|—| en | and | of | or | - )\s*")
_JOINED = late(r"\s*[-/]\s*")
_MONTH_NAMES: tuple[tuple[str, ...], ...] = (
    ("januari", "january", "jan"),
    ("februari", "february", "feb", "febr"),
    ("maart", "march", "mrt", "mar", "maa"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("augustus", "august", "aug"),
    ("september", "sep", "sept"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names}
_ORDINALS = {
    word: number
    for number, words in enumerate(
        (
            ("1", "1e", "1ste", "1st", "eerste", "first", "i"),
            ("2", "2e", "2de", "2nd", "tweede", "second", "ii"),
            ("3", "3e", "3de", "3rd", "derde", "third", "iii"),
            ("4", "4e", "4de", "4th", "vierde", "fourth", "laatste", "last", "iv"),
        ),
        start=1,
    )
    for word in words
}
_SEASONS = {
    **dict.fromkeys(("voorjaar", "lente", "spring"), 5),
    **dict.fromkeys(("zomer", "summer"), 8),
    **dict.fromkeys(("najaar", "herfst", "autumn", "fall"), 11),
}
_CHRISTMAS = ("kerst", "kerstmis", "de kerst", "christmas", "xmas")
_WINTER = ("winter", "winters")
_BEGIN = ("begin", "start", "early", "vroeg", "primo", "beginning")
_MIDDLE = ("medio", "half", "mid", "midden", "halverwege", "middle")
_END = ("eind", "einde", "end", "late", "laat", "ultimo")


class Lack(Enum):
    """What keeps a word from being a date: nothing but its spelling, no day, no year, or that it is more than one day."""

    SPELLING = 1
    DAY = 2
    YEAR = 3
    RANGE = 4


@dataclass(frozen=True, slots=True)
class DaysMeant:
    """One day or two, as they are written right, and what the word lacks."""

    days: tuple[str, ...]
    lack: Lack


def days_meant(word: str) -> DaysMeant | None:
    """The day, or the two days, that a word may stand for; None when it stands for none."""
    said = re.sub("[\u2010-\u2015\u2212]", "-", re.sub("[\u2018\u2019`´]", "'", word))
    said = " ".join(said.casefold().split()).strip(" .,;")
    said = _WEEKDAY.sub("", _AROUND.sub("", _BEHIND.sub("", said)))
    said = in_digits(said, _MONTHS)
    for form in dict.fromkeys((said, _TIME.sub("", said))):
        found = _whole(form) or _short(form) or _without_year(form) or _of_period(form) or _of_range(form)
        if found is not None:
            return found
    return None


def last_existing(year: int, month: int, day: int) -> str | None:
    """The day that exists nearest to one that does not: the last of the month, or day and month the other way round."""
    if month > 12 >= day:
        month, day = day, month
    if not (1 <= month <= 12 and day >= 1 and _FIRST_YEAR <= year <= _LAST_YEAR):
        return None
    return _iso(year, month, min(day, calendar.monthrange(year, month)[1])) if day <= 31 else None


# --- days ----------------------------------------------------------------------------------------------------------


def _whole(said: str) -> DaysMeant | None:
    """A day with its month and a year in four digits, or in two where nothing else can be the year."""
    for pattern in (_YEAR_FIRST, _YEAR_LAST, _DAY_FIRST, _MONTH_FIRST):
        if found := pattern.fullmatch(said):
            parts = found.groupdict()
            month = int(parts["month"]) if "month" in parts else _month(parts["name"])
            day = last_existing(_year(parts["year"]), month or 0, int(parts["day"]))
            if day is not None:
                return DaysMeant((day,), Lack.SPELLING)
    if re.fullmatch(r"\d{8}", said):
        return _days(_iso(*map(int, parts)) for parts in (
            (said[:4], said[4:6], said[6:]), (said[4:], said[2:4], said[:2])))  # fmt: skip
    return None


def _short(said: str) -> DaysMeant | None:
    """A day with its year in two digits: which of the three that is, depends on where one comes from."""
    if re.fullmatch(r"\d{6}", said):
        first, second, third = (int(said[at : at + 2]) for at in (0, 2, 4))
        return _days((_iso(_CENTURY + first, second, third), _iso(_CENTURY + third, second, first)))
    found = _SHORT_YEAR.fullmatch(said)
    if found is None:
        return None
    first, second, third = int(found[1]), int(found[3]), int(found[5])
    day_first = _iso(_CENTURY + third, second, first)
    month_first = _iso(_CENTURY + third, first, second)
    year_first = _iso(_CENTURY + first, second, third)
    if found[4]:
        return _days((day_first or month_first,))
    return _days((day_first, month_first if found[2] == "/" else year_first or (None if day_first else month_first)))


def _without_year(said: str) -> DaysMeant | None:
    """A day of a month in a year that is not said."""
    for pattern in (_DAY_AND_MONTH, _MONTH_AND_DAY):
        found = pattern.fullmatch(said)
        month = _month(found["name"]) if found else None
        if found and month and 1 <= int(found["day"]) <= 31:
            day = f"{_NO_YEAR}-{month:02}-{int(found['day']):02}"
            if pattern is _MONTH_AND_DAY:  # maart 26 may be a year as well
                return DaysMeant((_last_day(_CENTURY + int(found["day"]), month), day), Lack.SPELLING)
            return DaysMeant((day,), Lack.YEAR)
    if found := re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})\.?", said):
        first, second = int(found[1]), int(found[2])
        days = [
            f"{_NO_YEAR}-{month:02}-{day:02}"
            for day, month in ((first, second), (second, first))
            if 1 <= month <= 12 and 1 <= day <= 31
        ]
        if 1 <= first <= 12 < second and second > 12:  # 3/26 is a month of a year, or a day the American way
            days = [_last_day(_CENTURY + second, first), *days]
        days = list(dict.fromkeys(days))[:2]
        return DaysMeant(tuple(days), Lack.YEAR if len(days) == 1 else Lack.SPELLING) if days else None
    if found := re.fullmatch(r"(.*\D) ?(\d|\d{3}|\d{5,})", said):  # a year with a digit too few or too many
        meant = _without_year(found[1].strip(" ,-/."))
        if meant is not None and meant.lack is Lack.YEAR and found[1][:1].isdigit():
            return meant
    bare = " ".join(_FILLERS.sub(" ", said).split())
    if re.search(r"\b(?:week|weeknummer|wk|w)\b|winter|^(?:begin|medio|half|eind|einde|mid|end)?$|^\d+$|\d{2}", bare):
        return None  # that is another day each year
    days = [day.replace(str(_ANY_YEAR), _NO_YEAR) for day in _last_days(_ANY_YEAR, bare)]
    return DaysMeant((days[0],), Lack.YEAR) if len(days) == 1 else None


# --- periods -------------------------------------------------------------------------------------------------------


def _of_period(said: str) -> DaysMeant | None:
    """The last day of a month, quarter, half year, season, week or year; of the start or middle of one an earlier day."""
    bare = " ".join(_FILLERS.sub(" ", said).split())
    for year, rest in _years_in(bare):
        days = tuple(dict.fromkeys(_last_days(year, rest)))
        if days:
            return DaysMeant(days, Lack.DAY if len(days) == 1 else Lack.SPELLING)
    return None


def _years_in(bare: str) -> Iterator[tuple[int, str]]:
    """The year of a period with the rest of its words; in two digits only where a number or name says the rest."""
    if found := re.search(r"(?<!\d)((?:19|20|21)\d\d)(?!\d)", bare):
        yield int(found[1]), _without(bare, found)
    elif (found := re.search(r"'(\d\d)(?!\d)", bare)) or (
        (found := re.search(r"[ /-](\d\d)$", bare)) and re.search(r"[^\W\d]", bare)
    ):
        yield _CENTURY + int(found[1]), _without(bare, found)


def _without(bare: str, found: re.Match[str]) -> str:
    return f"{bare[: found.start()]} {bare[found.end() :]}".strip(" -/,.()")


def _last_days(year: int, rest: str) -> Iterator[str]:
    words = rest.split()
    part = next((sort for sort in (_BEGIN, _MIDDLE, _END) if words and words[0] in sort), None)
    if part is not None and not (words[0] == "half" and len(words) > 1 and words[1] in ("jaar", "year")):
        rest = " ".join(words[1:]).strip(" -")
    else:
        part = None
    if not rest:
        yield _last_day(year, 3 if part is _BEGIN else 6 if part is _MIDDLE else 12)
        return
    if month := _month(rest.rstrip(".")) or _number(rest, 12):
        early = 10 if part is _BEGIN else 15 if part is _MIDDLE else None
        yield f"{year}-{month:02}-{early}" if early else _last_day(year, month)
    elif quarter := _numbered(rest, r"kwartaal|kwart|kw|quarter|qtr|q|k", 4):
        yield _last_day(year, quarter * 3)
    elif half := _numbered(rest, r"helft|half ?jaar|half ?year|half|h", 2):
        yield _last_day(year, half * 6)
    elif (found := re.fullmatch(r"(\w+) week ([^\W\d]+)", rest)) and (month := _month(found[2])):
        number = _ORDINALS.get(found[1])
        last = found[1] in ("laatste", "last")
        if number:
            yield _last_day(year, month) if last else f"{year}-{month:02}-{number * 7:02}"
    elif rest in _CHRISTMAS:
        yield f"{year}-12-25"
    elif rest in _SEASONS:
        yield _last_day(year, _SEASONS[rest])
    elif rest in _WINTER:
        yield _last_day(year, 2)
        yield _last_day(year + 1, 2)
    elif week := _numbered(rest, r"week|weeknummer|wk|w", 53):
        try:
            yield datetime.date.fromisocalendar(year, week, 7).isoformat()
        except ValueError:
            return


def _numbered(rest: str, name: str, most: int) -> int | None:
    """The number of a period: Q1, 1Q, kwartaal 1, 1e kwartaal, first quarter."""
    if found := re.fullmatch(rf"(?:{name})\.?[ -]?(?P<number>\d{{1,2}})", rest):
        return _number(found["number"], most)
    if found := re.fullmatch(rf"(?P<number>\w+)[ -]?(?:{name})\.?", rest):
        last = most if found["number"] in ("laatste", "last") else None
        number = last or _ORDINALS.get(found["number"]) or _number(found["number"], most)
        return number if number and number <= most else None
    return None


def _number(word: str, most: int) -> int | None:
    return int(word) if re.fullmatch(r"\d{1,2}", word) and 1 <= int(word) <= most else None


def _of_range(said: str) -> DaysMeant | None:
    """The first and the last day of several: 12 t/m 14 maart 2026, maart of april 2026, 2026/2027."""
    for pattern in (_BETWEEN, _JOINED):
        for cut in pattern.finditer(said):
            first, last = said[: cut.start()], said[cut.end() :]
            is_day = first.isdigit() and len(first) < 3
            end = _whole(last) or (None if is_day else _of_period(last)) if first else None
            if end is None or len(end.days) != 1:
                continue
            year, month, _ = end.days[0].split("-")
            ways = (f"{first}-{month}-{year}",) if is_day else (first, f"{first} {year}")
            start = next((found for way in ways if (found := _whole(way) or _of_period(way))), None)
            if start is not None and start.days != end.days:
                return DaysMeant((start.days[0], end.days[0]), Lack.RANGE)
    return None


# --- small ---------------------------------------------------------------------------------------------------------


def _days(found: Iterator[str | None] | tuple[str | None, ...]) -> DaysMeant | None:
    days = tuple(dict.fromkeys(day for day in found if day))
    return DaysMeant(days[:2], Lack.SPELLING) if days else None


def _month(name: str, *, is_exact: bool = False) -> int | None:
    meant = name if name in _MONTHS else None
    if meant is None and not is_exact and len(name) > 3:
        meant = nearest(name, _long_names(), likeness=0.75, is_whole=True)
    return _MONTHS[meant] if meant else None


@cache
def _long_names() -> Mapping[str, int]:
    return {name: number for name, number in _MONTHS.items() if len(name) > 3}


def _year(word: str) -> int:
    digits = word.lstrip("'")
    return int(digits) + (_CENTURY if len(digits) == 2 else 0)


def _iso(year: int, month: int, day: int) -> str | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def _last_day(year: int, month: int) -> str:
    return f"{year}-{month:02}-{calendar.monthrange(year, month)[1]}"
