"""What `mkdocs.yml` here says of content and hand-written pages, for who builds nothing: without the plugin where that can be told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException
from mkdocs.utils.yaml import yaml_load

from ambitieweb.plugin.hand_written import docs_of
from ambitieweb.source.docs import NO_DOCS, Docs

MKDOCS = Path("mkdocs.yml")
CONTENT = "content"
NOWHERE = ".ambitieweb-site"
"""A folder that is never made. MkDocs, asked for the folder of the site, would judge it before we can, in its own words."""
_OURS, _KNOWN = "ambitieweb", ("ambitieweb", "search")


class Stopped(Exception):
    """The build stopped for a reason that the author can mend; the message says which."""


def content_folder() -> Path:
    """The folder with content that `mkdocs.yml` here names, else `content`."""
    if not MKDOCS.is_file():
        return Path(CONTENT)
    try:
        plain = _plain_content()
        if plain is not None:
            return plain
        plugin: Any = load_config(str(MKDOCS), site_dir=NOWHERE).plugins.get(_OURS)
    except MkDocsException as stop:
        raise Stopped(str(stop)) from None
    return Path(plugin.config.content if plugin is not None else CONTENT)


def docs() -> Docs:
    """The hand-written pages here, for links to and from them; none without `mkdocs.yml`."""
    if not MKDOCS.is_file():
        return NO_DOCS
    try:
        without: dict[str, Any] = {} if _plain_content() is None else {"plugins": []}
        return docs_of(load_config(str(MKDOCS), site_dir=NOWHERE, **without))
    except MkDocsException as stop:
        raise Stopped(str(stop)) from None


def _plain_content() -> Path | None:
    """The folder with content, where MkDocs can do without the plugins to say what else stands there; None where one is not known
    here or is asked more, where there are hooks, and where something looks wrong, which MkDocs then tells."""
    with MKDOCS.open("rb") as stream:
        said = yaml_load(stream)
    if not isinstance(said, dict):
        return None
    plugins = said.get("plugins", [])
    if said.get("hooks") or not isinstance(plugins, list):
        return None
    content = CONTENT
    for one in plugins:
        name, options = next(iter(one.items())) if isinstance(one, dict) and len(one) == 1 else (one, None)
        if (
            name == _OURS
            and isinstance(options, dict)
            and [*options] == [CONTENT]
            and isinstance(options[CONTENT], str)
        ):
            content = options[CONTENT]
        elif options or name not in _KNOWN:
            return None
    return Path(content)
