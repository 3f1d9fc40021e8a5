"""What is shown of a link that somebody shares: title, finding and the picture of the web, with whole addresses or none."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

PROPERTY = re.compile(r'<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)">')


def told(page: Path) -> dict[str, str]:
    return {name: unescape(words) for name, words in PROPERTY.findall(page.read_text("utf-8"))}


@pytest.mark.parametrize("card", ["categorieen/catering", "organisaties/voorbeeldstad"])
def test_link_to_a_card_shows_its_finding_and_its_web(card: str, site_with_files: Path) -> None:
    page = site_with_files / card / "index.html"
    found = told(page)
    assert found["og:url"] == f"https://voorbeeld.nl/inkoop/{card}/index.html"
    image = found["og:image"].removeprefix("https://voorbeeld.nl/inkoop/")
    assert image == f"webben/{card.replace('/', '-')}-dia.png"
    assert (site_with_files / image).is_file()
    assert found["twitter:card"] == "summary_large_image"
    finding = re.search(r'class="aw-finding">(.*?)</p>', page.read_text("utf-8"))
    assert finding is not None
    assert found["og:description"] == unescape(re.sub(r"<[^>]+>|\xad", "", finding[1]))


def test_link_to_the_start_page_shows_the_web_of_the_organisation(site_with_files: Path) -> None:
    assert told(site_with_files / "index.html")["og:image"].endswith("webben/organisaties-voorbeeldstad-dia.png")


@pytest.mark.slow
def test_site_without_an_address_has_no_half_one(demo_site: Path) -> None:
    found = told(demo_site / "categorieen" / "catering" / "index.html")
    assert found["og:title"] == "Catering"
    assert found["og:description"]
    assert not {"og:url", "og:image"} & set(found)
    assert not [words for words in found.values() if words.startswith((".", "/"))]
