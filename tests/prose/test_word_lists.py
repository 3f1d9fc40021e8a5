"""Lists that were copied from a text processor become lists, whatever their bullets and tabs."""

from __future__ import annotations

import re

import pytest

from ambitieweb.pages import markdown
from prose.goals import AS_WRITTEN


def outline(text: str) -> str:
    """The items of a text, each behind as many dots as it lies deep, and its paragraphs without."""
    lines: list[str] = []
    depth = 0
    shown = markdown.block(text, AS_WRITTEN).replace("<br />\n", " ")
    for tag, words in re.findall(r"(</?(?:ul|ol|li|p)\b[^>]*>)([^<]*)", shown):
        depth += {"<ul": 1, "<ol": 1, "</u": -1, "</o": -1}.get(tag[:3], 0)
        if words.strip():
            lines.append("." * depth + words.strip())
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wij letten op:\n• buurt\n• broedseizoen", "Wij letten op:\n.buurt\n.broedseizoen"),
        ("•\tEerste\n•\tTweede\no\tSub\n–\tDieper\n•\tDerde", ".Eerste\n.Tweede\n..Sub\n...Dieper\n.Derde"),
        ("\uf0b7\xa0\xa0Een\n\uf0a7\tTwee", ".Een\n..Twee"),
        ("§\tEen\n§\tTwee", ".Een\n.Twee"),
        ("•Een\n•Twee", ".Een\n.Twee"),
        ("- a\n  o\tsub\n- b", ".a\n..sub\n.b"),
        ("1)\tEen\n2)\tTwee", ".Een\n.Twee"),
        ("1.\tEen\no\tsub\n2.\tTwee", ".Een\n..sub\n.Twee"),
        ("-\tEen\n-\xa0Twee", ".Een\n.Twee"),
        ("-een\n-twee", ".een\n.twee"),
        ("– een\n– twee", ".een\n.twee"),
        ("✓ gedaan\n✗ niet gedaan", ".✓ gedaan\n.✗ niet gedaan"),
        ("•\tPunt dat doorloopt\nop de volgende regel\n•\tTwee", ".Punt dat doorloopt\nop de volgende regel\n.Twee"),
    ],
)
def test_bullets_become_items(text: str, expected: str) -> None:
    assert outline(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "een • in de zin\nen meer",
        "Dit is tekst\n– zo dacht men –\nen verder",
        "o ja, dat ook",
        "§ 3.2 van de nota",
        "-5 graden\nen meer",
        "Zie\n-bijlage",
        "→ zie ook de nota",
    ],
)
def test_signs_in_running_text_start_no_list(text: str) -> None:
    assert markdown.block(text, AS_WRITTEN) == f"<p>{text}</p>"
