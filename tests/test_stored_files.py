"""Pictures and documents of authors: on the page, in both outlets, and nothing that nobody named."""

from __future__ import annotations

import re
import shutil
import struct
from pathlib import Path

import pytest

from ambitieweb.emit import emit
from ambitieweb.site import Settings, Site, build
from ambitieweb.source.docs import Docs
from ambitieweb.source.stored import stored_file
from command import ambitieweb
from content_problems import slugs_in
from few_pages import page_at

BASE = Path(__file__).parent / "problems" / "basis"
COMPLETE = Path(__file__).parent / "content" / "complete" / "bestanden"


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII5B", 13, b"IHDR", width, height, 8, 2, 0, 0, 0) + bytes(4)


def gif(width: int, height: int) -> bytes:
    return b"GIF89a" + struct.pack("<HH", width, height) + bytes(8)


def jpeg(width: int, height: int, orientation: int = 1) -> bytes:
    tiff = b"II*\0" + struct.pack("<LHHHLHH", 8, 1, 0x0112, 3, 1, orientation, 0) + bytes(4)
    exif = b"Exif\0\0" + tiff
    head = b"\xff\xd8\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif
    return head + b"\xff\xc0" + struct.pack(">HBHHB", 17, 8, height, width, 3) + bytes(9) + b"\xff\xd9"


def webp(width: int, height: int) -> bytes:
    body = (
        b"VP8X"
        + struct.pack("<I", 10)
        + bytes(4)
        + struct.pack("<I", width - 1)[:3]
        + struct.pack("<I", height - 1)[:3]
    )
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


@pytest.mark.parametrize(
    ("name", "data", "size"),
    [
        ("a.png", png(40, 30), (40, 30)),
        ("a.gif", gif(40, 30), (40, 30)),
        ("a.jpg", jpeg(40, 30), (40, 30)),
        ("gedraaid.jpg", jpeg(40, 30, orientation=6), (30, 40)),
        ("a.webp", webp(40, 30), (40, 30)),
        ("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>', (40, 30)),
        ("verhouding.svg", b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>', (800, 600)),
        ("zonder.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>', (0, 0)),
        ("verkeerde-naam.png", jpeg(40, 30), (40, 30)),
    ],
)
def test_the_size_of_a_picture_is_in_its_header(tmp_path: Path, name: str, data: bytes, size: tuple[int, int]) -> None:
    (tmp_path / name).write_bytes(data)
    file, problems = stored_file(tmp_path / name, f"bestanden/{name}")
    assert file is not None
    assert (file.width, file.height) == size
    assert problems == []


@pytest.mark.parametrize("cut", range(0, 30, 3))
def test_a_picture_that_was_cut_off_gets_a_message_at_most(tmp_path: Path, cut: int) -> None:
    for name, data in (("a.png", png(4, 3)), ("a.jpg", jpeg(4, 3)), ("a.gif", gif(4, 3)), ("a.webp", webp(4, 3))):
        (tmp_path / name).write_bytes(data[:cut])
        _, problems = stored_file(tmp_path / name, name)
        assert {problem.slug for problem in problems} <= {"plaatje-onleesbaar"}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A small site with a picture, a document, and a file that nobody names."""
    content = tmp_path / "content"
    shutil.copytree(BASE, content)
    files = content / "bestanden"
    (files / "Plannen 2026").mkdir(parents=True)
    (files / "Mijn foto.PNG").write_bytes(png(2000, 1000))
    (files / "Plannen 2026" / "Plan & meer.pdf").write_bytes(b"%PDF-1.4")
    (files / "geheim.pdf").write_bytes(b"%PDF-1.4")
    (content / "projecten" / "foto.yml").write_text(
        """naam: Foto
categorie: catering
afbeelding: {bestand: Mijn foto.PNG, alt: 'Een "foto"', bijschrift: Zo was het.}
bijlagen:
  - {titel: Het plan, bestand: Plannen 2026/Plan & meer.pdf}
omschrijving: |
  Zie [het plan](Plannen 2026/Plan & meer.pdf#page=2), [de gids](handleiding/gids#begin) en ![van dichtbij](bestanden/Mijn%20foto.PNG "Juni").
""",
        "utf-8",
    )
    return content


DOCS = {
    "handleiding/gids.md": "# Gids\n\n[kaart](projecten/foto), [kaart](../projecten/foto/index.html#bijlagen), "
    "[start](../index.md), [zelf](gids.md), [elders](https://x.nl)\n"
    "![foto](<bestanden/Mijn foto.PNG>) [plan](../bestanden/Plannen 2026/Plan & meer.pdf) `[x](projecten/weg)`\n\n"
    "    [code](projecten/weg)\n",
    "welkom.md": "# Start\n\n[weg](projecten/weg), [plek](projecten/foto#bijlage) en [niet](bestanden/niet.pdf) en [pad](I:\\\\Inkoop)\n",
}


def made(content: Path, *pages: str) -> Site:
    chosen = {page: DOCS[page] for page in pages or ("handleiding/gids.md",)}
    return build(content, Settings(docs=Docs("docs", chosen)))


def test_a_picture_stands_on_the_page_with_its_words_and_its_room(content: Path) -> None:
    html = page_of(made(content), "projecten/foto")
    image = 'src="../../bestanden/Mijn%20foto.PNG" alt="Een &quot;foto&quot;" width="1000" height="500" loading="lazy"'
    assert image in html
    assert "<figcaption>Zo was het.</figcaption>" in html
    assert 'alt="van dichtbij"' in html
    assert '<span class="aw-caption">Juni</span>' in html


def test_documents_and_hand_written_pages_are_links(content: Path) -> None:
    html = page_of(made(content), "projecten/foto")
    plan = "../../bestanden/Plannen%202026/Plan%20%26%20meer.pdf"
    assert f'<a href="{plan}#page=2">het plan</a>' in html
    assert f'<a href="{plan}">Het plan</a> (PDF, 1\N{NO-BREAK SPACE}kB)' in html
    assert '<a href="../../handleiding/gids.html#begin">de gids</a>' in html


def test_only_named_files_are_on_the_site(content: Path) -> None:
    site = made(content)
    assert [file.path for file in site.files] == ["Mijn foto.PNG", "Plannen 2026/Plan & meer.pdf"]
    told = {(problem.slug, problem.place.path) for problem in site.problems}
    assert ("bestand-ongebruikt", "bestanden/geheim.pdf") in told


def test_a_file_that_only_a_hand_written_page_names_is_on_the_site(content: Path) -> None:
    docs = Docs("docs", {"a.md": "[geheim](bestanden/geheim.pdf)"})
    site = build(content, Settings(docs=docs))
    assert "geheim.pdf" in [file.path for file in site.files]
    assert "bestand-ongebruikt" not in [problem.slug for problem in site.problems]


def test_links_of_hand_written_pages_are_checked_at_their_word(content: Path) -> None:
    told = [
        (
            problem.slug,
            problem.place.path,
            problem.place.text[problem.place.span.column - 1 : problem.place.span.end_column - 1],
        )
        for problem in made(content, *DOCS).problems
        if problem.place.is_beside and problem.place.span
    ]
    assert told == [
        ("link-onbekende-pagina", "docs/welkom.md", "projecten/weg"),
        ("link-onbekende-plek", "docs/welkom.md", "projecten/foto#bijlage"),
        ("bestand-ontbreekt", "docs/welkom.md", "bestanden/niet.pdf"),
        ("netwerkschijf", "docs/welkom.md", "I:\\\\Inkoop"),
    ]


@pytest.mark.slow
def test_an_emitted_folder_has_the_files_and_the_links_of_hand_written_pages(content: Path, tmp_path: Path) -> None:
    docs = {"handleiding/gids.md": DOCS["handleiding/gids.md"]}
    site = build(content, Settings(docs=Docs("docs", docs)))
    source = tmp_path / "gids.md"
    source.write_text(docs["handleiding/gids.md"], "utf-8")
    emit(site, tmp_path / "uit", {"handleiding/gids.md": source}, [])
    out = tmp_path / "uit" / "docs"
    assert (out / "bestanden" / "Mijn foto.PNG").read_bytes() == png(2000, 1000)
    assert (out / "bestanden" / "Plannen 2026" / "Plan & meer.pdf").is_file()
    assert not (out / "bestanden" / "geheim.pdf").exists()
    targets = re.findall(r"\]\(([^)]*)\)", (out / "handleiding" / "gids.md").read_text("utf-8"))
    assert targets == [
        *(
            "../projecten/foto/index.md",
            "../projecten/foto/index.md#bijlagen",
            "../index.md",
            "gids.md",
            "https://x.nl",
        ),
        *(
            "<../bestanden/Mijn%20foto.PNG>",
            "../bestanden/Plannen%202026/Plan%20%26%20meer.pdf",
            "projecten/weg",
            "projecten/weg",
        ),
    ]


@pytest.mark.slow
def test_mkdocs_builds_the_same_links(content: Path, tmp_path: Path) -> None:
    (content / "bestanden" / "geheim.pdf").unlink()
    page = tmp_path / "docs" / "handleiding" / "gids.md"
    page.parent.mkdir(parents=True)
    page.write_text(DOCS["handleiding/gids.md"], "utf-8")
    settings = "site_name: Ambitieweb\ntheme: {name: material}\nplugins: [search, ambitieweb]\n"
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    ran = ambitieweb("build", "--strict", folder=tmp_path)
    assert ran.returncode == 0, ran.stderr
    out = tmp_path / "site"
    assert (out / "bestanden" / "Mijn foto.PNG").is_file()
    html = (out / "handleiding" / "gids.html").read_text("utf-8")
    for target in (
        "../projecten/foto/index.html",
        "../projecten/foto/index.html#bijlagen",
        "../bestanden/Mijn%20foto.PNG",
    ):
        assert f'"{target}"' in html
    assert "[code](projecten/weg)" in html


def test_a_file_outside_the_content_is_never_read(content: Path, tmp_path: Path) -> None:
    secret = tmp_path / "geheim.txt"
    secret.write_text("geheim", "utf-8")
    (content / "bestanden" / "link.pdf").symlink_to(secret)
    card = content / "projecten" / "foto.yml"
    card.write_text(card.read_text("utf-8").replace("Plannen 2026/Plan & meer.pdf}", "../../geheim.txt}"), "utf-8")
    slugs = slugs_in(content)
    assert "koppeling" in slugs
    assert "bestand-ontbreekt" in slugs
    assert all("geheim.txt" not in str(file.source) for file in made(content).files)


def page_of(site: Site, path: str) -> str:
    page = page_at(site, path)
    return " ".join(section.html for section in page.sections)
