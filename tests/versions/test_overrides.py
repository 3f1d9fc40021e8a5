"""A template of ours that replaces one of mkdocs-material must follow what changes there, or it quietly falls behind."""

from __future__ import annotations

import os
from importlib.metadata import version

import pytest

from versions.overrides import INSTALLED, accept, installed, known


@pytest.mark.golden
def test_templates_that_ours_replace_are_those_that_ours_were_made_from() -> None:
    if os.environ.get("ACCEPT"):
        accept()
    now, then = installed(), known()
    changed = sorted(path for path in {*now, *then} if now.get(path) != then.get(path))
    assert changed == [], (
        f"mkdocs-material {version('mkdocs-material')} has other templates than ours were made from: {', '.join(changed)}.\n"
        f"Compare each in {INSTALLED} with the version before (pip download), take over in theme/ what matters, "
        "and then record it with `make accept`."
    )


def test_our_templates_replace_some() -> None:
    assert {"partials/header.html", "main.html"} <= set(installed())
