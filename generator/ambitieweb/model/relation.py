"""How a measure bears on another measure or theme: it helps, clashes or depends (row E6)."""

from __future__ import annotations

from ambitieweb.model import shared
from ambitieweb.model.kinds import Line, MeasureId, ThemeId
from ambitieweb.model.record import Record, field
from ambitieweb.model.values import Choice


class RelationSort(Choice):
    """What the one does to the other."""

    HELPS = ("versterkt", "helps")
    CLASHES = ("botst met", "clashes with")
    DEPENDS = ("hangt af van", "depends on")


class Relation(Record):
    """A measure or theme that the measure bears on."""

    sort: RelationSort = field(
        "soort",
        required=True,
        label=("Samenhang", "Relation"),
        help=("versterkt, botst met of hangt af van.", "helps, clashes with or depends on."),
    )
    theme: ThemeId | None = shared.theme()
    measure: MeasureId | None = shared.measure()
    explanation: Line | None = shared.explanation(
        help=("Hoe het werkt en hoe u ermee omgaat.", "How it works and how you deal with it.")
    )
