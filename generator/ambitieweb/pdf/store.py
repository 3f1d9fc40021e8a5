"""What is kept of PDF files beside the content, and the mark of the look that the next ones will have."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ambitieweb import look
from ambitieweb.assets import theme_folder
from ambitieweb.output.kept_pdfs import NO_PDFS, KeptPdfs, kept_pdfs, mark_of_files, pdf_folder

LOOK = Path(__file__).parent / "look"
"""The stylesheet and the letters that only a PDF has."""
_OF_LOOK = (".css", ".woff2")
_FINISHES = ("accessible.py", "bookmarks.py", "finishing.py", "printing.py")
"""What prints a page and adds its tags, bookmarks and title: a newer one makes another file of the same page."""


def kept(content: Path, styles: Iterable[Path] = ()) -> KeptPdfs:
    """The PDF files beside a folder with content. `styles` are the stylesheets that a site has of its own."""
    found = tuple(kept_pdfs(pdf_folder(content)))
    return KeptPdfs(found, look_mark(styles)) if found else NO_PDFS


def look_mark(styles: Iterable[Path] = ()) -> str:
    """A mark that changes when a page on paper may look otherwise, or gets other tags or bookmarks."""
    theme = theme_folder() / "assets"
    files = [path for folder in (theme, LOOK) for path in folder.rglob("*") if path.suffix in _OF_LOOK]
    files += [path for path in LOOK.parent.glob("*.py") if path.name in _FINISHES]
    names = " ".join(sorted(name for _, names in look.frames().values() for name in names))
    return f"{mark_of_files([*files, *(style for style in styles if style.is_file())])} {names}"
