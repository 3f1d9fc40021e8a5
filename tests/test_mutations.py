"""Whatever happens to the files of an author: a list of problems or a site, never a traceback, never an endless run."""

from __future__ import annotations

import functools
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import moved_keys
from ambitieweb.model.read import read
from ambitieweb.model.record import specs
from ambitieweb.site import Settings, build
from ambitieweb.texts import texts
from ambitieweb.texts.report import FORMATS, report
from content_problems import problems_in
from declared import all_records, filled_fields
from work import calls

pytestmark = pytest.mark.slow

COMPLETE = Path(__file__).parent / "content" / "complete"
LINKED = {path.relative_to(COMPLETE).as_posix(): path.read_bytes() for path in sorted(COMPLETE.rglob("*.*"))}
FILES = {path: text.replace(b"(categorieen/catering)", b"(https://voorbeeld.nl)") for path, text in LINKED.items()}
"""Without a link within the site, for which a check makes all pages; the tests that make them anyway have it."""
MOST_CALLS = 3_000_000
"""Many times what the worst of these contents needs."""

Content = dict[str, bytes]
Change = Callable[[Content], None]

ODD_VALUES = (
    "", "~", "----", "''", "nee", "0", "-1", "4", "2,5", "1e400", "9" * 5000, "NaN", "x" * 20_000, "2026-02-30", "9999-12-31",
    "[]", "{}", "[[]]", "[a, [b, {c: d}]]", "{a: {b: {c: d}}}", "[" * 45, "[" * 5000, "&a [*a]", "*a", "&a a", "!!int 3",
    "!!python/object:os.system x", "<<: {a: b}", "| \n    a\n    b", ">", "'open", '"open', "# weg", "- a\n- b", "a: b: c",
    "@a", "`a`", "%a", "https://[", "https://a\u2100b.nl", "javascript:alert(1)", "[x](javascript:a)", "[x](../../../a)",
    "<script>alert(1)</script>", "{{ 7 * 7 }}", "{naam}", "%s", "\\x00", "\u200b", "\u202e", "e\u0301" * 50, "水" * 50, "🏳️‍🌈",
    "../../../etc/passwd", "CON", "basis", "stad", "voorbeeldstad", "klimaat", "niet relevant", "nog te bepalen", "\u0661\u0662",
)  # fmt: skip
ODD_BYTES = (
    b"\x00",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\r",
    b"\x85",
    b"\xe2\x80\xa8",
    b"\t",
    b"\x0b",
    b"\xed\xa0\x80",
    b"\xf4\x8f\xbf\xbf",
)
ODD_NAMES = (
    "site.yaml", "categorieen/catering.yaml", "categories/catering.yml", "categorieen/Catering Nieuw.yml", "los.yml", "a.txt",
    "onbekend/a.yml", "categorieen/a/b/c.yml", "categorieen/site.yml", "organisaties/index.yml", "projecten/-.yml",
    "maatregelen/con.yml", "themasets/é.yml", "themasets/basis.YML", "projecten/.yml", "categorieen/a.yml~",
)  # fmt: skip

paths = st.sampled_from(sorted(FILES))
positions = st.integers(min_value=0, max_value=10_000)


@dataclass(frozen=True)
class Edit:
    """One change in the content: what, in which file, where, and with what; positions count round."""

    kind: str
    path: str
    at: int
    to: int
    word: str

    def __call__(self, content: Content) -> None:
        if self.path in content:
            EDITS[self.kind](self, content)


def flip_byte(edit: Edit, content: Content) -> None:
    data = bytearray(content[edit.path] or b" ")
    data[edit.at % len(data)] = edit.to % 256
    content[edit.path] = bytes(data)


def insert_bytes(edit: Edit, content: Content) -> None:
    data = content[edit.path]
    at = edit.at % (len(data) + 1)
    content[edit.path] = data[:at] + ODD_BYTES[edit.to % len(ODD_BYTES)] + data[at:]


def cut_off(edit: Edit, content: Content) -> None:
    content[edit.path] = content[edit.path][: edit.at % (len(content[edit.path]) + 1)]


def on_lines(change: Callable[[Edit, list[bytes], int], None]) -> Callable[[Edit, Content], None]:
    """A change that works on the lines of a file, with the number of a line that exists."""

    @functools.wraps(change)
    def changed(edit: Edit, content: Content) -> None:
        lines = content[edit.path].split(b"\n")
        change(edit, lines, edit.at % len(lines))
        content[edit.path] = b"\n".join(lines)

    return changed


@on_lines
def delete_line(_: Edit, lines: list[bytes], row: int) -> None:
    del lines[row]


@on_lines
def repeat_line(edit: Edit, lines: list[bytes], row: int) -> None:
    lines[row:row] = [lines[row]] * (1 + edit.to % 3)


@on_lines
def swap_lines(edit: Edit, lines: list[bytes], row: int) -> None:
    other = edit.to % len(lines)
    lines[row], lines[other] = lines[other], lines[row]


@on_lines
def indent_line(edit: Edit, lines: list[bytes], row: int) -> None:
    lines[row] = (b" " * (1 + edit.to % 4) + lines[row]) if edit.to % 2 else lines[row][1:]


@on_lines
def replace_value(edit: Edit, lines: list[bytes], row: int) -> None:
    lines[row] = re.sub(rb"(: |- ).*", lambda match: match[1] + edit.word.encode(), lines[row], count=1)


@on_lines
def replace_inner_value(edit: Edit, lines: list[bytes], row: int) -> None:
    found = list(re.finditer(rb"(?<=: )[^{}\[\],]+", lines[row]))
    if found:
        match = found[edit.to % len(found)]
        lines[row] = lines[row][: match.start()] + edit.word.encode() + lines[row][match.end() :]


@on_lines
def replace_key(edit: Edit, lines: list[bytes], row: int) -> None:
    found = list(re.finditer(rb"[\w-]+(?=:)", lines[row]))
    if found:
        match = found[edit.to % len(found)]
        lines[row] = lines[row][: match.start()] + edit.word.encode() + lines[row][match.end() :]


def delete_file(edit: Edit, content: Content) -> None:
    del content[edit.path]


def empty_file(edit: Edit, content: Content) -> None:
    content[edit.path] = b""


def rename_file(edit: Edit, content: Content) -> None:
    content[ODD_NAMES[edit.to % len(ODD_NAMES)]] = content.pop(edit.path)


def copy_file(edit: Edit, content: Content) -> None:
    content[ODD_NAMES[edit.to % len(ODD_NAMES)]] = content[edit.path]


def copy_over(edit: Edit, content: Content) -> None:
    content[edit.path] = content[sorted(content)[edit.to % len(content)]]


EDITS: dict[str, Callable[[Edit, Content], None]] = {
    made.__name__: made
    for made in (
        flip_byte, insert_bytes, cut_off, delete_line, repeat_line, swap_lines, indent_line, replace_value,
        replace_inner_value, replace_key, delete_file, empty_file, rename_file, copy_file, copy_over,
    )
}  # fmt: skip


def with_link(content: Content) -> None:
    """The text that links within the site."""
    content["site.yml"] = LINKED["site.yml"]


edits = st.builds(Edit, st.sampled_from(sorted(EDITS)), paths, positions, positions, st.sampled_from(ODD_VALUES))

thorough = settings(
    derandomize=True,
    max_examples=300,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)


def reports(content: Path) -> None:
    """What `check` does in every language and form."""
    problems = problems_in(content)
    for language in ("nl", "en"):
        for form in FORMATS:
            report(problems, texts(language), form=form)


@thorough
@given(st.lists(edits, min_size=1, max_size=4))
def test_any_change_gives_problems_or_a_portfolio(changes: list[Edit]) -> None:
    with written(changes) as content:
        calls(lambda: reports(content), MOST_CALLS)


@settings(thorough, max_examples=40)
@given(st.lists(edits, min_size=1, max_size=2))
def test_any_change_gives_problems_or_a_site(changes: list[Edit]) -> None:
    with written([with_link, *changes]) as content:
        site = build(content)
        assert site.has_errors or site.pages


@settings(thorough, max_examples=20)
@given(st.lists(edits, min_size=1, max_size=2))
def test_serve_goes_on_with_any_content(changes: list[Edit]) -> None:
    with written([with_link, *changes]) as content:
        assert build(content, Settings(keep_going=True)).pages


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(lambda times: "[" * times * 90_000, id="brackets"),
        pytest.param(lambda times: "naam: x\n" * times * 10_000, id="equal keys"),
        pytest.param(lambda times: "naam: x\ndoelen:\n" + "- {tekst: a}\n" * times * 2_400, id="a fault in every item"),
        pytest.param(lambda times: "naam: x\nlinks: [a" + ".a" * times * 40_000 + "]", id="a long address"),
        pytest.param(lambda times: f"a: &a [{'x, ' * 190}]\nb: [{'*a, ' * times * 50}]", id="repeated items"),
    ],
)
def test_five_times_as_large_a_file_is_five_times_the_work_at_most(text: Callable[[int], str]) -> None:
    small, large = (work_of(text(times)) for times in (1, 5))
    assert large < 6.5 * small


def work_of(text: str) -> int:
    with written([lambda content: content.update({"categorieen/catering.yml": text.encode()})]) as content:
        return calls(lambda: problems_in(content), MOST_CALLS * 10)


TREES = {path: moved_keys.tree(data.decode(), path) for path, data in FILES.items() if path.endswith(".yml")}
SPOTS = [spot for path, root in TREES.items() for spot in moved_keys.spots(path, root)]


@pytest.mark.parametrize("change", moved_keys.CHANGES, ids=lambda change: change.__name__)
def test_moved_keys_give_problems_with_their_line(change: moved_keys.Change) -> None:
    """Each key and each item meets one of the changes, each change the keys of every file."""
    number = moved_keys.CHANGES.index(change)
    for spot in SPOTS[number :: len(moved_keys.CHANGES)]:
        files = moved_keys.changed(TREES, [(change, spot, number + sum(spot.way))])
        with written([lambda content, files=files: content.update(files)]) as content:
            problems = problems_in(content)
        report(problems, texts("nl"))
        assert [problem for problem in problems if problem.place.path in TREES and problem.place.span is None] == []


def test_what_stands_twice_is_told_and_what_is_wrong_in_the_first_of_the_two() -> None:
    """The second has fewer items than the first has faults."""
    text = "naam: A\nsturing:\n  beoordelingen:\n  - {met: A, onzin: 1}\n  - {met: B, onzin: 2}\nsturing:\n  beoordelingen: []\n"
    with written([lambda content: content.update({"organisaties/a.yml": text.encode()})]) as content:
        found = [(problem.slug, problem.place.span and problem.place.span.line) for problem in problems_in(content)]
    assert found == [("onbekende-sleutel", 4), ("onbekende-sleutel", 5), ("dubbele-sleutel", 6)]


def test_complete_content_has_no_problems() -> None:
    assert problems_in(COMPLETE) == ()


def test_complete_content_uses_every_field_of_every_record() -> None:
    records = (entry.record for entries in read(COMPLETE).entries.values() for entry in entries.values())
    used = {field for record in records if record for field in filled_fields(record)}
    declared = {(record, spec.name) for record in all_records() for spec in specs(record)}
    unused = {f"{record.__name__}.{name}" for record, name in declared - used}
    assert unused == set(), "give each an example in a file in tests/content/complete/"


@contextmanager
def written(changes: Iterable[Change]) -> Iterator[Path]:
    """A folder with the complete content after these changes."""
    content = dict(FILES)
    for change in changes:
        change(content)
    with tempfile.TemporaryDirectory() as folder:
        for path, data in content.items():
            target = Path(folder) / "content" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        yield Path(folder) / "content"
