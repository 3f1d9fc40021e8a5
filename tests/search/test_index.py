"""The files of the index: how much a reader loads, the same bytes each time, and what is in them."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from ambitieweb.search.packing import cut, front_coded, number, postings
from ambitieweb.search.weights import Posting
from search.searching import ask, ask_each, questions
from search.small import document, files, index

AT_FOCUS = ("start.js", "words.js", "answers.js")


def test_little_is_read_at_focus_and_for_a_question(demo_index: Path) -> None:
    """The example site has a third of the pages that the bars are about, with as many different words."""
    focus = sum(path.stat().st_size for path in demo_index.glob("zoekindex/*/*.js") if path.name in AT_FOCUS)
    focus += (demo_index / "zoekindex" / "manifest.js").stat().st_size
    assert focus <= 100_000
    typed = [one["q"] for one in questions("queries.yml")]
    for question, found in zip(typed, ask_each([(demo_index, [each]) for each in typed]), strict=True):
        read = sum(
            Path(file).stat().st_size for file in found.files if Path(file).name not in (*AT_FOCUS, "manifest.js")
        )
        assert 0 < read <= 200_000, question


def test_no_text_holds_html(demo_index: Path) -> None:
    """A reader of a page would see it too."""
    texts = [path.read_text("utf-8") for path in sorted(demo_index.glob("zoekindex/*/*.js"))]
    assert [found[0] for text in texts for found in re.finditer(r".{60}</(?:a|ul|li|p|span|div)>", text)] == []


def test_order_of_pages_does_not_change_a_byte() -> None:
    pages = [document("Een", "eik en beuk"), document("Twee", "beuk"), document("Drie", "spar", "eik en beuk")]
    assert files(pages) == files(reversed(pages))


def test_folder_is_named_by_its_content() -> None:
    first, second = files([document("Een", "eik")]), files([document("Een", "spar")])
    assert {path.split("/")[1] for path in first} & {path.split("/")[1] for path in second} == {"manifest.js"}
    folder = json.loads(re.search(rb"\{.*\}", first["zoekindex/manifest.js"])[0])["folder"]  # type: ignore[index]
    assert {path.split("/")[1] for path in first} == {"manifest.js", folder}


def test_paragraph_on_several_pages_is_kept_once_and_says_less(tmp_path: Path) -> None:
    same = "Overal dezelfde zin over wilgen."
    pages = [document("Ander", same), document("Eigen", "Hier gaat het over wilgen."), document("Derde", same)]
    made = files(pages)
    assert sum(content.count(same.encode()) for content in made.values()) == 1
    assert ask(index(tmp_path, pages), ["wilgen"])[0].pages[0] == "eigen/index.html"


def test_site_without_pages_has_an_index(tmp_path: Path) -> None:
    assert ask(index(tmp_path, []), ["iets", ""])[0].pages == ()


def test_word_on_very_many_pages_is_read_in_two_parts(tmp_path: Path) -> None:
    pages = [document(f"Blad {place:04}", "olm en iep" if place == 2400 else "olm") for place in range(2500)]
    folder = index(tmp_path, pages)
    common, both = ask(folder, ["olm", "olm iep"])
    assert not any(re.search(r"/r\d+\.js$", file) for file in common.files)
    assert both.pages[0] == "blad-2400/index.html"


@pytest.mark.slow
def test_files_after_the_first_thousand_of_a_kind_stand_in_folders_and_are_found(tmp_path: Path) -> None:
    pages = [document(f"Blad {place:04}", f"Over boom nummer{place}.") for place in range(2 * 2500)]
    folder = index(tmp_path, pages)
    entries = Counter(path.parent for path in folder.rglob("*"))
    assert max(entries.values()) < 2500
    assert len(list(folder.glob("zoekindex/*/p*.js"))) == len(list(folder.glob("zoekindex/*/2/p*.js"))) * 2 == 1000
    last, first = ask(folder, ["nummer4999", "nummer1"])
    assert last.pages[0] == "blad-4999/index.html"
    assert any(file.endswith("/2/p2499.js") for file in last.files)
    assert any(re.search(r"[0-9a-f]{12}/p0\.js$", file) for file in first.files)


def test_numbers_and_words_are_packed_small() -> None:
    assert [number(value) for value in (0, 31, 32, 1000)] == ["A", "f", "gB", "of"]
    assert front_coded(["kaart", "kaarten", "kader"]) == "AkaartFenCder"
    assert postings([Posting(0, 31, -1), Posting(2, 1, 0)]) == "AfBhA"
    assert cut([5, 5, 5, 20, 1], 10) == [0, 2, 3, 4]
