"""What is joined and checked again after an edit, while `serve` runs: what the edit touches, and nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ambitieweb.model.last_time import NEVER_BEFORE, NOT_KEPT, LastTime, Steps
from ambitieweb.model.memory import Memory
from ambitieweb.model.read import read
from ambitieweb.site_draft import Settings, SiteDraft
from site_checks.variants import COMPLETE

Again = Callable[[], tuple[SiteDraft, SiteDraft]]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A folder of one's own with the complete content."""
    return Path(shutil.copytree(COMPLETE, tmp_path / "content"))


@pytest.fixture
def again(content: Path, tmp_path: Path) -> Again:
    """What joins and checks the folder as it is now, once with what the last time made and once as if there was none."""
    memory, last = Memory(tmp_path / "cache"), NEVER_BEFORE.again()

    def joined() -> tuple[SiteDraft, SiteDraft]:
        nonlocal memory, last
        memory, last = memory.again(), last.again()
        found = read(content, memory)
        return SiteDraft(found, Settings(keep_going=True, last_time=last)), SiteDraft(found, Settings(keep_going=True))

    joined()
    return joined


def edit(content: Path, file: str, old: str, new: str) -> None:
    path = content / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def same(before: SiteDraft, now: SiteDraft, kind: str) -> set[str]:
    """The ids of what is the very same."""
    old, new = before.portfolio.of(kind), now.portfolio.of(kind)
    return {name for name in new if new[name] is old.get(name)}


@pytest.mark.parametrize(
    ("file", "old", "new", "others"),
    [
        ("projecten/kantines.yml", "samenvatting: ", "samenvatting: Nu ", {("project", "kantines")}),
        (
            "projecten/kantines.yml",
            "sessies:\n",
            "sessies:\n  - {titel: Derde, datum: 2026-03-01}\n",
            {("project", "kantines")},
        ),
    ],
    ids=["text", "session"],
)
def test_only_what_an_edit_touches_is_joined_again(
    file: str, old: str, new: str, others: set[tuple[str, str]], content: Path, again: Again
) -> None:
    before, _ = again()
    edit(content, file, old, new)
    now, clean = again()
    kinds = ("organisatie", "categorie", "project", "maatregel", "praktijkvoorbeeld", "themaset")
    assert {
        (kind, name) for kind in kinds for name in now.portfolio.of(kind).keys() - same(before, now, kind)
    } == others
    assert now.problems == clean.problems


def test_what_uses_a_measure_is_joined_again_when_the_measure_changes(content: Path, again: Again) -> None:
    before, _ = again()
    uses = {
        (holder.kind, holder.id)
        for holder in (*before.portfolio.categories.values(), *before.portfolio.projects.values())
        if any(choice.measure for choice in holder.choices)
    }
    for path in (content / "maatregelen").glob("*.yml"):
        path.write_text(f"{path.read_text('utf-8').rstrip()}\n# nu\n", "utf-8")
    now, clean = again()
    made = {
        (kind, name)
        for kind in ("categorie", "project")
        for name in now.portfolio.of(kind).keys() - same(before, now, kind)
    }
    assert made >= uses
    assert {name for name in now.portfolio.projects if ("project", name) not in made} == same(before, now, "project")
    assert now.problems == clean.problems


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("projecten/kantines.yml", "sessies:\n", "categorie: bestaat-niet\nsessies:\n"),
        ("projecten/kantines.yml", "samenvatting: ", "samenvatting: '[weg](../../projecten/weg/index.html)' # "),
        ("themasets/stad.yml", "welzijn: {naam: Welzijn", "welzijnen: {naam: Welzijn"),
        ("site.yml", "naam: ", "naam: Nu "),
    ],
)
def test_what_is_wrong_is_told_as_often_as_it_is_read(
    file: str, old: str, new: str, content: Path, again: Again
) -> None:
    again()
    text = (content / file).read_text("utf-8")
    for _ in range(2):
        edit(content, file, old, new)
        wrong, clean = again()
        assert wrong.problems == clean.problems
        (content / file).write_text(text, "utf-8")
        good, clean = again()
        assert good.problems == clean.problems
        assert good.problems != wrong.problems or file == "site.yml"


def test_a_file_that_goes_or_comes_is_noticed_by_who_names_it(content: Path, again: Again) -> None:
    again()
    path = next(iter(sorted((content / "maatregelen").glob("*.yml"))))
    text = path.read_text("utf-8")
    path.unlink()
    gone, clean = again()
    assert gone.problems == clean.problems
    path.write_text(text, "utf-8")
    back, clean = again()
    assert back.problems == clean.problems
    assert gone.problems != back.problems


def test_steps_that_are_not_kept_are_all_done() -> None:
    done: list[int] = []
    for number in range(2):
        NOT_KEPT.made("a", (), lambda number=number: done.append(number))  # type: ignore[misc]
    assert done == [0, 1]
    kept = Steps()
    assert kept.made("a", (kept,), list) is Steps(kept).made("a", (kept,), list)
    assert kept.made("a", (kept,), list) is not Steps(kept).made("a", (done,), list)
    assert LastTime().again().everything is not LastTime().everything
