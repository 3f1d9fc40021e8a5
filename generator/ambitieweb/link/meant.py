"""Which theme an author meant by a word that is no id: themes have names, short names and search words too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ambitieweb.link.portfolio import Theme
from ambitieweb.model.values import as_id
from ambitieweb.problems.problem import nearest

_ADDED = re.compile(r"\s*\([^()]*\)")
_NAME_LIKENESS = 0.8


def theme_meant(word: str, themes: Iterable[Theme]) -> str | None:
    """The id of the theme with this word as its id or one of its names, or with the word in its name; else the nearest
    id or name. What stands in brackets is left out. None when no theme comes near, or two do."""
    known = list(themes)
    word = _ADDED.sub("", word) or word
    folded = as_id(word)
    if any(theme.id == folded for theme in known):
        return folded
    for is_meant in (_is_called, _has_in_name):
        found = {theme.id for theme in known if is_meant(theme, folded)}
        if len(found) == 1:
            return found.pop()
    by_name = {name: theme.id for theme in known for name in _names(theme)}
    name = nearest(word, by_name, likeness=_NAME_LIKENESS)
    return nearest(folded, [theme.id for theme in known]) or (by_name[name] if name else None)


def _is_called(theme: Theme, folded: str) -> bool:
    return any(as_id(name) == folded for name in (*_names(theme), *theme.record.search_words))


def _has_in_name(theme: Theme, folded: str) -> bool:
    return any(f"-{folded}-" in f"-{as_id(name)}-" for name in (theme.id, *_names(theme)))


def _names(theme: Theme) -> Iterator[str]:
    yield theme.name
    yield theme.original_name
    if theme.record.short:
        yield theme.record.short
