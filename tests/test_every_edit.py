"""One edit after another, drawn at random: what `serve` makes ahead of a new site is what a clean build makes.

`AMBITIEWEB_EDITS=200` draws so many; `AMBITIEWEB_EDITS_SEED` others.
"""

from __future__ import annotations

import os
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ambitieweb.ahead import Ahead
from ambitieweb.model.memory import Memory
from ambitieweb.model.read import read, read_again
from ambitieweb.model.watched import watch
from ambitieweb.plugin.watcher import seen
from ambitieweb.site import Site, published
from ambitieweb.site_draft import Settings, SiteDraft
from site_checks.variants import COMPLETE
from test_mended import differences as others
from test_mended import first, mend

EDITS = int(os.environ.get("AMBITIEWEB_EDITS", "8"))
SEED = int(os.environ.get("AMBITIEWEB_EDITS_SEED", "1"))
SERVED = Settings(keep_going=True)
CARDS = ("organisaties", "categorieen", "projecten", "maatregelen", "praktijkvoorbeelden")
_TEXT = re.compile(r"(?m)^( *(?:- )?[a-z_]+: )([A-Z][^\n'\"{}\[\]#:&*|>]*)$")
_LEVEL = re.compile(r"\bniveau: [0-3]\b")


class Edits:
    """What an author may do to a folder with content."""

    def __init__(self, content: Path, seed: int) -> None:
        self.content = content
        self.random = random.Random(seed)
        self.first = {path: path.read_bytes() for path in self._files("*")}

    def one(self) -> str:
        """Does one, and says which."""
        does: tuple[Callable[[], str], ...] = (
            self.text, self.text, self.text, self.level, self.level, self.link, self.rename, self.delete, self.add, self.theme_set,
            self.site, self.broken, self.back,
        )  # fmt: skip
        return self.random.choice(does)()

    def text(self, folder: str = "*") -> str:
        """Another word in a text."""
        return self._in_text(folder, lambda words: f"{words} Zomerwoord{self.random.randrange(9)}")

    def link(self) -> str:
        """A link in a text, to a card or to a place on its page, which may not be there."""
        target = self.random.choice(self._files("*"))
        place = self.random.choice(("", "#maatregelen", "#nergens"))
        return self._in_text("*", lambda words: f"{words} [daar](../{target.parent.name}/{target.stem}{place})")

    def level(self) -> str:
        """Another level."""
        return self._changed("*", _LEVEL, lambda _: f"niveau: {self.random.randrange(4)}")

    def theme_set(self) -> str:
        """Another name in a theme set."""
        return self.text("themasets")

    def site(self) -> str:
        """Something of the whole site."""
        path = self.content / "site.yml"
        return self._written(path, _TEXT.sub(lambda found: f"{found[0]} Anders", path.read_text("utf-8"), count=1))

    def broken(self) -> str:
        """A fault."""
        path = self._card()
        return self._written(path, path.read_text("utf-8") + self.random.choice(("onzin: [1\n", "onzin: ja\n")))

    def rename(self) -> str:
        """Another id."""
        path = self._card()
        path.rename(path.with_name(f"{path.stem}-nieuw.yml"))
        return f"rename {path.name}"

    def delete(self) -> str:
        """A card that goes away."""
        path = self._card()
        path.unlink()
        return f"delete {path.name}"

    def add(self) -> str:
        """A card that is like another."""
        path = self._card()
        shutil.copy(path, path.with_name(f"{path.stem}-extra.yml"))
        return f"add {path.stem}-extra"

    def back(self) -> str:
        """Everything as it was at first."""
        for path in self._files("*"):
            path.unlink()
        for path, content in self.first.items():
            path.write_bytes(content)
        return "back"

    def _card(self) -> Path:
        found = [path for folder in CARDS for path in self._files(folder)]
        return self.random.choice(found)

    def _files(self, folder: str) -> list[Path]:
        return sorted(self.content.glob(f"{folder}/*.yml"))

    def _in_text(self, folder: str, change: Callable[[str], str]) -> str:
        return self._changed(folder, _TEXT, lambda found: found[1] + change(found[2]))

    def _changed(self, folder: str, pattern: re.Pattern[str], change: Callable[[re.Match[str]], str]) -> str:
        while True:
            path = self.random.choice(self._files(folder))
            text = path.read_text("utf-8")
            if found := list(pattern.finditer(text)):
                match = self.random.choice(found)
                return self._written(path, text[: match.start()] + change(match) + text[match.end() :])

    def _written(self, path: Path, text: str) -> str:
        path.write_text(text, "utf-8")
        return f"{path.parent.name}/{path.name}"


@pytest.mark.slow
def test_what_is_made_ahead_is_what_a_clean_build_makes(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(COMPLETE, content)
    edits = Edits(content, SEED)
    memory = Memory(tmp_path / "cache")
    watch()
    last, state = published(SiteDraft(read(content, memory, is_kept=True), first()), SERVED), seen(str(content))
    for number in range(EDITS):
        told = edits.one()
        memory = memory.again()
        before, state = state, seen(str(content))
        changed = {path for path, _ in before.items() ^ state.items()}
        made = mend(last, read_again(content, memory.again(), last.content, changed) if last.content else read(content))
        draft = SiteDraft(content, Settings(keep_going=True, memory=memory, last_time=last.last_time.again()))
        clean = published(SiteDraft(content, first()), SERVED)
        assert differences(Ahead(draft, last), last, clean) == [], f"edit {number}: {told}"
        if made is not None:
            assert others(made.site, clean) == [], f"edit {number}: {told}"
        last = made.site if made else clean if number % 2 else published(draft, SERVED)
        assert last.pages == clean.pages
        assert last.problems == clean.problems


def differences(ahead: Ahead, last: Site, clean: Site) -> list[str]:
    """The files that are not the same, of those that can be made by themselves; and the pages that would stay though they are gone."""
    pages = [page for page in clean.pages if not ahead.needs_all(page.path)]
    other = [f"page {page.path}" for page in pages if ahead.knows(page.address.html) and ahead.page(page.path) != page]
    exports = {export.path: export for export in clean.exports}
    other += [
        f"file {path}"
        for path in clean.makers.files
        if ahead.knows(path) and ahead.export(path) != exports[path].content
    ]
    now = {page.path for page in clean.pages}
    gone = [page for page in last.pages if page.path not in now and not ahead.needs_all(page.path)]
    return other + [
        f"stays {page.path}"
        for page in gone
        if not ahead.is_gone(page.address.html) and ahead.page(page.path) is not None
    ]
