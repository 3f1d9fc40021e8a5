"""Killed at any moment, a build or emit leaves the last good folder or the new one, whole and byte for byte."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from output.stopped import Run, left_when_killed, run
from output.trees import change, small_project, tree

pytestmark = pytest.mark.slow

TIMES = 40
KILLED = -9


@pytest.mark.parametrize("words", [("build", "--site-dir", "uit"), ("emit", "uit")], ids=["build", "emit"])
def test_killed_at_any_moment_the_folder_is_whole(tmp_path: Path, words: tuple[str, ...]) -> None:
    project, (last, new), whole = prepared(tmp_path, words)
    moments = spread(whole)
    restore(project, tmp_path / "last")
    left = left_when_killed(*words, folder=project, output=project / "uit", moments=moments)
    for at, found in left.items():
        assert found in (last, new), f"broken when killed at {at} of {whole.uses}"
    seen = [left[at] == new for at in moments]
    if whole.exchange:
        assert seen == [at > whole.exchange for at in moments], "the exchange is the one moment at which it changes"
    for at in sorted({moments[1], whole.exchange or moments[2], whole.exchange + 1, moments[-1]}):
        restore(project, tmp_path / "last")
        ended = run(*words, folder=project, at=at)
        assert ended.code == KILLED, f"not killed at {at} of {whole.uses}"
        assert tree(project / "uit") in (last, new)
    assert (project / ".uit.ambitieweb").is_dir()
    assert run(*words, folder=project).code == 0
    assert tree(project / "uit") == new
    assert sorted(path.name for path in project.iterdir()) == ["content", "uit"], "what was left beside is cleaned up"


@pytest.mark.parametrize("words", [("build", "--site-dir", "uit"), ("emit", "uit")], ids=["build", "emit"])
def test_where_folders_cannot_be_exchanged_the_next_command_puts_the_last_one_back(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    """Windows and some network drives need two steps; a build that stops at a fault in the content mends what a kill left."""
    project, (last, new), _ = prepared(tmp_path, words)
    restore(project, tmp_path / "last")
    whole = run(*words, folder=project, in_two_steps=True)
    assert tree(project / "uit") == new
    restore(project, tmp_path / "last")
    assert run(*words, folder=project, in_two_steps=True, at=whole.exchange + 1).code == KILLED
    assert not (project / "uit").exists(), "killed between the two steps"
    card = project / "content" / "projecten" / "kapot.yml"
    card.write_text("naam: [\n", "utf-8")
    assert run(*words, folder=project).code == 1
    assert tree(project / "uit") == last
    for at in (whole.exchange, whole.exchange + 2):
        restore(project, tmp_path / "last")
        run(*words, folder=project, in_two_steps=True, at=at)
        assert tree(project / "uit") in (last, new)


def prepared(
    tmp_path: Path, words: tuple[str, ...]
) -> tuple[Path, tuple[dict[str, bytes | str], dict[str, bytes | str]], Run]:
    """A project whose folder holds the last good output and whose content has changed since, with a file of somebody else
    in the folder; what the folder holds now and will hold; and a run that nobody stops."""
    project = small_project(tmp_path / "project")
    assert run(*words, folder=project).code == 0
    (project / "uit" / "van-beheer.txt").write_text("bewaren", "utf-8")
    shutil.copytree(project / "uit", tmp_path / "last")
    last = tree(project / "uit")
    change(project)
    whole = run(*words, folder=project)
    assert whole.code == 0
    new = tree(project / "uit")
    assert new != last
    assert new["van-beheer.txt"] == b"bewaren"
    return project, (last, new), whole


def restore(project: Path, last: Path) -> None:
    """Puts the last good output back, and nothing beside it, so that each run uses the disk equally often."""
    for left in ("uit", ".uit.ambitieweb"):
        shutil.rmtree(project / left, ignore_errors=True)
    shutil.copytree(last, project / "uit")


def spread(whole: Run) -> list[int]:
    """Moments over the whole run, and the ones around the exchange."""
    evenly = {1 + number * (whole.uses - 1) // (TIMES - 1) for number in range(TIMES)}
    around = {whole.exchange + step for step in (-1, 0, 1, 2) if whole.exchange}
    return sorted(evenly | around)
