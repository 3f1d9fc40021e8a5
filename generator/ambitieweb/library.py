"""What of a site goes to a library of documents, such as that of SharePoint, in which pages do not run: the files that people open,
under names that it accepts, and an index in Word with a link to each."""

from __future__ import annotations

import filecmp
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from ambitieweb.addresses.address import INDEX
from ambitieweb.addresses.called_after import with_id
from ambitieweb.addresses.earlier import follows
from ambitieweb.addresses.files import DRAWINGS, PDFS, PICTURES
from ambitieweb.output.kept_pdfs import kept_pdfs
from ambitieweb.output.made import Made
from ambitieweb.pages.formats import file_size
from ambitieweb.pages.moved import goal_of
from ambitieweb.source.stored import FOLDERS
from ambitieweb.texts import Texts
from ambitieweb.word.blocks import Block, Paragraph, Run, Style, WordDocument, WordTable, words
from ambitieweb.word.file import word_file
from ambitieweb.word.file_base import base_of

KINDS = {".pdf": "pdf", ".docx": "word", ".xlsx": "excel", ".png": "pictures"}
"""What goes along, and the key of the folder that it goes to; attachments have one of their own."""
ATTACHMENTS = "attachments"
LONGEST_NAME = 120
"""Signs; the address of a file may have 400 with that of the library before it."""
_HEAD = 4096
"""As many bytes of a page as say whether it leads on to another."""
_REFUSED = re.compile(r'["*:<>?/\\|#%\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d|\.lock|desktop\.ini|forms)(\..*)?", re.IGNORECASE)
_HEADING = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.DOTALL)
_TAG = re.compile(r"<a class=\"headerlink\".*?</a>|<[^>]*>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class LibraryFile:
    """A file for the library: where it goes, what it is about, its part of the site, and where it lies now."""

    path: str
    subject: str
    part: str
    kind: str
    source: Path


def library_files(site: Path, made: Made, t: Texts) -> tuple[LibraryFile, ...]:
    """All of them, in the order of the index; none when the site was built without."""
    taken: set[str] = set()
    found = []
    pages = {f"{PDFS}/{kept.name}": kept.page for kept in kept_pdfs(site / PDFS)}
    for name in sorted(made.files - set(_copies(site, made))):
        path = PurePosixPath(name)
        kind = ATTACHMENTS if path.parts[0] == FOLDERS[0] else KINDS.get(path.suffix.lower(), "")
        if not kind or path.parts[0] == "assets" or not (site / name).is_file():
            continue
        page = _page_of(name, pages)
        place = _free(f"{t(f'library.folder.{kind}')}/{accepted(path.name)}", taken)
        subject = _title(site, page) or path.stem
        found.append(LibraryFile(place, subject, _title(site, page.split("/")[0]) or subject, kind, site / name))
    return tuple(sorted(found, key=lambda file: (file.part, file.subject, file.kind, file.path)))


def _copies(site: Path, made: Made) -> Iterator[str]:
    """The files that stand once more at an address that a card had before, with the same bytes."""
    for page in (name for name in made.files if name.endswith(f"/{INDEX}.html") and (site / name).is_file()):
        with (site / page).open("rb") as file:
            goal = goal_of(page, file.read(_HEAD))
        if goal is None:
            continue
        old, now = PurePosixPath(page).parent, PurePosixPath(goal).parent
        for name in made.files:
            place = f"{old}{name[len(str(now)) :]}" if follows(name, str(now)) else name
            copy = with_id(place, now.name, old.name)
            if copy != name and copy in made.files and _is_same(site / copy, site / name):
                yield copy


def _is_same(one: Path, other: Path) -> bool:
    return one.is_file() and other.is_file() and filecmp.cmp(one, other, shallow=False)


def accepted(name: str) -> str:
    """The name of a file as SharePoint and OneDrive accept it; most names stay what they are."""
    path = PurePosixPath(_REFUSED.sub("-", name))
    stem = re.sub(r"^(~\$|[\s.~])+|[\s.]+$", "", path.stem).replace("_vti_", "-") or "bestand"
    if _RESERVED.fullmatch(f"{stem}{path.suffix}"):
        stem = f"{stem}-"
    return f"{stem[: LONGEST_NAME - len(path.suffix)].rstrip(' .')}{path.suffix}"


def contents(site: Path, files: Iterable[LibraryFile], t: Texts) -> dict[str, bytes]:
    """Every file of the library by its path, the index first."""
    listed = tuple(files)
    return {t("library.index"): _index(site, listed, t)} | {file.path: file.source.read_bytes() for file in listed}


def _index(site: Path, files: tuple[LibraryFile, ...], t: Texts) -> bytes:
    title = _title(site, "") or t("library.title")
    language = t("word.language")
    foot = t("word.foot", title=t("library.title"), page="{page}", pages="{pages}")
    document = WordDocument(
        t("library.title"), t("library.title"), title, language, foot, tuple(_blocks(title, files, t))
    )
    return word_file(document, base_of(None, language), None)


def _blocks(title: str, files: tuple[LibraryFile, ...], t: Texts) -> Iterator[Block]:
    yield words(t("library.title"), Style.TITLE)
    yield words(title, Style.SUBTITLE)
    heads = (t("library.subject"), t("library.file"), t("library.size"))
    for part in dict.fromkeys(file.part for file in files):
        yield words(part, Style.HEADING_1)
        rows = tuple(_row(file, t) for file in files if file.part == part)
        yield WordTable(part, heads, rows)


def _row(file: LibraryFile, t: Texts) -> tuple[tuple[Block, ...], ...]:
    name = Run(PurePosixPath(file.path).name, link=quote(file.path))
    cells = ((Run(file.subject),), (name,), (Run(file_size(file.source.stat().st_size, t.language)),))
    return tuple((Paragraph(runs, Style.CELL),) for runs in cells)


def _page_of(name: str, pages: Mapping[str, str]) -> str:
    """The path of the page that a file belongs to, as far as its place says that."""
    if name in pages:
        return pages[name]
    path = PurePosixPath(name)
    if path.parts[0] == DRAWINGS and (
        cut := re.match(rf"(\w+)-(.+?)(?:-(?:{'|'.join(PICTURES.values())}))?\.png", path.name)
    ):
        return f"{cut[1]}/{cut[2]}"
    return str(path.parent) if path.parts[0] not in (DRAWINGS, PDFS, *FOLDERS) else path.parts[0]


def _title(site: Path, page: str) -> str:
    """The heading of a page of the site; '' when there is none."""
    file = site / page / f"{INDEX}.html"
    found = _HEADING.search(file.read_text("utf-8")) if file.is_file() else None
    return " ".join(unescape(_TAG.sub("", found[1])).split()) if found else ""


def _free(path: str, taken: set[str]) -> str:
    """The path, with a number when another file has it; capitals make no difference there."""
    place = PurePosixPath(path)
    number, free = 1, path
    while free.casefold() in taken:
        number += 1
        free = str(place.with_name(f"{place.stem}-{number}{place.suffix}"))
    taken.add(free.casefold())
    return free
