"""What has a page of its own by its id: which ids it had before, and that it was withdrawn."""

from __future__ import annotations

from ambitieweb.model.kinds import Many, OldKey
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
