"""`ambitieweb rename`: another id for a card, theme or criterion, in every place that names it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import click

from ambitieweb import naming, starters
from ambitieweb.cli_output import say, stop, tell
from ambitieweb.commands.options import command, content_option, docs, must_hold_a_site, trial_option
from ambitieweb.model.read import Content, content_of
from ambitieweb.model.values import ID, as_id
from ambitieweb.output.journal import NAME, Finished, Move, Unusable, Write, carry_out, finish, is_unfinished
from ambitieweb.problems.problem import nearest
from ambitieweb.renaming.plan import RenamePlan, TextChange, entry_of, plan, subject_kind
from ambitieweb.renaming.subject import IdOwner, known_ids, subjects, taken_as
from ambitieweb.renaming.verified import new_problems
from ambitieweb.schema_files import is_kept
from ambitieweb.site_draft import Settings, SiteDraft
from ambitieweb.source.docs import Docs
from ambitieweb.source.files import Folder
from ambitieweb.source.files import read as files_below
from ambitieweb.texts import Texts
from ambitieweb.texts.report import report


def rename_command(t: Texts) -> click.Command:
    def rename(old: str, new: str, content: Path, is_trial: bool) -> None:
        must_hold_a_site(content, t)
        _finish_earlier(content, (old, new), t, is_trial=is_trial)
        _Rename(content, t).run(old, new, is_trial=is_trial)

    old = click.Argument(["old"], metavar=t("cli.meta_old"))
    new = click.Argument(["new"], metavar=t("cli.meta_new"))
    return command(t, "rename", [old, new, content_option(t), trial_option(t)], rename)


def _finish_earlier(content: Path, asked: tuple[str, str], t: Texts, *, is_trial: bool) -> None:
    """Finishes what a stopped run left, before anything else; when that is what was asked, it is all."""
    if not is_unfinished(content):
        return
    if is_trial:
        stop(t("cli.rename_trial_unfinished"))
    try:
        earlier = finish(content, Path(docs().folder))
    except Unusable:
        stop(t("cli.rename_journal", file=(content / NAME).as_posix()))
    say(t("cli.rename_finished", old=earlier.about[0], new=earlier.about[1]))
    _tell_kept(earlier, t)
    if earlier.about == asked:
        raise SystemExit(0)


def _tell_kept(finished: Finished, t: Texts) -> None:
    """Stops when somebody changed a file in between, which stayed as it was."""
    if finished.kept:
        stop(t("cli.rename_kept", names=", ".join(finished.kept), old=finished.about[0], new=finished.about[1]))


class _Rename:
    """The content as it is now, and what is asked of it."""

    def __init__(self, content: Path, t: Texts) -> None:
        self.folder, self.t = content, t
        self.files: Folder = files_below(content)
        self.content: Content = content_of(self.files)
        self.docs: Docs = _as_on_disk(docs())
        self.draft = SiteDraft(self.content, Settings(docs=self.docs))

    def run(self, old: str, new: str, *, is_trial: bool) -> None:
        subject = self._subject(old)
        self._check_new(subject, new)
        unreadable = {broken.path for broken in self.content.unreadable}
        unread = {file.path: file.text or "" for file in self.files.files if file.path in unreadable}
        made = plan(subject, new, self.content, self.draft.in_time, unread, self.t)
        if made.unsafe:
            lines = "\n".join(
                f"   {self.folder.name}/{path}" + (f":{line}" if line else "") for path, line in made.unsafe
            )
            self._stop("cli.rename_unsafe", old=old, files=lines)
        if not made.changes and not made.moves:
            say(self.t("cli.rename_done_already", old=old, new=subject.id))
            return
        if found := new_problems(made, self.files, self.draft.problems, Settings(docs=self.docs)):
            tell(report(found, self.t, folder=self.folder.as_posix()))
            self._stop("cli.rename_worse", n=len(found))
        steps = tuple(self._steps(made))
        finished = None if is_trial else carry_out(self.folder, Path(self.docs.folder), (old, new), steps)
        say(self.t("cli.rename_trial" if is_trial else "cli.rename_made", old=subject.named, new=new))
        for line in self._told(made):
            say(f"   {line}")
        if finished is not None:
            _tell_kept(finished, self.t)
            if is_kept(self.folder):
                starters.bring_schemas_up_to_date(self.folder)
        if errors := sum(problem.is_error for problem in self.draft.problems):
            tell(self.t("cli.rename_errors_left", n=errors))

    def _subject(self, old: str) -> IdOwner:
        found = subjects(old, self.content, self.draft.in_time)
        if not found:
            meant = nearest(old.rpartition("/")[2], known_ids(self.content, self.draft.in_time))
            self._stop("cli.rename_unknown_meant" if meant else "cli.rename_unknown", old=old, meant=meant or "")
        if len(found) > 1:
            ways = "\n".join(f"   ambitieweb rename {subject.path} {self.t('cli.meta_new')}" for subject in found)
            self._stop("cli.rename_ambiguous", old=old, ways=ways)
        if entry_of(found[0], self.content) is None:
            self._stop("cli.rename_unreadable", old=old)
        return found[0]

    def _check_new(self, subject: IdOwner, new: str) -> None:
        """Refuses what cannot be an id, and what is one already, or was one of something else."""
        if subject.was:
            if new != subject.id:
                self._stop("cli.rename_called_now", old=subject.was, now=subject.id, new=new)
            return
        kind = subject_kind(subject)
        is_file = not subject.within
        wanted = starters.file_name(kind.name, new) if is_file else as_id(new)
        if not ID.fullmatch(new) or wanted != new:
            self._stop("cli.rename_bad_new", new=new, meant=wanted or as_id(new))
        if new == subject.id:
            self._stop("cli.rename_same", new=new)
        other = starters.taken(kind.name, new, self.folder) if is_file else None
        where = other.path.as_posix() if other else taken_as(subject, new, self.content, self.draft.in_time)
        if where:
            known = {*known_ids(self.content, self.draft.in_time), new}
            self._stop("cli.rename_taken", new=new, where=where, free=naming.free(new, known))

    def _told(self, made: RenamePlan) -> Iterator[str]:
        for change in made.changes:
            yield self.t("cli.rename_lines", path=self._shown(change), n=change.lines)
        for old, new in made.moves:
            yield self.t("cli.rename_move", old=f"{self.folder.name}/{old}", new=Path(new).name)

    def _shown(self, change: TextChange) -> str:
        return f"{self.docs.folder if change.is_doc else self.folder.name}/{change.path}"

    def _steps(self, made: RenamePlan) -> Iterator[Write | Move]:
        for change in made.changes:
            path = Path(self.docs.folder) / change.path if change.is_doc else self.folder / change.path
            before = path.read_bytes() if path.is_file() else b""
            mark = _MARK if before.startswith(_MARK) else b""
            if before != mark + change.before.encode():
                self._stop("cli.rename_saved", file=self._shown(change))
            yield Write(_seen_from(self.folder, path), before, mark + change.after.encode())
        for old, new in made.moves:
            yield Move(old, new)

    def _stop(self, key: str, **values: object) -> NoReturn:
        stop(self.t(key, **values))


_MARK = b"\xef\xbb\xbf"


def _as_on_disk(found: Docs) -> Docs:
    """The hand-written pages with their own line ends; MkDocs reads all of them as one kind."""
    texts = {}
    for path, text in found.texts.items():
        try:
            texts[path] = (Path(found.folder) / path).read_bytes().decode("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            texts[path] = text
    return replace(found, texts=texts)


def _seen_from(folder: Path, path: Path) -> str:
    return Path(os.path.relpath(path, folder)).as_posix()
