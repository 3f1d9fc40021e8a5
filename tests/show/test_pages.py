"""Nothing of the demo content is lost, and each figure leads to the page and the place where its words stand."""

from __future__ import annotations

import datetime
import re
from functools import cache
from html import unescape
from pathlib import Path

import pytest

from ambitieweb.addresses.fixed import SHOW_ALL
from ambitieweb.derive.achievements import Achievement, AchievementKind, achievements
from ambitieweb.derive.figures import is_result, measured
from ambitieweb.derive.results import results_of
from ambitieweb.derive.verdicts import Verdict
from ambitieweb.pages.all_pages import desk
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.folds import opened
from ambitieweb.pages.page import Page
from ambitieweb.pages.show.deeds import amount, deed, place_of
from ambitieweb.pages.show.facts import fact
from ambitieweb.pages.show.lesson_views import lesson_place
from ambitieweb.site import Settings, build
from demo import demo
from few_pages import ByPath
from show.small import site_of, write

PART = re.compile(r"^(.*)/deel-\d+$")


@cache
def _desk() -> Desk:
    return desk(demo().portfolio, "nl")


@cache
def _pages() -> dict[str, Page]:
    """The pages of the example site by their path."""
    return ByPath(demo())


@cache
def _found() -> tuple[Achievement, ...]:
    return achievements(demo().portfolio, _desk().theme_homes)


def words(html: str) -> str:
    """The text of HTML, with single spaces and the minus as authors write it."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).replace("−", "-").split())


def place(page: Page, anchor: str) -> str:
    """What stands on a page that has the anchor: a page tells each thing once, in the section with that name or before it."""
    html = " ".join(section.html for section in page.sections)
    anchors = {part.anchor for section in page.sections for part in opened(section)}
    assert anchor == "titel" or anchor in anchors or f'id="{anchor}"' in html, (page.path, anchor)
    return page.title + " " + html


def rows(path: str) -> list[str]:
    """The rows of the table of a page, with those on its further pages."""
    parts = [page for page in demo().pages if page.path == path or PART.sub(r"\1", page.path) == path]
    return [
        row
        for page in parts
        for s in page.sections
        for row in re.findall(r"<tr data-v.*?</tr>" if page.path == path else r'<tr><th scope="row".*?</tr>', s.html)
    ]


def said(achievement: Achievement) -> list[str]:
    """The words that must stand at the source of an achievement."""
    writer = _desk().writer()
    if achievement.kind is AchievementKind.LEVEL:
        assert achievement.figure is not None
        assert achievement.figure.theme is not None
        assert achievement.figure.rating is not None
        return [achievement.figure.theme.short, str(achievement.figure.rating.level)]
    figure = achievement.figure
    value = writer.number(figure.number) if figure and figure.number is not None else figure.words if figure else ""
    return [writer.plain(text) for text in (achievement.words, value) if text]


def test_each_achievement_stands_in_the_table_of_everything() -> None:
    assert len(rows("goed-bezig/alles")) == len(_found())


def test_every_result_of_a_project_is_on_the_overview() -> None:
    table = "\n".join(words(row) for row in rows("goed-bezig/alles")).replace("\N{MINUS SIGN}", "-")
    results = [r for project in demo().portfolio.projects.values() for r in results_of(project)]
    assert len(results) > 30
    assert [r.value for r in results if _desk().writer().plain(r.value) not in table] == []
    assert [r.goal for r in results if r.goal and _desk().writer().plain(r.goal) not in table] == []


def test_every_line_of_a_reverse_session_is_on_the_overview() -> None:
    table = "\n".join(words(row) for row in rows("goed-bezig/alles"))
    portfolio = demo().portfolio
    holders = (*portfolio.units.values(), *portfolio.categories.values(), *portfolio.projects.values())
    lines = [
        line
        for holder in holders
        for session in holder.record.sessions
        for said_of in session.themes.values()
        for line in (*said_of.done, *said_of.soon)
    ]
    assert len(lines) == 11
    assert [line for line in lines if _desk().writer().plain(line) not in table] == []


def test_every_difference_and_every_tip_is_in_the_library() -> None:
    table = "\n".join(words(row) for row in rows("leerpunten/alles"))
    differences = [d for project in demo().portfolio.projects.values() for d in project.record.differences]
    tips = [tip for practice in demo().portfolio.practices.values() for tip in practice.record.tips]
    assert len(rows("leerpunten/alles")) == len(differences) + len(tips)
    texts = [text for d in differences for text in (d.lesson, d.cause) if text] + tips
    assert [text for text in texts if _desk().writer().plain(text) not in table] == []


@pytest.mark.parametrize("kind", AchievementKind)
def test_each_achievement_leads_to_where_its_words_stand(kind: AchievementKind) -> None:
    of_kind = [achievement for achievement in _found() if achievement.kind is kind]
    assert of_kind
    for achievement in of_kind:
        here = place_of(achievement, _desk())
        there = words(place(_pages()[here.path], here.anchor))
        assert [text for text in said(achievement) if text not in there] == [], here


def test_the_goal_stands_at_the_source_too() -> None:
    for achievement in _found():
        if achievement.kind in (AchievementKind.RESULT, AchievementKind.PRACTICE) and achievement.goal:
            here = place_of(achievement, _desk())
            assert amount(achievement.goal, _desk(), _desk().writer()) in words(place(_pages()[here.path], here.anchor))


def test_each_row_links_to_the_source_of_its_achievement() -> None:
    writer = _desk().writer(SHOW_ALL)
    found = sorted(_found(), key=lambda one: not is_result(one))
    expected = [deed(achievement, _desk(), writer).href for achievement in found]
    shown = [re.findall(r'href="([^"]+)"', row)[-1].replace("../../../", "../../") for row in rows("goed-bezig/alles")]
    assert shown == expected, "the results first, each part in its own order"


def test_the_line_above_the_list_counts_what_the_title_counts() -> None:
    html = text_of(_pages()["goed-bezig/alles"])
    assert f"{len(_found())} regels, eerst de {len(measured(_found()))} resultaten" in html
    assert f"Wij maten {len(measured(_found()))} resultaten" in html
    verdicts = [re.findall(r"aw-verdict--(\w+)", row) for row in rows("goed-bezig/alles")]
    reached = [one for one in measured(_found()) if one.verdict is Verdict.REACHED]
    assert sum("reached" in one for one in verdicts) == len(reached)


def test_each_lesson_leads_to_where_its_words_stand() -> None:
    for lesson in _desk().lessons.all:
        here = lesson_place(lesson, _desk())
        there = words(place(_pages()[here.path], here.anchor))
        cause = lesson.difference.cause if lesson.difference else None
        assert [t for t in (lesson.text, cause) if t and _desk().writer().plain(t) not in there] == [], here


def test_the_number_beside_each_way_in_is_the_number_of_rows_behind_it() -> None:
    found = ways_in("goed-bezig")
    assert len(found) > 10
    assert [(path, n, len(rows(path))) for path, n in found if n != len(rows(path))] == []


def test_the_number_beside_each_way_in_to_lessons_is_the_number_of_lessons_there() -> None:
    found = ways_in("leerpunten")
    assert len(found) > 10
    assert [(path, n) for path, n in found if text_of(_pages()[path]).count('<li class="aw-lesson') != n] == []


def ways_in(overview: str) -> list[tuple[str, int]]:
    found = re.findall(
        r'<li>(?:<span[^>]*>)?<a href="\.\./([^"]+)/index\.html">.*?<span class="aw-note">(\d+)</span>',
        text_of(_pages()[overview]),
    )
    return [(path, int(number)) for path, number in found]


def test_the_ways_in_name_the_themes_of_another_set_in_its_order(tmp_path: Path) -> None:
    """The colours of a set that is not the site's own do not go in its order."""
    themes = ("Lucht", "Water", "Bodem")
    results = ", ".join(f"{{waarde: 3 keer, thema: {theme.lower()}}}" for theme in themes)
    files = {
        "themasets/ander.yml": (
            "naam: Ander\nschaal: {niveaus: [{nummer: 1, naam: Basis}, {nummer: 2, naam: Plus}, {nummer: 3, naam: Max}]}\n"
            "themas: {lucht: Lucht, water: Water, bodem: Bodem}\n"
        ),
        "projecten/p.yml": f"naam: P\nweb: {{themaset: ander, themas: {{water: 1}}}}\nresultaten: [{results}]\n",
    }
    html = text_of(ByPath(site_of(tmp_path, files))["goed-bezig"])
    ways = html[html.index("aw-waysin") :]
    assert tuple(re.findall(r'<span class="aw-theme-dot[^"]*"><a [^>]*>([^<]+)</a>', ways))[:3] == themes


def test_the_finding_counts_every_verdict_with_its_misses() -> None:
    """No tally of what went well stands without what did not."""
    finding = words(_pages()["goed-bezig"].sections[0].html)
    judged = [achievement.verdict for achievement in measured(_found())]
    assert {Verdict.REACHED, Verdict.MISSED, None} <= set(judged)
    assert finding == (
        f"Wij maten {len(judged)} resultaten: {judged.count(Verdict.REACHED)} zijn gehaald, "
        f"{judged.count(Verdict.ON_COURSE)} liggen op koers, {judged.count(Verdict.MISSED)} zijn niet gehaald en "
        f"{judged.count(None)} hebben geen oordeel."
    )
    for path in ("goed-bezig/scherm", "goed-bezig/afdruk"):
        assert finding in words(text_of(_pages()[path]))


def test_every_result_is_on_the_page_once_with_its_goal_and_verdict() -> None:
    html = text_of(_pages()["goed-bezig"])
    tiles = html.count('<li class="aw-deedtile')
    told = len(re.findall(r"<li><strong>", html))
    assert told == 3
    assert tiles + told == len(measured(_found()))
    assert [
        tile for tile in re.findall(r'<li class="aw-deedtile.*?</li>', html, re.DOTALL) if "<a href" not in tile
    ] == []


def test_of_the_tiles_in_sight_one_misses_its_goal() -> None:
    shown, _, folded = text_of(_pages()["goed-bezig"]).partition('class="aw-more aw-fold')
    assert folded
    assert "aw-verdict--missed" in shown


def test_each_stage_selects_what_is_ours() -> None:
    """Practice examples stand in the table too, but are neither done by us nor coming."""
    html = text_of(_pages()["goed-bezig/alles"])
    (facets,) = re.findall(r'data-aw-facets="([^"]*)"', html)
    place = facets.split().index("stand")
    (select,) = re.findall(r'<select name="stand">(.*?)</select>', html)
    options = re.findall(r'<option value="([a-z]+)">', select)
    found = {"gedaan": 0, "binnenkort": 0}
    parts = [file.content.decode().replace('\\"', '"') for file in _pages()["goed-bezig/alles"].files]
    for values in re.findall(r'<tr[^>]* data-v="([^"]*)"', html + "".join(parts)):
        for value in values.split(";")[place].split():
            found[options[int(value)]] += 1
    ours = [achievement for achievement in _found() if achievement.is_ours]
    assert found["binnenkort"] == sum(achievement.is_soon for achievement in ours)
    assert sum(found.values()) == sum(achievement.is_ours for achievement in _found()) < len(_found())


def test_goals_say_which_way_is_better_and_not_twice_what_they_count(tmp_path: Path) -> None:
    """From 100 down to 60 is 'at most', from 60 up to 100 'at least'. What the figure says already the goal leaves out."""
    indicators = (
        "{naam: A, eenheid: kg, nulmeting: 100, streefwaarde: 60, doeljaar: 2028, metingen: [{jaar: 2025, waarde: 91}]}, "
        "{naam: B, nulmeting: 60, streefwaarde: 100, doeljaar: 2025, metingen: [{jaar: 2025, waarde: 92}]}, "
        "{naam: C, streefwaarde: 60, metingen: [{jaar: 2025, waarde: 93}]}"
    )
    card = f"naam: Groen\nouder: stad\nweb: {{themas: {{milieu: {{niveau: 1, onderbouwing: Ja., indicatoren: [{indicators}]}}}}}}\n"
    results = (
        "{waarde: 27 mensen, doel: 30 mensen in 2027}, {waarde: 31% opgeknapt, doel: ten minste 20% opgeknapt}, "
        "{waarde: bijna alles, doel: alles}"
    )
    project = f"naam: Straat\ncategorie: groen\nresultaten: [{results}]\n"
    folder = write(tmp_path, {"categorieen/groen.yml": card, "projecten/straat.yml": project})
    portfolio = build(folder, Settings(datetime.date(2026, 11, 10))).portfolio
    means = desk(portfolio, "nl")
    facts = [fact(a, means, means.writer()) for a in achievements(portfolio, means.theme_homes) if a.figure]
    assert {(f.figure, f.counts, f.goal) for f in facts} == {
        ("91 kg", "", "ten hoogste 60 in 2028"),
        ("92", "", "ten minste 100 in 2025"),
        ("93", "", "60"),
        ("27 mensen", "", "30 in 2027"),
        ("31%", "opgeknapt", "ten minste 20%"),
        ("", "bijna alles", "alles"),
    }


def test_a_reached_ambition_is_said_once() -> None:
    html = words("\n".join(rows("goed-bezig/alles")))
    assert "mbitie gehaald: niveau 1 Basis" in html
    assert not re.search(r"niveau (\d \w+) doel: niveau \1", html)


def test_nothing_on_the_sheet_is_cut() -> None:
    assert "…" not in text_of(_pages()["goed-bezig/afdruk"])


def test_results_of_other_organisations_stand_in_the_list_alone() -> None:
    assert any("48% minder CO2" in words(row) and "praktijkvoorbeelden/" in row for row in rows("goed-bezig/alles"))
    assert "praktijkvoorbeelden/" not in text_of(_pages()["goed-bezig"])


def test_pages_of_a_fictional_organisation_say_so() -> None:
    shown = [page for page in demo().pages if page.path.startswith(("goed-bezig", "leerpunten"))]
    silent = {page.path for page in shown if "verzonnen" not in page.notice}
    only_tips = {
        page.path for page in shown if page.path.startswith("leerpunten/thema") and "projecten/" not in text_of(page)
    }
    assert silent == {"goed-bezig/scherm"} | only_tips  # the wall says it on every panel
    wall = _pages()["goed-bezig/scherm"]
    panels = [section.html for section in wall.sections if section.heading]
    assert panels
    assert all("verzonnen" in panel for panel in panels)


def text_of(page: Page) -> str:
    return " ".join(section.html for section in page.sections)


def test_a_project_page_shows_lessons_of_others_and_a_category_those_of_its_own_projects() -> None:
    anchors = {part.anchor for section in _pages()["projecten/fietsbrug-lierbeek"].sections for part in opened(section)}
    assert "leerpunten-van-anderen" in anchors
    catering = [p.id for p in demo().portfolio.projects.values() if p.category and p.category.id == "catering"]
    assert any(f"projecten/{project}/" in text_of(_pages()["categorieen/catering"]) for project in catering)


def test_a_site_with_nothing_to_show_says_what_will_stand_there(tmp_path: Path) -> None:
    made = ByPath(site_of(tmp_path, {}))
    assert [path for path in made if path.startswith(("goed-bezig", "leerpunten"))] == ["goed-bezig", "leerpunten"]
    assert "<code>resultaten</code>" in made["goed-bezig"].sections[0].html
    assert "<code>verschillen</code>" in made["leerpunten"].sections[0].html


def test_a_site_of_practice_examples_alone_has_neither_print_nor_wall(tmp_path: Path) -> None:
    practice = "naam: Straat\norganisatie: Elders\nresultaten: [{waarde: 9 bomen}]\ntips: [Begin klein]\n"
    site = site_of(tmp_path, {"praktijkvoorbeelden/straat.yml": practice})
    paths = {page.path for page in site.pages}
    assert {"goed-bezig", "leerpunten"} <= paths
    assert not {"goed-bezig/afdruk", "goed-bezig/scherm"} & paths


def test_a_stopped_project_is_nowhere_late_nor_in_its_phase(tmp_path: Path) -> None:
    text = (
        "naam: Proefje\ncategorie: groen\nfase: voorbereiding\n{}web: {{themas: {{klimaat: 1}}}}\n"
        "acties: [{{wat: Bellen, eigenaar: inkoper, datum: 2026-02-01}}]\n"
    )
    told = {}
    for name, status in (("runs", ""), ("stopped", "status: gestopt\n")):
        site = build(
            write(tmp_path / name, {"projecten/proefje.yml": text.format(status)}),
            settings=Settings(date=datetime.date(2026, 3, 1)),
        )
        pages = {page.path: " ".join(words(part.html) for part in page.sections) for page in site.pages}
        late = [problem.slug for problem in site.problems if problem.slug == "actie-te-laat"]
        told[name] = (
            bool(late),
            "te laat" in pages["projecten/proefje"],
            "Bellen" in pages["monitor/acties"],
            re.findall("voorbereiding|gestopt", pages["categorieen/groen"]),
        )
    assert told == {"runs": (True, True, True, ["voorbereiding"]), "stopped": (False, False, False, ["gestopt"])}
