"""Where the money is, by hand: the newest amount counts, and every sum has its addends."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from ambitieweb.derive.money import MoneyGroup, money, newest, total, unit_amounts
from few_pages import page_at
from monitor.small_site import LEVELS, linked, site, web


def card(name: str, spend: str, *levels: str, parent: str = "stad") -> str:
    return f"naam: {name}\nouder: {parent}\nuitgaven: [{spend}]\n{web(*levels) if levels else ''}"


FILES = {
    "categorieen/papier.yml": card("Papier", "{jaar: 2025, bedrag: 100}", "2", "1", "niet relevant"),
    "categorieen/glas.yml": card("Glas", "{jaar: 2024, bedrag: 900}, {jaar: 2025, bedrag: 250}", "3", "0", "1"),
    "categorieen/hout.yml": card("Hout", "{jaar: 2024, bedrag: 40}", "1", "nog te bepalen", "2"),
    "categorieen/zand.yml": card("Zand", "", "3", "3", "3"),
}


def groups(folder: Path, files: dict[str, str] = FILES) -> tuple[MoneyGroup, ...]:
    return money(linked(folder, files, "2026-11-10"))


def test_the_newest_year_counts_and_the_largest_amount_comes_first(tmp_path: Path) -> None:
    (group,) = groups(tmp_path)
    assert [(amount.holder.id, amount.value, amount.year) for amount in group.amounts] == [
        ("glas", 250, 2025),  # not the 900 of 2024
        ("papier", 100, 2025),
        ("hout", 40, 2024),
    ]
    assert group.total == 390  # 250 + 100 + 40
    assert group.years == (2024, 2025)
    assert [category.id for category in group.unknown] == ["zand"]


@pytest.mark.parametrize(
    ("theme", "high", "low", "without"),
    [
        ("milieu", 350, 40, 0),  # glas 3 and papier 2: 250 + 100; hout 1: 40
        ("klimaat", 0, 350, 40),  # glas 0 and papier 1: 250 + 100; hout undecided: 40
        ("mensen", 40, 250, 100),  # hout 2: 40; glas 1: 250; papier not relevant: 100
    ],
)
def test_spend_by_level_of_a_theme(tmp_path: Path, theme: str, high: int, low: int, without: int) -> None:
    (group,) = groups(tmp_path)
    found = next(row for row in group.themes if row.theme.id == theme)
    sums = tuple(map(total, (found.high, found.low, found.without)))
    assert sums == (high, low, without)
    assert sum(sums) == group.total


def test_a_level_that_is_taken_over_counts(tmp_path: Path) -> None:
    files = {
        "organisaties/stad.yml": f"naam: Stad\nsoort: organisatie\n{web('3')}",
        "categorieen/papier.yml": card("Papier", "{jaar: 2025, bedrag: 100}"),
    }
    (group,) = groups(tmp_path, files)
    assert [total(row.high) for row in group.themes] == [100, 0, 0]


def test_a_theme_that_is_not_relevant_changes_no_other_sum(tmp_path: Path) -> None:
    other = FILES | {"categorieen/hout.yml": card("Hout", "{jaar: 2024, bedrag: 40}", "1", "niet relevant", "2")}
    before, after = groups(tmp_path / "a")[0], groups(tmp_path / "b", other)[0]
    assert [(total(row.high), total(row.low)) for row in before.themes] == [
        (total(row.high), total(row.low)) for row in after.themes
    ]


def test_an_amount_without_a_number_is_not_known(tmp_path: Path) -> None:
    made = linked(tmp_path, {"categorieen/papier.yml": card("Papier", "{jaar: 2025}, {jaar: 2023, bedrag: '12,50'}")})
    found = newest(made.categories["papier"])
    assert found is not None
    assert (found.year, found.value) == (2023, Decimal("12.50"))


def test_each_organisation_and_theme_set_is_a_group_of_its_own(tmp_path: Path) -> None:
    files = {
        "themasets/twee.yml": f"naam: Twee\n{LEVELS}themas: {{klimaat: Klimaat, water: Water}}\n",
        "organisaties/dorp.yml": "naam: Dorp\nweb: {themaset: twee, themas: {water: {niveau: 1, onderbouwing: Ja.}}}\n",
        "categorieen/inkt.yml": card("Inkt", "{jaar: 2025, bedrag: 7}", parent="dorp"),
        "categorieen/los.yml": "naam: Los\nuitgaven: [{jaar: 2025, bedrag: 3}]\n",
    }
    found = groups(tmp_path, FILES | files)
    assert [(group.root.id if group.root else "", group.theme_set.id if group.theme_set else "", group.total) for group in found] == [
        ("stad", "drie", 390),
        ("dorp", "twee", 7),
        ("", "drie", 3),
    ]  # fmt: skip


def test_spend_of_units_stands_apart_and_is_never_added(tmp_path: Path) -> None:
    files = FILES | {
        "organisaties/stad.yml": "naam: Stad\nuitgaven: [{jaar: 2024, bedrag: 5}, {jaar: 2025, bedrag: 999}]\n"
    }
    made = linked(tmp_path, files, "2026-11-10")
    assert [(amount.holder.id, amount.value) for amount in unit_amounts(made)] == [("stad", 999)]
    assert money(made)[0].total == 390


def test_the_names_of_files_do_not_matter(tmp_path: Path) -> None:
    turned = {
        f"categorieen/{name}.yml": text
        for name, text in zip(("z", "y", "x", "w"), (FILES[key] for key in sorted(FILES)), strict=True)
    }
    first, second = groups(tmp_path / "a")[0], groups(tmp_path / "b", turned)[0]
    assert [(a.holder.name, a.value) for a in first.amounts] == [(a.holder.name, a.value) for a in second.amounts]
    assert [total(row.high) for row in first.themes] == [total(row.high) for row in second.themes]


def test_the_key_names_the_letters_as_they_stand_in_the_drawing(tmp_path: Path) -> None:
    """The themes of Dorp are of a set that is not the site's own: their colours do not go in the order of the set."""
    files = {
        "themasets/twee.yml": f"naam: Twee\n{LEVELS}themas: {{lucht: Luchtkwaliteit, water: Water, bodem: Bodem}}\n",
        "organisaties/dorp.yml": "naam: Dorp\nsoort: organisatie\nweb: {themaset: twee, themas: {water: {niveau: 1, onderbouwing: Ja.}}}\n",
        "categorieen/inkt.yml": card("Inkt", "{jaar: 2025, bedrag: 7}", parent="dorp"),
    }
    page = page_at(site(tmp_path, FILES | files), "monitor/geld")
    html = next(section.html for section in page.sections if section.heading.startswith("Dorp"))
    key = re.findall(r'<span class="aw-theme-dot[^"]*"><b>(\w)</b> ([^<]+)</span>', html)
    assert key == [("A", "Luchtkwaliteit"), ("B", "Water"), ("C", "Bodem")]
    drawn = re.findall(r'<text class="aw-sub"[^>]*>(\w)</text>', html)
    assert drawn[:3] == [letter for letter, _ in key]


def test_the_same_amount_stands_on_every_page(tmp_path: Path) -> None:
    """Two amounts in one year are not added, and a newer year without an amount gives its number to none."""
    spends = "{jaar: 2024, bedrag: 40}, {jaar: 2024, bedrag: 60}, {jaar: 2025}"
    files = {
        "organisaties/stad.yml": f"naam: Stad\nsoort: organisatie\nuitgaven: [{spends}]\n",
        "categorieen/hout.yml": card("Hout", spends, "1", "1", "2"),
        "projecten/p.yml": "naam: P\ncategorie: hout\n",
    }
    pages = {page.path: "".join(s.html for s in page.sections) for page in site(tmp_path, files).pages}
    assert "In 2024 gaven wij €\N{NO-BREAK SPACE}40 uit." in pages["organisaties/stad"]
    small_web = pages["organisaties/stad"].split('<ul class="aw-webs">', 1)[1].split("</ul>", 1)[0]
    for html in (small_web, pages["monitor/geld"]):
        assert "€\N{NO-BREAK SPACE}40" in html
        assert "€\N{NO-BREAK SPACE}100" not in html


@pytest.mark.parametrize("cards", [1, 9])
def test_nothing_spent_is_an_amount_too(tmp_path: Path, cards: int) -> None:
    """Both where the webs of the categories stand small and where there are so many that only their names do."""
    files = {f"categorieen/k{n}.yml": card(f"K{n}", "{jaar: 2025, bedrag: 0}", "1", "1", "2") for n in range(cards)}
    page = page_at(site(tmp_path, files), "organisaties/stad")
    assert "".join(section.html for section in page.sections).count("€\N{NO-BREAK SPACE}0") == cards


def test_folded_bars_of_spend_have_the_scale_of_those_in_sight(tmp_path: Path) -> None:
    amounts = {2025: 100, 2024: 50, 2023: 25, 2022: 400, 2021: 200}  # the largest is folded
    spends = ", ".join(f"{{jaar: {year}, bedrag: {amount}}}" for year, amount in amounts.items())
    made = site(tmp_path, {"categorieen/papier.yml": card("Papier", spends)}, "2026-11-10")
    (page,) = (page for page in made.pages if page.path == "categorieen/papier")
    html = "".join(section.html for section in page.sections)
    in_sight, folded = html.split('<ul class="aw-years">')[1:3]
    bar = re.compile(r'class="aw-year">(\d{4})</span> <svg[^>]*><rect class="aw-ring-3"[^>]* width="([\d.]+)"')
    drawn = [(int(year), float(width)) for part in (in_sight, folded) for year, width in bar.findall(part)]
    assert drawn == [(2025, 25.0), (2024, 12.5), (2023, 6.2), (2022, 100.0), (2021, 50.0)]
