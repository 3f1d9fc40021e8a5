"""Where the site stands, said in two places."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.link.portfolio import Portfolio
from ambitieweb.model.address import site_at
from ambitieweb.model.read import Content
from ambitieweb.problems import Problem, error


def two_addresses(content: Content, portfolio: Portfolio) -> Iterator[Problem]:
    """An error when `webadres` and the `site_url` of `mkdocs.yml` are not the address of one folder."""
    ours, theirs = portfolio.site.web_address, portfolio.docs.site_url.strip()
    entry = content.of("site").get("site")
    if ours and theirs and entry is not None and ours != site_at(theirs)[0]:
        yield error("webadres-twee", entry.place(("web_address",)), waarde=ours, ander=theirs)
