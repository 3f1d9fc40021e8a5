"""The votes in a CSV file by theme: each of the four layouts read cell by cell, with every fault told once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from ambitieweb.link.meant import theme_meant
from ambitieweb.link.portfolio import LinkedThemeSet, Theme
from ambitieweb.link.vote_answers import Fault
from ambitieweb.link.vote_columns import Layout, VoteColumns, columns_of
from ambitieweb.link.vote_rows import is_outcome, may_be_outcome
from ambitieweb.link.vote_words import ThemeNames, is_blank, rating_in
from ambitieweb.model.number_words import number_meant
from ambitieweb.model.numbers import counts, written
from ambitieweb.model.session import Vote
from ambitieweb.model.values import Rating
from ambitieweb.problems import Place, Problem, error, warning
from ambitieweb.source.sheet import FileCell, FileSheet, Row

MOST_FAULTS = 50
_HOPELESS = 1000
"""With so many faults the rest of a file is not read: it is another file than its author thinks."""
_WARNINGS = frozenset(
    {
        *(
            "csv-lijkt-naam",
            "csv-rol-met-adres",
            "csv-kolom-niet-gelezen",
            "csv-geen-mening",
            "csv-uitkomst",
            "csv-totaal-anders",
        ),
    }
)
_PARTICLES = re.compile(r"\b(?:van|von|de|der|den|het|ten|ter|te|op|in|'t|d'|el|al|bin)\b", re.IGNORECASE)
_BETWEEN_INITIALS = re.compile(r"[.\s-]+")
_MOST_INITIALS = 5
_ORDER = tuple(reversed((Rating.UNDECIDED, Rating.NOT_RELEVANT, Rating.ZERO, Rating.ONE, Rating.TWO, Rating.THREE)))


@dataclass(frozen=True, slots=True)
class _Ballot:
    """What makes two votes on a theme the same for who reads them."""

    rating: Rating
    role: str | None
    initials: str | None


@dataclass(slots=True)
class _Count:
    """The counting of one file: the votes so far, and its faults by word and column, so that each is told once."""

    sheet: FileSheet
    columns: VoteColumns
    theme_set: LinkedThemeSet
    names: ThemeNames
    language: str
    votes: dict[str, Counter[_Ballot]] = field(default_factory=dict)
    faults: dict[tuple[str, int, str], tuple[Place, Fault]] = field(default_factory=dict)
    ratings: dict[str, Rating | Fault] = field(default_factory=dict)
    times: Counter[tuple[str, int, str]] = field(default_factory=Counter)

    def add(
        self, theme: Theme, rating: Rating, number: int, role: str | None = None, initials: str | None = None
    ) -> None:
        if number:
            self.votes.setdefault(theme.id, Counter())[_Ballot(rating, role, initials)] += number

    def report(self, row: Row, number: int, fault: Fault, *, is_hidden: bool = False) -> None:
        """A fault in a cell; the same word again in its column only counts."""
        key = fault.slug, number, "" if is_hidden else row[number].text
        self.times[key] += 1
        if key not in self.faults:
            shown = [cell for column, cell in enumerate(row) if column in self.columns.shown and column != number]
            self.faults[key] = self.sheet.place(row[number], shown, is_hidden=is_hidden), fault

    def problems(self) -> Iterator[Problem]:
        """All that was reported, with how often."""
        for key, (place, fault) in self.faults.items():
            make = warning if fault.slug in _WARNINGS else error
            yield make(fault.slug, place, fault.suggestion, **fault.values, aantal=self.times[key])


def votes_in(
    sheet: FileSheet, theme_set: LinkedThemeSet, language: str
) -> tuple[dict[str, tuple[Vote, ...]], list[Problem]]:
    """The votes in a file by theme, equal ones counted together from the highest level down, and all its faults.

    Numbers of people are written in the language of the site.
    """
    names = ThemeNames(theme_set)
    columns, found = columns_of(sheet, theme_set, names)
    row = sheet.rows[columns.header] if columns else tuple(at.cell for at in found)
    problems = [
        (warning if at.fault.slug in _WARNINGS else error)(
            at.fault.slug,
            sheet.place(at.cell, row),
            at.fault.suggestion,
            **{"aantal": 1} | at.fault.values,
        )
        for at in found
    ]
    if columns is None:
        return {}, problems
    count = _Count(sheet, columns, theme_set, names, language)
    read = {
        Layout.PER_PERSON: _person,
        Layout.PER_VOTE: _vote,
        Layout.PER_THEME: _tally,
        Layout.PER_LEVEL: _level,
    }[columns.layout]
    width = len(row)
    seen: dict[str, FileCell] = {}
    for line in sheet.rows[columns.header + 1 :]:
        if len(count.faults) >= _HOPELESS:
            break
        if len(line) > width:
            extra = next(number for number in range(width, len(line)) if line[number].text)
            count.report(line, extra, Fault("csv-te-veel-cellen", None, {"kolommen": width}), is_hidden=True)
        if not _is_outcome(count, line):
            read(count, line, seen)
    problems.extend(count.problems())
    if not count.votes and not problems:
        problems.append(warning("csv-zonder-stemmen", Place(sheet.path)))
    if len(problems) > MOST_FAULTS:
        more = error("csv-meer-fouten", Place(sheet.path), aantal=len(problems), getoond=MOST_FAULTS)
        problems = [more, *sorted(problems, key=Problem.sort_key)[:MOST_FAULTS]]
    return {theme_id: _votes(count.votes[theme_id]) for theme_id in count.votes}, problems


# --- the three layouts -----------------------------------------------------------------------------------------------


def _person(count: _Count, row: Row, seen: dict[str, FileCell]) -> None:
    """A participant: an answer for each theme."""
    role, initials = _role(count, row), _initials(count, row)
    people = _number(count, row, count.columns.count) if count.columns.count is not None else None
    for number, theme in count.columns.themes.items():
        rating = _rating(count, row, number)
        if rating is not None:
            count.add(theme, rating, 1 if people is None else people, role, initials)


def _vote(count: _Count, row: Row, seen: dict[str, FileCell]) -> None:
    """A vote, or several of the same kind."""
    columns = count.columns
    assert columns.level is not None, "the layout has it"
    theme = _theme(count, row)
    rating = _rating(count, row, columns.level)
    number = _number(count, row, columns.count) if columns.count is not None else None
    if theme is None or rating is None:
        if theme is not None and number and is_blank(_text(row, columns.level)):
            assert columns.count is not None, "there is a number only where there is a column for it"
            count.report(row, columns.count, Fault("csv-niveau-leeg", None, {"thema": theme.name}))
        return
    count.add(theme, rating, 1 if number is None else number, _role(count, row), _initials(count, row))


def _tally(count: _Count, row: Row, seen: dict[str, FileCell]) -> None:
    """A theme with a number for each level."""
    columns = count.columns
    assert columns.theme is not None, "the layout has it"
    theme = _theme(count, row)
    if theme is None:
        return
    if theme.id in seen:
        values = {"thema": theme.name, "eerste": f"{seen[theme.id].span.line}"}
        count.report(row, columns.theme, Fault("csv-rij-dubbel", None, dict(values)))
        return
    seen[theme.id] = row[columns.theme]
    numbers = {rating: _number(count, row, number) or 0 for number, rating in columns.levels.items()}
    for rating, number in numbers.items():
        count.add(theme, rating, number)
    total = counts(_text(row, columns.total), count.language)
    if columns.total is not None and len(total) == 1 and total[0] != sum(numbers.values()):
        values = {"totaal": _text(row, columns.total), "som": str(sum(numbers.values()))}
        count.report(row, columns.total, Fault("csv-totaal-anders", None, dict(values)))


def _level(count: _Count, row: Row, seen: dict[str, FileCell]) -> None:
    """A level with a number for each theme."""
    columns = count.columns
    assert columns.level is not None, "the layout has it"
    rating = _rating(count, row, columns.level)
    if rating is not None:
        for number, theme in columns.themes.items():
            count.add(theme, rating, _number(count, row, number) or 0)


# --- rows that are no participants -----------------------------------------------------------------------------------


def _is_outcome(count: _Count, row: Row) -> bool:
    """True for a row with totals, means and the like, which is told; one that may be a participant is refused."""
    columns = count.columns
    known = {*columns.themes, *columns.levels, columns.level, columns.count, columns.total, columns.theme}
    first = next((number for number, cell in enumerate(row) if cell.text and number not in known), None)
    for number in sorted({first, columns.theme, columns.level, columns.role} - {None, columns.initials}, key=_in_order):
        text = _text(row, number)
        if number is None or not text or _means_something(count, number, text):
            continue
        if is_outcome(text):
            count.report(row, number, Fault("csv-uitkomst", None, {"woord": text}))
            return True
        if may_be_outcome(text):
            count.report(row, number, Fault("csv-misschien-uitkomst", None, {"woord": text}))
            return True
    in_themes = next((number for number in columns.themes if is_outcome(_text(row, number))), None)
    if in_themes is not None and not _means_something(count, in_themes, _text(row, in_themes)):
        count.report(row, in_themes, Fault("csv-uitkomst", None, {"woord": _text(row, in_themes)}))
    return in_themes is not None


def _in_order(number: int | None) -> int:
    return -1 if number is None else number


def _means_something(count: _Count, number: int, text: str) -> bool:
    """True for the name of a theme or level that happens to be such a word."""
    columns = count.columns
    if number == columns.theme:
        return bool(count.names.within(text))
    return (
        number != columns.role
        and (number == columns.level or number in columns.themes)
        and isinstance(rating_in(text, count.theme_set), Rating)
    )


# --- the cells of a row ----------------------------------------------------------------------------------------------


def _text(row: Row, number: int | None) -> str:
    return row[number].text if number is not None and number < len(row) else ""


def _rating(count: _Count, row: Row, number: int) -> Rating | None:
    text = _text(row, number)
    if is_blank(text):
        return None
    if text not in count.ratings:
        count.ratings[text] = rating_in(text, count.theme_set)
    rating = count.ratings[text]
    if isinstance(rating, Fault):
        count.report(row, number, rating)
        return None
    return rating


def _theme(count: _Count, row: Row) -> Theme | None:
    number = count.columns.theme
    assert number is not None, "only asked of layouts with a column for the theme"
    text = _text(row, number)
    if is_blank(text):
        filled = [column for column in sorted({*count.columns.shown} - {number}) if not is_blank(_text(row, column))]
        if filled:
            count.report(row, filled[0], Fault("csv-thema-leeg"))
        return None
    found = count.names.within(text)
    if len(found) == 1:
        return found[0]
    if found:
        values = {"kop": text, "een": found[0].name, "ander": found[1].name, "ids": f"{found[0].id}, {found[1].id}"}
        count.report(row, number, Fault("csv-kop-past-twee-keer", None, dict(values)))
        return None
    themes = count.theme_set.themes
    values = {"thema": text, "set": count.theme_set.id, "themas": ", ".join(theme.id for theme in themes)}
    count.report(row, number, Fault("thema-niet-in-set", theme_meant(text[:80], themes), dict(values)))
    return None


def _number(count: _Count, row: Row, number: int) -> int | None:
    text = _text(row, number)
    if is_blank(text):
        return None
    found = counts(text, count.language)
    if len(found) == 1:
        return int(found[0])
    if found:
        whole, part = (written(value.to_integral_value(), count.language) for value in found)
        count.report(
            row, number, Fault("getal-onduidelijk", None, {"waarde": text, "heel": whole, "deel": part, "zo": part})
        )
        return 0
    meant = number_meant(text[:40], count.language)
    is_count = meant is not None and meant >= 0 and meant == meant.to_integral_value()
    count.report(row, number, Fault("geen-aantal", f"{meant:.0f}" if is_count else None, {"waarde": text}))
    return 0


def _role(count: _Count, row: Row) -> str | None:
    """The role of who voted; one with a mail address in it is left out."""
    text = _text(row, count.columns.role)
    if is_blank(text):
        return None
    if "@" in text:
        assert count.columns.role is not None, "there is a text only where there is a column"
        count.report(row, count.columns.role, Fault("csv-rol-met-adres"), is_hidden=True)
        return None
    return text


def _initials(count: _Count, row: Row) -> str | None:
    """The initials of who voted; what looks like a whole name or a mail address is left out."""
    text = _text(row, count.columns.initials)
    if is_blank(text):
        return None
    if not all(_are_initials(part) for part in re.split(r"[,;&/]", text)):
        assert count.columns.initials is not None, "there is a text only where there is a column"
        count.report(row, count.columns.initials, Fault("csv-lijkt-naam"), is_hidden=True)
        return None
    return text


def _are_initials(text: str) -> bool:
    letters = _BETWEEN_INITIALS.sub("", _PARTICLES.sub("", text))
    if not letters or not letters.isalpha() or len(letters) > _MOST_INITIALS:
        return False
    return letters.isupper() or len(letters) <= 2 or ("." in text and all(len(part) <= 2 for part in text.split(".")))


def _votes(counted: Counter[_Ballot]) -> tuple[Vote, ...]:
    ordered = sorted(counted, key=lambda b: (_ORDER.index(b.rating), b.role or "", b.initials or ""))
    return tuple(
        Vote.model_construct(
            rating=ballot.rating,
            count=None if counted[ballot] == 1 and (ballot.role or ballot.initials) else counted[ballot],
            role=ballot.role,
            initials=ballot.initials,
        )
        for ballot in ordered
    )
