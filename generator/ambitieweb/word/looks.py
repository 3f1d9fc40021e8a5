"""The looks that marks give to words, and words without the spaces around them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from ambitieweb.word.blocks import Block, Paragraph, Run


def bold(look: Run) -> Run:
    return replace(look, is_bold=True)


def italic(look: Run) -> Run:
    return replace(look, is_italic=True)


def code(look: Run) -> Run:
    return replace(look, is_code=True)


def struck(look: Run) -> Run:
    return replace(look, is_struck=True)


MARKS: Mapping[str, Callable[[Run], Run]] = {
    "b": bold, "strong": bold, "dt": bold, "th": bold, "em": italic, "i": italic, "code": code, "del": struck, "s": struck,
}  # fmt: skip


def trimmed(runs: list[Run]) -> list[Run]:
    """Words without the spaces around them."""
    found = list(runs)
    while found and not found[-1].text.strip():
        found.pop()
    while found and not found[0].text.strip():
        found.pop(0)
    if found:
        found[-1] = replace(found[-1], text=found[-1].text.rstrip())
        found[0] = replace(found[0], text=found[0].text.lstrip(" "))
    return found


def plain_of(blocks: Sequence[Block]) -> str:
    return " ".join("".join(run.text for run in block.runs) for block in blocks if isinstance(block, Paragraph))
