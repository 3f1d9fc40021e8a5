"""The server of `serve`: that of MkDocs, which also outlives a folder that goes away, says in the page when it is busy, and
answers to no other name than its own."""

from __future__ import annotations

import json
import logging
import posixpath
import re
import socket
from collections.abc import Iterable
from importlib import resources
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import unquote

from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer

from ambitieweb.addresses.address import INDEX
from ambitieweb.collector import collect_now
from ambitieweb.plugin.watcher import Watcher
from ambitieweb.texts import Texts

log = logging.getLogger("mkdocs.plugins.ambitieweb")
_POLL = re.compile(r"/livereload/(\d+)/([01])")
_HOST = re.compile(r"(?:\[([^\]]+)\]|([^:]+))(?::\d+)?")
_THIS_COMPUTER = frozenset({"localhost", "127.0.0.1", "::1"})
_EVERY_ADDRESS = ("0.0.0.0", "::")
_OF_A_DISK = ("\\", ":", "\0")
"""In no address of the site; on Windows they lead out of its folder, or to another computer."""
_CONTACT = "ambitieweb.contact"


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
        self.path_in_sight = ""
        """The file of the page that last asked how it stands, from the top of the site."""
        self.alone = Lock()
        """Held by who reads the site while a new one is made, and by who puts the new one in its place."""
        self._ahead: dict[str, bytes] = {}
        self.observer: Any = Watcher()
        self._build = of_mkdocs.builder
        self._error_page = of_mkdocs.error_handler
        self._script = resources.files("ambitieweb.plugin").joinpath("serving.js").read_text("utf-8").strip()
        self.error_handler = self._followed_error_page
        self.RequestHandlerClass = _telling_where(self.RequestHandlerClass)
        for path in of_mkdocs._watched_paths:
            self.watch(path)

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
        content = self._while_busy(path) if f"{asked}/".startswith(self.mount_path) else None
        if content is None:
            return super()._serve_request(environ, start_response)
        of_mkdocs: Any = self
        kind = [("Content-Type", of_mkdocs._guess_type(path)), ("Content-Length", str(len(content)))]
        start_response("200 OK", kind)
        return [content]

    def _while_busy(self, path: str) -> bytes | None:
        """A file of the site that is in sight while a new one is made, which nobody needs to wait for: the page that was made
        ahead, else what it was. None when nothing is being made, or there is no such file."""
        with self._epoch_cond:
            if not self._is_busy:
                return None
            ahead, epoch = self._ahead.get(path), self._epoch_of(path)
        content = self._read(path) if ahead is None else ahead
        if content is None:
            return None
        return self._inject_js_into_html(content, epoch) if path.endswith(".html") else content

    def show_ahead(self, path: str, html: bytes) -> None:
        """Shows a page before the rest of the site that it belongs to is made."""
        with self._epoch_cond:
            self._ahead[path] = html
            self._epoch_cond.notify_all()

    def _file_of(self, asked: str) -> str:
        """The path of a file below the top of the site, for the path of an address; never one outside it."""
        below = asked.removeprefix(self.mount_path.rstrip("/"))
        name = f"{INDEX}.html" if below.endswith("/") or not below else ""
        return posixpath.normpath(f"/{below}{name}").lstrip("/")

    def _state_after(self, path: str, epoch: int, was_busy: bool) -> dict[str, int]:
        """How it stands with a page as soon as that is other than what the page knows, or after a minute."""

        def is_other() -> bool:
            return self._epoch_of(path) != epoch or self._is_busy != was_busy

        with self._epoch_cond:
            self.path_in_sight = path
            self._epoch_cond.wait_for(is_other, timeout=self.poll_response_timeout)
            busy = (2 if path in self._ahead else 1) if self._is_busy else 0
            return {"epoch": self._epoch_of(path), "busy": busy, "failed": int(self.has_failed)}

    def _epoch_of(self, path: str) -> int:
        """Which site a page is of: the one that is being made when it was made ahead, else the one in sight."""
        return self._wanted_epoch if path in self._ahead else self._visible_epoch

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
            self._build()
            is_good = True
            collect_now()
        except (MkDocsException, OSError) as failure:
            log.error(self.words("serve.stays", reason=failure))
        finally:
            with self._epoch_cond:
                self.has_failed = not is_good
                if not is_good:
                    self._wanted_epoch = self._visible_epoch
                elif any(html != self._read(path) for path, html in self._ahead.items()):
                    self._wanted_epoch += 1  # who has the page made ahead gets the one of the whole site
                self._ahead.clear()
                self._visible_epoch = self._wanted_epoch
                self._epoch_cond.notify_all()

    def _read(self, path: str) -> bytes | None:
        try:
            with self.alone:
                return Path(self.root, path).read_bytes()
        except OSError:
            return None

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        """The page with the script that follows this server; nothing of it is in a site that is built."""
        words = {key: self.words(f"serve.{key}") for key in ("busy", "ahead", "failed")}
        script = f"{self._script}({epoch}, {json.dumps(words)}, {int(self.has_failed)});"
        at = content.rfind(b"</body>")
        end = at if at >= 0 else len(content)
        return content[:end] + f"<script>{script}</script>".encode() + content[end:]

    def _followed_error_page(self, code: int) -> bytes:
        """A page that is not there follows the server as well: it may come back in a moment."""
        page = self._error_page(code) or f"<!doctype html><title>{code}</title><p>{code}</p>".encode()
        return self._inject_js_into_html(page, self._visible_epoch)


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
