"""What has a page of its own by its id: which ids it had before, and that it was withdrawn."""

from __future__ import annotations

from ambitieweb.model import shared
from ambitieweb.model.kinds import Line, Many, OldKey, SameKindId, StatedDate
from ambitieweb.model.record import Record, field


class Addressed(Record):
    """A record whose id makes an address that others may have kept."""

    formerly: Many[OldKey] = field(
        "vroeger",
        is_content=False,
        default=(),
        label=("Vroeger", "Formerly"),
        help=(
            "Ids die dit eerder had, het oudste eerst. Wie een oud adres bewaarde, komt vanzelf op de pagina van nu.",
            "Ids that it had before, the oldest first. Who kept an old address comes to the page of now.",
        ),
    )

    @property
    def first_id(self) -> str | None:
        """The id that it began with; None when it still has that."""
        return self.formerly[0] if self.formerly else None


class Withdrawal(Record):
    """That a card was taken away: what its address tells from then on."""

    can_wait = False

    date: StatedDate = shared.date(required=True, help=("Dag van het intrekken.", "Day of the withdrawal."))
    reason: Line = field(
        "reden",
        required=True,
        label=("Reden", "Reason"),
        help=("Waarom, in gewone tekst.", "Why, in plain text."),
    )
    replaced_by: Many[SameKindId] = field(
        "vervangen_door",
        default=(),
        label=("Vervangen door", "Replaced by"),
        help=(
            "Id van het bestand dat ervoor in de plaats kwam; meer dan een mag.",
            "Id of the card that came in its place; more than one is fine.",
        ),
    )


class CardFile(Addressed):
    """A file that has a page of its own and that can be taken away."""

    withdrawn: Withdrawal | None = field(
        "ingetrokken",
        is_content=False,
        label=("Ingetrokken", "Withdrawn"),
        help=(
            "Dit gaat van de site: dag, reden en wat ervoor in de plaats kwam. Het adres zegt dat.",
            "The card leaves the site: day, reason and what came in its place. Its address says so.",
        ),
    )
