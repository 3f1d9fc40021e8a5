"""The template of the organisation for Word files, where `site.yml` names one that can be used."""

from __future__ import annotations

from ambitieweb.link.portfolio import Portfolio


def template_of(portfolio: Portfolio) -> bytes | None:
    """Its bytes; None for the look of our own."""
    return None
