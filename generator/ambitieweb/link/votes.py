"""Votes from a file of a form tool or a spreadsheet, put where votes in YAML stand: under the themes of a session (row S8)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import is_
from pathlib import PurePosixPath, PureWindowsPath
from typing import TypeVar

from ambitieweb.link.portfolio import LinkedThemeSet
from ambitieweb.link.references import Joined
from ambitieweb.link.vote_count import votes_in
from ambitieweb.model.category import Category
from ambitieweb.model.locations import Location
from ambitieweb.model.organisation import Organisation
from ambitieweb.model.project import Project
from ambitieweb.model.read import Content, Entry
from ambitieweb.model.session import Session, SessionForm, SessionTheme, Vote
from ambitieweb.problems import Place, Problem, error, warning
from ambitieweb.problems.problem import nearest
from ambitieweb.source.files import CSV_SUFFIXES
from ambitieweb.source.sheet import FileSheet, read_sheet

Holder = TypeVar("Holder", Organisation, Category, Project)


def files_named(entry: Entry) -> Iterator[tuple[int, str]]:
    """Each session of a file that names a file with votes: its position, and the path below the folder with content."""
    for position, session in enumerate(getattr(entry.record, "sessions", ())):
        if session.votes_file is not None:
            folder = PurePosixPath(entry.document.path).parent
            yield position, (folder / session.votes_file).as_posix()


def with_votes(
    entry: Entry, record: Holder, theme_set: LinkedThemeSet | None, joined: Joined, problems: list[Problem]
) -> Holder:
    """The record with the votes of its files under the themes of its sessions.

    `problems` takes what depends on the theme set; what is wrong with a file whatever the set goes to `joined`.
    """
    sessions = list(record.sessions)
    for position, path in files_named(entry):
        location: Location = ("sessions", position, "votes_file")
        sheet = _sheet(entry, location, path, joined)
        if sheet is None or theme_set is None:
            continue
        votes, faults = votes_in(sheet, theme_set, joined.content.language)
        problems.extend(faults)
        problems.extend(_counted_twice(entry, position, sessions[position], votes, theme_set))
        sessions[position] = _joined(sessions[position], votes)
    is_same = all(map(is_, sessions, record.sessions))
    return record if is_same else record.model_copy(update={"sessions": tuple(sessions)})


def check_unused(content: Content, joined: Joined) -> None:
    """A warning for each CSV file that no session names, unless the session may be what another fault left out."""
    torn = {PurePosixPath(broken.path).parent for broken in content.unreadable}
    for entries in content.entries.values():
        torn |= {PurePosixPath(entry.document.path).parent for entry in entries.values() if entry.mended}
    gone = {path for entry in content.withdrawn.values() for _, path in files_named(entry)}
    for path in content.sheets:
        if path not in joined.votes_files | gone and PurePosixPath(path).parent not in torn:
            joined.problems.append(warning("stemmen-ongebruikt", Place(path), naam=PurePosixPath(path).name))


def _joined(session: Session, votes: Mapping[str, tuple[Vote, ...]]) -> Session:
    """The session with these votes behind those that its author wrote down."""
    themes = dict(session.themes)
    for theme_id, cast in votes.items():
        said = themes.get(theme_id) or SessionTheme.model_construct()
        themes[theme_id] = said.model_copy(update={"votes": (*said.votes, *cast)})
    return session.model_copy(update={"themes": themes})


def _counted_twice(
    entry: Entry, position: int, session: Session, votes: Mapping[str, tuple[Vote, ...]], theme_set: LinkedThemeSet
) -> Iterator[Problem]:
    """A warning for each theme with votes in the file and in YAML, unless people voted in the room and online."""
    if session.form is SessionForm.MIXED:
        return
    for theme_id, said in session.themes.items():
        theme = theme_set.theme(theme_id)
        if theme is not None and said.votes and theme_id in votes:
            place = entry.key_place(("sessions", position, "themes", theme_id, "votes"))
            yield warning("stemmen-dubbel-geteld", place, thema=theme.name, bestand=session.votes_file or "")


def _sheet(entry: Entry, location: Location, path: str, joined: Joined) -> FileSheet | None:
    """The file that a session names, or a problem: not there, no CSV, or named by another session already."""
    place = entry.place(location)
    name = PureWindowsPath(path).name  # a backslash parts a path as well
    content = joined.content
    if path in joined.votes_files:
        joined.problems.append(error("stemmen-zelfde-bestand", place, naam=name))
        return None
    if path in content.sheets:
        joined.votes_files.add(path)
        sheet, faults = read_sheet(content.sheets[path])
        joined.problems.extend(faults)
        return sheet
    if path in content.others:  # the file itself has its problem
        return None
    folder = PurePosixPath(entry.document.path).parent
    beside = [PurePosixPath(other).name for other in content.sheets if PurePosixPath(other).parent == folder]
    if PurePosixPath(name).suffix.lower() not in CSV_SUFFIXES:
        joined.problems.append(error("stemmen-geen-csv", place, f"{PurePosixPath(name).stem}.csv", naam=name))
        return None
    suggestion = name if name in beside else nearest(name, beside) or (beside[0] if len(beside) == 1 else None)
    joined.problems.append(error("stemmen-bestand-ontbreekt", place, suggestion, naam=name, map=folder.as_posix()))
    return None
