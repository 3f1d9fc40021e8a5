"""What the comparisons and a card say of a small site: of two webs, of few levels, and of spend without an amount."""

from __future__ import annotations

from pathlib import Path

from ambitieweb.derive.contrast import PAIRED_AT_MOST
from few_pages import page_at
from method.over_base import BASE, built, html_of, words_of


def category(number: int, themes: str) -> dict[str, str]:
    web = f"web: {{themas: {{{themes}}}}}\n" if themes else ""
    return {f"categorieen/soort-{number}.yml": f"naam: Soort {number}\nouder: brinkstede\n{web}"}


def test_two_webs_can_be_laid_over_each_other_where_the_choice_leads(tmp_path: Path) -> None:
    site = built(tmp_path, category(1, "klimaat: 1") | category(2, "klimaat: 3"))
    assert "data-aw-pick" in html_of(site, "vergelijken")
    table = html_of(site, "vergelijken/categorieen")
    assert "data-aw-over=" in table
    assert "data-aw-choose=" in table


def test_the_front_promises_no_choice_that_it_does_not_have(tmp_path: Path) -> None:
    files: dict[str, str] = {}
    for number in range(PAIRED_AT_MOST + 2):
        files |= category(number, f"klimaat: {number % 3 + 1}")
    site = built(tmp_path, files)
    assert "data-aw-pick" not in html_of(site, "vergelijken")
    page = page_at(site, "vergelijken")
    words = f"{page.description} {words_of(html_of(site, 'vergelijken'))}"
    assert "Zet webben naast elkaar en zie per thema wat verschilt." in words
    assert "Leg twee of drie webben over elkaar" not in words


def test_what_few_of_the_webs_say_is_not_what_they_agree_on(tmp_path: Path) -> None:
    files: dict[str, str] = {}
    for number in range(10):
        more = ", circulair: 3" if number < 2 else ""
        files |= category(number, f"klimaat: {number % 3 + 1}{more}")
    words = words_of(html_of(built(tmp_path, files), "vergelijken/categorieen"))
    assert "Categorieën verschillen het meest bij Klimaat: van niveau 1 tot en met 3." in words
    assert "alle 2 kiezen" not in words, "two of ten"


def finding_of(folder: Path, *webs: str) -> str:
    files: dict[str, str] = {}
    for number, web in enumerate(webs):
        files |= category(number, web)
    return words_of(html_of(built(folder, files), "vergelijken/categorieen"))


def test_the_theme_that_differs_most_and_the_one_agreed_on_most_are_the_first_of_all(tmp_path: Path) -> None:
    webs = ("milieu: 1, klimaat: 1, circulair: 2", "milieu: 2, klimaat: 3, circulair: 2", "milieu: 3, klimaat: 3")
    assert (
        "Categorieën verschillen het meest bij Milieu: niet meer dan 1 van de 3 kiezen hetzelfde niveau. Over Circulair zijn zij het eens: alle 2 kiezen niveau 2."
    ) in finding_of(tmp_path / "one", *webs)
    assert (
        "Categorieën verschillen het meest bij Milieu en Klimaat. Over Circulair zijn zij het eens: alle 2 kiezen niveau 2."
    ) in finding_of(tmp_path / "equal", "milieu: 1, klimaat: 3, circulair: 2", "milieu: 3, klimaat: 1, circulair: 2")
    share = tuple(
        f"milieu: {1 + (n > 3) + (n > 5)}{', klimaat: 2' * (n > 4)}, circulair: {1 + (n > 5)}" for n in range(10)
    )
    assert "Over Klimaat zijn zij het eens: alle 5" in finding_of(tmp_path / "half", *share)


def test_the_card_says_the_newest_amount_that_is_known(tmp_path: Path) -> None:
    spends = "uitgaven: [{jaar: 2025, bedrag: 100}, {jaar: 2026}]\n"
    files = {"categorieen/catering.yml": f"naam: Catering\nouder: brinkstede\n{spends}"}
    words = words_of(html_of(built(tmp_path / "known", files), "categorieen/catering/ambitiekaart"))
    assert "€ 100 in 2025" in words.replace("\xa0", " ")
    files = {"categorieen/catering.yml": "naam: Catering\nouder: brinkstede\nuitgaven: [{jaar: 2026}]\n"}
    words = words_of(html_of(built(tmp_path / "unknown", files), "categorieen/catering/ambitiekaart"))
    assert "Uitgaven Bedrag niet bekend" in words


def test_webs_without_money_are_not_said_to_have_no_level_where_spend_weighs(tmp_path: Path) -> None:
    files = {"site.yml": (BASE / "site.yml").read_text("utf-8") + "optelregel: gewogen naar uitgaven\n"}
    for number in range(4):
        files |= category(number, f"klimaat: {number % 3 + 1}")
    files["categorieen/soort-0.yml"] += "uitgaven: [{jaar: 2025, bedrag: 1000}]\n"
    words = words_of(html_of(built(tmp_path, files), "organisaties/brinkstede/webben"))
    assert "Op geen enkel thema tellen drie of meer webben mee." in words
    assert "webben zonder bedrag tellen niet mee" in words
    assert "Met een niveau" in words, "all four have one"
