"""The author guide, followed to the letter, gives files without a fault, with an example of every block that there is."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest

from ambitieweb.checks.parts import inside
from ambitieweb.derive.votes import spreads
from ambitieweb.model.files import FILE_KINDS, FileKind
from ambitieweb.model.read import read
from ambitieweb.model.record import Record, specs, written_specs
from ambitieweb.model.values import as_id
from ambitieweb.problems import Severity
from ambitieweb.site import Site, build
from content_problems import read_content
from demo import demo
from few_pages import page_at

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "docs" / "handleiding"
INDENT = " " * 4
UNDER_WEB = ("samengesteld:", "geschiedenis:")
UNDER_THEME = ("indicatoren:", "niveau_van:")
SINGLE = {
    "Een organisatie of afdeling": "organisaties/wonen.yml",
    "Een categorie": "categorieen/speeltoestellen.yml",
    "Een maatregel in de bibliotheek": "maatregelen/kasten-tweedehands.yml",
    "Een eigen themaset": "themasets/onze-themas.yml",
    "Voorbeelden van anderen": "praktijkvoorbeelden/bureaus.yml",
}
"""The sections of the guide that show one file, and where that file would stand."""


def examples(page: str, heading: str) -> list[str]:
    """The indented examples below a heading of a page, up to the next heading of the same rank."""
    text = (FOLDER / page).read_text("utf-8")
    section = re.search(rf"^## {heading}\n(.*?)(?:^## |\Z)", text, re.S | re.M)
    assert section is not None, heading
    lines = [line if line.startswith(INDENT) or not line.strip() else "\0" for line in section[1].splitlines()]
    blocks = "\n".join(line.removeprefix(INDENT) for line in lines).split("\0")
    return [block.strip("\n") for block in blocks if block.strip()]


def files_of_the_guide() -> dict[str, str]:
    """The project that the guide builds step by step with the stakeholders it names, and a file per other section."""
    files = {path: examples("begeleider.md", heading)[0] for heading, path in SINGLE.items()}
    files["site.yml"] = examples("beheerder.md", "De site als geheel")[0]
    blocks = examples("begeleider.md", "Van sessie tot evaluatie")
    nested = examples("begeleider.md", "Doelen onder een thema")[0].partition("klimaat:\n")[2].partition("opgaven:")
    lines = ["naam: Nieuw meubilair", "categorie: kantoorartikelen"]
    for block in blocks:
        if block.startswith("naam:"):
            name = block.partition("\n")[0].removeprefix("naam: ")
            files[f"organisaties/{as_id(name)}.yml"] = block
        elif block.startswith("web:"):
            web, _, themes = block.partition("  themas:\n")
            lines.append(web.rstrip("\n"))
            lines.extend(indented(found, 2) for found in blocks if found.startswith(UNDER_WEB))
            lines.append(f"  themas:\n{themes}")
            lines.extend(indented(found, 6) for found in blocks if found.startswith(UNDER_THEME))
            lines.append(indented("opgaven:\n" + dedented(nested[2]), 6))
        elif not block.startswith((*UNDER_WEB, *UNDER_THEME)):
            lines.append(block)
    lines.append(examples("overzichten.md", "Goed bezig")[0])
    files["projecten/nieuw-meubilair.yml"] = "\n".join(lines)
    return files


def indented(block: str, depth: int) -> str:
    return "\n".join(" " * depth + line for line in block.splitlines())


def dedented(block: str) -> str:
    lines = [line for line in block.splitlines() if line.strip()]
    depth = min(len(line) - len(line.lstrip()) for line in lines)
    return "\n".join("  " + line[depth:] for line in lines)


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo content with the files of the guide over it."""
    folder = tmp_path_factory.mktemp("gids") / "content"
    shutil.copytree(ROOT / "content", folder)
    for path, text in files_of_the_guide().items():
        (folder / path).write_text(text + "\n", "utf-8")
    complete = Path(__file__).parent.parent / "content" / "complete" / "bestanden"
    shutil.copyfile(complete / "kantine.png", folder / "bestanden" / "speelplek.jpg")
    shutil.copyfile(complete / "stukken" / "plan.pdf", folder / "bestanden" / "speelplan.pdf")
    return folder


@pytest.fixture(scope="module")
def site(content: Path) -> Site:
    return build(content)


def test_the_guide_leads_to_files_without_a_fault(site: Site) -> None:
    ours = [problem for problem in site.problems if problem.place.path in files_of_the_guide()]
    assert [problem for problem in ours if problem.severity is Severity.ERROR] == []
    assert {problem.slug for problem in ours} <= {"niveau-zonder-maatregel"}


def test_the_project_of_the_guide_shows_all_that_was_written(site: Site) -> None:
    page = page_at(site, "projecten/nieuw-meubilair")
    html = "".join(section.html for section in page.sections)
    for written in (
        "Kasten in het depot tellen",
        "Vraag vooraf wat er in depots staat",
        "nieuwe kasten",
        "aw-progress",
        "Zij wonen ermee.",
        "Eerste web, van het bureau.",
        "gewogen gemiddelde",
        "Uiterlijk in 2030 gebruiken wij 35% minder warmte.",
    ):
        assert written in html
    paths = {page.path for page in site.pages}
    assert {"projecten/nieuw-meubilair/sessie-1", "projecten/nieuw-meubilair/sessie-1/verslag"} <= paths


def test_the_files_with_votes_of_the_guide_give_the_same_votes(tmp_path: Path) -> None:
    session, *sheets, command = examples("begeleider.md", "Stemmen uit een formulier of rekenblad")
    assert command == "ambitieweb new stemmen nieuw-meubilair"
    assert len(sheets) == 3
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    names = [f"nieuw-meubilair-{number}" for number in range(len(sheets))]
    assert session.count("nieuw-meubilair-stemmen.csv") == 1
    for name, sheet in zip(names, sheets, strict=True):
        project = content / "projecten" / f"{name}.yml"
        own = session.replace("nieuw-meubilair-stemmen.csv", f"{name}-stemmen.csv")
        project.write_text(f"naam: Nieuw meubilair {name}\ncategorie: kantoorartikelen\n{own}\n", "utf-8")
        project.with_name(f"{name}-stemmen.csv").write_text(sheet + "\n", "utf-8")
    portfolio, problems = read_content(content)
    assert [problem for problem in problems if "nieuw-meubilair" in problem.place.path] == []
    for name in names:
        made = portfolio.projects[name]
        found = {spread.place.theme.id: spread for spread in spreads(made.record.sessions[0], made.web)}
        assert {theme: spread.counts for theme, spread in found.items()} == {
            "klimaat": (0, 0, 2, 1),
            "social-return": (0, 1, 0, 0),
        }
        assert found["social-return"].other == 1


def records_within(record: type[Record]) -> Iterator[type[Record]]:
    for spec in specs(record):
        if spec.record is not None:
            yield spec.record
            yield from records_within(spec.record)


def test_every_block_has_an_example_in_the_guide(content: Path) -> None:
    entries = {
        entry.document.path: entry.record
        for of_kind in read(content).entries.values()
        for entry in of_kind.values()
        if entry.record is not None
    }
    ours = [entries[path] for path in files_of_the_guide()]
    shown = {type(record) for file in ours for record in (file, *(inner for _, inner in inside(file, ())))}
    every = {kind.record for kind in FILE_KINDS} | {
        block for kind in FILE_KINDS for block in records_within(kind.record)
    }
    assert {block.__name__ for block in every - shown} == set()


class _Ids(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append(value)
            if name == "href" and value and value.startswith("#"):
                self.targets.append(value.removeprefix("#"))


def test_list_of_fields_is_plain_markdown_whose_links_arrive() -> None:
    text = (FOLDER / "velden.md").read_text("utf-8")
    assert not re.search(r"<[a-z]", text)
    found = _Ids(markdown.markdown(text, extensions=["toc"]))
    headings = re.findall(r"^#+ (.*)$", text, re.M)
    assert len(set(headings)) == len(headings) == len(set(found.ids))
    assert found.targets
    assert set(found.targets) <= set(found.ids)


@pytest.mark.parametrize("kind", FILE_KINDS, ids=lambda kind: kind.name)
def test_list_of_fields_names_every_key_of_every_file(kind: FileKind) -> None:
    text = (FOLDER / "velden.md").read_text("utf-8")
    section = re.search(rf"^## {kind.record.title_words[0]}\n(.*?)(?:^##+ |\Z)", text, re.S | re.M)
    assert section is not None
    assert re.findall(r"^- `(.*?)`", section[1], re.M) == [spec.alias for spec in written_specs(kind.record)][:-1]


def test_list_of_themes_names_every_theme_of_the_site_by_its_id() -> None:
    text = (FOLDER / "themas.md").read_text("utf-8")
    for theme_set in demo().portfolio.theme_sets.values():
        section = text.partition(f"(`{theme_set.id}`)")[2].partition("\n## ")[0]
        assert re.findall(r"^- `(.*?)`", section, re.M) == [theme.id for theme in theme_set.themes]
