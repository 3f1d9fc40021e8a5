"""An index over very many pages without their site: texts as long, as often repeated and as rich in words as those of real cards.

The content of `portfolio.py` has some hundred different words, which says nothing about the size of an index or about typing
errors. Here words come as often as in the example content, and every project brings compounds that no other page has.
"""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from random import Random

from ambitieweb.finding.kinds import WEIGHTS
from ambitieweb.search.document import Passages, SearchDocument
from ambitieweb.search.index import Words, index_files
from ambitieweb.search.language import language

CONTENT = Path(__file__).resolve().parents[2] / "content"
THEMES = 12
MEASURES = 600
CHOSEN = 10
"""Measures of a project: their texts stand on its page too, as on a real one."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_SHOWN = re.compile(rb'"words":(\{.*\})\}')


class Texts:
    """Draws texts in which words come as often as in the example content."""

    def __init__(self) -> None:
        files = sorted(CONTENT.rglob("*.yml"))
        times = Counter(word for file in files for word in _WORD.findall(file.read_text("utf-8").lower()))
        self._words = sorted(times)
        self._sums = list(accumulate(times[word] for word in self._words))
        self._parts = [word for word in self._words if 4 <= len(word) <= 9]
        self._draw = Random(13)

    def text(self, length: int) -> str:
        """As many words."""
        return " ".join(self._draw.choices(self._words, cum_weights=self._sums, k=length)).capitalize() + "."

    def compound(self) -> str:
        """A word that is very likely new."""
        return self._draw.choice(self._parts) + self._draw.choice(self._parts)

    def some(self, texts: list[str], number: int) -> list[str]:
        """Some of these."""
        return self._draw.sample(texts, number)


def documents(projects: int) -> Iterator[SearchDocument]:
    """The pages of a site with so many projects: half of them with a report, a category for every twenty."""
    texts = Texts()
    measures = [texts.text(25) for _ in range(MEASURES)]
    categories = max(50, projects // 20)
    for number, text in enumerate(measures):
        yield _document("measure", f"maatregelen/maatregel-{number}", texts.text(4), texts, [text, texts.text(40)])
    for number in range(categories):
        own = [texts.text(30) for _ in range(6)]
        title = texts.text(1).rstrip(".") + " " + texts.compound()
        yield _document("category", f"categorieen/categorie-{number}", title, texts, [*own, *texts.some(measures, 20)])
    for number in range(projects):
        names = [texts.compound(), texts.compound()]
        own = [f"{name.capitalize()} {texts.text(20)}" for name in (*names, *names)]
        title = f"{names[0].capitalize()} {texts.text(2)}"
        chosen = texts.some(measures, CHOSEN)
        address, category = f"projecten/project-{number}", f"c{number % categories}"
        yield _document("project", address, title, texts, [*own, texts.text(40), *chosen], category)
        if number % 2:
            parts = [texts.text(15) for _ in range(8)]
            yield _document("report", f"{address}/verslag", f"Verslag {title}", texts, [*parts, *chosen[:4]], category)


def _document(
    kind: str, path: str, title: str, texts: Texts, paragraphs: list[str], category: str = ""
) -> SearchDocument:
    half = len(paragraphs) // 2
    parts = (Passages("", "", tuple(paragraphs[:half])), Passages("Maatregelen", "deel-2", tuple(paragraphs[half:])))
    themes = tuple(f"t{place}" for place in range(THEMES) if (len(title) + place) % 3)
    return SearchDocument(
        f"{path}/index.html", title, kind, WEIGHTS[kind], parts, texts.text(12), category=category, themes=themes,
        levels="twaalf " + "".join(str((len(title) + place) % 4) for place in range(THEMES)), unit="Gemeente",
    )  # fmt: skip


def write(folder: Path, projects: int, site: Path) -> int:
    """The start page and scripts of a built site with an index over so many projects instead of its own; gives its pages."""
    shutil.copytree(site / "assets", folder / "assets", dirs_exist_ok=True)
    shutil.copy(site / "index.html", folder / "index.html")
    shown = _SHOWN.search((site / "zoekindex" / "manifest.js").read_bytes())
    categories = max(50, projects // 20)
    given = Words(
        kinds={kind: kind.capitalize() for kind in WEIGHTS},
        sets={"twaalf": [f"Thema {place}" for place in range(THEMES)]},
        categories={f"c{number}": f"Categorie {number}" for number in range(categories)},
        themes={f"t{place}": f"Thema {place}" for place in range(THEMES)},
        synonyms=(),
        answers=(),
        shown=json.loads(shown[1]) if shown else {},
    )
    made = list(documents(projects))
    for path, content in index_files(made, language("nl"), given).items():
        (folder / "zoekindex" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "zoekindex" / path).write_bytes(content)
    return len(made)
