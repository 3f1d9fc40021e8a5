"""Small sites for the tests of the monitor, written out so that each sum can be done by hand."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path

from ambitieweb.link.link import link
from ambitieweb.link.portfolio import Portfolio
from ambitieweb.model.read import read
from ambitieweb.site import Settings
from few_pages import FewPages

LEVELS = "schaal: {niveaus: [{nummer: 1, naam: Basis}, {nummer: 2, naam: Plus}, {nummer: 3, naam: Max}]}\n"
BASE = {
    "site.yml": "naam: Proef\norganisatie: stad\nthemaset: drie\n",
    "themasets/drie.yml": f"naam: Drie\n{LEVELS}themas: {{milieu: Milieu, klimaat: Klimaat, mensen: Mensen}}\n",
    "organisaties/stad.yml": "naam: Stad\nsoort: organisatie\n",
}


def written(folder: Path, files: Mapping[str, str]) -> Path:
    """The folder with the base and these files."""
    for name, text in (BASE | dict(files)).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def linked(folder: Path, files: Mapping[str, str], date: str | None = None) -> Portfolio:
    """The portfolio of the base with these files, held against a date when one is given."""
    portfolio, problems = link(read(written(folder, files)), datetime.date.fromisoformat(date) if date else None)
    assert [problem for problem in problems if problem.is_error] == []
    return portfolio


def site(folder: Path, files: Mapping[str, str], date: str | None = None) -> FewPages:
    """The whole site of the same."""
    made = FewPages(written(folder, files), Settings(datetime.date.fromisoformat(date) if date else None))
    assert not made.has_errors, made.problems
    return made


def web(*levels: str, more: str = "") -> str:
    """A web with a level per theme of the base, in order; '' leaves a theme out."""
    lines = [
        f"    {theme}: {{niveau: {level}, onderbouwing: Ja., reden_afwijking: Ja.}}"
        for theme, level in zip(("milieu", "klimaat", "mensen"), levels, strict=False)
        if level
    ]
    return "web:\n" + more + "  themas:\n" + "\n".join(lines) + "\n"
