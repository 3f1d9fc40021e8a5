"""A template of ours that replaces one of mkdocs-material must follow what changes there, or it quietly falls behind."""

from __future__ import annotations

import difflib
import os
from importlib.metadata import version
from pathlib import Path

import pytest

from versions.overrides import INSTALLED, ORIGINALS, OURS, replaced


@pytest.mark.golden
@pytest.mark.parametrize("path", replaced())
def test_the_template_that_ours_replaces_is_the_one_that_it_was_made_from(path: str) -> None:
    installed, known = INSTALLED / path, ORIGINALS / path
    if os.environ.get("ACCEPT"):
        accept(installed, known)
        return
    assert (OURS / path).is_file(), f"theme/{path} is gone: remove tests/versions/originals/{path} too (make accept)"
    change = difflib.unified_diff(lines(known), lines(installed), f"known/{path}", f"installed/{path}", lineterm="")
    told = "\n".join(change)
    assert not told, (
        f"mkdocs-material {version('mkdocs-material')} changed {path}, which theme/{path} replaces.\n"
        f"Look at the change below, take over in theme/{path} what matters, and then record it with `make accept`.\n\n{told}"
    )


def accept(installed: Path, known: Path) -> None:
    if not (installed.is_file() and (OURS / known.relative_to(ORIGINALS)).is_file()):
        known.unlink(missing_ok=True)
        return
    known.parent.mkdir(parents=True, exist_ok=True)
    known.write_bytes(installed.read_bytes())


def lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines() if path.is_file() else []


def test_our_templates_replace_some() -> None:
    assert "partials/header.html" in replaced()
    assert "main.html" in replaced()
