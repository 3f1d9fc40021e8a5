"""The steps of leading a session in their order, per route: those of the method with what a facilitator does before and after, and what is
taken along in each (rows S1 to S8, O1 to O13)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ambitieweb.addresses.address import FixedPage
from ambitieweb.addresses.fixed import (
    ACTIONS,
    CATEGORIES,
    COMPARISON,
    INDICATORS,
    LESSONS,
    MEASURES,
    MONITOR,
    ORGANISATION,
    OUTCOMES,
    PROJECTS,
    STATE,
    THEME_SETS,
    TREE,
    UNOWNED,
)


@dataclass(frozen=True, slots=True)
class KitStep:
    """A step: the key of its words, of the method its number and the key of its name, and what is taken along: pages, or the names of
    what `kit_links.py` knows."""

    key: str
    take: tuple[FixedPage | str, ...]
    number: int = 0
    name: str = ""


Phases = Mapping[str, tuple[KitStep, ...]]
"""The steps before, in and after the session."""

ROUTES: Mapping[str, Phases] = {
    "project": {
        "before": (
            KitStep("talk", ("preparation", "own_web", CATEGORIES), 1, "steps.s1"),
            KitStep("invite", ("invitation", "programme", "material", "blank", "impact", "voting", "guide_session")),
        ),
        "session": (
            KitStep("start", ("programme_sheet", "own_web", PROJECTS)),
            KitStep("impact", ("impact", THEME_SETS), 2, "steps.s2"),
            KitStep("ideas", (MEASURES, CATEGORIES), 3, "steps.s3"),
            KitStep("levels", ("board", "blank", "meanings", "own_web", "guide_votes"), 4, "steps.s4"),
            KitStep("close", ("board", "guide_board")),
        ),
        "after": (
            KitStep("site", ("guide_receive", "guide_session", "report", PROJECTS)),
            KitStep("secure", (ACTIONS, UNOWNED, INDICATORS), 5, "steps.s5"),
            KitStep("evaluate", (OUTCOMES, LESSONS), 6, "steps.s6"),
        ),
    },
    "organisation": {
        "before": (
            KitStep("policy", ("own_web", "meanings"), 1, "organisation_steps.d1"),
            KitStep("invite", ("invitation", "programme", "material", "blank", "voting", "guide_session")),
        ),
        "session": (KitStep("adopt", ("board", "blank", "meanings", "guide_board"), 2, "organisation_steps.d2"),),
        "after": (
            KitStep("site", ("guide_receive", "guide_session", "report", ORGANISATION)),
            KitStep("measures", (MEASURES, CATEGORIES), 3, "organisation_steps.d3"),
            KitStep("actions", (ACTIONS, UNOWNED), 4, "organisation_steps.d4"),
            KitStep("follow", (STATE, MONITOR), 5, "organisation_steps.d5"),
        ),
    },
    "category": {
        "before": (
            KitStep("study", (CATEGORIES, COMPARISON), 1, "organisation_steps.u1"),
            KitStep("invite", ("invitation", "programme", "material", "talk", "guide_session")),
        ),
        "session": (KitStep("carousel", ("talk", "board", "meanings"), 2, "organisation_steps.u2"),),
        "after": (
            KitStep("site", ("guide_receive", "guide_session", "report", CATEGORIES)),
            KitStep("actions", (ACTIONS, UNOWNED), 3, "organisation_steps.u3"),
            KitStep("follow", (TREE, MONITOR), 4, "organisation_steps.u4"),
        ),
    },
}
