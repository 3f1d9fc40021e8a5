"""A few pages on the real theme, with the search as our plugin sets it up; the rest of the generator plays no part."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.plugins import BasePlugin, event_priority

from ambitieweb.search.index import FIELDS, LANG, PIPELINE, SEPARATOR, Findable, hidden_words, install, site_entries
from patience import PATIENCE

THEME = Path(__file__).resolve().parents[2] / "theme"
ASSETS = (
    "assets/javascripts/iframe-worker.js",
    "assets/javascripts/search-hidden-words.js",
    "assets/stylesheets/search.css",
)

PAGES = (
    Findable(
        "kaart/index.html",
        "Ambitiekaart",
        (
            ("", "", "<p>Zo leest u de ambities van een categorie.</p>"),
            ("Menukaart", "menukaart", "<p>Minimaal, extra of te onderzoeken.</p>"),
        ),
    ),
    Findable(
        "riool/index.html",
        "Rioleringen en water",
        (
            (
                "Maatregelen",
                "maatregelen",
                "<p>Rioolbuizen van gerecycled beton. " + "Lange tekst volgt. " * 60 + "</p>",
            ),
        ),
        ("putdeksels",),
    ),
    Findable("feest/index.html", "Reünie van leveranciers", (("", "", "<p>Na de aanbesteding, in een café.</p>"),)),
    Findable("mensen/index.html", "Social return", (("", "", "<p>Werk voor wie dat moeilijk vindt.</p>"),)),
    Findable("beleid/index.html", "Beleid", (("MVOI in het kort", "mvoi", "<p>Goed voor later: 407.385 keer.</p>"),)),
    Findable("overig/index.html", "Overig", (("", "", "<p>In deze alinea staat een kaart, en water.</p>"),)),
)
HAND_WRITTEN = "# Uitleg\n\nOver inkoopopdrachten & hun beoordeling.\n"


class _Ours(BasePlugin):  # type: ignore[type-arg]
    """What the plugin of the package does for the search, and nothing else."""

    @event_priority(100)
    def on_post_build(self, *, config: Any) -> None:
        lexicon, entries = site_entries(PAGES)
        install(config.plugins["material/search"], entries, lexicon)


def make_site(folder: Path) -> Path:
    """Build the small site in this folder as our plugin does, and say where it is."""
    for page in PAGES:
        _write(folder, page, f"---\nsearch: {{exclude: true}}\n---\n{_html(page)}\n")
    config = load_config(str(_set_up(folder, FIELDS)))
    config.plugins["ours"] = _Ours()
    build(config)
    return Path(config.site_dir)


def make_site_without_plugin(folder: Path, engine: str) -> Path:
    """The same from Markdown alone, built by `mkdocs` or `zensical` as anyone has it."""
    _, entries = site_entries(PAGES)
    hidden = {entry["location"]: hidden_words(entry) for entry in entries}
    for page in PAGES:
        _write(folder, page, _markdown(page, hidden))
    _set_up(folder, {})
    command = [str(Path(sys.executable).with_name(engine)), "build"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", timeout=PATIENCE)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


def _set_up(folder: Path, fields: dict[str, dict[str, float]]) -> Path:
    docs = folder / "docs"
    (docs / "index.md").write_text(HAND_WRITTEN, encoding="utf-8")
    for name in ASSETS:
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(THEME / name, docs / name)
    settings = folder / "mkdocs.yml"
    settings.write_text(yaml.safe_dump(_settings(fields)), encoding="utf-8")
    return settings


def _write(folder: Path, page: Findable, text: str) -> None:
    source = folder / "docs" / page.location.replace(".html", ".md")
    source.parent.mkdir(parents=True)
    source.write_text(text, encoding="utf-8")


def _settings(fields: dict[str, dict[str, float]]) -> dict[str, Any]:
    search = {"lang": LANG, "separator": SEPARATOR, "pipeline": PIPELINE, "fields": fields}
    return {
        "site_name": "Klein",
        "use_directory_urls": False,
        "theme": {
            "name": "material",
            "language": "nl",
            "font": False,
            "variant": "classic",
            "features": ["search.highlight"],
        },
        "plugins": [{"search": search}, "offline"],
        "extra": {"polyfills": [ASSETS[0]]},
        "extra_javascript": [ASSETS[1]],
        "extra_css": [ASSETS[2]],
        "markdown_extensions": ["attr_list"],
    }


def _html(page: Findable) -> str:
    sections = (f'<h2 id="{anchor}">{heading}</h2>\n{html}' for heading, anchor, html in page.sections)
    return "\n".join((f'<h1 id="titel">{page.title}</h1>', *sections))


def _markdown(page: Findable, hidden: dict[str, str]) -> str:
    """The words of a page stand before its first heading, those of a section at its end."""
    parts = [f"# {page.title} {{#titel}}"]
    words = hidden[page.location]
    for heading, anchor, html in page.sections:
        parts.extend((words, f"## {heading} {{#{anchor}}}", html) if anchor else (html,))
        words = hidden[f"{page.location}#{anchor}"] if anchor else words
    return "\n\n".join(filter(None, (*parts, words))) + "\n"
