"""Every key and every item of a folder with content doubled, dropped and moved: what cut and paste does to a card.

A file is a tree of pairs, in which a key may stand twice, and is written anew after each change.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ambitieweb.model.record import specs
from ambitieweb.source.compose import compose
from ambitieweb.source.nodes import Mapping, Node, Scalar, Sequence
from declared import all_records

Content = dict[str, bytes]


@dataclass
class Block:
    """Keys with values, or the items of a list, whose keys are empty."""

    is_list: bool
    pairs: list[tuple[str, Tree]]


Tree = str | Block


@dataclass(frozen=True)
class Spot:
    """Where an entry stands: the positions on the way to it from the top of a file."""

    path: str
    way: tuple[int, ...]


def tree(text: str, path: str) -> Block:
    """The keys of a file as a tree."""
    root, _ = compose(text, path)
    made = _tree(root) if root is not None else ""
    assert isinstance(made, Block), f"{path} has no keys"
    return made


def _tree(node: Node) -> Tree:
    match node:
        case Scalar():
            return node.text if node.is_filled_in else ""
        case Sequence(items=items):
            return Block(True, [("", _tree(item)) for item in items])
        case Mapping(entries=entries):
            return Block(False, [(key.text, _tree(value)) for key, value in entries])


def written(block: Block) -> bytes:
    """A tree as YAML, each entry on a line of its own."""
    return ("\n".join(_lines(block, 0)) + "\n").encode()


def _lines(block: Block, indent: int) -> Iterator[str]:
    for key, value in block.pairs:
        start = " " * indent + ("-" if block.is_list else f"{json.dumps(key, ensure_ascii=False)}:")
        if isinstance(value, str):
            yield f"{start} {json.dumps(value, ensure_ascii=False)}" if value else start
        elif not value.pairs:
            yield f"{start} {'[]' if value.is_list else '{}'}"
        else:
            yield start
            yield from _lines(value, indent + 2)


def spots(path: str, block: Block, way: tuple[int, ...] = ()) -> Iterator[Spot]:
    """Every entry of a file, from top to bottom."""
    for position, (_, value) in enumerate(block.pairs):
        yield Spot(path, (*way, position))
        if isinstance(value, Block):
            yield from spots(path, value, (*way, position))


def _inside(root: Block, way: tuple[int, ...]) -> Block:
    for position in way:
        found = root.pairs[position][1]
        assert isinstance(found, Block), "a way leads through blocks only"
        root = found
    return root


OTHER_SPELLING = {
    spec.alias: spec.name for record in all_records() for spec in specs(record) if spec.alias != spec.name
}
Trees = dict[str, Block]
Change = Callable[[Trees, Spot, int], None]
"""What happens to an entry; the number chooses where there is a choice, and counts round."""


def _home(trees: Trees, spot: Spot) -> tuple[Block, int]:
    return _inside(trees[spot.path], spot.way[:-1]), spot.way[-1]


def _shorter(value: Tree) -> Tree:
    """The first half of a text, list or block, so that two of a name differ in length."""
    if isinstance(value, str):
        return value[: len(value) // 2]
    return Block(value.is_list, copy.deepcopy(value.pairs[: len(value.pairs) // 2]))


def doubled(trees: Trees, spot: Spot, _: int) -> None:
    home, at = _home(trees, spot)
    home.pairs.insert(at + 1, copy.deepcopy(home.pairs[at]))


def doubled_shorter(trees: Trees, spot: Spot, _: int) -> None:
    home, at = _home(trees, spot)
    home.pairs.insert(at + 1, (home.pairs[at][0], _shorter(home.pairs[at][1])))


def doubled_longer(trees: Trees, spot: Spot, _: int) -> None:
    home, at = _home(trees, spot)
    home.pairs.insert(at, (home.pairs[at][0], _shorter(home.pairs[at][1])))


def doubled_with_fault(trees: Trees, spot: Spot, number: int) -> None:
    """Twice, the one with an unknown key at the end of everything below it, so that parts of it are left out."""
    home, at = _home(trees, spot)
    faulty = copy.deepcopy(home.pairs[at])
    _spoil(faulty[1])
    home.pairs.insert(at + number % 2, faulty)


def _spoil(value: Tree) -> None:
    if isinstance(value, Block):
        for _, inner in value.pairs:
            _spoil(inner)
        value.pairs.append(("", "onzin") if value.is_list else ("onzin", "x"))


def doubled_in_other_language(trees: Trees, spot: Spot, _: int) -> None:
    home, at = _home(trees, spot)
    key, value = home.pairs[at]
    if key in OTHER_SPELLING:
        home.pairs.append((OTHER_SPELLING[key], copy.deepcopy(value)))


def dropped(trees: Trees, spot: Spot, _: int) -> None:
    home, at = _home(trees, spot)
    del home.pairs[at]


def emptied(trees: Trees, spot: Spot, _: int) -> None:
    home, at = _home(trees, spot)
    home.pairs[at] = home.pairs[at][0], ""


def as_list(trees: Trees, spot: Spot, _: int) -> None:
    home, at = _home(trees, spot)
    key, value = home.pairs[at]
    home.pairs[at] = key, Block(True, [("", value), ("", value)])


def misspelt(trees: Trees, spot: Spot, number: int) -> None:
    """The key with one letter less; two of one name when it stands there already."""
    home, at = _home(trees, spot)
    key, value = home.pairs[at]
    cut = number % max(1, len(key))
    home.pairs[at] = key[:cut] + key[cut + 1 :] or "x", value


def moved_up(trees: Trees, spot: Spot, number: int) -> None:
    """Out of its block, before or behind it."""
    if len(spot.way) > 1:
        home, at = _home(trees, spot)
        entry = home.pairs.pop(at)
        above = _inside(trees[spot.path], spot.way[:-2])
        above.pairs.insert(spot.way[-2] + number % 2, _fitting(entry, above))


def moved_to_top(trees: Trees, spot: Spot, _: int) -> None:
    home, at = _home(trees, spot)
    entry = home.pairs.pop(at)
    trees[spot.path].pairs.append(_fitting(entry, trees[spot.path]))


def moved_down(trees: Trees, spot: Spot, number: int) -> None:
    """Into a block beside it."""
    home, at = _home(trees, spot)
    blocks = [value for place, (_, value) in enumerate(home.pairs) if place != at and isinstance(value, Block)]
    if blocks:
        entry = home.pairs.pop(at)
        into = blocks[number % len(blocks)]
        into.pairs.insert(number % (len(into.pairs) + 1), _fitting(entry, into))


def moved_elsewhere(trees: Trees, spot: Spot, number: int) -> None:
    """Into another block of the same file."""
    _move_into(trees, spot, spot.path, number)


def moved_to_other_file(trees: Trees, spot: Spot, number: int) -> None:
    others = [path for path in trees if path != spot.path]
    _move_into(trees, spot, others[number % len(others)], number)


def _move_into(trees: Trees, spot: Spot, path: str, number: int) -> None:
    home, at = _home(trees, spot)
    entry = home.pairs.pop(at)
    blocks = list(_blocks(trees[path]))
    into = blocks[number % len(blocks)]
    into.pairs.insert(number % (len(into.pairs) + 1), _fitting(entry, into))


def _blocks(block: Block) -> Iterator[Block]:
    yield block
    for _, value in block.pairs:
        if isinstance(value, Block):
            yield from _blocks(value)


def _fitting(entry: tuple[str, Tree], into: Block) -> tuple[str, Tree]:
    """A key in a list becomes an item with one key; an item among keys gets a name."""
    key, value = entry
    if into.is_list:
        return ("", Block(False, [entry])) if key else entry
    return (key or "item", value)


CHANGES: tuple[Change, ...] = (
    doubled, doubled_shorter, doubled_longer, doubled_with_fault, doubled_in_other_language, dropped, emptied,
    as_list, misspelt, moved_up, moved_to_top, moved_down, moved_elsewhere, moved_to_other_file,
)  # fmt: skip


def changed(trees: Trees, steps: list[tuple[Change, Spot, int]]) -> Content:
    """The files after these changes; a later one whose entry is gone does nothing."""
    new = copy.deepcopy(trees)
    for change, spot, number in steps:
        try:
            home, at = _home(new, spot)
            is_there = at < len(home.pairs)
        except (AssertionError, IndexError):
            is_there = False
        if is_there:
            change(new, spot, number)
    return {path: written(block) for path, block in new.items()}
