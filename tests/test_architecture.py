"""The layers: imports go downward only, and each library from outside has one door."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import ambitieweb

PACKAGE = Path(ambitieweb.__file__).parent

LAYERS = (
    ("problems", "languages", "collector", "turns", "processes", "late_patterns", "gathered"),
    ("source",),
    ("output", "prose", "house"),
    ("texts",),
    ("model",),
    ("link",),
    ("addresses",),
    ("checks", "editor"),
    ("derive",),
    ("charts", "pictures", "search"),
    ("tables",),
    ("assets",),
    ("pages",),
    ("look", "word"),
    ("exports",),
    ("finding",),
    ("drafted_pages",),
    ("site_draft",),
    ("site",),
    ("ahead", "pdf"),
    ("beginning", "mended"),
    ("guide", "naming", "schema_files", "waiting", "untranslated"),
    ("end_notes",),
    ("emit", "starters", "publishing", "library", "renaming"),
    ("plugin", "generated"),
    ("cli_output",),
    ("cli_usage",),
    ("commands",),
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
    "markupsafe": ("pages/", "word/"),
    "markdown_it": ("prose/",),
    "click": ("cli", "commands/"),
    "mkdocs": ("plugin",),
    "pyphen": ("charts/",),
    "xlsxwriter": ("exports/workbook.py",),
    "imagesize": ("source/stored.py",),
    "babel": ("languages.py",),
    "icalendar": ("exports/calendar.py",),
    "docx": ("word/file",),
    "pypdf": ("pdf/",),
    "resvg_py": ("pictures/png.py",),
}
"""The only places that may import a library from outside: the start of a path in the package."""

READS_THE_CLOCK = ("time", "random", "secrets", "uuid")
TOUCHES_DISK = (
    "source/files.py",
    "source/stored.py",
    "texts/words.py",
    "output/",
    "emit.py",
    "pdf/",
    "commands/",
    "plugin/",
    "generated.py",
    "starters.py",
    "publishing.py",
    "library.py",
    "schema_files.py",
)
TOUCHING = frozenset(
    ["open(", "read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "unlink", "rmtree", "copytree"]
)

FILES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))


def test_every_part_of_the_package_has_its_layer() -> None:
    assert {layer(file) for file in FILES} - {name for row in LAYERS for name in row} - {"__init__"} == set()


def test_imports_go_downward() -> None:
    height = {name: number for number, row in enumerate(LAYERS) for name in row}
    assert [
        f"{file} imports {module}"
        for file in FILES
        if (own := layer(file)) != "__init__"
        for module in imports(file)
        if (other := part(module) or own) not in ("__version__", own) and height[other] >= height[own]
    ] == []


def test_charts_and_search_know_nothing_of_the_rest() -> None:
    assert [
        f"{file} imports {module}"
        for file in FILES
        if layer(file) in ("charts", "search")
        for module in imports(file)
        if part(module) not in (None, layer(file))
    ] == []


def test_each_library_has_one_door() -> None:
    assert [
        f"{file} imports {library}; its door is {DOORS.get(library, 'not there yet')}"
        for file in FILES
        for module in imports(file)
        if (library := module.partition(".")[0]) != "ambitieweb" and library not in sys.stdlib_module_names
        if not file.startswith(DOORS.get(library, ()))
    ] == []


def test_nothing_reads_the_clock_or_draws_lots() -> None:
    """Same content, same bytes. Only the command line tells how long it took."""
    held = [file for file in FILES if layer(file) not in ("cli", "commands", "generated")]
    read = [f"{file}: {name}" for file in held for name in imports(file) if name.partition(".")[0] in READS_THE_CLOCK]
    asked = [f"{file}: {name}" for file in held for name in called(file) if name in ("now", "today", "utcnow")]
    assert read + asked == []


def test_only_the_outlets_and_the_reader_touch_disk() -> None:
    assert [
        f"{file}: {name}"
        for file in FILES
        if not file.startswith(TOUCHES_DISK)
        for name in called(file)
        if name in TOUCHING
    ] == []


def test_nothing_catches_every_exception() -> None:
    """A mistake of our own keeps its traceback."""
    assert [
        f"{file}: {kind}"
        for file in FILES
        for node in nodes(file)
        if isinstance(node, ast.ExceptHandler)
        if (kind := ast.unparse(node.type) if node.type else "") in ("", "Exception", "BaseException")
    ] == []


def test_no_file_needs_itself() -> None:
    """A circle of imports would raise CycleError with the files in it."""
    files = {_module(file): file for file in FILES}
    needed = {file: [files[name] for name in named(file) if name in files] for file in FILES}
    assert set(TopologicalSorter(needed).static_order()) == set(FILES)


def test_no_class_has_the_name_of_another() -> None:
    """Records keep the plain name; what is linked, chosen, shown or written says so."""
    places: dict[str, list[str]] = {}
    for file in FILES:
        for node in tree(file).body:
            if isinstance(node, ast.ClassDef):
                places.setdefault(node.name, []).append(file)
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


def layer(file: str) -> str:
    """The layer of a file: its folder, or its name when it stands at the top."""
    return file.removesuffix(".py").split("/")[0]


def part(module: str) -> str | None:
    """The part of our package that a module belongs to."""
    return module.split(".")[1] if module.startswith("ambitieweb.") else None


@cache
def tree(file: str) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse((PACKAGE / file).read_text("utf-8"))


@cache
def nodes(file: str) -> tuple[ast.AST, ...]:
    """Everything in that tree."""
    return tuple(ast.walk(tree(file)))


def imports(file: str) -> Iterator[str]:
    """The modules that a file imports."""
    for node in nodes(file):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file} has a relative import"
            module = node.module or ""
            yield from (f"{module}.{name.name}" for name in node.names) if module == "ambitieweb" else (module,)


def named(file: str) -> Iterator[str]:
    """The same, and what it imports from a folder by its name as a module."""
    for node in nodes(file):
        if isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{name.name}" for name in node.names)
    yield from imports(file)


def _module(file: str) -> str:
    return f"ambitieweb/{file.removesuffix('.py').removesuffix('/__init__')}".replace("/", ".")


def called(file: str) -> Iterator[str]:
    """The names of the methods that a file calls, and of the functions, these with a bracket behind them."""
    for node in nodes(file):
        if isinstance(node, ast.Call):
            yield node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "") + "("


KEPT_ROOMS = ("link/", "derive/", "tables/", "pages/", "exports/", "finding/")
HOLDS_NO_CONTENT = {
    "pages/desk.py": {"spool", "made_alone", "_alike"},
    "pages/whole.py": {"_whole"},
}
"""Properties that are kept without a note of what they were made of: where things wait, and what follows from finished pages."""
PLAIN = {"str", "int", "float", "bool", "tuple", "None", "type", "Record", "FieldSpec", "Kind", "bytes"}
MADE_ASIDE = {"link/whole.py": {"_filled"}}
"""Who asks for what it holds asks the record as well."""


def test_what_is_kept_of_the_content_knows_of_which_texts_it_was_made() -> None:
    """With `kept` of `model/reads.py`. What only depends on words, numbers and kinds of records may be kept by Python itself."""
    found = []
    for file in (file for file in FILES if file.startswith(KEPT_ROOMS)):
        for node in ast.walk(tree(file)):
            if isinstance(node, ast.FunctionDef):
                ways = {ast.unparse(way).partition("(")[0] for way in node.decorator_list}
                names = {
                    name.id
                    for argument in node.args.args
                    if argument.annotation
                    for name in ast.walk(argument.annotation)
                    if isinstance(name, ast.Name)
                }
                if "cached_property" in ways and node.name not in HOLDS_NO_CONTENT.get(file, set()):
                    found.append(f"{file}: {node.name}")
                if ways & {"cache", "lru_cache"} and names - PLAIN and node.name not in MADE_ASIDE.get(file, set()):
                    found.append(f"{file}: {node.name} of {names - PLAIN}")
    assert found == [], (
        "keep it in `Desk.table`, as a `kept` property of the `Desk`, or with `kept_in` of model/reads.py"
    )
