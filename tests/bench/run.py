"""`make bench`: our build beside plain mkdocs-material (with all pages in its menu, and with overviews only) and bare Hugo on as
many pages of the same size, in one table from one run; and what an edit, a check and a start cost."""

from __future__ import annotations

import argparse
import itertools
import math
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from ambitieweb.plugin.plugin import FILES_VARIABLE
from bench import hugo, plain, portfolio, search, wide
from bench.edit import built_again, edits
from bench.measured import Cost, ambitieweb, cost

SIZES = (25, 250, 1000)
WIDE = (1000, 20_000)
"""Projects of which only the index is made, with as many words as real texts have."""
FEW = 200
"""Files to take along of which the cost is told."""
MOST_IN_MENU = 1000
"""Plain mkdocs-material with every page in its menu takes minutes and gigabytes above this number of projects."""
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


def measure(name: str, projects: int, folder: Path, *, with_files: bool = False, file: str = "mkdocs.yml") -> Run:
    """Builds a folder with `mkdocs build` in a process of its own and reads what the system says of it. `with_files` does what
    `ambitieweb build --alles` does."""
    shutil.rmtree(folder / "site", ignore_errors=True)
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", file]
    return _run(
        name, projects, cost(name, command, folder, {FILES_VARIABLE: "1"} if with_files else {}), folder / "site"
    )


def hugo_run(projects: int, folder: Path, docs: Path) -> Run | None:
    """The same articles with bare Hugo; None where it cannot be had."""
    program = hugo.installed()
    if program is None:
        return None
    hugo.write(folder, docs)
    return _run("hugo", projects, cost("hugo", [str(program), "--quiet"], folder), folder / "public")


def _run(name: str, projects: int, used: Cost, site: Path) -> Run:
    size = sum(path.stat().st_size for path in site.rglob("*") if path.is_file()) / 1e6
    pages = sum(1 for _ in site.rglob("index.html"))
    return Run(name, projects, pages, used.wall, used.cpu, used.peak_mb, size)


def compare(projects: int, work: Path, repeat: int) -> list[Run]:
    """Our build and others on as many pages with as large articles, taking turns; the middle run of each counts. Ours comes first."""
    ours, other = work / f"ours-{projects}", work / f"plain-{projects}"
    portfolio.write(ours / "content", projects)
    (ours / "docs").mkdir()
    (ours / "mkdocs.yml").write_text(OURS, "utf-8")
    print(f"{projects} projects: building ...", file=sys.stderr, flush=True)
    runs: dict[str, list[Run]] = {}
    for turn in range(repeat):
        made = [measure("ambitieweb", projects, ours)]
        if not turn:
            plain.write(other, ours / "site")
        if projects <= MOST_IN_MENU:
            made.append(measure("plain", projects, other))
        made.append(measure("overviews", projects, other, file=plain.OVERVIEWS))
        beside = hugo_run(projects, work / f"hugo-{projects}", other / "docs")
        made += [beside] if beside else []
        for run in made:
            runs.setdefault(run.name, []).append(run)
    if "hugo" not in runs:
        print(f"{projects:>8} hugo: left out, it cannot be installed here", flush=True)
    return [_middle(found) for found in runs.values()]


def commands(folder: Path) -> str:
    """What other commands cost on the same content."""
    checked = cost("check", ambitieweb("check"), folder, may_fail=True)
    started = cost("--help", ambitieweb("--help"), folder)
    return f"check: {checked.cpu:.1f} CPU s, peak {checked.peak_mb:.0f} MB; --help: {started.cpu:.2f} CPU s"


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
            ours, *others = compare(projects, work, given.repeat)
            per_page[projects] = ours
            for run in (ours, *others):
                ratio = f"{ours.wall / run.wall:>10.2f} {ours.cpu / run.cpu:>10.2f}" if run is not ours else ""
                print(
                    f"{projects:>8} {run.name:<11} {run.pages:>6} {run.wall:>7.1f} {run.cpu:>7.1f} {1000 * run.wall / run.pages:>8.1f} {run.peak_mb:>8.0f} {run.output_mb:>8.1f} {ratio}",
                    flush=True,
                )
            print(f"{projects:>8} {with_files(ours, work / f'ours-{projects}')}", flush=True)
            print(f"{projects:>8} {commands(work / f'ours-{projects}')}", flush=True)
            print(f"{projects:>8} {built_again(work / f'ours-{projects}')}", flush=True)
            for found in edits(work / f"ours-{projects}"):
                print(f"{projects:>8} serve: {found}", flush=True)
            made = search.making(work / f"ours-{projects}" / "content")
            print(f"{projects:>8} search: made in {made:.1f} CPU s, {made / ours.cpu:.1%} of the build", flush=True)
            print(f"{projects:>8} {search.measure(work / f'ours-{projects}' / 'site')}", flush=True)
        for projects in given.wide:
            pages = wide.write(work / f"wide-{projects}", projects, work / f"ours-{given.projects[0]}" / "site")
            print(f"{projects:>8} {search.measure(work / f'wide-{projects}')} (index only, {pages} pages)", flush=True)
    finally:
        if given.keep is None:
            shutil.rmtree(work, ignore_errors=True)
    for small, large in itertools.pairwise(sorted(per_page)):
        print(f"from {small} to {large} projects: {growth(per_page[small], per_page[large])}")


def growth(small: Run, large: Run) -> str:
    """How time and bytes grow with the pages: 1 is in step with them."""
    grown = math.log(large.pages / small.pages)
    time, size = math.log(large.cpu / small.cpu) / grown, math.log(large.output_mb / small.output_mb) / grown
    return f"exponent per page {time:.2f} in CPU time, {size:.2f} in bytes"


if __name__ == "__main__":
    main()
