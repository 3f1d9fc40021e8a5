"""One address book: no module beside `addresses/` holds the path of a page, or a part of one, as a string."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ambitieweb.addresses import cards, fixed
from ambitieweb.addresses.address import FixedPage, PageKind
from ambitieweb.addresses.sure import ROOTS, sure_pages
from ambitieweb.site import build
from ambitieweb.texts import texts
from demo import demo
from test_architecture import FILES, PACKAGE, layer, nodes

BOOK = "addresses"
TEMPLATES = {path.relative_to(PACKAGE / "templates").as_posix() for path in (PACKAGE / "templates").rglob("*.html")}
INDEX = ("index.html", "index.md")
SPEAKS_OF_FILES = (
    "link/docs_links.py",
    "model/address.py",
    "source/docs.py",
    "finding/hand_written.py",
    "commands/build.py",
)
"""They read or name files of hand-written pages, or a file on the author's disk."""
SPEAKS_OF_CONTENT = ("model", "link", "search", "languages")
"""Below the book, or words of people: keys of fields, folders of the content, words that people use."""
NAMES = frozenset({"maatregelen", "categorieen", "indicatoren", "leerpunten", "monitor", "goed-bezig"})
"""What is the path of a page and the key of a table or of words too."""


def test_no_module_holds_the_path_of_a_page() -> None:
    assert [
        f"{file}:{line}: {text!r}"
        for file in FILES
        if layer(file) != BOOK
        for line, text in strings(file)
        if is_path(text, file)
    ] == []


def test_no_template_holds_the_path_of_a_page() -> None:
    found = re.compile(r"""\{[{%][^}]*?["']([^"']*)["']\s*(?:~|[,)])""")
    assert [
        f"{path}: {text!r}"
        for path in sorted(TEMPLATES)
        for text in found.findall((PACKAGE / "templates" / path).read_text("utf-8"))
        if text and (parts_of(text) or text in pages() - NAMES)
    ] == []


def test_what_the_theme_links_to_is_in_the_book() -> None:
    theme = PACKAGE.parent.parent / "theme"
    names = re.compile(r"""["']([a-z0-9/-]*index\.html)["']""")
    linked = {
        name
        for path in (*theme.rglob("*.html"), *theme.rglob("*.js"))
        for name in names.findall(path.read_text("utf-8"))
    }
    assert linked - {page.html for page in vars(fixed).values() if isinstance(page, FixedPage)} == set()


def test_every_page_of_the_book_is_made_at_its_address() -> None:
    made = {page.address.path for page in demo().pages}
    lost = {page.path for page in vars(fixed).values() if isinstance(page, FixedPage)} - made
    assert lost == set(), "what makes each stands in PAGES of pages/all_pages.py"


def test_a_path_put_back_is_seen() -> None:
    for text in ("vergelijken/bereikt", "/afwijkingen", "{x}/webben", "sessie-1/verslag", "over", "a/index.html"):
        assert is_path(text, "pages/start/home.py"), text
    for text in ("state.more", "nav.about", "deeds/list.html", "maatregelen"):
        assert not is_path(text, "pages/start/home.py"), text


def is_path(text: str, file: str) -> bool:
    """True when a string of a module is the path of a page, or holds a part of one."""
    if text in TEMPLATES or file.startswith(SPEAKS_OF_FILES):
        return False
    if any(name in text for name in INDEX):
        return True
    own = text in pages() - (NAMES | (keys() if layer(file) == "tables" else set()))
    return layer(file) not in SPEAKS_OF_CONTENT and (own or bool(parts_of(text)))


def parts_of(text: str) -> set[str]:
    """The parts of paths of pages in a string with a slash."""
    if "/" not in text or re.search(r"\s|\.[a-z]{2,4}$|^https?:|<", text):
        return set()
    return {part for part in text.split("/") if re.sub(r"\d+$", "", part) in parts()}


@cache
def pages() -> frozenset[str]:
    """The paths of the pages that every site has."""
    return frozenset(page.path for page in vars(fixed).values() if isinstance(page, FixedPage) and page.path)


@cache
def parts() -> frozenset[str]:
    """The parts of paths that the book writes, and those of the folders of cards."""
    kinds = {kind.found_as for kind in (*cards.KINDS.values(), *vars(cards).values()) if isinstance(kind, PageKind)}
    written = {text for file in FILES if layer(file) == BOOK for _, text in strings(file)}
    found = {part for text in (*written, *pages()) for part in text.split("/")}
    return frozenset(part for part in found if re.fullmatch("[a-z-]{2,}", part)) - kinds - {"show", "lessons"}


@cache
def keys() -> frozenset[str]:
    """The keys of tables, which have words in the texts."""
    return frozenset(key.split(".")[2] for key in texts("nl").words if key.startswith("data.table."))


def strings(file: str) -> Iterator[tuple[int, str]]:
    """The strings of a module with their lines, but for those that stand alone: the docstrings."""
    alone = {id(node.value) for node in nodes(file) if isinstance(node, ast.Expr)}
    for node in nodes(file):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield node.lineno, node.value


def test_what_is_known_of_pages_before_they_are_made_is_true(tmp_path: Path) -> None:
    (tmp_path / "site.yml").write_text("naam: Leeg\n", "utf-8")
    for site in (demo(), build(tmp_path)):
        paths = {page.path for page in site.pages}
        assert len(sure_pages(site.portfolio)) > 20
        assert sure_pages(site.portfolio) - paths == set(), "what is not always made is named in addresses/sure.py"
        assert {path.partition("/")[0] for path in paths} <= ROOTS
