"""Actions by owner and day: what is late, what comes this quarter, who does what (rows O7, P13)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from markupsafe import Markup, escape

from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.fixed import ACTIONS
from ambitieweb.addresses.lists import owner_page, whole_list
from ambitieweb.derive.due import Due
from ambitieweb.derive.ownership import OwnedAction, Owner, Ownership
from ambitieweb.derive.verdicts import Verdict
from ambitieweb.model.parts import Action, ActionStatus
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.facets import monitor_facets, occurring
from ambitieweb.pages.formats import upper_first
from ambitieweb.pages.fragments import noted
from ambitieweb.pages.live_table import ROWS_PER_PAGE, LiveTable, pages_with_table
from ambitieweb.pages.monitor.parts import (
    INLINE_AT_MOST,
    Lists,
    named,
    overview,
    owner_anchor,
    root_name,
    said,
)  # fmt: skip
from ambitieweb.pages.moved import moved
from ambitieweb.pages.page import Page, PageFile, Section
from ambitieweb.pages.verdicts import said_as
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.table import Column, Facet

FIRST = {Due.OVERDUE: "overdue", Due.QUARTER: "quarter"}
"""What stands first in the list, by the key of its anchor."""

GROUPED_AT_MOST = 400
"""With more actions than this each owner has a page of its own."""

KEPT_OPEN_AT_MOST = 12
"""More cards than this that an owner keeps stand folded."""

DUE_IN_ADDRESS = {
    Due.OVERDUE: "over-tijd",
    Due.QUARTER: "dit-kwartaal",
    Due.LATER: "later",
    Due.UNDATED: "zonder-datum",
    Due.UNKNOWN: "geen-peildatum",
    Due.CLOSED: "klaar",
}


def to_actions(desk: Desk, writer: Writer, due: Due, organisation: str = "") -> str:
    """The way to the actions that are due then: to the list, filtered; where there are none, to the words that say so."""
    if not _number(desk.ownership, due):
        return writer.href(ACTIONS, desk.anchor(FIRST[due]))
    chosen = {"wanneer": DUE_IN_ADDRESS[due], "organisatie": organisation}
    return writer.href(ACTIONS, desk.anchor("all_actions"), **chosen)


def pages(desk: Desk) -> Iterator[Page]:
    """The page with all actions, and a page per owner where there are many."""
    owned = desk.ownership
    writer, t = desk.writer(ACTIONS), desk.texts
    page = overview(desk, ACTIONS, "actions", ("acties",), _finding(desk, owned))
    lists = Lists(desk, page)
    for due, key in FIRST.items():
        if not _number(owned, due):
            lists.empty(t(f"monitor.none.{key}"), desk.anchor(key))
    has_pages = len(owned.actions) > GROUPED_AT_MOST
    if owned.owners:
        html = _groups(desk, writer, owned.owners, has_pages=has_pages)
        lists.sections.append(Section(html, t("monitor.heading.owners"), desk.anchor("per_owner")))
    if further := _on_later_part(desk, writer, owned):
        page = replace(page, sections=(*page.sections, further))
    table = replace(_table(desk, owned, owned.actions, "acties"), place=desk.anchor("all_actions"))
    after = (*lists.sections, lists.closing())
    page, *parts = pages_with_table(desk, page, table, after=after)
    yield replace(page, files=(*page.files, *_old_lists(desk, owned)))
    yield from parts
    if has_pages:
        for owner in owned.owners:
            yield from _owner_page(desk, owned, page, owner)


def _on_later_part(desk: Desk, writer: Writer, owned: Ownership) -> Section | None:
    """For who has no filter: where the actions of this quarter begin, when that is not on this page."""
    first = next((at for at, action in enumerate(owned.actions) if action.due is Due.QUARTER), 0)
    if first < ROWS_PER_PAGE:
        return None
    here = ACTIONS.part(first // ROWS_PER_PAGE)
    link = writer.link(desk.texts("monitor.quarter_below"), here, desk.anchor(FIRST[Due.QUARTER]))
    return Section(Markup("<noscript><p>{}</p></noscript>").format(link))


def _old_lists(desk: Desk, owned: Ownership) -> Iterator[PageFile]:
    """Where the long lists of late actions and those of this quarter used to be: ways to the same rows."""
    for due, name in ((due, DUE_IN_ADDRESS[due]) for due in FIRST):
        if _number(owned, due) > INLINE_AT_MOST:
            old = whole_list(ACTIONS, name)
            now, title = ACTIONS.at(desk.anchor("all_actions")), upper_first(desk.texts(f"monitor.due.{due.value}"))
            yield PageFile(old.html, moved(desk, old, now, title, desk.texts("moved.list"), wanneer=name))


def _number(owned: Ownership, due: Due) -> int:
    return sum(action.due is due for action in owned.actions)


def _finding(desk: Desk, owned: Ownership) -> str:
    """How many are late and how many come soon, and of how many that is."""
    if not owned.actions:
        return desk.texts("monitor.none.actions")
    late, soon = _number(owned, Due.OVERDUE), _number(owned, Due.QUARTER)
    open_ = sum(action.is_open for action in owned.actions)
    return said(desk, ("late", late), ("soon", soon), ("open", open_)) or desk.texts("monitor.none.open")


def _table(desk: Desk, owned: Ownership, actions: Sequence[OwnedAction], name: str) -> LiveTable[OwnedAction]:
    """Actions with the day that matters first: the late ones, then by date; closed ones last."""
    t = desk.texts
    columns: tuple[Column[OwnedAction], ...] = (
        Column(t("monitor.column.action"), lambda action, w: action_link(w, action)),
        Column(t("monitor.column.owner"), lambda action, w: _owner_link(owned.owner(action.record.owner), w)),
        Column(
            _label(desk, "date"),
            lambda action, w: _day(desk, action, w),
            sort=lambda action: action.record.date or "9999",
        ),
        Column(_label(desk, "status"), lambda action, w: escape(_status_word(desk, action.record.status))),
        Column(t("monitor.column.of"), lambda action, w: named(w, action.holder)),
    )
    owners = tuple((owner.slug, owner.name) for owner in owned.owners if owner.actions)
    lies = [(DUE_IN_ADDRESS[due], t(f"monitor.due.{due.value}")) for due in Due]
    statuses = [(_status(status), _status_word(desk, status)) for status in (*ActionStatus, None)]
    options: tuple[Facet[OwnedAction], ...] = (
        Facet("eigenaar", t("monitor.column.owner"), owners, lambda action: _slugs(owned.owner(action.record.owner))),
        occurring("wanneer", t("monitor.column.due"), actions, lambda action: (DUE_IN_ADDRESS[action.due],), lies),
        occurring("status", _label(desk, "status"), actions, lambda action: (_status(action.record.status),), statuses),
        *monitor_facets(desk, actions, lambda action: action.holder),
    )
    firsts = {id(action): desk.anchor(FIRST[due]) for due, action in _first_of_each(actions)}
    return LiveTable(
        name,
        t("monitor.caption.actions"),
        columns,
        options,
        actions,
        css="aw-monitor-table",
        anchor=lambda action: firsts.get(id(action), ""),
    )


def _first_of_each(actions: Sequence[OwnedAction]) -> Iterator[tuple[Due, OwnedAction]]:
    """Where the late ones and those of this quarter begin."""
    for due in FIRST:
        first = next((action for action in actions if action.due is due), None)
        if first is not None:
            yield due, first


def action_link(writer: Writer, action: OwnedAction) -> Markup:
    """A link to an action where it is written down."""
    return writer.link(writer.plain(action.record.what), page_of(action.holder), writer.anchor("actions"))


def _owner_link(owner: Owner | None, writer: Writer) -> Markup:
    if owner is None:
        return escape(writer.texts("measure.no_owner"))
    return writer.link(owner.name, ACTIONS, owner_anchor(writer, owner))


def _slugs(owner: Owner | None) -> tuple[str, ...]:
    return (owner.slug,) if owner else ()


def _day(desk: Desk, action: OwnedAction, writer: Writer) -> Markup:
    """The day, with below it that it is late or in this quarter."""
    day = action.record.date
    words = writer.date(day) if day else escape(writer.texts("monitor.due.undated"))
    return noted(words, due_mark(desk, action.due)) if action.due in FIRST else words


def due_mark(desk: Desk, lies: Due) -> Markup:
    """When something is due, in words; what is late has a sign as well."""
    words = desk.texts(f"monitor.due.{lies.value}")
    return (
        said_as(Verdict.BEHIND, words)
        if lies is Due.OVERDUE
        else Markup('<span class="aw-due">{}</span>').format(words)
    )


def _label(desk: Desk, name: str) -> str:
    """The label of a field of an action, from its declaration."""
    return desk.writer().label(Action, name)


def _status(status: ActionStatus | None) -> str:
    return status.nl if status else "leeg"


def _status_word(desk: Desk, status: ActionStatus | None) -> str:
    return status.word(desk.language) if status else desk.texts("empty")


def _groups(desk: Desk, writer: Writer, owners: Sequence[Owner], *, has_pages: bool) -> str:
    groups = [_group(desk, writer, owner, has_page=has_pages) for owner in owners]
    return desk.render("monitor/owners.html", writer, groups=groups)


def _group(desk: Desk, writer: Writer, owner: Owner, *, has_page: bool) -> Values:
    """An owner with what is open, what is done, and what the role keeps."""
    t = desk.texts
    open_, late = owner.open, owner.overdue
    counts = [t("monitor.count.open", n=len(open_))] if owner.actions else []
    if late:
        counts.append(t("monitor.count.late", n=len(late)))
    counts.extend(_per_organisation(desk, open_))
    closed = [action for action in owner.actions if not action.is_open]
    shown = not has_page
    return {
        "anchor": owner_anchor(writer, owner),
        "name": owner.name,
        "counts": tuple(counts),
        "href": writer.href(owner_page(owner.slug)) if has_page and owner.actions else "",
        "open": tuple(_line(desk, writer, action) for action in open_) if shown else (),
        "closed": tuple(_line(desk, writer, action) for action in closed) if shown else (),
        "keeps": tuple(writer.to(holder) for holder in owner.keeps),
        "is_keeps_folded": len(owner.keeps) > KEPT_OPEN_AT_MOST,
    }


def _per_organisation(desk: Desk, open_: Sequence[OwnedAction]) -> list[str]:
    """How many open actions of a role lie with each organisation, where they lie with several: a role of the same name in
    two organisations is two people."""
    names = [root_name(desk, action.holder) for action in open_]
    several = list(dict.fromkeys(names))
    return [f"{name}: {names.count(name)}" for name in several] if len(several) > 1 else []


def _line(desk: Desk, writer: Writer, action: OwnedAction) -> Values:
    """An action in the list of its owner."""
    return {
        "link": action_link(writer, action),
        "where": writer.to(action.holder),
        "date": writer.date(action.record.date),
        "chip": due_mark(desk, action.due),
    }


def _owner_page(desk: Desk, owned: Ownership, page: Page, owner: Owner) -> Iterator[Page]:
    if not owner.actions:
        return
    here = owner_page(owner.slug)
    below = replace(page, address=here, title=owner.name, sections=(), crumbs=(*page.crumbs, desk.crumb(ACTIONS)))
    yield from pages_with_table(desk, below, _table(desk, owned, owner.actions, "acties"))
