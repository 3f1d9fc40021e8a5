"""The rows beside a web: what is always shown, what opens, and how a row and its part of the drawing know each other."""

from __future__ import annotations

import re

import pytest

from ambitieweb.addresses.cards import page_of
from ambitieweb.link.portfolio import WebHolder
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.first_sentence import first_sentence
from ambitieweb.pages.living_web import living_web
from ambitieweb.pages.web_rows import web_levels, web_reasons
from demo import demo
from exports.small_site import desk_of


@pytest.fixture(scope="module")
def desk() -> Desk:
    return desk_of(demo())


def holders(desk: Desk) -> list[WebHolder]:
    return [holder for holder in desk.portfolio.holders if holder.web and not holder.web.is_empty]


def test_each_part_of_a_drawing_is_a_link_to_its_row(desk: Desk) -> None:
    for holder in holders(desk):
        writer = desk.writer(page_of(holder))
        rows = re.findall(r'<details class="aw-lights aw-reason (aw-h\d+)" id="([^"]+)" data-theme="([^"]+)"', web_reasons(desk, writer, holder))  # fmt: skip
        assert len(rows) == len(holder.web.themes)  # type: ignore[union-attr]
        links = re.findall(r'<a [^>]*href="#([^"]+)"', living_web(desk, writer, holder, "hero"))
        assert set(links) in ({anchor for _, anchor, _ in rows}, set())


@pytest.mark.parametrize(
    ("text", "lead", "rest"),
    [
        ("Een zin zonder vervolg.", "Een zin zonder vervolg.", ""),
        ("De eerste zin is lang genoeg om hier alleen te staan, zonder meer. De tweede volgt.", "De eerste zin is lang genoeg om hier alleen te staan, zonder meer.", "<p>De tweede volgt.</p>"),
        ("De fiets staat voor. Dat is te kort om alleen te staan, zegt men. Meer.", "De fiets staat voor. Dat is te kort om alleen te staan, zegt men.", "<p>Meer.</p>"),
        ("Wij volgen al sinds een jaar of vijf met plezier alle regels, bijv. De Groene Deal, in elk contract. Meer.", "Wij volgen al sinds een jaar of vijf met plezier alle regels, bijv. De Groene Deal, in elk contract.", "<p>Meer.</p>"),
        ("Dit is een zin die lang genoeg is om alleen te staan, met **nadruk. Die loopt** door. Meer.", "Dit is een zin die lang genoeg is om alleen te staan, met <strong>nadruk. Die loopt</strong> door.", "<p>Meer.</p>"),
        ("- een lijst\n- van twee", "", "<ul>\n<li>een lijst</li>\n<li>van twee</li>\n</ul>"),
        ("Een eerste alinea zonder punt\n\nDe tweede.", "Een eerste alinea zonder punt", "<p>De tweede.</p>"),
        (None, "", ""),
    ],
)  # fmt: skip
def test_the_first_sentence_and_the_rest_are_the_whole_text(desk: Desk, text: str, lead: str, rest: str) -> None:
    assert first_sentence(desk.writer(), text) == (lead, rest)


def test_the_reason_of_every_row_is_what_its_author_wrote_once(desk: Desk) -> None:
    for holder in holders(desk):
        writer = desk.writer(page_of(holder))
        rows = web_reasons(desk, writer, holder)
        for place in holder.web.themes:  # type: ignore[union-attr]
            for text in filter(None, (place.record.rationale, place.record.deviation_reason, place.record.ambassador)):
                assert words(writer.plain(text)) in words(rows.replace("</span></summary>", " ")), text
            shown = first_sentence(writer, place.record.rationale)
            assert words("\n".join(shown)) == words(writer.text(place.record.rationale))


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_a_level_is_a_bar_a_number_and_a_word(desk: Desk) -> None:
    unit = desk.portfolio.organisation
    assert unit
    lines = web_levels(desk, desk.writer(page_of(unit)), unit)
    assert re.search(r"</svg> <b>3</b> <span>Ambitieus</span>", lines)
