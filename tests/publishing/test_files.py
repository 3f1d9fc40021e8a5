"""What `ambitieweb new webserver` and `new pijplijn` write is whole, agrees, and never takes the place of somebody's file."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from ambitieweb import __version__, publishing
from browser.policy import HEADERS, POLICY
from command import ambitieweb

SERVERS = publishing.WAYS["webserver"]
PIPELINES = publishing.WAYS["pijplijn"]
SERVED_ANYWAY = {".gz", ".map", ".ambitieweb", ""}
"""No page asks for these."""


def text_of(way: str) -> str:
    (name,) = (name for name in publishing.files_for(way) if name != "requirements.txt")
    return publishing.files_for(way)[name].decode()


@pytest.mark.parametrize("way", SERVERS)
def test_every_web_server_sends_the_same_headers_and_keeps_by_the_same_rule(way: str) -> None:
    text = text_of(way).replace("$ambitieweb_frames", "'self'")
    assert "https://*.sharepoint.com" in text, "light pages may stand in a frame there"
    for name, value in HEADERS.items():
        assert name in text
        assert value in text
    assert POLICY.startswith("default-src 'none'")
    assert "zoekindex" in text
    assert "404.html" in text
    assert "31536000, immutable" in text or "365.00:00:00" in text


def test_iis_knows_every_kind_of_file_of_the_site(demo_site: Path) -> None:
    root = ElementTree.fromstring(text_of("iis"))
    types = {each.attrib["fileExtension"]: each.attrib["mimeType"] for each in root.iter("mimeMap")}
    removed = {each.attrib["fileExtension"] for each in root.iter("remove") if "fileExtension" in each.attrib}
    assert removed == types.keys(), "IIS answers nothing when a type is there twice"
    made = {path.suffix for path in demo_site.rglob("*") if path.is_file()}
    assert made - types.keys() - SERVED_ANYWAY == set()


def test_iis_keeps_only_what_has_a_name_by_its_content(demo_site: Path) -> None:
    root = ElementTree.fromstring(text_of("iis"))
    rules = {
        place.attrib["path"]: cache.attrib["cacheControlMode"]
        for place in root.iter("location")
        for cache in place.iter("clientCache")
    }
    for path in demo_site.rglob("*"):
        name = path.relative_to(demo_site).as_posix()
        rule = max((place for place in rules if f"{name}/".startswith(f"{place}/")), key=len, default="")
        says_content = re.search(r"\.[0-9a-f]{8}[./]|/zoekindex/[0-9a-f]{12}/", f"/{name}")
        if path.is_file() and not says_content:
            assert rules.get(rule, "DisableCache") == "DisableCache", name
    (of_all,) = root.findall("system.webServer/staticContent/clientCache")
    assert of_all.attrib["cacheControlMode"] == "DisableCache"


KEPT = {
    "/assets/aw.3f2a1b9c/stylesheets/tokens.css": True,
    "/inkoop/catalogus/alles-rijen.3f2a1b9c.js": True,
    "/zoekindex/173b949cf70a/0.js": True,
    "/zoekindex/manifest.js": False,
    "/index.html": False,
    "/bestanden/verslag.20260315.pdf": False,
    "/inkoop/bestanden/2026.20260315/verslag.pdf": False,
}


@pytest.mark.parametrize(("address", "is_kept"), KEPT.items())
def test_files_of_authors_are_not_kept_for_a_year_whatever_their_name(address: str, is_kept: bool) -> None:
    rules = re.findall(r'^    "~(.+)" +"(.+?)";', text_of("nginx").partition("}\n\n")[0], re.MULTILINE)
    assert len(rules) == 3
    first = next((said for rule, said in rules if re.search(rule, address)), "no-cache")
    assert ("immutable" in first) == is_kept
    wanted, *refused = re.findall(
        r"%\{REQUEST_URI\} !?[=]?~ m#(.+?)#", text_of("apache").partition("Content-Security")[0]
    )
    keeps = re.search(wanted, address) and not any(re.search(each, address) for each in refused)
    assert bool(keeps) == is_kept


@pytest.mark.slow
@pytest.mark.parametrize("way", PIPELINES)
def test_pipeline_installs_exact_versions_and_calls_commands_that_there_are(way: str, tmp_path: Path) -> None:
    text = text_of(way)
    assert yaml.safe_load(text)
    assert f"ambitieweb=={__version__}" in text
    assert publishing.VERSION not in text
    for command in set(re.findall(r"(?:- |run: |script: )ambitieweb (.*)", text)):
        known = ambitieweb(command.split()[0], "--help", folder=tmp_path).stdout
        assert [word for word in command.split() if word.startswith("--") and word not in known] == []
    assert re.findall(r"uses: \S+@(?![0-9a-f]{40}\b)", text) == []
    versions = publishing.files_for(way)["requirements.txt"].decode()
    assert "--hash=sha256:" in versions
    assert re.findall(r"^(?!#|\s)(?!.*==)", versions, re.MULTILINE) in ([], [""])


@pytest.mark.slow
@pytest.mark.parametrize("way", [*SERVERS, *PIPELINES])
def test_files_are_written_once_and_never_over_those_of_somebody(way: str, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "site.yml").write_text("naam: Proef\n", "utf-8")
    kind = "webserver" if way in SERVERS else "pijplijn"
    made = ambitieweb("new", kind, way, folder=tmp_path)
    assert made.returncode == 0
    files = publishing.files_for(way)
    assert all((tmp_path / name).read_bytes() == content for name, content in files.items())
    assert f"publiceren-{way}.md" in made.stdout
    assert ambitieweb("new", kind, way, folder=tmp_path).returncode == 0
    name = next(iter(files))
    (tmp_path / name).write_text("van mij\n", "utf-8")
    refused = ambitieweb("new", kind, way, folder=tmp_path)
    assert refused.returncode == 1
    assert name in refused.stdout + refused.stderr
    assert (tmp_path / name).read_text("utf-8") == "van mij\n"
