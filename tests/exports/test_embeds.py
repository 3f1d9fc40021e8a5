"""Light pages for in a frame on another site: small, whole by themselves, and in no menu, search or sitemap."""

from __future__ import annotations

import re

import pytest

from ambitieweb.addresses.files import EMBEDDED_OVERVIEWS, embed_of
from ambitieweb.pages.all_pages import desk
from ambitieweb.pages.cards.web_poster import web_poster
from exports.test_files_made import with_files

MOST_BYTES = 60_000
ASKED = re.compile(r'<(?:link rel="stylesheet" href|script src|img src|iframe src)="([^"]+)"')


def embeds() -> dict[str, bytes]:
    return {file.path: file.source.read_bytes() for file in with_files().made.all if file.kind == "embed"}


@pytest.mark.slow
def test_each_web_can_be_shown_alone_and_as_a_card() -> None:
    site = with_files()
    means = desk(site.portfolio, site.language)
    drawn = [holder for holder in site.portfolio.holders if web_poster(means, holder)]
    expected = {embed_of(holder, part) for holder in drawn for part in ("", "web")}
    overviews = set(EMBEDDED_OVERVIEWS.values())
    found = {path for path in embeds() if path.endswith(".html")} - overviews
    assert expected <= found
    assert {embeds()[path] for path in found - expected} <= {embeds()[path] for path in expected}  # under earlier ids
    assert overviews & set(embeds())


@pytest.mark.slow
def test_a_light_page_asks_for_its_styles_and_script_only_and_is_small() -> None:
    files = embeds()
    for path, content in files.items():
        if not path.endswith(".html"):
            continue
        html = content.decode()
        asked = [f"inbed/{name.removeprefix('../inbed/')}" for name in ASKED.findall(html)]
        assert [name.rpartition(".")[2] for name in asked] == ["css", "js"], path
        assert len(content) + sum(len(files[name]) for name in asked) <= MOST_BYTES, path
        assert " style=" not in html, path
        assert '<link rel="icon" href="data:,">' in html, "without one a browser asks the server for a picture"
        assert not re.search(r"<script(?! src)|\son\w+=", html), path


@pytest.mark.slow
def test_a_light_page_leads_to_the_whole_one_and_says_where_it_comes_from() -> None:
    site = with_files()
    pages = {page.address.html for page in site.pages}
    for file in site.made.all:
        if file.kind == "embed" and file.path.endswith(".html"):
            html = file.source.read_text("utf-8")
            way = re.search(r'<footer>.*<a href="\.\./([^"#]+)[^"]*">([^<]+)</a>', html, re.DOTALL)
            assert way is not None, file.path
            assert way[1] in pages, file.path
            assert site.name in way[2]


@pytest.mark.slow
def test_no_page_index_or_menu_has_one() -> None:
    site = with_files()
    assert not [page.path for page in site.pages if page.path.startswith("inbed")]
    for export in site.exports:
        assert b"inbed/" not in export.content or export.path.startswith("webben/"), export.path
