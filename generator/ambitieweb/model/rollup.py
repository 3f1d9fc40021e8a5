"""How several webs together give one proposal (row O13); the author chooses the rule per site or per web."""

from __future__ import annotations

from ambitieweb.model.values import Choice


class RollupRule(Choice):
    """Which level the webs below a web propose for it, per theme."""

    MINIMUM = ("minimum", "minimum", "laagste", "lowest")
    MEDIAN = ("mediaan", "median", "middelste")
    MOST_CHOSEN = ("meest gekozen", "most chosen")
    BY_SPEND = ("gewogen naar uitgaven", "weighted by spend", "gewogen", "weighted")
