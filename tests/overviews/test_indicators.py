"""A page per indicator with all places that use it, linked from each of them (row L6)."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from ambitieweb.pages.page import Page, page_html
from ambitieweb.site import Site, build
from few_pages import page_at

WASTE = "naam: Restafval, eenheid: kg, methode: wegen"
FILES = {
    "site.yml": "naam: Proef\norganisatie: stad\nthemaset: eigen\n",
    "themasets/eigen.yml": f"""
naam: Eigen
schaal: {{niveaus: {{1: Een, 2: Twee, 3: Drie}}}}
themas:
  afval: {{naam: Afval, indicatoren: [{{{WASTE}}}]}}
""",
    "organisaties/stad.yml": f"""
naam: Stad
web: {{themas: {{afval: {{niveau: 1, indicatoren: [{{{WASTE}, nulmeting: 90, basisjaar: 2024, metingen: {{2025: 60}}}}]}}}}}}
""",
    "categorieen/catering.yml": """
naam: Catering
ouder: stad
maatregelen:
  - {naam: Bord leeg, thema: afval, indicatoren: [{naam: "  restafval ", eenheid: KG, methode: Wegen}]}
""",
    "projecten/kantine.yml": """
naam: Kantine
categorie: catering
web: {themas: {afval: {niveau: 1, indicatoren: [{naam: Restafval, eenheid: kg, methode: schatten}, Restafval]}}}
""",
    "maatregelen/bord.yml": f"naam: Neem niet te veel\nthemas: {{afval: 1}}\nindicatoren: [{{{WASTE}}}, Gasten]\n",
}
WEIGHED = "indicatoren/restafval-kg-wegen"


def made(folder: Path, files: dict[str, str]) -> Site:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text.lstrip("\n"), "utf-8")
    return build(folder)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return made(tmp_path_factory.mktemp("indicators"), FILES)


def page_of(site: Site, path: str) -> Page:
    return page_at(site, path)


def test_the_same_name_unit_and_method_is_one_indicator_and_another_method_is_not(site: Site) -> None:
    """Restafval is weighed, estimated, and once without unit or method; Gasten stands alone."""
    found = sorted(page.path for page in site.pages if page.path.startswith("indicatoren/"))
    assert found == [
        "indicatoren/gasten", "indicatoren/restafval", "indicatoren/restafval-kg-schatten", WEIGHED,
    ]  # fmt: skip


def test_its_page_names_every_place_and_leads_there(site: Site) -> None:
    html = page_html(page_of(site, WEIGHED))
    rows = re.findall(r'<tr[^>]*>.*?<a href="([^"]+)">([^<]+)</a> <span class="aw-note">([^<]+)<', html)
    assert [(href.removeprefix("../../"), unescape(name), note) for href, name, note in rows] == [
        ("organisaties/stad/index.html#voortgang", "Stad", "organisatie"),
        ("categorieen/catering/index.html#maatregel-1", "Catering", "categorie · bij maatregel: Bord leeg"),
        ("maatregelen/bord/index.html#indicatoren", "Neem niet te veel", "maatregel"),
        ("themasets/eigen/afval/index.html#indicatoren", "Afval", "themaset Eigen"),
    ]
    assert "90 kg" in html.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    "path",
    [
        "organisaties/stad", "categorieen/catering", "maatregelen/bord", "themasets/eigen/afval",
        "monitor/doelen", "indicatoren",
    ],
)  # fmt: skip
def test_every_place_that_shows_it_leads_to_its_page(site: Site, path: str) -> None:
    page = page_of(site, path)
    assert f'href="{page.address.root}{WEIGHED}/index.html"' in page_html(page)


def test_it_is_found_by_search(site: Site) -> None:
    page = page_of(site, WEIGHED)
    assert page.is_findable
    assert page.title == "Restafval"
    assert {"kg", "wegen"} <= set(page.keywords)


def test_a_site_without_indicators_has_no_such_page_and_no_link(tmp_path: Path) -> None:
    plain = "web: {themas: {afval: {niveau: 1, onderbouwing: Er is veel.}}}"
    files = {
        "site.yml": FILES["site.yml"],
        "themasets/eigen.yml": FILES["themasets/eigen.yml"].replace(f", indicatoren: [{{{WASTE}}}]", ""),
        "organisaties/stad.yml": f"naam: Stad\ndoelen: [{{tekst: Minder, jaar: 2030, waarde: 3, eenheid: kg}}]\n{plain}\n",
        "projecten/kantine.yml": f"naam: Kantine\norganisatie: stad\n{plain}\n",
    }
    site = made(tmp_path, files)
    assert not site.has_errors
    assert [page.path for page in site.pages if page.path.startswith("indicatoren")] == []
    assert not any("indicatoren/" in page_html(page) for page in site.pages)
