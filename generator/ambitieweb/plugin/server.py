"""The server of `serve`: that of MkDocs, which also outlives a folder that goes away, says in the page when it is busy, and
answers to no other name than its own."""

from __future__ import annotations

import json
import logging
import posixpath
import re
import socket
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from html import escape
from importlib import resources
from pathlib import Path
from threading import Lock
from typing import Any, Final
from urllib.parse import quote, unquote

from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer

from ambitieweb.addresses.address import INDEX
from ambitieweb.collector import collect_now, settle
from ambitieweb.plugin.later_files import NO_FILES_LATER
from ambitieweb.plugin.mkdocs_said import unreadable
from ambitieweb.plugin.settings import MKDOCS
from ambitieweb.plugin.watcher import Watcher
from ambitieweb.problems.disk import is_of_system
from ambitieweb.texts import Texts
from ambitieweb.texts.disk import failure_words

log = logging.getLogger("mkdocs.plugins.ambitieweb")
_POLL = re.compile(r"/livereload/(\d+)/([01])")
_HOST = re.compile(r"(?:\[([^\]]+)\]|([^:]+))(?::\d+)?")
_THIS_COMPUTER = frozenset({"localhost", "127.0.0.1", "::1"})
_EVERY_ADDRESS = ("0.0.0.0", "::")
_OF_A_DISK = ("\\", ":", "\0")
"""In no address of the site; on Windows they lead out of its folder, or to another computer."""
_CONTACT = "ambitieweb.contact"


class Superseded(Exception):
    """What is being made is not asked for any more: something changed again."""


class IsMended(Exception):
    """The site in sight is the new one already, so that there is nothing left to build."""


@dataclass(frozen=True, slots=True)
class MadeAhead:
    """A file made before the rest of the site, and the number of the site that it is of."""

    content: bytes
    epoch: int


@dataclass(frozen=True, slots=True)
class OneByOne:
    """How files of the new site can be had before all are there: what makes one, with what it asks for beside itself, whether it can be
    made by itself, and whether it is gone. The last two take no time."""

    make: Callable[[str], Mapping[str, bytes] | None]
    knows: Callable[[str], bool]
    is_gone: Callable[[str], bool]


class Server(LiveReloadServer):
    """Serves the site, builds it again at every change, and goes on whatever happens to the files meanwhile."""

    def __init__(self, of_mkdocs: LiveReloadServer, words: Texts) -> None:
        host, port = (str(part) for part in of_mkdocs.server_address[:2])
        super().__init__(self._rebuild, host, int(port), of_mkdocs.root, of_mkdocs.mount_path)
        of_mkdocs.server_close()  # only made, never started
        if ":" in host:
            self.url = self.url.replace(host, f"[{host}]", 1)
        self.words = words
        self.names = own_names(host)
        self.has_failed = False
        self.has_site = True
        """False from the start until a site was made: what stands in the folder until then is for nobody."""
        self.path_in_sight = ""
        """The file of the page that last asked how it stands, from the top of the site."""
        self.alone = Lock()
        """Held by who reads the site while a new one is made, and by who puts the new one in its place."""
        self.later = NO_FILES_LATER
        """The files of the site in sight that are made when somebody asks for them."""
        self.changed: frozenset[str] = frozenset()
        """The files that changed since a site was made of all that there is."""
        self._ahead: dict[str, MadeAhead] = {}
        self._one_by_one: OneByOne | None = None
        """None until the new content is read, and where nothing is being made."""
        self._asked: dict[str, None] = {}
        """What somebody waits for, in the order in which it was asked."""
        self._cannot: set[str] = set()
        self._is_making = False
        self._is_mended = False
        """True when the last time only what an edit touched was made."""
        self.observer: Any = Watcher()
        self._build = of_mkdocs.builder
        self._error_page = of_mkdocs.error_handler
        self._script = resources.files("ambitieweb.plugin").joinpath("serving.js").read_text("utf-8").strip()
        self.error_handler = self._followed_error_page
        self.RequestHandlerClass = _telling_where(self.RequestHandlerClass)
        for path in of_mkdocs._watched_paths:
            self.watch(path)
        logging.getLogger("mkdocs.commands.build").addFilter(_is_told)

    def watch(self, path: str, func: object = None, *, recursive: bool = True) -> None:
        """Builds again at every change below a path, whether it is there now or not."""
        super().watch(path, recursive=recursive)

    def serve_request(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """A page or file of the site; a refusal for who asked for another host. A page elsewhere whose name was made to
        lead to this computer could else read the site in the reader's own browser (DNS rebinding)."""
        if self._is_asked(environ):
            return super().serve_request(environ, start_response)
        told = self.words("serve.other_host", address=self.url).encode()
        kind = [("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", str(len(told)))]
        start_response("421 Misdirected Request", kind)
        return [told]

    def _is_asked(self, environ: dict[str, Any]) -> bool:
        """True when the name that was asked for is one of this computer; an old program names none."""
        asked = environ.get("HTTP_HOST")
        match = _HOST.fullmatch(asked.strip()) if asked else None
        name = (match[1] or match[2]).lower().rstrip(".") if match else None
        return not asked or name in self.names or name == environ.get(_CONTACT)

    def _serve_request(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes] | None:
        if match := _POLL.fullmatch(environ["PATH_INFO"]):
            path = self._file_of(unquote(environ.get("QUERY_STRING", "")))
            state = json.dumps(self._state_after(path, int(match[1]), bool(int(match[2])))).encode()
            start_response("200 OK", [("Content-Type", "application/json"), ("Cache-Control", "no-store")])
            return [state]
        asked = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if any(sign in asked for sign in _OF_A_DISK):
            return None
        path = self._file_of(asked)
        if self._is_folder_made_ahead(asked, path):
            start_response("302 Found", [("Location", f"{quote(asked)}/")])
            return []
        content = self._while_busy(path) if f"{asked}/".startswith(self.mount_path) else None
        if content is _GONE:
            return None
        content = content if content is not None else self.later.read(path)
        if content is None and path.endswith(".html") and not self.has_site and not self._is_busy:
            return self._no_site(start_response)
        if content is None:
            return super()._serve_request(environ, start_response)
        of_mkdocs: Any = self
        kind = [("Content-Type", of_mkdocs._guess_type(path)), ("Content-Length", str(len(content)))]
        start_response("200 OK", kind)
        return [content]

    def _is_folder_made_ahead(self, asked: str, path: str) -> bool:
        """True for the folder of a page that can be had before the rest, or stays what it was, asked for without its last slash."""
        is_folder = bool(path) and not asked.endswith("/") and "." not in posixpath.basename(path)
        if not is_folder or not f"{asked}/".startswith(self.mount_path):
            return False
        with self._epoch_cond:
            one = self._one_by_one if self._is_busy else None
        if one is None:
            return False
        page = f"{path}/{INDEX}.html"
        return one.knows(page) or (self.has_site and self._read(page) is not None)

    def _no_site(self, start_response: Any) -> Iterable[bytes]:
        """What stands in the place of every page when even the first site could not be made; it follows the server."""
        told = f"<!doctype html><meta charset='utf-8'><title>503</title><body><p>{escape(self.words('serve.no_site'))}</p></body>"
        page = self._inject_js_into_html(told.encode(), self._visible_epoch)
        start_response(
            "503 Service Unavailable",
            [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(page)))],
        )
        return [page]

    def begin(self) -> None:
        """Makes the first site while it serves already: who asks for a page gets it as soon as it can be made."""
        self.has_site = False
        self._visible_epoch = _NOTHING
        self._want_rebuild = True

    def _while_busy(self, path: str) -> bytes | None:
        """A file of the site while a new one is made: that of the new one where it can be made by itself, else what it was, for which
        nobody needs to wait; where there was none, who asks for it waits. None when nothing is being made, or there is no such file."""
        with self._epoch_cond:
            patience = _MOST_PATIENCE if self.has_site else None
            self._epoch_cond.wait_for(lambda: not self._is_busy or not self._comes(path), timeout=patience)
            if not self._is_busy:
                return None
            if self._is_gone(path):
                return _GONE
            ahead, epoch = self._ahead.get(path), self._epoch_of(path)
        content = self._last(path) if ahead is None else ahead.content
        if content is None:
            return None
        return self._inject_js_into_html(content, epoch) if path.endswith(".html") else content

    def _comes(self, path: str) -> bool:
        """True for a file that is being made, or will be once the new content is read; where there is no site yet it is asked for
        again when that changes meanwhile."""
        is_read = self.has_site or self._one_by_one is not None
        return not is_read or self._ask(path)

    def _last(self, path: str) -> bytes | None:
        """A file as it was before the site that is being made. Of the first one the files of the theme are there, and nothing else is."""
        found = None if path.endswith(".html") and not self.has_site else self._read(path)
        if found is None and not self.has_site:
            with self._epoch_cond:
                self._epoch_cond.wait_for(lambda: not self._is_busy)
        return found

    @property
    def touched(self) -> frozenset[str]:
        """The files that changed since a site was made of all that there is, and those that changed last before that: who saves one
        twice in a moment leaves the disk telling the same of both."""
        return self.changed.union(self.observer.recent)

    def can_make(self, files: OneByOne) -> None:
        """From now on files of the new site can be had one by one, from who calls `between`; first the page that is looked at."""
        with self._epoch_cond:
            self._one_by_one = files
            self._cannot.clear()
            self._asked.clear()
            for path in [path for path, ahead in self._ahead.items() if ahead.epoch != self._wanted_epoch]:
                del self._ahead[path]
            self._ask(self.path_in_sight)
            self._epoch_cond.notify_all()

    def ask_again(self) -> None:
        """Files that stayed what they were may be others after all: who looks at one asks for it."""
        with self._epoch_cond:
            self._epoch_cond.notify_all()

    def between(self) -> None:
        """Called by who makes a site, between two steps: makes what somebody waits for. Raises Superseded when something changed
        again, so that nobody waits for a site that is not true any more."""
        if self._is_making:
            return
        if self._want_rebuild:
            raise Superseded
        while self._asked:
            with self._epoch_cond:
                path = next(iter(self._asked))
                is_known = self._one_by_one is not None and self._one_by_one.knows(path)
                if not is_known:  # it turned out to be what it was
                    del self._asked[path]
                    self._epoch_cond.notify_all()
            if is_known:
                self._make(path)

    def _make(self, path: str) -> None:
        assert self._one_by_one is not None
        self._is_making = True
        try:
            made = self._one_by_one.make(path)
        finally:
            self._is_making = False
        with self._epoch_cond:
            for name, content in (made or {}).items():
                self.show_ahead(name, content)
            if made is None:
                self._cannot.add(path)
            del self._asked[path]
            self._epoch_cond.notify_all()

    def _ask(self, path: str) -> bool:
        """Asks for a file, unless it is there or cannot be made by itself; True when it comes."""
        one = self._one_by_one
        if one is None or path in self._ahead or path in self._cannot or not path or not one.knows(path):
            return False
        self._asked[path] = None
        return True

    def _is_gone(self, path: str) -> bool:
        return self._one_by_one is not None and self._one_by_one.is_gone(path)

    def show_ahead(self, path: str, content: bytes) -> None:
        """Shows a file before the rest of the site that it belongs to is made."""
        with self._epoch_cond:
            self._ahead[path] = MadeAhead(content, self._wanted_epoch)
            self._epoch_cond.notify_all()

    def _file_of(self, asked: str) -> str:
        """The path of a file below the top of the site, for the path of an address; never one outside it."""
        below = asked.removeprefix(self.mount_path.rstrip("/"))
        name = f"{INDEX}.html" if below.endswith("/") or not below else ""
        return posixpath.normpath(f"/{below}{name}").lstrip("/")

    def _state_after(self, path: str, epoch: int, was_busy: bool) -> dict[str, int]:
        """How it stands with a page as soon as that is other than what the page knows, or after a minute."""

        def is_other() -> bool:
            self._ask(path)
            return self._epoch_of(path) != epoch or self._is_busy != was_busy

        with self._epoch_cond:
            self.path_in_sight = path
            self._epoch_cond.wait_for(is_other, timeout=self.poll_response_timeout)
            busy = (2 if path in self._ahead else 1) if self._is_busy else 0
            return {"epoch": self._epoch_of(path), "busy": busy, "failed": int(self.has_failed)}

    def _epoch_of(self, path: str) -> int:
        """Which site a page is of: the one that is being made when it was made ahead, else the one in sight."""
        if path in self._ahead:
            return self._ahead[path].epoch
        return self._wanted_epoch if self._is_busy and self._is_gone(path) else self._visible_epoch

    @property
    def _is_busy(self) -> bool:
        return self._wanted_epoch != self._visible_epoch

    def _rebuild(self) -> None:
        """Builds the site again. What stands in the way, such as a configuration that is gone for a moment, is told, and
        the last site stays in sight: MkDocs would answer nobody until a build goes well."""
        with self._epoch_cond:
            self._epoch_cond.notify_all()
        is_good = False
        try:
            while not self._is_built():
                self._start_again()
            is_good = self.has_site = True
            self.changed = frozenset()
        except (MkDocsException, OSError) as failure:
            reason = f"\n\n{said}" if (said := unreadable(MKDOCS)) else failure
            log.error(self.words("serve.stays" if self.has_site else "serve.not_made", reason=reason))
        finally:
            with self._epoch_cond:
                self._one_by_one = None
                self._asked.clear()
                self.has_failed = not is_good
                if not is_good:
                    self._wanted_epoch = self._visible_epoch
                elif any(self._is_other(path, ahead) for path, ahead in self._ahead.items()):
                    self._wanted_epoch += 1  # who has the page made ahead gets the one of the whole site
                self._ahead.clear()
                self._visible_epoch = self._wanted_epoch
                self._epoch_cond.notify_all()
        if is_good and not self._is_mended:
            settle()  # not before: what made pages ahead knows the last site, and would stay with what is left alone
        self._make_search()
        collect_now()

    def _make_search(self) -> None:
        """Makes the search before somebody asks. Where the disk refuses that, the pages are there all the same."""
        try:
            self.later.make_index(self.between)
        except Superseded:  # a newer search is made after that
            return
        except OSError as failure:
            if not is_of_system(failure):
                raise
            log.error("\n%s\n", failure_words(failure, self.words))

    def _is_built(self) -> bool:
        """Builds the site; False when something changed before it was done."""
        self.changed |= self.observer.taken()
        self._is_mended = False
        try:
            self._build()
        except Superseded:
            return False
        except IsMended:
            self._is_mended = True
        return True

    def _start_again(self) -> None:
        """Waits until what changed is quiet. What was made ahead stays in sight until the newer is there."""
        with self._rebuild_cond:
            while self._rebuild_cond.wait(timeout=self.build_delay):
                pass
            self._want_rebuild = False
        with self._epoch_cond:
            self._one_by_one = None
            self._asked.clear()
            self._wanted_epoch += 1
            self._epoch_cond.notify_all()

    def _is_other(self, path: str, ahead: MadeAhead) -> bool:
        """True when a page that was made ahead is not that of the whole site, for who has it before him."""
        is_newest = ahead.epoch == self._wanted_epoch
        return path.endswith(".html") and is_newest and ahead.content != self._read(path)

    def _read(self, path: str) -> bytes | None:
        try:
            with self.alone:
                return Path(self.root, path).read_bytes()
        except OSError:
            return None

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        """The page with the script that follows this server; nothing of it is in a site that is built."""
        words = {key: self.words(f"serve.{key}") for key in ("busy", "ahead")}
        words["failed"] = self.words("serve.failed") if self.has_site else ""
        script = f"{self._script}({epoch}, {json.dumps(words)}, {int(self.has_failed)});"
        at = content.rfind(b"</body>")
        end = at if at >= 0 else len(content)
        return content[:end] + f"<script>{script}</script>".encode() + content[end:]

    def _followed_error_page(self, code: int) -> bytes:
        """A page that is not there follows the server as well: it may come back in a moment."""
        page = self._error_page(code) or f"<!doctype html><title>{code}</title><p>{code}</p>".encode()
        return self._inject_js_into_html(page, self._visible_epoch)


_NOTHING: Final = 0
"""The number of a site that was never made."""
_GONE: Final = b"gone"
"""Stands for a page that is not there any more."""
_MOST_PATIENCE = 20
"""Seconds that somebody waits for one file of the new site before the last one is shown."""


def _is_told(_: logging.LogRecord) -> bool:
    """False for what MkDocs says of a page at which a build was stopped because something changed again."""
    return not isinstance(sys.exc_info()[1], Superseded)


def own_names(host: str) -> frozenset[str]:
    """The names that a server at an address answers to, beside the address at which a reader reached it."""
    if host not in _EVERY_ADDRESS:
        return _THIS_COMPUTER | {host}
    name = socket.gethostname().lower()
    return _THIS_COMPUTER | {host, name, f"{name}.local", socket.getfqdn().lower()}


def _telling_where(handler: Any) -> Any:
    """The handler that also says at which address of this computer a request arrived."""

    class Handler(handler):  # type: ignore[misc]
        def get_environ(self) -> dict[str, Any]:
            contact = str(self.connection.getsockname()[0]).removeprefix("::ffff:")
            return super().get_environ() | {_CONTACT: contact}  # type: ignore[no-any-return]

    return Handler
