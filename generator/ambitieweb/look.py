"""The settings of mkdocs-material that the site's look rests on; both outlets use the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from html import escape
from importlib import resources
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import quote

from ambitieweb import __version__
from ambitieweb.addresses.by_content import by_content, folder_by_content
from ambitieweb.house.style import STYLES as HOUSE
from ambitieweb.house.style import logo_place
from ambitieweb.languages import long_date
from ambitieweb.link.portfolio import Portfolio
from ambitieweb.pages.markdown import plain_text
from ambitieweb.pages.notice import short_notice
from ambitieweb.texts import Texts

FEATURES = (
    "navigation.tabs",
    "navigation.indexes",
    "navigation.prune",
    "toc.follow",
)
STYLES = "assets/stylesheets"
SCRIPTS = (
    "assets/javascripts/menu.js",
    "assets/javascripts/copy.js",
    "assets/javascripts/basket/store.js",
    "assets/javascripts/take.js",
    "assets/javascripts/ambitieweb.js",
    "assets/javascripts/basket/ticks.js",
    "assets/javascripts/search.js",
    "assets/javascripts/live-table.js",
)
OWN = ("assets/stylesheets/", "assets/javascripts/", "assets/libraries/", "assets/fonts/")
"""Where the theme keeps what is published in a folder that is named after its content."""
THEME_WORDS = ("header", "footer", "search", "overview", "menu", "nav", "toc", "copy_label", "copied", "dialog", "notice", "lost", "lost_lead", "lost_found", "lost_home", "failed", "print", "report")  # fmt: skip
BASKET_WORDS = {
    "in_basket": "bar",
    "in_basket_one": "bar_one",
    "tick": "say.tick",
    "tick_short": "say.tick_short",
    "choose": "say.choose",
    "found_texts": "say.found",
}
"""What the scripts of the basket say on each page, by the name that the theme has for it."""
FRAME_WORDS = ("table",)
"""Only in an emitted folder: there the theme itself frames the tables of hand-written pages."""


def shell(words: Texts, portfolio: Portfolio) -> dict[str, Any]:
    """What the page shell says around a page, the version that made it, and the language where the theme has it not."""
    said = (
        {key: words(f"shell.{key}") for key in THEME_WORDS}
        | {key: words(f"basket.{word}") for key, word in BASKET_WORDS.items()}
        | {"action.skip": words("shell.skip"), "version": __version__, "as_picture": words("web.take_along")}
        | _of_site(words, portfolio)
        | _house(portfolio)
    )
    return said if theme_language(words) == words.language else {"language": words.language, **said}


def _of_site(words: Texts, portfolio: Portfolio) -> dict[str, str]:
    """What the foot of each page says of the site: the day it was held against, and whom to tell of a mistake."""
    day, contact = portfolio.reference_date, portfolio.site.contact
    said = {}
    if day:
        said["as_of"] = words("shell.as_of", date=long_date(day, words.language))
    unit = portfolio.organisation
    if unit and unit.notice:
        notice = plain_text(unit.notice)
        said |= {"site_notice": escape(notice), "site_short_notice": escape(short_notice(notice, words))}
    if contact and (contact.email or contact.url):
        said["report_to"] = escape(f"mailto:{contact.email}" if contact.email else str(contact.url))
    return said


def theme_language(words: Texts) -> str:
    """The language for what mkdocs-material says itself: that of the site, or the one it falls back on."""
    own = resources.files("material") / "templates/partials/languages" / f"{words.language}.html"
    return words.language if own.is_file() else words.base


def own_files(theme: Mapping[str, bytes], portfolio: Portfolio) -> dict[str, bytes]:
    """What is published in a folder that is named after its content: the files of the theme that belong there, and the stylesheet,
    letters and logo of a house style."""
    own = {path: content for path, content in theme.items() if is_own(path)}
    house = portfolio.house
    if house is None:
        return own
    stored = {f"assets/{place}": file.content() for place, file in house.stored.items()}
    return own | {f"assets/{HOUSE}": house.css.encode()} | stored


def _house(portfolio: Portfolio) -> dict[str, Any]:
    """Where the page shell finds the house style, in the folder of the files of the theme."""
    house = portfolio.house
    if house is None:
        return {}
    fonts = [font.address for font in house.fonts if font.place.endswith(".woff2")]
    light, dark = house.logo or house.dark_logo, house.dark_logo or house.logo
    found: dict[str, Any] = {"house": HOUSE, **({"fonts": " ".join(fonts)} if fonts else {})}
    if light and dark:
        found |= {"logo": quote(logo_place(light)), "dark_logo": quote(logo_place(dark)) if dark is not light else ""}
    return found


def is_own(path: str) -> bool:
    """True for a file of the theme that is asked for by a name that says its content."""
    return path.startswith(OWN)


def assets(files: Mapping[str, bytes]) -> str:
    """The folder in which the stylesheets, scripts and letters of the site are published. They name one another, so the
    folder has a name that says its content and they keep theirs."""
    return folder_by_content("assets/aw", files)


def within(folder: str, path: str) -> str:
    """Where a file of the theme is published, given the folder that it gets."""
    return path.replace("assets/", f"{folder}/", 1)


def scripts(folder: str) -> list[str]:
    """The scripts that every page asks for."""
    return [within(folder, script) for script in SCRIPTS]


def frame(folders: Iterable[str]) -> tuple[str, str]:
    """Takes the stylesheets of mkdocs-material, whatever they are called in this version, into the first layer: the file that
    does so, and its content."""
    content = _frame(_of_theme(Path(folder, STYLES) for folder in folders))
    return by_content(f"{STYLES}/material.css", content.encode()), content


@cache
def frames() -> dict[str, tuple[str, tuple[str, ...]]]:
    """The same for an emitted folder, per engine on this computer that may build it: the file, its content and the names of
    the stylesheets in it. Of another version of that engine the names are others, and then the page imports them itself."""
    found = {}
    for engine, variant in (("material", ""), ("zensical", "classic/")):
        place = find_spec(engine)
        for folder in (place.submodule_search_locations or ()) if place else ():
            names = _of_theme([Path(folder, "templates", STYLES) / variant])
            known = tuple(variant + name for name in names)
            if known:
                content = _frame(known)
                found[by_content(f"{STYLES}/frame-{engine}.css", content.encode())] = (content, known)
    return found


def _of_theme(folders: Iterable[Path]) -> list[str]:
    return sorted(path.name for folder in folders for path in folder.glob("[mp]a*.*.min.css"))


def _frame(names: Iterable[str]) -> str:
    return "".join(f'@import "{name}" layer(frame);\n' for name in names)


def palette(words: Mapping[str, str]) -> list[dict[str, Any]]:
    """Light and dark, following the reader's own setting first."""
    return [
        {"media": "(prefers-color-scheme: light)", "scheme": "default", "primary": "custom", "accent": "custom",
         "toggle": {"icon": "material/weather-night", "name": words["to_dark"]}},
        {"media": "(prefers-color-scheme: dark)", "scheme": "slate", "primary": "custom", "accent": "custom",
         "toggle": {"icon": "material/weather-sunny", "name": words["to_light"]}},
    ]  # fmt: skip
