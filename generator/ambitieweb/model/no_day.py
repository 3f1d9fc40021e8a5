"""What people write where a day belongs, and that is no day by itself: na gunning, volgende maand, elk kwartaal. For messages only."""

from __future__ import annotations

from ambitieweb.late_patterns import late

_PERIOD = (
    r"(?:dag(?:en)?|week|weken|maand(?:en)?|kwarta(?:al|len)|jaar|jaren|halfjaar|days?|weeks?|months?|quarters?|years?)"
)
_NUMBER = r"(?:\d+|een|één|twee|drie|vier|vijf|zes|acht|tien|enkele|een paar|a|one|two|three|four|six|a few|some)"
_REPEATS = late(
    r"(?:doorlopend|continu|permanent|structureel|lopend|altijd|ongoing|continuous(?:ly)?|always|(?:twee|half|vier|drie)?(?:jaar|maand|kwartaal|week)lijks"
    r"|wekelijks|dagelijks|daily|weekly|monthly|quarterly|yearly|annual(?:ly)?|periodiek|regelmatig|regularly)(?:\s.*)?"
    rf"|(?:elke?|iedere?|ieder|every|each|om de|per) (?:\S+ )?{_PERIOD}|\d+ ?x per {_PERIOD}"
)
_DEPENDS_ON_TODAY = late(
    r"(?:vandaag|morgen|overmorgen|gisteren|nu|direct|per direct|meteen|z\.?s\.?m\.?|zo (?:snel|spoedig) mogelijk|spoedig|binnenkort"
    r"|op (?:korte|lange(?:re)?|middellange) termijn|a\.?s\.?a\.?p\.?|as soon as possible|soon|shortly|today|tomorrow|yesterday|now|immediately)"
    r"|(?:(?:begin|eind(?:e)?|medio|half|in|voor|na|vanaf|van|the|early|late|end of|by|mid)[ -])*"
    r"(?:volgende?|komende?|aanstaande?|vorige?|afgelopen|deze|dit|next|coming|this|last|previous) [^\W\d]+"
    rf"|(?:over|binnen|in|within|nog) {_NUMBER} {_PERIOD}|{_NUMBER} {_PERIOD} (?:geleden|ago|vanaf nu|from now)"
)
_MOMENT = late(
    rf"(?:(?:pas|direct|kort|meteen|uiterlijk|shortly|right|{_NUMBER} {_PERIOD}) )?"
    r"(?:na|voor|vóór|bij|tijdens|vanaf|zodra|als|sinds|after|before|at|during|on|upon|when|once|from) [^\d]+"
)


def no_day(word: str) -> str | None:
    """The slug of what is said instead of a day: a moment, what depends on today, what comes back; None for anything else."""
    said = " ".join(word.casefold().split()).strip(" .,;!?()")
    if _REPEATS.fullmatch(said):
        return "datum-is-herhaling"
    if _DEPENDS_ON_TODAY.fullmatch(said):
        return "datum-is-vanaf-nu"
    return "datum-is-moment" if _MOMENT.fullmatch(said) else None
