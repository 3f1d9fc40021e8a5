"""What the tests themselves lean on: a page that is made alone is that of the whole site, and no row of a table is passed over."""

from __future__ import annotations

from pathlib import Path

import pytest

from ambitieweb.site import build
from few_pages import ByPath, FewPages, page_at
from problem_example import FOLDER, example
from rows import every
from site_checks.variants import COMPLETE


@pytest.mark.parametrize(
    "content", [FOLDER / "basis", pytest.param(COMPLETE, marks=pytest.mark.slow)], ids=["basis", "complete"]
)
def test_a_page_alone_is_the_page_of_the_whole_site(content: Path) -> None:
    assert_alike(content)


def test_of_what_is_wrong_on_a_card_its_page_says_nothing(tmp_path: Path) -> None:
    """As in a plain build; `serve` tells it there."""
    content = example(FOLDER / "controle-groepsgrootte.txt").lay_over_base(tmp_path / "content")
    assert {problem.place.path for problem in FewPages(content).problems} == {"projecten/kantines.yml"}
    assert_alike(content)


def assert_alike(content: Path) -> None:
    site, alone = build(content), FewPages(content)
    assert site.pages
    assert [page.path for page in site.pages if alone.page(page.path) != page] == []
    made = {export.path: export.content for export in site.beside if "schemas/" not in export.path}
    files = {path: alone.file(path) for path in made}
    assert {path for path, content in files.items() if content is not None and content != made[path]} == set()
    assert {"gegevens/portfolio.json", "gegevens/ambitieweb.xlsx"} < {
        path for path, content in files.items() if content
    }
    assert alone.file("gegevens/niets.csv") is None
    assert (alone.problems, alone.has_errors, alone.language) == (site.problems, site.has_errors, site.language)


def test_what_is_not_there_is_not_found() -> None:
    site = FewPages(FOLDER / "basis")
    assert site.page("projecten/bestaat-niet") is None
    assert "projecten/bestaat-niet" not in ByPath(site)
    with pytest.raises(AssertionError, match="no page nergens"):
        page_at(site, "nergens")


def test_each_row_that_fails_is_told() -> None:
    @every("number", [1, 2, 3, 4])
    def odd(number: int) -> None:
        assert number % 2, "even"

    with pytest.raises(AssertionError, match=r"(?s)2 of 4:\n- 2: even.*\n- 4: even"):
        odd()


def test_a_row_that_cannot_run_says_which_it_is(tmp_path: Path) -> None:
    @every(("name", "number"), [("a", 1), ("b", 0)])
    def divided(name: str, number: int, tmp_path: Path) -> None:
        assert not list(tmp_path.iterdir())
        (tmp_path / name).touch()
        assert 1 / number

    with pytest.raises(ZeroDivisionError) as fault:
        divided(tmp_path=tmp_path)
    assert fault.value.__notes__ == ["in the row 'b', 0"]


def test_a_table_without_rows_proves_nothing() -> None:
    def nothing(number: int) -> None:
        pass

    with pytest.raises(AssertionError, match="has no row"):
        every("number", [])(nothing)
    with pytest.raises(AssertionError, match="does not ask for"):
        every("other", [1])(nothing)
