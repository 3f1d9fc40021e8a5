"""The outlet without our plugin: a folder of Markdown, pictures and theme that MkDocs, Zensical or another engine builds."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from ambitieweb import look
from ambitieweb.addresses.files import pdf_file
from ambitieweb.assets import theme_folder
from ambitieweb.output.draft import Draft
from ambitieweb.output.made import FolderKind
from ambitieweb.output.server_files import add_server_files
from ambitieweb.output.spool import Content, parts_of
from ambitieweb.pages.meta import meta
from ambitieweb.pages.page import TITLE_ANCHOR, Page, along_html, along_place, crumbs_html, shown_html
from ambitieweb.problems.disk import named
from ambitieweb.site import Site, menu, with_links
from ambitieweb.source.stored import FOLDERS
from ambitieweb.texts import texts

TAKEN = ("404.html", "sitemap.xml", "sitemap.xml.gz", "search.json")
"""What the engine that builds the folder adds to the site."""


def emit(
    site: Site, out: Path, docs: Mapping[str, Path], nav: list[Any], server: Mapping[str, Path] | None = None
) -> int:
    """Writes the site into a folder and returns the number of pages. `docs` are hand-written files to take
    along, by their path among the pages, and `nav` is their place in the menu. `server` are files for the web server.

    A folder from an earlier run is replaced; any other folder with something in it raises Refused.
    """
    draft = Draft(out, FolderKind.SOURCE)
    try:
        _fill(draft.folder, site, docs, nav, server or {})
        draft.publish()
    except OSError as failure:
        raise named(failure, draft.folder) from None
    finally:
        draft.discard()
    return len(site.pages)


def _fill(out: Path, site: Site, docs: Mapping[str, Path], nav: list[Any], server: Mapping[str, Path]) -> None:
    target = out / "docs"
    for name, path in docs.items():
        text = site.portfolio.docs.texts.get(name)
        _write(target / name, path.read_bytes() if text is None else with_links(site, name, text).encode())
    for page in site.pages:
        _write(target / page.address.source, markdown(page).encode())
    for export in site.exports:
        _write(target / export.path, export.kept)
    for file in site.files:
        _write(target / FOLDERS[0] / file.path, file.source.read_bytes())
    for pdf in site.pdfs:
        _write(target / pdf_file(pdf.name), pdf.source.read_bytes())
    for made in site.made.all:
        _write(target / made.path, made.source.read_bytes())
    shutil.copytree(theme_folder(), out / "overrides")
    assets = _move_assets(out / "overrides", target, site)
    for name, (styles, _) in look.frames().items():
        _write(target / name, styles.encode())
    built = [page.address.html for page in site.pages]
    by_hand = [f"{name.removesuffix('.md').removesuffix('README')}.html" for name in docs if name.endswith(".md")]
    add_server_files(server, target, {*TAKEN, *built, *by_hand})
    hidden = tuple(name for name in server if any(part.startswith(".") for part in name.split("/")))
    _write(out / "mkdocs.yml", configuration(site, nav, assets, hidden).encode())


def _move_assets(theme: Path, target: Path, site: Site) -> str:
    """Puts the files of the theme among the pages; returns the folder of those that are asked for by their content."""
    paths = (path for path in (theme / "assets").rglob("*") if path.is_file())
    files = {path.relative_to(theme).as_posix(): path.read_bytes() for path in paths}
    own = look.own_files(files, site.portfolio)
    assets = look.assets(own)
    for path, content in (files | own).items():
        _write(target / (look.within(assets, path) if path in own else path), content)
    shutil.rmtree(theme / "assets")
    return assets


def markdown(page: Page) -> str:
    """A page as Markdown: front matter, headings with their anchors, and the HTML of each section as a block."""
    front = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in meta(page).items())
    blocks = [f"---\n{front}\n---", crumbs_html(page), f"# {_escaped(page.title)} {{#{TITLE_ANCHOR}}}"]
    place = along_place(page)
    for number, section in enumerate(page.sections):
        if number == place:
            blocks.append(along_html(page))
        if section.heading:
            blocks.append(f"## {_escaped(section.heading)} {{#{section.anchor}}}")
        blocks.append(_one_block(shown_html(page, section)))
    return "\n\n".join(filter(None, blocks)) + "\n"


def _one_block(html: str) -> str:
    """HTML without empty lines: Markdown ends a block of HTML at an empty line."""
    return "\n".join(line for line in html.split("\n") if line.strip())


def _escaped(words: str) -> str:
    """A heading with the characters that Markdown or HTML would read as marks made harmless."""
    return escape("".join(f"\\{c}" if c in "\\`*_{}[]#" else c for c in words), quote=False)


def configuration(site: Site, nav: list[Any], assets: str, hidden: tuple[str, ...] = ()) -> str:
    """The `mkdocs.yml` of an emitted folder. Its values are JSON, which YAML reads as well. MkDocs leaves out files whose
    name begins with a dot, apart from those that are named: `hidden`."""
    words = texts(site.language)
    palette = look.palette({"to_dark": words("shell.to_dark"), "to_light": words("shell.to_light")})
    values = {
        "site_name": escape(site.name),
        **({"site_url": site.portfolio.web_address} if site.portfolio.web_address else {}),
        "docs_dir": "docs",
        "use_directory_urls": False,
        "theme": {
            "name": "material",
            "variant": "classic",
            "custom_dir": "overrides",
            "language": look.theme_language(words),
            "font": False,
            "palette": palette,
            "features": list(look.FEATURES),
        },
        "extra_javascript": look.scripts(assets),
        "extra": {
            "generator": False,
            "aw": {
                **look.shell(words, site.portfolio),
                "assets": assets,
                **{key: words(f"shell.{key}") for key in look.FRAME_WORDS},
                "frames": [{"file": file, "names": names} for file, (_, names) in look.frames().items()],
            },
        },
        "plugins": [{"search": {"enabled": False}}],
        "markdown_extensions": ["attr_list", "tables", {"toc": {"permalink": False}}],
        "nav": [*menu(site.nav), *nav],
    }
    if hidden:
        values["exclude_docs"] = "".join(f"!/{name}\n" for name in hidden)
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False, indent=2)}\n" for key, value in values.items())


def _write(path: Path, content: Content) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.writelines(parts_of(content))
