"""The webs of one kind on one theme set: what fits in one table, and what such a group says in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.lists import comparison_of
from ambitieweb.derive.contrast import ThemeMinds, WebPair, contrasts, minds
from ambitieweb.link.portfolio import LinkedThemeSet, WebHolder
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.web_figure import is_drawable


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
        by_set: dict[str, list[WebHolder]] = {}
        for holder in sorted(holders, key=lambda holder: (holder.name.casefold(), holder.id)):
            if holder.web is not None and not holder.web.is_empty:
                by_set.setdefault(holder.web.theme_set.id, []).append(holder)
        own = portfolio.theme_set.id if portfolio.theme_set else ""
        for set_id in sorted(by_set, key=lambda set_id: (set_id != own, set_id)):
            theme_set = portfolio.theme_sets[set_id]
            made.append(
                WebGroup(kind, theme_set, tuple(by_set[set_id]), comparison_of(kind, theme_set, portfolio.theme_set))
            )
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
    """On which theme the webs of a group are least of one mind, and on which most, of those on which more than half of
    them have a level; '' for webs that say too little."""
    found, t = minds(group.holders, group.theme_set), desk.texts
    if not found:
        return ""
    what = group_title(desk, group)
    broad = [one for one in found if one.total * 2 > len(group.holders)]
    if found[0].lowest == found[0].highest:
        return t("compare.finding.same", what=what) if len(broad) == len(found) else ""
    if not broad or broad[-1].share == found[0].share:
        return t("compare.finding.apart", what=what, **_said(desk, found[0]))
    agreed = broad[-1]
    key = "all" if agreed.most == agreed.total else "most"
    return " ".join(
        (
            t("compare.finding.apart", what=what, **_said(desk, found[0])),
            t(
                f"compare.finding.{key}",
                theme=agreed.theme.short,
                n=agreed.most,
                total=agreed.total,
                level=agreed.level,
            ),
        )
    )


def _said(desk: Desk, one: ThemeMinds) -> dict[str, object]:
    return {"theme": one.theme.short, "low": one.lowest, "high": one.highest}
