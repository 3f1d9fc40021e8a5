"""Word files of the build: what authors wrote is in them, with real headings, tables and lists, and nothing of a clock."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from docx.oxml.ns import qn

from ambitieweb.site import SiteDraft
from ambitieweb.word.files import word_files
from authored import values
from word.reading import headings, opened, words_of

COMPLETE = Path(__file__).parent.parent / "content" / "complete"
ON_THE_SITE = {
    ("project", "search_words"), ("project", "featured"), ("project", "story"), ("project", "picture"), ("project", "attachments"),
    ("project", "measurements"), ("project", "differences"), ("project", "results"), ("project", "criteria"),
    ("project", "score_scale"), ("categorie", "search_words"), ("categorie", "steering"), ("categorie", "picture"),
    ("categorie", "card_theme_set"),
}  # fmt: skip
"""What came of a project, how it was weighed, its story and its pictures stand on the site only."""
ON_THE_SITE_WITHIN = {("web", "history"), ("web", "distilled"), ("measures", "scores"), ("sessions", "facilitator")}


@cache
def made() -> dict[str, bytes]:
    """Each file by its name."""
    files = word_files(SiteDraft(COMPLETE).means)
    return {Path(file.path).name: file.content for file in files if isinstance(file.content, bytes)}


@cache
def draft() -> SiteDraft:
    return SiteDraft(COMPLETE)


@pytest.mark.parametrize("kind", ["project", "categorie"])
def test_every_word_of_an_author_that_belongs_there_is_in_the_files(kind: str) -> None:
    for entry in draft().records.entries[kind].values():
        told = " ".join(words_of(content) for name, content in made().items() if entry.id in name)
        missing = [
            f"{'.'.join(map(str, where))}: {wanted!r}"
            for where, wanted in values(entry, draft().portfolio)
            if (kind, where[0]) not in ON_THE_SITE
            and not any((where[0], part) in ON_THE_SITE_WITHIN for part in where)
            and not any(word in told for word in ((wanted,) if isinstance(wanted, str) else wanted))
        ]
        assert missing == []


def test_a_file_says_what_it_is_to_a_computer() -> None:
    core = opened(made()["ambitieprogramma-kantines.docx"]).core_properties
    assert core.title == "Ambitieprogramma Kantines 2026"
    assert core.author == core.last_modified_by == "Gemeente Voorbeeldstad"
    assert core.language == "nl-NL"
    assert core.created == core.modified is not None


def test_headings_are_those_of_the_text_processor_and_skip_no_level() -> None:
    for content in made().values():
        found = headings(content)
        assert found
        levels = [0, *(level for level, _ in found)]
        assert all(below - above <= 1 for above, below in pairwise(levels))
        assert all(words.strip() for _, words in found)


def test_a_table_with_heads_repeats_them_on_each_page() -> None:
    for content in made().values():
        for table in opened(content).tables:
            first = table.rows[0]._tr
            is_repeated = first.trPr is not None and first.trPr.find(qn("w:tblHeader")) is not None
            has_heads = table._tbl.tblPr.find(qn("w:tblLook")).get(qn("w:firstRow")) == "1"
            assert is_repeated == has_heads


def test_the_web_is_a_picture_with_words_that_stand_for_it() -> None:
    (shown,) = opened(made()["ambitieprogramma-kantines.docx"]).element.body.iter(qn("wp:docPr"))
    assert shown.get("descr").startswith("Ambitieweb Kantines 2026. ")
    assert "niveau 2" in shown.get("descr")


def test_pages_are_numbered() -> None:
    for content in made().values():
        foot = opened(content).sections[-1].footer._element
        fields = [field.get(qn("w:instr")).strip() for field in foot.iter(qn("w:fldSimple"))]
        assert fields == ["PAGE", "NUMPAGES"]


def test_texts_of_a_tender_stand_by_instrument_and_count_on() -> None:
    found = headings(made()["teksten-kantines.docx"])
    numbers = [int(words.partition(".")[0]) for level, words in found if level == 2]
    assert numbers == list(range(1, len(numbers) + 1))


def test_no_date_of_today_is_in_a_file() -> None:
    for content in made().values():
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            assert {item.date_time for item in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert "docProps/thumbnail.jpeg" not in parts.namelist()


def test_the_address_on_the_site_is_in_the_file() -> None:
    assert "https://voorbeeld.nl/inkoop/projecten/kantines/index.html" in words_of(made()["teksten-kantines.docx"])
