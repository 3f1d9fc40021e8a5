"""The index of the example site on disk, once per process."""

from __future__ import annotations

from pathlib import Path

import pytest

from search.searching import demo_with_docs, written


@pytest.fixture(scope="session")
def demo_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(demo_with_docs().exports, tmp_path_factory.mktemp("index"))
