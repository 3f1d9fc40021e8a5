"""`ambitieweb pdf`: a PDF of each card and sheet, or of those that are named, and the site with links to them."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from ambitieweb.cli_output import say, tell
from ambitieweb.commands.options import command, content_option, date_option, must_exist
from ambitieweb.output.kept_pdfs import KeptPdfs, kept_pdfs, pdf_folder
from ambitieweb.pages.all_pages import desk
from ambitieweb.pages.printed.documents import documents
from ambitieweb.plugin import run
from ambitieweb.texts import Texts


def pdf_command(t: Texts) -> click.Command:
    def pdf(
        what: tuple[str, ...], content: Path, site_dir: Path | None, browser: str | None, date: datetime.date | None
    ) -> None:
        from ambitieweb.pdf.asked import NotFound, asked, kind_words
        from ambitieweb.pdf.browser import browsers
        from ambitieweb.pdf.making import Progress, in_the_way, not_yet_true, print_all, to_print, without_page
        from ambitieweb.pdf.store import look_mark

        must_exist(content, t)
        found = next(browsers(browser), None)
        if found is None:
            tell(t("pdf.no_such_browser", name=browser) if browser else t("pdf.no_browser"))
            raise SystemExit(1)
        tell(t("cli.reading", folder=content.name))
        built = _built(content, site_dir, date, t)
        means = desk(built.site.portfolio, built.site.language)
        every = tuple(documents(built.site.pages, means.texts))
        chosen = asked(" ".join(what), every, built.site.portfolio)
        if isinstance(chosen, NotFound):
            tell(_not_found(chosen, kind_words(every, t), content, t))
            raise SystemExit(1)
        look, folder = look_mark(built.styles), pdf_folder(content)
        kept = KeptPdfs(tuple(kept_pdfs(folder)), look)
        wanted = tuple(to_print(chosen, means, look, built.mark_of))
        if clash := in_the_way(wanted, folder):
            tell(t("pdf.own", path=clash))
            raise SystemExit(1)
        new = not_yet_true(wanted, kept)
        gone = without_page(kept, {one.page.path: f"{one.name}.pdf" for one in every}) if not what else ()
        made = 0
        if new:
            tell(t("pdf.start", n=len(new), browser=found.name))
            made = print_all(found, new, built.folder, folder, means, Progress(tell, t))
        for path in gone:
            path.unlink()
        if gone:
            tell(t("pdf.removed", n=len(gone)))
        if not new:
            say(t("pdf.true_all", n=len(wanted)))
        else:
            say(t("pdf.done", n=made, folder=_shown(folder)))
        if made or gone:
            tell(t("pdf.publishing"))
            _built(content, site_dir, date, t, is_quiet=True)
        if made < len(new):
            tell(t("pdf.failures", n=len(new) - made))
            raise SystemExit(1)

    target = click.Argument(["what"], nargs=-1, metavar=t("cli.meta_what"))
    folder = click.Path(path_type=Path, file_okay=False)
    site_dir = click.Option(["--site-dir"], type=folder, help=t("cli.opt_site_dir"), metavar="DIR")
    browser = click.Option(["--browser"], help=t("cli.opt_browser"), metavar=t("cli.meta_file"))
    return command(t, "pdf", [target, content_option(t), site_dir, browser, date_option(t)], pdf)


def _built(
    content: Path, site_dir: Path | None, date: datetime.date | None, t: Texts, *, is_quiet: bool = False
) -> run.BuiltSite:
    try:
        return run.build_site(content, site_dir, date=date, strict=False, tell=_hear_nothing if is_quiet else tell)
    except run.Stopped as stop:
        tell(str(stop))
        tell(t("cli.stopped"))
        raise SystemExit(1) from None


def _hear_nothing(words: str) -> None:
    """What the first build told need not be told again."""


def _not_found(found: object, kinds: tuple[str, ...], content: Path, t: Texts) -> str:
    from ambitieweb.pdf.asked import NotFound

    assert isinstance(found, NotFound)
    if found.is_many:
        return t("pdf.many", what=found.what, meant=", ".join(found.meant))
    hint = f" {t('report.suggestion', word=found.meant[0])}" if found.meant else ""
    return f"{t('pdf.nothing', what=found.what)}{hint}\n{t('pdf.kinds', kinds=', '.join(kinds), folder=content.name)}"


def _shown(folder: Path) -> str:
    return (folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder).as_posix()
