"""The texts of a project and of a menu card by instrument, each once, and all of them as a file (row P8)."""

from __future__ import annotations

import re
from html import unescape

import pytest

from ambitieweb.pages.page import Page
from ambitieweb.site import Site, build
from catalogue.content import write
from few_pages import page_at

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


PATH = "projecten/veel"


def page_of(site: Site, path: str) -> Page:
    return page_at(site, path)


def html_of(site: Site, path: str) -> str:
    return "".join(section.html for section in page_of(site, path).sections)


def groups(site: Site) -> list[tuple[str, str]]:
    """The groups of measures of the project: their title and what stands below it."""
    return re.findall(r"<h3>([^<]+) <span.*?</h3>(.*?)</section>", html_of(site, PATH), re.DOTALL)


def measure(site: Site, number: int) -> str:
    """A measure of the project, with what it opens to."""
    found = re.search(rf'<details id="maatregel-{number}">.*?</details>', html_of(site, PATH), re.DOTALL)
    assert found is not None
    return found[0]


def test_texts_stand_by_instrument_in_the_order_of_a_tender(site: Site) -> None:
    """What is not chosen stands below all that is asked."""
    assert [title for title, _ in groups(site)] == [
        "Eis", "Suggestie", "Contractbepaling", "Zonder instrument", "Niet gekozen",
    ]  # fmt: skip


def test_a_text_of_two_measures_stands_once_and_both_lead_to_it(site: Site) -> None:
    assert html_of(site, PATH).count("Ten hoogste één rit") == 1
    assert 'id="tekst-1"' in measure(site, 1)
    assert "Ten hoogste één rit" in measure(site, 1)
    assert '<a href="#tekst-1">' in measure(site, 2)


def test_a_measure_holds_its_text_and_a_rejected_one_keeps_it(site: Site) -> None:
    assert re.findall(r'class="aw-copy-text" id="([^"]+)"', html_of(site, PATH)) == ["tekst-1", "tekst-5", "tekst-4"]
    assert html_of(site, PATH).count("Weg.") == 1
    assert "Weg." in dict(groups(site))["Niet gekozen"]
    assert "aw-copy-text" not in measure(site, 6)


@pytest.mark.parametrize("path", [PATH, "categorieen/veel"])
def test_the_file_has_all_texts_as_they_were_written(site: Site, path: str) -> None:
    file = page_of(site, path).files[0]
    assert file.path == f"{path}/teksten.txt"
    assert f'href="{page_of(site, path).address.root}{file.path}" download' in html_of(site, path)
    text = file.content.decode("utf-8-sig")
    assert text.replace("\r\n", "").count("\n") == 0
    assert text.split("\r\n")[3:14] == [
        "Eis", "===", "", "Eén keer per week leveren", "Leveren met de fiets", "", "Ten hoogste één rit", "- per week", "", "",
        "Contractbepaling",
    ]  # fmt: skip
    assert "Weg." not in text


def test_the_text_of_the_library_counts_where_a_choice_has_none(site: Site) -> None:
    assert "De leverancier neemt alle apparaten terug." in unescape(measure(site, 5))


def test_without_texts_there_is_no_place_for_them_and_no_file(site: Site) -> None:
    page = page_of(site, "projecten/provinciehuis")
    assert "maatregel-1" in html_of(site, page.path)
    assert not {"teksten", "aw-copy-text", "download"} & set(re.findall(r"[\w-]+", html_of(site, page.path)))
    assert page.files == ()
