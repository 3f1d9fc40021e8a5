"""Words by key. A key that does not exist is our own mistake and raises KeyError."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import cast

from ambitieweb.source.compose import compose
from ambitieweb.source.nodes import Mapping as MappingNode
from ambitieweb.source.nodes import Scalar

LANGUAGES = ("nl", "en")


@dataclass(frozen=True)
class Texts:
    """The words of one language: interface words by dotted key, problem words by slug."""

    language: str
    words: Mapping[str, str]
    problems: Mapping[str, str]

    def __call__(self, key: str, /, **values: object) -> str:
        """The words of a key with {values} filled in. With `n` the key may have the forms `.one` and `.other`."""
        form = self.words.get(f"{key}.one") if values.get("n") == 1 else None
        template = form or self.words.get(key) or self.words.get(f"{key}.other")
        if template is None:
            raise KeyError(f"no words for {key!r} in {self.language}")
        return template.format_map(values) if values else template

    def message(self, slug: str, values: Mapping[str, str]) -> str:
        """What is wrong, in a sentence without a capital or full stop."""
        return self.problems[f"{slug}.message"].format_map(values)

    def hint(self, slug: str, values: Mapping[str, str]) -> str:
        """What the author can do."""
        return self.problems[f"{slug}.hint"].format_map(values)


@cache
def texts(language: str) -> Texts:
    """The words of a language: 'nl' or 'en'."""
    return Texts(language, _load(f"{language}.yml"), _load(f"problems.{language}.yml"))


def _load(name: str) -> dict[str, str]:
    text = resources.files("ambitieweb.texts").joinpath(name).read_text("utf-8")
    root, problems = compose(text, name)
    assert not problems, problems
    return dict(_flat(cast(MappingNode, root), ""))


def _flat(node: MappingNode, prefix: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for key, value in node.entries:
        if isinstance(value, Scalar):
            found.append((prefix + key.text, value.text))
        elif isinstance(value, MappingNode):
            found.extend(_flat(value, f"{prefix}{key.text}."))
    return found
