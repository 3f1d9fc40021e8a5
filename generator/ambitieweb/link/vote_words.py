"""What the words in a file with votes mean: a heading that names a theme, and an answer that is a level."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ambitieweb.link.portfolio import Level, LinkedThemeSet, Theme
from ambitieweb.link.vote_answers import LEVEL_WORD, Fault, not_an_answer
from ambitieweb.model.method import MAXIMUM_LEVEL
from ambitieweb.model.numbers import plain_digits
from ambitieweb.model.values import Rating, as_id, is_range_of_levels, rating_of
from ambitieweb.problems.problem import nearest
from ambitieweb.source.nodes import NOT_FILLED_IN

_NUMBERING = re.compile(r"(?:(?:vraag|question|q|v)-?)?\d+-(?=[a-z])")
_IN_BRACKETS = re.compile(r"\[([^\[\]]+)\]|\(([^()]+)\)\s*$")
_NUMBER = re.compile(
    rf"{LEVEL_WORD}?\s*[:#]?\s*(\d+)(?:[.,]0+)?(?:\s*[-\u2013\u2014:;.,=(/)]\s*(.*)|\s+(\D.*))?",
    re.IGNORECASE,
)
_SAYS_LEVEL = re.compile(rf"{LEVEL_WORD}\s*:?\s+", re.IGNORECASE)
_BEFORE_EXPLANATION = re.compile(r"\s*[(:;,\u2013\u2014]|\s-\s|\.\s")
_ANOTHER_NUMBER = re.compile(r"(?:en|of|tot|t/m|and|or|to|[-/\u2013])?\s*\d+\b", re.IGNORECASE)
_LONGEST_HEADING = 12
_LONGEST_NAME = 4
_WORDS_WITHOUT_LEVEL = ("niet relevant", "nog te bepalen")


def is_blank(text: str) -> bool:
    """True for a cell in which nobody voted; a dash is what spreadsheets show for nothing."""
    return text == "-" or NOT_FILLED_IN.fullmatch(text) is not None


class ThemeNames:
    """All that the themes of a set are called: id, names, short name, and the letter they have in small drawings."""

    def __init__(self, theme_set: LinkedThemeSet) -> None:
        self.themes = theme_set.themes
        named: dict[str, dict[str, Theme]] = {}
        for theme in self.themes:
            for name in _names(theme):
                named.setdefault(as_id(name), {})[theme.id] = theme
        self.by_name = {name: tuple(themes.values()) for name, themes in named.items()}
        """Several themes for a name that they share."""
        self.longest_first = sorted(self.by_name, key=lambda name: (-len(name), name))
        letters = {chr(ord("a") + theme.position): theme for theme in self.themes if theme.position < 26}
        self.by_letter = {word: theme for letter, theme in letters.items() for word in (letter, f"thema-{letter}")}

    def exact(self, text: str) -> tuple[Theme, ...]:
        """The theme that is called just this, with or without a number before it; two when they share the name."""
        if not text:
            return ()
        folded = _NUMBERING.sub("", as_id(text), count=1)
        letter = self.by_letter.get(folded)
        return self.by_name.get(folded) or ((letter,) if letter else ())

    def within(self, text: str) -> tuple[Theme, ...]:
        """The themes that a heading names among other words. Of several the one between brackets: form tools write the
        row of a grid there."""
        if found := self.exact(text):
            return found
        themes = self._named(text)
        if len(themes) > 1 and (inner := _IN_BRACKETS.search(text)):
            within = self._named(inner[1] or inner[2])
            themes = within if len(within) == 1 else themes
        return themes

    def share(self, themes: tuple[Theme, ...]) -> bool:
        """True when these themes have a name in common, so that a word can mean either."""
        ids = {theme.id for theme in themes}
        return any(ids <= {theme.id for theme in named} for named in self.by_name.values())

    def near(self, text: str) -> Theme | None:
        """The theme whose name is most like some of the words of a heading; None when none of them comes near."""
        words = as_id(text).split("-")[:_LONGEST_HEADING] if text else []
        for length in range(min(len(words), _LONGEST_NAME), 0, -1):
            for start in range(len(words) - length + 1):
                part = "-".join(words[start : start + length])
                if len(part) > 3 and (name := nearest(part, self.by_name, likeness=0.8)):
                    return self.by_name[name][0]
        return None

    def _named(self, text: str) -> tuple[Theme, ...]:
        folded = f"-{as_id(text)}-"
        found: dict[str, Theme] = {}
        for name in self.longest_first:  # a short name within a long one has no turn any more
            if f"-{name}-" in folded:
                folded = folded.replace(f"-{name}-", "-/-")
                found |= {theme.id: theme for theme in self.by_name[name]}
        return tuple(found.values())


def rating_in(text: str, theme_set: LinkedThemeSet) -> Rating | Fault:
    """The answer in a cell: 2, 'niveau 2', '2 - hoog', the scale's own name of a level, or in words that there is none."""
    text = plain_digits(text)
    if is_range_of_levels(text):
        return Fault("niveau-is-reeks", values={"waarde": text})
    if fault := not_an_answer(text, theme_set):
        return fault
    rating = rating_of(text) or _without_explanation(text)
    if rating is None and (match := _NUMBER.fullmatch(text)):
        return _numbered(text, match, theme_set)
    if rating is None:
        rating = _named(_SAYS_LEVEL.sub("", text, count=1), theme_set)
    if rating is not None:
        return _on_scale(rating, theme_set)
    names = [*(level.name for level in theme_set.levels), *_WORDS_WITHOUT_LEVEL]
    return Fault("csv-niveau-onbekend", nearest(text, names), {"waarde": text, "niveaus": _levels(theme_set)})


def resembles_rating(text: str, theme_set: LinkedThemeSet) -> bool:
    """True for an answer, also for one that the scale does not have or that is misspelt."""
    found = rating_in(text, theme_set)
    if isinstance(found, Rating) or found.suggestion is not None:
        return True
    return found.slug not in ("csv-niveau-onbekend", "csv-geen-mening")


def is_rating(text: str, theme_set: LinkedThemeSet) -> bool:
    """True for a cell that holds an answer."""
    return isinstance(rating_in(text, theme_set), Rating)


def _numbered(text: str, match: re.Match[str], theme_set: LinkedThemeSet) -> Rating | Fault:
    """A number with or without words behind it."""
    rest = (match[2] or match[3] or "").strip(" )")
    number = int(match[1][:6])
    if rest and _ANOTHER_NUMBER.match(rest):
        return Fault("csv-niveau-onbekend", None, {"waarde": text, "niveaus": _levels(theme_set)})
    if number > MAXIMUM_LEVEL:
        return Fault("csv-niveau-te-hoog", None, {"waarde": text})
    return _on_scale(Rating(number), theme_set)


def _on_scale(rating: Rating, theme_set: LinkedThemeSet) -> Rating | Fault:
    level = rating.level
    if not level or not theme_set.levels or theme_set.level(level) is not None:
        return rating
    return Fault("niveau-niet-in-schaal", None, {"niveau": level, "set": theme_set.id, "niveaus": _levels(theme_set)})


def _named(text: str, theme_set: LinkedThemeSet) -> Rating | None:
    """The level whose name this is, or that the text begins with; a number behind it must be that of the level."""
    folded = f"{as_id(text)}-"
    named: Iterable[Level] = sorted(theme_set.levels, key=lambda level: -len(level.name))
    level = next((level for level in named if folded.startswith(f"{as_id(level.name)}-")), None)
    if level is None:
        return None
    rest = folded.removeprefix(f"{as_id(level.name)}-")
    is_explained = bool(_BEFORE_EXPLANATION.match(text[len(level.name) :])) or not rest
    numbers = set(re.findall(r"\b\d+\b", rest))
    return Rating(level.number) if is_explained and numbers <= {str(level.number)} else None


def _without_explanation(text: str) -> Rating | None:
    """'Niet relevant (speelt hier niet)' as 'niet relevant'."""
    for match in _BEFORE_EXPLANATION.finditer(text):
        rating = rating_of(text[: match.start()])
        if rating is not None and rating.level is None:
            return rating
    return None


def _levels(theme_set: LinkedThemeSet) -> str:
    return ", ".join(f"{level.number} ({level.name})" for level in theme_set.levels) or "0, 1, 2, 3"


def _names(theme: Theme) -> Iterator[str]:
    """The id and those of before, the name and the one before it was renamed, and the short forms of these."""
    yield from (theme.id, *theme.formerly)
    for name in (theme.name, theme.original_name):
        yield name
        yield name.split(" (")[0]
    yield theme.short
    if theme.record.short:
        yield theme.record.short
