"""The menu of a picture by keyboard, and light pages in a frame, under the policy that the project publishes."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from browser.policy import HEADERS
from browser.server import serving
from site_checks.axe import faults
from site_checks.nu import complaints
from site_checks.record import Record

pytestmark = pytest.mark.slow
SVG = "{http://www.w3.org/2000/svg}"
CARD = "categorieen/catering/index.html"


@pytest.fixture(scope="module")
def home(site_with_files: Path) -> Iterator[str]:
    with serving(site_with_files, HEADERS) as address:
        yield address


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, permissions=["clipboard-read", "clipboard-write"]
    )
    yield context
    context.close()


def test_menu_of_a_picture_opens_and_closes_by_keyboard(home: str, reader: BrowserContext) -> None:
    page = reader.new_page()
    record = Record(page, home)
    page.goto(home + CARD)
    button = page.locator(".aw-picture-open").first
    expect(button).to_have_attribute("aria-expanded", "false")
    button.focus()
    page.keyboard.press("Enter")
    items = page.locator(".aw-picture-menu :is(a, button)")
    expect(items).to_have_count(9)
    expect(button).to_have_attribute("aria-expanded", "true")
    assert all(item.bounding_box()["height"] >= 24 for item in items.all())  # type: ignore[index]
    assert not faults(page)
    page.keyboard.press("Tab")
    expect(items.first).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(items.first).to_be_hidden()
    assert not record.faults


def test_menu_offers_what_is_there_and_copies_with_the_source(
    home: str, reader: BrowserContext, site_with_files: Path
) -> None:
    page = reader.new_page()
    page.goto(home + CARD)
    page.locator(".aw-picture-open").first.click()
    links = page.locator(".aw-picture-menu a")
    expect(links).to_have_count(4)
    files = links.evaluate_all("links => links.map(link => link.href)")
    for address in files:
        assert (site_with_files / address.removeprefix(home)).is_file()
    copied = {}
    for button in page.locator(".aw-picture-menu button").all():
        name = button.inner_text()
        button.click()
        expect(button).to_have_text("Gekopieerd")
        copied[name] = page.evaluate("navigator.clipboard.readText()")
    sentence = copied["Kopieer de zin met bron"]
    assert sentence.startswith(page.locator(".aw-finding").inner_text())
    assert "(Bron: Ambitieweb Catering (nog niet vastgesteld), Volledig voorbeeld, stand van " in sentence
    assert sentence.endswith(copied["Kopieer de link"])
    link = copied["Kopieer de link"]
    assert link.startswith("https://voorbeeld.nl/inkoop/" + CARD)
    expect(page.locator(f"[id='{link.partition('#')[2]}']")).to_have_count(1)
    code = copied["Kopieer de code om het web in te sluiten"]
    assert 'title="' in code
    assert 'loading="lazy"' in code
    shown = code.partition('src="')[2].partition('"')[0].removeprefix("https://voorbeeld.nl/inkoop/")
    assert (site_with_files / shown).is_file()


def test_a_menu_opens_upward_where_there_is_no_room_below(home: str, reader: BrowserContext) -> None:
    page = reader.new_page()
    page.goto(home + CARD)
    button = page.locator(".aw-picture-open").first
    button.evaluate("button => window.scrollBy(0, button.getBoundingClientRect().bottom - innerHeight + 10)")
    button.click()
    lowest = page.locator(".aw-picture-menu").evaluate("menu => menu.getBoundingClientRect().bottom")
    top = button.evaluate("button => button.getBoundingClientRect().top")
    assert lowest <= top


def test_a_phone_has_the_menu_too(home: str, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(home + CARD)
    page.locator(".aw-picture-open").first.click()
    expect(page.locator(".aw-picture-menu a").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()


def test_a_chart_is_taken_along_as_png_and_svg_with_its_title_and_source(demo_site: Path, browser: Browser) -> None:
    context = browser.new_context(accept_downloads=True)
    page = context.new_page()
    page.goto((demo_site / "monitor" / "geld" / "index.html").as_uri())
    button = page.locator(".aw-chart-open").first
    expect(button).to_have_accessible_name(re.compile("^Neem mee als beeld: Uitgaven"))
    button.focus()
    page.keyboard.press("Enter")
    kept = {}
    for name in ("Afbeelding (PNG)", "Tekening die scherp blijft (SVG)"):
        with page.expect_download() as download:
            page.get_by_role("button", name=name).click()
        kept[name] = Path(download.value.path()).read_bytes()
    drawing = kept["Tekening die scherp blijft (SVG)"].decode()
    assert kept["Afbeelding (PNG)"].startswith(b"\x89PNG")
    assert struct.unpack(">I", kept["Afbeelding (PNG)"][16:20]) == (1920,)
    words = " ".join("".join(text.itertext()) for text in ElementTree.fromstring(drawing).iter(f"{SVG}text"))
    assert "Uitgaven van Gemeente Brinkstede met de niveaus per thema" in words
    assert "Bron: Duurzaam inkopen in Brinkstede, stand van 3 november 2026" in words
    context.close()


def test_without_a_script_the_link_to_the_drawing_stays(browser: Browser, home: str, site_with_files: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(home + CARD)
    address = page.locator("a[data-aw-picture]").first.get_attribute("href") or ""
    assert (site_with_files / "categorieen" / "catering" / address).resolve().is_file()
    context.close()


def test_light_page_in_a_frame_of_another_site_tells_how_high_it_is(
    reader: BrowserContext, site_with_files: Path, tmp_path: Path
) -> None:
    """Under our policy, with the address of the other site in it as the guide says."""
    policy = HEADERS["Content-Security-Policy"].replace(
        "frame-ancestors 'self'", "frame-ancestors 'self' http://127.0.0.1:*"
    )
    told = "<!doctype html><title>x</title><script>addEventListener('message', event => { window.told = event.data })</script>"
    with serving(site_with_files, HEADERS | {"Content-Security-Policy": policy}) as home, serving(tmp_path) as other:
        source = home + "inbed/categorieen-catering.html"
        (tmp_path / "index.html").write_text(
            f'{told}<iframe src="{source}" title="x" width="700" loading="lazy"></iframe>'
        )
        page = reader.new_page()
        record = Record(page, home)
        page.goto(other + "index.html")
        page.wait_for_function("window.told")
        assert page.evaluate("window.told.type") == "ambitieweb"
        frame = next(frame for frame in page.frames if "/inbed/" in frame.url)
        height = frame.evaluate("document.querySelector('main').getBoundingClientRect().height")
        page.wait_for_function("height => Math.abs(window.told.height - height) <= 1", arg=height)
        names = [name for name in record.requests if name.startswith(home)]
        assert [name.rpartition(".")[2] for name in names] == ["html", "css", "js"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_light_pages_have_no_fault(scheme: str, home: str, browser: Browser, site_with_files: Path) -> None:
    context = browser.new_context(viewport={"width": 400, "height": 700}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    record = Record(page, home)
    found = []
    for path in sorted((site_with_files / "inbed").glob("*.html")):
        page.goto(f"{home}inbed/{path.name}")
        found += [f"{path.name}: {fault}" for fault in faults(page)]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{path.name}: wider than the screen")
    context.close()
    assert found + record.faults == []


def test_light_pages_are_valid(site_with_files: Path) -> None:
    assert complaints(site_with_files / "inbed") == ()
