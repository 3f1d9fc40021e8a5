"""Both outlets give the same pages: our plugin in MkDocs, and the emitted folder built by stock MkDocs and by Zensical."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.layout import laid_out
from browser.server import serving
from browser.site import Once
from command import forked
from paper.full_content import write
from patience import PATIENCE
from site_checks.articles import Article, articles
from site_checks.record import Record
from site_checks.views import RESULT, open_search

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def emitted(once: Once) -> Path:
    return once("emitted", lambda out: _run("ambitieweb", "emit", str(out), folder=ROOT))


@pytest.fixture(scope="module")
def mkdocs_site(emitted: Path, once: Once) -> Path:
    return once("emitted-by-mkdocs", lambda out: _run("mkdocs", "build", "-q", "-d", str(out), folder=emitted))


@pytest.fixture(scope="module")
def zensical_site(emitted: Path, once: Once) -> Path:
    once("emitted-by-zensical", lambda _: _by_zensical(emitted))
    return emitted / "site"


@pytest.fixture(scope="module")
def by_mkdocs(mkdocs_site: Path) -> dict[str, Article]:
    return articles(mkdocs_site)


@pytest.fixture(scope="module")
def by_zensical(zensical_site: Path) -> dict[str, Article]:
    return articles(zensical_site)


@pytest.fixture(scope="module")
def by_plugin(demo_site: Path) -> dict[str, Article]:
    return articles(demo_site)


def test_the_emitted_folder_gives_the_same_pages_as_the_plugin(
    by_plugin: dict[str, Article], by_mkdocs: dict[str, Article]
) -> None:
    assert sorted(by_mkdocs) == sorted(by_plugin)


@pytest.mark.parametrize("part", ["text", "links", "headings"])
def test_the_emitted_folder_gives_the_same_content_as_the_plugin(
    part: str, by_plugin: dict[str, Article], by_mkdocs: dict[str, Article]
) -> None:
    different = [path for path in by_plugin if getattr(by_plugin[path], part) != getattr(by_mkdocs[path], part)]
    assert different == []


def test_zensical_builds_the_emitted_folder_with_the_same_text(
    by_mkdocs: dict[str, Article], by_zensical: dict[str, Article]
) -> None:
    assert sorted(by_zensical) == sorted(by_mkdocs)
    assert [path for path in by_mkdocs if by_mkdocs[path].text != by_zensical[path].text] == []


MARKS = r"Beton <nieuw> & *oud*, _x_ {y} [z](w) # 1 \<b> `c` \"q\" $10_000 ~a~ ^b^ !d <br> &lt; #"


@pytest.fixture(scope="module")
def marked(once: Once) -> tuple[Path, Path, Path]:
    """A site whose names hold every mark of Markdown and HTML: by the plugin, and emitted and built by MkDocs and Zensical."""
    folder = once("marks", make_marked)
    return folder / "site", folder / "out" / "by-mkdocs", folder / "out" / "site"


def make_marked(folder: Path) -> None:
    name = MARKS.replace("'", "''")
    files = {
        "site.yml": f"naam: '{name}'\norganisatie: stad\nthemaset: set\n",
        "themasets/set.yml": f"naam: '{name}'\nschaal: {{niveaus: [{', '.join(f'{{nummer: {n}, naam: n{n}}}' for n in range(4))}]}}\n"
        f"themas: {{a: '{name} a', b: '{name} b', c: '{name} c'}}\n",
        "organisaties/stad.yml": f"naam: '{name}'\n",
        "categorieen/kaart.yml": f"naam: '{name}'\nouder: stad\nstrategie:\n  - {{thema: a, tekst: Wij letten hierop.}}\n",
    }
    content = write(folder / "content", files)
    _run("ambitieweb", "build", "--content", str(content), "--site-dir", str(folder / "site"), folder=ROOT)
    out = folder / "out"
    _run("ambitieweb", "emit", "--content", str(content), str(out), folder=ROOT)
    _run("mkdocs", "build", "-q", "-d", "by-mkdocs", folder=out)
    _by_zensical(out)


def test_marks_in_names_stay_marks_in_both_outlets_and_both_engines(marked: tuple[Path, Path, Path]) -> None:
    by_plugin, *others = map(articles, marked)
    assert any(MARKS in heading for page in by_plugin.values() for _, _, heading in page.headings)
    for other in others:
        assert {path: page.headings for path, page in other.items()} == {p: a.headings for p, a in by_plugin.items()}
        assert {path: page.text for path, page in other.items()} == {p: a.text for p, a in by_plugin.items()}
    assert [titles(site) for site in marked[1:]] == [titles(marked[0])] * 2


def titles(site: Path) -> dict[str, str]:
    """What stands in the tab of the browser, page by page."""
    pages = {page.relative_to(site).as_posix(): page.read_text("utf-8") for page in site.rglob("index.html")}
    found = {path: re.search(r"<title>(.*?)</title>", html, re.DOTALL) for path, html in pages.items()}
    return {path: " ".join(title[1].split()) for path, title in found.items() if title}


LAID_OUT = (
    "index.html",
    "organisaties/brinkstede/index.html",
    "categorieen/energie/index.html",
    "projecten/fietsbrug-lierbeek/index.html",
    "maatregelen/index.html",
    "vergelijken/index.html",
    "goed-bezig/index.html",
    "vellen/categorieen/energie/index.html",
    "handleiding/begeleider.html",
    "begrippen/index.html",
)
"""Pages of ten kinds: also one that is written by hand, and one that ends in a table."""


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


@pytest.mark.parametrize("page", LAID_OUT)
def test_both_outlets_and_both_engines_lay_a_page_out_alike(
    tab: Page, demo_site: Path, mkdocs_site: Path, zensical_site: Path, page: str
) -> None:
    widths = (1440, 360)
    expected, *others = (laid_out(tab, site / page, widths) for site in (demo_site, mkdocs_site, zensical_site))
    for number, width in enumerate(widths):
        assert len(expected[number]) > 20
        for found in others:
            assert [str(block) for block in found[number]] == [str(block) for block in expected[number]], width
            both = zip(expected[number], found[number], strict=True)
            assert [(a, b) for a, b in both if not a.is_like(b)] == [], width


OUT_OF_REACH = """() => [...document.querySelectorAll("article, article *")].filter(part => {
  const scrolls = /auto|scroll/.test(getComputedStyle(part).overflowX) && part.scrollWidth > part.clientWidth;
  return scrolls && !(part.tabIndex === 0 && part.getAttribute("role") === "region" && part.getAttribute("aria-label"));
}).map(part => part.outerHTML.slice(0, 100))"""


def test_what_scrolls_on_a_hand_written_page_is_reached_with_the_keyboard_without_scripts(
    browser: Browser, demo_site: Path, mkdocs_site: Path, zensical_site: Path
) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640}, java_script_enabled=False)
    tab, found, frames = context.new_page(), [], 0
    for site in (demo_site, mkdocs_site, zensical_site):
        for page in sorted((site / "handleiding").glob("*.html")):
            tab.goto(page.as_uri())
            frames += tab.locator(".aw-wide").count()
            found += [(page, part) for part in tab.evaluate(OUT_OF_REACH)]
    context.close()
    assert found == []
    assert frames >= 3 * 5


def _run(program: str, *words: str, folder: Path) -> None:
    done = forked(program, *words, folder=folder)
    assert done.returncode == 0, done.stdout + done.stderr


def _by_zensical(folder: Path) -> None:
    command = [sys.executable, "-m", "zensical", "build", "--clean"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("number", range(3), ids=["plugin", "mkdocs", "zensical"])
def test_no_page_has_styles_of_its_own(number: int, marked: tuple[Path, Path, Path]) -> None:
    """So that a policy of `style-src 'self'` leaves the look as it is."""
    site = marked[number]
    pages = [page.read_text("utf-8") for page in site.rglob("*.html")]
    assert [html for html in pages if "<style" in html or " style=" in html] == []
    frames = {sheet for html in pages for sheet in re.findall(r'rel="stylesheet" href="[./]*(assets/[^"]*)"', html)}
    (frame,) = {sheet for sheet in frames if "/frame-" in sheet or "/material." in sheet}
    for name in re.findall(r'@import "([^"]+)"', (site / frame).read_text("utf-8")):
        assert ((site / frame).parent / name).is_file()


def test_another_version_of_the_engine_is_imported_on_the_page(marked: tuple[Path, Path, Path], tmp_path: Path) -> None:
    """Then the names of its stylesheets are others than those that the folder was made with."""
    out = tmp_path / "out"
    shutil.copytree(marked[1].parent, out)
    settings = (out / "mkdocs.yml").read_text("utf-8")
    (out / "mkdocs.yml").write_text(re.sub(r"main\.\w+\.min", "main.0.min", settings), "utf-8")
    _run("mkdocs", "build", "-q", "-d", "anders", folder=out)
    html = (out / "anders" / "index.html").read_text("utf-8")
    imported = re.findall(r'<style>@import "([^"]+)" layer\(frame\);</style>', html)
    assert len(imported) == 2
    assert all((out / "anders" / name).is_file() for name in imported)
    (own,) = re.findall(r'rel="stylesheet" href="[./]*(assets/[^"]*)"', html)
    assert re.fullmatch(r"assets/aw\.\w{8}/stylesheets/ambitieweb\.css", own)


@pytest.mark.parametrize("site", ["mkdocs_site", "zensical_site"])
@pytest.mark.parametrize("way", ["http", "file"])
def test_search_works_in_an_emitted_folder(
    site: str, way: str, browser: Browser, request: pytest.FixtureRequest
) -> None:
    """With the index of the folder itself and nothing of the engine's own search, after a click and from an address."""
    built: Path = request.getfixturevalue(site)
    with serving(built) as address, browser.new_page(locale="nl-NL") as page:
        home = address if way == "http" else built.as_uri() + "/"
        record = Record(page, home)
        page.goto(home + "categorieen/groen/index.html", wait_until="networkidle")
        assert [url for url in record.requests if "zoekindex" in url or "worker" in url or "search.json" in url] == []
        open_search(page, "circulariteid")
        expect(page.locator(RESULT).first).to_have_attribute("href", re.compile("themasets/mvoi/circulariteit"))
        page.goto(home + "zoeken/index.html?q=alle+velden")
        page.locator('a.aw-hit[href*="handleiding/velden.html"]').first.click()
        page.wait_for_url("**/handleiding/velden.html*")
        assert record.faults == []
