"""`ambitieweb ontvang`, in English `receive`: places a file that was made on the board, after showing and checking what it changes. A card
that somebody else changed in the meantime stays as it is."""

from __future__ import annotations

import difflib
import os
import re
import zlib
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NoReturn

import click

from ambitieweb import starters
from ambitieweb.cli_output import say, stop, tell
from ambitieweb.commands.options import command, content_option, docs, must_hold_a_site, trial_option, words_of
from ambitieweb.link.old_ids import ids_of_now
from ambitieweb.model.files import CATEGORY, KIND_BY_FOLDER, ORGANISATION, PROJECT
from ambitieweb.model.read import content_of
from ambitieweb.model.values import ID
from ambitieweb.output.journal import is_unfinished
from ambitieweb.output.whole_file import write_new, write_whole
from ambitieweb.problems import Problem
from ambitieweb.schema_files import is_kept
from ambitieweb.site_draft import Settings, SiteDraft
from ambitieweb.source.files import MAX_BYTES, Folder, TextFile
from ambitieweb.source.files import read as files_below
from ambitieweb.texts import Texts
from ambitieweb.texts.report import report

_BOM = "\ufeff"
_SIGN = "# ambitieweb-bord: "
"""How the last line of a file from the board starts."""
_MARK = re.compile(
    rf"(\r?\n|\A){_SIGN}([a-z]+)/([^\s/]+)\.yml (nieuw|[0-9a-f]{{8}}-\d+)(-open)?((?: [0-9a-f]{{8}}-\d+)*)[ \t]*(?:\r?\n)*\Z"
)
"""The last line of such a file, as `board/written.js` writes it: where it belongs, of which version it was made, and which versions the board
saved on the way."""
_NEW = "nieuw"
_KINDS = (PROJECT, CATEGORY, ORGANISATION)
"""What the board makes webs for."""
_OTHER_FILES = (
    (b"PK", "office"), (b"%PDF", "pdf"), (b"\x89PNG", "picture"), (b"\xff\xd8\xff", "picture"), (b"<svg", "picture"), (b"<?xml", "picture"),
)  # fmt: skip
"""How files start that somebody takes for the one from the board, with the key of what they are."""
MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Received:
    """A file from the board: its text without the mark, where it belongs, the version that it was made of ('' for a new file), and the
    versions that the same board saved before: what they say is in it too, or was taken out on the board."""

    text: str
    folder: str
    id: str
    made_of: str
    passed: tuple[str, ...] = ()


def ontvang_command(t: Texts) -> click.Command:
    return _command(t, "ontvang")


def receive_command(t: Texts) -> click.Command:
    return _command(t, "receive")


def _command(t: Texts, name: str) -> click.Command:
    def receive(file: Path, content: Path, is_trial: bool) -> None:
        if not file.is_file():
            raise click.UsageError(_not_a_file(file, t), click.get_current_context())
        must_hold_a_site(content, t)
        _Receiving(content, words_of(content)).run(file, is_trial=is_trial)

    file = click.Argument(["file"], type=click.Path(path_type=Path), metavar=t("cli.meta_file"))
    return command(t, name, [file, content_option(t), trial_option(t)], receive)


def _not_a_file(file: Path, t: Texts) -> str:
    """What to say where the name is that of a folder, with the files from the board in it, or of nothing, with one that looks like it."""
    if file.is_dir():
        found = [one for one in sorted(file.iterdir()) if one.is_file() and _SIGN.encode() in _start_of(one)]
        key = "receive_folder" if found else "receive_folder_empty"
        return t(f"cli.{key}", name=file, files=", ".join(f"'{one}'" for one in found[:MOST_NAMED]))
    here = [one.name for one in file.parent.iterdir() if one.is_file()] if file.parent.is_dir() else []
    near = [name for name in here if name.startswith(file.stem)] or difflib.get_close_matches(file.name, here, n=1)
    if near:
        return t("cli.receive_no_file_near", name=file, near=file.parent / sorted(near)[0])
    return t("cli.receive_no_file", name=file)


def _start_of(file: Path) -> bytes:
    """What a file holds, as far as a card can be long."""
    with file.open("rb") as opened:
        return opened.read(MAX_BYTES)


def received(text: str) -> Received | None:
    """What a file from the board says of itself; None for any other file."""
    found = _MARK.search(text)
    if found is None:
        return None
    newline, folder, identifier, made_of, is_open, passed = found.groups()
    before = text[: found.start()] + ("" if is_open else newline)
    return Received(before, folder, identifier, "" if made_of == _NEW else made_of, tuple(passed.split()))


def version_of(text: str) -> str:
    """What tells one version of a file from another, however its lines end; the same as `versionOf` in `board/written.js`."""
    content = text.removeprefix(_BOM).replace("\r\n", "\n").encode()
    return f"{zlib.crc32(content):08x}-{len(content)}"


class _Receiving:
    """The content as it is now."""

    def __init__(self, content: Path, t: Texts) -> None:
        self.content, self.t = content, t

    def run(self, file: Path, *, is_trial: bool) -> None:
        if is_unfinished(self.content):
            self._stop("cli.rename_unfinished")
        sent = self._sent(file)
        place = self._place(sent)
        shown = place.as_posix()
        before = place.read_bytes() if place.is_file() else None
        now = None if before is None else before.decode("utf-8", "replace")
        if before is not None and place.samefile(file):
            self._in_place(file, sent, is_trial=is_trial)
            return
        sent = replace(sent, text=_as_it_stands(sent.text, now))
        if before == sent.text.encode():
            say(self.t("cli.receive_same", path=shown))
            return
        self._refuse_loss(sent, now, shown)
        self._refuse_worse(sent, place.relative_to(self.content).as_posix())
        if not is_trial and before is None:
            write_new(place, sent.text.encode())
        elif not is_trial:
            write_whole(place, sent.text.encode())
        say(self.t(f"cli.receive_{'trial' if is_trial else 'placed'}", path=shown))
        for line in _differences(now or "", sent.text):
            say(f"   {line}")
        if is_trial:
            return
        if is_kept(self.content):
            starters.bring_schemas_up_to_date(self.content)

    def _sent(self, file: Path) -> Received:
        if file.stat().st_size > MAX_BYTES:
            self._stop("cli.receive_large", file=file.name, most=MAX_BYTES // 1000)
        content = file.read_bytes()
        for start, key in _OTHER_FILES:
            if content.startswith(start):
                self._stop(f"cli.receive_other.{key}", file=file.name)
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError:
            self._stop("cli.receive_letters", file=file.name)
        sent = received(text)
        if sent is None and (line := _line_after_mark(text)):
            self._stop("cli.receive_after", file=file.name, line=line)
        if sent is None or KIND_BY_FOLDER.get(sent.folder) not in _KINDS or ID.fullmatch(sent.id) is None:
            self._stop("cli.receive_unmarked", file=file.name)
        return sent

    def _in_place(self, file: Path, sent: Received, *, is_trial: bool) -> None:
        """A file that somebody put where it belongs by hand: only its last line goes. What stood there before it is not known."""
        self._refuse_worse(sent, file.resolve().relative_to(self.content.resolve()).as_posix())
        if not is_trial:
            write_whole(file, sent.text.encode())
        say(self.t(f"cli.receive_in_place{'_trial' if is_trial else ''}", path=file.as_posix()))

    def _place(self, sent: Received) -> Path:
        """The file of the card, in the language and with the ending that its folder has; never a link, which the site does not read."""
        place = self._path(sent)
        is_other = os.path.lexists(place) and not place.is_file()
        if is_other or place.is_symlink() or place.parent.is_symlink():
            self._stop("cli.receive_link", path=place.as_posix())
        return place

    def _path(self, sent: Received) -> Path:
        kind = KIND_BY_FOLDER[sent.folder]
        for folder in (kind.folder, kind.english_folder):
            for suffix in (".yml", ".yaml"):
                path = self.content / folder / f"{sent.id}{suffix}"
                if path.is_file():
                    return path
        return starters.path_of(kind.name, sent.id, self.content)

    def _refuse_loss(self, sent: Received, now: str | None, path: str) -> None:
        """Stops where placing the file would take away what somebody else wrote."""
        if now is None and (renamed := self._called_now(sent)):
            self._tell_differences(renamed.read_text("utf-8-sig"), sent.text)
            self._stop("cli.receive_renamed", path=path, now=renamed.as_posix())
        if sent.made_of and now is None:
            self._stop("cli.receive_gone", path=path)
        if now is None or version_of(now) in (sent.made_of, *sent.passed):
            return
        self._tell_differences(now, sent.text)
        self._stop("cli.receive_changed" if sent.made_of or sent.passed else "cli.receive_there", path=path)

    def _called_now(self, sent: Received) -> Path | None:
        """The file of the card that had this id before (`vroeger`)."""
        kind = KIND_BY_FOLDER[sent.folder].name
        content = content_of(files_below(self.content))
        now = ids_of_now(content, kind).get(sent.id)
        return self.content / content.of(kind)[now].document.path if now else None

    def _tell_differences(self, before: str, after: str) -> None:
        for line in _differences(before, after):
            tell(f"   {line}")

    def _refuse_worse(self, sent: Received, path: str) -> None:
        """Stops where the content would have an error that it has not now; what else is new is told."""
        files = files_below(self.content)
        settings = Settings(docs=docs())
        left = Counter(_key(one) for one in SiteDraft(content_of(files), settings).problems)
        after = SiteDraft(content_of(_with(files, path, sent.text)), settings).problems
        found = []
        for one in after:
            left[_key(one)] -= 1
            if left[_key(one)] < 0:
                found.append(one)
        if found:
            tell(report(found, self.t, folder=self.content.as_posix()))
        if errors := sum(one.is_error for one in found):
            self._stop("cli.receive_worse", n=errors)

    def _stop(self, key: str, **values: object) -> NoReturn:
        stop(self.t(key, **values))


def _line_after_mark(text: str) -> int:
    """The number of the first line with words after the mark, as a mail program adds; 0 where there is no mark or nothing after it."""
    lines = text.splitlines()
    marks = [number for number, line in enumerate(lines) if _SIGN in line]
    if not marks:
        return 0
    return next((number + 1 for number in range(marks[-1] + 1, len(lines)) if lines[number].strip()), 0)


def _as_it_stands(text: str, now: str | None) -> str:
    """The text with the line ends and the first bytes of the card that stands there; a card with both line ends says nothing of
    them, and a new one has no first bytes."""
    if now is None:
        return text.removeprefix(_BOM)
    plain = text.removeprefix(_BOM)
    if now.count("\r\n") in (0, now.count("\n")):
        plain = plain.replace("\r\n", "\n").replace("\n", "\r\n" if "\r\n" in now else "\n")
    return (_BOM if now.startswith(_BOM) else "") + plain


def _key(problem: Problem) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    return problem.slug, problem.place.path, tuple(sorted(problem.values.items()))


def _with(folder: Folder, path: str, text: str) -> Folder:
    """The content with the file in it."""
    others = (file for file in folder.files if file.path != path)
    read = text.removeprefix(_BOM)
    return replace(folder, files=tuple(sorted((*others, TextFile(path, read)), key=lambda file: file.path)))


def _differences(before: str, after: str) -> list[str]:
    """The lines that go and come, with `-` and `+`."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)
    return [line for line in lines if line[:2] != "@@" and line[:3] not in ("---", "+++")]
