"""The empty web in which a script lays webs over each other."""

from __future__ import annotations

import pytest

from ambitieweb.charts.overlay import OverlayInput, overlay_svg
from charts.golden import assert_drawn


@pytest.mark.golden
@pytest.mark.parametrize("count", [3, 6, 12])
def test_every_ring_and_number_waits_in_the_drawing(count: int) -> None:
    themes = tuple((f"Thema {n}", n) for n in range(count))
    drawn = overlay_svg(OverlayInput(f"over-{count}", "Webben over elkaar", "In woorden ernaast.", themes))
    assert drawn.count('class="aw-over-theme') == count
    assert drawn.count('class="aw-num aw-num-') == count * 4
    assert_drawn(f"overlay-{count}", drawn)
