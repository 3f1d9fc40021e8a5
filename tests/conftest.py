"""What tests share: a browser, and the built example site on disk and over http.

Tests run in several processes. Each has its own browser and server; what takes long to make (`once`) is made for all of them.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from playwright.sync_api import Browser, sync_playwright

from browser.find import find_browser
from browser.launch import launch
from browser.policy import HEADERS
from browser.server import serving
from browser.site import Once, build, made_once

os.environ["AMBITIEWEB_CACHE"] = "nee"
"""No test leans on what another one read, nor leaves something with who runs them; `test_memory.py` names folders of its own."""
os.environ["AMBITIEWEB_PROCESSEN"] = "1"
"""The tests run in several processes already; `test_processes.py` asks for more."""

hypothesis.settings.register_profile("patient", deadline=None)
hypothesis.settings.load_profile("patient")
"""No test fails by how long an example takes."""

SLOW = frozenset(["browser", "demo_site", "demo_index", "site_with_files"])
LONGEST = ("test_scale.py", "test_mutations.py", "test_whole.py", "test_outlets.py", "test_markup.py")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test that asks for a browser or a built site is slow; others say so themselves. The longest start first, so that
    all processes end together."""
    items.sort(key=lambda item: item.path.name not in LONGEST)
    for item in items:
        if not SLOW.isdisjoint(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.slow)


@pytest.hookimpl
def pytest_collection_finish() -> None:
    """What was imported and collected stays to the end: Python need not look through it for garbage again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture(scope="session")
def chromium() -> Path:
    """Where the browser is. A computer without one fails the tests: skipping them would hide what they guard."""
    path = find_browser()
    assert path is not None, "no browser found; `make test` installs one"
    return path


@pytest.fixture(scope="session")
def browser(chromium: Path) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = launch(playwright, chromium)
        yield started
        started.close()


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Once:
    """A folder with a name, which is made once for all test processes."""
    own = tmp_path_factory.getbasetemp()
    top = own if worker_id == "master" else own.parent
    return lambda name, make: made_once(top / name, make)


@pytest.fixture(scope="session")
def demo_site(once: Once) -> Path:
    """The folder of the built example site. `AMBITIEWEB_TEST_SITE` names one that is built already."""
    ready_made = os.environ.get("AMBITIEWEB_TEST_SITE")
    if ready_made:
        return Path(ready_made).resolve()
    return once("demo-site", build)


@pytest.fixture(scope="session")
def http_site(demo_site: Path) -> Iterator[str]:
    """The address of the example site on a server on this computer."""
    with serving(demo_site) as address:
        yield address


@pytest.fixture(scope="session")
def strict_site(demo_site: Path) -> Iterator[str]:
    """The same on a server that sends what the project tells web servers to send: a browser refuses all but the site's own files."""
    with serving(demo_site, HEADERS) as address:
        yield address
