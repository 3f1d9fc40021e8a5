"""Lists that were copied from a text processor, as Markdown: bullets of every kind, with a tab or without."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SPACE = "[ \t\xa0\u2002\u2003\u2007\u202f]"
_BULLETS = "•▪◦‣●○■□▸·\uf0b7\uf0a7\uf0d8\uf0fc\uf0a8\uf076"
_SIGNS = "✓✔✗✘☐☑☒✅❌➢➤►→"
"""Signs that say something: they stay in front of the words of their item."""
_BULLET = re.compile(rf"({_SPACE}*)([{_BULLETS}]){_SPACE}*(?=\S)")
_LETTER = re.compile(rf"({_SPACE}*)([o§ØüΟо])(?:[\t\xa0]|{_SPACE}{{2}}){_SPACE}*(?=\S)")
"""Letters that bullets of special fonts become; with a single space behind them they may be words."""
_HYPHEN = re.compile(rf"({_SPACE}*)(-) *[\t\xa0]{_SPACE}*(?=\S)")
_IN_A_LIST = re.compile(rf"({_SPACE}*)([-o]) {_SPACE}*(?=\S)")
_DASH = re.compile(rf"({_SPACE}*)([–—]){_SPACE}+(?=\S)")
_SIGN = re.compile(rf"({_SPACE}*)([{_SIGNS}])(?=\S|{_SPACE})")
_CLOSE_UP = re.compile(rf"({_SPACE}*)(-)(?=[^\W\d_])")
_NUMBER = re.compile(rf"({_SPACE}*)(\d{{1,3}}[.)]){_SPACE}+(?=\S)")
_MARKDOWN = re.compile(r"( *)([-*+]) +(?=\S)")
_MAY_HOLD_ONE = re.compile(rf"[{_BULLETS}{_SIGNS}–—\t\xa0\u2002\u2003\u2007\u202f§Øü]|^ *-[^\W\d_]|^ *o ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Item:
    """The start of an item: how far it springs in, its bullet, where its words start, and the room that its mark takes."""

    indent: int
    bullet: str
    words: int
    width: int = 2


def as_markdown(text: str) -> str:
    """The text with bullets as Markdown writes them. A bullet of another kind lies a step deeper, as it does in Word."""
    if _MAY_HOLD_ONE.search(text) is None:
        return text
    lines = text.split("\n")
    made: list[str] = []
    above: list[_Item] = []
    for number, line in enumerate(lines):
        item = _item(lines, number, is_in_list=bool(above))
        if item is None:
            if _is_blank(lines, number - 1) and line.strip() and not line.startswith(" "):
                above = []
            own = _own_mark(line)
            above = [own] if own else above
            made.append(_with_plain_spaces(line) if own else line)
            continue
        while above and above[-1].indent > item.indent:
            above.pop()
        same = next((depth for depth, other in enumerate(above) if _is_same(other, item)), None)
        if same is None and _is_blank(lines, number - 1):
            above = []
        above = [*above[:same], item] if same is not None else [*above, item]
        made.append(" " * _room(above[:-1]) + "- " + line[item.words :])
    return "\n".join(made)


def _item(lines: list[str], number: int, *, is_in_list: bool) -> _Item | None:
    line = lines[number]
    for kind in (_BULLET, _LETTER, _HYPHEN):
        if match := kind.match(line):
            return _made(match)
    if match := _DASH.match(line):
        starts = _is_blank(lines, number - 1) or lines[number - 1].rstrip().endswith(":")
        return _made(match) if is_in_list or starts or _has_neighbour(lines, number, _DASH) else None
    if is_in_list and (match := _IN_A_LIST.match(line)):
        return _made(match)
    if (match := _CLOSE_UP.match(line)) and (is_in_list or _has_neighbour(lines, number, _CLOSE_UP)):
        return _made(match)
    if (match := _SIGN.match(line)) and (is_in_list or _has_neighbour(lines, number, _SIGN)):
        return _Item(_indent(match), "sign", match.start(2))
    return None


def _own_mark(line: str) -> _Item | None:
    """An item that Markdown knows by itself, for what lies below it."""
    match = _NUMBER.match(line) or _MARKDOWN.match(line)
    return _Item(_indent(match), match[2][-1], 0, width=len(match[2]) + 1) if match else None


def _made(match: re.Match[str]) -> _Item:
    return _Item(_indent(match), match[2], match.end())


def _room(above: list[_Item]) -> int:
    """How far an item springs in below others; the first of these stands where its author put it, when it is Markdown."""
    first = above[0].indent if above and above[0].words == 0 else 0
    return first + sum(item.width for item in above)


def _with_plain_spaces(line: str) -> str:
    """A number with a tab or a fixed space behind it, as a number of a list."""
    match = _NUMBER.match(line)
    return f"{' ' * _indent(match)}{match[2]} {line[match.end() :]}" if match else line


def _has_neighbour(lines: list[str], number: int, kind: re.Pattern[str]) -> bool:
    """True when the line above or below starts in the same way; a dash alone may be one of a pair in running text."""
    return any(0 <= other < len(lines) and kind.match(lines[other]) for other in (number - 1, number + 1))


def _is_same(one: _Item, other: _Item) -> bool:
    return one.bullet == other.bullet and one.indent == other.indent


def _is_blank(lines: list[str], number: int) -> bool:
    return number < 0 or not lines[number].strip()


def _indent(match: re.Match[str]) -> int:
    return len(match[1].expandtabs(4))
