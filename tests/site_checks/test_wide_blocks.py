"""The frames round tables of hand-written pages."""

from __future__ import annotations

import re

from ambitieweb.plugin.wide_blocks import framed
from ambitieweb.texts import texts

WORDS = texts("nl")


def names(html: str) -> list[str]:
    return re.findall(r'<div class="aw-wide" tabindex="0" role="region" aria-label="([^"]*)">', framed(html, WORDS))


def test_a_table_is_framed_under_the_name_of_its_heading() -> None:
    html = '<h2 id="a">Regels &amp; <em>velden</em><a class="headerlink" href="#a">¶</a></h2>\n<table>\n<tr><td>1</td></tr>\n</table>\n<p>En.</p>'
    assert framed(html, WORDS) == (
        '<h2 id="a">Regels &amp; <em>velden</em><a class="headerlink" href="#a">¶</a></h2>\n'
        '<div class="aw-wide" tabindex="0" role="region" aria-label="Tabel: Regels &amp; velden">'
        '<table class="aw-plain">\n<tr><td>1</td></tr>\n</table></div>\n<p>En.</p>'
    )


def test_equal_names_are_numbered_and_without_a_heading_the_kind_is_the_name() -> None:
    table = "<table><tr><td>1</td></tr></table>"
    assert names(table + table + "<h2>Kop</h2>" + table + table) == [
        "Tabel",
        "Tabel (2)",
        "Tabel: Kop",
        "Tabel: Kop (2)",
    ]


def test_what_is_in_a_framed_table_gets_no_frame_of_its_own() -> None:
    nested = "<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>"
    assert names(nested) == ["Tabel"]
    assert framed(nested, WORDS).endswith("</td></tr></table></td></tr></table></div>")


def test_a_table_with_a_class_keeps_it_and_is_framed() -> None:
    assert '<table class="eigen" id="x">' in framed('<table class="eigen" id="x"><tr></tr></table>', WORDS)
    assert '<table class="aw-plain" id="x">' in framed('<table id="x"><tr></tr></table>', WORDS)


def test_a_page_without_tables_stays_as_it_is() -> None:
    html = "<h1>Kop</h1><p>Tekst met <code>a</code> en &lt;table&gt;.</p>"
    assert framed(html, WORDS) == html
