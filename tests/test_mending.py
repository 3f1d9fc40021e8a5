"""What `serve` does with the site in sight after an edit of words, in the process of the test."""

from __future__ import annotations

import errno
import gc
import shutil
import weakref
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from ambitieweb.output.draft import Draft
from ambitieweb.output.spool import Content
from ambitieweb.pages.desk import Desk
from ambitieweb.plugin import plugin
from ambitieweb.plugin.mending import MOST_GROWTH, begun_mending
from ambitieweb.plugin.server import IsMended, Server, Superseded
from ambitieweb.processes import VARIABLE
from ambitieweb.site import Site
from ambitieweb.site_draft import SiteDraft
from ambitieweb.texts import texts
from problem_example import FOLDER

pytestmark = pytest.mark.slow


class Served:
    """A small site that the plugin made once, as `serve` has it before an edit."""

    def __init__(self, folder: Path) -> None:
        shutil.copytree(FOLDER / "basis", folder / "content")
        (folder / "docs").mkdir()
        (folder / "docs" / "eigen.md").write_text("# Eigen\n", "utf-8")
        self.configuration = folder / "mkdocs.yml"
        self.configuration.write_text("site_name: Proef\nplugins: [ambitieweb]\ntheme: {name: material}\n", "utf-8")
        self.unit = folder / "content" / "organisaties" / "brinkstede.yml"
        self.unit.write_text("naam: Gemeente Brinkstede\nfictief: Bestaat enkel op papier.\n", "utf-8")
        self.card = folder / "content" / "projecten" / "kantines.yml"
        self.card.write_text("naam: Kantines\ncategorie: catering\nfase: gunning\nsamenvatting: Nieuwe kok\n", "utf-8")
        config = self._config()
        config.plugins.on_startup(command="serve", dirty=False)
        mkdocs_build.build(config, serve_url="http://127.0.0.1:8000/")
        self.site = Path(config.site_dir)
        self.plugin: Any = config.plugins["ambitieweb"]
        self.plugin.server = Server(LiveReloadServer(lambda: None, "127.0.0.1", 0, str(self.site)), texts("nl"))

    def _config(self) -> Any:
        return load_config(str(self.configuration))

    def edited(self, old: str, new: str, card: Path | None = None) -> None:
        """An author changes a card, else that of the project, and the site is made anew. Raises IsMended where only some of it is."""
        card = card or self.card
        before = card.read_text("utf-8")
        assert old in before
        card.write_text(before.replace(old, new), "utf-8")
        self.plugin.server.changed |= {str(card)}
        mkdocs_build.build(self._config(), serve_url="http://127.0.0.1:8000/")
        self.plugin.server.changed = frozenset()

    def close(self) -> None:
        """Stops."""
        self.plugin.server.server_close()
        self._config().plugins.on_shutdown()


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    monkeypatch.setenv(VARIABLE, "1")
    made = Served(tmp_path)
    yield made
    made.close()


def test_an_edit_of_words_after_one_that_was_not_put_in_place_makes_all(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The site in sight is still that of before both."""
    with pytest.raises(IsMended):
        served.edited("Nieuwe kok", "Andere kok")
    with monkeypatch.context() as patched:
        patched.setattr(Draft, "publish", _superseded)
        with pytest.raises(Superseded):
            served.edited("fase: gunning", "fase: voorbereiding")
    served.edited("Andere kok", "Nieuwe bakker")
    page = (served.site / "projecten" / "kantines" / "index.html").read_text("utf-8")
    overview = (served.site / "projecten" / "index.html").read_text("utf-8")
    assert "Nieuwe bakker" in page
    assert "voorbereiding" in overview.lower()
    with pytest.raises(IsMended):
        served.edited("Nieuwe bakker", "Andere bakker")


def test_what_stands_round_every_page_is_that_of_now_on_hand_written_pages_too(served: Served) -> None:
    served.edited("Bestaat enkel op papier", "Is verzonnen", served.unit)
    for page in ("eigen.html", "404.html", "projecten/kantines/index.html"):
        html = (served.site / page).read_text("utf-8")
        assert "Is verzonnen." in html, page
        assert "enkel op papier" not in html, page


def test_what_changed_before_anybody_watched_is_seen_after_any_other_change(served: Served) -> None:
    text = served.card.read_text("utf-8")
    served.card.write_text(text.replace("Nieuwe kok", "Stille kok"), "utf-8")
    served.edited("Bestaat enkel op papier", "Is verzonnen", served.unit)
    assert "Stille kok" in (served.site / "projecten" / "kantines" / "index.html").read_text("utf-8")


def test_another_folder_with_content_is_read_as_a_whole(served: Served) -> None:
    served.edited("Bestaat enkel op papier", "Is verzonnen", served.unit)
    other = Path(shutil.copytree(served.card.parent.parent, served.configuration.parent / "anders"))
    card = other / "projecten" / "kantines.yml"
    card.write_text(card.read_text("utf-8").replace("Nieuwe kok", "Andere kok"), "utf-8")
    config = served.configuration.read_text("utf-8").replace("[ambitieweb]", "[{ambitieweb: {content: anders}}]")
    served.configuration.write_text(config, "utf-8")
    served.plugin.server.changed |= {str(served.configuration)}
    mkdocs_build.build(served._config(), serve_url="http://127.0.0.1:8000/")
    assert "Andere kok" in (served.site / "projecten" / "kantines" / "index.html").read_text("utf-8")


def _superseded(draft: Draft) -> None:
    raise Superseded


def test_after_an_edit_that_could_not_be_written_all_is_made(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(plugin, "replace_files", _full)
        with pytest.raises(Abort):
            served.edited("Nieuwe kok", "Andere kok")
    served.edited("Andere kok", "Nieuwe bakker")


def _full(folder: Path, files: Mapping[str, Content]) -> None:
    raise OSError(errno.ENOSPC, "full", str(folder))


def test_where_another_file_changed_than_a_card_all_is_made(served: Served) -> None:
    last, folder = served.plugin.last, served.configuration.parent

    def begins(*changed: str) -> bool:
        paths = {str(folder / path) for path in changed}
        docs = last.site.portfolio.docs
        return begun_mending(last, last.site.content, docs, paths, folder / "content") is not None

    cards = ("content/projecten/kantines.yml", "content/categorieen/catering.yaml")
    assert begins(*cards)
    for other in (
        "docs/eigen.md",
        "mkdocs.yml",
        "content/bestanden/lijst.yml",
        "content/stemmen.csv",
        "thema/main.html",
    ):
        assert not begins(*cards, other), other


def test_however_often_words_change_no_more_than_the_newest_sites_stay_in_memory(served: Served) -> None:
    alive = []
    for number in range(5):
        with pytest.raises(IsMended):
            served.edited("samenvatting: ", f"samenvatting: {number} ")
        gc.collect()
        alive.append(sum(isinstance(found, (SiteDraft, Desk, Site)) for found in gc.get_objects()))
    assert alive[-1] == alive[1]


def test_however_often_a_name_changes_no_more_waits_on_disk_than_of_some_sites(served: Served) -> None:
    """A name stands on every page, so that all is made each time."""
    sizes = [served.plugin.last.size]
    for number in range(3 * MOST_GROWTH):
        served.edited(f"naam: Kantines{number or ''}", f"naam: Kantines{number + 1}")
        sizes.append(served.plugin.last.site.tables.spool.size)
    assert max(sizes) < (MOST_GROWTH + 2) * sizes[0]


def test_nothing_of_a_site_stays_that_an_edit_took_the_place_of(served: Served) -> None:
    before = []
    for number in range(3):
        before.append(weakref.ref(served.plugin.last.site))
        with pytest.raises(IsMended):
            served.edited("Nieuwe kok" if not number else f"Kok {number - 1}", f"Kok {number}")
        served.plugin.server.later.read("zoekindex/")  # as somebody who searches does
    gc.collect()
    assert [site() is None for site in before[:-1]] == [True, True]  # who makes pages ahead knows the last one


def test_nothing_of_the_last_site_stays_after_all_was_made_again(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    server, before = served.plugin.server, weakref.ref(served.plugin.last.site)
    monkeypatch.setattr(server, "_build", lambda: served.edited("fase: gunning", "fase: voorbereiding"))
    server._wanted_epoch += 1
    server._rebuild()
    assert not server.has_failed
    assert before() is None
