"""What stylesheets ask of each other is there, and a browser can tell quickly what a rule is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).parents[2]
SHEETS = sorted((PROJECT / "theme").rglob("*.css"))
CODE = ("*.html", "*.js", "*.py")
WRITERS = [
    path
    for folder, endings in (("theme", CODE), ("generator", CODE), ("docs/handleiding", ("*.md",)))
    for ending in endings
    for path in sorted((PROJECT / folder).rglob(ending))
]


def test_every_value_that_a_style_asks_for_by_name_is_set_somewhere() -> None:
    styles = "\n".join(path.read_text("utf-8") for path in SHEETS)
    writers = "\n".join(path.read_text("utf-8") for path in WRITERS)
    asked = set(re.findall(r"var\((--aw-[\w-]+)\s*\)", styles + writers))
    in_styles = set(re.findall(r"(--aw-[\w-]+)\s*:", styles))
    in_writers = set(re.findall(r"""(--aw-[\w-]+)["'`]?\s*[:,]""", writers))
    assert len(asked) > 60
    assert sorted(asked - in_styles - in_writers) == []


def test_every_class_that_has_a_style_is_written_somewhere() -> None:
    styled = {name for path in SHEETS for name in re.findall(r"\.(aw-[\w-]+)", path.read_text("utf-8"))}
    writers = "\n".join(path.read_text("utf-8") for path in WRITERS)
    starts = set(re.findall(r"""(aw-[\w-]+)(?:\$?\{|["'] ?[+~])""", writers))
    whole = set(re.findall(r"aw-[\w-]+", writers)) | {"aw-nothing"}  # a kind of `parts/paragraph.html`
    made = {name for name in styled for start in starts if _is_made_of(name, start)}
    assert sorted(styled - whole - made) == []


def _is_made_of(name: str, start: str) -> bool:
    """True for `aw-h3` of `aw-h{hue}` and `aw-sign--behind` of `aw-sign--{verdict}`."""
    return name.startswith(start) and (start.endswith("-") or name[len(start) :].isdigit())


def test_a_change_in_a_page_never_makes_the_browser_style_all_of_it_again() -> None:
    """What depends on what another element holds (`:has`) says which tag, class or attribute it is. A browser cannot know which
    elements `:has(b) > *` is about, and styles all of a page again whenever a script adds an element anywhere."""
    told = {(path.name, selector) for path in SHEETS for selector in _depending(path.read_text("utf-8"))}
    assert len(told) > 50
    vague = sorted(one for one in told if not re.match(r":(is|where)\([a-z.#\[]|[a-z.#\[&]", _subject(one[1])))
    assert vague == []


def test_a_vague_subject_is_seen() -> None:
    sheet = "a:has(b) { > * { c: d } } a:has(b) > :first-child, a:has(b) p > :is(ul, ol) { c: d } a:has(> b) { &:hover { c: d } }"
    assert list(_depending(sheet)) == ["a:has(b) > *", "a:has(b) > :first-child", "a:has(b) p > :is(ul, ol)"]
    assert [_subject(one) for one in _depending(sheet)] == ["*", ":first-child", ":is(ul, ol)"]


def _depending(sheet: str) -> Iterator[str]:
    """The selectors of which another element than the one that they style holds something, each with those around it."""
    around: list[list[str]] = [[""]]
    for before, mark in re.findall(r"([^{};]*)([{};])", re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)):
        words = " ".join(before.split())
        if mark == "}":
            around.pop()
        elif mark == "{":
            own = [""] if words.startswith("@") else re.split(rf",\s*(?!{INSIDE})", words)
            around.append([_within(outer, inner) for outer in around[-1] for inner in own])
            yield from (one for one in around[-1] if ":has(" in one.removesuffix(_subject(one)))


INSIDE = r"[^()]*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)[^()]*)*\)"
"""What follows on something between brackets, up to the end of the brackets."""


def _within(outer: str, inner: str) -> str:
    return inner.replace("&", outer) if "&" in inner else f"{outer} {inner}".strip()


def _subject(selector: str) -> str:
    """What a selector styles: its last part."""
    return re.split(rf"[ >+~]+(?!{INSIDE})", selector)[-1]
