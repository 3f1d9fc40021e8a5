"""What the content would say after a plan: a rename may not bring a fault that was not there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from ambitieweb.model.read import content_of
from ambitieweb.problems import Problem
from ambitieweb.renaming.plan import RenamePlan
from ambitieweb.site_draft import Settings, SiteDraft
from ambitieweb.source.docs import Docs
from ambitieweb.source.files import Folder

_OLD_ID = "heet-nu"
_NEVER_BEHIND_AN_OLD_ID = ("link-onbekende-pagina", "onbekende-verwijzing", "maatregel-onbekend")
"""What says that an address or id leads nowhere: an old one led to something."""


def new_problems(planned: RenamePlan, folder: Folder, before: tuple[Problem, ...], settings: Settings) -> list[Problem]:
    """The problems that would be there afterwards and are not there now, by what is wrong and in which file."""
    moves = dict(planned.moves)
    docs = _docs_after(planned, settings.docs)
    after = SiteDraft(content_of(_after(planned, folder)), replace(settings, docs=docs)).problems
    known = Counter((_sort(problem), moves.get(problem.place.path, problem.place.path)) for problem in before)
    found = []
    for problem in after:
        sorts = (_sort(problem),) if problem.slug in _NEVER_BEHIND_AN_OLD_ID else (_sort(problem), _OLD_ID)
        key = next((key for key in ((sort, problem.place.path) for sort in sorts) if known[key]), None)
        if key is None:
            found.append(problem)
        else:
            known[key] -= 1
    return found


def _sort(problem: Problem) -> str:
    """What is wrong. Where an old id stood, something else may be wrong that nobody could see before."""
    return _OLD_ID if problem.slug in ("heet-nu", "link-heet-nu") else problem.slug


def _after(planned: RenamePlan, folder: Folder) -> Folder:
    texts = {change.path: change.after for change in planned.changes if not change.is_doc}
    moves = dict(planned.moves)

    def name(path: str) -> str:
        return moves.get(path, path)

    files = (replace(file, path=name(file.path), text=texts.get(file.path, file.text)) for file in folder.files)
    stored = (
        replace(file, path=_stored_name(file.path, file.place, moves), place=name(file.place)) for file in folder.stored
    )
    return replace(
        folder,
        files=tuple(sorted(files, key=lambda file: file.path)),
        sheets=tuple(replace(sheet, path=name(sheet.path)) for sheet in folder.sheets),
        stored=tuple(stored),
    )


def _stored_name(path: str, place: str, moves: Mapping[str, str]) -> str:
    """The path of a picture or document below its own folder; its place has that folder before it."""
    return moves[place].removeprefix(place.removesuffix(path)) if place in moves else path


def _docs_after(planned: RenamePlan, docs: Docs) -> Docs:
    changed = {change.path: change.after for change in planned.changes if change.is_doc}
    return replace(docs, texts={**docs.texts, **changed})
