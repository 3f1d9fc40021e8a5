"""The catalogue in a real browser, from a server and from a folder: what a buyer does with it."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.careful import careful_tab
from catalogue.content import write
from command import ambitieweb
from site_checks.axe import faults_in_both
from site_checks.views import LIGHT_VIEWS, View, new_context, show

QUESTION = "thema=circulariteit&niveau=2&instrument=gunningscriterium&productgroep=ict"
ROWS = ':is(#maatregelen, [data-aw-folded="maatregelen"]) tbody tr'
FOLDED = '[data-aw-folded="maatregelen"]'


@pytest.fixture(params=["http", "file"])
def home(request: pytest.FixtureRequest) -> str:
    """Where the site starts: on a server, or in a folder on disk."""
    if request.param == "http":
        return str(request.getfixturevalue("http_site"))
    return Path(request.getfixturevalue("demo_site")).as_uri() + "/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="nl-NL", viewport={"width": 1440, "height": 900})
    with careful_tab(context) as tab:
        yield tab


def ids(page: Page) -> list[str]:
    return page.eval_on_selector_all(ROWS, "rows => rows.map(row => row.dataset.id)")


def choose(page: Page, **values: str) -> None:
    for name, value in values.items():
        field = page.locator(f'.aw-filter select[name="{name}"]')
        expect(page.locator("form.aw-filter")).to_be_visible()
        if not field.is_visible():
            page.locator(".aw-filter-more > summary").click()
        field.select_option(value)


def test_buyer_finds_award_criteria_for_circular_ict_in_the_list_of_a_category(page: Page, home: str) -> None:
    """The list of the card ICT-hardware and its projects, at level 2 or higher. The address can be sent."""
    page.goto(f"{home}catalogus/categorie/ict-hardware/index.html")
    choose(page, thema="circulariteit", niveau="2", instrument="gunningscriterium")
    rows = page.locator(ROWS)
    expect(rows).not_to_have_count(0)
    expect(page.locator(".aw-filter-count")).to_contain_text("gevonden van")
    for number in range(rows.count()):
        expect(rows.nth(number)).to_contain_text("gunningscriterium")
        expect(rows.nth(number).locator(".aw-copy-text").first).to_be_visible()
    found = ids(page)
    fresh = page.context.new_page()
    fresh.goto(page.url)
    expect(fresh.locator(ROWS)).to_have_count(len(found))
    assert ids(fresh) == found


def test_buyer_asks_the_whole_catalogue_the_same(page: Page, home: str) -> None:
    page.goto(home + "index.html")
    page.get_by_role("link", name="Maatregelen", exact=True).first.click()
    choose(page, thema="circulariteit", niveau="2", instrument="gunningscriterium", productgroep="ict")
    expect(page).to_have_url(re.compile(re.escape("?" + QUESTION) + "$"))
    expect(page.locator(ROWS)).to_have_count(3)
    found = ids(page)
    assert found == ["ict-hergebruikte-apparatuur", "ict-demontage-en-recycling", "ict-reparatie-met-eigen-hulpdesk"]
    fresh = page.context.new_page()
    fresh.goto(f"{home}maatregelen/index.html?{QUESTION}")
    expect(fresh.locator(ROWS)).to_have_count(3)
    assert ids(fresh) == found
    assert fresh.locator('select[name="niveau"]').input_value() == "2"


def test_search_of_the_site_finds_the_texts_of_a_category(page: Page, http_site: str) -> None:
    page.goto(http_site + "zoeken/index.html?q=maatregelen+en+teksten+voor+ICT-hardware")
    results = page.locator("a.aw-hit", has_text="Maatregelen en teksten voor ICT-hardware")
    expect(results.first).to_be_attached()


def test_one_click_copies_a_long_text_that_is_folded_away(page: Page, home: str) -> None:
    if home.startswith("http"):
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{home}maatregelen/index.html?zoek=tweede+leven+apparatuur+terugnemen")
    row = page.locator('tr[data-id="ict-terugname-en-tweede-leven"]')
    expect(row.locator(".aw-copy-text").first).to_be_hidden()
    row.get_by_role("button", name="Kopieer tekst").first.click()
    expect(row.get_by_role("button", name="Gekopieerd")).to_be_visible()
    copied = pasted(page)
    assert copied.startswith(
        "1. De opdrachtnemer neemt op verzoek alle apparatuur uit deze overeenkomst terug, ook van"
    )
    lines = copied.split("\n")
    assert [line[:3] for line in lines if line] == ["1. ", "2. ", "3. ", "4. "]
    assert lines[-1] == "4. De opdrachtnemer rapporteert elk half jaar per serienummer de bestemming."


def pasted(page: Page) -> str:
    """What lies on the clipboard, by pasting it into a field of the page."""
    page.evaluate("document.body.prepend(Object.assign(document.createElement('textarea'), {id: 'plak'}))")
    field = page.locator("#plak")
    field.focus()
    page.keyboard.press("Control+V")
    expect(field).not_to_have_value("")
    return field.input_value()


def test_link_button_copies_the_address_of_the_selection(page: Page, home: str) -> None:
    page.goto(home + "maatregelen/index.html")
    if home.startswith("http"):
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    choose(page, thema="klimaat")
    page.get_by_role("button", name="Kopieer link").click()
    expect(page.get_by_role("button", name="Link gekopieerd")).to_be_visible()
    assert pasted(page) == f"{home}maatregelen/index.html?thema=klimaat"


def test_words_are_found_without_accents_and_capitals_and_all_of_them(page: Page, home: str) -> None:
    page.goto(home + "maatregelen/index.html")
    total = page.locator(ROWS).count()
    page.get_by_label("Zoek in deze lijst").fill("COORDINATOR  RETURN")
    expect(page.locator(".aw-filter-count")).to_contain_text("gevonden van")
    texts = [text.replace("\N{SOFT HYPHEN}", "") for text in page.locator(ROWS).all_text_contents()]
    assert 0 < len(texts) < total
    for text in texts:
        assert "coördinator" in text.lower()
        assert "return" in text.lower()
    page.get_by_label("Zoek in deze lijst").fill("ketenverantwoordelijkheid beloon openheid")
    expect(page.locator(ROWS)).to_have_count(1)
    page.get_by_label("Zoek in deze lijst").fill("ditwoordbestaatniet")
    expect(page.locator(".aw-filter-count")).to_contain_text("Niets gevonden")
    expect(page.locator(ROWS)).to_have_count(0)


@pytest.mark.parametrize(("plural", "stem"), [("gunningscriteria circulair", "gunningscriteri"), ("eisen", "eis")])
def test_a_plural_finds_its_singular_at_the_start_of_a_word(page: Page, home: str, plural: str, stem: str) -> None:
    page.goto(home + "maatregelen/index.html")
    page.get_by_label("Zoek in deze lijst").fill(plural)
    expect(page.locator(".aw-filter-count")).to_contain_text("gevonden van")
    rows = [row.lower() for row in page.eval_on_selector_all(ROWS, "rows => rows.map(row => row.outerHTML)")]
    texts = [re.sub(r"<[^>]+>", " ", row) for row in rows]
    assert any(re.search(rf"\b{stem}(um)?\b", text) for text in texts)
    assert all(re.search(rf"\b{stem}|eisen", row) for row in rows)


def test_one_use_must_have_all_that_is_asked_and_others_are_hidden(page: Page, home: str) -> None:
    page.goto(home + "maatregelen/index.html?categorie=ict-hardware&uitvoering=uitgevoerd")
    expect(page.locator(".aw-filter-count")).to_contain_text("gevonden van")
    for row in page.locator(ROWS).all():
        places = row.locator("td:nth-child(4) li:visible, td:nth-child(4):not(:has(li[data-n]))").all_inner_texts()
        assert places
        assert all("uitgevoerd" in place for place in places), places


def test_headings_sort_with_the_keyboard_and_say_so(page: Page, home: str) -> None:
    page.goto(home + "maatregelen/index.html?categorie=ict-hardware")
    heading = page.locator("#maatregelen thead th").first
    served = ids(page)
    heading.get_by_role("button").focus()
    page.keyboard.press("Enter")
    assert heading.get_attribute("aria-sort") == "ascending"
    expect(page).to_have_url(re.compile("sorteer=maatregel"))
    page.keyboard.press("Enter")
    assert heading.get_attribute("aria-sort") == "descending"
    names = page.eval_on_selector_all(ROWS, "rows => rows.map(row => row.cells[0].dataset.s)")
    collated = page.evaluate("names => names.slice().sort((a, b) => b.localeCompare(a, 'nl'))", names)
    assert names == collated
    assert ids(page) != served
    page.keyboard.press("Enter")
    assert heading.get_attribute("aria-sort") is None
    assert ids(page) == served
    page.locator("#maatregelen thead th").nth(1).get_by_role("button").click()
    levels = page.eval_on_selector_all(ROWS, "rows => rows.map(row => row.cells[1].dataset.s)")
    filled = [int(level) for level in levels if level]
    assert filled == sorted(filled)
    assert levels[len(filled) :] == [""] * (len(levels) - len(filled))


def test_back_and_forward_keep_the_selection_and_reset_clears_it(page: Page, home: str) -> None:
    page.goto(home + "maatregelen/index.html")
    count = page.locator(".aw-filter-count")
    total = count.inner_text()
    choose(page, thema="klimaat")
    expect(count).to_contain_text("gevonden")
    with_theme = count.inner_text()
    choose(page, instrument="eis")
    with_both = count.inner_text()
    assert len({total, with_theme, with_both}) == 3
    page.go_back()
    expect(count).to_have_text(with_theme)
    assert page.locator('select[name="instrument"]').input_value() == ""
    page.go_forward()
    expect(count).to_have_text(with_both)
    page.get_by_role("button", name="Wis de keuzes").click()
    expect(count).to_have_text(total)
    expect(page).not_to_have_url(re.compile(r"\?"))
    page.go_back()
    expect(count).to_have_text(with_both)


def test_where_a_browser_refuses_to_change_the_address_the_part_after_the_hash_serves(
    page: Page, demo_site: Path
) -> None:
    page.add_init_script(
        "for (const name of ['pushState', 'replaceState']) history[name] = () => { throw new DOMException('refused'); };"
    )
    page.goto((demo_site / "maatregelen/index.html").as_uri())
    choose(page, thema="klimaat")
    choose(page, niveau="3")
    expect(page).to_have_url(re.compile(r"index\.html#\?thema=klimaat&niveau=3$"))
    found = ids(page)
    fresh = page.context.new_page()
    fresh.goto(page.url)
    expect(fresh.locator(".aw-filter-count")).to_contain_text("gevonden van")
    assert ids(fresh) == found
    page.go_back()
    expect(page.locator('select[name="niveau"]')).to_have_value("")


def test_plain_pages_list_the_measures_that_the_filter_gives(page: Page, demo_site: Path) -> None:
    site = demo_site.as_uri() + "/"
    page.goto(site + "maatregelen/index.html")
    pages = {
        "thema": page.eval_on_selector_all('select[name="thema"] option', "all => all.map(one => one.value).slice(1)"),
        "categorie": page.eval_on_selector_all(
            'select[name="categorie"] option', "all => all.map(one => one.value).slice(1)"
        ),
    }
    ways = page.eval_on_selector_all(
        ".aw-catalogue-plain ul", "lists => lists.map(list => [...list.querySelectorAll('a')].map(link => link.href))"
    )
    for key, addresses in zip(("thema", "categorie"), ways, strict=True):
        assert len(addresses) == len(pages[key]) > 5
    compared = 0
    plain = page.context.new_page()
    for address in ways[0] + ways[1]:
        plain.goto(address, wait_until="domcontentloaded")
        of_page = set(ids(plain))
        if address in ways[1]:
            key, value = "categorie", address.split("/")[-2]
        else:
            key, value = "thema", pages["thema"][ways[0].index(address)]
        choose(page, **({"thema": "", "categorie": ""} | {key: value}))
        expect(page).to_have_url(f"{site}maatregelen/index.html?{key}={value}")
        expect(page.locator(".aw-filter-count")).to_contain_text("gevonden van")
        assert set(ids(page)) == of_page, address
        compared += 1
    assert compared == len(ways[0]) + len(ways[1])


def test_without_javascript_everything_can_be_read_and_no_filter_is_shown(browser: Browser, demo_site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((demo_site / "catalogus/categorie/ict-hardware/index.html").as_uri() + "#gunningscriterium")
    expect(page.locator("form.aw-filter")).to_be_hidden()
    expect(page.locator("noscript p").first).to_be_visible()
    first = page.locator("tr#gunningscriterium")
    expect(first).to_be_in_viewport()
    expect(first.locator(".aw-copy-text").first).to_be_visible()
    expect(page.locator(ROWS)).to_have_count(23)
    page.goto((demo_site / "maatregelen/index.html").as_uri())
    expect(page.locator("form.aw-filter")).to_be_hidden()
    expect(page.locator(ROWS)).to_have_count(100)
    total = int((page.locator(".aw-filter-count").text_content() or "").split()[0])
    parts = page.locator(".aw-pager a").count()
    assert parts == (total - 1) // 100
    page.locator(".aw-pager a").last.click()
    expect(page.locator(ROWS)).to_have_count(total - 100 * parts)
    context.close()


@pytest.mark.parametrize("has_script", [True, False])
def test_a_link_to_something_folded_opens_what_it_lies_in(browser: Browser, demo_site: Path, has_script: bool) -> None:
    context = browser.new_context(java_script_enabled=has_script)
    page = context.new_page()
    address = (demo_site / "projecten/kastanjelaan-herinrichting/index.html").as_uri()
    page.goto(address)
    anchor = page.locator("details.aw-fold:not([open]) [id]").last.get_attribute("id")
    folded = page.locator(f"[id='{anchor}']")
    expect(folded).to_be_hidden()
    page.goto("about:blank")
    page.goto(f"{address}#{anchor}")
    expect(folded).to_be_in_viewport()
    context.close()


def test_the_rest_of_a_long_list_is_folded_in_one_line(page: Page, home: str) -> None:
    page.goto(home + "maatregelen/index.html")
    expect(page.locator("#maatregelen tbody tr")).to_have_count(10)
    expect(page.locator(f"{FOLDED} > summary")).to_have_text("Nog 90 regels")
    last = page.locator(f"{FOLDED} tbody tr").last
    expect(last).to_be_hidden()
    page.locator(f"{FOLDED} > summary").click()
    expect(last).to_be_visible()


def test_a_search_brings_a_folded_row_in_sight_and_without_it_the_row_is_folded_again(page: Page, home: str) -> None:
    page.goto(home + "maatregelen/index.html")
    last = page.locator(f"{FOLDED} tbody tr").last
    name = last.get_attribute("data-id")
    served = ids(page)
    page.get_by_label("Zoek in deze lijst").fill((last.locator("th a").first.text_content() or "").strip())
    expect(page.locator(f'#maatregelen tbody tr[data-id="{name}"]')).to_be_visible()
    expect(page.locator(FOLDED)).to_be_hidden()
    page.get_by_role("button", name="Wis de keuzes").click()
    expect(page.locator(FOLDED)).to_be_visible()
    assert ids(page) == served
    expect(page.locator(f"{FOLDED} tbody tr")).to_have_count(90)


def test_what_is_folded_stands_on_paper_without_javascript(browser: Browser, demo_site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((demo_site / "maatregelen/index.html").as_uri())
    folded = page.locator(f"{FOLDED} tbody tr").last
    expect(folded).to_be_hidden()
    page.emulate_media(media="print")
    expect(folded).to_be_visible()
    expect(page.locator(f"{FOLDED} > summary")).to_be_hidden()
    page.goto((demo_site / "maatregelen/ict-terugname-en-tweede-leven/index.html").as_uri())
    clauses = page.locator(".aw-copy-text")
    expect(clauses).not_to_have_count(0)
    for clause in clauses.all():
        expect(clause).to_be_visible()
    context.close()


def test_paper_shows_what_was_chosen_in_words(page: Page, http_site: str) -> None:
    page.goto(f"{http_site}maatregelen/index.html?{QUESTION}&zoek=punten")
    expect(page.locator(ROWS)).to_have_count(3)
    page.emulate_media(media="print")
    words = page.locator(".aw-filter-words")
    expect(words).to_be_visible()
    assert words.inner_text() == (
        "Zoek in deze lijst: punten; Thema: Circulair; Niveau: niveau 2 of hoger; Instrument: gunningscriterium; "
        "Productgroep: ICT"
    )
    expect(page.locator("form.aw-filter")).to_be_hidden()


def test_an_old_address_with_chosen_rows_still_shows_those(page: Page, home: str) -> None:
    """Rows were ticked here before the basket; ticking a text now takes it along."""
    page.goto(f"{home}maatregelen/index.html?kies=ict-demontage-en-recycling&toon=gekozen")
    expect(page.locator(ROWS)).to_have_count(1)
    assert ids(page) == ["ict-demontage-en-recycling"]
    expect(page.locator("[data-aw-tick], [data-aw-only]")).to_have_count(0)


def test_page_without_a_table_loads_no_scripts_for_one(page: Page, home: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(home + "index.html", wait_until="load")
    assert [url for url in asked if "/javascripts/table/" in url] == []
    page.goto(home + "maatregelen/index.html", wait_until="load")
    assert [url for url in asked if "/javascripts/table/" in url]


@pytest.mark.parametrize("view", LIGHT_VIEWS, ids=str)
def test_filter_that_is_open_has_no_accessibility_faults(view: View, browser: Browser, http_site: str) -> None:
    context = new_context(browser, view)
    page = context.new_page()
    show(
        page,
        f"{http_site}maatregelen/index.html?{QUESTION}&kies=ict-demontage-en-recycling&sorteer=-thema-en-niveau",
        view,
    )
    filters = page.locator("[data-aw-filters]")
    if filters.is_visible():
        filters.click()
    expect(page.locator(".aw-filter-more[open]")).to_have_count(1)
    page.evaluate("scrollTo(0, 0)")
    found = faults_in_both(page)
    assert not found, "\n".join(found)
    if not view.is_phone:
        expect(page.locator("#maatregelen thead [aria-sort=descending]")).to_have_count(1)
    context.close()


@pytest.fixture(scope="module")
def long_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with 605 measures: the 5 of the hand-worked portfolio, and 600 in one project."""
    folder = tmp_path_factory.mktemp("long")
    write(folder / "content")
    lines = [
        f"  - {{naam: Maatregel nummer {number}, thema: circulair, niveau: {number % 3 + 1}, tekst: 'Tekst {number}.'}}\n"
        for number in range(600)
    ]
    project = "naam: Lange lijst\ncategorie: ict\nmaatregelen:\n" + "".join(lines)
    (folder / "content/projecten/lang.yml").write_text(project, "utf-8")
    done = ambitieweb("build", folder=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


def test_long_table_loads_the_rest_from_a_folder_and_finds_the_last_row(page: Page, long_site: Path) -> None:
    page.goto((long_site / "maatregelen/index.html").as_uri())
    expect(page.locator(ROWS)).to_have_count(100)
    expect(page.locator(".aw-pager")).to_be_visible()
    expect(page.locator("script[src*=maatregelen-rijen]")).to_have_count(0)
    page.get_by_label("Zoek in deze lijst").fill("nummer 599")
    expect(page.locator(ROWS)).to_have_count(1)
    expect(page.locator(ROWS)).to_contain_text("Maatregel nummer 599")
    expect(page.locator(".aw-filter-count")).to_have_text("1 maatregel gevonden van 605")
    expect(page.locator(".aw-pager")).to_be_hidden()
    row = page.locator(ROWS)
    row.get_by_role("button", name="Kopieer tekst").click()
    expect(row.get_by_role("button", name="Gekopieerd")).to_be_visible()
    assert pasted(page) == "Tekst 599."
    row.get_by_role("link", name=re.compile("Lange lijst")).click()
    expect(page.locator("#maatregel-600")).to_be_in_viewport()


def test_rows_in_several_files_are_all_found(page: Page, long_site: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(long_site, site)
    index, file = site / "maatregelen/index.html", next((site / "maatregelen").glob("*-rijen.*.js"))
    rows = json.loads(file.read_text("utf-8").partition(",")[2].removesuffix(");\n"))
    names = []
    for start, end in ((0, 150), (150, 300), (300, len(rows))):
        names.append(f"rijen-{start}.js")
        (file.parent / names[-1]).write_text(f'awRows("maatregelen",{json.dumps(rows[start:end])});', "utf-8")
    index.write_text(index.read_text("utf-8").replace(file.name, " ".join(names)), "utf-8")
    page.goto(index.as_uri())
    page.get_by_label("Zoek in deze lijst").fill("nummer 599")
    expect(page.locator(".aw-filter-count")).to_have_text("1 maatregel gevonden van 605")
    page.get_by_label("Zoek in deze lijst").fill("maatregel nummer")
    expect(page.locator(".aw-filter-count")).to_have_text("600 maatregelen gevonden van 605")


def test_long_table_shows_two_hundred_rows_at_a_time(page: Page, long_site: Path) -> None:
    page.goto((long_site / "maatregelen/index.html").as_uri() + "?zoek=maatregel+nummer")
    expect(page.locator(ROWS)).to_have_count(200)
    expect(page.locator(".aw-filter-count")).to_have_text("600 maatregelen gevonden van 605")
    more = page.get_by_role("button", name="Toon meer")
    more.click()
    expect(page.locator(ROWS)).to_have_count(400)
    assert page.evaluate(
        "document.activeElement.closest('tr') === document.querySelectorAll('#maatregelen tbody tr')[200]"
    )
    more.click()
    expect(page.locator(ROWS)).to_have_count(600)
    expect(more).to_be_hidden()
    page.get_by_role("button", name="Wis de keuzes").click()
    expect(page.locator(ROWS)).to_have_count(100)
    expect(page.locator(".aw-pager")).to_be_visible()


def test_list_of_which_the_rest_does_not_come_says_so(page: Page, long_site: Path) -> None:
    page.route("**/maatregelen-rijen.*.js", lambda route: route.abort())
    page.goto((long_site / "maatregelen/index.html").as_uri() + "?zoek=nummer+100")
    expect(page.locator(".aw-filter-count")).to_contain_text("kon niet worden geladen")
    expect(page.locator(".aw-pager")).to_be_visible()
