"""Every record inside every file of the content, with the way from the file to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from ambitieweb.link.portfolio import (
    ChosenMeasure,
    Linked,
    LinkedCategory,
    LinkedProject,
    LinkedTheme,
    LinkedThemeSet,
    Portfolio,
    Theme,
    Unit,
    WebHolder,
)
from ambitieweb.model import kinds
from ambitieweb.model.files import CARDS
from ambitieweb.model.measure import MeasureChoice
from ambitieweb.model.record import FieldSpec, Record, specs


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class SourceFile:
    """A file of content: its kind, id and name, what it became, and the theme sets that its themes come from."""

    kind: str
    id: str
    name: str
    record: Record
    linked: Linked | None
    """None for the file of the site itself."""
    sets: tuple[LinkedThemeSet, ...]

    @property
    def holder(self) -> WebHolder | None:
        """The holder of a web, for files that can have one."""
        return self.linked if isinstance(self.linked, Unit | LinkedCategory | LinkedProject) else None

    @property
    def organisation(self) -> Unit | None:
        """The organisation at the top of the tree that the file belongs to."""
        match self.linked:
            case Unit() as unit:
                return unit.root
            case LinkedCategory(parent=Unit() as unit) | LinkedProject(unit=Unit() as unit):
                return unit.root
        return None

    def theme(self, theme_id: str) -> Theme | None:
        """The theme with this id in the set of the web, else in that of the card."""
        return next((theme for theme_set in self.sets if (theme := theme_set.theme(theme_id))), None)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class FoundRecord:
    """A record and where it stands: the file, what it lies in, the field and its place or key in that field."""

    file: SourceFile
    record: Record
    parent: FoundRecord | None = None
    spec: FieldSpec | None = None
    key: str = ""
    became: LinkedTheme | Theme | ChosenMeasure | None = None
    """What it became when the files were joined: a theme of a web or of a set, or a measure in use."""

    @property
    def address(self) -> str:
        """What names the record among all others: `project/kastanjelaan/maatregelen/3`; lists count from 1."""
        if self.parent is None or self.spec is None:
            return f"{self.file.kind}/{self.file.id}"
        own = f"{self.parent.address}/{self.spec.alias}"
        return f"{own}/{self.key}" if self.key else own

    @property
    def above(self) -> Iterator[FoundRecord]:
        """What it lies in, the nearest first; the file itself comes last."""
        found = self.parent
        while found is not None:
            yield found
            found = found.parent

    def theme_name(self, theme_id: str) -> str | None:
        """The name of a theme that the record names by its id."""
        theme = self.file.theme(theme_id)
        return theme.name if theme else None

    def within(self, record: type[Record]) -> FoundRecord | None:
        """The nearest record of a kind that it lies in."""
        return next((found for found in self.above if isinstance(found.record, record)), None)

    @property
    def theme(self) -> Theme | None:
        """The theme that it is about: its own, else that of the nearest thing it lies in."""
        for found in (self, *self.above):
            if isinstance(found.became, ChosenMeasure):
                return found.became.theme
            if found.spec is not None and found.spec.is_mapping and found.spec.key_kind == kinds.THEME:
                return self.file.theme(found.key)
            own = getattr(found.record, "theme", None)
            if isinstance(own, str):
                return self.file.theme(own)
        return None


def source_files(portfolio: Portfolio) -> Iterator[SourceFile]:
    """Every file of the content, in the order in which readers meet them."""
    yield SourceFile("site", "site", portfolio.site.name, portfolio.site, None, ())
    for kind in CARDS:
        for record in portfolio.of(kind.name).values():
            yield SourceFile(record.kind, record.id, record.name, record.record, record, _sets(record))


def found_by_record(files: tuple[SourceFile, ...]) -> dict[type[Record], tuple[FoundRecord, ...]]:
    """All records by their kind, file by file, in the order of the file."""
    found: dict[type[Record], list[FoundRecord]] = defaultdict(list)
    for file in files:
        _walk(FoundRecord(file, file.record), found)
    return {record: tuple(items) for record, items in found.items()}


def _walk(here: FoundRecord, found: dict[type[Record], list[FoundRecord]]) -> None:
    kind = type(here.record)
    found[kind].append(here)
    for spec in specs(kind):
        if spec.record is None or spec.internal:
            continue
        value = getattr(here.record, spec.name)
        if not value:
            continue
        if spec.is_mapping:
            items = [(str(key), item) for key, item in value.items()]
        elif spec.is_many:
            items = [(str(number), item) for number, item in enumerate(value, start=1)]
        else:
            items = [("", value)]
        for key, item in items:
            _walk(FoundRecord(here.file, item, here, spec, key, _choice(here.file, item, key)), found)


def _choice(file: SourceFile, record: Record, key: str) -> ChosenMeasure | None:
    """The measure as linked, for a measure on a card or in a project."""
    if not isinstance(record, MeasureChoice) or not isinstance(file.linked, LinkedCategory | LinkedProject):
        return None
    return file.linked.choices[int(key) - 1]


def _sets(record: Linked) -> tuple[LinkedThemeSet, ...]:
    match record:
        case LinkedThemeSet():
            sets: tuple[LinkedThemeSet | None, ...] = (record,)
        case LinkedCategory():
            sets = (record.theme_set, record.card_theme_set)
        case _:
            sets = (record.theme_set,)
    return tuple(theme_set for theme_set in sets if theme_set is not None)
