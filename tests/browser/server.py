"""A web server on this computer only, for as long as the tests need it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


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


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address of a server that serves this folder, ending in a slash."""
    with _Server(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
