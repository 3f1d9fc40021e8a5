"""A few pages on the real theme, with the search as our plugin sets it up; the rest of the generator plays no part."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.plugins import BasePlugin, event_priority

from ambitieweb.search.index import FIELDS, LANG, PIPELINE, SEPARATOR, Findable, install, site_entries

SHIM = Path(__file__).resolve().parents[2] / "theme" / "assets" / "javascripts" / "iframe-worker.js"

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
        (("Maatregelen", "maatregelen", "<p>Rioolbuizen van gerecycled beton. " + "Lange tekst volgt. " * 60 + "</p>"),),
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
    """Build the small site in this folder, and say where it is."""
    docs = folder / "docs"
    for page in PAGES:
        source = docs / page.location.replace(".html", ".md")
        source.parent.mkdir(parents=True)
        source.write_text(f"---\nsearch: {{exclude: true}}\n---\n{_html(page)}\n", encoding="utf-8")
    (docs / "index.md").write_text(HAND_WRITTEN, encoding="utf-8")
    shim = docs / "assets" / "javascripts" / SHIM.name
    shim.parent.mkdir(parents=True)
    shutil.copy(SHIM, shim)
    settings = folder / "mkdocs.yml"
    settings.write_text(yaml.safe_dump(_settings()), encoding="utf-8")
    config = load_config(str(settings))
    config.plugins["ours"] = _Ours()
    build(config)
    return Path(config.site_dir)


def _settings() -> dict[str, Any]:
    search = {"lang": LANG, "separator": SEPARATOR, "pipeline": PIPELINE, "fields": FIELDS}
    return {
        "site_name": "Klein",
        "use_directory_urls": False,
        "theme": {"name": "material", "language": "nl", "font": False, "features": ["search.highlight"]},
        "plugins": [{"search": search}, "offline"],
        "extra": {"polyfills": ["assets/javascripts/iframe-worker.js"]},
    }


def _html(page: Findable) -> str:
    sections = (f'<h2 id="{anchor}">{heading}</h2>\n{html}' for heading, anchor, html in page.sections)
    return "\n".join((f'<h1 id="titel">{page.title}</h1>', *sections))
