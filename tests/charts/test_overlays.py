"""Webs that are read beside or over another: those of stakeholders side by side, and what was reached over the ambition."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from ambitieweb.charts import State, WebInput, web_svg
from ambitieweb.charts.living import living_svg
from charts.golden import assert_drawn
from charts.webs import LEVEL_NAMES, web

COUNTS = (3, 6, 12, 24)


def shifted(count: int, by: int, *, outlined: bool) -> WebInput:
    """The example web with every level moved, as another party or a later day would have it."""
    plain = web(count, linked=False)
    segments = []
    for number, segment in enumerate(plain.segments):
        level = (number * 3 + 3 + by) % 4
        segments.append(
            replace(
                segment, state=State.LEVEL, level=level, level_name=LEVEL_NAMES[level], inherited=False,
                outline=(number * 3 + 3) % 4 if outlined else None,
            )
        )  # fmt: skip
    return replace(plain, id=f"{plain.id}-{by}", segments=tuple(segments))


@pytest.mark.golden
@pytest.mark.parametrize("count", COUNTS)
def test_what_was_reached_is_drawn_over_the_ambition(count: int) -> None:
    drawn = living_svg(shifted(count, 1, outlined=True))
    assert "aw-outline" in drawn
    assert_drawn(f"reached-{count}", drawn)


@pytest.mark.parametrize("count", COUNTS)
def test_an_outline_stands_only_where_it_differs(count: int) -> None:
    assert "aw-outline" not in living_svg(shifted(count, 0, outlined=True))


@pytest.mark.golden
@pytest.mark.parametrize("count", COUNTS)
def test_webs_of_stakeholders_stand_side_by_side_with_the_result(count: int) -> None:
    parties = [web_svg(shifted(count, by, outlined=False), size="thumbnail") for by in (0, 1, 2)]
    assert len(set(parties)) == len(parties)
    ids = re.findall(r'\sid="([^"]+)"', "".join(parties))
    assert len(ids) == len(set(ids))
    placed = "".join(f'<g transform="translate({number * 110})">{svg}</g>' for number, svg in enumerate(parties))
    assert_drawn(
        f"stakeholders-{count}", f'<svg xmlns="http://www.w3.org/2000/svg" width="330" height="98">{placed}</svg>'
    )
