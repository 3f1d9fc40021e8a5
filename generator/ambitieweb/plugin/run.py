"""Build and serve through MkDocs for the command line, in a folder with or without `mkdocs.yml`."""

from __future__ import annotations

import datetime
import errno
import logging
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import InclusionLevel, get_files, set_exclusions

from ambitieweb.assets import starter_folder
from ambitieweb.plugin.plugin import CONTENT_VARIABLE, DATE_VARIABLE

Tell = Callable[[str], None]
ADDRESS = "127.0.0.1:8000"
"""Where MkDocs serves when nothing else is asked."""


class Stopped(Exception):
    """The build stopped for a reason that the author can mend; the message says which."""


class PortTaken(Exception):
    """Something else, most often another `serve`, answers at this address already."""


def build(content: Path | None, out: Path | None, *, date: datetime.date | None, strict: bool, tell: Tell) -> Path:
    """Builds the site and returns the folder that it stands in. Without `content` the folder that `mkdocs.yml` names."""
    _log_to(tell)
    try:
        file, values = _settings(content, date)
        if out is not None:
            values["site_dir"] = str(out.absolute())
        config = load_config(file, strict=strict, **values)
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build.build(config)
    except MkDocsException as stop:
        raise Stopped(str(stop)) from None
    config.plugins.on_shutdown()
    return Path(config.site_dir)


def serve(content: Path | None, *, address: str | None, date: datetime.date | None, tell: Tell, is_ready: Tell) -> None:
    """Serves the site and rebuilds at every change, until the reader stops it. `is_ready` gets the address to open."""
    _log_to(tell, is_ready)
    try:
        file, values = _settings(content, date)
        values.pop("site_dir", None)  # MkDocs serves from a folder of its own
        mkdocs_serve.serve(file, dev_addr=address, **values)
    except MkDocsException as stop:
        raise Stopped(str(stop)) from None
    except OSError as failure:
        if failure.errno in (errno.EADDRINUSE, errno.EACCES):
            raise PortTaken from None
        raise


def content_folder() -> Path:
    """The folder with content that `mkdocs.yml` here names, else `content`."""
    found = Path("mkdocs.yml")
    if not found.is_file():
        return Path("content")
    try:
        plugin: Any = load_config(str(found)).plugins.get("ambitieweb")
    except MkDocsException as stop:
        raise Stopped(str(stop)) from None
    return Path(plugin.config.content if plugin is not None else "content")


def hand_written() -> tuple[dict[str, Path], list[Any]]:
    """The hand-written files by their path in the site's source, and their place in the menu, as `mkdocs.yml` says it."""
    found = Path("mkdocs.yml")
    if not found.is_file():
        return {}, []
    config = load_config(str(found))
    files = get_files(config)
    set_exclusions(files, config)
    shown = (InclusionLevel.INCLUDED, InclusionLevel.NOT_IN_NAV)
    kept = {file.src_uri: Path(str(file.abs_src_path)) for file in files if file.inclusion in shown}
    return kept, list(config.nav or [])


def _settings(content: Path | None, date: datetime.date | None) -> tuple[str, dict[str, Any]]:
    """The configuration file, and what holds instead of what it says. Without a file of its own a folder gets the one
    of a new site, but none of its pages. `serve` reads the file again at every change, so what the command line says
    of content and date goes to the plugin through the environment."""
    found = Path("mkdocs.yml")
    if content is not None or not found.is_file():
        os.environ[CONTENT_VARIABLE] = str((content or Path("content")).absolute())
    if date is not None:
        os.environ[DATE_VARIABLE] = date.isoformat()
    if found.is_file():
        return str(found), {}
    own = {"site_dir": str(Path("site").absolute()), "nav": [], "exclude_docs": "*.md"}
    return str(starter_folder() / "mkdocs.yml"), own


_SERVING = re.compile(r"Serving on (https?://\S+)")


def _log_to(tell: Tell, is_ready: Tell | None = None) -> None:
    """Sends the messages of our plugin, the warnings of MkDocs and the address it serves at to the command line."""

    class Handler(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            words = record.getMessage()
            if record.name == "mkdocs.plugins.ambitieweb" or record.levelno >= logging.WARNING:
                tell(words)
            elif is_ready and record.name == "mkdocs.livereload" and (match := _SERVING.search(words)):
                is_ready(match[1])

    logger = logging.getLogger("mkdocs")
    for old in [handler for handler in logger.handlers if type(handler).__name__ == "Handler"]:
        logger.removeHandler(old)
    logger.setLevel(logging.INFO)
    logger.addHandler(Handler())
