"""Content that is as hard to print as content can be: many themes, long names and long texts in every field."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

NAME = "Verantwoordelijkheid voor arbeidsomstandigheden en grondstoffen in de hele keten"
LINE = "Wij vragen bij elke opdracht boven de drempel om een plan met doelen die iemand na een jaar kan narekenen"
TEXT = " ".join(f"{LINE}, en dat is zin {number}." for number in range(1, 9))
LAST = "Dit is de allerlaatste zin van een lange reden."
ROLE = "Directeur van de dienst Stedelijke Ontwikkeling, Beheer en Maatschappelijke Ondersteuning"
COUNTS = (3, 6, 12, 24)
UNEVEN = (
    "Klimaat",
    "Milieu en biodiversiteit",
    "Ketenverantwoordelijkheid (Internationale Sociale Voorwaarden)",
    NAME,
    "Toekomstbestendigheidenklimaatadaptatieovereenkomstvoorwaarden",
    "WM" * 30,
)
"""Names of every length, in an order that puts long ones beside short ones."""


def write(folder: Path, files: Mapping[str, str]) -> Path:
    """The files by their path below the folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    return folder


def full(count: int) -> dict[str, str]:
    """A site with a number of themes and nothing left open: organisation, category, project, session and example."""
    themes = [f"thema-{number}" for number in range(count)]
    named = "".join(
        f"  {t}: {{naam: '{NAME} {n}', kort: 'Keten en grondstof {n}'{_told() if n < 2 else ''}}}\n"
        for n, t in enumerate(themes)
    )
    return {
        "site.yml": f"naam: '{LINE}'\norganisatie: stad\nthemaset: vol\n",
        "themasets/vol.yml": (
            f"naam: '{NAME} van heel veel gemeenten samen'\nschaal: {{niveaus: ["
            "{nummer: 0, naam: Geen ambitie voor dit thema}, {nummer: 1, naam: Basis en verplicht, werkwoord: uitsluiten}, "
            "{nummer: 2, naam: Significante verbetering}, {nummer: 3, naam: Toonaangevend in het hele land}]}\n"
            f"themas:\n{named}"
        ),
        "organisaties/stad.yml": (
            f"naam: '{NAME} Stad'\nfictief: '{LINE}.'\nambitie: '{TEXT}'\n"
            f"doelen: [{_goals(themes)}]\nweb:\n{_web(themes, level=2)}"
        ),
        "categorieen/vol.yml": _category(themes),
        "categorieen/leeg.yml": "naam: Leeg\nouder: stad\n",
        "projecten/vol.yml": (
            f"naam: '{NAME} {NAME} {NAME}'\ncategorie: vol\nweb:\n{_web(themes, level=1)}"
            f"maatregelen:\n{_measures(themes)}sessies:\n  - soort: startsessie\n    titel: '{LINE}'\n    vragen: [{_questions(themes)}]\n"
            + _planned(themes)
        ),
        "praktijkvoorbeelden/vol.yml": (
            f"naam: '{NAME}'\norganisatie: '{NAME}'\nthemas:\n"
            + "".join(f"  {theme}: {{niveau: 2, toelichting: '{TEXT}'}}\n" for theme in themes)
        ),
    }


def _planned(themes: list[str]) -> str:
    """What is arranged for a session that is still to come."""
    parts = "".join(
        f"      - {{tijd: '{9 + n // 4:02}.{n % 4 * 15:02}', onderdeel: '{LINE}', stap: {1 + n % 6}, toelichting: '{TEXT}'}}\n"
        for n in range(max(4, len(themes)))
    )
    points = ", ".join(f"{{punt: '{LINE}', uitkomst: '{TEXT}', klaar: ja}}" for _ in range(6))
    people = ", ".join(f"{{rol: '{ROLE}', organisatie: '{NAME}', aantal: 2}}" for _ in range(8))
    return (
        f"    doel: '{TEXT}'\n    plaats: '{LINE}'\n    begeleider_rol: '{ROLE}'\n    stappen: 1 t/m 6\n"
        f"    voorbereiding: [{points}]\n    deelnemers: [{people}]\n    agenda:\n{parts}"
    )


def _told() -> str:
    """Everything that a set can tell of a theme: aspects, levels, indicators, and examples for more groups than there is room."""
    levels = ", ".join(f"{n}: {{omschrijving: '{TEXT}', maatregelen: ['{LINE}', '{LINE}']}}" for n in (1, 2, 3))
    examples = ", ".join(
        f"{{niveau: {n}, productgroepen: ['{NAME} {group}'], tekst: '{LINE}'}}" for n in (1, 2, 3) for group in range(6)
    )
    indicators = ", ".join(f"{{naam: '{NAME}', eenheid: '{NAME}', toelichting: '{LINE}'}}" for _ in range(4))
    aspects = ", ".join(f"'{LINE}'" for _ in range(6))
    return f", aspecten: [{aspects}], niveaus: {{{levels}}}, indicatoren: [{indicators}], voorbeelden: [{examples}]"


def uneven(count: int) -> dict[str, str]:
    """The same site with names and reasons of unequal length, and levels that are open, inherited or not relevant."""
    files = full(count)
    themes = [f"thema-{number}" for number in range(count)]
    named = "".join(f"  {theme}: {{naam: '{UNEVEN[n * 5 % len(UNEVEN)]} {n}'}}\n" for n, theme in enumerate(themes))
    sets = files["themasets/vol.yml"]
    files["themasets/vol.yml"] = sets[: sets.index("themas:\n")] + f"themas:\n{named}"
    for path, some in (("organisaties/stad.yml", themes), ("categorieen/leeg.yml", themes[::3])):
        ratings = ("0", "1", "nog te bepalen", "2", "niet relevant", "3")
        said = "".join(
            f"    {theme}: {{niveau: {ratings[n * 5 % 6]}, onderbouwing: '{_sentences(n * 3 % 7)}'}}\n"
            for n, theme in enumerate(some)
        )
        files[path] = f"{files[path].partition('web:')[0]}web:\n  status: voorlopig\n  themas:\n{said}"
    return files


def _sentences(number: int) -> str:
    return " ".join(f"{LINE}." for _ in range(number)) or "Kort."


def _web(themes: list[str], *, level: int) -> str:
    said = "".join(
        f"    {theme}: {{niveau: {(level + number) % 4}, onderbouwing: '{TEXT} {LAST}', reden_afwijking: '{TEXT}', "
        f"niveaus: {{2: '{TEXT} {LAST}', 3: '{LINE}.'}}}}\n"
        for number, theme in enumerate(themes)
    )
    return (
        f"  status: vastgesteld\n  vastgesteld_op: 2026-01-01\n  besluit_door: '{ROLE}, {ROLE}'\n  versie: '1.0'\n"
        f"  volgende_actualisatie: 2027-01-01\n  themas:\n{said}"
    )


def _goals(themes: list[str]) -> str:
    return ", ".join(
        f"{{tekst: '{LINE}', thema: {theme}, waarde: 60, eenheid: '% minder', jaar: 2030}}" for theme in themes
    )


def _measures(themes: list[str]) -> str:
    places = ("minimaal", "extra", "onderzoeken")
    feasible = ("direct", "te onderzoeken", "niet gekozen")
    return "".join(
        f"  - {{naam: '{LINE} {number}', thema: {theme}, kaart: {places[number % 3]}, uitvoerbaarheid: {feasible[number % 3]}, "
        f"reden_afval: '{LINE}', onderzoeksvraag: '{LINE}', eigenaar: '{ROLE}'}}\n"
        for number, theme in enumerate([*themes, *themes])
    )


def _questions(themes: list[str]) -> str:
    return ", ".join(f"{{vraag: '{LINE}?', thema: {theme}}}" for theme in [*themes, *themes])


def _category(themes: list[str]) -> str:
    examples = f"[{{titel: '{NAME}', omschrijving: '{TEXT}'}}, {{titel: '{NAME}'}}]"
    links = ", ".join(f"{{titel: '{NAME}', url: 'https://example.org/{'pad/' * 12}{n}'}}" for n in range(4))
    people = ", ".join(f"{{rol: '{NAME}', functie: '{ROLE}'}}" for _ in range(6))
    strategy = "".join(f"  - {{thema: {theme}, tekst: '{TEXT}'}}\n" for theme in themes)
    return (
        f"naam: '{NAME}'\nouder: stad\nsamenvatting: '{LINE}.'\nambitie_organisatie: '{TEXT}'\nambitie: '{TEXT}'\n"
        f"doelen_organisatie: [{_goals(themes)}]\ndoelen: [{_goals(themes)}]\nweb:\n{_web(themes, level=3)}"
        f"strategie:\n{strategy}maatregelen:\n{_measures(themes)}minimumeisen: '{TEXT}'\nextra_belonen: '{TEXT}'\n"
        f"nog_onderzoeken: '{TEXT}'\nborging: '{TEXT}'\n"
        f"uitgaven: [{{jaar: 2025, bedrag: 123.456.789.012, toelichting: '{LINE}'}}, {{jaar: 2024, bedrag: 12.345.678}}]\n"
        f"goede_voorbeelden: {examples}\nkansrijke_projecten: {examples}\nlinks: [{links}]\nbetrokkenen: [{people}]\n"
        f"betrokkenen_jaar: 2026\neigenaar: '{ROLE}'\nsessies:\n  - soort: carrousel\n    datum: 2026-02-01\n    vragen: [{_questions(themes)}]\n"
        "  - soort: carrousel\n    datum: 2026-03-01\n"
    )
