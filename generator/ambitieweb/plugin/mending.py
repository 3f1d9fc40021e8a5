"""The site that `serve` shows, made that of now after an edit of nothing but words: the pages and files that are made of these, in the
frame of the last build."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, replace
from pathlib import Path

from ambitieweb.ahead import Ahead
from ambitieweb.mended import Mended, mended, texts_of
from ambitieweb.model.edited import EditOfWords, edited
from ambitieweb.model.read import Content
from ambitieweb.model.reads import Grown
from ambitieweb.output.spool import Content as Kept
from ambitieweb.output.spool import Later
from ambitieweb.plugin.later_files import LaterFiles
from ambitieweb.plugin.page_ahead import LastBuild
from ambitieweb.source.docs import Docs
from ambitieweb.source.files import YAML_SUFFIXES, as_watched
from ambitieweb.source.stored import FOLDERS
from ambitieweb.tables.files import TableFiles
from ambitieweb.turns import Between, in_turns

MOST_GROWTH = 3
"""When so many times as much waits on disk as after all was made, all is made again."""


@dataclass(frozen=True, slots=True)
class MendedFiles:
    """What there is to write, by its path, and what is made when somebody asks; with what the next edit starts from."""

    files: Mapping[str, Kept]
    pages: int
    """How many of them are pages."""
    later: LaterFiles
    last: LastBuild


@dataclass(frozen=True, slots=True)
class Mending:
    """A site in sight, and what an author changed since."""

    last: LastBuild
    edit: EditOfWords

    @property
    def grown(self) -> Grown:
        """Which records took the place of others since all was made."""
        return self.last.site.readers.grown.with_changes(self.edit.moved)

    @property
    def tables(self) -> TableFiles | None:
        """The files with rows that are still true."""
        site = self.last.site
        return site.tables.without(texts_of(self.edit, site)) if site.tables else None

    def done(self, ahead: Ahead, between: Between) -> MendedFiles | None:
        """What became other by the edit; None where that is more than pages and files which are there already."""
        made = mended(ahead, self.edit, between)
        if made is None:
            return None
        pages = self._pages(made, between)
        if pages is None:
            ahead.makes_all()
            return None
        before = {each.path: each.kept for each in self.last.site.beside}
        others = {each.path: each.kept for each in made.site.beside if each.kept is not before.get(each.path)}
        later = {path: kept for path, kept in others.items() if isinstance(kept, Later)}
        files = {path: kept for path, kept in others.items() if path not in later}
        return MendedFiles(pages | files, len(pages), LaterFiles(later, made.index), replace(self.last, site=made.site))

    def _pages(self, made: Mended, between: Between) -> dict[str, Kept] | None:
        """The pages in their frame; None where MkDocs had something else in the place of one."""
        shown: dict[str, Kept] = {}
        for page in in_turns(made.pages, between):
            html = self.last.html(page)
            if html is None:
                return None
            shown[page.address.html] = html.encode("utf-8", errors="xmlcharrefreplace")
        return shown


def begun_mending(last: LastBuild, content: Content, docs: Docs, changed: Set[str], folder: Path) -> Mending | None:
    """What an author changed since the site in sight was made, where that is nothing but words on cards; None where it may be more.
    `changed` are the files that somebody touched, `folder` is that with content."""
    site = last.site
    if site.content is None or site.tables is None or docs != site.portfolio.docs:
        return None
    top = as_watched(folder)
    if not all(_is_card(Path(path), top) for path in changed):
        return None
    if site.tables.spool.size > MOST_GROWTH * last.size:
        return None
    edit = edited(site.content, content)
    return None if edit is None else Mending(last, edit)


def _is_card(path: Path, top: Path) -> bool:
    """True for a file that can be a card; a document that a card brings along may have the same suffix."""
    return (
        path.suffix in YAML_SUFFIXES
        and path.is_relative_to(top)
        and not any(path.is_relative_to(top / name) for name in FOLDERS)
    )
