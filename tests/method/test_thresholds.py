"""A threshold says 'vanaf' or 'meer dan', and the page says exactly that (row O16)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ambitieweb.model.rule import Rule, ThresholdSide
from ambitieweb.pages.page import page_html
from ambitieweb.site import Site, build
from few_pages import page_at

MEASURES = """naam: ICT
maatregelen:
  - {naam: Ook bij precies, regel: {drempel: 200.000, grens: vanaf, percentage: 5%}}
  - {naam: Pas erboven, regel: {drempel: 200.000, grens: meer dan, percentage: 5%}}
  - {naam: Zegt niets, regel: {drempel: 200.000, percentage: 5%}}
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder: Path = tmp_path_factory.mktemp("thresholds")
    for name, text in {"site.yml": "naam: Proef\n", "categorieen/ict.yml": MEASURES}.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return build(folder)


def article(site: Site, number: int) -> str:
    html = page_html(page_at(site, "categorieen/ict"))
    return html.partition(f'id="maatregel-{number}"')[2].partition("</article>")[0]


@pytest.mark.parametrize(
    ("number", "says", "not_this"),
    [(1, "vanaf € 200.000", "meer dan"), (2, "meer dan € 200.000", "vanaf"), (3, "vanaf € 200.000", "meer dan")],
)
def test_the_page_says_which_of_the_two(site: Site, number: int, says: str, not_this: str) -> None:
    assert says in article(site, number).replace("\N{NO-BREAK SPACE}", " ")
    assert not_this not in article(site, number)


def test_a_rule_that_says_neither_counts_from_its_amount() -> None:
    assert Rule().counted_side is ThresholdSide.FROM


def test_the_data_have_what_was_written(site: Site) -> None:
    rows = json.loads(next(e.content for e in site.beside if e.path.endswith(".json") and b"toepassingen" in e.content))
    text = json.dumps(rows, ensure_ascii=False)
    assert text.count('"meer dan"') == 1
    assert text.count('"vanaf"') == 1
