"""What a run says last of a site, beside its problems: what waits, which words lack, what misses an address, which PDFs are old."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ambitieweb.texts import Texts
from ambitieweb.untranslated import untranslated
from ambitieweb.waiting import waiting_words

if TYPE_CHECKING:
    from ambitieweb.site import Site
    from ambitieweb.site_draft import SiteDraft


def end_notes(
    site: Site | SiteDraft, t: Texts, folder: str, *, is_published: bool = True, stale_pdfs: int = 0
) -> tuple[str, ...]:
    """The notes, each with something to say; who only looks at a site on his own computer needs no address for it."""
    waiting = waiting_words(site.waiting, t, folder) if site.waiting else ""
    missed = t("no_address") if is_published and not site.portfolio.web_address else ""
    stale = t("pdf.stale", n=stale_pdfs) if stale_pdfs else ""
    return tuple(filter(None, (waiting, untranslated(site.portfolio.language, t), missed, stale)))
