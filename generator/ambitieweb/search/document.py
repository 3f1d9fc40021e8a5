"""A page as the search sees it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passages:
    """What stands below one heading, paragraph by paragraph; the first part of a page has no heading."""

    heading: str
    anchor: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """A page that can be found. `weight` is how much its kind counts; `keywords` are never shown; `facts` are questions that
    it answers: (what is asked, the words it is about, the answer, anchor)."""

    address: str
    title: str
    kind: str
    weight: float
    parts: tuple[Passages, ...]
    description: str = ""
    keywords: tuple[str, ...] = ()
    name: str = ""
    """The name of its file: authors put words in it that readers use."""
    unit: str = ""
    status: str = ""
    levels: str = ""
    """The set of its web and a sign per theme: 'mvoi 2130-'."""
    category: str = ""
    themes: tuple[str, ...] = ()
    facts: tuple[tuple[str, str, str, str], ...] = ()
