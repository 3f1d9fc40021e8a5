"""The layers: imports go downward only, and each library from outside has one door."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import ambitieweb

PACKAGE = Path(ambitieweb.__file__).parent

LAYERS = (
    ("problems",),
    ("source",),
    ("output", "prose"),
    ("texts",),
    ("model",),
    ("link",),
    ("checks", "editor"),
    ("derive",),
    ("charts", "search"),
    ("tables",),
    ("assets", "look"),
    ("pages",),
    ("exports",),
    ("site",),
    ("search_entries", "guide", "naming", "schema_files"),
    ("emit", "starters"),
    ("plugin", "generated"),
    ("cli_output",),
    ("cli_usage",),
    ("cli",),
    ("__main__",),
)
"""From low to high; what stands on one line knows nothing of its neighbours."""

DOORS = {
    "yaml": ("source/compose.py",),
    "pydantic": ("model/",),
    "pydantic_core": ("model/",),
    "svgwrite": ("charts/canvas.py",),
    "jinja2": ("pages/environment.py",),
    "markupsafe": ("pages/",),
    "markdown_it": ("prose/",),
    "click": ("cli",),
    "mkdocs": ("plugin",),
    "snowballstemmer": ("search/",),
    "pyphen": ("search/", "charts/"),
    "xlsxwriter": ("exports/workbook.py",),
    "imagesize": ("source/stored.py",),
    "icalendar": ("exports/calendar.py",),
}
"""The only places that may import a library from outside: the start of a path in the package."""

READS_THE_CLOCK = ("time", "random", "secrets", "uuid")
TOUCHES_DISK = (
    "source/files.py",
    "source/stored.py",
    "texts/words.py",
    "output/",
    "emit.py",
    "cli.py",
    "plugin/",
    "generated.py",
    "starters.py",
    "schema_files.py",
)

FILES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))
each_file = pytest.mark.parametrize("file", FILES)


def test_every_part_of_the_package_has_its_layer() -> None:
    assert {layer(file) for file in FILES} - {name for row in LAYERS for name in row} - {"__init__"} == set()


@each_file
def test_imports_go_downward(file: str) -> None:
    own = layer(file)
    if own == "__init__":
        return
    height = {name: number for number, row in enumerate(LAYERS) for name in row}
    for module in imports(file):
        other = part(module) or own
        if other == "__version__":
            continue
        assert other == own or height[other] < height[own], f"{file} imports {module}"


@each_file
def test_charts_and_search_know_nothing_of_the_rest(file: str) -> None:
    if layer(file) in ("charts", "search"):
        assert {name for module in imports(file) if (name := part(module))} <= {layer(file)}


@each_file
def test_each_library_has_one_door(file: str) -> None:
    for module in imports(file):
        library = module.partition(".")[0]
        if library == "ambitieweb" or library in sys.stdlib_module_names:
            continue
        assert library in DOORS, f"{file} imports {library}, which has no door yet"
        assert file.startswith(DOORS[library]), f"{file} imports {library}; its door is {DOORS[library]}"


@each_file
def test_nothing_reads_the_clock_or_draws_lots(file: str) -> None:
    """Same content, same bytes. Only the command line tells how long it took."""
    if layer(file) in ("cli", "generated"):
        return
    assert {module.partition(".")[0] for module in imports(file)} & set(READS_THE_CLOCK) == set()
    assert {name for name in called(file) if name in ("now", "today", "utcnow")} == set()


@each_file
def test_only_the_outlets_and_the_reader_touch_disk(file: str) -> None:
    if file.startswith(TOUCHES_DISK):
        return
    touching = {
        "open(",
        "read_text",
        "read_bytes",
        "write_text",
        "write_bytes",
        "mkdir",
        "unlink",
        "rmtree",
        "copytree",
    }
    assert {name for name in called(file) if name in touching} == set()


@each_file
def test_nothing_catches_every_exception(file: str) -> None:
    """A mistake of our own keeps its traceback."""
    caught = (node.type for node in ast.walk(tree(file)) if isinstance(node, ast.ExceptHandler))
    names = {ast.unparse(kind) if kind is not None else "" for kind in caught}
    assert names & {"", "Exception", "BaseException"} == set()


def layer(file: str) -> str:
    """The layer of a file: its folder, or its name when it stands at the top."""
    return file.removesuffix(".py").split("/")[0]


def part(module: str) -> str | None:
    """The part of our package that a module belongs to."""
    return module.split(".")[1] if module.startswith("ambitieweb.") else None


def tree(file: str) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse((PACKAGE / file).read_text("utf-8"))


def imports(file: str) -> Iterator[str]:
    """The modules that a file imports."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file} has a relative import"
            module = node.module or ""
            yield from (f"{module}.{name.name}" for name in node.names) if module == "ambitieweb" else (module,)


def called(file: str) -> Iterator[str]:
    """The names of the methods that a file calls, and of the functions, these with a bracket behind them."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Call):
            yield node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "") + "("
