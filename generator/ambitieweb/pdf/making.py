"""From a built site to PDF files beside the content: those that are not there yet or that show something else by now."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from pathlib import Path
from urllib.parse import urljoin

from ambitieweb.output.kept_pdfs import KeptPdfs, kept_pdfs
from ambitieweb.output.lock import claim, let_go
from ambitieweb.output.refused import Refused
from ambitieweb.output.whole_file import write_whole
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Page
from ambitieweb.pages.printed.documents import PdfDocument
from ambitieweb.pages.printed.rendition import document_title, rendition
from ambitieweb.pages.printed.truth import mark
from ambitieweb.pdf.finishing import About
from ambitieweb.pdf.printing import Job, printed
from ambitieweb.pdf.store import LOOK
from ambitieweb.texts import Texts

_STYLE = re.compile(r'<link rel="stylesheet" href="([^"]*)"[^<>]*>')
_WORK = ".bezig"
"""What is being printed stands here, beside the PDF files: a browser from a package of its own sees no folder for what is passing."""
_LOCK = ".bezig.lock"


@dataclass(frozen=True, slots=True)
class ToPrint:
    """What to print for a PDF: its name, the page that it belongs to, its title, and its HTML with the mark of that."""

    name: str
    page: Page
    title: str
    html: str
    mark: str


def to_print(
    documents: Iterable[PdfDocument], desk: Desk, look: str, mark_of: Callable[[str], str]
) -> Iterator[ToPrint]:
    """What each document asks for."""
    for document in documents:
        html = rendition(document, desk)
        yield ToPrint(document.name, document.page, document_title(document, desk), html, mark(html, look, mark_of))


def not_yet_true(wanted: Iterable[ToPrint], kept: KeptPdfs) -> tuple[ToPrint, ...]:
    """Those of which no file is kept that shows the same."""
    known = {(file.name, file.page): file.mark for file in kept.all}
    return tuple(one for one in wanted if known.get((f"{one.name}.pdf", one.page.path)) != one.mark)


@dataclass(frozen=True, slots=True)
class Progress:
    """How to tell how far it is, and in which words."""

    tell: Callable[[str], None]
    words: Texts


@contextmanager
def workplace(folder: Path) -> Iterator[Path]:
    """A folder for what is passing, beside the PDF files; raises Refused when another program works there."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = claim(folder / _LOCK)
    if lock is None:
        raise Refused("busy", folder)
    work = folder / _WORK
    try:
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir()
        yield work
    finally:
        shutil.rmtree(work, ignore_errors=True)
        let_go(lock, folder / _LOCK)


def print_all(
    browser: Path,
    wanted: Sequence[ToPrint],
    site: Path,
    folder: Path,
    desk: Desk,
    told: Progress,
) -> int:
    """Writes each file as soon as it is made, whole, and returns how many were."""
    made, t = 0, told.words
    by_name = {one.name: one for one in wanted}
    with workplace(folder) as work:
        jobs = [_job(one, site, work, desk) for one in wanted]
        step = max(1, len(jobs) // 10)
        for outcome in printed(browser, jobs):
            one = by_name[outcome.job.name]
            if outcome.why:
                told.tell(t("pdf.failed", name=f"{one.name}.pdf", page=one.page.path, why=outcome.why))
                continue
            write_whole(folder / f"{one.name}.pdf", outcome.pdf)
            made += 1
            if made % step == 0 or made == len(jobs):
                told.tell(t("pdf.part", done=made, total=len(jobs)))
    return made


def in_the_way(names: Iterable[str], folder: Path) -> Path | None:
    """A file with the name of one that we would make, which somebody else put there."""
    ours = {file.name for file in kept_pdfs(folder)}
    return next((folder / name for name in names if name not in ours and (folder / name).exists()), None)


def without_page(kept: KeptPdfs, names: Mapping[str, str]) -> tuple[Path, ...]:
    """The files of pages that are there no more, or that go by another name now."""
    return tuple(file.source for file in kept.all if names.get(file.page) != file.name)


def _job(one: ToPrint, site: Path, work: Path, desk: Desk) -> Job:
    path = work / f"{one.name}.html"
    path.write_text(with_styles(one.html, site / one.page.address.html), "utf-8")
    name = f"{one.title} - {desk.portfolio.site.name}"
    about = About(name, desk.language, desk.portfolio.reference_date, one.page.path, one.mark)
    return Job(one.name, path, about)


def with_styles(html: str, page: Path) -> str:
    """HTML with the stylesheets of the page as it was built, and those that only a PDF has."""
    here = page.as_uri()
    known = _STYLE.findall(page.read_text("utf-8"))
    styles = [*(urljoin(here, address) for address in known), (LOOK / "pdf.css").as_uri()]
    links = "".join(f'<link rel="stylesheet" href="{escape(address)}">' for address in styles)
    return html.replace("</head>", f'<base href="{escape(here)}">{links}</head>', 1)
