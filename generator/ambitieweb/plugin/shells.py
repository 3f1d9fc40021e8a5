"""Pages put together of a shell, rendered once for all pages that stand alike, and what each of them says itself.

A shell is `main.html` rendered with a stand-in, whose texts are slots. A template that wants to know more of a page than that
a text is there gets no answer, and then its pages are rendered whole, as are pages in the menu, hand-written ones, and all where
a template or plugin that is not ours has a say.
"""

from __future__ import annotations

import functools
import posixpath
import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NoReturn

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation

from ambitieweb.plugin.generated_page import GeneratedPage
from ambitieweb.plugin.overruled import SEARCHES

TEMPLATE: Final = "main.html"
Context = Mapping[str, Any]
Shell = tuple[str, ...]
"""What stands on every page of a kind, with the name of a slot between each two pieces."""

_MARK = "awslot"
_SIGNS = "Aa  <b>&amp;\"'/"
_SLOT: Final = re.compile(rf"\x00{_MARK} (\S+) {re.escape(_SIGNS)}\x00")
_SPOILT: Final = re.compile(_MARK, re.IGNORECASE)
_AS_THEY_ARE: Final = ("layout", "hide", "names_its_group")
"""What of the meta of a page a template may look at; all pages of a kind have the same."""


class Unsure(Exception):
    """A template asks something of a page that differs from page to page."""


class _Slot(str):
    """The place of a text: it may be printed, and it is there. Its signs are such that any change of them shows."""

    def __new__(cls, name: str) -> _Slot:
        return super().__new__(cls, f"\x00{_MARK} {name} {_SIGNS}\x00")

    def __bool__(self) -> bool:
        return True

    def __contains__(self, part: object) -> bool:
        if part == "<h1" and self.startswith(f"\x00{_MARK} content "):  # every page has its title above it
            return True
        raise Unsure

    def _unsure(self, *_: object) -> NoReturn:
        raise Unsure

    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __len__ = __getitem__ = __iter__ = _unsure
    __hash__ = str.__hash__


class _Title:
    """The first entry of a table of contents, which has the same address on every page."""

    def __init__(self, url: str) -> None:
        self.url = url

    def __getattr__(self, name: str) -> NoReturn:
        raise Unsure


class _StandIn:
    """A page of which a template may know what all pages of its kind share; its texts are slots."""

    previous_page = next_page = edit_url = parent = None
    ancestors: tuple[()] = ()
    is_homepage = active = is_section = False
    children = None
    is_page = True

    def __init__(self, page: GeneratedPage, url: str) -> None:
        self.url = url
        self.title = _Slot("title")
        self.content = _Slot("content")
        self.canonical_url = _Slot("canonical") if page.canonical_url else page.canonical_url
        self.meta = {
            key: value if key in _AS_THEY_ARE or not value else _Slot(f"meta.{key}") for key, value in page.meta.items()
        }
        self.toc = tuple(_Title(entry.url) for entry in list(page.toc)[:1])

    def __getattr__(self, name: str) -> NoReturn:
        raise Unsure


class Shells:
    """Renders the pages of one build."""

    def __init__(self, config: MkDocsConfig, asked: set[str]) -> None:
        self._asked = asked
        asked.update(*(_parts(str(path)) for path in (*config.extra_css, *config.extra_javascript)))
        self._menu: Navigation | None = None
        self._in_menu: frozenset[int] = frozenset()
        self._first: dict[Hashable, str] = {}
        self._shells: dict[Hashable, Shell | None] = {}

    def rendered(self, render: Callable[[Context], str], context: Context) -> str:
        """A page, joined where that gives the same as rendering it."""
        page = context["page"]
        if not isinstance(page, GeneratedPage) or not self._is_plain(page, context["nav"]):
            return render(context)
        kind = self._kind(page)
        if shell := self._shells.get(kind):
            return _joined(shell, page)
        if kind in self._shells:
            return render(context)
        if kind not in self._first:
            whole = render(context)
            self._first[self._kind(page)] = page.url
            return whole
        return self._tried(render, context, page, self._first[kind])

    def _tried(self, render: Callable[[Context], str], context: Context, page: GeneratedPage, first: str) -> str:
        """The second page of a kind, rendered whole; a shell made of the first one must give the same."""
        whole = render(context)
        try:
            shell = _shell(render({**context, "page": _StandIn(page, first)}))
        except Unsure:
            shell = None
        is_same = shell is not None and _joined(shell, page) == whole
        self._shells[self._kind(page)] = shell if is_same else None
        return whole

    def _is_plain(self, page: GeneratedPage, menu: Navigation) -> bool:
        """False for a page in the menu, where it stands marked, and for one that something else made different."""
        if menu is not self._menu:
            self._menu = menu
            self._in_menu = frozenset(map(id, menu.pages))
            self._asked.update(*(_parts(str(entry.url)) for entry in menu.pages))
        beside = (page.previous_page, page.next_page, page.edit_url, page.parent, page.children)
        is_text = all(key in _AS_THEY_ARE or isinstance(value, str) for key, value in page.meta.items())
        return id(page) not in self._in_menu and not any(beside) and is_text and not page.is_homepage

    def _kind(self, page: GeneratedPage) -> Hashable:
        """What decides the shell of a page: how far down it stands and in which folder of those that a shell leads to, what
        stands on it, and how it is laid out."""
        folders = page.url.split("/")[:-1]
        shared = next((n for n in range(len(folders), 0, -1) if "/".join(folders[:n]) in self._asked), 0)
        there = frozenset(key for key, value in page.meta.items() if value)
        same = tuple(repr(page.meta.get(key)) for key in _AS_THEY_ARE)
        contents = tuple(entry.url for entry in list(page.toc)[:1])
        return len(folders), tuple(folders[:shared]), there, same, contents, bool(page.canonical_url)


class _Joining:
    """The template of pages, as MkDocs asks for it."""

    def __init__(self, template: Any, shells: Shells) -> None:
        self._template, self._shells = template, shells

    def render(self, context: Context) -> str:
        return self._shells.rendered(self._template.render, context)


class JoiningEnvironment:
    """The templates of a build, as MkDocs asks for them: the one for pages is rendered once for each kind."""

    def __init__(self, env: Any, config: MkDocsConfig) -> None:
        asked: set[str] = set()
        env.filters["url"] = _recording(env.filters["url"], asked)
        self._env, self._shells = env, Shells(config, asked)

    def get_template(self, name: str) -> Any:
        template = self._env.get_template(name)
        return _Joining(template, self._shells) if name == TEMPLATE else template

    def __getattr__(self, name: str) -> Any:
        return getattr(self._env, name)


def joining(env: Any, config: MkDocsConfig, own_theme: Path) -> Any:
    """The templates of a build, joined where nobody but we has a say in what stands round a page."""
    alone = is_ours(config, "env", "page_context") and not any(_templates_of_others(config, own_theme))
    return JoiningEnvironment(env, config) if alone else env


def is_ours(config: MkDocsConfig, *names: str) -> bool:
    """True when no other plugin and no hook has a say in these events."""
    quiet = {id(config.plugins[name]) for name in ("ambitieweb", *SEARCHES) if name in config.plugins}
    events = (method for name in names for method in config.plugins.events[name])
    return all(id(getattr(method, "__self__", None)) in quiet for method in events)


def _templates_of_others(config: MkDocsConfig, own_theme: Path) -> Iterator[Path]:
    """Templates that go before ours or those of mkdocs-material."""
    before = config.theme.dirs[: config.theme.dirs.index(str(own_theme)) + 1]
    for folder in before:
        if Path(folder) != own_theme:
            yield from Path(folder).rglob("*.html")


def _recording(url: Callable[..., str], asked: set[str]) -> Callable[..., str]:
    """The filter that makes an address relative to its page, which also remembers the folders that it leads to."""

    known: set[str] = set()

    @functools.wraps(url)
    def recorded(context: Any, value: object) -> str:
        path = str(value)
        if path not in known:
            known.add(path)
            asked.update(_parts(path))
        return url(context, value)

    return recorded


def _parts(path: str) -> Iterator[str]:
    """A path and every folder that it stands in."""
    names = posixpath.normpath(f"/{path}").strip("/").split("/")
    return ("/".join(names[:n]) for n in range(1, len(names) + 1))


def _shell(html: str) -> Shell:
    """The pieces of a rendered stand-in. Raises Unsure when a template did something to a text."""
    pieces = tuple(_SLOT.split(html))
    if any(map(_SPOILT.search, pieces[::2])) or "\x00" in "".join(pieces):
        raise Unsure
    return pieces


def _joined(shell: Shell, page: GeneratedPage) -> str:
    """The shell with the texts of a page in its slots."""
    pieces = list(shell)
    pieces[1::2] = _texts(shell[1::2], page)
    return "".join(pieces)


def _texts(names: Iterable[str], page: GeneratedPage) -> Iterator[str]:
    for name in names:
        match name:
            case "title":
                yield str(page.title)
            case "canonical":
                yield str(page.canonical_url)
            case "content":
                yield page.content
            case _:
                yield page.meta[name.removeprefix("meta.")]
