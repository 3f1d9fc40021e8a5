"""The problems of a folder with content, as `check` finds them."""

from __future__ import annotations

from pathlib import Path

from ambitieweb.link.portfolio import Portfolio
from ambitieweb.problems import Problem
from ambitieweb.site import Draft


def read_content(content: Path) -> tuple[Portfolio, tuple[Problem, ...]]:
    """What can be used of the content, and everything that is wrong with it, in the order of the report."""
    draft = Draft(content)
    return draft.portfolio, draft.problems


def problems_in(content: Path) -> tuple[Problem, ...]:
    """Everything that is wrong with the content."""
    return read_content(content)[1]


def slugs_in(content: Path) -> list[str]:
    """The slugs of the problems, in the order of the report."""
    return [problem.slug for problem in problems_in(content)]
