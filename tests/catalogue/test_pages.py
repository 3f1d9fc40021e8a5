"""The pages of the catalogue as values: nothing is lost, each count is that of the things behind it, nothing grows too big."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from pathlib import Path

import pytest

from ambitieweb.pages.page import Page, page_html
from ambitieweb.site import Site, build
from catalogue.content import write
from demo import demo as example
from few_pages import page_at

DEMO = Path(__file__).parents[2] / "content"
MEGABYTE = 1_000_000


@pytest.fixture(scope="module")
def demo() -> Site:
    return example()


@pytest.fixture(scope="module")
def hand(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return build(with_more(write(tmp_path_factory.mktemp("hand"))))


def with_more(folder: Path) -> Path:
    """Three measures that nobody uses, on a theme of their own: a list of eight rows has filters."""
    (folder / "themasets/meer.yml").write_text(
        "naam: Meer\nschaal: {niveaus: [{nummer: 1, naam: Een}]}\nthemas: {rust: {naam: Rust}}\n", "utf-8"
    )
    for number in range(3):
        (folder / f"maatregelen/meer-{number}.yml").write_text(
            f"naam: Meer {number}\nthemaset: meer\nthemas: {{rust: 1}}\n", "utf-8"
        )
    return folder


def html_of(site: Site, path: str) -> str:
    return page_html(page_at(site, path))


def rows(html: str) -> list[str]:
    """The rows of the live table of a page, also those that are folded."""
    bodies = re.findall(r"<tbody>(.*?)</tbody>", html[max(html.find("data-aw-live"), 0) :], flags=re.S)
    return [row for body in bodies for row in re.findall(r"<tr.*?</tr>", body, flags=re.S)]


def options(html: str, key: str) -> dict[str, str]:
    select = re.search(rf'<select name="{key}">(.*?)</select>', html)
    found = re.findall(r'<option value="([^"]+)">([^<]*)<', select[1]) if select else ()
    return {value: unescape(words) for value, words in found}


def test_choices_are_those_that_occur_with_the_number_of_measures(hand: Site) -> None:
    """8 measures. Circulair: terugname, tweedehands. Klimaat of the site's set: terugname, ongebruikt, tweedehands."""
    html = html_of(hand, "maatregelen")
    assert options(html, "thema") == {
        "circulair": "Circulair (2)",
        "klimaat": "Klimaat (3)",
        "klimaat.andere": "Klimaat (Andere thema's) (1)",
        "rust": "Rust (3)",
    }
    # highest levels: terugname 3, ongebruikt 3, tweedehands 3 (on ICT), 2 (Laptops, klimaat) and 1 (Provinciehuis)
    assert options(html, "niveau") == {
        "1": "niveau 1 of hoger (8)",
        "2": "niveau 2 of hoger (4)",
        "3": "niveau 3 (3)",
    }
    assert options(html, "instrument") == {
        "eis": "eis (1)",
        "gunningscriterium": "gunningscriterium (2)",
        "contractbepaling": "contractbepaling (1)",
    }
    assert options(html, "eigenaar") == {
        "-geen": "nog geen eigenaar (2)",
        "beheerder-teksten": "Beheerder teksten (1)",
        "contractmanager": "Contractmanager (1)",
        "inkoper": "Inkoper (2)",
    }
    assert options(html, "uitvoering") == {"loopt": "loopt (1)", "uitgevoerd": "uitgevoerd (1)"}
    assert options(html, "organisatie") == {"gemeente": "Gemeente (3)", "provincie": "Provincie (1)"}


def test_what_an_author_calls_none_or_general_is_another_choice_than_nothing(tmp_path: Path) -> None:
    with_more(write(tmp_path))
    (tmp_path / "maatregelen/algemeen.yml").write_text(
        "naam: Voor alles\nthemas: {klimaat: 1}\nproductgroepen: [Algemeen]\n", "utf-8"
    )
    (tmp_path / "projecten/provinciehuis.yml").write_text(
        "naam: Provinciehuis\norganisatie: provincie\nmaatregelen: [{naam: X, thema: klimaat, eigenaar: geen}]\n",
        "utf-8",
    )
    html = html_of(build(tmp_path), "maatregelen")
    # nobody: tweedehands on ICT, and on klimaat in Laptops
    owners = options(html, "eigenaar")
    assert (owners["-geen"], owners["geen"]) == ("nog geen eigenaar (2)", "geen (1)")
    # of nothing in particular: ongebruikt and the three more
    assert options(html, "productgroep") == {"-algemeen": "Algemeen (4)", "algemeen": "Algemeen (1)", "ict": "ICT (1)"}


def test_a_text_may_link_to_a_selection(tmp_path: Path) -> None:
    write(tmp_path)
    text = "naam: ICT\nouder: gemeente\nambitie: Zie [onze eisen](maatregelen/?instrument=eis&niveau=2#titel).\n"
    (tmp_path / "categorieen/ict.yml").write_text(text, "utf-8")
    assert 'href="../../../maatregelen/index.html?instrument=eis&amp;niveau=2#titel"' in html_of(
        build(tmp_path), "categorieen/ict/ambitiekaart"
    )


def test_row_says_where_and_what_became_of_it_with_a_link_to_the_place(hand: Site) -> None:
    row = next(row for row in rows(html_of(hand, "maatregelen")) if 'data-id="terugname"' in row)
    assert 'href="../categorieen/ict/index.html#maatregel-1"' in row
    assert "ambitiekaart: moet altijd, loopt" in row
    assert 'href="../projecten/laptops/index.html#maatregel-1"' in row
    assert "project: gunningscriterium, uitgevoerd" in row, "the last state only"
    assert 'data-w="retour"' in row


def test_links_of_the_catalogue_to_places_have_their_anchor(demo: Site) -> None:
    pages = {page.path: page_html(page) for page in demo.pages}
    html = pages["maatregelen"] + "".join(page_html(page) for page in demo.pages if page.path == "maatregelen/deel-2")
    links = set(re.findall(r'href="[./]*((?:categorieen|projecten)/[^"]*)/index\.html#(maatregel-\d+)"', html))
    assert len(links) > 250
    assert [link for link in links if f'id="{link[1]}"' not in pages[link[0]]] == []


def test_table_and_its_script_hold_every_measure_once(demo: Site) -> None:
    page = page_at(demo, "maatregelen")
    text = page_html(page) + "".join(file.content.decode() for file in page.files).replace('\\"', '"')
    ids = Counter(re.findall(r'<tr[^>]* data-id="([^"]+)"', text))
    assert set(ids.values()) == {1}
    assert set(demo.portfolio.measures) <= set(ids)
    total = re.search(r'data-aw-total="(\d+)"', text)
    assert total
    assert int(total[1]) == len(ids)


def test_page_of_a_category_ends_with_what_the_library_has_more(demo: Site) -> None:
    """Each measure of the library for a product group of the category stands on the page: in the table or after it."""
    links = 0
    for category in demo.portfolio.categories.values():
        page = next((page for page in demo.pages if page.path == f"catalogus/categorie/{category.id}"), None)
        if page is None:
            continue
        groups = {group.casefold() for group in category.record.product_groups}
        table = set(re.findall(r' data-id="([^"]+)"', page_html(page)))
        after = "".join(section.html for section in page.sections if section.anchor == "bibliotheek")
        for measure in demo.portfolio.measures.values():
            is_here = measure.id in table
            is_for = bool(groups & {group.casefold() for group in measure.record.product_groups})
            assert (f"maatregelen/{measure.id}/" in after) is (is_for and not is_here), (category.id, measure.id)
        links += after.count("productgroep=")
    assert links > 3


def test_product_groups_of_the_measures_say_how_many_more_there_are(demo: Site) -> None:
    """ICT-hardware has no product group 'ICT' of its own, but its measures do."""
    page = page_at(demo, "catalogus/categorie/ict-hardware")
    ict = {m.id for m in demo.portfolio.measures.values() if "ICT" in m.record.product_groups}
    more = len(ict - set(re.findall(r' data-id="([^"]+)"', page_html(page))))
    after = unescape(next(section.html for section in page.sections if section.anchor == "bibliotheek"))
    assert f">Productgroep ICT: {len(ict)} maatregelen</a>" in after
    assert f">{more} daarvan staan hier nog niet<" in after


def test_pages_after_the_first_hold_the_rest(demo: Site) -> None:
    parts = [page for page in demo.pages if re.fullmatch(r"maatregelen(/deel-\d+)?", page.path)]
    names = [re.search(r"<a [^>]*>(.*?)</a>", row) for part in parts for row in rows(page_html(part))]
    total = re.search(r'data-aw-total="(\d+)"', page_html(parts[0]))
    assert total
    assert len(names) == int(total[1])


def found(html: str, asked: dict[str, str]) -> list[str]:
    """The rows that a selection leaves, worked out from what the page says to the script."""
    facets = re.search(r'data-aw-facets="([^"]*)"', html)
    assert facets
    keys = facets[1].replace("+", "").split()
    wanted = {
        keys.index(key): str(list(options(html, key)).index(value)) for key, value in asked.items() if key in keys
    }
    return [
        row
        for row in rows(html)
        if any(
            all(number in variant.split(";")[place].split() for place, number in wanted.items())
            for variant in (re.search(r'data-v="([^"]*)"', row) or [""] * 2)[1].split("|")
        )
    ]


@pytest.mark.slow
def test_measure_in_a_thousand_projects_is_cut_in_the_row_and_whole_on_its_own_pages(tmp_path: Path) -> None:
    write(tmp_path)
    for number in range(1000):
        (tmp_path / "projecten" / f"p-{number:04}.yml").write_text(
            f"naam: Project {number:04}\ncategorie: ict\nmaatregelen:\n"
            f"  - {{maatregel: terugname, uitvoerbaarheid: direct, eigenaar: Rol {number % 7}}}\n"
            f"  - {{naam: Eigen maatregel, thema: klimaat, tekst: 'Tekst {number % 3}', uitvoerbaarheid: direct}}\n",
            "utf-8",
        )
    site = build(tmp_path)
    pages = [page for page in site.pages if page.path.split("/")[0] in ("catalogus", "maatregelen")]
    assert max(len(page_html(page).encode()) for page in pages) < MEGABYTE
    assert max(len(file.content) for page in pages for file in page.files) < MEGABYTE
    for path, anchor in (
        ("maatregelen/terugname", "maatregel-1"),
        ("catalogus/maatregel/eigen-maatregel--klimaat", "maatregel-2"),
    ):
        of_measure = [page for page in pages if page.path == path or page.path.startswith(f"{path}/deel-")]
        text = "".join(map(page_html, of_measure))
        links = Counter(re.findall(rf"projecten/(p-\d+)/index\.html#{anchor}", text))
        assert links == Counter(f"p-{number:04}" for number in range(1000)), path
    row = next(row for row in rows(html_of(site, "maatregelen")) if 'data-id="terugname"' in row)
    assert len(row) < 60_000
    assert 'href="../maatregelen/terugname/index.html">Alle 1002 plekken<' in row
    assert "Op 1002 plekken gevraagd: " in html_of(site, "maatregelen/terugname")
    old = next(file for page in pages for file in page.files if file.path == "catalogus/maatregel/terugname/index.html")
    assert b'url=../../../maatregelen/terugname/index.html"' in old.content


def test_site_without_measures_has_a_catalogue_that_says_so(tmp_path: Path) -> None:
    (tmp_path / "site.yml").write_text("naam: Leeg\n", "utf-8")
    site = build(tmp_path)
    assert "Hier komen alle maatregelen bij elkaar" in html_of(site, "maatregelen")
    assert [page.path for page in site.pages if page.path.startswith("catalogus")] == []


def test_english_catalogue_is_english(tmp_path: Path) -> None:
    with_more(write(tmp_path))
    (tmp_path / "site.yml").write_text("naam: Proef\ntaal: en\norganisatie: gemeente\nthemaset: eigen\n", "utf-8")
    pages: list[Page] = [page for page in build(tmp_path).pages if page.path.startswith(("catalogus", "maatregelen"))]
    text = " ".join(map(page_html, pages))
    assert "award criterion" in text
    assert "Copy link" in text
    assert re.findall(r"gunningscriterium \(|Kopieer|Wis de|Eigenaar<|plekken|Productgroep", text) == []


def test_a_duty_reads_on_from_its_label_and_sources_are_counted_in_a_sentence(demo: Site) -> None:
    measure = html_of(demo, "maatregelen/isv-contractvoorwaarde")
    assert "<strong>Verplicht als</strong> de opdracht valt in" in measure
    finding = page_at(demo, "catalogus/bronnen").finding
    assert re.search(r"(Eén bron heeft|\d+ bronnen hebben) een link\.$", finding)
