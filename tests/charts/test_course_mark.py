"""The triangles of higher and lower, to the byte."""

from __future__ import annotations

import pytest

from ambitieweb.charts.course_mark import Course, course_mark_svg
from charts.golden import assert_drawn


@pytest.mark.golden
@pytest.mark.parametrize("course", ["higher", "lower", "other"])
def test_a_triangle_points_where_the_level_lies(course: Course) -> None:
    assert_drawn(f"course-mark-{course}", course_mark_svg(course))
