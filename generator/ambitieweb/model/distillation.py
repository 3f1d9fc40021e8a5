"""Several webs made into one: whose level was taken per theme, and why (row E7)."""

from __future__ import annotations

from ambitieweb.model import shared
from ambitieweb.model.kinds import Line, Many, OrganisationId, Text
from ambitieweb.model.record import Record, field


class Taken(Record):
    """Whose level became that of the web."""

    shorthand = "unit"

    unit: OrganisationId = field(
        "van",
        required=True,
        label=("Niveau van", "Level of"),
        help=("Id van de stakeholder.", "Id of the stakeholder."),
    )
    reason: Line | None = field(
        "reden", label=("Reden", "Reason"), help=("Waarom dit niveau is gevolgd.", "Why this level was followed.")
    )


class Distillation(Record):
    """The webs that the web was made of."""

    units: Many[OrganisationId] = field(
        "webben_van",
        default=(),
        label=("Webben van", "Webs of"),
        help=("Ids van stakeholders.", "Ids of stakeholders."),
    )
    explanation: Text | None = shared.explanation(help=("Hoe u tot één web kwam.", "How you came to one web."))
