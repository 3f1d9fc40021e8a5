"""What a hint tells an author to write can be written: its keys, values and commands exist."""

from __future__ import annotations

import re

from ambitieweb.commands import MODULES
from ambitieweb.model.record import keys, specs
from ambitieweb.model.values import rating_of
from ambitieweb.texts import texts
from declared import all_records
from rows import every

HINTS = [
    (language, slug.removesuffix(".hint"), hint)
    for language in ("nl", "en")
    for slug, hint in texts(language).problems.items()
    if slug.endswith(".hint")
]
KEYS = frozenset(key for record in all_records() for key in keys(record))
CHOICES = frozenset(
    word
    for record in all_records()
    for spec in specs(record)
    if spec.kind
    for pair in spec.kind.choices
    for word in pair
)
FIELDS = {
    key: frozenset(spec.alias for record in all_records() for spec in specs(record) if key in (spec.name, spec.alias))
    or {key}
    for key in KEYS
}
"""The Dutch keys that a key stands for: itself, or those that have it as their English one."""
FOR_ANY_KEY = {"sleutel", "key", "klimaat", "<<", "- tekst", "- text"}
"""Words that stand for whatever the author has: a key, a theme, an item; and the key that takes over a block."""
PATHS = {"themaset/thema", "set/theme", "ambitieweb"}
"""What stands in a value, or in a file of design tokens."""


@every(("language", "slug", "hint"), HINTS)
def test_what_a_hint_says_to_write_can_be_written(language: str, slug: str, hint: str) -> None:
    for word in re.findall(r"`([^`]+)`", hint):
        key, colon, value = word.partition(":")
        if word.startswith("ambitieweb "):
            assert word.split()[1] in MODULES
        elif rating_of(word) is None and word not in PATHS | FOR_ANY_KEY:
            assert key in KEYS | FOR_ANY_KEY
        if colon and key in KEYS and value.strip() and "{" not in value and slug != "geen-sleutels":
            assert value.strip() in CHOICES
    for word in re.findall(r"'([a-z]+(?:_[a-z]+)*)'", hint):
        assert word in KEYS


@every("slug", sorted({slug for _, slug, _ in HINTS}))
def test_a_hint_names_the_same_fields_in_both_languages(slug: str) -> None:
    dutch, english = (
        [
            FIELDS[word]
            for word in re.findall(r"`([a-z_]+)`", texts(language).problems[f"{slug}.hint"])
            if word in FIELDS
        ]
        for language in ("nl", "en")
    )
    assert all(any(field & other for other in english) for field in dutch)
    assert all(any(field & other for other in dutch) for field in english)
