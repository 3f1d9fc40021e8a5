"""A number in a table is read by the signs of the language of its page."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

WORDS = Path(__file__).parents[2] / "theme/assets/javascripts/table/words.js"


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("nl", "€ 1.250,5", 1250.5),
        ("en", "€ 1,250.5", 1250.5),
        ("de", "-1.250,5 kg", -1250.5),
        ("fr", "12\N{NARROW NO-BREAK SPACE}345,6 t", 12345.6),
        ("fy", "1.250,5", 1250.5),  # what a browser does not know reads as Dutch
        ("", "3 van 12", 3),
        ("nl", "geen", None),
    ],
)
def test_number_is_read_in_the_language_of_the_page(
    language: str, text: str, number: float | None, browser: Browser
) -> None:
    with browser.new_page() as page:
        page.set_content(f'<html lang="{language}"><body></body></html>')
        page.add_script_tag(path=WORDS)
        assert (
            page.evaluate("text => { const n = awTable.numberOf(text); return isNaN(n) ? null : n; }", text) == number
        )
