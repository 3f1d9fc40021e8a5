"""What is a deviation and which reason it has, each case by hand: a web, the web above it, and what the page says."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from ambitieweb.derive.deviations import deviations
from ambitieweb.link.portfolio import Portfolio
from few_pages import FewPages, page_at
from rollup.small_portfolio import linked, written

# The own choice, that of the web above -> the direction; None is no deviation.
COURSES = (
    ("3", "1", "higher"),
    ("0", "1", "lower"),
    ("2", "2", None),
    ("niet relevant", "2", "other"),  # a choice that takes the theme out: told, and asked for a reason
    ("2", "niet relevant", "other"),
    ("niet relevant", "niet relevant", None),
    ("nog te bepalen", "2", None),  # nobody chose yet
    ("2", "nog te bepalen", None),  # nothing to differ from
    ("nog te bepalen", "niet relevant", None),
    ("niet relevant", "nog te bepalen", None),
    ("nog te bepalen", "nog te bepalen", None),
    ("", "2", None),  # not filled in: the level above counts here
    ("2", "", None),
    ("", "", None),
)


def content(own: str, above: str) -> dict[str, str]:
    return {
        "organisaties/stad.yml": f"naam: Stad\nsoort: organisatie\nweb: {{themas: {{{above}}}}}\n",
        "categorieen/wegen.yml": f"naam: Wegen\nouder: stad\nweb:\n  toelichting: Wij rijden veel.\n  themas: {{{own}}}\n",
    }


def one(rating: str) -> str:
    return f"water: {rating}" if rating else ""


@pytest.mark.parametrize(("own", "above", "course"), COURSES)
def test_only_a_choice_that_differs_from_a_choice_is_a_deviation(
    tmp_path: Path, own: str, above: str, course: str | None
) -> None:
    found = deviations(linked(tmp_path, content(one(own), one(above))))
    assert [deviation.course.value for deviation in found] == ([course] if course else [])
    portfolio = linked(tmp_path, content(one(own), one(above)))
    web = portfolio.categories["wegen"].web
    assert web is not None
    place = web.of("water")
    assert place is not None
    assert place.deviates == (course is not None)


# What an author wrote at water, at another theme, and at the web above -> the reason of the deviation on water.
REASONS = (
    ("reden_afwijking: Duur.", "", "", "Duur."),
    ("onderbouwing: Het kan.", "", "", None),  # why 3 was chosen, not why it differs
    ("toelichting: Zie plan.", "", "", None),
    ("", "reden_afwijking: Lucht is apart.", "", None),
    ("", "", "reden_afwijking: De stad zegt wat., onderbouwing: De stad wil dit.", None),
    ("onderbouwing: Het kan., reden_afwijking: Duur.", "reden_afwijking: Lucht.", "onderbouwing: Stad.", "Duur."),
)


@pytest.mark.parametrize(("here", "other", "above", "reason"), REASONS)
def test_a_deviation_has_its_own_reason_or_none(
    tmp_path: Path, here: str, other: str, above: str, reason: str | None
) -> None:
    def theme(name: str, level: int, more: str) -> str:
        return f"{name}: {{niveau: {level}{', ' if more else ''}{more}}}"

    own = f"{theme('water', 3, here)}, {theme('lucht', 3, other)}"
    files = content(own, f"{theme('water', 1, above)}, {theme('lucht', 1, '')}")
    portfolio: Portfolio = linked(tmp_path, files)
    found = next(d for d in deviations(portfolio) if d.place.theme.id == "water")
    assert found.reason == reason
    made = FewPages(written(tmp_path, files))
    pages = {
        path: "".join(section.html for section in page_at(made, path).sections)
        for path in ("vergelijken/afwijkingen", "categorieen/wegen")
    }
    row = next(
        row for row in re.findall(r"<tr.*?</tr>", pages["vergelijken/afwijkingen"], re.DOTALL) if "thema-water" in row
    )
    card = theme_row(pages["categorieen/wegen"])
    for html in (row, card):
        said = re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))
        assert ("geen reden ingevuld" in said) == (reason is None)
        assert reason is None or reason in said
        for elsewhere in ("Lucht", "De stad", "Wij rijden veel"):
            assert elsewhere not in said
    assert ("Waarom hoger dan Stad" if reason else "Hoger dan Stad: geen reden ingevuld") in card


def test_a_level_that_was_taken_over_leads_to_the_web_of_its_reason_by_name(tmp_path: Path) -> None:
    files = content("lucht: {niveau: 2, onderbouwing: Het kan.}", "water: {niveau: 1, onderbouwing: De stad wil dit.}")
    made = FewPages(written(tmp_path, files))
    page = page_at(made, "categorieen/wegen")
    row = theme_row("".join(section.html for section in page.sections))
    assert 'Zoals <a href="../../organisaties/stad/index.html#thema-water">Stad</a>' in row
    assert "De stad wil dit" not in row
    assert "geen reden ingevuld" not in row


def theme_row(html: str) -> str:
    """What a page of a category says of water."""
    (row,) = re.findall(r'<tr id="thema-water".*?</tr>', html, re.DOTALL)
    return row
