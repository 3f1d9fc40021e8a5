"""Every site is whole, whatever its content lacks: no dead link, no dead anchor, no id twice, no page out of reach."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from ambitieweb.addresses.address import Address
from ambitieweb.exports.calendar import calendars
from ambitieweb.exports.feed import feed
from ambitieweb.exports.portfolio_json import portfolio_json
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.whole import whole
from ambitieweb.site import Settings, SiteDraft, build, main_menu, published
from ambitieweb.starters import new_file, new_site, path_of
from ambitieweb.texts import texts
from demo import CONTENT, demo
from site_checks import variants
from site_checks.variants import COMPLETE, Content
from site_checks.whole import LOST, faults, faults_of

pytestmark = pytest.mark.slow

WITH_ADDRESSES = (feed, calendars, portfolio_json)
"""The exports that hold addresses of pages; CSV and workbook have those of the JSON."""
FILES = tuple(name for name in variants.read(COMPLETE) if name.endswith(".yml"))


def dead_ends(content: Path) -> list[str]:
    """What is wrong with the pages as they are made. Where content has errors, with those that `serve` shows."""
    draft = SiteDraft(content)
    means, portfolio = draft.means, draft.portfolio
    stops = any(problem.is_error for problem in draft.problems)
    if stops or any(problem.slug in ("link-onbekende-pagina", "link-onbekende-plek") for problem in draft.problems):
        shown = published(draft, Settings(keep_going=stops))
        return [fault for fault in faults_of(shown) if LOST not in fault]
    made = draft.pages
    exports = [export for make in WITH_ADDRESSES for export in make(means)]
    found = faults(made, exports, main_menu(means), portfolio.stored.values())
    return [fault for fault in found if not _is_other_file(fault)]


def _is_other_file(fault: str) -> bool:
    """A link to a download that is not made here."""
    return (
        re.search(
            r" -> \S*(webben/\S+\.(svg|csv)|gegevens/\S+\.(csv|xlsx|json|xml|ics)|schemas/\S+|uitnodiging\.docx):",
            fault,
        )
        is not None
    )


def assert_whole(found: Iterable[tuple[str, Content]], folder: Path) -> None:
    told = []
    for number, (name, content) in enumerate(found):
        told += [f"{name}: {fault}" for fault in dead_ends(variants.write(content, folder / str(number)))]
    assert not told, "\n".join([f"{len(told)} found:", *told[:60]])


def test_complete_content_gives_a_whole_site_in_both_languages(tmp_path: Path) -> None:
    complete = variants.read(COMPLETE)
    assert_whole((("complete", complete), ("in English", variants.english(complete))), tmp_path)


def test_site_without_a_file_or_a_kind_is_whole(tmp_path: Path) -> None:
    assert_whole(variants.without_files(variants.read(COMPLETE)), tmp_path)


def test_site_with_one_kind_alone_is_whole(tmp_path: Path) -> None:
    assert_whole(variants.alone(variants.read(COMPLETE)), tmp_path)


@pytest.mark.parametrize("name", FILES)
def test_site_without_a_part_of_a_file_is_whole(name: str, tmp_path: Path) -> None:
    complete = variants.read(COMPLETE)
    assert_whole(variants.without_parts({name: complete[name]}, complete), tmp_path)


@pytest.mark.parametrize("count", [1, 2, 3, 13, 24])
def test_site_with_few_or_many_themes_is_whole(count: int, tmp_path: Path) -> None:
    assert_whole([(f"{count} themes", variants.with_themes(variants.read(COMPLETE), count))], tmp_path)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_new_site_is_whole_and_stays_so_with_the_first_files(language: str, tmp_path: Path) -> None:
    new_site(tmp_path, "Proef")
    content = tmp_path / "content"
    setting = content / "site.yml"
    setting.write_text(setting.read_text("utf-8").replace("taal: nl", f"taal: {language}"), "utf-8")
    told = {"new site": dead_ends(content)}
    for kind in ("project", "categorie", "organisatie", "maatregel", "praktijkvoorbeeld", "themaset"):
        new_file(kind, f"Nieuw {kind}", path_of(kind, f"nieuw-{kind}", content))
        told[f"with {kind}"] = dead_ends(content)
    assert not any(told.values()), told


def test_demo_is_whole_in_english(tmp_path: Path) -> None:
    content = variants.write(variants.english(variants.read(CONTENT)), tmp_path)
    site = build(content)
    assert site.language == "en"
    assert faults_of(site) == []


def test_demo_has_no_link_that_needs_mending() -> None:
    site = demo()
    assert faults_of(site) == []
    assert len(site.pages) > 400


# --- the names of places


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_section_has_its_anchor_in_the_language_of_the_site(language: str, tmp_path: Path) -> None:
    content = variants.read(COMPLETE)
    site = build(variants.write(variants.english(content) if language == "en" else content, tmp_path))
    words = texts(language).words
    names = [re.escape(words[key]) for key in words if key.startswith("anchor.")]
    known = re.compile("|".join(re.sub(r"\\\{\w+\\\}", "[a-z0-9-]+", name) for name in names))
    unknown = {s.anchor for page in site.pages for s in page.headings if not known.fullmatch(s.anchor)}
    assert unknown == set()


def test_names_of_places_can_stand_in_an_address() -> None:
    for language in ("nl", "en"):
        found = [name for key, name in texts(language).words.items() if key.startswith("anchor.")]
        assert [name for name in found if not re.fullmatch(r"[a-z0-9-]+(\{\w+\})?", name)] == []


# --- the last step


def page_with(html: str, path: str = "a/b") -> Page:
    return Page(Address(path), "Titel", (Section(html, "Kop", "kop"),))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ('<a href="../c/index.html">c</a>', '<a href="../c/index.html">c</a>'),
        (
            '<a class="x" href="../c/index.html?thema=a#kop">c</a>',
            '<a class="x" href="../c/index.html?thema=a#kop">c</a>',
        ),
        ('<a class="x" href="../c/index.html#weg">c</a>', '<a class="x" href="../c/index.html">c</a>'),
        ('<a class="x" href="../weg/index.html#kop">c</a>', '<a class="x">c</a>'),
        ('<a href="#kop">c</a> <a href="#weg">d</a>', '<a href="#kop">c</a> <a>d</a>'),
        ('<a href="../../index.html">c</a>', "<a>c</a>"),
        ('<a href="https://a.nl/x#y">c</a>', '<a href="https://a.nl/x#y">c</a>'),
        ('<a href="mailto:a@b.nl">c</a>', '<a href="mailto:a@b.nl">c</a>'),
        ('<a href="../../webben/x.svg">c</a>', '<a href="../../webben/x.svg">c</a>'),
        ('<a href="../../webben/weg.svg">c</a>', "<a>c</a>"),
    ],
)
def test_link_that_leads_nowhere_is_no_link(written: str, shown: str) -> None:
    pages = whole([page_with(written), page_with("", "a/c")], {"webben/x.svg"})
    assert pages[0].sections[0].html == shown


def test_link_in_a_text_to_a_page_that_is_not_there_keeps_its_words(tmp_path: Path) -> None:
    content = dict(variants.read(COMPLETE))
    content["site.yml"] = {
        **content["site.yml"],
        "ondertitel": "Zie [dit](leerpunten/jaar/1999) en [dat](categorieen/weg).",
    }
    site = build(variants.write(content, tmp_path))
    assert not site.has_errors
    assert [fault for fault in faults_of(site) if LOST not in fault] == []
    assert "Zie <a>dit</a> en <a>dat</a>." in "".join(section.html for section in site.pages[0].sections)
