"""Every kind of PDF of a small site: its pages, tags, title, language, bookmarks, and the order of its words."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from ambitieweb.output.kept_pdfs import kept_pdfs
from ambitieweb.pages.printed.documents import documents
from ambitieweb.pages.printed.rendition import opened
from ambitieweb.site import build
from ambitieweb.texts import texts
from command import ambitieweb
from pdf.made import ADDRESS, MadeSite, pdf, project

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, chromium: Path) -> MadeSite:
    folder = project(tmp_path_factory.mktemp("pdf"))
    told = pdf(folder, "--rapport", chromium=chromium)
    assert told.returncode == 0, told.stderr
    told = pdf(folder, chromium=chromium)
    assert told.returncode == 0, told.stderr
    return MadeSite(folder, told)


def test_there_is_one_of_each_card_and_sheet_and_a_book(made: MadeSite) -> None:
    site = build(made.folder / "content")
    wanted = {f"{one.name}.pdf" for one in documents(site.pages, texts("nl"))} | {"boek-voorbeeldstad.pdf"}
    assert {path.name for path in made.pdfs} == wanted
    assert len(wanted) > 10
    assert not list((made.folder / "pdf").glob(".bezig*"))


def test_each_says_what_it_is(made: MadeSite) -> None:
    for path in made.pdfs:
        reader = PdfReader(path)
        root = reader.trailer["/Root"]
        assert reader.metadata is not None
        assert reader.metadata.title, path.name
        assert root["/Lang"] == "nl", path.name
        assert root["/MarkInfo"]["/Marked"], path.name
        assert root["/ViewerPreferences"]["/DisplayDocTitle"], path.name
        assert "/StructTreeRoot" in root, path.name
        assert reader.metadata.creator == "Ambitieweb"
        assert reader.outline, path.name
        assert all(page.extract_text().strip() for page in reader.pages), path.name


def test_every_row_of_a_table_has_all_its_cells(made: MadeSite) -> None:
    """A browser tags no cell without words; what stands after it would be read under the heading of another column."""
    seen = 0
    for path in made.pdfs:
        for rows in _tables(PdfReader(path).trailer["/Root"]["/StructTreeRoot"]):
            seen += 1
            width, still = sum(across for across, _ in rows[0]), [0] * 99
            for row in rows:
                at = 0
                for across, down in row:
                    while still[at]:
                        at += 1
                    still[at : at + across] = [down] * across
                    at += across
                assert len([column for column in still if column]) == width, f"{path.name}: {rows}"
                still = [max(0, left - 1) for left in still]
    assert seen > 10


def test_a_cell_without_words_holds_a_space() -> None:
    row = '<tr><th></th><td class="a"> <span aria-hidden="true">–</span></td><td>\n</td><td>x</td></tr>'
    assert re.findall(r"[^<>\s]+(?=</t[dh]>)", opened(row)) == ["&#160;", "&#160;", "&#160;", "x"]


def _tables(element: Any) -> Iterator[list[list[tuple[int, int]]]]:
    """The rows of each table in a tagged document: of each cell how many columns and rows it is."""
    for child in _parts(element):
        if child.get("/S") == "/Table":
            yield [[_size(cell) for cell in _parts(row) if cell["/S"] in ("/TH", "/TD")] for row in _rows(child)]
        yield from _tables(child)


def _rows(element: Any) -> Iterator[Any]:
    for child in _parts(element):
        yield from (child,) if child.get("/S") == "/TR" else _rows(child)


def _parts(element: Any) -> list[Any]:
    found = element.get("/K")
    found = found.get_object() if found is not None else ()
    every = found if isinstance(found, list) else [found] if found else []
    return [child for each in every if isinstance(child := each.get_object(), dict)]


def _size(cell: Any) -> tuple[int, int]:
    found = cell["/A"].get_object() if "/A" in cell else []
    said = {
        key: value
        for each in (found if isinstance(found, list) else [found])
        for key, value in each.get_object().items()
    }
    return int(said.get("/ColSpan", 1)), int(said.get("/RowSpan", 1))


def test_each_sheet_is_one_page_on_its_side(made: MadeSite) -> None:
    sheets = [kept for kept in kept_pdfs(made.folder / "pdf") if kept.name.startswith("vel-")]
    assert sheets
    for kept in sheets:
        pages = PdfReader(kept.source).pages
        assert {(page.mediabox.width > page.mediabox.height) for page in pages} == {True}, kept.name
        html = (made.folder / "site" / kept.page / "index.html").read_text("utf-8")
        assert len(pages) == len(re.findall(r'<section class="aw-paper[ "]', html)), kept.name


def test_words_come_out_in_the_order_of_the_page(made: MadeSite) -> None:
    for kept in kept_pdfs(made.folder / "pdf"):
        if not kept.name.startswith(("menukaart", "project", "organisatie")):
            continue
        html = (made.folder / "site" / kept.page / "index.html").read_text("utf-8")
        words = " ".join(" ".join(page.extract_text() for page in PdfReader(kept.source).pages).split())
        places = [words.find(title) for title in re.findall(r"<h[12][^>]*>([^<]+)</h[12]>", html)]
        shown = [place for place in places if place >= 0]
        assert len(shown) > 1, kept.name
        assert shown == sorted(shown), kept.name


def test_the_address_stands_on_it_and_links_lead_to_the_site(made: MadeSite) -> None:
    card = next(path for path in made.pdfs if path.name.startswith("project-"))
    assert ADDRESS in PdfReader(card).pages[0].extract_text()
    for path in made.pdfs:
        assert b"file:///" not in path.read_bytes(), path.name


def test_the_site_leads_to_each_of_them(made: MadeSite) -> None:
    site = made.folder / "site"
    linked = set()
    for page in site.rglob("*.html"):
        for name in re.findall(r'href="[./]*pdf/([^"]+)"', page.read_text("utf-8")):
            assert (site / "pdf" / name).is_file(), name
            linked.add(name)
    assert linked == {path.name for path in made.pdfs}


def test_the_book_has_contents_with_the_pages_of_its_chapters(made: MadeSite) -> None:
    reader = PdfReader(made.folder / "pdf" / "boek-voorbeeldstad.pdf")
    contents = reader.pages[1].extract_text()
    chapters = [item for item in reader.outline if not isinstance(item, list)][2:]
    assert len(chapters) > 2
    for chapter in chapters:
        number = reader.get_destination_page_number(chapter)
        assert number is not None
        assert re.search(rf"{re.escape(str(chapter.title))}\s+{number + 1}\b", contents), chapter.title
        assert str(chapter.title) in reader.pages[number].extract_text()


def test_made_again_it_has_the_same_bytes_and_only_what_changed_is_made(made: MadeSite, chromium: Path) -> None:
    card = next(path for path in made.pdfs if path.name.startswith("project-"))
    sheet = next(path for path in made.pdfs if path.name.startswith("vel-project-"))
    before = {path: path.read_bytes() for path in (card, sheet)}
    for path in before:
        path.unlink()
    told = pdf(made.folder, chromium=chromium)
    assert "2 PDF's gemaakt in pdf." in told.stdout
    assert {path: path.read_bytes() for path in before} == before


def test_a_pdf_that_is_out_of_date_is_not_published(made: MadeSite, tmp_path: Path) -> None:
    card = next(kept for kept in kept_pdfs(made.folder / "pdf") if kept.name.startswith("menukaart-"))
    file = made.folder / "content" / f"{card.page}.yml"
    before = file.read_text("utf-8")
    file.write_text(re.sub(r"(?m)^naam: .*$", "naam: Iets heel anders", before), "utf-8")
    try:
        told = ambitieweb("build", "--site-dir", str(tmp_path / "site"), folder=made.folder)
    finally:
        file.write_text(before, "utf-8")
    assert "ouder dan wat er nu in staat" in told.stderr
    assert not (tmp_path / "site" / "pdf" / card.name).exists()
    assert card.name not in (tmp_path / "site" / card.page / "index.html").read_text("utf-8")


def test_a_page_that_cannot_be_printed_does_not_lose_the_others(made: MadeSite, chromium: Path, tmp_path: Path) -> None:
    from ambitieweb.pdf.finishing import About
    from ambitieweb.pdf.printing import Job, printed

    good, lost = tmp_path / "goed.html", tmp_path / "weg.html"
    good.write_text("<!doctype html><html lang=nl><title>Goed</title><h1>Goed</h1></html>", "utf-8")
    jobs = [
        Job(path.stem, path, About(path.stem, "nl", None, path.stem, "x", f"{path.stem}.pdf")) for path in (lost, good)
    ]
    outcomes = {done.job.name: done for done in printed(chromium, jobs)}
    assert outcomes["goed"].pdf.startswith(b"%PDF-")
    assert "ERR_FILE_NOT_FOUND" in outcomes["weg"].why


def test_a_bookmark_says_its_heading_as_the_page_does(chromium: Path, tmp_path: Path) -> None:
    """The browser leaves out the space where a line ends, and says a heading twice that begins a page."""
    from ambitieweb.pdf.finishing import About
    from ambitieweb.pdf.printing import Job, printed

    path = tmp_path / "smal.html"
    headings = ("Nieuw contract voor het restaurant", "Een & ander", "Twee keer", "Twee keer Twee keer")
    shown = "".join(f"<h2>{words.replace('&', '&amp;').replace('taur', 'tau&shy;r')}</h2>" for words in headings)
    style = "<style>h1 {break-before: page} h2 {width: 6em; break-before: page}</style>"
    path.write_text(
        f"<!doctype html><html lang=nl><title>Smal</title>{style}<h1>Een lange titel</h1>{shown}</html>", "utf-8"
    )
    (done,) = printed(chromium, [Job("smal", path, About("Smal", "nl", None, "smal", "x", "smal.pdf"))])
    outline = PdfReader(io.BytesIO(done.pdf)).outline

    def titles(items: Iterable[object]) -> Iterator[str]:
        for item in items:
            yield from titles(item) if isinstance(item, list) else (str(item.title),)

    assert tuple(titles(outline)) == ("Een lange titel", *headings)


def test_who_stops_it_waits_for_no_more_pages(chromium: Path, tmp_path: Path) -> None:
    from ambitieweb.pdf.finishing import About
    from ambitieweb.pdf.printing import Job, printed

    page = tmp_path / "blad.html"
    page.write_text("<!doctype html><html lang=nl><title>Blad</title><h1>Blad</h1></html>", "utf-8")
    asked: list[int] = []

    def jobs() -> Iterator[Job]:
        for number in range(500):
            asked.append(number)
            yield Job(f"{number}", page, About("Blad", "nl", None, "blad", "x", f"{number}.pdf"))

    outcomes = printed(chromium, jobs())
    assert next(outcomes).pdf.startswith(b"%PDF-")
    outcomes.close()
    assert len(asked) < 20


def test_a_file_of_somebody_else_stays(made: MadeSite, chromium: Path) -> None:
    card = next(path for path in made.pdfs if path.name.startswith("praktijkvoorbeeld-"))
    before = card.read_bytes()
    card.write_bytes(b"%PDF-1.4 van een ander")
    try:
        told = pdf(made.folder, "praktijkvoorbeelden", chromium=chromium)
        assert told.returncode == 1
        assert "niet door dit programma gemaakt" in told.stderr
        assert card.read_bytes() == b"%PDF-1.4 van een ander"
    finally:
        card.write_bytes(before)


def test_without_a_browser_it_says_what_to_do(made: MadeSite) -> None:
    told = ambitieweb("pdf", "--browser", "no-such-browser", folder=made.folder)
    assert told.returncode == 1
    assert told.stderr.strip() == "Dit is geen browser die hier start: no-such-browser"


def test_a_program_that_is_no_browser_is_told(made: MadeSite) -> None:
    card = next(path for path in made.pdfs if path.name.startswith("praktijkvoorbeeld-"))
    before = card.read_bytes()
    card.unlink()
    try:
        told = ambitieweb("pdf", "--browser", "true", folder=made.folder)
        assert told.returncode == 1
        assert "Deze browser start niet" in told.stderr
        assert "Traceback" not in told.stderr
    finally:
        card.write_bytes(before)
