"""Problems as an author, a program or GitHub reads them."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ambitieweb.languages import FIRST
from ambitieweb.problems import Problem
from ambitieweb.texts.words import Texts

FORMATS = ("text", "json", "github")
LONGEST_LINE = 400
LONGEST_VALUE = 80
_AROUND_WORD = 120
_LISTS = {
    "bekend",
    "bestanden",
    "criteria",
    "keuzes",
    "kring",
    "mappen",
    "namen",
    "niveaus",
    "plaatsen",
    "sleutels",
    "themas",
}
"""Values that hold all that is possible; an author needs the whole of them."""
_DECIMALS = {"heeft", "nodig"}
"""Numbers with a point, which Dutch writes with a comma."""


def report(problems: Iterable[Problem], texts: Texts, *, form: str = "text", folder: str = "content") -> str:
    """All problems in order of file and line, in one of FORMATS; `folder` stands before each path."""
    ordered = sorted(problems, key=Problem.sort_key)
    if form == "json":
        return json.dumps([as_values(problem, texts, folder) for problem in ordered], indent=2)
    if form == "github":
        return "\n".join(_github(problem, texts, folder) for problem in ordered)
    return "\n\n".join(as_text(problem, texts, folder) for problem in ordered)


def summary(problems: Sequence[Problem], texts: Texts) -> str:
    """One line: how many errors and warnings."""
    return ", ".join(said for _, said in _counts(problems, texts))


def found(problems: Sequence[Problem], texts: Texts) -> str:
    """The same without a count of none."""
    return ", ".join(said for number, said in _counts(problems, texts) if number)


def _counts(problems: Sequence[Problem], texts: Texts) -> tuple[tuple[int, str], tuple[int, str]]:
    errors = sum(problem.is_error for problem in problems)
    warnings = len(problems) - errors
    return (errors, texts("report.errors", n=errors)), (warnings, texts("report.warnings", n=warnings))


def as_text(problem: Problem, texts: Texts, folder: str = "content") -> str:
    """The problem with its line, the word underlined, and what to do about it."""
    above, words = excerpt(problem, texts, folder), message(problem, texts)
    told = f"{above} {words}" if problem.place.span else f"{above}\n   {words}"
    return f"{told}\n   {texts('report.hint')}: {advice(problem, texts)}"


def excerpt(problem: Problem, texts: Texts, folder: str = "content") -> str:
    """Where it is: the file, and the line with the word underlined."""
    place, span = problem.place, problem.place.span
    path = _shown(_path(problem, folder))
    mark = "" if problem.is_error else f"  ({texts('report.warning')})"
    if span is None:
        return f"{path}  {problem.slug}{mark}"
    number = str(span.line)
    before, width = underline(place.text, span.column, span.end_column)
    return "\n".join(
        (
            f"{path}:{span.line}:{span.column}  {problem.slug}{mark}",
            f"   {number} | {_shown(place.text)}",
            f"   {' ' * len(number)} | {' ' * before}{'^' * width}",
        )
    )


@dataclass(frozen=True, slots=True)
class Marked:
    """A line of a file in three pieces, of which the middle one is what it is about; long ends are cut."""

    before: str
    word: str
    after: str


def where(problem: Problem, folder: str = "content") -> str:
    """The file, and line and column where they are known."""
    path, span = _shown(_path(problem, folder)), problem.place.span
    return f"{path}:{span.line}:{span.column}" if span else path


def marked(problem: Problem) -> Marked | None:
    """The line that a problem is about, for where it can be marked; None where no line is known."""
    span = problem.place.span
    if span is None:
        return None
    line = _shown(problem.place.text, len(problem.place.text))
    start, end = span.column - 1, span.end_column - 1 if span.end_column > span.column else len(line)
    before, word, after = line[:start], line[start:end], line[end:]
    if len(before) > _AROUND_WORD:
        before = f"… {before[-_AROUND_WORD:]}"
    return Marked(before, _shown(word), f"{after[:_AROUND_WORD]} …" if len(after) > _AROUND_WORD else after)


def message(problem: Problem, texts: Texts) -> str:
    """What is wrong, in a sentence without a capital or full stop."""
    return texts.message(problem.slug, _words(problem, texts))


def advice(problem: Problem, texts: Texts) -> str:
    """The nearest right word, when there is one, and then the hint."""
    hint = _hint(problem, texts)
    if problem.suggestion is None:
        return hint
    return f"{texts('report.suggestion', word=problem.suggestion)} {hint}"


def underline(text: str, column: int, end_column: int) -> tuple[int, int]:
    """How many cells stand before the word and how many it takes; wide characters take two."""
    shown = _shown(text)
    end = end_column if end_column > column else len(shown.rstrip()) + 1
    return _cells(shown[: column - 1]), max(1, _cells(shown[column - 1 : end - 1]))


def as_values(problem: Problem, texts: Texts, folder: str) -> dict[str, object]:
    """The problem as plain values, for JSON."""
    span = problem.place.span
    return {
        "slug": problem.slug,
        "severity": problem.severity.value,
        "file": _path(problem, folder),
        "line": span.line if span else None,
        "column": span.column if span else None,
        "end_column": span.end_column if span else None,
        "excerpt": problem.place.text if span else None,
        "message": message(problem, texts),
        "hint": _hint(problem, texts),
        "suggestion": problem.suggestion,
    }


def _hint(problem: Problem, texts: Texts) -> str:
    return texts.hint(problem.slug, _words(problem, texts))


def _words(problem: Problem, texts: Texts) -> dict[str, str]:
    """The values as they can be read: our own words in the reader's language, an author's on one line and not too long."""
    words = {}
    for name, value in problem.values.items():
        own = texts.problems.get(f"in-te-vullen.{name}.{value}")
        if name == "keuzes" and texts.base != FIRST:
            own = problem.values.get("choices")
        if name in _DECIMALS and texts.base == FIRST:
            own = value.replace(".", ",")
        words[name] = own or (value if name in _LISTS else _shown(" ".join(value.split()), LONGEST_VALUE))
    return words


def _path(problem: Problem, folder: str) -> str:
    if problem.place.is_beside:
        return problem.place.path
    return "/".join(part for part in (folder, problem.place.path) if part)


def _github(problem: Problem, texts: Texts, folder: str) -> str:
    span = problem.place.span
    values = {"file": _path(problem, folder), "title": problem.slug}
    if span:
        values |= {"line": str(span.line), "col": str(span.column), "endColumn": str(span.end_column)}
    properties = ",".join(f"{name}={_escaped(value, is_property=True)}" for name, value in values.items())
    body = f"{message(problem, texts)}. {advice(problem, texts)}"
    return f"::{problem.severity.value} {properties}::{_escaped(body)}"


def _escaped(text: str, *, is_property: bool = False) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if is_property else text


def _shown(text: str, longest: int = LONGEST_LINE) -> str:
    """The text as it can be printed: a tab as one arrow, what cannot be seen as a box, and cut where it is very long."""
    shown = text.rstrip()[: longest + 1]
    if not (shown.isascii() and shown.isprintable()):  # most lines are both
        shown = "".join(map(_shown_character, shown))
    return shown if len(shown) <= longest else shown[:longest] + " …"


def _shown_character(character: str) -> str:
    if character == "\t":
        return "→"
    if unicodedata.category(character) == "Zs":
        return " "
    return character if character.isprintable() else "\N{REPLACEMENT CHARACTER}"


def _cells(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
