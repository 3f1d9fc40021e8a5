"""Every letter and sign that the site writes is drawn with the typeface that it carries: on each computer it looks the same."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from ambitieweb.site import build
from site_checks.variants import COMPLETE, english, read, write

PROJECT = Path(__file__).parents[2]
TYPEFACE = "Source Sans 3"
UNDRAWN = "\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}"
PAGE = """<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="{styles}">
<body style="font-family: var(--aw-font)">{spans}"""


def signs(pages: Iterable[str]) -> set[str]:
    """The letters in the words of these pages, in what stands in sight."""
    found = set[str]()
    for html in pages:
        seen = re.sub(r"<(script|style|title|desc|pre|code)\b.*?</\1>", "", html, flags=re.DOTALL)
        found |= set(unescape(re.sub(r"<[^>]+>", "", seen)))
    return {sign for sign in found if sign.isprintable() and not sign.isspace()} - set(UNDRAWN)


def strange(browser: Browser, found: set[str]) -> list[str]:
    """Those that another typeface draws."""
    page = browser.new_page()
    spans = "".join(f"<span>&#{ord(sign)};</span>" for sign in sorted(found))
    styles = (PROJECT / "theme/assets/stylesheets/tokens.css").as_uri()
    page.goto((PROJECT / "theme/404.html").as_uri())
    page.set_content(PAGE.format(styles=styles, spans=spans))
    page.evaluate("document.fonts.load('16px \"Source Sans 3\"', 'abc')")
    page.wait_for_function("document.fonts.check('16px \"Source Sans 3\"')")
    devtools = page.context.new_cdp_session(page)
    devtools.send("DOM.enable")
    devtools.send("CSS.enable")
    root = devtools.send("DOM.getDocument")["root"]["nodeId"]
    nodes = devtools.send("DOM.querySelectorAll", {"nodeId": root, "selector": "span"})["nodeIds"]
    wrong = []
    for sign, node in zip(sorted(found), nodes, strict=True):
        fonts = devtools.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
        if any(TYPEFACE not in font["familyName"] for font in fonts):
            wrong.append(sign)
    page.close()
    return wrong


def test_pages_of_the_example_are_written_in_the_typeface_of_the_site(browser: Browser, demo_site: Path) -> None:
    found = signs(path.read_text("utf-8") for path in demo_site.rglob("*.html"))
    assert len(found) > 80
    assert strange(browser, found) == []


@pytest.mark.slow
def test_pages_of_the_complete_content_too_in_both_languages(browser: Browser, tmp_path: Path) -> None:
    complete = read(COMPLETE)
    found = set[str]()
    for name, content in (("nl", complete), ("en", english(complete))):
        made = build(write(content, tmp_path / name))
        found |= signs(section.html for page in made.pages for section in page.sections)
    assert strange(browser, found) == []


def test_what_styles_write_is_in_the_typeface_too(browser: Browser) -> None:
    sheets = [path.read_text("utf-8") for path in (PROJECT / "theme").rglob("*.css")]
    found = {sign for sheet in sheets for words in re.findall(r'content:\s*"([^"\\]*)"', sheet) for sign in words}
    assert strange(browser, found - {" "}) == []
