"""Webs drawn as expected, to the byte; look at a changed drawing in a browser before you accept it."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import Literal

import pytest

from ambitieweb.charts.living import living_svg
from ambitieweb.charts.web import WebSize, web_svg
from ambitieweb.charts.web_input import WebInput
from charts.golden import assert_drawn
from charts.webs import web

COUNTS = (3, 6, 12, 17, 24)
SIZES: tuple[WebSize | Literal["living"], ...] = ("living", "thumbnail", "file", "sheet")
EVERY = [(count, size) for count in COUNTS for size in SIZES]


def draw(web: WebInput, size: WebSize | Literal["living"]) -> str:
    return living_svg(web) if size == "living" else web_svg(web, size=size)


@pytest.mark.golden
@pytest.mark.parametrize(("count", "size"), EVERY)
def test_web_is_drawn_as_expected(count: int, size: WebSize | Literal["living"]) -> None:
    drawn = draw(web(count, linked=size == "living"), size)
    assert_drawn(f"web-{count}-{size}", drawn)


@pytest.mark.golden
@pytest.mark.parametrize(("count", "size"), [(count, size) for count in (3, 6, 12, 24) for size in SIZES])
def test_a_web_that_is_not_firm_yet_has_a_rim_and_says_so(count: int, size: WebSize | Literal["living"]) -> None:
    drawn = draw(web(count, linked=False, stamp="Voorlopig"), size)
    assert_drawn(f"voorlopig-{count}-{size}", drawn)
    assert drawn.count('class="aw-rim"') == 1
    assert "(voorlopig)</title>" in drawn
    assert (">VOORLOPIG<" in drawn) == (size != "thumbnail")
    plain = draw(web(count, linked=False), size)
    assert "aw-rim" not in plain
    assert "oorlopig" not in plain


@pytest.mark.parametrize(("count", "size"), EVERY)
def test_ids_start_with_the_given_one_and_are_unique(count: int, size: WebSize | Literal["living"]) -> None:
    ids = re.findall(r'\sid="([^"]+)"', draw(web(count), size))
    assert len(ids) == len(set(ids))
    assert all(found.startswith(f"proef-{count}") for found in ids)


@pytest.mark.parametrize(("count", "size"), EVERY)
def test_drawing_is_well_formed_and_strict_policies_allow_it(count: int, size: WebSize | Literal["living"]) -> None:
    drawn = draw(web(count), size)
    root = ET.fromstring(drawn)
    assert root.tag.endswith("svg")
    assert not any(name == "style" for element in root.iter() for name in element.attrib)
    assert "var(" not in drawn


@pytest.mark.parametrize(("count", "size"), [(c, s) for c, s in EVERY if s != "thumbnail" or c <= 12])
def test_the_four_answers_and_each_level_are_readable_without_colour(
    count: int, size: WebSize | Literal["living"]
) -> None:
    drawn = draw(web(count), size)
    for segment in web(count).segments:
        assert segment.state.value in drawn or segment.state.value == "aw-level"
    levels = {segment.level for segment in web(count).segments if segment.level is not None}
    shown = set(re.findall(r">(\d)</text>", drawn))
    assert {str(level) for level in levels} <= shown


def test_links_only_where_asked() -> None:
    assert living_svg(web(6)).count("<a ") == 6
    assert "<a " not in living_svg(web(6, linked=False))
    assert "<a " not in web_svg(web(6), size="file")


def test_thumbnails_are_small_enough_for_an_overview() -> None:
    assert len(web_svg(web(6), size="thumbnail")) < 6_000
    assert len(web_svg(web(12), size="thumbnail")) < 9_000
