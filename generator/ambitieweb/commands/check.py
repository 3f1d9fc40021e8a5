"""`ambitieweb check`: reads the content and tells what is wrong in it."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import click

from ambitieweb.cli_output import say, tell
from ambitieweb.collector import without_a_look
from ambitieweb.commands.options import (
    command,
    content_option,
    date_option,
    docs,
    lang_option,
    strict_option,
    words_asked,
)
from ambitieweb.model.files import KIND_BY_NAME
from ambitieweb.output.journal import is_unfinished
from ambitieweb.output.own_cache import cache_for
from ambitieweb.schema_files import is_kept, keep_schemas
from ambitieweb.site_draft import Settings, SiteDraft
from ambitieweb.texts import Texts, texts
from ambitieweb.texts.report import FORMATS, report, summary
from ambitieweb.untranslated import untranslated
from ambitieweb.waiting import waiting_words


def check_command(t: Texts) -> click.Command:
    def check(
        files: tuple[str, ...], content: Path, form: str, strict: bool, date: datetime.date | None, lang: str | None
    ) -> None:
        words = words_asked(lang, content)
        wanted = [_path_within(name, content, words) for name in files]
        if form == "text":
            tell(words("cli.reading", folder=content.name))
            if is_unfinished(content):
                tell(words("cli.rename_unfinished"))
        with without_a_look():
            draft = SiteDraft(content, Settings(date=date, docs=docs(), cache=cache_for(content)))
        if is_kept(content):
            keep_schemas(content, draft.known, texts(draft.portfolio.language))
        problems = [problem for problem in draft.problems if not wanted or problem.place.path in wanted]
        shown = report(problems, words, form=form, folder=content.as_posix())
        if shown:
            say(shown)
        if form == "text":
            say(f"\n{summary(problems, words)}" if problems else words("cli.good"))
            if others := len(draft.problems) - len(problems):
                say(words("cli.elsewhere", n=others))
            waiting = [part for part in draft.waiting if not wanted or part.place.path in wanted]
            if waiting:
                say(f"\n{waiting_words(waiting, words, content.as_posix())}")
            if gone := draft.portfolio.withdrawn:
                names = ", ".join(f"{KIND_BY_NAME[card.kind].folder}/{card.id}" for card in gone)
                say(f"\n{words('cli.withdrawn', n=len(gone), names=names)}")
            if lacking := untranslated(draft.portfolio.language, words):
                say(f"\n{lacking}")
        draft.remember()
        if any(problem.is_error for problem in problems) or (strict and problems):
            raise SystemExit(1)

    files = click.Argument(["files"], nargs=-1, metavar=f"[{t('cli.meta_file')}]...")
    form = click.Option(["--format", "form"], type=click.Choice(FORMATS), default="text", help=t("cli.opt_format"))
    return command(
        t, "check", [files, content_option(t), form, strict_option(t), date_option(t), lang_option(t)], check
    )


def _path_within(name: str, content: Path, t: Texts) -> str:
    """The path below the folder with content of a file as it was typed: seen from here, or from that folder."""
    for path in (Path(name), content / name):
        here = path.parent.resolve() / path.name  # what a link leads to is not read
        if os.path.lexists(path) and here.is_relative_to(content.resolve()):
            return here.relative_to(content.resolve()).as_posix()
    raise click.UsageError(t("cli.no_such_file", name=name, folder=content.as_posix()), click.get_current_context())
