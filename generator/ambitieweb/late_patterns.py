"""Patterns that are compiled when somebody first needs them: together they take a tenth of the time in which a program starts, and
most are only for what somebody wrote in an unusual way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property


class LatePattern:
    """A regular expression; what it can do is what `re.Pattern` can."""

    def __init__(self, pattern: str, flags: re.RegexFlag) -> None:
        self.pattern = pattern
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The whole text, when it is one."""
        return self._compiled.fullmatch(text)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The beginning of a text from a place, when it is one."""
        return self._compiled.match(text, start)

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The first one in a text from a place."""
        return self._compiled.search(text, start)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All of them in a text."""
        return self._compiled.finditer(text)

    def findall(self, text: str) -> list[str]:
        """What there is of each of them in a text."""
        return self._compiled.findall(text)

    def split(self, text: str, most: int = 0) -> list[str]:
        """What stands between them, cut at no more places than asked."""
        return self._compiled.split(text, most)

    def sub(self, other: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """The text with something else in the place of each."""
        return self._compiled.sub(other, text, count)


def late(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> LatePattern:
    """A pattern for later."""
    return LatePattern(pattern, flags)
