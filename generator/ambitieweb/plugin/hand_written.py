"""The hand-written pages that MkDocs builds beside the content."""

from __future__ import annotations

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import InclusionLevel, get_files, set_exclusions

from ambitieweb.source.docs import Docs

_SHOWN = (InclusionLevel.INCLUDED, InclusionLevel.NOT_IN_NAV)


def files_by_path(config: MkDocsConfig) -> dict[str, Path]:
    """Every file beside the content that goes on the site, by its path among the pages."""
    files = get_files(config)
    set_exclusions(files, config)
    return {file.src_uri: Path(str(file.abs_src_path)) for file in files if file.inclusion in _SHOWN}


def docs_of(config: MkDocsConfig) -> Docs:
    """The same, as links need to know it."""
    files = files_by_path(config)
    texts = {path: source.read_text("utf-8-sig", "replace") for path, source in files.items() if path.endswith(".md")}
    folder = Path(os.path.relpath(config.docs_dir, Path(config.config_file_path or "mkdocs.yml").parent)).as_posix()
    return Docs(folder, texts, frozenset(files) - frozenset(texts), config.site_url or "")
