"""A site that says where it stands: its sitemap, its canonical links and its page for what is not found, from both outlets."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ambitieweb.model.address import site_at
from ambitieweb.site import Settings, build
from ambitieweb.source.docs import Docs
from command import ambitieweb, forked
from exports.small_site import ADDRESS, FILES, stand_at, write


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write(tmp_path / "content", FILES)
    return tmp_path


def built(project: Path, outlet: str) -> tuple[Path, str]:
    """The folder of the site and what was told on the way."""
    if outlet == "build":
        done = ambitieweb("build", folder=project)
        site = project / "site"
    else:
        done = ambitieweb("emit", "uit", folder=project)
        assert forked("mkdocs", "build", "-q", folder=project / "uit").returncode == 0
        site = project / "uit" / "site"
    assert done.returncode == 0, done.stderr
    return site, done.stdout + done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("outlet", ["build", "emit"])
def test_addresses_that_machines_read_are_complete(project: Path, outlet: str) -> None:
    stand_at(project / "content", ADDRESS.rstrip("/"))
    site, told = built(project, outlet)
    assert "webadres" not in told
    listed = re.findall(r"<loc>([^<]*)</loc>", (site / "sitemap.xml").read_text("utf-8"))
    assert {
        (site / address.removeprefix(ADDRESS) / "index.html").is_file()
        or (site / address.removeprefix(ADDRESS)).is_file()
        for address in listed
    } == {True}
    assert len(listed) > 10
    page = (site / "projecten" / "straat" / "index.html").read_text("utf-8")
    (canonical,) = re.findall(r'<link rel="canonical" href="([^"]*)"', page)
    assert canonical in {f"{ADDRESS}projecten/straat/", f"{ADDRESS}projecten/straat/index.html"}
    lost = (site / "404.html").read_text("utf-8")
    assert '"/inkoop/' in lost
    assert not re.findall(r'(?:href|src)="/(?!inkoop/)[^"]*"', lost)


@pytest.mark.slow
@pytest.mark.parametrize("outlet", ["build", "emit"])
def test_without_an_address_a_note_says_what_is_not_complete(project: Path, outlet: str) -> None:
    site, told = built(project, outlet)
    (note,) = re.findall(r"In site.yml staat geen `webadres`.*?`webadres: https://[^`]*`", told, re.S)
    assert len(re.findall(r"^ *- .{10,110}$", note, re.M)) == 5, "a line for each thing"
    for missed in ("agenda", "nieuwsfeed", "werkboek", "CSV", "JSON", "sitemap.xml", "canonical", "404"):
        assert missed in note
    assert 'rel="canonical"' not in (site / "projecten" / "straat" / "index.html").read_text("utf-8")
    assert "<loc>" not in (site / "sitemap.xml").read_text("utf-8")
    assert re.search(r'href="/projecten/', (site / "404.html").read_text("utf-8"))


@pytest.mark.parametrize(
    ("written", "site", "is_exact"),
    [
        ("https://Intranet.NL/Inkoop", "https://intranet.nl/Inkoop/", True),
        ("https://intranet.nl", "https://intranet.nl/", True),
        ("https://intranet.nl:8443/a/INDEX.HTML", "https://intranet.nl:8443/a/", True),
        ("https://intranet.nl/a/start.html", "https://intranet.nl/a/", False),
        ("https://intranet.nl/a/?id=3", "https://intranet.nl/a/", False),
        ("https://intranet.nl/a/#web", "https://intranet.nl/a/", False),
        ("https://jan:geheim@intranet.nl/a/", "https://intranet.nl/a/", False),
    ],
)
def test_the_address_of_a_site_is_a_folder(written: str, site: str, is_exact: bool) -> None:
    assert site_at(written) == (site, is_exact)


@pytest.mark.slow
@pytest.mark.parametrize("said", ["https://Intranet.voorbeeld.nl/inkoop/index.html", ADDRESS])
def test_site_url_counts_where_the_site_says_nothing_and_may_say_the_same(project: Path, said: str) -> None:
    docs = Docs(site_url=said)
    assert build(project / "content", Settings(docs=docs)).portfolio.web_address == ADDRESS
    stand_at(project / "content", ADDRESS)
    assert not build(project / "content", Settings(docs=docs)).has_errors
