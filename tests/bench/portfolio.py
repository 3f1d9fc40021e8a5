"""Content of any size for the benchmark: the same number always gives the same files."""

from __future__ import annotations

from pathlib import Path

CATEGORIES = 50
MEASURES = 10
THEMES = [
    "energie",
    "materialen",
    "bodem",
    "water",
    "ecologie",
    "ruimtegebruik",
    "ruimtelijke-kwaliteit",
    "welzijn",
    "sociale-relevantie",
    "bereikbaarheid",
    "investeringen",
    "vestigingsklimaat",
]
INSTRUMENTS = ["geschiktheidseis", "selectiecriterium", "eis", "gunningscriterium", "suggestie", "contractbepaling"]
PHASES = ["idee", "voorbereiding", "specificatie", "publicatie", "selectie", "gunning", "uitvoering", "afgerond"]
REASONS = (
    "De grootste winst zit in het materiaal, omdat de aannemer dat zelf kiest.",
    "In de buurt is weinig ruimte, dus vragen we alleen wat met de bestaande inrichting kan.",
    "De markt kan dit al leveren; bij drie eerdere opdrachten ging het goed.",
    "Bewoners vragen hierom en de beheerder heeft er budget voor tot en met 2028.",
    "We beginnen hier, want meten kan pas als het nieuwe contract loopt.",
)
SENTENCES = (
    "De inschrijver beschrijft in ten hoogste twee pagina's hoe hij dit bereikt en waaraan wij dat kunnen zien.",
    "Wij toetsen dit elk kwartaal in het contractgesprek, met de gegevens die de opdrachtnemer aanlevert.",
    "Wie aantoonbaar verder gaat dan de eis, krijgt tot tien punten extra bij de gunning.",
    "De eis geldt ook voor onderaannemers en voor materieel dat wordt gehuurd.",
)


def write(folder: Path, projects: int, categories: int = CATEGORIES) -> None:
    """Writes content with a number of projects and categories, 12 themes, and 10 measures on each card and project."""
    _file(folder / "site.yml", "naam: Meting\norganisatie: gemeente\nthemaset: twaalf\n")
    _file(folder / "themasets" / "twaalf.yml", _theme_set())
    _file(folder / "organisaties" / "gemeente.yml", f"naam: Gemeente\nsoort: organisatie\n{_web(1)}")
    for number in range(categories):
        _file(folder / "categorieen" / f"categorie-{number:03}.yml", _category(number))
    for number in range(projects):
        _file(folder / "projecten" / f"project-{number:05}.yml", _project(number, categories))


def _theme_set() -> str:
    levels = "\n".join(
        f"    - {{nummer: {n}, naam: {name}}}" for n, name in ((1, "Inzicht"), (2, "Reductie"), (3, "Meerwaarde"))
    )
    themes = "\n".join(f"  {theme}: {{naam: {theme.replace('-', ' ').capitalize()}}}" for theme in THEMES)
    return f"naam: Twaalf thema's\nschaal:\n  niveaus:\n{levels}\nthemas:\n{themes}\n"


def _web(seed: int, reason: bool = True) -> str:
    lines = ["web:", "  status: vastgesteld", "  vastgesteld_op: 2026-02-04", "  besluit_door: college", "  themas:"]
    for place, theme in enumerate(THEMES):
        value = (seed * 7 + place * 5) % 6
        level = ("0", "1", "2", "3", "niet relevant", "nog te bepalen")[value]
        lines.append(f"    {theme}:")
        lines.append(f"      niveau: {level}")
        lines.append(f"      onderbouwing: {REASONS[(seed + place) % len(REASONS)]}")
        lines.append("      ambassadeur: adviseur duurzaamheid")
        if reason:
            lines.append(f"      reden_afwijking: {REASONS[(seed + place + 2) % len(REASONS)]}")
    return "\n".join(lines) + "\n"


def _measures(seed: int, *, card: bool) -> str:
    lines = ["maatregelen:"]
    for number in range(MEASURES):
        pick = seed + number
        lines.append(f"  - naam: Maatregel {pick % 97} voor {THEMES[pick % 12].replace('-', ' ')}")
        lines.append(f"    thema: {THEMES[pick % 12]}")
        lines.append(f"    niveau: {pick % 3 + 1}")
        lines.append(f"    instrument: {INSTRUMENTS[pick % 6]}")
        lines.append(f"    omschrijving: {SENTENCES[pick % 4]}")
        lines.append(f'    tekst: "{SENTENCES[(pick + 1) % 4]} {SENTENCES[(pick + 2) % 4]}"')
        lines.append("    eigenaar: contractmanager")
        if card:
            lines.append(f"    kaart: {('minimaal', 'extra')[pick % 2]}")
        else:
            lines.append("    uitvoerbaarheid: direct")
    return "\n".join(lines) + "\n"


def _category(number: int) -> str:
    return (
        f"naam: Categorie {number}\nouder: gemeente\nsamenvatting: Wat wij willen in categorie {number}.\n"
        f"ambitie: {SENTENCES[number % 4]}\nuitgaven:\n  - {{jaar: 2025, bedrag: {100_000 + number * 1375}}}\n"
        + _web(number)
        + _measures(number * 3, card=True)
    )


def _project(number: int, categories: int) -> str:
    return (
        f"naam: Project {number}\ncategorie: categorie-{number % categories:03}\nsamenvatting: Dit kopen wij in project {number}.\n"
        f"omschrijving: {SENTENCES[number % 4]} {SENTENCES[(number + 1) % 4]}\nsoort: werk\nprocedure: openbaar\n"
        f"geraamde_waarde: {50_000 + number * 731}\nfase: {PHASES[number % 8]}\nstatus: op koers\n"
        "planning:\n  - {moment: publicatie, datum: 2026-11-01}\n  - {moment: gunning, datum: 2027-02-01}\n"
        + _web(number + 11)
        + _measures(number, card=False)
    )


def _file(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
