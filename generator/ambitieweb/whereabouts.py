"""What a site misses that does not say where it stands, as one note to the administrator."""

from __future__ import annotations

from ambitieweb.link.portfolio import Portfolio
from ambitieweb.texts import Texts


def without_address(portfolio: Portfolio, t: Texts) -> str:
    """Which files then have no complete addresses; empty for a site that says it."""
    return "" if portfolio.web_address else t("no_address")
