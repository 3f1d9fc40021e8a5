"""The signs of 24 themes: each differs from each other without its colour, as small as the site shows them."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from itertools import combinations

import pytest
from playwright.sync_api import Browser, Page

from ambitieweb.assets import theme_folder
from ambitieweb.charts.markers import markers
from ambitieweb.charts.palette import HUES

STYLES = tuple(theme_folder() / "assets" / "stylesheets" / name for name in ("charts.css", "tokens.css", "parts.css"))
LEAST = 0.05
"""A twentieth of the box of a sign is another colour: ten of its two hundred pixels."""

GREY = """async ([picture, places]) => {
  const image = new Image();
  image.src = picture;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  return places.map(([x, y, side]) => {
    const { data } = context.getImageData(Math.floor(x) - 1, Math.floor(y) - 1, Math.ceil(side) + 2, Math.ceil(side) + 2);
    return Array.from({ length: data.length / 4 }, (_, i) => (data[4 * i] + data[4 * i + 1] + data[4 * i + 2]) / 765);
  });
}"""


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 900, "height": 300}, device_scale_factor=1)
    yield context.new_page()
    context.close()


def differences(tab: Page, scheme: str) -> dict[tuple[str, str], float]:
    """How much each two signs differ: the mean difference in grey, as a part of the difference of ink and ground."""
    signs = "".join(
        f'<span class="aw-theme-dot aw-h{n}" style="position:absolute;left:{16 + n % 8 * 40}px;top:{16 + n // 8 * 40}px"></span>'
        for n in range(len(HUES))
    )
    styles = "".join(f"<style>{path.read_text('utf-8')}</style>" for path in STYLES)
    plain = "<style>html { font-size: 125% } body { background: var(--aw-card) } .aw-theme-dot { --aw-2: var(--aw-text-ink) !important }</style>"
    tab.set_content(f'{styles}{plain}<body data-md-color-scheme="{scheme}" class="md-typeset">{signs}')
    places = tab.evaluate(
        "() => [...document.querySelectorAll('.aw-theme-dot')].map(e => { const b = e.getBoundingClientRect();"
        " const side = parseFloat(getComputedStyle(e, '::before').width);"
        " return [b.left, b.top + (b.height - side) / 2, side] })"
    )
    picture = "data:image/png;base64," + base64.b64encode(tab.screenshot()).decode()
    grey = tab.evaluate(GREY, [picture, places])
    contrast = max(map(max, grey)) - min(map(min, grey))
    side = places[0][2]
    return {
        (HUES[a].name, HUES[b].name): sum(abs(x - y) for x, y in zip(grey[a], grey[b], strict=True))
        / contrast
        / side**2
        for a, b in combinations(range(len(HUES)), 2)
    }


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_every_two_signs_differ_in_grey(tab: Page, scheme: str) -> None:
    found = differences(tab, scheme)
    assert {pair: round(by, 3) for pair, by in found.items() if by < LEAST} == {}


def test_there_is_a_sign_for_each_of_24_themes() -> None:
    assert len(set(markers())) == len(HUES) == 24


def test_only_the_stylesheet_of_the_charts_draws_signs() -> None:
    others = [path for path in theme_folder().rglob("*.css") if path.name != "charts.css"]
    assert [path.name for path in others if "--aw-shape:" in path.read_text("utf-8")] == []
