"""A small site with all of its PDF files, made once for the tests that look at them."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from command import Ended, ambitieweb

COMPLETE = Path(__file__).parent.parent / "content" / "complete"
ADDRESS = "https://intranet.voorbeeld.nl/inkoop/"


@dataclass(frozen=True)
class MadeSite:
    """The folder of the project, and what the command told."""

    folder: Path
    told: Ended

    @property
    def pdfs(self) -> list[Path]:
        return sorted((self.folder / "pdf").glob("*.pdf"))


def project(folder: Path) -> Path:
    """A folder with the content that uses everything, and an address for the site."""
    shutil.copytree(COMPLETE, folder / "content")
    site = folder / "content" / "site.yml"
    words = [line for line in site.read_text("utf-8").splitlines() if not line.startswith("webadres")]
    site.write_text("\n".join([*words, f"webadres: {ADDRESS}", ""]), "utf-8")
    return folder


def pdf(folder: Path, *words: str, chromium: Path, language: str = "nl") -> Ended:
    """Runs `ambitieweb pdf` in a folder with the browser of the tests."""
    return ambitieweb("pdf", *words, "--browser", str(chromium), folder=folder, language=language)
