"""A web on which nobody decided yet says so wherever it is drawn, and stickers say that they are about the grey situation."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from few_pages import FewPages
from method.over_base import built, html_of

PROJECT = """
naam: Kantines
categorie: catering
web:
  status: {status}
  vastgesteld_op: 2026-05-01
  themas:
    klimaat: {{niveau: 3, onderbouwing: Omdat het kan., impact: [{{richting: negatief, argument: Veel ritten.}}]}}
"""


def site_with(folder: Path, status: str) -> FewPages:
    return built(folder, {"projecten/kantines.yml": PROJECT.format(status=status)})


def file_of(site: FewPages) -> str:
    return (site.file("webben/projecten-kantines.svg") or b"").decode()


@pytest.mark.parametrize(("status", "words"), [("voorlopig", "Voorlopig"), ("ingetekend", "Nog niet vastgesteld")])
def test_a_web_that_is_not_firm_says_so_on_page_and_sheet_in_its_file_and_its_small_web(
    tmp_path: Path, status: str, words: str
) -> None:
    site = site_with(tmp_path, status)
    page, sheet, tiles = (
        html_of(site, path) for path in ("projecten/kantines", "vellen/projecten/kantines", "projecten")
    )
    for drawn in (page, file_of(site), sheet):
        assert "aw-rim" in drawn
        assert re.sub(r"</text><text[^>]*>", " ", drawn).count(f">{words.upper()}<")
    for drawn in (page, file_of(site), sheet, tiles):
        assert f"Kantines ({words.lower()})</title>" in drawn
    assert f'<desc id="web-project-kantines-d">{words}. ' in file_of(site)
    assert "aw-rim" in tiles
    assert f" · {words[0].lower()}{words[1:]}</span>" in tiles


@pytest.mark.parametrize("status", ["vastgesteld", "bijgesteld"])
def test_a_web_that_was_decided_on_has_no_rim(tmp_path: Path, status: str) -> None:
    site = site_with(tmp_path, status)
    for drawn in (html_of(site, "projecten/kantines"), html_of(site, "vellen/projecten/kantines"), file_of(site)):
        assert "aw-rim" not in drawn


def test_the_stickers_say_in_the_drawing_and_on_the_sheet_that_they_are_about_the_grey_situation(
    tmp_path: Path,
) -> None:
    site = site_with(tmp_path, "voorlopig")
    page = html_of(site, "projecten/kantines")
    assert ">ZONDER EXTRA MAATREGELEN<" in page
    assert "Impact van Kantines zonder extra maatregelen</title>" in page
    assert "grijze situatie" in page
    assert "Impactanalyse zonder extra maatregelen" in html_of(site, "vellen/projecten/kantines")
