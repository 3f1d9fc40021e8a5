"""A site that several processes work at is the same site, and nothing of them stays behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ambitieweb import processes
from ambitieweb.drafted_pages import SHARED_FILES
from ambitieweb.pages.all_pages import CARDS_IN_SHARE
from ambitieweb.processes import ALONE, VARIABLE, Allowed, Share
from ambitieweb.site_draft import Settings, SiteDraft
from bench import portfolio
from browser.site import PROJECT
from output.trees import tree
from patience import PATIENCE, comes

pytestmark = pytest.mark.slow

COMPLETE = Path(__file__).parent / "content" / "complete"


def program(script: str, *words: str, processes: str = "3") -> subprocess.CompletedProcess[str]:
    """Runs a script of Python with the words that follow, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", script, *words],
        cwd=PROJECT,
        env={**os.environ, VARIABLE: processes, "AMBITIEWEB_TAAL": "nl", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )


COMMAND = """
import sys
from ambitieweb import processes
from ambitieweb.cli import main
makes, handed = processes.done, []
def watched(jobs, number):
    for one in makes(jobs, number):
        handed.append(one)
        yield one
import ambitieweb.drafted_pages
ambitieweb.drafted_pages.done = watched
try:
    main()
finally:
    print("handed over:", len(handed), file=sys.stderr)
"""
"""The command line, which says how many jobs other processes did."""


@pytest.mark.parametrize("content", ["complete", "many"])
def test_the_site_is_the_same_however_many_processes_make_it(content: str, tmp_path: Path) -> None:
    folder = {"complete": COMPLETE, "many": tmp_path / "content"}[content]
    if content == "many":
        portfolio.write(folder, projects=2 * CARDS_IN_SHARE, categories=12)
    assert_same(tmp_path, "3", "build", "--content", str(folder), "--site-dir")


def test_the_example_site_that_other_tests_look_at_is_the_same_from_many_processes(
    demo_site: Path, tmp_path: Path
) -> None:
    assert tree(demo_site) == made(tmp_path / "site", "3", "build", "--site-dir")


def test_the_emitted_folder_is_the_same_too(tmp_path: Path) -> None:
    assert_same(tmp_path, "2", "emit", "--content", str(COMPLETE), "--alles")


def assert_same(tmp_path: Path, many: str, *words: str) -> None:
    """What a command writes in the folder that follows its words is the same with one process and with many."""
    assert made(tmp_path / "one", "1", *words) == made(tmp_path / "many", many, *words)


def made(out: Path, number: str, *words: str) -> dict[str, bytes | str]:
    """What a command writes with a number of processes, of which more than one did work."""
    done = program(COMMAND, *words, str(out), processes=number)
    assert done.returncode == 0, done.stderr
    assert ("handed over: 0" in done.stderr) == (number == "1"), done.stderr
    return tree(out)


@pytest.mark.parametrize("command", ["build", "emit"])
def test_another_word_than_a_number_of_processes_is_told(command: str, tmp_path: Path) -> None:
    out = ["--site-dir", str(tmp_path / "uit")] if command == "build" else [str(tmp_path / "uit")]
    done = program(COMMAND, command, "--content", str(COMPLETE), *out, processes="veel")
    assert done.returncode == 1
    assert "In AMBITIEWEB_PROCESSEN staat 'veel'. Geef een getal van 1 of hoger" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_large_site_has_fewer_processes_unless_somebody_asks_for_more() -> None:
    assert [Allowed(4).for_cards(cards) for cards in (0, 26, 1_000, 2_000, 5_000)] == [4, 4, 4, 2, 1]
    assert Allowed(4, is_asked=True).for_cards(5_000) == 4
    assert ALONE.for_cards(26) == 1


def test_shares_are_the_whole_row_in_its_order() -> None:
    for length in range(12):
        for parts in range(1, 8):
            shares = [Share(number, parts) for number in range(parts)]
            assert [item for share in shares for item in share.of(range(length))] == [*range(length)]
            assert [share.is_first for share in shares].count(True) == 1
            assert [share.is_last for share in shares].count(True) == 1


def test_jobs_are_done_by_other_processes_and_what_one_raises_is_raised_here() -> None:
    script = """
import os
from ambitieweb.processes import done
gave = dict(done([os.getpid, lambda: 2, os.getpid], 2))
assert gave[1] == 2 and os.getpid() not in gave.values() and sorted(gave) == [0, 1, 2], gave
def fails():
    raise OSError(28, "vol", "bestand")
try:
    list(done([lambda: 1, fails], 2))
except OSError as failure:
    assert (failure.errno, failure.filename) == (28, "bestand"), failure
    print("raised")
"""
    done = program(script)
    assert (done.stdout, done.returncode) == ("raised\n", 0), done.stderr


def test_when_a_process_is_ended_by_something_else_its_work_is_done_after_all() -> None:
    script = """
import os, signal
from ambitieweb.processes import done
first = os.getpid()
def job(number):
    if number == 3 and os.getpid() != first:
        os.kill(os.getpid(), signal.SIGKILL)
    return number * number
from functools import partial
print(sorted(done([partial(job, number) for number in range(9)], 2)))
"""
    done = program(script)
    assert done.stdout == f"{[(number, number * number) for number in range(9)]}\n", done.stderr


@pytest.mark.parametrize(
    "failure", [OSError(38, "no semaphores"), NotImplementedError(), ImportError()], ids=lambda f: type(f).__name__
)
def test_where_no_process_can_be_copied_this_one_does_all(failure: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise failure

    monkeypatch.setattr(processes, "ProcessPoolExecutor", fails)
    assert list(processes.done([lambda: 1, lambda: 2], 2)) == [(0, 1), (1, 2)]


def test_processes_end_with_the_one_that_they_work_for() -> None:
    script = """
import os, sys, threading
from ambitieweb.processes import done
def job():
    os.write(1, b"%d\\n" % os.getpid())
    threading.Event().wait()
list(done([job, job], 2))
"""
    with subprocess.Popen([sys.executable, "-c", script], cwd=PROJECT, stdout=subprocess.PIPE) as first:
        assert first.stdout is not None
        copies = [int(first.stdout.readline()) for _ in range(2)]
        first.send_signal(signal.SIGKILL)
        assert comes(lambda: not any(map(is_there, copies)))


def is_there(process: int) -> bool:
    """False for one that ended, also where nobody asked yet how."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_shares_of_files_to_take_along_are_all_files_in_their_order() -> None:
    desk = SiteDraft(COMPLETE, Settings(with_files=True)).means
    for make in SHARED_FILES:
        assert [file for number in range(3) for file in make(desk, Share(number, 3))] == list(make(desk))
