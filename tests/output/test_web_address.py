"""A site that says where it stands: its sitemap, its canonical links and its page for what is not found, from both outlets."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

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


@pytest.mark.parametrize("outlet", ["build", "emit"])
def test_without_an_address_a_note_says_what_is_not_complete(project: Path, outlet: str) -> None:
    site, told = built(project, outlet)
    assert "In site.yml staat geen `webadres`" in told
    assert 'rel="canonical"' not in (site / "projecten" / "straat" / "index.html").read_text("utf-8")
