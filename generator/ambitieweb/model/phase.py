"""The phases of a project, in their order."""

from __future__ import annotations

from ambitieweb.model.values import Choice


class Phase(Choice):
    """Where the project stands."""

    IDEA = ("idee", "idea")
    PREPARATION = ("voorbereiding", "preparation")
    SPECIFICATION = ("specificatie", "specification")
    PUBLICATION = ("publicatie", "publication")
    SELECTION = ("selectie", "selection")
    AWARD = ("gunning", "award")
    PERFORMANCE = ("uitvoering", "performance")
    CLOSED = ("afgerond", "closed")

    def has_come(self, now: Phase | None) -> bool:
        """True when a project that is in another phase now is in this one or past it; not when nobody knows where it is."""
        order = list(Phase)
        return now is not None and order.index(now) >= order.index(self)
