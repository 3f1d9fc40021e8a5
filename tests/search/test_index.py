"""What stands in the index: entries, their text, and the fields nobody sees."""

from __future__ import annotations

import re
from dataclasses import replace
from types import SimpleNamespace

from ambitieweb.search.extract import text_blocks
from ambitieweb.search.index import FIELDS, SEPARATOR, Findable, enrich, entries, install, site_entries
from ambitieweb.search.words import Lexicon

PAGE = Findable(
    "categorieen/rioleringen/index.html",
    "Rioleringen & water",
    (
        ("", "", "<p>Onze ambitie.</p>"),
        (
            "Menukaart",
            "menukaart",
            "<ul><li>Rioolbuizen van <b>gerecycled</b> materiaal</li><li>Minder CO<sub>2</sub></li></ul>",
        ),
        ("", "", "<p>Bij de menukaart.</p>"),
    ),
    ("putdeksels",),
)


def test_page_and_each_section_with_an_anchor_have_an_entry() -> None:
    found = entries(PAGE.location, PAGE.title, PAGE.sections, PAGE.keywords, Lexicon())
    assert [(entry["location"], entry["title"]) for entry in found] == [
        ("categorieen/rioleringen/index.html", "Rioleringen &amp; water"),
        ("categorieen/rioleringen/index.html#menukaart", "Menukaart"),
    ]


def test_section_without_anchor_belongs_to_what_stands_above_it() -> None:
    _, (page, section) = site_entries([PAGE])
    assert page["text"] == "<p>Onze ambitie.</p>"
    assert section["text"].endswith("<p>Minder CO2</p><p>Bij de menukaart.</p>")


def test_keywords_and_extra_words_are_only_in_fields_that_are_not_shown() -> None:
    _, (page, _) = site_entries([PAGE])
    assert {"putdeksels", "riolen", "riool"} <= set(page["title_words"].split())
    assert "ambities" in page["text_words"].split()
    assert not {"putdeksels", "riolen", "ambities"} & set(re.findall(r"\w+", page["title"] + page["text"]))
    assert {"title_words", "text_words"} <= set(FIELDS)


def test_page_gives_an_extra_word_once_at_the_first_section_that_brings_it() -> None:
    sections = (("Een", "een", "<p>De menukaart.</p>"), ("Twee", "twee", "<p>Een ambitiekaart en een menukaart.</p>"))
    _, (_, first, second) = site_entries([Findable("a/index.html", "Titel", sections)])
    assert "kaarten" in first["text_words"].split()
    assert "ambitiekaarten" in second["text_words"].split()
    assert "kaarten" not in second["text_words"].split()


def test_boost_lifts_the_page_and_not_its_sections() -> None:
    _, (page, section) = site_entries([replace(PAGE, boost=3.0)])
    assert page["boost"] == 3.0
    assert "boost" not in section


def test_real_text_weighs_more_than_extra_words() -> None:
    boosts = [FIELDS[name]["boost"] for name in ("title", "title_words", "text", "text_words")]
    assert boosts == sorted(boosts, reverse=True)


def test_entry_of_a_hand_written_page_gets_extra_words_and_keeps_the_rest() -> None:
    entry = {
        "location": "uitleg/index.html",
        "title": "De menukaart",
        "text": "<p>Zo <em>leest</em> u hem.</p>",
        "boost": 2,
    }
    enriched = enrich(entry, Lexicon())
    assert entry.items() <= enriched.items()
    assert "kaarten" in enriched["title_words"].split()


def test_install_keeps_one_entry_for_each_place() -> None:
    lexicon, ours = site_entries([PAGE])
    theirs = {"location": "uitleg/index.html", "title": "Uitleg", "text": ""}
    plugin = SimpleNamespace(search_index=SimpleNamespace(entries=[{**theirs, "location": PAGE.location}, theirs]))
    install(plugin, ours, lexicon)
    assert [entry["location"] for entry in plugin.search_index.entries] == [
        PAGE.location,
        f"{PAGE.location}#menukaart",
        "uitleg/index.html",
    ]


def test_text_reads_as_the_page_does() -> None:
    html = """<div class="a > b"><h3>Kop</h3><p>Een <a href="x">koppeling</a>,<br>nieuwe&nbsp;regel &lt;b&gt; &amp; ver&shy;der</p>
      <svg><title>Grafiek</title><text>3</text></svg><!-- weg --><script>var x = "<p>nee</p>";</script>
      <nav><a href="y">Pad</a></nav><table><tr><th>Thema</th><td>Klimaat</td></tr><tr><td>2</td></tr></table>
      <div data-search-exclude><div>niet</div> dit</div><input data-search-exclude value="a"><p>wel</p></div>"""
    assert text_blocks(html) == (
        "Kop",
        "Een koppeling, nieuwe regel <b> & verder",
        "Thema Klimaat",
        "2",
        "wel",
    )


def test_separator_keeps_numbers_and_abbreviations_whole() -> None:
    def tokens(text: str) -> list[str]:
        return [token for token in re.split(SEPARATOR, text) if token]

    assert tokens("‘Niet-openbaar’ (5%), € 407.385,- of 1,5 m; CO2-uitstoot.") == [
        "Niet", "openbaar", "5%", "407.385", "of", "1,5", "m", "CO2", "uitstoot",
    ]  # fmt: skip
    assert tokens("thema's &amp; 'doelen' — inkoop@brinkstede.nl 12-3-2026") == [
        "thema's", "doelen", "inkoop", "brinkstede", "nl", "12", "3", "2026",
    ]  # fmt: skip


def test_separator_suits_the_script_that_marks_words() -> None:
    expression = re.compile(SEPARATOR)
    assert expression.groups == 0
    assert expression.match("") is None
    assert expression.search("kaart") is None
