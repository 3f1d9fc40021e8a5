"""What the makers of a site added to what a source says, so that a reader can tell the two apart."""

from __future__ import annotations

from typing import Any

from ambitieweb.model.record import field


def ours() -> Any:
    """The field `van_ons` of a record that tells what somebody else did."""
    return field(
        "van_ons",
        label=("Van ons", "Ours"),
        help=(
            "Wat niet in de bron staat en wat u zelf hebt toegevoegd. Het staat apart op de pagina.",
            "What the source does not say and you added. It stands apart on the page.",
        ),
    )
