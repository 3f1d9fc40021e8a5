"""Files that are called after a card: what they would be called under another id."""

from __future__ import annotations

import re
from collections.abc import Set

_ENDS = ("-", "_", ".", " ")


def called_after(path: str, old: str, new: str, ids: Set[str]) -> str | None:
    """The path of a file under another id; None when it is not called after the old one, or more after a longer one of `ids`."""
    folder, slash, name = path.rpartition("/")
    if not _begins(name, old) or any(_begins(name, other) for other in ids if len(other) > len(old)):
        return None
    return f"{folder}{slash}{new}{name[len(old) :]}"


def with_id(path: str, old: str, new: str) -> str:
    """The path of a file of a card, in whose name its id stands somewhere, under another id."""
    folder, slash, name = path.rpartition("/")
    return folder + slash + re.sub(rf"(?<![a-z0-9]){re.escape(old)}(?![a-z0-9])", new, name, count=1)


def _begins(name: str, card_id: str) -> bool:
    return name.startswith(card_id) and name[len(card_id) :].startswith(_ENDS)
