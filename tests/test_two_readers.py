"""YAML reads the same with libyaml and with the reader in pure Python, and what is wrong is told with the same words."""

from __future__ import annotations

import pytest
import yaml

from ambitieweb.source import compose
from ambitieweb.source.nodes import Mapping, Node, plain

READ = {
    "{vraag: Kan het?, eigenaar: x}": {"vraag": "Kan het?", "eigenaar": "x"},
    "{vraag: Kan het? Ja, eigenaar: x}": {"vraag": "Kan het? Ja", "eigenaar": "x"},
    "[Kan het?, ja]": ["Kan het?", "ja"],
    "[Kan het ?, ja]": ["Kan het ?", "ja"],
    "[Echt waar??, ja]": ["Echt waar??", "ja"],
    "{b: [x?, y]}": {"b": ["x?", "y"]},
    "{Kan het?: ja}": {"Kan het?": "ja"},
    "{b: c ? d}": {"b": "c ? d"},
    "{url: 'https://a.nl/?a=b', x: https://a.nl/c?d=e}": {"url": "https://a.nl/?a=b", "x": "https://a.nl/c?d=e"},
    "[-?b, x:y?]": ["-?b", "x:y?"],
    '"x ? y?"': "x ? y?",
    "Kan het? {ja}": "Kan het? {ja}",
    "x ? y": "x ? y",
    "[1.5?, 2]": ["1.5?", "2"],
}
REFUSED = {
    "{wat: “Wij willen”: dit, eigenaar: x}": ("dubbele-punt-in-tekst", 19),
    "{wat: Let op: dit, eigenaar: x}": ("dubbele-punt-in-tekst", 13),
    "[Let: op: dit]": ("dubbele-punt-in-tekst", 9),
    '{wat: "a" b, eigenaar: x}': ("tekst-na-waarde", 11),
    "{wat: [a] b, eigenaar: x}": ("tekst-na-waarde", 11),
    "{wat: 'a'b}": ("tekst-na-waarde", 10),
    "[a,,b]": ("teken-aan-begin", 4),
    "[, a]": ("teken-aan-begin", 2),
    "{, x: y}": ("teken-aan-begin", 2),
    "{x: - y}": ("teken-aan-begin", 5),
    "{x: :y}": ("teken-aan-begin", 5),
    "{x: ?y}": ("teken-aan-begin", 5),
    "[??]": None,
    "{x:, y: z}": ("spatie-ontbreekt", 3),
    "{wat: a:, c: d}": ("dubbele-punt-in-tekst", 8),
    "{x: y:}": ("dubbele-punt-in-tekst", 6),
    "[y:]": ("dubbele-punt-in-tekst", 3),
    "[a:?b]": ("dubbele-punt-in-tekst", 3),
    "{x: a:?b}": ("dubbele-punt-in-tekst", 6),
    "{x: a:[b]}": ("dubbele-punt-in-tekst", 6),
    "{wat: a, b: c": ("haakje-open", 1),
    "[a, b": ("haakje-open", 1),
    "{x: 50%, y: %}": ("teken-aan-begin", 13),
    "{x: @y}": ("teken-aan-begin", 5),
}
"""The slug and the column, counted from the bracket that opens."""


def _read(value: str) -> tuple[object, list[tuple[str, int]]]:
    root, problems = compose.compose(f"a: {value}\n", "x.yml")
    made = _value(root) if root is not None else None
    return made, [(told.slug, told.place.span.column - 3 if told.place.span else 0) for told in problems]


def _value(root: Node) -> object:
    assert isinstance(root, Mapping)
    return plain(root)["a"]


@pytest.mark.parametrize("is_pure", [False, True], ids=["libyaml", "pure Python"])
@pytest.mark.parametrize("value", READ)
def test_question_marks_and_colons_read_the_same(value: str, is_pure: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if is_pure:
        monkeypatch.setattr(compose, "_Loader", yaml.SafeLoader)
    assert _read(value) == (READ[value], [])


@pytest.mark.parametrize("is_pure", [False, True], ids=["libyaml", "pure Python"])
@pytest.mark.parametrize("value", REFUSED)
def test_what_is_wrong_between_brackets_is_told_at_its_sign(
    value: str, is_pure: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if is_pure:
        monkeypatch.setattr(compose, "_Loader", yaml.SafeLoader)
    _, problems = _read(value)
    assert [slug for slug, _ in problems]
    if (expected := REFUSED[value]) is not None:
        assert problems == [expected]
