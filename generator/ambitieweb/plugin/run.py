"""Build and serve through MkDocs for the command line, in a folder with or without `mkdocs.yml`."""

from __future__ import annotations

import datetime
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from ambitieweb.assets import starter_folder

Tell = Callable[[str], None]


class Stopped(Exception):
    """The build stopped for a reason that the author can mend; the message says which."""


def build(content: Path, out: Path | None, *, date: datetime.date | None, strict: bool, tell: Tell) -> Path:
    """Builds the site and returns the folder that it stands in."""
    _log_to(tell)
    try:
        config = _config(content, date, strict=strict, **({"site_dir": str(out.absolute())} if out else {}))
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build.build(config)
    except MkDocsException as stop:
        raise Stopped(str(stop)) from None
    config.plugins.on_shutdown()
    return Path(config.site_dir)


def serve(content: Path, *, address: str | None, date: datetime.date | None, tell: Tell) -> None:
    """Serves the site and rebuilds at every change, until the reader stops it."""
    _log_to(tell)
    found = Path("mkdocs.yml")
    plugins = {"content": str(content.absolute()), "date": date}
    try:
        mkdocs_serve.serve(
            str(found if found.is_file() else _fallback()),
            dev_addr=address,
            plugins=_plugins(plugins) if not found.is_file() else None,
        )
    except MkDocsException as stop:
        raise Stopped(str(stop)) from None


def _plugins(options: dict[str, Any]) -> list[Any]:
    return ["search", {"ambitieweb": {key: value for key, value in options.items() if value is not None}}]


def _config(content: Path, date: datetime.date | None, **values: Any) -> MkDocsConfig:
    found = Path("mkdocs.yml")
    if found.is_file():
        config = load_config(str(found), **values)
    else:
        config = load_config(str(_fallback()), **{"site_dir": str(Path("site").absolute()), **values})
    plugin: Any = config.plugins.get("ambitieweb")
    if plugin is not None:
        plugin.config.content = str(content.absolute())
        plugin.config.date = date or plugin.config.date
    return config


def _fallback() -> Path:
    """The configuration for a folder that has none of its own."""
    return starter_folder() / "mkdocs.yml"


def _log_to(tell: Tell) -> None:
    """Sends the messages of our plugin, and the warnings of MkDocs, to the command line."""

    class Handler(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            tell(record.getMessage())

    logger = logging.getLogger("mkdocs")
    for old in [handler for handler in logger.handlers if type(handler).__name__ == "Handler"]:
        logger.removeHandler(old)
    logger.setLevel(logging.INFO)
    handler = Handler()
    handler.addFilter(lambda record: record.name == "mkdocs.plugins.ambitieweb" or record.levelno >= logging.WARNING)
    logger.addHandler(handler)


def hand_written() -> tuple[Path | None, list[Any]]:
    """The folder with hand-written pages and their place in the menu, as `mkdocs.yml` here says it."""
    found = Path("mkdocs.yml")
    if not found.is_file():
        return None, []
    config = load_config(str(found))
    return Path(config.docs_dir), list(config.nav or [])
