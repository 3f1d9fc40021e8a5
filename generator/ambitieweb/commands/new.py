"""`ambitieweb new`: a site, or a file for a card to fill in."""

from __future__ import annotations

import os
import re
from pathlib import Path

import click

from ambitieweb import naming, publishing, starters
from ambitieweb.cli_output import say, stop
from ambitieweb.commands.options import command, content_option, must_hold_a_site
from ambitieweb.languages import FIRST
from ambitieweb.texts import Texts, is_english_computer


def new_command(t: Texts) -> click.Command:
    def new(kind: str, name: str | None, content: Path, file: str | None) -> None:
        if kind in publishing.WORDS:
            _new_way(kind, name or "", content, t)
            return
        is_card = kind not in ("site", *starters.VOTING_FORM)
        words = None if name is None else naming.readable(name)
        if (words is not None and not naming.says_something(words)) or (words is None and kind != "site"):
            raise click.UsageError(t("cli.no_name", kind=kind), click.get_current_context())
        if file is not None and not is_card:
            raise click.UsageError(t("cli.extra", words=f"--file {file}"), click.get_current_context())
        if kind == "site":
            _new_site(name, t)
            _of_language(t)
            return
        assert words is not None, "only a site may go without a name"
        must_hold_a_site(content, t)
        if is_card:
            _new_card(kind, words, file, content, t)
            _of_language(t)
        else:
            _new_voting_form(words, content, t)

    kind = click.Argument(["kind"], type=click.Choice((*starters.KINDS, *publishing.WORDS)), metavar=t("cli.meta_kind"))
    name = click.Argument(["name"], required=False, metavar=t("cli.meta_name"))
    file = click.Option(["--file"], help=t("cli.opt_file"), metavar=t("cli.meta_file"))
    return command(t, "new", [kind, name, content_option(t), file], new)


def _of_language(t: Texts) -> None:
    """Says that what was made is in Dutch to who reads another language."""
    if t.language != FIRST:
        say(t("cli.made_dutch"))
    elif is_english_computer():
        say(t("cli.other_language"))


def _new_way(kind: str, way: str, content: Path, t: Texts) -> None:
    """Writes the files for a web server or pipeline beside the content, unless somebody has other ones there."""
    choices = publishing.ways(kind)
    if way.lower() not in choices:
        raise click.UsageError(t("cli.bad_choice", name=kind, choices=", ".join(choices)), click.get_current_context())
    folder = Path(os.path.relpath(content.absolute().parent))
    files = publishing.files_for(way.lower())
    if other := publishing.in_the_way(files, folder):
        stop(t("cli.exists", path=", ".join(path.as_posix() for path in other)))
    for path in publishing.write(files, folder):
        say(t("cli.made", path=path.as_posix()))
    say(t(f"cli.made_{way.lower()}"))


def _new_card(kind: str, name: str, file: str | None, content: Path, t: Texts) -> None:
    """Makes a file for a card with this name, unless there is one of that file name."""
    if naming.is_path(name):
        stop(t("cli.path_for_name", name=name, kind=kind))
    wanted = re.sub(r"\.ya?ml$", "", file) if file is not None else None
    identifier = starters.file_name(kind, wanted or name)
    if identifier is None or (wanted is not None and wanted != identifier):
        key = "cli.no_file_name" if wanted is None else "cli.bad_file_name"
        stop(t(key, name=name, kind=kind, file=file, meant=identifier or kind))
    if other := starters.taken(kind, identifier, content):
        is_other = other.card is not None and other.card.casefold() != name.casefold()
        key = "cli.file_name_taken" if is_other else "cli.exists"
        stop(t(key, path=other.path, card=other.card, name=name, kind=kind, free=other.free))
    path = starters.path_of(kind, identifier, content)
    starters.new_file(kind, name, path)
    say(t("cli.made", path=path))


def _new_site(name: str | None, t: Texts) -> None:
    """Makes a site in the folder with this name, or in this folder when it is empty."""
    folder = naming.folder_for_site(Path(name or "."))
    if folder.exists() and not folder.is_dir():
        stop(t("cli.exists", path=folder))
    if folder.exists() and any(folder.iterdir()):
        stop(t("cli.not_empty", folder=folder.resolve().name))
    title = starters.title_of(naming.readable(Path(name or ".").resolve().name))
    starters.new_site(folder, title)
    if folder.resolve() == Path.cwd():
        say(t("cli.made_site_here", name=title))
        return
    shown = f'"{folder}"' if any(character.isspace() for character in str(folder)) else str(folder)
    say(t("cli.made_site", folder=folder, cd=shown, name=title))


def _new_voting_form(name: str, content: Path, t: Texts) -> None:
    """Makes an empty CSV for the votes on the web of what has this id or name."""
    form = starters.voting_form_for(name, content, t)
    if isinstance(form, starters.NoForm):
        stop(t(form.key, name=name, meant=form.meant or ""))
    if form.path.exists():
        stop(t("cli.exists", path=form.path))
    starters.write_form(form)
    say(t("cli.made", path=form.path))
    say(t("cli.made_form", file=form.beside, name=form.path.name))
