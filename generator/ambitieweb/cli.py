"""The command `ambitieweb`: check, build, serve, emit, new and schema. Explains itself in Dutch or English."""

from __future__ import annotations

import datetime
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from ambitieweb import __version__, naming, starters
from ambitieweb.cli_output import fit_to_encoding, hush, say, tell
from ambitieweb.cli_usage import EXIT_CODE, Command, CommandGroup, complaint
from ambitieweb.editor.known import known_in
from ambitieweb.emit import emit
from ambitieweb.languages import FIRST, LANGUAGES
from ambitieweb.model.files import SITE
from ambitieweb.model.values import date_of
from ambitieweb.output.refused import Refused
from ambitieweb.output.server_files import server_files
from ambitieweb.plugin import run
from ambitieweb.problems import Place, error
from ambitieweb.problems.disk import is_of_system
from ambitieweb.schema_files import NAME, is_kept, keep_schemas, write_schemas
from ambitieweb.site import Settings, Site, build
from ambitieweb.source.docs import Docs
from ambitieweb.source.files import YAML_SUFFIXES
from ambitieweb.texts import Texts, texts
from ambitieweb.texts.disk import failure_words, refusal_words
from ambitieweb.texts.report import FORMATS, report, summary
from ambitieweb.untranslated import untranslated
from ambitieweb.waiting import waiting_words
from ambitieweb.whereabouts import without_address


def _language() -> str:
    """The language of help and messages: that of AMBITIEWEB_TAAL, else Dutch."""
    wanted = os.environ.get("AMBITIEWEB_TAAL", "").lower()
    return next((language for language in LANGUAGES if wanted.startswith(language)), FIRST)


def command_line(language: str) -> click.Group:
    """All commands with their help in a language."""
    t = texts(language)
    group = CommandGroup(t, "ambitieweb", t("cli.help"))
    click.version_option(__version__, "--version", prog_name="ambitieweb", help=t("cli.opt_version"))(group)
    for command in (_check(t), _build(t), _serve(t), _emit(t), _new(t), _schema(t)):
        group.add_command(command)
    return group


def main() -> None:
    """Runs the command line."""
    fit_to_encoding()
    language = _language()
    try:
        code = command_line(language).main(prog_name="ambitieweb", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as help_wanted:
        tell(str(help_wanted))
        code = EXIT_CODE
    except click.UsageError as failure:
        tell(complaint(failure, texts(language)))
        code = EXIT_CODE
    except click.ClickException as failure:
        tell(failure.message)
        code = 1
    except click.Abort:
        code = 1
    except Refused as refused:
        tell(refusal_words(refused, texts(language)))
        code = 1
    except OSError as failure:
        if not is_of_system(failure):
            raise
        code = _disk_failed(failure, language)
    sys.exit(code if isinstance(code, int) else 0)


def _disk_failed(failure: OSError, language: str) -> int:
    """Says what the disk refused; without a path it is what we print to."""
    if failure.filename is None:
        hush(sys.stdout)
    tell(failure_words(failure, texts(language)))
    return 1


# --- options ---------------------------------------------------------------------------------------------------------


def _content(t: Texts) -> click.Option:
    """The folder with content; when not given, the one that `mkdocs.yml` names."""
    folder = click.Path(path_type=Path, file_okay=False)
    return click.Option(["--content"], type=folder, callback=_content_folder, help=t("cli.opt_content"), metavar="DIR")


def _strict(t: Texts) -> click.Option:
    return click.Option(["--strict"], is_flag=True, help=t("cli.opt_strict"))


def _date(t: Texts) -> click.Option:
    return click.Option(["--date"], callback=_read_date, help=t("cli.opt_date"), metavar=t("cli.meta_date"))


def _lang(t: Texts) -> click.Option:
    return click.Option(["--lang"], type=click.Choice(LANGUAGES), default=t.language, help=t("cli.opt_lang"))


def _content_folder(context: click.Context, option: click.Parameter, value: Path | None) -> Path:
    try:
        return value or run.content_folder()
    except run.Stopped as stop:
        raise click.ClickException(str(stop)) from None


def _read_date(context: click.Context, option: click.Parameter, value: str | None) -> datetime.date | None:
    date = date_of(value) if value else None
    if value and date is None:
        raise click.BadParameter(texts(_language())("cli.bad_date", value=value))
    return date


def _command(t: Texts, name: str, parameters: list[click.Parameter], function: Callable[..., Any]) -> click.Command:
    return Command(t, name, t(f"cli.help_{name}"), parameters, function)


# --- commands --------------------------------------------------------------------------------------------------------


def _check(t: Texts) -> click.Command:
    def check(
        files: tuple[str, ...], content: Path, form: str, strict: bool, date: datetime.date | None, lang: str
    ) -> None:
        words = texts(lang)
        wanted = [_path_within(name, content, words) for name in files]
        if form == "text":
            tell(words("cli.reading", folder=content.name))
        site = build(content, Settings(date=date, docs=_docs()))
        if is_kept(content):
            keep_schemas(content, site.known, texts(site.language))
        problems = [problem for problem in site.problems if not wanted or problem.place.path in wanted]
        shown = report(problems, words, form=form, folder=content.as_posix())
        if shown:
            say(shown)
        if form == "text":
            say(f"\n{summary(problems, words)}" if problems else words("cli.good"))
            if others := len(site.problems) - len(problems):
                say(words("cli.elsewhere", n=others))
            waiting = [part for part in site.waiting if not wanted or part.place.path in wanted]
            if waiting:
                say(f"\n{waiting_words(waiting, words, content.as_posix())}")
            if lacking := untranslated(site.language, words):
                say(f"\n{lacking}")
        if any(problem.is_error for problem in problems) or (strict and problems):
            raise SystemExit(1)

    files = click.Argument(["files"], nargs=-1, metavar=f"[{t('cli.meta_file')}]...")
    form = click.Option(["--format", "form"], type=click.Choice(FORMATS), default="text", help=t("cli.opt_format"))
    return _command(t, "check", [files, _content(t), form, _strict(t), _date(t), _lang(t)], check)


def _build(t: Texts) -> click.Command:
    def build_site(content: Path, site_dir: Path | None, strict: bool, date: datetime.date | None) -> None:
        tell(t("cli.reading", folder=content.name))
        try:
            out = run.build(content, site_dir, date=date, strict=strict, tell=tell)
        except run.Stopped as stop:
            tell(str(stop))
            tell(t("cli.stopped"))
            raise SystemExit(1) from None
        shown = out.relative_to(Path.cwd()) if out.is_relative_to(Path.cwd()) else out
        say(t("cli.built", path=(shown / "index.html").as_posix()))

    folder = click.Path(path_type=Path, file_okay=False)
    site_dir = click.Option(["--site-dir"], type=folder, help=t("cli.opt_site_dir"), metavar="DIR")
    return _command(t, "build", [_content(t), site_dir, _strict(t), _date(t)], build_site)


def _serve(t: Texts) -> click.Command:
    def serve(content: Path, address: str | None, date: datetime.date | None) -> None:
        def tell_address(url: str) -> None:
            tell(t("cli.serving", address=url))

        _must_exist(content, t)
        tell(t("cli.reading", folder=content.name))
        try:
            run.serve(content, address=address, date=date, tell=tell, is_ready=tell_address)
        except run.Stopped as stop:
            tell(str(stop))
            raise SystemExit(1) from None
        except run.PortTaken:
            port = (address or run.ADDRESS).rpartition(":")[2]
            tell(t("cli.port_taken", port=port))
            raise SystemExit(1) from None

    address = click.Option(["--address", "-a"], help=t("cli.opt_address"), metavar="HOST:PORT")
    return _command(t, "serve", [_content(t), address, _date(t)], serve)


def _emit(t: Texts) -> click.Command:
    def emit_folder(out: Path, content: Path, strict: bool, date: datetime.date | None) -> None:
        run.refuse_to_emit(content, out)
        tell(t("cli.reading", folder=content.name))
        site = build(content, Settings(date=date, docs=_docs()))
        _show(site, t, content)
        if site.has_errors or (strict and site.problems):
            tell(t("cli.stopped"))
            raise SystemExit(1)
        pages = emit(site, out, *run.hand_written(), server_files(content))
        say(t("cli.emitted", n=pages, folder=out))

    target = click.Argument(["out"], type=click.Path(path_type=Path, file_okay=False), metavar="OUT")
    return _command(t, "emit", [target, _content(t), _strict(t), _date(t)], emit_folder)


def _new(t: Texts) -> click.Command:
    def new(kind: str, name: str | None, content: Path, file: str | None) -> None:
        is_card = kind not in ("site", *starters.VOTING_FORM)
        words = None if name is None else naming.readable(name)
        if (words is not None and not naming.says_something(words)) or (words is None and kind != "site"):
            raise click.UsageError(t("cli.no_name", kind=kind), click.get_current_context())
        if file is not None and not is_card:
            raise click.UsageError(t("cli.extra", words=f"--file {file}"), click.get_current_context())
        if kind == "site":
            _new_site(name, t)
            return
        assert words is not None, "only a site may go without a name"
        if not _holds_a_site(content):
            tell(t("cli.no_site", folder=content.as_posix()))
            raise SystemExit(1)
        if is_card:
            _new_card(kind, words, file, content, t)
        else:
            _new_voting_form(words, content, t)

    kind = click.Argument(["kind"], type=click.Choice(starters.KINDS), metavar=t("cli.meta_kind"))
    name = click.Argument(["name"], required=False, metavar=t("cli.meta_name"))
    file = click.Option(["--file"], help=t("cli.opt_file"), metavar=t("cli.meta_file"))
    return _command(t, "new", [kind, name, _content(t), file], new)


def _new_card(kind: str, name: str, file: str | None, content: Path, t: Texts) -> None:
    """Makes a file for a card with this name, unless there is one of that file name."""
    if naming.is_path(name):
        tell(t("cli.path_for_name", name=name, kind=kind))
        raise SystemExit(1)
    wanted = re.sub(r"\.ya?ml$", "", file) if file is not None else None
    identifier = starters.file_name(kind, wanted or name)
    if identifier is None or (wanted is not None and wanted != identifier):
        key = "cli.no_file_name" if wanted is None else "cli.bad_file_name"
        tell(t(key, name=name, kind=kind, file=file, meant=identifier or kind))
        raise SystemExit(1)
    if other := starters.taken(kind, identifier, content):
        is_other = other.card is not None and other.card.casefold() != name.casefold()
        key = "cli.file_name_taken" if is_other else "cli.exists"
        tell(t(key, path=other.path, card=other.card, name=name, kind=kind, free=other.free))
        raise SystemExit(1)
    path = starters.path_of(kind, identifier, content)
    starters.new_file(kind, name, path)
    say(t("cli.made", path=path))


def _new_site(name: str | None, t: Texts) -> None:
    """Makes a site in the folder with this name, or in this folder when it is empty."""
    folder = naming.folder_for_site(Path(name or "."))
    if folder.exists() and not folder.is_dir():
        tell(t("cli.exists", path=folder))
        raise SystemExit(1)
    if folder.exists() and any(folder.iterdir()):
        tell(t("cli.not_empty", folder=folder.resolve().name))
        raise SystemExit(1)
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
        tell(t(form.key, name=name, meant=form.meant or ""))
        raise SystemExit(1)
    if form.path.exists():
        tell(t("cli.exists", path=form.path))
        raise SystemExit(1)
    starters.write_form(form)
    say(t("cli.made", path=form.path))
    say(t("cli.made_form", file=form.beside, name=form.path.name))


def _schema(t: Texts) -> click.Command:
    def schema(out: Path | None, content: Path, lang: str | None) -> None:
        folder = out or content.parent / NAME
        known, language = known_in(content)
        say(t("cli.schemas", n=write_schemas(folder, known, texts(lang or language)), folder=folder))

    out = click.Argument(["out"], type=click.Path(path_type=Path, file_okay=False), required=False, metavar="[OUT]")
    lang = click.Option(["--lang"], type=click.Choice(LANGUAGES), help=t("cli.opt_lang_of_site"))
    return _command(t, "schema", [out, _content(t), lang], schema)


def _holds_a_site(content: Path) -> bool:
    """True when the folder has a site.yml: elsewhere a new file would stand in a folder that nobody reads."""
    return any((content / SITE.name).with_suffix(suffix).is_file() for suffix in YAML_SUFFIXES)


def _must_exist(content: Path, t: Texts) -> None:
    """Stops with the report of `check` when there is no folder with content; `serve` would show an empty site."""
    if not content.is_dir():
        missing = error("map-ontbreekt", Place(""), map=content.name)
        tell(report([missing], t, folder=content.as_posix()))
        raise SystemExit(1)


def _path_within(name: str, content: Path, t: Texts) -> str:
    """The path below the folder with content of a file as it was typed: seen from here, or from that folder."""
    for path in (Path(name), content / name):
        here = path.parent.resolve() / path.name  # what a link leads to is not read
        if os.path.lexists(path) and here.is_relative_to(content.resolve()):
            return here.relative_to(content.resolve()).as_posix()
    raise click.UsageError(t("cli.no_such_file", name=name, folder=content.as_posix()), click.get_current_context())


def _docs() -> Docs:
    """The hand-written pages here, for links to and from them."""
    try:
        return run.docs()
    except run.Stopped as stop:
        raise click.ClickException(str(stop)) from None


def _show(site: Site, t: Texts, content: Path) -> None:
    if site.problems:
        tell(report(site.problems, t, folder=content.as_posix()))
        tell(f"\n{summary(site.problems, t)}")
    if site.waiting:
        tell(f"\n{waiting_words(site.waiting, t, content.as_posix())}")
    for note in filter(None, (untranslated(site.language, t), without_address(site.portfolio, t))):
        tell(f"\n{note}")
