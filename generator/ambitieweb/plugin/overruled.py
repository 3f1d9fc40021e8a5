"""What the plugin does not take from `mkdocs.yml`, and what another plugin took from ours: said, never silent."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from ambitieweb.addresses.files import pdf_file
from ambitieweb.site import Site
from ambitieweb.texts import Texts

MOST_NAMED = 5
SEARCHES = ("material/search", "search")
"""What the search of the theme is called in `mkdocs.yml`; the site has its own."""


def overruled(config: MkDocsConfig, words: Texts) -> Iterator[str]:
    """A sentence per setting that somebody wrote and that does not count."""
    given = _given(config)
    theme = given.get("theme")
    theme = theme if isinstance(theme, dict) else {}
    if given.get("use_directory_urls"):
        yield words("overruled.use_directory_urls")
    if "language" in theme:
        yield words("overruled.language", language=words.language)
    if theme.get("font"):
        yield words("overruled.font")
    if not _plugins(given).isdisjoint(SEARCHES):
        yield words("overruled.search")


def taken(site: Site, files: Files, plugin: str, words: Texts) -> str | None:
    """A sentence about pages and files of the site that another plugin took away or replaced; None when all are there."""
    ours = [*(page.address.source for page in site.pages), *(export.path for export in site.exports)]
    ours += [*(file.path for file in site.made.all), *(pdf_file(pdf.name) for pdf in site.pdfs)]
    lost = [path for path in ours if (file := files.get_file_from_path(path)) is None or file.generated_by != plugin]
    if not lost:
        return None
    return words("overruled.taken", n=len(lost), names=", ".join(lost[:MOST_NAMED]))


def _given(config: MkDocsConfig) -> dict[str, Any]:
    """`mkdocs.yml` as it was written, with what it inherits: MkDocs does not tell a default from a choice."""
    path = Path(config.config_file_path)
    if not path.is_file():
        return {}
    with path.open("rb") as source:
        return yaml_load(source, get_yaml_loader(config=config))


def _plugins(given: dict[str, Any]) -> set[str]:
    """The names of the plugins: a list of names and of names with settings, or a block."""
    listed = given.get("plugins") or ()
    return {name for item in listed for name in (item if isinstance(item, dict) else (item,))}
