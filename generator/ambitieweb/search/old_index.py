"""Entries for the index that Material's search reads in the browser, and the settings that go with them.

Material shows `title`, `text` and `tags` of a result and nothing else. It does search every field that the settings
name, so the extra words travel in fields of their own: searched, ranked by their own weight, never shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from html import escape
from typing import Any, TypeAlias

from ambitieweb.search.extract import text_blocks
from ambitieweb.search.words import Lexicon

Entry: TypeAlias = dict[str, Any]
Section: TypeAlias = tuple[str, str, str]

FIELDS: dict[str, dict[str, float]] = {
    "title": {"boost": 1000.0},
    "title_words": {"boost": 100.0},
    "text": {"boost": 1.0},
    "text_words": {"boost": 0.1},
    "tags": {"boost": 1.0},
}
"""Weights: the title itself, then other forms of the title and the author's keywords, then text, then its forms."""

LANG = ["en"]
"""Loads no stemmer and no stop words for any language; with `nl` Material would only fetch two scripts more."""

PIPELINE: list[str] = []
"""No stemmer (what is typed is not stemmed), no trimmer (Material's Dutch one strips the digits of CO2 and 5%)."""

SEPARATOR = (
    r"^['’‘]|['’‘]?(?:&(?:amp|lt|gt|quot|nbsp);|[\s\-–—/\\|_;:!?=*()\[\]{}\x22“”„«»<>…·•€&#@])+['’‘]?"
    r"|[.,](?!\d)|['’‘]$"
)
"""Splits at spaces, hyphens and punctuation, but keeps 407.385, 1,5, 5%, CO2 and thema's whole. Nothing in it may match an
empty string or capture a group: the page that opens marks the words found with the same expression. Zensical reads it
in Unicode mode, where a backslash before an ordinary character is an error."""


@dataclass(frozen=True)
class Findable:
    """A page as the search sees it. A section is (heading, anchor, HTML); one without an anchor belongs to what stands
    above it, at first the title. Keywords are what the author wants the page to be found with. A boost above 1 lifts the
    page (not its sections) above others that match as well: a category above each of its measures."""

    location: str
    title: str
    sections: Sequence[Section]
    keywords: Sequence[str] = ()
    boost: float = 1.0


def site_entries(pages: Iterable[Findable], synonyms: Iterable[Iterable[str]] = ()) -> tuple[Lexicon, list[Entry]]:
    """The entries of all pages, with a lexicon of the words these pages use; other entries can be enriched with it."""
    drafts = [_drafts(page) for page in pages]
    lexicon = Lexicon((text for page in drafts for draft in page for text in (*draft.near, *draft.blocks)), synonyms)
    return lexicon, [entry for page in drafts for entry in _entries(page, lexicon)]


def entries(
    location: str, title: str, sections: Sequence[Section], keywords: Sequence[str], lexicon: Lexicon
) -> list[Entry]:
    """The entries of one page: one for the page and one for every section with an anchor, where a result leads."""
    return _entries(_drafts(Findable(location, title, sections, keywords)), lexicon)


def enrich(entry: Entry, lexicon: Lexicon) -> Entry:
    """An entry that Material made of a hand-written page, with the extra words added."""
    title = " ".join(text_blocks(entry["title"]))
    draft = _Draft(entry["location"], title, text_blocks(entry["text"]))
    return {**entry, **draft.extra(lexicon, _Given())}


def install(search_plugin: Any, made: Iterable[Entry], lexicon: Lexicon) -> None:
    """Puts our entries in the index of Material's search plugin and enriches those it made itself.

    Call it in `on_post_build` with a priority above 0: Material has read all pages by then and writes its file next.
    Pages whose entries come from here carry `search: {exclude: true}` in their meta, or they would be found twice.
    """
    index = search_plugin.search_index
    ours = list(made)
    taken = {entry["location"] for entry in ours}
    index.entries = [*ours, *(enrich(entry, lexicon) for entry in index.entries if entry["location"] not in taken)]


def hidden_words(entry: Entry) -> str:
    """The extra words of an entry as HTML for its section, for a site that is built without our plugin.

    `hidden` keeps it from readers and screen readers. The search of MkDocs and Zensical reads it nonetheless and drops
    the attributes, so our stylesheet knows it in the results by a nesting that no text has: sub in sup.
    """
    found = " ".join(filter(None, (entry.get("title_words"), entry.get("text_words"))))
    return f'<div class="aw-search-words" hidden><p><sup><sub>{found}</sub></sup></p></div>' if found else ""


@dataclass(frozen=True)
class _Draft:
    location: str
    title: str
    blocks: tuple[str, ...]
    keywords: tuple[str, ...] = ()
    boost: float = 1.0

    @property
    def near(self) -> tuple[str, ...]:
        return (self.title, *self.keywords)

    def entry(self) -> Entry:
        text = "".join(f"<p>{escape(block, quote=False)}</p>" for block in self.blocks)
        shown = {"location": self.location, "title": escape(self.title, quote=False), "text": text}
        return shown if self.boost == 1.0 else {**shown, "boost": self.boost}

    def extra(self, lexicon: Lexicon, page: _Given) -> Entry:
        """The two fields nobody sees."""
        near = (*self.keywords, *lexicon.extra_words(" ".join(self.near)))
        far = [word for word in lexicon.extra_words(" ".join(self.blocks), page.words) if word not in page.extra]
        page.extra.update(far)
        fields = {"title_words": " ".join(near), "text_words": " ".join(far)}
        return {name: escape(value, quote=False) for name, value in fields.items() if value}


@dataclass
class _Given:
    """What a page has had so far: extra words of running text are given once, at the first section that brings them.
    That halves the index and costs nothing: the page is found, at the place where the word first occurs."""

    words: set[str] = field(default_factory=set)
    extra: set[str] = field(default_factory=set)


def _entries(page: Iterable[_Draft], lexicon: Lexicon) -> list[Entry]:
    given = _Given()
    return [{**draft.entry(), **draft.extra(lexicon, given)} for draft in page]


def _drafts(page: Findable) -> list[_Draft]:
    drafts = [_Draft(page.location, page.title, (), tuple(page.keywords), page.boost)]
    for heading, anchor, html in page.sections:
        blocks = text_blocks(html)
        if anchor:
            drafts.append(_Draft(f"{page.location}#{anchor}", heading, blocks))
        else:
            drafts[-1] = replace(drafts[-1], blocks=drafts[-1].blocks + blocks)
    return drafts
