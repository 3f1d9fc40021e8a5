"""The site as values: what the pages of the demo content hold, in Dutch and in English, whole and with a broken card."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
import yaml

from ambitieweb.site import Settings, Site, build
from ambitieweb.texts import texts
from content_problems import problems_in
from demo import CONTENT, demo


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
    assert "onbekende-sleutel" in pages[""].sections[0].html
    assert build(content).pages == ()


@pytest.mark.slow
def test_demo_content_reads_the_same_without_libyaml(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ambitieweb.source.compose._Loader", yaml.SafeLoader)
    again = build(CONTENT)
    assert again.problems == site.problems
    assert again.pages == site.pages
    assert again.exports == site.exports
