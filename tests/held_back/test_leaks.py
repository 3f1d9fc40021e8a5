"""What waits for a day stands in no byte of any output before that day, and in all of them from that day on."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from ambitieweb.model.record import specs
from ambitieweb.site import Settings, build
from command import ambitieweb
from declared import all_records
from held_back.marked import DAY, WORD, Marked, is_deep, is_file, is_part, takes_word
from held_back.outputs import of_folder, of_site, places_of

pytestmark = pytest.mark.slow

EVE, DAY_ITSELF = datetime.date(2031, 5, 5), datetime.date.fromisoformat(DAY)
WAYS = {
    "file": Marked(is_file),
    "part": Marked(is_part),
    "deep": Marked(is_deep),
    "keys of a file": Marked(is_file, by_key=True),
    "keys of a part": Marked(is_part, by_key=True),
}
each_way = pytest.mark.parametrize("way", WAYS)


@each_way
def test_nothing_of_what_waits_is_in_any_output(way: str, tmp_path: Path) -> None:
    marked = replace(WAYS[way], marks={}, files=set())
    site = build(marked.write(tmp_path / "content"), Settings(date=EVE, with_files=True))
    assert not site.has_errors, site.problems
    assert marked.marks
    assert places_of(WORD, of_site(site)) == []


@each_way
def test_all_of_it_is_there_from_its_day_on(way: str, tmp_path: Path) -> None:
    marked = replace(WAYS[way], marks={}, files=set())
    site = build(marked.write(tmp_path / "content"), Settings(date=DAY_ITSELF))
    assert site.waiting == ()
    files = of_site(site)
    missing = [name for name, word in marked.marks.items() if not places_of(word, files)]
    assert missing == []


@pytest.mark.parametrize("way", ["part", "deep"])
def test_the_site_is_the_one_of_an_author_who_has_not_written_it_yet(way: str, tmp_path: Path) -> None:
    """No count, level, search word, order or address tells that there is more."""
    marked = replace(WAYS[way], marks={}, files=set())
    waiting = build(marked.write(tmp_path / "waiting"), Settings(date=EVE, with_files=True))
    bare = build(marked.write_bare(tmp_path / "bare"), Settings(date=EVE, with_files=True))
    assert not bare.has_errors, bare.problems
    mine, theirs = of_site(waiting), of_site(bare)
    assert mine.keys() == theirs.keys()
    assert [name for name in mine if mine[name] != theirs[name]] == []


@pytest.mark.parametrize("outlet", ["build", "emit"])
def test_neither_outlet_writes_what_waits(outlet: str, tmp_path: Path) -> None:
    """The folders as they are put on a server: file names, pictures, search index, feed, calendar and workbook too."""
    marked = Marked(is_part)
    content = marked.write(tmp_path / "content")
    before, after = (_written(outlet, content, tmp_path / name, day) for name, day in (("a", EVE), ("b", DAY_ITSELF)))
    assert places_of(WORD, before) == []
    assert [name for name, word in marked.marks.items() if not places_of(word, after)] == []


def _written(outlet: str, content: Path, out: Path, day: datetime.date) -> dict[str, bytes]:
    target = ("--site-dir", str(out)) if outlet == "build" else (str(out),)
    done = ambitieweb(outlet, *target, "--content", str(content), "--date", day.isoformat(), folder=content.parent)
    assert done.returncode == 0, done.stderr
    return of_folder(out)


def test_every_field_with_text_has_its_word(tmp_path: Path) -> None:
    """The example has every field once, so what waits has a word in every kind of field."""
    marks = set()
    for is_held in (is_file, is_part):
        marked = Marked(is_held)
        marked.write(tmp_path / is_held.__name__)
        marks |= marked.marks.keys()
    known = {
        (record.__name__, spec.name)
        for record in all_records()
        if record.can_wait
        for spec in specs(record)
        if takes_word(spec)
    }
    assert known - marks == set()
