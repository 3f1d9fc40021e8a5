"""The page that an author looks at, made before the rest of the site: what `serve` shows first after a change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ambitieweb.link.goals import site_path
from ambitieweb.model.address import quoted
from ambitieweb.pages.notice import short_notice
from ambitieweb.pages.page import Page
from ambitieweb.pages.start.problems import with_problems
from ambitieweb.pages.whole import KnownPlaces, whole_page
from ambitieweb.site import Site
from ambitieweb.site_draft import SiteDraft


def page_ahead(draft: SiteDraft, last: Site, path: str) -> Page | None:
    """The page at a path as the new content gives it; its links and the names of files are those of the last site until the
    rest is made. None for a page that the last site does not have, or the new one no longer."""
    known = {page.path: page for page in last.pages}
    if path not in known:
        return None
    before = known[path]
    made = draft.page_at(before.address)
    told = with_problems(draft.means, (made,) if made else (), draft.everything, draft.problems)
    shown = next((page for page in told if page.path == path), None)
    if shown is None:
        return None
    shown = replace(shown, sheet=before.sheet, short_notice=short_notice(shown.notice, draft.means.texts))
    return whole_page(shown, KnownPlaces(known), frozenset(_files(last)))


def _files(site: Site) -> Iterator[str]:
    """The paths of all that can be downloaded from a site."""
    yield from (export.path for export in site.exports)
    yield from map(site_path, site.files)
    yield from map(quoted, site.portfolio.docs.addresses)
    yield from (file.path for file in site.made.all)
