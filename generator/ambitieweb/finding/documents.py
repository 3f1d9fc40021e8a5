"""Every page that can be found, as the search sees it: those made of content, and those that somebody wrote by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from ambitieweb.finding.hand_written import hand_written
from ambitieweb.finding.kept_passages import KeptPassages
from ambitieweb.finding.kinds import WEIGHTS
from ambitieweb.finding.surroundings import record_of, surroundings
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.folds import opened
from ambitieweb.pages.page import Page
from ambitieweb.search.document import Passages, SearchDocument
from ambitieweb.search.extract import text_blocks


def documents(desk: Desk, pages: Iterable[Page], kept: KeptPassages | None = None) -> Iterator[SearchDocument]:
    """The documents of a site. `kept` has what was taken out of the same pages before."""
    names = {desk.texts(f"kind.{key}") for key in ("organisation", "category", "card", "project", "measure", "theme", "theme_set", "session", "practice")}  # fmt: skip
    once: dict[str, str] = {}
    for page in pages:
        kind = page.address.kind.found_as
        if page.is_findable and kind:
            parts = kept.of(page, partial(_parts, page)) if kept else _parts(page)
            yield _document(page, kind, desk, names, tuple(_shared(part, once) for part in parts))
    yield from written(desk)


def written(desk: Desk) -> Iterator[SearchDocument]:
    """The hand-written pages beside the content."""
    docs = desk.portfolio.docs
    for source, text in sorted(docs.texts.items()):
        yield hand_written(docs.file_by_path[docs.page_path(source)], text, WEIGHTS["page"])


def _shared(part: Passages, once: dict[str, str]) -> Passages:
    """The same passages; `once` has the texts of earlier pages: one that stands on many pages is in memory once."""
    return replace(part, paragraphs=tuple(once.setdefault(text, text) for text in part.paragraphs))


def _document(page: Page, kind: str, desk: Desk, kind_names: set[str], parts: tuple[Passages, ...]) -> SearchDocument:
    about = surroundings(record_of(page, desk.portfolio), desk)
    keywords = (*(word for word in page.keywords if word not in kind_names), *about.keywords)
    is_itself = kind in ("category", "theme", "measure", "unit", "project", "set", "practice")
    return SearchDocument(
        address=page.address.html,
        title=page.title,
        kind=kind,
        weight=WEIGHTS[kind] * about.share,
        parts=parts,
        description=page.description,
        keywords=tuple(filter(None, keywords)),
        name=page.address.id if is_itself else page.path if kind == "overview" else "",
        unit=about.unit,
        status=about.status if is_itself else "",
        levels=about.levels if is_itself else "",
        category=about.category,
        themes=about.themes,
        facts=about.facts if is_itself else (),
    )


def _parts(page: Page) -> tuple[Passages, ...]:
    found: list[Passages] = [Passages("", "", ())]
    for section in (part for whole in page.sections for part in opened(whole)):
        blocks = tuple(text_blocks(section.html))
        if section.heading:
            found.append(Passages(section.heading, section.anchor, blocks))
        elif blocks:
            last = found[-1]
            found[-1] = Passages(last.heading, last.anchor, (*last.paragraphs, *blocks))
    return tuple(found)
