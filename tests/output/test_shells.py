"""A page that is joined of a shell and its own texts is the page that its template gives, and in doubt its template gives it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation

from ambitieweb.pages.page import Page
from ambitieweb.plugin.generated_page import GeneratedPage
from ambitieweb.plugin.shells import Shells
from demo import demo
from output.trees import small_project, tree

COMPLETE = Path(__file__).parent.parent / "content" / "complete"
SETTINGS = "site_name: Ambitieweb\ntheme: {name: material}\nplugins: [ambitieweb]\n"
WATCHED = "hooks: [haak.py]\n"
HOOK = "def on_page_context(context, page, config, nav):\n    return None\n"


class Links(list[dict[str, str]]):
    """Links at the foot of a page, each time that a template asks for them."""

    asked = 0

    def __iter__(self) -> Iterator[dict[str, str]]:
        self.asked += 1
        return super().__iter__()


def built(folder: Path, settings: str) -> tuple[dict[str, bytes | str], int]:
    """The site, and how many of its pages were rendered whole."""
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    config = load_config(str(folder / "mkdocs.yml"))
    links = Links([{"url": "categorieen/catering/index.html", "title": "Catering"}])
    config.extra["footer_links"] = links
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return tree(folder / "site"), links.asked


def both_ways(folder: Path) -> tuple[int, int]:
    """Asserts that a site is the same when every page is rendered whole, and says how many were, joined and not."""
    (folder / "docs").mkdir()
    (folder / "docs" / "contact.md").write_text("# Contact\n\n[Catering](categorieen/catering)\n", "utf-8")
    (folder / "haak.py").write_text(HOOK, "utf-8")
    joined, few = built(folder, SETTINGS)
    whole, every_page = built(folder, SETTINGS + WATCHED)
    assert joined.keys() == whole.keys()
    assert [path for path in whole if joined[path] != whole[path]] == []
    return few, every_page


@pytest.mark.slow
def test_every_kind_of_page_is_the_same_joined_and_rendered_whole(tmp_path: Path) -> None:
    shutil.copytree(COMPLETE, tmp_path / "content")
    both_ways(tmp_path)


@pytest.mark.slow
def test_pages_that_stand_alike_are_joined(tmp_path: Path) -> None:
    projects = small_project(tmp_path) / "content" / "projecten"
    words = (projects / "kantines.yml").read_text("utf-8")
    for number in range(12):
        name = f"naam: 'Lunch <{number}> & \"meer\"' #"
        (projects / f"lunch-{number}.yml").write_text(words.replace("naam:", name, 1), "utf-8")
    few, every_page = both_ways(tmp_path)
    assert few < every_page - 20


def test_a_template_of_the_user_may_say_anything_of_a_page(tmp_path: Path) -> None:
    folder = small_project(tmp_path)
    (folder / "docs").mkdir()
    own = folder / "eigen" / "main.html"
    own.parent.mkdir()
    own.write_text('{% extends "base.html" %}{% block announce %}[{{ page.url }}]{% endblock %}', "utf-8")
    site, _ = built(folder, SETTINGS.replace("material}", "material, custom_dir: eigen}"))
    pages = {path: html for path, html in site.items() if path.endswith("index.html") and b"md-banner" in html}
    assert len(pages) > 20
    assert [path for path, html in pages.items() if f"[{path}]".encode() not in html] == []


TEMPLATES: Mapping[str, Callable[[Any], str]] = {
    "printed": lambda page: f"<title>{page.meta['title']}</title>{page.content}",
    "long or short": lambda page: "long" if len(page.title) > 20 else "short",
    "in capitals": lambda page: page.title.upper(),
    "escaped": lambda page: page.title.replace("&", "&amp;"),
    "looked into": lambda page: "yes" if "e" in page.meta["title"] else "no",
    "cut": lambda page: page.meta["title"][:5],
    "compared": lambda page: str(page.meta["title"] == "Catering"),
    "its address": lambda page: page.url,
    "its day": lambda page: page.update_date,
    "its contents": lambda page: "".join(entry.title for entry in page.toc),
    "not there": lambda page: "" if page.canonical_url else "no address",
}


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_page_is_what_its_template_gives_whatever_it_asks(name: str, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: x\ndocs_dir: docs\n", "utf-8")
    config = load_config(str(tmp_path / "mkdocs.yml"), plugins=[])
    pages = [ready(page, config) for page in demo().pages if page.layout == "card"][:40]
    template, asked = TEMPLATES[name], []

    def render(context: Mapping[str, Any]) -> str:
        asked.append(context["page"])
        return template(context["page"])

    shells = Shells(config, set())
    menu = Navigation([], [])
    assert [shells.rendered(render, {"page": page, "nav": menu}) for page in pages] == list(map(template, pages))
    assert (len(asked) < len(pages)) == (name in ("printed", "not there"))


def ready(page: Page, config: MkDocsConfig) -> GeneratedPage:
    """A page as MkDocs has it when it renders its template."""
    made = GeneratedPage(page, page.title, File(page.address.source, None, "site", False), config, "2026-01-01")
    made.read_source(config)
    made.render(config, Files([]))
    made.content = None
    return made
