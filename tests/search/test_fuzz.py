"""Five hundred odd questions: none gives an error, and none is anything but words."""

from __future__ import annotations

import random
from pathlib import Path

from search.searching import ask

ALPHABETS = ("abcdefghijklmnopqrstuvwxyz", "éèüïñçøß", "ΑΒΓαβγς", "абвгд", "東京都市", "عربى", "हिन्दी", "👩‍🚀🇳🇱😀", "0123456789.,%€",
             " \t\n\u00a0\u200b\u2028", "\"'“”‘’`", "<>&/\\{}[]()$^*+?.|#;:", "\x00\x1b\ufeff\ufffd\u202e")  # fmt: skip
WHOLE = (
    "", " ", "\n", "a", "-", "%", "5%", "*", "?", "(", "[", "\\", "^", "$", "+", "\"", "'", "<script>alert(1)</script>", "\"\"", "\"a",
    "x" * 10_000, "a " * 5_000, "“" * 300, "__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "null", "undefined", "NaN",
    "javascript:alert(1)", "../../etc/passwd", "%00", "%E0%A4%A", "${7*7}", "{{7*7}}", "' OR 1=1 --", "\ud7ff", "é" * 300, "de het een en",
)  # fmt: skip


def odd_questions(number: int = 500) -> list[str]:
    """The same ones each time."""
    draw = random.Random(13)
    made = list(WHOLE)
    while len(made) < number:
        letters = "".join(draw.sample(ALPHABETS, draw.randint(1, 4)))
        made.append("".join(draw.choice(letters) for _ in range(draw.choice((1, 2, 3, 5, 8, 20, 80, 400)))))
    return made


def test_odd_questions_give_no_error(demo_index: Path) -> None:
    found = ask(demo_index, odd_questions())
    assert len(found) == 500
    assert all(one.total >= len(one.pages) for one in found)
