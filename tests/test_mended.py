"""After an edit of nothing but words, a site that is mended is the site that a clean build makes."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from ambitieweb.ahead import Ahead
from ambitieweb.mended import Mended, mended, texts_of
from ambitieweb.model.edited import EditOfWords, edited
from ambitieweb.model.files import SITE, THEME_SET
from ambitieweb.model.last_time import NEVER_BEFORE
from ambitieweb.model.read import Content, Entry, read
from ambitieweb.model.reads import ALL
from ambitieweb.model.record import Record, is_text, written_specs
from ambitieweb.model.watched import watch
from ambitieweb.processes import Allowed
from ambitieweb.site import Site, published
from ambitieweb.site_draft import Settings, SiteDraft
from site_checks.variants import COMPLETE

SERVED = Settings(keep_going=True)
"""What a clean build gets, which knows nothing of another."""
MOST = int(os.environ.get("AMBITIEWEB_TEXTS", "24"))
"""Texts of which the complete content gets another one; all of them with a high number."""
SEED = int(os.environ.get("AMBITIEWEB_TEXTS_SEED", "1"))
AT_ONCE = 3
"""Texts that change together: a page that should have been made again is seldom made for the sake of another."""
Steps = tuple[tuple[str, Any], ...]


@dataclass(frozen=True)
class Leaf:
    """A text: its file, the way to its record, that record and the field."""

    kind: str
    id: str
    way: Steps
    record: Record
    name: str

    def __str__(self) -> str:
        return ".".join((self.kind, self.id, *(name for name, _ in self.way), self.name))


def leaves(kind: str, file: str, record: Record, way: Steps = ()) -> Iterator[Leaf]:
    """All texts in a record."""
    for spec in written_specs(type(record)):
        value = getattr(record, spec.name)
        if is_text(spec) and value:
            yield Leaf(kind, file, way, record, spec.name)
        elif spec.record is not None:
            items: list[tuple[Any, Record]] = (
                list(enumerate(value))
                if isinstance(value, tuple)
                else list(value.items())
                if isinstance(value, dict)
                else []
            )
            items += [(None, value)] if isinstance(value, Record) else []
            for key, item in items:
                yield from leaves(kind, file, item, (*way, (spec.name, key)))


def other(record: Record, way: Steps, name: str, word: str) -> Record:
    """The record with a word more in one text, and in the records on the way other ones than before."""
    field, key = way[0] if way else (name, None)
    value = getattr(record, field)
    if not way:
        made: Any = tuple(f"{item} {word}" for item in value) if isinstance(value, tuple) else f"{value} {word}"
    elif isinstance(value, tuple):
        made = tuple(other(item, way[1:], name, word) if at == key else item for at, item in enumerate(value))
    elif isinstance(value, dict):
        made = {at: other(item, way[1:], name, word) if at == key else item for at, item in value.items()}
    else:
        made = other(value, way[1:], name, word)
    return record.model_copy(update={field: made})


def with_words(content: Content, of: list[Leaf]) -> Content:
    """The content with a word more in each of these texts."""
    entries = {kind: dict(found) for kind, found in content.entries.items()}
    for number, leaf in enumerate(of):
        entry: Entry = entries[leaf.kind][leaf.id]
        assert entry.record is not None
        entries[leaf.kind][leaf.id] = replace(
            entry, record=other(entry.record, leaf.way, leaf.name, f"zomerwoord{number}")
        )
    return replace(content, entries=entries)


def first() -> Settings:
    """What the first build of `serve` gets."""
    return replace(SERVED, last_time=NEVER_BEFORE.again())


def mend(last: Site, content: Content) -> Mended | None:
    """The site of other content, made of the last one; None where it is to be made as a whole."""
    found = begun(last, content)
    return mended(*found) if found else None


def begun(last: Site, content: Content) -> tuple[Ahead, EditOfWords] | None:
    """What mending begins with; None where it does not."""
    assert last.content is not None
    assert last.tables is not None
    edit = edited(last.content, content)
    if edit is None:
        return None
    last_time = last.last_time.again(last.readers.grown.with_changes(edit.moved))
    draft = SiteDraft(content, replace(SERVED, last_time=last_time, tables=last.tables.without(texts_of(edit, last))))
    return Ahead(draft, last), edit


def differences(site: Site, clean: Site) -> list[str]:
    """The pages and files that are not the same."""
    pages, wanted = ({page.path: page for page in each.pages} for each in (site, clean))
    files, wanted_files = ({export.path: export.content for export in each.exports} for each in (site, clean))
    told = [] if site.problems == clean.problems else ["problems"]
    told += [path for path in pages.keys() | wanted.keys() if pages.get(path) != wanted.get(path)]
    return told + [path for path in files.keys() | wanted_files.keys() if files.get(path) != wanted_files.get(path)]


@pytest.fixture(scope="module")
def last() -> Site:
    """The site of the complete content."""
    watch()
    return published(SiteDraft(read(COMPLETE), first()), SERVED)


def texts_on_cards(site: Site) -> list[Leaf]:
    """The texts that stand on some pages only."""
    assert site.content is not None
    return [
        leaf
        for kind, found in site.content.entries.items()
        for name, entry in found.items()
        if kind not in (SITE.name, THEME_SET.name) and entry.record is not None
        for leaf in leaves(kind, name, entry.record)
        if (leaf.way, leaf.name) != ((), "name")
        if ALL not in site.readers.of(frozenset([site.readers.grown.text(leaf.record, leaf.name)]))
    ]


def test_most_texts_stand_on_some_pages_only(last: Site) -> None:
    assert last.content is not None
    content = last.content
    every = [
        leaf
        for kind, found in content.entries.items()
        for name, entry in found.items()
        if kind not in (SITE.name, THEME_SET.name) and entry.record is not None
        for leaf in leaves(kind, name, entry.record)
    ]
    on_all = {str(leaf) for leaf in every} - {str(leaf) for leaf in texts_on_cards(last)}
    assert {name.rpartition(".")[2] for name in on_all} == {"name", "votes_file", "condition"}
    assert len(on_all) < len(every) / 10


@pytest.mark.slow
def test_a_site_that_is_mended_is_that_of_a_clean_build(last: Site) -> None:
    assert last.content is not None
    found = texts_on_cards(last)
    random.Random(SEED).shuffle(found)
    sizes = []
    for at in range(0, min(MOST, len(found)), AT_ONCE):
        some = found[at : at + AT_ONCE]
        content = with_words(last.content, some)
        made = mend(last, content)
        if made is not None:
            clean = published(SiteDraft(content, SERVED), SERVED)
            assert differences(made.site, clean) == [], list(map(str, some))
            sizes.append(len(made.pages))
    assert len(sizes) > min(MOST, len(found)) / AT_ONCE / 2
    assert min(sizes) < len(last.pages) / 4


@pytest.mark.slow
def test_one_edit_after_another_each_starts_from_the_site_before(last: Site) -> None:
    site = last
    for name in ("summary", "description", "summary"):
        assert site.content is not None
        leaf = next(
            leaf for leaf in texts_on_cards(site) if leaf.kind == "project" and leaf.name == name and not leaf.way
        )
        content = with_words(site.content, [leaf])
        made = mend(site, content)
        assert made is not None
        assert {page.path for page in made.pages} > {f"projecten/{leaf.id}"}
        assert differences(made.site, published(SiteDraft(content, SERVED), SERVED)) == []
        site = made.site


@pytest.mark.slow
@pytest.mark.parametrize("is_mended", [True, False], ids=["mended", "all"])
def test_who_asks_for_what_stays_as_it_was_waits_for_nothing_unless_all_is_made(last: Site, is_mended: bool) -> None:
    assert last.content is not None
    leaves = {".".join((leaf.id, *(name for name, _ in leaf.way), leaf.name)): leaf for leaf in texts_on_cards(last)}
    summary = leaves["kantines.summary"]
    indicator = next(leaf for name, leaf in leaves.items() if name.endswith(".indicators.name"))
    every = {*(page.address.html for page in last.pages), *(export.path for export in last.beside)}
    others = {"projecten/kantines/index.html", "gegevens/projecten.csv"}
    found = begun(last, with_words(last.content, [summary] if is_mended else [summary, indicator]))
    assert found is not None
    ahead, edit = found
    before = set(filter(ahead.knows, every))
    known: list[set[str]] = []
    made = mended(ahead, edit, lambda: known.append(set(filter(ahead.knows, every))))
    assert (made is not None) is is_mended
    assert others <= known[0] < before
    assert set(filter(ahead.knows, every)) == (known[0] if is_mended else before)
    assert not is_mended or {"bord/index.html", "projecten/index.html"} <= before - known[0]


def changed(content: Content, kind: str, name: str, change: Callable[[Any], Any]) -> Content:
    """The content with another record in one file."""
    entries = {key: dict(found) for key, found in content.entries.items()}
    entries[kind][name] = replace(entries[kind][name], record=change(entries[kind][name].record))
    return replace(content, entries=entries)


@pytest.mark.parametrize(
    "update",
    [
        {"summary": None},
        {"score_scale": None},
        {"search_words": ("een", "twee", "drie", "vier", "vijf", "zes", "zeven")},
        {"measures": ()},
        {"estimated_value": None},
        {"estimated_value": Decimal("1250000.0")},
        {"search_words": ()},
        {"summary": " "},
    ],
    ids=lambda update: next(iter(update)),
)
def test_what_is_more_than_other_words_is_no_edit_of_words(last: Site, update: dict[str, Any]) -> None:
    assert last.content is not None
    before = last.content.of("project")["kantines"].record
    assert before is not None
    assert any(repr(getattr(before, name)) != repr(value) for name, value in update.items())
    content = changed(last.content, "project", "kantines", lambda record: record.model_copy(update=update))
    assert edited(last.content, content) is None


def test_a_card_that_comes_or_goes_or_cannot_be_read_is_no_edit_of_words(last: Site) -> None:
    content = last.content
    assert content is not None
    entries = {kind: dict(found) for kind, found in content.entries.items()}
    entries["project"].pop("kantines")
    without = replace(content, entries=entries)
    for before, now in ((content, without), (without, content)):
        assert edited(before, now) is None
    assert edited(content, replace(content, others=frozenset(["los.txt"]))) is None
    assert edited(content, changed(content, "project", "kantines", lambda _: None)) is None


def test_words_of_the_site_and_of_theme_sets_are_on_every_page(last: Site) -> None:
    content = last.content
    assert content is not None
    assert edited(content, content) == edited(content, replace(content))
    for kind in ("site", "themaset"):
        name, entry = next(iter(content.of(kind).items()))
        assert entry.record is not None
        leaf = next(leaves(kind, name, entry.record))
        assert edited(content, with_words(content, [leaf])) is None


@pytest.mark.slow
def test_where_words_decide_which_pages_there_are_all_is_made_again(last: Site) -> None:
    found = [
        leaf for leaf in texts_on_cards(last) if leaf.way and leaf.way[-1][0] == "indicators" and leaf.name == "name"
    ]
    assert found
    assert last.content is not None
    assert mend(last, with_words(last.content, found[:1])) is None


@pytest.mark.slow
def test_site_that_several_processes_made_is_made_again_as_a_whole(last: Site) -> None:
    """What a copy of this process read stays in that copy."""
    together = replace(SERVED, processes=Allowed(2, is_asked=True))
    assert published(SiteDraft(read(COMPLETE), together), together).content is None
    assert last.content is not None


@pytest.mark.slow
@pytest.mark.parametrize("fault", ["onzin: 1", "samenvatting: [1"], ids=["mistake", "unreadable"])
def test_every_page_of_a_card_that_tells_what_is_wrong_tells_where_it_stands_now(tmp_path: Path, fault: str) -> None:
    content = tmp_path / "content"
    shutil.copytree(COMPLETE, content)
    card = content / "categorieen" / "catering.yml"
    text = card.read_text("utf-8")
    card.write_text(f"{text}\n{fault}\n", "utf-8")
    broken = published(SiteDraft(read(content), SERVED), SERVED)
    card.write_text(f"# Nog niet klaar\n{text}\n{fault}\n", "utf-8")
    now = read(content)
    made = mend(broken, now)
    assert made is not None
    assert differences(made.site, published(SiteDraft(now, SERVED), SERVED)) == []


def test_after_an_edit_of_words_the_schemas_still_know_nothing_of_what_waits(tmp_path: Path) -> None:
    content = Path(shutil.copytree(COMPLETE, tmp_path / "content"))
    (content / "maatregelen" / "geheim.yml").write_text("naam: Geheim\nniet_voor: 2099-01-01\n", "utf-8")
    watch()
    last = published(SiteDraft(read(content), first()), SERVED)
    site = mend(last, with_words(read(content), texts_on_cards(last)[:1]))
    assert site is not None
    schemas = [export.content for export in site.site.beside if export.path.startswith("schemas/")]
    assert schemas
    assert not any(b"geheim" in schema for schema in schemas)
