"""From a built site to PDF files beside the content: those that are not there yet or that show something else by now."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from html import escape
from pathlib import Path
from urllib.parse import urljoin

from ambitieweb.output.kept_pdfs import KeptPdfs
from ambitieweb.output.lock import claim, let_go
from ambitieweb.output.refused import Refused
from ambitieweb.output.whole_file import write_whole
from ambitieweb.pages.desk import Desk
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
    """A PDF to print, and the mark of what it will show."""

    document: PdfDocument
    mark: str

    @property
    def name(self) -> str:
        """The name of its file."""
        return f"{self.document.name}.pdf"


def to_print(
    documents: Iterable[PdfDocument], desk: Desk, look: str, mark_of: Callable[[str], str]
) -> Iterator[ToPrint]:
    """What each document asks for."""
    for document in documents:
        yield ToPrint(document, mark(rendition(document, desk), look, mark_of))


def not_yet_true(wanted: Iterable[ToPrint], kept: KeptPdfs) -> tuple[ToPrint, ...]:
    """Those of which no file is kept that shows the same."""
    known = {(file.name, file.page): file.mark for file in kept.all}
    return tuple(one for one in wanted if known.get((one.name, one.document.page.path)) != one.mark)


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
        jobs = (_job(one, site, work, desk) for one in wanted)
        step = max(1, len(wanted) // 10)
        with closing(printed(browser, jobs)) as outcomes:
            for outcome in outcomes:
                outcome.job.html.unlink()
                one = by_name[outcome.job.name]
                if outcome.why:
                    told.tell(t("pdf.failed", name=one.name, page=one.document.page.path, why=outcome.why))
                    continue
                write_whole(folder / one.name, outcome.pdf)
                made += 1
                if made % step == 0 or made == len(wanted):
                    told.tell(t("pdf.part", done=made, total=len(wanted)))
    return made


def in_the_way(names: Iterable[str], folder: Path, kept: KeptPdfs) -> Path | None:
    """A file with the name of one that we would make, which somebody else put there."""
    ours = {file.name for file in kept.all}
    return next((folder / name for name in names if name not in ours and (folder / name).exists()), None)


def without_page(kept: KeptPdfs, names: Mapping[str, str]) -> tuple[Path, ...]:
    """The files of pages that are there no more, or that go by another name now."""
    return tuple(file.source for file in kept.all if names.get(file.page) != file.name)


def _job(one: ToPrint, site: Path, work: Path, desk: Desk) -> Job:
    page, path = one.document.page, work / f"{one.document.name}.html"
    path.write_text(with_styles(rendition(one.document, desk), site / page.address.html), "utf-8")
    title = f"{document_title(one.document, desk)} - {desk.portfolio.site.name}"
    about = About(title, desk.language, desk.portfolio.reference_date, page.path, one.mark, one.name)
    return Job(one.name, path, about)


def with_styles(html: str, page: Path) -> str:
    """HTML with the stylesheets of the page as it was built, and those that only a PDF has."""
    here = page.as_uri()
    known = _STYLE.findall(page.read_text("utf-8"))
    styles = [*(urljoin(here, address) for address in known), (LOOK / "pdf.css").as_uri()]
    links = "".join(f'<link rel="stylesheet" href="{escape(address)}">' for address in styles)
    return html.replace("</head>", f'<base href="{escape(here)}">{links}</head>', 1)
