"""The texts to copy of a menu card or a project, by the instrument with which they enter the tender, and as a file (row P8)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ambitieweb.addresses.address import Address
from ambitieweb.derive.catalogue import INSTRUMENTS
from ambitieweb.gathered import gathered
from ambitieweb.link.portfolio import ChosenMeasure
from ambitieweb.model.measure import Instrument
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import upper_first
from ambitieweb.pages.page import PageFile

FILE = "teksten.txt"


@dataclass(frozen=True, slots=True)
class ClauseText:
    """A text with the measures that it belongs to."""

    clause: str
    choices: tuple[ChosenMeasure, ...]


@dataclass(frozen=True)
class ClauseTexts:
    """The texts of the measures that were kept, by instrument; a text that two measures share stands there once."""

    by_instrument: tuple[tuple[Instrument | None, tuple[ClauseText, ...]], ...]

    def anchors(self, desk: Desk) -> dict[int, str]:
        """Where the text of a measure stands, by the number of the measure."""
        texts = (text for _, of_instrument in self.by_instrument for text in of_instrument)
        return {choice.number: _anchor(desk, text) for text in texts for choice in text.choices}


def clause_texts(choices: Iterable[ChosenMeasure]) -> ClauseTexts:
    """The texts of these measures, in the order in which a buyer uses the instruments."""
    found = gathered((choice.whole.instrument, choice) for choice in choices if choice.whole.clause and choice.is_kept)
    return ClauseTexts(
        tuple((instrument, _apart(found[instrument])) for instrument in INSTRUMENTS if instrument in found)
    )


def _apart(choices: Iterable[ChosenMeasure]) -> tuple[ClauseText, ...]:
    by_text = gathered(((choice.whole.clause or "").strip(), choice) for choice in choices)
    return tuple(ClauseText(clause, of_text) for clause, of_text in by_text.items())


def clauses_files(desk: Desk, here: Address, name: str, texts: ClauseTexts) -> tuple[PageFile, ...]:
    """All texts as plain text for a text processor; marks stand in it as they were written."""
    if not texts.by_instrument:
        return ()
    lines = "\n".join(_lines(desk, name, texts))
    # the mark at the start tells Windows, and a browser that opens the file from a folder, that it is UTF-8
    return (PageFile(here.file(FILE), lines.replace("\n", "\r\n").encode("utf-8-sig")),)


def _lines(desk: Desk, name: str, texts: ClauseTexts) -> Iterator[str]:
    yield desk.texts("clauses.title", name=name)
    for instrument, of_instrument in texts.by_instrument:
        title = instrument_title(desk, instrument)
        yield from ("", "", title, "=" * len(title))
        for text in of_instrument:
            yield from ("", *dict.fromkeys(choice.name for choice in text.choices), "", text.clause)
    yield ""


def instrument_title(desk: Desk, instrument: Instrument | None) -> str:
    """The name of an instrument as a title."""
    return upper_first(instrument.word(desk.language) if instrument else desk.texts("catalogue.no_instrument"))


def _anchor(desk: Desk, text: ClauseText) -> str:
    return desk.anchor("clause_text", number=text.choices[0].number)
