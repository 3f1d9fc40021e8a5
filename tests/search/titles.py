"""A hundred pages, each asked for by the two rarest words of its title, and the same with one typing error."""

from __future__ import annotations

import re
from collections import Counter

from ambitieweb.pages.page import Page
from ambitieweb.search.language import language
from ambitieweb.search.words import words
from ambitieweb.site import Site

_ASKED = re.compile(r"(categorieen|maatregelen|projecten|praktijkvoorbeelden)/(?!deel-)[^/]+|themasets/[^/]+/[^/]+")


def asked_by_title(site: Site, number: int = 100) -> list[tuple[str, str, tuple[str, ...]]]:
    """Words, the same with an error, and the pages that are right: also one of the same title, or the same theme in another set."""
    spoken = language(site.language)
    times: Counter[str] = Counter()
    for page in site.pages:
        text = " ".join(f"{section.heading} {re.sub('<[^>]+>', ' ', section.html)}" for section in page.sections)
        times.update(set(spoken.keys_of(f"{page.title} {text}")))
    pages = sorted((page for page in site.pages if _ASKED.fullmatch(page.path)), key=lambda page: page.path)
    chosen = [pages[place * len(pages) // number] for place in range(number)]
    found = []
    for place, page in enumerate(chosen):
        of_title = words(page.title)
        telling = [word for word in of_title if word not in spoken.stop_words and not word.isdigit()] or of_title
        rarest = sorted(dict.fromkeys(telling), key=lambda word: (times[spoken.key(word)], word))[:2]
        typed = sorted(rarest, key=telling.index)
        longest = max(typed, key=len)
        wrong = [mistyped(word, place) if word == longest else word for word in typed]
        right = tuple(f"{other.path}/" for other in pages if _is_same(page, other))
        found.append((" ".join(typed), " ".join(wrong), right))
    return found


def mistyped(word: str, turn: int) -> str:
    """The word with one error in the middle: two letters in the wrong order, a letter left out, or another letter. A word of
    three letters stays: with another letter it is another word."""
    if len(word) < 4:
        return word
    middle = len(word) // 2
    if turn % 3 == 0 and middle + 1 < len(word):
        return word[:middle] + word[middle + 1] + word[middle] + word[middle + 2 :]
    if turn % 3 == 1:
        return word[:middle] + word[middle + 1 :]
    return word[:middle] + ("y" if word[middle] == "x" else "x") + word[middle + 1 :]


def _is_same(page: Page, other: Page) -> bool:
    if page.title == other.title:
        return True
    themes = page.path.startswith("themasets/") and other.path.startswith("themasets/")
    return themes and page.path.rpartition("/")[2] == other.path.rpartition("/")[2]
