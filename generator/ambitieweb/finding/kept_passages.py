"""The passages of the pages of `serve`, which makes its index again after each edit: those of a page that stayed are not taken out again."""

from __future__ import annotations

import pickle
from collections.abc import Callable

from ambitieweb.output.spool import Spool, Spooled
from ambitieweb.pages.page import Page
from ambitieweb.search.document import Passages

Parts = tuple[Passages, ...]


class KeptPassages:
    """What was taken out of each page, by its path, as long as that is the very same page. It waits on disk when it is much."""

    def __init__(self) -> None:
        self._spool = Spool()
        self._kept: dict[str, tuple[Page, Spooled]] = {}

    def of(self, page: Page, take: Callable[[], Parts]) -> Parts:
        """The passages of a page; `take` takes them out of it where it is another than last time."""
        before, kept = self._kept.get(page.path, (None, None))
        if before is page and kept is not None:
            found: Parts = pickle.loads(kept.read())
            return found
        made = take()
        self._kept[page.path] = page, self._spool.put(pickle.dumps(made))
        return made
