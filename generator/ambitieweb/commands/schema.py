"""`ambitieweb schema`: the schemas for editors."""

from __future__ import annotations

from pathlib import Path

import click

from ambitieweb.cli_output import say
from ambitieweb.commands.options import command, content_option
from ambitieweb.editor.known import known_in
from ambitieweb.languages import LANGUAGES
from ambitieweb.schema_files import NAME, write_schemas
from ambitieweb.texts import Texts, texts


def schema_command(t: Texts) -> click.Command:
    def schema(out: Path | None, content: Path, lang: str | None) -> None:
        folder = out or content.parent / NAME
        known, language = known_in(content)
        say(t("cli.schemas", n=write_schemas(folder, known, texts(lang or language)), folder=folder))

    out = click.Argument(["out"], type=click.Path(path_type=Path, file_okay=False), required=False, metavar="[OUT]")
    lang = click.Option(["--lang"], type=click.Choice(LANGUAGES), help=t("cli.opt_lang_of_site"))
    return command(t, "schema", [out, content_option(t), lang], schema)
