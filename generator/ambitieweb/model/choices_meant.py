"""Everyday words for one of a fixed list of words: gegund for gunning, online for digitaal. For messages only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from ambitieweb.problems.problem import nearest

_SAID = {
    # phases of a project
    "idee": "nieuw, start, initiatief, verkenning, ideefase, wens / new, initiative, exploration, concept",
    "voorbereiding": "voorbereiden, voorbereid, vooronderzoek, inventarisatie, in voorbereiding, planvorming, intake"
    " / preparing, prepared, in preparation, planning",
    "specificatie": "specificeren, gespecificeerd, specificaties, bestek, bestekfase, pve, programma van eisen, uitvraag"
    " / specifying, specified, specifications, requirements, drafting",
    "publicatie": "gepubliceerd, publiceren, gepubliceerd op tenderned, tenderned, aankondiging, uitgezet, aanbesteding,"
    " aanbesteden, in aanbesteding, aanbesteed, in de markt / published, publishing, tender, tendering, in the market",
    "selectie": "selecteren, geselecteerd, beoordeling, beoordelen, inschrijving, aanbesteding, aanbesteden,"
    " in aanbesteding, aanbesteed / selecting, selected, assessment, tender, tendering, evaluation of bids",
    "gunning": "gegund, gunnen, voorlopig gegund, voorlopige gunning, definitief gegund, beoordeling, beoordelen,"
    " standstill, contractering, getekend, gecontracteerd / awarded, awarding, provisionally awarded, assessment,"
    " contracting, signed, contracted",
    "uitvoering": "uitvoeren, wordt uitgevoerd, in uitvoering, loopt, lopend, lopend contract, actief, gestart,"
    " contractfase, contractbeheer, contractmanagement, in gebruik, operationeel, realisatie"
    " / running, active, ongoing, execution, executing, implementation, delivery, contract management, operational,"
    " in progress, started",
    "afgerond": "klaar, gereed, af, voltooid, opgeleverd, gerealiseerd, beëindigd, geëindigd, gesloten, afgesloten,"
    " geëvalueerd, evaluatie, nazorg, verlopen, afronding, uitgevoerd / finished, completed, complete, ended, ready,"
    " delivered, expired, evaluation, done, closed",
    # how it goes
    "op koers": "goed, groen, ok, oké, op schema, volgens planning, loopt, lopend, loopt goed, gestart"
    " / on track, green, good, fine, okay, on schedule, running",
    "let op": "oranje, geel, rood, risico, vertraagd, vertraging, aandacht, achter op schema, aandachtspunt, zorgelijk"
    " / at risk, amber, orange, yellow, red, delayed, behind, behind schedule, risk",
    "gestopt": "gestaakt, geannuleerd, ingetrokken, stopgezet, rood, vervallen, gaat niet door, afgeblazen, stop"
    " / cancelled, canceled, halted, withdrawn, red, terminated, abandoned",
    # actions and measures
    "open": "nog niet, uitgesteld, on hold, wacht, staat stil, nog te doen, te doen, todo, gepland, nieuw, niet gestart, nog niet begonnen, moet nog, nog doen, doen, ingepland"
    " / to do, planned, new, not started, pending, outstanding",
    "bezig": "loopt, lopend, in uitvoering, mee bezig, gestart, begonnen, onderhanden, in behandeling"
    " / ongoing, busy, started, running, doing, working on it",
    "klaar": "afgerond, gedaan, voltooid, af, uitgevoerd, ok, ja, afgehandeld, gereed / finished, completed, complete, closed,"
    " ready, yes",
    "vervallen": "gestopt, geschrapt, niet meer nodig, gaat niet door, geannuleerd, afgevallen, ingetrokken, stopgezet"
    " / cancelled, canceled, stopped, deleted, no longer needed, withdrawn, rejected",
    "niet gestart": "open, gepland, nog niet, nee, nog niet gestart, moet nog, nieuw, nog te doen"
    " / planned, not yet, no, pending, to do, open",
    "in voorbereiding": "voorbereiding, voorbereiden, wordt voorbereid, vooronderzoek, verkenning / preparation, preparing,"
    " being prepared",
    "loopt": "bezig, in uitvoering, gestart, lopend, actief, begonnen / ongoing, in progress, started, active, busy",
    "uitgevoerd": "klaar, gereed, afgerond, gedaan, gerealiseerd, voltooid, ja, af, uitvoering / completed, finished,"
    " implemented, realised, yes, ready",
    "direct": "ja, meteen, nu, gekozen, haalbaar, doen, akkoord, direct haalbaar / yes, now, chosen, feasible, do, immediately",
    "te onderzoeken": "onderzoeken, misschien, uitzoeken, nog uitzoeken, later, onderzoek, in onderzoek, twijfel"
    " / explore, maybe, research, later, to be explored, investigate",
    "niet gekozen": "nee, afgevallen, niet haalbaar, niet, vervallen, afgewezen / no, rejected, dropped, not feasible",
    "minimaal": "minimum, basis, must, verplicht, standaard, altijd / must have, basic, required, standard",
    "extra": "plus, optioneel, wens, aanvullend, bovenop / optional, wish, additional, nice to have",
    "onderzoeken": "te onderzoeken, misschien, uitzoeken, later, onderzoek / to explore, maybe, research, investigate",
    # the web
    "voorlopig": "concept, ontwerp, in ontwikkeling, conceptversie, werkversie, nog niet vastgesteld / draft,"
    " preliminary, in development, temporary, concept",
    "ingetekend": "getekend, ingevuld, in het web gezet, ingekleurd, opgetekend / filled in, signed, marked",
    "vastgesteld": "definitief, akkoord, besloten, goedgekeurd, bekrachtigd, geaccordeerd, vast / final, definitive,"
    " approved, agreed, decided, established",
    "bijgesteld": "herzien, gewijzigd, aangepast, geactualiseerd, bijgewerkt, nieuwe versie / updated, changed, amended,"
    " adjusted, modified",
    "concept": "voorlopig, ontwerp, conceptversie, werkversie / provisional, concept version, preliminary",
    "onvolledig": "incompleet, niet af, deels, niet compleet, in opbouw / partial, not complete, unfinished",
    "positief": "goed, pos, kans, plusje, groen, voordeel / good, benefit, opportunity, green, up",
    "negatief": "slecht, neg, risico, minnetje, rood, nadeel / bad, risk, harm, red, down",
    # how it is bought
    "openbaar": "openbare procedure, openbare aanbesteding, europees openbaar, nationaal openbaar, europees,"
    " europese aanbesteding, nationaal / open procedure, open tender, public, european, eu, eu tender",
    "niet-openbaar": "niet openbare procedure, besloten, met voorselectie, europees, europese aanbesteding, nationaal"
    " / restricted procedure, closed, non-public, european, eu, eu tender",
    "meervoudig onderhands": "meervoudig, moh, mvo, drie offertes, 3 offertes, offertes, onderhands, onderhandse procedure"
    " / multiple, three quotes, quotations, private, invited tender",
    "enkelvoudig onderhands": "enkelvoudig, eoh, één op één, een op een, 1 op 1, 1-op-1, één offerte, rechtstreeks,"
    " onderhands, onderhandse procedure / single, one to one, one quote, direct award, private, single source",
    "minicompetitie": "nadere offerteaanvraag, nadere overeenkomst, nok, minitender, onder de raamovereenkomst"
    " / minitender, call-off, further competition",
    "raamovereenkomst": "raamcontract, raam, rok, mantel, mantelcontract, mantelovereenkomst / framework,"
    " framework contract, umbrella agreement",
    "concurrentiegericht": "concurrentiegerichte dialoog, dialoog, concurrentiegerichte procedure, onderhandeling,"
    " mededingingsprocedure met onderhandeling / dialogue, competitive procedure, negotiation, negotiated procedure",
    "marktconsultatie": "rfi, marktverkenning, consultatie, marktgesprekken, marktdag / consultation, market sounding,"
    " market exploration, request for information",
    "levering": "leveringen, product, producten, goederen, koop, inkoop, aanschaf, spullen, lease / supplies, goods,"
    " products, purchase, product",
    "dienst": "diensten, dienstverlening, inhuur, onderhoud / services, service contract, hire, maintenance",
    "werk": "werken, bouw, aanneming, bouwwerk, aanleg / works, construction, building work, building",
    "geschiktheidseis": "geschiktheid, geschiktheidseisen, bekwaamheid, referentie / suitability, qualification, reference",
    "selectiecriterium": "selectie, selectiecriteria, criterium / selection, selection criteria, criterion",
    "eis": "eisen, minimumeis, pve, programma van eisen, knock-out, must, technische specificatie, harde eis"
    " / requirements, minimum requirement, must have, specification, mandatory",
    "gunningscriterium": "gunning, wens, emvi, bpkv, gunningscriteria, kwaliteit, criterium, subgunningscriterium"
    " / award, award criteria, wish, quality, criterion",
    "suggestie": "advies, tip, idee, aanbeveling, inspiratie / advice, idea, recommendation",
    "contractbepaling": "contract, contracteis, uitvoeringsvoorwaarde, bijzondere uitvoeringsvoorwaarde, contractvoorwaarde,"
    " clausule, contractafspraak, kpi / clause, contract, contract term, performance condition",
    # sessions
    "1": "een, één, eerste, 1e, stap 1, thema's, themas, thema, thema's kiezen / one, first, step 1, themes, choosing themes",
    "2": "twee, tweede, 2e, stap 2, impact, impactanalyse, impactanalyse maken, stickers / two, second, step 2, impact analysis",
    "3": "drie, derde, 3e, stap 3, brainstorm, brainstormen, kansen / three, third, step 3, brainstorming, opportunities",
    "4": "vier, vierde, 4e, stap 4, web, ambitieweb, web tekenen, niveaus / four, fourth, step 4, ambition web, levels",
    "5": "vijf, vijfde, 5e, stap 5, maatregelen, maatregelen kiezen / five, fifth, step 5, measures",
    "6": "zes, zesde, 6e, stap 6, evaluatie, evalueren, terugblik / six, sixth, step 6, evaluation, looking back",
    "startsessie": "start, kick-off, kickoff, eerste sessie, startbijeenkomst, aftrap / first session, kick off, opening",
    "actualisatie": "actualiseren, herijking, updatesessie, herziening, vervolg, vervolgsessie, tussentijds, actualisatiesessie / refresh, revision,"
    " follow-up",
    "ontwerpsessie": "ontwerp, ontwerpen, werksessie, brainstorm, ontwerpatelier / design, workshop, brainstorming",
    "evaluatie": "eindsessie, slotsessie, afsluiting, evaluatiesessie, terugblik, evalueren, nabespreking, leersessie / evaluate, evaluation session, review, look back",
    "carrousel": "carrouselsessie, rondes, carrousel sessie, wereldcafé, rondje / rounds, world café, carrousel",
    "omgekeerde sessie": "omgekeerd, reverse, terug, omgekeerde / reverse, backwards, reversed",
    "fysiek": "in persoon, offline, op het stadhuis, live, op locatie, in de zaal, zaal, op kantoor, bijeenkomst / in person, face to face, on site, in the room,"
    " at the office",
    "digitaal": "online, teams, via teams, in teams, zoom, webinar, virtueel, op afstand, videobellen / remote, virtual,"
    " video call, on teams",
    "gemengd": "hybride, hybrid, beide, deels online, half om half, fysiek en online / both, partly online, blended, mix",
    "intern": "wijzelf, wij zelf, eigen, zelf, collega, eigen medewerker, van ons / own, ourselves, colleague, in-house",
    "extern": "ingehuurd, bureau, adviesbureau, adviseur, buiten / hired, consultant, agency, outside",
    "consensus": "met z'n allen, met zijn allen, iedereen eens, allemaal eens, gezamenlijk, unaniem, overleg, samen, in overleg, eens, overeenstemming / unanimous, together, agreement, jointly",
    "stemming": "handopsteken, met handopsteken, handen omhoog, show of hands, stemmen, gestemd, meerderheid, stickers, peiling, met stemmen / voting, voted, majority, poll, ballot",
    "besluit": "besloten, directie, bestuur, directeur, college, opdrachtgever besloot / decided, management, board, director",
    # figures
    "meer": "omhoog, hoog, stijgen, stijging, groter, maximaal / up, high, increase, greater, maximum",
    "minder": "omlaag, laag, dalen, daling, kleiner, minimaal / down, low, decrease, smaller, minimum",
    "hoger": "meer, duurder, stijgt, stijging, omhoog, plus / more, more expensive, up, increase, rises",
    "gelijk": "neutraal, zelfde, hetzelfde, nul, geen verschil, geen, kostenneutraal / same, neutral, the same, none, no difference",
    "lager": "minder, goedkoper, daalt, daling, omlaag, min / less, cheaper, down, decrease, falls",
    "onbekend": "niet bekend, weet niet, nnb, n.n.b., nog onbekend, nog niet bekend, ? / not known, do not know, tbd, unclear",
    "go/no-go": "go no go, gonogo, go, besluit, startbesluit / go no go, go nogo, go, decision, start decision",
    "periodiek": "jaarlijks, halfjaarlijks, per kwartaal, kwartaal, tussentijds, tijdens uitvoering, tijdens contract, tijdens het contract, tijdens de uitvoering, voortgang, maandelijks,"
    " jaar, uitvoering / yearly, annual, annually, quarterly, interim, progress, monthly, performance, during the contract",
    "oplevering": "opgeleverd, opleveren, einde, eind, afronding, eindmeting, afgerond, na afloop / delivered, end, final,"
    " completion, afterwards",
    "ja": "zeker, volledig, wel, kan, helemaal, j, x, v, ✓, ✔, 1, ok, oké, true, jazeker / sure, fully, possible, y, true, okay",
    "nee": "niet, onmogelijk, kan niet, niet meer, n, 0, neen, false / not, impossible, never, false",
    "deels": "gedeeltelijk, beetje, misschien, half, voor een deel, soms / partially, half, maybe, some, in part",
    "mediaan": "gemiddelde, gemiddeld, midden / average, mean, middle",
    "meest gekozen": "modus, meeste stemmen, populairst / mode, most votes, most popular",
    "vanaf": "boven, minimaal, ten minste, groter of gelijk, >=, ≥ / above, over, at least, minimum, starting at",
    "meer dan": "boven, hoger dan, groter dan, >, over / above, over, higher than, greater than, exceeding",
    ">": "meer dan, groter dan, boven, hoger dan, meer / greater than, above, over, higher than, more",
    ">=": "ten minste, minimaal, minstens, vanaf, minimum, ≥, => / at least, minimum, from, no less than",
    "<": "minder dan, kleiner dan, onder, lager dan, minder / less than, below, under, lower than, less",
    "<=": "ten hoogste, maximaal, hoogstens, tot en met, maximum, ≤, =< / at most, maximum, no more than, up to",
    "=": "gelijk, gelijk aan, precies, is, == / equal, equals, exactly, is",
    # the organisation and its method
    "organisatie": "gemeente, provincie, waterschap, ministerie, bedrijf, instelling / organization, municipality, province, company,"
    " agency",
    "afdeling": "dienst, team, sector, unit, directie, domein, bureau / unit, division, directorate, team, service",
    "gebied": "wijk, regio, buurt, stadsdeel, locatie, gebiedsontwikkeling / region, district, neighbourhood, location",
    "programma": "project, programmalijn, traject / program, project, programme line",
    "stakeholder": "belanghebbende, partij, partner, externe partij / interested party, party, partner",
    "van boven naar beneden": "topdown, top down, boven, vanuit het bestuur / topdown, top down, from the top",
    "van onderop": "bottomup, bottom up, onderop, van onder naar boven, vanuit de projecten / bottomup, bottom up, from below",
    "people": "mens, mensen, sociaal, maatschappelijk / social, person, society",
    "planet": "milieu, planeet, aarde, natuur, ecologisch / environment, earth, nature, ecology",
    "prosperity": "winst, profit, welvaart, economie, economisch / profit, wealth, economy, economic",
    "versterkt": "helpt, ondersteunt, versterken, versterking, samen met / supports, strengthens, reinforces, help",
    "botst met": "botst, conflicteert, tegen, conflict, tegenstrijdig / conflicts with, conflicts, clashes, against",
    "hangt af van": "afhankelijk van, afhankelijk, nodig, vereist, na / depends, needs, requires, dependent on",
    "plan": "plannen, voorbereiden, planfase / planning, prepare",
    "doen": "uitvoeren, uitvoering, doe / execute, execution, doing",
    "controleren": "meten, checken, controle, evalueren, monitoren / measure, checking, evaluate, monitor",
    "bijsturen": "verbeteren, aanpassen, bijstellen, leren / improve, adjust, adapt, learn",
    "financieel": "geld, kosten, financiën, budget / money, cost, finance, budget",
    "juridisch": "recht, wet, wetgeving, jurist / law, judicial, regulation",
    "markt": "leveranciers, aanbod, marktpartijen, leverancier / suppliers, supply, vendors",
    "technisch": "techniek, ict, technologie, uitvoerbaarheid / technology, technique, it",
    "organisatorisch": "organisatie, capaciteit, intern, personeel / organisation, organizational, capacity, staff",
}
"""By the Dutch word of a choice: what people write for it, in Dutch and behind the slash in English."""
_SHORTEST_INSIDE = 4
_AROUND = re.compile(
    r"^(?:(?:in|de|het|the|fase|phase|status|soort|nu|now|al|net|reeds|momenteel|currently|is|wordt|we zijn|project)\b[ :]*)+"
    r"|[ -]*\b(?:fase|phase|status|stage|procedure|sessie|session)$|\((?:[^()]*)\)|[.!?;]+$"
)
_PARTS = re.compile(r"\s*(?:[/,+&]|\b(?:en|of|and|or)\b)\s*")
_WORD_WITH_PHASE = re.compile(r"(\w{4,}?)s?fase$")


def choices_meant(word: str, members: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The choices that a word may stand for, at most two. A member is its Dutch word, its English word, and others."""
    said = _folded(word)
    for form in dict.fromkeys((said, *_without_what_is_around(said))):
        found = tuple(dict.fromkeys(_called(form, members)))
        if found:
            return found[:2] if len(found) < 3 else ()
    if (several := _each_called(said, members)) is not None:
        return several if len(several) == 2 else ()
    names = [name for member in members for name in member]
    if (near := nearest(said, names)) is not None:
        return (near,)
    inside = tuple(dict.fromkeys(_inside(said, members))) or tuple(dict.fromkeys(_said_inside(said, members)))
    return inside if len(inside) < 3 else ()


def is_word_for(word: str, choice: str) -> bool:
    """True for an everyday word for a choice, by the Dutch word of that."""
    return any(_folded(word) in names for names in _everyday(choice))


def _called(said: str, members: Iterable[Sequence[str]]) -> Iterator[str]:
    """The word of each choice that is called so, in the language in which it was said."""
    for member in members:
        for word, names in zip(member, (*_everyday(member[0]),), strict=False):
            if said == _folded(word) or said in names:
                yield word
                break


def _each_called(said: str, members: Sequence[Sequence[str]]) -> tuple[str, ...] | None:
    """The choices of `gunning/uitvoering` and `eis of wens`, where each part is called one and they are not the same; else None."""
    parts = [tuple(_called(part, members)) for part in _PARTS.split(said)]
    if len(parts) < 2 or not all(parts):
        return None
    called = {part[0] for part in parts}
    found = tuple(name for member in members for name in member if name in called)
    return found if len(found) > 1 else None


def _inside(said: str, members: Iterable[Sequence[str]]) -> Iterator[str]:
    """The choices that stand as a whole word among others: `in de markt, gunning loopt`, `levering en dienst`."""
    for member in members:
        for word in member[:2]:
            if len(word) > 2 and re.search(rf"(?<!\w){re.escape(_folded(word))}(?!\w)", said):
                yield word
                break


def _said_inside(said: str, members: Iterable[Sequence[str]]) -> Iterator[str]:
    """The same for an everyday word of some length: `meerderheid van stemmen`, `bureau De Wit`."""
    for member in members:
        for word, names in zip(member, _everyday(member[0]), strict=False):
            long = [re.escape(name) for name in names if len(name) > _SHORTEST_INSIDE]
            if long and re.search(rf"(?<!\w)(?:{'|'.join(long)})(?!\w)", said):
                yield word
                break


def _without_what_is_around(said: str) -> Iterator[str]:
    bare = _AROUND.sub("", said).strip(" :-")
    if bare and bare != said:
        yield bare
    if found := _WORD_WITH_PHASE.fullmatch(bare):
        yield found[1]


def _folded(word: str) -> str:
    return re.sub(r"[\s_-]+", " ", word).strip().casefold()


@cache
def _everyday(choice: str) -> tuple[frozenset[str], frozenset[str]]:
    dutch, _, english = _SAID.get(choice, "").partition(" / ")
    return _listed(dutch), _listed(english)


def _listed(text: str) -> frozenset[str]:
    return frozenset(_folded(word) for word in text.split(",") if word.strip())
