"""The moment of a measurement inside a sentence, after 'bij': the word alone is an adjective at a periodic one."""

from __future__ import annotations

from ambitieweb.model.project import MeasuringMoment
from ambitieweb.texts import Texts


def moment_in_sentence(moment: MeasuringMoment, texts: Texts) -> str:
    """'gunning', or 'een periodieke controle'."""
    return texts("evaluation.periodic") if moment is MeasuringMoment.PERIODIC else moment.word(texts.language)
