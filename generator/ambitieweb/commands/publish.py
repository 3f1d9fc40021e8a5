"""`ambitieweb publish sharepoint MAP`: the files of the site in a folder for a library of documents."""

from __future__ import annotations

from pathlib import Path

import click

from ambitieweb.cli_output import say, stop, tell
from ambitieweb.commands.options import command, content_option, site_dir_option
from ambitieweb.output.library import fill, site_in
from ambitieweb.plugin import run
from ambitieweb.texts import Texts

PLACES = ("sharepoint",)


def publish_command(t: Texts) -> click.Command:
    def publish(place: str, out: Path, content: Path, site_dir: Path | None) -> None:
        from ambitieweb.library import contents, library_files

        site = run.site_folder(site_dir)
        made = site_in(site)
        files = library_files(site, made, t) if made is not None else ()
        if not files:
            stop(t("library.no_site" if made is None else "library.no_files", folder=site.name))
        run.refuse_own(content, out)
        wanted = contents(site, files, t)
        filled = fill(out, wanted)
        say(
            t(
                "library.done",
                folder=out,
                n=len(wanted),
                written=filled.written,
                same=filled.same,
                removed=filled.removed,
            )
        )
        if filled.left:
            tell(t("library.left", n=len(filled.left), names=", ".join(filled.left)))

    place = click.Argument(["place"], type=click.Choice(PLACES), metavar="sharepoint")
    out = click.Argument(["out"], type=click.Path(path_type=Path), metavar=t("cli.meta_folder"))
    return command(t, "publish", [place, out, content_option(t), site_dir_option(t)], publish)
