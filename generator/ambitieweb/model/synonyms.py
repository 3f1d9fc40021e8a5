"""Everyday words that authors write for a key: which key they mean, when the record has it."""

from __future__ import annotations

from collections.abc import Collection

_MEANT = {
    "wie": ("eigenaar", "rol", "door", "met"),
    "verantwoordelijke": ("eigenaar",),
    "trekker": ("eigenaar", "ambassadeur"),
    "actie": ("wat",),
    "taak": ("wat",),
    "wanneer": ("datum", "jaar", "tijd"),
    "deadline": ("datum",),
    "dag": ("datum",),
    "waar": ("plaats", "vindplaats"),
    "locatie": ("plaats",),
    "waarom": ("onderbouwing", "oorzaak", "toelichting"),
    "reden": ("onderbouwing", "reden_afval", "oorzaak", "toelichting"),
    "motivatie": ("onderbouwing", "toelichting"),
    "argumentatie": ("onderbouwing", "argument", "toelichting"),
    "uitleg": ("toelichting", "omschrijving"),
    "opmerking": ("toelichting",),
    "opmerkingen": ("toelichting",),
    "notitie": ("toelichting",),
    "beschrijving": ("omschrijving", "samenvatting", "toelichting"),
    "titel": ("naam", "tekst", "waarde", "moment"),
    "naam": ("titel", "rol", "term", "tekst"),
    "link": ("url", "links"),
    "website": ("url", "links"),
    "adres": ("url",),
    "bronnen": ("bron",),
    "ambitie": ("niveau",),
    "ambitieniveau": ("niveau",),
    "score": ("niveau",),
    "aanwezigen": ("deelnemers",),
    "ouder": ("categorie", "organisatie"),
    "categorie": ("ouder",),
    "afdeling": ("organisatie", "ouder"),
    "opdrachtwaarde": ("geraamde_waarde",),
    "waarde": ("geraamde_waarde", "bedrag"),
    "kosten": ("bedrag",),
    "budget": ("geraamde_waarde", "bedrag"),
    "ambitieweb": ("web",),
    "resultaat": ("resultaten", "waarde"),
    "embargo": ("niet_voor",),
    "vertrouwelijk_tot": ("niet_voor",),
    "geheim_tot": ("niet_voor",),
    "zichtbaar_vanaf": ("niet_voor",),
    "publiceren_vanaf": ("niet_voor",),
    "who": ("owner", "role", "by"),
    "when": ("date", "year"),
    "why": ("rationale", "cause", "explanation"),
    "reason": ("rationale", "rejection_reason", "cause", "explanation"),
    "where": ("location", "place"),
    "notes": ("explanation",),
    "level": ("rating", "levels"),
    "target": ("goal", "target"),
    "highlighted": ("featured",),
    "doelwaarde": ("doel", "streefwaarde"),
}


def everyday(word: str, known: Collection[str]) -> str | None:
    """The key of these that an everyday word stands for."""
    return next((key for key in _MEANT.get(word.casefold(), ()) if key in known), None)
