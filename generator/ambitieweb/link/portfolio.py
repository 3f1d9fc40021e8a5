"""Everything on the site, joined: what pages and overviews work with. Nothing here can fail on content any more.

These records hold each other, so they have no `repr` of their fields: printing one would print the whole site many times.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Protocol, TypeVar

from ambitieweb.house import HouseStyle
from ambitieweb.languages import FIRST
from ambitieweb.model import category as category_model
from ambitieweb.model import measure as measure_model
from ambitieweb.model import organisation as organisation_model
from ambitieweb.model import practice as practice_model
from ambitieweb.model import project as project_model
from ambitieweb.model import theme_set as theme_set_model
from ambitieweb.model import web as web_model
from ambitieweb.model.address import site_at
from ambitieweb.model.addressed import Withdrawal
from ambitieweb.model.files import CATEGORY, KIND_BY_NAME, MEASURE, ORGANISATION, PRACTICE, PROJECT, THEME_SET
from ambitieweb.model.record import Record
from ambitieweb.model.site import SiteFile
from ambitieweb.model.values import Rating
from ambitieweb.source.docs import NO_DOCS, Docs
from ambitieweb.source.stored import StoredFile

_NUMBER_ALONE = re.compile(r"^(?:(?:ambitie)?niveau|(?:ambition )?level)\s*", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")


class _HasName(Protocol):
    @property
    def name(self) -> str: ...


class Named:
    """What is called as its file says."""

    __slots__ = ()

    id: str
    record: _HasName

    @property
    def name(self) -> str:
        """Its name, or its title."""
        return self.record.name


N = TypeVar("N", bound=Named)


def by_name(found: Iterable[N]) -> list[N]:
    """In the order of the alphabet, whatever their capitals; what is called the same by id."""
    return sorted(found, key=lambda one: (one.name.casefold(), one.id))


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a scale: the common number with the set's own name and words."""

    number: int
    name: str
    verb: str | None
    definition: str | None

    @property
    def own_name(self) -> str:
        """The name, where it says more than the number: '0' and 'niveau 0' do not."""
        return "" if _NUMBER_ALONE.sub("", self.name.strip()) == str(self.number) else self.name

    @property
    def label(self) -> str:
        """'2 Actief'; a name that holds the number, such as 'Trede 2', stands alone."""
        return self.name if str(self.number) in _DIGITS.findall(self.name) else f"{self.number} {self.name}"


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme as it stands in one set. `origin` is the set that first defined it: equal origin and id, same theme."""

    id: str
    set_id: str
    origin: str
    name: str
    original_name: str
    position: int
    record: theme_set_model.ThemeDefinition
    hue: int = 0
    """The number of its colour, the same in every set: `hues.with_hues` gives it."""
    formerly: tuple[str, ...] = ()
    """The ids that it had before, in this set or in one that this set inherits from."""

    @property
    def key(self) -> tuple[str, str]:
        """What makes two themes in different sets the same theme."""
        return self.origin, self.id

    @property
    def short(self) -> str:
        """The name wherever the theme is not the subject: the author's own, unless the set gave the theme another name in
        which no word starts like it; then that name without what stands between brackets."""
        own = self.record.short
        if own and (self.name == self.original_name or f" {own.casefold()}" in f" {self.name.casefold()}"):
            return own
        return self.name.split(" (")[0]


@dataclass(frozen=True, slots=True, repr=False)
class LinkedThemeSet(Named):
    """A theme set with what it inherits already in place."""

    id: str
    record: theme_set_model.ThemeSet
    basis: LinkedThemeSet | None
    scale: theme_set_model.Scale | None
    levels: tuple[Level, ...]
    themes: tuple[Theme, ...]
    omitted: tuple[Theme, ...]
    added: tuple[Theme, ...]
    renamed: tuple[Theme, ...]
    _by_id: Mapping[str, Theme] = field(init=False, compare=False)
    _by_key: Mapping[tuple[str, str], Theme] = field(init=False, compare=False)
    _by_number: Mapping[int, Level] = field(init=False, compare=False)

    kind = THEME_SET.name

    def __post_init__(self) -> None:
        """Of two that are called the same the first is found."""
        object.__setattr__(self, "_by_id", {theme.id: theme for theme in reversed(self.themes)})
        object.__setattr__(self, "_by_key", {theme.key: theme for theme in reversed(self.themes)})
        object.__setattr__(self, "_by_number", {level.number: level for level in reversed(self.levels)})

    def theme(self, theme_id: str) -> Theme | None:
        """The theme with this id in this set."""
        return self._by_id.get(theme_id)

    def called_now(self, old_id: str) -> Theme | None:
        """The theme of this set that had this id before."""
        found = [theme for theme in self.themes if old_id in theme.formerly]
        return found[0] if len(found) == 1 else None

    def same(self, other: Theme) -> Theme | None:
        """The theme in this set that is the same as a theme of another set."""
        return self._by_key.get(other.key)

    def level(self, number: int) -> Level | None:
        """The level with this number on the set's scale."""
        return self._by_number.get(number)

    def level_name(self, number: int) -> str:
        """The set's own name for a level, or the number where the scale has no name for it."""
        return self.own_level_name(number) or str(number)

    def own_level_name(self, number: int) -> str:
        """The set's own name for a level; nothing where the scale has none, or only the number again."""
        level = self.level(number)
        return level.own_name if level else ""

    def level_label(self, number: int) -> str:
        """A level with its number and name: '2 Actief', or '0' where the scale has no name for it."""
        level = self.level(number)
        return level.label if level else str(number)


@dataclass(frozen=True, slots=True, repr=False)
class Meaning:
    """What a level means for a theme, and whose words these are."""

    record: theme_set_model.ThemeLevel
    owner: WebHolder | LinkedThemeSet | None
    """None when the web itself says it."""


@dataclass(frozen=True, slots=True, repr=False)
class LinkedTheme:
    """One theme of a web, with what counts there and where it comes from.

    `rating` is the web's own, else that of the nearest parent; None when nobody chose one, which is not level 0.
    """

    theme: Theme
    record: web_model.WebTheme
    rating: Rating | None
    inherited_from: WebHolder | None
    parent_rating: Rating | None
    parent: WebHolder | None
    meanings: Mapping[int, Meaning]
    """Per level the web's own words, else those of the nearest parent, else those of the theme set."""

    @property
    def meaning(self) -> Meaning | None:
        """What the level that counts means here; None without a level, or when nobody wrote it down."""
        return self.meanings.get(self.level) if self.level is not None else None

    @property
    def is_inherited(self) -> bool:
        """True when the web itself says nothing and a parent does."""
        return self.inherited_from is not None

    @property
    def level(self) -> int | None:
        """The number of the level, or None when there is none to count."""
        return self.rating.level if self.rating is not None else None

    @property
    def deviates(self) -> bool:
        """True when the web chose something else than its parent. Who has still to choose, above or here, differs from
        nothing yet; 'not relevant' is a choice, so it differs from a level."""
        unchosen = (None, Rating.UNDECIDED)
        is_chosen = self.rating not in unchosen and self.parent_rating not in unchosen
        return not self.is_inherited and is_chosen and self.rating is not self.parent_rating


@dataclass(frozen=True, slots=True, repr=False)
class LinkedWeb:
    """A web with a place for each theme of its set; `record` is None when all of it comes from the parent."""

    theme_set: LinkedThemeSet
    record: web_model.Web | None
    themes: tuple[LinkedTheme, ...]

    @property
    def is_own(self) -> bool:
        """True when the web itself says something of at least one theme."""
        return any(theme.rating is not None and not theme.is_inherited for theme in self.themes)

    @property
    def is_empty(self) -> bool:
        """True when no theme has a rating, not even an inherited one."""
        return all(theme.rating is None for theme in self.themes)

    @property
    def is_there(self) -> bool:
        """True when an author wrote something of it, or a theme has a rating."""
        return self.record is not None or not self.is_empty

    def of(self, theme_id: str) -> LinkedTheme | None:
        """The place of a theme in this web."""
        return next((theme for theme in self.themes if theme.theme.id == theme_id), None)


class HasWeb:
    """What units, categories and projects answer alike of their web and its theme set, also where they have none."""

    __slots__ = ()

    web: LinkedWeb | None
    theme_set: LinkedThemeSet | None

    @property
    def places(self) -> tuple[LinkedTheme, ...]:
        """The themes of its web."""
        return self.web.themes if self.web else ()

    def place(self, theme_id: str) -> LinkedTheme | None:
        """What its web says of a theme."""
        return self.web.of(theme_id) if self.web else None

    def rating(self, theme: Theme) -> Rating | None:
        """The rating of a theme in its web."""
        place = self.place(theme.id)
        return place.rating if place else None

    def theme(self, theme_id: str | None) -> Theme | None:
        """A theme of its set, as a record names it."""
        return self.theme_set.theme(theme_id) if self.theme_set and theme_id else None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Unit(Named, HasWeb):
    """An organisation or a part of one."""

    id: str
    record: organisation_model.Organisation
    parent: Unit | None
    web: LinkedWeb | None
    theme_set: LinkedThemeSet | None

    kind = ORGANISATION.name
    category = None
    choices: ClassVar[tuple[ChosenMeasure, ...]] = ()

    @property
    def unit(self) -> Unit:
        """Itself: of anything with a web can be asked to which unit it belongs."""
        return self

    @property
    def is_stakeholder(self) -> bool:
        """True for a party whose web stands alone: one of the webs that another web was made of (row E7)."""
        return self.record.sort is organisation_model.UnitSort.STAKEHOLDER

    @property
    def root(self) -> Unit:
        """The organisation at the top of the tree."""
        return self.parent.root if self.parent else self

    @property
    def notice(self) -> str | None:
        """The notice that this is fictional, its own or that of a unit above."""
        return self.record.notice or (self.parent.notice if self.parent else None)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class LinkedCategory(Named, HasWeb):
    """A purchasing category."""

    id: str
    record: category_model.Category
    parent: Unit | None
    web: LinkedWeb | None
    theme_set: LinkedThemeSet | None
    card_theme_set: LinkedThemeSet | None
    choices: tuple[ChosenMeasure, ...]

    kind = CATEGORY.name

    @property
    def category(self) -> LinkedCategory:
        """Itself: of anything with a web can be asked to which category it belongs."""
        return self

    @property
    def unit(self) -> Unit | None:
        """The unit that it belongs to."""
        return self.parent

    @property
    def root(self) -> Unit | None:
        """The organisation that it belongs to."""
        return self.parent.root if self.parent else None

    @property
    def notice(self) -> str | None:
        """The notice of the organisation above."""
        return self.parent.notice if self.parent else None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class LinkedProject(Named, HasWeb):
    """A project."""

    id: str
    record: project_model.Project
    parent: LinkedCategory | Unit | None
    category: LinkedCategory | None
    unit: Unit | None
    """The unit that its file names, else that of its category."""
    web: LinkedWeb | None
    theme_set: LinkedThemeSet | None
    choices: tuple[ChosenMeasure, ...]

    kind = PROJECT.name

    @property
    def root(self) -> Unit | None:
        """The organisation that it belongs to."""
        return self.unit.root if self.unit else None

    @property
    def is_stopped(self) -> bool:
        """True when it was stopped: nothing of it lies ahead, and its web counts for nothing else."""
        return self.record.is_stopped

    @property
    def notice(self) -> str | None:
        """The notice of the organisation above."""
        holder = self.unit or self.parent
        return holder.notice if holder else None


WebHolder = Unit | LinkedCategory | LinkedProject


def is_stopped(holder: WebHolder) -> bool:
    """True for a project that was stopped: nothing of it is due."""
    return isinstance(holder, LinkedProject) and holder.is_stopped


def may_rest(holder: WebHolder) -> bool:
    """True for the web of a project that is over, and of a stakeholder: another web was made of it, once."""
    if isinstance(holder, Unit):
        return holder.is_stakeholder
    return isinstance(holder, LinkedProject) and holder.record.is_over


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class LinkedMeasure(Named):
    """A measure in the shared library with the themes that it is for."""

    id: str
    record: measure_model.Measure
    theme_set: LinkedThemeSet | None
    themes: tuple[tuple[Theme, measure_model.MeasureTheme], ...]

    kind = MEASURE.name


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class LinkedPractice(Named):
    """An example from practice, in its organisation's own theme set where that is known."""

    id: str
    record: practice_model.Practice
    theme_set: LinkedThemeSet | None

    kind = PRACTICE.name


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Card:
    """A file of a plain kind, in the theme set that it names, else that of the site."""

    kind: str
    id: str
    record: Record
    theme_set: LinkedThemeSet | None

    @property
    def name(self) -> str:
        """Its name, else its id."""
        return str(getattr(self.record, "name", None) or self.id)


Linked = Unit | LinkedCategory | LinkedProject | LinkedMeasure | LinkedPractice | LinkedThemeSet | Card
"""What a file in a folder became."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ChosenMeasure:
    """A measure on a card or in a project.

    `record` is what its file says, `whole` the same with what the library says where the file is silent: that is what
    counts here and what every reader sees. `inherited` names the fields of `whole` that are the library's.
    """

    number: int
    record: measure_model.MeasureChoice
    whole: measure_model.MeasureChoice
    inherited: frozenset[str]
    measure: LinkedMeasure | None
    theme: Theme | None
    level_condition: str | None
    """On what the level depends, where it is the library's."""

    @property
    def name(self) -> str:
        """What it is called."""
        return self.whole.name or ""

    @property
    def own_name(self) -> str | None:
        """What it is called here, where the library has another name for it."""
        is_own = self.measure is not None and self.name != self.measure.name
        return self.name if is_own else None

    @property
    def is_kept(self) -> bool:
        """True unless the group rejected the measure, or it was dropped later. What is kept needs somebody who does it."""
        is_dropped = self.record.execution is measure_model.Execution.DROPPED
        return self.record.feasibility is not measure_model.Feasibility.REJECTED and not is_dropped


@dataclass(frozen=True, slots=True, repr=False)
class WithdrawnCard:
    """A card that was taken away: all that is still told of it."""

    kind: str
    id: str
    name: str
    formerly: tuple[str, ...]
    sessions: int
    """How many of them its page led to."""
    withdrawal: Withdrawal


@dataclass(frozen=True, slots=True, repr=False)
class Portfolio:
    """All records of a site, by id and in the order in which readers see them."""

    site: SiteFile
    organisation: Unit | None
    theme_set: LinkedThemeSet | None
    theme_sets: Mapping[str, LinkedThemeSet]
    units: Mapping[str, Unit]
    categories: Mapping[str, LinkedCategory]
    projects: Mapping[str, LinkedProject]
    measures: Mapping[str, LinkedMeasure]
    practices: Mapping[str, LinkedPractice]
    reference_date: datetime.date | None
    """The day that the site is held against: given, or the newest recorded date in the content."""
    day_before: datetime.date | None = None
    """Of a reference date that follows from the content the newest recorded date before it."""
    stored: Mapping[str, StoredFile] = field(default_factory=dict)
    """The pictures and documents by their path."""
    plain: Mapping[str, Mapping[str, Card]] = field(default_factory=dict)
    """The cards of each kind of file that is nothing more than that."""
    house: HouseStyle | None = None
    """The house style of the organisation."""
    withdrawn: tuple[WithdrawnCard, ...] = ()
    """The cards that were taken away; none of them is among the others."""
    docs: Docs = NO_DOCS
    """The hand-written pages beside the content."""

    def of(self, kind: str) -> Mapping[str, Linked]:
        """What the files of a kind became, by id."""
        found: Mapping[str, Linked] = getattr(self, KIND_BY_NAME[kind].linked, None) or self.plain.get(kind, {})
        return found

    def set_order(self, set_id: str) -> tuple[bool, str]:
        """What puts a theme set in its place: that of the site first."""
        return self.theme_set is None or set_id != self.theme_set.id, set_id

    def theme_order(self, theme: Theme) -> tuple[bool, str, int]:
        """What puts a theme in its place among those of all sets."""
        return *self.set_order(theme.set_id), theme.position

    @property
    def web_address(self) -> str:
        """Where the site stands, with a slash at the end; '' when nobody says it."""
        given = self.docs.site_url.strip()
        return self.site.web_address or (site_at(given)[0] if given else "")

    @property
    def language(self) -> str:
        """The language of the site: Dutch when it names none."""
        return self.site.language or FIRST

    @property
    def holders(self) -> tuple[WebHolder, ...]:
        """Everything that can have a web: units, categories and projects."""
        return (*self.units.values(), *self.categories.values(), *self.projects.values())
