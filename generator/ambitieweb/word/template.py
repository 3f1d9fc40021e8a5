"""The template of the organisation for Word files, where `site.yml` names one that can be used."""

from __future__ import annotations

from ambitieweb.link.portfolio import Portfolio
from ambitieweb.source.word_template import template_read


def template_of(portfolio: Portfolio) -> bytes | None:
    """Its bytes; None for the look of our own."""
    file = portfolio.stored.get(portfolio.site.template or "")
    content = file.content() if file is not None else b""
    return content if content and template_read(content).fault is None else None
