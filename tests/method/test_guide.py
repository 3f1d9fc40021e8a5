"""The author guide, followed to the letter, gives a project from first session to evaluation without a fault."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from ambitieweb.problems import Severity
from ambitieweb.site import build

ROOT = Path(__file__).parent.parent.parent
GUIDE = (ROOT / "docs/handleiding/begeleider.md").read_text("utf-8")
INDENT = " " * 4


def examples(heading: str) -> list[str]:
    """The indented examples below a heading, up to the next heading of the same rank."""
    section = re.search(rf"^## {heading}\n(.*?)^## ", GUIDE, re.S | re.M)
    assert section is not None, heading
    lines = [line if line.startswith(INDENT) or not line.strip() else "\0" for line in section[1].splitlines()]
    blocks = "\n".join(line.removeprefix(INDENT) for line in lines).split("\0")
    return [block.strip("\n") for block in blocks if block.strip()]


def project_of_the_guide() -> str:
    blocks = examples("Van sessie tot evaluatie")
    indicators = next(block for block in blocks if block.startswith("indicatoren:"))
    lines = ["naam: Nieuw meubilair", "categorie: kantoorartikelen"]
    for block in blocks:
        if block is indicators:
            continue
        lines.append(block)
        if block.startswith("web:"):  # the guide says: below a theme of the web
            lines.append("\n".join(INDENT + "  " + line for line in indicators.splitlines()))
    return "\n".join(lines) + "\n"


def test_the_guide_leads_to_a_project_without_a_fault(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    (content / "projecten" / "nieuw-meubilair.yml").write_text(project_of_the_guide(), "utf-8")
    site = build(content)
    ours = [problem for problem in site.problems if problem.place.path.endswith("nieuw-meubilair.yml")]
    assert not [problem for problem in ours if problem.severity is Severity.ERROR]
    assert {problem.slug for problem in ours} <= {"niveau-zonder-maatregel"}
    page = next(page for page in site.pages if page.path == "projecten/nieuw-meubilair")
    html = "".join(section.html for section in page.sections)
    for written in (
        "Kasten in het depot tellen",
        "Vraag vooraf wat er in depots staat",
        "64 nieuwe kasten",
        "aw-progress",
    ):
        assert written in html
    paths = {page.path for page in site.pages}
    assert {"projecten/nieuw-meubilair/sessie-1", "projecten/nieuw-meubilair/sessie-1/verslag"} <= paths
