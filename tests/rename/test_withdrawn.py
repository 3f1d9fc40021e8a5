"""A card that was taken away (`ingetrokken`): its address says so, and nothing else on the site knows of it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from ambitieweb.site import Site, build
from command import ambitieweb
from content_problems import problems_in
from demo import complete

COMPLETE = Path(__file__).parent.parent / "content/complete"
GONE = (
    "vroeger: [oude-refter]\ningetrokken: {datum: 2026-11-03, reden: De refter <sluit>., vervangen_door: [kantines]}\n"
)


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The complete example with a project more that was withdrawn, as full as the one that came in its place."""
    folder = shutil.copytree(COMPLETE, tmp_path_factory.mktemp("gone") / "content")
    text = (folder / "projecten/kantines.yml").read_text("utf-8")
    text = re.sub(r"^vroeger: .*\n", "", text, flags=re.MULTILINE)
    (folder / "projecten/refter.yml").write_text(
        text.replace("naam: Kantines 2026", "naam: De refter", 1) + GONE, "utf-8"
    )
    return folder


@pytest.fixture(scope="module")
def site(content: Path) -> Site:
    return build(content)


@pytest.mark.slow
def test_nothing_else_on_the_site_knows_of_it(site: Site) -> None:
    """Every page, table, drawing, calendar, feed and word of the search is that of a site without the file."""
    without = complete()
    assert site.pages == without.pages
    assert site.problems == without.problems
    assert site.reference_date == without.reference_date
    before = {export.path: export.content for export in without.exports}
    after = {export.path: export.content for export in site.exports}
    added = after.keys() - before.keys()
    assert {path: made for path, made in after.items() if path not in added} == before
    names = ("refter", "oude-refter")
    assert added >= {f"{above}projecten/{name}/index.html" for above in ("", "vellen/") for name in names}
    assert added >= {f"projecten/{name}/sessie-1/verslag/index.html" for name in names}
    assert all("refter/" in path for path in added)


def test_its_address_says_when_why_and_where_to_go(site: Site) -> None:
    files = {export.path: export.content.decode() for export in site.exports if export.path.endswith(".html")}
    html = files["projecten/refter/sessie-1/index.html"]
    assert "<h1>De refter</h1>" in html
    assert "Deze pagina is ingetrokken op 3 november 2026." in html
    assert "De refter &lt;sluit&gt;." in html
    assert '<a href="../../../projecten/kantines/index.html">Kantines 2026</a>' in html
    assert '<a href="../../../projecten/index.html">Projecten</a>' in html
    assert '<meta name="robots" content="noindex">' in html
    assert "refresh" not in html
    assert '<link rel="icon" href="data:,">' in html


@pytest.mark.slow
def test_check_names_it_and_a_rename_takes_its_replacement_along(content: Path) -> None:
    said = ambitieweb("check", folder=content.parent)
    assert "1 bestand is ingetrokken en staat niet op de site: projecten/refter" in said.stdout
    assert ambitieweb("rename", "kantines", "eetzaal-nieuw", folder=content.parent).returncode == 0
    assert "vervangen_door: [eetzaal-nieuw]" in (content / "projecten/refter.yml").read_text("utf-8")
    assert [problem for problem in problems_in(content) if problem.is_error] == []
    assert "is al gebruikt" in ambitieweb("rename", "eetzaal-nieuw", "oude-refter", folder=content.parent).stderr
