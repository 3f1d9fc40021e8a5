"""The basket in a real browser, from a server and from a folder: what a buyer takes along, and what becomes of a link."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from basket.taking import BASKET, ITEM, names, opened, take, titles
from browser.careful import careful_tab
from look.measures import WIDTHS
from site_checks.axe import faults_in_both
from site_checks.views import LIGHT_VIEWS, View, new_context, show

KEEPS_WHAT_IS_COPIED = (
    "window.taken = {}; const set = DataTransfer.prototype.setData;"
    "DataTransfer.prototype.setData = function (kind, text) { window.taken[kind] = text; return set.call(this, kind, text) };"
)


@pytest.fixture(params=["http", "file"])
def home(request: pytest.FixtureRequest) -> str:
    """Where the site starts: on a server, or in a folder on disk."""
    if request.param == "http":
        return str(request.getfixturevalue("http_site"))
    return Path(request.getfixturevalue("demo_site")).as_uri() + "/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="nl-NL", viewport={"width": 1440, "height": 900}, accept_downloads=True)
    context.add_init_script(KEEPS_WHAT_IS_COPIED)
    with careful_tab(context) as tab:
        yield tab


def three(page: Page, home: str) -> list[str]:
    """Three texts of two categories, as the basket shows them: by instrument."""
    chosen = take(page, home, "catering", [1, 0]) + take(page, home, "ict-hardware", [0], "extra")
    opened(page, 3)
    assert sorted(names(page)) == sorted(chosen)
    return names(page)


# --- choosing


def test_what_is_ticked_stays_ticked_and_in_sight_on_other_pages(page: Page, home: str) -> None:
    take(page, home, "catering", [0, 1])
    expect(page.locator(".aw-buy-n")).to_have_text("Neem mee (2)")
    page.goto(home + "organisaties/brinkstede/index.html")
    expect(page.locator(".aw-basket-link")).to_have_text("Mand: 2 teksten")
    expect(page.locator(".aw-basket-link")).to_be_in_viewport()
    page.goto(home + "categorieen/catering/index.html")
    expect(page.locator(".aw-tick input:checked")).to_have_count(2)


def test_a_page_without_a_choice_has_no_way_to_an_empty_basket(page: Page, home: str) -> None:
    page.goto(home + "organisaties/brinkstede/index.html")
    expect(page.locator(".aw-basket-link")).to_be_hidden()


def test_all_that_must_of_a_project_is_one_tick(page: Page, home: str) -> None:
    page.goto(home + "projecten/kastanjelaan-herinrichting/index.html")
    page.locator(".aw-choose-more > summary").click()
    page.get_by_role("checkbox", name=re.compile("^Alles wat moet")).check()
    n = page.locator(".aw-tick input:checked").count()
    assert n > 2
    opened(page, n)
    assert set(page.locator(".aw-basket-group h2").all_inner_texts()) <= {"Eisen", "Contractbepalingen", "Geschiktheidseisen", "Indicatoren"}  # fmt: skip


def test_all_texts_that_a_filter_of_the_catalogue_leaves_are_one_click(page: Page, home: str) -> None:
    page.goto(home + "maatregelen/index.html?thema=circulariteit&niveau=2&instrument=gunningscriterium")
    button = page.get_by_role("button", name=re.compile("^Neem alle gevonden teksten mee"))
    n = int(re.findall(r"\d+", button.inner_text())[0])
    button.click()
    expect(button).to_be_disabled()
    expect(page.locator(".aw-tick input:checked")).to_have_count(n)
    opened(page, n)
    assert set(page.locator(".aw-basket-group h2").all_inner_texts()) <= {"Gunningscriteria", "Indicatoren"}


def test_all_found_texts_are_taken_also_those_of_rows_that_are_not_drawn(page: Page, home: str) -> None:
    script = Path("theme/assets/javascripts/table/table.js")
    words = (Path(__file__).parents[2] / script).read_text("utf-8").replace("AT_ONCE = 200", "AT_ONCE = 2")
    page.route(
        "**/javascripts/table/table*.js", lambda route: route.fulfill(body=words, content_type="text/javascript")
    )
    page.goto(home + "maatregelen/index.html?thema=circulariteit&niveau=2")
    button = page.get_by_role("button", name=re.compile("^Neem alle gevonden teksten mee"))
    n = int(re.findall(r"\d+", button.inner_text())[0])
    assert page.locator("[data-aw-live] tbody tr").count() == 2 < n
    button.click()
    expect(button).to_be_disabled()
    opened(page, n)


def test_a_measure_of_the_library_is_taken_from_its_own_page(page: Page, home: str) -> None:
    page.goto(home + "maatregelen/ict-terugname-en-tweede-leven/index.html")
    page.get_by_label(re.compile("^Neem mee:")).check()
    opened(page, 1)
    assert page.url.endswith("#m.ict-terugname-en-tweede-leven")


def test_a_card_without_any_text_has_nothing_to_tick(page: Page, home: str) -> None:
    page.goto(home + "categorieen/figuur-21-rioleringen-en-water/index.html")
    expect(page.locator(".aw-buy-count")).to_be_visible()
    expect(page.locator(".aw-tick, .aw-pick-all")).to_have_count(0)


# --- the basket and its link


def test_texts_stand_by_instrument_each_with_number_level_theme_card_day_and_address(page: Page, home: str) -> None:
    three(page, home)
    assert page.locator(".aw-basket-group h2").all_inner_texts()[:2] == ["Eisen", "Gunningscriteria"]
    assert [title.split(". ")[0] for title in titles(page)] == ["Eis 1", "Eis 2", "Gunningscriterium 1"]
    facts = page.locator(ITEM).first.locator(".aw-facts").inner_text()
    for word in ("Thema", "niveau", "Bron", "Catering (categorie)"):
        assert word in facts
    # from a folder an address leads nowhere for anybody else
    assert ("Adres" in facts) is not home.startswith("file")
    assert home.startswith("file") or f"{home}categorieen/catering/index.html" in facts


def test_a_link_opens_the_same_basket_in_another_browser(page: Page, browser: Browser, home: str) -> None:
    chosen = three(page, home)
    other = browser.new_context().new_page()
    other.goto(page.url)
    expect(other.locator(ITEM)).to_have_count(3)
    assert names(other) == chosen
    other.context.close()


def test_a_link_with_the_earlier_name_of_a_card_has_its_texts(page: Page, home: str) -> None:
    three(page, home)
    now = page.evaluate(
        """async () => awBasket.now(["c.oud.a", "c.catering.a", "m.hout", "p.x.b"],
            {...await awBasket.words(), formerly: {"c.oud": "c.catering", "m.hout": "m.nieuw-hout"}})"""
    )
    assert now == ["c.catering.a", "m.nieuw-hout", "p.x.b"]


def test_a_basket_that_was_sent_leaves_the_own_one_alone(page: Page, home: str) -> None:
    three(page, home)
    sent = page.url
    page.get_by_role("button", name="Maak leeg").click()
    own = take(page, home, "schoonmaak", [0])
    page.goto(sent)
    expect(page.locator(ITEM)).to_have_count(3)
    page.get_by_role("button", name="Toon mijn eigen mand").click()
    expect(page.locator(ITEM)).to_have_count(1)
    assert names(page) == own
    expect(page.get_by_role("status")).to_have_text("Dit is uw eigen mand.")
    expect(page.locator(f"{ITEM} h3 a").first).to_be_focused()
    page.goto("about:blank")
    page.goto(sent)
    page.get_by_role("button", name="Zet erbij in mijn mand").click()
    expect(page.locator(ITEM)).to_have_count(4)
    expect(page.get_by_role("status")).to_have_text("In uw mand zitten nu 4 teksten.")
    expect(page.locator(f"{ITEM} h3 a").first).to_be_focused()


def test_a_text_that_is_gone_is_told(page: Page, home: str) -> None:
    three(page, home)
    link = page.url.replace("#", "#c.catering.000000~p.bestaat-niet.abcdef~")
    page.goto("about:blank")
    page.goto(link)
    expect(page.locator(ITEM)).to_have_count(3)
    told = page.locator(".aw-basket-notices")
    expect(told).to_contain_text("2 teksten uit deze mand staan niet meer op de site")
    expect(told).to_contain_text("c.catering.000000, p.bestaat-niet.abcdef")
    page.get_by_role("button", name="Haal uit de mand").click()
    expect(page.get_by_role("status")).to_contain_text("2 teksten zijn uit de mand gehaald.")
    expect(page.get_by_role("button", name="Zet terug")).to_be_focused()


def test_what_is_taken_out_can_be_put_back_and_the_basket_emptied(page: Page, home: str) -> None:
    chosen = three(page, home)
    page.locator('[data-tool="remove"]').nth(1).click()
    expect(page.locator(ITEM)).to_have_count(2)
    expect(page.get_by_role("status")).to_contain_text("Weggehaald")
    expect(page.get_by_role("button", name="Zet terug")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(ITEM)).to_have_count(3)
    assert names(page) == chosen
    page.get_by_role("button", name="Maak leeg").click()
    expect(page.locator(".aw-basket-list")).to_contain_text("Uw mand is leeg")
    page.keyboard.press("Enter")
    expect(page.locator(ITEM)).to_have_count(3)


def test_the_order_within_a_group_follows_the_keyboard(page: Page, home: str) -> None:
    first, second, last = three(page, home)
    page.locator('[data-tool="down"]').first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"{ITEM} h3 a").first).to_have_text(second)
    assert names(page) == [second, first, last]
    expect(page.locator(f'{ITEM}:nth-child(2) [data-tool="down"]').first).to_be_focused()
    expect(page.get_by_role("status")).to_contain_text("staat nu op plaats 2 van 2")
    link = page.url
    page.reload()
    expect(page.locator(ITEM)).to_have_count(3)
    assert names(page) == [second, first, last]
    assert page.url == link


def test_the_same_text_twice_is_told(page: Page, home: str, demo_site: Path) -> None:
    """A measure of the library beside the card that took its text over."""
    said = [json.loads(re.sub(r"^awTexts\([^{]*|\);\n$", "", file.read_text("utf-8"))) for file in demo_site.glob("categorieen/*/teksten.js")]  # fmt: skip
    of_library = {file.parent.name: file.read_text("utf-8") for file in demo_site.glob("maatregelen/*/teksten.js")}
    card, text, library = next(
        (card["page"].split("/")[1], text, name)
        for card in said
        for text in card["texts"]
        for name, script in of_library.items()
        if text.get("html") and f'"same":"{text["same"]}"' in script and json.dumps(text["html"], ensure_ascii=False) in script
    )  # fmt: skip
    page.goto(f"{home}{BASKET}#m.{library}~c.{card}.{text['key']}")
    expect(page.locator(ITEM)).to_have_count(2)
    expect(page.locator(".aw-basket-note")).to_contain_text("Dezelfde tekst als")


def test_a_browser_that_stores_nothing_carries_the_basket_along(browser: Browser, home: str) -> None:
    context = browser.new_context()
    context.add_init_script("Storage.prototype.setItem = Storage.prototype.getItem = () => { throw new Error('no') }")
    page = context.new_page()
    take(page, home, "catering", [0])
    page.locator(".md-tabs a", has_text="Projecten").click()
    expect(page.locator(".aw-basket-link")).to_have_text("Mand: 1 tekst")
    opened(page, 1)
    take(page, home, "catering", [1])
    opened(page, 2)
    expect(page.locator(".aw-basket-notices")).to_contain_text("bewaart de mand niet")
    context.close()


# --- taking along


def test_copied_with_headings_numbers_and_lists_as_html_and_as_plain_text(page: Page, home: str) -> None:
    chosen = three(page, home)
    page.get_by_role("button", name="Kopieer alles").click()
    expect(page.get_by_role("status")).to_have_text("Gekopieerd")
    taken = page.evaluate("window.taken")
    assert re.findall(r"<h2>(.*?)</h2>", taken["text/html"])[:2] == ["Eisen", "Gunningscriteria"]
    heads = re.findall(r"<h3>(.*?)</h3>", taken["text/html"])
    assert [head.split(". ", 1)[1] for head in heads] == chosen
    assert "class=" not in taken["text/html"]
    places = [taken["text/plain"].index(head) for head in heads]
    assert places == sorted(places)
    assert "Bron: " in taken["text/plain"]


def test_a_numbered_text_is_numbered_once_when_it_is_copied(page: Page, home: str) -> None:
    page.goto(home + "maatregelen/ict-terugname-en-tweede-leven/index.html")
    page.get_by_label(re.compile("^Neem mee:")).check()
    opened(page, 1)
    page.get_by_role("button", name="Kopieer alles").click()
    expect(page.get_by_role("status")).to_have_text("Gekopieerd")
    taken = page.evaluate("window.taken")
    assert "<ol>" in taken["text/html"]
    assert not re.search(r"<li[^>]*>\s*(<p>)?\d+\. ", taken["text/html"])
    assert re.findall(r"^(\d)\. ", taken["text/plain"], re.MULTILINE) == ["1", "2", "3", "4"]
    loose = '<ol class="aw-as-written">\\n<li>\\n<p>3. Drie</p>\\n</li>\\n<li>\\n<p>4. Vier</p>\\n<ul class="aw-as-written"><li>- x</li></ul></li></ol>'
    said = page.evaluate(
        f"""() => {{
            const box = document.createElement("div");
            box.innerHTML = '{loose}';
            const clean = ambitieweb.clean(box);
            return [ambitieweb.plain(box), ambitieweb.plain(clean), clean.textContent.split(/\\s+/).join(" ").trim()];
        }}"""
    )
    assert [re.sub("\n+", "\n", words) for words in said] == ["3. Drie\n4. Vier\n- x"] * 2 + ["Drie Vier x"]


def test_csv_has_the_form_of_the_other_files(page: Page, home: str) -> None:
    chosen = three(page, home)
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV", exact=True).click()
    content = Path(download.value.path()).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rows[0][:4] == ["Nummer", "Instrument", "Naam", "Tekst"]
    assert [row[2] for row in rows[1:]] == chosen
    assert all(len(row) == len(rows[0]) for row in rows)


def test_a_text_that_a_spreadsheet_takes_for_a_formula_is_guarded(page: Page, home: str) -> None:
    three(page, home)
    made = page.evaluate(
        """async () => {
            await awBasket.script("written");
            const text = {name: "=1+1", group: 2, html: '<p>@x; "y"</p>', same: "a", condition: "+levering"};
            const card = {name: "-k", kind: "categorie", page: "a/index.html", texts: [text]};
            const words = await awBasket.words();
            return awBasket.asCsv(awBasket.taken([{id: "c.k.a", card, text}], words), words);
        }"""
    )
    row = next(csv.reader(io.StringIO(made.split("\r\n")[1]), delimiter=";"))
    assert (row[2], row[3], row[7], row[10]) == ("'=1+1", '\'@x; "y"', "'+levering", "'-k")


def test_a_measure_without_a_text_is_not_said_to_have_another_text(page: Page, http_site: str) -> None:
    three(page, http_site)
    notes = page.evaluate(
        """async () => {
            const words = await awBasket.words();
            const text = {name: "Zonder", group: 2, same: "a"};
            const card = {name: "k", kind: "categorie", page: "a/index.html", texts: [text]};
            const found = ["c.k.a", "c.l.a"].map((id) => ({id, card, text: {...text}}));
            return awBasket.taken(found, words).groups[0].items.map(({note}) => note);
        }"""
    )
    assert notes[0].startswith("Voor deze maatregel is nog geen tekst.")
    assert notes[1].startswith("Dezelfde maatregel als Eis 1. Voor deze maatregel is nog geen tekst.")


def test_what_fails_is_told(page: Page, http_site: str) -> None:
    three(page, http_site)
    page.evaluate(
        "Object.defineProperty(navigator, 'clipboard', {value: undefined}); document.execCommand = () => false"
    )
    for name in ("Kopieer alles", "Kopieer link"):
        page.get_by_role("button", name=name).click()
        expect(page.get_by_role("status")).to_contain_text("Kopiëren lukt niet")
        page.get_by_role("status").evaluate("e => e.replaceChildren()")
    page.route("**/mand/word.js", lambda route: route.abort())
    page.get_by_role("button", name="Word", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("Dit lukt nu niet")
    page.route("**/woorden.js", lambda route: route.abort())
    page.reload()
    expect(page.get_by_role("alert")).to_contain_text("Dit lukt nu niet")


def test_texts_that_did_not_load_once_come_the_next_time(page: Page, http_site: str) -> None:
    three(page, http_site)
    page.route("**/catering/teksten.js", lambda route: route.abort())
    page.reload()
    expect(page.locator(ITEM)).to_have_count(1)
    page.unroute("**/catering/teksten.js")
    page.locator('[data-tool="remove"]').click()
    expect(page.locator(ITEM)).to_have_count(2)


# --- who does not see, or has no script


@pytest.mark.parametrize("view", LIGHT_VIEWS, ids=str)
def test_full_and_empty_basket_have_no_accessibility_faults(view: View, browser: Browser, http_site: str) -> None:
    context = new_context(browser, view)
    page = context.new_page()
    show(page, f"{http_site}{BASKET}", view)
    expect(page.locator(".aw-basket-list")).to_contain_text("Uw mand is leeg")
    assert not faults_in_both(page)
    page.goto(http_site + "categorieen/ict-hardware/index.html")
    page.evaluate(
        "awBasket.set([...document.querySelectorAll('[data-aw-tick-text]')].map(b => b.dataset.awTickText)"
        ".concat('c.ict-hardware.000000'))"
    )
    show(page, f"{http_site}{BASKET}", view)
    expect(page.locator(ITEM).first).to_be_visible()
    assert not faults_in_both(page)
    small = page.eval_on_selector_all(
        ".aw-basket-tool", "all => all.filter(e => e.clientWidth < 24 || e.clientHeight < 24).length"
    )
    assert small == 0
    show(page, f"{http_site}projecten/kastanjelaan-herinrichting/index.html", view)
    page.locator(".aw-choose-more > summary").click()
    expect(page.locator(".aw-choose-ways")).to_be_visible()
    assert not faults_in_both(page)
    context.close()


def test_nothing_of_a_full_basket_scrolls_sideways(page: Page, http_site: str) -> None:
    three(page, http_site)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width


def test_without_a_script_a_whole_list_can_be_taken(browser: Browser, demo_site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((demo_site / BASKET).as_uri())
    expect(page.get_by_text("De mand werkt met JavaScript")).to_be_visible()
    files = page.locator("a[download]").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    assert len(files) > 5
    assert all(((demo_site / BASKET).parent / file).resolve().is_file() for file in files)
    expect(page.locator(".md-content button")).to_have_count(0)
    context.close()
