"""`make bench`: our build beside plain mkdocs-material on as many pages of the same size, in one table from one run."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from ambitieweb.plugin.plugin import FILES_VARIABLE
from bench import plain, portfolio, search, wide

SIZES = (25, 250, 1000)
WIDE = (1000, 20_000)
"""Projects of which only the index is made, with as many words as real texts have."""
FEW = 200
"""Files to take along of which the cost is told."""
OURS = "theme: {name: material}\nsite_name: Meting\ndocs_dir: docs\nplugins: [{ambitieweb: {content: content}}]\n"


@dataclass(frozen=True)
class Run:
    """What one build cost."""

    name: str
    projects: int
    pages: int
    wall: float
    cpu: float
    peak_mb: float
    output_mb: float


def measure(name: str, projects: int, folder: Path, *, with_files: bool = False) -> Run:
    """Builds a folder with `mkdocs build` in a process of its own and reads what the system says of it. `with_files` does what
    `ambitieweb build --alles` does."""
    shutil.rmtree(folder / "site", ignore_errors=True)
    start = time.perf_counter()
    process = os.posix_spawn(
        sys.executable,
        [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(folder / "mkdocs.yml")],
        os.environ | ({FILES_VARIABLE: "1"} if with_files else {}),
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
            (os.POSIX_SPAWN_OPEN, 2, str(folder / "log"), os.O_WRONLY | os.O_CREAT, 0o644),
        ],
    )
    _, status, used = os.wait4(process, 0)
    wall = time.perf_counter() - start
    if status:
        raise SystemExit(f"{name}: the build failed\n{(folder / 'log').read_text('utf-8')[-2000:]}")
    site = folder / "site"
    size = sum(path.stat().st_size for path in site.rglob("*") if path.is_file()) / 1e6
    pages = sum(1 for _ in site.rglob("index.html"))
    return Run(name, projects, pages, wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, size)


def compare(projects: int, work: Path, repeat: int) -> tuple[Run, Run]:
    """Our build and the plain one on the same number of projects, taking turns; the middle run of each counts."""
    ours, other = work / f"ours-{projects}", work / f"plain-{projects}"
    portfolio.write(ours / "content", projects)
    (ours / "docs").mkdir()
    (ours / "mkdocs.yml").write_text(OURS, "utf-8")
    print(f"{projects} projects: building ...", file=sys.stderr, flush=True)
    first = measure("ambitieweb", projects, ours)
    plain.write(other, ours / "site")
    runs = [
        (first if turn == 0 else measure("ambitieweb", projects, ours), measure("plain", projects, other))
        for turn in range(repeat)
    ]
    return _middle([pair[0] for pair in runs]), _middle([pair[1] for pair in runs])


def with_files(ours: Run, folder: Path) -> str:
    """What the files to take along cost: all of them, and 200 as a part of the build without them."""
    before = sum(1 for path in (folder / "site").rglob("*") if path.is_file())
    run = measure("with files", ours.projects, folder, with_files=True)
    made = sum(1 for path in (folder / "site").rglob("*") if path.is_file()) - before
    cost = run.cpu - ours.cpu
    of_build = (
        f"{run.wall / ours.wall:.2f} times the wall time and {run.cpu / ours.cpu:.2f} times the CPU time of the build"
    )
    share = f"{FEW} of them add {cost / made * FEW / ours.cpu:.0%}"
    return f"--alles: {made} files, {run.output_mb - ours.output_mb:.1f} MB, peak {run.peak_mb:.0f} MB; {of_build}; {share}"


def _middle(runs: list[Run]) -> Run:
    return sorted(runs, key=lambda run: run.cpu)[len(runs) // 2]


def main() -> None:
    """Prints the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--projects", type=int, nargs="+", default=SIZES)
    options.add_argument("--repeat", type=int, default=1)
    options.add_argument("--keep", type=Path, help="a folder for the content and sites, to look at afterwards")
    options.add_argument(
        "--wide", type=int, nargs="*", default=WIDE, help="projects of which only the search is measured"
    )
    given = options.parse_args()
    work = given.keep or Path(tempfile.mkdtemp(prefix="ambitieweb-bench-"))
    work.mkdir(parents=True, exist_ok=True)
    print(
        f"{'projects':>8} {'build':<11} {'pages':>6} {'wall s':>7} {'CPU s':>7} {'ms/page':>8} {'peak MB':>8} {'site MB':>8} {'ratio wall':>10} {'ratio CPU':>10}"
    )
    per_page = {}
    try:
        for projects in given.projects:
            ours, other = compare(projects, work, given.repeat)
            per_page[projects] = ours.wall / ours.pages
            for run in (ours, other):
                ratio = f"{ours.wall / other.wall:>10.2f} {ours.cpu / other.cpu:>10.2f}" if run is ours else ""
                print(
                    f"{projects:>8} {run.name:<11} {run.pages:>6} {run.wall:>7.1f} {run.cpu:>7.1f} {1000 * run.wall / run.pages:>8.1f} {run.peak_mb:>8.0f} {run.output_mb:>8.1f} {ratio}",
                    flush=True,
                )
            print(f"{projects:>8} {with_files(ours, work / f'ours-{projects}')}", flush=True)
            made = search.making(work / f"ours-{projects}" / "content")
            print(f"{projects:>8} search: made in {made:.1f} CPU s, {made / ours.cpu:.1%} of the build", flush=True)
            print(f"{projects:>8} {search.measure(work / f'ours-{projects}' / 'site')}", flush=True)
        for projects in given.wide:
            pages = wide.write(work / f"wide-{projects}", projects, work / f"ours-{given.projects[0]}" / "site")
            print(f"{projects:>8} {search.measure(work / f'wide-{projects}')} (index only, {pages} pages)", flush=True)
    finally:
        if given.keep is None:
            shutil.rmtree(work, ignore_errors=True)
    if 250 in per_page and 1000 in per_page:
        print(f"time per page at 1000 against 250: {per_page[1000] / per_page[250]:.2f}")


if __name__ == "__main__":
    main()
