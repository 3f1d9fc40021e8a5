"""Links of hand-written pages to cards, files and each other: where they lead, and how the engine wants them written."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ambitieweb.model.address import Sort, behind_path, file_within, path_within, quoted, sort_of
from ambitieweb.prose.links import DEFINED, WRITTEN
from ambitieweb.source.docs import Docs
from ambitieweb.source.stored import FOLDERS

_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
_FENCE = re.compile(r"\s*(`{3,}|~{3,})")
_ITEM = re.compile(r"( *)(?:[-*+]|\d+[.)])\s")


@dataclass(frozen=True, slots=True)
class DocLink:
    """A link in a hand-written page: its target, and where that stands in the text."""

    start: int
    target: str
    is_picture: bool
    is_defined: bool = False
    """On a line of its own, for links elsewhere in the text."""


@dataclass(frozen=True, slots=True)
class Lead:
    """Where it leads: the path of what is there, from the top of the site's source, or a name that is not there."""

    source: str = ""
    page: str | None = None
    """The page of the site that it leads to, when it is made from content."""
    missing_page: str = ""
    missing_file: str = ""


def links_of(text: str) -> Iterator[DocLink]:
    """Every link in a page, in order; not those in code."""
    bare = _without_code(text)
    found = [
        DocLink(match.start(3) if match[3] else match.start(4), match[3] or match[4], match[1] == "!")
        for match in _written(bare, 0, len(bare))
    ]
    found += [DocLink(match.start(1), match[1], False, is_defined=True) for match in DEFINED.finditer(bare)]
    yield from sorted(found, key=lambda link: link.start)


def _written(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Each link, and each in the words of another: a picture that leads somewhere."""
    for match in WRITTEN.finditer(text, start, end):
        yield match
        yield from _written(text, *match.span(2))


def lead_of(
    target: str, page: str, docs: Docs, is_page: Callable[[str], bool], is_stored: Callable[[str], bool]
) -> Lead:
    """Where a link on a page leads. It may be written from that page, as for MkDocs, or from the top of the site, as in
    the texts of cards. What is said of an address elsewhere, or of another file, is nothing."""
    if sort_of(target) is not Sort.WITHIN:
        return Lead()
    bare = target[: len(target) - len(behind_path(target))]
    here = posixpath.normpath(posixpath.join(posixpath.dirname(page), bare)).lstrip("./")
    top = file_within(bare, ())
    for way in (here, top):
        if way in docs.texts or way in docs.others:
            return Lead(way)
    for way in (path_within(here), path_within(bare)):
        source = next((source for source in docs.texts if docs.page_path(source) == way), None)
        if source is not None:
            return Lead(source)
        if is_page(way):
            return Lead(f"{way}/index.md" if way else "index.md", way)
    for way in (here, top):
        if way.startswith(tuple(f"{folder}/" for folder in FOLDERS)):
            name = file_within(way, FOLDERS)
            return Lead(f"{FOLDERS[0]}/{name}") if is_stored(name) else Lead(missing_file=name)
    if posixpath.splitext(bare)[1].lower() in ("", ".html", ".htm", ".md"):
        return Lead(missing_page=path_within(bare))
    return Lead()


def rewritten(
    text: str, page: str, docs: Docs, is_page: Callable[[str], bool], is_stored: Callable[[str], bool]
) -> str:
    """A hand-written page with its links to cards and files written from that page, as MkDocs and Zensical read them."""
    made, done = [], 0
    for link in links_of(text):
        source = lead_of(link.target, page, docs, is_page, is_stored).source
        if not source:
            continue
        way = quoted(posixpath.relpath(source, posixpath.dirname(page) or ".")) + behind_path(link.target)
        made += [text[done : link.start], way]
        done = link.start + len(link.target)
    return "".join((*made, text[done:]))


def _without_code(text: str) -> str:
    """The text with blanks in place of code, so that every place stays where it is."""
    lines = text.split("\n")
    fence, room, is_behind_blank = "", 0, True
    for row, line in enumerate(lines):
        indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
        mark = _FENCE.match(line)
        is_code = bool(fence) or mark is not None
        if mark and not fence:
            fence = mark[1]
        elif mark and line.strip() == fence[0] * len(line.strip()) and len(line.strip()) >= len(fence):
            fence = ""
        elif not fence and line.strip():
            if item := _ITEM.match(line):
                room = 4 * (len(item[1]) // 4 + 1) if indent < room + 4 or not is_behind_blank else room
            elif indent == 0:
                room = 0
            is_code = indent >= room + 4 and is_behind_blank
        if is_code:
            lines[row] = " " * len(line)
        if not fence:
            is_behind_blank = is_code or not line.strip()
    return _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), "\n".join(lines))
