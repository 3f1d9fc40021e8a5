"""What comes next in a project stands in words that say just that, on its page and on the list of projects."""

from __future__ import annotations

from pathlib import Path

from method.over_base import built, html_of, words_of

NEXT = """
naam: Kantines
fase: voorbereiding
web: {status: ingetekend, themas: {klimaat: 3}}
sessies: [{titel: Startsessie, datum: 2026-01-05, volgende_sessie: 2031-06-01, besluit: {wijze: stemming}}]
"""
ACTION = """
naam: Kantines
fase: voorbereiding
web: {status: ingetekend, themas: {klimaat: 3}}
acties: [{wat: "Lees de [leidraad](https://voorbeeld.nl/leidraad)", eigenaar: kok, datum: 2031-06-01}]
"""
TITLE = """
naam: Kantines
fase: voorbereiding
web: {status: ingetekend, themas: {klimaat: 3}}
sessies: [{titel: "Kiezen < of > delen", datum: 2031-06-01}]
"""


def test_a_next_session_does_not_go_by_the_name_of_the_one_before_it(tmp_path: Path) -> None:
    site = built(tmp_path, {"projecten/kantines.yml": NEXT})
    assert "1 juni 2031 : Volgende sessie" in words_of(html_of(site, "projecten"))
    first = words_of(html_of(site, "projecten/kantines"))
    assert "1 juni 2031 Volgende sessie" in first
    assert "1 juni 2031 Startsessie" not in first


def test_a_link_in_an_action_stands_on_the_project_and_not_in_the_tile_that_is_a_link(tmp_path: Path) -> None:
    site = built(tmp_path, {"projecten/kantines.yml": ACTION})
    tiles = html_of(site, "projecten")
    assert "Lees de leidraad" in words_of(tiles)
    assert "voorbeeld.nl/leidraad" not in tiles
    assert "voorbeeld.nl/leidraad" in html_of(site, "projecten/kantines")


def test_a_title_with_angles_stays_text(tmp_path: Path) -> None:
    site = built(tmp_path, {"projecten/kantines.yml": TITLE})
    for path in ("projecten", "projecten/kantines"):
        html = html_of(site, path)
        assert "Kiezen &lt; of &gt; delen" in html
        assert "Kiezen < of" not in html, path
