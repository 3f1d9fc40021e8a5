"""What an author marked is marked in the document: bold, links, lists and tables, and no word is lost."""

from __future__ import annotations

import html
import re

from hypothesis import given

from ambitieweb.pages import markdown
from ambitieweb.word.blocks import Block, Paragraph, Style, WordTable
from ambitieweb.word.from_html import blocks_of
from prose.goals import AS_WRITTEN
from prose.test_nothing_is_lost import RUNS, texts

_WORD = re.compile(r"[^\W_]+")


def blocks(text: str) -> tuple[Block, ...]:
    return blocks_of(markdown.block(text, AS_WRITTEN), lambda address, alt: None)


def clause(text: str) -> tuple[Block, ...]:
    return blocks_of(markdown.clause(text, AS_WRITTEN), lambda address, alt: None, Style.CLAUSE)


def plain(block: Block) -> str:
    match block:
        case Paragraph(runs=runs):
            return "".join(run.text for run in runs)
        case WordTable(heads=heads, rows=rows):
            return " ".join([*heads, *(plain(inner) for row in rows for cell in row for inner in cell)])
        case _:
            return ""


@RUNS
@given(texts)
def test_every_word_on_the_page_is_in_the_document(text: str) -> None:
    for made in (markdown.block(text, AS_WRITTEN), markdown.clause(text, AS_WRITTEN)):
        shown = _WORD.findall(html.unescape(re.sub(r"<[^>]*>", " ", made)))
        told = _WORD.findall(" ".join(map(plain, blocks_of(made, lambda address, alt: None))))
        marks = set(map(str, range(10)))  # the number of an item is that of the list
        assert [word for word in shown if word not in told and word not in marks] == []


def test_bold_italics_and_links() -> None:
    (made,) = blocks("Een **vet** en *schuin* woord met [een link](https://voorbeeld.nl/).")
    assert isinstance(made, Paragraph)
    looks = {run.text: (run.is_bold, run.is_italic, run.link) for run in made.runs}
    assert looks["vet"] == (True, False, "")
    assert looks["schuin"] == (False, True, "")
    assert looks["een link"] == (False, False, "https://voorbeeld.nl/")


def test_lists_within_lists_keep_their_depth_and_number() -> None:
    made = [
        block
        for block in blocks("3. drie\n   - onder\n4. vier\n\nDaarna\n\n1. weer een")
        if isinstance(block, Paragraph)
    ]
    assert [(plain(block), block.style, block.depth) for block in made] == [
        ("drie", Style.NUMBER, 1),
        ("onder", Style.BULLET, 2),
        ("vier", Style.NUMBER, 1),
        ("Daarna", Style.BODY, 0),
        ("weer een", Style.NUMBER, 1),
    ]
    first, _, second, _, last = made
    assert first.item_of is second.item_of
    assert first.item_of is not None
    assert first.item_of.start == 3
    assert last.item_of is not first.item_of


def test_a_list_in_a_text_to_copy_is_a_list_without_its_marks() -> None:
    made = [
        block for block in clause("Dit geldt:\n\n- hout\n- staal\n\n1. een\n2. twee") if isinstance(block, Paragraph)
    ]
    assert [(plain(block), block.style) for block in made] == [
        ("Dit geldt:", Style.CLAUSE),
        ("hout", Style.BULLET),
        ("staal", Style.BULLET),
        ("een", Style.NUMBER),
        ("twee", Style.NUMBER),
    ]


def test_lines_of_a_text_to_copy_stay_lines() -> None:
    (made,) = clause("eerste regel\ntweede regel")
    assert plain(made) == "eerste regel\ntweede regel"


def test_a_table_has_its_heads_apart() -> None:
    (made,) = blocks("| Wat | Hoeveel |\n| --- | --- |\n| hout | **3** |")
    assert isinstance(made, WordTable)
    assert made.heads == ("Wat", "Hoeveel")
    assert [[plain(cell[0]) for cell in row] for row in made.rows] == [["hout", "3"]]
