"""Files to take along from a card: only where they are asked for, and a page says what is really there."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from ambitieweb.pages.files_made import KeptFile
from ambitieweb.pages.formats import file_size
from ambitieweb.site import Settings, Site, build
from demo import complete

COMPLETE = Path(__file__).parent.parent / "content" / "complete"


@cache
def with_files() -> Site:
    return build(COMPLETE, Settings(with_files=True))


def listed(site: Site) -> list[KeptFile]:
    """Without pictures of webs, which the menu of the picture offers."""
    return [file for file in site.made.all if file.is_listed]


@pytest.mark.slow
def test_a_plain_build_makes_none_and_says_nothing_of_them() -> None:
    site = complete()
    assert site.made.all == ()
    assert [page.path for page in site.pages for part in page.sections if 'id="meenemen"' in part.html] == []


@pytest.mark.slow
def test_a_page_names_each_of_its_files_with_its_type_and_size() -> None:
    site = with_files()
    html = {page.path: "".join(part.html for part in page.sections) for page in site.pages}
    assert site.made.all
    for file in listed(site):
        page = html[file.of.path]
        root = file.of.root
        link = re.search(rf'<a href="{root}{re.escape(file.path)}" download>([^<]*)</a>', page)
        assert link is not None, file
        size = file_size(len(file.source.read_bytes()), site.language)
        assert link[1].endswith((f"(Word, {size})", f"(Excel, {size})"))


@pytest.mark.slow
def test_the_page_with_all_data_names_them_by_kind() -> None:
    site = with_files()
    page = next(page for page in site.pages if page.path == "gegevens")
    html = "".join(part.html for part in page.sections)
    for file in listed(site):
        assert f'href="../{file.path}" download' in html


@pytest.mark.slow
def test_the_same_content_gives_the_same_bytes() -> None:
    again = build(COMPLETE, Settings(with_files=True))
    assert [(file.path, file.source.read_bytes()) for file in again.made.all] == [
        (file.path, file.source.read_bytes()) for file in with_files().made.all
    ]
