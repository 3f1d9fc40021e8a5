"""A folder of ready Markdown with as many pages, of the same size, for plain mkdocs-material."""

from __future__ import annotations

import re
from pathlib import Path

CONFIGURATION = """site_name: Meting
docs_dir: docs
use_directory_urls: false
theme:
  name: material
  language: nl
  font: false
  features: [navigation.tabs, navigation.indexes, navigation.prune, search.highlight, toc.follow]
plugins: [search]
markdown_extensions: [tables, attr_list]
"""
OVERVIEWS = "overviews.yml"
"""The configuration of the same pages with only the overviews in the menu."""
_ARTICLE = re.compile(r'<article class="md-content__inner md-typeset">(.*?)</article>\s*</div>', re.DOTALL)
_TEXT = re.compile(r"<svg.*?</svg>|<[^>]+>", re.DOTALL)


def write(folder: Path, site: Path) -> int:
    """For each page of a built site a Markdown page whose article is as large; returns how many."""
    pages = sorted(path for path in site.rglob("index.html"))
    for page in pages:
        article = _ARTICLE.search(page.read_text("utf-8"))
        html = article[1] if article else ""
        target = folder / "docs" / page.relative_to(site).with_suffix(".md")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_markdown(html), "utf-8")
    (folder / "mkdocs.yml").write_text(CONFIGURATION, "utf-8")
    menu = "".join(f"- {path}\n" for page in pages if (path := _overview(page.relative_to(site))))
    quiet = "validation: {nav: {omitted_files: ignore}}\n"
    (folder / OVERVIEWS).write_text(f"{CONFIGURATION}{quiet}nav:\n{menu}", "utf-8")
    return len(pages)


def _overview(page: Path) -> str:
    """The Markdown of a page at the top of the site or one folder below; '' for others, such as cards."""
    return page.with_suffix(".md").as_posix() if len(page.parts) <= 2 else ""


def _markdown(html: str) -> str:
    """The words of an article as headings, paragraphs and lists, repeated until it is as many bytes as the HTML."""
    words = " ".join(_TEXT.sub(" ", html).split()).split() or ["leeg"]
    title = re.search(r"<h1[^>]*>(.*?)</h1>", html, re.DOTALL)
    lines = [f"# {_TEXT.sub('', title[1]) if title else 'Pagina'}", ""]
    size, at, number = len(lines[0].encode()), 0, 0
    while size < len(html.encode()):
        chunk = " ".join(words[(at + place) % len(words)] for place in range(60))
        chunk = re.sub(r"[*_`<>\[\]#|~]", "", chunk)
        block = (
            f"## Deel {number}\n\n{chunk}\n" if number % 6 == 0 else f"- {chunk}\n" if number % 6 > 3 else f"{chunk}\n"
        )
        lines.append(block)
        size += len(block.encode()) + 1
        at, number = at + 60, number + 1
    return "\n".join(lines)
