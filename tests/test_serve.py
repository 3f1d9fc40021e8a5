"""`serve` beside an author who edits, switches branches and reads along in a browser."""

from __future__ import annotations

import http.client
import shutil
import socket
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from playwright.sync_api import Browser

from ambitieweb.plugin.server import own_names
from ambitieweb.plugin.watcher import Watcher, seen, state
from command import ambitieweb, serving, until
from patience import PATIENCE, comes
from problem_example import FOLDER
from site_checks.variants import COMPLETE

pytestmark = pytest.mark.slow

CONFIGURATION = "site_name: Proef\nplugins: [ambitieweb, search]\ntheme: {name: material}\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site with a page of its own and a configuration."""
    here = tmp_path / "site"
    shutil.copytree(FOLDER / "basis", here / "content")
    (here / "docs").mkdir()
    (here / "docs" / "eigen.md").write_text("# Eigen pagina\n", "utf-8")
    (here / "mkdocs.yml").write_text(CONFIGURATION, "utf-8")
    return here


@pytest.mark.parametrize("gone", ["content", "docs", "mkdocs.yml"])
def test_what_is_gone_for_a_moment_is_followed_again_when_it_is_back(site: Path, gone: str) -> None:
    with serving(site) as port:
        page = f"http://127.0.0.1:{port}/categorieen/catering/index.html"
        assert until(page, lambda html: "Catering" in html)
        asked(port, "zoeken/index.html")  # there when all is made
        (site / gone).rename(site / "weg")
        if gone == "content":
            assert until(f"http://127.0.0.1:{port}/", lambda html: "map-ontbreekt" in html)
        else:  # the last site stays in sight
            assert until(f"http://127.0.0.1:{port}/", lambda html: "De site kon niet worden vernieuwd" in html)
            assert until(page, lambda html: "Catering" in html)
        (site / "weg").rename(site / gone)
        assert until(page, lambda html: "Catering" in html)
        (site / "content" / "categorieen" / "catering.yml").write_text("naam: Kantine\n", "utf-8")
        assert until(page, lambda html: "Kantine" in html)
        if gone == "docs":
            (site / "docs" / "eigen.md").write_text("# Andere pagina\n", "utf-8")
            assert until(f"http://127.0.0.1:{port}/eigen.html", lambda html: "Andere pagina" in html)


def test_serve_shows_pages_before_all_are_made_and_tells_what_is_wrong_once(site: Path) -> None:
    (site / "content" / "categorieen" / "fout.yml").write_text("naam: Fout\nonzin: 1\n", "utf-8")
    with serving(site) as port:
        page = f"http://127.0.0.1:{port}/categorieen/catering/index.html"
        assert until(page, lambda html: "Catering" in html and "nog niet gemaakt" not in html)
        assert "nog niet gemaakt" not in asked(port, "zoeken/index.html").decode()
        told = site.parent / "told.txt"
        assert comes(lambda: "bestanden gemaakt" in told.read_text("utf-8"))
        text = told.read_text("utf-8")
        assert text.index(f"http://127.0.0.1:{port}/ in een browser") < text.index("bestanden gemaakt")
        assert text.count("onzin: 1") == 1
        assert "not found" not in text


ASKED_FOR = (
    "gegevens/ambitieweb.xlsx",
    "schemas/project.json",
    "gegevens/portfolio.schema.json",
    "sessie-begeleiden/uitnodiging.docx",
)


def asked(port: int, path: str) -> bytes:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}", timeout=PATIENCE) as answer:
        return bytes(answer.read())


def test_what_somebody_may_ask_for_is_made_when_he_does_and_is_that_of_the_newest_site(site: Path) -> None:
    def built(out: Path) -> dict[str, bytes]:
        done = ambitieweb("build", "--site-dir", str(out), folder=site)
        assert done.returncode == 0, done.stderr
        return {path: (out / path).read_bytes() for path in ASKED_FOR}

    before = built(site.parent / "before")
    with serving(site) as port:
        assert {path: asked(port, path) for path in ASKED_FOR} == before
        card = site / "content" / "categorieen" / "catering.yml"
        card.write_text(card.read_text("utf-8").replace("Catering", "Kantine"), "utf-8")
        assert until(f"http://127.0.0.1:{port}/categorieen/index.html", lambda html: "Kantine" in html)
        after = built(site.parent / "after")
        assert after["gegevens/ambitieweb.xlsx"] != before["gegevens/ambitieweb.xlsx"]
        assert comes(lambda: {path: asked(port, path) for path in ASKED_FOR} == after)


def all_files(port: int, paths: list[str]) -> dict[str, bytes]:
    """What a server gives for each path, without the script that follows it and where it is."""
    given = {path: asked(port, path).replace(f"127.0.0.1:{port}".encode(), b"") for path in paths}
    return {
        path: content.rpartition(b"<script>")[0] if path.endswith(".html") else content
        for path, content in given.items()
    }


def test_after_an_edit_of_words_little_is_made_and_every_file_is_that_of_a_new_start(tmp_path: Path) -> None:
    here, there = tmp_path / "here" / "site", tmp_path / "there" / "site"
    shutil.copytree(COMPLETE, here / "content")
    card = here / "content" / "projecten" / "kantines.yml"

    def edited(old: str, word: str, port: int) -> None:
        text = card.read_text("utf-8")
        assert text.count(old) == 1
        card.write_text(text.replace(old, f"{old}{word} "), "utf-8")
        assert until(f"http://127.0.0.1:{port}/projecten/kantines/index.html", lambda html: word in html)
        assert comes(lambda: word in asked(port, "gegevens/projecten.csv").decode())

    with serving(here) as port:
        told = here.parent / "told.txt"
        asked(port, "zoeken/index.html")  # there when all is made
        assert comes(lambda: "bestanden gemaakt" in told.read_text("utf-8"))
        edited("\nsamenvatting: ", "Zomerwoord", port)
        edited("samenvatting: Zomerwoord ", "Herfstwoord", port)
        assert told.read_text("utf-8").count("bestanden gemaakt") == 1, "all was made once"
        assert comes(lambda: told.read_text("utf-8").count("bijgewerkt.") == 2)
        shutil.copytree(here, there, dirs_exist_ok=True)
        out = tmp_path / "out"
        done = ambitieweb("build", "--site-dir", str(out), folder=there)
        assert done.returncode == 0, done.stderr
        paths = [
            path.relative_to(out).as_posix()
            for path in out.rglob("*")
            if path.is_file() and path.name[0] != "." and path.suffix != ".gz"
        ]
        with serving(there) as other:
            asked(other, "zoeken/index.html")
            assert comes(lambda: "bestanden gemaakt" in (there.parent / "told.txt").read_text("utf-8"))
            now, anew = all_files(port, paths), all_files(other, paths)
        assert [path for path in paths if now[path] != anew[path]] == []
        assert b"Herfstwoord" in b"".join(content for path, content in now.items() if path.startswith("zoekindex/"))
        level = card.read_text("utf-8")
        card.write_text(level.replace("fase: uitvoering", "fase: gunning", 1), "utf-8")
        assert level != card.read_text("utf-8")
        assert comes(lambda: told.read_text("utf-8").count("bestanden gemaakt") == 2), "more than words"


def test_browser_sees_that_the_site_is_made_again_and_comes_back_from_a_page_that_was_gone(
    site: Path, browser: Browser
) -> None:
    card = site / "content" / "categorieen" / "catering.yml"
    with serving(site) as port:
        page = browser.new_page()
        page.set_default_timeout(PATIENCE * 1000)
        # what the page says is kept over a reload
        page.add_init_script(
            """addEventListener("load", () => new MutationObserver(() => {
                const said = document.getElementById("aw-serving")?.textContent;
                if (said) sessionStorage.said = said;
            }).observe(document.body, {subtree: true, childList: true, characterData: true}))"""
        )
        page.goto(f"http://127.0.0.1:{port}/categorieen/catering/index.html")
        page.get_by_role("heading", name="Catering").first.wait_for()
        page.wait_for_function("document.getElementById('aw-serving')?.style.display === 'none'")
        content = card.read_bytes()
        card.unlink()
        page.wait_for_function("document.body && !document.body.textContent.includes('Catering')")
        assert page.evaluate("sessionStorage.said") == "Bezig: de site wordt opnieuw gemaakt ..."
        card.write_bytes(content)
        page.get_by_role("heading", name="Catering").first.wait_for()
        page.close()


@pytest.fixture(scope="module")
def everywhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of a server on every address of this computer."""
    here = tmp_path_factory.mktemp("everywhere") / "site"
    shutil.copytree(FOLDER / "basis", here / "content")
    with serving(here, "0.0.0.0") as port:
        yield port


def status(port: int, host: str | None, path: str = "/index.html") -> tuple[int, str]:
    """What a server on this computer answers to who asks for a host."""
    asking = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    asking.putrequest("GET", path, skip_host=True)
    if host is not None:
        asking.putheader("Host", host)
    asking.endheaders()
    answer = asking.getresponse()
    said = answer.status, answer.read().decode("utf-8")
    asking.close()
    return said


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST.", "127.0.0.1", "[::1]", socket.gethostname(), "0.0.0.0", None]
)
def test_server_answers_to_its_own_names(everywhere: int, host: str | None) -> None:
    assert status(everywhere, host and f"{host}:{everywhere}")[0] == 200
    assert status(everywhere, host)[0] == 200


@pytest.mark.parametrize(
    "host", ["kwaad.voorbeeld", "localhost.kwaad.voorbeeld", "10.1.2.3", "[::2]", "a, localhost", "@", ":"]
)
@pytest.mark.parametrize("path", ["/", "/index.html", "/livereload/0/0", "/nergens"])
def test_server_refuses_another_host_with_its_own_address(everywhere: int, host: str, path: str) -> None:
    code, said = status(everywhere, host, path)
    assert code == 421
    assert said == f"Deze site antwoordt alleen op haar eigen adres: http://0.0.0.0:{everywhere}/"


def test_server_on_this_computer_alone_knows_no_other_names() -> None:
    assert own_names("127.0.0.1") == {"localhost", "127.0.0.1", "::1"}
    assert own_names("192.168.1.5") == {"localhost", "127.0.0.1", "::1", "192.168.1.5"}


def test_watcher_sees_every_file_once_whatever_the_links(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.yml").write_text("x", "utf-8")
    (tmp_path / "a" / "rond").symlink_to(tmp_path)
    nowhere = tmp_path / "a" / "nergens"
    nowhere.symlink_to("bestaat-niet")  # it is refused, so that somebody must hear that it came
    assert sorted(Path(path).name for path in seen(str(tmp_path))) == ["nergens", "x.yml"]
    assert state(str(nowhere)) == seen(str(tmp_path))[str(nowhere)]
    assert seen(str(tmp_path / "weg")) == {}
    assert list(seen(str(tmp_path / "a" / "x.yml"))) == [str(tmp_path / "a" / "x.yml")]


def test_watcher_looks_at_once_at_a_file_that_changed_before_however_many_there_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card, told = tmp_path / "x.yml", list[Any]()
    (tmp_path / "y.yml").write_text("y", "utf-8")
    watcher = Watcher()
    watcher.schedule(SimpleNamespace(on_any_event=told.append), str(tmp_path))
    card.write_text("een", "utf-8")
    assert watcher.look() == 2
    assert watcher.taken() == {str(card)}
    monkeypatch.setattr("ambitieweb.plugin.watcher._REST", PATIENCE * 2)
    watcher.start()
    try:
        assert comes(lambda: bool(card.write_text(f"{card.read_text('utf-8')}+", "utf-8")) and len(told) > 2)
    finally:
        watcher.stop()
    assert watcher.taken() == {str(card)}
    card.unlink()
    card.mkdir()
    watcher.look()
    assert watcher.taken() == {str(card)}
    assert state(str(card)) is None  # as when it is gone, so that nobody looks again and again
