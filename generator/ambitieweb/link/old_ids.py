"""Ids that a card had before the one of now (`vroeger`): what each of them is called now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ambitieweb.model.addressed import Addressed
from ambitieweb.model.read import Content, Entry
from ambitieweb.problems import Place, Problem, error


def ids_of_now(content: Content, kind: str) -> Mapping[str, str]:
    """The id of now for each earlier one of a kind; not where a card has that id today, or where two had it."""
    claims: dict[str, set[str]] = {}
    for entry_id, entry in content.of(kind).items():
        for old in earlier(entry):
            claims.setdefault(old, set()).add(entry_id)
    taken = content.ids(kind) | {card_id for of, card_id in content.withdrawn if of == kind}
    return {old: min(ids) for old, ids in claims.items() if old not in taken and len(ids) == 1}


def earlier(entry: Entry) -> tuple[str, ...]:
    """The ids that a card had before."""
    return entry.record.formerly if isinstance(entry.record, Addressed) else ()


def check_old_ids(content: Content) -> Iterator[Problem]:
    """A problem for each earlier id that does not lead to one card: it is an id of today, or stands twice."""
    for kind, entries in content.entries.items():
        gone = {card_id: entry for (of, card_id), entry in content.withdrawn.items() if of == kind}
        taken = {entry_id: _file(content, kind, entry_id) for entry_id in content.ids(kind)}
        taken |= {card_id: entry.document.path for card_id, entry in gone.items()}
        seen: dict[str, Place] = {}
        for entry in (*entries.values(), *gone.values()):
            for position, old in enumerate(earlier(entry)):
                here = entry.place(("formerly", position))
                yield from claim_problems(old, entry.id, here, taken, seen)


def claim_problems(
    old: str, own: str, here: Place, taken: Mapping[str, str], seen: dict[str, Place]
) -> Iterator[Problem]:
    """What is wrong with one earlier id. `taken` are the ids of today with where each stands, `seen` the claims before this one."""
    first = seen.setdefault(old, here)
    if old == own:
        yield error("vroeger-eigen", here, id=old)
    elif old in taken:
        yield error("vroeger-in-gebruik", here, id=old, andere=taken[old])
    elif first is not here:
        line = f":{first.span.line}" if first.span else ""
        yield error("vroeger-tweemaal", here, id=old, andere=f"{first.path}{line}")


def _file(content: Content, kind: str, entry_id: str) -> str:
    entry = content.of(kind).get(entry_id)
    broken = (found.path for found in content.unreadable if (found.kind.name, found.id) == (kind, entry_id))
    return entry.document.path if entry else next(broken, entry_id)
