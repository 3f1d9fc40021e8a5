"""Where every address in the site leads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from site_checks.page_types import html_files
from site_checks.read_html import PageFacts, css_addresses, read_page

NOT_A_FILE = {"data", "mailto", "tel", "blob", "javascript"}
NOT_FOUND = "404.html"
"""The page that a server shows at any address, so its own addresses start at the root of the site."""


@dataclass(frozen=True)
class Reference:
    """An address on a page or in a style sheet."""

    source: Path
    address: str
    is_loaded: bool

    @cached_property
    def parts(self) -> SplitResult:
        return urlsplit(self.address)

    @property
    def fragment(self) -> str:
        """The id that the address points at; empty for a whole page or for words to look up on it."""
        name = unquote(self.parts.fragment)
        return "" if name.startswith(":~:") else name

    @property
    def is_external(self) -> bool:
        return bool(self.parts.netloc) or self.parts.scheme not in {"", *NOT_A_FILE}

    @property
    def is_internal(self) -> bool:
        return not self.is_external and self.parts.scheme not in NOT_A_FILE


class SiteMap:
    def __init__(self, site: Path) -> None:
        self.site = site
        self.facts: dict[Path, PageFacts] = {path: read_page(path) for path in html_files(site)}
        self.ids = {path: frozenset(facts.ids) for path, facts in self.facts.items()}
        self.references = tuple(self._references())

    def target(self, reference: Reference) -> Path:
        """The file that an internal address leads to, whether it exists or not."""
        path = unquote(reference.parts.path)
        if path.startswith("/") and reference.source == self.site / NOT_FOUND:
            target = self.site / path.lstrip("/")
        else:
            target = reference.source.parent / path if path else reference.source
        target = target.resolve()
        return target / "index.html" if target.is_dir() else target

    def name(self, path: Path) -> str:
        return path.relative_to(self.site).as_posix() if path.is_relative_to(self.site) else str(path)

    def describe(self, reference: Reference) -> str:
        return f"{self.name(reference.source)} -> {reference.address}"

    def reachable(self) -> frozenset[Path]:
        """Pages to which links lead from the home page, in one or more steps."""
        onward: dict[Path, set[Path]] = {path: set() for path in self.facts}
        for reference in self.references:
            if reference.is_internal and not reference.is_loaded and reference.source in onward:
                onward[reference.source].add(self.target(reference))
        seen: set[Path] = set()
        todo = [self.site / "index.html"]
        while todo:
            path = todo.pop()
            if path not in seen:
                seen.add(path)
                todo += onward.get(path, ())
        return frozenset(seen)

    def _references(self) -> Iterator[Reference]:
        for path, facts in self.facts.items():
            yield from (Reference(path, address, is_loaded=False) for address in facts.links)
            yield from (Reference(path, address, is_loaded=True) for address in facts.loads)
        for path in sorted(self.site.rglob("*.css")):
            addresses = css_addresses(path.read_text(encoding="utf-8"))
            yield from (Reference(path, address, is_loaded=True) for address in addresses)
