"""Cards that were taken away: what is still told of them, and whether what came in their place is there."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.link.portfolio import WithdrawnCard
from ambitieweb.link.references import Joined
from ambitieweb.model.addressed import CardFile
from ambitieweb.model.read import Content


def withdrawn_cards(content: Content, joined: Joined) -> Iterator[WithdrawnCard]:
    """Each of them, without what came in its place where that is not there."""
    for (kind, card_id), entry in content.withdrawn.items():
        record = entry.record
        assert isinstance(record, CardFile)
        assert record.withdrawn is not None
        kept = []
        for position, word in enumerate(record.withdrawn.replaced_by):
            if joined.refers(entry, ("withdrawn", "replaced_by", position), kind, word):
                kept.append(word)
        told = record.withdrawn.model_copy(update={"replaced_by": tuple(kept)})
        name, sessions = str(getattr(record, "name", None) or card_id), len(getattr(record, "sessions", ()))
        yield WithdrawnCard(kind, card_id, name, record.formerly, sessions, told)
