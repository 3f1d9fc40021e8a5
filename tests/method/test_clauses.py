"""A text to copy into a tender keeps its lines and the numbers of its lists, on the page and in the clipboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from ambitieweb.pages.markdown import clause
from ambitieweb.prose.parse import clause_tokens
from ambitieweb.prose.parse import html as as_html
from method.over_base import built, section_of

WRITTEN = """De opdrachtnemer:
a) levert één keer per week;
b) neemt verpakkingen mee terug.

Daarbij geldt:
1. Elke rit is **zonder uitstoot**.
2. Elk kwartaal volgt een overzicht, met
   het aantal ritten.
10. Wie zich hier niet aan houdt, betaalt € 50.

• Dit telt ook voor *spoedleveringen*.
- En voor retouren."""

COPIED = WRITTEN.replace("**", "").replace("*", "").replace("met\n   het", "met\nhet")


def as_is(target: str) -> str:
    return target


def test_every_line_and_every_number_of_the_author_stays() -> None:
    html = clause(WRITTEN, as_is)
    assert "De opdrachtnemer:<br />\na) levert één keer per week;<br />\nb) neemt verpakkingen mee terug." in html
    assert "1. Elke rit is <strong>zonder uitstoot</strong>." in html
    assert "10. Wie zich hier niet aan houdt" in html
    assert "- En voor retouren." in html


def test_marks_of_an_empty_item_do_not_move_to_another_text() -> None:
    html = clause("- \n- twee\n\nSlot", as_is)
    assert "- twee" in html
    assert "<p>Slot</p>" in html


def test_line_that_springs_far_in_is_text_and_no_code() -> None:
    assert clause("    Artikel 1\n    Levering", as_is) == "<p>Artikel 1<br />\nLevering</p>"


@pytest.mark.parametrize("written", [WRITTEN, "1. Eén\n2. Twee", "Eén regel", "- a\n  - b\n- c"])
def test_what_a_reader_copies_is_what_the_author_wrote(written: str, browser: Browser, tmp_path: Path) -> None:
    indented = "\n".join(f"  {line}" for line in written.split("\n"))
    site = built(tmp_path, {"maatregelen/wit.yml": f"naam: Met tekst\ntekst: |\n{indented}\n"})
    page = browser.new_page()
    page.set_content(f'<div class="md-typeset">{section_of(site, "maatregelen/wit", "tekst")}</div>')
    for name in ("tokens", "measures", "cards"):
        page.add_style_tag(path=Path(f"theme/assets/stylesheets/{name}.css"))
    copied = page.locator(".aw-copy-text").inner_text().strip()
    page.close()
    wanted = COPIED if written is WRITTEN else written
    assert [line.strip() for line in copied.split("\n") if line.strip()] == [
        line.strip() for line in wanted.split("\n") if line.strip()
    ]
    assert "\n\n\n" not in copied


@pytest.mark.parametrize(
    "text", ["De \"eis\" van 'morgen' geldt (ook hier): 5,5 m.", "  wit aan het begin en het eind  "]
)
def test_a_text_without_marks_is_written_as_the_parser_writes_it(text: str) -> None:
    assert clause(text, as_is) == as_html(clause_tokens(text)).strip()


def test_a_line_that_ends_as_on_an_old_mac_is_a_line() -> None:
    assert clause("Artikel 1\rLevering", as_is) == clause("Artikel 1\nLevering", as_is)
