"""Whatever an author writes in a text, every word of it reaches the page."""

from __future__ import annotations

import html
import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from ambitieweb.pages import markdown
from prose.goals import AS_WRITTEN

WORDS = st.sampled_from(
    ["maat", "bestek", "kazerne", "3", "120*80", "R:\\nota", "CO₂", "klinkers", "bijlage_a_b", "naam@x.nl"]
)
MARKS = st.sampled_from(
    [
        *(
            "*",
            "**",
            "_",
            "`",
            "```",
            "~~~",
            "~~",
            "\\",
            "\\\\",
            "[",
            "]",
            "(",
            ")",
            "](",
            "![",
            "[^1]",
            "[^1]:",
            "[p]",
            "[p]:",
        ),
        *(
            "|",
            "| --- |",
            "---",
            "===",
            "***",
            "#",
            "## ",
            ">",
            "> ",
            "<b>",
            "</b>",
            "<br>",
            "<!--",
            "&",
            "&amp;",
            '"',
            "'",
        ),
        *("- ", "* ", "+ ", "1. ", "1) ", "7. ", "a) ", "•\t", "o\t", "§\t", "– ", "– ", "\t", "\xa0", "  ", "    "),
        *("https://x.nl/", "www.x.nl", "file://", "\\\\server\\", ":", "!", "{", "}", "%", "^", "\xad"),
    ]
)
GAPS = st.sampled_from(["", "", " ", " ", "\n", "\n", "\n\n", "\n  ", "\n    ", "  \n"])
texts = st.lists(st.tuples(st.one_of(WORDS, MARKS), GAPS), min_size=1, max_size=40).map(
    lambda parts: "".join(word + gap for word, gap in parts)
)
RUNS = settings(max_examples=400, deadline=None, derandomize=True)
_WORD = re.compile(r"[^\W_]+")


@RUNS
@given(texts)
@example("a | b\n--- | ---\n1 | 2 | 3\n")
@example("[p]: maat\n[p]: bestek\n[maat][p]")
def test_every_word_of_a_text_is_on_the_page(text: str) -> None:
    assert _missing(text, markdown.block(text, AS_WRITTEN)) == []


@RUNS
@given(texts)
def test_every_word_of_a_text_to_copy_is_on_the_page(text: str) -> None:
    assert _missing(text, markdown.clause(text, AS_WRITTEN)) == []


@RUNS
@given(texts)
def test_every_word_of_a_line_is_on_the_page(text: str) -> None:
    line = " ".join(text.split())
    assert _missing(line, markdown.inline(line, AS_WRITTEN)) == []


@RUNS
@given(texts)
def test_every_word_of_a_text_is_in_its_parts(text: str) -> None:
    shown = "\n".join(markdown.inline(part, AS_WRITTEN) for part, _ in markdown.parts(text))
    assert _missing(text, shown) == []


def _missing(text: str, shown: str) -> list[str]:
    """The words of a text that a reader of the page does not find in it, in words or in addresses. Tags that break a line
    and names of characters say something else than their letters."""
    plain = re.sub(r"<br\s*/?>|&amp;", " ", text, flags=re.IGNORECASE)
    numbers = " ".join(re.findall(r'(?:start|value)="(\d+)"', shown))
    found = f"{html.unescape(shown)} {numbers}"
    # an item of a list has its number from the browser
    wanted = _WORD.findall(re.sub(r"(?m)^(?:[\s>•o§–+*-]*\d{1,9}[.)](?=\s|$))+", " ", plain))
    return [word for word in wanted if word not in found and not (word == "o" and "<li>" in shown)]
