"""`ambitieweb build`, `serve` and `emit`: the site on disk, on this computer, or as a folder for another engine."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from ambitieweb.cli_output import say, stop, tell
from ambitieweb.commands.options import (
    command,
    content_option,
    date_option,
    docs,
    files_option,
    must_exist,
    processes,
    show,
    site_dir_option,
    strict_option,
    words_of,
)
from ambitieweb.emit import emit
from ambitieweb.output.own_cache import cache_for
from ambitieweb.output.server_files import server_files
from ambitieweb.pdf.store import kept
from ambitieweb.plugin import run
from ambitieweb.plugin.settings import Stopped
from ambitieweb.site import build
from ambitieweb.site_draft import Settings
from ambitieweb.texts import Texts


def build_command(t: Texts) -> click.Command:
    def build_site(
        content: Path, site_dir: Path | None, strict: bool, date: datetime.date | None, with_files: bool
    ) -> None:
        words = words_of(content)
        tell(words("cli.reading", folder=content.name))
        try:
            out = run.build(content, site_dir, date=date, strict=strict, tell=tell, with_files=with_files).folder
        except Stopped as stopped:
            tell(str(stopped))
            stop(words("cli.stopped"))
        shown = out.relative_to(Path.cwd()) if out.is_relative_to(Path.cwd()) else out
        say(words("cli.built", path=(shown / "index.html").as_posix()))

    options = [content_option(t), site_dir_option(t), files_option(t), strict_option(t), date_option(t)]
    return command(t, "build", [*options], build_site)


def serve_command(t: Texts) -> click.Command:
    def serve(content: Path, address: str | None, date: datetime.date | None) -> None:
        def tell_address(url: str) -> None:
            tell(words("cli.serving", address=url))

        words = words_of(content)
        must_exist(content, words)
        tell(words("cli.reading", folder=content.name))
        try:
            run.serve(content, address=address, date=date, tell=tell, is_ready=tell_address)
        except Stopped as stopped:
            stop(str(stopped))
        except run.PortTaken:
            port = (address or run.ADDRESS).rpartition(":")[2]
            stop(words("cli.port_taken", port=port))

    address = click.Option(["--address", "-a"], help=t("cli.opt_address"), metavar="HOST:PORT")
    return command(t, "serve", [content_option(t), address, date_option(t)], serve)


def emit_command(t: Texts) -> click.Command:
    def emit_folder(out: Path, content: Path, strict: bool, date: datetime.date | None, with_files: bool) -> None:
        run.refuse_to_emit(content, out)
        words = words_of(content)
        tell(words("cli.reading", folder=content.name))
        pdfs = kept(content, run.styles())
        settings = Settings(
            date=date,
            docs=docs(),
            with_files=with_files,
            pdfs=pdfs,
            cache=cache_for(content),
            at_once=True,
            processes=processes(words),
        )
        site = build(content, settings)
        show(site, words, content)
        if site.has_errors or (strict and site.problems):
            stop(words("cli.stopped"))
        pages = emit(site, out, *run.hand_written(), server_files(content))
        say(words("cli.emitted", n=pages, folder=out))

    target = click.Argument(["out"], type=click.Path(path_type=Path, file_okay=False), metavar="OUT")
    options = [content_option(t), files_option(t), strict_option(t), date_option(t)]
    return command(t, "emit", [target, *options], emit_folder)
