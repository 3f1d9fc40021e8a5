"""How far a goal is on its way: the start to the left, the goal to the right, and a tick where it should be now."""

from functools import lru_cache

from ambitieweb.charts.slim_bar import slim_bar


@lru_cache(maxsize=1024)
def road_bar_svg(share: float | None, hue_index: int, planned: float | None = None) -> str:
    """`share` is 0 at the start and 1 at the goal, None when nothing was measured; `planned` is where the straight line is.

    The way always runs to the right, whether more or less is better. What is past the goal is a full bar, and what went the
    other way an empty one: the number beside it says how far."""
    reached = None if share is None else min(max(share, 0.0), 1.0)
    return slim_bar("aw-slim--road", reached, planned, hue_index)
