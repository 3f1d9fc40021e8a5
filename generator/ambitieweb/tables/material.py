"""What tables are made of: the portfolio, what follows from it, the words, and where each record stands on the site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ambitieweb.derive.relations import Relations
from ambitieweb.link.portfolio import LinkedThemeSet, Portfolio
from ambitieweb.model.reads import kept
from ambitieweb.model.record import Record
from ambitieweb.model.values import Rating
from ambitieweb.tables.found import FoundRecord, SourceFile, found_by_record, source_files
from ambitieweb.tables.spots import spot
from ambitieweb.texts import Texts


@dataclass(frozen=True, repr=False)
class Material:
    """One per build."""

    portfolio: Portfolio
    relations: Relations
    texts: Texts

    @kept
    def files(self) -> tuple[SourceFile, ...]:
        """Every file of the content."""
        return tuple(source_files(self.portfolio))

    @kept
    def found(self) -> Mapping[type[Record], tuple[FoundRecord, ...]]:
        """Every record in those files, by its kind."""
        return found_by_record(self.files)

    @kept
    def file_of(self) -> Mapping[tuple[str, str], SourceFile]:
        """The files by kind and id."""
        return {(file.kind, file.id): file for file in self.files}

    def page(self, found: FoundRecord) -> str:
        """Where a reader finds a record: a full address where the site says at which it stands."""
        return spot(found, self.texts).on(self.portfolio.web_address)

    def name_of(self, kind: str, record_id: str) -> str | None:
        """The name of what a reference points at."""
        file = self.file_of.get((kind, record_id))
        return file.name if file else None

    def status(self, rating: Rating | None) -> str:
        """Which of the four a rating is: a level, not relevant, undecided or not filled in. Never a number."""
        if rating is None:
            return self.texts("level.blank")
        if rating is Rating.NOT_RELEVANT:
            return self.texts("level.not_relevant")
        return self.texts("level.undecided" if rating is Rating.UNDECIDED else "data.is_level")

    def statuses(self) -> tuple[str, ...]:
        """All that `status` can say."""
        return tuple(self.status(rating) for rating in (Rating.ZERO, Rating.NOT_RELEVANT, Rating.UNDECIDED, None))

    def level_name(self, rating: Rating | None, theme_set: LinkedThemeSet | None) -> str | None:
        """The name that a set gives a level, where there is one."""
        level = theme_set.level(rating.level) if theme_set and rating and rating.level is not None else None
        return level.name if level else None
