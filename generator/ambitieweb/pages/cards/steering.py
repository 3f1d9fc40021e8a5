"""How an organisation or category steers on its web: policy, reviews, place in the PDCA cycle (rows O1, O2, O8, O9)."""

from __future__ import annotations

import datetime

from ambitieweb.link.portfolio import LinkedCategory, Unit
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Section
from ambitieweb.pages.writer import Writer


def steering_section(desk: Desk, writer: Writer, holder: Unit | LinkedCategory) -> tuple[Section, ...]:
    """The section, or none when the author wrote nothing about it."""
    steering = holder.record.steering
    if steering is None:
        return ()
    reviews = sorted(steering.reviews, key=lambda review: review.date or datetime.date.min, reverse=True)
    html = desk.render(
        "parts/steering.html",
        writer,
        facts=writer.rest(steering, ("explanation", "policies", "reviews")),
        explanation=writer.text(steering.explanation),
        policies=writer.table(steering.policies, desk.texts("steering.policies"), holder.theme_set),
        reviews=writer.table(reviews, desk.texts("steering.reviews"), holder.theme_set),
    )
    return (desk.section("steering", html),)
