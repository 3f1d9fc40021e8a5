"""The template of the organisation: what stands around its text stays, and what it lacks is made."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from ambitieweb.source.word_template import template_read
from ambitieweb.word.blocks import ListOf, Paragraph, Run, Style, WordDocument, WordTable, words
from ambitieweb.word.file import word_file
from ambitieweb.word.file_base import base_of
from word.reading import opened, words_of

HOUSE_STYLE = (Path(__file__).parent.parent / "content" / "complete" / "bestanden" / "huisstijl.docx").read_bytes()
DOCUMENT = WordDocument(
    "Titel",
    "Ambitieprogramma",
    "Gemeente",
    "nl-NL",
    "Titel · pagina {page} van {pages}",
    (
        words("Titel", Style.TITLE),
        words("Kop", Style.HEADING_1),
        Paragraph((Run("een"),), Style.NUMBER, ListOf(3), 1),
        Paragraph((Run("punt"),), Style.BULLET, ListOf(), 1),
        WordTable("Tabel", ("Wat",), (((words("hout"),),),)),
    ),
)


def made(template: bytes | None) -> bytes:
    return word_file(DOCUMENT, base_of(template, "nl-NL"), None)


def saved(file: docx.document.Document) -> bytes:
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def test_header_logo_and_footer_stay_and_the_page_gets_its_number() -> None:
    section = opened(made(HOUSE_STYLE)).sections[-1]
    assert section.header.paragraphs[0].text.strip() == "Gemeente Voorbeeldstad"
    assert list(section.header._element.iter(qn("pic:pic")))
    assert section.footer.paragraphs[0].text == "Postbus 1, Voorbeeldstad"
    assert [field.get(qn("w:instr")).strip() for field in section.footer._element.iter(qn("w:fldSimple"))] == [
        "PAGE",
        "NUMPAGES",
    ]
    assert section.left_margin.cm == pytest.approx(3, abs=0.01)


def test_the_text_of_the_template_makes_way_and_its_styles_count() -> None:
    content = made(HOUSE_STYLE)
    assert words_of(content) == "Titel Kop een punt Wat hout"
    heading = next(paragraph for paragraph in opened(content).paragraphs if paragraph.text == "Kop")
    assert heading.style.font.name == "Georgia"


def test_a_template_with_page_numbers_of_its_own_gets_no_second_ones() -> None:
    file = docx.Document()
    footer = file.sections[0].footer
    field = parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>')
    footer.paragraphs[0]._p.append(field)
    foot = opened(made(saved(file))).sections[-1].footer._element
    assert len(list(foot.iter(qn("w:fldSimple")))) == 1


def test_the_header_of_an_earlier_part_stands_on_every_page() -> None:
    file = docx.Document()
    file.sections[0].header.paragraphs[0].text = "Kop van de gemeente"
    file.add_section()
    assert opened(made(saved(file))).sections[-1].header.paragraphs[0].text == "Kop van de gemeente"


def test_styles_and_lists_that_a_template_lacks_are_made() -> None:
    file = docx.Document()
    for style in list(file.styles.element.findall(qn("w:style"))):
        if style.get(qn("w:default")) != "1":
            file.styles.element.remove(style)
    content = made(saved(file))
    names = {paragraph.text: paragraph.style.name for paragraph in opened(content).paragraphs if paragraph.text}
    assert names == {"Titel": "Title", "Kop": "Heading 1", "een": "List Number", "punt": "List Bullet"}
    assert "quote" not in template_read(saved(file)).styles


def test_a_template_without_lists_gets_them() -> None:
    lacking = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(HOUSE_STYLE)) as parts, zipfile.ZipFile(lacking, "w") as left:
        for name in parts.namelist():
            content = parts.read(name)
            if name.endswith((".rels", "[Content_Types].xml")):
                content = re.sub(rb"<(?:Relationship|Override) [^>]*numbering[^>]*/>", b"", content)
            if name != "word/numbering.xml":
                left.writestr(name, content)
    made_of_it = opened(made(lacking.getvalue()))
    assert len(made_of_it.part.numbering_part.element.findall(qn("w:num"))) == 2


@pytest.mark.parametrize("template", [None, HOUSE_STYLE])
def test_the_same_document_gives_the_same_bytes(template: bytes | None) -> None:
    assert made(template) == made(template)
