"""Files with votes that are dropped on the session screen: the same numbers as the generator reads from them, or nothing at all."""

from __future__ import annotations

import base64
import json
import random
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from ambitieweb.link.portfolio import LinkedThemeSet
from ambitieweb.link.vote_count import votes_in
from ambitieweb.link.vote_words import rating_in
from ambitieweb.model.values import Rating
from ambitieweb.site import Site, build
from ambitieweb.source.files import DataFile
from ambitieweb.source.sheet import read_sheet
from board.asking import ask
from board.test_own_file import part_of, start_of
from method.test_votes_from_csv import BASE, FILES, mutated

PARTS = ("geometry.js", "drawing.js", "model.js", "votes-words.js", "votes-table.js", "votes-file.js")
SIGNS = {Rating.UNDECIDED: "?", Rating.NOT_RELEVANT: "n"}
CHANGES = 600
PIECES = (
    *("2", "3", "0", "1", "4", "niveau", "level", "ambitieniveau", "Actief", "ambitieus", "Bewust", "niet relevant", "n.v.t.", "?"),
    *("nog te bepalen", "of", "en", "-", " - ", ":", ": ", ".", ",", "(", ")", "/", "½", "weet ik niet", "mei", "2026", "%", "liever", "tot"),
    *("want dat kan", "30%", "[", "]", "x", "à", "2,0", "2.5", "–", "+", "t/m"),
)  # fmt: skip


@cache
def basis() -> Site:
    return build(BASE)


def theme_set() -> LinkedThemeSet:
    return basis().portfolio.theme_sets["basis"]


def asked(what: str, **more: Any) -> Any:
    words = part_of(basis(), "votes", "bord/stemmen.js")
    return ask(PARTS, what, start=start_of(basis()), words=words, set="basis", **more)


def dropped(files: list[bytes]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = asked("votes", files=[base64.b64encode(data).decode() for data in files])
    return found


def counted(data: bytes) -> tuple[dict[str, dict[str, int]], bool]:
    """The votes as the generator counts them, and whether it has anything against the file."""
    sheet, faults = read_sheet(DataFile("stemmen.csv", len(data), data))
    if sheet is None:
        return {}, True
    votes, problems = votes_in(sheet, theme_set(), "nl")
    found: dict[str, dict[str, int]] = {}
    for theme, cast in votes.items():
        for vote in cast:
            sign = SIGNS.get(vote.rating, str(vote.rating.level))
            numbers = found.setdefault(theme, {})
            numbers[sign] = numbers.get(sign, 0) + (1 if vote.count is None else vote.count)
    return found, any(problem.is_error for problem in (*faults, *problems))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_file_of_every_tool_gives_the_votes_of_the_site_and_no_name(path: Path) -> None:
    (found,) = dropped([path.read_bytes()])
    assert found["faults"] == []
    assert found["votes"] == counted(path.read_bytes())[0]
    assert found["votes"]["milieu"] == {"2": 1, "3": 3}
    assert not any(word in json.dumps(found) for word in ("@", "Geheim", "Anouk", "Inkoper", "Omdat"))


@pytest.mark.slow
def test_a_file_is_counted_as_the_site_counts_it_or_not_at_all() -> None:
    """Lots are drawn with a fixed start, so that every run tries the same files."""
    chance = random.Random(17)
    files = [mutated(chance.choice(FILES).read_bytes(), chance) for _ in range(CHANGES)]
    taken = needless = 0
    for data, found in zip(files, dropped(files), strict=True):
        votes, is_wrong = counted(data)
        if found["faults"]:
            assert found["votes"] == {}
            needless += not is_wrong and bool(votes)
            continue
        assert not is_wrong, (data, found)
        assert found["votes"] == votes, data
        taken += bool(votes)
    assert taken > CHANGES / 8
    assert needless < CHANGES / 50


def test_a_word_is_the_same_answer_on_the_screen_and_on_the_site() -> None:
    chance = random.Random(3)
    texts = [
        "".join(chance.choice((" ", "")) + chance.choice(PIECES) for _ in range(chance.randint(1, 4)))
        for _ in range(4000)
    ]
    texts = [" ".join(text.split()) for text in texts]
    for text, found in zip(texts, asked("words", texts=texts), strict=True):
        rating = rating_in(text, theme_set())
        wanted = SIGNS.get(rating, str(rating.level)) if isinstance(rating, Rating) else rating.slug
        assert (found if isinstance(found, str) else found["slug"]) == wanted, text
