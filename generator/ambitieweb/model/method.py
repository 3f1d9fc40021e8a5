"""The numbers of the method in one place; where the method gives none, the number is ours and says why."""

from __future__ import annotations

from fractions import Fraction

MAXIMUM_LEVEL = 3
"""Levels run from 0 to this (row F1)."""

HIGH_FROM = 2
"""From this level on an ambition asks more than the basis (row F1)."""

SMALLEST_GROUP, LARGEST_GROUP = 5, 10
"""So many people make a good session (row S2)."""

FEWEST_FOR_DIRECTION = 3
"""A proposal of fewer webs is told with their number, and compared with nothing. Ours: two webs have no middle."""

ON_COURSE_FROM = Fraction(9, 10)
"""The part of the planned step from which something is on course. Ours: what is a tenth late is not yet behind."""

PROVISIONAL_IS_OLD_AFTER_MONTHS = 12
"""A provisional web of this age is asked about. Ours: a yearly review has passed it by."""

WEB_IS_STALE_AFTER_MONTHS = 24
"""A web without any news for so long is asked about. Ours: two yearly reviews."""

LINK_IS_OLD_AFTER_MONTHS = 24
"""A link that was looked at so long ago is looked at again. Ours: rules and pages change at about that pace."""

LEAP_AFTER_MONTHS = 60
"""A newest date so long after all others is asked about. Ours: a year that was mistyped is further off, a policy paper beside a first session
seldom is."""
