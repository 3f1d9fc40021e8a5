"""Words for what nobody knows, where the site counts that somebody wrote something: an owner 'n.n.b.' would count as an owner, a
reason 'volgt' as a reason."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.checks.texts import written
from ambitieweb.model import kinds
from ambitieweb.model.no_value import LONGEST, no_value
from ambitieweb.model.read import Entry
from ambitieweb.problems import Problem, warning

COUNTED = frozenset(
    {"owner", "client", "buyer", "project_leader", "contract_manager", "ambassador", "by", "decided_by", "told_by", "facilitator_role",
     "rationale", "deviation_reason"}
)  # fmt: skip
"""The fields of which the site says that they are missing: who does something, and why a level was chosen."""


def no_words(entry: Entry) -> Iterator[Problem]:
    """A warning for each of these that says that there is nobody, or nothing yet."""
    for item in written(entry, kinds.TEXT, kinds.LINE):
        if item.location[-1] in COUNTED and len(item.value) <= LONGEST and no_value(item.value) is not None:
            yield warning("telt-als-ingevuld", entry.place(item.location), waarde=item.value)
