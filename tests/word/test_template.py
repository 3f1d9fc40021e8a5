"""The template of the organisation: what stands around its text stays, and what it lacks is made."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from ambitieweb.exports.basket_word import parts_of
from ambitieweb.source.word_template import TemplateFault, template_read
from ambitieweb.word.blocks import ListOf, Paragraph, Run, Style, WordDocument, WordPicture, WordTable, words
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


Parts = dict[str, bytes]


def parts_of_file(content: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return {name: parts.read(name) for name in parts.namelist()}


def zipped(parts: Parts) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return out.getvalue()


def changed(name: str, old: str, new: str) -> bytes:
    parts = parts_of_file(HOUSE_STYLE)
    assert old.encode() in parts[name]
    return zipped(parts | {name: parts[name].replace(old.encode(), new.encode())})


def with_inside_words() -> bytes:
    """The house style with what its makers wrote for themselves, in each place that a file has for it."""
    file = docx.Document(io.BytesIO(HOUSE_STYLE))
    file.add_comment(file.add_paragraph("Tekst").runs[0], text="geheim", author="geheim")
    header = file.sections[-1].header.paragraphs[0]._p
    for tag, inner in (("del", "delText"), ("ins", "t")):
        words_in = "geheim" if tag == "del" else " blijft"
        run = f"<w:r><w:{inner} xml:space='preserve'>{words_in}</w:{inner}></w:r>"
        header.append(parse_xml(f'<w:{tag} {nsdecls("w")} w:id="1" w:author="geheim">{run}</w:{tag}>'))
    variables = f'<w:docVars {nsdecls("w")}><w:docVar w:name="a" w:val="geheim"/></w:docVars>'
    file.settings.element.append(parse_xml(variables))
    size = f'<w:sectPrChange {nsdecls("w")} w:id="2" w:author="geheim"><w:sectPr/></w:sectPrChange>'
    file.sections[-1]._sectPr.append(parse_xml(size))
    file.core_properties.comments = "geheim"
    parts = parts_of_file(saved(file))
    office, package = (
        "http://schemas.openxmlformats.org/officeDocument/2006", "http://schemas.openxmlformats.org/package/2006"
    )  # fmt: skip
    more = {
        "docProps/custom.xml": ("_rels/.rels", "custom-properties", "/docProps/custom.xml"),
        "customXml/item7.xml": ("word/_rels/document.xml.rels", "customXml", "../customXml/item7.xml"),
    }
    for name, (listed, kind, target) in more.items():
        parts[name] = f"<a>geheim {package}</a>".encode()
        relation = f'<Relationship Id="awNew" Type="{office}/relationships/{kind}" Target="{target}"/>'
        parts[listed] = parts[listed].replace(b"</Relationships>", f"{relation}</Relationships>".encode())
    attached = f'<Relationship Id="rId1" Type="{office}/relationships/attachedTemplate" Target="file:///geheim.dotm" TargetMode="External"/>'
    parts["word/_rels/settings.xml.rels"] = (
        f'<Relationships xmlns="{package}/relationships">{attached}</Relationships>'.encode()
    )
    pointer = f'<w:attachedTemplate xmlns:r="{office}/relationships" r:id="rId1"/></w:settings>'
    parts["word/settings.xml"] = parts["word/settings.xml"].replace(b"</w:settings>", pointer.encode())
    parts["docProps/app.xml"] = (
        f'<Properties xmlns="{office}/extended-properties"><Manager>geheim</Manager></Properties>'.encode()
    )
    return zipped(parts)


def test_what_the_makers_of_a_template_wrote_for_themselves_goes() -> None:
    template = with_inside_words()
    assert template_read(template).fault is None
    content = made(template)
    assert [name for name, part in parts_of_file(content).items() if b"geheim" in part or "geheim" in name] == []
    assert {name.split("/")[-1] for name in parts_of_file(content)} & {
        "comments.xml",
        "custom.xml",
        "item7.xml",
    } == set()
    header = opened(content).sections[-1].header
    assert header.paragraphs[0].text.strip() == "Gemeente Voorbeeldstad blijft"
    assert list(header._element.iter(qn("pic:pic")))
    assert b"attachedTemplate" not in parts_of_file(content)["word/settings.xml"]
    texts, _ = parts_of(content)
    assert texts["word/document.xml"].count("<w:sectPr") == 1


def test_words_from_a_property_that_goes_stay_as_they_are() -> None:
    file = docx.Document(io.BytesIO(HOUSE_STYLE))
    header = file.sections[-1].header.paragraphs[0]._p
    run = "<w:r><w:t>{}</w:t></w:r>"
    marks = [f'<w:r><w:fldChar w:fldCharType="{place}"/></w:r>' for place in ("begin", "separate", "end")]
    code = "<w:r><w:instrText> DOCPROPERTY Kenmerk </w:instrText></w:r>"
    field = "".join((marks[0], code, marks[1], run.format(" K-1"), marks[2]))
    simple = f'<w:fldSimple w:instr=" DOCVARIABLE a ">{run.format(" K-2")}</w:fldSimple>'
    title = f'<w:fldSimple w:instr=" DOCPROPERTY Title ">{run.format("T")}</w:fldSimple>'
    for element in list(parse_xml(f"<w:p {nsdecls('w')}>{field}{simple}{title}</w:p>")):
        header.append(element)
    section = opened(made(saved(file))).sections[-1]
    assert section.header.paragraphs[0].text.strip().endswith("K-1 K-2")
    assert not list(section.header._element.iter(qn("w:fldChar"), qn("w:instrText")))
    assert [found.get(qn("w:instr")) for found in section.header._element.iter(qn("w:fldSimple"))] == [
        " DOCPROPERTY Title "
    ]


def broken(name: str) -> bytes:
    whole = parts_of_file(HOUSE_STYLE)
    match name:
        case "compressed":
            content = bytearray(HOUSE_STYLE)
            with zipfile.ZipFile(io.BytesIO(HOUSE_STYLE)) as file:
                place = file.getinfo("word/document.xml").header_offset
            content[place + 50 : place + 90] = b"\xff" * 40
            return bytes(content)
        case "no relations":
            return zipped({path: part for path, part in whole.items() if path != "_rels/.rels"})
        case "no part":
            return zipped({path: part for path, part in whole.items() if path != "word/numbering.xml"})
        case "no body":
            return zipped(whole | {"word/document.xml": f"<w:document {nsdecls('w')}/>".encode()})
        case "many parts":
            return zipped(whole | {f"word/{number}.xml": b"<a/>" for number in range(2_001)})
        case "much":
            return zipped(whole | {f"word/{number}.bin": bytes(8_000_000) for number in range(4)})
        case part:
            return zipped(whole | {part: whole[part][: len(whole[part]) // 2]})


@pytest.mark.parametrize(
    "name",
    [
        *("compressed", "no relations", "no part", "no body", "many parts", "much"),
        *("docProps/core.xml", "word/numbering.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"),
    ],
)
def test_a_damaged_template_is_told_to_be_so(name: str) -> None:
    assert template_read(broken(name)).fault is TemplateFault.BROKEN


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("word/document.xml", 'r:id="rId9"', 'r:id="rId99"'),
        ("word/document.xml", 'w:left="1701"', 'w:left="1701.5"'),
        ("word/numbering.xml", 'w:abstractNumId="1"', 'w:abstractNumId="een"'),
    ],
)
def test_a_template_that_says_what_cannot_be_is_damaged(name: str, old: str, new: str) -> None:
    assert template_read(changed(name, old, new)).fault is TemplateFault.BROKEN


def test_a_template_may_give_its_parts_other_names() -> None:
    parts = parts_of_file(HOUSE_STYLE)
    names = {
        "word/document.xml": "word/hoofd.xml",
        "word/_rels/document.xml.rels": "word/_rels/hoofd.xml.rels",
        "word/numbering.xml": "word/lijst.xml",
    }
    told = ("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels")
    for name in told:
        parts[name] = (
            parts[name].replace(b"word/document.xml", b"word/hoofd.xml").replace(b"numbering.xml", b"lijst.xml")
        )
    template = zipped({names.get(name, name): part for name, part in parts.items()})
    assert template_read(template).fault is None
    assert words_of(made(template)) == "Titel Kop een punt Wat hout"
    assert {"word/document.xml", "word/numbering.xml", "word/_rels/document.xml.rels"} <= set(
        parts_of_file(made(template))
    )


def test_a_template_need_not_say_how_wide_its_paper_is() -> None:
    file = docx.Document()
    for element in list(file.sections[0]._sectPr):
        file.sections[0]._sectPr.remove(element)
    assert template_read(saved(file)).fault is None
    assert base_of(saved(file), "nl-NL").text_width == pytest.approx(16.2, abs=0.01)


@pytest.mark.parametrize("start", [b"RIFF\x10\0\0\0WEBPVP8 ", b"\xff\xd8\xff\xee\0\x0eAdobe\0d\0\0\0\0\0"])
def test_a_picture_that_no_text_processor_knows_is_its_words(start: bytes) -> None:
    document = replace(DOCUMENT, blocks=(WordPicture(start + bytes(40), "een kantine", 5), WordPicture(start, "", 5)))
    assert words_of(word_file(document, base_of(None, "nl-NL"), None)) == "een kantine"


def test_a_long_name_is_cut_only_where_a_computer_reads_it() -> None:
    name = "Gemeente " * 40
    document = replace(DOCUMENT, title=name, subject=name, author=name, blocks=(words(name.strip()),))
    content = word_file(document, base_of(None, "nl-NL"), None)
    assert opened(content).core_properties.author == name[:255]
    assert words_of(content) == name.strip()
