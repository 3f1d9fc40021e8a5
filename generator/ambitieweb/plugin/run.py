"""Build and serve through MkDocs for the command line, in a folder with or without `mkdocs.yml`."""

from __future__ import annotations

import datetime
import errno
import logging
import os
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.utils.yaml import yaml_load

from ambitieweb.assets import starter_folder
from ambitieweb.output.draft import recover
from ambitieweb.output.made import FolderKind
from ambitieweb.output.refused import refuse_own_work, refuse_unknown
from ambitieweb.plugin.hand_written import files_by_path
from ambitieweb.plugin.own_folders import own_folders, own_styles
from ambitieweb.plugin.plugin import CONTENT_VARIABLE, DATE_VARIABLE, FILES_VARIABLE, SOON_VARIABLE
from ambitieweb.plugin.settings import NOWHERE, MkDocsYml, Stopped, told
from ambitieweb.problems.disk import is_of_system
from ambitieweb.site import Site, picture_marks

Tell = Callable[[str], None]
ADDRESS = "127.0.0.1:8000"
"""Where MkDocs serves when nothing else is asked."""


class PortTaken(Exception):
    """Something else, most often another `serve`, answers at this address already."""


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """A site as it was built: its folder, what stands in it, and the stylesheets that `mkdocs.yml` adds."""

    folder: Path
    site: Site
    styles: tuple[Path, ...]

    @property
    def mark_of(self) -> Callable[[str], str]:
        """What says how a picture differs from an earlier one, by its address on a page."""
        return picture_marks(self.site.exports, self.site.files)


def build(
    content: Path | None,
    out: Path | None,
    *,
    date: datetime.date | None,
    strict: bool,
    tell: Tell,
    with_files: bool = False,
) -> BuiltSite:
    """Builds the site. Without `content` the folder that `mkdocs.yml` names. `with_files` makes the files that cards offer to take
    along as well.

    Raises Refused when the folder of the site is not ours to fill.
    """
    _log_to(tell)
    if with_files:
        os.environ[FILES_VARIABLE] = "1"
    with told():
        config = _load(content, date, strict=strict)
    folder = _site_folder(config, content, out)
    config.site_dir = str(folder)
    try:
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build.build(config)
        finally:
            config.plugins.on_shutdown()
    except MkDocsException as stop:
        raise Stopped(str(stop)) from None
    plugin: Any = config.plugins["ambitieweb"]
    return BuiltSite(folder, plugin.site, own_styles(config))


def serve(content: Path | None, *, address: str | None, date: datetime.date | None, tell: Tell, is_ready: Tell) -> None:
    """Serves the site and rebuilds at every change, until the reader stops it. `is_ready` gets the address to open.

    Nothing is written to the folder of the site. Still raises Refused when a build could not fill it.
    """
    _log_to(tell, is_ready)
    os.environ[SOON_VARIABLE] = "1"
    try:
        with told():
            config = _load(content, date)
        _site_folder(config, content, None)
        file, values = _settings(content, date)
        mkdocs_serve.serve(file, dev_addr=address, **values)
    except MkDocsException as stop:
        raise Stopped(str(stop)) from None
    except OSError as failure:
        if failure.errno in (errno.EADDRINUSE, errno.EACCES):
            raise PortTaken from None
        raise


def site_folder(wanted: Path | None) -> Path:
    """The folder of the site as it stands now: what was asked, else what `mkdocs.yml` here says."""
    out = (wanted or Path(_named_in(Path("mkdocs.yml")))).absolute()
    recover(out)
    return out


def refuse_own(content: Path, out: Path) -> None:
    """Raises Refused when a folder is, or stands in, one that holds somebody's own work."""
    with told():
        config = _load(content, None)
    refuse_own_work(out, own_folders(config, content))


def refuse_to_emit(content: Path, out: Path) -> None:
    """Raises Refused when a folder is not ours to emit to."""
    refuse_own(content, out)
    recover(out)
    refuse_unknown(out, FolderKind.SOURCE)


def hand_written() -> tuple[dict[str, Path], list[Any]]:
    """The hand-written files by their path in the site's source, and their place in the menu, as `mkdocs.yml` says it."""
    found = Path("mkdocs.yml")
    if not found.is_file():
        return {}, []
    with told():
        config = load_config(str(found), site_dir=NOWHERE)
    return files_by_path(config), list(config.nav or [])


def styles() -> tuple[Path, ...]:
    """The stylesheets that `mkdocs.yml` here adds; none without one."""
    found = Path("mkdocs.yml")
    if not found.is_file():
        return ()
    with told():
        return own_styles(load_config(str(found), site_dir=NOWHERE))


def _load(content: Path | None, date: datetime.date | None, *, strict: bool = False) -> MkDocsConfig:
    file, values = _settings(content, date)
    return load_config(file, strict=strict, **(values | {"site_dir": NOWHERE}))


def _site_folder(config: MkDocsConfig, content: Path | None, wanted: Path | None) -> Path:
    """The folder of the site: what was asked, else what `mkdocs.yml` says. Raises Refused when it is not ours to fill."""
    out = (wanted or Path(_named_in(Path("mkdocs.yml")))).absolute()
    refuse_own_work(out, own_folders(config, content or MkDocsYml().content))
    recover(out)
    refuse_unknown(out, FolderKind.SITE)
    return out


def _named_in(file: Path) -> str:
    """The folder of the site that a configuration file names."""
    if not file.is_file():
        return "site"
    with file.open("rb") as stream:
        return str(yaml_load(stream).get("site_dir") or "site")


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
    own = {"nav": [], "exclude_docs": "*.md"}
    return str(starter_folder() / "mkdocs.yml"), own


_SERVING = re.compile(r"Serving on (https?://\S+)")


def _log_to(tell: Tell, is_ready: Tell | None = None) -> None:
    """Sends the messages of our plugin, the warnings of MkDocs and the address it serves at to the command line."""

    class Handler(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if is_of_system(sys.exc_info()[1]):
                return  # MkDocs names its page in English; what the disk refused is told afterwards
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
