"""Each sheet is exactly one page of the chosen paper, whatever the content, and nothing on it is lost in silence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.site import build_from
from paper.full_content import COUNTS, LAST, LINE, full, write
from paper.paper import A3, A4, Print, choose, misplaced, pick, printed, sheet_pages, sheets

SCREEN = {"width": 1440, "height": 1000}
ONE_OF_EACH = (
    "organisaties/stad",
    "categorieen/vol",
    "categorieen/leeg",
    "categorieen/vol/sessie-1",
    "themasets/vol",
    "themasets/vol/thema-0",
)


@pytest.fixture(scope="session")
def full_sites(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """Sites of 3 to 24 themes with long texts in every field; built once, as each takes seconds."""
    sites = {}
    for count in COUNTS:
        folder = tmp_path_factory.mktemp(f"full-{count}")
        sites[count] = build_from(write(folder / "content", full(count)), folder / "site")
    return sites


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=SCREEN)  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def bare(browser: Browser) -> Iterator[Page]:
    """A tab without scripts: no sheet needs one, and a page without is loaded in half the time."""
    context = browser.new_context(viewport=SCREEN, java_script_enabled=False)  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


def opened(tab: Page, site: Path, page: str) -> Page:
    tab.goto((site / page / "index.html").as_uri() if not page.endswith(".html") else (site / page).as_uri())
    return tab


# --- one page


@pytest.mark.parametrize(
    "page",
    [*ONE_OF_EACH, "praktijkvoorbeelden/vol", "projecten/vol", "categorieen/vol/sessie-2", "projecten/vol/sessie-1"],
)
def test_every_sheet_is_one_page_of_the_chosen_paper(full_sites: dict[int, Path], tab: Page, page: str) -> None:
    opened(tab, full_sites[24], f"vellen/{page}")
    for sheet, count in Counter(sheets(tab)).items():
        assert count == 1 or sheet == "card", "the card alone may need more than one sheet"
        for paper, size in (("a4", A4), ("a3", A3)):
            choose(tab, sheet, paper)
            assert printed(tab) == Print(count, size), f"{sheet} on {paper}"


def test_every_sheet_of_the_demo_is_one_page(demo_site: Path, bare: Page) -> None:
    wrong = []
    for page in sheet_pages(demo_site)[::4]:
        opened(bare, demo_site, page)
        sheet, count = next(iter(Counter(sheets(bare)).items()))
        choose(bare, sheet)
        wrong += [(page, sheet)] if printed(bare) != Print(count, A4) else []
    assert wrong == []


def test_the_page_of_the_card_itself_needs_more_paper(demo_site: Path, tab: Page) -> None:
    """So that the count above can be trusted."""
    opened(tab, demo_site, "categorieen/groen")
    assert printed(tab).pages > 2


# --- nothing over the edge


@pytest.mark.parametrize("count", COUNTS)
def test_nothing_on_a_full_sheet_is_cut_off_or_over_the_edge(
    full_sites: dict[int, Path], tab: Page, count: int
) -> None:
    wrong = []
    for page in sheet_pages(full_sites[count]):
        opened(tab, full_sites[count], page)
        for sheet in sheets(tab):
            pick(tab, sheet)
            wrong += [f"{page} {sheet}: {fault}" for fault in misplaced(tab)]
    assert wrong == []


def test_nothing_on_a_sheet_of_the_demo_is_cut_off_or_over_the_edge(demo_site: Path, bare: Page) -> None:
    wrong = []
    for page in sheet_pages(demo_site):
        opened(bare, demo_site, page)
        for sheet in sheets(bare):
            pick(bare, sheet)
            wrong += [f"{page} {sheet}: {fault}" for fault in misplaced(bare)]
    assert wrong == []


def test_on_a3_all_is_larger_by_the_same_factor(demo_site: Path, tab: Page) -> None:
    opened(tab, demo_site, "vellen/organisaties/brinkstede")
    measured = []
    for paper in ("a4", "a3"):
        choose(tab, "filled", paper)
        tab.emulate_media(media="print")
        measured.append(
            tab.evaluate(
                "['.aw-paper', '.aw-paper-web', '.aw-paper-theme', '.aw-paper-foot'].map("
                "part => document.querySelector(part).getBoundingClientRect().height)"
            )
        )
        tab.emulate_media(media="screen")
    for small, large in zip(*measured, strict=True):
        assert large / small == pytest.approx(2**0.5, rel=0.01)


# --- what does not fit is said


def test_a_sheet_that_leaves_something_out_says_so_and_where_it_stands(full_sites: dict[int, Path], tab: Page) -> None:
    for page, sheet in (
        ("themasets/vol/thema-0", "theme"),
        ("themasets/vol/thema-0", "examples"),
        ("organisaties/stad", "levels"),
        ("organisaties/stad", "filled"),
        ("categorieen/vol", "card"),
        ("categorieen/vol/sessie-1", "talk"),
    ):
        opened(tab, full_sites[12], f"vellen/{page}")
        choose(tab, sheet)
        feet = tab.locator(f"[data-sheet={sheet}] .aw-paper-foot").all_inner_texts()
        assert any("Niet alles past op dit blad" in foot for foot in feet)
        assert all("Meer op de site:" in foot for foot in feet)


def test_a_sheet_on_which_all_fits_does_not_say_that_something_is_left_out(demo_site: Path, tab: Page) -> None:
    opened(tab, demo_site, "vellen/organisaties/brinkstede")
    choose(tab, "filled")
    sheet = tab.locator("[data-sheet=filled]")
    assert "Niet alles past" not in sheet.inner_text()
    assert "Bij de actualisatie in 2028 bespreken wij of niveau 2 haalbaar is." in sheet.inner_text()


def test_what_is_cut_ends_in_dots_at_a_sentence_and_the_page_of_the_web_has_it_whole(
    full_sites: dict[int, Path], tab: Page
) -> None:
    opened(tab, full_sites[3], "vellen/projecten/vol")
    whys = tab.locator("[data-sheet=filled] .aw-paper-why").all_inner_texts()
    assert len(whys) == 3
    for why in whys:
        assert LAST not in why
        assert "\u2026" in why
        assert f"{LINE}, en dat is zin 1. " in why
    opened(tab, full_sites[3], "projecten/vol")
    assert LAST in tab.locator("article").first.inner_text()


def test_questions_that_do_not_fit_are_counted(full_sites: dict[int, Path], tab: Page) -> None:
    opened(tab, full_sites[24], "vellen/categorieen/vol/sessie-1")
    shown = tab.locator(".aw-talk-question").count()
    assert 0 < shown < 48
    assert f"en nog {48 - shown} vragen op de pagina van de sessie" in tab.locator("[data-sheet=talk]").inner_text()


# --- what stands on them


def test_the_filled_sheet_has_all_that_a_wall_needs(demo_site: Path, tab: Page) -> None:
    opened(tab, demo_site, "vellen/categorieen/energie")
    choose(tab, "filled")
    sheet = tab.locator("[data-sheet=filled]")
    words = sheet.inner_text()
    for needed in (
        "Energie", "Gemeente Brinkstede", "B\nKlimaat", "3 Ambitieus", "niet relevant", "Overgenomen van Gemeente Brinkstede",
        "Streeplijn: ambitie van Bedrijfsvoering", "Meer op de site: Duurzaam inkopen in Brinkstede", "verzonnen gemeente",
    ):  # fmt: skip
        assert needed in words, needed
    expect(sheet.get_by_role("img", name="Ambitieweb Energie")).to_have_count(1)


def test_the_blank_sheet_has_every_theme_and_no_level_of_the_web(demo_site: Path, tab: Page) -> None:
    opened(tab, demo_site, "vellen/categorieen/energie")
    choose(tab, "blank")
    sheet = tab.locator("[data-sheet=blank]")
    expect(sheet.locator(".aw-paper-theme")).to_have_count(6)
    assert sheet.locator(".aw-paper-lines > span").count() >= 6
    expect(sheet.locator("svg")).to_have_count(0)
    assert sheet.locator("img").evaluate("img => img.naturalWidth") > 0
    assert "Ambitieus (" in sheet.inner_text()  # the meaning of the scale, not the level of a theme
    assert "3 Ambitieus\n" not in sheet.inner_text()


def test_webs_of_one_set_share_the_drawing_of_the_blank_sheet(demo_site: Path, tab: Page) -> None:
    drawings = set()
    for page in ("organisaties/brinkstede", "categorieen/energie", "themasets/mvoi"):
        opened(tab, demo_site, f"vellen/{page}")
        drawings.add(tab.locator("[data-sheet=blank] img").evaluate("img => img.src"))
    assert len(drawings) == 1


def test_the_card_of_figure_21_stands_whole_on_its_sheet_in_the_order_of_the_figure(demo_site: Path, tab: Page) -> None:
    opened(tab, demo_site, "vellen/categorieen/figuur-21-rioleringen-en-water")
    choose(tab, "card")
    sheets_of_card = tab.locator("[data-sheet=card]")
    assert sheets_of_card.locator("h3").all_inner_texts() == [
        "Ambitie Gemeente XX", "Ambitie voor de categorie", "Doelen Gemeente XX", "Doelen voor de categorie",
        "Strategie en mogelijke maatregelen", "Minimumeisen", "Extra belonen op", "Nog onderzoeken", "Organisatie en borging",
        "Goede voorbeelden", "Kansrijke projecten", "Links om te bekijken", "Uitgaven", "Betrokken (2021)",
    ]  # fmt: skip
    words = "\n".join(sheets_of_card.all_inner_texts())
    for needed in (
        "De gemeente wil zo snel mogelijk energieneutraal zijn", "Klimaatbestendig XX", "van het aardgas af (uiterlijk in 2050)",
        "Social return: 5% social return bij opdrachten boven 200.000 euro", "Schoon vervoer van ten minste Euro 6",
        "Een plan om de klimaatadaptatie te verbeteren", "Slib opnieuw gebruiken", "extra punten geven voor kwaliteit",
        "Social return bij grote opdrachten", "Zuinige pompen belonen", "MVI-criteriatool", "407.385", "(2020)",
        "MT-lid of budgethouder", "Projectleider", "Inkoper",
    ):  # fmt: skip
        assert needed in words, needed
    assert "Niet alles past" not in words


def test_the_talk_sheet_has_web_measures_questions_and_lines(demo_site: Path, tab: Page) -> None:
    opened(tab, demo_site, "vellen/categorieen/energie/sessie-1")
    assert tab.locator("[name=papier]:checked").get_attribute("value") == "a3"
    assert tab.locator(".aw-talk-question").all_inner_texts() == [
        "Is niveau 3 bij klimaat haalbaar in gebouwen van voor 1980?",
        "Wat vragen wij over de herkomst van zonnepanelen?",
    ]
    assert tab.locator(".aw-talk-block h3").all_inner_texts() == ["Dit moet altijd", "Extra belonen", "Uitzoeken"]
    assert tab.locator(".aw-talk-questions .aw-paper-lines > span").count() >= 4
    assert "Alleen met isolatie" not in tab.locator("[data-sheet=talk]").inner_text()


def test_a_carousel_without_questions_has_room_for_questions(full_sites: dict[int, Path], tab: Page) -> None:
    opened(tab, full_sites[6], "vellen/categorieen/vol/sessie-2")
    assert tab.locator(".aw-talk-question").all_inner_texts() == ["Vraag:"] * 4


def test_the_sheet_of_a_theme_has_the_five_columns_of_figure_4(demo_site: Path, tab: Page) -> None:
    opened(tab, demo_site, "themasets/groningen-materialen/materialen")
    tab.get_by_role("contentinfo").get_by_role("link", name="Print op één blad").click()
    sheet = tab.locator("[data-sheet=theme]")
    expect(sheet.locator(".aw-grid-title")).to_have_text(["Aspecten", "1 Basis", "2 Plus", "3 Max", "Indicatoren"])
    words = sheet.inner_text()
    for needed in (
        "Herkomst",
        "Minimale MKI-score.",
        "CO2-reductie: > 20 %",
        "Waarde van de materialen van het product",
    ):
        assert needed in words, needed
    assert "Niet alles past" not in words
    assert "verzonnen" not in words


def test_the_examples_of_figure_8_stand_side_by_side_on_a_sheet(demo_site: Path, tab: Page) -> None:
    opened(tab, demo_site, "vellen/themasets/basis-ambitieweb/circulariteit")
    choose(tab, "examples")
    sheet = tab.locator("[data-sheet=examples]")
    assert sheet.locator(".aw-grid-title").all_inner_texts() == ["Productgroep ICT", "Productgroep Papier"]
    assert sheet.locator(".aw-grid-name").all_inner_texts() == [
        "",
        "Niveau 1 Basis",
        "Niveau 2 Significant",
        "Niveau 3 Ambitieus",
    ]
    assert "Dit zijn voorbeelden voor de productgroepen ICT en Papier" in sheet.inner_text()


def test_the_talk_sheet_comes_with_what_the_levels_mean_and_whose_words_these_are(demo_site: Path, tab: Page) -> None:
    opened(tab, demo_site, "vellen/categorieen/energie/sessie-1")
    choose(tab, "levels")
    words = tab.locator("[data-sheet=levels]").inner_text()
    assert "Wij belonen hergebruik, reparatie en hernieuwbaar materiaal met punten." in words
    assert "Omschrijving van Gemeente Brinkstede" in words


# --- the page around them


def test_without_scripts_the_choice_works_and_there_is_no_dead_button(browser: Browser, demo_site: Path) -> None:
    context = browser.new_context(viewport=SCREEN, java_script_enabled=False)  # type: ignore[arg-type]
    tab = opened(context.new_page(), demo_site, "vellen/categorieen/energie")
    expect(tab.locator("[data-aw-print]")).to_be_hidden()
    for sheet in ("filled", "blank", "impact", "card"):
        tab.check(f"[name=vel][value={sheet}]")
        shown = tab.locator(".aw-paper:visible").evaluate_all("found => found.map(paper => paper.dataset.sheet)")
        assert set(shown) == {sheet}
    context.close()


def test_the_button_prints_and_is_not_on_paper(demo_site: Path, tab: Page) -> None:
    opened(tab, demo_site, "vellen/categorieen/energie")
    tab.evaluate("() => { window.print = () => { window.printed = true } }")
    tab.get_by_role("button", name="Druk af").click()
    assert tab.evaluate("window.printed")
    tab.emulate_media(media="print")
    for part in (".md-header", ".aw-paper-choice", "article > h1", ".aw-crumbs", ".aw-notice", ".md-footer"):
        assert not tab.locator(part).first.is_visible(), part
    tab.emulate_media(media="screen")


@pytest.mark.parametrize(
    "page",
    ["organisaties/brinkstede", "categorieen/groen", "projecten/fietsbrug-lierbeek", "themasets/mvoi",
     "praktijkvoorbeelden/oss-fietspaden-havenstraat"],
)  # fmt: skip
def test_the_page_of_a_web_leads_to_its_sheets(demo_site: Path, tab: Page, page: str) -> None:
    opened(tab, demo_site, page)
    tab.get_by_role("contentinfo").get_by_role("link", name="Print op één blad").click()
    expect(tab).to_have_url(re.compile(f"vellen/{re.escape(page)}/index\\.html$"))


def test_sheets_are_in_neither_search_nor_menu(demo_site: Path) -> None:
    assert not [path for path in (demo_site / "zoekindex").rglob("*.js") if "vellen/" in path.read_text("utf-8")]
    home = (demo_site / "index.html").read_text("utf-8")
    assert "vellen/" not in home.partition("<article")[0]


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_a_sheet_is_white_paper_on_the_screen_too(browser: Browser, demo_site: Path, colours: str) -> None:
    context = browser.new_context(viewport=SCREEN, color_scheme=colours)  # type: ignore[arg-type]
    tab = opened(context.new_page(), demo_site, "vellen/categorieen/energie")
    choose(tab, "filled")
    looks = tab.evaluate(
        "[getComputedStyle(document.querySelector('.aw-paper--filled')).backgroundColor,"
        " getComputedStyle(document.querySelector('.aw-paper--filled .aw-ring-3')).fill]"
    )
    assert looks == ["rgb(255, 255, 255)", "rgb(1, 88, 154)"]
    context.close()
