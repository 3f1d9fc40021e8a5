"""A site of which only the pages are made that a test looks at: of a small site one page costs a twentieth of all of them.

Such a page comes from where `serve` gets the page in sight; `test_ahead.py` holds all of those against the whole site, and
`test_few_pages.py` those of here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from ambitieweb.beginning import Beginning, begun
from ambitieweb.exports import EXPORTS, Export
from ambitieweb.pages.page import Page
from ambitieweb.pages.start.problems import ToldPages
from ambitieweb.site import Site, published
from ambitieweb.site_draft import AS_IT_STANDS, Settings, SiteDraft


class _Plain(Beginning):
    """Without what `serve` tells an author on the page of a card."""

    def __init__(self, draft: SiteDraft) -> None:
        super().__init__(draft, begun(draft))
        self._told_pages = ToldPages(draft.means, draft.everything, ())


class FewPages:
    """What `build` gives of the same content. All of it is made as soon as somebody asks for more than a page at its path, for the
    portfolio, or for the problems."""

    def __init__(self, content: Path, settings: Settings = AS_IT_STANDS) -> None:
        self._draft = SiteDraft(content, settings)
        self._settings = settings
        self.portfolio = self._draft.portfolio
        self.problems = self._draft.problems
        self.language = self._draft.portfolio.language
        self.has_errors = any(problem.is_error for problem in self.problems)

    @cached_property
    def whole(self) -> Site:
        """The site with all its pages."""
        return published(self._draft, self._settings)

    def page(self, path: str) -> Page | None:
        """The page at a path."""
        file = f"{path}/index.html".lstrip("/")
        is_alone = not self.has_errors and "whole" not in self.__dict__ and self._beginning.knows(file)
        page = self._beginning.page(path) if is_alone else None
        return page or next((page for page in self.whole.pages if page.path == path), None)

    def file(self, path: str) -> bytes | None:
        """A file beside the pages, for which no page is made; None for one of the search, or that is not there."""
        export = self._files.get(path)
        return export.content if export else None

    @cached_property
    def _files(self) -> Mapping[str, Export]:
        return {export.path: export for make in EXPORTS for export in make(self._draft.means)}

    @cached_property
    def _beginning(self) -> _Plain:
        return _Plain(self._draft)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.whole, name)


def page_at(site: Site | FewPages, path: str) -> Page:
    """The page at a path."""
    page = (
        site.page(path)
        if isinstance(site, FewPages)
        else next((each for each in site.pages if each.path == path), None)
    )
    assert page is not None, f"no page {path}"
    return page


class ByPath(Mapping[str, Page]):
    """The pages of a site by their path; no more are made than somebody asks for."""

    def __init__(self, site: Site | FewPages) -> None:
        self._site = site

    def __getitem__(self, path: str) -> Page:
        page = self._site.page(path) if isinstance(self._site, FewPages) else None
        if page is None and path not in self._all:
            raise KeyError(path)
        return page or self._all[path]

    def __contains__(self, path: object) -> bool:
        return path in self._all

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    @cached_property
    def _all(self) -> Mapping[str, Page]:
        return {page.path: page for page in self._site.pages}
