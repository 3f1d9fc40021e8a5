"""The picture that goes elsewhere, the drawing as a file and the drawing on a page say the same: compared in a browser, pixel by pixel
or colour by colour, with some room for how each draws an edge."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from dataclasses import replace
from math import tau

import pytest
from playwright.sync_api import Browser, Page

from ambitieweb.charts.form import form
from ambitieweb.charts.geometry import Wedge, point
from ambitieweb.charts.living import HALF, living_svg
from ambitieweb.charts.poster import WIDTHS, poster_svg
from ambitieweb.charts.poster_input import PosterForm
from ambitieweb.charts.web import web_svg
from ambitieweb.charts.web_input import LEVELS, State
from ambitieweb.pictures.png import FONT, png
from charts.test_overlap import inline
from charts.test_poster import poster

pytestmark = pytest.mark.slow
BLOCK = 8
"""Pixels that are compared as one, so that the edge of a letter may lie elsewhere by a part of a pixel."""
NEAR = 28
"""How much the mean colour of such a block may differ, of 255."""
READ = """async source => {
  const image = new Image();
  image.src = source;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height), pen = canvas.getContext("2d");
  pen.drawImage(image, 0, 0);
  window.seen = { width: image.width, height: image.height, data: pen.getImageData(0, 0, image.width, image.height).data };
  return [image.width, image.height];
}"""
BLOCKS = """size => {
  const { width, height, data } = window.seen, found = [];
  for (let y = 0; y + size <= height; y += size) for (let x = 0; x + size <= width; x += size) {
    const sum = [0, 0, 0];
    for (let j = 0; j < size; j++) for (let i = 0; i < size; i++) for (let c = 0; c < 3; c++) sum[c] += data[4 * ((y + j) * width + x + i) + c];
    found.push(sum.map(value => Math.round(value / size / size)));
  }
  return found;
}"""
COLOURS = "places => places.map(([x, y]) => [...window.seen.data.slice(4 * (Math.round(y) * window.seen.width + Math.round(x)), 4 * (Math.round(y) * window.seen.width + Math.round(x)) + 3)])"


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1920, "height": 1080})
    page = context.new_page()
    font = base64.b64encode(FONT.read_bytes()).decode()
    face = f'@font-face {{ font-family: "Source Sans 3"; src: url(data:font/ttf;base64,{font}); font-weight: 200 900 }}'
    page.set_content(
        f'<style>{face} body {{ margin: 0 }} svg {{ display: block; font-family: "Source Sans 3" }}</style><main>x</main>'
    )
    page.evaluate(
        """Promise.all(["400", "700"].map(weight => document.fonts.load(weight + ' 20px "Source Sans 3"')))"""
    )
    yield page
    context.close()


def shown(tab: Page, drawing: str) -> bytes:
    tab.evaluate("svg => { document.querySelector('main').innerHTML = svg }", drawing)
    return tab.locator("main > svg").screenshot()


def read(tab: Page, picture: bytes) -> tuple[int, int]:
    width, height = tab.evaluate(READ, "data:image/png;base64," + base64.b64encode(picture).decode())
    return width, height


@pytest.mark.parametrize(("count", "shape"), [(6, "slide"), (12, "post"), (24, "small")])
def test_png_is_what_a_browser_makes_of_the_same_drawing(tab: Page, count: int, shape: PosterForm) -> None:
    drawn = poster_svg(poster(count, stamp="Voorlopig"), shape)
    read(tab, shown(tab, inline(drawn)))
    ours = tab.evaluate(BLOCKS, BLOCK)
    read(tab, png(drawn, WIDTHS[shape]))
    theirs = tab.evaluate(BLOCKS, BLOCK)
    assert abs(len(ours) - len(theirs)) <= WIDTHS[shape] // BLOCK
    far = sum(
        max(abs(a - b) for a, b in zip(one, other, strict=True)) > NEAR
        for one, other in zip(ours, theirs, strict=False)
    )
    assert far / len(ours) < 0.01, f"{far} of {len(ours)}"


@pytest.mark.parametrize("count", [3, 6, 12, 24])
def test_each_ring_has_one_colour_on_the_page_in_the_file_and_in_the_picture(tab: Page, count: int) -> None:
    case = poster(count)
    web = case.web
    still = replace(web, segments=tuple(replace(one, theme="", outline=None) for one in web.segments))
    case = replace(case, web=still)

    on_page = living_svg(still).replace("<svg ", '<svg style="width: 800px; height: 800px" ', 1)
    read(tab, shown(tab, on_page))
    page = tab.evaluate(COLOURS, spots("living", count, (400, 400), 400 / HALF))

    file = inline(web_svg(still, size="file"))
    picture = shown(tab, file)
    left, top = (float(n) for n in file.split('viewBox="')[1].split()[:2])
    read(tab, picture)
    alone = tab.evaluate(COLOURS, spots("file", count, (-left, -top), 1))

    slide = poster_svg(case, "slide")
    x, y, scale = place_of_web(slide)
    read(tab, png(slide, 1920))
    sent = tab.evaluate(COLOURS, spots("living", count, (x, y), scale))

    apart = [
        (web.segments[n // LEVELS].label, n % LEVELS + 1, page[n], alone[n], sent[n])
        for n in range(count * LEVELS)
        if web.segments[n // LEVELS].state is State.LEVEL
        if any(abs(a - b) > 6 or abs(a - c) > 6 for a, b, c in zip(page[n], alone[n], sent[n], strict=True))
    ]
    assert apart == []


def spots(size: str, count: int, middle: tuple[float, float], scale: float) -> list[tuple[float, float]]:
    """A place in each ring of each theme, beside its numeral."""
    rings = form(size, count).rings  # type: ignore[arg-type]
    found = []
    for index in range(count):
        for ring in range(1, LEVELS + 1):
            x, y = point(
                rings.inside(ring) + 0.9 * (rings.outside(ring) - rings.inside(ring)),
                Wedge(count, index).middle + 0.3 * tau / count,
            )
            found.append((middle[0] + x * scale, middle[1] + y * scale))
    return found


def place_of_web(slide: str) -> tuple[float, float, float]:
    """Where the middle of the web lies on a slide, and how large it is drawn."""
    found = re.search(r'<g class="aw-placed" transform="translate\(([\d.]+) ([\d.]+)\) scale\(([\d.]+)\)', slide)
    assert found is not None
    x, y, scale = map(float, found.groups())
    return x, y, scale
