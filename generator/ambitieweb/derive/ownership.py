"""Who does what: actions by owner and day, what nobody does yet, and who carries a theme (rows O4, O7, P13)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from ambitieweb.derive.due import Due, due
from ambitieweb.derive.folded import folded
from ambitieweb.derive.holders import height, holders, live, order
from ambitieweb.gathered import gathered
from ambitieweb.link.portfolio import (
    ChosenMeasure,
    LinkedCategory,
    LinkedProject,
    LinkedTheme,
    Portfolio,
    Theme,
    Unit,
    WebHolder,
)
from ambitieweb.model.parts import Action, ActionStatus
from ambitieweb.model.values import as_id


@dataclass(frozen=True, slots=True, repr=False)
class OwnedAction:
    """An action where it stands: the `number`th of its unit, card or project. A closed action is never due."""

    holder: WebHolder
    number: int
    record: Action
    theme: Theme | None
    due: Due

    @property
    def is_open(self) -> bool:
        """True as long as somebody must do it; an action without a status is open."""
        return self.due is not Due.CLOSED


@dataclass(frozen=True, slots=True, repr=False)
class Owner:
    """A role with its actions, and the cards and webs that it keeps. Spelling with other capitals or spaces is the same."""

    key: str
    name: str
    slug: str
    actions: tuple[OwnedAction, ...]
    keeps: tuple[Unit | LinkedCategory, ...]

    @property
    def open(self) -> tuple[OwnedAction, ...]:
        """What this role still has to do."""
        return tuple(action for action in self.actions if action.is_open)

    @property
    def overdue(self) -> tuple[OwnedAction, ...]:
        """What this role should have done before the reference date."""
        return tuple(action for action in self.actions if action.due is Due.OVERDUE)


class UnownedSort(Enum):
    """What has no owner; the value is the key of its word."""

    ACTION = "action"
    MEASURE = "measure"
    QUESTION = "question"
    """A measure that must be found out first."""
    CARD = "card"
    WEB = "web"


@dataclass(frozen=True, slots=True, repr=False)
class Unowned:
    """Something that nobody is put to: an action, a measure, a card, or the web of a unit."""

    sort: UnownedSort
    holder: WebHolder
    action: OwnedAction | None = None
    choice: ChosenMeasure | None = None


@dataclass(frozen=True, slots=True, repr=False)
class WithoutAmbassador:
    """A web with the themes that it gives a level and no ambassador, each with the nearest web above that has one."""

    holder: WebHolder
    themes: tuple[tuple[LinkedTheme, AmbassadorAbove | None], ...]


@dataclass(frozen=True, slots=True, repr=False)
class AmbassadorAbove:
    """Who carries a theme higher up."""

    holder: WebHolder
    role: str


@dataclass(frozen=True, slots=True, repr=False)
class Ambassador:
    """A role that carries themes, on one web."""

    key: str
    role: str
    holder: WebHolder
    themes: tuple[Theme, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Ownership:
    """Everything about owners, worked out once per site."""

    actions: tuple[OwnedAction, ...]
    owners: tuple[Owner, ...]
    unowned: tuple[Unowned, ...]
    without_ambassador: tuple[WithoutAmbassador, ...]
    ambassadors: tuple[Ambassador, ...]
    owner_by_key: Mapping[str, Owner]
    asked: Mapping[tuple[str, UnownedSort], int]
    """Per organisation ('' for what names none) and sort, how many things ask for an owner, with those that have one."""
    themes: Mapping[str, int]
    """Per organisation, how many themes of its webs got a level there, and so ask for an ambassador."""

    def owner(self, role: str | None) -> Owner | None:
        """The owner that a role as written stands for."""
        return self.owner_by_key.get(role_key(role)) if role else None


def ownership(portfolio: Portfolio) -> Ownership:
    """Actions by day, owners by name, and what has no owner, of all units, categories and projects.

    A project that was stopped asks nothing of anybody, so nothing of it stands here.
    """
    everyone = live(holders(portfolio))
    actions = tuple(sorted(_actions(everyone, portfolio), key=_by_day))
    owners = _owners(actions, everyone)
    asking = tuple(_asking(actions, everyone))
    return Ownership(
        actions=actions,
        owners=owners,
        unowned=tuple(thing for thing, has_owner in asking if not has_owner),
        without_ambassador=tuple(_without_ambassador(everyone)),
        ambassadors=_ambassadors(everyone),
        owner_by_key={owner.key: owner for owner in owners},
        asked=Counter((root_id(thing.holder), thing.sort) for thing, _ in asking),
        themes=Counter(root_id(holder) for holder in everyone for _ in _own_levels(holder)),
    )


def root_id(holder: WebHolder) -> str:
    """The organisation that something belongs to, by id; '' when nobody wrote one down."""
    return holder.root.id if holder.root else ""


def role_key(role: str) -> str:
    """What makes two spellings the same role: capitals and spaces do not count."""
    return folded(role)


def _by_day(action: OwnedAction) -> tuple[bool, bool, int, tuple[int, str, str], int]:
    day = action.record.date
    return not action.is_open, day is None, day.toordinal() if day else 0, order(action.holder), action.number


def _actions(everyone: Iterable[WebHolder], portfolio: Portfolio) -> Iterator[OwnedAction]:
    for holder in everyone:
        for number, action in enumerate(holder.record.actions, start=1):
            theme = holder.theme(action.theme)
            lies = due(action.date, portfolio.reference_date) if action.is_open else Due.CLOSED
            yield OwnedAction(holder, number, action, theme, lies)


def _owners(actions: Iterable[OwnedAction], everyone: Iterable[WebHolder]) -> tuple[Owner, ...]:
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    acting = [(owner, action) for action in actions if (owner := action.record.owner)]
    keeping = [
        (owner, holder)
        for holder in everyone
        if not isinstance(holder, LinkedProject) and (owner := holder.record.owner)
    ]
    for role in (*(owner for owner, _ in acting), *(owner for owner, _ in keeping)):
        spellings[role_key(role)][" ".join(role.split())] += 1
    of_owner = gathered((role_key(owner), action) for owner, action in acting)
    kept = gathered((role_key(owner), holder) for owner, holder in keeping)
    names = {key: _usual(found) for key, found in spellings.items()}
    keys = sorted(spellings)
    slugs = dict(zip(keys, _apart([as_id(names[key]) for key in keys]), strict=True))
    return tuple(Owner(key, names[key], slugs[key], of_owner.get(key, ()), kept.get(key, ())) for key in keys)


def _usual(spellings: Counter[str]) -> str:
    """The spelling that occurs most; of equals the first in the alphabet that starts with a capital."""
    return min(spellings, key=lambda spelling: (-spellings[spelling], spelling))


def _apart(slugs: Iterable[str]) -> list[str]:
    """The slugs, with a number behind those that another role has already."""
    taken: set[str] = set()
    found = []
    for wanted in slugs:
        given, number = wanted, 2
        while given in taken:
            given, number = f"{wanted}-{number}", number + 1
        taken.add(given)
        found.append(given)
    return found


def _asking(actions: Iterable[OwnedAction], everyone: Iterable[WebHolder]) -> Iterator[tuple[Unowned, bool]]:
    """Everything that somebody must be put to, and whether somebody is. The web of a stakeholder asks for nobody: it was
    made once, and is no part of the organisation."""
    for action in actions:
        if action.record.status is not ActionStatus.DROPPED:
            yield Unowned(UnownedSort.ACTION, action.holder, action=action), action.record.owner is not None
    choices = [(holder, choice) for holder in everyone for choice in holder.choices if choice.is_kept]
    for sort, is_explored in ((UnownedSort.QUESTION, True), (UnownedSort.MEASURE, False)):
        for holder, choice in choices:
            if choice.whole.is_explored is is_explored:
                yield Unowned(sort, holder, choice=choice), choice.record.owner is not None
    for holder in everyone:
        if isinstance(holder, LinkedCategory):
            yield Unowned(UnownedSort.CARD, holder), holder.record.owner is not None
    for holder in everyone:
        if isinstance(holder, Unit) and not holder.is_stakeholder and holder.web and holder.web.is_own:
            yield Unowned(UnownedSort.WEB, holder), holder.record.owner is not None


def _without_ambassador(everyone: Iterable[WebHolder]) -> Iterator[WithoutAmbassador]:
    for holder in everyone:
        themes = [place for place in _own_levels(holder) if place.record.ambassador is None]
        if themes:
            yield WithoutAmbassador(holder, tuple((place, _above(holder, place.theme)) for place in themes))


def _own_levels(holder: WebHolder) -> Iterator[LinkedTheme]:
    """The themes to which a web itself gives a level; 'not relevant' and 'undecided' need nobody (yet), and neither does a
    stakeholder."""
    if isinstance(holder, Unit) and holder.is_stakeholder:
        return
    for place in holder.places:
        if place.level is not None and not place.is_inherited:
            yield place


def _above(holder: WebHolder, theme: Theme) -> AmbassadorAbove | None:
    """The nearest web above with an ambassador for the same theme."""
    parent = holder.parent
    while parent is not None:
        for place in parent.places:
            if place.theme.key == theme.key and place.record.ambassador:
                return AmbassadorAbove(parent, place.record.ambassador)
        parent = parent.parent
    return None


def _ambassadors(everyone: Iterable[WebHolder]) -> tuple[Ambassador, ...]:
    found: list[Ambassador] = []
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for holder in everyone:
        carried = [(role, place.theme) for place in holder.places if (role := place.record.ambassador)]
        for role, _ in carried:
            spellings[role_key(role)][" ".join(role.split())] += 1
        themes = gathered((role_key(role), theme) for role, theme in carried)
        found.extend(Ambassador(key, "", holder, of_role) for key, of_role in themes.items())
    named = (Ambassador(one.key, _usual(spellings[one.key]), one.holder, one.themes) for one in found)
    return tuple(sorted(named, key=lambda one: (one.key, height(one.holder), order(one.holder))))
