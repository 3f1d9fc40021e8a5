"""The site as values: what the pages of the demo content hold, in Dutch and in English, whole and with a broken card."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
import yaml

from ambitieweb.pages.start.problems import MOST
from ambitieweb.site import Settings, Site, build
from ambitieweb.texts import texts
from content_problems import problems_in
from demo import CONTENT, demo
from problem_example import FOLDER


@pytest.fixture(scope="module")
def site() -> Site:
    return demo()


def test_demo_content_has_no_errors(site: Site) -> None:
    assert [problem for problem in site.problems if problem.is_error] == []


def test_every_page_has_a_title_and_unique_anchors(site: Site) -> None:
    for page in site.pages:
        assert page.title, page.path
        ids = re.findall(r'\sid="([^"]+)"', " ".join(section.html for section in page.sections))
        ids += [section.anchor for section in page.headings]
        assert len(ids) == len(set(ids)), (page.path, sorted(i for i in ids if ids.count(i) > 1))


def test_paths_are_unique(site: Site) -> None:
    paths = [page.path for page in site.pages]
    assert len(paths) == len(set(paths))


@pytest.mark.slow
def test_a_text_may_link_to_every_page_of_the_site(site: Site, tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    links = " ".join(f"[hier]({page.path})" for page in site.pages if page.path)
    (content / "categorieen" / "alles.yml").write_text(f"naam: Alles\nambitie: {json.dumps(links)}\n", "utf-8")
    assert [problem.values for problem in problems_in(content) if problem.slug == "link-onbekende-pagina"] == []


def test_pages_hold_no_style_attributes_and_no_scripts(site: Site) -> None:
    for page in site.pages:
        html = " ".join(section.html for section in page.sections)
        assert not re.search(r'\sstyle="|<script|\son[a-z]+="', html), page.path


@pytest.mark.slow
def test_english_site_has_no_dutch_interface_words(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    file = content / "site.yml"
    text = re.sub(r"(?m)^taal:.*$", "", file.read_text("utf-8"))
    file.write_text(text + "\ntaal: en\n", "utf-8")
    english = build(content)
    dutch = {words for key, words in texts("nl").words.items() if key.startswith("section.")}
    same = set(texts("en").words.values())
    headings = {section.heading for page in english.pages for section in page.headings}
    assert headings & (dutch - same) == set()


def test_words_of_both_languages_have_the_same_keys() -> None:
    assert set(texts("nl").words) == set(texts("en").words)
    assert set(texts("nl").problems) == set(texts("en").problems)


@pytest.mark.slow
def test_serve_goes_on_with_a_broken_card_and_says_what_is_wrong(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    broken = sorted((content / "projecten").iterdir())[0]
    broken.write_text(broken.read_text("utf-8") + "\nonzin: ja\n", "utf-8")
    site = build(content, Settings(keep_going=True))
    pages = {page.path: page for page in site.pages}
    assert "onbekende-sleutel" in pages[f"projecten/{broken.stem}"].sections[0].html
    assert f"projecten/{broken.stem}/index.html: 1 fout" in re.sub(
        '<a href=.([^"]*).>[^<]*</a>', r"\1", "".join(section.html for section in pages[""].sections)
    )
    assert build(content).pages == ()


def test_serve_tells_each_problem_once_on_the_page_of_its_file_and_names_the_files_at_the_start(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(FOLDER / "basis", content)
    card = content / "categorieen" / "catering.yml"
    card.write_text(card.read_text("utf-8") + "\nonzin: 1\nweb: {}\n", "utf-8")
    (content / "projecten" / "kapot.yml").write_text("naam: [Kapot\n", "utf-8")
    (content / "brief.docx").write_text("brief", "utf-8")
    for number in range(MOST + 2):
        (content / "projecten" / f"p{number}.yml").write_text("naam: P\nweb: {themas: {klimaat: 3}}\n", "utf-8")
    site = build(content, Settings(keep_going=True))
    pages = {page.path: "".join(section.html for section in page.sections) for page in site.pages}
    told = {path: html.count('class="aw-problem"') for path, html in pages.items() if "aw-problem" in html}
    assert told.pop("categorieen/catering/ambitiekaart") == 1, "the other page of a file with an error tells it too"
    assert sum(told.values()) == len(site.problems)
    assert told["categorieen/catering"] == 1
    assert told["projecten/kapot"] >= 1
    start = pages[""]
    assert "content/brief.docx" in start, "what has no page is told here"
    assert "onbekende-sleutel" not in start
    assert "categorieen/catering/index.html" in start
    assert start.count('<li><a href="projecten/p') == MOST
    assert "En nog 2 bestanden" in start
    assert "Wat wel te lezen is, staat eronder" in pages["categorieen/catering"]
    assert "kan nog niet worden getoond" in pages["projecten/kapot"]


def test_a_card_of_which_little_can_be_read_has_no_empty_part_and_marks_the_word_in_its_line(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(FOLDER / "basis", content)
    long = "heel lang " * 40
    (content / "projecten").mkdir(exist_ok=True)
    (content / "projecten" / "kapot.yml").write_text(
        f"naam: Kapot\ncategorie: weg\nweb: {{themas: {{klimaat: {{niveau: 2, onderbouwing: {long}<b>, onzin: 3}}}}}}\n",
        "utf-8",
    )
    (page,) = (page for page in build(content, Settings(keep_going=True)).pages if page.path == "projecten/kapot")
    html = "".join(section.html for section in page.sections)
    assert "<b>2</b> categorie: <mark>weg</mark>" in html
    (line,) = (line for line in re.findall("<pre><b>3</b> (.*)</pre>", html) if "onzin</mark>" in line)
    assert line.startswith("… ")
    assert "&lt;b&gt;, <mark>onzin</mark>: 3" in line
    assert len(line) < 250
    (about,) = (section.html for section in page.sections if section.heading == "Over dit project")
    assert re.sub("<[^>]+>", "", about).strip()


@pytest.mark.slow
def test_demo_content_reads_the_same_without_libyaml(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ambitieweb.source.compose._Loader", yaml.SafeLoader)
    again = build(CONTENT)
    assert again.problems == site.problems
    assert again.pages == site.pages
    assert again.exports == site.exports
