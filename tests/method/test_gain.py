"""What came out higher than was wanted has nothing to mend on the page of its project."""

from __future__ import annotations

from pathlib import Path

from method.over_base import built, html_of, words_of

PROJECT = """
naam: Kantines
categorie: catering
fase: afgerond
web:
  themas:
    milieu: {niveau: 2, onderbouwing: Voor de natuur.}
    klimaat: {niveau: 3, onderbouwing: Voor later.}
metingen:
  - {moment: oplevering, datum: 2025-01-10, themas: {milieu: 3, klimaat: 2}}
verschillen:
  - {thema: milieu, oorzaak: Een vaste ploeg., herstelbaar: ja, leerpunt: Geef werk voor twee jaar.}
  - {thema: klimaat, oorzaak: De stroom kwam te laat., herstelbaar: nee, leerpunt: Vraag eerder aan.}
"""


def test_only_a_shortfall_can_be_mended(tmp_path: Path) -> None:
    site = built(tmp_path, {"projecten/kantines.yml": PROJECT})
    words = words_of(html_of(site, "projecten/kantines"))
    assert "Een vaste ploeg." in words
    assert "Niet meer te herstellen" in words
    assert "Nog te herstellen" not in words
