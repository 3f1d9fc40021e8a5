"""Rows of a list are made once; on the pages after the first only the way to the top of the site is another."""

from __future__ import annotations

import pytest

from ambitieweb.pages.live_table import moved_to


@pytest.mark.parametrize(
    ("html", "moved"),
    [
        ('<a href="../projecten/a/index.html#x">A</a>', '<a href="../../projecten/a/index.html#x">A</a>'),
        ('<a class="b" title="href=" href="../a">A</a>', '<a class="b" title="href=" href="../../a">A</a>'),
        ('<img src="../bestanden/a.png" alt="">', '<img src="../../bestanden/a.png" alt="">'),
        ('<a href="https://gemeente.nl/../a">A</a> <a href="#b">B</a>', None),
        ('<p>Schrijf href="../a" of src="../b"</p>', None),
        ('<use href="#vorm"/>', None),
    ],
)
def test_only_links_within_the_site_move(html: str, moved: str | None) -> None:
    assert moved_to(html, "../", "../../") == (moved or html)


def test_from_the_top_of_the_site_too() -> None:
    html = '<a href="a/index.html">A</a><a href="mailto:a@b.nl">B</a><a href="#c">C</a><a href="https://d.nl">D</a>'
    assert moved_to(html, "", "../") == html.replace('"a/', '"../a/')


def test_on_a_page_as_deep_nothing_changes() -> None:
    assert moved_to('<a href="../a">A</a>', "../", "../") == '<a href="../a">A</a>'
