"""The webs of one kind on one theme set: what fits in one table, and what such a group says in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.lists import comparison_of
from ambitieweb.derive.contrast import ThemeMinds, WebPair, contrasts, minds
from ambitieweb.gathered import gathered
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import LinkedThemeSet, WebHolder, by_name
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.web_figure import is_drawable
from ambitieweb.texts import Texts

NAMED_AT_MOST = 3
"""More themes that are equal are not told as the first."""


@dataclass(frozen=True, slots=True)
class WebGroup:
    """Webs of one kind on one theme set: what fits in one table."""

    kind: str
    theme_set: LinkedThemeSet
    holders: tuple[WebHolder, ...]
    address: Address


def groups(desk: Desk) -> tuple[WebGroup, ...]:
    """Units, categories and projects whose web says something, by theme set; the site's own set has the short address."""
    portfolio = desk.portfolio
    kinds: tuple[tuple[str, Sequence[WebHolder]], ...] = (
        ("organisatie", tuple(portfolio.units.values())),
        ("categorie", tuple(portfolio.categories.values())),
        ("project", tuple(portfolio.projects.values())),
    )
    made = []
    for kind, holders in kinds:
        webs = ((holder.web, holder) for holder in by_name(holders))
        by_set = gathered((web.theme_set.id, holder) for web, holder in webs if web is not None and not web.is_empty)
        for set_id in sorted(by_set, key=portfolio.set_order):
            theme_set = portfolio.theme_sets[set_id]
            address = comparison_of(kind, theme_set, portfolio.theme_set)
            made.append(WebGroup(kind, theme_set, by_set[set_id], address))
    return tuple(made)


def across_kinds(desk: Desk, found: Sequence[WebGroup]) -> tuple[WebGroup, ...]:
    """The webs of every kind on the site's own theme set as one group, at the address of the first."""
    own = [group for group in found if group.theme_set is desk.portfolio.theme_set]
    holders = tuple(holder for group in own for holder in group.holders)
    return (replace(own[0], holders=holders),) if own else ()


def group_title(desk: Desk, group: WebGroup) -> str:
    """'Categorieën'; with the name of its theme set where that is not the site's own."""
    title = desk.texts(f"compare.groups.{group.kind}")
    own = desk.portfolio.theme_set
    return title if own is None or group.theme_set is own else f"{title}: {group.theme_set.name}"


def group_pairs(group: WebGroup) -> tuple[WebPair, ...]:
    """The two webs of a group that lie furthest apart, and the two most alike; none where they cannot be drawn."""
    return contrasts(group.holders, group.theme_set) if is_drawable(group.theme_set) else ()


def group_finding(desk: Desk, group: WebGroup) -> str:
    """On which theme the webs of a group differ most, and on which they agree most, of those on which at least half of them
    have a level; all names where several are equal, and '' for webs that say too little."""
    found, t = minds(group.holders, group.theme_set), desk.texts
    if not found:
        return ""
    what = group_title(desk, group)
    broad = [one for one in found if one.total * 2 >= len(group.holders)]
    widest = [one for one in found if one.spread == found[0].spread]
    if not found[0].spread:
        return t("compare.finding.same", what=what) if len(broad) == len(found) else ""
    most = [one for one in widest if one.share == found[0].share]
    if len(most) > NAMED_AT_MOST:
        return ""
    best = max((one.share for one in broad), default=0)
    agreed = [one for one in broad if one.share == best > most[0].share]
    return " ".join(filter(None, (_apart(t, what, most, is_widest=widest == most), _agreed(t, agreed))))


def _apart(t: Texts, what: str, most: list[ThemeMinds], is_widest: bool) -> str:
    """'Categorieën verschillen het meest bij Keten: van niveau 1 tot en met 3.' Where other themes run as far, also how few choose
    the same."""
    one, themes = most[0], joined([one.theme.short for one in most], t.language)
    if len(most) > 1:
        return t("compare.finding.apart_several", what=what, themes=themes)
    key = "apart" if is_widest else "apart_few"
    return t(
        f"compare.finding.{key}", what=what, theme=themes, low=one.lowest, high=one.highest, n=one.most, total=one.total
    )


def _agreed(t: Texts, agreed: list[ThemeMinds]) -> str:
    """On which theme they agree most, with the level; without it where they are several, and nothing for more than can be named."""
    if not agreed or len(agreed) > NAMED_AT_MOST:
        return ""
    one, themes = agreed[0], joined([one.theme.short for one in agreed], t.language)
    key = "all" if one.most == one.total else "most"
    if len(agreed) > 1:
        return t(f"compare.finding.{key}_several", themes=themes)
    return t(f"compare.finding.{key}", theme=themes, n=one.most, total=one.total, level=one.level)
