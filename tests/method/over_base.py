"""A small site made of `tests/problems/basis/` with other files laid over it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from html import unescape
from pathlib import Path

from ambitieweb.pages.folds import opened
from ambitieweb.site import AS_IT_STANDS, Settings, Site
from few_pages import FewPages, page_at

BASE = Path(__file__).parent.parent / "problems" / "basis"


def built(folder: Path, files: Mapping[str, str], settings: Settings = AS_IT_STANDS) -> FewPages:
    """The site of the base with these files over it; without errors."""
    content = folder / "content"
    shutil.copytree(BASE, content)
    for path, text in files.items():
        file = content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    site = FewPages(content, settings)
    assert [problem for problem in site.problems if problem.is_error] == []
    return site


def html_of(site: Site | FewPages, path: str) -> str:
    """All HTML of the page at a path, with its headings."""
    return "\n".join(f"{section.heading}\n{section.html}" for section in page_at(site, path).sections)


def section_of(site: Site | FewPages, path: str, anchor: str) -> str:
    """The HTML below the heading with this anchor, in sight or in a closed line, or from the place with this name on."""
    sections = page_at(site, path).sections
    for section in sections:
        for part in opened(section):
            if part.anchor == anchor:
                return part.html
    return _part_of("".join(section.html for section in sections), anchor)


def _part_of(html: str, anchor: str) -> str:
    """What follows the place: up to the next heading as high as its own, when it is a heading."""
    place = re.search(rf'<(\w+)[^>]*\bid="{re.escape(anchor)}"', html)
    assert place, f"no place {anchor}"
    rest = html[place.end() :]
    return re.split(rf"<h[1-{place[1][1]}]\b", rest)[0] if re.fullmatch(r"h\d", place[1]) else rest


def words_of(html: str) -> str:
    """The words of HTML as one line."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())
