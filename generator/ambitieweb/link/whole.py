"""A measure in use made complete: where a card or project is silent, the measure of the library speaks."""

from __future__ import annotations

from functools import lru_cache

from ambitieweb.link.portfolio import LinkedMeasure, Theme
from ambitieweb.model.measure import MeasureChoice, MeasureContent, MeasureTheme
from ambitieweb.model.reads import aside, takes_from
from ambitieweb.model.record import is_filled, specs


def whole(
    record: MeasureChoice, measure: LinkedMeasure | None, theme: Theme | None, use: MeasureTheme | None
) -> tuple[MeasureChoice, frozenset[str]]:
    """The record with every field that the library fills for it, and the names of those fields.

    What `MeasureContent` declares comes along, so a new field there needs nothing here. Theme and level come from the theme
    that the library's measure serves in the set of the card. An owner does not: in the library that is who keeps the text.
    """
    library: dict[str, object] = dict(_filled(measure)) if measure else {}
    library |= {"theme": theme.id if theme else None, "levels": use.levels if use else None}
    own = record.__dict__  # asks only whether there is something; for a text one asks the one or the other
    inherited = {name: value for name, value in library.items() if is_filled(value) and not is_filled(own[name])}
    if not inherited:
        return record, frozenset()
    made = record.model_copy(update=inherited)
    takes_from(made, record, *([measure.record] if measure else []))
    return made, frozenset(inherited)


@lru_cache(maxsize=256)
def _filled(measure: LinkedMeasure) -> dict[str, object]:
    """What the library says of a measure, which many cards ask one after the other."""
    with aside():  # whoever asks for what it says asks the measure
        fields = [(spec.name, getattr(measure.record, spec.name)) for spec in specs(MeasureContent)]
    return {name: value for name, value in fields if is_filled(value)}
