"""One file with tokens changes the look of the whole site, in both outlets, and only what it says."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page

from ambitieweb.charts.palette import LIGHT
from ambitieweb.emit import emit
from ambitieweb.exports.webs import webs
from ambitieweb.house import HouseStyle, house_style
from ambitieweb.house.roles import ROLES
from ambitieweb.pages.cards.web_poster import web_poster
from ambitieweb.pages.embed.frame import assets
from ambitieweb.site import SiteDraft, build
from ambitieweb.source.files import DataFile
from ambitieweb.source.stored import StoredFile
from browser.site import PROJECT, Once, build_from
from site_checks.axe import faults_in_both
from site_checks.page_types import richest_page
from site_checks.views import LIGHT_VIEWS, View, in_dark, new_context, show

SITE = PROJECT / "tests" / "content" / "complete"
LETTERS = PROJECT / "theme" / "assets" / "fonts" / "source-sans-3-latin-wght-normal.woff2"
TOKENS = {
    "merk": {
        "$type": "color",
        "paars": {"$value": "#5b2a86"},
        "groen": {"$value": {"colorSpace": "oklch", "components": [0.45, 0.12, 150]}},
        "licht": {"$value": "#c9a0ff"},
    },
    "utrecht": {"link": {"color": {"value": "{merk.groen}"}}},
    "ambitieweb": {
        "kop": {"$value": "{merk.paars}"},
        "hoofdkleur": {"$value": "{merk.groen}"},
        "accent": {"$value": "#ffcf33"},
        "focus": {"$value": "{merk.licht}"},
        "letter": {"$value": ["Huisletter", "sans-serif"]},
        "letterbestanden": {
            "alle": {
                "$value": {
                    "bestand": "huis.woff2",
                    "letter": "Huisletter",
                    "gewicht": "200 900",
                    "licentie": "SIL OFL 1.1",
                }
            }
        },
        "logo": {"$value": "logo.svg"},
        "logo-donker": {"$value": "logo-donker.svg"},
    },
}
KINDS = ("home", "category card", "project", "measure index", "monitor", "sheets of a web", "handbook")
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" width="8" height="8"><path d="M0 0h8v8H0z" fill="#fff"/></svg>'


def lay(content: Path, tokens: object) -> Path:
    """Content with a house style of this look."""
    (content / "huisstijl.json").write_text(json.dumps(tokens), "utf-8")
    site = content / "site.yml"
    if "huisstijl:" not in site.read_text("utf-8"):
        site.write_text(f"{site.read_text('utf-8')}\nhuisstijl: huisstijl.json\n", "utf-8")
    files = content / "bestanden"
    files.mkdir(exist_ok=True)
    shutil.copy(LETTERS, files / "huis.woff2")
    for name in ("logo.svg", "logo-donker.svg"):
        (files / name).write_text(LOGO, "utf-8")
    return content


@pytest.fixture(scope="module")
def own_site(once: Once) -> Path:
    return once("house", make_own_site) / "site"


def make_own_site(folder: Path) -> None:
    shutil.copytree(PROJECT / "content", folder / "content")
    build_from(lay(folder / "content", TOKENS), folder / "site")


@pytest.fixture(params=LIGHT_VIEWS, ids=str)
def look(request: pytest.FixtureRequest, browser: Browser) -> Iterator[tuple[View, Page]]:
    """A screen in light, and a tab on it."""
    context = new_context(browser, request.param)
    yield request.param, context.new_page()
    context.close()


LOOK = """() => {
  const of = (selector, property) => {
    const part = document.querySelector(selector);
    return part && getComputedStyle(part)[property];
  };
  const property = (name) => getComputedStyle(document.body).getPropertyValue(name).trim();
  return {header: of(".md-header", "backgroundColor"), link: of("article p a, article li a, article td a", "color"),
    letter: getComputedStyle(document.body).fontFamily, heading: of("h1", "fontFamily"), action: property("--aw-action"),
    focus: property("--aw-focus"), line: property("--aw-line"), sun: property("--aw-sun"), theme: property("--aw-good"),
    logos: [...document.querySelectorAll(".aw-logo")].filter(one => one.getClientRects().length && one.naturalWidth).length,
    font: document.fonts.ready.then ? [...document.fonts].some(one => one.family.includes("Huisletter") && one.status === "loaded") : 0};
}"""


def test_the_whole_site_changes_from_one_file(own_site: Path, demo_site: Path, look: tuple[View, Page]) -> None:
    """In light, and in dark on the same page."""
    view, page = look
    for kind in KINDS:
        seen = []
        for site in (demo_site, own_site):
            show(page, (site / richest_page(demo_site, kind)).as_uri(), view)
            light = page.evaluate(LOOK)
            with in_dark(page):
                seen.append((light, page.evaluate(LOOK)))
        for was, now in zip(*seen, strict=True):
            assert {key for key in was if key != "link" and was[key] == now[key]} == {"theme"}, (kind, now)
            assert was["link"] is None or was["link"] != now["link"], (kind, now)
            assert "Huisletter" in now["letter"]
            assert now["logos"] == 1
            assert now["font"]


@pytest.mark.parametrize("kind", ["home", "category card", "monitor"])
def test_every_colour_of_it_has_contrast(own_site: Path, kind: str, look: tuple[View, Page]) -> None:
    view, page = look
    show(page, (own_site / richest_page(own_site, kind)).as_uri(), view)
    assert faults_in_both(page) == ()


def test_drawings_and_light_pages_for_elsewhere_take_its_colours(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(SITE, content)
    means = SiteDraft(lay(content, TOKENS)).means
    house = means.portfolio.house
    assert house is not None
    drawn = "".join(file.content.decode() for file in webs(means) if file.path == "webben/categorieen-catering.svg")
    assert house.light["--aw-soft"] in drawn
    assert LIGHT.soft not in drawn
    catering = web_poster(means, means.portfolio.categories["catering"])
    assert catering is not None
    assert catering.band == house.light["--aw-frame"]
    style = assets(means)[0].content.decode()
    for name, own in (("--link", "--aw-link"), ("--soft", "--aw-soft"), ("--band", "--aw-frame")):
        assert f"{name}: {house.light[own]}" in style
        assert f"{name}: {house.dark[own]}" in style


@pytest.mark.slow
def test_both_outlets_publish_the_same_stylesheet_letters_and_logo(own_site: Path, tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(PROJECT / "content", content)
    site = build(lay(content, TOKENS))
    emit(site, tmp_path / "uit", {}, [])
    (ours,) = own_site.glob("assets/aw.*")
    (theirs,) = (tmp_path / "uit" / "docs").glob("assets/aw.*")
    assert ours.name == theirs.name, "the same files"
    for name in ("stylesheets/huisstijl.css", "fonts/huis.woff2", "logo/logo.svg", "logo/logo-donker.svg"):
        assert (ours / name).read_bytes() == (theirs / name).read_bytes()
    assert '"house": "stylesheets/huisstijl.css"' in (tmp_path / "uit" / "mkdocs.yml").read_text("utf-8")
    assert "/* SIL OFL 1.1 */" in (ours / "stylesheets" / "huisstijl.css").read_text("utf-8")


def read(tokens: object) -> tuple[HouseStyle | None, list[str]]:
    style, problems = house_style(DataFile("huisstijl.json", 0, json.dumps(tokens).encode()), {})
    return style, [problem.slug for problem in problems]


@pytest.mark.parametrize(
    "tokens",
    [
        {"utrecht": {"link": {"color": {"value": "{k.b.value}"}}}, "k": {"b": {"value": "#154273"}}},
        {"nl": {"link": {"color": {"$value": "{k.b}"}}}, "k": {"b": {"$value": "{k.c}"}, "c": {"$value": "#154273"}}},
        {"basis": {"color": {"action-1": {"color-default": {"$value": "#154273"}}}}},
        {"$metadata": {"tokenSetOrder": ["merk", "link"]}, "merk": {"k": {"b": {"value": "#154273"}}},
         "componenten/link": {"utrecht": {"link": {"color": {"value": "{k.b}"}}}}},
        {"ambitieweb": {"link": {"$root": {"$value": "#154273"}}}},
        {"ambitieweb.link": {"$value": "#154273"}},
    ],
)  # fmt: skip
def test_names_and_aliases_are_found_in_every_form_of_file(tokens: object) -> None:
    style, slugs = read(tokens)
    assert slugs == []
    assert style is not None
    assert "--aw-link: #154273;" in style.css


@pytest.mark.parametrize(
    ("components", "slug"),
    [
        ("NaN, 0, 0", "huisstijl-geen-json"),
        ("0, -Infinity, 0", "huisstijl-geen-json"),
        (f"0, 0, {'9' * 5000}", "huisstijl-geen-json"),
        ("0.5, 0.1, 1e999", "huisstijl-geen-kleur"),
        (f"0, 0, {'9' * 400}", "huisstijl-geen-kleur"),
    ],
)
@pytest.mark.parametrize("space", ["oklch", "oklab", "srgb", "srgb-linear", "hsl", "hwb"])
def test_numbers_that_no_colour_has_are_told(components: str, slug: str, space: str) -> None:
    value = f'{{"colorSpace": "{space}", "components": [{components}]}}'
    text = f'{{"ambitieweb": {{"link": {{"$value": {value}}}}}}}'
    style, problems = house_style(DataFile("huisstijl.json", 0, text.encode()), {})
    assert style is None
    assert [problem.slug for problem in problems] == [slug]


def test_files_of_one_name_in_two_folders_both_go_along_at_an_address_that_works() -> None:
    places = ("a/regular.woff2", "b/regular.woff2", "b/50% #1.woff2", "a/logo.svg", "b/logo.svg")
    stored = {place: StoredFile(place, f"bestanden/{place}", Path(place), 1) for place in places}
    fonts = {
        str(number): {"$value": {"bestand": place, "letter": "Huis", "licentie": "Van ons **//{}"}}
        for number, place in enumerate(places[:3])
    }
    logos = {"logo": {"$value": "a/logo.svg"}, "logo-donker": {"$value": "b/logo.svg"}}
    tokens = {"ambitieweb": {"link": {"$value": "#154273"}, "letterbestanden": fonts, **logos}}
    style, problems = house_style(DataFile("huisstijl.json", 0, json.dumps(tokens).encode()), stored)
    assert problems == ()
    assert style is not None
    assert {file.path for file in style.stored.values()} == set(places)
    addresses = re.findall(r'url\("\.\./([^"]+)"\)', style.css)
    assert [unquote(address) for address in addresses] == [f"fonts/{place}" for place in places[:3]]
    assert addresses[2] == "fonts/b/50%25%20%231.woff2"
    assert re.findall(r"/\*.*?\*/", style.css) == ["/* Van ons ** //{} */"] * 3


def test_a_set_without_a_name_is_a_set() -> None:
    style, slugs = read({"$metadata": {}, "": {"ambitieweb": {"link": {"$value": "#154273"}}}})
    assert slugs == []
    assert style is not None


def test_aliases_that_go_round_are_told_and_thousands_of_other_tokens_are_fine() -> None:
    many = {f"token-{number}": {"$value": f"{number}px"} for number in range(5000)}
    style, slugs = read(
        {"utrecht": {"link": {"color": {"value": "{a}"}}}, "a": {"value": "{b}"}, "b": {"value": "{a}"}, **many}
    )
    assert (style, slugs) == (None, ["huisstijl-verwijzing"])
    style, slugs = read({"ambitieweb": {"link": {"$value": "#154273"}}, **many})
    assert slugs == []
    assert style is not None


def test_a_house_style_without_one_changes_nothing(demo_site: Path) -> None:
    assert list(demo_site.glob("assets/aw.*/stylesheets/huisstijl.css")) == []
    assert "huisstijl.css" not in (demo_site / "index.html").read_text("utf-8")


def test_guide_names_every_token_that_is_read() -> None:
    guide = (PROJECT / "docs" / "handleiding" / "huisstijl.md").read_text("utf-8")
    rows = {row[0]: row[1] for row in re.findall(r"^\| `([\w-]+)` \|[^|]*\|([^|]*)\|$", guide, re.MULTILINE)}
    assert rows.keys() == {role.key for role in ROLES}
    for role in ROLES:
        assert re.findall(r"`([^`]+)`", rows[role.key]) == list(role.names), role.key
