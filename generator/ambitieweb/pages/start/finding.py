"""Where the bar of the web on the start page is highest and where it is lowest, in two plain sentences."""

from __future__ import annotations

from collections.abc import Sequence

from ambitieweb.gathered import gathered
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import WebHolder
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import lower_first, upper_first
from ambitieweb.texts import Texts

NAMES_AT_MOST = 4
"""With more themes at the lowest level they are not named."""


def finding(desk: Desk, holder: WebHolder | None) -> str:
    """'Het hoogst ligt de lat bij klimaat. Bij keten en inclusie beginnen wij.'; '' without levels."""
    web, t = holder.web if holder else None, desk.texts
    chosen = [place for place in holder.places if place.level is not None] if holder else []
    by_level = gathered((place.level or 0, lower_first(place.theme.short)) for place in chosen)
    if not by_level:
        return t("home.no_level") if web else ""
    high, low = max(by_level), min(by_level)
    if high == low:
        return t("home.level", level=high)
    said = [t("home.highest", themes=_named(by_level[high], t))]
    if len(by_level[low]) <= NAMES_AT_MOST:
        said.append(t(f"home.{_LOW.get(low, 'lower')}", themes=joined(by_level[low], desk.language)))
    return " ".join(map(upper_first, said))


_LOW = {0: "nothing", 1: "lowest"}


def _named(names: Sequence[str], t: Texts) -> str:
    return joined(names, t.language) if len(names) <= NAMES_AT_MOST else t("home.many", n=len(names))
