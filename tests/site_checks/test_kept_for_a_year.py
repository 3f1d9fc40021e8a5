"""What a browser may keep for a year has a name that says its content; the rest is asked for anew."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

from ambitieweb import look
from ambitieweb.addresses.by_content import by_content
from ambitieweb.assets import theme_folder

KEPT = re.compile(r"\.[0-9a-f]{8}[./]|/zoekindex/[0-9a-f]{12}/")
"""The rule that the guide gives to web servers."""
ASKED_ANEW = {"assets/images/favicon.png", "zoekindex/manifest.js"}
LINKED = re.compile(r'<(?:script|link)\b[^>]*? (?:src|href)="([^"#]+\.(?:css|js|woff2|png))"')


def own_files() -> dict[str, bytes]:
    paths = (path for path in (theme_folder() / "assets").rglob("*") if path.is_file())
    return {f"assets/{path.relative_to(theme_folder() / 'assets').as_posix()}": path.read_bytes() for path in paths}


def test_every_style_and_script_of_a_page_has_a_name_that_says_its_content(demo_site: Path) -> None:
    asked = {
        re.sub(r"^[./]+", "", name) for page in demo_site.rglob("*.html") for name in LINKED.findall(page.read_text())
    }
    assert len(asked) > 8
    assert {name for name in asked if not KEPT.search(f"/{name}")} <= ASKED_ANEW


def test_changed_file_of_the_theme_gets_another_address_and_an_equal_one_the_same() -> None:
    files = own_files()
    assert look.assets(files) == look.assets(dict(reversed(files.items())))
    for name in ("assets/stylesheets/tokens.css", "assets/javascripts/table/rows.js"):
        assert look.assets(files | {name: files[name] + b" "}) != look.assets(files)


def test_rows_of_a_table_are_asked_for_by_their_content(demo_site: Path) -> None:
    files = list(demo_site.rglob("*-rijen.*.js"))
    assert files
    for path in files:
        assert sha256(path.read_bytes()).hexdigest()[:8] == path.suffixes[0][1:]
        assert f'"{path.name}"' in (path.parent / "index.html").read_text("utf-8")
    assert by_content("a/rijen.js", b"1") != by_content("a/rijen.js", b"2")


def test_stylesheets_of_the_engine_are_asked_for_by_their_content(demo_site: Path) -> None:
    (frame,) = (demo_site / "assets" / "stylesheets").glob("material.*.css")
    assert sha256(frame.read_bytes()).hexdigest()[:8] == frame.suffixes[0][1:]
