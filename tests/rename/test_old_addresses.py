"""Earlier ids (`vroeger`): every address that a card has today had one then, and leads on from there."""

from __future__ import annotations

import posixpath
import re
import shutil
from pathlib import Path

import pytest
from icalendar import Calendar

from ambitieweb.addresses.files import CALENDAR, FEED
from ambitieweb.emit import emit
from ambitieweb.exports.earlier import earlier_pdfs
from ambitieweb.output.kept_pdfs import KeptPdf
from ambitieweb.site import Site, build
from demo import complete

ADDRESS = "https://voorbeeld.nl/inkoop"
COMPLETE = Path(__file__).parent.parent / "content/complete"
PAIRS = (
    ("organisaties/voorbeeldstad", "organisaties/stad-voorbeeld"),
    ("overzichten/organisatie/voorbeeldstad", "overzichten/organisatie/stad-voorbeeld"),
    ("categorieen/catering", "categorieen/kantinezaken"),
    ("catalogus/categorie/catering", "catalogus/categorie/kantinezaken"),
    ("gegevens/agenda-categorie-catering", "gegevens/agenda-categorie-kantinezaken"),
    ("webben/categorieen-catering", "webben/categorieen-kantinezaken"),
    ("projecten/kantines", "projecten/eetzalen"),
    ("webben/projecten-kantines", "webben/projecten-eetzalen"),
    ("maatregelen/plantaardig", "maatregelen/zonder-vlees"),
    ("praktijkvoorbeelden/bloemendorp", "praktijkvoorbeelden/bloemdorp"),
    ("themasets/stad", "themasets/stadsset"),
    ("themasets/basis/circulair", "themasets/basis/kringloop"),
    ("catalogus/thema/basis/circulair", "catalogus/thema/basis/kringloop"),
    ("webben/leeg-stad", "webben/leeg-stadsset"),
    ("webben/stemformulier-stad", "webben/stemformulier-stadsset"),
)


@pytest.fixture(scope="module")
def site() -> Site:
    return complete()


def test_every_address_that_follows_an_id_stood_at_the_earlier_one_too(site: Site) -> None:
    files = {export.path: export.content for export in site.exports}
    known = {page.address.html for page in site.pages} | files.keys()
    for now, then in (pair for bare, old in PAIRS for pair in ((bare, old), (f"vellen/{bare}", f"vellen/{old}"))):
        here = [path for path in known if path.startswith(now) and path[len(now)] in "./" and not path.endswith(".js")]
        assert here or now.startswith(("vellen/", "catalogus/", "overzichten/")), now
        for path in here:
            old = then + path[len(now) :]
            assert old in files, old
            if path.endswith(".html"):
                assert _goal(old, files[old]) in {path, posixpath.dirname(posixpath.dirname(path)) + "/index.html"}
            else:
                assert files[old] == files[path]


def test_a_page_at_an_old_address_is_in_no_list_and_leads_on_in_words_too(site: Site) -> None:
    assert not [page for page in site.pages if "kantinezaken" in page.path]
    index = [export for export in site.exports if export.path.startswith("zoekindex/")]
    assert not [export.path for export in index if b"kantinezaken" in export.content]
    html = _file(site, "categorieen/kantinezaken/ambitiekaart/index.html").decode()
    target = "../../../categorieen/catering/ambitiekaart/index.html"
    assert '<meta name="robots" content="noindex">' in html
    assert f'<link rel="canonical" href="{ADDRESS}/categorieen/catering/ambitiekaart/index.html">' in html
    assert f'Deze pagina heeft een ander adres gekregen: <a href="{target}">Ambitiekaart Catering</a>' in html
    assert "<script" not in html
    assert '<link rel="icon" href="data:,">' in html, (
        "without one a browser asks the server for a picture that is not there"
    )


def test_without_an_address_of_the_site_the_canonical_is_relative(tmp_path: Path) -> None:
    content = _changed(tmp_path, "site.yml", f"webadres: {ADDRESS}\n", "")
    html = _file(build(content), "projecten/eetzalen/index.html").decode()
    assert '<link rel="canonical" href="../../projecten/kantines/index.html">' in html
    assert 'content="0; url=../../projecten/kantines/index.html"' in html


def test_a_pdf_of_a_renamed_card_stands_under_its_earlier_name_too(site: Site) -> None:
    kept = [
        KeptPdf(name, page, "", 1, Path(name))
        for name, page in (
            ("menukaart-catering.pdf", "categorieen/catering/menukaart"),
            ("project-kantines.pdf", "projecten/kantines"),
            ("monitor.pdf", "vellen/monitor"),
        )
    ]
    twins = {pdf.name: pdf.source.name for pdf in earlier_pdfs(site.portfolio, kept)}
    assert twins == {
        "menukaart-kantinezaken.pdf": "menukaart-catering.pdf",
        "project-eetzalen.pdf": "project-kantines.pdf",
    }


def test_both_outlets_have_the_old_addresses(site: Site, tmp_path: Path) -> None:
    emit(site, tmp_path / "out", {}, [])
    html = (tmp_path / "out/docs/projecten/eetzalen/sessie-1/index.html").read_bytes()
    assert html == _file(site, "projecten/eetzalen/sessie-1/index.html")


def test_what_stands_in_feed_and_calendar_keeps_its_name_when_a_card_is_renamed(site: Site, tmp_path: Path) -> None:
    content = _changed(tmp_path, "projecten/kantines.yml", "vroeger: [eetzalen]", "vroeger: [eetzalen, kantines]")
    (content / "projecten/kantines.yml").rename(content / "projecten/bedrijfsrestaurants.yml")
    for path in content.rglob("*.yml"):
        path.write_text(path.read_text("utf-8").replace("project: kantines", "project: bedrijfsrestaurants"), "utf-8")
    renamed = build(content)
    assert not [problem for problem in renamed.problems if problem.is_error]
    assert _uids(renamed) == _uids(site)
    assert _feed_ids(renamed) == _feed_ids(site)
    assert len(_uids(site)) > 3
    assert len(_feed_ids(site)) > 3


def _changed(tmp_path: Path, file: str, before: str, after: str) -> Path:
    content = shutil.copytree(COMPLETE, tmp_path / "content")
    path = content / file
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")
    return content


def _file(site: Site, path: str) -> bytes:
    return next(export.content for export in site.exports if export.path == path)


def _goal(here: str, html: bytes) -> str:
    """Where a page that leads on brings its reader."""
    found = re.search(r'content="0; url=([^"]+)"', html.decode())
    assert found
    return posixpath.normpath(posixpath.join(posixpath.dirname(here), found[1]))


def _uids(site: Site) -> list[str]:
    return [str(event["UID"]) for event in Calendar.from_ical(_file(site, CALENDAR)).walk("VEVENT")]


def _feed_ids(site: Site) -> list[str]:
    return re.findall(r"<id>([^<]+)</id>", _file(site, FEED).decode())
