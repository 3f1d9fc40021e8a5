"""The session screen in a real browser: the session of the Kastanjelaan from the programme to a page of the site."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import pytest
import xlsxwriter
from playwright.sync_api import Browser, Page, expect

from ambitieweb.derive.votes import spreads
from ambitieweb.model.values import Rating
from board.at_home import without_errors
from board.kept import kept, kept_of_the_board
from board.test_browser import BOARD, place, start_from, tab_to, taken
from board.test_receive import receive
from browser.careful import careful_tab
from command import ambitieweb
from demo import CONTENT
from site_checks.axe import faults_in_both
from site_checks.views import LIGHT_VIEWS, View, new_context, show

NINE = "2026-10-09T09:00:00"
BEAMER = View("light", 1280, 720)
PRIVATE = ("anouk@voorbeeld.example", "Geheim", "Inkoper", "Omdat het kan")
ANSWERS = (
    ("Inkoper", "3 - Ambitieus", "2 - Significant"),
    ("Kok", "3 - Ambitieus", "Niet relevant"),
    ("Kok", "2 - Significant", ""),
)
MINUTE = 60_000


@pytest.fixture
def session(page: Page, demo_site: Path) -> Page:
    """The session screen, opened from a folder at nine o'clock."""
    page.clock.install(time=NINE)
    page.goto((demo_site / BOARD).as_uri() + "#sessie")
    expect(page.get_by_role("heading", name="Programma")).to_be_visible()
    return page


def form() -> bytes:
    """The export of a form tool, with a name and a mail address in each row."""
    lines = ["Id;E-mail;Naam;Wat is uw rol?;Milieu: welk niveau kiest u?;Klimaat: welk niveau kiest u?;Waarom?"]
    lines += [
        f"{number};anouk@voorbeeld.example;Anouk Geheim;{role};{one};{other};Omdat het kan"
        for number, (role, one, other) in enumerate(ANSWERS, 1)
    ]
    return "\r\n".join(lines).encode("utf-8-sig")


def workbook() -> bytes:
    """The same as a workbook."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Antwoorden")
        for number, line in enumerate(form().decode("utf-8-sig").splitlines()):
            sheet.write_row(number, 0, line.split(";"))
        book.add_worksheet("Leeg")
    return out.getvalue()


def drop(page: Page, name: str, data: bytes) -> None:
    """Drags a file onto the screen."""
    page.evaluate(
        """([name, data]) => {
          const held = new DataTransfer();
          held.items.add(new File([Uint8Array.from(atob(data), c => c.charCodeAt(0))], name));
          document.querySelector(".aw-session").dispatchEvent(new DragEvent("drop", { dataTransfer: held, bubbles: true, cancelable: true }));
        }""",
        [name, base64.b64encode(data).decode()],
    )


def step(page: Page, name: str) -> None:
    page.locator(f".aw-session-steps [data-step='{name}']").click()


def chosen(page: Page, level: str) -> None:
    page.locator(f"input[name=aw-session-level][value='{level}']").check(force=True)


def test_a_session_by_keyboard_alone_becomes_pages_of_the_site(session: Page, tmp_path: Path) -> None:
    keys = session.keyboard
    tab_to(session, 'e.labels?.[0]?.textContent.startsWith("Begin met")')
    keys.type("Kastanjelaan")
    expect(session.get_by_role("status")).to_contain_text("Kastanjelaan")
    tab_to(session, "e.labels?.[0]?.textContent === 'Naam'")
    keys.type("Kastanjelaan deel 2")
    tab_to(session, "e.labels?.[0]?.textContent === 'Titel van de sessie'")
    keys.type("Startsessie Kastanjelaan")
    tab_to(session, "e.labels?.[0]?.textContent.startsWith('Soort sessie')")
    keys.type("start")
    session.get_by_label("Datum").fill("2026-10-09")
    session.get_by_label("Begint om").fill("09:00")
    tab_to(session, "e.labels?.[0]?.textContent === 'Aantal mensen'")
    keys.type("9")
    tab_to(session, "e.textContent === 'Neem het standaardprogramma'")
    keys.press("Enter")
    expect(session.locator(".aw-session-time")).to_have_text(
        ["09.00", "09.05", "09.15", "09.30", "09.45", "10.30", "11.15", "11.45", "12.00"]
    )
    for name in ("Impact", "Maatregelen", "Milieu"):
        tab_to(session, f"e.textContent === 'Naar {name}'")
        keys.press("Enter")
        expect(session.get_by_role("heading", name=name).and_(session.locator(".aw-session-heading"))).to_be_focused()
    tab_to(session, "e.labels?.[0]?.textContent.startsWith('Stemmen typen')")
    keys.type("3x31")
    keys.press("Backspace")
    expect(session.locator(".aw-session-in")).to_have_text("2 van 9 binnen")
    expect(session.locator(".aw-session-dots")).to_have_count(0)
    keys.type("3322211")
    expect(session.locator(".aw-session-in")).to_have_text("9 stemmen")
    expect(session.locator(".aw-session-spread")).to_be_focused()
    expect(session.locator(".aw-session-spread")).to_have_text(
        "De stemmen liggen ver uit elkaar, van 1 tot 3. Vraag eerst wie 1 koos, dan wie 3 koos."
    )
    assert session.locator(".aw-session-dots").all_inner_texts() == ["●●●●", "●●●", "●●"]
    expect(session.locator("input[name=aw-session-level]:checked")).to_have_value("3")  # of the web that it began with
    tab_to(session, "e.name === 'aw-session-level'")
    keys.press("1")
    expect(session.get_by_role("status")).to_contain_text("1 lager dan Wegen en verharding")
    keys.press("3")
    tab_to(session, "e.labels?.[0]?.textContent.startsWith('Wie dacht')")
    keys.type("De winkelier had liever niveau 2.")
    tab_to(session, "e.textContent === 'Naar Klimaat'")
    keys.press("Enter")
    tab_to(session, "e.labels?.[0]?.textContent.startsWith('Stemmen typen')")
    keys.type("33333322?")
    expect(session.locator(".aw-session-spread")).to_contain_text("2 en 3")
    expect(session.locator(".aw-session-spread")).to_contain_text("1 van de groep koos geen niveau.")
    tab_to(session, "e.textContent === 'Afronden'", "Shift+Tab")
    keys.press("Enter")
    tab_to(session, "e.labels?.[0]?.textContent.startsWith('Besloten door')")
    keys.type("Projectleider wegen")
    tab_to(session, "e.textContent === 'Bestand voor de site'")
    file = taken(session, lambda: keys.press("Enter"), tmp_path)
    assert file.name == "kastanjelaan-deel-2.yml"
    content = place(file, "projecten", tmp_path)
    (content / "projecten" / file.name).unlink()
    done = receive(tmp_path, file)
    assert done.returncode == 0, done.stderr
    assert ambitieweb("check", f"projecten/{file.name}", folder=tmp_path).returncode == 0
    site = without_errors(content)
    project = site.portfolio.projects["kastanjelaan-deel-2"]
    found = {
        spread.place.theme.id: (spread.counts, spread.other)
        for spread in spreads(project.record.sessions[0], project.web)
    }
    assert found == {"milieu": ((0, 2, 3, 4), 0), "klimaat": ((0, 0, 2, 6), 1)}
    assert project.web is not None
    assert [theme.rating for theme in project.web.themes][:2] == [Rating.THREE, Rating.THREE]
    pages = [page for page in site.pages if page.path.startswith("projecten/kastanjelaan-deel-2/")]
    html = " ".join(page.title + section.html for page in pages for section in page.sections)
    for words in ("Startsessie Kastanjelaan", "De winkelier had liever niveau 2.", "Projectleider wegen", "11.15"):
        assert words in html, words


def test_a_reload_loses_nothing_and_wiped_is_gone(session: Page) -> None:
    session.get_by_role("button", name="Neem het standaardprogramma").click()
    session.get_by_role("button", name="Start de klok").click()
    session.clock.run_for(3 * MINUTE)
    session.get_by_role("button", name="Naar Milieu").click()
    session.get_by_label("Stemmen typen").press_sequentially("3321")
    session.get_by_label("Parkeer een idee").fill("Een markt")
    session.get_by_label("Parkeer een idee").press("Enter")
    session.reload()
    expect(session.get_by_role("heading", name="Milieu en biodiversiteit")).to_be_visible()
    expect(session.locator(".aw-session-in")).to_have_text("4 binnen")
    expect(session.locator(".aw-session-parked")).to_have_text("Een markt")
    expect(session.locator(".aw-session-current")).to_have_text("Welkom: nog 2 minuten")
    session.clock.run_for(4 * MINUTE)
    expect(session.locator(".aw-session-current")).to_have_text("Welkom: 2 minuten over de tijd")
    session.get_by_role("button", name="Volgend deel").click()
    expect(session.locator(".aw-session-current")).to_have_text("Voorstellen: nog 10 minuten")
    step(session, "start")
    expect(session.locator(".aw-session-took").first).to_have_text("7 minuten, 2 minuten meer")
    session.on("dialog", lambda dialog: dialog.accept())
    session.get_by_role("button", name="Wis van deze laptop").click()
    expect(session.get_by_role("status")).to_contain_text("Gewist")
    session.clock.run_for(MINUTE)
    assert kept_of_the_board(session) == []
    session.reload()
    expect(session.locator(".aw-session-row")).to_have_count(0)


@pytest.mark.parametrize(("name", "data"), [("stemmen.csv", form()), ("stemmen.xlsx", workbook())], ids=["csv", "xlsx"])
def test_a_dropped_file_gives_its_votes_and_nothing_of_anybody(
    session: Page, tmp_path: Path, name: str, data: bytes
) -> None:
    start_from(session, "Kastanjelaan opnieuw ingericht")
    session.get_by_label("Naam", exact=True).fill("Proef")
    step(session, "milieu")
    drop(session, name, data)
    expect(session.get_by_role("status")).to_contain_text("Stemmen gelezen: Milieu 3, Klimaat 2.")
    expect(session.locator(".aw-session-in")).to_have_text("3 binnen")
    session.get_by_role("button", name="Toon de stemmen").click()
    expect(session.locator(".aw-session-cast strong")).to_have_text(["2", "1"])
    for word in PRIVATE:
        assert word not in kept(session)
        assert word not in session.locator("body").inner_text()
    step(session, "end")
    file = taken(session, lambda: session.get_by_role("button", name="Bestand voor de site").click(), tmp_path)
    text = file.read_text("utf-8")
    assert "stemmen: [{niveau: 3, aantal: 2}, {niveau: 2, aantal: 1}]" in text
    assert "stemmen: [{niveau: 2, aantal: 1}, {niveau: niet relevant, aantal: 1}]" in text
    assert not any(word in text for word in PRIVATE)


def test_roles_and_initials_come_along_only_when_asked_for_and_go_again(session: Page, tmp_path: Path) -> None:
    names = (*(f"Rol {n}" for n in range(1, 4)), "QXA", "QXB", "QXC")
    data = "Rol;Initialen;Milieu\n" + "\n".join(
        f"Rol {n};QX{'ABC'[n - 1]};{level}" for n, level in ((1, 3), (2, 3), (3, 1))
    )
    start_from(session, "Kastanjelaan opnieuw ingericht")
    session.get_by_label("Naam", exact=True).fill("Proef")
    switch = session.get_by_role("checkbox", name="Neem rollen en initialen")
    expect(switch).not_to_be_checked()
    step(session, "milieu")
    drop(session, "stemmen.csv", data.encode())
    expect(session.get_by_role("status")).to_contain_text("Stemmen gelezen: Milieu 3.")
    assert not any(word in kept(session) for word in names)
    step(session, "start")
    switch.check()
    step(session, "milieu")
    drop(session, "stemmen.csv", data.encode())
    expect(session.get_by_role("status")).to_contain_text("Rollen en initialen zijn overgenomen")
    assert "Rol 1" not in session.locator("body").inner_text(), "hidden until all are in"
    session.get_by_role("button", name="Toon de stemmen").click()
    assert session.locator(".aw-session-voters").all_inner_texts() == ["Rol 1 (QXA), Rol 2 (QXB)", "Rol 3 (QXC)"]
    step(session, "end")
    take = session.get_by_role("button", name="Bestand voor de site")
    file = taken(session, take.click, tmp_path)
    content = place(file, "projecten", tmp_path)
    record = without_errors(content).portfolio.projects["proef"].record.sessions[0]
    votes = record.themes["milieu"].votes
    assert [(vote.rating, vote.role, vote.initials) for vote in votes] == [
        (Rating.THREE, "Rol 1", "QXA"),
        (Rating.THREE, "Rol 2", "QXB"),
        (Rating.ONE, "Rol 3", "QXC"),
    ]
    step(session, "start")
    switch.uncheck()
    assert not any(word in kept(session) for word in names)
    session.get_by_role("button", name="Ongedaan maken").click()
    assert not any(word in kept(session) for word in names), "undo does not bring them back"
    step(session, "end")
    assert not any(word in taken(session, take.click, tmp_path).read_text("utf-8") for word in names)


def test_when_all_have_voted_by_a_form_the_screen_asks_to_show_it(session: Page) -> None:
    session.get_by_label("Aantal mensen").fill("3")
    step(session, "milieu")
    drop(session, "stemmen.csv", b"Milieu\n3\n2\n")
    hidden = session.locator(".aw-session-spread")
    expect(hidden).to_have_text("De stemmen blijven verborgen tot iedereen heeft gestemd.")
    drop(session, "stemmen.csv", b"Milieu\n3\n2\n2\n")
    expect(hidden).to_have_text("Iedereen heeft gestemd. Toon nu de stemmen.")


def test_a_file_with_a_fault_changes_nothing_and_says_where(session: Page) -> None:
    step(session, "milieu")
    before = kept(session)
    drop(session, "stemmen.csv", b"Naam;Milieu;Klimaat\nAnouk Geheim;3;2-3\n")
    expect(session.get_by_role("status")).to_contain_text("regel 2: hier kan maar één niveau staan, geen reeks")
    expect(session.get_by_role("status")).not_to_contain_text("Geheim")
    drop(session, "foto.png", b"\x89PNG\r\n\x1a\n\0\0")
    expect(session.get_by_role("status")).to_contain_text("Niet gelezen")
    assert kept(session) == before


def test_a_second_round_keeps_the_first_and_votes_never_decide(session: Page) -> None:
    session.get_by_label("Aantal mensen").fill("3")
    step(session, "milieu")
    session.get_by_role("button", name="Stem erbij voor 3").click()
    session.get_by_role("button", name="Stem erbij voor 1").click()
    session.get_by_label("Stemmen typen").press_sequentially("11")
    expect(session.locator(".aw-session-in")).to_have_text("3 stemmen")
    session.get_by_role("button", name="Tweede ronde").click()
    session.get_by_label("Stemmen typen").press_sequentially("22")
    expect(session.locator(".aw-session-in")).to_have_text("2 van 3 binnen")
    assert "eerst" not in session.locator(".aw-session-theme").inner_text()
    step(session, "end")
    expect(session.locator(".aw-session-outcome > li").first).to_contain_text("stemmen nog verborgen")
    expect(session.locator(".aw-session-outcome > li").first).not_to_contain_text("keer")
    step(session, "milieu")
    session.get_by_label("Stemmen typen").press_sequentially("2")
    expect(session.locator(".aw-session-spread")).to_have_text("Iedereen koos 2.")
    assert session.locator(".aw-session-first").all_inner_texts() == ["eerst 1", "eerst 2"]
    expect(session.locator("input[name=aw-session-level]:checked")).to_have_value("")
    session.get_by_role("button", name="Ongedaan maken").click()
    expect(session.get_by_label("Stemmen typen")).to_be_visible()


def test_statements_and_ideas_come_in_the_report_and_the_file(session: Page, tmp_path: Path) -> None:
    step(session, "more")
    session.get_by_role("button", name="Stelling erbij").click()
    session.get_by_label("Stelling", exact=True).fill("Een boom is meer waard dan een parkeerplaats.")
    session.get_by_role("combobox", name="Thema", exact=True).select_option(label="Milieu en biodiversiteit")
    session.get_by_label("Eens", exact=True).fill("6")
    session.get_by_role("button", name="Idee erbij").click()
    session.get_by_label("Idee", exact=True).fill("De hele wijk: dezelfde steen")
    step(session, "milieu")
    session.get_by_label("Stemmen typen").press_sequentially("113")
    session.get_by_role("button", name="Toon de stemmen").click()
    session.get_by_role("button", name="Tweede ronde").click()
    session.get_by_label("Stemmen typen").press_sequentially("333")
    session.get_by_role("button", name="Toon de stemmen").click()
    step(session, "end")
    session.get_by_label("Volgende sessie").fill("2026-12-14")
    session.emulate_media(media="print")
    report = session.locator(".aw-session-report")
    expect(report).to_contain_text("Eerste ronde: 1 keer 3, 2 keer 1.")
    expect(report).to_contain_text("Volgende sessie: 14 december 2026")
    expect(report).to_contain_text("Een boom is meer waard dan een parkeerplaats. · Milieu en biodiversiteit · eens 6")
    expect(report).to_contain_text("De sessie heeft nog geen datum.")
    expect(session.get_by_role("button", name="Bestand voor de site")).to_be_hidden()
    session.emulate_media(media="screen")
    text = taken(
        session, lambda: session.get_by_role("button", name="Bestand voor de site").click(), tmp_path
    ).read_text("utf-8")
    assert "- {stelling: Een boom is meer waard dan een parkeerplaats., thema: milieu, eens: 6}" in text
    assert '- {idee: "De hele wijk: dezelfde steen"}' in text


def test_the_session_comes_in_a_file_of_ones_own_and_stays_when_another_web_is_chosen(
    session: Page, tmp_path: Path
) -> None:
    card = CONTENT / "projecten" / "kantoormeubilair.yml"
    card = card if card.is_file() else next(iter(sorted((CONTENT / "projecten").glob("*.yml"))))
    session.get_by_label("Titel van de sessie").fill("Ontwerpsessie")
    session.get_by_label("Datum").fill("2031-03-04")
    session.get_by_label("Of open uw eigen bestand").set_input_files(card)
    expect(session.get_by_role("status")).to_contain_text("is open")
    expect(session.get_by_label("Titel van de sessie")).to_have_value("Ontwerpsessie")
    step(session, "end")
    session.get_by_label("Besloten door").fill("Directeur")
    take = session.get_by_role("button", name="Bestand voor de site")
    *lines, _ = taken(session, take.click, tmp_path).read_text("utf-8").splitlines()
    was = card.read_text("utf-8").splitlines()
    assert [line for line in was if line not in lines] == []
    assert "  - titel: Ontwerpsessie" in lines
    assert lines.count("      door: Directeur") == 1


def test_under_the_strict_policy_nothing_is_refused_or_asked_elsewhere(page: Page, strict_site: str) -> None:
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: asked.append(request.url))
    page.goto(strict_site + BOARD + "#sessie")
    page.get_by_role("button", name="Neem het standaardprogramma").click()
    step(page, "milieu")
    drop(page, "stemmen.xlsx", workbook())
    expect(page.get_by_role("status")).to_contain_text("Stemmen gelezen")
    step(page, "end")
    assert said == []
    assert [url for url in asked if not url.startswith((strict_site, "data:", "blob:"))] == []


@pytest.mark.parametrize("view", [*LIGHT_VIEWS, BEAMER, View("light", 768, 1024)], ids=str)
def test_nothing_stands_in_the_way(browser: Browser, demo_site: Path, view: View) -> None:
    context = new_context(browser, view)
    page = context.new_page()
    show(page, (demo_site / BOARD).as_uri() + "#sessie", view)
    start_from(page, "Kastanjelaan opnieuw ingericht")
    page.get_by_role("button", name="Neem het standaardprogramma").click()
    page.get_by_role("button", name="Start de klok").click()
    for number, name in enumerate(("start", "impact", "measures", "milieu", "milieu", "more", "end")):
        step(page, name)
        here = page.locator(".aw-board-theme[data-theme=milieu]")
        if name == "impact":
            here.locator(".aw-board-sticker--plus").click()
        if name == "measures":
            here.get_by_role("searchbox").fill("Zelf bedenken")
            here.get_by_role("button", name="Zelf bedacht").click()
            here.get_by_label("Wat doet u ermee").select_option(label="te onderzoeken")
        if number == 4:
            page.get_by_label("Stemmen typen").press_sequentially("33211?")
            page.get_by_role("button", name="Toon de stemmen").click()
        if name == "more":
            page.get_by_role("button", name="Stelling erbij").click()
            page.get_by_role("button", name="Idee erbij").click()
        page.evaluate("scrollTo(0, 0)")
        assert faults_in_both(page, is_still=False) == (), name
        small = page.evaluate(
            "least => [...document.querySelectorAll('.aw-board :is(button, select, input, summary, a)')].filter(e => e.checkVisibility() && !e.matches('.aw-sr'))"
            ".map(e => [e.textContent || e.name, e.getBoundingClientRect()])"
            ".filter(([_, box]) => box.height < least || box.width < least).map(([name]) => name)",
            44 if view.is_phone else 24,
        )
        assert small == [], name
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
        if view is BEAMER:
            tiny = page.evaluate(
                "[...document.querySelectorAll('.aw-board *')].filter(e => e.checkVisibility() && !e.closest('svg, .aw-sr') && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))"
                ".filter(e => parseFloat(getComputedStyle(e).fontSize) < 18).map(e => e.className + e.textContent)"
            )
            assert tiny == [], name
    context.close()


def test_names_are_kept_nowhere(session: Page) -> None:
    step(session, "milieu")
    drop(session, "stemmen.csv", form())
    expect(session.get_by_role("status")).to_contain_text("Stemmen gelezen")
    assert {key.split(":")[0] for key in kept_of_the_board(session)} == {"aw-board", "aw-board-session"}
    assert not any(word in kept(session) for word in PRIVATE)


def test_on_a_beamer_the_reason_is_in_sight_with_the_decision(session: Page) -> None:
    start_from(session, "Kastanjelaan opnieuw ingericht")
    session.get_by_role("button", name="Volledig scherm").click()
    session.wait_for_function("document.fullscreenElement !== null")
    step(session, "milieu")
    session.get_by_label("Stemmen typen").press_sequentially("3321")
    session.get_by_role("button", name="Toon de stemmen").click()
    chosen(session, "1")
    foot = session.locator(".aw-session-foot").bounding_box()
    assert foot is not None
    for seen in (
        *session.locator(".aw-session-answer").all(),
        session.get_by_role("textbox", name="Waarom 1 Basis"),
        session.get_by_role("textbox", name="Waarom anders dan"),
    ):
        box = seen.bounding_box()
        assert box is not None
        assert 0 <= box["y"] < box["y"] + box["height"] <= foot["y"] + 1


def test_a_session_by_touch_becomes_a_file(browser: Browser, demo_site: Path, tmp_path: Path) -> None:
    context = browser.new_context(
        locale="nl-NL", viewport={"width": 768, "height": 1024}, has_touch=True, is_mobile=True, accept_downloads=True
    )
    with careful_tab(context) as page:
        page.goto((demo_site / BOARD).as_uri() + "#sessie")
        start_from(page, "Kastanjelaan opnieuw ingericht")
        page.get_by_label("Naam", exact=True).fill("Kastanjelaan deel 2")
        page.get_by_label("Datum").fill("2031-03-04")
        page.get_by_label("Aantal mensen").fill("3")
        page.get_by_role("button", name="Neem het standaardprogramma").tap()
        page.get_by_role("button", name="Naar Milieu").tap()
        for level in ("3", "3", "1"):
            page.get_by_role("button", name=f"Stem erbij voor {level}").tap()
        expect(page.locator(".aw-session-spread")).to_contain_text("van 1 tot 3")
        row = page.locator(".aw-session-answer", has=page.locator("input[value='2']"))
        row.locator("label").tap()
        expect(page.get_by_role("radio", name="2 Significant ambitie van Wegen en verharding")).to_be_checked()
        small = page.evaluate(
            "[...document.querySelectorAll('.aw-board :is(button, select, input, summary, a, label.aw-button)')]"
            ".filter(e => e.checkVisibility() && !e.matches('.aw-sr')).map(e => [e.textContent || e.name, e.getBoundingClientRect()])"
            ".filter(([_, box]) => box.height < 44 || box.width < 44).map(([name]) => name)"
        )
        assert small == []
        step_to = page.locator(".aw-session-steps [data-step='end']")
        step_to.tap()
        take = page.get_by_role("button", name="Bestand voor de site")
        file = taken(page, take.tap, tmp_path)
    text = file.read_text("utf-8")
    assert "stemmen: [{niveau: 3, aantal: 2}, {niveau: 1, aantal: 1}]" in text
    without_errors(place(file, "projecten", tmp_path))


def test_votes_and_decisions_are_named(session: Page) -> None:
    step(session, "milieu")
    group = session.get_by_role("group", name="Wat wordt het niveau?")
    for name in ("Ambitieus", "Significant", "Basis", "Geen ambitie", "nog te bepalen", "niet relevant"):
        expect(group.get_by_role("radio", name=name)).to_have_count(1)
    for level in ("3", "2", "1", "0", "nog te bepalen", "niet relevant"):
        expect(session.get_by_role("button", name=f"Stem erbij voor {level}", exact=True)).to_be_visible()
    expect(session.get_by_role("textbox", name="Stemmen typen")).to_be_visible()
