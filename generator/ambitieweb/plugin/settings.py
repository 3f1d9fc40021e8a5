"""What `mkdocs.yml` here says of content and hand-written pages, for who builds nothing: without the plugin where that can be told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from ambitieweb.plugin.hand_written import docs_of
from ambitieweb.plugin.mkdocs_said import put_in_words, why
from ambitieweb.source.docs import NO_DOCS, Docs

MKDOCS = Path("mkdocs.yml")
CONTENT = "content"
NOWHERE = ".ambitieweb-site"
"""A folder that is never made. MkDocs, asked for the folder of the site, would judge it before we can, in its own words."""
_OURS, _KNOWN = "ambitieweb", ("ambitieweb", "search")


class Stopped(Exception):
    """The build stopped for a reason that the author can mend; the message says which."""


class MkDocsYml:
    """`mkdocs.yml` here, or that there is none; it is read when somebody first asks, and once for all that is asked of it."""

    @cached_property
    def content(self) -> Path:
        """The folder with content that it names, else `content`."""
        if not MKDOCS.is_file():
            return Path(CONTENT)
        with told():
            if self._plain is not None:
                return self._plain
            plugin: Any = self._whole.plugins.get(_OURS)
        return Path(plugin.config.content if plugin is not None else CONTENT)

    @cached_property
    def docs(self) -> Docs:
        """The hand-written pages here, for links to and from them; none without `mkdocs.yml`."""
        if not MKDOCS.is_file():
            return NO_DOCS
        with told():
            return docs_of(self._without_plugins or self._whole)

    @cached_property
    def _read(self) -> MkDocsConfig:
        """What it says, not judged yet."""
        config = MkDocsConfig(config_file_path=str(MKDOCS.absolute()))
        with MKDOCS.open("rb") as stream:
            config.load_file(stream)
        return config

    @cached_property
    def _plain(self) -> Path | None:
        """The folder with content, where MkDocs can do without the plugins to say what else stands there."""
        return _plain_content(self._read.user_configs[0])

    @cached_property
    def _without_plugins(self) -> MkDocsConfig | None:
        """What it says, judged without the plugins; None where MkDocs needs these, and where it has something to tell."""
        if self._plain is None:
            return None
        config = self._read
        config.load_dict({"site_dir": NOWHERE, "plugins": []})
        errors, warnings = config.validate()
        return None if errors or warnings else config

    @cached_property
    def _whole(self) -> MkDocsConfig:
        """What it says, judged by MkDocs in its own words, without the plugins where these are not needed."""
        without: dict[str, Any] = {} if self._plain is None else {"plugins": []}
        return load_config(str(MKDOCS), site_dir=NOWHERE, **without)


@contextmanager
def told() -> Iterator[None]:
    """What MkDocs has to say of `mkdocs.yml` meanwhile is said in the language of the site. Raises Stopped where it stops."""
    put_in_words(MKDOCS)
    try:
        yield
    except MkDocsException as stop:
        raise Stopped(why(stop, MKDOCS)) from None


def _plain_content(said: Mapping[str, Any]) -> Path | None:
    """The folder with content, where no plugin is named that is not known here or is asked more, and there are no hooks."""
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
