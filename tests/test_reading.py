"""How single values are read, and what webs and theme sets inherit."""

from __future__ import annotations

import datetime
import json
import shutil
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from ambitieweb.link.portfolio import LinkedWeb, Portfolio
from ambitieweb.model import kinds
from ambitieweb.model.measure import Instrument
from ambitieweb.model.project import Procedure
from ambitieweb.model.values import LevelRange, Rating
from ambitieweb.problems import Place, Span, error, warning
from ambitieweb.texts import texts
from ambitieweb.texts.report import report, summary
from content_problems import read_content
from problem_example import FOLDER
from rows import every


def read(kind: Any, word: object) -> Any:
    """A word as a field of this kind reads it; the slug of its problem when it cannot."""
    try:
        return TypeAdapter(kind).validate_python(word)
    except ValidationError as failure:
        return failure.errors()[0]["type"]


# --- values


@every(
    ("word", "amount"),
    [
        ("€ 407.385,-", 407385),
        ("€407385", 407385),
        ("407.385,--", 407385),
        ("407.385 euro", 407385),
        ("EUR 1.000", 1000),
        ("0", 0),
        ("veel", "geen-bedrag"),
        ("-5", "bedrag-negatief"),
        ("12.500", 12500),
        ("12,50", Decimal("12.50")),
        ("12.50", Decimal("12.50")),
        ("12,500", "bedrag-drie-cijfers"),
        ("12,5", "bedrag-onduidelijk"),
        ("12.5", "bedrag-onduidelijk"),
        (["5"], "geen-losse-waarde"),
    ],
)
def test_money_is_read_as_buyers_write_it(word: object, amount: object) -> None:
    assert read(kinds.Money, word) == amount


@every(
    ("word", "date"),
    [
        ("2026-03-12", datetime.date(2026, 3, 12)),
        ("12-3-2026", datetime.date(2026, 3, 12)),
        ("12/03/2026", datetime.date(2026, 3, 12)),
        ("12.3.2026", datetime.date(2026, 3, 12)),
        ("12 maart 2026", datetime.date(2026, 3, 12)),
        ("12 mrt. 2026", datetime.date(2026, 3, 12)),
        ("12 March 2026", datetime.date(2026, 3, 12)),
        ("29-2-2024", datetime.date(2024, 2, 29)),
        ("29-2-2026", "datum-bestaat-niet"),
        ("0000-01-01", "datum-bestaat-niet"),
        ("12 lente 2026", "geen-datum"),
        ("do 12 maart 2026", datetime.date(2026, 3, 12)),
        ("donderdag 12-3-2026", datetime.date(2026, 3, 12)),
        ("10-sep-2026", datetime.date(2026, 9, 10)),
        ("2026", "datum-zonder-dag"),
        ("september 2026", "datum-zonder-dag"),
        ("Q3 2026", "datum-zonder-dag"),
        ("eind 2026", "datum-zonder-dag"),
        ("13-2026", "geen-datum"),
        ("morgen", "datum-is-vanaf-nu"),
        ("na gunning", "datum-is-moment"),
        ("binnen een jaar", "datum-is-vanaf-nu"),
        ("elk kwartaal", "datum-is-herhaling"),
        ("ooit", "geen-datum"),
    ],
)
def test_dates_are_read_in_dutch_order_or_year_first(word: str, date: object) -> None:
    assert read(kinds.RecordedDate, word) == date


@every(
    ("kind", "word", "value"),
    [
        (kinds.Percentage, "5%", Decimal(5)),
        (kinds.Percentage, "2,5 procent", Decimal("2.5")),
        (kinds.Count, "7", 7),
        (kinds.Count, "-7", "geen-aantal"),
        (kinds.Count, "7,5", "geen-aantal"),
        (kinds.Year, "2026", 2026),
        (kinds.Year, "26", "geen-jaar"),
        (kinds.YesNo, "Ja", True),
        (kinds.YesNo, "no", False),
        (kinds.YesNo, "1", "geen-ja-nee"),
        (kinds.Line, " twee  \n woorden ", "twee woorden"),
        (kinds.Line, "010", "010"),
        (kinds.Line, "12:30", "12:30"),
        (kinds.Url, "https://www.pianoo.nl/nl", "https://www.pianoo.nl/nl"),
        (kinds.Url, "mailto:inkoop@voorbeeld.nl", "mailto:inkoop@voorbeeld.nl"),
        (kinds.Url, "www.pianoo.nl", "url-zonder-https"),
        (kinds.Url, "https://[", "url-fout"),
        (kinds.Url, "data:text/html,x", "url-soort"),
    ],
)
def test_values_of_other_kinds(kind: Any, word: str, value: object) -> None:
    assert read(kind, word) == value


@every(
    ("word", "levels"),
    [
        ("2", LevelRange(2, 2)),
        ("2-3", LevelRange(2, 3)),
        ("2/3", LevelRange(2, 3)),
        ("1 t/m 3", LevelRange(1, 3)),
        ("2 of 3", LevelRange(2, 3)),
        ("3-2", "niveau-bereik-omgekeerd"),
        ("4", "niveau-bereik"),
    ],
)
def test_ranges_of_levels(word: str, levels: object) -> None:
    assert read(kinds.LevelRangeValue, word) == levels


@every(
    ("word", "rating"),
    [
        ("0", Rating.ZERO),
        ("3", Rating.THREE),
        ("niet relevant", Rating.NOT_RELEVANT),
        ("N.V.T.", Rating.NOT_RELEVANT),
        ("Niet van toepassing", Rating.NOT_RELEVANT),
        ("2-3", "niveau-is-reeks"),
        ("nog te  bepalen", Rating.UNDECIDED),
        ("?", Rating.UNDECIDED),
        ("4", "niveau-buiten-schaal"),
        ("-1", "niveau-onbekend"),
        ("1,5", "niveau-is-half"),
    ],
)
def test_ratings(word: str, rating: object) -> None:
    assert read(kinds.RatingValue, word) == rating


@every("word", ["niet-openbaar", "Niet openbaar", "restricted", "NIET_OPENBAAR"])
def test_choice_is_read_in_both_languages_whatever_its_hyphens(word: str) -> None:
    assert read(Procedure, word) is Procedure.RESTRICTED


def test_choice_lists_its_words_when_it_does_not_know_one() -> None:
    assert read(Instrument, "wens") == "keuze-onbekend"


# --- not filled in


@every("nothing", ["", "~", "null", "----", "—"])
def test_empty_and_absent_are_the_same(nothing: str, tmp_path: Path) -> None:
    portfolio = linked(tmp_path, {"categorieen/catering.yml": f"naam: Catering\nsamenvatting: {nothing}\n"})
    assert portfolio.categories["catering"].record.summary is None


def test_words_that_yaml_would_change_stay_as_written(tmp_path: Path) -> None:
    portfolio = linked(
        tmp_path, {"categorieen/catering.yml": "naam: no\nproductgroepen: [010, 12:30, 1.10, yes, 2026-03-12]\n"}
    )
    category = portfolio.categories["catering"].record
    assert (category.name, *category.product_groups) == ("no", "010", "12:30", "1.10", "yes", "2026-03-12")


# --- theme sets

SMALLER = """
naam: Kleiner
basis: basis
weglaten: [milieu]
hernoemen: {klimaat: Klimaat en energie}
themas:
  welzijn: Welzijn
"""


def test_theme_set_leaves_out_adds_and_renames(tmp_path: Path) -> None:
    theme_set = linked(tmp_path, {"themasets/kleiner.yml": SMALLER}).theme_sets["kleiner"]
    assert [(theme.id, theme.name) for theme in theme_set.themes] == [
        ("klimaat", "Klimaat en energie"),
        ("circulair", "Circulair"),
        ("welzijn", "Welzijn"),
    ]
    assert [theme.id for theme in theme_set.omitted] == ["milieu"]
    assert [theme.id for theme in theme_set.added] == ["welzijn"]
    assert [(theme.original_name, theme.name) for theme in theme_set.renamed] == [("Klimaat", "Klimaat en energie")]


def test_theme_set_takes_the_scale_of_its_basis(tmp_path: Path) -> None:
    theme_set = linked(tmp_path, {"themasets/kleiner.yml": SMALLER}).theme_sets["kleiner"]
    assert [(level.number, level.name) for level in theme_set.levels] == [
        (1, "Bewust"),
        (2, "Actief"),
        (3, "Ambitieus"),
    ]
    assert theme_set.level_name(0) == "0"


def test_themes_stand_in_the_order_of_the_renaming_when_it_names_them_all(tmp_path: Path) -> None:
    order = "naam: Anders\nbasis: basis\nhernoemen: {circulair: Circulair, milieu: Milieu, klimaat: Klimaat}\n"
    theme_set = linked(tmp_path, {"themasets/anders.yml": order}).theme_sets["anders"]
    assert [theme.id for theme in theme_set.themes] == ["circulair", "milieu", "klimaat"]
    assert theme_set.renamed == ()


def test_theme_is_the_same_theme_in_the_sets_that_inherit_it(tmp_path: Path) -> None:
    sets = linked(tmp_path, {"themasets/kleiner.yml": SMALLER}).theme_sets
    inherited = sets["kleiner"].theme("klimaat")
    assert inherited is not None
    assert sets["basis"].same(inherited) == sets["basis"].theme("klimaat")


# --- webs

GRANDPARENT = "naam: Brinkstede\nweb: {themas: {milieu: 3, klimaat: 2}}\n"
PARENT = "naam: Catering\nouder: brinkstede\nweb: {themas: {milieu: 1}}\n"


def test_level_is_own_else_of_the_parent_else_of_the_grandparent(tmp_path: Path) -> None:
    web = web_of_project(tmp_path, "{circulair: 1}")
    assert ratings(web) == {"milieu": Rating.ONE, "klimaat": Rating.TWO, "circulair": Rating.ONE}
    sources = {place.theme.id: place.inherited_from.id if place.inherited_from else None for place in web.themes}
    assert sources == {"milieu": "catering", "klimaat": "brinkstede", "circulair": None}


@every(
    ("word", "rating", "level"),
    [
        ("0", Rating.ZERO, 0),
        ("niet relevant", Rating.NOT_RELEVANT, None),
        ("nog te bepalen", Rating.UNDECIDED, None),
    ],
)
def test_zero_not_relevant_and_undecided_are_own_choices(
    tmp_path: Path, word: str, rating: Rating, level: int | None
) -> None:
    place = web_of_project(tmp_path, f"{{milieu: {word}}}").of("milieu")
    assert place is not None
    assert (place.rating, place.level, place.is_inherited) == (rating, level, False)
    assert place.deviates is (rating is not Rating.UNDECIDED)
    assert place.parent_rating is Rating.ONE


def test_nothing_chosen_anywhere_is_none_and_not_zero(tmp_path: Path) -> None:
    place = web_of_project(tmp_path, "{}").of("circulair")
    assert place is not None
    assert (place.rating, place.level, place.is_inherited) == (None, None, False)


def test_reason_without_level_still_inherits_the_level(tmp_path: Path) -> None:
    place = web_of_project(tmp_path, "{milieu: {onderbouwing: Zo is het.}}").of("milieu")
    assert place is not None
    assert (place.rating, place.is_inherited, place.record.rationale) == (Rating.ONE, True, "Zo is het.")


def test_web_in_a_smaller_set_inherits_the_themes_that_are_the_same(tmp_path: Path) -> None:
    project = "naam: Kantines\ncategorie: catering\nweb: {themaset: kleiner}\n"
    files = {
        "themasets/kleiner.yml": SMALLER,
        "organisaties/brinkstede.yml": GRANDPARENT,
        "projecten/kantines.yml": project,
    }
    web = linked(tmp_path, files).projects["kantines"].web
    assert web is not None
    assert ratings(web) == {"klimaat": Rating.TWO, "circulair": None, "welzijn": None}


# --- places and reports


def test_english_and_dutch_keys_give_the_same_portfolio(tmp_path: Path) -> None:
    dutch = "naam: Koffie\nouder: brinkstede\nweb: {themas: {klimaat: {niveau: 2, onderbouwing: Reizen.}}}\n"
    english = "name: Koffie\nparent: brinkstede\nweb: {themes: {klimaat: {rating: 2, rationale: Reizen.}}}\n"
    one = linked(tmp_path / "nl", {"categorieen/koffie.yml": dutch}).categories["koffie"].record
    other = linked(tmp_path / "en", {"categories/koffie.yml": english}).categories["koffie"].record
    assert one == other


def test_report_in_json_holds_what_a_program_needs() -> None:
    place = Place("categorieen/catering.yml", Span(2, 1, 5), "oudr: brinkstede")
    problem = error("onbekende-sleutel", place, "ouder", sleutel="oudr", sleutels="naam, ouder")
    (found,) = json.loads(report([problem], texts("en"), form="json"))
    assert found == {
        "slug": "onbekende-sleutel",
        "severity": "error",
        "file": "content/categorieen/catering.yml",
        "line": 2,
        "column": 1,
        "end_column": 5,
        "excerpt": "oudr: brinkstede",
        "message": "we do not know 'oudr' here",
        "hint": "Possible here: naam, ouder.",
        "suggestion": "ouder",
    }


def test_report_for_github_escapes_what_would_end_a_command() -> None:
    place = Place("categorieen/a,b.yml", Span(1, 7, 9), "naam: x")
    problem = warning("link-onbekende-pagina", place, doel="100%\n::error::x")
    line = report([problem], texts("en"), form="github", folder="my:content")
    assert line.startswith(
        "::warning file=my%3Acontent/categorieen/a%2Cb.yml,title=link-onbekende-pagina,line=1,col=7,endColumn=9::'100%25 ::error"
    )
    assert "\n" not in line


def test_word_is_underlined_behind_wide_and_combining_characters() -> None:
    text = "naam: 水e\u0301 fout"
    line = report(
        [error("geen-getal", Place("site.yml", Span(1, 11, 15), text), waarde="fout")], texts("nl")
    ).splitlines()[2]
    assert line == "     | " + " " * 10 + "^^^^ 'fout' is geen getal"


def test_long_line_and_long_value_are_cut() -> None:
    place = Place("site.yml", Span(1, 7, 5000), "naam: " + "x" * 5000)
    text = report([error("geen-getal", place, waarde="x" * 5000)], texts("nl"))
    assert max(map(len, text.splitlines())) < 700


def test_summary_counts_in_words() -> None:
    problems = [error("leeg-bestand", Place("a.yml")), warning("doel-zonder-jaar", Place("b.yml"))]
    assert summary(problems, texts("nl")) == "1 fout, 1 waarschuwing"
    assert summary(problems[:1] * 2, texts("en")) == "2 errors, 0 warnings"


# --- helpers


def linked(folder: Path, files: dict[str, str]) -> Portfolio:
    """The portfolio of the small base site with these files over it; none of them may have an error."""
    content = folder / "content"
    shutil.copytree(FOLDER / "basis", content)
    for path, text in files.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(text, "utf-8")
    portfolio, problems = read_content(content)
    assert [problem for problem in problems if problem.is_error] == []
    return portfolio


def web_of_project(folder: Path, themes: str) -> LinkedWeb:
    """The web of a project below a category below an organisation, with these themes of its own."""
    project = f"naam: Kantines\ncategorie: catering\nweb: {{themas: {themes}}}\n"
    files = {
        "organisaties/brinkstede.yml": GRANDPARENT,
        "categorieen/catering.yml": PARENT,
        "projecten/kantines.yml": project,
    }
    web = linked(folder, files).projects["kantines"].web
    assert web is not None
    return web


def ratings(web: LinkedWeb) -> dict[str, Rating | None]:
    """What counts for each theme."""
    return {place.theme.id: place.rating for place in web.themes}
