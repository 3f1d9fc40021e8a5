"""The Word file that a browser makes of the basket, read back with python-docx."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from docx.document import Document
from playwright.sync_api import Browser, Page, expect

from basket.taking import BASKET, ITEM, names, opened, take


@pytest.fixture(params=["http", "file"])
def home(request: pytest.FixtureRequest) -> str:
    """Where the site starts: on a server, or in a folder on disk."""
    if request.param == "http":
        return str(request.getfixturevalue("http_site"))
    return Path(request.getfixturevalue("demo_site")).as_uri() + "/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(accept_downloads=True)
    yield context.new_page()
    context.close()


def word(page: Page) -> Document:
    """The file that the button gives."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Word", exact=True).click()
    assert download.value.suggested_filename == "teksten-aanbesteding.docx"
    return docx.Document(io.BytesIO(Path(download.value.path()).read_bytes()))


def headings(file: Document, level: int) -> list[str]:
    return [part.text for part in file.paragraphs if part.style and part.style.name == f"Heading {level}"]


def test_word_holds_exactly_the_three_texts_of_a_link_in_order_with_headings_and_sources(
    page: Page, browser: Browser, home: str
) -> None:
    """Three texts of two categories; the link is opened in a second browser, which makes the file."""
    take(page, home, "catering", [1, 0])
    take(page, home, "ict-hardware", [0], "extra")
    opened(page, 3)
    other = browser.new_context(accept_downloads=True).new_page()
    other.goto(page.url)
    expect(other.locator(ITEM)).to_have_count(3)
    chosen = names(other)
    file = word(other)
    assert headings(file, 1)[:2] == ["Eisen", "Gunningscriteria"]
    assert [title.split(". ", 1)[1] for title in headings(file, 2)] == chosen
    assert [title.split(". ")[0] for title in headings(file, 2)] == ["Eis 1", "Eis 2", "Gunningscriterium 1"]
    told = "\n".join(part.text for part in file.paragraphs)
    assert headings(file, 1)[-1] == "Herkomst"
    origins = file.tables[-1]
    assert [cell.text for cell in origins.rows[0].cells] == ["Nummer", "Thema en niveau", "Bron", "Van"]
    assert [row.cells[0].text for row in origins.rows[1:]] == ["Eis 1", "Eis 2", "Gunningscriterium 1"]
    assert all(row.cells[2].text for row in origins.rows[1:])
    assert [row.cells[3].text for row in origins.rows[1:]] == ["Catering (categorie)"] * 2 + [
        "ICT-hardware (categorie)"
    ]
    for text in other.locator(f"{ITEM} .aw-basket-text").all_inner_texts():
        assert text.split("\n")[0].strip() in told
    assert file.core_properties.title == "Teksten voor de aanbesteding"
    assert 'w:val="nl-NL"' in file.styles.element.xml
    assert " PAGE " in file.sections[0].footer._element.xml
    other.context.close()


def test_lists_keep_their_numbers_tables_have_a_head_and_links_lead_on(page: Page, home: str) -> None:
    page.goto(f"{home}maatregelen/ict-terugname-en-tweede-leven/index.html")
    page.get_by_label(re.compile("^Neem mee:")).check()
    opened(page, 1)
    page.evaluate(
        """async () => {
            for (const part of ["written", "zip", "word"]) await awBasket.script(part);
            const html = '<ol class="aw-as-written"><li>3. Drie<ul class="aw-as-written"><li>- Onder</li></ul></li><li>4. Vier</li></ol>'
                + '<p>Zie <a href="https://example.org/a?b=1&c=2">hier</a> &amp; <strong>daar</strong><br>ook 🌱</p>'
                + '<ul><li><p>Code</p><pre><code>een\\n  twee</code></pre><blockquote><p>Citaat</p></blockquote></li></ul>'
                + '<table><tr><th>Kop</th></tr><tr><td>Een <strong>cel</strong></td></tr></table>'
                + '<p><img src="/a.png" alt="Een plaatje"></p>';
            const text = {name: "A & B", group: 2, html, same: "a", kpis: [{name: "CO2", unit: "kg"}]};
            const card = {name: "Kaart", kind: "categorie", page: "a/index.html", texts: [text]};
            const words = await awBasket.words();
            const file = await awBasket.asWord(awBasket.taken([{id: "c.k.a", card, text}], words), words);
            window.made = Array.from(new Uint8Array(await file.arrayBuffer()));
        }"""
    )
    file = docx.Document(io.BytesIO(bytes(page.evaluate("window.made"))))
    items = [part.text for part in file.paragraphs if part.style and part.style.name.startswith("List")]
    assert items == ["Drie", "Onder", "Vier", "Code", "een\n  twee"]
    told = [part.text for part in file.paragraphs]
    assert {"Zie hier & daar\nook 🌱", "Citaat", "Een plaatje"} <= set(told)
    assert [run.text for run in file.tables[0].cell(1, 0).paragraphs[0].runs if run.bold] == ["cel"]
    assert 'startOverride w:val="3"' in file.part.numbering_part.element.xml
    assert "https://example.org/a?b=1&c=2" in [relation.target_ref for relation in file.part.rels.values()]
    assert [[cell.text for cell in table.rows[0].cells] for table in file.tables] == [
        ["Kop"],
        ["Naam", "Bij"],
        ["Nummer", "Van"],
    ]
    assert all("tblHeader" in table.rows[0]._tr.xml for table in file.tables)
    assert file.tables[1].cell(1, 0).text == "Indicator 1. CO2 (kg)"
    assert headings(file, 2) == ["Eis 1. A & B"]


def test_word_scripts_are_loaded_by_the_button_only(page: Page, home: str) -> None:
    take(page, home, "catering", [0])
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    opened(page, 1)
    assert BASKET in page.url
    assert [url for url in asked if url.endswith("word.js")] == []
    word(page)
    assert len([url for url in asked if url.endswith("word.js")]) == 2
