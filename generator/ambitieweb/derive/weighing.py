"""One score per measure, only where the author gave every criterion a weight and every score a number (row P11)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from ambitieweb.model.measure import Score
from ambitieweb.model.numbers import readings
from ambitieweb.model.project import Criterion

_SIGNS = {"--": -2, "-": -1, "0": 0, "+": 1, "++": 2, "+/-": 0, "±": 0, "−": -1, "−−": -2}


def total(criteria: Mapping[str, Criterion], scores: Mapping[str, Score], language: str = "nl") -> Decimal | None:
    """The weighted mean of the scores; None when a weight or a score is missing or no number.

    Scores are numbers, or signs from -- (-2) to ++ (2). A measure that is not scored on all criteria has no total.
    """
    if not criteria or any(criterion.weight is None or criterion.weight < 0 for criterion in criteria.values()):
        return None
    weighed = Decimal(0)
    weights = Decimal(0)
    for key, criterion in criteria.items():
        score = _value(scores.get(key), language)
        if score is None or criterion.weight is None:
            return None
        weighed += criterion.weight * score
        weights += criterion.weight
    return (weighed / weights).quantize(Decimal("0.1")) if weights else None


def is_sign(score: str) -> bool:
    """True for a score in signs, such as '+'; 0 may be a number."""
    return score.strip() in _SIGNS.keys() - {"0"}


def _value(score: Score | None, language: str) -> Decimal | None:
    if score is None or score.score is None:
        return None
    word = score.score.strip()
    if word in _SIGNS:
        return Decimal(_SIGNS[word])
    found = readings(word, language)
    return found[0] if len(found) == 1 else None
