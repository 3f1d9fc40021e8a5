"""What is no level is told with the level that it stands for, with both that it can be, or with nothing."""

from __future__ import annotations

from ambitieweb.model.ratings_meant import ratings_meant, says_as_above
from ambitieweb.model.values import rating_of
from rows import every

MEANT = {
    ("0",): "nul | zero | 0,0",
    ("1",): "een | niveau een | first | I | 33% | *",
    ("2",): "02 | 2.0 | niveau 2 | level two | niv. 2 | twee | tweede | II | 2 (actief) | 2! | ca. 2 | N2 | ⭐⭐",
    ("3",): "maximaal | hoogste | max | drie | niveau drie | 100%",
    (
        "niet relevant",
    ): "niet van toep. | nvt (geen transport) | n.v.t., want geen transport | niet relevand | speelt niet",
    (
        "nog te bepalen",
    ): "weten we niet | geen idee | not discussed yet | pm | todo | n.n.b. | later | overgeslagen | open",
    ("2", "3"): "hoog | high | zeer hoog | redelijk hoog | levels 2 and 3",
    ("1", "2"): "gemiddeld | medium | average | de helft | half | 50% | eerst 1, later 2 | 1 -> 2",
    ("0", "1"): "laag | low | minimaal | weinig",
    ("1", "3"): "1 op 3 | 1 van 3 | 1 van de 3 | 1 out of 3 | van 1 naar 3",
    ("0", "niet relevant"): "geen | nee | none",
    ("niet relevant", "nog te bepalen"): "- | – | leeg",
    ("2", "nog te bepalen"): "2?",
    (): "relevant | ja | x | ambitieus | goud | A | 3 stickers | 2 stemmen | 1 2 3 | 2 van de 15 | -1 | 400%",
}
AS_ABOVE = (
    "zelfde | hetzelfde als de organisatie | idem | zie organisatie | zoals in de categorie | same as above | overnemen"
)


def _each(text: str) -> list[str]:
    return [word.strip() for word in text.split("|")]


@every(("word", "meant"), [(word, meant) for meant, words in MEANT.items() for word in _each(words)])
def test_what_is_no_level_is_told_with_what_it_stands_for(word: str, meant: tuple[str, ...]) -> None:
    assert rating_of(word) is None
    assert ratings_meant(word) == meant


@every("word", _each(AS_ABOVE))
def test_a_word_that_takes_over_the_level_above_is_known(word: str) -> None:
    assert says_as_above(word)


@every("word", ["hoog", "nvt", "anders", "als", "samen"])
def test_another_word_is_not(word: str) -> None:
    assert not says_as_above(word)
