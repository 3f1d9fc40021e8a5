"""Everything a browser asks for and complains about while it shows a page."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, Response

LEFT_THE_PAGE = "net::ERR_ABORTED"
"""What was still being asked for when the tab went on to another page."""
OF_THE_PAGE_ITSELF = ("data:", "blob:", "about:")


class Record:
    """Listens to a tab from its first request on. `home` is where the site lies: an address or a folder."""

    def __init__(self, page: Page, home: str) -> None:
        self.home = home
        self.faults: list[str] = []
        self.requests: list[str] = []
        page.on("request", lambda request: self._asked(request.url))
        page.on("requestfailed", lambda request: self._failed(request.url, str(request.failure)))
        page.on("response", self._answered)
        page.on("console", self._said)
        page.on("pageerror", lambda error: self._fault("script error", str(error)))
        page.on("websocket", lambda socket: self._fault("other host", socket.url))

    def _asked(self, address: str) -> None:
        self.requests.append(address)
        if not address.startswith((self.home, *OF_THE_PAGE_ITSELF)):
            self._fault("other host", urlsplit(address).hostname or address)

    def _failed(self, address: str, why: str) -> None:
        if why != LEFT_THE_PAGE:
            self._fault("failed", f"{address} {why}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400:
            self._fault(str(response.status), response.url)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._fault("console", f"{message.text} {message.location.get('url', '')}")

    def _fault(self, kind: str, text: str) -> None:
        self.faults.append(f"{kind}: {text}")
