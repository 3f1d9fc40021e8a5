"""A page for MkDocs whose HTML is ready: Python-Markdown never sees it."""

from __future__ import annotations

from collections.abc import MutableMapping
from html import escape
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents, get_toc

from ambitieweb.pages.meta import meta
from ambitieweb.pages.page import TITLE_ANCHOR, Page, page_html


class GeneratedPage(MkDocsPage):
    """An MkDocs page made of one of our pages."""

    _changed: str | None = None
    _meta: MutableMapping[str, Any] | None = None
    _toc: TableOfContents | None = None
    _is_read = False
    """True while MkDocs reads the content only to hand it to plugins of which none looks at it: it is not made then."""

    def __init__(self, made: Page, nav_title: str, file: File, config: MkDocsConfig, update_date: str) -> None:
        super().__init__(escape(nav_title), file, config)
        self.made = made
        self.update_date = update_date

    @property
    def content(self) -> str:
        """The finished HTML, put together when asked for: a thousand pages kept whole would take 50 MB."""
        if self._is_read:
            return ""
        return self._changed if self._changed is not None else page_html(self.made)

    @content.setter
    def content(self, html: str | None) -> None:
        self._changed = None if self._is_read else html
        self._is_read = False

    @property
    def meta(self) -> MutableMapping[str, Any]:
        """What the templates read of it, made when somebody asks."""
        if self._meta is None:
            self._meta = meta(self.made)
        return self._meta

    @meta.setter
    def meta(self, values: MutableMapping[str, Any]) -> None:
        self._meta = values

    @property
    def toc(self) -> TableOfContents:
        """Its table of contents, made when somebody asks."""
        if self._toc is None:
            self._toc = get_toc([self._title_entry()])
        return self._toc

    @toc.setter
    def toc(self, entries: TableOfContents) -> None:
        self._toc = entries

    def let_go(self) -> None:
        """Forgets what can be made again."""
        self._meta = self._toc = None

    def read_source(self, config: MkDocsConfig) -> None:
        """Takes the page as it is; there is no source to read."""
        self.markdown = ""
        self._meta = None

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Takes the finished HTML and its table of contents."""
        self._changed = None
        self._is_read = len(config.plugins.events["page_content"]) == 1
        self._toc = None
        self.present_anchor_ids = None
        self.links_to_anchors = None

    def _title_entry(self) -> Any:
        children = [
            {"level": 2, "id": section.anchor, "name": escape(section.heading), "children": []}
            for section in self.made.headings
        ]
        return {"level": 1, "id": TITLE_ANCHOR, "name": escape(self.made.title), "children": children}
