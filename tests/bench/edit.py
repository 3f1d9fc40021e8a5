"""What an author waits for: one edit while `serve` runs, until the page in sight is there and until all is."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ambitieweb.addresses.files import SEARCH_INDEX
from bench.measured import ambitieweb, cost

_EPOCH = re.compile(r"\}\)\((\d+), \{")
OTHER = "projecten/index.html"
PATIENCE = 3600
"""In seconds; building a large site for the first time takes long."""


@dataclass(frozen=True)
class Edit:
    """Seconds from the moment that the file was saved."""

    what: str
    page: float
    other: float
    """From then until another page that was asked for is there."""
    all: float
    page_cpu: float
    cpu: float
    """Of the processor, until the page is there and for all of it."""
    search: float
    """From then until the search knows of it, for who asks at once."""

    def __str__(self) -> str:
        page = f"page after {self.page:.1f} s ({self.page_cpu:.1f} CPU s), another page {self.other:.1f} s later"
        return f"{self.what}: {page}, all after {self.all:.1f} s ({self.cpu:.1f} CPU s), the search {self.search:.1f} s later"


@dataclass(frozen=True)
class Start:
    """Seconds from the moment that `serve` was asked for until the first page is there."""

    page: float
    cpu: float

    def __str__(self) -> str:
        return f"start: first page after {self.page:.1f} s ({self.cpu:.1f} CPU s)"


def edits(site: Path) -> list[Start | Edit]:
    """Starts `serve` and edits a text and a level of the last project of a site, one after the other, as an author who looks at its page."""
    card = sorted((site / "content" / "projecten").glob("*.yml"))[-1]
    text = card.read_text("utf-8")
    changes = {
        "a text": re.sub(r"(?m)^samenvatting: ", "samenvatting: Woord van nu. ", text, count=1),
        "a level": re.sub(r"niveau: [12]\b", "niveau: 3", text, count=1),
    }
    path = f"/projecten/{card.stem}/index.html"
    try:
        start = time.perf_counter()
        with _serving(site) as (home, process):
            begin = Start(time.perf_counter() - start, _cpu(process))
            return [begin, *(_edit(what, home, path, card, changed, process) for what, changed in changes.items())]
    finally:
        card.write_text(text, "utf-8")


def built_again(site: Path) -> str:
    """What `build` costs when one text changed since the last one."""
    card = sorted((site / "content" / "projecten").glob("*.yml"))[-1]
    text = card.read_text("utf-8")
    cost("build", ambitieweb("build"), site)
    card.write_text(re.sub(r"(?m)^samenvatting: ", "samenvatting: Woord van nu. ", text, count=1), "utf-8")
    try:
        used = cost("build", ambitieweb("build"), site)
    finally:
        card.write_text(text, "utf-8")
    return f"build after a text changed: {used.cpu:.1f} CPU s"


def _edit(what: str, home: str, path: str, card: Path, text: str, process: int) -> Edit:
    epoch = int(_EPOCH.findall(_asked(home + path))[-1])
    while (state := _state(home, path, epoch, 1))["busy"]:
        epoch = state["epoch"]
    epoch = state["epoch"]
    told: list[dict[str, int]] = []
    watching = threading.Thread(target=lambda: told.append(_state(home, path, epoch, 0)))
    watching.start()
    time.sleep(1)
    before, start = _cpu(process), time.perf_counter()
    card.write_text(text, "utf-8")
    watching.join()
    state = told[0]
    while state["epoch"] == epoch:
        state = _state(home, path, epoch, state["busy"])
    _asked(home + path)
    page, page_cpu = time.perf_counter() - start, _cpu(process) - before
    _asked(f"{home}/{OTHER}")
    other = time.perf_counter() - start - page
    while state["busy"]:
        state = _state(home, path, state["epoch"], 1)
    everything, cpu = time.perf_counter() - start, _cpu(process) - before
    _asked(f"{home}/{SEARCH_INDEX}/manifest.js")
    search = time.perf_counter() - start - everything
    return Edit(what, page, other, everything, page_cpu, cpu, search)


@contextmanager
def _serving(site: Path) -> Iterator[tuple[str, int]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        ambitieweb("serve", "-a", f"127.0.0.1:{port}"), cwd=site, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    home, end = f"http://127.0.0.1:{port}", time.monotonic() + PATIENCE
    try:
        while True:
            try:
                _asked(home + "/index.html")
                break
            except urllib.error.URLError:
                if process.poll() is not None or time.monotonic() > end:
                    raise SystemExit("serve: does not answer") from None
                time.sleep(0.5)
        yield home, process.pid
    finally:
        process.terminate()
        process.wait()


def _cpu(process: int) -> float:
    """Seconds that a process used, with those that it started and that ended."""
    numbers = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, numbers[11:15])) / os.sysconf("SC_CLK_TCK")


def _state(home: str, path: str, epoch: int, busy: int) -> dict[str, int]:
    found: dict[str, int] = json.loads(_asked(f"{home}/livereload/{epoch}/{min(busy, 1)}?{path}"))
    return found


def _asked(address: str) -> str:
    with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
        return str(answer.read().decode())
