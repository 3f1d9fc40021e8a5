"""A page at an old address that leads on at once. It is a file and no page, so that no list, menu or search has it."""

from __future__ import annotations

import posixpath
import re
from html import unescape

from ambitieweb import __version__
from ambitieweb.addresses.address import Address
from ambitieweb.pages.desk import Desk

_MARK = b'<meta http-equiv="refresh"'
_GOAL = re.compile(rb'<meta http-equiv="refresh" content="0; url=([^"?#]+)')


def moved(desk: Desk, old: Address, now: Address, title: str, words: str, **chosen: str) -> bytes:
    """The page: the words, a link with the title of the page of now, and for programs where that stands. What is `chosen` is
    asked of the list on that page."""
    site = desk.portfolio.web_address
    here = now.seen_from(old.root, **chosen)
    html = desk.templates.get_template("site/moved.html").render(
        language=desk.language,
        title=title,
        href=here,
        canonical=now.on(site) if site else now.seen_from(old.root),
        words=words,
        version=__version__,
    )
    return html.encode()


def leads_on(html: bytes) -> bool:
    """True for such a page."""
    return _MARK in html


def goal_of(path: str, html: bytes) -> str | None:
    """The file that such a page leads to, by its own path from the top of the site; None for any other page."""
    found = _GOAL.search(html)
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), unescape(found[1].decode()))) if found else None
