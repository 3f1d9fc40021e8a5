"""Which rows of a file with votes are no participants: totals, means and other outcomes that people write below a table."""

from __future__ import annotations

from ambitieweb.model.values import as_id

CERTAIN = frozenset(
    {
        *(
            "totaal",
            "totalen",
            "total",
            "totals",
            "eindtotaal",
            "subtotaal",
            "subtotal",
            "totaalscore",
            "totaaltelling",
        ),
        *("gemiddelde", "gemiddelden", "gemiddeld", "average", "averages", "mean", "mediaan", "median", "modus"),
        *(
            "aantal",
            "aantallen",
            "count",
            "counts",
            "sum",
            "standaarddeviatie",
            "standaardafwijking",
            "stdev",
            "stdevp",
        ),
        *(
            "deviation",
            "variantie",
            "variance",
            "spreiding",
            "minimum",
            "maximum",
            "percentage",
            "percentages",
            "procent",
        ),
        *("laagste", "hoogste", "kwartiel", "quartile"),
    }
)
PERHAPS = frozenset(
    {
        *("min", "max", "som", "std", "sd", "n", "gem", "avg", "mode", "st", "var", "range"),
        *("resultaat", "result", "uitslag", "eindstand", "consensus", "conclusie", "besluit"),
    }
)
"""Words that may as well be the name, the initials or the role of someone."""
BESIDE = frozenset(
    {
        *(
            "aantal",
            "stemmen",
            "stem",
            "score",
            "scores",
            "niveau",
            "per",
            "thema",
            "van",
            "de",
            "het",
            "alle",
            "deelnemers",
        ),
        *(
            "respondenten",
            "antwoorden",
            "generaal",
            "grand",
            "sub",
            "eind",
            "votes",
            "of",
            "all",
            "participants",
            "level",
        ),
        *(
            "respondents",
            "the",
            "waarde",
            "value",
            "in",
            "groep",
            "group",
            "standard",
            "standaard",
            "deviatie",
            "n",
            "dev",
        ),
        *(
            "hoogste",
            "laagste",
            "overall",
            "algemeen",
            "waarden",
            "values",
            "keer",
            "mensen",
            "personen",
            "people",
            "number",
        ),
    }
)
SIGNS = frozenset("Σ∑Øøμ%")


def is_outcome(text: str) -> bool:
    """True for a word that names an outcome and nobody: Totaal, Gemiddelde score, Grand total, Aantal (n=12)."""
    return text.strip(" :.") in SIGNS or _says(text, CERTAIN)


def may_be_outcome(text: str) -> bool:
    """True for a word that names an outcome or somebody: Max, Min, SD, Uitslag."""
    return _says(text, PERHAPS)


def _says(text: str, words: frozenset[str]) -> bool:
    parts = [part for part in as_id(text).split("-") if not part.isdigit()] if text else []
    return any(part in words for part in parts) and all(part in words or part in BESIDE for part in parts)
