"""A web as a picture for a slide, a post or a letter: which there are, how large, and what stands in them."""

from __future__ import annotations

import pytest

from ambitieweb.addresses.files import web_picture
from ambitieweb.charts.poster import WIDTHS
from ambitieweb.link.portfolio import LinkedProject
from ambitieweb.pages.all_pages import desk
from ambitieweb.pages.cards.web_poster import web_poster
from exports.test_files_made import with_files
from pictures.test_png import size

pytestmark = pytest.mark.slow


def test_each_web_has_its_pictures_and_a_project_that_for_a_slide() -> None:
    site = with_files()
    made = {file.path: file for file in site.made.all if file.kind == "picture"}
    means = desk(site.portfolio, site.language)
    drawn = [holder for holder in site.portfolio.holders if web_poster(means, holder)]
    expected = {
        web_picture(holder, form)
        for holder in drawn
        for form in WIDTHS
        if form == "slide" or not isinstance(holder, LinkedProject)
    }
    assert expected
    assert expected <= set(made)
    bytes_of = {path: file.source.read_bytes() for path, file in made.items()}
    assert {bytes_of[path] for path in made.keys() - expected} <= {bytes_of[path] for path in expected}  # earlier ids
    for path, file in made.items():
        width, height = size(file.source.read_bytes())
        form = next(form for form in WIDTHS if path.endswith(web_picture(drawn[0], form).rpartition("-")[2]))
        assert width == WIDTHS[form], path
        assert height == {"slide": 1080, "post": 1080}.get(form, height), path


def test_a_picture_says_all_that_its_page_says_around_it() -> None:
    site = with_files()
    means = desk(site.portfolio, site.language)
    posters = {holder.id: poster for holder in site.portfolio.holders if (poster := web_poster(means, holder))}
    assert posters
    for holder_id, poster in posters.items():
        assert poster.title
        assert poster.finding, holder_id
        assert poster.source.startswith(site.name)
        assert any(any(letter.isdigit() for letter in fact) for fact in poster.facts), (holder_id, poster.facts)
