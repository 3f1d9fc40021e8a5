"""The command `ambitieweb`: check, build, serve, emit, new and schema. Explains itself in Dutch or English."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from ambitieweb import __version__, starters
from ambitieweb.emit import NotOurs, emit
from ambitieweb.plugin import run
from ambitieweb.site import Settings, Site, build
from ambitieweb.texts import LANGUAGES, Texts, texts
from ambitieweb.texts.report import FORMATS, report, summary


def _language() -> str:
    """The language of help and messages: AMBITIEWEB_TAAL, else the computer's own when that is English, else Dutch."""
    wanted = os.environ.get("AMBITIEWEB_TAAL") or os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    return "en" if wanted.lower().startswith("en") and "AMBITIEWEB_TAAL" in os.environ else "nl"


def command_line(language: str) -> click.Group:
    """All commands with their help in a language."""
    t = texts(language)
    group = click.Group("ambitieweb", help=t("cli.help"), context_settings={"help_option_names": ["-h", "--help"]})
    click.version_option(__version__, "--version", prog_name="ambitieweb")(group)
    for command in (_check(t), _build(t), _serve(t), _emit(t), _new(t), _schema(t)):
        group.add_command(command)
    return group


def main() -> None:
    """Runs the command line."""
    command_line(_language())()


# --- options ---------------------------------------------------------------------------------------------------------


def _content(t: Texts) -> click.Option:
    """The folder with content; when not given, the one that `mkdocs.yml` names."""
    folder = click.Path(path_type=Path, file_okay=False)
    return click.Option(["--content"], type=folder, callback=_content_folder, help=t("cli.opt_content"), metavar="DIR")


def _strict(t: Texts) -> click.Option:
    return click.Option(["--strict"], is_flag=True, help=t("cli.opt_strict"))


def _date(t: Texts) -> click.Option:
    return click.Option(["--date"], callback=_read_date, help=t("cli.opt_date"), metavar="JJJJ-MM-DD")


def _lang(t: Texts) -> click.Option:
    return click.Option(["--lang"], type=click.Choice(LANGUAGES), default=t.language, help=t("cli.opt_lang"))


def _content_folder(context: click.Context, option: click.Parameter, value: Path | None) -> Path:
    try:
        return value or run.content_folder()
    except run.Stopped as stop:
        raise click.ClickException(str(stop)) from None


def _read_date(context: click.Context, option: click.Parameter, value: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(value) if value else None
    except ValueError:
        raise click.BadParameter(texts(_language())("cli.bad_date", value=value)) from None


def _command(name: str, help: str, parameters: list[click.Parameter], function: Callable[..., Any]) -> click.Command:
    return click.Command(name, help=help, params=parameters, callback=function)


def _tell(words: str) -> None:
    click.echo(words, err=True)


# --- commands --------------------------------------------------------------------------------------------------------


def _check(t: Texts) -> click.Command:
    def check(content: Path, form: str, strict: bool, date: datetime.date | None, lang: str) -> None:
        words = texts(lang)
        if form == "text":
            _tell(words("cli.reading", folder=content.name))
        site = build(content, Settings(date=date))
        shown = report(site.problems, words, form=form, folder=content.as_posix())
        if shown:
            click.echo(shown)
        if form == "text":
            click.echo(f"\n{summary(site.problems, words)}" if site.problems else words("cli.good"))
        if site.has_errors or (strict and site.problems):
            raise SystemExit(1)

    form = click.Option(["--format", "form"], type=click.Choice(FORMATS), default="text", help=t("cli.opt_format"))
    return _command("check", t("cli.help_check"), [_content(t), form, _strict(t), _date(t), _lang(t)], check)


def _build(t: Texts) -> click.Command:
    def build_site(content: Path, site_dir: Path | None, strict: bool, date: datetime.date | None) -> None:
        _tell(t("cli.reading", folder=content.name))
        try:
            out = run.build(content, site_dir, date=date, strict=strict, tell=_tell)
        except run.Stopped as stop:
            _tell(str(stop))
            _tell(t("cli.stopped"))
            raise SystemExit(1) from None
        shown = out.relative_to(Path.cwd()) if out.is_relative_to(Path.cwd()) else out
        click.echo(t("cli.built", path=(shown / "index.html").as_posix()))

    folder = click.Path(path_type=Path, file_okay=False)
    site_dir = click.Option(["--site-dir"], type=folder, help=t("cli.opt_site_dir"), metavar="DIR")
    return _command("build", t("cli.help_build"), [_content(t), site_dir, _strict(t), _date(t)], build_site)


def _serve(t: Texts) -> click.Command:
    def serve(content: Path, address: str | None, date: datetime.date | None) -> None:
        try:
            run.serve(content, address=address, date=date, tell=_tell)
        except run.Stopped as stop:
            _tell(str(stop))
            raise SystemExit(1) from None

    address = click.Option(["--address", "-a"], help=t("cli.opt_address"), metavar="HOST:PORT")
    return _command("serve", t("cli.help_serve"), [_content(t), address, _date(t)], serve)


def _emit(t: Texts) -> click.Command:
    def emit_folder(out: Path, content: Path, strict: bool, date: datetime.date | None) -> None:
        _tell(t("cli.reading", folder=content.name))
        site = build(content, Settings(date=date))
        _show(site, t, content)
        if site.has_errors or (strict and site.problems):
            _tell(t("cli.stopped"))
            raise SystemExit(1)
        try:
            pages = emit(site, out, *run.hand_written())
        except NotOurs:
            _tell(t("cli.not_ours", folder=out))
            raise SystemExit(1) from None
        click.echo(t("cli.emitted", n=pages, folder=out))

    target = click.Argument(["out"], type=click.Path(path_type=Path, file_okay=False), metavar="OUT")
    return _command("emit", t("cli.help_emit"), [target, _content(t), _strict(t), _date(t)], emit_folder)


def _new(t: Texts) -> click.Command:
    def new(kind: str, name: str, content: Path) -> None:
        if kind == "site":
            folder = Path(name)
            if folder.exists() and any(folder.iterdir()):
                _tell(t("cli.exists", path=name))
                raise SystemExit(1)
            starters.new_site(folder, folder.name)
            click.echo(t("cli.made_site", folder=name))
            return
        path = starters.path_of(kind, name, content)
        if path.exists():
            _tell(t("cli.exists", path=path))
            raise SystemExit(1)
        starters.new_file(kind, name, content)
        click.echo(t("cli.made", path=path))

    kind = click.Argument(["kind"], type=click.Choice(starters.KINDS))
    name = click.Argument(["name"])
    return _command("new", t("cli.help_new"), [kind, name, _content(t)], new)


def _schema(t: Texts) -> click.Command:
    def write_schemas(out: Path | None, content: Path, lang: str) -> None:
        folder = out or content.parent / ".schemas"
        click.echo(t("cli.schemas", n=starters.write_schemas(folder, lang), folder=folder))

    out = click.Argument(["out"], type=click.Path(path_type=Path, file_okay=False), required=False, metavar="[OUT]")
    return _command("schema", t("cli.help_schema"), [out, _content(t), _lang(t)], write_schemas)


def _show(site: Site, t: Texts, content: Path) -> None:
    if site.problems:
        _tell(report(site.problems, t, folder=content.as_posix()))
        _tell(f"\n{summary(site.problems, t)}")
