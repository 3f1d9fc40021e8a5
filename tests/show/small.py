"""Small sites for the tests of achievements and lessons: a theme set of three, and files by their path."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ambitieweb.derive.achievements import Achievement, achievements
from ambitieweb.derive.theme_homes import theme_homes
from ambitieweb.site_draft import SiteDraft
from few_pages import FewPages

SITE = {
    "site.yml": "naam: Proef\norganisatie: stad\nthemaset: drie\n",
    "organisaties/stad.yml": "naam: Stad\n",
    "themasets/drie.yml": (
        "naam: Drie\nschaal: {niveaus: [{nummer: 1, naam: Basis}, {nummer: 2, naam: Plus}, {nummer: 3, naam: Max}]}\n"
        "themas: {milieu: Milieu, klimaat: Klimaat, mensen: Mensen}\n"
    ),
    "categorieen/groen.yml": "naam: Groen\nouder: stad\n",
}


def write(folder: Path, files: Mapping[str, str]) -> Path:
    for name, content in {**SITE, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    return folder


def site_of(folder: Path, files: Mapping[str, str]) -> FewPages:
    site = FewPages(write(folder, files))
    assert not site.has_errors, site.problems
    return site


def shown(folder: Path, files: Mapping[str, str]) -> tuple[Achievement, ...]:
    draft = SiteDraft(write(folder, files))
    assert not any(problem.is_error for problem in draft.problems), draft.problems
    return achievements(draft.portfolio, theme_homes(draft.portfolio))


def told(found: tuple[Achievement, ...]) -> list[tuple[str, str, str]]:
    """Kind, done or soon, and the words or figure of each, in order of the words."""
    return sorted(
        (a.kind.value, "soon" if a.is_soon else "done", a.words or (a.figure.words if a.figure else "")) for a in found
    )
