"""What `mkdocs.yml` says beside the content: the hand-written pages, as far as links need to know them, and where the site stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True)
class Docs:
    """Hand-written pages by their path below their folder, with their Markdown, and the other files there. `folder` is that
    folder as messages name it. `site_url` is the address that `mkdocs.yml` gives the site."""

    folder: str = "docs"
    texts: Mapping[str, str] = field(default_factory=dict)
    others: frozenset[str] = frozenset()
    site_url: str = ""

    @cached_property
    def file_by_path(self) -> Mapping[str, str]:
        """The file of each page from the top of the site, by its path without an ending: `handleiding/velden`."""
        found: dict[str, str] = {}
        for source in self.texts:
            path = self.page_path(source)
            is_index = path != source.removesuffix(".md")
            found.setdefault(path, f"{path}/index.html".lstrip("/") if is_index else f"{path}.html")
        return found

    @cached_property
    def addresses(self) -> frozenset[str]:
        """Where its pages and other files stand, from the top of the site."""
        return frozenset(self.file_by_path.values()) | self.others

    @staticmethod
    def page_path(source: str) -> str:
        """The path of a page without an ending; that of an index is its folder."""
        folder, _, name = source.removesuffix(".md").rpartition("/")
        return folder if name.lower() in ("index", "readme") else source.removesuffix(".md")


NO_DOCS = Docs()
