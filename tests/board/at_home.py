"""What the site says of a file that the board gave, without all its other pages."""

from __future__ import annotations

import re
from pathlib import Path

from ambitieweb.addresses.cards import page_of
from ambitieweb.site_draft import SiteDraft


def without_errors(content: Path) -> SiteDraft:
    """Content that is read with nothing that stops a build."""
    draft = SiteDraft(content)
    assert [problem for problem in draft.problems if problem.is_error] == []
    return draft


def shown_of(site: SiteDraft, name: str) -> str:
    """What the page of a project says."""
    shown = site.beside().at(page_of(site.portfolio.projects[name]))
    assert shown is not None
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", " ".join(section.html for section in shown.sections)))
