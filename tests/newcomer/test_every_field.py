"""Every declared field comes out on a page of its own record, or stands in a list with the reason why not."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from html import unescape
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest

from ambitieweb import model
from ambitieweb.model.addressed import CardFile
from ambitieweb.model.files import FILE_KINDS
from ambitieweb.model.measure import CardPlace
from ambitieweb.model.record import Record, is_filled, specs
from ambitieweb.pages.all_pages import desk
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.layout import LAID_OUT
from ambitieweb.site import Settings, Site, build
from ambitieweb.tables.found import FoundRecord, found_by_record, source_files
from ambitieweb.texts import texts
from declared import all_records
from held_back.marked import DAY, Marked, takes_word

LEFT_OUT = {
    ("Category", "search_words"): "for the search alone",
    ("Measure", "search_words"): "for the search alone",
    ("Practice", "search_words"): "for the search alone",
    ("Project", "search_words"): "for the search alone",
    ("ThemeDefinition", "search_words"): "for the search alone",
    ("WordGroup", "words"): "for the search alone",
    ("Session", "votes_file"): "the votes in it stand on the page, the name of the file says nothing to a reader",
    ("SiteFile", "house_style"): "the look of every page",
    ("SiteFile", "template"): "the look of the files for Word",
    ("SiteFile", "language"): "all words of the site are in it",
    ("ThemeDefinition", "matches"): "a link with the name of the theme, not its path",
}
HEADINGS = {place: texts("nl")(f"menu.{place.name.lower()}") for place in CardPlace}
"""A measure of a category stands under the heading of its list."""


class EveryFile(Marked):
    """The complete example with a word of its own in each field of each file; nothing waits."""

    def _waiting(self, way: tuple[str, ...], record: type[Record], value: dict[str, Any]) -> dict[str, Any]:
        return self._marked(record, value)


@dataclass(frozen=True)
class Marks:
    """The site, and the word that each field with text has."""

    site: Site
    desk: Desk
    words: dict[tuple[str, str], str]
    found: dict[type[Record], tuple[FoundRecord, ...]]

    def pages_of(self, found: FoundRecord) -> str:
        """The HTML of the pages of a record; those of the site itself are all that belong to no record."""
        own = (found.file.kind, found.file.id)
        return " ".join(
            " ".join((page.title, page.notice, *(section.html for section in page.sections)))
            for page in self.site.pages
            if page.address.shows == own or (found.file.kind == "site" and page.address.shows[0] in ("", "site"))
        )


def _read(html: str) -> str:
    """What a reader reads, with the words that stand before a cell of a table on a phone."""
    html = re.sub(r'<td\b[^>]* data-label="([^"]*)"[^>]*>', r"\1 ", html)
    return " ".join(unescape(re.sub(r"<[^>]*>", "", html)).split())


@pytest.fixture(scope="module")
def marks(tmp_path_factory: pytest.TempPathFactory) -> Marks:
    marked = EveryFile(lambda way, record: way == ())
    content = marked.write(tmp_path_factory.mktemp("marked") / "content")
    site = build(content, Settings(date=datetime.date.fromisoformat(DAY)))
    assert not site.has_errors, site.problems
    found = found_by_record(tuple(source_files(site.portfolio)))
    return Marks(site, desk(site.portfolio, "nl"), marked.marks, found)


@pytest.mark.parametrize("record", list(all_records()), ids=lambda record: record.__name__)
def test_each_field_is_on_a_page_of_its_record(record: type[Record], marks: Marks) -> None:
    """Texts by a word that stands nowhere else; numbers, days and choices by how a page writes them."""
    assert record in marks.found, "give it an example in a file in tests/content/complete/"
    lost = []
    for found in marks.found[record]:
        html = marks.pages_of(found)
        read = _read(html)
        for spec in specs(record):
            value = getattr(found.record, spec.name)
            if spec.record is not None or not is_filled(value) or (record.__name__, spec.name) in LEFT_OUT:
                continue
            if takes_word(spec):
                is_there = marks.words[record.__name__, spec.name] in html
            else:
                written = str(marks.desk.writer().value(spec, value, next(iter(found.file.sets), None)))
                words = {_read(written), HEADINGS[value] if isinstance(value, CardPlace) else _read(written)}
                is_there = any(word.casefold() in read.casefold() for word in words)
            if not is_there:
                lost.append(f"{found.address}: {spec.name}")
    assert lost == []


def test_each_field_with_text_has_a_word_of_its_own(marks: Marks) -> None:
    fields = {(record.__name__, spec.name) for record in all_records() for spec in specs(record) if takes_word(spec)}
    unused = {f"{record}.{name}" for record, name in fields - marks.words.keys()}
    assert unused == set(), "give each an example in a file in tests/content/complete/"


def test_each_record_of_a_card_is_a_kind_of_file() -> None:
    for module in iter_modules(model.__path__, "ambitieweb.model."):
        import_module(module.name)
    lost = {record.__name__ for record in CardFile.__subclasses__()} - {kind.record.__name__ for kind in FILE_KINDS}
    assert lost == set(), "declare each in model/files.py and name that in FILE_KINDS"


def test_what_is_left_out_is_for_the_search(marks: Marks) -> None:
    """Words for the search alone are in the search: as words beside a page, or as words that mean the same."""
    beside = " ".join(word for page in marks.site.pages for word in page.keywords)
    index = [export.content for export in marks.site.exports if export.path.startswith("zoekindex/")]
    for (record, name), reason in LEFT_OUT.items():
        if reason == "for the search alone":
            word = marks.words[record, name]
            assert word in beside or any(word.encode() in content for content in index), (record, name)


@pytest.mark.parametrize("record", list(LAID_OUT), ids=lambda record: record.__name__)
def test_a_layout_names_each_field_once(record: type[Record]) -> None:
    named, declared = LAID_OUT[record], {spec.name for spec in specs(record)}
    assert len(named) == len(set(named))
    assert set(named) <= declared


def test_what_is_left_out_is_declared() -> None:
    assert LEFT_OUT.keys() <= {(record.__name__, spec.name) for record in all_records() for spec in specs(record)}
