"""The templates of mkdocs-material that ours replace, as they were when ours were made or last looked at."""

from __future__ import annotations

from pathlib import Path

import material

from browser.site import PROJECT

OURS = PROJECT / "theme"
ORIGINALS = Path(__file__).parent / "originals"
INSTALLED = Path(material.__file__).parent / "templates"


def replaced() -> list[str]:
    """The paths of our templates that stand in the place of one of the installed theme, or did."""
    here = {path.relative_to(OURS).as_posix() for path in OURS.rglob("*.html")}
    known = {path.relative_to(ORIGINALS).as_posix() for path in ORIGINALS.rglob("*.html")}
    return sorted({path for path in here if (INSTALLED / path).is_file()} | known)
