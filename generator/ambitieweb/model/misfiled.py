"""A file in the folder of another kind: its keys say where it belongs."""

from __future__ import annotations

from ambitieweb.model.files import FILE_KINDS, FileKind
from ambitieweb.model.misplaced import homes
from ambitieweb.model.record import keys
from ambitieweb.model.shapes import shaped
from ambitieweb.problems import Problem, error
from ambitieweb.problems.problem import nearest
from ambitieweb.source.compose import place
from ambitieweb.source.nodes import Mapping, Scalar
from ambitieweb.source.traces import lines_of


def misfiled(path: str, text: str, root: Mapping, kind: FileKind) -> Problem | None:
    """The problem of a file whose keys all belong to other kinds, and some of them not to its own."""
    if all(key.text in keys(kind.record) for key, _ in root.entries):
        return None
    names = [key for key, _ in shaped(root, kind.record)[0].entries]
    strange = [key for key in names if key.text not in keys(kind.record)]
    others = [other for other in FILE_KINDS if other.folder and all(key.text in keys(other.record) for key in names)]
    if not others or not strange or not _are_of_another_kind(strange, kind):
        return None
    folder = path.partition("/")[0]
    is_english = folder == kind.english_folder
    folders = [other.english_folder if is_english else other.folder for other in others]
    return error(
        "verkeerde-map",
        place(path, lines_of(text), strange[0].span),
        map=folder or path,
        mappen=", ".join(folders),
        sleutels=", ".join(key.text for key in strange),
    )


def _are_of_another_kind(strange: list[Scalar], kind: FileKind) -> bool:
    """False for keys that are only misspelt, and for a single one that has its place further on in this kind of file."""
    if any(nearest(key.text, keys(kind.record), is_whole=True) for key in strange):
        return False
    return len(strange) > 1 or not homes(kind.record, strange[0].text)
