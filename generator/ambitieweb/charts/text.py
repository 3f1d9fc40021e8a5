"""How wide a text will be, and where to break it over lines."""

import re
from functools import lru_cache
from itertools import pairwise

import pyphen

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
LINE_HEIGHT = 1.2
_LONG_WORD = re.compile(r"[^\W\d_]{10,}")

# Advance widths in hundredths of the font size. Of DejaVu Sans, the widest of the usual screen fonts: what fits in it
# fits in Arial, Segoe UI and Roboto as well.
_REGULAR = {
    27: "'", 28: "ijlï", 29: "IJ", 32: " ,.·’‘", 34: "/:;\\|", 35: "f", 36: "-", 39: "()[]t", 40: "!²", 41: "r", 46: '"',
    50: "*_`–", 52: "sz“”", 53: "?", 55: "cç", 56: "L", 58: "Fk", 59: "vxy", 60: "P", 61: "TYaoöá", 62: "eéëè",
    63: "ESbdghnpquü", 64: "$0123456789{}€", 66: "K", 68: "AV", 69: "BRXZ", 70: "C", 73: "U", 75: "HN", 77: "DG",
    78: "&", 79: "OQ", 82: "w", 84: "#+<=>^~", 86: "M", 95: "%", 97: "m", 99: "W", 100: "@—…",
}  # fmt: skip
_BOLD = {
    31: "'", 34: "ijlï", 35: " ", 37: "/IJ\\|", 38: ",.·’‘", 40: ":;", 42: "-", 44: "f²", 46: "!()[]", 48: "t", 49: "r",
    50: "_`–", 52: '"*', 58: "?z", 59: "cç", 60: "s", 64: "L", 65: "vxy", 66: "“”", 67: "aká", 68: "EFTeéëè", 69: "oö",
    70: "$0123456789€", 71: "hnu{}ü", 72: "SYbdgpq", 73: "CPZ", 76: "B", 77: "AKRVX", 81: "U", 82: "G", 83: "D",
    84: "#+<=>HN^~", 85: "OQ", 87: "&", 92: "w", 100: "%@M—…", 104: "m", 110: "W",
}  # fmt: skip
_ADVANCE = {
    bold: {character: width for width, characters in table.items() for character in characters}
    for bold, table in ((False, _REGULAR), (True, _BOLD))
}
_UNKNOWN = 80
_ZERO_WIDTH = frozenset(f"{SOFT_HYPHEN}\N{ZERO WIDTH SPACE}")

# First halves of Dutch compounds: breaking after one reads better than after any syllable.
_FIRST_HALVES = (
    "arbeids", "bedrijfs", "bewegings", "circulariteits", "duurzaamheids", "energie", "gebieds", "gebruiks", "gezondheids",
    "grondstof", "keten", "klimaat", "leef", "levensduur", "luchtkwaliteits", "maatschappelijk", "materiaal", "mensen",
    "mobiliteits", "omgevings", "ruimte", "toegankelijk", "toekomst", "veiligheids", "vestigings", "water", "werkgelegenheids",
)  # fmt: skip

_PER_LINE, _PER_OVERFLOW = 1000.0, 100_000.0
_AT_HALF, _AT_SYLLABLE, _ANYWHERE = 20.0, 1600.0, 20_000.0


@lru_cache(maxsize=8192)
def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """About how wide the text is, on the wide side."""
    advance = _ADVANCE[bold]
    return sum(advance.get(c, _UNKNOWN) for c in text if c not in _ZERO_WIDTH) * size / 100


@lru_cache(maxsize=4096)
def wrap(text: str, width: float, size: float, *, bold: bool = False, language: str = "nl") -> tuple[str, ...]:
    """The text in the fewest lines that fit `width`, evenly filled. Only words that do not fit are hyphenated, and where
    that does not help (an address, a code) they are broken anywhere."""
    breaks = _breaks(text, width, size, bold, language)
    # best[i]: the lowest cost of the text up to break i, and the lines that give it
    best: list[tuple[float, tuple[str, ...]]] = [(0.0, ())]
    for end in range(1, len(breaks)):
        options = []
        for start in range(end):
            line = _line(text, breaks[start][0], breaks[end][0], hyphen=breaks[end][2])
            slack = width - text_width(line, size, bold=bold)
            cost = best[start][0] + breaks[end][1] + _PER_LINE + 200 * (slack / width) ** 2
            options.append((cost - min(slack, 0) * _PER_OVERFLOW, (*best[start][1], line)))
        best.append(min(options))
    return best[-1][1]


def softened(text: str, language: str) -> str:
    """The text with a soft hyphen at each syllable of its long words, for a narrow place that must not break them elsewhere."""
    return _LONG_WORD.sub(lambda word: _at_syllables(word[0], language), text)


@lru_cache(maxsize=4096)
def _at_syllables(word: str, language: str) -> str:
    ends = [0, *sorted(_hyphenation(word, language)), len(word)]
    return SOFT_HYPHEN.join(word[start:end] for start, end in pairwise(ends))


def _line(text: str, start: int, end: int, *, hyphen: bool) -> str:
    return text[start:end].replace(SOFT_HYPHEN, "").strip() + ("-" if hyphen else "")


def _breaks(text: str, width: float, size: float, bold: bool, language: str) -> list[tuple[int, float, bool]]:
    """Where a line may end: position, cost, and whether a hyphen is added."""
    found = {0: (0.0, False), len(text): (0.0, False)}
    for start, word in _words(text):
        if start:
            found[start] = (0.0, False)
        for position, character in enumerate(word[:-1], start=start + 1):
            if character in "-/" and position - start > 2:
                found[position] = (0.0, False)
        if text_width(word, size, bold=bold) > width:
            at_syllables = _hyphenation(word, language).items()
            found |= {start + at: (cost, word[at - 1].isalnum()) for at, cost in at_syllables}
            ends = [start, *(at for at in sorted(found) if start < at < start + len(word)), start + len(word)]
            for piece, end in pairwise(ends):
                if text_width(text[piece:end] + "-", size, bold=bold) > width:
                    found |= {at: (_ANYWHERE, False) for at in range(piece + 1, end) if text[at] != SOFT_HYPHEN}
    return [(position, *found[position]) for position in sorted(found)]


def _words(text: str) -> list[tuple[int, str]]:
    starts = [0, *(i + 1 for i, character in enumerate(text) if character == " "), len(text) + 1]
    return [(start, text[start : end - 1]) for start, end in pairwise(starts) if end - 1 > start]


@lru_cache(maxsize=2048)
def _hyphenation(word: str, language: str) -> dict[int, float]:
    letters = word.strip("()[].,;:'\"")
    offset = word.find(letters)
    soft = {i + 1: _AT_HALF for i, character in enumerate(word) if character == SOFT_HYPHEN}
    if soft:
        return soft
    known = pyphen.language_fallback(language)
    syllables = pyphen.Pyphen(lang=known, left=3, right=3).positions(letters) if known else ()
    halves = {len(half) for half in _FIRST_HALVES if letters.lower().startswith(half) and len(letters) > len(half) + 3}
    at = {int(position): _AT_SYLLABLE for position in syllables} | dict.fromkeys(halves, _AT_HALF)
    return {offset + position: cost for position, cost in at.items() if "-" not in letters[position - 1 : position + 1]}
