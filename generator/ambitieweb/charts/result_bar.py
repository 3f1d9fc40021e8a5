"""A result beside its goal: the scale runs from zero, and the tick is the goal. Where less is better, the bar is hatched beyond it."""

from functools import lru_cache

from ambitieweb.charts.slim_bar import slim_bar

_GOAL_AT = 0.6
"""Where the goal stands, so that there is room to pass it; further to the left when the result lies far past it."""
_HALF, _WHOLE = 50.0, 100.0


@lru_cache(maxsize=1024)
def result_bar_svg(
    value: float | None, goal: float, hue_index: int, *, is_share: bool = False, is_most: bool = False
) -> str:
    """`value` is None when nothing was measured. A share that is half or more is drawn of the whole, 100%; of what must
    become less than nothing ('-60%') the size counts, and a value on the other side of zero is an empty bar. With `is_most` the goal is a limit: a bar that
    stops before it is good."""
    side = -1.0 if goal < 0 else 1.0
    aim, found = goal * side, None if value is None else max(value * side, 0.0)
    most = max(aim, found or 0.0)
    end = _WHOLE if is_share and _HALF <= most <= _WHOLE else max(aim / _GOAL_AT, most)
    if not end:
        return slim_bar("aw-slim--result", None if found is None else 0.0, 0.0, hue_index, is_most=is_most)
    return slim_bar("aw-slim--result", None if found is None else found / end, aim / end, hue_index, is_most=is_most)
