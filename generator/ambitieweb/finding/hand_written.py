"""A hand-written page from its Markdown: the same in every outlet, for the engine that builds it may be any."""

from __future__ import annotations

import re
import unicodedata
from html import unescape

from ambitieweb.search.document import Passages, SearchDocument

_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_TITLE = re.compile(r"^title:\s*[\"']?(.+?)[\"']?\s*$", re.MULTILINE)
_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
_NAMED = re.compile(r"\s*\{:?\s*(?:[^}]*?#([\w-]+)[^}]*|[^}]*)\}\s*$")
_LINK = re.compile(r"!?\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)")
_TAG = re.compile(r"<!--.*?-->|</?[a-zA-Z][^<>]*>", re.DOTALL)
_MARK = re.compile(
    r"(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)|`+|^\s*(?:[-*+>]|\d+[.)]|!!!\s*\w*|\|?[\s:|-]+\|?$)\s+",
    re.MULTILINE,
)
_FENCE = re.compile(r"\s*(```|~~~)")


def hand_written(address: str, markdown: str, weight: float) -> SearchDocument:
    """A page as the search sees it. Its title is that of its first heading, else of its front matter, else of its file."""
    front = _FRONT.match(markdown)
    named = _TITLE.search(front[1]) if front else None
    title = named[1] if named else ""
    parts: list[tuple[str, str, list[str]]] = [("", "", [])]
    seen: set[str] = set()
    for heading, depth, text in _pieces(markdown[front.end() :] if front else markdown):
        if heading:
            words, anchor = _heading(heading, seen)
            if depth == 1 and not any(part[2] for part in parts) and len(parts) == 1:
                title = title or words
            else:
                parts.append((words, anchor, []))
        elif text:
            parts[-1][2].append(text)
    made = tuple(Passages(words, anchor, tuple(texts)) for words, anchor, texts in parts)
    lead = next((text for part in made for text in part.paragraphs), "")
    shown = title or address.removesuffix(".html").removesuffix("/index").rpartition("/")[2]
    return SearchDocument(address, shown, "page", weight, made, description=lead if len(lead) < 200 else "")


def _pieces(markdown: str) -> list[tuple[str, int, str]]:
    """Headings and paragraphs in their order, a row of a table or an item of a list as a paragraph of its own."""
    found: list[tuple[str, int, str]] = []
    lines: list[str] = []
    fence = ""

    def close() -> None:
        text = _bare("\n".join(lines))
        lines.clear()
        if text:
            found.append(("", 0, text))

    for line in markdown.split("\n"):
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1] == fence):
            fence = "" if fence else mark[1]
            close()
        elif not fence and (heading := _HEADING.match(line)):
            close()
            found.append((heading[2], len(heading[1]), ""))
        elif not line.strip():
            close()
        else:
            if line.lstrip().startswith(("|", "- ", "* ", "+ ")) or re.match(r"\s*\d+[.)] ", line):
                close()
            lines.append(line)
    close()
    return found


def _heading(words: str, seen: set[str]) -> tuple[str, str]:
    named = _NAMED.search(words)
    bare = _bare(words[: named.start()] if named else words)
    anchor = named[1] if named and named[1] else heading_anchor(bare)
    number, first = 1, anchor
    while anchor in seen:
        anchor, number = f"{first}_{number}", number + 1
    seen.add(anchor)
    return bare, anchor


def _bare(text: str) -> str:
    """The words that a reader sees."""
    text = _TAG.sub(" ", _LINK.sub(r"\1", _LINK.sub(r"\1", text)))
    text = _MARK.sub("", text.replace("|", " "))
    return " ".join(unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)).split())


def heading_anchor(words: str) -> str:
    """The name that Python-Markdown gives the place of a heading."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())
