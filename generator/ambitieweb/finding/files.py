"""The files of the search index of a site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ambitieweb.addresses.files import SEARCH_INDEX
from ambitieweb.exports import Export
from ambitieweb.finding.answers import answers
from ambitieweb.finding.documents import documents
from ambitieweb.finding.kept_passages import KeptPassages
from ambitieweb.finding.kinds import WEIGHTS, kind_word
from ambitieweb.finding.surroundings import theme_value
from ambitieweb.link.portfolio import by_name
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Page
from ambitieweb.search.index import Words, index_files
from ambitieweb.search.language import language

SHOWN = (
    "title", "field", "hint", "button", "close", "loading", "failed", "best", "one", "many", "none", "missing", "lacks", "meant",
    "as_typed", "did_you_mean", "all", "more", "keys", "filter", "all_kinds", "all_themes", "all_categories", "kind_label", "theme_label",
    "category_label", "none_chosen", "drop_filters", "ways", "overview", "answer", "level_in", "web_of", "not_relevant",
    "undecided", "blank", "results", "level",
)  # fmt: skip
"""The words of dialog and page, by their key below `search` in the texts."""


def search_files(desk: Desk, pages: Iterable[Page], kept: KeptPassages | None = None) -> Iterator[Export]:
    """The index over all pages, as files of the site. `kept` has what was taken out of the same pages before."""
    portfolio = desk.portfolio
    spoken = language(desk.language)
    site = portfolio.site
    synonyms = [group.words for group in site.word_groups]
    synonyms += [(term.term, *term.synonyms) for term in site.terms if term.synonyms]
    sets = portfolio.theme_sets.values()
    shown = portfolio.theme_set.themes if portfolio.theme_set else [theme for each in sets for theme in each.themes]
    given = Words(
        kinds={kind: kind_word(kind, desk.texts) for kind in WEIGHTS},
        sets={each.id: [theme.name for theme in each.themes] for each in sets},
        categories={each.id: each.name for each in by_name(portfolio.categories.values())},
        themes={theme_value(theme, desk): theme.name for theme in shown},
        synonyms=synonyms,
        answers=answers(desk, spoken),
        shown={key: desk.texts(f"search.{key}") for key in SHOWN},
    )
    for path, content in sorted(index_files(documents(desk, pages, kept), spoken, given).items()):
        yield Export(f"{SEARCH_INDEX}/{path}", content)
