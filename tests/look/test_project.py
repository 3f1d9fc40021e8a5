"""A project as a reader meets it: the answer in the first screen, little below it, nothing told twice, each task in a few clicks."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from ambitieweb.site import build
from browser.resized import resized
from browser.site import build_from
from few_pages import page_at
from look.screens import PHONE, SMALL, WIDE, boxes, height, shown
from look.steps import follow
from monitor.small_site import written
from site_checks.variants import COMPLETE

FINISHED = ("kastanjelaan-herinrichting", "riool-relinen-oosterlo", "bureaustoelen-stadhuis-opknappen")
JUDGED = (*FINISHED, "bedrijfsrestaurant-stadhuis-2025", "receptie-en-reunie-25-jaar-brinkstede")
ON_ITS_WAY = ("laptops-en-beeldschermen-2026", "fietsbrug-lierbeek", "molenakker-vergroenen")
HIGHEST, KILOBYTES, HEADINGS = 4500, 120, 6


def in_sight(tab: Page, words: str) -> bool:
    """True when these words can be read without a scroll."""
    return bool(
        tab.evaluate(
            """words => [...document.querySelectorAll('.md-content *')].some(e => e.checkVisibility() && e.innerText === words
                || e.childElementCount === 0 && e.textContent.includes(words) && (b => b.top >= 0 && b.bottom <= innerHeight)(e.getBoundingClientRect()))""",
            words,
        )
    )


@pytest.mark.parametrize("project", JUDGED)
def test_judged_project_has_both_webs_the_finding_and_the_verdicts_in_the_first_screen(
    tab: Page, demo_site: Path, project: str
) -> None:
    shown(tab, demo_site, f"projecten/{project}")
    webs = boxes(tab, ".aw-duo-web svg")
    assert len(webs) == 2
    assert all(web["width"] >= 320 and web["bottom"] <= 900 for web in webs)
    assert boxes(tab, ".aw-finding")[0]["bottom"] <= 900
    verdicts = boxes(tab, ".aw-tiles-result--set .aw-verdict")
    assert verdicts
    assert all(verdict["bottom"] <= 900 for verdict in verdicts)
    assert boxes(tab, ".aw-change-title")[0]["bottom"] <= 900


@pytest.mark.slow
def test_link_in_the_words_of_a_result_is_as_large_as_its_words(tab: Page, tmp_path: Path) -> None:
    project = (
        "naam: Park\nopdrachtgever: stad\nfase: afgerond\nweb: {themas: {milieu: {niveau: 2, onderbouwing: Ja.}}}\n"
        "resultaten: [{waarde: 40% minder, doel: 50% minder, thema: milieu, bron: 'Meting op [de site](https://voorbeeld.nl/meting)'}]\n"
    )
    made = build_from(written(tmp_path / "content", {"projecten/park.yml": project}), tmp_path / "site")
    shown(tab, made, "projecten/park", {"width": 1440, "height": 2000})
    link = tab.locator(".aw-tile-result a[href*='voorbeeld.nl']")
    words, title = link.bounding_box(), tab.locator("h1").bounding_box()
    assert words
    assert title
    under = "([x, y]) => document.elementFromPoint(x, y)?.closest('a')?.href ?? ''"
    assert tab.evaluate(under, [words["x"] + 5, words["y"] + 5]) == "https://voorbeeld.nl/meting"
    assert tab.evaluate(under, [title["x"] + 2, title["y"] + title["height"] / 2]) == ""


def test_what_became_of_a_theme_says_what_was_wanted_too(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, "projecten/kastanjelaan-herinrichting")
    told = "all => all.filter(e => getComputedStyle(e).visibility === 'visible').map(e => [...e.querySelectorAll('text')].map(t => t.textContent))"
    for theme, wanted, became in (
        ("klimaat", ["3", "Ambitieus"], ["2", "Significant", "ambitie: 3"]),
        ("social-return", ["2", "Significant"], ["3", "Ambitieus", "ambitie: 2"]),
        ("milieu", ["3", "Ambitieus"], ["3", "Ambitieus"]),
    ):
        tab.locator(f".aw-duo-web .aw-wedge[data-theme={theme}]").last.hover()
        assert tab.locator(".aw-duo-web .aw-tell").evaluate_all(told) == [wanted, became]
    titles = " ".join(tab.locator(".aw-change-title").all_inner_texts())
    assert "3" in titles
    assert "2" in titles


@pytest.mark.parametrize("project", ON_ITS_WAY)
def test_project_on_its_way_has_its_web_and_the_next_step_in_the_first_screen(
    tab: Page, demo_site: Path, project: str
) -> None:
    shown(tab, demo_site, f"projecten/{project}")
    (web,) = boxes(tab, ".aw-under-way-web svg.aw-web")
    assert web["width"] >= 480
    assert web["bottom"] <= 900
    for selector in (".aw-finding", ".aw-phases", ".aw-next-step"):
        assert boxes(tab, selector)[0]["bottom"] <= 900, selector
    assert boxes(tab, ".aw-reason")[2]["bottom"] <= 900


@pytest.mark.parametrize("project", [*JUDGED, *ON_ITS_WAY])
def test_phone_has_the_finding_and_the_first_answer(tab: Page, demo_site: Path, project: str) -> None:
    shown(tab, demo_site, f"projecten/{project}", PHONE)
    assert boxes(tab, ".aw-finding")[0]["bottom"] <= 844
    answer = boxes(tab, ".aw-duo-web svg") or boxes(tab, ".aw-next-step")
    assert all(box["bottom"] <= 844 for box in answer)
    if project in JUDGED:
        pair = boxes(tab, ".aw-duo-web")
        assert pair[0]["top"] == pair[1]["top"]
        assert all(web["width"] >= 154 for web in pair)
        assert not boxes(tab, ".aw-duo-web .aw-name")


def test_every_project_is_short_and_light(tab: Page, demo_site: Path) -> None:
    found = []
    for file in sorted((demo_site / "projecten").glob("*/index.html")):
        project = file.parent.name
        kilobytes = file.stat().st_size / 1024
        wide, headings = height(shown(tab, demo_site, f"projecten/{project}")), tab.locator(".md-content h2").count()
        narrow = height(resized(tab, SMALL))
        if kilobytes > KILOBYTES or wide > HIGHEST or narrow > 2.2 * HIGHEST or headings > HEADINGS:
            found.append((project, round(kilobytes), wide, narrow, headings))
    assert found == []


@pytest.mark.parametrize("page", ["sessie-1", "sessie-1/verslag", "sessie-2/verslag"])
def test_session_and_report_say_first_what_was_decided_and_have_few_headings(
    tab: Page, demo_site: Path, page: str
) -> None:
    shown(tab, demo_site, f"projecten/kastanjelaan-herinrichting/{page}")
    assert boxes(tab, "h2")[0]["bottom"] <= 900
    assert tab.locator(".md-content h2").count() <= HEADINGS


def test_a_session_says_first_how_the_group_voted_and_last_who_sat_there(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, "projecten/kastanjelaan-herinrichting/sessie-1")
    assert "Bewoners kozen bomen boven parkeerplaatsen." in tab.locator(".aw-finding").inner_text()
    asked = tab.locator(".aw-summary dt").all_inner_texts()
    assert asked == ["Waar het om ging", "Wat besloten is", "Wat bleef liggen"]
    assert in_sight(tab, "Riool en straat gaan tegelijk open.")
    row = tab.locator(".aw-session-rows [data-theme=milieu]")
    assert in_sight(tab, "De groep kwam op 3 nadat de winkelier een laad- en losplek op papier kreeg.")
    assert row.locator(".aw-strip-cell").all_inner_texts() == [
        "2 op 1\nBasis",
        "3 op 2\nSignificant",
        "4 op 3\nAmbitieus",
    ]
    assert row.locator(".aw-strip-cell--marked").inner_text() == "4 op 3\nAmbitieus"
    expect(tab.locator("details#deelnemers")).to_have_count(1)


def test_a_report_says_first_what_was_decided_per_theme_and_why(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, "projecten/kastanjelaan-herinrichting/sessie-1/verslag")
    assert (
        tab.locator(".aw-finding").inner_text()
        == "Niveau 3 op Milieu, Klimaat en Circulair. Over inclusie is nog niet besloten."
    )
    web = tab.locator(".aw-living svg").first.bounding_box()
    assert web is not None
    assert web["y"] + 300 <= 900
    assert in_sight(tab, "De straat was zo warm en zo dicht dat wij hier het verschil wilden maken.")
    heads = tab.locator(".md-content h2").all_inner_texts()
    assert heads == ["Wat is besloten, en waarom", "Stellingen", "Wat we nog doen", "Bij dit verslag"]


def test_why_a_project_differs_is_told_two_clicks_from_the_start_page(tab: Page, demo_site: Path) -> None:
    tab.set_viewport_size(WIDE)  # type: ignore[arg-type]
    tab.goto((demo_site / "index.html").as_uri())
    follow(tab.locator(".md-tabs a", has_text="Projecten"))
    follow(tab.locator(".md-content a", has_text="Kastanjelaan opnieuw ingericht").first)
    assert in_sight(tab, "De stroomaansluiting bij het station kwam drie maanden te laat.")


def test_what_became_of_materials_is_in_sight_one_click_after_the_search(browser: Browser, demo_site: Path) -> None:
    page = browser.new_page(viewport=WIDE)  # type: ignore[arg-type]
    page.goto((demo_site / "zoeken" / "index.html").as_uri() + "?q=kastanjelaan%20materiaal")
    follow(page.locator(".md-content a[href*='projecten/kastanjelaan-herinrichting/index.html']").first)
    page.evaluate("scrollTo(0, 0)")
    assert in_sight(page, "in oude stenen")
    assert in_sight(page, "76%")
    page.close()


def test_a_line_opens_to_its_text_and_a_link_opens_the_line(tab: Page, demo_site: Path) -> None:
    shown(tab, demo_site, "projecten/laptops-en-beeldschermen-2026")
    line = tab.locator(".aw-ask", has_text="Geef punten voor apparaten die al eerder gebruikt zijn").first
    expect(line.locator(".aw-copy-text")).to_be_hidden()
    assert "15 punten" in line.inner_text()
    line.locator("summary").press("Enter")
    expect(line.locator(".aw-copy-text")).to_be_visible()
    tab.goto(tab.url.partition("#")[0] + "#afweging")
    expect(tab.locator("#afweging")).to_be_visible()
    follow(tab.locator("[aria-label='Afweging van de maatregelen'] a").nth(2))
    expect(tab.locator("details:target[open]")).to_have_count(1)


def test_text_is_copied_from_its_line_without_opening_it(browser: Browser, demo_site: Path) -> None:
    page = browser.new_page(viewport=WIDE)  # type: ignore[arg-type]
    page.add_init_script(
        "navigator.clipboard ? Object.defineProperty(navigator.clipboard, 'writeText', {value: text => (window.copied = text, Promise.resolve())}) : 0;"
        "document.execCommand = () => (window.copied = document.activeElement.value || getSelection().toString(), true)"
    )
    page.goto((demo_site / "projecten" / "laptops-en-beeldschermen-2026" / "index.html").as_uri())
    line = page.locator(".aw-ask", has_text="Geef punten voor apparaten die al eerder gebruikt zijn").first
    line.locator("button").click()
    assert "maximum van 15 punten" in " ".join(str(page.wait_for_function("window.copied").json_value()).split())
    page.close()


@pytest.mark.parametrize("project", ["kastanjelaan-herinrichting", "laptops-en-beeldschermen-2026"])
def test_on_paper_the_first_screen_is_one_sheet_that_lies(tab: Page, demo_site: Path, project: str) -> None:
    shown(tab, demo_site, f"projecten/{project}")
    printed = tab.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) <= 4
    assert b"/MediaBox [0 0 841" in printed
    room = {"width": 1024, "height": 710}  # an A4 that lies, without its margins
    tab.set_viewport_size(room)  # type: ignore[arg-type]
    tab.emulate_media(media="print")
    parts = boxes(tab, ".aw-tiles-result--set .aw-verdict") or boxes(tab, ".aw-reason > summary")
    assert all(part["bottom"] <= room["height"] for part in parts)
    assert not boxes(tab, ".aw-folds")
    tab.emulate_media(media="null")


def test_without_scripts_all_is_there(bare: Page, demo_site: Path) -> None:
    bare.goto((demo_site / "projecten" / "laptops-en-beeldschermen-2026" / "index.html").as_uri())
    bare.locator(".aw-ask summary").first.click()
    expect(bare.locator(".aw-ask .aw-copy-text").first).to_be_visible()
    bare.locator("#inkoop > summary").click()
    expect(bare.locator("#betrokkenen")).to_be_visible()


FREE_TEXT = (
    "samenvatting", "omschrijving", "statustoelichting", "oorzaak", "oorzaak_kort", "actie", "leerpunt", "bewijs", "onderbouwing",
    "reden_afwijking", "bijschrift", "schaal_afweging", "wat", "bevinding",
)  # fmt: skip
"""Keys of a project under which an author writes words of his own that stand on its page."""


def marked(value: Any, number: Iterator[int], found: list[str], key: str = "") -> Any:
    """The same with a marker for every free text."""
    if isinstance(value, dict):
        return {k: marked(item, number, found, k) if k != "sessies" else item for k, item in value.items()}
    if isinstance(value, list):
        return [marked(item, number, found, key) for item in value]
    if key not in FREE_TEXT or not isinstance(value, str):
        return value
    found.append(f"Merk{next(number)}teken")
    return found[-1] + "."


def test_no_text_of_an_author_stands_twice_on_the_page(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(COMPLETE, content)
    file, markers = content / "projecten" / "kantines.yml", list[str]()
    told = marked(yaml.safe_load(file.read_text("utf-8")), iter(range(100, 999)), markers)
    for fase in ("uitvoering", "gunning"):
        told["fase"] = fase
        told["metingen"][0]["moment"] = "periodiek" if fase == "uitvoering" else "gunning"
        file.write_text(yaml.safe_dump(told, allow_unicode=True), "utf-8")
        page = page_at(build(content), "projecten/kantines")
        words = unescape(re.sub(r"<[^>]+>", " ", "".join(section.html for section in page.sections)))
        assert {marker: words.count(marker) for marker in markers if words.count(marker) != 1} == {}, fase
