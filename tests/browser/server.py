"""A web server on this computer only, for as long as the tests need it."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


class _Quiet(SimpleHTTPRequestHandler):
    # the ports of Windows machines may know another type for these
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".js": "text/javascript", ".svg": "image/svg+xml"}
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    """Else each file waits forty milliseconds for word that its headers came."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: what was asked for is recorded in the browser."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that closes while it is being served."""


class _AsTold(_Quiet):
    """Sends headers as the web server of an intranet does, and the page of the site for a wrong address."""

    def __init__(self, *words: Any, headers: Mapping[str, str], **named: Any) -> None:
        self.told = headers
        super().__init__(*words, **named)

    def end_headers(self) -> None:
        for name, value in self.told.items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)


@contextmanager
def serving(folder: Path, headers: Mapping[str, str] | None = None) -> Iterator[str]:
    """The address of a server that serves this folder, ending in a slash; with these headers, if any."""
    handler = partial(_AsTold, headers=headers) if headers else _Quiet
    with _Server(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
