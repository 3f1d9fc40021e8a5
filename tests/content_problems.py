"""The problems of a folder with content, as `check` finds them."""

from __future__ import annotations

import datetime
from pathlib import Path

import yaml

from ambitieweb.link.portfolio import Portfolio
from ambitieweb.problems import Problem
from ambitieweb.site import Settings, SiteDraft
from ambitieweb.source.docs import Docs


def read_content(content: Path, date: datetime.date | None = None) -> tuple[Portfolio, tuple[Problem, ...]]:
    """What can be used of the content with the hand-written pages in `docs/` beside it, and everything that is wrong with it, in the order of the report."""
    draft = SiteDraft(content, Settings(date=date, docs=_docs_beside(content)))
    return draft.portfolio, draft.problems


def problems_in(content: Path, date: datetime.date | None = None) -> tuple[Problem, ...]:
    """Everything that is wrong with the content, on a day when one is given."""
    return read_content(content, date)[1]


def slugs_in(content: Path) -> list[str]:
    """The slugs of the problems, in the order of the report."""
    return [problem.slug for problem in problems_in(content)]


def _docs_beside(content: Path) -> Docs:
    docs = content.parent / "docs"
    files = {path.relative_to(docs).as_posix(): path for path in sorted(docs.rglob("*")) if path.is_file()}
    texts = {name: path.read_text("utf-8") for name, path in files.items() if name.endswith(".md")}
    config = content.parent / "mkdocs.yml"
    said = yaml.safe_load(config.read_text("utf-8")) if config.is_file() else {}
    return Docs("docs", texts, frozenset(files) - frozenset(texts), said.get("site_url", ""))
