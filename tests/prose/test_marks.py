"""Marks of Markdown in texts of authors: they work where they are meant, and no sign or number is lost elsewhere."""

from __future__ import annotations

import re

from ambitieweb.pages import markdown
from prose.goals import AS_WRITTEN
from rows import every


def block(text: str) -> str:
    return markdown.block(text, AS_WRITTEN)


@every(
    "text",
    [
        "Maat 120*80*75 cm, want 3*4 = 12 en 2*2*2 = 8.",
        "Prijs* en garantie* staan in bijlage_a_b.",
        "(a*b)*(c*d)*(e*f)",
        "5*(3+2)*4 en 5*(3+2)*4",
        "Zoek *.doc* of *.xls*",
        "twee * drie * vier",
        "snake_case_naam en __ en **",
        "Prijs *) en garantie *) gelden *)",
        "foto`s en auto`s, `s avonds en `s morgens",
        "R:\\nota\\tabel, \\\\server\\_map\\*.pdf en I:\\[oud]\\#1",
        "Handtekening: ______ Datum: ______",
        "> 50% minder",
        ">= 3 leveranciers",
        "[naam] en [datum], zie [bijlage][1]",
        "[^1]: perceel",
        "[Let op]: brandgevaar",
        "```Let op\nis geen code",
        "De ~~~ en === blijven",
    ],
)
def test_signs_that_are_no_marks_stay(text: str) -> None:
    shown = block(text).replace("&gt;", ">").replace("&lt;", "<")
    assert _without_tags(shown) == text


@every(
    ("text", "shown"),
    [
        ("Dit is *cursief* en **vet**.", "<p>Dit is <em>cursief</em> en <strong>vet</strong>.</p>"),
        (
            "(_zo_) en “*zo*”: **ook**, en\n**zo**",
            "<p>(<em>zo</em>) en “<em>zo</em>”: <strong>ook</strong>, en\n<strong>zo</strong></p>",
        ),
        ("Naam:**vet** ✅**Klaar**", "<p>Naam:<strong>vet</strong> ✅<strong>Klaar</strong></p>"),
        ("\\*letterlijk\\* en 1\\. zo", "<p>*letterlijk* en 1. zo</p>"),
        ("`a*b` en `c_d`", "<p><code>a*b</code> en <code>c_d</code></p>"),
        ("eerste<br>tweede<br/>derde", "<p>eerste<br />\ntweede<br />\nderde</p>"),
        ("eerste  \ntweede", "<p>eerste<br />\ntweede</p>"),
        ("    ingesprongen *tekst*\n\n      nog een", "<p>ingesprongen <em>tekst</em></p>\n<p>nog een</p>"),
    ],
)
def test_marks_work_where_they_are_meant(text: str, shown: str) -> None:
    assert block(text) == shown


@every(
    ("text", "shown"),
    [
        ("3. drie\n5. vijf\n6. zes", '<ol start="3">\n<li>drie</li>\n<li value="5">vijf</li>\n<li>zes</li>\n</ol>'),
        ("1. a\n1. b\n1. c", "<ol>\n<li>a</li>\n<li>b</li>\n<li>c</li>\n</ol>"),
    ],
)
def test_items_keep_their_number(text: str, shown: str) -> None:
    assert block(text) == shown


def test_a_list_of_pluses_and_minuses_keeps_them() -> None:
    shown = block("+ minder afval\n- duurder")
    assert "+ minder afval" in shown
    assert "- duurder" in shown


def test_letters_with_a_bracket_keep_their_line() -> None:
    assert block("De opdrachtnemer:\na) levert;\nb) haalt terug.") == (
        "<p>De opdrachtnemer:<br />\na) levert;<br />\nb) haalt terug.</p>"
    )


def test_a_table_gets_a_column_for_every_cell() -> None:
    shown = block("Thema | Niveau\n--- | ---\nKlimaat | 2 | omdat het kan | 2027")
    assert "<td>omdat het kan</td>" in shown
    assert "<td>2027</td>" in shown
    assert shown.count("<th>") == 4


def test_notes_stand_each_on_their_own_line_and_beside_them_an_address_counts() -> None:
    shown = block("Voor alle percelen[^1] en volgens [het plan][p].\n\n[^1]: perceel\n[^2]: twee\n[p]: projecten/x")
    assert shown == (
        '<p>Voor alle percelen[^1] en volgens <a href="projecten/x">het plan</a>.</p>\n<p>[^1]: perceel</p>\n<p>[^2]: twee</p>'
    )


def test_deep_lists_and_quotations_lose_nothing() -> None:
    lists = "\n".join("  " * depth + f"- punt{depth}" for depth in range(120))
    quotes = ">" * 200 + " citaat"
    assert all(f"punt{depth}" in block(lists) for depth in range(120))
    assert "citaat" in block(quotes)


def _without_tags(shown: str) -> str:
    return re.sub(r"</?(?:p|code)>", "", shown)
