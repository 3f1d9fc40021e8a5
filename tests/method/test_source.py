"""What the site says of real organisations and of the examples of the guide comes from the guide, line by line.

Each file of `source/` names a file of the demo content and the lines of the guide that it tells. Lines are counted in the
plain text of 'Aan de slag met het Ambitieweb' (PIANOo), which is not ours to publish. A sentence that is added to the
content fails until somebody has looked up where the guide says it; a part of the guide that no sentence tells fails too.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from demo import demo
from method.statements import lines_of, statements

ROOT = Path(__file__).parent.parent.parent
LISTS: dict[str, Any] = {
    file.stem: yaml.safe_load(file.read_text("utf-8"))
    for file in sorted((Path(__file__).parent / "source").glob("*.yml"))
}
every_list = pytest.mark.parametrize("entry", LISTS.values(), ids=LISTS)


NAMED_BY_THE_GUIDE = {"https://www.mvicriteria.nl", "https://ikwilcirculairinkopen.nl/"}
"""Sites that the guide itself names by their first page. Where the demo tells what the guide tells, that page is meant."""


def test_links_lead_to_the_page_meant_and_not_to_the_root_of_a_site() -> None:
    roots = {
        (file.name, url)
        for file in (ROOT / "content").rglob("*.yml")
        for url in re.findall(r"https?://[^\s\"',})\]]+", file.read_text("utf-8"))
        if re.fullmatch(r"https?://[^/]+/?(nl/?)?", url)
    }
    assert {url for _, url in roots} <= NAMED_BY_THE_GUIDE
    assert {name for name, _ in roots} <= {
        "basis-ambitieweb.yml",
        "figuur-21-rioleringen-en-water.yml",
        "brinkstede.yml",
    }


@every_list
def test_each_statement_has_its_lines_in_the_source(entry: dict[str, Any]) -> None:
    said = set(statements(ROOT / "content" / entry["file"], tuple(entry.get("ours", ()))))
    assert said - set(entry["statements"]) == set(), "look up where the guide says this, or put it under 'van_ons'"
    assert set(entry["statements"]) - said == set(), "the content no longer says this"


@every_list
def test_statements_and_what_is_left_out_lie_within_the_section(entry: dict[str, Any]) -> None:
    section = lines_of(entry["section"])
    for ranges in (*entry["statements"].values(), *entry.get("left_out", ())):
        assert lines_of(ranges) <= section, ranges


@every_list
def test_nothing_of_the_section_is_lost(entry: dict[str, Any]) -> None:
    if "left_out" not in entry:
        return
    told = {line for ranges in (*entry["statements"].values(), *entry["left_out"]) for line in lines_of(ranges)}
    assert sorted(lines_of(entry["section"]) - told) == []


def test_each_example_of_chapter_6_is_held_against_the_source() -> None:
    examples = {f"praktijkvoorbeelden/{file.name}" for file in (ROOT / "content/praktijkvoorbeelden").glob("*.yml")}
    assert examples <= {entry["file"] for entry in LISTS.values()}


@pytest.mark.parametrize(
    "entry", [e for e in LISTS.values() if "ours" in e], ids=[n for n, e in LISTS.items() if "ours" in e]
)
def test_what_is_ours_is_marked_on_every_page_that_shows_it(entry: dict[str, Any]) -> None:
    kind, _, name = entry["file"].removesuffix(".yml").partition("/")
    pages = [
        page for page in demo().pages if page.path == f"{kind}/{name}" or page.path.startswith(f"themasets/{name}/")
    ]
    assert pages
    for page in pages:
        assert any("Van ons, niet uit de bron" in section.html for section in page.sections), page.path
