"""The page that an author looks at while `serve` makes the site again: it comes first, and it is the same."""

from __future__ import annotations

import errno
import json
import re
import shutil
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from html import escape
from pathlib import Path

import pytest
from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import ConfigurationError
from mkdocs.livereload import LiveReloadServer

from ambitieweb.addresses.fixed import BOARD
from ambitieweb.ahead import Ahead
from ambitieweb.beginning import Beginning, begun
from ambitieweb.exports import Export
from ambitieweb.pages.all_pages import PAGES
from ambitieweb.pages.cards import plain_cards
from ambitieweb.plugin.generated_page import GeneratedPage
from ambitieweb.plugin.later_files import LaterFiles
from ambitieweb.plugin.plugin import SOON_VARIABLE
from ambitieweb.plugin.server import OneByOne, Server
from ambitieweb.site import Site, published
from ambitieweb.site_draft import Settings, SiteDraft
from ambitieweb.texts import texts
from ambitieweb.turns import Between, nothing
from browser.site import PROJECT
from patience import PATIENCE, comes
from problem_example import FOLDER
from site_checks.variants import COMPLETE

SERVED = Settings(keep_going=True)


@cache
def served() -> Site:
    """The complete content as `serve` makes it."""
    return published(SiteDraft(COMPLETE, SERVED), SERVED)


@pytest.mark.slow
def test_every_page_made_ahead_is_the_page_of_the_whole_site() -> None:
    site = served()
    draft = SiteDraft(COMPLETE, SERVED)
    ahead = Ahead(draft, site)
    made = {page.path: ahead.page(page.path) for page in site.pages}
    late = [path for path, page in made.items() if page is None]
    assert [page.path for page in site.pages if page.path not in late and made[page.path] != page] == []
    assert set(late) == {"zoeken", "a-z"}


@pytest.mark.slow
@pytest.mark.parametrize(
    "content", [COMPLETE, pytest.param(PROJECT / "content", marks=pytest.mark.slow)], ids=["complete", "demo"]
)
def test_every_page_made_before_there_is_a_site_is_the_page_of_the_whole_site(content: Path) -> None:
    """Their links were believed: not one of them leads to a page or place that is not there."""
    site = served() if content == COMPLETE else published(SiteDraft(content, SERVED), SERVED)
    draft = SiteDraft(content, SERVED)
    beginning = Beginning(draft, begun(draft))
    made = {page.path: beginning.page(page.path) for page in site.pages if beginning.knows(page.address.html)}
    assert {page.path for page in site.pages} - made.keys() == {"zoeken", "a-z"}
    assert [page.path for page in site.pages if page.path in made and made[page.path] != page] == []
    assert beginning.page("projecten/bestaat-niet") is None
    board = {export.path: export.content for export in site.exports if export.path.startswith(f"{BOARD.path}/")}
    assert {path for path in board if beginning.knows(path)} == set(board)
    assert {path: beginning.export(path) for path in board} == board
    assert not beginning.knows("gegevens/ambitieweb.xlsx")


def test_a_link_to_a_card_or_document_that_is_not_there_is_no_link_from_the_beginning(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(COMPLETE, content)
    card = content / "projecten" / "kantines.yml"
    targets = ("../nee/index.html", "../../categorieen/nee/ambitiekaart/index.html", "../../nergens/index.html")
    links = " ".join(f"[{target}]({target})" for target in (*targets, "../../bestanden/nee.pdf"))
    text = re.sub("(?m)^samenvatting: .*", f"samenvatting: Zie {links}", card.read_text("utf-8"), count=1)
    assert "nergens" in text
    card.write_text(text, "utf-8")
    draft = SiteDraft(content, SERVED)
    whole = next(page for page in published(draft, SERVED).pages if page.path == "projecten/kantines")
    assert Beginning(draft, begun(draft)).page("projecten/kantines") == whole


@pytest.mark.parametrize(
    ("file", "written", "otherwise", "path"),
    [
        ("themasets/stad.yml", "niveau: 1-2, tekst: Lampen", "niveau: 3-2, tekst: Lampen", "themasets/stad/energie"),
        (
            "projecten/kantines.yml",
            "sessies:\n",
            "sessies:\n  - {titel: Derde, datum: 2026-03-01}\n",
            "projecten/kantines",
        ),
    ],
    ids=["sheet", "session"],
)
def test_a_page_leads_to_the_pages_beside_it_that_came_or_went(
    file: str, written: str, otherwise: str, path: str, tmp_path: Path
) -> None:
    content = tmp_path / "content"
    shutil.copytree(COMPLETE, content)
    card = content / file
    text = card.read_text("utf-8")
    assert written in text
    sites = []
    for words in (text, text.replace(written, otherwise), text):
        card.write_text(words, "utf-8")
        sites.append(published(SiteDraft(content, SERVED), SERVED))
        if len(sites) > 1:
            page = Ahead(SiteDraft(content, SERVED), sites[-2]).page(path)
            assert page == next(page for page in sites[-1].pages if page.path == path)


@pytest.mark.slow
@pytest.mark.slow
@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("themasets/stad.yml", "  welzijn: {", "  nieuw: {naam: Nieuw thema}\n  welzijn: {"),
        ("maatregelen/plantaardig.yml", "naam: ", "ingetrokken: {datum: 2025-02-02}\nnaam: "),
    ],
    ids=["theme", "withdrawn"],
)
def test_every_page_leads_to_what_came_with_a_theme_or_is_told_of_a_card_that_went(
    file: str, old: str, new: str, tmp_path: Path
) -> None:
    content = tmp_path / "content"
    shutil.copytree(COMPLETE, content)
    last = published(SiteDraft(content, SERVED), SERVED)
    text = (content / file).read_text("utf-8")
    assert old in text
    (content / file).write_text(text.replace(old, new, 1), "utf-8")
    ahead, clean = Ahead(SiteDraft(content, SERVED), last), published(SiteDraft(content, SERVED), SERVED)
    pages = [page for page in clean.pages if not ahead.needs_all(page.path)]
    assert [page.path for page in pages if ahead.knows(page.address.html) and ahead.page(page.path) != page] == []


def test_what_makes_pages_makes_them_in_its_own_folders() -> None:
    site = served()
    elsewhere = [path for path, maker in site.makers.pages.items() if path.partition("/")[0] not in PAGES[maker]]
    assert elsewhere == []
    assert set(site.makers.pages.values()) | {plain_cards.pages} == set(PAGES), "an example of each"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("path", "what"),
    [("projecten/kantines", "naam:"), ("categorieen/catering", "naam:"), ("organisaties/voorbeeldstad", "naam:")],
)
def test_a_card_is_made_without_the_cards_before_it(path: str, what: str, tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(COMPLETE, content)
    site = served()
    card = content / f"{path}.yml"
    text = card.read_text("utf-8")
    card.write_text(text.replace(what, f"{what} Zomerwoord", 1), "utf-8")
    draft = SiteDraft(content, SERVED)
    page = Ahead(draft, site).page(path)
    assert page is not None
    assert "Zomerwoord" in page.title
    assert page == next(found for found in published(draft, SERVED).pages if found.path == path)


def test_a_broken_card_shows_its_fault_and_a_card_that_is_gone_shows_nothing(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(COMPLETE, content)
    site = served()
    card = content / "projecten" / "kantines.yml"
    card.write_text(card.read_text("utf-8") + "onzin: [1\n", "utf-8")
    draft = SiteDraft(content, SERVED)
    page = Ahead(draft, site).page("projecten/kantines")
    assert page is not None
    assert "onzin" in page.sections[0].html
    card.unlink()
    assert Ahead(SiteDraft(content, SERVED), site).page("projecten/kantines") is None
    assert Ahead(draft, site).page("bestaat/niet") is None


def test_a_picture_is_there_at_once_unless_nobody_names_it_yet(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(COMPLETE, content)
    last = served()
    picture = (COMPLETE / "bestanden" / "kantine.png").read_bytes()
    for name in ("nieuw beeld.png", "los.png"):
        (content / "bestanden" / name).write_bytes(picture)
    card = content / "categorieen" / "catering.yml"
    card.write_text(card.read_text("utf-8").replace("bestand: stukken/plan.pdf", "bestand: nieuw beeld.png"), "utf-8")
    draft = SiteDraft(content, SERVED)
    for made in (Ahead(draft, last), Beginning(draft, begun(draft))):
        assert made.knows("bestanden/nieuw beeld.png")
        assert made.export("bestanden/nieuw beeld.png") == picture
        assert made.export("bestanden/los.png") is None
        assert not made.knows("bestanden/bestaat-niet.png")


@pytest.mark.slow
def test_no_link_leads_to_a_card_that_was_broken_and_is_gone(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(COMPLETE, content)
    card = content / "maatregelen" / "plantaardig.yml"
    card.write_text(card.read_text("utf-8") + "onzin: [1\n", "utf-8")
    last = published(SiteDraft(content, SERVED), SERVED)
    assert "maatregelen/plantaardig" in {page.path for page in last.pages}
    card.unlink()
    draft = SiteDraft(content, SERVED)
    ahead, clean = Ahead(draft, last), published(draft, SERVED)
    assert not ahead.has_page("maatregelen/plantaardig")
    path = "categorieen/catering"
    assert ahead.page(path) == next(page for page in clean.pages if page.path == path)


@pytest.mark.slow
def test_in_its_frame_it_is_the_file_of_the_whole_site_byte_for_byte(tmp_path: Path) -> None:
    shutil.copytree(FOLDER / "basis", tmp_path / "content")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "eigen.md").write_text("# Eigen pagina\n", "utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Proef\nplugins: [ambitieweb, search]\ntheme: {name: material}\n", "utf-8"
    )
    config = load_config(str(tmp_path / "mkdocs.yml"))
    config.plugins.on_startup(command="serve", dirty=False)
    mkdocs_build.build(config, serve_url="http://127.0.0.1:8000/")
    last = config.plugins["ambitieweb"].last
    built = [file for file in last.files if isinstance(file.page, GeneratedPage)]
    told = [
        file.src_uri
        for file in built
        if last.html(file.page.made) != (Path(config.site_dir) / file.dest_uri).read_text("utf-8")
    ]
    config.plugins.on_shutdown()
    assert len(built) > 20
    assert told == []


@contextmanager
def busy(
    root: Path,
    build: Callable[[Server, threading.Event], object] = lambda server, done: done.wait(PATIENCE),
    start: Callable[[Server], object] = lambda server: None,
) -> Iterator[tuple[Server, str, threading.Event]]:
    """A server of a folder, its address, and what ends the build that it is busy with until then."""
    done = threading.Event()
    server = Server(LiveReloadServer(lambda: None, "127.0.0.1", 0, str(root)), texts("nl"))
    server._build = lambda: build(server, done)
    server.build_delay = server.shutdown_delay = 0.01  # what it waits for in vain anyway
    server.serve_thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    start(server)
    server.server_bind()
    server.server_activate()
    server.serve_thread.start()
    building = threading.Thread(target=server._build_loop)
    building.start()
    try:
        yield server, f"http://127.0.0.1:{server.server_address[1]}", done
    finally:
        done.set()
        server.shutdown()
        building.join(PATIENCE)


def asked(address: str) -> str:
    with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
        return str(answer.read().decode())


def state(address: str, epoch: int, was_busy: int, path: str) -> dict[str, int]:
    found: dict[str, int] = json.loads(asked(f"{address}/livereload/{epoch}/{was_busy}?{path}"))
    return found


@pytest.mark.parametrize("final", ["nieuw", "nog nieuwer"])
def test_while_the_site_is_made_the_page_in_sight_is_there_and_nobody_waits(tmp_path: Path, final: str) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(f"<body>oud {name}</body>", "utf-8")
    with busy(tmp_path) as (server, address, done):
        epoch = server._visible_epoch
        with server._rebuild_cond:
            server._want_rebuild = True
            server._rebuild_cond.notify_all()
        assert state(address, epoch, 0, "/a/")["busy"] == 1
        assert server.path_in_sight == "a/index.html"
        assert "oud a" in asked(f"{address}/a/")
        server.show_ahead("a/index.html", b"<body>nieuw</body>")
        told = state(address, epoch, 1, "/a/index.html")
        assert told["busy"] == 2
        assert told["epoch"] != epoch
        assert "nieuw" in asked(f"{address}/a/index.html")
        assert "oud b" in asked(f"{address}/b/index.html")
        assert state(address, told["epoch"], 0, "/b/index.html")["epoch"] == epoch
        (tmp_path / "a" / "index.html").write_text(f"<body>{final}</body>", "utf-8")
        done.set()
        after = state(address, told["epoch"], 1, "/a/index.html")
        assert after["busy"] == 0
        assert (after["epoch"] == told["epoch"]) is (final == "nieuw"), "the same page is not shown anew"
        assert final in asked(f"{address}/a/index.html")


NEW = {"b/index.html": b"<body>nieuw b</body>", "c/index.html": b"<body>nieuw c</body>", "c.csv": b"nieuw"}


def one_by_one(server: Server, done: threading.Event) -> None:
    """A build of a site of which files can be had one by one; page a is gone."""
    server.can_make(OneByOne(lambda path: {path: NEW[path]}, NEW.__contains__, "a/index.html".__eq__))
    while not done.wait(0.01):
        server.between()


def change(server: Server) -> None:
    """What the watcher does at a change."""
    with server._rebuild_cond:
        server._want_rebuild = True
        server._rebuild_cond.notify_all()


def test_while_the_site_is_made_every_file_that_is_asked_for_is_the_new_one(tmp_path: Path) -> None:
    for name in ("a", "b", "zoeken"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(f"<body>oud {name}</body>", "utf-8")
    (tmp_path / "c.csv").write_text("oud", "utf-8")
    with busy(tmp_path, one_by_one) as (server, address, done):
        epoch = server._visible_epoch
        change(server)
        told = state(address, epoch, 0, "/b/index.html")
        while told["busy"] != 2:
            told = state(address, epoch, 1, "/b/index.html")
        assert told["epoch"] != epoch, "who looks at a page gets the new one, without asking for another"
        assert "nieuw b" in asked(f"{address}/b/index.html")
        assert "nieuw c" in asked(f"{address}/c/index.html"), "a page that was not there"
        assert asked(f"{address}/c.csv") == "nieuw"
        assert "oud zoeken" in asked(f"{address}/zoeken/index.html"), "what needs all pages"
        with pytest.raises(urllib.error.HTTPError, match="404"):
            asked(f"{address}/a/index.html")
        for path in ("b", "c"):
            (tmp_path / path).mkdir(exist_ok=True)
            (tmp_path / path / "index.html").write_bytes(NEW[f"{path}/index.html"])
        done.set()
        while state(address, told["epoch"], 1, "/b/index.html")["busy"]:
            pass
        assert server._visible_epoch == told["epoch"], "the same page is not shown anew"


def test_a_page_that_turns_out_to_stay_what_it_was_is_not_waited_for(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(f"<body>oud {name}</body>", "utf-8")
    known, made = {"a/index.html", "b/index.html"}, list[str]()

    def make(path: str) -> dict[str, bytes]:
        made.append(path)
        return {path: f"<body>nieuw {path}</body>".encode()}

    def build(server: Server, done: threading.Event) -> None:
        server.can_make(OneByOne(make, known.__contains__, lambda _: False))
        assert comes(lambda: "b/index.html" in server._asked)
        known.remove("b/index.html")
        while not done.wait(0.01):
            server.between()

    with busy(tmp_path, build) as (server, address, done):
        epoch = server._visible_epoch
        change(server)
        assert state(address, epoch, 0, "/b/index.html")["busy"]
        assert "oud b" in asked(f"{address}/b/index.html")
        assert "nieuw a" in asked(f"{address}/a/index.html")
        done.set()
    assert made == ["a/index.html"]


def test_a_change_while_the_site_is_made_starts_it_again_and_shows_the_newer_page(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text("<body>oud</body>", "utf-8")
    builds: list[int] = []

    def build(server: Server, done: threading.Event) -> None:
        number = len(builds) + 1
        page = f"<body>nieuw {number}</body>".encode()
        server.can_make(OneByOne(lambda path: {path: page}, "a/index.html".__eq__, lambda _: False))
        builds.append(number)
        while not done.wait(0.01):
            server.between()
        (tmp_path / "a" / "index.html").write_text(f"<body>nieuw {number}</body>", "utf-8")

    with busy(tmp_path, build) as (server, address, done):
        epoch = server._visible_epoch
        change(server)
        told = state(address, epoch, 0, "/a/index.html")
        while told["busy"] != 2:
            told = state(address, told["epoch"], 1, "/a/index.html")
        assert "nieuw 1" in asked(f"{address}/a/index.html")
        change(server)
        newer = told
        while newer["epoch"] in (epoch, told["epoch"]):
            newer = state(address, newer["epoch"], 1, "/a/index.html")
        assert "nieuw 2" in asked(f"{address}/a/index.html")
        assert builds == [1, 2]
        assert server._visible_epoch == epoch
        done.set()
        while state(address, newer["epoch"], 1, "/a/index.html")["busy"]:
            pass
        assert "nieuw 2" in asked(f"{address}/a/index.html")


def test_before_there_is_a_site_a_page_is_made_for_who_asks_and_the_rest_is_waited_for(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "index.html").write_text("<body>nog niet gemaakt</body>", "utf-8")
    (tmp_path / "thema.css").write_text("thema", "utf-8")

    def build(server: Server, done: threading.Event) -> None:
        one_by_one(server, done)
        (tmp_path / "c").mkdir()
        for name in ("b", "c"):
            (tmp_path / name / "index.html").write_bytes(NEW[f"{name}/index.html"])
        (tmp_path / "zoek.js").write_text("zoek", "utf-8")

    waited: list[str] = []
    with busy(tmp_path, build, Server.begin) as (server, address, done):
        waiting = threading.Thread(target=lambda: waited.append(asked(f"{address}/zoek.js")))
        waiting.start()
        shown = asked(f"{address}/b/index.html")
        assert "nieuw b" in shown
        assert "nieuw c" in asked(f"{address}/c/index.html")
        assert "nieuw c" in asked(f"{address}/c"), "without its last slash"
        assert asked(f"{address}/thema.css") == "thema"
        assert asked(f"{address}/c.csv") == "nieuw"
        assert waited == []
        done.set()
        waiting.join(PATIENCE)
        assert waited == ["zoek"]
        assert f"({server._visible_epoch}, " in shown, "the same page is not shown anew"
        assert "nieuw b" in asked(f"{address}/b/index.html")


def test_who_waits_when_something_changes_before_there_is_a_site_gets_the_newer_page(tmp_path: Path) -> None:
    builds: list[int] = []

    def build(server: Server, done: threading.Event) -> None:
        builds.append(len(builds) + 1)
        page = f"<body>nieuw {builds[-1]}</body>".encode()
        server.can_make(OneByOne(lambda path: {path: page}, "a/index.html".__eq__, lambda _: False))
        if builds == [1]:
            assert comes(lambda: "a/index.html" in server._asked)
            change(server)
        while not done.wait(0.01):
            server.between()

    with busy(tmp_path, build, Server.begin) as (_, address, done):
        assert "nieuw 2" in asked(f"{address}/a/index.html")
        assert not done.is_set()


@pytest.mark.parametrize("failure", [ConfigurationError("fout in mkdocs.yml"), OSError(28, "vol")])
def test_where_the_first_site_cannot_be_made_no_page_says_that_it_comes_until_there_is_one(
    failure: Exception, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "index.html").write_text("<body>nog niet gemaakt</body>", "utf-8")
    builds: list[int] = []

    def build(server: Server, done: threading.Event) -> None:
        builds.append(1)
        if builds == [1]:
            raise failure
        (tmp_path / "index.html").write_text("<body>gemaakt</body>", "utf-8")

    words = texts("nl")
    with busy(tmp_path, build, Server.begin) as (server, address, _):
        assert comes(lambda: server.has_failed)
        for path in ("index.html", "projecten/"):
            with pytest.raises(urllib.error.HTTPError, match="503") as told:
                asked(f"{address}/{path}")
            page = told.value.read().decode()
            assert escape(words("serve.no_site")) in page
            assert "livereload" in page
            assert words("serve.failed") not in page
        assert words("serve.not_made", reason=failure) in caplog.text
        change(server)
        now = state(address, 0, 0, "/index.html")
        while now["busy"]:
            now = state(address, now["epoch"], 1, "/index.html")
        assert now["failed"] == 0
        assert now["epoch"], "who looks gets the site"
        assert "<body>gemaakt" in asked(f"{address}/index.html")


NEEDS_CARD = "    assert files.get_file_from_path('categorieen/catering/index.md')\n    return"
HOOKS = {
    "page": "def on_post_page(output, page, config):\n    return output\n",
    "files": f"def on_files(files, config):\n{NEEDS_CARD} files\n",
    "nav": f"def on_nav(nav, config, files):\n{NEEDS_CARD} nav\n",
    "markdown": f"def on_page_markdown(markdown, page, config, files):\n{NEEDS_CARD} markdown\n",
    "build": "def on_post_build(config):\n    pass\n",
}


@pytest.mark.slow
@pytest.mark.parametrize("hook", [None, *HOOKS])
def test_serve_begins_with_the_menu_alone_unless_another_plugin_has_a_say_in_the_site(
    hook: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The menu alone says nothing of links: each is told of when the site is made."""
    monkeypatch.setenv(SOON_VARIABLE, "1")
    shutil.copytree(FOLDER / "basis", tmp_path / "content")
    (tmp_path / "docs").mkdir()
    links = "[Catering](../categorieen/catering.md), [Adres](/zo-maar), [Map](naar/)"
    (tmp_path / "docs" / "eigen.md").write_text(f"# Eigen pagina\n{links}\n", "utf-8")
    (tmp_path / "hooks.py").write_text(HOOKS.get(hook or "", ""), "utf-8")
    settings = """site_name: Proef
plugins: [ambitieweb, search]
theme: {name: material}
nav: [{Weg: weg.md}, {Adres: /weg}]
validation: {absolute_links: warn, unrecognized_links: warn, anchors: warn, not_found: warn}
"""
    (tmp_path / "mkdocs.yml").write_text(settings + ("hooks: [hooks.py]\n" if hook else ""), "utf-8")
    config = load_config(str(tmp_path / "mkdocs.yml"), plugins=["ambitieweb"])
    config.plugins.on_startup(command="serve", dirty=False)
    caplog.clear()
    mkdocs_build.build(config, serve_url="http://127.0.0.1:8000/")
    site = config.plugins["ambitieweb"].site
    assert site.is_made is (hook is not None)
    assert ("categorieen/catering" in {page.path for page in site.pages}) is site.is_made
    warned = {one.name for one in caplog.records if one.levelname == "WARNING"} - {"mkdocs.plugins.ambitieweb"}
    assert bool(warned) is site.is_made
    config.plugins.on_shutdown()


@pytest.mark.slow
def test_where_a_hook_has_a_say_in_pages_none_is_made_ahead(tmp_path: Path) -> None:
    shutil.copytree(FOLDER / "basis", tmp_path / "content")
    (tmp_path / "docs").mkdir()
    (tmp_path / "hooks.py").write_text("def on_post_page(output, page, config):\n    return output\n", "utf-8")
    settings = "site_name: Proef\nplugins: [ambitieweb, search]\ntheme: {name: material}\nhooks: [hooks.py]\n"
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    config = load_config(str(tmp_path / "mkdocs.yml"))
    config.plugins.on_startup(command="serve", dirty=False)
    mkdocs_build.build(config, serve_url="http://127.0.0.1:8000/")
    config.plugins.on_shutdown()
    assert config.plugins["ambitieweb"].last is None


@pytest.mark.parametrize("path", ["/..%5Cgeheim.txt", "/C:/geheim.txt", "/%5C%5Celders%5Cx.png"])
def test_a_path_of_a_disk_is_no_address(tmp_path: Path, path: str) -> None:
    with busy(tmp_path) as (_, address, _), pytest.raises(urllib.error.HTTPError, match="404"):
        asked(address + path)


@pytest.mark.parametrize("path", ["/../geheim.txt", "/..%2fgeheim.txt", "//geheim.txt", "/a/../../geheim.txt"])
def test_no_file_outside_the_site_is_served_while_it_is_busy(tmp_path: Path, path: str) -> None:
    root = tmp_path / "site"
    root.mkdir()
    (tmp_path / "geheim.txt").write_text("geheim", "utf-8")
    with busy(root) as (server, _, _):
        server._wanted_epoch += 1
        assert server._while_busy(server._file_of(path.replace("%2f", "/"))) is None
        server._wanted_epoch -= 1


def test_who_asks_for_a_page_does_not_wait_while_the_search_is_made() -> None:
    answers: list[bytes | None] = []

    def index(_: Between) -> Iterator[Export]:
        asking = threading.Thread(target=lambda: answers.append(later.read("index.html")), daemon=True)
        asking.start()
        asking.join(PATIENCE)
        yield Export("zoekindex/start.js", b"start")

    later = LaterFiles({}, index)
    later.make_index(nothing)
    assert answers == [None]
    assert later.read("zoekindex/start.js") == b"start"


def test_a_disk_that_is_full_while_the_search_is_made_is_told_and_serve_goes_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def index(_: Between) -> Iterator[Export]:
        raise OSError(errno.ENOSPC, "full", "schijf")

    server = Server(LiveReloadServer(lambda: None, "127.0.0.1", 0, str(tmp_path)), texts("nl"))
    server._build = lambda: None
    server.later = LaterFiles({}, index)
    server._rebuild()
    server.server_close()
    assert "schijf: " in caplog.text
    assert not server.has_failed
