"""A small portfolio, written out so that each sum in the tests can be done by hand."""

from __future__ import annotations

import textwrap
from pathlib import Path

FILES = {
    "site.yml": "naam: Proef\norganisatie: gemeente\nthemaset: eigen\n",
    "themasets/eigen.yml": """
        naam: Eigen thema's
        schaal: {niveaus: [{nummer: 1, naam: Basis}, {nummer: 2, naam: Verder}, {nummer: 3, naam: Voorop}]}
        themas: {circulair: {naam: Circulair}, klimaat: {naam: Klimaat}}
        """,
    "themasets/andere.yml": """
        naam: Andere thema's
        schaal: {niveaus: [{nummer: 1, naam: Een}, {nummer: 2, naam: Twee}]}
        themas: {klimaat: {naam: Klimaat}}
        """,
    "organisaties/gemeente.yml": "naam: Gemeente\nsoort: organisatie\n",
    "organisaties/provincie.yml": "naam: Provincie\nsoort: organisatie\nweb: {themaset: andere, themas: {klimaat: 1}}\n",
    "maatregelen/terugname.yml": """
        naam: Neem apparaten terug
        themas: {circulair: {niveau: 2-3, voorwaarde: hangt van de markt af}, klimaat: 1}
        productgroepen: [ICT]
        instrument: contractbepaling
        tekst: De leverancier neemt alle apparaten terug.
        eigenaar: Beheerder teksten
        hulpmiddelen: [LCC]
        bron: {titel: Handreiking terugname, url: "https://www.voorbeeld.nl/terugname/"}
        zoekwoorden: [retour]
        """,
    "maatregelen/ongebruikt.yml": """
        naam: Nog nergens gebruikt
        themas: {klimaat: 3}
        instrument: eis
        bron: {titel: Handreiking terugname, url: "https://voorbeeld.nl/terugname"}
        links: [{titel: Oude pagina, url: "https://oud.nl", gecontroleerd_op: 2023-01-15}]
        """,
    "categorieen/ict.yml": """
        naam: ICT
        ouder: gemeente
        links: [{titel: Handreiking, url: "https://voorbeeld.nl/terugname", gecontroleerd_op: 2026-09-01}]
        maatregelen:
          - {maatregel: terugname, kaart: minimaal, uitvoerbaarheid: direct, uitvoering: loopt, eigenaar: Inkoper}
          - naam: Koop tweedehands
            thema: circulair
            niveau: 3
            kaart: extra
            uitvoerbaarheid: direct
            instrument: gunningscriterium
            tekst: Wie meer tweedehands levert, krijgt meer punten.
        """,
    "projecten/laptops.yml": """
        naam: Laptops
        categorie: ict
        maatregelen:
          - maatregel: terugname
            instrument: gunningscriterium
            tekst: Wie meer apparaten terugneemt, krijgt meer punten.
            uitvoerbaarheid: direct
            uitvoering: uitgevoerd
            eigenaar: Contractmanager
          - {naam: "koop  TWEEDEHANDS.", thema: circulair, niveau: 2, uitvoerbaarheid: niet gekozen, reden_afval: te duur}
          - {naam: Koop tweedehands, thema: klimaat, niveau: 2, uitvoerbaarheid: direct}
        """,
    "projecten/provinciehuis.yml": """
        naam: Provinciehuis
        organisatie: provincie
        maatregelen:
          - {naam: Koop tweedehands, thema: klimaat, niveau: 1, uitvoerbaarheid: direct, eigenaar: Inkoper}
        """,
}


def write(folder: Path) -> Path:
    """The files of the portfolio in a folder."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text).lstrip("\n"), "utf-8")
    return folder
