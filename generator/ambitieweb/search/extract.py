"""The readable text of a piece of HTML, one string per block, fast enough for a thousand pages."""

import re
from html import unescape

_ATTRIBUTES = r"""(?:[^>"']++|"[^"]*+"|'[^']*+')*+"""
_NOT_READ = re.compile(
    rf"<(?:(svg|script|style|nav|template|noscript)\b{_ATTRIBUTES}>[^<]*+(?:<(?!/\1\s*>)[^<]*+)*+</\1\s*>|!--.*?-->)",
    re.S | re.I,
)
_EXCLUDED = " data-search-exclude"
_OPENING = re.compile(rf"<([a-z][\w-]*)\b{_ATTRIBUTES}>", re.I)
_TAG = re.compile(r"""<(?:/?+([a-zA-Z][a-zA-Z0-9]*+)|[/!])[^>"']*+(?:"[^"]*+"[^>"']*+|'[^']*+'[^>"']*+)*+>""")
_INLINE = ("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr")  # fmt: skip
_SAME_LINE = ("td", "th", "br", "img", "input", "button", "label", "select", "option", "meter", "progress")
_BLOCK = ("p", "li", "div", "ul", "ol", "h2", "h3", "h4", "dl", "dt", "dd", "details", "summary", "section", "tr", "tbody", "thead", "table", "figure")  # fmt: skip
"""The commonest of what ends a block; every other tag does so too."""
_VOID = frozenset(("br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"))
_BLOCK_END = "\0"


class _Signs(dict[str | None, str]):
    """What stands in the place of a tag, by its name; of those that are not named that is the end of a block."""

    def __missing__(self, tag: str | None) -> str:
        return self.get(tag.lower(), _BLOCK_END) if tag else _BLOCK_END


_INSTEAD = _Signs({**dict.fromkeys(_INLINE, ""), **dict.fromkeys(_SAME_LINE, " "), **dict.fromkeys(_BLOCK, _BLOCK_END)})


def text_blocks(html: str) -> tuple[str, ...]:
    """What a reader reads, per paragraph, list item or table row. Drawings, scripts, navigation and every element
    marked `data-search-exclude` are left out."""
    read = _NOT_READ.sub(" ", html)
    if _EXCLUDED in read:
        read = _without_excluded(read)
    parts = _TAG.split(read)
    parts[1::2] = map(_INSTEAD.__getitem__, parts[1::2])
    plain = unescape("".join(parts)).replace("\xad", "")
    return tuple(text for block in plain.split(_BLOCK_END) if (text := " ".join(block.split())))


def _without_excluded(html: str) -> str:
    kept, position, mark = [], 0, html.find(_EXCLUDED)
    while mark >= 0:
        start = html.rfind("<", position, mark)
        opening = _OPENING.match(html, start) if start >= 0 else None
        if opening and opening.end() > mark:  # else a text that says so
            kept.append(html[position:start])
            position = opening.end() if opening[1].lower() in _VOID else _end_of(html, opening[1], opening.end())
        mark = html.find(_EXCLUDED, max(position, mark + 1))
    return " ".join((*kept, html[position:]))


def _end_of(html: str, tag: str, position: int) -> int:
    """Where the element ends whose opening tag ends at this position."""
    depth = 1
    for match in re.compile(rf"<(/?){tag}\b{_ATTRIBUTES}>", re.I).finditer(html, position):
        depth += -1 if match[1] else 1
        if depth == 0:
            return match.end()
    return len(html)
