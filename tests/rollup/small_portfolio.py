"""Small portfolios written as YAML and read as a user's content is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ambitieweb.derive.crossing import Crossings
from ambitieweb.derive.relations import relations
from ambitieweb.derive.rollup import Rollup, rollups
from ambitieweb.link.link import link
from ambitieweb.link.portfolio import Portfolio
from ambitieweb.model.read import read

SITE = "naam: Proef\norganisatie: stad\nthemaset: vier\n"
FOUR = """naam: Vier thema's
schaal: {niveaus: [{nummer: 1, naam: Basis}, {nummer: 2, naam: Significant}, {nummer: 3, naam: Ambitieus}]}
themas: {water: {naam: Water}, bodem: {naam: Bodem}, lucht: {naam: Lucht}, mensen: {naam: Mensen}}
"""
CITY = "naam: Stad\nsoort: organisatie\n"


def written(folder: Path, files: Mapping[str, str]) -> Path:
    """A folder with content: the site, a set of four themes and an organisation, and the files given by path."""
    base = {"site.yml": SITE, "themasets/vier.yml": FOUR, "organisaties/stad.yml": CITY}
    for name, text in (base | dict(files)).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def linked(folder: Path, files: Mapping[str, str]) -> Portfolio:
    """The portfolio of such a folder; content with a fault fails."""
    portfolio, problems = link(read(written(folder, files)))
    assert [problem.slug for problem in problems] == []
    return portfolio


def rolled_up(portfolio: Portfolio) -> Mapping[tuple[str, str], Rollup]:
    """All roll-ups of a portfolio."""
    return rollups(portfolio, relations(portfolio), Crossings(portfolio.theme_sets))


def project(number: int, levels: str, more: str = "") -> dict[str, str]:
    """A project of the category `wegen` with levels as YAML."""
    text = f"naam: Project {number}\ncategorie: wegen\n{more}web: {{themas: {{{levels}}}}}\n"
    return {f"projecten/project-{number}.yml": text}
