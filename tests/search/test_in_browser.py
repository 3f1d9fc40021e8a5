"""A reader searches the example site: in the dialog, on the page with results and after a wrong address; on a server, from a
folder, under the strictest policy, and without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from search.test_fuzz import odd_questions
from site_checks.axe import faults_in_both
from site_checks.record import Record
from site_checks.views import LIGHT_VIEWS, View, new_context, open_search, show

OPTION = ".aw-search [role=option]"


@pytest.fixture(params=["http", "file", "policy"], scope="module")
def home(request: pytest.FixtureRequest, demo_site: Path) -> str:
    """Where the site starts: on a server, in a folder, on a server that allows nothing but the site's own files."""
    if request.param == "http":
        return str(request.getfixturevalue("http_site"))
    if request.param == "policy":
        return str(request.getfixturevalue("strict_site"))
    return demo_site.as_uri() + "/"


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(locale="nl-NL")
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    with context.new_page() as page:
        yield page


def test_no_index_is_asked_for_before_anybody_searches(page: Page, home: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(home + "index.html", wait_until="networkidle")
    assert [url for url in asked if "zoekindex" in url or "/search/" in url or "worker" in url or "lunr" in url] == []
    page.keyboard.press("/")
    expect(page.locator(".aw-search[open]")).to_be_visible()
    page.wait_for_function("() => document.querySelector('.aw-search-status').textContent")
    assert {url.rpartition("/")[2] for url in asked if "zoekindex" in url} == {
        "manifest.js",
        "start.js",
        "words.js",
        "answers.js",
    }


def test_question_is_answered_without_a_complaint(page: Page, home: str) -> None:
    page.goto(home + "categorieen/groen/index.html", wait_until="networkidle")
    record = Record(page, home)
    open_search(page, "wie is ambassadeur klimaat")
    expect(page.locator(".aw-answer")).to_contain_text("Beleidsadviseur energie (Gemeente Brinkstede)")
    first = page.locator(OPTION).first
    expect(first).to_have_attribute("href", home + "themasets/mvoi/klimaat/index.html")
    expect(first.locator("mark").first).to_have_text("Klimaat")
    assert record.faults == []


def test_keyboard_chooses_and_opens(page: Page, home: str) -> None:
    page.goto(home + "index.html")
    page.keyboard.press("Control+k")
    field = page.get_by_role("combobox")
    expect(field).to_be_focused()
    field.press_sequentially("riool relinen")
    options = page.locator(OPTION)
    expect(options.first).to_contain_text("relinen")  # and not what 'riool' alone gave a moment before
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", str(options.first.get_attribute("id")))
    page.keyboard.press("ArrowUp")
    expect(page.locator(f"{OPTION}[aria-selected=true]")).to_have_count(0)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/*relinen*/**")


def test_escape_gives_the_focus_back(page: Page, home: str) -> None:
    page.goto(home + "index.html")
    button = page.get_by_role("button", name="Zoeken")
    button.click()
    expect(page.get_by_role("combobox")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".aw-search[open]")).to_have_count(0)
    expect(button).to_be_focused()


def test_slash_in_a_field_is_a_letter(page: Page, home: str) -> None:
    page.goto(home + "maatregelen/index.html")
    field = page.get_by_label("Zoek in deze lijst")
    field.press("/")
    expect(field).to_have_value("/")
    expect(page.locator(".aw-search[open]")).to_have_count(0)


def test_result_leads_to_the_place_on_the_page(page: Page, home: str) -> None:
    page.goto(home + "index.html")
    open_search(page, "doseersysteem concentraat")
    page.wait_for_function("() => document.querySelector('.aw-search [role=option] mark')")
    href = str(page.locator(OPTION).first.get_attribute("href"))
    page.goto(href)
    assert "#" not in href or page.locator("[id='" + href.partition("#")[2] + "']").count() == 1


def test_choice_of_kind_and_theme_in_the_dialog_goes_along_to_the_page(page: Page, home: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(home + "index.html")
    open_search(page, "papier")
    assert "facets.js" not in asked
    button = page.get_by_role("button", name="Filter", exact=True)
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    choose(page.get_by_label("Soort", exact=True), "Maatregel")
    expect(page.get_by_role("button", name="Filter (1)")).to_be_visible()
    choose(page.get_by_label("Thema", exact=True), "Circulair (inclusief biobased)")
    expect(page.get_by_role("button", name="Filter (2)")).to_be_visible()
    expect(page.get_by_label("Thema", exact=True)).to_be_focused()
    assert set(page.locator(f"{OPTION} .aw-hit-kind").all_inner_texts()) == {"Maatregel"}
    way_on = page.locator(".aw-search-more a")
    total = way_on.inner_text()
    way_on.click()
    expect(page.locator(".aw-found-count")).to_be_visible()
    assert page.locator(".aw-found-count").inner_text().split()[0] in total.split()
    assert set(page.locator(".aw-hit-kind").all_inner_texts()) == {"Maatregel"}


def test_choice_without_results_has_a_way_back(page: Page, home: str) -> None:
    page.goto(home + "zoeken/index.html?q=papier&soort=maatregel-die-weg-is")
    expect(page.locator(".aw-found")).to_contain_text("Niets gevonden met deze keuze.")
    page.get_by_role("button", name="Laat alle resultaten zien").click()
    expect(page.locator("a.aw-hit").first).to_be_visible()
    assert "soort" not in page.url


def choose(filter_: Locator, name: str) -> None:
    """Choose what begins so; a number follows it."""
    expect(filter_.locator("option", has_text=f"{name} (")).not_to_have_count(0)
    filter_.focus()
    names = filter_.locator("option").all_inner_texts()
    filter_.select_option(label=next(one for one in names if one.startswith(f"{name} (")))


def test_page_with_results_can_be_sent(page: Page, home: str) -> None:
    page.goto(home + "zoeken/index.html?q=papier")
    results = page.get_by_role("main").get_by_role("listitem").locator("a.aw-hit")
    expect(results.first).to_be_visible()
    total = page.locator(".aw-found-count").inner_text()
    choose(page.get_by_label("Soort", exact=True), "Maatregel")
    expect(page.locator(".aw-found-count")).not_to_have_text(total)
    kinds = set(page.locator(".aw-hit-kind").all_inner_texts())
    assert kinds == {"Maatregel"}
    address = page.url
    assert "q=papier" in address
    assert "soort=" in address
    page.reload()
    expect(page.locator(".aw-hit-kind").first).to_have_text("Maatregel")


def test_typing_error_has_a_way_back(page: Page, home: str) -> None:
    page.goto(home + "zoeken/index.html?q=circulariteid")
    expect(page.locator(".aw-remark").first).to_contain_text("circulariteit")
    page.get_by_role("button", name="Zoek precies op circulariteid").click()
    expect(page.locator(".aw-found-count")).to_contain_text("Niets gevonden")
    expect(page.get_by_role("main").get_by_role("link", name="Alles van A tot Z").first).to_be_visible()


def test_what_is_typed_is_never_run_and_never_breaks(page: Page, home: str) -> None:
    page.goto(home + "index.html", wait_until="networkidle")
    record = Record(page, home)
    page.on("dialog", lambda dialog: record.faults.append(dialog.message))
    open_search(page, "papier")
    field = page.get_by_role("combobox")
    for typed in odd_questions()[:60]:
        field.fill(typed)
        page.wait_for_timeout(5)
    field.fill("<img src=x onerror=alert(1)> papier")
    expect(page.locator(OPTION).first).to_be_visible()
    expect(page.locator(".aw-search img")).to_have_count(0)
    assert record.faults == []


def test_wrong_address_is_searched(page: Page, http_site: str, demo_site: Path) -> None:
    page.route("**/oud/*", lambda route: route.fulfill(status=404, path=demo_site / "404.html"))
    page.goto(http_site + "oud/riool-relinen-oosterlo.html")
    expect(page.get_by_role("main").locator("a.aw-hit").first).to_contain_text("Riool relinen in Oosterlo")
    expect(page.locator("#aw-lost")).to_have_value("oud riool relinen oosterlo")


def test_address_that_cannot_be_read_is_searched_as_it_stands(page: Page, http_site: str) -> None:
    record = Record(page, http_site)
    page.goto(http_site + "404.html")
    page.locator("#aw-lost").fill("")
    page.evaluate("history.replaceState(null, '', '/oud/catering%FF')")
    page.evaluate("awSearch.ready().then(() => awSearch.showPage())")
    expect(page.locator("#aw-lost")).to_have_value("oud catering%FF")
    assert [fault for fault in record.faults if "404" not in fault] == []


def test_without_javascript_everything_stands_from_a_to_z(browser: Browser, home: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    with context.new_page() as page:
        page.goto(home + "index.html")
        page.locator("header").get_by_role("link", name="Alles van A tot Z").click()
        page.locator("summary").filter(has=page.get_by_role("heading", name="R", exact=True)).click()
        page.get_by_role("link", name="Riool relinen in Oosterlo", exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Riool relinen in Oosterlo")
        page.goto(home + "zoeken/index.html")
        expect(page.locator("main .aw-no-js")).to_be_visible()
    context.close()


@pytest.mark.parametrize("view", [*LIGHT_VIEWS, View("light", 320, 640)], ids=str)
def test_dialog_and_page_have_no_accessibility_faults(view: View, browser: Browser, http_site: str) -> None:
    context = new_context(browser, view)
    with context.new_page() as page:
        show(page, http_site + "index.html", view)
        open_search(page, "wat moet ik minimaal catering")
        page.keyboard.press("ArrowDown")
        expect(page.locator(".aw-answer")).to_be_visible()
        page.get_by_role("button", name="Filter", exact=True).click()
        expect(page.get_by_label("Soort", exact=True)).to_be_visible()
        found = list(faults_in_both(page))
        beyond = "parts => parts.filter(part => part.getBoundingClientRect().right > innerWidth + 1).length"
        assert page.locator(".aw-search *").evaluate_all(beyond) == 0
        show(page, http_site + "zoeken/index.html?q=circulariteid%20papier", view)
        expect(page.locator("a.aw-hit").first).to_be_visible()
        assert page.locator("main *").evaluate_all(beyond) == 0
        found += faults_in_both(page)
        show(page, http_site + "a-z/index.html", view)
        found += faults_in_both(page)
    context.close()
    assert not found, "\n".join(found)


def test_screen_reader_hears_names_groups_and_the_number(page: Page, http_site: str) -> None:
    page.goto(http_site + "index.html")
    open_search(page, "papier")
    expect(page.get_by_role("dialog", name="Zoeken")).to_be_visible()
    expect(page.get_by_role("combobox", name="Zoek op deze site")).to_be_focused()
    expect(page.get_by_role("listbox", name="Resultaten").get_by_role("group", name="Past het best")).to_be_visible()
    expect(page.get_by_role("status").first).to_contain_text("resultaten")
    expect(page.get_by_role("button", name="Sluiten")).to_be_visible()
    web = page.locator(f"{OPTION} .aw-mini").first
    expect(web).to_have_attribute("role", "img")
    assert str(web.get_attribute("aria-label")).startswith("Web: ")
