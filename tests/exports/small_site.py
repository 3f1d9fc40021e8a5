"""A small site with what is hard on spreadsheets: texts that look like formulas, numbers that lose digits, all four answers."""

from __future__ import annotations

import json
from itertools import chain
from pathlib import Path
from typing import Any

from ambitieweb.pages.all_pages import desk
from ambitieweb.pages.desk import Desk
from ambitieweb.site import Site
from ambitieweb.tables.table import Table
from few_pages import FewPages

ADDRESS = "https://intranet.voorbeeld.nl/inkoop/"
DEMO = Path(__file__).parent.parent.parent / "content"

HOSTILE = (
    '=HYPERLINK("https://x.example";"klik")',
    "=1+1",
    "+31 20 123 45 67",
    "-5 graden",
    "@SUM(A1)",
    "'t Zand",
    "''dubbel",
    "＝1＋1",
    "\u2212 min",
    "2/3",
    "007",
    "1-2",
    "1,5",
    "a;b",
    'zegt "ja"',
    "regel een; 'en' \"twee\"",
    "<r><t>geen XML</t></r>",
    "<r>open",
    "_x0041_",
    "https://x.example/lang",
    "mailto:x@x.example",
    "internal:'Inhoud'!A1",
    "{=A1}",
    "ja",
    "TRUE",
    "#REF!",
    "1E5",
    "emoji 😀 en é",
)

FILES = {
    "site.yml": "naam: Proef\norganisatie: stad\nthemaset: drie\n",
    "themasets/drie.yml": (
        "naam: Drie\nschaal: {niveaus: [{nummer: 1, naam: Basis}, {nummer: 2, naam: Plus}, {nummer: 3, naam: Max}]}\n"
        "themas: {milieu: Milieu, klimaat: Klimaat, mensen: Mensen, water: Water, lucht: Lucht}\n"
    ),
    "organisaties/stad.yml": (
        "naam: Stad\nweb:\n  statusdatum: 2026-01-10\n  status: voorlopig\n"
        "  themas: {milieu: 2, klimaat: 3, water: 1}\n"
        "betrokkenen:\n  - {rol: adviseur, naam: Geheime Naam}\n"
    ),
    "projecten/straat.yml": (
        "naam: Straat\norganisatie: stad\n"
        "web:\n  themas:\n    milieu: 0\n    klimaat: {niveau: niet relevant, onderbouwing: Er is geen uitstoot.}\n"
        "    mensen: nog te bepalen\n"
        "sessies:\n  - titel: Start\n    datum: 2026-02-03\n    deelnemers: [{rol: inkoper, aantal: 2, naam: Geheime Naam}, ca. 10 bewoners]\n"
        "    themas: {milieu: {stemmen: [{niveau: 2, aantal: 3, initialen: GNX}, {niveau: nog te bepalen, initialen: GNX}]}}\n"
        "doelen:\n  - {tekst: Halvering, waarde: '0,50', eenheid: kg}\n"
        "  - {tekst: Lang getal, waarde: '12345678901234567890,125'}\n  - {tekst: Onder nul, waarde: '-5'}\n"
        "geraamde_waarde: 407.385\n"
        "metingen:\n  - {moment: gunning, datum: 2026-05-01, bewijs: Brief., themas: {milieu: 1, klimaat: niet relevant}}\n"
    ),
}


def write(folder: Path, files: dict[str, str]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")


def made(folder: Path, changes: dict[str, str] | None = None) -> FewPages:
    """The site of FILES with changes."""
    write(folder, {**FILES, **(changes or {})})
    site = FewPages(folder)
    assert not site.has_errors, [problem for problem in site.problems if problem.is_error]
    return site


def stand_at(folder: Path, address: str) -> None:
    """Let the site say where it stands on the web."""
    file = folder / "site.yml"
    file.write_text(f"{file.read_text('utf-8')}webadres: {address}\n", "utf-8")


def hostile(folder: Path) -> FewPages:
    """The same with every hostile text as a goal and as the owner of an action."""
    lines = ["naam: Wijk", "organisatie: stad", "doelen:"]
    lines += [f"  - {{tekst: {json.dumps(text, ensure_ascii=False)}, waarde: 1}}" for text in HOSTILE]
    lines += ["omschrijving: " + json.dumps("=eerste\n\ntweede; 'derde'")]
    return made(folder, {"projecten/wijk.yml": "\n".join(lines) + "\n"})


def desk_of(site: Site | FewPages) -> Desk:
    return desk(site.portfolio, site.language)


def table(site: Site, key: str) -> Table:
    return next(table for table in desk_of(site).tables if table.key == key)


def rows(table: Table) -> list[dict[str, Any]]:
    """The rows by key of the column."""
    keys = [column.key for column in table.columns]
    return [dict(zip(keys, row, strict=True)) for row in table.rows]


def export(site: Site, path: str) -> bytes:
    alone = site.file(path) if isinstance(site, FewPages) else None
    return alone or next(export.content for export in chain(site.beside, site.exports) if export.path == path)
