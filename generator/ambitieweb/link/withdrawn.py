"""Cards that were taken away: what is still told of them, and whether what came in their place is there."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from ambitieweb.link.portfolio import WithdrawnCard
from ambitieweb.link.references import Joined
from ambitieweb.model.addressed import CardFile
from ambitieweb.model.read import Content
from ambitieweb.problems import warning


def withdrawn_cards(content: Content, joined: Joined, date: datetime.date | None) -> Iterator[WithdrawnCard]:
    """Each of them, without what came in its place where that is not there. On a day before that of its
    withdrawal its address would tell of what has yet to come; without a day nobody knows that."""
    for (kind, card_id), entry in content.withdrawn.items():
        record = entry.record
        assert isinstance(record, CardFile)
        assert record.withdrawn is not None
        if date is not None and record.withdrawn.date > date:
            place = entry.place(("withdrawn", "date"))
            told_on = {"dag": record.withdrawn.date.isoformat(), "peildatum": date.isoformat()}
            joined.problems.append(warning("ingetrokken-na-peildatum", place, **told_on))
        kept = []
        for position, word in enumerate(record.withdrawn.replaced_by):
            if joined.refers(entry, ("withdrawn", "replaced_by", position), kind, word):
                kept.append(word)
        told = record.withdrawn.model_copy(update={"replaced_by": tuple(kept)})
        name, sessions = str(getattr(record, "name", None) or card_id), len(getattr(record, "sessions", ()))
        yield WithdrawnCard(kind, card_id, name, record.formerly, sessions, told)
