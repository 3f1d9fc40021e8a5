"""Sheets as a browser shows them, without a build of a whole site: quick enough to try every number of themes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from playwright.sync_api import Page

from ambitieweb.assets import theme_folder
from ambitieweb.exports.webs import webs
from ambitieweb.pages.page import page_html
from ambitieweb.pages.paper import all_sheets
from ambitieweb.site_draft import SiteDraft
from paper.full_content import write


def draw_sheets(folder: Path, files: Mapping[str, str]) -> list[Path]:
    """The pages with sheets of a site with this content, as files."""
    draft = SiteDraft(write(folder / "content", files))
    assert not any(problem.is_error for problem in draft.problems)
    for web in webs(draft.means):
        _written(folder / web.path, web.content.decode())
    return [
        _written(folder / page.path / "index.html", _SHELL.format(styles=_styles(), html=page_html(page)))
        for page in all_sheets.pages(draft.means)
    ]


def show_sheets(tab: Page, page: Path) -> None:
    """Opens such a page. In a tab that has one open, its stylesheets serve the next as well."""
    if not tab.evaluate(IS_DRAWN):
        tab.goto(page.as_uri())
        return
    _, _, rest = page.read_text("utf-8").partition(_BEGIN)
    tab.evaluate(SHOW_ANOTHER, [page.as_uri(), rest.removesuffix(_END)])


IS_DRAWN = "document.querySelectorAll('html > body > .aw-layout--paper > article').length === 1"
SHOW_ANOTHER = """async ([address, html]) => {
  document.querySelector("base").href = address;
  document.querySelector("article").innerHTML = html;
  await Promise.all(Array.from(document.images, image => image.decode()));
}"""
_BEGIN = '<article class="md-content__inner md-typeset">'
_END = "</article></div></body></html>"
_SHELL = f"""<!doctype html><html lang="nl"><meta charset="utf-8"><base href="">{{styles}}
<body data-md-color-scheme="default"><div class="md-content aw-layout aw-layout--paper">
{_BEGIN}{{html}}{_END}"""


@cache
def _styles() -> str:
    spec = find_spec("material")
    assert spec is not None
    assert spec.origin is not None
    (material,) = (Path(spec.origin).parent / "templates/assets/stylesheets").glob("main.*.css")
    own = theme_folder() / "assets" / "stylesheets"
    layers = ((material, "frame"), (own / "ambitieweb.css", ""), (own / "paper.css", ""))
    imports = (f'@import url("{path.as_uri()}") {f"layer({layer})" if layer else ""};' for path, layer in layers)
    return f"<style>{' '.join(imports)}</style>"


def _written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path
