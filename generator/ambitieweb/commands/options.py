"""What several commands share: options, the hand-written pages here, and what was found in the content."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from ambitieweb.cli_output import stop, tell
from ambitieweb.cli_usage import Command
from ambitieweb.end_notes import end_notes
from ambitieweb.languages import LANGUAGES
from ambitieweb.model.files import SITE
from ambitieweb.model.read import language_named
from ambitieweb.model.values import date_of
from ambitieweb.problems import Place, error
from ambitieweb.processes import VARIABLE, Allowed, Unclear, allowed
from ambitieweb.source.docs import NO_DOCS, Docs
from ambitieweb.source.files import YAML_SUFFIXES
from ambitieweb.texts import Texts, is_language_chosen, language_of_help, texts
from ambitieweb.texts.report import report, summary

if TYPE_CHECKING:
    from ambitieweb.plugin.settings import MkDocsYml
    from ambitieweb.site import Site

T = TypeVar("T")
MKDOCS = Path("mkdocs.yml")
"""Only a folder with this file needs MkDocs before anything is built; importing it takes longer than checking a small site."""


def command(t: Texts, name: str, parameters: list[click.Parameter], function: Callable[..., Any]) -> click.Command:
    return Command(t, name, t(f"cli.help_{name}"), parameters, function)


def content_option(t: Texts) -> click.Option:
    """The folder with content; when not given, the one that `mkdocs.yml` names."""
    folder = click.Path(path_type=Path, file_okay=False)
    return click.Option(["--content"], type=folder, callback=_content_folder, help=t("cli.opt_content"), metavar="DIR")


def site_dir_option(t: Texts) -> click.Option:
    """The folder with the site; when not given, the one that `mkdocs.yml` names."""
    folder = click.Path(path_type=Path, file_okay=False)
    return click.Option(["--site-dir"], type=folder, help=t("cli.opt_site_dir"), metavar="DIR")


def trial_option(t: Texts) -> click.Option:
    return click.Option(["--proef", "--dry-run", "is_trial"], is_flag=True, help=t("cli.opt_trial"))


def strict_option(t: Texts) -> click.Option:
    return click.Option(["--strict"], is_flag=True, help=t("cli.opt_strict"))


def files_option(t: Texts) -> click.Option:
    """Whether to make the files that cards offer to take along, which takes longer."""
    return click.Option(["--alles", "--everything", "with_files"], is_flag=True, help=t("cli.opt_everything"))


def date_option(t: Texts) -> click.Option:
    return click.Option(["--date"], callback=_read_date, help=t("cli.opt_date"), metavar=t("cli.meta_date"))


def lang_option(t: Texts) -> click.Option:
    return click.Option(["--lang"], type=click.Choice(LANGUAGES), help=t("cli.opt_lang"))


def _content_folder(context: click.Context, option: click.Parameter, value: Path | None) -> Path:
    if value is not None or not MKDOCS.is_file():
        return value or Path("content")
    return _asked(context, lambda said: said.content)


def _read_date(context: click.Context, option: click.Parameter, value: str | None) -> datetime.date | None:
    date = date_of(value) if value else None
    if value and date is None:
        raise click.BadParameter(texts(language_of_help())("cli.bad_date", value=value))
    return date


def holds_a_site(content: Path) -> bool:
    """True when the folder has a site.yml: elsewhere a new file would stand in a folder that nobody reads."""
    return any((content / SITE.name).with_suffix(suffix).is_file() for suffix in YAML_SUFFIXES)


def must_hold_a_site(content: Path, t: Texts) -> None:
    """Stops where there is no site.yml."""
    if not holds_a_site(content):
        stop(t("cli.no_site", folder=content.as_posix()))


def words_of(content: Path) -> Texts:
    """What is said of a site is in the language that its site.yml names, from the first line to the last; help, and what is said
    of a command that was typed wrong, in that of AMBITIEWEB_TAAL."""
    files = ((content / SITE.name).with_suffix(suffix) for suffix in YAML_SUFFIXES)
    text = next((file.read_text("utf-8", errors="replace") for file in files if file.is_file()), "")
    return texts(language_named(text))


def words_asked(lang: str | None, content: Path) -> Texts:
    """The language that was asked for, else that of AMBITIEWEB_TAAL, else that of the site."""
    if lang is None and not is_language_chosen():
        return words_of(content)
    return texts(lang or language_of_help())


def must_exist(content: Path, t: Texts) -> None:
    """Stops with the report of `check` when there is no folder with content; `serve` would show an empty site."""
    if not content.is_dir():
        missing = error("map-ontbreekt", Place(""), map=content.name)
        stop(report([missing], t, folder=content.as_posix()))


def docs() -> Docs:
    """The hand-written pages here, for links to and from them."""
    if not MKDOCS.is_file():
        return NO_DOCS
    return _asked(click.get_current_context(silent=True), lambda said: said.docs)


def _asked(context: click.Context | None, what: Callable[[MkDocsYml], T]) -> T:
    """What `mkdocs.yml` here says, read once in a command; without one each time."""
    from ambitieweb.plugin.settings import MkDocsYml, Stopped

    said = context.meta.setdefault(MKDOCS.name, MkDocsYml()) if context else MkDocsYml()
    try:
        return what(said)
    except Stopped as stop:
        raise click.ClickException(str(stop)) from None


def processes(t: Texts) -> Allowed:
    """How many processes may work at a site."""
    try:
        return allowed()
    except Unclear as unclear:
        raise click.ClickException(t("cli.processes", name=VARIABLE, value=unclear)) from None


def show(site: Site, t: Texts, content: Path) -> None:
    if site.problems:
        tell(report(site.problems, t, folder=content.as_posix()))
        tell(f"\n{summary(site.problems, t)}")
    for note in end_notes(site, t, content.as_posix(), stale_pdfs=site.stale_pdfs):
        tell(f"\n{note}")
