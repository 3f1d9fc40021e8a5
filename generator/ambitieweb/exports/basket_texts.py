"""The texts of each card, project and measure for the basket: a script beside its page, so that a browser loads no more than what
was chosen, from a folder too. Links in them start at the top of the site."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ambitieweb.addresses.anchors import measure_at
from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.files import BASKET_WORDS, basket_file
from ambitieweb.addresses.fixed import LISTS
from ambitieweb.derive.catalogue import INSTRUMENTS
from ambitieweb.derive.takeable import (
    LETTERS,
    Holder,
    Takeable,
    formerly_names,
    holders,
    names_of,
    same_measure,
    takeables,
)
from ambitieweb.exports.export import Export
from ambitieweb.languages import decimal_sign, long_date
from ambitieweb.link.portfolio import LinkedMeasure, Theme
from ambitieweb.model.measure import Instrument, Measure, MeasureChoice
from ambitieweb.model.parts import Indicator
from ambitieweb.model.values import LevelRange
from ambitieweb.pages.cards.clause_texts import instrument_title
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.writer import Writer

SAID = "basket.say."
"""Where the texts have what the scripts of the basket say."""
MUST = (Instrument.SUITABILITY_REQUIREMENT, Instrument.REQUIREMENT, Instrument.CONTRACT_CLAUSE)
"""What a tenderer must do; with the other instruments it earns points."""


def basket_texts(desk: Desk) -> Iterator[Export]:
    """A script of each file of content that has texts, and the words of the basket."""
    writer = desk.writer()
    for holder in holders(desk.portfolio):
        texts = takeables(holder)
        if texts:
            said = {
                "name": holder.name,
                "kind": holder.kind,
                "page": page_of(holder).html,
                "texts": [_text(desk, writer, holder, text) for text in texts],
            }
            yield _script(basket_file(holder), "awTexts", names_of(holder), said)
    yield _script(BASKET_WORDS, "awBasketWords", _words(desk))


def _words(desk: Desk) -> dict[str, Any]:
    t, day = desk.texts, desk.portfolio.reference_date
    return {
        "say": {key.removeprefix(SAID): t(key) for key in t.words if key.startswith(SAID)},
        "groups": [t(f"basket.group.{one.name.lower()}") if one else t("basket.group.none") for one in INSTRUMENTS],
        "ones": [instrument_title(desk, one) if one else t("basket.text") for one in INSTRUMENTS],
        "must": [INSTRUMENTS.index(one) for one in MUST],
        "folders": {letter: LISTS[kind].path for kind, letter in LETTERS.items()},
        "formerly": formerly_names(desk.portfolio),
        "site": desk.portfolio.site.name,
        "title": t("basket.title"),
        "web": desk.portfolio.web_address,
        "day": long_date(day, t.language) if day else "",
        "iso": day.isoformat() if day else "",
        "decimal": decimal_sign(t.language),
        "language": t.language,
    }


def _text(desk: Desk, writer: Writer, holder: Holder, text: Takeable) -> dict[str, Any]:
    """A text with all that the basket says of it; what is not there is left out."""
    choice = text.choice
    whole: MeasureChoice | Measure = choice.whole if choice else _record(holder)
    criterion, condition = whole.mvi_criterion, choice.level_condition if choice else None
    said = {
        "key": text.name,
        "name": (choice.name if choice else holder.name) or desk.texts("catalogue.unnamed"),
        "group": INSTRUMENTS.index(whole.instrument),
        "html": str(writer.clause(whole.clause)),
        "lead": "" if whole.clause else str(writer.text(whole.description)),
        "points": "" if whole.points is None else f"{whole.points:f}",
        "themes": [
            [theme.name, writer.level_range(levels, _set(desk, theme))] for theme, levels in _themes(holder, text)
        ],
        "level": "" if choice is None or whole_levels(whole) is None or choice.theme else str(whole_levels(whole)),
        "condition": condition or "",
        "source": str(writer.sentence(whole.source)) if whole.source else "",
        "criterion": str(writer.sentence(criterion)) if criterion else "",
        "number": criterion.number if criterion else "",
        "place": measure_at(holder, choice.number if choice else None, desk.texts).anchor,
        "same": same_measure(holder, text),
        "kpis": [_indicator(writer, one) for one in whole.indicators],
    }
    return {key: value for key, value in said.items() if value not in ("", [])}


def whole_levels(whole: MeasureChoice | Measure) -> LevelRange | None:
    """The level of a measure in use; in the library each theme has its own."""
    return whole.levels if isinstance(whole, MeasureChoice) else None


def _record(holder: Holder) -> Measure:
    assert isinstance(holder, LinkedMeasure)
    return holder.record


def _themes(holder: Holder, text: Takeable) -> Iterator[tuple[Theme, LevelRange | None]]:
    if text.choice:
        if text.choice.theme:
            yield text.choice.theme, text.choice.whole.levels
    elif isinstance(holder, LinkedMeasure):
        for theme, use in holder.themes:
            yield theme, use.levels


def _set(desk: Desk, theme: Theme) -> Any:
    return desk.portfolio.theme_sets.get(theme.set_id)


def _indicator(writer: Writer, one: Indicator) -> dict[str, str]:
    said = {
        "name": one.name,
        "unit": one.unit or "",
        "baseline": _value(writer, one.baseline, one.base_year),
        "target": _value(writer, one.target, one.target_year),
        "method": one.method or "",
    }
    return {key: value for key, value in said.items() if value}


def _value(writer: Writer, value: Any, year: int | None) -> str:
    if value is None:
        return ""
    return f"{writer.number(value)} ({year})" if year else writer.number(value)


def _script(path: str, function: str, *said: Any) -> Export:
    words = ",".join(json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in said)
    return Export(path, f"{function}({words});\n".encode())
