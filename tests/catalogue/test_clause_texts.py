"""The texts of a project and of a menu card by instrument, each once, and all of them as a file (row P8)."""

from __future__ import annotations

import re
from html import unescape

import pytest

from ambitieweb.pages.page import Page
from ambitieweb.site import Site, build
from catalogue.content import write

EXTRA = """
        maatregelen:
          - {naam: Eén keer per week leveren, thema: klimaat, instrument: eis, tekst: "Ten hoogste één rit\\n- per week"}
          - {naam: Leveren met de fiets, thema: klimaat, instrument: eis, tekst: "Ten hoogste één rit\\n- per week"}
          - {naam: Niet gekozen, thema: klimaat, instrument: eis, uitvoerbaarheid: niet gekozen, reden_afval: duur, tekst: Weg.}
          - {naam: Zonder instrument, thema: klimaat, tekst: Los van alles.}
          - {maatregel: terugname, thema: circulair}
          - {naam: Zonder tekst, thema: klimaat, instrument: suggestie}
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = write(tmp_path_factory.mktemp("texts"))
    for kind, belongs in (("projecten", "categorie: ict"), ("categorieen", "ouder: gemeente")):
        (folder / kind / "veel.yml").write_text(
            f"naam: Veel {kind}\n{belongs}\n" + EXTRA.replace("\n        ", "\n"), "utf-8"
        )
    return build(folder)


PLACES = ("projecten/veel",)


def page_of(site: Site, path: str) -> Page:
    return next(page for page in site.pages if page.path == path)


def texts_html(site: Site, path: str) -> str:
    return next((s.html for s in page_of(site, path).sections if s.anchor == "teksten"), "")


@pytest.mark.parametrize("path", PLACES)
def test_texts_stand_by_instrument_in_the_order_of_a_tender(site: Site, path: str) -> None:
    found = re.findall(r"<h3[^>]*>([^<]+)</h3>", texts_html(site, path))
    assert found == ["Eis", "Contractbepaling", "Zonder instrument"]


@pytest.mark.parametrize("path", PLACES)
def test_a_text_of_two_measures_stands_once_and_names_both(site: Site, path: str) -> None:
    html = texts_html(site, path)
    assert html.count("Ten hoogste één rit") == 1
    box = html[: html.index("Ten hoogste één rit")]
    assert re.findall(r'<a href="#maatregel-\d">([^<]+)</a>', box) == [
        "Eén keer per week leveren",
        "Leveren met de fiets",
    ]


@pytest.mark.parametrize("path", PLACES)
def test_a_measure_leads_to_its_text_and_a_rejected_one_keeps_it(site: Site, path: str) -> None:
    page = "".join(section.html for section in page_of(site, path).sections)
    anchors = re.findall(r'class="aw-copy" id="([^"]+)"', texts_html(site, path))
    assert anchors == ["tekst-1", "tekst-5", "tekst-4"]
    assert re.findall(r'class="aw-clause-link"><a href="#([^"]+)"', page).count("tekst-1") == 2
    assert "Weg." not in texts_html(site, path)
    assert page.count("Weg.") == 1  # with the measure itself


@pytest.mark.parametrize("path", ["projecten/veel", "categorieen/veel"])
def test_the_file_has_all_texts_as_they_were_written(site: Site, path: str) -> None:
    file = page_of(site, path).files[0]
    assert file.path == f"{path}/teksten.txt"
    page = "".join(section.html for section in page_of(site, path).sections)
    assert f'href="{page_of(site, path).address.root}{file.path}" download' in page
    text = file.content.decode("utf-8-sig")
    assert text.replace("\r\n", "").count("\n") == 0
    assert text.split("\r\n")[3:14] == [
        "Eis", "===", "", "Eén keer per week leveren", "Leveren met de fiets", "", "Ten hoogste één rit", "- per week", "", "",
        "Contractbepaling",
    ]  # fmt: skip
    assert "Weg." not in text


def test_the_text_of_the_library_counts_where_a_choice_has_none(site: Site) -> None:
    assert "De leverancier neemt alle apparaten terug." in unescape(texts_html(site, "projecten/veel"))


def test_without_texts_there_is_no_section_and_no_file(site: Site) -> None:
    page = page_of(site, "projecten/provinciehuis")
    assert texts_html(site, page.path) == ""
    assert page.files == ()
