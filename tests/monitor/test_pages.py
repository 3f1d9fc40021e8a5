"""The pages of the monitor: each count equals its list, each figure leads to its source, no page grows without end."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest

from ambitieweb.pages.folds import opened
from ambitieweb.pages.page import Page, page_html
from ambitieweb.site import Site, build
from demo import demo as example
from few_pages import ByPath
from monitor.small_site import LEVELS, site, web

DEMO = Path(__file__).parent.parent.parent / "content"
ONE_MEGABYTE = 1_000_000


class Reader(HTMLParser):
    """The anchors of a page and where its links go."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[tuple[str, str]] = []
        self._base = f"/{page.path}/index.html" if page.path else "/index.html"
        self.feed(page_html(page))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.add(value)
            if (tag, name) == ("a", "href") and value and "://" not in value and not value.startswith("mailto:"):
                path, _, anchor = urljoin(self._base, value).partition("#")
                if path.startswith("/gegevens/") and not path.endswith("index.html"):
                    continue  # a file to take along, see tests/overviews/test_downloads.py
                path = path.partition("?")[0]
                self.links.append((path.removesuffix("index.html").strip("/"), anchor))


@pytest.fixture(scope="module")
def demo() -> Site:
    made = example()
    assert not made.has_errors
    return made


@pytest.fixture(scope="module")
def pages(demo: Site) -> dict[str, Page]:
    return ByPath(demo)


def monitor(pages: dict[str, Page]) -> list[Page]:
    return [page for path, page in pages.items() if path.split("/")[0] == "monitor"]


def rows(html: str) -> int:
    """The rows of the tables in a piece of a page."""
    return sum(body.count("<tr") for body in re.findall(r"<tbody>(.*?)</tbody>", html, re.DOTALL))


def tiles(page: Page) -> list[tuple[int, str, str]]:
    """Number, words and address of each fact."""
    html = "".join(section.html for section in page.sections)
    found = re.findall(r"<li><strong>([^<]+)</strong><span><a href=\"([^\"]+)\">([^<]+)</a>", html)
    return [(int(number), unescape(words), href) for number, href, words in found]


def section(page: Page, anchor: str) -> str:
    """The section or closed line of that name, or the one that holds it."""
    parts = [part for whole in page.sections for part in opened(whole)]
    return next(s.html for s in parts if s.anchor == anchor or f'id="{anchor}"' in s.html)


def dues(page: Page) -> list[str]:
    """What stands below the day of each action of the list: that it is late or in this quarter."""
    cells = re.findall(r'data-label="Klaar op">(.*?)</td>', page_html(page))
    return [re.sub("<[^>]+>", "", cell.partition('<span class="aw-note">')[2]).strip() for cell in cells]


def finding(page: Page) -> str:
    """The sentence under the title of a page."""
    return re.sub("<[^>]+>", "", page.sections[0].html)


def follow(pages: dict[str, Page]) -> None:
    """Goes to the end of each link on the monitor."""
    anchors: dict[str, set[str]] = {}
    for page in monitor(pages):
        for path, anchor in dict.fromkeys(Reader(page).links):
            if path.startswith("gegevens/"):
                continue  # files, which tests/overviews/test_downloads.py looks for
            assert path in pages, (page.path, path)
            if anchor and path not in anchors:
                anchors[path] = Reader(pages[path]).ids
            assert not anchor or anchor in anchors[path], (page.path, path, anchor)


def test_each_link_of_the_monitor_leads_to_a_page_and_a_place_on_it(pages: dict[str, Page]) -> None:
    follow(pages)


def test_each_count_of_the_front_equals_the_list_that_it_leads_to(pages: dict[str, Page]) -> None:
    path = "monitor"
    found = tiles(pages[path])
    assert found
    for number, words, href in found:
        target, _, anchor = urljoin(f"/{path}/index.html", href).partition("#")
        target, _, query = target.partition("?")
        page = pages[target.removesuffix("index.html").strip("/")]
        if page.path == "monitor/acties":  # the rows that the filter finds
            assert anchor == "alle-acties"
            due = {"over-tijd": "te laat", "dit-kwartaal": "dit kwartaal"}[query.removeprefix("wanneer=")]
            assert number == dues(page).count(due), words
        elif anchor == "kaarten":  # of the cards only those with an open place
            html = section(page, anchor)
            assert number == rows(html) - html.count("Alles is ingevuld."), words
        elif anchor:
            assert number == rows(section(page, anchor)), words
        elif page.path == "monitor/niet-belegd":  # all lists but those of ambassadors
            html = [part.html for part in page.sections if "ambassadeur" not in part.anchor]
            assert number == rows("".join(html)), words
        else:  # of the categories those with an amount
            html = section(page, "alle-categorieen")
            assert number == rows(html) - html.count("bedrag niet bekend"), words


def test_each_part_opens_with_what_was_found_and_ends_with_what_is_empty_and_for_whom(pages: dict[str, Page]) -> None:
    said = {
        "monitor/acties": "Eén actie is te laat. 19 moeten nog dit kwartaal klaar zijn. In totaal staan er 59 open.",
        "monitor/niet-belegd": "28 punten hebben geen eigenaar: 21 keer een maatregel, 6 onderzoeksvragen en 1 ambitiekaart. "
        "34 webben hebben een thema zonder ambassadeur.",
        "monitor/actueel": "Twee actualisaties en besprekingen zijn te laat. Eén komt nog dit kwartaal. "
        "Bij één web is het lang stil. Tien ambitiekaarten hebben een leeg deel.",
    }
    for path, words in said.items():
        assert finding(pages[path]) == words
    for path in (*said, "monitor/geld", "monitor/doelen"):
        closing = next(part.html for part in pages[path].sections if "aw-closing" in part.html)
        assert "Gemeente Brinkstede en Gemeente XX" in closing
        assert "Peildatum: 3 november 2026" in closing
    html = page_html(pages["monitor/niet-belegd"])
    assert "Elke actie heeft een eigenaar." in html[html.index("aw-closing") :]
    assert "Acties zonder eigenaar" not in html


def test_numbers_of_the_findings_are_those_of_the_rows(pages: dict[str, Page]) -> None:
    actions = dues(pages["monitor/acties"])
    words = finding(pages["monitor/acties"])
    assert f"{actions.count('dit kwartaal')} moeten nog dit kwartaal klaar zijn." in words
    statuses = re.findall(r'data-label="Status">(.*?)</td>', page_html(pages["monitor/acties"]))
    assert f"In totaal staan er {len(actions) - statuses.count('klaar') - statuses.count('vervallen')} open." in words
    asked = [
        number for number, _, href in tiles(pages["monitor"]) if "niet-belegd" in href and "ambassadeur" not in href
    ]
    assert asked, "each of which is the number of rows of its list"
    assert f"{sum(asked)} punten hebben geen eigenaar" in finding(pages["monitor/niet-belegd"])


def test_what_is_overdue_follows_the_date(tmp_path: Path) -> None:
    card = "naam: Papier\nouder: stad\nacties: [{wat: Tellen, eigenaar: Inkoper, datum: 2026-11-10}]\n"
    files = {"categorieen/papier.yml": card}
    before = ByPath(site(tmp_path, files, "2026-11-10"))
    after = ByPath(site(tmp_path, files, "2026-11-11"))
    assert [n for n, words, _ in tiles(before["monitor"]) if "te laat" in words] == []
    assert next(n for n, words, _ in tiles(after["monitor"]) if "te laat" in words) == 1
    for made, anchor, due in ((after, "over-tijd", "te laat"), (before, "dit-kwartaal", "dit kwartaal")):
        assert dues(made["monitor/acties"]) == [due]
        assert f'<tr id="{anchor}"' in page_html(made["monitor/acties"])


def amount(words: str) -> int:
    return int(re.sub(r"\D", "", words))


def test_each_sum_of_spend_is_the_sum_of_the_amounts_on_the_cards_behind_it(pages: dict[str, Page]) -> None:
    page = pages["monitor/geld"]
    html = "".join(part.html for part in page.sections)
    sums = re.findall(r"<summary><strong>([^<]+)</strong>.*?</summary><ul>(.*?)</ul>", html, re.DOTALL)
    assert len(sums) > 10
    for shown, addends in sums:
        found = re.findall(r'<a href="\.\./\.\./([^"]+)/index.html#uitgaven">[^<]+</a> ([^(]+)\((\d+)\)', addends)
        assert len(found) == addends.count("<li>")
        assert amount(shown) == sum(amount(value) for _, value, _ in found)
        for path, value, year in found:
            there = "".join(part.html for part in pages[path].sections)
            spend = there[there.index('id="uitgaven"') :]
            lines = re.findall(r"<li>.*?</li>", spend[: spend.index("</ul>")], re.DOTALL)
            of_year = [line for line in lines if f'<span class="aw-year">{year}</span>' in line]
            assert any(f'<span class="aw-number">{value.strip()}</span>' in line for line in of_year), (path, year)


def test_an_owner_can_be_linked_to(pages: dict[str, Page]) -> None:
    html = section(pages["monitor/acties"], "per-eigenaar")
    assert 'id="eigenaar-concerninkoper"' in html
    assert len(re.findall(r'id="(eigenaar-[^"]+)"', html)) == len(set(re.findall(r'id="(eigenaar-[^"]+)"', html)))


def test_each_chart_has_a_table_on_its_page(pages: dict[str, Page]) -> None:
    for page in monitor(pages):
        html = "".join(part.html for part in page.sections)
        if "<figure" in html:
            assert "<table" in html


def test_no_name_of_a_person_stands_on_the_monitor(pages: dict[str, Page]) -> None:
    """The demo names Marleen Otterloo and Joris Tammenga, in fields that are internal."""
    assert "Otterloo" in (DEMO / "organisaties" / "brinkstede.yml").read_text("utf-8")
    for page in monitor(pages):
        assert not re.search("Otterloo|Tammenga", page_html(page))


def test_a_site_without_anything_has_a_monitor_that_says_so(tmp_path: Path) -> None:
    (tmp_path / "site.yml").write_text("naam: Leeg\n", "utf-8")
    made = ByPath(build(tmp_path))
    assert len(monitor(made)) == 6
    assert all(number == 0 for page in monitor(made) for number, _, _ in tiles(page))
    for page in monitor(made):
        for path, _ in Reader(page).links:
            assert path in made or path.startswith("gegevens/")


SETS = {
    number: f"naam: Set {number}\n{LEVELS}themas:\n"
    + "".join(f"  thema-{place:02}: {{naam: Thema {place}}}\n" for place in range(number))
    for number in (17, 24)
}


def themes(number: int) -> str:
    levels = ("0", "1", "2", "3", "niet relevant", "nog te bepalen")
    lines = [
        f"    thema-{place:02}: {{niveau: {levels[place % 6]}, onderbouwing: Ja., ambassadeur: Rol {place % 4}}}"
        for place in range(number)
    ]
    return f"web:\n  themaset: set-{number}\n  themas:\n" + "\n".join(lines) + "\n"


def test_several_organisations_with_17_and_24_themes_stand_apart(tmp_path: Path) -> None:
    files = {f"themasets/set-{number}.yml": text for number, text in SETS.items()}
    for number in SETS:
        files[f"organisaties/org-{number}.yml"] = f"naam: Organisatie {number}\n{themes(number)}"
        files[f"categorieen/cat-{number}.yml"] = (
            f"naam: Categorie {number}\nouder: org-{number}\nuitgaven: [{{jaar: 2025, bedrag: {number}000}}]\n"
        )
    made = ByPath(site(tmp_path, files, "2026-11-10"))
    money = made["monitor/geld"]
    for part in money.sections:
        if part.heading.startswith("Organisatie "):
            number = int(part.heading.split()[1])
            assert part.html.count('<th scope="row"') == number
            assert f"Thema {number - 1}<" in part.html
            assert f"Categorie {41 - number}" not in part.html  # the category of the other one
    assert {part.heading for part in money.sections} >= {"Organisatie 17", "Organisatie 24"}


def many(folder: Path, cards: int) -> dict[str, Page]:
    """Two organisations with many cards that nobody owns, each with an old web, actions and measures."""
    files = {"organisaties/dorp.yml": "naam: Dorp\n" + web("1", "2")}
    for number in range(cards):
        files[f"categorieen/kaart-{number:03}.yml"] = (
            f"naam: Kaart {number}\nouder: {('stad', 'dorp')[number % 2]}\n"
            f"uitgaven: [{{jaar: 2025, bedrag: {1000 + number}}}]\n"
            + web("1", "2", "3", more="  volgende_actualisatie: 2024-01-01\n")
            + "acties:\n"
            + "".join(
                f"  - {{wat: Actie {n} van {number}, eigenaar: Rol {(number + n) % 30}, datum: 2026-0{n + 1}-01}}\n"
                for n in range(4)
            )
            + "maatregelen:\n"
            + "".join(f"  - {{naam: Maatregel {n} van {number}, thema: milieu, niveau: 1}}\n" for n in range(3))
            + "doelen:\n"
            + "".join(f"  - {{tekst: Doel {n} van {number}, waarde: {n}, jaar: 2025}}\n" for n in range(2))
        )
    return ByPath(site(folder, files, "2026-11-10"))


def table_of(page: Page) -> str:
    """The last table of a page; below it may stand the files to take along."""
    return next(section.html for section in reversed(page.sections) if "<tbody>" in section.html)


def test_pages_of_a_fictional_organisation_say_so_and_stand_below_the_overviews(pages: dict[str, Page]) -> None:
    overviews = ("monitor", "goed-bezig", "leerpunten", "gegevens")
    for path, page in pages.items():
        if path.split("/")[0] in overviews and path != "goed-bezig/scherm":
            assert [(crumb.title, crumb.address.path) for crumb in page.crumbs[1:2]] == [
                ("Overzichten", "overzichten")
            ], path
    for path in (
        "monitor",
        "monitor/acties",
        "vergelijken",
        "vergelijken/afwijkingen",
        "overzichten/boom",
        "gegevens",
        "maatregelen",
        "catalogus/categorie/groen",
        "catalogus/bronnen",
    ):
        assert "verzonnen" in pages[path].notice, path


@pytest.mark.slow
def test_long_lists_get_pages_of_their_own_and_lose_nothing(tmp_path: Path) -> None:
    made = many(tmp_path, 130)
    # 130 cards x 4 actions = 520, all before 10 November; 200 on a page: 200 + 200 + 120
    lists = {"monitor/acties": 520, "monitor/niet-belegd/maatregelen": 390}
    lists |= {
        "monitor/niet-belegd/kaarten": 130,
        "monitor/actueel/over-tijd": 130,
        "monitor/doelen/doeljaar-voorbij": 260,
    }
    for path, count in lists.items():
        parts = [page for at, page in made.items() if at == path or re.fullmatch(rf"{path}/deel-\d+", at)]
        tables = [table_of(part) for part in parts]
        assert sum(map(rows, tables)) == count, path
    owners = [path for path in made if re.fullmatch(r"monitor/acties/eigenaar-rol-\d+", path)]
    assert len(owners) == 30
    assert sum(rows(table_of(made[path])) for path in owners) == 520
    assert {"monitor/geld/groep-1", "monitor/geld/groep-2"} <= set(made)
    assert max(len(page_html(page).encode()) for page in monitor(made)) < ONE_MEGABYTE
    follow(made)
    assert "Dit zijn de eerste 10 van 650." in made["monitor"].sections[1].html
    assert rows(made["monitor"].sections[1].html) == 10


LATE, SOON = "2026-11-01", "2026-11-20"


def test_a_number_of_actions_leads_to_its_rows_however_many_there_are(tmp_path: Path) -> None:
    days = [LATE] * 210 + [SOON] * 120
    actions = ", ".join(f"{{wat: Taak {n}, eigenaar: Inkoper, datum: {day}}}" for n, day in enumerate(days))
    card = f"naam: Papier\nouder: stad\nacties: [{actions}]\n"
    made = ByPath(site(tmp_path, {"categorieen/papier.yml": card}, "2026-11-10"))
    ways = {words: href for _, words, href in tiles(made["monitor"])}
    late = next(href for words, href in ways.items() if "te laat" in words and "acties" in href)
    soon = next(href for words, href in ways.items() if "kwartaal" in words and "acties" in href)
    assert late == "../monitor/acties/index.html?wanneer=over-tijd#alle-acties"
    assert soon == "../monitor/acties/index.html?wanneer=dit-kwartaal#alle-acties"
    assert "?wanneer=over-tijd#alle-acties" in page_html(made["overzichten"])
    page = made["monitor/acties"]
    assert page_html(page).count('id="alle-acties"') == 1
    assert dues(page) == ["te laat"] * 200, "so that the late ones stand at that place without a script"
    begins = re.search(r'<noscript><p><a href="([^"]+)">Naar wat nog dit kwartaal', page_html(page))
    assert begins is not None
    assert begins[1].endswith("monitor/acties/deel-2/index.html#dit-kwartaal")
    assert page_html(made["monitor/acties/deel-2"]).count('<tr id="dit-kwartaal"') == 1
    old = {file.path: file.content.decode() for file in page.files if file.path.endswith("index.html")}
    assert set(old) == {"monitor/acties/over-tijd/index.html", "monitor/acties/dit-kwartaal/index.html"}
    for path, due in (("over-tijd", "over-tijd"), ("dit-kwartaal", "dit-kwartaal")):
        assert (
            f"url=../../../monitor/acties/index.html?wanneer={due}#alle-acties"
            in old[f"monitor/acties/{path}/index.html"]
        )


def test_an_organisation_leads_to_its_own_late_actions(tmp_path: Path) -> None:
    action = f"[{{wat: Tellen, eigenaar: Inkoper, datum: {LATE}}}]"
    files = {
        "organisaties/dorp.yml": f"naam: Dorp\nacties: {action}\n",
        "categorieen/papier.yml": f"naam: Papier\nouder: stad\nacties: {action}\n",
    }
    made = ByPath(site(tmp_path, files, "2026-11-10"))
    assert "?wanneer=over-tijd&amp;organisatie=stad#alle-acties" in page_html(made["overzichten"])


def test_what_must_be_done_first_says_who_and_by_when(tmp_path: Path) -> None:
    """Actions and moments stand together, the oldest first."""
    card = (
        "naam: Papier\nouder: stad\neigenaar: Inkoper\n"
        + web("1", more="  volgende_actualisatie: 2026-10-01\n")
        + "acties:\n  - {wat: Tellen, eigenaar: Rekenaar, datum: 2026-11-01}\n  - {wat: Bellen, eigenaar: Beheerder, datum: 2026-09-01}\n"
        "  - {wat: Later, eigenaar: Beheerder, datum: 2026-12-01}\n"
    )
    made = ByPath(site(tmp_path, {"categorieen/papier.yml": card}, "2026-11-10"))
    html = section(made["monitor"], "eerst")
    said = [
        re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", row)).strip()
        for row in re.findall(r"<tr>.*?</tr>", html, re.DOTALL)
    ]
    assert said[1:] == [
        "Bellen Papier categorie Beheerder 1 september 2026",
        "Actualisatie van het web Papier categorie Inkoper 1 oktober 2026",
        "Tellen Papier categorie Rekenaar 1 november 2026",
    ]
    assert "Later" in section(made["monitor"], "straks")
    assert "Twee acties en één actualisatie of bespreking zijn te laat." in made["monitor"].sections[0].html


def test_every_card_that_a_role_keeps_stands_with_the_role(tmp_path: Path) -> None:
    card = "naam: Kaart {n}\nouder: stad\neigenaar: Inkoper\n"
    files = {f"categorieen/kaart-{n}.yml": card.format(n=n) for n in range(70)}
    made = ByPath(site(tmp_path, files, "2026-11-10"))
    html = section(made["monitor/acties"], "per-eigenaar")
    for n in range(70):
        assert f">Kaart {n}</a>" in html
    assert "Houdt 70 ambitiekaarten bij" in html
