"""How an organisation keeps its ambitions alive: policy, reviews and the place in the PDCA cycle (rows O1, O2, O8, O9)."""

from __future__ import annotations

from ambitieweb.model import shared
from ambitieweb.model.kinds import Line, Many, PlannedDate, RecordedDate, StatedDate, Text, ThemeId, Url
from ambitieweb.model.record import Record, field
from ambitieweb.model.values import Choice


class Approach(Choice):
    """Where the work started (row O1)."""

    TOP_DOWN = ("van boven naar beneden", "top-down")
    BOTTOM_UP = ("van onderop", "bottom-up")


class CyclePhase(Choice):
    """The place in the cycle of plan, do, check, act (row O8)."""

    PLAN = ("plan", "plan")
    DO = ("doen", "do")
    CHECK = ("controleren", "check")
    ACT = ("bijsturen", "act")


class Policy(Record):
    """A policy paper that the web rests on, and who told about it (row O2)."""

    shorthand = "paper"

    paper: Line = field(
        "nota", required=True, label=("Nota", "Paper"), help=("Naam van het stuk.", "Name of the paper.")
    )
    theme: ThemeId | None = shared.theme()
    url: Url | None = shared.url()
    adopted_on: StatedDate | None = field(
        "vastgesteld_op", label=("Vastgesteld op", "Adopted on"), help=("Dag van het besluit.", "Day of the decision.")
    )
    told_by: Line | None = field("gesprekspartner", label=("Gesprekspartner", "Told by"), help=("De rol.", "The role."))


class Review(Record):
    """A moment at which managers or board looked at the ambitions again (row O9)."""

    afterwards = ("finding", "decision")

    date: RecordedDate | None = shared.date(help=("Dag van het overleg.", "Day of review."))
    by: Line | None = field("met", label=("Met", "With"), help=("De rollen aan tafel.", "The roles at the table."))
    finding: Line | None = field("bevinding", label=("Bevinding", "Finding"), help=("Wat u zag.", "What was seen."))
    decision: Line | None = shared.decision(help=("Extra actie of andere koers.", "Extra action or new course."))


class Steering(Record):
    """How the organisation works with its web."""

    approach: Approach | None = field(
        "werkwijze",
        label=("Werkwijze", "Approach"),
        help=("van boven naar beneden of van onderop.", "top-down or bottom-up."),
    )
    cycle: CyclePhase | None = field(
        "pdca",
        label=("Plaats in de PDCA-cirkel", "Place in the PDCA cycle"),
        help=("plan, doen, controleren of bijsturen.", "plan, do, check or act."),
    )
    reporting: Line | None = field(
        "rapportage", label=("Rapportage", "Reporting"), help=("Wanneer u verslag doet.", "When you report.")
    )
    policies: Many[Policy] = field(
        "beleid", default=(), label=("Beleid", "Policy"), help=("Nota's waarop het web rust.", "Papers behind the web.")
    )
    reviews: Many[Review] = field(
        "beoordelingen",
        default=(),
        label=("Besprekingen met leiding en bestuur", "Reviews"),
        help=("Nieuwste eerst.", "Newest first."),
    )
    next_review: PlannedDate | None = field(
        "volgende_beoordeling",
        label=("Volgende bespreking met leiding en bestuur", "Next review"),
        help=("Dag waarop leiding of bestuur opnieuw kijkt.", "Day on which managers or board look again."),
    )
    explanation: Text | None = shared.explanation()
