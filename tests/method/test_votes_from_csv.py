"""Votes from the files of form tools and spreadsheets: the same votes, whatever program wrote them and in which form."""

from __future__ import annotations

import json
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ambitieweb.derive.votes import spreads
from ambitieweb.emit import emit
from ambitieweb.link.portfolio import LinkedProject, LinkedThemeSet
from ambitieweb.link.vote_words import Fault, ThemeNames, rating_in
from ambitieweb.model.values import Rating
from ambitieweb.problems import Problem
from ambitieweb.site import Settings, Site, build
from ambitieweb.source.decoding import Undecodable, decoded
from ambitieweb.source.files import DataFile
from ambitieweb.source.sheet import read_sheet
from ambitieweb.texts import texts
from ambitieweb.texts.report import FORMATS, report
from content_problems import read_content, slugs_in
from demo import demo as example
from few_pages import FewPages, page_at
from rows import every
from work import calls

TESTS = Path(__file__).parent.parent
BASE = TESTS / "problems" / "basis"
FILES = sorted((TESTS / "votes").iterdir())
DEMO = TESTS.parent / "content"
SESSION = "naam: Kantines\ncategorie: catering\nsessies:\n  - vorm: digitaal\n    stemmen: {name}\n"


def laid_out(folder: Path, data: bytes, name: str = "stemmen.csv", more: str = "") -> Path:
    """A small site whose project has a session with a file of votes."""
    content = folder / "content"
    if content.exists():
        shutil.rmtree(content)
    shutil.copytree(BASE, content)
    (content / "projecten" / "kantines.yml").write_text(SESSION.format(name=name) + more, "utf-8")
    (content / "projecten" / name).write_bytes(data)
    return content


def project_of(content: Path) -> tuple[LinkedProject, tuple[Problem, ...]]:
    portfolio, problems = read_content(content)
    return portfolio.projects["kantines"], problems


def counted(made: LinkedProject) -> dict[str, tuple[tuple[int, ...], int]]:
    found = spreads(made.record.sessions[0], made.web)
    return {spread.place.theme.id: (spread.counts, spread.other) for spread in found}


def theme_set(folder: Path) -> LinkedThemeSet:
    portfolio, _ = read_content(laid_out(folder, b"Klimaat\n2\n"))
    return portfolio.theme_sets["basis"]


@every("path", FILES)
def test_every_tool_gives_the_same_votes_and_no_problem(path: Path, tmp_path: Path) -> None:
    made, problems = project_of(laid_out(tmp_path, path.read_bytes(), path.name))
    assert problems == ()
    assert counted(made) == {
        "milieu": ((0, 0, 1, 3), 0),
        "klimaat": ((0, 0, 2, 0), 1),
        "circulair": ((0, 1, 2, 0), 1),
    }


@every("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@every("separator", [";", ",", "\t"])
@every("end", ["\n", "\r\n", "\r"])
def test_encoding_separator_and_line_end_make_no_difference(
    encoding: str, separator: str, end: str, tmp_path: Path
) -> None:
    rows = [["Wat is uw rol?", "Milieu", "Klimaat", "Waarom?"], ["Coördinator", "2", "3", '"één ""woord"""']]
    data = end.join(separator.join(row) for row in [*rows, ["", "", "", ""]]).encode(encoding)
    made, problems = project_of(laid_out(tmp_path, data))
    assert problems == ()
    votes = made.record.sessions[0].themes["milieu"].votes
    assert [(vote.rating, vote.role, vote.count) for vote in votes] == [(Rating.TWO, "Coördinator", None)]


def test_a_cell_may_hold_line_ends_and_separators_and_keeps_its_place(tmp_path: Path) -> None:
    data = b'Waarom?;Klimaat;Milieu\r\n"Een; twee\r\ndrie ""vier""";2;hoog\r\n'
    _, problems = project_of(laid_out(tmp_path, data))
    (problem,) = problems
    assert problem.slug == "csv-niveau-onbekend"
    assert problem.place.span is not None
    assert (problem.place.span.line, problem.place.span.column) == (3, 18)
    assert problem.place.text == '···· ""····""";2;hoog'


@every(
    ("text", "expected"),
    [
        ("2", 2),
        ("2,0", 2),
        ("niveau 2", 2),
        ("Level 2", 2),
        ("2 - Actief", 2),
        ("2 (wij belonen wat beter is)", 2),
        ("2. Actief", 2),
        ("2 (wij belonen 30% meer)", 2),
        ("2 - minimaal 30% circulair", 2),
        ("2: actief, want dat kan", 2),
        ("\uff12", 2),
        ("actief", 2),
        ("Actief (2)", 2),
        ("Ambitieus: zo hoog als kan", 3),
        ("niveau: ambitieus", 3),
        ("0", 0),
        ("Niet relevant", "niet relevant"),
        ("n.v.t.", "niet relevant"),
        ("Niet relevant (speelt hier niet)", "niet relevant"),
        ("nog te bepalen", "nog te bepalen"),
        ("?", "nog te bepalen"),
    ],
)
def test_what_counts_as_a_level(text: str, expected: int | str, tmp_path: Path) -> None:
    assert rating_in(text, theme_set(tmp_path)) == Rating(expected)


@every(
    ("text", "slug", "suggestion"),
    [
        ("4", "csv-niveau-te-hoog", None),
        ("10", "csv-niveau-te-hoog", None),
        ("2-3", "niveau-is-reeks", None),
        ("2 of 3", "niveau-is-reeks", None),
        ("2 en 3", "csv-twee-niveaus", None),
        ("2 \u00e0 3", "niveau-is-reeks", None),
        ("2 3", "csv-twee-niveaus", None),
        ("2,3", "csv-twee-niveaus", None),
        ("2; 3;", "csv-twee-niveaus", None),
        ("2 tot en met 3", "csv-twee-niveaus", None),
        ("2, liever 3", "csv-twee-niveaus", None),
        ("2 (later 3)", "csv-twee-niveaus", None),
        ("tussen 1 en 2", "csv-twee-niveaus", None),
        ("niveau 1 of niveau 2", "csv-twee-niveaus", None),
        ("1 of hoger", "csv-twee-niveaus", None),
        ("2+", "csv-twee-niveaus", None),
        ("Bewust/Actief", "csv-twee-niveaus", None),
        ("Bewust, Actief", "csv-twee-niveaus", None),
        ("Bewust; Actief;", "csv-twee-niveaus", None),
        ("Bewust (of actief)", "csv-twee-niveaus", None),
        ("2 - Actief, 3 - Ambitieus", "csv-twee-niveaus", None),
        ("2/Ambitieus", "csv-twee-niveaus", None),
        ("niet relevant of 2", "csv-twee-niveaus", None),
        ("2,5", "csv-niveau-half", None),
        ("1.5", "csv-niveau-half", None),
        ("niveau 2\u00bd", "csv-niveau-half", None),
        ("2-mrt", "csv-datum", None),
        ("1-feb", "csv-datum", None),
        ("2 mei", "csv-datum", None),
        ("mrt-02", "csv-datum", None),
        ("Feb-01", "csv-datum", None),
        ("02-01-2026", "csv-datum", None),
        ("2/1/2026", "csv-datum", None),
        ("2026-01-02", "csv-datum", None),
        ("2026-01-02 00:00:00", "csv-datum", None),
        ("02-03", "csv-datum", None),
        ("45353", "csv-datum", None),
        ("-1", "csv-niveau-onbekend", None),
        ("1 - Ambitieus", "csv-niveau-tegenspraak", None),
        ("Ambitieus (1)", "csv-niveau-tegenspraak", None),
        ("niveau 1: Ambitieus", "csv-niveau-tegenspraak", None),
        ("ambiteus", "csv-niveau-onbekend", "Ambitieus"),
        ("niet relevent", "csv-niveau-onbekend", "niet relevant"),
        ("Actiefoto", "csv-niveau-onbekend", "Actief"),
        ("weet ik niet", "csv-geen-mening", None),
        ("Geen mening", "csv-geen-mening", None),
        ("Don't know", "csv-geen-mening", None),
        ("x" * 5000, "csv-niveau-onbekend", None),
    ],
)
def test_what_does_not_count_as_a_level(text: str, slug: str, suggestion: str | None, tmp_path: Path) -> None:
    found = rating_in(text, theme_set(tmp_path))
    assert isinstance(found, Fault)
    assert (found.slug, found.suggestion) == (slug, suggestion)


@every(
    ("heading", "expected"),
    [
        ("klimaat", ["klimaat"]),
        ("B", ["klimaat"]),
        ("Thema C", ["circulair"]),
        ("Circulair [Niveau]", ["circulair"]),
        ("3. Circulair - welk niveau?", ["circulair"]),
        ("Vraag 2: Klimaat", ["klimaat"]),
        ("Wat past bij milieu en klimaat? [Klimaat]", ["klimaat"]),
        ("Milieu of klimaat", ["milieu", "klimaat"]),
        ("Klimaatadaptatie", []),
        ("Naam", []),
        ("", []),
    ],
)
def test_which_theme_a_heading_names(heading: str, expected: list[str], tmp_path: Path) -> None:
    names = ThemeNames(theme_set(tmp_path))
    assert sorted(theme.id for theme in names.within(heading)) == sorted(expected)


def test_columns_that_a_form_tool_adds_are_left_out_in_silence(tmp_path: Path) -> None:
    data = b"Id,Score,Points - Klimaat,Klimaat,Feedback - Klimaat,Name,Email\n1,0,1,2,3,Jan,jan@x.example\n"
    made, problems = project_of(laid_out(tmp_path, data))
    assert problems == ()
    assert counted(made) == {"klimaat": ((0, 0, 1, 0), 0)}


def test_the_level_must_be_on_the_scale_of_the_set(tmp_path: Path) -> None:
    content = laid_out(tmp_path, b"Klimaat\n3\n2\n")
    path = content / "themasets" / "basis.yml"
    path.write_text(path.read_text("utf-8").replace("    - {nummer: 3, naam: Ambitieus}\n", ""), "utf-8")
    made, problems = project_of(content)
    ours = [problem.slug for problem in problems if problem.place.path.endswith(".csv")]
    assert ours == ["niveau-niet-in-schaal"]
    assert counted(made) == {"klimaat": ((0, 0, 1, 0), 0)}


def test_votes_of_the_room_and_online_are_added_up(tmp_path: Path) -> None:
    more = "    themas:\n      klimaat: {stemmen: {3: 2}, kansen: [Zon]}\n"
    content = laid_out(tmp_path, b"Klimaat;Milieu\n3;1\n", more=more)
    path = content / "projecten" / "kantines.yml"
    path.write_text(path.read_text("utf-8").replace("digitaal", "gemengd"), "utf-8")
    made, problems = project_of(content)
    assert problems == ()
    assert counted(made) == {"milieu": ((0, 1, 0, 0), 0), "klimaat": ((0, 0, 0, 3), 0)}
    assert made.record.sessions[0].themes["klimaat"].chances == ("Zon",)


def test_a_broken_theme_set_gives_no_problems_about_the_votes(tmp_path: Path) -> None:
    content = laid_out(tmp_path, b"Klimat\n2\n")
    (content / "themasets" / "basis.yml").write_text("naam: [", "utf-8")
    assert slugs_in(content) == ["haakje-open"]


def test_a_file_of_a_broken_card_is_not_called_unused(tmp_path: Path) -> None:
    content = laid_out(tmp_path, b"Klimaat\n2\n")
    (content / "projecten" / "kantines.yml").write_text("naam: Kantines\nsessies: [\n", "utf-8")
    assert slugs_in(content) == ["haakje-open"]


# --- what is no vote ---------------------------------------------------------------------------------------------------


def told(folder: Path, text: str) -> tuple[dict[str, tuple[tuple[int, ...], int]], list[tuple[str, int]]]:
    """The votes in a file, and the slug and line of all that is said of it."""
    made, problems = project_of(laid_out(folder, text.encode()))
    return counted(made), [(p.slug, p.place.span.line if p.place.span else 0) for p in problems]


OUTCOMES = (
    *(
        "Totaal",
        "Totalen",
        "Totaal:",
        "TOTAAL",
        "Eindtotaal",
        "Subtotaal",
        "Grand total",
        "Grand Total",
        "Total",
        "Sum",
    ),
    *(
        "Gemiddelde",
        "Gemiddeld",
        "Gemiddelde score",
        "Average",
        "Mean",
        "Mediaan",
        "Median",
        "Modus",
        "Aantal",
        "Count",
    ),
    *("Aantal stemmen", "Totaal aantal deelnemers", "Totaal (n=12)", "Standaarddeviatie", "St.dev.".replace(".", "")),
    *("Standard deviation", "Minimum", "Maximum", "Laagste", "Hoogste waarde", "Percentage", "\u03a3", "%"),
)


@every("word", OUTCOMES)
@every("column", ["Id", "Naam", "Wat is uw rol?", ""])
def test_a_row_with_an_outcome_is_no_participant_and_is_told(word: str, column: str, tmp_path: Path) -> None:
    text = f"{column};Klimaat;Milieu\n1;2;1\n2;3;1\n{word};2;1\n"
    assert told(tmp_path, text) == (
        {"klimaat": ((0, 0, 1, 1), 0), "milieu": ((0, 2, 0, 0), 0)},
        [("csv-uitkomst", 4)],
    )


@every("word", ["Max", "Min", "Som", "SD", "Std", "Mode", "Uitslag", "n"])
def test_a_row_that_may_be_an_outcome_or_somebody_is_refused(word: str, tmp_path: Path) -> None:
    assert told(tmp_path, f"Naam;Klimaat\nJan;2\n{word};3\n")[1] == [("csv-misschien-uitkomst", 3)]


def test_people_with_such_initials_or_a_letter_behind_their_name_vote(tmp_path: Path) -> None:
    assert told(tmp_path, "Initialen;Klimaat\nSD;2\nMAX;3\n") == ({"klimaat": ((0, 0, 1, 1), 0)}, [])
    assert told(tmp_path, "Naam;Klimaat\nMax B.;2\nMin-ji;3\nTotaal B;1\n") == ({"klimaat": ((0, 1, 1, 1), 0)}, [])


@every(
    ("text", "line"),
    [
        ("Thema;Niveau;Aantal\nKlimaat;2;5\nTotaal;;5\n", 3),
        ("Thema;0;1;2;3\nKlimaat;0;0;5;0\nEindtotaal;0;0;5;0\n", 3),
        ("Niveau;Klimaat\n2;5\n3;0\nTotaal;5\n", 4),
        ("Rijlabels;Klimaat;Eindtotaal\n2;5;5\n3;0;0\nEindtotaal;5;5\n", 4),
    ],
)
def test_totals_count_in_no_layout(text: str, line: int, tmp_path: Path) -> None:
    assert told(tmp_path, text) == ({"klimaat": ((0, 0, 5, 0), 0)}, [("csv-uitkomst", line)])


@every(
    "text",
    [
        "Klimaat;Aantal\n2;5000\n3;1.200\n1;\n0;0\n",
        "Aantal personen;Klimaat\n5 000;2\n1200;3\n1;1\n",
        "Thema;Niveau;Aantal\nKlimaat;2;5.000\nKlimaat;3;1200,0\nKlimaat;1;\n",
        "Thema;0;1;2;3;Totaal\nKlimaat;;1;5000;1.200;6.201\n",
        "Niveau;Klimaat\n0;0\n1;1\n2;5.000\n3;1200\n",
    ],
)
def test_a_column_with_numbers_of_people_counts_in_every_layout(text: str, tmp_path: Path) -> None:
    assert told(tmp_path, text) == ({"klimaat": ((0, 1, 5000, 1200), 0)}, [])


@every(
    ("number", "slug"),
    [("2,000", "getal-onduidelijk"), ("0.556", "geen-aantal"), ("zes", "geen-aantal"), ("1E+03", "geen-aantal")],
)
@every("text", ["Klimaat;Aantal\n2;{}\n", "Thema;Niveau;Aantal\nKlimaat;2;{}\n", "Thema;2;3\nKlimaat;{};\n"])
def test_a_number_of_people_that_is_unclear_is_refused(text: str, number: str, slug: str, tmp_path: Path) -> None:
    assert told(tmp_path, text.format(number))[1] == [(slug, 2)]


def test_the_numbers_of_the_rows_are_no_numbers_of_people(tmp_path: Path) -> None:
    assert told(tmp_path, "Number;Klimaat\n1;2\n2;2\n") == ({"klimaat": ((0, 0, 2, 0), 0)}, [])


def test_a_total_that_differs_from_its_votes_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, "Thema;2;3;Totaal\nKlimaat;4;1;6\n") == (
        {"klimaat": ((0, 0, 4, 1), 0)},
        [("csv-totaal-anders", 2)],
    )


def test_levels_beside_themes_must_be_one_row_each(tmp_path: Path) -> None:
    assert told(tmp_path, "Niveau;Klimaat\n2;1\n2;3\n")[1] == [("csv-niveau-en-themas", 1)]
    assert told(tmp_path, "Niveau;Klimaat\nmbo;1\nhbo;3\n") == ({"klimaat": ((0, 1, 0, 1), 0)}, [])


def test_who_has_no_opinion_does_not_vote_and_that_is_told_once(tmp_path: Path) -> None:
    assert told(tmp_path, "Klimaat\nWeet ik niet\n2\nWeet ik niet\n") == (
        {"klimaat": ((0, 0, 1, 0), 0)},
        [("csv-geen-mening", 2)],
    )


@every(
    "heading",
    [
        *(
            "Laatste pagina",
            "Last page",
            "lastpage",
            "Total time",
            "Totale tijd",
            "Seed",
            "Finished",
            "Duration (in seconds)",
        ),
        *(
            "Vraagtijd: Klimaat",
            "Question time: Klimaat",
            "Klimaat [Score]",
            "Punten - Klimaat",
            "Gemiddelde",
            "Totaal",
        ),
        *("Opmerkingen", "Opmerking bij klimaat", "Klimaat [Comment]", "Toelichting", "Remarks", "Waarom dit niveau?"),
    ],
)
def test_columns_of_form_tools_and_remarks_are_not_read(heading: str, tmp_path: Path) -> None:
    text = f"Id;Klimaat;{heading}\n1;2;1\n2;3;1\n"
    assert told(tmp_path, text) == ({"klimaat": ((0, 0, 1, 1), 0)}, [])


@every("heading", ["Vraag 4", "Energie", "Afdeling"])
def test_another_column_with_levels_is_not_read_and_that_is_told(heading: str, tmp_path: Path) -> None:
    text = f"Id;Klimaat;{heading}\n1;2;1\n"
    assert told(tmp_path, text) == ({"klimaat": ((0, 0, 1, 0), 0)}, [("csv-kolom-niet-gelezen", 1)])


def test_a_question_for_the_level_and_the_reason_is_a_question_for_the_level(tmp_path: Path) -> None:
    text = "Welk niveau kiest u bij klimaat, en waarom?\n2\n3 - omdat het kan\n"
    assert told(tmp_path, text) == ({"klimaat": ((0, 0, 1, 1), 0)}, [])


WATER = """naam: Water
schaal: {niveaus: [{nummer: 1, naam: Bewust}, {nummer: 2, naam: Actief}, {nummer: 3, naam: Ambitieus}]}
themas:
  kwaliteit: {naam: Water (kwaliteit)}
  kwantiteit: {naam: Water (kwantiteit)}
  bodem: {naam: Bodem, kort: Grond}
  grond: {naam: Grondwerk}
"""


@every(
    ("heading", "themes"),
    [
        ("Water", None),
        ("1. Water", None),
        ("Welk niveau past bij water?", None),
        ("Grond", None),
        ("Water (kwaliteit)", "kwaliteit"),
        ("Kwantiteit", "kwantiteit"),
        ("Water [kwantiteit]", "kwantiteit"),
        ("Grondwerk", "grond"),
        ("Bodem", "bodem"),
    ],
)
@every("layout", ["{};Rol\n2;Kok\n", "Thema;Niveau\n{};2\n", "Thema;1;2\n{};0;1\n", "Niveau;{}\n2;1\n3;0\n"])
def test_a_heading_that_fits_two_themes_is_refused(
    heading: str, themes: str | None, layout: str, tmp_path: Path
) -> None:
    content = laid_out(tmp_path, layout.format(heading).encode())
    (content / "themasets" / "water.yml").write_text(WATER, "utf-8")
    project = content / "projecten" / "kantines.yml"
    project.write_text(f"{project.read_text('utf-8')}web: {{themaset: water}}\n", "utf-8")
    made, problems = project_of(content)
    assert [p.slug for p in problems] == ([] if themes else ["csv-kop-past-twee-keer"])
    assert counted(made) == ({themes: ((0, 0, 1, 0), 0)} if themes else {})


@every("sign", ["|", "~", "^", "!"])
@every("named", [True, False])
def test_every_separator_is_read_or_named(sign: str, named: bool, tmp_path: Path) -> None:
    text = "Id;Klimaat;Milieu\n1;2;1\n2;3;1\n".replace(";", sign)
    votes, problems = told(tmp_path, f"sep={sign}\n{text}" if named else text)
    if named or sign == "|":
        assert (votes, problems) == ({"klimaat": ((0, 0, 1, 1), 0), "milieu": ((0, 2, 0, 0), 0)}, [])
    else:
        assert (votes, problems) == ({}, [("csv-scheidingsteken", 1)])


def test_themes_in_one_heading_are_not_passed_over(tmp_path: Path) -> None:
    assert told(tmp_path, "Klimaat Milieu\n2 1\n3 2\n")[1] == [("csv-kolom-twee-themas", 1)]


def test_thousands_of_votes_have_a_point_in_strip_drawing_and_words(tmp_path: Path) -> None:
    data = b"Thema;Niveau;Aantal;Rol\nKlimaat;2;5000;\nKlimaat;3;12000;Bewoner\nMilieu;1;1200;\n"
    page = page_at(FewPages(laid_out(tmp_path, data)), "projecten/kantines/sessie-1")
    html = "".join(section.html for section in page.sections)
    for said in ("5.000", "12.000", "1.200"):
        assert html.count(f"<b>{said}</b>") == 1
        assert len(re.findall(rf">{re.escape(said)}</text>", html)) == 2  # for a wide screen and for a phone
    assert "17.000 stemmen" in html
    assert ": Bewoner, " in html
    assert "12.000 stemmen" in html
    assert not re.search(r"5000|12000|1200\b", html)


PRIVATE = ("Geheim", "voorbeeld.example", "Omdat het kan", "Zie mijn mail")


def everything(site: Site) -> str:
    """All text of a site: pages with what search reads, and files beside them."""
    pages = (repr((page.title, page.sections, page.keywords, page.files, page.description)) for page in site.pages)
    files = (export.content.decode("utf-8", "replace") for export in site.exports)
    return "".join((*pages, *files))


@pytest.mark.slow
@pytest.mark.parametrize("names", ["ja", "nee"])
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_names_addresses_and_remarks_reach_no_page_and_no_file(path: Path, names: str, tmp_path: Path) -> None:
    content = laid_out(tmp_path, path.read_bytes(), path.name)
    site_yml = content / "site.yml"
    site_yml.write_text(f"{site_yml.read_text('utf-8')}namen_tonen: {names}\n", "utf-8")
    site = build(content)
    assert not site.problems
    text = everything(site)
    assert [word for word in PRIVATE if word in text] == []


@every(("names", "shows"), [("ja", True), ("nee", False)])
def test_initials_follow_the_rule_of_the_site(names: str, shows: bool, tmp_path: Path) -> None:
    content = laid_out(tmp_path, b"Rol;Initialen;Klimaat\nKok;XQZ;2\nInkoper;Quirijn Zonder;3\n")
    site_yml = content / "site.yml"
    site_yml.write_text(f"{site_yml.read_text('utf-8')}namen_tonen: {names}\n", "utf-8")
    site = build(content)
    assert [problem.slug for problem in site.problems] == ["csv-lijkt-naam"]
    text = everything(site)
    assert ("XQZ" in text) is shows
    assert "Quirijn" not in text
    assert "Inkoper" in text


def test_no_report_shows_a_name_or_an_address(tmp_path: Path) -> None:
    head = b"Id;Naam;Wat is uw rol?;Initialen;Klimaat;Milieu\n"
    data = head + b'1;Jan Geheim;jan@voorbeeld.example;Jan Geheim;9;"hoog\n2;Els Geheim;Kok;;9;9;Els Geheim\n'
    site = build(laid_out(tmp_path, data), Settings(keep_going=True))
    assert len(site.problems) >= 5
    for form in FORMATS:
        told = report(site.problems, texts("nl"), form=form)
        assert "Geheim" not in told
        assert "voorbeeld.example" not in told
    assert "Geheim" not in everything(site)


def test_serve_shows_a_fault_in_the_file_on_the_page_of_its_card(tmp_path: Path) -> None:
    site = build(laid_out(tmp_path, b"Klimaat\nhoog\n"), Settings(keep_going=True))
    page = page_at(site, "projecten/kantines")
    assert "csv-niveau-onbekend" in page.sections[0].html


def test_a_change_in_the_file_changes_the_site_and_the_same_bytes_give_the_same(tmp_path: Path) -> None:
    content = laid_out(tmp_path, b"Klimaat\n2\n")
    first, again = everything(build(content)), everything(build(content))
    (content / "projecten" / "stemmen.csv").write_bytes(b"Klimaat\n3\n")
    assert first == again != everything(build(content))


def test_votes_of_a_file_stand_on_the_page_just_as_those_in_yaml(tmp_path: Path) -> None:
    by_hand = tmp_path / "met-de-hand"
    content = laid_out(by_hand, b"")
    (content / "projecten" / "stemmen.csv").unlink()
    (content / "projecten" / "kantines.yml").write_text(
        "naam: Kantines\ncategorie: catering\nsessies:\n  - vorm: digitaal\n    themas:\n"
        "      klimaat: {stemmen: [{niveau: 3, rol: Kok, initialen: AB}, {niveau: 2, aantal: 2, rol: Kok}]}\n",
        "utf-8",
    )
    data = b"Rol,Initialen,Klimaat\nKok,,2\nKok,AB,3\nKok,,2\n"
    pages = [
        page_at(FewPages(folder), "projecten/kantines/sessie-1")
        for folder in (content, laid_out(tmp_path / "uit-bestand", data))
    ]
    assert pages[0] == pages[1]


def test_the_digital_session_of_the_demo_has_its_votes_from_the_export_of_a_form(demo: Site) -> None:
    page = page_at(demo, "projecten/kastanjelaan-herinrichting/sessie-2")
    html = "".join(section.html for section in page.sections)
    assert "Toezichthouder wegen" in html
    assert "aw-strip" in html
    text = everything(demo)
    for word in ("Boersma", "vandersteen.example", "Mirjam", "drie maanden diesel", "anonymous"):
        assert word not in text
    tables = [json.loads(e.content) for e in demo.beside if e.path.endswith("portfolio.json")]
    assert "vandersteen.example" not in json.dumps(tables)


@pytest.fixture(scope="module")
def demo() -> Site:
    return example()


def test_an_emitted_folder_has_the_votes_and_not_the_file(tmp_path: Path) -> None:
    out = tmp_path / "out"
    emit(build(laid_out(tmp_path, FILES[0].read_bytes(), FILES[0].name)), out, {}, [])
    assert list(out.rglob(FILES[0].name)) == []
    assert "aw-strip" in (out / "docs" / "projecten" / "kantines" / "sessie-1" / "index.md").read_text("utf-8")


@every("path", FILES)
def test_files_keep_the_bytes_of_their_tool(path: Path) -> None:
    """Git or an editor that 'repairs' these files would leave nothing to test."""
    data = path.read_bytes()
    text = decoded(data)
    assert not isinstance(text, Undecodable)
    if "windows" in path.name or "mac" in path.name:
        assert b"\r" in data
        assert ("mac" in path.name) is (b"\n" not in data)
    if "utf-16" in path.name or "unicode" in path.name:
        assert b"\0" in data


# --- whatever happens to a file -----------------------------------------------------------------------------------------

CHANGES = 2_000
ODD = (
    *(b'"', b'""', b";", b",", b"\t", b"\r", b"\n", b"\0", b"\xff", b"\xfe", b"\xef\xbb\xbf", b"\xc3", b"\x9d", b"@", b"="),
    *(b"\xe2\x80\xa8", b"\xed\xa0\x80", b"sep=|\n", b"Thema", b"Niveau", b"Klimaat", b"0", b"99999999999", b"-1", b"2-3"),
    *(b"[Milieu]", b"(", b"Rol", b"Initialen", b"niet relevant", b"\xd8\x00", b"x" * 3000, b";" * 400, b"\n" * 50),
)  # fmt: skip


def mutated(data: bytes, chance: random.Random) -> bytes:
    """A file with one to six changes: bytes in, out, over, and rows or halves moved."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(changed) + 1)
        match chance.randrange(5):
            case 0:
                changed[at:at] = chance.choice(ODD)
            case 1:
                del changed[at : at + chance.randint(1, 40)]
            case 2 if at < len(changed):
                changed[at] = chance.randrange(256)
            case 3:
                lines = bytes(changed).split(b"\n")
                chance.shuffle(lines)
                changed = bytearray(b"\n".join(lines))
            case _:
                other = chance.choice(FILES).read_bytes()
                changed[at:at] = other[: chance.randrange(len(other))]
    return bytes(changed)


@pytest.mark.slow
def test_any_file_gives_votes_or_problems(tmp_path: Path) -> None:
    """Lots are drawn with a fixed start, so that every run tries the same files."""
    chance = random.Random(552)
    with_votes = with_problems = 0
    content = laid_out(tmp_path, b"")
    path = content / "projecten" / "stemmen.csv"
    for _ in range(CHANGES):
        data = mutated(chance.choice(FILES).read_bytes(), chance)
        path.write_bytes(data)
        made, problems = project_of(content)
        told = report(problems, texts("nl"))
        assert report(problems, texts("en")).count("\n\n") == told.count("\n\n")
        for problem in problems:
            if problem.place.span is not None and problem.place.path.endswith(".csv"):
                assert 0 < problem.place.span.column <= len(problem.place.text) + 1, problem
        votes = counted(made)
        assert votes or problems, data
        with_votes += bool(votes)
        with_problems += bool(problems)
    assert with_votes > CHANGES / 4
    assert with_problems > CHANGES / 4


@pytest.mark.slow
@pytest.mark.parametrize(
    "data",
    [
        pytest.param(lambda times: b'"' * times * 90_000, id="quotes"),
        pytest.param(lambda times: b'"\n' * times * 45_000, id="quotes on lines"),
        pytest.param(lambda times: b'x;"a\n' * times * 15_000, id="open quotes"),
        pytest.param(lambda times: b"Klimaat;" * times * 10_000, id="columns"),
        pytest.param(lambda times: b"Klimaat\n" + b"hoog\n" * times * 15_000, id="the same fault"),
        pytest.param(lambda times: b"Klimaat\n2\n" + numbered(b"a%d", times * 10_000), id="as many faults"),
        pytest.param(lambda times: b"Thema;Niveau\n" + numbered(b"t%d;2", times * 9_000), id="as many themes"),
        pytest.param(lambda times: b"Klimaat;" + b"klimat " * times * 10_000 + b"\n2;2\n", id="a long heading"),
        pytest.param(lambda times: "Klimaat\n2\n".encode("utf-16") * times * 4_000, id="marks"),
    ],
)
def test_five_times_as_large_a_file_is_five_times_the_work_at_most(
    data: Callable[[int], bytes], tmp_path: Path
) -> None:
    small, large = (work_of(tmp_path / str(times), data(times)) for times in (1, 5))
    assert large < 6.5 * small


def numbered(line: bytes, times: int) -> bytes:
    return b"\n".join(line % number for number in range(times))


def work_of(folder: Path, data: bytes) -> int:
    folder.mkdir()
    content = laid_out(folder, data)
    return calls(lambda: read_content(content), 100_000_000)


def test_a_sheet_without_cells_is_no_sheet() -> None:
    sheet, problems = read_sheet(DataFile("a.csv", 3, b"\n;\n"))
    assert sheet is None
    assert [problem.slug for problem in problems] == ["csv-leeg"]
