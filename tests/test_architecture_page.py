"""The page for developers stays true: what it names is there, and each part of the package is named."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import ambitieweb
from ambitieweb.texts import texts
from test_architecture import DOORS

PACKAGE = Path(ambitieweb.__file__).parent
ROOT = PACKAGE.parent.parent
PAGE = (ROOT / "docs" / "ontwikkeling" / "index.md").read_text("utf-8")
NAMED = sorted(set(re.findall(r"`([^`\n]+)`", re.sub(r"(?s)```.*?```", "", PAGE))))
TOPS = (ROOT, PACKAGE, PACKAGE / "pages", ROOT / "theme", ROOT / "theme" / "assets", ROOT / "content")
"""From where the page names a path."""
CHECKED_IN = ("generator", "tests", "theme", "docs")
MADE = ("index.html", "vellen/", "webserver/", "content/bestanden/")
"""Stands in a site or beside its content, not in the code."""
PATHS = [
    name for name in NAMED if re.fullmatch(r"\.?[\w./*-]+(/|\.(py|yml|md|html|css|js|ts))", name) and name not in MADE
]
NAMES = [name for name in NAMED if re.fullmatch(r"[A-Za-z_]+(\.[A-Za-z_]+)+|[A-Z]\w+|[a-z]+(_[a-z]+)+", name)]
OF_OTHERS = ("None", "index.html", "pyproject.toml", "pytest.mark.slow", "pytest.mark.golden", "niet_voor", *DOORS)
"""Names that are not ours, or a key of authors."""


def test_each_path_is_there() -> None:
    assert [path for path in PATHS if not is_there(path)] == []


def is_there(path: str) -> bool:
    """Seen from one of the tops; a name alone may lie in any folder."""
    anywhere = (ROOT.joinpath(folder).rglob(path) for folder in CHECKED_IN) if "/" not in path.rstrip("/") else ()
    return any(next(top.glob(path), None) for top in TOPS) or any(next(found, None) for found in anywhere)


def test_each_name_is_there() -> None:
    assert [name for name in NAMES if name not in (*PATHS, *OF_OTHERS) and not is_defined(name)] == []


def is_defined(name: str) -> bool:
    """`Class`, `CONSTANT`, `module.function`, `Class.method`, `an_object.method`, the key of words in the texts, or what scripts
    give one another."""
    owner, _, own = name.rpartition(".")
    if not owner:
        return own in typed() or any(own in names for names in defined().values())
    if owner == "board":
        return own in typed() or name in word_groups()
    owner = owner.rpartition(".")[2]
    holders = (owner, owner.title().replace("_", ""))
    return any(own in defined().get(holder, ()) for holder in holders) or name in word_groups()


def test_it_can_be_read() -> None:
    """No line or paragraph that somebody gives up on; a list has its items apart, a table is laid out by who shows it."""
    text = re.sub(r"(?s)```.*?```", "", PAGE)
    parts = [part for part in re.split(r"\n\n|\n(?=- |\d+\. )", text) if not part.startswith("|")]
    assert [line for part in parts for line in part.split("\n") if len(line) > 110] == [], "break these lines"
    assert [part[:60] for part in parts if len(part) > 600] == [], "part these paragraphs"


def test_each_part_of_the_package_is_explained() -> None:
    """In backticks, or as a line of the drawing at the top."""
    parts = sorted(path.name for path in PACKAGE.iterdir() if path.name not in ("__init__.py", "__pycache__"))
    assert [
        part for part in parts if not re.search(rf"`{part}\b|^[ |`-]+{part.removesuffix('.py')}  ", PAGE, re.MULTILINE)
    ] == []


def test_each_room_of_pages_is_explained() -> None:
    rooms = {f"`{path.name}/`" for path in (PACKAGE / "pages").iterdir() if (path / "__init__.py").exists()}
    assert rooms == set(re.findall(r"^\| (`\w+/`) \|", PAGE, re.MULTILINE))


def test_the_doors_are_those_of_the_code() -> None:
    named = dict(re.findall(r"^\| [\w -]+ \(`(\w+)`\) \| (`.+`) \|$", PAGE, re.MULTILINE))
    assert named.keys() == DOORS.keys()
    for library, doors in named.items():
        assert all(door.startswith(DOORS[library]) for door in re.findall(r"`(.+?)`", doors)), library


@pytest.mark.parametrize("guide", ["docs/ontwikkeling/index.md", "README.md"])
def test_each_target_of_make_is_there(guide: str) -> None:
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    asked = set(re.findall(r"(?:`|^)make\s(\w+)", (ROOT / guide).read_text("utf-8"), re.MULTILINE))
    assert len(asked) > 4
    assert asked - targets == set()


@cache
def defined() -> dict[str, set[str]]:
    """What each module, folder and class of the package and the tests defines, by its name."""
    found: dict[str, set[str]] = {}
    for path in (*PACKAGE.rglob("*.py"), *(ROOT / "tests").rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        for name in (path.stem, path.parent.name):
            found.setdefault(name, set()).update(_names(tree))
        for node in _statements(tree):
            if isinstance(node, ast.ClassDef):
                found.setdefault(node.name, set()).update(_names(node))
    return found


def _statements(holder: ast.AST) -> Iterator[ast.AST]:
    """All statements, also those within others."""
    for node in ast.iter_child_nodes(holder):
        if isinstance(node, ast.stmt | ast.ExceptHandler | ast.match_case):
            yield node
            yield from _statements(node)


def _names(holder: ast.Module | ast.ClassDef) -> Iterator[str]:
    for node in holder.body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            yield node.name
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (target.id for target in targets if isinstance(target, ast.Name))


@cache
def typed() -> set[str]:
    """What the types of scripts declare, with their members."""
    files = (ROOT / "tests" / "node").glob("*.d.ts")
    said = "\n".join(path.read_text("utf-8") for path in files)
    return set(re.findall(r"^\s*(?:interface |type )?(\w+)\??[:(< ]", said, re.MULTILINE))


@cache
def word_groups() -> set[str]:
    """The starts of the keys of all words, such as `data.table`."""
    keys = texts("nl").words
    return {".".join(key.split(".")[:count]) for key in keys for count in range(1, key.count(".") + 2)}
