"""A page of the site, or a place on it, as a value: what it is, what it shows, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from ambitieweb.model.kind import Words
from ambitieweb.texts import Texts


@dataclass(frozen=True, slots=True)
class PageKind:
    """A kind of page. `found_as` is what a list of results calls it, '' for what stands in no such list: the rest of another
    page, a list of pages, and sheets of paper."""

    name: str
    found_as: str = "overview"


INDEX = "index"
"""The name of the file of a page in its folder, without ending."""
_PART = "deel-"
OVERVIEW = PageKind("overview")
PART = PageKind("part", "")
"""The rest of a list that is too long for its page."""


@dataclass(frozen=True, slots=True)
class Address:
    """A page by its folder from the top of the site, without a slash at either end; that of the start page is ''.

    `shows` is the file of content that it shows, by its kind and id. With an `anchor` it is a place on that page.
    """

    path: str
    kind: PageKind = OVERVIEW
    shows: tuple[str, str] = ("", "")
    anchor: str = ""

    @property
    def id(self) -> str:
        """The last part of its path: for a card, theme or indicator that is its id."""
        return self.path.rpartition("/")[2]

    @property
    def root(self) -> str:
        """The way from this page back to the top of the site."""
        return "../" * (self.path.count("/") + 1) if self.path else ""

    @property
    def html(self) -> str:
        """Its file on the site. A link ends in a file, so that it works from a folder too."""
        return self.file(f"{INDEX}.html")

    @property
    def source(self) -> str:
        """Its Markdown file below the docs folder."""
        return self.file(f"{INDEX}.md")

    def seen_from(self, root: str, anchor: str = "", /, **chosen: str) -> str:
        """A link to it, or to another place on its page, from a page whose way to the top is `root`, with choices for a list that
        stands there."""
        place = anchor or self.anchor
        asked = urlencode({key: value for key, value in chosen.items() if value}) if chosen else ""
        target = f"{root}{self.html}?{asked}" if asked else root + self.html
        return f"{target}#{place}" if place else target

    @property
    def from_top(self) -> str:
        """A link to it from the top of the site."""
        return self.seen_from("")

    def on(self, site: str) -> str:
        """Its full address on a site that stands at `site`; where that is '', a link from the top of the site."""
        return site + self.from_top

    def at(self, anchor: str) -> Address:
        """A place on this page."""
        return Address(self.path, self.kind, self.shows, anchor) if anchor else self

    def below(self, name: str, kind: PageKind = OVERVIEW) -> Address:
        """A page below this one, that shows no file of content."""
        return Address(f"{self.path}/{name}", kind)

    def part(self, number: int) -> Address:
        """A part of the list on this page, counted from 0."""
        return self.below(f"{_PART}{number + 1}", PART) if number else self

    def file(self, name: str) -> str:
        """Where a file of this page lies, from the top of the site."""
        return f"{self.path}/{name}" if self.path else name

    def holds(self, path: str) -> bool:
        """True for its own path and those below it."""
        return path == self.path or path.startswith(f"{self.path}/")


def is_part(name: str) -> bool:
    """True for the last piece of the path of a part of a list."""
    return name.startswith(_PART) and name.removeprefix(_PART).isdecimal()


def path_of_html(name: str) -> str:
    """The path of the page whose file on the site this is; of another file its own."""
    return name.removesuffix(f"{INDEX}.html").strip("/")


@dataclass(frozen=True, slots=True)
class FixedPage(Address):
    """A page that is no card. `title` is where the texts have its name in menu, breadcrumb and links, or that name itself in Dutch
    and English."""

    title: str | Words = ""

    def called(self, texts: Texts) -> str:
        """Its name in the language of the site."""
        return texts(self.title) if isinstance(self.title, str) else texts.of(self.title)
