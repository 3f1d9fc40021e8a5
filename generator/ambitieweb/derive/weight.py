"""How much money goes with a web: what the roll-up weighs with, and what says where the money is (rows O13, O17, E8)."""

from __future__ import annotations

from decimal import Decimal

from ambitieweb.derive.money import newest
from ambitieweb.derive.relations import Relations
from ambitieweb.link.portfolio import LinkedCategory, LinkedProject, Unit, WebHolder


def weight(holder: WebHolder, relations: Relations) -> Decimal | None:
    """The amount in euro that counts for a web; None when nobody wrote one down, which is not zero.

    Of a project the estimated value, of a category the newest spend, of a unit its newest spend or else the known amounts of
    its categories and units together. A stakeholder is no part of a unit, so its money does not count.
    """
    match holder:
        case LinkedProject():
            return holder.record.estimated_value
        case LinkedCategory():
            spend = newest(holder)
            return spend.value if spend else None
        case Unit():
            spend = newest(holder)
            if spend is not None:
                return spend.value
            parts: tuple[WebHolder, ...] = (
                *relations.parts_of(holder),
                *relations.categories_of.get(holder.id, ()),
            )
            known = [amount for part in parts if (amount := weight(part, relations)) is not None]
            return sum(known, Decimal(0)) if known else None
