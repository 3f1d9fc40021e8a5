"""Which files are ours, and when one still shows what its page says; without a browser."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner
from pypdf import PdfWriter

from ambitieweb.commands.pdf import has_files, pdf_command
from ambitieweb.link.link import link
from ambitieweb.model.read import read
from ambitieweb.output.made import FolderKind, write_list
from ambitieweb.pages.all_pages import desk
from ambitieweb.pages.printed.book import BOOK_PAGE
from ambitieweb.pages.printed.truth import look_of, marks, names_of
from ambitieweb.pdf import browser, store
from ambitieweb.pdf.book import mark_of_book
from ambitieweb.pdf.browser import VARIABLE
from ambitieweb.pdf.finishing import About, finished
from ambitieweb.pdf.making import without_page
from ambitieweb.pdf.store import kept, look_mark
from ambitieweb.site import Settings, build, picture_marks
from ambitieweb.texts import texts
from house.test_style import LETTERS, LOGO, TOKENS
from pdf.made import COMPLETE


def marks_of(content: Path, *, with_files: bool = False) -> Mapping[str, str]:
    """What each PDF of a folder with content is made from, and the book."""
    site = build(content, Settings(with_files=with_files))
    means = desk(site.portfolio, site.language)
    look, mark_of = look_of(means, look_mark()), picture_marks(site.exports, site.files)
    book = mark_of_book(site.pages, means, look, mark_of)
    return {**marks(means, site.pages, look, mark_of), BOOK_PAGE.path: book}


@pytest.fixture(scope="module")
def of_complete() -> Mapping[str, str]:
    return marks_of(COMPLETE)


@pytest.mark.slow
def test_files_to_take_along_make_no_pdf_untrue(of_complete: Mapping[str, str]) -> None:
    assert marks_of(COMPLETE, with_files=True) == of_complete
    assert len(of_complete) > 30


@pytest.mark.parametrize(("file", "has"), [("inbed/atlas.html", True), ("webben/projecten-a.svg", False)])
def test_a_site_with_files_to_take_along_keeps_them(file: str, has: bool, tmp_path: Path) -> None:
    assert not has_files(tmp_path)
    (tmp_path / file).parent.mkdir()
    (tmp_path / file).write_text("", "utf-8")
    write_list(tmp_path, FolderKind.SITE)
    assert has_files(tmp_path) == has


def print_as(folder: Path, name: str, page: str, mark: str) -> Path:
    """A PDF of an empty sheet of paper that says this of itself."""
    paper, file = io.BytesIO(), folder / name
    writer = PdfWriter()
    writer.add_blank_page(200, 300)
    writer.write(paper)
    folder.mkdir(exist_ok=True)
    file.write_bytes(finished(paper.getvalue(), About("Titel (1)", "nl", None, page, mark, name), {}))
    return file


def test_a_copy_with_another_name_is_left_alone_and_not_published(
    tmp_path: Path, of_complete: Mapping[str, str]
) -> None:
    content = shutil.copytree(COMPLETE, tmp_path / "content")
    page = "categorieen/catering"
    ours = print_as(tmp_path / "pdf", "menukaart-catering.pdf", page, of_complete[page])
    wrong = print_as(tmp_path / "pdf", "kaart-catering.pdf", page, of_complete[page])
    gone = print_as(tmp_path / "pdf", "menukaart-weg.pdf", "categorieen/weg", "0")
    shutil.copyfile(ours, tmp_path / "pdf" / "menukaart-catering raad 2025.pdf")
    (tmp_path / "pdf" / "van een ander.pdf").write_bytes(b"%PDF-1.4 van een ander")
    (tmp_path / "pdf" / "half.pdf").write_bytes(ours.read_bytes()[:-40])
    found = kept(content)
    assert [file.source for file in found.all] == [wrong, ours, gone]
    assert [(file.page, file.size) for file in found.all if file.source == ours] == [(page, ours.stat().st_size)]
    site = build(content, Settings(pdfs=found))
    with_its_earlier_name = ["menukaart-catering.pdf", "menukaart-kantinezaken.pdf"]
    assert ([file.name for file in site.pdfs], site.stale_pdfs) == (with_its_earlier_name, 2)
    means = desk(site.portfolio, site.language)
    assert set(without_page(found, names_of(means, site.pages))) == {wrong, gone}


@pytest.mark.parametrize("changed", ["huisstijl.json", "logo.svg", "huis.woff2"])
def test_another_house_style_makes_every_pdf_untrue(changed: str, tmp_path: Path) -> None:
    content = shutil.copytree(COMPLETE, tmp_path / "content")
    stored, style = content / "bestanden", content / "huisstijl.json"
    (stored / "logo.svg").write_text(LOGO, "utf-8")
    shutil.copyfile(LETTERS, stored / "huis.woff2")
    style.write_text(
        json.dumps(TOKENS | {"ambitieweb": TOKENS["ambitieweb"] | {"logo-donker": {"$value": "logo.svg"}}})
    )
    before = look_of_site(content)
    assert look_of_site(content) == before
    file = style if changed == style.name else stored / changed
    file.write_bytes(file.read_bytes().replace(b"#ffcf33", b"#ffcf34") + b"\n")
    assert look_of_site(content) != before


def look_of_site(content: Path) -> str:
    """The mark of what a site looks like, which is part of the mark of each PDF."""
    return look_of(desk(link(read(content), None)[0], "nl"), look_mark())


@pytest.mark.parametrize("name", ["site.css", "letter.woff2"])
def test_another_stylesheet_of_the_site_changes_its_look(name: str, tmp_path: Path) -> None:
    style = tmp_path / name
    style.write_text("a", "utf-8")
    before = look_mark([style])
    style.write_text("b", "utf-8")
    assert look_mark([style]) != before


@pytest.mark.parametrize(("file", "is_other"), [("bookmarks.py", True), ("accessible.py", True), ("asked.py", False)])
def test_a_program_that_finishes_a_pdf_otherwise_has_another_look(
    file: str, is_other: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = shutil.copytree(store.LOOK.parent, tmp_path / "pdf")
    monkeypatch.setattr(store, "LOOK", package / "look")
    before = look_mark()
    assert (package / file).is_file()
    (package / file).write_text("# other", "utf-8")
    assert (look_mark() != before) == is_other


def test_without_any_browser_it_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr(browser, "ON_LINUX", ())
    monkeypatch.setattr(browser, "ON_MACOS", ())
    asked = CliRunner().invoke(pdf_command(texts("nl")), ["--content", str(COMPLETE)])
    assert (asked.exit_code, asked.stdout) == (1, "")
    assert "Er is geen Chromium, Chrome of Edge gevonden" in asked.stderr
    assert "sudo apt install chromium" in asked.stderr
    monkeypatch.setenv(VARIABLE, "no-such-browser")
    asked = CliRunner().invoke(pdf_command(texts("nl")), ["--content", str(COMPLETE)])
    assert asked.stderr.strip() == "Dit is geen browser die hier start: no-such-browser"
