"""Several pages at a time through one browser. A page that fails does not lose the others."""

from __future__ import annotations

import base64
import os
import tempfile
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, as_completed, wait
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue

from ambitieweb.pdf.bookmarks import headings_of
from ambitieweb.pdf.devtools import DevTools, NoAnswer
from ambitieweb.pdf.finishing import About, Unreadable, finished
from ambitieweb.pdf.pipe import DoesNotStart, start

MOST_AT_A_TIME = 6
_PAPER = {
    "printBackground": True,
    "preferCSSPageSize": True,
    "generateTaggedPDF": True,
    "generateDocumentOutline": True,
    "paperWidth": 8.27,
    "paperHeight": 11.69,
}
_HAS_LETTERS = "document.fonts.ready.then(() => 1)"


@dataclass(frozen=True, slots=True)
class Job:
    """A PDF to make: its name, the file with what to print, and what it says of itself."""

    name: str
    html: Path
    about: About


@dataclass(frozen=True, slots=True)
class PrintedPdf:
    """What came of a job: the bytes of the PDF, or why there are none."""

    job: Job
    pdf: bytes = b""
    why: str = ""


@contextmanager
def running(browser: Path) -> Iterator[DevTools]:
    """The browser, started and asked something. Raises DoesNotStart."""
    with (
        tempfile.TemporaryDirectory(prefix="ambitieweb-", ignore_cleanup_errors=True) as profile,
        DevTools(start(browser, Path(profile))) as tools,
    ):
        try:
            tools.ask("Browser.getVersion")
        except NoAnswer as failure:
            raise DoesNotStart(str(failure)) from None
        yield tools


def printed(browser: Path, jobs: Iterable[Job]) -> Generator[PrintedPdf]:
    """Each job as it is done; the next ones are asked for only then. One that fails is tried once more, alone, in a browser that was started anew."""
    failed: list[Job] = []
    with closing(_round(browser, jobs, min(MOST_AT_A_TIME, max(2, os.cpu_count() or 2)))) as outcomes:
        for outcome in outcomes:
            if outcome.why:
                failed.append(outcome.job)
            else:
                yield outcome
    for job in failed:
        yield from _round(browser, [job], 1)


def _round(browser: Path, jobs: Iterable[Job], at_a_time: int) -> Generator[PrintedPdf]:
    """One that is stopped halfway waits for nothing: with the browser ends what it was doing."""
    tabs: SimpleQueue[str] = SimpleQueue()
    with running(browser) as tools:
        pool = ThreadPoolExecutor(at_a_time)
        busy: set[Future[PrintedPdf]] = set()
        try:
            for job in jobs:
                busy.add(pool.submit(_one, tools, tabs, job))
                if len(busy) > at_a_time:
                    done, busy = wait(busy, return_when=FIRST_COMPLETED)
                    yield from (one.result() for one in done)
            yield from (one.result() for one in as_completed(busy))
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _one(tools: DevTools, tabs: SimpleQueue[str], job: Job) -> PrintedPdf:
    """A job in a tab that nobody uses now; a tab in which one failed is not used again."""
    try:
        tab = _free(tabs) or _tab(tools)
        pdf = finished(_print(tools, tab, job.html), job.about, headings_of(job.html.read_text("utf-8")))
    except (NoAnswer, Unreadable) as failure:
        return PrintedPdf(job, why=str(failure))
    tabs.put(tab)
    return PrintedPdf(job, pdf)


def _free(tabs: SimpleQueue[str]) -> str:
    try:
        return tabs.get_nowait()
    except Empty:
        return ""


def _tab(tools: DevTools) -> str:
    target = tools.ask("Target.createTarget", url="about:blank")["targetId"]
    session = str(tools.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"])
    tools.ask("Page.enable", session)
    return session


def _print(tools: DevTools, session: str, html: Path) -> bytes:
    tools.forget_events(session)
    opened = tools.ask("Page.navigate", session, url=html.as_uri())
    if opened.get("errorText"):
        raise NoAnswer(opened["errorText"])
    tools.await_event("Page.loadEventFired", session)
    tools.ask("Runtime.evaluate", session, expression=_HAS_LETTERS, awaitPromise=True)
    return base64.b64decode(tools.ask("Page.printToPDF", session, **_PAPER)["data"])
