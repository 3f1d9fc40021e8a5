"""Both outlets give the same pages: our plugin in MkDocs, and the emitted folder built by stock MkDocs and by Zensical."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Article:
    """What a reader gets of a page: its words, its links, its headings."""

    text: str
    links: tuple[str, ...]
    headings: tuple[tuple[str, str, str], ...]


@pytest.fixture(scope="module")
def emitted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("emit") / "out"
    _run([sys.executable, "-m", "ambitieweb", "emit", str(out)], ROOT)
    return out


@pytest.fixture(scope="module")
def by_mkdocs(emitted: Path) -> dict[str, Article]:
    _run([sys.executable, "-m", "mkdocs", "build", "-q", "-d", "by-mkdocs"], emitted)
    return articles(emitted / "by-mkdocs")


@pytest.fixture(scope="module")
def by_zensical(emitted: Path) -> dict[str, Article]:
    _run([sys.executable, "-m", "zensical", "build", "--clean"], emitted)
    return articles(emitted / "site")


@pytest.fixture(scope="module")
def by_plugin(demo_site: Path) -> dict[str, Article]:
    return articles(demo_site)


def test_the_emitted_folder_gives_the_same_pages_as_the_plugin(
    by_plugin: dict[str, Article], by_mkdocs: dict[str, Article]
) -> None:
    assert sorted(by_mkdocs) == sorted(by_plugin)


@pytest.mark.parametrize("part", ["text", "links", "headings"])
def test_the_emitted_folder_gives_the_same_content_as_the_plugin(
    part: str, by_plugin: dict[str, Article], by_mkdocs: dict[str, Article]
) -> None:
    different = [path for path in by_plugin if getattr(by_plugin[path], part) != getattr(by_mkdocs[path], part)]
    assert different == []


def test_zensical_builds_the_emitted_folder_with_the_same_text(
    by_mkdocs: dict[str, Article], by_zensical: dict[str, Article]
) -> None:
    assert sorted(by_zensical) == sorted(by_mkdocs)
    assert [path for path in by_mkdocs if by_mkdocs[path].text != by_zensical[path].text] == []


def articles(site: Path) -> dict[str, Article]:
    """The article of every page of a built site, by path; the page for missing addresses has none."""
    pages = {
        path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html")) if path.name != "404.html"
    }
    return {name: _article(path.read_text("utf-8")) for name, path in pages.items()}


def _article(html: str) -> Article:
    reader = _Reader()
    reader.feed(html)
    return Article(" ".join("".join(reader.words).split()), tuple(reader.links), tuple(reader.headings))


class _Reader(HTMLParser):
    """Collects what stands in the article; a drawing counts by its words as well, what is hidden for search does not."""

    def __init__(self) -> None:
        super().__init__()
        self.depth = 0
        self.hidden = False
        self.words: list[str] = []
        self.links: list[str] = []
        self.headings: list[tuple[str, str, str]] = []
        self.heading: tuple[str, str, int] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "article" and "md-content__inner" in (values.get("class") or ""):
            self.depth = 1
            return
        self.hidden = self.hidden or (tag == "div" and "aw-search-words" in (values.get("class") or ""))
        if not self.depth or self.hidden:
            return
        self.depth += tag == "article"
        if tag == "a" and values.get("href"):
            self.links.append(str(values["href"]))
        if re.fullmatch(r"h[1-6]", tag):
            self.heading = (tag, values.get("id") or "", len(self.words))
        if re.fullmatch(r"p|li|td|th|tr|h[1-6]|dt|dd|div|ul|ol|br|pre", tag):
            self.words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if self.hidden:
            self.hidden = tag != "div"
            return
        if not self.depth:
            return
        self.depth -= tag == "article"
        if self.heading and tag == self.heading[0]:
            name, anchor, start = self.heading
            self.headings.append((name, anchor, " ".join("".join(self.words[start:]).split())))
            self.heading = None
        self.words.append(" " if re.fullmatch(r"p|li|td|th|tr|h[1-6]|dt|dd|div|ul|ol|pre", tag) else "")

    def handle_data(self, data: str) -> None:
        if self.depth and not self.hidden:
            self.words.append(data)


def _run(command: list[str], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
