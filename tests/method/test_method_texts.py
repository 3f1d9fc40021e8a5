"""The page about the method has the steps of a tender and both ways to a web of an organisation, with links that lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from method.over_base import built, section_of, words_of

LINK = re.compile(r'href="\.\./([^"#]*?)(?:index\.html)?(?:#[^"]*)?"')


@pytest.mark.parametrize(("anchor", "counts"), [("stappen", [6]), ("stappen-organisatie", [5, 4])])
def test_every_step_says_what_you_do_and_where_on_the_site(tmp_path: Path, anchor: str, counts: list[int]) -> None:
    site = built(tmp_path, {})
    paths = {page.path for page in site.pages}
    html = section_of(site, "over", anchor)
    lists = html.split('<ol class="aw-steps">')[1:]
    assert [part.partition("</ol>")[0].count("<li>") for part in lists] == counts
    for step in re.findall(r"<li>(.*?)</li>", html):
        links = LINK.findall(step)
        assert links, words_of(step)
        assert {link.rstrip("/") for link in links} <= paths


@pytest.mark.parametrize(
    "words",
    [
        "initialen", "ambassadeur", "tussendoelen", "Elke actie krijgt een eigenaar", "gewone verantwoording",
        "gelijk is en wat verschilt", "menukaart", "stuur bij", "Van project tot organisatie",
    ],
)  # fmt: skip
def test_nothing_of_the_steps_for_an_organisation_is_left_out(tmp_path: Path, words: str) -> None:
    assert words in words_of(section_of(built(tmp_path, {}), "over", "stappen-organisatie"))
